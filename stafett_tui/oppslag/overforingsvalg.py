"""What a transfer begins with, and whom a log can go to (SPEC 8.1, 8.3)."""

from collections.abc import Sequence
from uuid import UUID

from data import lederinnsyn, overforinger
from data.innsyn import InnsynSesjon
from data.koder import Hatt, Loggstatus, Overforingsdor, Overforingstilstand
from data.lagre import ansatte, logger
from data.lagre import tiltak as tiltakslager
from data.lagre.ansatte import Stilling
from data.overforinger import Ventendefil
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import sak
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.oppslag.overforinger import som_kort
from stafett_tui.overforingsvisninger import (
    Mottakervalg,
    Overforingskort,
    Overforingssak,
    Overforingsvalg,
)
from stafett_tui.regler.overforing import til_ansatt, til_leder
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg
from stafett_tui.tilgang.leder import finnes_ikke_for_leder
from stafett_tui.tilgang.merker import er_saksbehandler

MAKS_TREFF = 12


def overforingsvalg(okt: Okt, logg_ider: Sequence[UUID]) -> Overforingsvalg | Overforingskort | Avslag:
    """What the page begins with; of one that is sent already, how that stands."""
    with okt.les() as sesjon:
        if okt.hatt is Hatt.LEDER:
            return _lederens(okt, sesjon, logg_ider)
        if len(logg_ider) != 1:
            return finnes_ikke()
        return _egen(okt, sesjon, logg_ider[0])


def sok_mottakere(okt: Okt, dor: Overforingsdor | None, tekst: str) -> tuple[Mottakervalg, ...] | Avslag:
    """Stafettholdere by name, position or unit, and the units' leders, here or elsewhere in the municipality.

    Says nothing of which children anyone works with.
    """
    with okt.les() as sesjon:
        if avslag := None if okt.hatt is Hatt.LEDER else er_saksbehandler(okt.hatt):
            return avslag
        alle = ansatte.alle_stillinger(sesjon)
    ord_ = tekst.casefold().split()
    treff = [
        valg
        for stilling in sorted(alle, key=lambda s: (s[1].fornavn, s[1].etternavn, s[2].navn))
        if _rett_dor(okt, dor, stilling)
        for valg in _valg(stilling)
        if valg.nokkel != _meg(okt) and all(o in _hoystakk(valg) for o in ord_)
    ]
    return tuple(treff[:MAKS_TREFF])


# --- what the page begins with ---


def _egen(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> Overforingsvalg | Overforingskort | Avslag:
    funnet = logger.hent(sesjon, logg_id)
    if funnet is None:
        return finnes_ikke()
    logg, barn = funnet
    kort = ansatte.navnekort(sesjon, [logg.stafettholder_id])[logg.stafettholder_id]
    if avslag := hvorfor_ikke_logg("overfor", sak(okt, logg, kort.navn, okt.klokke.i_dag())):
        return avslag
    if (venter := overforinger.ventende(sesjon, [logg_id]).get(logg_id)) is not None:
        rad = overforinger.en_fra_meg(sesjon, venter)
        return finnes_ikke() if rad is None else som_kort(okt, sesjon, [rad], til_meg=False)[0]
    if (fil := overforinger.ventende_filer(sesjon, [logg_id]).get(logg_id)) is not None:
        return _filkort(okt, fil, (logg_id, f"{barn.fornavn} {barn.etternavn}", logg.status), kort.navn)
    tiltak = [t for t in tiltakslager.tiltak_i(sesjon, [logg_id]) if t.utfall is None]
    saker = tuple(
        Overforingssak(o.id, o.tekst, sum(t.oppmerksomhet_id == o.id for t in tiltak))
        for o in tiltakslager.oppmerksomheter(sesjon, [logg_id])
        if o.avsluttet is None
    )
    return Overforingsvalg(
        logger=(logg_id,),
        barn=(f"{barn.fornavn} {barn.etternavn}",),
        holder=kort.navn,
        virksomhet=kort.virksomhet,
        saker=saker,
        egne_tiltak=sum(t.ansvarlig_id == okt.ansettelse_id for t in tiltak),
        passive=int(logg.status is Loggstatus.PASSIV),
        av_lederen=False,
        holder_er_her=True,
        i_dag=okt.klokke.i_dag(),
    )


def _lederens(
    okt: Okt, sesjon: InnsynSesjon, logg_ider: Sequence[UUID]
) -> Overforingsvalg | Overforingskort | Avslag:
    if krev_leder(sesjon, okt):
        return finnes_ikke_for_leder()
    hoder = [lederinnsyn.logg_i_enheten(sesjon, okt.ansatt_id, okt.virksomhet_id, i) for i in logg_ider]
    kjente = [h for h in hoder if h is not None]
    if not kjente or len(kjente) < len(hoder):
        return finnes_ikke_for_leder()
    venter = overforinger.ventende(sesjon, logg_ider)
    if venter and len(kjente) == 1:
        rad = overforinger.en_fra_meg(sesjon, venter[kjente[0].id])
        return finnes_ikke_for_leder() if rad is None else som_kort(okt, sesjon, [rad], til_meg=False)[0]
    filer = overforinger.ventende_filer(sesjon, logg_ider)
    if filer and len(kjente) == 1:
        h = kjente[0]
        holderen = ansatte.navn(sesjon, h.ansettelse_id)
        return _filkort(okt, filer[h.id], (h.id, f"{h.fornavn} {h.etternavn}", h.status), holderen)
    if venter or filer:
        return Avslag(
            "overforing.venter",
            T("En av loggene er alt sendt, og venter på svar. Ta bort merket på den, eller trekk den først."),
        )
    holder = ansatte.stilling(sesjon, kjente[0].ansettelse_id)
    assert holder is not None
    ansettelse, person, virksomhet = holder
    return Overforingsvalg(
        logger=tuple(h.id for h in kjente),
        barn=tuple(f"{h.fornavn} {h.etternavn}" for h in kjente),
        holder=f"{person.fornavn} {person.etternavn}",
        virksomhet=virksomhet.navn,
        saker=(),
        egne_tiltak=0,
        passive=sum(h.status is Loggstatus.PASSIV for h in kjente),
        av_lederen=True,
        holder_er_her=ansettelse.aktiv and person.aktiv and ansettelse.er_aktor,
        i_dag=okt.klokke.i_dag(),
    )


def _filkort(okt: Okt, fil: Ventendefil, om: tuple[UUID, str, Loggstatus], holder: str) -> Overforingskort:
    """How a file stands. ``om`` is the log, the child's name and the status."""
    logg_id, barn, status = om
    return Overforingskort(
        id=fil.id,
        barn=barn,
        dor=Overforingsdor.ANNEN_KOMMUNE,
        grunn=fil.grunn,
        sendt=fil.laget,
        til_meg=False,
        som_leder=False,
        fra=holder,
        fra_virksomhet=okt.virksomhet,
        til=fil.kommune,
        tilstand=Overforingstilstand.SENDT,
        svar="",
        passiv=status is Loggstatus.PASSIV,
        i_dag=okt.klokke.i_dag(),
        logg_id=logg_id,
        i_fil=True,
    )


# --- whom it can go to ---


def _rett_dor(okt: Okt, dor: Overforingsdor | None, stilling: Stilling) -> bool:
    her = stilling[2].id == okt.virksomhet_id
    return (her and dor is Overforingsdor.SAMME_ENHET) or (not her and dor is Overforingsdor.ANNEN_ENHET)


def _valg(stilling: Stilling) -> list[Mottakervalg]:
    """As a stafettholder, and once more as leder of the unit."""
    ansettelse, person, virksomhet = stilling
    if not virksomhet.aktiv:
        return []
    navn = f"{person.fornavn} {person.etternavn}"
    roller = (
        (ansettelse.er_stafettholder, til_ansatt(ansettelse.id), False),
        (ansettelse.er_leder, til_leder(virksomhet.id), True),
    )
    return [
        Mottakervalg(nokkel, navn, ansettelse.stilling, virksomhet.navn, er_leder)
        for har, nokkel, er_leder in roller
        if har
    ]


def _meg(okt: Okt) -> str:
    return til_ansatt(okt.ansettelse_id) if okt.hatt is Hatt.SAKSBEHANDLER and okt.ansettelse_id else ""


def _hoystakk(valg: Mottakervalg) -> str:
    leder = " leder" if valg.er_leder else ""
    return f"{valg.navn} {valg.stilling} {valg.virksomhet}{leder}".casefold()
