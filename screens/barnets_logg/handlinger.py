"""What is done from the child's log: each act opens its form, and what follows from the answer is opened after.

The page below is read again when a form closes; ``etter_lesing`` is what waits for that reading.
"""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from data.koder import Kategori, Utfall
from screens.arbeidsside import Arbeidsside
from screens.barnets_logg.aktorer import Aktordel
from screens.barnets_logg.kategorivalg import ALLE, Kategorivalg
from screens.barnets_logg.oppmerksomheter import Oppmerksomhetsdel
from screens.felles.bekreft import Bekreft, Svar
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.detaljer import vis_nummer
from stafett_tui.handlinger.lesetilgang import avslutt_lesetilgang
from stafett_tui.motevisninger import Moterad
from stafett_tui.regler.tiltak import ARVER_TEKST, FOLGES_OPP
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort


class Logghandlinger(Arbeidsside):
    """The acts. The page itself (``side.BarnetsLogg``) holds what is read and what is chosen."""

    logg: Loggvisning | None = None
    nummer: str | None = None
    """the identity number, while it is revealed"""
    moter: tuple[Moterad, ...] = ()
    """meetings that something may have been decided at, once they are read"""
    etter_lesing: Callable[[Loggvisning], None] | None = None

    @property
    def del_(self) -> Oppmerksomhetsdel:
        """The section of oppmerksomheter."""
        return self.query_one(Oppmerksomhetsdel)

    @property
    def folk(self) -> Aktordel:
        """The section of people."""
        return self.query_one(Aktordel)

    # --- oppmerksomheter and tiltak ---

    def action_ny_oppmerksomhet(self) -> None:
        from screens.oppmerksomhet import NyOppmerksomhet

        if self.logg is not None:
            self.app.push_screen(NyOppmerksomhet(self.okt, self.logg), self._laget_oppmerksomhet)

    def _laget_oppmerksomhet(self, svar: Kvittering | None) -> None:
        if svar is not None and svar.id is not None:
            ny = UUID(svar.id)
            self._naar_lest(lambda _logg: self.del_.velg(oppmerksomhet_id=ny))

    def action_nytt_tiltak(self) -> None:
        if self.logg is not None and (o := self.del_.oppmerksomhet) is not None:
            self._apne_tiltak(self.logg, o)

    def _apne_tiltak(
        self, logg: Loggvisning, o: Oppmerksomhetkort, forgjenger: Tiltakskort | None = None
    ) -> None:
        from screens.tiltak import NyttTiltak

        self.app.push_screen(NyttTiltak(self.okt, logg, o, forgjenger=forgjenger), self._laget_tiltak)

    def _laget_tiltak(self, svar: Kvittering | None) -> None:
        if svar is not None and svar.id is not None:
            nytt = UUID(svar.id)
            self._naar_lest(lambda _logg: self.del_.velg(tiltak_id=nytt))

    def action_rett(self) -> None:
        from screens.rett import RettTiltak

        if (t := self.del_.tiltak) is not None:
            self.app.push_screen(RettTiltak(self.okt, t))

    def action_evaluer(self) -> None:
        from screens.evaluer import Evaluer, Evaluert

        if self.logg is None or (t := self.del_.tiltak) is None:
            return

        def evaluert(svar: Evaluert | None) -> None:
            if svar is not None and svar.utfall is not None:
                self._naar_lest(partial(self._etter_evaluering, t.id, svar.utfall))

        self.app.push_screen(Evaluer(self.okt, self.logg, t, self.moter), evaluert)

    def _etter_evaluering(self, tiltak_id: UUID, utfall: Utfall, logg: Loggvisning) -> None:
        """Three outcomes ask for a new tiltak; after the last one the goal question is asked."""
        self.del_.velg(tiltak_id=tiltak_id)
        o = next((o for o in logg.oppmerksomheter if any(t.id == tiltak_id for t in o.tiltak)), None)
        if o is None:
            return
        if utfall in FOLGES_OPP and "nytt_tiltak" in logg.kan:
            gammelt = next(t for t in o.tiltak if t.id == tiltak_id)
            self._apne_tiltak(logg, o, gammelt if utfall in ARVER_TEKST else None)
        elif o.venter_paa_svar and "svar_paa_maal" in logg.kan:
            self._spor_om_maal(o)

    def action_svar_paa_maal(self) -> None:
        if (o := self.del_.oppmerksomhet) is not None:
            self._spor_om_maal(o)

    def _spor_om_maal(self, o: Oppmerksomhetkort) -> None:
        from screens.maalsvar import MaalsvarSkjema

        def besvart(svar: Kvittering | None) -> None:
            if svar is not None:
                self._naar_lest(partial(self._etter_svar, o.id))

        self.app.push_screen(MaalsvarSkjema(self.okt, o), besvart)

    def _etter_svar(self, oppmerksomhet_id: UUID, logg: Loggvisning) -> None:
        """An oppmerksomhet that goes on needs its next tiltak."""
        self.del_.velg(oppmerksomhet_id=oppmerksomhet_id)
        o = next((o for o in logg.oppmerksomheter if o.id == oppmerksomhet_id), None)
        if o is not None and o.avsluttet is None and "nytt_tiltak" in logg.kan:
            self._apne_tiltak(logg, o)

    def _naar_lest(self, gjor: Callable[[Loggvisning], None]) -> None:
        self.etter_lesing = gjor
        self.last()

    def action_velg_kategori(self) -> None:
        def valgt(svar: str | None) -> None:
            if svar is not None:
                self.del_.velg_kategori(None if svar == ALLE else Kategori(svar))

        if self.logg is not None:
            self.app.push_screen(Kategorivalg(self.logg.oppmerksomheter, self.del_.kategori), valgt)

    # --- child and people ---

    def action_vis_endre(self) -> None:
        from screens.vis_endre import VisEndre

        if self.logg is not None:
            self.app.push_screen(VisEndre(self.okt, self.logg.id, fra_logg=True))

    def action_vis_nummer(self) -> None:
        """Shows the number, which is logged, or hides it again."""
        if self.logg is None:
            return
        if self.nummer is not None:
            self._vis_nummer(None)
        else:
            self.kjor(vis_nummer, self.okt, self.logg.id, None, ferdig=self._vis_nummer, gruppe="nummer")

    def _vis_nummer(self, svar: str | Avslag | None) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        else:
            self.nummer = svar
            self.tegn()

    def action_gi_lesetilgang(self) -> None:
        from screens.lesetilgang import GiLesetilgang

        if self.logg is not None:
            self.app.push_screen(GiLesetilgang(self.okt, self.logg))

    def action_avslutt_lesetilgang(self) -> None:
        valgt = self.folk.lesetilgang
        if valgt is None:
            return
        lesetilgang_id, navn = valgt

        def svart(svar: str | None) -> None:
            if svar == "avslutt":
                self.kjor(
                    avslutt_lesetilgang, self.okt, lesetilgang_id, ferdig=self._avsluttet, gruppe="avslutt"
                )

        self.app.push_screen(
            Bekreft(
                T("Avslutt lesetilgang"),
                T("%(navn)s kan ikke lese loggen lenger. Du kan gi tilgang på nytt senere.", navn=navn),
                [Svar("behold", T("Behold")), Svar("avslutt", T("Avslutt lesetilgangen"))],
            ),
            svart,
        )

    def _avsluttet(self, svar: Kvittering | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        else:
            self.si(svar.setning)
        self.last()
