"""The section of history: what was done, by whom, when, and who has read the log (SPEC 5.2)."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Button

from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import lagret, vis
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.tekst import STANDARDSPRAK, T
from stafett_tui.visninger import Hendelse, Loggvisning

SIDE = 500
"""events that are read at a time"""
KOLONNER = (
    Kolonne("tid", T("Når"), 23),
    Kolonne("hva", T("Hva"), 26, vekt=1),
    Kolonne("hvem", T("Hvem"), 18, vekt=1, prioritet=90),
    Kolonne("hvorfor", T("Hvorfor"), 17, vekt=1, prioritet=70),
)


class Historikkdel(Vertical):
    """Newest first; acts and reads together, or apart. So many at a time, and a button for older ones."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Historikkdel { height: 1fr; }
    Historikkdel Fanelinje { padding: 0 1; margin: 0 0 1 0; width: 1fr; }
    Historikkdel Tabell { height: auto; max-height: 1fr; }
    """

    class Eldre(Message):
        """More is to be read: ``trenger`` says how much."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hendelser: Sequence[Hendelse] = ()
        self._logg: Loggvisning | None = None
        self._maks = SIDE

    @property
    def trenger(self) -> int:
        """How many events to read: one more than are shown, which tells that there are older ones."""
        return self._maks + 1

    def compose(self) -> ComposeResult:
        yield Fanelinje(_slag(()), "alt", id="slag")
        yield Tabell(
            KOLONNER,
            tom=T("Her kommer det som blir gjort i loggen, og hvem som har lest den."),
            id="hendelser",
        )
        yield Knapperad([Knapp(T("Vis eldre hendelser"), "eldre")], id="eldre_rad")

    def vis(self, logg: Loggvisning, hendelser: Sequence[Hendelse]) -> None:
        """The history has been read."""
        flere = len(hendelser) > self._maks
        self._logg, self._hendelser = logg, hendelser[: self._maks]
        self.query_one(Fanelinje).sett_valg(_slag(self._hendelser, flere=flere))
        self.query_one("#eldre_rad").set_class(not flere, "skjult")
        self._tegn()

    def neste_slag(self) -> None:
        """Everything, changes, reads."""
        self.query_one(Fanelinje).neste()

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        """Older events come under those that are there; the row of the cursor is kept."""
        hendelse.stop()
        self._maks += SIDE
        self.query_one(Tabell).focus()
        self.post_message(self.Eldre())

    def _tegn(self) -> None:
        if self._logg is None:
            return
        slag, i_dag = self.query_one(Fanelinje).valgt, self._logg.i_dag
        sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
        rader = []
        like: Counter[datetime] = Counter()
        for h in self._hendelser:
            like[h.tid] += 1
            if slag == "alt" or (slag == "lest") == h.lesing:
                celler = {
                    "tid": lagret(tidspunkt(h.tid, i_dag, sprak)),
                    "hva": vis(h.hva, sprak),
                    "hvorfor": lagret("") if h.hvorfor is None else vis(h.hvorfor, sprak),
                    "hvem": lagret(h.hvem),
                }
                rader.append(Rad(f"{h.tid.isoformat()}/{like[h.tid]}", celler))
        self.query_one(Tabell).sett_rader(rader)

    def on_fanelinje_valgt(self, hendelse: Fanelinje.Valgt) -> None:
        hendelse.stop()
        self._tegn()


def _slag(hendelser: Sequence[Hendelse], *, flere: bool = False) -> list[Fanevalg]:
    """The choices with how many there are; a plus when older ones are not read."""
    lest = sum(h.lesing for h in hendelser)
    pluss = "+" if flere else ""
    return [
        Fanevalg("alt", T("Alt %(n)d%(pluss)s", n=len(hendelser), pluss=pluss)),
        Fanevalg("gjort", T("Endringer %(n)d%(pluss)s", n=len(hendelser) - lest, pluss=pluss)),
        Fanevalg("lest", T("Lesing %(n)d%(pluss)s", n=lest, pluss=pluss)),
    ]
