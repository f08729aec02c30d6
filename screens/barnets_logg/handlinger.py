"""What is done from the child's log besides its tiltak: the child and the people around it, and møtemodus."""

from data.koder import Kategori
from screens.barnets_logg.aktorer import Aktordel
from screens.barnets_logg.kategorivalg import ALLE, Kategorivalg
from screens.barnets_logg.oppmerksomheter import Oppmerksomhetsdel
from screens.barnets_logg.tiltakshandlinger import Tiltakshandlinger, Utvalg
from screens.felles.bekreft import Bekreft, Svar
from screens.lasting import krever
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.detaljer import vis_nummer
from stafett_tui.handlinger.lesetilgang import avslutt_lesetilgang
from stafett_tui.sprak.tekst import T


class Logghandlinger(Tiltakshandlinger):
    """The acts. The page itself (``side.BarnetsLogg``) holds what is read and what is chosen."""

    nummer: str | None = None
    """the identity number, while it is revealed"""

    @property
    def del_(self) -> Oppmerksomhetsdel:
        """The section of oppmerksomheter."""
        return self.query_one(Oppmerksomhetsdel)

    @property
    def utvalg(self) -> Utvalg:
        return self.del_

    @property
    def folk(self) -> Aktordel:
        """The section of people."""
        return self.query_one(Aktordel)

    def action_velg_kategori(self) -> None:
        def valgt(svar: str | None) -> None:
            if svar is not None:
                self.del_.velg_kategori(None if svar == ALLE else Kategori(svar))

        if self.logg is not None:
            self.app.push_screen(Kategorivalg(self.logg.oppmerksomheter, self.del_.kategori), valgt)

    @krever("screens.maler")
    def action_lagre_mal(self) -> None:
        from screens.maler import LagreMal

        if self.logg is not None and (t := self.del_.tiltak) is not None:
            self.app.push_screen(LagreMal(self.okt, t, self.logg.navn))

    # --- child and people ---

    @krever("screens.vis_endre")
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

    @krever("screens.lesetilgang")
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
