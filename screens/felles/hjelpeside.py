"""F1: what this very place is for, and its keys, made from the command table."""

from collections.abc import Iterator, Sequence

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from screens.felles.kommandoer import DEKK, LOGG_UT, Kommando, tastnavn
from screens.felles.side import Dialog
from screens.felles.tekstvern import LINJESKIFT, Tekst, vis
from stafett_tui.sprak.tekst import T

_TASTBREDDE = 14
_TABELLTASTER = (
    (T("Piltastene"), T("flytter mellom radene, eller velger i en liste")),
    (T("Tab"), T("går til neste felt eller knapp, Skift+Tab går tilbake")),
    (T("Enter"), T("åpner det som er merket, eller trykker på knappen")),
    (T("1 til 9"), T("bytter side, når du ikke skriver i et felt")),
)


class Hjelpeside(Dialog[None]):
    """Scrolls; Esc closes."""

    TITTEL = T("Hjelp")
    UNDERTITTEL = T("Esc lukker")
    DEFAULT_CSS = """
    Hjelpeside {
        & VerticalScroll { height: auto; max-height: 26; }
        &.-lav VerticalScroll { max-height: 18; }
        & .overskrift { margin: 1 0 0 0; }
    }
    """

    def __init__(self, sted: T, avsnitt: Sequence[T], kommandoer: Sequence[Kommando]) -> None:
        super().__init__()
        self._sted = sted
        self._avsnitt = avsnitt
        self._kommandoer = kommandoer

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id == "tilbake"

    def innhold(self) -> Iterator[Widget]:
        with VerticalScroll():
            yield Tekst(self._sted, classes="tittel")
            for avsnitt in self._avsnitt:
                yield Tekst(avsnitt, classes="avsnitt")
            yield Tekst(T("Taster"), classes="overskrift")
            yield Tekst(self._taster())

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def _taster(self) -> Content:
        egne = [(tastnavn(k.tast), k.hjelp or k.tekst) for k in (*self._kommandoer, DEKK, LOGG_UT) if k.tast]
        linjer = [self._linje(tast, hva) for tast, hva in (*egne, *_TABELLTASTER)]
        return LINJESKIFT.join(linjer)

    def _linje(self, tast: T, hva: T) -> Content:
        venstre = vis(tast, self.sprak)
        fyll = Content(" " * max(_TASTBREDDE - venstre.cell_length, 1))
        return Content("").join([venstre.stylize("bold $primary"), fyll, vis(hva, self.sprak)])
