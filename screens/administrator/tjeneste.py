"""The service file that ``stafett varsle`` sends with, and how it is put into cron, in plain words (SPEC 6.2)."""

import shlex
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from screens.felles.felt import Felt, Linjefelt
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst, lagret
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.postoppsett import opprett_tjeneste
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

FORSLAG = "~/stafett-tjeneste.json"
HVERT = "*/10 * * * *"
"""every ten minutes, as cron writes it"""


class TjenesteSkjema(ModalSkjema[str]):
    """Closes with the path of the file that was made, or None."""

    TITTEL = T("Ny tjenestefil")
    LAGRE_TEKST = T("Lag filen")
    UNDERTITTEL = T("Ctrl+S lager filen · Esc avbryter")
    HJELP = (
        T("Tjenestefilen lar maskinen sende e-post når ingen er logget inn. Den åpner bare utboksen: "
          "adresser, tider og frister. Ingen kan logge inn med den."),
        T("Det er bare én om gangen. Lager du en ny, virker ikke den gamle lenger."),
    )  # fmt: skip

    def __init__(self, okt: Okt, *, har_fra_for: bool) -> None:
        super().__init__()
        self.okt = okt
        self._har_fra_for = har_fra_for

    def felt(self) -> Iterator[Widget]:
        yield Felt(
            T("Fil"),
            med_verdi(Linjefelt("sti", maks=1000), FORSLAG),
            hjelp=T("~ er hjemmemappen din. Velg en mappe som bare du kan lese, og ikke databasens mappe."),
        )
        if self._har_fra_for:
            yield Tekst(
                T("Det er en tjenestefil i bruk. Den slutter å virke når du lager en ny."),
                classes="stripe-advarsel",
            )
        yield Tekst(
            T("Den som har både filen og databasen, kan lese alt. Filen må ikke i samme sikkerhetskopi."),
            classes="stripe-info",
        )

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(_lag, self.okt, verdier["sti"])

    def lagret(self, svar: Kvittering) -> None:
        self.si(T("Tjenestefilen er laget."))
        self.lukk(self._sti())

    def _sti(self) -> str:
        felt = self.finn("sti")
        assert felt is not None
        return str(felt.inndata.verdi)


def _lag(okt: Okt, sti: str) -> Kvittering | Avslag:
    try:
        hvor = Path(sti).expanduser()
    except RuntimeError:  # «~» of no one
        hvor = Path(sti)
    if not sti or not hvor.is_absolute():
        return Avslag.i_felt(
            "tjeneste.sti", "sti", T("Skriv hele veien til filen, for eksempel ~/stafett-tjeneste.json.")
        )
    return opprett_tjeneste(okt, hvor)


class Cronhjelp(Dialog[None]):
    """The line for cron, made for this database, and what to do with it."""

    TITTEL = T("Send av seg selv")
    HJELP = (
        T("Linjen får maskinens cron til å sende det som venter i utboksen, også når ingen er logget inn."),
        T("Den som har ansvar for maskinen, legger den inn med «crontab -e»."),
    )
    UNDERTITTEL = T("Enter eller Esc lukker")
    BINDINGS: ClassVar = [Binding("enter", "tilbake", show=False)]
    DEFAULT_CSS = """
    Cronhjelp {
        & .dialog { width: 90; }
        & VerticalScroll { height: auto; max-height: 70vh; }
        & #cronlinje { background: $surface; color: $primary; padding: 0 1; margin: 0 0 1 0; height: auto; }
    }
    """

    def __init__(self, linje: str) -> None:
        super().__init__()
        self._linje = linje

    def innhold(self) -> Iterator[Widget]:
        with VerticalScroll():
            yield Tekst(
                T("På Linux og macOS er det cron som starter programmer til faste tider. Gjør slik:"),
                classes="avsnitt",
            )
            yield Tekst(T("1. Åpne et terminalvindu som den brukeren som eier databasen."))
            yield Tekst(T("2. Skriv «crontab -e» og trykk Enter."))
            yield Tekst(
                T("3. Legg til denne linjen nederst, og lagre. Alt skal stå på én linje:"), classes="avsnitt"
            )
            yield Tekst(lagret(self._linje), id="cronlinje")
            yield Tekst(
                T("Da sendes e-posten hvert tiende minutt. På Windows bruker du Oppgaveplanlegging "
                  "og setter inn det som står etter stjernene."),
                classes="avsnitt",
            )  # fmt: skip
            yield Tekst(
                T("Cron kommer som oftest ikke til i nøkkelringen. Legg da passordet til e-posttjeneren i en fil "
                  "som bare du kan lese, og skriv --epost-passord-fil og filen til slutt i linjen."),
                classes="stripe-info",
            )  # fmt: skip
        yield Knapperad([Knapp(T("Lukk"), "lukk", hoved=True)])

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()  # to be scrolled where the window is small

    def on_button_pressed(self, _hendelse: Button.Pressed) -> None:
        self.dismiss(None)


def cronlinje(program: str, mappe: Path, fil: str) -> str:
    """What stands in the crontab; the file as it is for the user who is logged in at the machine."""
    sti = str(Path(fil).expanduser()) if fil else T("TJENESTEFIL").paa()
    ordre = [program, "varsle", "--mappe", str(mappe), "--tjeneste", sti]
    return f"{HVERT} {shlex.join(ordre)}"
