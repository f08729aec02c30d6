"""What is in a practice database now: who can log in, and every log. Read from it, since things change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.forbi_innsyn import ovingslogger
from data.innsyn import Innsyn, InnsynSesjon
from data.koder import Hatt
from data.lagre import ansatte
from data.lagre.ansatte import Stilling
from data.modeller import Ansatt
from stafett_tui.avslag import Avslag
from stafett_tui.oppstart import apne_ovingsbase
from stafett_tui.oving.folk import ANSATTE, Ansattplan
from stafett_tui.oving.mappe import Oppskrift, Ovingsfeil


@dataclass(frozen=True, slots=True)
class Ovingsbruker:
    """Someone who can log in."""

    bruker: str
    passord: str
    navn: str
    rolle: str
    virksomhet: str


@dataclass(frozen=True, slots=True)
class Ovingsbarn:
    """A log and the child it is about."""

    navn: str
    nummer: str
    logg_id: str
    status: str
    stafettholder: str


@dataclass(frozen=True, slots=True)
class Ovingsbase:
    """What there is in a practice database, for the one who is to use it."""

    mappe: Path
    oppskrift: Oppskrift
    brukere: tuple[Ovingsbruker, ...]
    barn: tuple[Ovingsbarn, ...]

    @property
    def i_dag(self) -> date:
        """The day that its dates are counted from."""
        return self.oppskrift.dag


def beskriv(mappe: Path, oppskrift: Oppskrift) -> Ovingsbase:
    """Reads users and logs. Raises ``Ovingsfeil`` when the database cannot be opened."""
    base = apne_ovingsbase(mappe)
    if isinstance(base, Avslag):
        raise Ovingsfeil(base)
    ingen = Innsyn(hatt=Hatt.ADMINISTRATOR, i_dag=oppskrift.dag, samtykke_fra=oppskrift.dag)
    try:
        with InnsynSesjon(base.motor.lesemotor, ingen) as sesjon:
            brukere = tuple(b for p in ANSATTE if p.passord and (b := _bruker(sesjon, p)) is not None)
            barn = tuple(map(_barn, ovingslogger(sesjon)))
    finally:
        base.lukk()
    return Ovingsbase(mappe, oppskrift, brukere, barn)


def _bruker(sesjon: InnsynSesjon, plan: Ansattplan) -> Ovingsbruker | None:
    """The employee as they are now, with the passphrase they were given; None when they have left."""
    person = ansatte.med_brukernavn(sesjon, plan.bruker)
    if person is None or not person.aktiv:
        return None
    stillinger = ansatte.stillinger_for(sesjon, person.id)
    enheter = [enhet.navn for _, _, enhet in stillinger]
    enhet = plan.enhet if plan.enhet in enheter else next(iter(enheter), "")
    navn = f"{person.fornavn} {person.etternavn}"
    return Ovingsbruker(plan.bruker, plan.passord, navn, _rolle(person, stillinger), enhet)


def _rolle(person: Ansatt, stillinger: list[Stilling]) -> str:
    """The foremost of the employee's roles, as ``--som`` names them."""
    if person.er_administrator:
        return "administrator"
    if any(a.er_leder for a, _, _ in stillinger):
        return "leder"
    return "stafettholder" if any(a.er_stafettholder for a, _, _ in stillinger) else "aktor"


def _barn(rad: Mapping[str, str]) -> Ovingsbarn:
    return Ovingsbarn(**rad)
