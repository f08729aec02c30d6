"""Search as you type, pick one."""

from collections.abc import Callable, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.worker import Worker, WorkerState

from screens.felles.felt.inndata import Feltendret, Inndata
from screens.felles.felt.rulleliste import Rad, Rulleliste
from screens.felles.felt.sokedeler import Sokelinje, Treff, Valgtrad
from screens.felles.tekstvern import lagret, vis
from stafett_tui.sprak.tekst import T

VENT = 0.15
"""seconds without a key before a search is sent"""
_ARBEID = "sok"
"""what the work is called in place of its arguments, which are what was typed"""
INGEN_TREFF = T("Ingen treff")
SOKET_FEILET = T("Søket gikk ikke. Skriv en gang til, så prøver vi på nytt.")
VELG_EN = T("Velg én fra listen, eller tøm feltet.")


class Soker(Vertical, Inndata):
    """``sok`` may block: it runs in a thread, and an answer to an older question is thrown away."""

    DEFAULT_CSS = """
    Soker {
        height: 1; width: 1fr;
        &.-valgt Sokelinje { display: none; }
        &.-valgt Valgtrad { display: block; }
        &.-feil Sokelinje { border-left: outer $error; }
        &.-feil Sokelinje:focus { border-left: thick $error; }
    }
    """

    class Svar(Message):
        """From the thread: what was found for question number ``nr``."""

        def __init__(self, nr: int, treff: Sequence[Treff]) -> None:
            super().__init__()
            self.nr = nr
            self.treff = treff

    def __init__(
        self,
        navn: str,
        sok: Callable[[str], Sequence[Treff]],
        *,
        plassholder: T | None = None,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self.navn = navn
        self.treff: Treff | None = None
        self._sok = sok
        self._nr = 0
        self._klokke: Timer | None = None
        self._funnet: Sequence[Treff] = ()
        self._linje = Sokelinje(self, plassholder)
        self._rad = Valgtrad(self)
        self._liste = Rulleliste()

    def compose(self) -> ComposeResult:
        yield self._linje
        yield self._rad
        yield self._liste

    def focus(self, scroll_visible: bool = True) -> "Soker":  # noqa: FBT001 - Textual's signature
        (self._linje if self.treff is None else self._rad).focus(scroll_visible)
        return self

    @property
    def verdi(self) -> str | None:
        """The key of the one that was picked."""
        return None if self.treff is None else self.treff.nokkel

    @verdi.setter
    def verdi(self, verdi: Treff | None) -> None:
        self._sett(verdi if isinstance(verdi, Treff) else None)
        self._linje.verdi = ""

    def feil(self) -> T | None:
        return VELG_EN if self.treff is None and self._linje.verdi else None

    @property
    def kladdverdi(self) -> dict[str, str]:
        if self.treff is None:
            return {"sok": self._linje.kladdverdi}
        return {
            "nokkel": self.treff.nokkel,
            "tekst": self.treff.tekst.plain,
            "forklaring": self.treff.forklaring.plain,
        }

    def sett_kladdverdi(self, kladd: object) -> None:
        deler = {k: v for k, v in kladd.items() if isinstance(v, str)} if isinstance(kladd, dict) else {}
        nokkel = deler.get("nokkel")
        tekst, forklaring = lagret(deler.get("tekst")), lagret(deler.get("forklaring"))
        self.verdi = Treff(nokkel, tekst, forklaring) if nokkel else None
        self._linje.verdi = deler.get("sok", "")

    def endre(self) -> None:
        """Back to searching."""
        self._sett(None)
        self._linje.verdi = ""
        self._linje.focus()
        self.meld()

    def lukk(self) -> None:
        """Closes the list; an answer on its way will not open it again."""
        self._nr += 1
        self._liste.lukk()

    def listetast(self, tast: str) -> bool:
        """Deals with the keys of the open list."""
        if not self._liste.apen:
            return False
        if tast == "escape":
            self.lukk()
            return True
        if tast == "enter" and self._liste.markor is not None:
            self._velg(self._liste.markor)
            return True
        return self._liste.tast(tast)

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.felt is not self._linje:
            return
        hendelse.stop()
        self.meld()
        self._nr += 1
        if self._klokke is not None:
            self._klokke.stop()
        if self._linje.verdi:
            self._klokke = self.set_timer(VENT, self._send)
        else:
            self._liste.lukk()

    def on_soker_svar(self, hendelse: Svar) -> None:
        hendelse.stop()
        if hendelse.nr != self._nr or not self._linje.has_focus:
            return
        self._funnet = hendelse.treff
        rader = [Rad(t.tekst, t.forklaring) for t in hendelse.treff]
        self._liste.vis_rader(rader, markor=0, melding=vis(INGEN_TREFF, self.sprak))

    def on_rulleliste_valgt(self, hendelse: Rulleliste.Valgt) -> None:
        hendelse.stop()
        self._velg(hendelse.nr)

    def on_worker_state_changed(self, hendelse: Worker.StateChanged) -> None:
        if hendelse.state is WorkerState.ERROR:
            self._liste.vis_rader((), melding=vis(SOKET_FEILET, self.sprak))

    def _send(self) -> None:
        arbeid = partial(self._sok_i_traad, self._nr, self._linje.verdi)
        self.run_worker(
            arbeid,
            name=_ARBEID,
            group=_ARBEID,
            description=_ARBEID,
            thread=True,
            exclusive=True,
            exit_on_error=False,
        )

    def _sok_i_traad(self, nr: int, tekst: str) -> None:
        self.post_message(self.Svar(nr, self._sok(tekst)))

    def _velg(self, nr: int) -> None:
        self.lukk()
        self._sett(self._funnet[nr])
        self._linje.verdi = ""
        self._rad.focus()
        self.meld()

    def _sett(self, treff: Treff | None) -> None:
        self.treff = treff
        self.set_class(treff is not None, "-valgt")
        self._rad.refresh()
