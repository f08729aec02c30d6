"""First set-up: the database with municipality, first unit, first administrator and leder (SPEC 2, 11)."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from data import nokler, skjema
from data.innsyn import Innsyn, InnsynSesjon
from data.koder import Handling, Hatt, Nummertype, Virksomhetstype
from data.lagringsfeil import Lagringsfeil
from data.maskert import Maskert
from data.modeller import Ansatt, Ansettelse, Kommune, Virksomhet
from data.nokkeltyper import Nokkelfilfeil
from data.revisjon import skriv_rad
from stafett_tui.avslag import Avslag
from stafett_tui.klokke import Klokke
from stafett_tui.oppstart import Database, Innlogget, MaSettePassord, lagringsavslag, logg_inn
from stafett_tui.regler.identitetsnummer import les_nummer
from stafett_tui.regler.passord import vurder_passord
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sikkerhet.apning import merk_slutten
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL, finnes_database


@dataclass(frozen=True, slots=True, repr=False)
class Oppsett(Maskert):
    """The form of the first set-up. The one who fills it in is administrator, and leder of the first unit."""

    kommune: str
    virksomhet: str
    virksomhetstype: Virksomhetstype | None
    fornavn: str
    etternavn: str
    fodselsnummer: str
    stilling: str
    epost: str
    telefon: str
    brukernavn: str
    passord: str = field(repr=False)
    gjentatt: str = field(repr=False)
    oving: bool = False


def opprett_database(mappe: Path, oppsett: Oppsett) -> Innlogget | Avslag:
    """Makes key file and database, and logs the first employee in, with the emergency code to be printed.

    Refused: faults in the form, a database in the folder already, a folder that cannot be written to.
    """
    klokke = Klokke()
    kontroll = _vurder(oppsett, klokke.i_dag())
    if (avslag := kontroll.avslag("oppsett.feil_i_skjema")) is not None:
        return avslag
    if finnes_database(mappe):
        return Avslag(
            "oppsett.finnes", T("Det er allerede en database i mappen. Start Stafett på nytt, og logg inn.")
        )
    try:
        base = tom_database(mappe, klokke, oving=oppsett.oving)
        _fyll(base, oppsett)
        merk_slutten(base)
        fil = nokler.Nokkelfil.les(mappe)
        nokler.lag_passordspor(fil, oppsett.brukernavn, oppsett.passord, base.nokkel, base.kdf)
        nodkode = "" if oppsett.oving else nokler.lag_nodspor(fil, base.nokkel, base.kdf)
        base.lukk()
    except (Nokkelfilfeil, Lagringsfeil) as feil:
        return lagringsavslag(feil)
    except OSError:
        return Avslag("oppsett.mappe", T("Mappen kan ikke skrives til. Velg en annen mappe med --mappe."))
    innlogget = logg_inn(mappe, oppsett.brukernavn, oppsett.passord)
    if isinstance(innlogget, MaSettePassord):
        raise AssertionError("a passphrase was set")
    return innlogget if isinstance(innlogget, Avslag) else replace(innlogget, nodkode=nodkode)


def tom_database(mappe: Path, klokke: Klokke, *, oving: bool) -> Database:
    """Key file and schema, with no rows. Raises ``OSError``, ``Lagringsfeil`` or ``Nokkelfilfeil``."""
    _fil, nokkel = nokler.opprett(mappe, oving=oving)
    skjema.opprett_skjema(mappe / DATABASEFIL, nokkel)
    base = Database(mappe, nokkel, klokke)
    base.oving = oving
    return base


def _vurder(o: Oppsett, i_dag: date) -> Skjemakontroll:
    kontroll = Skjemakontroll()
    for felt, setning in _KREVES.items():
        kontroll.krev(felt, rens_linje(getattr(o, felt)), setning)
        kontroll.maks(felt, rens_linje(getattr(o, felt)), 80)
    kontroll.krev("virksomhetstype", o.virksomhetstype, T("Velg hva slags virksomhet det er."))
    nummer = les_nummer(o.fodselsnummer, oving=o.oving, i_dag=i_dag, felt="fodselsnummer")
    if isinstance(nummer, Avslag):
        kontroll.ta_med(nummer)
    elif nummer.type is Nummertype.DUF:
        kontroll.meld("fodselsnummer", T("En ansatt må ha fødselsnummer eller D-nummer, med 11 siffer."))
    kontroll.epost("epost", rens_linje(o.epost))
    kontroll.telefon("telefon", rens_linje(o.telefon))
    kontroll.brukernavn("brukernavn", o.brukernavn.strip().lower())
    kontroll.ta_med(vurder_passord(o.passord, brukernavn=o.brukernavn, navn=f"{o.fornavn} {o.etternavn}"))
    if o.passord != o.gjentatt:
        kontroll.meld("gjentatt", T("De to passordene er ikke like. Skriv det samme to ganger."))
    return kontroll


_KREVES = {
    "kommune": T("Skriv hva kommunen heter."),
    "virksomhet": T("Skriv hva virksomheten heter."),
    "fornavn": T("Skriv fornavnet ditt."),
    "etternavn": T("Skriv etternavnet ditt."),
    "stilling": T("Skriv hvilken stilling du har."),
    "brukernavn": T("Velg et brukernavn du logger inn med."),
}


def _fyll(base: Database, o: Oppsett) -> None:
    naa, i_dag = base.klokke.naa(), base.klokke.i_dag()
    navn = f"{rens_linje(o.fornavn)} {rens_linje(o.etternavn)}"
    with InnsynSesjon(base.motor.skrivemotor, Innsyn(Hatt.ADMINISTRATOR, i_dag, i_dag)) as sesjon:
        nummer = les_nummer(o.fodselsnummer, oving=o.oving, i_dag=i_dag)
        ansatt = Ansatt(
            fornavn=rens_linje(o.fornavn),
            etternavn=rens_linje(o.etternavn),
            fodselsnummer=None if isinstance(nummer, Avslag) else nummer.siffer,
            epost=rens_linje(o.epost),
            telefon=rens_linje(o.telefon),
            brukernavn=o.brukernavn.strip().lower(),
            er_administrator=True,
            opprettet=naa,
        )
        assert o.virksomhetstype is not None
        enhet = Virksomhet(navn=rens_linje(o.virksomhet), type=o.virksomhetstype)
        kommune = Kommune(
            navn=rens_linje(o.kommune),
            oving=o.oving,
            kontakt_navn=navn,
            kontakt_epost=rens_linje(o.epost),
            kontakt_telefon=rens_linje(o.telefon),
        )
        sesjon.add_all([kommune, ansatt, enhet])
        sesjon.flush()
        sesjon.add(
            Ansettelse(
                ansatt_id=ansatt.id, virksomhet_id=enhet.id, stilling=rens_linje(o.stilling), er_leder=True
            )
        )
        sesjon.flush()
        skriv_rad(sesjon, naa=naa, ansatt_id=ansatt.id, handling=Handling.DATABASE_OPPRETTET, detalj={})
        sesjon.commit()
