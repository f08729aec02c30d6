"""The people of one log for its archive copy: everyone by name, units only where they may be told."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import ansatte, logger, overforingsfiler
from data.lagre.ansatte import Navnekort
from data.modeller import Barn, Foresatt, Logg
from stafett_tui.eksport.modell import Person
from stafett_tui.oppslag.ansvarlige import GAAR_I
from stafett_tui.overforingsfil.folk import uten_kommune


class Loggfolk:
    """Names of one log, read as they are asked for and kept."""

    def __init__(self, sesjon: InnsynSesjon, logg: Logg, barn: Barn) -> None:
        self.logg, self.barn = logg, barn
        self._sesjon = sesjon
        self._kort: dict[UUID, Navnekort] = {}
        self.mottatt = overforingsfiler.mottatt(sesjon, logg.id)
        """how the log came here, when it came in a file: its people are told as their own municipality told them"""
        self.foresatte: Mapping[UUID, Foresatt] = {f.id: f for f in logger.foresatte(sesjon, [logg.id])}

    @property
    def barnets_navn(self) -> str:
        """The child's whole name."""
        return f"{self.barn.fornavn} {self.barn.etternavn}"

    def les(self, *ansettelser: UUID | None) -> None:
        """Reads these names at once."""
        mangler = {a for a in ansettelser if a is not None} - self._kort.keys()
        if not mangler:
            return
        kort = ansatte.navnekort(self._sesjon, mangler)
        if self.mottatt is not None:
            fra = self.mottatt.kommune
            kort = {i: replace(k, virksomhet=uten_kommune(k.virksomhet, fra)) for i, k in kort.items()}
        if self.barn.sperret_adresse:  # a school or barnehage tells where the child is (SPEC 2.7)
            kort = {i: replace(k, virksomhet="") if k.type in GAAR_I else k for i, k in kort.items()}
        self._kort |= kort

    def kort(self) -> Mapping[UUID, Navnekort]:
        """All that are read."""
        return self._kort

    def person(self, ansettelse_id: UUID) -> Person:
        """An employee."""
        self.les(ansettelse_id)
        kort = self._kort[ansettelse_id]
        return Person(navn=kort.navn, stilling=kort.stilling, virksomhet=kort.virksomhet or None)

    def foresatt(self, foresatt_id: UUID) -> str:
        """A foresatt's whole name."""
        f = self.foresatte[foresatt_id]
        return f"{f.fornavn} {f.etternavn}"
