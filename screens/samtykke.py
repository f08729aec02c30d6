"""Renewal, refusal and withdrawal of consent (SPEC 4.4, 9.1)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from textual.widget import Widget

from data.koder import Samtykkeutfall
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Avsnittsfelt, Datofelt, Felt, Valg, Valgliste
from screens.felles.skjema import ModalSkjema, Skjema
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret
from screens.kladdport import OktKladd
from screens.samtykkefelt import ALDRE_ENDRET, FILFELT, Samtykkefelt, samtykke_av
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.samtykke import forny_samtykke, registrer_nei, vurder_nei
from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke, vurder_samtykkesvar
from stafett_tui.handlinger.vedlegg import SAMTYKKESKJEMA, les_fil
from stafett_tui.okt import Okt
from stafett_tui.oppslag.skjemavalg import samtykkealdre
from stafett_tui.regler.samtykke import Samtykkealdre
from stafett_tui.sprak.merkelapper import SAMTYKKEUTFALL
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Detaljer

HVA_FOLGER = T(
    "Fra nå av kan ingen andre enn du lese loggen. Du kan ikke skrive noe nytt i den. Et nytt samtykke åpner "
    "den igjen."
)


def forny(okt: Okt, logg_id: UUID, samtykke: NyttSamtykke, sti: str) -> Kvittering | Avslag:
    """Reads the signed form and registers the consent. Blocks."""
    pdf = les_fil(FILFELT, sti, SAMTYKKESKJEMA)
    if isinstance(pdf, Avslag):
        return pdf
    return forny_samtykke(okt, logg_id, replace(samtykke, skjema=pdf))


class SamtykkeSkjema(Skjema[Kvittering]):
    """A new consent, in place of the one before. Closes with the receipt, or None."""

    TITTEL = T("Nytt samtykke")
    SEKSJON = "stafettlogger"
    LAGRE_TEKST = T("Lagre samtykket")
    HJELP = (
        T(
            "Et samtykke gjelder i 24 måneder. Et nytt samtykke erstatter det gamle, som blir stående i historikken."
        ),
        T("Alle med foreldreansvar må ha samtykket, eller du må skrive hvorfor noen mangler."),
        T("Barnet sier sitt fra det er gammelt nok. Hva som trengs, kommer fram i skjemaet."),
    )
    DEFAULT_CSS = """
    SamtykkeSkjema { #skjematittel, .om { height: auto; margin: 0 0 1 0; } }
    SamtykkeSkjema.-lav { #skjematittel, .om { margin: 0; } }
    """

    def __init__(self, okt: Okt, detaljer: Detaljer) -> None:
        super().__init__(OktKladd(okt, "samtykke", detaljer.logg_id.hex, logg_id=detaljer.logg_id))
        self.okt = okt
        self.detaljer = detaljer
        navn = [(lagret(f"{f.fornavn} {f.etternavn}"), f.foreldreansvar) for f in detaljer.foresatte]
        self.samtykke = Samtykkefelt(okt.klokke.i_dag(), navn)

    def felt(self) -> Iterator[Widget]:
        barn = self.detaljer.barn
        yield Tekst(lagret(f"{barn.fornavn} {barn.etternavn}"), classes="om dus")
        yield self.samtykke

    def hent_kladd(self) -> None:
        """First the child's age, then the draft that may hold its answer."""
        self.kjor(samtykkealdre, self.okt, ferdig=self._klar, gruppe="aldre")

    def _klar(self, aldre: Samtykkealdre) -> None:
        self.samtykke.folg(self.detaljer.barn.fodt, aldre)
        super().hent_kladd()

    def kladdverdier(self) -> dict[str, Any]:
        return {navn: verdi for navn, verdi in super().kladdverdier().items() if navn != FILFELT}

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self.samtykke.etter_kladd()

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        ansvar = [f.foreldreansvar for f in self.detaljer.foresatte]
        samtykke = samtykke_av(verdier, len(ansvar))
        fodt, i_dag = self.detaljer.barn.fodt, self.okt.klokke.i_dag()
        return vurder_samtykkesvar(samtykke, fodt, ansvar, i_dag, self.samtykke.aldre)

    def vis_avslag(self, avslag: Avslag) -> None:
        """What is lacking may be something that the form did not ask for when it was opened."""
        super().vis_avslag(avslag)
        self.kjor(samtykkealdre, self.okt, ferdig=self._aldre_naa, gruppe="aldre")

    def _aldre_naa(self, aldre: Samtykkealdre) -> None:
        if aldre == self.samtykke.aldre:
            return
        self.samtykke.folg(self.detaljer.barn.fodt, aldre)
        self.si(ALDRE_ENDRET, alvor=True)
        if (mangler := self.mangler(self.verdier())) is not None:
            super().vis_avslag(mangler)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        samtykke = samtykke_av(verdier, len(self.detaljer.foresatte))
        return partial(forny, self.okt, self.detaljer.logg_id, samtykke, verdier[FILFELT])


class NeiSkjema(ModalSkjema[Kvittering]):
    """A refusal or a withdrawal. Says what follows before it is saved."""

    TITTEL = T("Samtykke avslått eller trukket")
    LAGRE_TEKST = T("Registrer svaret")
    HJELP = (
        T("Bruk dette når familien sier nei til et nytt samtykke, eller tar tilbake det de har gitt."),
        HVA_FOLGER,
    )

    def __init__(self, okt: Okt, logg_id: UUID) -> None:
        super().__init__(OktKladd(okt, "samtykke_nei", logg_id.hex, logg_id=logg_id))
        self.okt = okt
        self.logg_id = logg_id

    def felt(self) -> Iterator[Widget]:
        nei = (Samtykkeutfall.AVSLATT, Samtykkeutfall.TRUKKET)
        yield Felt(T("Hva svarte familien?"), Valgliste("utfall", [Valg(u, SAMTYKKEUTFALL[u]) for u in nei]))
        yield Felt(T("Hvilken dag kom svaret?"), Datofelt("dato", i_dag=self.okt.klokke.i_dag(), fortid=True))
        yield Felt(T("Grunn (valgfritt)"), Avsnittsfelt("grunn", hoyde=3, maks=500))
        yield Tekst(HVA_FOLGER, classes="stripe-advarsel")

    def action_lagre(self) -> None:
        """Asks first, when the form is filled in."""
        verdier = self.verdier()
        utfall = verdier["utfall"]
        if self._lagrer or utfall is None or verdier["dato"] is None:
            super().action_lagre()
            return
        sporsmal = flett((SAMTYKKEUTFALL[utfall], "bold"), LINJESKIFT, HVA_FOLGER, sprak=self.sprak)
        svar = [Svar("tilbake", T("Tilbake")), Svar("lagre", T("Registrer svaret"), farlig=True)]
        self.app.push_screen(Bekreft(T("Registrere svaret?"), sporsmal, svar, viktig=True), self._bekreftet)

    def _bekreftet(self, svar: str | None) -> None:
        if svar == "lagre":
            super().action_lagre()

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        return vurder_nei(verdier["utfall"], verdier["dato"], verdier["grunn"], self.okt.klokke.i_dag())

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            registrer_nei,
            self.okt,
            self.logg_id,
            verdier["utfall"],
            verdier["dato"],
            grunn=verdier["grunn"],
        )
