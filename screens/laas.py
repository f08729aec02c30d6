"""The lock: by key or after some idle minutes, drafts are kept, and a new process asks for the passphrase.

What was read cannot be wiped out of Python's memory; so the process itself goes (RECIPES H). Where one was is kept
sealed, and the one who unlocks comes back to it. Not in a practice database, which protects nobody; in a meeting, where
people talk, only after some times as long. Light: loaded with the app.
"""

import os
from importlib import import_module
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from screens import ulagret
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.terminal import LAAST

if TYPE_CHECKING:
    from textual.timer import Timer

    from screens.app import StafettApp
    from stafett_tui.oppstart import Innlogget
    from stafett_tui.sikkerhet.sted import Sted

VARSEL = 60.0
"""seconds of countdown, the last of them"""
I_MOTET = 4
"""times as long may nobody be at the keys in a meeting: it is talked in, and it may be left standing too"""
SE_HVERT = 5.0
SOVNET = 30.0
"""seconds that the machine may have been away for before that counts as having slept; a corrected clock is less"""
LAAS = "laas"
"""what the countdown answers when nobody came"""
TAALMOD = 3.0
"""seconds that the drafts get to be kept in"""


class Laas:
    """The lock of one run of the program."""

    def __init__(self, app: "StafettApp") -> None:
        self._app = app
        self._ser = self._teller = False
        self._motetelling: Timer | None = None
        """the countdown on the meeting's own page"""
        self._sovet = 0.0
        """how long the machine had slept when it was last looked at"""
        self._sted: Sted | None = None
        self.laast = False
        """whether the program ended to be unlocked again"""
        self.var_laast = os.environ.pop(LAAST, None) is not None
        """whether it took the place of one that did: then the passphrase is asked for, whoever is remembered"""

    # --- after a log-in ---

    def hent(self, innlogget: object) -> None:
        """Where this user was when it was locked. Blocks: called in the log-in's worker."""
        from stafett_tui.oppstart import Innlogget
        from stafett_tui.sikkerhet.sted import hent

        self._sted = None
        if not isinstance(innlogget, Innlogget) or not _vernes(innlogget):
            return
        self._sted = hent(innlogget.base, innlogget.brukernavn)
        if self._sted is not None:
            from screens.seksjoner import faner_for, modul

            # All of it now: a section that has to be waited for would come after the log, and take it away.
            seksjonen = [
                modul(fane.id) for fane in faner_for(self._sted.hatt) if fane.id == self._sted.seksjon
            ]
            for navn in ("screens.hattevalg", "screens.barnets_logg", *seksjonen):
                import_module(navn)

    def fortsett(self, innlogget: "Innlogget") -> bool:
        """Back to where the user was; False when there is no such place any more. Begins to watch the clock."""
        self._app.taster.rort = monotonic()  # who is remembered comes in without a key
        if not self._ser:
            self._ser, self._sovet = True, sovetid()
            self._app.set_interval(SE_HVERT, self._se)
        sted, self._sted = self._sted, None
        if sted is None:
            return False
        hatt = (sted.hatt, sted.virksomhet_id)
        valg = next((h for h in innlogget.hatter if (h.hatt, h.virksomhet_id) == hatt), None)
        if valg is None:
            return False
        app = self._app
        app.begynn(innlogget.velg(valg))
        ramme = app.ramme
        if ramme is not None and sted.seksjon in {fane.id for fane in ramme.faner[1:]}:
            app.vis_seksjon(sted.seksjon)
        if sted.logg_id is not None:
            app.apne_logg(sted.logg_id)
        if sted.kladd:
            app.si(T("Det du holdt på å skrive, ligger som kladd. Åpne skjemaet igjen for å fortsette."))
        return True

    # --- locking ---

    def kan(self) -> bool:
        """Whether there is something to lock."""
        innlogget = self._app.innlogget
        return innlogget is not None and _vernes(innlogget) and not self.laast

    def laas(self) -> bool:
        """Keeps the drafts and the place, and ends the program to be started again; False when it cannot."""
        app, innlogget = self._app, self._app.innlogget
        if innlogget is None or not self.kan():
            return False
        self.laast = True
        self.behold_stedet()
        app.behold_kladder()
        app.motegang.forlat()
        app.glem_utklipp()
        app.dekk()  # nothing is read over the shoulder while the drafts are kept
        app.taster.steng()  # nor written, or uncovered again
        app.set_timer(TAALMOD, app.exit)
        app.etter_bakgrunnen(app.exit)
        return True

    def behold_stedet(self) -> None:
        """Where one is, and that the passphrase is to be typed before anybody gets there again: also when the window
        was closed over it. In the background, before the drafts, which may take their time."""
        app, innlogget = self._app, self._app.innlogget
        if innlogget is None or not _vernes(innlogget):
            return
        app.i_bakgrunnen(self.krev_passord)
        if (sted := self._her()) is not None:
            from stafett_tui.sikkerhet.sted import husk

            app.i_bakgrunnen(lambda: husk(innlogget.base, innlogget.brukernavn, sted))

    def krev_passord(self) -> None:
        """Writes down that the passphrase is to be typed: the new process may be quit, and another started. Blocks for
        a moment: called in the background, and again when the interface is gone, should that have been too slow."""
        from stafett_tui.sikkerhet.huskstand import krev_passord

        krev_passord(self._app.mappe)

    def _her(self) -> "Sted | None":
        """The section and the log one is at."""
        from stafett_tui.sikkerhet.sted import Sted

        app = self._app
        if (okt := app.okt) is None:
            return None
        seksjoner = [s for side in app.screen_stack if (s := getattr(side, "SEKSJON", ""))]
        logger = [i for side in app.screen_stack if (i := getattr(side, "logg_id", None)) is not None]
        return Sted(
            okt.hatt,
            okt.virksomhet_id,
            seksjoner[0] if seksjoner else "",
            logger[0] if logger else None,
            ulagret.noe_skrevet(app),
        )

    def _se(self) -> None:
        """Looks at the clock; shows the countdown in the last minute. A machine that slept is locked at once, in a
        meeting and under a countdown too: who opened it again may be another."""
        app = self._app
        sovet = self._har_sovet()
        if (innlogget := app.innlogget) is None or not self.kan():
            return
        if sovet:
            self.laas()
            return
        if self._teller:
            return
        igjen = self._igjen(innlogget)
        if igjen <= 0:  # nothing was seen of it for as long: the loop was held up, or the machine slept
            self.laas()
        elif igjen <= VARSEL:
            self._teller = True
            if app.motegang.siden is not None:
                self._motetelling = app.set_interval(1.0, self._tell_i_motet)
                self._tell_i_motet()
            else:
                from screens.nedtelling import Nedtelling

                app.push_screen(Nedtelling(igjen, i_motet=app.motegang.i_gang), self._talt)

    def _igjen(self, innlogget: "Innlogget") -> float:
        """Seconds until it locks, if nobody comes."""
        ganger = I_MOTET if self._app.motegang.i_gang else 1
        return innlogget.base.laas_etter * 60.0 * ganger - (monotonic() - self._app.taster.rort)

    def _tell_i_motet(self) -> None:
        """A line of the page counts down; nothing lies over it, and nothing comes from outside the meeting."""
        innlogget, side = self._app.innlogget, self._app.motegang.siden
        igjen = self._igjen(innlogget) if innlogget is not None else 0.0
        if side is None or igjen > VARSEL:
            self.bli()
        elif igjen <= 0:
            self.bli()
            self.laas()
        else:
            side.si_at_det_laases(nedtelling_i_motet(igjen))

    def bli(self) -> bool:
        """Somebody is there; whether the meeting was counting down."""
        if self._motetelling is None:
            return False
        self._motetelling.stop()
        self._motetelling, self._teller = None, False
        if (side := self._app.motegang.siden) is not None:
            side.vis_hint()
        return True

    def _har_sovet(self) -> bool:
        """Whether the machine has slept since the last look."""
        for_, self._sovet = self._sovet, sovetid()
        return self._sovet - for_ > SOVNET

    def _talt(self, svar: str | None) -> None:
        self._teller = False
        if svar == LAAS:
            self.laas()


def nedtelling_i_motet(igjen: float) -> T:
    """What a meeting is told: neither who it is about nor anything from outside it."""
    return TN(
        "Møtet låses om %(n)d sekund. Trykk en tast for å bli.",
        "Møtet låses om %(n)d sekunder. Trykk en tast for å bli.",
        n=max(1, ceil(igjen)),
    )


def sovetid() -> float:
    """Seconds that the machine has slept, counted from any one moment: only what it has grown by means something.

    The clock on the wall goes on meanwhile, the monotonic one stands (Linux, WSL, macOS; on Windows it goes on, and
    there the idle minutes tell). A wall clock that somebody sets forward counts as sleep.
    """
    from stafett_tui.klokke import Klokke

    return Klokke().naa().timestamp() - monotonic()


def _vernes(innlogget: "Innlogget") -> bool:
    return not innlogget.base.oving
