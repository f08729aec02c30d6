"""A page with the fields a test gives it, and what the fields have said."""

from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Button, Input

from screens.felles import app_base
from screens.felles.app_base import FellesApp
from screens.felles.felt import Felt, Feltendret, Inndata, Limtsammen
from stafett_tui.sprak.tekst import T


class Skjema(FellesApp):
    CSS_PATH = str(Path(app_base.__file__).with_name("stafett.tcss"))

    def __init__(self, *inndata: Inndata, hjelp: T | None = None) -> None:
        super().__init__()
        self.felter = [Felt(T("Ledetekst"), i, hjelp=hjelp) for i in inndata]
        self.endret: list[str] = []
        self.limt: list[str] = []
        self.sendt = 0

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield from self.felter
            yield Button("OK", id="lagre")

    def on_feltendret(self, hendelse: Feltendret) -> None:
        self.endret.append(hendelse.navn)

    def on_limtsammen(self, hendelse: Limtsammen) -> None:
        self.limt.append(hendelse.felt.navn)

    def on_input_submitted(self, _hendelse: Input.Submitted) -> None:
        self.sendt += 1

    def on_button_pressed(self, _hendelse: Button.Pressed) -> None:
        self.sendt += 1

    def skriv(self, *taster: str) -> None:
        """Keys all at once, as they come when the program was held up."""
        for tast in taster:
            self.post_message(events.Key(tast, tast if len(tast) == 1 else None))

    def lim(self, tekst: str) -> None:
        self.post_message(events.Paste(tekst))


def linjer(app: FellesApp) -> list[str]:
    """What stands on the screen, row by row."""
    ramme = app.screen._compositor.render_strips(app.size)
    return ["".join(del_.text for del_ in rad).rstrip() for rad in ramme]


def tekst(app: FellesApp) -> str:
    return "\n".join(linjer(app))
