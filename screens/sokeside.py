"""The base of pages that are a list with a search over it and a choice beside that (SPEC 3.4, 3.5)."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence

from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget

from screens.arbeidsside import Arbeidsside
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.felt import Feltendret, Linjefelt
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from stafett_tui.sprak.tekst import T

INGEN_TREFF = T("Ingen treff på søket. Søk på en del av navnet eller nummeret. Esc tømmer søket.")


class Sokefelt(Linjefelt):
    """The search over a list: Enter and ↓ go to the list."""

    class TilListen(Message):
        """The user is done typing."""

    def tast(self, tast: str) -> bool:
        if tast in ("enter", "down"):
            self.post_message(self.TilListen())
            return True
        return super().tast(tast)


class Sokeside(Arbeidsside):
    """``tegn`` draws what matches the search and the choice."""

    DEFAULT_CSS = """
    Sokeside {
        & #filter { height: 1; margin: 0 0 1 0; padding: 0 1; }
        & Sokefelt { width: 36; }
        & #filter .fyll { width: 1fr; }
        &.-smal Sokefelt { width: 1fr; margin: 0 2 0 0; }
        &.-smal #filter .fyll { display: none; }
    }
    """

    def sokelinje(self, plassholder: T, valg: Sequence[Fanevalg], valgt: str, *, id: str) -> Iterator[Widget]:
        """The line over the list: the search, and at the right the choice."""
        with Horizontal(id="filter"):
            yield Sokefelt("sok", plassholder=plassholder)
            yield Tekst(classes="fyll")
            yield Fanelinje(valg, valgt, id=id)

    @property
    def listen(self) -> Tabell:
        """The list that is shown."""
        return self.query_one(Tabell)

    @property
    def sokeord(self) -> list[str]:
        """The words that are searched for."""
        return self.query_one(Sokefelt).verdi.casefold().split()

    @abstractmethod
    def tegn(self) -> None: ...

    def on_feltendret(self, _hendelse: Feltendret) -> None:
        self.tegn()

    def on_sokefelt_til_listen(self) -> None:
        self.listen.focus()

    def action_bytt(self) -> None:
        """The next choice."""
        self.query_one(Fanelinje).neste()

    def action_sok(self) -> None:
        self.query_one(Sokefelt).focus()

    def action_tilbake(self) -> None:
        """Out of the search first, then to Min side."""
        felt = self.query_one(Sokefelt)
        if felt.value or felt.has_focus:
            felt.verdi = ""
            self.listen.focus()
            self.tegn()
        else:
            self.program.vis_seksjon("min_side")


def treffer(ord_: Sequence[str], *felt: str) -> bool:
    """Whether every word stands in one field or another."""
    return all(any(o in f.casefold() for f in felt) for o in ord_)
