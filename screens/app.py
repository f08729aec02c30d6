"""The program's App: starts light, loads the rest while the passphrase is typed, and holds who is at work.

Before the first frame only Textual is loaded; ORM, keys and the other screens come in one thread after it.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast
from uuid import UUID

from textual.screen import Screen
from textual.widget import AwaitMount, Widget

from screens import slutten, ulagret
from screens.egne_valg import EgneValg
from screens.felles.kommandoer import (
    AVSLUTT,
    BYTT_HATT,
    DEKK,
    HUSK,
    I_APPEN,
    LAASETID,
    LOGG_UT,
    MOTEPIN,
    PASSORD,
    UTBOKS,
)
from screens.felles.linjer import Ramme
from screens.felles.tekstvern import Visbar
from screens.laas import Laas
from screens.lasting import Lasting, krever
from screens.motegang import ARBEID, Motegang
from screens.postgang import FORSTE_RUNDE, I_RO, Postgang
from screens.terminalvakt import Terminalvakt
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import finnes_database

if TYPE_CHECKING:
    from screens.felles.side import Side
    from stafett_tui.okt import Okt
    from stafett_tui.oppstart import Innlogget

I_MOTET = frozenset({DEKK.id, LOGG_UT.id, AVSLUTT.id})
"""commands of the app's own that a meeting has too"""
TITTEL_INN, TITTEL_UT = "\x1b[22;0t\x1b]0;Stafett\x07", "\x1b[23;0t"
"""keeps the terminal's title, sets ours (never a child's name), and gives the old one back"""
TOM = "\x1b[0m\x1b[H\x1b[J"
"""a blank screen: not every terminal has a page of its own for programs, and what was drawn last would stand"""


class StafettApp(EgneValg):
    """One run of the program over the database in ``mappe``."""

    KOMMANDOER = (UTBOKS, MOTEPIN, HUSK, LAASETID, *I_APPEN)
    DEFAULT_MODE = ARBEID
    MODES = {ARBEID: Screen}

    def __init__(
        self,
        mappe: Path,
        *,
        i_dag: date | None = None,
        okt: "Okt | None" = None,
    ) -> None:
        """``i_dag`` moves the clock, in a practice database only; ``okt`` begins with a session that is open
        already."""
        super().__init__()
        self.mappe = mappe
        self.flyttet_dag = i_dag
        self.skjul_navn = False
        """whether lists show initials (open office)"""
        self.okt: Okt | None = okt
        self.innlogget: Innlogget | None = None
        self.oving_bruker: str | None = None
        """whom a practice database was opened as; the log-in page can open it so again"""
        self.lasting = Lasting(self)
        self.post = Postgang(self)
        self.motegang = Motegang(self)
        self.terminalvakt = Terminalvakt(self)
        self.laas = Laas(self)
        self._finnes = finnes_database(mappe)
        self._apnet: Innlogget | Avslag | None = None
        """what came of opening a practice database, before the interface was there"""
        self._forberedt: tuple[Innlogget, Okt, dict[str, Any]] | None = None
        """a log-in that left no choice, with its session and first page: for that log-in and no other"""

    # --- start ---

    def on_mount(self) -> None:
        self._skriv_til_terminalen(TITTEL_INN)
        if self._i_terminal:
            self.terminalvakt.begynn()
        if self.okt is not None:
            self.begynn(self.okt)
            return
        if isinstance(self._apnet, Avslag):
            self.vis_innlogging()
            self.si(self._apnet.setning, alvor=True)
        elif self._apnet is not None:
            self.ta_imot(self._apnet)
        elif self._finnes:
            self.vis_innlogging()
        else:
            from screens.forste_oppsett import ForsteOppsett

            self.push_screen(ForsteOppsett())
        self.call_after_refresh(self.lasting.begynn)

    @property
    def _i_terminal(self) -> bool:
        """Whether it is drawn for somebody, and not for a test."""
        return self._driver is not None and not self._driver.is_headless

    def vokt(self) -> None:
        """What may wait until the first picture is drawn. Blocks for a moment: called in a thread."""
        if self._i_terminal:
            self.terminalvakt.vokt()

    def apne_oving(self, brukernavn: str) -> None:
        """Opens the practice database as one of its users. Blocks: done before the interface starts, so that its
        first picture is the user's first page, whole."""
        from stafett_tui.oppstart import apne_oving

        self._apnet = apne_oving(self.mappe, brukernavn, i_dag=self.flyttet_dag)
        if not isinstance(self._apnet, Avslag):
            self.oving_bruker = brukernavn
        self.forbered(self._apnet)

    def forbered(self, svar: object) -> object:
        """Loads the page that a log-in leads to, and what stands on it; called in its worker, with its answer."""
        from screens.seksjoner import hent_forste, last_forste
        from stafett_tui.oppstart import Innlogget, MaSettePassord

        self.laas.hent(svar)
        if isinstance(svar, MaSettePassord):
            import_module("screens.nytt_passord")
        elif isinstance(svar, Innlogget):
            self.visning.hent(svar.visning)
            for valg in svar.hatter:
                last_forste(valg.hatt)
            if len(svar.hatter) > 1:
                import_module("screens.hattevalg")
            else:
                okt = svar.velg(svar.hatter[0])
                self._forberedt = svar, okt, hent_forste(okt)
        return svar

    def vis_innlogging(self) -> None:
        """The log-in page, with nothing under it."""
        from screens.innlogging import Innlogging

        self._vis_alene(Innlogging())

    # --- who is at work ---

    def ta_imot(self, innlogget: "Innlogget") -> None:
        """Somebody has logged in: one hat is put on, several are chosen from."""
        self.innlogget = innlogget
        self.post.begynn()
        self.bruk_utseende(innlogget)
        forberedt, self._forberedt = self._forberedt, None
        if self.laas.fortsett(innlogget):
            return
        if forberedt is not None and forberedt[0] is innlogget:
            self.begynn(forberedt[1], **forberedt[2])
        elif len(innlogget.hatter) == 1:
            self.begynn(innlogget.velg(innlogget.hatter[0]))
        else:
            self.velg_hatt()

    @krever("screens.hattevalg")
    def velg_hatt(self) -> None:
        """The choice of unit and role."""
        from screens.hattevalg import Hattevalgside

        if self.innlogget is not None:
            self._vis_alene(Hattevalgside(self.innlogget))

    def begynn(self, okt: "Okt", **valg: Any) -> None:
        """Goes to work in a hat: its sections at the top, its first one on the page."""
        from screens.seksjoner import FORSTE, faner_for
        from stafett_tui.sprak.merkelapper import HATT

        self.okt = okt
        self.skjul_navn = False
        self.ramme = Ramme(faner_for(okt.hatt), okt.navn, okt.virksomhet, okt.oving, HATT[okt.hatt])
        self.vis_seksjon(FORSTE[okt.hatt], **valg)
        if self.innlogget is not None:
            self.set_timer(FORSTE_RUNDE, self.post.send)
            self.set_timer(I_RO, self.lasting.gi_tilbake_minne)

    def vis_seksjon(self, seksjon: str, **valg: Any) -> None:
        """A section of the hat, with nothing under it."""
        if (okt := self.okt) is None:
            return
        from screens.seksjoner import lag_seksjon, modul

        def vis() -> None:
            if self.okt is okt:
                self._vis_alene(lag_seksjon(seksjon, okt, **valg))

        self.lasting.naar([modul(seksjon)], vis, fra=self)

    @krever("screens.barnets_logg")
    def apne_logg(self, logg_id: UUID, **valg: Any) -> None:
        """A child's log over the page one is on."""
        from screens.barnets_logg import BarnetsLogg

        if self.okt is not None:
            self.push_screen(BarnetsLogg(self.okt, logg_id, **valg))

    def _vis_alene(self, side: Screen[Any]) -> None:
        """Removes every page, with what was on them, and shows this one; the bare screen below is never drawn.

        Not in a meeting: there is no other page to go to."""
        if self.motegang.i_gang:
            return
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if len(self.screen_stack) == 2:
            self.switch_screen(side)
        else:
            self.push_screen(side)

    def hvem_kan_hjelpe(self) -> T | None:
        """The kommuneadministrator's contact details (SPEC 2.4), once somebody is logged in."""
        if (okt := self.okt) is None or self.motegang.i_gang:
            return None
        from stafett_tui.oppslag.kontakt import hent_kontakt

        return hent_kontakt(okt).sporsmal

    def etter_handling(self, kvittering: Kvittering) -> None:
        """An act may have laid mail in the outbox."""
        self.motegang.handlet(kvittering.setning)
        self.post.send()

    # --- what may be drawn ---

    def push_screen(self, screen: Any, *args: Any, **valg: Any) -> Any:
        """In a meeting nothing lies over it but what says that it may."""
        if self.motegang.slipper_inn(screen):
            return super().push_screen(screen, *args, **valg)
        return AwaitMount(self.screen, [])

    def switch_screen(self, screen: Any) -> Any:
        """Nor takes its place."""
        return (
            super().switch_screen(screen)
            if self.motegang.slipper_inn(screen)
            else AwaitMount(self.screen, [])
        )

    def si(self, tekst: Visbar, *, alvor: bool = False, fra: Widget | None = None) -> None:
        if not self.motegang.holder_tilbake(tekst, alvor=alvor, fra=fra):
            super().si(tekst, alvor=alvor, fra=fra)

    def notify(self, *args: Any, **valg: Any) -> None:
        """Textual's own way in. No notice is drawn over a meeting."""
        if not self.motegang.i_gang:
            super().notify(*args, **valg)

    def i_dag(self) -> date:
        if self.okt is not None:
            return self.okt.klokke.i_dag()
        from stafett_tui.klokke import Klokke

        return Klokke().i_dag()

    # --- commands ---

    def tillatt(self, kommando_id: str) -> bool:
        if self.motegang.i_gang:
            return kommando_id in I_MOTET
        match kommando_id:
            case LOGG_UT.id:
                return self.innlogget is not None
            case BYTT_HATT.id:
                return self.innlogget is not None and len(self.innlogget.hatter) > 1
            case UTBOKS.id | MOTEPIN.id:
                return self.okt is not None and self.okt.saksbehandler
            case PASSORD.id | HUSK.id | LAASETID.id:
                return self.okt is not None
            case _:
                return True

    def action_seksjon_nr(self, nr: int) -> None:
        """A digit: that section, unless there is none."""
        faner = self.ramme.faner if self.ramme is not None else ()
        if nr <= len(faner):
            self.action_seksjon(faner[nr - 1].id)

    def action_seksjon(self, seksjon: str) -> None:
        """A tab was chosen. A form that was written in asks first."""
        self._naar_forlatt(lambda: self.vis_seksjon(seksjon))

    def action_bytt_hatt(self) -> None:
        if self.tillatt(BYTT_HATT.id):
            self._naar_forlatt(self._bytt_hatt)

    def _bytt_hatt(self) -> None:
        """Asks which hats there are now: a mark may have come or gone since the log-in."""
        assert self.innlogget is not None
        from stafett_tui.oppstart import nytt_bord

        def hatter(svar: "Innlogget") -> None:
            self.innlogget = svar
            self.clear_notifications()
            self.velg_hatt()

        cast("Side[Any]", self.screen).kjor(nytt_bord, self.innlogget, ferdig=hatter)

    def on_driver_signal_resume(self) -> None:
        """Put away in a shell and taken out again: who types «fg» may be another."""
        self.laas.laas()

    def action_logg_ut(self) -> None:
        """Closes the database and asks for the passphrase. Drafts are kept first."""
        if self.innlogget is None or self.laas.laas():
            return
        innlogget, self.innlogget, self.okt, self.ramme = self.innlogget, None, None, None
        self.behold_kladder()
        self.motegang.forlat()
        self.glem_utklipp()
        self.uten_bruker()
        self.vis_innlogging()
        self.i_bakgrunnen(lambda: self.post.avslutt(partial(slutten.lukk, innlogget.base)))

    def action_avslutt(self) -> None:
        self._naar_forlatt(lambda: self.etter_bakgrunnen(self.exit))

    @krever("screens.utboks")
    def action_vis_utboks(self) -> None:
        """The mail of the user's own logs, over the page one is on."""
        from screens.utboks import Utboks

        if self.okt is not None and self.tillatt(UTBOKS.id):
            self.push_screen(Utboks(self.okt))

    @krever("screens.felles.hjelpebok")
    def action_vis_hjelpebok(self) -> None:
        super().action_vis_hjelpebok()

    def _naar_forlatt(self, gjor: Callable[[], object]) -> None:
        """Does it at once, or, when something typed would be left, after a question."""
        ulagret.naar_forlatt(self, gjor)

    def behold_kladder(self) -> None:
        """Keeps what is typed in every form that is open."""
        ulagret.behold_kladder(self)

    # --- end ---

    def _skriv_til_terminalen(self, tekst: str) -> None:
        if self._driver is not None and self._i_terminal:
            self._driver.write(tekst)

    def on_unmount(self) -> None:
        self._skriv_til_terminalen(TOM + TITTEL_UT)


def kjor(mappe: Path, *, i_dag: date | None = None, oving_bruker: str | None = None) -> NoReturn:
    """Runs the interface until the user leaves, and ends the process with its exit status.

    Needs a terminal (the caller has looked). The caller has turned garbage collection off; the app turns it on
    when all is loaded.
    """
    app = StafettApp(mappe, i_dag=i_dag)
    if oving_bruker is not None:
        sys.stderr.write(T("Åpner øvingsbasen …").paa())
        sys.stderr.flush()
        app.apne_oving(oving_bruker)
        sys.stderr.write("\r\x1b[K")
    app.run()
    app.terminalvakt.avslutt()
    slutten.avslutt(app)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(app.return_code or 0)  # at once: all is closed, and a thread may still be loading
