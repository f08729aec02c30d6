"""What is done with the lysglimt and notes of a log, from its page."""

from functools import partial
from uuid import UUID

from screens.arbeidsside import Arbeidsside
from screens.barnets_logg.kommandoer import LYSGLIMT, NOTATER
from screens.barnets_logg.lysglimt import Lysglimtdel
from screens.barnets_logg.notater import Notatdel
from screens.lasting import krever
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.lagre_vedlegg import lagre_vedlegg
from stafett_tui.handlinger.lysglimtkort import skriv_lysglimtkort
from stafett_tui.innslagsvisninger import Lysglimtliste, Notatliste
from stafett_tui.oppslag.innslag import lysglimt, notater
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning


class Innslagshandlinger(Arbeidsside):
    """The acts. ``side.BarnetsLogg`` holds the log and calls ``les_innslag`` when its section is in sight."""

    logg: Loggvisning | None = None
    _velg_innslag: UUID | None = None
    """what was just written, to be chosen when it has been read"""

    @property
    def lysglimtdel(self) -> Lysglimtdel:
        """The section of lysglimt."""
        return self.query_one(Lysglimtdel)

    @property
    def notatdel(self) -> Notatdel:
        """The section of notes."""
        return self.query_one(Notatdel)

    def vis_innslag(self, seksjon: str) -> None:
        """Turns to the section."""

    def les_innslag(self, seksjon: str) -> None:
        """Reads what the section shows; any other section is none of this."""
        if self.logg is None:
            return
        if seksjon == LYSGLIMT:
            self.kjor(lysglimt, self.okt, self.logg.id, ferdig=self._lysglimt_lest, gruppe="innslag")
        elif seksjon == NOTATER:
            self.kjor(notater, self.okt, self.logg.id, ferdig=self._notater_lest, gruppe="innslag")

    def _lysglimt_lest(self, svar: Lysglimtliste | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        elif self.logg is not None:
            self.lysglimtdel.vis(svar, kan_skrive="nytt_lysglimt" in self.logg.kan)
            if self._velg_innslag is not None:
                self.lysglimtdel.velg(self._velg_innslag)
            self._velg_innslag = None
            self.refresh_bindings()

    def _notater_lest(self, svar: Notatliste | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        elif self.logg is not None:
            self.notatdel.vis(svar, kan_skrive="nytt_notat" in self.logg.kan)
            if self._velg_innslag is not None:
                self.notatdel.velg(self._velg_innslag)
            self._velg_innslag = None
            self.refresh_bindings()

    # --- acts ---

    def action_nytt_lysglimt(self) -> None:
        """Asks first on whose behalf it may be written."""
        if self.logg is not None:
            self.kjor(lysglimt, self.okt, self.logg.id, ferdig=self._apne_lysglimt, gruppe="nytt_lysglimt")

    @krever("screens.innslag.nytt_lysglimt")
    def _apne_lysglimt(self, svar: Lysglimtliste | Avslag) -> None:
        from screens.innslag.nytt_lysglimt import NyttLysglimt

        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        elif self.logg is not None:
            skjema = NyttLysglimt(self.okt, self.logg.id, svar)
            self.app.push_screen(skjema, partial(self._skrevet, LYSGLIMT))

    @krever("screens.innslag.nytt_notat")
    def action_nytt_notat(self) -> None:
        from screens.innslag.nytt_notat import NyttNotat

        if self.logg is not None:
            self.app.push_screen(NyttNotat(self.okt, self.logg), partial(self._skrevet, NOTATER))

    def _skrevet(self, seksjon: str, svar: Kvittering | None) -> None:
        """What was written is shown. The page reads the log again as it comes up."""
        if svar is not None and svar.id is not None:
            self._velg_innslag = UUID(svar.id)
            self.vis_innslag(seksjon)

    @krever("screens.til_mappe")
    def action_skriv_ut_kort(self) -> None:
        """The chosen lysglimt as a card."""
        from screens.til_mappe import TilMappe

        if (valgt := self.lysglimtdel.valgt) is not None:
            om = T("Kortet er en PDF med lysglimtet og fornavnet til barnet. Det føres at du skrev det ut.")
            skriv = partial(skriv_lysglimtkort, self.okt, valgt)
            self.app.push_screen(TilMappe(T("Skriv ut kort"), om, skriv))

    @krever("screens.til_mappe")
    def action_lagre_kopi(self) -> None:
        """The chosen attachment as a private file."""
        from screens.til_mappe import TilMappe

        if (valgt := self.notatdel.vedlegg) is not None:
            om = T(
                "Kopien ligger utenfor Stafett og er ikke kryptert. Slett den når du er ferdig med den. "
                "Det føres at du lagret den."
            )
            skriv = partial(lagre_vedlegg, self.okt, valgt.id)
            self.app.push_screen(TilMappe(T("Lagre kopi av vedlegget"), om, skriv))
