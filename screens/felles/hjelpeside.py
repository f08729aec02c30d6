"""F1: what this very place is for, and its keys, made from the command table."""

from collections.abc import Iterator, Sequence

from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget

from screens.felles.kommandoer import DEKK, LOGG_UT, Kommando, tastnavn
from screens.felles.side import Dialog
from screens.felles.tekstvern import Tekst, vis
from stafett_tui.sprak.tekst import T
from stafett_tui.tastekart import er_egne

_TABELLTASTER = (
    (T("Piltastene"), T("flytter mellom radene, eller velger i en liste")),
    (T("Tab"), T("går til neste felt eller knapp, Skift+Tab går tilbake")),
    (T("Enter"), T("åpner det som er merket, eller trykker på knappen")),
    (T("1 til 9"), T("bytter side, når du ikke skriver i et felt")),
)
_FELTTASTER = (
    ("Kryss, Kryssliste", T("Mellomrom"), T("krysser av, eller tar krysset bort")),
    ("Valgliste", T("Mellomrom"), T("velger det markøren står på i «( )», og piltastene velger et annet")),
    ("Datofelt", T("F4"), T("åpner kalenderen i et felt med dato")),
)
"""keys of fields, told where there is such a field"""

EGNE = T("Du har egne taster. Listen viser dem; ellers i hjelpen nevnes standardtastene.")
SOK = Kommando(
    "hjelp.sok",
    "s",
    T("Søk i hjelpen"),
    "sok",
    T("Ti språkråd, tastene på hver side, spørsmål og svar, og hvordan du presenterer loggen."),
)


class Hjelpeside(Dialog[None]):
    """Scrolls; Esc closes."""

    TITTEL = T("Hjelp")
    I_MOTE = True
    UNDERTITTEL = T("S søker i hjelpen · Esc lukker")
    KOMMANDOER = (SOK,)
    DEFAULT_CSS = """
    Hjelpeside {
        & VerticalScroll { height: auto; max-height: 26; }
        &.-lav VerticalScroll { max-height: 80vh; }
        & .overskrift { margin: 1 0 0 0; }
        & #hvem { margin: 1 0 0 0; }
        & .tast { height: auto; }
        & .navn { width: 14; }
        & .hva { width: 1fr; }
    }
    """

    def __init__(self, sted: T, avsnitt: Sequence[T], kommandoer: Sequence[Kommando]) -> None:
        super().__init__()
        self._sted = sted
        self._avsnitt = avsnitt
        self._kommandoer = kommandoer

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id in ("tilbake", SOK.id)

    def action_sok(self) -> None:
        """On to the help that is there to be read; Esc there comes back here."""
        self.stafett.action_vis_hjelpebok()

    def innhold(self) -> Iterator[Widget]:
        with VerticalScroll():
            yield Tekst(self._sted, classes="tittel")
            for avsnitt in self._avsnitt:
                yield Tekst(avsnitt, classes="avsnitt")
            yield Tekst(T("Taster"), classes="overskrift")
            if er_egne():
                yield Tekst(EGNE, classes="avsnitt dus")
            for tast, hva in self._taster():
                with Horizontal(classes="tast"):
                    yield Tekst(vis(tast, self.sprak).stylize("bold $primary"), classes="navn")
                    yield Tekst(hva, classes="hva")
            yield Tekst(id="hvem", classes="skjult")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
        self.kjor(self.stafett.hvem_kan_hjelpe, ferdig=self._vis_hvem, gruppe="hvem")

    def _vis_hvem(self, hvem: T | None) -> None:
        if hvem is not None:
            linje = self.query_one("#hvem", Tekst)
            linje.sett(hvem)
            linje.remove_class("skjult")

    def _taster(self) -> list[tuple[T, T]]:
        """Each key beside what it does, so that a long sentence goes on under its own beginning."""
        appens = [k for k in (DEKK, LOGG_UT) if self.stafett.tillatt(k.id)]
        egne = [(tastnavn(k.tast), _forklart(k)) for k in (*self._kommandoer, *appens) if k.tast]
        under = [s for s in self.app.screen_stack if s is not self][-1:]
        feltene = [(tast, hva) for felt, tast, hva in _FELTTASTER if any(s.query(felt) for s in under)]
        return [*egne, *feltene, *_TABELLTASTER]


def _forklart(k: Kommando) -> T:
    """What the key is called, as the bottom line and the menu call it, and what it does."""
    return k.tekst if k.hjelp is None else T("%(navn)s. %(hjelp)s", navn=k.tekst, hjelp=k.hjelp)
