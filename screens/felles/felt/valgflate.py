"""Options drawn one below the other in one widget: the ground under lists of ticks and of points."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from textual import events
from textual.content import Content
from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.visual import Visual

from screens.felles.felt.inndata import Inndata
from screens.felles.rulling import rull_til
from screens.felles.tekstvern import Visbar, vis
from stafett_tui.sprak.tekst import T

MERKE = 4
"""cells of «[x] »"""
_MINST_FORKLARING = 20


@dataclass(frozen=True, slots=True)
class Valg:
    """One option. Its text may be stored text (``Content``), never a ``str``."""

    verdi: object
    tekst: Visbar
    forklaring: Visbar | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.tekst, T | Content):
            raise TypeError("the text of an option is T or Content")

    @property
    def nokkel(self) -> str:
        """The value as a draft can keep it: the code of an enum, the hex of an id."""
        return str(getattr(self.verdi, "value", self.verdi))


class Valgflate(Inndata, can_focus=True):
    """Arrows move, the mouse picks, long options are wrapped. One widget however many options."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"valgflate--markor"}
    DEFAULT_CSS = """
    Valgflate {
        height: auto; width: 1fr; background: transparent; color: $foreground;
        &> .valgflate--markor { background: $block-cursor-background; color: $block-cursor-foreground; }
    }
    """

    def __init__(self, navn: str, valg: Sequence[Valg], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.navn = navn
        self.valg: tuple[Valg, ...] = tuple(valg)
        self.markor = 0
        self._linjer: list[tuple[int, Content]] = []
        self._lagt_ut: tuple[object, ...] = ()

    def er_valgt(self, nr: int) -> bool:
        """Whether an option is on."""
        raise NotImplementedError

    def merke(self, nr: int) -> str:
        """What stands before an option."""
        return "[x] " if self.er_valgt(nr) else "[ ] "

    def trykk(self, nr: int) -> None:
        """The user picks an option."""
        raise NotImplementedError

    def flytt(self, til: int) -> None:
        """The user moves to an option."""
        self.sett_markor(til)

    def sett_valg(self, valg: Sequence[Valg]) -> None:
        """Other options; what was on stays on where it still is one."""
        kladd = self.kladdverdi
        self.valg = tuple(valg)
        self.markor = max(min(self.markor, len(self.valg) - 1), 0)
        self.sett_kladdverdi(kladd)
        self.refresh(layout=True)

    def sett_markor(self, nr: int) -> None:
        self.markor = max(min(nr, len(self.valg) - 1), 0)
        self.refresh()
        self._rull_til_markor()

    def allow_focus(self) -> bool:
        """Without options there is nothing to stand on."""
        return bool(self.valg)

    def markorsted(self) -> Offset:
        """Where the cursor's option begins."""
        return Offset(0, next((y for y, (nr, _) in enumerate(self._linjer) if nr == self.markor), 0))

    # -- drawing

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        self._legg_ut(width)
        return len(self._linjer)

    def render_line(self, y: int) -> Strip:
        bredde = self.content_size.width
        self._legg_ut(bredde)
        if y >= len(self._linjer):
            return Strip.blank(bredde, self.rich_style)
        nr, linje = self._linjer[y]
        paa = self.has_focus and nr == self.markor
        stil = self.get_visual_style("valgflate--markor") if paa else self.visual_style
        return Visual.to_strips(self, linje, bredde, 1, stil, pad=True)[0]

    def _legg_ut(self, bredde: int) -> None:
        """The lines as they will be drawn, each with the number of its option. Drawn anew when all this changes."""
        nokkel = (bredde, self.sprak, self.valg, tuple(self.er_valgt(nr) for nr in range(len(self.valg))))
        if nokkel == self._lagt_ut:
            return
        self._lagt_ut = nokkel
        kolonner = [self._kolonner(v) for v in self.valg]
        kolonne = max((t.cell_length for t, f in kolonner if f is not None), default=0) + 2
        self._linjer = [
            (nr, linje)
            for nr, (tekst, forklaring) in enumerate(kolonner)
            for linje in self._option(nr, _bryt(tekst, forklaring, max(bredde - MERKE, 2), kolonne))
        ]

    def _kolonner(self, valg: Valg) -> tuple[Content, Content | None]:
        forklaring = None if valg.forklaring is None else vis(valg.forklaring, self.sprak)
        return vis(valg.tekst, self.sprak), forklaring

    def _option(self, nr: int, linjer: list[tuple[Content, Content]]) -> list[Content]:
        stil = "bold" if self.er_valgt(nr) else ""
        foran = [self.merke(nr), *[" " * MERKE] * (len(linjer) - 1)]
        return [
            Content.styled(merke, stil) + tekst.stylize(stil) + forklaring
            for merke, (tekst, forklaring) in zip(foran, linjer, strict=True)
        ]

    def _rull_til_markor(self) -> None:
        """A list longer than the page follows the cursor."""
        rader = [y for y, (nr, _) in enumerate(self._linjer) if nr == self.markor]
        if rader:
            rull_til(self, rader[0], len(rader))

    # -- keys and mouse

    def tast(self, tast: str) -> bool:
        """Deals with a key; False when it is not the list's."""
        steg = {"up": -1, "down": 1, "pageup": -5, "pagedown": 5}
        ender = {"home": 0, "end": len(self.valg) - 1}
        if tast in steg:
            self.flytt(self.markor + steg[tast])
        elif tast in ender:
            self.flytt(ender[tast])
        elif tast == "space" and self.valg:
            self.trykk(self.markor)
        elif tast == "enter":
            self.screen.focus_next()
        else:
            return False
        return True

    def on_key(self, hendelse: events.Key) -> None:
        if self.tast(hendelse.key):
            hendelse.stop()
            hendelse.prevent_default()

    def on_click(self, hendelse: events.Click) -> None:
        sted = hendelse.get_content_offset(self)
        if sted is not None and sted.y < len(self._linjer):
            self.sett_markor(self._linjer[sted.y][0])
            self.trykk(self.markor)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()


def _bryt(
    tekst: Content, forklaring: Content | None, bredde: int, kolonne: int
) -> list[tuple[Content, Content]]:
    """An option in lines of text and explanation: side by side, or one below the other where it is narrow."""
    tom = Content("")
    if forklaring is None:
        return [(linje, tom) for linje in tekst.wrap(bredde)]
    if bredde - kolonne < _MINST_FORKLARING:
        under = [(tom, Content("  ") + linje) for linje in forklaring.wrap(max(bredde - 2, 2))]
        return [*((linje, tom) for linje in tekst.wrap(bredde)), *under]
    side_om_side = zip_longest(tekst.wrap(kolonne), forklaring.wrap(bredde - kolonne), fillvalue=tom)
    return [(venstre.pad_right(kolonne - venstre.cell_length), hoyre) for venstre, hoyre in side_om_side]
