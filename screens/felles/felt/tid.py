"""The field for a time of the day, typed as people write it and shown as «09.30»."""

from datetime import time

from screens.felles.felt.linje import Linjefelt
from stafett_tui.avslag import Avslag
from stafett_tui.regler.tidinntasting import tidtekst, tolk_tid
from stafett_tui.sprak.tekst import T


class Tidfelt(Linjefelt):
    """An hour and its minutes. Everything is marked on arrival, so that a new time replaces the old."""

    DEFAULT_CSS = "Tidfelt { width: 9; }"

    def __init__(self, navn: str, *, id: str | None = None) -> None:
        super().__init__(navn, id=id)
        self.select_on_focus = True

    @property  # type: ignore[override]
    def verdi(self) -> time | None:
        svar = tolk_tid(self.value, felt=self.navn)
        return svar if isinstance(svar, time) else None

    @verdi.setter  # type: ignore[override]
    def verdi(self, verdi: time | None) -> None:
        self._skriv("" if verdi is None else tidtekst(verdi))
        if self.has_focus:
            self.select_all()

    def feil(self) -> T | None:
        svar = tolk_tid(self.value, felt=self.navn)
        return svar.setning if isinstance(svar, Avslag) and self.value.strip() else None

    def sett_kladdverdi(self, kladd: object) -> None:
        self._skriv(kladd if isinstance(kladd, str) else "")

    def on_blur(self) -> None:
        """What was understood, written in full; not when the window is left in the middle of it."""
        if self.app.app_focus and (tid := self.verdi) is not None and self.value != tidtekst(tid):
            self._skriv(tidtekst(tid))

    def _skriv(self, tekst: str) -> None:
        Linjefelt.verdi.fset(self, tekst)  # type: ignore[attr-defined]
