"""The choice of one category, or all, for the list of oppmerksomheter."""

from collections import Counter
from collections.abc import Iterator, Sequence

from textual.widget import Widget

from data.koder import Kategori
from screens.felles.side import Dialog
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import lagret, vis
from stafett_tui.sprak.merkelapper import KATEGORI
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Oppmerksomhetkort

ALLE = "alle"


class Kategorivalg(Dialog[str]):
    """Dismissed with a category's value, or ``ALLE``."""

    TITTEL = T("Vis kategori")
    HJELP = (T("Velg kategorien du vil se. «Alle» viser hver oppmerksomhet igjen. Enter velger."),)
    UNDERTITTEL = T("Enter velger · Esc avbryter")
    DEFAULT_CSS = "Kategorivalg { & .dialog { width: 50; } & Tabell { height: auto; max-height: 12; } }"

    def __init__(self, oppmerksomheter: Sequence[Oppmerksomhetkort], valgt: Kategori | None) -> None:
        super().__init__()
        self._antall = Counter(o.kategori for o in oppmerksomheter)
        self._valgt = valgt

    def innhold(self) -> Iterator[Widget]:
        yield Tabell(
            [
                Kolonne("kategori", T("Kategori"), 27, vekt=1),
                Kolonne("antall", T("Antall"), 6, hoyre=True),
            ],
            vis_hode=False,
        )

    def on_mount(self) -> None:
        tabell = self.query_one(Tabell)
        alle = {"kategori": vis(T("Alle"), self.sprak), "antall": lagret(f"{self._antall.total()}")}
        tabell.sett_rader(
            [
                Rad(ALLE, alle),
                *(
                    Rad(k.value, {"kategori": vis(KATEGORI[k], self.sprak), "antall": lagret(f"{n}")})
                    for k in Kategori
                    if (n := self._antall[k])
                ),
            ]
        )
        tabell.ga_til(self._valgt.value if self._valgt is not None else ALLE)
        tabell.focus()

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        self.dismiss(hendelse.nokkel)
