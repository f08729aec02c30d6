"""The working session (økt): one employee in one hat in one unit, and the two ways to reach what is kept.

Reading opens a session that sees what the hat may see. An act (``handling``) is one transaction: load, rule,
change, audit row, commit. Leaving it without ``fullfor`` rolls everything back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from data.innsyn import Innsyn, InnsynSesjon
from data.koder import Handling, Hatt
from data.lagre.tiltak import har_tiltak
from data.maskert import Maskert
from data.modeller import Logg
from data.motor import Motor
from data.revisjon import skriv_rad
from stafett_tui.klokke import Klokke
from stafett_tui.regler.datoer import eldste_gyldige_samtykke

if TYPE_CHECKING:
    from data.nokkeltyper import Kdf, Nokkel

Detalj = str | int | bool | None


class ApenDatabase(Protocol):
    """What stays open between the sessions of one process: engine, key and clock (see ``oppstart``)."""

    mappe: Path
    motor: Motor
    nokkel: "Nokkel"
    klokke: Klokke
    kommune: str
    oving: bool
    laas_etter: int

    @property
    def kdf(self) -> "Kdf": ...


@dataclass(frozen=True, slots=True, repr=False)
class Okt(Maskert):
    """Who is at work, in which hat and unit. Every use case takes it first."""

    base: ApenDatabase
    ansatt_id: UUID
    navn: str
    hatt: Hatt
    ansettelse_id: UUID | None
    virksomhet_id: UUID | None
    virksomhet: str
    bare_logg: UUID | None = None

    def i_mote(self, logg_id: UUID) -> "Okt":
        """The same at work with one log alone: what is opened from it reaches no other (SPEC 7.2), nor can a
        meeting about one log become one about another."""
        if self.bare_logg not in (None, logg_id):
            raise LookupError("this session is of another log alone")
        return replace(self, bare_logg=logg_id)

    @property
    def klokke(self) -> Klokke:
        return self.base.klokke

    @property
    def oving(self) -> bool:
        return self.base.oving

    @property
    def saksbehandler(self) -> bool:
        """Whether one works with logs now."""
        return self.hatt is Hatt.SAKSBEHANDLER

    @property
    def stilling(self) -> UUID:
        """The employment acted in. Only a hat in a unit has one; asking without is a fault in the program."""
        if self.ansettelse_id is None:
            raise LookupError("this hat belongs to no unit")
        return self.ansettelse_id

    def innsyn(self, passiv: UUID | None = None) -> Innsyn:
        """What this hat may see today. ``passiv`` as in ``les``."""
        i_dag = self.klokke.i_dag()
        return Innsyn(
            hatt=self.hatt,
            i_dag=i_dag,
            samtykke_fra=eldste_gyldige_samtykke(i_dag),
            ansatt_id=self.ansatt_id,
            ansettelse_id=self.ansettelse_id,
            bare_logg=self.bare_logg,
            passiv=passiv,
        )

    @contextmanager
    def les(self, passiv: UUID | None = None) -> Iterator[InnsynSesjon]:
        """A session for reading. ``passiv`` is a passive log of one's own that a copy is to be made of."""
        with InnsynSesjon(self.base.motor.lesemotor, self.innsyn(passiv)) as sesjon:
            yield sesjon

    @contextmanager
    def handle(self, passiv: UUID | None = None) -> Iterator["Handlingsrom"]:
        """One act in one transaction; holds the write lock from the start. ``passiv`` as in ``les``."""
        with InnsynSesjon(self.base.motor.skrivemotor, self.innsyn(passiv)) as sesjon:
            yield Handlingsrom(self, sesjon, self.klokke.naa())


@dataclass(slots=True, repr=False)
class Handlingsrom(Maskert):
    """The room of one act: its session, its moment and its audit rows."""

    okt: Okt
    sesjon: InnsynSesjon
    naa: datetime

    @property
    def i_dag(self) -> date:
        return self.okt.klokke.i_dag()

    def revider(self, handling: Handling, *, logg_id: UUID | None = None, **detalj: Detalj) -> None:
        """Writes an audit row in this transaction. ``detalj`` holds codes and ids, never content; of an act on a log
        also in which duty it was done, which is why one may (SPEC 11.3)."""
        self.sesjon.flush()
        if logg_id is not None and (som := self._plikt(logg_id)):
            detalj = {"som": som, **detalj}
        skriv_rad(
            self.sesjon,
            naa=self.naa,
            ansatt_id=self.okt.ansatt_id,
            handling=handling,
            logg_id=logg_id,
            virksomhet_id=self.okt.virksomhet_id,
            detalj=detalj,
        )

    def _plikt(self, logg_id: UUID) -> str:
        """The asker's duty in a log at this moment, as a code; empty when there is none in sight."""
        if self.okt.hatt is Hatt.LEDER:
            return "leder"
        logg = self.sesjon.get(Logg, logg_id)
        if logg is None:
            return ""
        if logg.stafettholder_id == self.okt.ansettelse_id:
            return "stafettholder"
        return "aktor" if har_tiltak(self.sesjon, logg_id, self.okt.ansettelse_id) else "leser"

    def fullfor(self, handling: Handling, *, logg_id: UUID | None = None, **detalj: Detalj) -> None:
        """Ends the act: the audit row, then commit. Without the row nothing happened."""
        self.revider(handling, logg_id=logg_id, **detalj)
        self.sesjon.commit()

    def behold(self) -> None:
        """Commits what is no act and leaves no audit row: drafts and a user's own settings."""
        self.sesjon.commit()
