"""Eksport / Arkiver from the child's log: the dialog, and after it that the archive has the copy."""

from screens.arbeidsside import Arbeidsside
from screens.lasting import krever
from stafett_tui.avslag import Avslag
from stafett_tui.eksportvisninger import Eksportvalg
from stafett_tui.visninger import Loggvisning


class Eksporthandlinger(Arbeidsside):
    """What can be done with copies of the log."""

    logg: Loggvisning | None = None

    @krever("stafett_tui.oppslag.eksport")
    def action_eksporter(self) -> None:
        # here and not at the top: few sessions make a copy, and all start
        from stafett_tui.oppslag.eksport import eksportvalg

        if self.logg is not None:
            self.kjor(eksportvalg, self.okt, self.logg.id, ferdig=self._velg_eksport, gruppe="eksport")

    @krever("screens.eksport.arkivert", "screens.eksport.dialog")
    def _velg_eksport(self, valg: Eksportvalg | Avslag) -> None:
        from screens.eksport.arkivert import Arkivert
        from screens.eksport.dialog import BEKREFT, Eksport
        from stafett_tui.handlinger.eksporter_logg import Eksportkvittering

        if isinstance(valg, Avslag):
            self.si_avslag(valg)
            return

        def ferdig(svar: Eksportkvittering | str | None) -> None:
            if isinstance(svar, Eksportkvittering):
                self.app.push_screen(Arkivert(self.okt, valg.logg_id, valg.enhet, svar.sti))
            elif svar == BEKREFT:
                self.app.push_screen(Arkivert(self.okt, valg.logg_id, valg.enhet))

        self.app.push_screen(Eksport(self.okt, valg), ferdig)
