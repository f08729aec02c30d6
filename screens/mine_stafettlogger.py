"""Mine stafettlogger: the logs I hold, and the registrations I have not finished (SPEC 3.4)."""

from screens.arbeidsside import NYTT_BARN, SKJUL_NAVN, SOK
from screens.loggliste import PASSIVE, Loggside
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggliste


class MineStafettlogger(Loggside):
    """Enter opens the log, or goes on with the registration."""

    TITTEL = T("Mine stafettlogger")
    SEKSJON = "stafettlogger"
    HJELP = (
        T("Her er loggene du er stafettholder for. Enter åpner loggen. Den med nærmest frist står øverst."),
        T("«Tiltak 2/5» betyr to åpne av fem i alt, og «!» at fristen er gått ut."),
        T("Registreringer du ikke er ferdig med, står øverst som kladd."),
        T("En passiv logg kan ikke åpnes. Virksomhetslederen kan gjøre den aktiv igjen."),
    )
    KOMMANDOER = (SOK, NYTT_BARN, PASSIVE, SKJUL_NAVN)

    def last(self) -> None:
        self.kjor(mine_stafettlogger, self.okt, ferdig=self.fyll, gruppe="liste")

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == NYTT_BARN.id:
            return self._liste is not None and self._liste.kan_nytt_barn
        return True

    def tomtekst(self, liste: Loggliste) -> T:
        if liste.kan_nytt_barn:
            return T("Her kommer loggene du er stafettholder for. Trykk N for å registrere et barn.")
        return T(
            "Her kommer loggene du er stafettholder for. For å registrere et barn må du være merket som både "
            "aktør og stafettholder. Spør virksomhetslederen."
        )
