"""The one confirmation. Focus begins on the harmless choice (UX, decision 10)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.widget import Widget
from textual.widgets import Button

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.tekstvern import Tekst, Visbar
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True)
class Svar:
    """One answer; ``id`` is what the dialog is dismissed with. The first of a row is the harmless one."""

    id: str
    tekst: T
    farlig: bool = False


class Bekreft(Dialog[str]):
    """Asks a question. Dismissed with the id of the answer, or None by Esc."""

    TITTEL = T("Bekreft")
    HJELP = (T("Les spørsmålet. Tab flytter mellom svarene, Enter velger, og Esc lar være."),)
    I_MOTE = True
    UNDERTITTEL = T("Tab bytter · Enter velger · Esc avbryter")

    def __init__(self, tittel: T, sporsmal: Visbar, svar: Sequence[Svar], *, viktig: bool = False) -> None:
        """``viktig`` draws the question as a once-only act, on yellow."""
        super().__init__()
        self._tittel = tittel
        self._sporsmal = sporsmal
        self._svar = svar
        self._viktig = viktig

    @property
    def tittel(self) -> T:
        return self._tittel

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(self._sporsmal, classes="stripe-advarsel" if self._viktig else "avsnitt")
        yield Knapperad(
            [Knapp(s.tekst, s.id, hoved=nr == 0, farlig=s.farlig) for nr, s in enumerate(self._svar)]
        )

    def on_mount(self) -> None:
        self.query(Knapp).first().focus()

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        self.dismiss(hendelse.button.id)
