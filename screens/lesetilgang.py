"""Reading access without a tiltak, to all of a log or to named oppmerksomheter (SPEC 2.2)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from textual.widget import Widget

from screens.ansvarligfelt import som_treff
from screens.felles.felt import Datofelt, Felt, Feltendret, Kryssliste, Soker, Treff, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst, lagret
from screens.kladdport import OktKladd
from screens.skjemadeler import vis_om
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.lesetilgang import DELER, HELE, gi_lesetilgang, vurder_lesetilgang
from stafett_tui.okt import Okt
from stafett_tui.oppslag.brukere import sok_aktorer
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning


class GiLesetilgang(ModalSkjema[Kvittering]):
    """Who may read, how much and until when. Closes with the receipt, or None."""

    TITTEL = T("Gi lesetilgang")
    LAGRE_TEKST = T("Gi tilgang")
    HJELP = (
        T("Den som får lesetilgang, kan lese loggen, men ikke skrive. Familien må ha sagt ja til det."),
        T(
            "Tilgangen gjelder hele loggen eller de oppmerksomhetene du velger. Den erstatter det personen hadde før."
        ),
        T("Setter du en dato, slutter tilgangen av seg selv etter den dagen."),
    )

    def __init__(self, okt: Okt, logg: Loggvisning) -> None:
        super().__init__(OktKladd(okt, "lesetilgang", logg.id.hex, logg_id=logg.id))
        self.okt = okt
        self.logg = logg

    def felt(self) -> Iterator[Widget]:
        yield Felt(
            T("Hvem skal få lese?"),
            Soker("ansatt", self._sok, plassholder=T("Søk etter navn, stilling eller virksomhet")),
            hjelp=T("På nivå 1 viser søket bare din egen virksomhet.") if self.logg.niva == 1 else None,
        )
        yield Felt(
            T("Hvor mye?"),
            Valgliste("omfang", [Valg(HELE, T("Hele loggen")), Valg(DELER, T("Bare noen oppmerksomheter"))]),
        )
        valg = [Valg(o.id, lagret(o.tekst)) for o in self.logg.oppmerksomheter]
        deler = Felt(T("Hvilke?"), Kryssliste("deler", valg))
        deler.add_class("skjult")
        yield deler
        yield Felt(
            T("Til og med (valgfritt)"),
            Datofelt("til_dato", i_dag=self.logg.i_dag),
            hjelp=T("Uten dato varer tilgangen til du avslutter den."),
        )
        yield Tekst(T("Gi bare tilgang når familien har samtykket til det."), classes="stripe-info")

    def _sok(self, tekst: str) -> list[Treff]:
        svar = sok_aktorer(self.okt, self.logg.id, tekst)
        return [] if isinstance(svar, Avslag) else [som_treff(a) for a in svar]

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == "omfang":
            self._folg_omfang()

    def _folg_omfang(self) -> None:
        felt = self.finn("deler")
        assert felt is not None
        vis_om(felt, vises=self.verdier()["omfang"] == DELER)

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._folg_omfang()
        super().sett_kladdverdier(felt)

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        ansatt = UUID(verdier["ansatt"]) if verdier["ansatt"] else None
        til = verdier["til_dato"]
        return vurder_lesetilgang(ansatt, verdier["omfang"], _deler(verdier), til, self.logg.i_dag)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            gi_lesetilgang,
            self.okt,
            self.logg.id,
            UUID(verdier["ansatt"]) if verdier["ansatt"] else None,
            omfang=verdier["omfang"],
            oppmerksomheter=_deler(verdier),
            til_dato=verdier["til_dato"],
        )


def _deler(verdier: dict[str, Any]) -> list[UUID]:
    """The oppmerksomheter that are ticked, while the list of them is shown."""
    return verdier["deler"] if verdier["omfang"] == DELER else []
