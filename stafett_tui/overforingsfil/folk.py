"""The employees of another municipality, as rows that what they wrote can point to.

They are employees of a closed unit, «PPT · Solvik kommune», inactive, without a number and without a log-in: nobody
sees anything by being one, and one of ours is never taken for one of theirs, whatever a file calls itself.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from data.fremmede import SKILLE
from data.innsyn import InnsynSesjon
from data.koder import Virksomhetstype
from data.modeller import Ansatt, Ansettelse, Virksomhet
from stafett_tui.eksport.modell import Person

_SKJERMET = "Skjermet enhet"
_TYPER = {"skole": Virksomhetstype.SKOLE, "barnehage": Virksomhetstype.BARNEHAGE}
"""by a word in the name: where a child goes every day is not told when the address is shielded (SPEC 2.7)"""


def uten_kommune(enhet: str, kommune: str) -> str:
    """The unit's name as its own municipality has it."""
    navn = enhet.removesuffix(f"{SKILLE}{kommune}") if kommune else enhet
    return "" if navn == _SKJERMET else navn


class Fremmede:
    """Finds or makes them, for one log from one municipality."""

    def __init__(self, sesjon: InnsynSesjon, kommune: str, naa: datetime) -> None:
        self._sesjon, self._kommune, self._naa = sesjon, kommune, naa
        self._enheter: dict[str | None, UUID] = {}
        self._kjente: dict[Person, list[UUID]] = {}

    def ansettelse(self, person: Person, opptatte: Collection[UUID] = ()) -> UUID:
        """The employment of this name, position and unit. Two alike who cannot be the same (``opptatte``: those who
        have an open tiltak here already) are two."""
        if person not in self._kjente:
            self._kjente[person] = self._fra_for(person)
        for ansettelse in self._kjente[person]:
            if ansettelse not in opptatte:
                return ansettelse
        ny = self._ny(person)
        self._kjente[person].append(ny)
        return ny

    def _fra_for(self, person: Person) -> list[UUID]:
        fornavn, etternavn = _deler(person.navn)
        rader = self._sesjon.exec(
            select(Ansettelse.id)
            .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
            .where(
                Ansettelse.virksomhet_id == self._enhet(person.virksomhet),
                Ansettelse.stilling == person.stilling,
                Ansatt.fornavn == fornavn,
                Ansatt.etternavn == etternavn,
                ~col(Ansatt.aktiv),
                col(Ansatt.fodselsnummer).is_(None),
                col(Ansatt.brukernavn).is_(None),
            )
            .order_by(col(Ansettelse.id))
        )
        return list(rader)

    def _ny(self, person: Person) -> UUID:
        fornavn, etternavn = _deler(person.navn)
        ansatt = Ansatt(fornavn=fornavn, etternavn=etternavn, aktiv=False, opprettet=self._naa)
        self._sesjon.add(ansatt)
        self._sesjon.flush()
        ansettelse = Ansettelse(
            ansatt_id=ansatt.id,
            virksomhet_id=self._enhet(person.virksomhet),
            stilling=person.stilling,
            aktiv=False,
        )
        self._sesjon.add(ansettelse)
        self._sesjon.flush()
        return ansettelse.id

    def _enhet(self, enhet: str | None) -> UUID:
        if enhet not in self._enheter:
            navn = f"{enhet or _SKJERMET}{SKILLE}{self._kommune}"
            rad = self._sesjon.exec(select(Virksomhet).where(Virksomhet.navn == navn)).first()
            if rad is None:
                rad = Virksomhet(navn=navn, type=_type(enhet), aktiv=False)
                self._sesjon.add(rad)
                self._sesjon.flush()
            self._enheter[enhet] = rad.id
        return self._enheter[enhet]


def _type(enhet: str | None) -> Virksomhetstype:
    if enhet is None:  # it was left out because it tells where the child is
        return Virksomhetstype.SKOLE
    treff = (slag for ord_, slag in _TYPER.items() if ord_ in enhet.casefold())
    return next(treff, Virksomhetstype.ANNEN)


def _deler(navn: str) -> tuple[str, str]:
    """First and last name that together are the whole, whatever it is."""
    fornavn, _, etternavn = navn.rpartition(" ")
    return (fornavn, etternavn) if fornavn and etternavn else (navn or "–", "–")
