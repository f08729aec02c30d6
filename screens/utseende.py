"""Utseende: light, dark or high contrast; remembered for the user."""

from collections.abc import Iterator

from textual.widget import Widget

from screens.felles.side import Dialog
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import vis
from stafett_tui.handlinger.innstillinger import velg_tema
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

VALG = (
    ("stafett-lys", T("Lyst"), T("for kontor og dagslys")),
    ("stafett-mork", T("Mørkt"), T("for kveld og dempet rom")),
    ("stafett-kontrast", T("Høy kontrast"), T("for deg som ser dårlig")),
)


class Utseende(Dialog[None]):
    """The theme follows the cursor; Enter keeps it, Esc goes back to what was."""

    TITTEL = T("Utseende")
    UNDERTITTEL = T("Enter velger · Esc avbryter")
    DEFAULT_CSS = "Utseende { & .dialog { width: 60; } & Tabell { height: auto; } }"

    def __init__(self, okt: Okt | None) -> None:
        super().__init__()
        self._okt = okt
        self._for = ""

    def innhold(self) -> Iterator[Widget]:
        yield Tabell(
            [Kolonne("navn", T("Utseende"), 14), Kolonne("om", T("Passer"), 20, vekt=1)], vis_hode=False
        )

    def on_mount(self) -> None:
        self._for = self.app.theme
        tabell = self.query_one(Tabell)
        tabell.sett_rader(
            [
                Rad(tema, {"navn": vis(navn, self.sprak), "om": vis(om, self.sprak).stylize("$text-muted")})
                for tema, navn, om in VALG
            ]
        )
        tabell.ga_til(self._for)
        tabell.focus()

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        if hendelse.nokkel is not None:
            self.app.theme = hendelse.nokkel

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        okt, tema = self._okt, hendelse.nokkel
        if okt is not None:
            self.stafett.i_bakgrunnen(lambda: velg_tema(okt, tema))
        self.dismiss(None)

    def action_tilbake(self) -> None:
        self.app.theme = self._for
        self.dismiss(None)
