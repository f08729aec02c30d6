"""Employees from a file, by the leder or the administrator (SPEC 11.1).

Each line is judged by the rules of the form, by doing it: what is shown beforehand is what a transaction did that
was then rolled back. A line that is wrong is left out, and those before and after it are not: a file that was put
right can be read once more, and then only the rest is changed. What was agreed to is done whole or not at all.
"""

from pathlib import Path
from uuid import UUID

from data import plattform
from data.koder import Handling, Hatt
from data.lagre import ansatte
from data.modeller import Ansatt, Ansettelse
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.brukere import Ansattskjema, endre, legg_til, min_virksomhet
from stafett_tui.importvisninger import Importlinje, Importplan, Importutfall
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.regler.ansattfil import (
    FILFELT,
    NUMMERET,
    STORST,
    Ansattfil,
    Fillinje,
    kan_ikke_leses,
    les_ansattfil,
)
from stafett_tui.regler.identitetsnummer import Identitetsnummer, les_nummer
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import TN, T

_MERKER = ("er_stafettholder", "er_aktor", "er_leder", "er_administrator")
_BARE_ADMINISTRATOR = ("er_leder", "er_administrator")
_JA, _NEI = (
    frozenset({"ja", "j", "x", "1", "sann", "true"}),
    frozenset({"nei", "n", "0", "usann", "false", "-"}),
)
FELTNAVN = {
    "fornavn": T("fornavn"),
    "etternavn": T("etternavn"),
    NUMMERET: T("fødselsnummer"),
    "stilling": T("stilling"),
    "epost": T("e-post"),
    "telefon": T("telefon"),
    "brukernavn": T("brukernavn"),
    "er_stafettholder": T("stafettholder"),
    "er_aktor": T("aktør"),
    "er_leder": T("leder"),
    "er_administrator": T("administrator"),
}
EN_ANNENS_NUMMER = T(
    "Nummeret står på en ansatt i kommunen med et annet navn. Se på det. Er det riktig, bruk «Ny ansatt»."
)
"""without the name: looking leaves no trace in the audit, as adding does"""
_ENDRET_IMENS = T(
    "Noe er endret siden filen ble lest, så ingenting ble lagt til. Se over linjene på nytt, og legg til da."
)


def les_fil(okt: Okt, sti: str, virksomhet_id: UUID | None = None) -> Importplan | Avslag:
    """What a file would do, line by line. Writes nothing."""
    innhold = _innhold(sti)
    if isinstance(innhold, Avslag):
        return innhold
    byte, apen = innhold
    fil = les_ansattfil(byte)
    return fil if isinstance(fil, Avslag) else _plan(okt, fil, virksomhet_id, apen=apen)


def importer_ansatte(okt: Okt, plan: Importplan, virksomhet_id: UUID | None = None) -> Kvittering | Avslag:
    """Does what the plan shows, in one transaction. Refused when it would turn out otherwise by now."""
    with okt.handle() as rom:
        hvilken = min_virksomhet(rom, virksomhet_id)
        if isinstance(hvilken, Avslag):
            return hvilken
        linjer, gjort = _utfor(rom, hvilken, plan.fil)
        if linjer != plan.linjer:
            return Avslag("import.endret", _ENDRET_IMENS)
        if not gjort:
            return Avslag.i_felt(
                "import.ingenting", FILFELT, T("Filen har ingenting nytt, så ingenting ble endret.")
            )
        *forst, (handling, siste) = gjort
        for annen, ansettelse_id in forst:
            rom.revider(annen, ansettelse=str(ansettelse_id))
        rom.fullfor(handling, ansettelse=str(siste))
    return Kvittering(_kvittert(plan), siste.hex)


def _innhold(sti: str) -> tuple[bytes, bool] | Avslag:
    """The file as it was typed or pasted, quotes and ``file://`` allowed; and whether others may read it."""
    vei = sti.strip().removeprefix("file://").strip("'\"")
    if not vei:
        return Avslag.i_felt("ansattfil.mangler", FILFELT, T("Skriv hvor filen ligger."))
    try:
        fil = Path(vei).expanduser()
        if not fil.is_file():
            return kan_ikke_leses()
        with fil.open("rb") as f:
            return f.read(STORST + 1), not plattform.er_privat(fil)
    except (OSError, ValueError, RuntimeError):  # a null byte, or «~» of no one
        return kan_ikke_leses()


def _plan(okt: Okt, fil: Ansattfil, virksomhet_id: UUID | None, *, apen: bool) -> Importplan | Avslag:
    with okt.handle() as rom:  # never committed
        hvilken = min_virksomhet(rom, virksomhet_id)
        if isinstance(hvilken, Avslag):
            return hvilken
        linjer, _ = _utfor(rom, hvilken, fil)
    ikke_brukt = list(fil.ukjente)
    if okt.hatt is not Hatt.ADMINISTRATOR:
        kolonner = {felt for r in fil.linjer for felt in r.celler}
        ikke_brukt += [FELTNAVN[m].paa() for m in _BARE_ADMINISTRATOR if m in kolonner]
    return Importplan(fil, linjer, tuple(ikke_brukt), apen)


def _utfor(
    rom: Handlingsrom, hvilken: UUID, fil: Ansattfil
) -> tuple[tuple[Importlinje, ...], list[tuple[Handling, UUID]]]:
    """Does each line that is right; what became of all of them, and what is to be written in the audit."""
    linjer: list[Importlinje] = []
    gjort: list[tuple[Handling, UUID]] = []
    brukt: dict[str, int] = {}
    for rad in fil.linjer:
        nummer = les_nummer(rad.celler.get(NUMMERET, ""), oving=rom.okt.oving, i_dag=rom.i_dag, felt=NUMMERET)
        siffer = nummer.siffer if isinstance(nummer, Identitetsnummer) else None
        if feil := _form_feil(rad, brukt.get(siffer) if siffer else None):
            linjer.append(_linje(rad, Importutfall.FEIL, feil))
            continue
        if siffer:
            brukt[siffer] = rad.linje
        linje, handling = _en_linje(rom, hvilken, rad, siffer)
        linjer.append(linje)
        if handling is not None:
            gjort.append(handling)
    return tuple(linjer), gjort


def _form_feil(rad: Fillinje, samme: int | None) -> tuple[T, ...]:
    """What is wrong with a line before it is a form."""
    if rad.for_mange:
        return (T("Linjen har flere felt enn overskriften."),)
    feil = [
        T("%(felt)s: skriv ja eller nei.", felt=FELTNAVN[m])
        for m in _MERKER
        if _merke(rad, m) is None and rad.celler.get(m)
    ]
    if samme is not None:
        feil.append(T("Samme fødselsnummer som på linje %(n)d.", n=samme))
    return tuple(feil)


def _en_linje(
    rom: Handlingsrom, hvilken: UUID, rad: Fillinje, siffer: str | None
) -> tuple[Importlinje, tuple[Handling, UUID] | None]:
    person = ansatte.med_fodselsnummer(rom.sesjon, siffer) if siffer else None
    her = ansatte.tidligere_ansettelse(rom.sesjon, person.id, hvilken) if person else None
    if person is not None and _er_en_annen(rad, person):
        return _linje(rad, Importutfall.FEIL, (EN_ANNENS_NUMMER,)), None
    if person is not None and her is not None and her.aktiv:
        return _endring(rom, rad, her, person)
    merknader = _kjent_fra_for(person, her)
    svar = legg_til(rom, hvilken, _skjema(rad))
    if isinstance(svar, Avslag):
        return _linje(rad, Importutfall.FEIL, _setninger(svar)), None
    return _linje(rad, Importutfall.NY, merknader), (Handling.ANSATT_OPPRETTET, svar[0].id)


def _endring(
    rom: Handlingsrom, rad: Fillinje, ansettelse: Ansettelse, person: Ansatt
) -> tuple[Importlinje, tuple[Handling, UUID] | None]:
    """One who works here: what the file says takes the place of what stands, an empty cell of nothing."""
    for_ = _som_staar(ansettelse, person)
    svar = endre(rom, ansettelse, person, _skjema(rad, for_))
    if svar is not None:
        return _linje(rad, Importutfall.FEIL, _setninger(svar)), None
    etter = _som_staar(ansettelse, person)
    merknader = [_endret(felt, for_[felt], etter[felt]) for felt in for_ if for_[felt] != etter[felt]]
    endret = bool(merknader)
    navn = rad.celler.get("brukernavn", "").lower()
    if navn and navn != person.brukernavn:
        merknader.append(T("Brukernavnet er %(navn)s, og kan ikke endres.", navn=person.brukernavn or ""))
    if not endret:
        return _linje(rad, Importutfall.UENDRET, tuple(merknader)), None
    handling = (Handling.ANSATT_ENDRET, ansettelse.id)
    return _linje(rad, Importutfall.ENDRES, tuple(merknader)), handling


def _som_staar(ansettelse: Ansettelse, person: Ansatt) -> dict[str, str | bool]:
    return {
        "fornavn": person.fornavn,
        "etternavn": person.etternavn,
        "stilling": ansettelse.stilling,
        "epost": person.epost,
        "telefon": person.telefon,
        "brukernavn": person.brukernavn or "",
        "er_stafettholder": ansettelse.er_stafettholder,
        "er_aktor": ansettelse.er_aktor,
        "er_leder": ansettelse.er_leder,
        "er_administrator": person.er_administrator,
    }


def _skjema(rad: Fillinje, staar: dict[str, str | bool] | None = None) -> Ansattskjema:
    """The form as the line fills it in. ``staar`` is what stands of one who works here, whose number and user name
    are as they are."""
    naa = staar or {}

    def tekst(felt: str) -> str:
        return rad.celler.get(felt) or str(naa.get(felt, ""))

    def merke(felt: str) -> bool:
        sagt = _merke(rad, felt)
        return bool(naa.get(felt, False)) if sagt is None else sagt

    return Ansattskjema(
        fornavn=tekst("fornavn"),
        etternavn=tekst("etternavn"),
        fodselsnummer="" if staar else rad.celler.get(NUMMERET, ""),
        stilling=tekst("stilling"),
        epost=tekst("epost"),
        telefon=tekst("telefon"),
        brukernavn="" if naa.get("brukernavn") else rad.celler.get("brukernavn", ""),
        er_aktor=merke("er_aktor"),
        er_stafettholder=merke("er_stafettholder"),
        er_leder=merke("er_leder"),
        er_administrator=merke("er_administrator"),
    )


def _merke(rad: Fillinje, felt: str) -> bool | None:
    """What the line says of a mark; None when it says nothing, or nothing that is understood."""
    ord_ = rad.celler.get(felt, "").casefold()
    return True if ord_ in _JA else False if ord_ in _NEI else None


def _er_en_annen(rad: Fillinje, person: Ansatt) -> bool:
    """Whether the line names somebody else than who has the number: both names, since one of them may have changed."""
    sagt = [rens_linje(rad.celler.get(felt, "")).casefold() for felt in ("fornavn", "etternavn")]
    staar = [person.fornavn.casefold(), person.etternavn.casefold()]
    return all(sagt) and all(a != b for a, b in zip(sagt, staar, strict=True))


def _kjent_fra_for(person: Ansatt | None, her: Ansettelse | None) -> tuple[T, ...]:
    if person is None:
        return ()
    if her is not None:
        return (T("Har arbeidet her før, og kommer tilbake."),)
    return (T("Arbeider et annet sted i kommunen, og beholder navn og brukernavn."),)


def _endret(felt: str, fra: object, til: object) -> T:
    return T("%(felt)s: %(fra)s → %(til)s", felt=FELTNAVN[felt], fra=_vist(fra), til=_vist(til))


def _vist(verdi: object) -> object:
    if isinstance(verdi, bool):
        return T("ja") if verdi else T("nei")
    return verdi or T("tomt")


def _setninger(avslag: Avslag) -> tuple[T, ...]:
    """The form's sentences, each with its column: «fødselsnummer: Kontrollsifrene stemmer ikke …»."""
    return tuple(
        T("%(felt)s: %(setning)s", felt=FELTNAVN[f.felt], setning=f.setning) for f in avslag.feil
    ) or (avslag.setning,)


def _linje(rad: Fillinje, utfall: Importutfall, merknader: tuple[T, ...]) -> Importlinje:
    navn = rens_linje(f"{rad.celler.get('fornavn', '')} {rad.celler.get('etternavn', '')}")
    return Importlinje(rad.linje, navn, rens_linje(rad.celler.get("stilling", "")), utfall, merknader)


def _kvittert(plan: Importplan) -> T:
    nye, endret, feil = (plan.antall(u) for u in (Importutfall.NY, Importutfall.ENDRES, Importutfall.FEIL))
    gjort = T("%(n)d er lagt til, %(endret)d er endret.", n=nye, endret=endret)
    if not nye or not endret:
        gjort = T("%(n)d er lagt til.", n=nye) if nye else T("%(n)d er endret.", n=endret)
    if not feil:
        return T("%(gjort)s Slett filen: den har fødselsnumre.", gjort=gjort)
    utelatt = TN("%(n)d linje er utelatt.", "%(n)d linjer er utelatt.", n=feil)
    return T("%(gjort)s %(utelatt)s Rett dem i filen, og les den en gang til.", gjort=gjort, utelatt=utelatt)
