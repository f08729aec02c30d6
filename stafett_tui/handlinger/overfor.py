"""Sends a log to another stafettholder, or takes it back (SPEC 8.1, 8.3). Until it is accepted nothing has moved."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from data import modeller, overforinger
from data.koder import (
    Handling,
    Hatt,
    Loggstatus,
    Overforingsdor,
    Overforingstilstand,
    Posttilstand,
    Varselgrunn,
)
from data.lagre import ansatte, logger
from data.lagre import tiltak as tiltakslager
from data.lagre import utpost as utpostlager
from data.maskert import Maskert
from data.modeller import Ansettelse, Barn, Logg
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.filvent import venter_paa_kvittering
from stafett_tui.handlinger.lederlogg import slipp_inn_lederen
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.fakta import sak
from stafett_tui.overforingsvisninger import Overforingsskjema
from stafett_tui.post.utboks import USENDT, ko_varsel
from stafett_tui.regler.overforing import (
    MAKS_GRUNN,
    MAKS_HVORDAN,
    av_lederen,
    for_sent,
    les_mottaker,
    samtykket_rekker,
)
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg

_D = Overforingsdor
VELG_MOTTAKER = T("Velg hvem som skal ta over loggen.")


@dataclass(frozen=True, slots=True, repr=False)
class _Sendes(Maskert):
    """A log that may be sent, and the unit that it goes from."""

    logg: Logg
    barn: Barn
    virksomhet_id: UUID


@dataclass(frozen=True, slots=True, repr=False)
class _Mottaker(Maskert):
    ansettelse_id: UUID | None
    virksomhet_id: UUID | None
    """of the leder who is to hand the log on"""
    varsles: tuple[UUID, ...]
    ansatte: tuple[UUID, ...]
    navn: str


def send_overforing(okt: Okt, logg_ider: Sequence[UUID], skjema: Overforingsskjema) -> Kvittering | Avslag:
    """Sends one log of one's own, or as leder one or several of the unit's: all of them, or none.

    Refused: not stafettholder nor the unit's leder, on its way already, a consent that does not reach so far, an
    oppmerksomhet with open tiltak left behind, a receiver without the mark or who is kin to the child, faults in
    the form.
    """
    with okt.handle() as rom:
        sendes: list[_Sendes] = []
        for logg_id in dict.fromkeys(logg_ider):
            funnet = _finn(rom, logg_id)
            if isinstance(funnet, Avslag):
                return funnet
            sendes.append(funnet)
        if not sendes:
            return Avslag("overforing.ingen", T("Merk loggene som skal overføres først."))
        kontroll = Skjemakontroll()
        kontroll.ta_med(vurder_overforing(skjema, rom.i_dag))
        mottaker = _mottaker(rom, skjema, sendes, kontroll)
        _krev_at_resten_er_ferdig(rom, skjema, sendes, kontroll)
        if (avslag := kontroll.avslag("overforing.feil_i_skjema")) is not None:
            return avslag
        assert skjema.dor is not None
        assert mottaker is not None
        for s in sendes:
            if (avslag := _samtykke(rom, skjema.dor, s)) is not None:
                return avslag
        ider = [_send(rom, s, skjema, mottaker) for s in sendes]
        rom.sesjon.commit()
        return Kvittering(_kvittert(len(ider), mottaker.navn), ider[0].hex)


def trekk_overforing(okt: Okt, overforing_id: UUID) -> Kvittering | Avslag:
    """Takes back a transfer that is not answered: the holder, or the leder of the unit that it goes from.

    When the receiver was first, the sender is told so.
    """
    with okt.handle() as rom:
        rad = overforinger.en_fra_meg(rom.sesjon, overforing_id)
        if rad is None:
            return finnes_ikke()
        if not overforinger.besvar(rom.sesjon, rad.id, Overforingstilstand.TRUKKET, okt.stilling, rom.naa):
            return for_sent(rad.tilstand)
        rom.sesjon.slipp_inn(rad.logg_id)
        trekk_varsler(rom, rad.logg_id, [Varselgrunn.OVERFORING])
        rom.fullfor(Handling.OVERFORING_TRUKKET, logg_id=rad.logg_id, overforing=rad.id.hex)
        return Kvittering(T("Overføringen er trukket. Loggen er fortsatt stafettholderens."), rad.id.hex)


def trekk_uten_samtykket(rom: Handlingsrom, logg: Logg) -> bool:
    """Takes back a transfer that the consent does not reach to any more: it could not be accepted, and tells another
    of the child while it waits. In the transaction of whoever ends the consent; whether there was one."""
    venter = overforinger.ventende(rom.sesjon, [logg.id]).get(logg.id)
    rad = None if venter is None else overforinger.en_fra_meg(rom.sesjon, venter)
    if rad is None:
        return False
    status = samtykkestatus(logg.samtykke_gitt, logg.samtykke_utfall, rom.i_dag)
    fra_lederen = av_lederen(rad.sendt_av, rad.fra_id, fra_er_stafettholder=rad.fra_er_stafettholder)
    if samtykket_rekker(rad.dor, status, logg.status, av_lederen=fra_lederen) is None:
        return False
    if not overforinger.besvar(rom.sesjon, rad.id, Overforingstilstand.TRUKKET, rom.okt.stilling, rom.naa):
        return False
    trekk_varsler(rom, logg.id, [Varselgrunn.OVERFORING])
    rom.revider(Handling.OVERFORING_TRUKKET, logg_id=logg.id, overforing=rad.id.hex)
    return True


def vurder_overforing(skjema: Overforingsskjema, i_dag: date) -> Avslag | None:
    """What the form lacks before anything is looked up."""
    kontroll = Skjemakontroll()
    kontroll.krev("dor", skjema.dor, T("Velg hvor loggen skal."))
    kontroll.krev("mottaker", skjema.mottaker, VELG_MOTTAKER)
    kontroll.krev("grunn", rens_avsnitt(skjema.grunn), T("Skriv hvorfor loggen overføres."))
    kontroll.maks("grunn", rens_avsnitt(skjema.grunn), MAKS_GRUNN)
    if skjema.dor is _D.ANNEN_ENHET:
        kontroll.krev("familien_dag", skjema.familien_dag, T("Skriv hvilken dag samtykket ble signert."))
        uten_kryss = T("Kryss av når det signerte samtykket er på plass. Uten det kan ikke loggen overføres.")
    else:
        kontroll.krev("familien_dag", skjema.familien_dag, T("Skriv hvilken dag familien ble informert."))
        kontroll.krev("familien_hvordan", skjema.familien_hvordan, T("Skriv hvordan familien ble informert."))
        uten_kryss = T("Kryss av når familien er informert. Gjør det før du overfører loggen.")
    if skjema.familien_dag is not None and skjema.familien_dag > i_dag:
        kontroll.meld("familien_dag", T("Dagen har ikke vært ennå. Se på datoen."))
    kontroll.maks("familien_hvordan", rens_linje(skjema.familien_hvordan), MAKS_HVORDAN)
    if not skjema.bekreftet:
        kontroll.meld("bekreftet", uten_kryss)
    return kontroll.avslag("overforing.feil_i_skjema")


def trekk_varsler(
    rom: Handlingsrom, logg_id: UUID, grunner: Collection[Varselgrunn], til: UUID | None = None
) -> None:
    """Takes back notices for these reasons that have not left; ``til`` keeps to one recipient."""
    rom.sesjon.flush()
    for rad in utpostlager.i_loggen(rom.sesjon, logg_id, USENDT):
        if rad.varselgrunn in grunner and til in (None, rad.ansettelse_id):
            rad.tilstand = Posttilstand.TRUKKET


# --- which log ---


def _finn(rom: Handlingsrom, logg_id: UUID) -> _Sendes | Avslag:
    """The log, if the asker may send it; the act is let in to it then."""
    okt = rom.okt
    enhet: UUID | None
    if okt.hatt is Hatt.LEDER:
        if avslag := slipp_inn_lederen(rom, logg_id):
            return avslag
        enhet = okt.virksomhet_id
    funnet = logger.hent(rom.sesjon, logg_id)
    if funnet is None:
        return finnes_ikke()
    logg, barn = funnet
    if okt.hatt is not Hatt.LEDER:
        holder = ansatte.stilling(rom.sesjon, logg.stafettholder_id)
        assert holder is not None
        navn = f"{holder[1].fornavn} {holder[1].etternavn}"
        if avslag := hvorfor_ikke_logg("overfor", sak(okt, logg, navn, rom.i_dag)):
            return avslag
        rom.sesjon.slipp_inn(logg_id)
        enhet = holder[2].id
    if overforinger.ventende(rom.sesjon, [logg_id]):
        return Avslag(
            "overforing.venter",
            T("Loggen er alt sendt, og venter på svar. Trekk den overføringen først hvis noe skal endres."),
        )
    if avslag := venter_paa_kvittering(rom.sesjon, logg_id):
        return avslag
    assert enhet is not None
    return _Sendes(logg, barn, enhet)


def _samtykke(rom: Handlingsrom, dor: Overforingsdor, s: _Sendes) -> Avslag | None:
    status = samtykkestatus(s.logg.samtykke_gitt, s.logg.samtykke_utfall, rom.i_dag)
    holder = rom.sesjon.get(Ansettelse, s.logg.stafettholder_id)
    assert holder is not None
    fra_lederen = av_lederen(rom.okt.stilling, holder.id, fra_er_stafettholder=holder.er_stafettholder)
    return samtykket_rekker(dor, status, s.logg.status, av_lederen=fra_lederen)


# --- to whom ---


def _mottaker(
    rom: Handlingsrom, skjema: Overforingsskjema, sendes: Sequence[_Sendes], kontroll: Skjemakontroll
) -> _Mottaker | None:
    if skjema.dor is _D.ANNEN_KOMMUNE:
        kontroll.meld("dor", T("Til en annen kommune går loggen i en fil eller på papir. Velg den døra."))
    ansettelse_id, virksomhet_id = les_mottaker(skjema.mottaker)
    if ansettelse_id is not None:
        funnet = _ansatt(rom, ansettelse_id)
    elif virksomhet_id is not None:
        funnet = _leder(rom, virksomhet_id)
    else:
        funnet = None
    if funnet is None:
        kontroll.meld("mottaker", VELG_MOTTAKER)
        return None
    mottaker, enhet = funnet
    for s in sendes:
        if s.logg.stafettholder_id == mottaker.ansettelse_id:
            kontroll.meld("mottaker", T("%(navn)s har loggen fra før. Velg en annen.", navn=mottaker.navn))
        elif all(overforinger.er_inhabil(rom.sesjon, s.logg.id, i) for i in mottaker.ansatte):
            kontroll.meld(
                "mottaker",
                T("%(navn)s kan ikke ha ansvar for dette barnet. Velg en annen.", navn=mottaker.navn),
            )
        if (enhet == s.virksomhet_id) != (skjema.dor is _D.SAMME_ENHET) and skjema.dor is not None:
            kontroll.meld(
                "mottaker",
                T("%(navn)s arbeider et annet sted enn du har valgt. Velg på nytt.", navn=mottaker.navn),
            )
    return mottaker


def _ansatt(rom: Handlingsrom, ansettelse_id: UUID) -> tuple[_Mottaker, UUID] | None:
    stilling = ansatte.stilling(rom.sesjon, ansettelse_id)
    if stilling is None:
        return None
    ansettelse, person, virksomhet = stilling
    if not (ansettelse.aktiv and person.aktiv and ansettelse.er_stafettholder and virksomhet.aktiv):
        return None
    navn = f"{person.fornavn} {person.etternavn}"
    return _Mottaker(ansettelse.id, None, (ansettelse.id,), (person.id,), navn), virksomhet.id


def _leder(rom: Handlingsrom, virksomhet_id: UUID) -> tuple[_Mottaker, UUID] | None:
    ledere = [
        (ansettelse, person, virksomhet)
        for ansettelse, person, virksomhet in ansatte.stillinger_i(rom.sesjon, virksomhet_id)
        if ansettelse.aktiv and person.aktiv and ansettelse.er_leder and virksomhet.aktiv
    ]
    if not ledere:
        return None
    navn = ", ".join(f"{p.fornavn} {p.etternavn}" for _, p, _ in ledere)
    varsles, personer = tuple(a.id for a, _, _ in ledere), tuple(p.id for _, p, _ in ledere)
    return _Mottaker(None, virksomhet_id, varsles, personer, navn), virksomhet_id


# --- what goes along, and the row ---


def _krev_at_resten_er_ferdig(
    rom: Handlingsrom, skjema: Overforingsskjema, sendes: Sequence[_Sendes], kontroll: Skjemakontroll
) -> None:
    """What does not go along is ended, and nothing is ended with a tiltak that goes on."""
    if not skjema.blir:
        return
    kjente = {o.id for s in sendes for o in tiltakslager.oppmerksomheter(rom.sesjon, [s.logg.id])}
    if len(sendes) > 1 or rom.okt.hatt is Hatt.LEDER or not skjema.blir <= kjente:
        kontroll.meld("folger", T("Det som går videre, velges av stafettholderen, i én logg om gangen."))
        return
    tiltak = tiltakslager.tiltak_i(rom.sesjon, [sendes[0].logg.id])
    if any(t.utfall is None and t.oppmerksomhet_id in skjema.blir for t in tiltak):
        kontroll.meld(
            "folger",
            T(
                "En oppmerksomhet med åpne tiltak må være med. Evaluer tiltakene først, eller kryss av for den."
            ),
        )


def _send(rom: Handlingsrom, s: _Sendes, skjema: Overforingsskjema, mottaker: _Mottaker) -> UUID:
    assert skjema.dor is not None
    assert skjema.familien_dag is not None
    rad = modeller.Overforing(
        logg_id=s.logg.id,
        dor=skjema.dor,
        fra_id=s.logg.stafettholder_id,
        til_id=mottaker.ansettelse_id,
        til_virksomhet_id=mottaker.virksomhet_id,
        grunn=rens_avsnitt(skjema.grunn),
        familien_dag=skjema.familien_dag,
        familien_hvordan=rens_linje(skjema.familien_hvordan),
        tiltak_folger=skjema.tiltak_folger or not _kan_bli_aktor(rom, s.logg.stafettholder_id),
        sendt_av=rom.okt.stilling,
        sendt=rom.naa,
    )
    rom.sesjon.add(rad)
    if s.logg.status is Loggstatus.AKTIV:
        rom.sesjon.add_all(
            modeller.Overforingsrest(logg_id=s.logg.id, overforing_id=rad.id, oppmerksomhet_id=i)
            for i in sorted(skjema.blir)
        )
    rom.sesjon.flush()
    ko_varsel(rom, s.logg, mottaker.varsles, Varselgrunn.OVERFORING)
    rom.revider(
        Handling.OVERFORING_SENDT,
        logg_id=s.logg.id,
        overforing=rad.id.hex,
        dor=skjema.dor.value,
        blir=len(skjema.blir),
    )
    return rad.id


def _kan_bli_aktor(rom: Handlingsrom, ansettelse_id: UUID) -> bool:
    """Who has left goes on with nothing."""
    rad = rom.sesjon.get(Ansettelse, ansettelse_id)
    return rad is not None and rad.aktiv and rad.er_aktor


def _kvittert(antall: int, navn: str) -> T:
    if antall == 1:
        return T("Overføringen er sendt til %(navn)s. Ansvaret flyttes når den er godtatt.", navn=navn)
    return TN(
        "%(n)d logg er sendt til %(navn)s. Ansvaret flyttes når overføringen er godtatt.",
        "%(n)d logger er sendt til %(navn)s. Ansvaret flyttes når overføringene er godtatt.",
        n=antall,
        navn=navn,
    )
