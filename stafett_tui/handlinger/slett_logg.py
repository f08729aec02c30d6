"""Deletes a passive log for good; by the leder of its unit alone (SPEC 9.4)."""

from dataclasses import dataclass
from uuid import UUID

from data import lederinnsyn, sletting
from data.innsyn import InnsynSesjon
from data.koder import Handling
from data.lederinnsyn import Arkivkopi, Logghode
from data.maskert import Maskert
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.livsvisninger import Slettegrunnlag, Sletteskjema
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.regler.datoer import alder
from stafett_tui.regler.passiv import er_moden, vurderes
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sikkerhet.slutten import etter_sletting
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.leder import finnes_ikke_for_leder, hvorfor_ikke_leder

SLETT = "SLETT"
"""what is typed to confirm"""
FORSOK = 3
"""tries at emptying the write-ahead log before the answer is given; each waits a second for readers"""
IKKE_ARKIVERT = T(
    "Det er ikke vist at arkivet har en hel kopi av loggen slik den er nå. Uten den kan loggen ikke slettes. "
    "Be stafettholderen velge «Eksporter» i den passive loggen, arkivere kopien og bekrefte det. Har stafettholderen "
    "sluttet, overfører du loggen til en annen først."
)

PAA_VEI = T(
    "Loggen er sendt til en annen, og venter på svar. Overføringen må trekkes, eller kvitteringen leses, før loggen "
    "kan slettes."
)


@dataclass(frozen=True, slots=True, repr=False)
class Slettet(Maskert, Kvittering):
    """The log is gone. ``ryddet`` False: somebody still reads old pages, and ``rydd_igjen`` is to be called."""

    ryddet: bool = True


def slettegrunnlag(okt: Okt, logg_id: UUID) -> Slettegrunnlag | Avslag:
    """What the question is asked with; where the child is named in other logs and in templates is counted, not told."""
    i_dag = okt.klokke.i_dag()
    with okt.les() as sesjon:
        hode = _hode(okt, sesjon, logg_id)
        if isinstance(hode, Avslag):
            return hode
        arkivert = bool(lederinnsyn.arkivkopier(sesjon, logg_id))
        nevnt = sletting.navnetreff(sesjon, logg_id)
    assert hode.passiv_fra is not None
    return Slettegrunnlag(
        logg_id=logg_id,
        navn=f"{hode.fornavn} {hode.etternavn}",
        alder=alder(hode.fodt, i_dag),
        passiv_fra=hode.passiv_fra,
        vurderes=vurderes(hode.passiv_fra),
        moden=er_moden(hode.passiv_fra, i_dag),
        arkivert=arkivert,
        tekster=nevnt.tekster,
        logger=nevnt.logger,
        maler=nevnt.maler,
    )


def slett_logg(okt: Okt, logg_id: UUID, skjema: Sletteskjema) -> Slettet | Avslag:
    """Everything of the log goes; its counts are added to the statistics, and the audit says that a log was
    deleted, not whose.

    Refused: not the unit's leder, not passive, on its way to another, before six months unless the family demands
    it, no archive copy that is proven, another reference than the archive's, not confirmed.
    """
    with okt.handle() as rom:
        hode = _hode(okt, rom.sesjon, logg_id)
        if isinstance(hode, Avslag):
            return hode
        kopier = lederinnsyn.arkivkopier(rom.sesjon, logg_id)
        if not kopier:
            return Avslag("slett.ikke_arkivert", IKKE_ARKIVERT)
        kontroll = Skjemakontroll()
        kopi = _vurder(rom, hode, skjema, kopier, kontroll)
        if (avslag := kontroll.avslag("slett.feil_i_skjema")) is not None:
            return avslag
        assert kopi is not None
        assert hode.passiv_fra is not None
        assert okt.virksomhet_id is not None
        krevd = not er_moden(hode.passiv_fra, rom.i_dag)
        sletting.slett_logg(
            rom.sesjon,
            logg_id,
            sha=kopi.sha256,
            krevd=krevd,
            av=okt.stilling,
            virksomhet_id=okt.virksomhet_id,
            dag=rom.i_dag,
        )
        rom.fullfor(Handling.LOGG_SLETTET, grunn="krevd" if krevd else "seks_maneder")
    ryddet = rydd_igjen(okt)
    etter_sletting(okt.base)
    return Slettet(_kvittert(ryddet=ryddet), None, ryddet=ryddet)


def _hode(okt: Okt, sesjon: InnsynSesjon, logg_id: UUID) -> Logghode | Avslag:
    """The head of a log that the asker may delete at all."""
    if avslag := krev_leder(sesjon, okt):
        return avslag
    hode = lederinnsyn.logg_i_enheten(sesjon, okt.ansatt_id, okt.virksomhet_id, logg_id)
    if hode is None:
        return finnes_ikke_for_leder()
    if avslag := hvorfor_ikke_leder("slett", hode.status):
        return avslag
    return Avslag("slett.paa_vei", PAA_VEI) if lederinnsyn.er_paa_vei(sesjon, logg_id) else hode


def rydd_igjen(okt: Okt) -> bool:
    """Empties the write-ahead log, waiting some seconds for whoever reads; whether it was done."""
    return any(sletting.rydd(okt.base.motor) for _ in range(FORSOK))


def _kvittert(*, ryddet: bool) -> T:
    if ryddet:
        return T("Loggen er slettet.")
    return T(
        "Loggen er slettet. Noen har databasen åpen i et annet vindu, så de siste restene ryddes når de er ferdige."
    )


def _vurder(
    rom: Handlingsrom,
    hode: Logghode,
    skjema: Sletteskjema,
    kopier: list[Arkivkopi],
    kontroll: Skjemakontroll,
) -> Arkivkopi | None:
    """The copy that the leder confirmed, by the reference that the archive has it under."""
    assert hode.passiv_fra is not None
    if not er_moden(hode.passiv_fra, rom.i_dag) and not skjema.krevd:
        kontroll.meld(
            "krevd",
            T(
                "Loggen kan slettes fra %(dag)s. Krever familien det før, kryss av for det.",
                dag=Datotekst(lang_med_aar, vurderes(hode.passiv_fra)),
            ),
        )
    kontroll.ta_med(vurder_sletting(skjema))
    nokkel = _lik(skjema.referanse)
    # the holder may not have told it before the log was passive: then it is the leder who does
    i_arkivet = next((k for k in kopier if _lik(k.referanse) == nokkel), None)
    kopi = i_arkivet or next((k for k in kopier if not _lik(k.referanse)), None)
    if nokkel and kopi is None:
        kontroll.meld(
            "referanse",
            T("Referansen er en annen enn den kopien ble arkivert med. Se i arkivet hva den heter."),
        )
    return kopi


def vurder_sletting(skjema: Sletteskjema) -> Avslag | None:
    """What the form lacks before anything is looked up."""
    kontroll = Skjemakontroll()
    kontroll.krev(
        "referanse",
        _lik(skjema.referanse),
        T("Skriv referansen som kopien har i arkivet, så du vet at den ligger der."),
    )
    if skjema.bekreftet.strip() != SLETT:
        kontroll.meld("bekreftet", T("Skriv SLETT med store bokstaver for å bekrefte."))
    return kontroll.avslag("slett.feil_i_skjema")


def _lik(referanse: str) -> str:
    return rens_linje(referanse).casefold().replace(" ", "")
