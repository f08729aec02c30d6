"""The one-time code, shown once: large, for whom, until when, and how it is handed over (SPEC 11.1)."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret
from stafett_tui.handlinger.engangskode import Engangskode
from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.datotekst import Datotekst, klokkeslett, lang
from stafett_tui.sprak.tekst import T


class EngangskodeVisning(Dialog[None]):
    """Nobody can show the code again: it is kept nowhere but sealed in the key file."""

    TITTEL = T("Engangskode")
    UNDERTITTEL = T("Enter eller Esc lukker")
    HJELP = (
        T(
            "Koden gjelder én gang. Den ansatte skriver brukernavnet og koden i passordfeltet, "
            "og lager så sitt eget passord."
        ),
        T(
            "Gi den ansikt til ansikt, på papir eller muntlig. Den som har koden, kan logge inn som den ansatte."
        ),
        T(
            "Stafett kan ikke vise koden på nytt. Blir den borte, lager du en ny, og den gamle virker ikke lenger."
        ),
    )
    BINDINGS: ClassVar = [Binding("enter", "tilbake", show=False)]
    DEFAULT_CSS = """
    EngangskodeVisning {
        & .dialog { width: 66; }
        & VerticalScroll { height: auto; max-height: 70vh; }
        & #kode {
            width: 100%; height: 5; content-align: center middle; margin: 1 0; background: $surface;
            color: $primary; text-style: bold; border: solid $border-blurred;
        }
        & #trinn { height: auto; }
        &.-lav #kode { height: 3; margin: 0; }
    }
    """

    def __init__(self, kode: Engangskode, navn: str) -> None:
        super().__init__()
        self._kode = kode
        self._navn = navn

    def innhold(self) -> Iterator[Widget]:
        with VerticalScroll(can_focus=False):
            yield Tekst(self._hvem(), id="hvem")
            yield Tekst(_stor(self._kode.kode), id="kode")
            yield Tekst(self._trinn(), id="trinn")
        yield Knapperad([Knapp(T("Lukk"), "lukk", hoved=True)])

    def on_mount(self) -> None:
        self.query_one(Knapp).focus()

    def on_button_pressed(self, _hendelse: Button.Pressed) -> None:
        self.dismiss(None)

    def _hvem(self) -> Content:
        hvem = T("%(navn)s logger inn som %(bruker)s.", navn=self._navn, bruker=self._kode.brukernavn)
        til = T(
            "Koden gjelder til %(dag)s kl. %(tid)s.",
            dag=Datotekst(lang, til_oslo(self._kode.utloper).date()),
            tid=klokkeslett(self._kode.utloper),
        )
        return flett((hvem, "bold"), LINJESKIFT, til, sprak=self.sprak)

    def _trinn(self) -> Content:
        linjer = (
            T("Skriv koden på en lapp, og gi den selv. Ikke send den på e-post eller SMS."),
            T("Den ansatte skriver koden i passordfeltet og velger sitt eget passord."),
            T("Koden vises bare nå. Blir den borte, lager du en ny."),
        )
        return flett(*(del_ for linje in linjer for del_ in (linje, LINJESKIFT)), sprak=self.sprak).rstrip()


def _stor(kode: str) -> Content:
    """With air between the signs, so that it can be read across a table and copied by hand."""
    return lagret("   ".join(" ".join(gruppe) for gruppe in kode.split("-")))
