"""The goal question, asked when the last tiltak of an oppmerksomhet is evaluated (SPEC 5.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from data.koder import Maalsvar
from screens.felles.felt import Avsnittsfelt, Felt, Feltendret, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst, lagret
from screens.kladdport import OktKladd
from screens.maalhjelp import MedMaalhjelp
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.svar_paa_maal import NYTT_MAAL, svar_paa_maal
from stafett_tui.handlinger.tiltak import MAKS_TEKST
from stafett_tui.okt import Okt
from stafett_tui.sprak.merkelapper import MAALSVAR
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Oppmerksomhetkort


class MaalsvarSkjema(MedMaalhjelp, ModalSkjema[Kvittering]):
    """Whether the goal is reached, and what then. Closes with the receipt, or None."""

    TITTEL = T("Er målet nådd?")
    I_MOTE = True
    MAALFELT = "nytt_maal"
    HJELP = (
        T("Alle tiltakene er evaluert. Svar sammen med barnet og familien på om målet er nådd."),
        T(
            "Er målet nådd, kan dere avslutte eller sette et nytt. Er det ikke nådd, kan dere gå videre på flere måter."
        ),
    )
    DEFAULT_CSS = """
    MaalsvarSkjema {
        .sitat { height: auto; margin: 0 0 1 0; }
        .ledetekst { height: 1; color: $text-muted; }
    }
    MaalsvarSkjema.-lav .sitat { margin: 0; }
    """

    def __init__(self, okt: Okt, oppmerksomhet: Oppmerksomhetkort) -> None:
        super().__init__(OktKladd(okt, "maalsvar", oppmerksomhet.id.hex, logg_id=oppmerksomhet.logg_id))
        self.okt = okt
        self.oppmerksomhet = oppmerksomhet

    def maalkladd(self) -> OktKladd:
        o = self.oppmerksomhet
        return OktKladd(self.okt, "maalhjelp", o.id.hex, logg_id=o.logg_id)

    def felt(self) -> Iterator[Widget]:
        yield Tekst(T("Vi er særlig oppmerksomme på"), classes="ledetekst")
        yield Tekst(lagret(self.oppmerksomhet.tekst), classes="sitat")
        yield Tekst(T("Mål"), classes="ledetekst")
        yield Tekst(lagret(self.oppmerksomhet.maal), classes="sitat")
        yield Felt(T("Er målet nådd?"), Valgliste("svar", [Valg(s, MAALSVAR[s]) for s in Maalsvar]))
        nytt = Felt(
            T("Nytt mål: hva kjennetegner måloppnåelse?"),
            Avsnittsfelt("nytt_maal", hoyde=3, maks=MAKS_TEKST, sprakhjelp=True),
        )
        nytt.add_class("skjult")
        yield nytt

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == "svar":
            self._folg_svaret()

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._folg_svaret()

    def _folg_svaret(self) -> None:
        """The field for a new goal stands there when it is needed; what was typed in it stays."""
        felt = self.finn("nytt_maal")
        assert felt is not None
        felt.set_class(self.verdier()["svar"] not in NYTT_MAAL, "skjult")
        self.refresh_bindings()

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            svar_paa_maal,
            self.okt,
            self.oppmerksomhet.id,
            verdier["svar"],
            nytt_maal=verdier["nytt_maal"],
        )
