"""The form about a child and the foresatte: what it holds, what it lacks (SPEC 4.2, 4.6)."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from data.koder import BorMed, ForesattRolle, Malform, Nummertype
from data.maskert import Maskert
from data.modeller import Foresatt
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke
from stafett_tui.handlinger.vedlegg import BILDE, Fil, vurder_fil
from stafett_tui.okt import Okt
from stafett_tui.regler.identitetsnummer import Identitetsnummer, les_nummer, stemmer_med_fodt
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class NyForesatt(Maskert):
    """One foresatt on the form. ``id`` is set for one who stands on the log already.

    A field that is None was hidden (shielded address) and stays as it is.
    """

    fodselsnummer: str = ""
    fornavn: str = ""
    etternavn: str = ""
    rolle: ForesattRolle | None = None
    foreldreansvar: bool = True
    adresse: str | None = ""
    postnummer: str | None = ""
    poststed: str | None = ""
    telefon: str | None = ""
    epost: str = ""
    id: UUID | None = None


@dataclass(frozen=True, slots=True, repr=False)
class NyttBarn(Maskert):
    """What the form holds. Required: all but ``epost`` and ``bilde`` (SPEC 4.2)."""

    nummer: str = ""
    nummer_grunn: str = ""
    fornavn: str = ""
    etternavn: str = ""
    fodt: date | None = None
    bor_med: BorMed | None = None
    adresse: str = ""
    postnummer: str = ""
    poststed: str = ""
    mobil: str = ""
    skole: str = ""
    epost: str = ""
    malform: Malform = Malform.BOKMAAL
    sperret_adresse: bool = False
    bilde: Fil | None = None
    niva: int | None = None
    foresatte: tuple[NyForesatt, ...] = ()
    samtykke: NyttSamtykke = field(default_factory=NyttSamtykke)
    tidligere_logg_id: UUID | None = None
    """a passive log on the same number that the new one is to be linked to"""


def vurder_felt(okt: Okt, skjema: NyttBarn, i_dag: date) -> Avslag | None:
    """What the form of a new child lacks before anything is looked up; the consent is judged by itself."""
    kontroll = Skjemakontroll()
    nummer = vurder_barn(okt, skjema, i_dag, kontroll)
    kontroll.niva("niva", skjema.niva)
    opptatte = {nummer.siffer} if nummer else set()
    vurder_foresatte(okt, skjema.foresatte, i_dag, kontroll, opptatte=opptatte)
    return kontroll.avslag("barn.feil_i_skjema")


def vurder_barn(okt: Okt, skjema: NyttBarn, i_dag: date, kontroll: Skjemakontroll) -> Identitetsnummer | None:
    """The child's part of the form; the number as it was understood, or None."""
    nummer = les_nummer(skjema.nummer, oving=okt.oving, i_dag=i_dag)
    if isinstance(nummer, Avslag):
        kontroll.ta_med(nummer)
    elif nummer.advarsel is not None and not rens_linje(skjema.nummer_grunn):
        kontroll.meld("nummer_grunn", nummer.advarsel)
    vurder_personalia(skjema, i_dag, kontroll)
    if isinstance(nummer, Avslag):
        return None
    if skjema.fodt is not None and not stemmer_med_fodt(nummer, skjema.fodt):
        kontroll.meld("fodt", T("Fødselsdatoen stemmer ikke med nummeret. Se på begge."))
    return nummer


def vurder_personalia(skjema: NyttBarn, i_dag: date, kontroll: Skjemakontroll) -> None:
    """Everything about the child but the number."""
    for felt, setning in _KREVES.items():
        kontroll.krev(felt, _rens(getattr(skjema, felt)), setning)
    for felt, tegn in _MAKS.items():
        kontroll.maks(felt, rens_linje(getattr(skjema, felt)), tegn)
    if skjema.fodt is not None and skjema.fodt > i_dag:
        kontroll.meld("fodt", T("Barnet kan ikke være født i fremtiden. Se på fødselsdatoen."))
    kontroll.postnummer("postnummer", rens_linje(skjema.postnummer))
    kontroll.telefon("mobil", rens_linje(skjema.mobil))
    kontroll.epost("epost", rens_linje(skjema.epost))
    kontroll.ta_med(vurder_fil("bilde", skjema.bilde, BILDE))


_KREVES = {
    "fornavn": T("Skriv barnets fornavn."),
    "etternavn": T("Skriv barnets etternavn."),
    "fodt": T("Skriv når barnet er født."),
    "bor_med": T("Velg hvem barnet bor med."),
    "adresse": T("Skriv gate og nummer."),
    "postnummer": T("Skriv postnummeret."),
    "poststed": T("Skriv poststedet."),
    "mobil": T("Skriv et mobilnummer til barnet eller hjemmet."),
    "skole": T("Skriv hvilken barnehage eller skole barnet går i."),
}
_FORESATT_KREVES = {
    "adresse": _KREVES["adresse"],
    "postnummer": _KREVES["postnummer"],
    "poststed": _KREVES["poststed"],
    "telefon": T("Skriv et telefonnummer til den foresatte."),
}
"""where a foresatt is reached: only the e-mail is optional (SPEC 4.6; the guide's form, C); what is hidden stays"""
_MAKS = {
    "nummer_grunn": 200,
    "fornavn": 80,
    "etternavn": 80,
    "adresse": 120,
    "poststed": 60,
    "skole": 80,
}


def vurder_foresatte(
    okt: Okt,
    foresatte: tuple[NyForesatt, ...],
    i_dag: date,
    kontroll: Skjemakontroll,
    *,
    opptatte: Collection[str],
) -> None:
    """Every foresatt of the form; fields are named ``foresatt_1_fornavn`` and so on, from 1.

    ``opptatte`` are numbers that a new foresatt cannot have: the child's and those of who stands there.
    """
    if not foresatte:
        kontroll.meld("foresatte", T("Legg til minst én foresatt."))
    sett = set(opptatte)
    for plass, f in enumerate(foresatte, 1):
        egen = Skjemakontroll(f"foresatt_{plass}_")
        if f.id is None:
            nummer = les_nummer(f.fodselsnummer, oving=okt.oving, i_dag=i_dag, felt="fodselsnummer")
            if isinstance(nummer, Avslag):
                egen.ta_med(nummer)
            elif nummer.type is Nummertype.DUF:
                egen.meld(
                    "fodselsnummer", T("En foresatt må ha fødselsnummer eller D-nummer, med 11 siffer.")
                )
            elif nummer.siffer in sett:
                egen.meld(
                    "fodselsnummer",
                    T("Nummeret står på skjemaet fra før. Se på sifrene, eller slett den ene."),
                )
            else:
                sett.add(nummer.siffer)
        egen.krev("fornavn", rens_linje(f.fornavn), T("Skriv den foresattes fornavn."))
        egen.krev("etternavn", rens_linje(f.etternavn), T("Skriv den foresattes etternavn."))
        egen.krev("rolle", f.rolle, T("Velg hvilken rolle den foresatte har."))
        for felt, setning in _FORESATT_KREVES.items():
            verdi = getattr(f, felt)
            if f.id is None or verdi is not None:
                egen.krev(felt, rens_linje(verdi or ""), setning)
        for felt, tegn in (
            ("fornavn", 80),
            ("etternavn", 80),
            ("adresse", 120),
            ("poststed", 60),
        ):
            egen.maks(felt, rens_linje(getattr(f, felt) or ""), tegn)
        egen.postnummer("postnummer", rens_linje(f.postnummer or ""))
        egen.telefon("telefon", rens_linje(f.telefon or ""))
        egen.epost("epost", rens_linje(f.epost))
        kontroll.feil.extend(egen.feil)


def foresattrad(f: NyForesatt, logg_id: UUID, plass: int) -> Foresatt:
    """A new row for a foresatt whose form was found right."""
    assert f.rolle is not None
    return Foresatt(
        logg_id=logg_id,
        fodselsnummer=bare_siffer(f.fodselsnummer),
        fornavn=rens_linje(f.fornavn),
        etternavn=rens_linje(f.etternavn),
        rolle=f.rolle,
        foreldreansvar=f.foreldreansvar,
        adresse=rens_linje(f.adresse or ""),
        postnummer=rens_linje(f.postnummer or ""),
        poststed=rens_linje(f.poststed or ""),
        telefon=rens_linje(f.telefon or ""),
        epost=rens_linje(f.epost),
        rekkefolge=plass,
    )


def _rens(verdi: object) -> object:
    return rens_linje(verdi) if type(verdi) is str else verdi


def bare_siffer(tekst: str) -> str:
    """The digits of a number as it was typed."""
    return "".join(tegn for tegn in tekst if tegn in "0123456789")
