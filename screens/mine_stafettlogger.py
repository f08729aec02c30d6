"""Mine stafettlogger: the logs I hold, and the registrations I have not finished (SPEC 3.4)."""

from uuid import UUID

from screens.arbeidsside import NYTT_BARN, SKJUL_NAVN, SOK
from screens.felles.hvorfor import Sierhvorfor
from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Tabell
from screens.loggliste import PASSIVE, Loggside
from screens.overforing.gang import Overforingsgang
from screens.overforing.tekster import EKSPORTER
from screens.overforingsfil.gang import MOTTA, VAAR_NOKKEL, Mottaksgang
from stafett_tui.avslag import Kvittering
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Kladdrad, Loggliste, Loggrad

OVERFOR = Kommando(
    "liste.overfor",
    "f",
    T("Overfør"),
    "overfor_logg",
    T("Gir ansvaret for den valgte loggen til en annen, også når den er passiv."),
)
UFERDIG = T("Registreringen er ikke ferdig, så det er ingen logg å overføre ennå. Enter fortsetter den.")


class MineStafettlogger(Loggside, Overforingsgang, Mottaksgang, Sierhvorfor):
    """Enter opens the log, or goes on with the registration."""

    TITTEL = T("Mine stafettlogger")
    SEKSJON = "stafettlogger"
    HJELP = (
        T("Her er loggene du er stafettholder for. Enter åpner loggen. Den med nærmest frist står øverst."),
        T("«Tiltak 2/5» betyr to åpne av fem i alt, og «!» at fristen er gått ut."),
        T("Registreringer du ikke er ferdig med, står øverst som kladd."),
        T("En passiv logg kan ikke åpnes. Virksomhetslederen kan gjøre den aktiv igjen."),
        T("F overfører loggen til en annen stafettholder. «Overføres» står der til den andre har svart."),
    )
    KOMMANDOER = (SOK, NYTT_BARN, OVERFOR, PASSIVE, SKJUL_NAVN, MOTTA, VAAR_NOKKEL)

    def last(self) -> None:
        self.kjor(mine_stafettlogger, self.okt, ferdig=self.fyll, gruppe="liste")

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == NYTT_BARN.id:
            return self._liste is not None and self._liste.kan_nytt_barn
        if kommando_id == OVERFOR.id:
            return self._kan_overfores() is not None
        return True

    def hvorfor_ikke(self, kommando_id: str) -> T | None:
        if kommando_id != OVERFOR.id or (rad := self._valgt()) is None:
            return None
        return rad.ikke_overfores if isinstance(rad, Loggrad) else UFERDIG

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        self.refresh_bindings()

    def _kan_overfores(self) -> UUID | None:
        """The log that the cursor stands on, when it may be sent."""
        rad = self._valgt()
        return rad.id if isinstance(rad, Loggrad) and rad.kan_overfores else None

    def _valgt(self) -> Loggrad | Kladdrad | None:
        return self._treff.get(self.query_one(Tabell).markert or "") if self.is_mounted else None

    def action_overfor_logg(self) -> None:
        if (logg_id := self._kan_overfores()) is None:
            return

        def etterpaa(svar: Kvittering | str | None) -> None:
            if svar == EKSPORTER:
                self.program.apne_logg(logg_id)

        self.overfor([logg_id], etterpaa)

    def tomtekst(self, liste: Loggliste) -> T:
        if liste.kan_nytt_barn:
            return T("Her kommer loggene du er stafettholder for. Trykk N for å registrere et barn.")
        return T(
            "Her kommer loggene du er stafettholder for. For å registrere et barn må du være merket som både "
            "aktør og stafettholder. Spør virksomhetslederen."
        )
