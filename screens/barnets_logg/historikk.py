"""The section of history: what was done, by whom, when, and who has read the log (SPEC 5.2)."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import lagret, vis
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.tekst import STANDARDSPRAK, T
from stafett_tui.visninger import Hendelse, Loggvisning

KOLONNER = (
    Kolonne("tid", T("Når"), 23),
    Kolonne("hva", T("Hva"), 26, vekt=1),
    Kolonne("hvem", T("Hvem"), 18, vekt=1, prioritet=90),
)


class Historikkdel(Vertical):
    """Newest first; acts and reads together, or apart."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Historikkdel { height: 1fr; }
    Historikkdel Fanelinje { padding: 0 1; margin: 0 0 1 0; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hendelser: Sequence[Hendelse] = ()
        self._logg: Loggvisning | None = None

    def compose(self) -> ComposeResult:
        yield Fanelinje(_slag(()), "alt", id="slag")
        yield Tabell(
            KOLONNER,
            tom=T("Her kommer det som blir gjort i loggen, og hvem som har lest den."),
            id="hendelser",
        )

    def vis(self, logg: Loggvisning, hendelser: Sequence[Hendelse]) -> None:
        """The history has been read."""
        self._logg, self._hendelser = logg, hendelser
        self.query_one(Fanelinje).sett_valg(_slag(hendelser))
        self._tegn()

    def neste_slag(self) -> None:
        """Everything, changes, reads."""
        self.query_one(Fanelinje).neste()

    def _tegn(self) -> None:
        if self._logg is None:
            return
        slag, i_dag = self.query_one(Fanelinje).valgt, self._logg.i_dag
        sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
        rader = []
        antall = len(self._hendelser)
        for nr, h in enumerate(self._hendelser):
            if slag == "alt" or (slag == "lest") == h.lesing:
                celler = {
                    "tid": lagret(tidspunkt(h.tid, i_dag, sprak)),
                    "hva": vis(h.hva, sprak),
                    "hvem": lagret(h.hvem),
                }
                rader.append(Rad(f"{antall - nr}", celler))
        self.query_one(Tabell).sett_rader(rader)

    def on_fanelinje_valgt(self, hendelse: Fanelinje.Valgt) -> None:
        hendelse.stop()
        self._tegn()


def _slag(hendelser: Sequence[Hendelse]) -> list[Fanevalg]:
    lest = sum(h.lesing for h in hendelser)
    return [
        Fanevalg("alt", T("Alt %(n)d", n=len(hendelser))),
        Fanevalg("gjort", T("Endringer %(n)d", n=len(hendelser) - lest)),
        Fanevalg("lest", T("Lesing %(n)d", n=lest)),
    ]
