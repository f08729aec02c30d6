"""What is to be told after a transfer file is made: where it lies, the passphrase, our mark. And our own key, shown."""

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
from stafett_tui.filvisninger import Mottakernokkel
from stafett_tui.handlinger.overforingsfil import Overforingskvittering
from stafett_tui.sprak.tekst import T


class _Vises(Dialog[None]):
    """Something to read and to copy, with one button."""

    UNDERTITTEL = T("Enter eller Esc lukker")
    BINDINGS: ClassVar = [Binding("enter", "tilbake", show=False)]
    DEFAULT_CSS = """
    _Vises {
        & .dialog { width: 76; }
        & VerticalScroll { height: auto; max-height: 70vh; }
        & .stor {
            width: 100%; height: auto; text-align: center; padding: 1; margin: 1 0; background: $surface;
            color: $primary; text-style: bold; border: solid $border-blurred;
        }
        &.-lav .stor { padding: 0; margin: 0; }
    }
    """

    def deler(self) -> Iterator[Widget]:
        """What is shown."""
        raise NotImplementedError

    def innhold(self) -> Iterator[Widget]:
        with VerticalScroll(can_focus=False):
            yield from self.deler()
        yield Knapperad([Knapp(T("Lukk"), "lukk", hoved=True)])

    def on_mount(self) -> None:
        self.query_one(Knapp).focus()

    def on_button_pressed(self, _hendelse: Button.Pressed) -> None:
        self.dismiss(None)

    def _avsnitt(self, *linjer: T) -> Content:
        return flett(*(d for linje in linjer for d in (linje, LINJESKIFT)), sprak=self.sprak).rstrip()


class FilLaget(_Vises):
    """The passphrase is kept nowhere: it is shown once."""

    TITTEL = T("Overføringsfilen er laget")
    HJELP = (
        T("Send filen slik dere sender taushetsbelagte opplysninger. Passordet sier du på telefon, for seg."),
        T(
            "Mottakeren ser kommunens kjennetegn når filen åpnes. Er det likt det som står her, kommer filen fra dere."
        ),
    )

    def __init__(self, svar: Overforingskvittering) -> None:
        super().__init__()
        self._svar = svar

    def deler(self) -> Iterator[Widget]:
        yield Tekst(self._svar.setning, classes="avsnitt")
        if self._svar.passord:
            yield Tekst(lagret(self._svar.passord), classes="stor", id="passord")
            yield Tekst(
                T("Ring mottakeren og les opp passordet. Det vises bare nå, og skal aldri sendes med filen."),
                classes="stripe-advarsel",
            )
        yield Tekst(
            self._avsnitt(
                T("Vårt kjennetegn: %(tegn)s. Mottakeren skal se det samme.", tegn=self._svar.kjennetegn),
                T("Når kvitteringen kommer: velg «Les kvittering» i menyen i loggen."),
                T("Slett filen fra maskinen når den er sendt."),
            )
        )


class VaarNokkel(_Vises):
    """«Vår mottakernøkkel», for who is to send us a log."""

    TITTEL = T("Vår mottakernøkkel")
    HJELP = (
        T(
            "Gi nøkkelen til kommunen som skal sende dere en stafettlogg. Den er ikke hemmelig, og kan sendes på e-post."
        ),
        T("Bare deres Stafett kan åpne en fil som er låst med den."),
        T("Kjennetegnet leser dere opp på telefon, så begge vet at det er riktig kommune."),
    )

    def __init__(self, nokkel: Mottakernokkel) -> None:
        super().__init__()
        self._nokkel = nokkel

    def deler(self) -> Iterator[Widget]:
        yield Tekst(T("Nøkkelen til %(kommune)s:", kommune=self._nokkel.kommune))
        yield Tekst(lagret(self._nokkel.nokkel), classes="stor", id="nokkel")
        yield Tekst(
            self._avsnitt(
                T("Kjennetegn: %(tegn)s", tegn=self._nokkel.kjennetegn),
                T("Merk nøkkelen med musen mens du holder Shift for å kopiere den."),
                T("På kommandolinjen: stafett overforing nokkel"),
            )
        )
