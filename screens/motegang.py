"""Into a meeting on the projector, what is let through while it lasts, and out again (SPEC 7.2).

In a meeting the app holds a session of one log, and a mode of its own with one page as its base. The mode where one
worked before is removed with all that was in it. What would draw over the meeting is let through only when it says
that it may (``I_MOTE``) and holds no other session; the rest waits, or is not shown at all. Light: loaded with the
app, before the first frame.
"""

from typing import TYPE_CHECKING
from uuid import UUID

from textual.screen import Screen
from textual.widget import Widget

from screens.felles.tekstvern import Visbar
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.app import StafettApp
    from screens.motemodus.side import Motemodusside
    from stafett_tui.motemodusvisning import Motemodus
    from stafett_tui.okt import Okt

ARBEID, MOTE = "arbeid", "mote"
"""the app's two modes; only one of them exists at a time"""
TEMA = "stafett-mote"
MODULER = tuple(f"screens.motemodus.{m}" for m in ("inngang", "side", "pause", "avslutt", "oppsummering"))
"""what is loaded before the meeting begins"""
MAKS_FEIL = 3
"""wrong answers in one meeting before the program locks (SPEC 7.4)"""


class Motegang:
    """The meeting of one app; between meetings it lets everything through."""

    def __init__(self, app: "StafettApp") -> None:
        self._app = app
        self._okt: Okt | None = None
        """the session of the meeting, from the key on until the passphrase"""
        self._logg_id: UUID | None = None
        self._venter: list[tuple[Visbar, bool]] = []
        self._gjort: list[T] = []
        self._feil = 0
        self._tema = ""

    @property
    def i_gang(self) -> bool:
        """Whether nothing but the one child may be shown."""
        return self._okt is not None

    @property
    def siden(self) -> "Motemodusside | None":
        """The page of the meeting, when it is what is seen and nothing lies over it."""
        if not self.i_gang:
            return None
        from screens.motemodus.side import Motemodusside

        side = self._app.screen
        return side if isinstance(side, Motemodusside) else None

    # --- in ---

    def begynn(self, okt: "Okt", logg_id: UUID, mote_id: UUID | None = None) -> None:
        """From the key: covers what is shown, and reads the log anew through a session of its own."""
        if self.i_gang:
            return
        from screens.motemodus.inngang import Inngang

        inngang = Inngang(okt, logg_id, mote_id, self._svar)
        self._okt, self._logg_id = inngang.okt, logg_id
        self._venter, self._gjort, self._feil = [], [], 0
        app = self._app
        app.glem_utklipp()
        app.push_screen(inngang)
        app.stil_for, self._tema, app.theme = "øverste", app.theme, TEMA

    def _svar(self, okt: "Okt", svar: "Motemodus | Avslag") -> None:
        if isinstance(svar, Avslag):
            self._okt = self._logg_id = None
            self._app.stil_for, self._app.theme = "alt", self._tema
            self._app.si(svar.setning, alvor=True)
            self._si_det_som_ventet()
        else:
            # From the app itself: what is begun from the page that is left would keep that page, and what it read,
            # for as long as the meeting lasts.
            self._app.call_next(self._inn, okt, svar)

    def _inn(self, okt: "Okt", innhold: "Motemodus") -> None:
        """The meeting stands; what was there before is removed, and so is the session that reached it. Unless it was
        locked or logged out meanwhile."""
        if okt is not self._okt:
            return
        from screens.motemodus.side import Motemodusside

        app = self._app
        with app.batch_update():
            app.okt, app.ramme, app.stil_for = okt, None, "intet"
            app.add_mode(MOTE, lambda: Motemodusside(okt, innhold))
            app.switch_mode(MOTE)
            app.remove_mode(ARBEID)
            app.stil_for = "alt"

    # --- while it lasts ---

    def slipper_inn(self, skjerm: object) -> bool:
        """Whether a page or dialog may be shown now."""
        if not self.i_gang:
            return True
        if not isinstance(skjerm, Screen) or not getattr(skjerm, "I_MOTE", False):
            return False
        return getattr(skjerm, "okt", None) in (None, self._okt)

    def holder_tilbake(self, tekst: Visbar, *, alvor: bool, fra: Widget | None) -> bool:
        """Takes a message that is not to be shown as usual. What a page of the meeting says stands on the meeting's
        own line; the rest waits until it is over."""
        if not self.i_gang:
            return False
        from screens.motemodus.side import Motemodusside

        bunn = self._app.screen_stack[0]
        if fra is not None and getattr(fra, "I_MOTE", False) and isinstance(bunn, Motemodusside):
            bunn.si_i_motet(tekst, alvor=alvor)
        else:
            self._venter.append((tekst, alvor))
        return True

    def handlet(self, setning: T) -> None:
        """An act was done; it is summed up afterwards."""
        if self.i_gang:
            self._gjort.append(setning)

    def feil_svar(self) -> int:
        """Counts a wrong answer; how many tries are left. Without any the program locks."""
        self._feil += 1
        if self._feil >= MAKS_FEIL:
            self._app.action_logg_ut()
        return MAKS_FEIL - self._feil

    # --- out ---

    def ovingspassord(self) -> str:
        """The passphrase of the invented user whom a practice database was opened as without it, or nothing."""
        if self._app.oving_bruker is None:
            return ""
        from stafett_tui.oving.folk import passordet

        return passordet(self._app.oving_bruker)

    def ut(self, okt: "Okt") -> None:
        """The right answer was given: back to work, at the log that the meeting was about."""
        app, logg_id = self._app, self._logg_id
        assert logg_id is not None
        with app.batch_update():
            self.forlat()
            app.begynn(okt)
            app.apne_logg(logg_id)
        if self._gjort:
            from screens.motemodus.oppsummering import Oppsummering

            app.push_screen(Oppsummering(tuple(self._gjort)))
        self._si_det_som_ventet()

    def forlat(self) -> None:
        """Takes the meeting away, with all that was in it; an empty mode to work in is left."""
        app = self._app
        if not self.i_gang:
            return
        self._okt = self._logg_id = None
        app.glem_utklipp()
        if app.current_mode != MOTE:
            return
        app.theme = self._tema
        app.add_mode(ARBEID, Screen)
        app.switch_mode(ARBEID)
        app.remove_mode(MOTE)

    def _si_det_som_ventet(self) -> None:
        venter, self._venter = self._venter, []
        for tekst, alvor in venter:
            self._app.si(tekst, alvor=alvor)
