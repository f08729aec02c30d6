"""The choice of unit and role: one acts in one hat at a time (SPEC 2.1)."""

from collections.abc import Iterator
from typing import cast

from textual.widget import Widget

from screens.app import StafettApp
from screens.felles.side import Side
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, lagret, vis
from stafett_tui.oppstart import Innlogget
from stafett_tui.sprak.merkelapper import HATT
from stafett_tui.sprak.tekst import T


class Hattevalgside(Side[None]):
    """Enter begins."""

    TITTEL = T("Hva skal du arbeide som?")
    HJELP = (
        T("Du har flere roller. Du arbeider i én om gangen, og ser bare det den rollen skal se."),
        T("Du kan bytte senere med «Bytt virksomhet eller rolle» i menyen (F2)."),
    )
    DEFAULT_CSS = "Hattevalgside Tabell { height: auto; max-width: 80; margin: 1 0; }"

    def __init__(self, innlogget: Innlogget) -> None:
        super().__init__()
        self._innlogget = innlogget

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(self.TITTEL, classes="tittel innrykk")
        yield Tabell(
            [
                Kolonne("virksomhet", T("Virksomhet"), 20, vekt=2),
                Kolonne("rolle", T("Rolle"), 16, vekt=1),
            ]
        )

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id != "tilbake"

    def on_mount(self) -> None:
        tabell = self.query_one(Tabell)
        tabell.sett_rader(
            [
                Rad(str(nr), {"virksomhet": lagret(h.virksomhet), "rolle": vis(HATT[h.hatt], self.sprak)})
                for nr, h in enumerate(self._innlogget.hatter)
            ]
        )
        tabell.focus()

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        valg = self._innlogget.hatter[int(hendelse.nokkel)]
        cast(StafettApp, self.app).begynn(self._innlogget.velg(valg))
