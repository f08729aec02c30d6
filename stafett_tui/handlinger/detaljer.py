"""Vis / Endre: changes child, foresatte and nivå of a log; reveals what is masked (SPEC 2.7, 2.8, 5.3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from data.koder import BorMed, Handling, Malform
from data.lagre import ansatte, hendelser, logger
from data.lagre import tiltak as tiltakslager
from data.maskert import Maskert
from data.modeller import Foresatt, Nivaendring
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.barneskjema import (
    NyForesatt,
    NyttBarn,
    bare_siffer,
    foresattrad,
    vurder_foresatte,
    vurder_personalia,
)
from stafett_tui.handlinger.i_logg import ApenLogg, finn_logg
from stafett_tui.handlinger.vedlegg import BILDE, Fil, lag_vedlegg, vurder_fil
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.post.ettersyn import se_over
from stafett_tui.post.utboks import Kolagt
from stafett_tui.regler.identitetsnummer import grupper, les_nummer, stemmer_med_fodt
from stafett_tui.regler.mote import foresattnokkel
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.tilgang.finnes import finnes_ikke


@dataclass(frozen=True, slots=True, repr=False)
class Endringer(Maskert):
    """The form of Vis / Endre. A field that is None was hidden (shielded address) and stays as it is, that of
    a foresatt too."""

    fornavn: str
    etternavn: str
    fodt: date | None
    bor_med: BorMed | None
    adresse: str | None
    postnummer: str | None
    poststed: str | None
    mobil: str | None
    skole: str | None
    epost: str
    malform: Malform
    sperret_adresse: bool
    niva: int | None
    foresatte: tuple[NyForesatt, ...]
    bilde: Fil | None = None
    """a picture in place of the one that was, if there was one"""
    fjern_bilde: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Adresse(Maskert):
    """A shielded address, revealed."""

    adresse: str
    postnummer: str
    poststed: str
    mobil: str
    skole: str
    foresatte: tuple[tuple[UUID, str, str, str, str], ...]
    """id, address, postal code, place and telephone of each foresatt"""


_BARNEFELT = (
    "fornavn",
    "etternavn",
    "adresse",
    "postnummer",
    "poststed",
    "mobil",
    "skole",
    "epost",
)
_FORESATTFELT = ("fornavn", "etternavn", "adresse", "postnummer", "poststed", "telefon", "epost")


def oppdater_detaljer(okt: Okt, logg_id: UUID, versjon: int, endringer: Endringer) -> Kvittering | Avslag:
    """Saves «Oppdater». ``versjon`` is what the form was filled from; a change meanwhile is told.

    Refused: not stafettholder, passive log, no valid consent, faults in the form, somebody else saved first,
    a foresatt who has an open tiltak is taken off. A form without a change says so, and leaves no trace.
    """
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "endre_detaljer")
        if isinstance(apen, Avslag):
            return apen
        if (avslag := _krev_versjon(rom, apen, versjon)) is not None:
            return avslag
        foresatte = {f.id: f for f in logger.foresatte(rom.sesjon, [logg_id]) if f.fjernet is None}
        kontroll = _vurder(rom, apen, endringer, foresatte)
        if (avslag := kontroll.avslag("detaljer.feil_i_skjema")) is not None:
            return avslag
        stod = _stand(apen, foresatte)
        _endre_barn(apen, endringer)
        _endre_foresatte(rom, apen, endringer, foresatte)
        nytt_bilde = _endre_bilde(rom, apen, endringer)
        nye = nytt_bilde or any(f.id is None for f in endringer.foresatte)
        if not nye and stod == _stand(apen, foresatte) and apen.logg.niva == endringer.niva:
            return Kvittering(T("Ingenting ble endret."), logg_id.hex)
        _endre_niva(rom, apen, endringer)
        beholdt = {f.id for f in endringer.foresatte}
        fjernet = {f_id: f for f_id, f in foresatte.items() if f_id not in beholdt}
        avlyst = se_over(rom, apen.logg, apen.barn, fjernet)
        apen.logg.versjon += 1
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.BARN_ENDRET, logg_id=logg_id)
        return Kvittering(_kvittert(avlyst, fjernet), logg_id.hex)


def _kvittert(avlyst: Kolagt, fjernet: Mapping[UUID, Foresatt]) -> T:
    """That it is saved, how many are told that they are not to come to a meeting after all, and whom nobody tells:
    one who is off the log gets no letter from here."""
    setning = T("Opplysningene er oppdatert.")
    if avlyst.antall:
        setning = TN(
            "Opplysningene er oppdatert. %(n)d avlysning er lagt i utboksen.",
            "Opplysningene er oppdatert. %(n)d avlysninger er lagt i utboksen.",
            n=avlyst.antall,
        )
    uten = [f for f_id, f in fjernet.items() if foresattnokkel(f_id) in avlyst.uten_epost]
    if not uten:
        return setning
    return T(
        "%(hva)s Si selv fra til %(navn)s, som var invitert til møte og ikke får avlysning på e-post.",
        hva=setning,
        navn=", ".join(f"{f.fornavn} {f.etternavn}" for f in uten),
    )


def vurder_endringer(okt: Okt, e: Endringer, i_dag: date) -> Avslag | None:
    """What the form lacks before anything is looked up. What is hidden is not judged."""
    skjult: dict[str, Any] = {felt: "" for felt in _BARNEFELT if getattr(e, felt) is None}
    gitt = {felt: getattr(e, felt) for felt in _BARNEFELT if felt not in skjult}
    kontroll = Skjemakontroll()
    vurder_personalia(NyttBarn(fodt=e.fodt, bor_med=e.bor_med, **skjult, **gitt), i_dag, kontroll)
    kontroll.niva("niva", e.niva)
    vurder_foresatte(okt, e.foresatte, i_dag, kontroll, opptatte=())
    feil = tuple(f for f in kontroll.feil if f.felt not in skjult)
    return Avslag.av_feil("detaljer.feil_i_skjema", feil) if feil else None


def vis_nummer(okt: Okt, logg_id: UUID, foresatt_id: UUID | None = None) -> str | Avslag:
    """The whole identity number of the child, or of a foresatt; every reveal is logged (SPEC 2.8)."""
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "vis_detaljer")
        if isinstance(apen, Avslag):
            return apen
        nummer = apen.barn.nummer
        if foresatt_id is not None:
            rad = rom.sesjon.get(Foresatt, foresatt_id)
            if rad is None or rad.logg_id != logg_id:
                return finnes_ikke()
            nummer = rad.fodselsnummer
        rom.fullfor(Handling.NUMMER_VIST, logg_id=logg_id, foresatt=str(foresatt_id) if foresatt_id else None)
        return grupper(nummer)


def vis_adresse(okt: Okt, logg_id: UUID) -> Adresse | Avslag:
    """A shielded address; for the stafettholder alone, and every reveal is logged (SPEC 2.7)."""
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "vis_detaljer")
        if isinstance(apen, Avslag):
            return apen
        barn = apen.barn
        foresatte = tuple(
            (f.id, f.adresse, f.postnummer, f.poststed, f.telefon)
            for f in logger.foresatte(rom.sesjon, [logg_id])
            if f.fjernet is None
        )
        rom.fullfor(Handling.ADRESSE_VIST, logg_id=logg_id)
        return Adresse(barn.adresse, barn.postnummer, barn.poststed, barn.mobil, barn.skole, foresatte)


def _krev_versjon(rom: Handlingsrom, apen: ApenLogg, versjon: int) -> Avslag | None:
    if apen.logg.versjon == versjon:
        return None
    siste = next((h for h in hendelser.for_logg(rom.sesjon, apen.logg.id) if h.handling in _ENDRER), None)
    navn = ansatte.personnavn(rom.sesjon, [siste.ansatt_id]) if siste and siste.ansatt_id else {}
    hvem = next(iter(navn.values()), None)
    return Avslag(
        "logg.endret_av_annen",
        T(
            "%(hvem)s endret opplysningene mens du skrev. Teksten din er tatt vare på. "
            "Gå tilbake, se på endringen, og lagre på nytt.",
            hvem=hvem or T("Noen"),
        ),
    )


_ENDRER = {Handling.BARN_ENDRET, Handling.SAMTYKKE_REGISTRERT, Handling.NIVA_ENDRET}


def _vurder(
    rom: Handlingsrom, apen: ApenLogg, e: Endringer, foresatte: dict[UUID, Foresatt]
) -> Skjemakontroll:
    kontroll = Skjemakontroll()
    vurder_personalia(_som_nytt_barn(apen, e), rom.i_dag, kontroll)
    nummer = les_nummer(apen.barn.nummer, oving=rom.okt.oving, i_dag=rom.i_dag)
    if not isinstance(nummer, Avslag) and e.fodt is not None and not stemmer_med_fodt(nummer, e.fodt):
        kontroll.meld("fodt", T("Fødselsdatoen stemmer ikke med nummeret. Se på begge."))
    kontroll.ta_med(vurder_fil("bilde", e.bilde, BILDE))
    kontroll.niva("niva", e.niva)
    beholdes = {f.id for f in e.foresatte if f.id is not None}
    opptatte = {f.fodselsnummer for f_id, f in foresatte.items() if f_id in beholdes} | {apen.barn.nummer}
    vurder_foresatte(rom.okt, e.foresatte, rom.i_dag, kontroll, opptatte=opptatte)
    _vurder_habilitet(rom, e, kontroll)
    if beholdes - foresatte.keys():
        kontroll.meld(
            "foresatte", T("En av de foresatte er fjernet i et annet vindu. Gå tilbake og åpne på nytt.")
        )
    apne = {t.foresatt_id for t in tiltakslager.tiltak_i(rom.sesjon, [apen.logg.id]) if t.utfall is None}
    for f_id in foresatte.keys() - beholdes:
        if f_id in apne:
            f = foresatte[f_id]
            kontroll.meld(
                "foresatte",
                T(
                    "%(navn)s har et åpent tiltak og kan ikke slettes. Evaluer tiltaket først.",
                    navn=f"{f.fornavn} {f.etternavn}",
                ),
            )
    return kontroll


def _vurder_habilitet(rom: Handlingsrom, e: Endringer, kontroll: Skjemakontroll) -> None:
    """The stafettholder would lose the log by putting themself on it, and nobody could open it (SPEC 2.6)."""
    stilling = ansatte.stilling(rom.sesjon, rom.okt.stilling)
    mitt = stilling[1].fodselsnummer if stilling else None
    for plass, f in enumerate(e.foresatte, 1):
        if f.id is None and mitt is not None and bare_siffer(f.fodselsnummer) == mitt:
            kontroll.meld(
                f"foresatt_{plass}_fodselsnummer",
                T("Det er ditt eget nummer. Er du foresatt, må en annen ha loggen. Be lederen om det."),
            )


def _som_nytt_barn(apen: ApenLogg, e: Endringer) -> NyttBarn:
    """The form as the rules for a child take it; what was hidden is judged as it stands."""
    skjult = {f: getattr(apen.barn, f) for f in _BARNEFELT if getattr(e, f) is None}
    gitt = {f: getattr(e, f) for f in _BARNEFELT if f not in skjult}
    return NyttBarn(
        nummer=apen.barn.nummer, fodt=e.fodt, bor_med=e.bor_med, malform=e.malform, **skjult, **gitt
    )


def _endre_barn(apen: ApenLogg, e: Endringer) -> None:
    barn = apen.barn
    for felt in _BARNEFELT:
        if (verdi := getattr(e, felt)) is not None:
            setattr(barn, felt, rens_linje(verdi))
    assert e.fodt is not None
    assert e.bor_med is not None
    barn.fodt = e.fodt
    barn.bor_med = e.bor_med
    barn.malform = e.malform
    barn.sperret_adresse = e.sperret_adresse


def _endre_foresatte(
    rom: Handlingsrom, apen: ApenLogg, e: Endringer, foresatte: dict[UUID, Foresatt]
) -> None:
    beholdes = {f.id for f in e.foresatte}
    for f_id in foresatte.keys() - beholdes:
        foresatte[f_id].fjernet = rom.naa
    rom.sesjon.flush()  # who is taken off and put on again has the same number: the old row yields first
    for plass, f in enumerate(e.foresatte):
        if f.id is None:
            rom.sesjon.add(foresattrad(f, apen.logg.id, plass))
            continue
        rad = foresatte[f.id]
        for felt in _FORESATTFELT:
            if (verdi := getattr(f, felt)) is not None:
                setattr(rad, felt, rens_linje(verdi))
        assert f.rolle is not None
        rad.rolle, rad.foreldreansvar, rad.rekkefolge = f.rolle, f.foreldreansvar, plass


def _endre_bilde(rom: Handlingsrom, apen: ApenLogg, e: Endringer) -> bool:
    """Puts the new picture in place of the old, or takes it away. Whether there was anything to do."""
    if e.bilde is None and not e.fjern_bilde:
        return False
    gamle = logger.bilder(rom.sesjon, apen.logg.id)
    for rad in gamle:
        rom.sesjon.delete(rad)
    if e.bilde is not None:
        lag_vedlegg(rom, apen.logg.id, e.bilde, BILDE)
    return bool(gamle) or e.bilde is not None


def _stand(apen: ApenLogg, foresatte: dict[UUID, Foresatt]) -> tuple[object, ...]:
    """What the form may change, apart from nivå and picture, as it stands now; a new foresatt is not in it."""
    barn, andre = apen.barn, ("fodt", "bor_med", "malform", "sperret_adresse")
    paa_rad = (*_FORESATTFELT, "rolle", "foreldreansvar", "rekkefolge", "fjernet")
    return (
        *(getattr(barn, felt) for felt in (*_BARNEFELT, *andre)),
        *(getattr(f, felt) for f in foresatte.values() for felt in paa_rad),
    )


def _endre_niva(rom: Handlingsrom, apen: ApenLogg, e: Endringer) -> None:
    assert e.niva is not None
    if e.niva == apen.logg.niva:
        return
    rom.sesjon.add(
        Nivaendring(
            logg_id=apen.logg.id, fra=apen.logg.niva, til=e.niva, endret_av=rom.okt.stilling, tid=rom.naa
        )
    )
    rom.revider(Handling.NIVA_ENDRET, logg_id=apen.logg.id, fra=apen.logg.niva, til=e.niva)
    apen.logg.niva = e.niva
