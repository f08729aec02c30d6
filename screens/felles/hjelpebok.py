"""Help to read: language tips, questions and answers, how to tell parents of the log, keys. Searchable (SPEC 3.2)."""

from collections.abc import Iterator
from functools import partial

from textual import events
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from screens.felles.felt import Linjefelt
from screens.felles.side import Dialog
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, flett, lagret
from stafett_tui.regler.hjelpeemner import Punkt, sok
from stafett_tui.sprak.tekst import T


class Hjelpebok(Dialog[None]):
    """A field to search in, the points that were found, and the one that is marked. Closes with nothing."""

    TITTEL = T("Språkråd, taster, spørsmål og svar")
    UNDERTITTEL = T("Pil ned går til lista · Enter leser · Esc lukker")
    I_MOTE = True
    DEFAULT_CSS = """
    Hjelpebok {
        & .dialog { width: 110; max-width: 100%; height: 90%; }
        & #hva { height: 1fr; margin: 1 0 0 0; }
        & Tabell { width: 2fr; height: 100%; }
        & #leseflate { width: 3fr; height: 100%; padding: 0 1 0 2; }
        & #leseflate Tekst { height: auto; }
        & #punkt { text-style: bold; margin: 0 0 1 0; }
    }
    Hjelpebok.-lav { #hva { margin: 0; } .dialog { height: 100%; } }
    Hjelpebok.-smal {
        #hva { layout: vertical; }
        & Tabell { width: 100%; height: 8; }
        & #leseflate { width: 100%; height: 1fr; padding: 1 1 0 1; }
    }
    """

    def __init__(self, sokt: str = "") -> None:
        super().__init__()
        self._sokt = sokt
        self._punkter: dict[str, Punkt] = {}

    def innhold(self) -> Iterator[Widget]:
        felt = Linjefelt("hjelp_sok", maks=60, plassholder=T("Søk i hjelpen"), id="hjelp_sok")
        felt.verdi = self._sokt
        yield felt
        with Horizontal(id="hva"):
            yield Tabell(
                [Kolonne("navn", T("Hjelp"), 20, vekt=1)],
                vis_hode=False,
                tom=T("Ingenting i hjelpen har disse ordene."),
            )
            with VerticalScroll(id="leseflate"):
                yield Tekst(id="emne", classes="dus")
                yield Tekst(id="punkt")
                yield Tekst(id="tekst")

    def on_mount(self) -> None:
        self.query_one(Linjefelt).focus()
        self._finn()

    def on_input_changed(self, _hendelse: Input.Changed) -> None:
        self._finn()

    def on_input_submitted(self, _hendelse: Input.Submitted) -> None:
        self.query_one(Tabell).focus()

    def on_key(self, hendelse: events.Key) -> None:
        """From the search field the arrow goes down into the list."""
        if hendelse.key == "down" and self.query_one(Linjefelt).has_focus:
            hendelse.stop()
            self.query_one(Tabell).focus()

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        self._vis(hendelse.nokkel)

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        """Enter goes into the text, where the arrows scroll."""
        self._vis(hendelse.nokkel)
        self.query_one("#leseflate").focus()

    def _finn(self) -> None:
        self.kjor(
            partial(sok, self.query_one(Linjefelt).verdi, self.sprak), ferdig=self._funnet, gruppe="sok"
        )

    def _funnet(self, punkter: list[Punkt]) -> None:
        self._punkter = {str(nr): p for nr, p in enumerate(punkter)}
        tabell = self.query_one(Tabell)
        tabell.sett_rader(
            [Rad(nokkel, {"navn": lagret(p.navn)}) for nokkel, p in self._punkter.items()], behold=False
        )
        self._vis(tabell.markert)

    def _vis(self, nokkel: str | None) -> None:
        punkt = self._punkter.get(nokkel or "")
        self.query_one("#emne", Tekst).sett(lagret(punkt.emne if punkt else ""))
        self.query_one("#punkt", Tekst).sett(lagret(punkt.navn if punkt else ""))
        self.query_one("#tekst", Tekst).sett(flett(lagret(punkt.tekst if punkt else "")))
        self.query_one("#leseflate").scroll_home(animate=False)
