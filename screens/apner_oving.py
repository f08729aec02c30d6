"""The page that stands while a practice database is opened. Light: the first frame of ``stafett demo`` is this."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from textual.containers import Vertical
from textual.widget import Widget

from screens.felles.side import Side
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.app import StafettApp


class ApnerOving(Side[None]):
    """Shown while a practice database is opened; then the hat's first page."""

    TITTEL = T("Åpner øvingsbasen")
    DEFAULT_CSS = "ApnerOving #side { align: center middle; & Tekst { width: auto; } }"

    def __init__(self, brukernavn: str) -> None:
        super().__init__()
        self._brukernavn = brukernavn

    def innhold(self) -> Iterator[Widget]:
        with Vertical():
            yield Tekst(T("Åpner øvingsbasen …"), classes="dus")

    def on_mount(self) -> None:
        app = cast("StafettApp", self.app)

        def apne() -> Any:
            app.vent_til_lastet()
            from stafett_tui.oppstart import apne_oving

            return app.forbered(apne_oving(app.mappe, self._brukernavn, i_dag=app.flyttet_dag))

        self.kjor(apne, ferdig=self._apnet)

    def _apnet(self, svar: Any) -> None:
        app = cast("StafettApp", self.app)
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            app.vis_innlogging()
        else:
            app.ta_imot(svar)
