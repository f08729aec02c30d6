"""The top line and the bottom line: one row each, drawn by one widget each."""

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.content import Content
from textual.widget import Widget

from screens.felles.kommandoer import Kommando, tastnavn
from screens.felles.tekstvern import lagret, vis
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.felles.side import Side

ARBEIDER = T("Vent litt …")
"""said while something takes its time"""
BRED = 100
"""columns from which the long forms are used"""


@dataclass(frozen=True, slots=True)
class Fane:
    """A section of the hat, on the digit keys."""

    id: str
    tekst: T
    kort: T


@dataclass(frozen=True, slots=True)
class Ramme:
    """What the top line shows: the hat's sections, and who is at work."""

    faner: tuple[Fane, ...]
    navn: str
    virksomhet: str
    oving: bool = False
    rolle: T | None = None
    """the hat that is on"""

    @property
    def kortnavn(self) -> str:
        """«M. Dahl»"""
        forste, _, resten = self.navn.partition(" ")
        return f"{forste[:1]}. {resten.split()[-1]}" if resten else forste

    def kommandoer(self) -> tuple[Kommando, ...]:
        """The sections as commands, so that the menu finds them by name from wherever one is."""
        return tuple(
            Kommando(f"seksjon.{f.id}", f"{nr}", f.tekst, f"app.seksjon('{f.id}')", i_bunn=False)
            for nr, f in enumerate(self.faner, 1)
        )


class _Linje(Widget):
    """One row of pieces; a click on a piece does what its key does."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "_Linje { height: 1; width: 100%; }"

    def __init__(self) -> None:
        super().__init__()
        self._soner: list[tuple[range, str]] = []

    @property
    def sprak(self) -> str:
        return str(getattr(self.app, "sprak", "nb"))

    async def on_click(self, hendelse: events.Click) -> None:
        for sone, handling in self._soner:
            if hendelse.x in sone:
                await self.screen.run_action(handling)
                return


class Topplinje(_Linje):
    """Product, the hat's sections, name and unit. The name yields first when it is narrow."""

    DEFAULT_CSS = "Topplinje { dock: top; background: $topp; color: $topp-dus; }"

    def __init__(self, ramme: Ramme | None, valgt: str) -> None:
        super().__init__()
        self._ramme = ramme
        self._valgt = valgt

    def velg(self, valgt: str) -> None:
        """Marks another section's tab: a log stands under the list it belongs to."""
        if valgt != self._valgt:
            self._valgt = valgt
            self.refresh()

    def render(self) -> Content:
        bredde = self.size.width
        self._soner = []
        deler = [Content("  Stafett  ").stylize("bold $topp-tekst")]
        ramme = self._ramme
        if ramme is None:
            return deler[0]
        if ramme.oving:
            deler.append(vis(T(" ØVING "), self.sprak).stylize("bold $oving-tekst on $oving"))
        x = sum(d.cell_length for d in deler)
        for fane, del_ in zip(ramme.faner, self._faner(bredde - x), strict=True):
            deler.append(del_)
            self._soner.append((range(x, x + del_.cell_length), f"app.seksjon('{fane.id}')"))
            x += del_.cell_length
        hvem = self._hvem(bredde - x - 4)
        fyll = Content(" " * max(bredde - x - hvem.cell_length - 2, 0))
        return Content("").join([*deler, fyll, hvem, Content("  ")])

    def _faner(self, plass: int) -> list[Content]:
        """The tabs in the longest form that there is room for: names, short names, at last digits alone."""
        assert self._ramme is not None
        faner = self._ramme.faner
        former = [
            [vis(f.kort, self.sprak) for f in faner],
            [vis(f.kort, self.sprak) if f.id == self._valgt else Content("") for f in faner],
        ]
        if self.size.width >= BRED:
            former.insert(0, [vis(f.tekst, self.sprak) for f in faner])
        tegnet: list[Content] = []
        for form, luft in product(former, (" ", "")):
            tegnet = [self._fane(nr, *f, luft) for nr, f in enumerate(zip(faner, form, strict=True), 1)]
            if sum(t.cell_length for t in tegnet) <= plass:
                break
        return tegnet

    def _fane(self, nr: int, fane: Fane, navn: Content, luft: str) -> Content:
        """``luft`` parts it from the next; the one that is on keeps it, its ground would end at the last letter."""
        etter = " " if fane.id == self._valgt else luft
        del_ = Content("").join([lagret(f" {nr} "), navn, Content(etter if navn else "")])
        return del_.stylize("bold $fane-tekst on $fane") if fane.id == self._valgt else del_

    def _hvem(self, plass: int) -> Content:
        """Who is at work, in which hat and unit, in the longest form that there is room for (SPEC 2.1)."""
        assert self._ramme is not None
        ramme = self._ramme
        rolle = "" if ramme.rolle is None else vis(ramme.rolle, self.sprak).plain
        hatt = ", ".join(filter(None, (rolle, ramme.virksomhet)))
        former = [f"{ramme.navn} · {hatt}", f"{ramme.kortnavn} · {hatt}", ramme.kortnavn, ""]
        if rolle:
            former.insert(2, f"{ramme.kortnavn} · {rolle}")
        return next(c for form in former if (c := lagret(form)).cell_length <= max(plass, 0))


class Bunnlinje(_Linje):
    """The keys that work here: left the page's own, at most five; right Hjelp, Meny and Esc."""

    DEFAULT_CSS = "Bunnlinje { dock: bottom; background: $panel; color: $foreground; }"
    MAKS = 5
    _sist: tuple[int, Content] | None = None
    """how wide it was drawn, and what"""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _skjerm: self.refresh())

    def render(self) -> Content:
        """Under a dialog it stands as it was: the keys are the dialog's, and the line is only looked at."""
        bredde = self.size.width
        if self._sist is None or self.screen.is_current or self._sist[0] != bredde:
            self._sist = bredde, self._tegnet()
        return self._sist[1]

    def _tegnet(self) -> Content:
        side = cast("Side[Any]", self.screen)
        self._soner = []
        virker = side.kommandoer_naa()
        hoyre = [self._bit(k) for k in virker if k.knapp]
        hoyre_bredde = sum(c.cell_length + 2 for c, _ in hoyre)
        ledig = self.size.width - hoyre_bredde - 1
        deler, x = [Content(" ")], 1
        if side.arbeider:
            vent = vis(ARBEIDER, self.sprak)
            deler += [vent.stylize("italic"), Content("  ")]
            x += vent.cell_length + 2
        for del_, handling in [self._bit(k) for k in virker if k.i_bunn and not k.knapp][: self.MAKS]:
            if x + del_.cell_length + 2 > ledig:
                break
            deler += [del_, Content("  ")]
            self._soner.append((range(x, x + del_.cell_length), handling))
            x += del_.cell_length + 2
        deler.append(Content(" " * max(ledig - x + 1, 0)))
        x += max(ledig - x + 1, 0)
        for del_, handling in hoyre:
            deler += [del_, Content("  ")]
            self._soner.append((range(x, x + del_.cell_length), handling))
            x += del_.cell_length + 2
        return Content("").join(deler)

    def _bit(self, kommando: Kommando) -> tuple[Content, str]:
        tast = vis(tastnavn(kommando.tast), self.sprak).stylize("bold $primary")
        return Content(" ").join([tast, vis(kommando.tekst, self.sprak)]), kommando.handling
