"""The one table, on Textual's Line API: it draws what is in sight and keeps each drawn row as a strip.

Three times as fast as ``DataTable`` and without limit on rows: rows may be any sequence. The cursor row is
strong only while the table has focus. Colours are theme variables in the cells, so they follow the theme.

Long because it is one widget: its rows, its cursor, its mouse and its drawing.
"""

from collections.abc import Collection, Sequence
from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from screens.felles.kolonner import KANT, MELLOMROM, Fordeling, Kolonne, Rad, fordel, som_linje, tilpass
from screens.felles.rulling import rull_til
from screens.felles.tekstvern import flett, vis
from screens.felles.visning import opplest, si_opplest
from stafett_tui.sprak.tekst import STANDARDSPRAK, T

MAKS_STRIPER = 2000
"""drawn rows that are kept"""
MERKEBREDDE = 3
"""cells of «[x]»"""
_LUFT = Content(" " * MELLOMROM)


class Tabell(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows to move among and choose from; with ``merkbar`` also to tick."""

    ALLOW_SELECT = False
    ALLOW_MAXIMIZE = False
    COMPONENT_CLASSES = {"tabell--hode", "tabell--markor", "tabell--uskarp", "tabell--under", "tabell--tom"}
    DEFAULT_CSS = """
    Tabell {
        background: transparent; color: $foreground; height: 1fr; overflow-x: hidden; scrollbar-size: 1 1;
        & > .tabell--hode { color: $text-muted; }
        & > .tabell--tom { color: $text-muted; }
        & > .tabell--uskarp {
            background: $block-cursor-blurred-background; color: $block-cursor-blurred-foreground;
        }
        & > .tabell--markor {
            background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
        }
        & > .tabell--under { background: $block-hover-background; }
        &:ansi > .tabell--markor { text-style: none; }
        &:nocolor > .tabell--markor { background: $background; color: $foreground; text-style: bold reverse; }
        &:nocolor > .tabell--uskarp { background: $background; color: $foreground; text-style: underline; }
    }
    """
    BINDINGS = [
        Binding("up", "cursor_up", show=False, id="tabell.opp"),
        Binding("down", "cursor_down", show=False, id="tabell.ned"),
        Binding("pageup", "page_up", show=False, id="tabell.side_opp"),
        Binding("pagedown", "page_down", show=False, id="tabell.side_ned"),
        Binding("home", "forste", show=False, id="tabell.forste"),
        Binding("end", "siste", show=False, id="tabell.siste"),
        Binding("enter", "velg", show=False, id="tabell.velg"),
        Binding("space", "merk", show=False, id="tabell.merk"),
    ]

    class _Melding(Message):
        def __init__(self, tabell: "Tabell", nokkel: str) -> None:
            super().__init__()
            self.tabell = tabell
            self.nokkel = nokkel

        @property
        def control(self) -> "Tabell":
            return self.tabell

    class Valgt(_Melding):
        """A row was opened: Enter, or a click on the cursor's row."""

    class Merket(_Melding):
        """A row's tick was changed by the user; see ``merkede``."""

    class Markert(Message):
        """The cursor stands on another row; ``nokkel`` is None when there are no rows."""

        def __init__(self, tabell: "Tabell", nokkel: str | None) -> None:
            super().__init__()
            self.tabell = tabell
            self.nokkel = nokkel

        @property
        def control(self) -> "Tabell":
            return self.tabell

    def __init__(
        self,
        kolonner: Sequence[Kolonne],
        *,
        vis_hode: bool = True,
        merkbar: bool = False,
        tom: T | None = None,
        sprak: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """``tom`` is what an empty table says: what it would hold, and which key starts it (SPEC 3.7)."""
        super().__init__(id=id, classes=classes)
        self.kolonner = tuple(kolonner)
        self._vis_hode = vis_hode
        self._merkbar = merkbar
        self._tom = tom
        self._sprak = sprak
        self._rader: Sequence[Rad] = ()
        self._markor = 0
        self._merkede: set[str] = set()
        self._fylt = False
        self._apnet = False
        self._mus: int | None = None
        self._fordeling: Fordeling = ()
        self._striper: dict[tuple[int, int], Strip] = {}

    # --- for the page ---

    @property
    def rader(self) -> Sequence[Rad]:
        return self._rader

    @property
    def markert(self) -> str | None:
        """The key of the cursor's row, None when there are no rows."""
        return self._rader[self._markor].nokkel if self._rader else None

    @property
    def merkede(self) -> list[str]:
        """The keys of the ticked rows, in the order of the table."""
        return [r.nokkel for r in self._rader if r.nokkel in self._merkede] if self._merkede else []

    @property
    def _hode(self) -> int:
        """Lines over the rows. Who hears it gets the name of each column in the row instead."""
        return 1 if self._vis_hode and not opplest(self) else 0

    def markorsted(self) -> Offset:
        """Where the cursor's row begins."""
        return Offset(KANT, self._hode + self._markor - self.scroll_offset.y if self._rader else 0)

    def om_raden(self) -> Content:
        """The cursor's row in words: which of how many, and all that it says. Nothing until the rows have been read."""
        if not self._fylt:
            return Content("")
        if not self._rader:
            return vis(self._tom or T("Tom liste"), self._sprak_naa)
        nr = T("Rad %(nr)d av %(av)d", nr=self._markor + 1, av=len(self._rader))
        return flett(nr, Content(": "), self._opplest_linje(self._rader[self._markor]), sprak=self._sprak_naa)

    def _opplest_linje(self, rad: Rad) -> Content:
        linje = som_linje(self.kolonner, rad, self._sprak_naa, med_navn=self._vis_hode)
        if not self._merkbar:
            return linje
        return Content.assemble("[x] " if rad.nokkel in self._merkede else "[ ] ", linje)

    def sett_tom(self, tekst: T) -> None:
        """Other words for an empty table: a search without a hit says something else than no rows at all."""
        self._tom = tekst
        if not self._rader:
            self.refresh(layout=True)

    def sett_rader(self, rader: Sequence[Rad], *, behold: bool = True) -> None:
        """Other rows. ``behold`` keeps the cursor on its row and the ticks on theirs, where they still are."""
        for_ = self.markert
        nr = self._markor
        self._rader = rader
        ny, self._fylt = not self._fylt, True
        if not behold:
            self._markor, self._merkede = 0, set()
        else:
            funnet = self._finn(for_, nr) if for_ is not None else None
            self._markor = max(min(nr, len(rader) - 1), 0) if funnet is None else funnet
            if self._merkede:
                self._merkede &= {r.nokkel for r in rader}
        self._ny_storrelse()
        if self.has_focus and (ny or self.markert != for_):
            si_opplest(self, self.om_raden())
        if self.markert != for_:
            self.post_message(self.Markert(self, self.markert))

    def ga_til(self, nokkel: str) -> bool:
        """Puts the cursor on a row; False when there is none with that key."""
        nr = self._finn(nokkel, self._markor)
        if nr is not None:
            self._flytt(nr)
        return nr is not None

    def sett_merkede(self, nokler: Collection[str]) -> None:
        """Ticks these rows and no others."""
        self._merkede = set(nokler)
        self._tegn_om()

    def _finn(self, nokkel: str, tips: int) -> int | None:
        """The row with a key; looks first where it was."""
        if tips < len(self._rader) and self._rader[tips].nokkel == nokkel:
            return tips
        return next((nr for nr, rad in enumerate(self._rader) if rad.nokkel == nokkel), None)

    # --- moving ---

    def action_cursor_up(self) -> None:
        self._flytt(self._markor - 1)

    def action_cursor_down(self) -> None:
        self._flytt(self._markor + 1)

    def action_page_up(self) -> None:
        self._flytt(self._markor - self._side())

    def action_page_down(self) -> None:
        self._flytt(self._markor + self._side())

    def action_forste(self) -> None:
        self._flytt(0)

    def action_siste(self) -> None:
        self._flytt(len(self._rader) - 1)

    def action_velg(self) -> None:
        if self._rader:
            self.post_message(self.Valgt(self, self._rader[self._markor].nokkel))

    def action_merk(self) -> None:
        if self._rader:
            self._merk(self._markor)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Space is the table's only where there are boxes to tick."""
        return self._merkbar if action == "merk" else True

    def _side(self) -> int:
        """Rows in sight, less one to hold on to."""
        return max(self.scrollable_content_region.height - self._hode - 1, 1)

    def _flytt(self, til: int) -> None:
        til = max(min(til, len(self._rader) - 1), 0)
        fra, self._markor = self._markor, til
        if til == fra or not self._rader:
            return
        if not self._vis_markor():
            self._tegn_rad(fra)
            self._tegn_rad(til)
        rull_til(self, self._hode + til - round(self.scroll_offset.y))
        si_opplest(self, self.om_raden())
        self.post_message(self.Markert(self, self._rader[til].nokkel))

    def _vis_markor(self) -> bool:
        """Scrolls as little as brings the cursor in sight; whether it did."""
        topp, hoyde = self.scroll_offset.y, self.scrollable_content_region.height - self._hode
        if hoyde < 1 or topp <= self._markor < topp + hoyde:
            return False
        til = self._markor if self._markor < topp else self._markor - hoyde + 1
        self.scroll_to(y=til, animate=False, force=True)
        return True

    def _merk(self, nr: int) -> None:
        nokkel = self._rader[nr].nokkel
        self._merkede ^= {nokkel}
        self._tegn_rad(nr)
        self.post_message(self.Merket(self, nokkel))

    # --- mouse and window ---

    def on_click(self, hendelse: events.Click) -> None:
        sted = hendelse.get_content_offset(self)
        if sted is None or sted.y < self._hode or hendelse.button != 1:
            return
        nr = self.scroll_offset.y + sted.y - self._hode
        if nr >= len(self._rader):
            return
        hendelse.stop()
        if self._merkbar and sted.x < KANT + MERKEBREDDE:
            self._flytt(nr)
            self._merk(nr)
        elif nr != self._markor:
            self._flytt(nr)
            self._apnet = False
        elif hendelse.chain == 1 or not self._apnet:  # a double click opens once
            self._apnet = True
            self.action_velg()

    def on_mouse_move(self, hendelse: events.MouseMove) -> None:
        sted = hendelse.get_content_offset(self)
        self._pek(None if sted is None else sted.y)

    def on_leave(self) -> None:
        self._pek(None)

    def _pek(self, y: int | None) -> None:
        """The mouse points at a line of the window; what stands there changes when it is scrolled."""
        fra, self._mus = self._mus, y
        for linje in (fra, y) if fra != y else ():
            if linje is not None:
                self.refresh_line(linje + self.scroll_offset.y)

    def on_resize(self) -> None:
        self._vis_markor()

    def on_focus(self) -> None:
        self._tegn_rad(self._markor)

    def on_blur(self) -> None:
        self._tegn_rad(self._markor)

    # --- drawing ---

    def notify_style_update(self) -> None:
        """Another theme: what was drawn is in the old colours, or one hears it and there is no heading."""
        self._striper.clear()
        if self._rader and self.is_attached:
            self.virtual_size = Size(0, self._hode + len(self._rader))
        super().notify_style_update()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        if self._rader:
            return self._hode + len(self._rader)
        return len(self._tomlinjer(width))

    def render_line(self, y: int) -> Strip:
        bredde = self.scrollable_content_region.width
        if not self._rader:
            return self._tomlinje(y, bredde)
        self._fordel(bredde)
        if y < self._hode:
            return self._stripe(-1, 0, bredde)
        nr = self.scroll_offset.y + y - self._hode
        if nr >= len(self._rader):
            return Strip.blank(bredde, self.rich_style)
        if nr == self._markor:
            form = 2 if self.has_focus else 1
        else:
            form = 3 if y == self._mus else 0
        return self._stripe(nr, form, bredde)

    def _stripe(self, nr: int, form: int, bredde: int) -> Strip:
        """A drawn row, from those kept. ``form``: 0 plain, 1 cursor without focus, 2 cursor, 3 mouse."""
        stripe = self._striper.get((nr, form))
        if stripe is None:
            if len(self._striper) >= MAKS_STRIPER:
                self._striper.clear()
            stripe = self._striper[nr, form] = self._tegn(nr, form, bredde)
        return stripe

    def _tegn(self, nr: int, form: int, bredde: int) -> Strip:
        if nr < 0:
            return self._som_stripe(self._hodelinje(), bredde, self.get_visual_style("tabell--hode"))
        linje = self._linje(self._rader[nr])
        if form in (1, 2):  # colours of their own would not be readable on the cursor
            return self._som_stripe(linje.without_spans, bredde, self._markorstil(form))
        stil = self.get_visual_style("tabell--under") if form else self.visual_style
        return self._som_stripe(linje, bredde, stil)

    def _markorstil(self, form: int) -> Style:
        """With ``reverse`` put back: Textual leaves it out, and it is all there is without colours."""
        navn = "tabell--markor" if form == 2 else "tabell--uskarp"
        return self.get_visual_style(navn) + Style(reverse=self.get_component_styles(navn).text_style.reverse)

    def _som_stripe(self, linje: Content, bredde: int, stil: Style) -> Strip:
        return Visual.to_strips(self, tilpass(linje, bredde), bredde, 1, stil)[0]

    def _linje(self, rad: Rad) -> Content:
        if opplest(self):
            return Content.assemble(" " * KANT, self._opplest_linje(rad))
        deler: list[Content] = []
        if self._merkbar:
            deler.append(Content("[x]" if rad.nokkel in self._merkede else "[ ]"))
        tom = Content("")
        deler += [tilpass(rad.celler.get(k.nokkel, tom), b, hoyre=k.hoyre) for k, b in self._fordeling]
        return self._sett_sammen(deler)

    def _hodelinje(self) -> Content:
        deler = [Content(" " * MERKEBREDDE)] if self._merkbar else []
        sprak = self._sprak_naa
        deler += [tilpass(vis(k.tittel, sprak), b, hoyre=k.hoyre) for k, b in self._fordeling]
        return self._sett_sammen(deler)

    def _sett_sammen(self, deler: Sequence[Content]) -> Content:
        return Content.assemble(" " * KANT, _LUFT.join(deler))

    def _fordel(self, bredde: int) -> None:
        """Shares the width anew when it has changed."""
        inni = bredde - 2 * KANT - (MERKEBREDDE + MELLOMROM if self._merkbar else 0)
        fordeling = fordel(self.kolonner, inni)
        if fordeling != self._fordeling:
            self._fordeling = fordeling
            self._striper.clear()

    @property
    def _sprak_naa(self) -> str:
        return self._sprak or str(getattr(self.app, "sprak", STANDARDSPRAK))

    def _tomlinjer(self, bredde: int) -> list[Content]:
        """What an empty table says, once it has been filled with nothing."""
        if self._tom is None or not self._fylt:
            return []
        return vis(self._tom, self._sprak_naa).wrap(max(bredde - 2 * KANT, 1))

    def _tomlinje(self, y: int, bredde: int) -> Strip:
        linjer = self._tomlinjer(bredde)
        if y >= len(linjer):
            return Strip.blank(bredde, self.rich_style)
        linje = Content.assemble(" " * KANT, linjer[y])
        return self._som_stripe(linje, bredde, self.get_visual_style("tabell--tom"))

    def _tegn_rad(self, nr: int) -> None:
        for form in range(4):
            self._striper.pop((nr, form), None)
        self.refresh_line(nr + self._hode)

    def _tegn_om(self) -> None:
        self._striper.clear()
        self.refresh()

    def _ny_storrelse(self) -> None:
        self._striper.clear()
        self.virtual_size = Size(0, self._hode + len(self._rader) if self._rader else 0)
        self._vis_markor()
        self.refresh(layout=True)

    def __rich_repr__(self) -> Any:  # keys and cells are personal: only the number of rows is shown
        yield "rader", len(self._rader)


__all__ = ["Kolonne", "Rad", "Tabell"]
