"""The tour of a practice database: a few calm steps over the real pages, left at any time with Esc.

Each step brings the page it is about, marks what it points at with the bar of focus, and says what to see there.
Taken or left, it is not offered by itself again; O on Min side starts it anew.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, cast
from uuid import UUID

from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Loggstatus
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.side import Dialog
from screens.felles.tekstvern import Tekst
from stafett_tui.handlinger.innstillinger import husk_omvist
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.app import StafettApp

VIDERE, TILBAKE = "videre", "tilbake"
MERKE = "-omvist"
SE_HVERT, SE_MAKS = 0.05, 200
"""seconds between two looks for the page that is on its way, and how often before the tour gives up"""


@dataclass(frozen=True, slots=True)
class Steg:
    """One step. ``side`` is the class of the page, ``hvor`` what is pointed at there, ``oppe`` where the words stand."""

    side: str
    hvor: str
    tekst: T
    oppe: bool = False


STEG = (
    Steg(
        "MinSide",
        "#oppgaver",
        T(
            "Dette er Min side. «Dette trenger deg» er det som haster mest, øverst. Piltastene flytter, og Enter går "
            "rett til det som skal gjøres."
        ),
    ),
    Steg(
        "MinSide",
        "Topplinje",
        T(
            "Øverst står sidene dine. Et siffer bytter: 1 er Min side, 2 er loggene du er stafettholder for, "
            "5 er møtene. ØVING står her så lenge familiene er oppdiktet."
        ),
    ),
    Steg(
        "MinSide",
        "Bunnlinje",
        T(
            "Nederst står tastene som virker akkurat der du er. F1 er hjelp om stedet, F2 er en meny med alt du kan "
            "gjøre, og Esc er alltid ett steg tilbake."
        ),
        oppe=True,
    ),
    Steg(
        "MineStafettlogger",
        "Tabell",
        T("Her er loggene dine, den med nærmeste frist øverst. S søker på navn, og Enter åpner en logg."),
    ),
    Steg(
        "BarnetsLogg",
        "#tiltak",
        T(
            "Dette er en logg: det dere er oppmerksomme på, målet, og tiltakene under. Tab går dit, piltastene velger "
            "et tiltak, og E evaluerer det. T er nytt tiltak, O er ny oppmerksomhet."
        ),
        oppe=True,
    ),
    Steg(
        "BarnetsLogg",
        "Bunnlinje",
        T(
            "F5 viser denne ene loggen på storskjerm til møtet. Alt annet er borte så lenge. L er et lysglimt, "
            "M kaller inn til møte."
        ),
        oppe=True,
    ),
    Steg(
        "MinSide",
        "#oppgaver",
        T(
            "Det var alt. Ingenting her gjelder virkelige barn, så prøv fritt: stafett demo --ny gir deg en ny øving. "
            "O på Min side viser omvisningen igjen."
        ),
    ),
)


class Omvisning(Dialog[str]):
    """One step. Closes with which way to go, or None when the tour is left."""

    TITTEL = T("Omvisning")
    HJELP = (
        T(
            "Omvisningen viser de viktigste sidene i øvingsbasen. Enter går videre, Esc slutter når som helst."
        ),
    )
    UNDERTITTEL = T("Enter neste · ← forrige · Esc slutter")
    SCOPED_CSS = False
    DEFAULT_CSS = """
    Omvisning.dialogflate { align: center bottom; background: transparent; }
    Omvisning.dialogflate.-oppe { align: center top; }
    Omvisning .dialog { width: 76; padding: 0 2; margin: 0 0 1 0; border: solid $accent; }
    Omvisning.-oppe .dialog { margin: 1 0 0 0; }
    Omvisning .knapper { margin: 1 0 0 0; }
    .-omvist { outline-left: thick $accent; }
    """
    BINDINGS = [
        Binding("right", "gaa('videre')", show=False),
        Binding("left", "gaa('tilbake')", show=False),
    ]

    def __init__(self, nr: int, maal: Widget | None = None) -> None:
        """``maal`` is marked while the step is shown."""
        super().__init__(classes=f"dialogflate {'-oppe' if STEG[nr].oppe else ''}".strip())
        self._nr = nr
        self._maal = maal

    @property
    def tittel(self) -> T:
        return T("Omvisning, %(nr)d av %(av)d", nr=self._nr + 1, av=len(STEG))

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(STEG[self._nr].tekst, classes="innrykk")
        siste = self._nr == len(STEG) - 1
        knapper = [Knapp(T("Ferdig") if siste else T("Neste"), VIDERE, hoved=True)]
        if self._nr:
            knapper.append(Knapp(T("Forrige"), TILBAKE))
        if not siste:
            knapper.append(Knapp(T("Avslutt omvisningen"), "slutt"))
        yield Knapperad(knapper)

    def on_mount(self) -> None:
        self.query(Knapp).first().focus()
        if self._maal is not None:
            self._maal.add_class(MERKE)

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        self.dismiss(hendelse.button.id if hendelse.button.id in (VIDERE, TILBAKE) else None)

    def action_gaa(self, vei: str) -> None:
        """The arrows."""
        if vei == VIDERE or self._nr:
            self.dismiss(vei)


class Gang:
    """One tour."""

    def __init__(self, app: "StafettApp", okt: Okt, logg_id: UUID | None) -> None:
        """``logg_id`` is the log that is shown; without one the steps about a log are left out."""
        self._app = app
        self._okt = okt
        self._logg_id = logg_id
        self._rekke = [nr for nr, s in enumerate(STEG) if logg_id is not None or s.side == "MinSide"]

    def vis(self, plass: int) -> None:
        """The step at this place in the row; its page first."""
        nr = self._rekke[plass]
        app, steg = self._app, STEG[nr]
        her = type(app.screen).__name__
        if her != steg.side:
            self._ga_til(steg.side)
        self._naar_der(steg, partial(self._si, plass, nr))

    def _ga_til(self, side: str) -> None:
        app = self._app
        if side == "MinSide":
            app.vis_seksjon("min_side")
        elif side == "MineStafettlogger":
            app.vis_seksjon("stafettlogger")
        elif self._logg_id is not None:
            app.apne_logg(self._logg_id)

    def _naar_der(self, steg: Steg, gjor: Callable[[], object], sett: int = 0) -> None:
        """Waits for the page and for what it points at; who has gone elsewhere is not fetched back."""
        if not self._app.screen_stack:  # the program ends meanwhile
            return
        side = self._app.screen
        leser = any(w.is_running for w in self._app.workers if w.node is side)
        if type(side).__name__ == steg.side and side.query(steg.hvor) and not leser:
            gjor()
        elif sett < SE_MAKS:
            self._app.set_timer(SE_HVERT, partial(self._naar_der, steg, gjor, sett + 1))

    def _si(self, plass: int, nr: int) -> None:
        maal = self._app.screen.query(STEG[nr].hvor).first()

        def svart(vei: str | None) -> None:
            maal.remove_class(MERKE)
            neste = plass + {VIDERE: 1, TILBAKE: -1}.get(vei or "", len(STEG))
            if neste < len(self._rekke):
                self.vis(neste)
            else:
                self._slutt()

        self._app.push_screen(Omvisning(nr, maal), svart)

    def _slutt(self) -> None:
        app, okt = self._app, self._okt
        if app.innlogget is not None:
            app.innlogget = replace(app.innlogget, omvist=True)
        app.i_bakgrunnen(lambda: husk_omvist(okt))
        if type(app.screen).__name__ != "MinSide":
            return
        cast("Widget", app.screen).query("#omvisning_tilbud").add_class("skjult")


def forste_logg(okt: Okt) -> UUID | None:
    """A log of the user's own to show: one that may be opened, with something in it. Blocks."""
    rader = mine_stafettlogger(okt).rader
    aktive = [r for r in rader if r.status is Loggstatus.AKTIV]
    return next((r.id for r in aktive if r.apne_tiltak), aktive[0].id if aktive else None)


def begynn(app: "StafettApp", okt: Okt, logg_id: UUID | None) -> None:
    """From Min side."""
    Gang(app, okt, logg_id).vis(0)
