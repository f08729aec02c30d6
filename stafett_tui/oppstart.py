"""The one place that wires engine, key and clock into the use cases: create, open, log in, choose a hat.

Nothing is opened at import. The program opens one database at a time; ``Database.lukk`` wipes the key.
"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from data import forsok, nokler, skjema, sletting
from data.forsok import Feilede
from data.innsyn import Innsyn, InnsynSesjon
from data.koder import Handling, Hatt
from data.lagre import ansatte
from data.lagringsfeil import Lagringsfeil
from data.lettklasse import dataclass
from data.maskert import Maskert
from data.modeller import Ansatt
from data.motor import Motor
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING, KDF_STANDARD, Kdf, Nokkel, Nokkelfilfeil, Sporendret, Sporslag
from data.revisjon import skriv_rad
from stafett_tui.avslag import Avslag
from stafett_tui.klokke import Klokke
from stafett_tui.okt import Okt
from stafett_tui.regler.laasetid import STANDARD, gjelder
from stafett_tui.regler.passord import vurder_passord
from stafett_tui.sikkerhet import apning
from stafett_tui.sikkerhet.lagringsord import lagringsavslag as lagringsavslag
from stafett_tui.sikkerhet.las import INGEN_FEILEDE, feil_innlogging, las_opp, riktig_nokkel
from stafett_tui.sprak.tekst import STANDARDSPRAK, T
from stafett_tui.steder import DATABASEFIL
from stafett_tui.visninger import Hattevalg
from stafett_tui.visningsvalg import Visningsvalg


class Database:
    """An open database: engine, key and clock. Lives from log-in to lock or exit."""

    def __init__(self, mappe: Path, nokkel: Nokkel, klokke: Klokke) -> None:
        self.mappe = mappe
        self.nokkel = nokkel
        self.klokke = klokke
        self.motor = Motor(mappe / DATABASEFIL, nokkel.kopi)
        self.kommune = ""
        self.oving = False
        self.laas_etter = STANDARD
        """minutes without a key, and the interface locks itself; once somebody is in, hers"""

    @property
    def kdf(self) -> Kdf:
        """Cost of new key slots: light in a practice database, which protects nobody."""
        return KDF_OVING if self.oving else KDF_STANDARD

    def lukk(self) -> None:
        """Closes the file and wipes the key."""
        self.motor.lukk()
        self.nokkel.slett()


@dataclass(frozen=True, slots=True, repr=False)
class Innlogget(Maskert):
    """An employee whose secret opened the database, before a hat is chosen."""

    base: Database
    ansatt_id: UUID
    navn: str
    brukernavn: str
    tema: str
    hatter: tuple[Hattevalg, ...]
    feilede: int = 0
    """tries with this name that failed since the last log-in"""
    nodkode: str = ""
    """the emergency code, once: when the database has just been made"""
    visning: Visningsvalg = Visningsvalg()
    sprak: str = STANDARDSPRAK
    """of the interface"""
    omvist: bool = False
    """whether the tour of a practice database is not to be offered any more"""

    def velg(self, valg: Hattevalg) -> Okt:
        """The working session in one hat; only one of ``hatter`` may be chosen."""
        if valg not in self.hatter:
            raise LookupError("not one of this employee's hats")
        return Okt(
            base=self.base,
            ansatt_id=self.ansatt_id,
            navn=self.navn,
            hatt=valg.hatt,
            ansettelse_id=valg.ansettelse_id,
            virksomhet_id=valg.virksomhet_id,
            virksomhet=valg.virksomhet,
        )


@dataclass(frozen=True, slots=True, repr=False)
class MaSettePassord(Maskert):
    """A one-time code opened the database; nothing is shown until a passphrase is set."""

    base: Database
    brukernavn: str
    navn: str


def finnes(mappe: Path) -> bool:
    """Whether there is a database in the folder."""
    return (mappe / DATABASEFIL).exists()


def logg_inn(
    mappe: Path, brukernavn: str, hemmelighet: str, *, i_dag: date | None = None
) -> Innlogget | MaSettePassord | Avslag:
    """Opens the database by passphrase or one-time code.

    A wrong name, a wrong secret, an expired code and an employee who has left give the same answer after the
    same work. ``i_dag`` moves the clock, in a practice database only.
    """
    try:
        apnet = las_opp(mappe, brukernavn, hemmelighet)
        if isinstance(apnet, Avslag):
            return apnet
        svar = slipp_inn(mappe, apnet.fil, apnet.nokkel, brukernavn, apnet.slag, apnet.feilede, i_dag=i_dag)
        if isinstance(svar, Innlogget):
            apning.stell_nokkelfilen(svar.base, svar.ansatt_id, svar.brukernavn, hemmelighet)
        return svar
    except (Nokkelfilfeil, Lagringsfeil) as feil:
        return lagringsavslag(feil)


def slipp_inn(
    mappe: Path,
    fil: Nokkelfil,
    nokkel: Nokkel,
    brukernavn: str,
    slag: Sporslag,
    feilede: Feilede = INGEN_FEILEDE,
    *,
    i_dag: date | None = None,
) -> Innlogget | MaSettePassord | Avslag:
    """Opens the database with a key that a slot of this user's gave. Raises what the files raise."""
    base = _apne(mappe, fil, nokkel, i_dag)
    return base if isinstance(base, Avslag) else _slipp_inn(base, brukernavn, slag, feilede)


def sett_passord(ma: MaSettePassord, passord: str, gjentatt: str) -> Innlogget | Avslag:
    """The new employee's own passphrase, in place of the one-time code.

    Refused also when the code has been used meanwhile, by somebody else who had it, or replaced. The audit row
    comes first: without it no passphrase is set.
    """
    avslag = vurder_passord(passord, brukernavn=ma.brukernavn, navn=ma.navn) or _like(passord, gjentatt)
    if avslag is not None:
        return avslag
    try:
        fil = Nokkelfil.les(ma.base.mappe)
        innlogget = _hent_ansatt(ma.base, ma.brukernavn)
        brukt = fil.finn(ma.brukernavn, Sporslag.ENGANGSKODE)
        if innlogget is None or brukt is None:
            return _stengt_ute(ma)
        _revider(innlogget, Handling.PASSORD_SATT)
        nokler.lag_passordspor(fil, ma.brukernavn, passord, ma.base.nokkel, ma.base.kdf, i_stedet_for=brukt)
        return _velkommen(innlogget)
    except Sporendret:
        return _stengt_ute(ma)
    except (Nokkelfilfeil, Lagringsfeil) as feil:
        return lagringsavslag(feil)


def _stengt_ute(ma: MaSettePassord) -> Avslag:
    ma.base.lukk()
    return feil_innlogging()


def apne_oving(mappe: Path, brukernavn: str, *, i_dag: date | None = None) -> Innlogget | Avslag:
    """Opens a practice database as one of its users, without a secret. Refused for any other database."""
    base = apne_ovingsbase(mappe, i_dag=i_dag)
    if isinstance(base, Avslag):
        return base
    try:
        svar = _slipp_inn(base, brukernavn, Sporslag.OVING, INGEN_FEILEDE)
    except (Nokkelfilfeil, Lagringsfeil) as feil:
        return lagringsavslag(feil)
    assert not isinstance(svar, MaSettePassord)
    return svar


def apne_ovingsbase(mappe: Path, *, i_dag: date | None = None) -> Database | Avslag:
    """Opens a practice database with nobody in it. Refused for any other database."""
    try:
        fil = Nokkelfil.les(mappe)
        nokkel = nokler.las_opp_oving(fil)
        return _ikke_oving() if nokkel is None else _apne(mappe, fil, nokkel, i_dag)
    except (Nokkelfilfeil, Lagringsfeil) as feil:
        return lagringsavslag(feil)


def apne_for_tjeneste(mappe: Path, innhold: bytes) -> Database | Avslag:
    """Opens the database by the content of a service file. It logs nobody in: there is no hat to choose."""
    from data import tjenestenokkel

    try:
        fil = Nokkelfil.les(mappe)
        opplast = tjenestenokkel.las_opp(fil, innhold)
        if opplast is None:
            return Avslag(
                "tjeneste.feil_fil",
                T("Tjenestefilen hører ikke til denne databasen, eller er satt ut av bruk. Lag en ny."),
            )
        base = _apne(mappe, fil, riktig_nokkel(mappe, fil, opplast), None)
        if isinstance(base, Database):
            apning.stell_tjenesten(base, innhold)
        return base
    except (Nokkelfilfeil, Lagringsfeil) as feil:
        return lagringsavslag(feil)


def nytt_bord(innlogget: Innlogget) -> Innlogget:
    """The employee's hats as they are now, to change hat without logging in again."""
    return _hent_ansatt(innlogget.base, innlogget.brukernavn) or innlogget


def _slipp_inn(
    base: Database, brukernavn: str, slag: Sporslag, feilede: Feilede
) -> Innlogget | MaSettePassord | Avslag:
    """The last step of a log-in. The database is closed again unless somebody came in."""
    try:
        innlogget = _hent_ansatt(base, brukernavn)
        if innlogget is None or (slag is Sporslag.NODKODE and not _er_administrator(innlogget)):
            base.lukk()
            return feil_innlogging()
        _skriv_feilede(innlogget, feilede)
        if slag is Sporslag.NODKODE:
            _gi_time(innlogget)
        if slag in (Sporslag.ENGANGSKODE, Sporslag.NODKODE):
            return MaSettePassord(base, innlogget.brukernavn, innlogget.navn)
        return _velkommen(replace(innlogget, feilede=feilede.egne))
    except BaseException:
        base.lukk()
        raise


def _er_administrator(innlogget: Innlogget) -> bool:
    return any(valg.hatt is Hatt.ADMINISTRATOR for valg in innlogget.hatter)


def _skriv_feilede(innlogget: Innlogget, feilede: Feilede) -> None:
    """Nobody without the key can write in the audit: what failed is told of by the first who came in."""
    if feilede.egne or feilede.ukjente:
        _revider(innlogget, Handling.INNLOGGING_FEILET, egne=feilede.egne, ukjente=feilede.ukjente)
        forsok.skrevet(Nokkelfil.les(innlogget.base.mappe), innlogget.brukernavn, feilede, Klokke().naa())


def _gi_time(innlogget: Innlogget) -> None:
    """The emergency code has opened: an hour to set a passphrase in, as after a one-time code."""
    _revider(innlogget, Handling.NODKODE_BRUKT)
    base = innlogget.base
    utloper = Klokke().naa() + timedelta(hours=1)
    nokler.lag_kodespor(Nokkelfil.les(base.mappe), innlogget.brukernavn, base.nokkel, utloper, base.kdf)


def _apne(mappe: Path, fil: Nokkelfil, nokkel: Nokkel, i_dag: date | None) -> Database | Avslag:
    base = Database(mappe, nokkel, Klokke(i_dag))
    try:
        apning.krev_trygt_sted(mappe, fil)
        with InnsynSesjon(base.motor.engangsmotor, _ingen(base)) as sesjon:
            versjon = skjema.skjemaversjon(sesjon.connection())
        if versjon != skjema.SKJEMA_HODE:
            apning.oppgrader(mappe, fil, nokkel, versjon)
        with InnsynSesjon(base.motor.engangsmotor, _ingen(base)) as sesjon:
            kommune = ansatte.kommunehode(sesjon)
            skylder = sletting.skylder_rydding(sesjon.connection())
        if skylder:  # a log was deleted while somebody read old pages of it
            sletting.rydd(base.motor)
        apning.makuler_foreldede(base)
        nokler.krev_samsvar(fil, oving=kommune.oving)
        apning.krev_ubrutt(base, fil)
    except BaseException:
        base.lukk()
        raise
    base.kommune, base.oving = kommune.navn, kommune.oving
    if i_dag is not None and not base.oving:
        base.lukk()
        return Avslag(
            "oving.bare_oving", T("Datoen kan bare flyttes i en øvingsdatabase. Start uten --i-dag.")
        )
    return base


def _ingen(base: Database) -> Innsyn:
    """Sees nothing of any log: for what happens before a hat is on."""
    i_dag = base.klokke.i_dag()
    return Innsyn(hatt=Hatt.ADMINISTRATOR, i_dag=i_dag, samtykke_fra=i_dag)


def _hent_ansatt(base: Database, brukernavn: str) -> Innlogget | None:
    """The active employee with this user name and at least one hat to wear."""
    with InnsynSesjon(base.motor.engangsmotor, _ingen(base)) as sesjon:
        ansatt = ansatte.med_brukernavn(sesjon, brukernavn.strip().lower())
        if ansatt is None or not ansatt.aktiv or ansatt.brukernavn is None:
            return None
        hatter = _hatter(sesjon, ansatt, base.kommune)
        base.laas_etter = gjelder(ansatte.kommunehode(sesjon).laas_etter, ansatt.laas_etter)
    if not hatter:
        return None
    return Innlogget(
        base,
        ansatt.id,
        f"{ansatt.fornavn} {ansatt.etternavn}",
        ansatt.brukernavn,
        ansatt.tema,
        hatter,
        visning=Visningsvalg(ansatt.skjermleser, ansatt.enkle_tegn),
        sprak=ansatt.sprak.value,
        omvist=ansatt.omvist,
    )


def _hatter(sesjon: InnsynSesjon, ansatt: Ansatt, kommune: str) -> tuple[Hattevalg, ...]:
    hatter = []
    for ansettelse, _person, virksomhet in ansatte.stillinger_for(sesjon, ansatt.id):
        if ansettelse.er_aktor or ansettelse.er_stafettholder:
            hatter.append(Hattevalg(Hatt.SAKSBEHANDLER, ansettelse.id, virksomhet.id, virksomhet.navn))
        if ansettelse.er_leder:
            hatter.append(Hattevalg(Hatt.LEDER, ansettelse.id, virksomhet.id, virksomhet.navn))
    if ansatt.er_administrator:
        hatter.append(Hattevalg(Hatt.ADMINISTRATOR, None, None, kommune))
    return tuple(hatter)


def _velkommen(innlogget: Innlogget) -> Innlogget:
    _revider(innlogget, Handling.INNLOGGET)
    apning.merk_slutten(innlogget.base)
    return innlogget


def _revider(innlogget: Innlogget, handling: Handling, **detalj: int) -> None:
    base = innlogget.base
    with InnsynSesjon(base.motor.skrivemotor, _ingen(base)) as sesjon:
        skriv_rad(
            sesjon, naa=base.klokke.naa(), ansatt_id=innlogget.ansatt_id, handling=handling, detalj=detalj
        )
        sesjon.commit()


def _ikke_oving() -> Avslag:
    return Avslag(
        "oving.bare_oving", T("Dette er ikke en øvingsdatabase. Logg inn med brukernavn og passord.")
    )


def _like(passord: str, gjentatt: str) -> Avslag | None:
    if passord == gjentatt:
        return None
    return Avslag.i_felt(
        "passord.ulike", "gjentatt", T("De to passordene er ikke like. Skriv det samme to ganger.")
    )
