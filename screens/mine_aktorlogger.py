"""Mine aktørlogger: the logs others hold, in which I have a tiltak or may read (SPEC 3.4)."""

from screens.arbeidsside import SKJUL_NAVN, SOK
from screens.loggliste import PASSIVE, Loggside
from stafett_tui.oppslag.logglister import mine_aktorlogger
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggliste


class MineAktorlogger(Loggside):
    """Enter opens the log."""

    TITTEL = T("Mine aktørlogger")
    SEKSJON = "aktorlogger"
    ANDRES = True
    HJELP = (
        T("Her er loggene der du har et tiltak, eller har fått lesetilgang av stafettholderen."),
        T("Du kan lese loggen, og evaluere tiltakene du selv har ansvar for."),
        T("Når samtykket har gått ut, forsvinner loggen herfra til stafettholderen har fått et nytt."),
    )
    KOMMANDOER = (SOK, PASSIVE, SKJUL_NAVN)

    def last(self) -> None:
        self.kjor(mine_aktorlogger, self.okt, ferdig=self.fyll, gruppe="liste")

    def tomtekst(self, liste: Loggliste) -> T:
        return T(
            "Her kommer loggene der du har et tiltak eller lesetilgang. "
            "De kommer av seg selv når en stafettholder gir deg det."
        )
