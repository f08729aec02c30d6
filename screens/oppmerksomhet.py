"""Ny oppmerksomhet with its goal and first tiltak in one form (SPEC 5.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.containers import Vertical
from textual.widget import Widget

from data.koder import Kategori
from screens.felles.felt import Avsnittsfelt, Felt, Valg, Valgliste
from screens.felles.tekstvern import Tekst
from screens.kladdport import OktKladd
from screens.maalhjelp import MedMaalhjelp
from screens.skjemadeler import Bolk, Kolonne, Kolonner, Kryssfelt
from screens.tiltaksskjema import Tiltaksskjema
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.oppmerksomhet import NyOppmerksomhet as Skjemainnhold
from stafett_tui.handlinger.oppmerksomhet import ny_oppmerksomhet, vurder_oppmerksomhet
from stafett_tui.handlinger.tiltak import MAKS_TEKST
from stafett_tui.okt import Okt
from stafett_tui.regler.tiltak import MAKS_OPPMERKSOMHET
from stafett_tui.sprak.merkelapper import KATEGORI
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning

DROFTET = ("droftet_leder", "droftet_foresatte", "droftet_barnet")


class NyOppmerksomhet(MedMaalhjelp, Tiltaksskjema):
    """A concern, its goal and its first tiltak. Closes with the receipt, or None."""

    TITTEL = T("Ny oppmerksomhet")
    I_MOTE = True
    LAGRE_TEKST = T("Legg til")
    HJELP = (
        T(
            "Skriv én setning om det dere ser barnet gjøre. Bruk verb, avgrens det, og sørg for at alle kjenner "
            "det igjen."
        ),
        T("Et mål er lett å følge når det står i nåtid, sier hvor og når, og sier hvordan. F3 hjelper deg."),
        T("Oppmerksomheten lagres med en gang og kan ikke endres. Flere tiltak legger du til i loggen."),
    )
    DEFAULT_CSS = """
    NyOppmerksomhet {
        #skjematittel { margin: 0 0 1 0; }
        .droftet { height: auto; margin: 0 0 1 0; }
        .ledetekst { height: 1; color: $text-muted; }
    }
    NyOppmerksomhet.-lav { #skjematittel, .droftet { margin: 0; } }
    """

    def __init__(self, okt: Okt, logg: Loggvisning) -> None:
        super().__init__(okt, logg, OktKladd(okt, "oppmerksomhet", logg.id.hex, logg_id=logg.id))

    def maalkladd(self) -> OktKladd:
        return OktKladd(self.okt, "maalhjelp", self.logg.id.hex, logg_id=self.logg.id)

    def felt(self) -> Iterator[Widget]:
        with Kolonner():
            with Kolonne():
                yield Felt(
                    T("Vi er særlig oppmerksomme på"),
                    Avsnittsfelt("tekst", hoyde=2, maks=MAKS_OPPMERKSOMHET, teller=True, oppmerksomhet=True),
                    hjelp=T("Én setning om det barnet gjør, høyst 100 tegn."),
                )
                yield Felt(
                    T("Mål: hva kjennetegner måloppnåelse?"),
                    Avsnittsfelt("maal", hoyde=3, maks=MAKS_TEKST, sprakhjelp=True),
                    hjelp=T("Nåtid, tid og sted, og hvordan: «Leser 60 ord i minuttet, mandag til torsdag.»"),
                )
                with Vertical(classes="droftet"):
                    yield Tekst(T("Drøftet med"), classes="ledetekst")
                    yield Kryssfelt("droftet_leder", T("Leder"))
                    yield Kryssfelt("droftet_foresatte", T("Foresatte"))
                    yield Kryssfelt("droftet_barnet", T("Stafettbarnet"))
            with Kolonne():
                yield Felt(
                    T("Hva handler det om?"), Valgliste("kategori", [Valg(k, KATEGORI[k]) for k in Kategori])
                )
        yield Bolk(T("Første tiltak"), self.tiltaksfelt)

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        return vurder_oppmerksomhet(self._innhold(verdier), self.logg.i_dag)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(ny_oppmerksomhet, self.okt, self.logg.id, self._innhold(verdier))

    def _innhold(self, verdier: dict[str, Any]) -> Skjemainnhold:
        return Skjemainnhold(
            tekst=verdier["tekst"],
            kategori=verdier["kategori"],
            maal=verdier["maal"],
            tiltak=self.tiltaksfelt.verdi,
            **{navn: verdier[navn] for navn in DROFTET},
        )
