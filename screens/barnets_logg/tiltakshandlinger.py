"""What is done with oppmerksomheter and tiltak: each act opens its form, and what follows from the answer after.

The page below is read again when a form closes; ``etter_lesing`` is what waits for that reading. Shared by the
child's log and by møtemodus, which choose in their own ways (``utvalg``).
"""

from collections.abc import Callable
from functools import partial
from typing import Protocol
from uuid import UUID

from data.koder import Utfall
from screens.arbeidsside import Arbeidsside
from screens.lasting import krever
from stafett_tui.avslag import Kvittering
from stafett_tui.motevisninger import Moterad
from stafett_tui.regler.tiltak import ARVER_TEKST, FOLGES_OPP
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort


class Utvalg(Protocol):
    """What is chosen on a page, and how something else is."""

    @property
    def oppmerksomhet(self) -> Oppmerksomhetkort | None:
        """The chosen oppmerksomhet."""

    @property
    def tiltak(self) -> Tiltakskort | None:
        """The chosen tiltak of it."""

    def velg(self, oppmerksomhet_id: UUID | None = None, tiltak_id: UUID | None = None) -> None:
        """Goes to an oppmerksomhet or a tiltak."""


class Tiltakshandlinger(Arbeidsside):
    """The acts. The page itself holds what is read and what is chosen."""

    logg: Loggvisning | None = None
    moter: tuple[Moterad, ...] = ()
    """meetings that something may have been decided at, once they are read"""
    i_motet: UUID | None = None
    """the meeting that is held now"""
    etter_lesing: Callable[[Loggvisning], None] | None = None

    @property
    def utvalg(self) -> Utvalg:
        """What is chosen."""
        raise NotImplementedError

    @krever("screens.oppmerksomhet")
    def action_ny_oppmerksomhet(self) -> None:
        from screens.oppmerksomhet import NyOppmerksomhet

        if self.logg is not None:
            self.app.push_screen(NyOppmerksomhet(self.okt, self.logg), self._laget_oppmerksomhet)

    def _laget_oppmerksomhet(self, svar: Kvittering | None) -> None:
        if svar is not None and svar.id is not None:
            ny = UUID(svar.id)
            self._naar_lest(lambda _logg: self.utvalg.velg(oppmerksomhet_id=ny))

    def action_nytt_tiltak(self) -> None:
        if self.logg is not None and (o := self.utvalg.oppmerksomhet) is not None:
            self._apne_tiltak(self.logg, o)

    @krever("screens.tiltak")
    def _apne_tiltak(
        self, logg: Loggvisning, o: Oppmerksomhetkort, forgjenger: Tiltakskort | None = None
    ) -> None:
        from screens.tiltak import NyttTiltak

        self.app.push_screen(NyttTiltak(self.okt, logg, o, forgjenger=forgjenger), self._laget_tiltak)

    def _laget_tiltak(self, svar: Kvittering | None) -> None:
        if svar is not None and svar.id is not None:
            nytt = UUID(svar.id)
            self._naar_lest(lambda _logg: self.utvalg.velg(tiltak_id=nytt))

    @krever("screens.rett")
    def action_rett(self) -> None:
        from screens.rett import RettTiltak

        if (t := self.utvalg.tiltak) is not None:
            self.app.push_screen(RettTiltak(self.okt, t))

    @krever("screens.evaluer")
    def action_evaluer(self) -> None:
        from screens.evaluer import Evaluer, Evaluert

        if self.logg is None or (t := self.utvalg.tiltak) is None:
            return

        def evaluert(svar: Evaluert | None) -> None:
            if svar is not None and svar.utfall is not None:
                self._naar_lest(partial(self._etter_evaluering, t.id, svar.utfall))

        self.app.push_screen(Evaluer(self.okt, self.logg, t, self.moter, self.i_motet), evaluert)

    def _etter_evaluering(self, tiltak_id: UUID, utfall: Utfall, logg: Loggvisning) -> None:
        """Three outcomes ask for a new tiltak; after the last one the goal question is asked."""
        self.utvalg.velg(tiltak_id=tiltak_id)
        o = next((o for o in logg.oppmerksomheter if any(t.id == tiltak_id for t in o.tiltak)), None)
        if o is None:
            return
        if utfall in FOLGES_OPP and "nytt_tiltak" in logg.kan:
            gammelt = next(t for t in o.tiltak if t.id == tiltak_id)
            self._apne_tiltak(logg, o, gammelt if utfall in ARVER_TEKST else None)
        elif o.venter_paa_svar and "svar_paa_maal" in logg.kan:
            self._spor_om_maal(o)

    @krever("screens.plan.faktorside")
    def action_gode_tiltak(self) -> None:
        from screens.plan.faktorside import Faktorside

        if (o := self.utvalg.oppmerksomhet) is not None:
            self.app.push_screen(Faktorside(self.okt, o.id))

    def action_tiltakstrapp(self) -> None:
        self._apne_trappen(start=False)

    def action_start_trinn(self) -> None:
        self._apne_trappen(start=True)

    @krever("screens.plan.trappside")
    def _apne_trappen(self, *, start: bool) -> None:
        from screens.plan.trappside import Trappside

        if (o := self.utvalg.oppmerksomhet) is not None:
            self.app.push_screen(Trappside(self.okt, o.id, start=start))

    def action_svar_paa_maal(self) -> None:
        if (o := self.utvalg.oppmerksomhet) is not None:
            self._spor_om_maal(o)

    @krever("screens.maalsvar")
    def _spor_om_maal(self, o: Oppmerksomhetkort) -> None:
        from screens.maalsvar import MaalsvarSkjema

        def besvart(svar: Kvittering | None) -> None:
            if svar is not None:
                self._naar_lest(partial(self._etter_svar, o.id))

        self.app.push_screen(MaalsvarSkjema(self.okt, o), besvart)

    def _etter_svar(self, oppmerksomhet_id: UUID, logg: Loggvisning) -> None:
        """An oppmerksomhet that goes on needs its next tiltak."""
        self.utvalg.velg(oppmerksomhet_id=oppmerksomhet_id)
        o = next((o for o in logg.oppmerksomheter if o.id == oppmerksomhet_id), None)
        if o is not None and o.avsluttet is None and "nytt_tiltak" in logg.kan:
            self._apne_tiltak(logg, o)

    def _naar_lest(self, gjor: Callable[[Loggvisning], None]) -> None:
        self.etter_lesing = gjor
        self.last()
