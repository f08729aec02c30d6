"""Eksport / Arkiver from the child's log: the dialog, and after it that the archive has the copy."""

from functools import partial

from screens.arbeidsside import Arbeidsside
from screens.lasting import krever
from screens.overforingsfil.til_kommune import les_kvitteringen, til_kommune
from stafett_tui.avslag import Avslag
from stafett_tui.eksportvisninger import Eksportvalg
from stafett_tui.sprak.tekst import T
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
        from screens.eksport.dialog import BEKREFT, KOMMUNE, Eksport
        from stafett_tui.handlinger.eksporter_logg import Eksportkvittering

        if isinstance(valg, Avslag):
            self.si_avslag(valg)
            return

        def ferdig(svar: Eksportkvittering | str | None) -> None:
            if isinstance(svar, Eksportkvittering):
                self.app.push_screen(Arkivert(self.okt, valg.logg_id, valg.enhet, svar.sti))
            elif svar == BEKREFT:
                self.app.push_screen(Arkivert(self.okt, valg.logg_id, valg.enhet))
            elif svar == KOMMUNE:
                til_kommune(self, valg.logg_id)

        self.app.push_screen(Eksport(self.okt, valg), ferdig)

    # --- to another municipality ---

    def action_overfor_fil(self) -> None:
        if self.logg is not None:
            til_kommune(self, self.logg.id)

    def action_les_kvittering(self) -> None:
        if self.logg is not None:
            les_kvitteringen(self, self.logg.id)

    # --- on paper ---

    @krever("screens.til_mappe", "stafett_tui.handlinger.familieutskrift")
    def action_skriv_ut_til_familien(self) -> None:
        """The log without what is hidden from foresatte."""
        from screens.til_mappe import TilMappe
        from stafett_tui.handlinger.familieutskrift import skriv_familieutskrift

        if self.logg is not None:
            om = T(
                "Utskriften er en PDF uten notater som er skjult for foresatte, uten numre og uten adresser. "
                "Det føres at du skrev den ut."
            )
            skriv = partial(skriv_familieutskrift, self.okt, self.logg.id)
            self.app.push_screen(TilMappe(T("Utskrift til familien"), om, skriv))

    @krever("screens.til_mappe", "stafett_tui.handlinger.innsynsutskrift")
    def action_skriv_ut_innsyn(self) -> None:
        """Who has read and changed the log."""
        from screens.til_mappe import TilMappe
        from stafett_tui.handlinger.innsynsutskrift import skriv_innsynsutskrift

        if self.logg is not None:
            om = T(
                "Innsynsloggen er en PDF som sier hvem som har lest og endret loggen, og når. "
                "Det føres at du skrev den ut."
            )
            skriv = partial(skriv_innsynsutskrift, self.okt, self.logg.id)
            self.app.push_screen(TilMappe(T("Skriv ut innsynsloggen"), om, skriv))

    @krever("screens.til_mappe", "stafett_tui.handlinger.samtykkeutskrift")
    def action_skriv_ut_samtykkeskjema(self) -> None:
        """The empty form, in the family's målform."""
        from screens.til_mappe import TilMappe
        from stafett_tui.handlinger.samtykkeutskrift import skriv_skjema_for

        if self.logg is not None:
            om = T("Et tomt skjema til å lese, fylle ut og skrive under på. Det nevner ikke barnet.")
            skriv = partial(skriv_skjema_for, self.okt, self.logg.id)
            self.app.push_screen(TilMappe(T("Skriv ut samtykkeskjema"), om, skriv))

    @krever("screens.til_mappe", "stafett_tui.handlinger.invitasjonsbrev")
    def action_skriv_ut_invitasjonsbrev(self) -> None:
        """The welcome, to each foresatt without e-mail."""
        from screens.til_mappe import TilMappe
        from stafett_tui.handlinger.invitasjonsbrev import skriv_invitasjonsbrev

        if self.logg is not None:
            om = T(
                "Ett brev til hver foresatt uten e-post, i familiens målform. Det nevner ikke barnet eller hva det "
                "gjelder."
            )
            skriv = partial(skriv_invitasjonsbrev, self.okt, self.logg.id)
            self.app.push_screen(TilMappe(T("Skriv ut invitasjonsbrev"), om, skriv))
