"""Postal code and place on one row; the place is filled in from the code and may be changed (SPEC 4.2)."""

from collections.abc import Iterator
from typing import cast

from textual.widget import Widget

from screens.felles.felt import Felt, Feltendret, Linjefelt
from screens.felles.side import Felles
from screens.skjemadeler import Feltrad, med_verdi
from stafett_tui.regler.postnummer import poststed
from stafett_tui.sprak.tekst import T

SIFFER = 4


class Postlinje(Feltrad):
    """Two fields, named ``…postnummer`` and ``…poststed``."""

    def __init__(self, prefiks: str = "", postnummer: str = "", sted: str = "") -> None:
        super().__init__()
        self._nummer = Linjefelt(f"{prefiks}postnummer")
        self._sted = Linjefelt(f"{prefiks}poststed", maks=60)
        med_verdi(self._nummer, postnummer)
        med_verdi(self._sted, sted)

    def compose(self) -> Iterator[Widget]:
        nummer = Felt(T("Postnummer"), self._nummer)
        nummer.add_class("kort")
        yield nummer
        yield Felt(T("Poststed"), self._sted)

    def on_feltendret(self, hendelse: Feltendret) -> None:
        nummer = self._nummer.verdi
        if hendelse.felt is self._nummer and len(nummer) == SIFFER:
            side = cast("Felles", self.screen)
            side.kjor(poststed, nummer, ferdig=self._fyll, gruppe=self._nummer.navn)

    def _fyll(self, sted: str | None) -> None:
        """A code that is not in the table leaves the place as it is."""
        if sted is not None and self.is_attached:
            self._sted.verdi = sted
            self._sted.meld()
