"""The quiet line below a text: what could be said more plainly, why, and how (SPEC 12.1).

It looks when one has paused, in a thread; it says nothing until something is found, and stops nobody.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING

from textual.content import Content
from textual.timer import Timer
from textual.widgets.text_area import Selection
from textual.worker import Worker

from screens.felles.sprakdel import Sprakdel
from screens.felles.tekstvern import MELLOM, Tekst, flett
from stafett_tui.sprak.tekst import STANDARDSPRAK, TN, T

if TYPE_CHECKING:
    from textual.widgets import TextArea

    from stafett_tui.klarsprak.funn import Funn, Rapport
    from stafett_tui.klarsprak.sjekk import Sjekker

PAUSE = 0.6
"""seconds after the last key before the text is looked at"""
FORELDRE, BARNET = "foreldre", "barnet"
HELE_SETNINGER = frozenset({"lang", "en_setning"})
LESERNAVN = {FORELDRE: T("til foreldre"), BARNET: T("til barnet")}


class Sprakhjelp(Tekst):
    """One line, kept free while the field has focus, so that nothing moves while one types."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Sprakhjelp { display: none; height: 1; color: $text-muted; }
    Felt.-her > Sprakhjelp, .-hoy Felt > Sprakhjelp { display: block; }
    Felt.-her > Sprakhjelp.-viser { height: auto; max-height: 4; color: $foreground; }
    """

    def __init__(self, felt: "TextArea", *, oppmerksomhet: bool = False) -> None:
        """``oppmerksomhet``: the text is also held to what makes an oppmerksomhet good."""
        super().__init__(classes="felt--sprak")
        self._oppmerksomhet = oppmerksomhet
        self._felt = felt
        self.leser = FORELDRE
        self._sjekker: Sjekker | None = None
        self._rapport: Rapport | None = None
        self._sett: str | None = None
        """the text that was looked at last"""
        self._valgt: Funn | None = None
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        side = self.screen
        if isinstance(side, Sprakdel):
            side.har_sprakhjelp = True

    @property
    def kan_bytte(self) -> bool:
        """Whether a wording is shown that a key can put in."""
        return self._valgt is not None and self._valgt.bytte is not None

    # --- looking ---

    def endret(self) -> None:
        """The text is another. It is looked at when the keys have rested; what was shown of the old one goes."""
        if self._felt.text == self._sett:
            return
        self._stans_pausen()
        self._timer = self.set_timer(PAUSE, self._se_etter)
        if self._valgt is not None:
            self._vis_ingen()

    def les_for(self, leser: str) -> None:
        """The text is for another reader."""
        self.leser = leser
        self._sjekker, self._sett = None, None
        if self._felt.text.strip():
            self._se_etter()

    def _stans_pausen(self) -> None:
        """What waits for the keys to rest would take away what a key has asked for meanwhile."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _se_etter(self) -> None:
        self._timer = None
        self._i_traad(self._sjekk)

    def _i_traad(self, arbeid: Callable[[], Coroutine[None, None, None]]) -> None:
        _arbeid: Worker[None] = self.run_worker(
            arbeid,
            group="sprak",
            exclusive=True,
            exit_on_error=False,
            description="sprak",
        )

    async def _sjekk(self) -> None:
        tekst = self._felt.text
        rapport = await asyncio.to_thread(self._svar, tekst)
        if self.is_attached and tekst == self._felt.text:
            self._ta_imot(tekst, rapport)

    async def _sjekk_og_vis(self) -> None:
        await self._sjekk()
        if self._felt.text == self._sett:
            self._vis_neste()

    def _svar(self, tekst: str) -> "Rapport":
        """Loads the rules the first time; that is why it is not done on the loop."""
        from stafett_tui.klarsprak.funn import Leser
        from stafett_tui.klarsprak.sjekk import Sjekker

        if self._sjekker is None:
            self._sjekker = Sjekker(Leser(self.leser), oppmerksomhet=self._oppmerksomhet)
        return self._sjekker.sjekk(tekst)

    def _ta_imot(self, tekst: str, rapport: "Rapport") -> None:
        self._sett, self._rapport, self._valgt = tekst, rapport, None
        self._vis(self._sum())

    # --- what the line says ---

    def _vis_ingen(self) -> None:
        self._valgt = None
        self.remove_class("-viser")
        self.screen.refresh_bindings()
        self._vis(self._sum())

    def _vis(self, innhold: Content) -> None:
        if innhold != self.tekst:
            self.sett(innhold)

    def _sum(self) -> Content:
        """«Språk: 2 forslag – F7 viser», and how hard the text is to read."""
        rapport = self._rapport
        if rapport is None or rapport.lesbarhet is None:
            return Content("")
        deler: list[T | Content] = []
        if rapport.funn:
            forslag = TN("%(n)d forslag", "%(n)d forslag", n=len(rapport.funn))
            barnet = self.leser == BARNET
            hva = T("Språk til barnet") if barnet else T("Språk")
            deler += [T("%(hva)s: %(forslag)s – F7 viser", hva=hva, forslag=forslag), MELLOM]
        lix = f"{rapport.lesbarhet.lix:.0f}"
        deler.append(T("LIX %(lix)s, %(niva)s", lix=lix, niva=rapport.lesbarhet.niva))
        return flett(*deler, sprak=self._sprak)

    def _ett(self, funn: "Funn", nr: int, antall: int) -> Content:
        """Why, a better wording, and the keys."""
        forslag = funn.forslag.paa(self._sprak) if isinstance(funn.forslag, T) else funn.forslag
        deler: list[T | Content | tuple[T, str]] = [
            T("%(hvorfor)s ", hvorfor=funn.hvorfor),
            (T("Heller: %(forslag)s. ", forslag=forslag.rstrip(" .…")), "bold"),
        ]
        if (bytte := funn.bytte) is not None:
            if not bytte.tekst:
                deler.append(T("F8 stryker det. "))
            elif bytte.tekst == forslag:
                deler.append(T("F8 setter det inn. "))
            else:
                deler.append(T("F8 setter inn «%(tekst)s». ", tekst=bytte.tekst))
        if antall > 1:
            deler.append(T("F7 neste (%(nr)d av %(antall)d)", nr=nr, antall=antall))
        return flett(*deler, sprak=self._sprak)

    @property
    def _sprak(self) -> str:
        return str(getattr(self.app, "sprak", STANDARDSPRAK))

    # --- the keys ---

    def vis_neste(self) -> None:
        """Marks the next finding after the cursor and says why; begins again after the last."""
        self._stans_pausen()
        if self._felt.text == self._sett:
            self._vis_neste()
        else:
            self._i_traad(self._sjekk_og_vis)

    def _vis_neste(self) -> None:
        assert self._rapport is not None
        alle = self._rapport.funn
        if not alle:
            self._vis_ingen()
            self._vis(flett(T("Ingen forslag. "), self._sum(), sprak=self._sprak))
            return
        nr = self._neste(alle)
        self._valgt = alle[nr]
        self._merk(alle[nr])
        self.add_class("-viser")
        self._vis(self._ett(alle[nr], nr + 1, len(alle)))
        self.screen.refresh_bindings()

    def bytt(self) -> None:
        """Puts the better wording in; one Ctrl+Z takes it out again. What only the writer knows is left marked, so
        that what she types comes in its place."""
        if self._valgt is None or (bytte := self._valgt.bytte) is None:
            return
        slutt = self._felt.replace(
            bytte.tekst, self._sted(bytte.start), self._sted(bytte.slutt), maintain_selection_offset=False
        ).end_location
        self._felt.move_cursor(slutt)
        tekst = self._felt.text
        self._ta_imot(tekst, self._svar(tekst))
        self._vis_ingen()
        if bytte.plass is not None:
            fra, til = (self._sted(bytte.start + tegn) for tegn in bytte.plass)
            self._felt.selection = Selection(fra, til)
            self._vis(flett(T("Skriv i stedet for det som er merket."), sprak=self._sprak))

    def _neste(self, alle: "tuple[Funn, ...]") -> int:
        if self._valgt in alle:
            return (alle.index(self._valgt) + 1) % len(alle)
        her = self._tegn(min(self._felt.selection))
        return next((nr for nr, f in enumerate(alle) if f.start >= her), 0)

    def _merk(self, funn: "Funn") -> None:
        """Marks the words, so that what one types comes in their place. Of a whole sentence only its beginning:
        nobody types it away by mistake."""
        start = self._sted(funn.start)
        self._felt.selection = Selection(
            start, start if funn.regel in HELE_SETNINGER else self._sted(funn.slutt)
        )
        self._felt.scroll_cursor_visible()

    def _sted(self, tegn: int) -> tuple[int, int]:
        foran = self._felt.text[:tegn]
        return foran.count("\n"), tegn - (foran.rfind("\n") + 1)

    def _tegn(self, sted: tuple[int, int]) -> int:
        rad, kolonne = sted
        return sum(len(linje) + 1 for linje in self._felt.text.split("\n")[:rad]) + kolonne
