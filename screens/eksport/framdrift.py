"""A form whose saving takes a while: how far it has come, and Esc stops it."""

from collections.abc import Iterator

from textual.timer import Timer
from textual.widget import Widget

from screens.felles.knapp import Knapp
from screens.felles.skjema import Skjemadel
from screens.felles.tekstvern import Tekst
from stafett_tui.handlinger.eksporter_logg import Gang
from stafett_tui.sprak.tekst import T

_TIKK = 0.15  # seconds between two looks at how far it has come


class Framdrift(Skjemadel):
    """``utfor`` asks for ``ny_gang`` and hands it to the work."""

    _gang = Gang()
    _tikker: Timer | None = None

    def ny_gang(self) -> Gang:
        """For the work that begins now."""
        self._gang = Gang()
        return self._gang

    def ved_knappene(self) -> Iterator[Widget]:
        yield Tekst(id="framdrift", classes="skjult")

    def _sett_lagrer(self, *, lagrer: bool) -> None:
        super()._sett_lagrer(lagrer=lagrer)
        self.query_one("#avbryt", Knapp).disabled = False
        self.query_one("#framdrift", Tekst).set_class(not lagrer, "skjult")
        if self._tikker is not None:
            self._tikker.stop()
            self._tikker = None
        if lagrer:
            self._vis_framdrift()
            self._tikker = self.set_interval(_TIKK, self._vis_framdrift)

    def _vis_framdrift(self) -> None:
        gang = self._gang
        if gang.avbryt:
            tekst = T("Stanser …")
        elif gang.av:
            tekst = T("Lager kopien: steg %(n)d av %(alle)d …", n=min(gang.gjort + 1, gang.av), alle=gang.av)
        else:
            tekst = T("Leser loggen …")
        self.query_one("#framdrift", Tekst).sett(tekst)

    def action_tilbake(self) -> None:
        """Esc stops the work while it goes on. Else it leaves; without a draft nothing is written that could be lost."""
        if self._lagrer:
            self._gang.avbryt = True
            self._vis_framdrift()
        elif self.kladd is None:
            self.lukk(None)
        else:
            super().action_tilbake()
