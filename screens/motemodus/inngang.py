"""The way into a meeting: an empty page over what is shown, while the one log is read anew."""

from collections.abc import Callable
from uuid import UUID

from textual.app import ComposeResult
from textual.screen import Screen

from screens.felles.side import Felles
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.motemodus import start_motemodus
from stafett_tui.motemodusvisning import Motemodus
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T


class Inngang(Felles, Screen[None]):
    """Covers from the moment the key is pressed: what lay below is gone before anything else is shown."""

    ALLOW_SELECT = False
    I_MOTE = True
    AUTO_FOCUS = ""
    DEFAULT_CSS = "Inngang { align: center middle; background: $background; & Tekst { width: auto; } }"

    def __init__(
        self,
        okt: Okt,
        logg_id: UUID,
        mote_id: UUID | None,
        svar: Callable[[Okt, Motemodus | Avslag], None],
    ) -> None:
        """``svar`` gets the session of the meeting, and what it read or why it could not."""
        super().__init__()
        self.okt = okt.i_mote(logg_id)
        self._logg_id = logg_id
        self._mote_id = mote_id
        self._svar = svar

    def compose(self) -> ComposeResult:
        yield Tekst(classes="dus")

    def on_mount(self) -> None:
        self.kjor(start_motemodus, self.okt, self._logg_id, self._mote_id, ferdig=self._apnet)

    def vis_arbeider(self) -> None:
        self.query_one(Tekst).sett(T("Gjør klar til møtet …"))

    def si_avslag(self, avslag: Avslag) -> None:
        """What went wrong while it was read."""
        self._apnet(avslag)

    def _apnet(self, svar: Motemodus | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.dismiss(None)
        self._svar(self.okt, svar)
