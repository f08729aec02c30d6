"""One of several, folded into one row: «text ▼»."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from screens.felles.felt.en_av_flere import EnAvFlere
from screens.felles.felt.inndata import Inndata
from screens.felles.felt.rulleliste import Rad, Rulleliste
from screens.felles.felt.valgflate import Valg
from screens.felles.tekstvern import vis
from stafett_tui.sprak.tekst import T

VELG = T("Velg …")


class Nedtrekksrad(Widget):
    """The row itself."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Nedtrekksrad {
        height: 1; width: 1fr; padding: 0 1; background: $surface; color: $foreground;
        border-left: outer $border-blurred;
    }
    """

    def __init__(self, eier: "Nedtrekk") -> None:
        super().__init__()
        self._eier = eier

    def render(self) -> Content:
        bredde = max(self.content_size.width - 2, 1)
        tekst = self._eier.vist.truncate(bredde, ellipsis=True, pad=True)
        return Content.assemble(tekst, (" ▼", "$text-muted"))

    def on_click(self) -> None:
        self._eier.veksle()


class Nedtrekk(EnAvFlere, Vertical, Inndata, can_focus=True):
    """Enter, Space or arrow down opens; a letter jumps; Esc closes the list and nothing more."""

    DEFAULT_CSS = """
    Nedtrekk {
        height: 1; width: 1fr;
        &:focus Nedtrekksrad { border-left: thick $accent; }
        &.-feil Nedtrekksrad { border-left: outer $error; }
        &.-feil:focus Nedtrekksrad { border-left: thick $error; }
    }
    """

    def __init__(
        self,
        navn: str,
        valg: Sequence[Valg],
        *,
        verdi: object = None,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.navn = navn
        self.valg: tuple[Valg, ...] = tuple(valg)
        self._rad = Nedtrekksrad(self)
        self._liste = Rulleliste()
        self.verdi = verdi

    def compose(self) -> ComposeResult:
        yield self._rad
        yield self._liste

    @property
    def apen(self) -> bool:
        return self._liste.apen

    @property
    def vist(self) -> Content:
        """What the row says."""
        if self._valgt is None:
            return vis(VELG, self.sprak).stylize("$text-muted")
        return vis(self.valg[self._valgt].tekst, self.sprak)

    def sett_valg(self, valg: Sequence[Valg]) -> None:
        """Other options; what was picked stays if it is still one."""
        kladd = self.kladdverdi
        self._liste.lukk()
        self.valg = tuple(valg)
        self.sett_kladdverdi(kladd)

    def apne(self) -> None:
        rader = [
            Rad(
                vis(v.tekst, self.sprak),
                Content("") if v.forklaring is None else vis(v.forklaring, self.sprak),
            )
            for v in self.valg
        ]
        self._liste.vis_rader(rader, markor=self._valgt or 0)

    def veksle(self) -> None:
        if self.apen:
            self._liste.lukk()
        else:
            self.apne()

    def velg(self, nr: int) -> None:
        """The user picks an option."""
        self._liste.lukk()
        if nr != self._valgt:
            self._sett(nr)
            self.meld()

    def on_key(self, hendelse: events.Key) -> None:
        if self._tast(hendelse.key) or self._hopp(hendelse):
            hendelse.stop()
            hendelse.prevent_default()

    def on_blur(self) -> None:
        self._liste.lukk()

    def on_rulleliste_valgt(self, hendelse: Rulleliste.Valgt) -> None:
        hendelse.stop()
        self.velg(hendelse.nr)

    def _tast(self, tast: str) -> bool:
        if not self.apen:
            if tast not in ("enter", "space", "down", "up"):
                return False
            self.apne()
            return True
        if tast in ("enter", "space"):
            if self._liste.markor is not None:
                self.velg(self._liste.markor)
            return True
        if tast == "escape":
            self._liste.lukk()
            return True
        return self._liste.tast(tast)

    def _hopp(self, hendelse: events.Key) -> bool:
        """To the next option that begins with the letter."""
        bokstav = hendelse.character
        if bokstav is None or not bokstav.isalnum():
            return False
        if not self.apen:
            self.apne()
        fra = (self._liste.markor or 0) + 1
        runde = [*range(fra, len(self.valg)), *range(min(fra, len(self.valg)))]
        treff = (nr for nr in runde if self._begynner(nr, bokstav))
        if (nr := next(treff, None)) is not None:
            self._liste.sett_markor(nr)
        return True

    def _begynner(self, nr: int, bokstav: str) -> bool:
        return vis(self.valg[nr].tekst, self.sprak).plain.casefold().startswith(bokstav.casefold())

    def _sett(self, nr: int | None) -> None:
        self._valgt = nr
        self._rad.refresh()
