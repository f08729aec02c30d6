"""What the forms with a tiltak in them share: who can be chosen, drafts, «Registrer ny aktør»."""

from typing import Any

from textual.widgets import Button

from data.koder import Tiltakstype
from screens.ansvarligfelt import NY_AKTOR
from screens.felles.skjema import Kladdport, Skjema
from screens.maler import MedMaler
from screens.ny_aktor import NyAktor
from screens.tiltaksfelt import Tiltaksfelt
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.skjemavalg import Foresattvalg, foresattvalg
from stafett_tui.visninger import Aktorvalg, Loggvisning


class Tiltaksskjema(MedMaler, Skjema[Kvittering]):
    """A page form over a log, with the fields of a tiltak."""

    SEKSJON = "stafettlogger"

    def __init__(self, okt: Okt, logg: Loggvisning, kladd: Kladdport) -> None:
        super().__init__(kladd)
        self.okt = okt
        self.logg = logg
        self.tiltaksfelt = Tiltaksfelt(okt, logg)

    def hent_kladd(self) -> None:
        """First who can be chosen, then the draft that may have chosen one of them."""
        self.kjor(foresattvalg, self.okt, self.logg.id, ferdig=self._klar, gruppe="foresatte")

    def _klar(self, foresatte: tuple[Foresattvalg, ...]) -> None:
        self.tiltaksfelt.sett_foresatte(foresatte)
        self.begynn()
        super().hent_kladd()

    def malnavn(self) -> str:
        return self.logg.fornavn

    def sett_tiltak(self, type_: Tiltakstype | None, tekst: str) -> None:
        self.tiltaksfelt.sett_mal(type_, tekst)

    def begynn(self) -> None:
        """What the fields begin with."""

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self.tiltaksfelt.sett_kladdverdier(felt)

    def vis_avslag(self, avslag: Avslag) -> None:
        super().vis_avslag(self.tiltaksfelt.ved_feltet(avslag))

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id == NY_AKTOR:
            self.app.push_screen(NyAktor(self.okt, self.logg.id, niva=self.logg.niva), self._ny_aktor)

    def _ny_aktor(self, aktor: Aktorvalg | None) -> None:
        if aktor is not None:
            self.tiltaksfelt.sett_ansatt(aktor)
            self.endret = True
