"""A row of choices of which one is on: the sections of a log, the filter of a list.

Arrows choose at once while it has focus, and so does a click. The chosen one is marked by a line under it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.widget import Widget

from screens.felles.tekstvern import vis
from screens.felles.visning import si_opplest
from stafett_tui.sprak.tekst import STANDARDSPRAK, T

MELLOMROM = (3, 2, 1)
"""cells between two choices: as many as there is room for"""


@dataclass(frozen=True, slots=True)
class Fanevalg:
    """One of the choices."""

    id: str
    tekst: T
    kort: T | None = None
    """said instead where there is not room for all"""


class Fanelinje(Widget, can_focus=True):
    """One row high and as wide as it must be, unless its place says otherwise."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Fanelinje { height: 1; width: auto; color: $text-muted; }"
    BINDINGS = [
        Binding("left", "flytt(-1)", show=False),
        Binding("right", "flytt(1)", show=False),
    ]

    class Valgt(Message):
        """Another choice was made by the user."""

        def __init__(self, linje: "Fanelinje", valg: str) -> None:
            super().__init__()
            self.linje = linje
            self.valg = valg

        @property
        def control(self) -> "Fanelinje":
            return self.linje

    def __init__(self, valg: Sequence[Fanevalg], valgt: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._valg = tuple(valg)
        self._valgt = valgt
        self._soner: list[tuple[range, str]] = []

    @property
    def valgt(self) -> str:
        """The id of the one that is on."""
        return self._valgt

    def sett_valg(self, valg: Sequence[Fanevalg]) -> None:
        """Other choices, or the same with other words. If the chosen one is gone, the first is on."""
        self._valg = tuple(valg)
        if self._valg and all(v.id != self._valgt for v in self._valg):
            self._valgt = self._valg[0].id
        self.refresh(layout=True)

    def velg(self, valg: str) -> None:
        """Turns one on, and says so if it was not."""
        if valg != self._valgt and any(v.id == valg for v in self._valg):
            self._valgt = valg
            self.refresh()
            si_opplest(self, self.om_valget())
            self.post_message(self.Valgt(self, valg))

    def markorsted(self) -> Offset:
        """Where the chosen one begins."""
        return Offset(next((sone.start for sone, valg in self._soner if valg == self._valgt), 0), 0)

    def om_valget(self) -> T:
        """The chosen one, and which of how many it is."""
        ider = [v.id for v in self._valg]
        if self._valgt not in ider:
            return T("Ingen valg ennå")
        nr = ider.index(self._valgt)
        return T("%(valg)s, valg %(nr)d av %(av)d", valg=self._valg[nr].tekst, nr=nr + 1, av=len(ider))

    def neste(self) -> None:
        """The next in the row; after the last comes the first."""
        self._ga(1, rundt=True)

    def action_flytt(self, hvor: int) -> None:
        self._ga(hvor, rundt=False)

    def _ga(self, hvor: int, *, rundt: bool) -> None:
        ider = [v.id for v in self._valg]
        if self._valgt not in ider:  # a key that came before the page had read what there is to choose from
            return
        nr = ider.index(self._valgt) + hvor
        self.velg(ider[nr % len(ider) if rundt else max(0, min(nr, len(ider) - 1))])

    def on_click(self, hendelse: events.Click) -> None:
        sted = hendelse.get_content_offset(self)
        for sone, valg in self._soner:
            if sted is not None and sted.x in sone:
                self.velg(valg)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def get_content_width(self, container: Size, viewport: Size) -> int:
        del container, viewport
        return self._bredde(MELLOMROM[0])

    def render(self) -> Content:
        tekster = self._tekster()
        if _samlet(tekster, MELLOMROM[-1]) > self.size.width:
            tekster = self._tekster(korte=True)
        luft = next((m for m in MELLOMROM if _samlet(tekster, m) <= self.size.width), MELLOMROM[-1])
        paa = "bold underline $accent" if self.has_focus else "bold underline $primary"
        self._soner = []
        deler, x = [], 0
        for valg, tekst in zip(self._valg, tekster, strict=True):
            deler.append(tekst.stylize(paa) if valg.id == self._valgt else tekst)
            self._soner.append((range(x, x + tekst.cell_length), valg.id))
            x += tekst.cell_length + luft
        return Content(" " * luft).join(deler)

    def _tekster(self, *, korte: bool = False) -> list[Content]:
        sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
        return [vis((v.kort if korte else None) or v.tekst, sprak) for v in self._valg]

    def _bredde(self, luft: int) -> int:
        return _samlet(self._tekster(), luft)


def _samlet(tekster: Sequence[Content], luft: int) -> int:
    """Cells that the texts take with so much between them."""
    return sum(t.cell_length for t in tekster) + luft * max(len(tekster) - 1, 0)
