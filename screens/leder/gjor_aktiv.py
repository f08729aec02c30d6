"""The question before a passive log is taken up again: have the foresatte consented anew? (SPEC 9.3)"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Datofelt, Felt
from screens.felles.knapp import Knapp
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv, vurder_gjor_aktiv
from stafett_tui.livsvisninger import Lederlogg
from stafett_tui.okt import Okt
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T


class GjorAktiv(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None."""

    TITTEL = T("Gjør loggen aktiv igjen?")
    LAGRE_TEKST = T("Gjør aktiv")
    UNDERTITTEL = T("Esc avbryter")
    HJELP = (
        T("De foresatte må samtykke på nytt før en passiv logg tas opp igjen. Her noterer du hvilken dag de gjorde det."),
        T("Er det gamle samtykket gått ut eller trukket, registrerer stafettholderen det nye, med underskrifter. "
          "Ingen andre kan lese loggen før det er gjort."),
        T("Skal en annen være stafettholder, overfører du loggen etterpå."),
    )  # fmt: skip
    DEFAULT_CSS = "GjorAktiv .hvem { margin: 0 0 1 0; }"

    def __init__(self, okt: Okt, rad: Lederlogg, holder: str) -> None:
        super().__init__()
        self.okt = okt
        self.rad = rad
        self.holder = holder

    def felt(self) -> Iterator[Widget]:
        r = self.rad
        fra = Datotekst(lang_med_aar, r.passiv_fra) if r.passiv_fra is not None else T("–")
        om = T("%(n)d år, passiv siden %(dag)s.", n=r.alder, dag=fra)
        faar = T("%(navn)s får loggen tilbake som stafettholder.", navn=self.holder)
        yield Tekst(
            flett((T("%(navn)s", navn=r.navn), "bold"), T(", "), om, LINJESKIFT, faar, sprak=self.sprak),
            classes="hvem",
        )
        yield Felt(
            T("Hvilken dag samtykket de foresatte på nytt?"),
            Datofelt("samtykket", i_dag=self.okt.klokke.i_dag(), fortid=True),
        )

    def knapper(self) -> list[Knapp]:
        return [Knapp(T("Avbryt"), "avbryt", hoved=True), Knapp(self.LAGRE_TEKST, "lagre")]

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        return vurder_gjor_aktiv(verdier["samtykket"], self.okt.klokke.i_dag(), self.rad.passiv_fra)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(gjor_aktiv, self.okt, self.rad.id, verdier["samtykket"])
