"""Registrer møte: whether it was held, who came, the talks with the child, the minutes (SPEC 6.3)."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from data.koder import Motestatus
from screens.felles.felt import Avsnittsfelt, Felt, Feltendret, Kryssliste, Valg, Valgliste
from screens.felles.skjema import Skjema
from screens.felles.tekstvern import MELLOM, Tekst, flett, lagret
from screens.kladdport import OktKladd
from screens.mote.rader import hvem, navn_i
from screens.skjemadeler import Kolonne, Kolonner, med_verdi, vis_om
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.registrer_mote import registrer_mote
from stafett_tui.motevisninger import Motekort, Registrering
from stafett_tui.okt import Okt
from stafett_tui.regler.mote import MAKS_REFERAT, MAKS_TEKST, vurder_registrering
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.merkelapper import MOTESTATUS
from stafett_tui.sprak.tekst import T

UTFALL = (Motestatus.FULLFORT, Motestatus.IKKE_FULLFORT)


class RegistrerMote(Skjema[Kvittering]):
    """How a meeting went. Closes with the receipt, or None."""

    TITTEL = T("Registrer møte")
    I_MOTE = True
    SEKSJON = "stafettlogger"
    LAGRE_TEKST = T("Lagre møtet")
    HJELP = (
        T(
            "«Fullført» når møtet er holdt, «Ikke fullført» når det ikke ble noe av. Skriv da hvorfor i kommentaren."
        ),
        T("Møtet kan registreres med en gang, og referatet skrives senere. Til da står møtet på Min side."),
        T("Samtalen med barnet er det barnet selv sa om det møtet gjelder, før og etter."),
    )
    DEFAULT_CSS = """
    RegistrerMote {
        & #om_motet { height: auto; margin: 0 0 1 0; }
        & .siste { padding: 0; }
        &.-hoy #skjema { height: auto; max-height: 1fr; }
    }
    RegistrerMote.-smal .siste { padding: 0 1 0 0; }
    RegistrerMote.-lav #om_motet { margin: 0; }
    """

    def __init__(self, okt: Okt, kort: Motekort) -> None:
        super().__init__(OktKladd(okt, "registrer_mote", kort.rad.id.hex, logg_id=kort.rad.logg_id))
        self.okt = okt
        self.kort = kort

    def innhold(self) -> Iterator[Widget]:
        tittel = flett(
            self.TITTEL,
            MELLOM,
            (lagret(navn_i(self.okt, self.kort.rad.barn)), "$text-muted"),
            sprak=self.sprak,
        )
        yield Tekst(tittel, classes="tittel innrykk", id="skjematittel")
        yield from self._ramme()

    def felt(self) -> Iterator[Widget]:
        rad, kort = self.kort.rad, self.kort
        naar = tidspunkt(rad.start, self.okt.klokke.i_dag(), self.sprak)
        om = T("%(naar)s, %(sted)s", naar=naar, sted=rad.sted) if rad.sted else T("%(naar)s", naar=naar)
        yield Tekst(om, id="om_motet", classes="dus")
        status = rad.status if rad.status in UTFALL else None
        with Kolonner():
            with Kolonne():
                valg = [Valg(s, MOTESTATUS[s]) for s in UTFALL]
                yield Felt(T("Ble møtet holdt?"), Valgliste("status", valg, verdi=status))
            with Kolonne(classes="siste"):
                yield self._motte(vises=status is Motestatus.FULLFORT)
        yield _tekstfelt("kommentar", T("Kommentar (hvorfor, hvis møtet ikke ble holdt)"), kort.kommentar, 2)
        with Kolonner():
            with Kolonne():
                yield _tekstfelt(
                    "samtale_for", T("Samtale med barnet før møtet (valgfritt)"), kort.samtale_for, 3
                )
            with Kolonne(classes="siste"):
                yield _tekstfelt(
                    "samtale_etter", T("Samtale med barnet etter møtet (valgfritt)"), kort.samtale_etter, 3
                )
        yield _tekstfelt("referat", T("Referat (kan skrives senere)"), kort.referat, 8, MAKS_REFERAT)

    def begynner_i(self) -> Widget | None:
        """The minutes, when they are all that is missing of a meeting that was held."""
        felt = self.finn("referat")
        if felt is None or not self.kort.rad.mangler_referat:
            return super().begynner_i()
        self.call_after_refresh(felt.scroll_visible, animate=False)
        return felt.inndata

    def _motte(self, *, vises: bool) -> Felt:
        valg = [Valg(d.nokkel, hvem(d.navn, d.rolle, self.sprak)) for d in self.kort.deltakere]
        kom = {d.nokkel for d in self.kort.deltakere if d.motte}
        felt = Felt(T("Hvem møtte?"), Kryssliste("motte", valg, verdi=kom), id="motte")
        felt.set_class(not vises, "skjult")
        return felt

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == "status":
            self._folg_status()

    def _folg_status(self) -> None:
        """Who came is asked only of a meeting that was held."""
        felt = self.finn("motte")
        assert felt is not None
        vis_om(felt, vises=self.verdier()["status"] is Motestatus.FULLFORT)

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._folg_status()
        super().sett_kladdverdier(felt)

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        innkalte = frozenset(d.nokkel for d in self.kort.deltakere)
        return vurder_registrering(self._registrering(verdier), innkalte).avslag("mote.feil_i_skjema")

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(registrer_mote, self.okt, self.kort.rad.id, self._registrering(verdier))

    def _registrering(self, verdier: dict[str, Any]) -> Registrering:
        motte: Collection[str] = verdier["motte"]
        return Registrering(
            status=verdier["status"],
            motte=frozenset(motte),
            kommentar=verdier["kommentar"],
            samtale_for=verdier["samtale_for"],
            samtale_etter=verdier["samtale_etter"],
            referat=verdier["referat"],
            registrert=self.kort.registrert,
        )


def _tekstfelt(navn: str, ledetekst: T, verdi: str, hoyde: int, maks: int = MAKS_TEKST) -> Felt:
    """Minutes have the language help: they are long, and the family reads them."""
    felt = Avsnittsfelt(navn, hoyde=hoyde, maks=maks, sprakhjelp=maks == MAKS_REFERAT)
    return Felt(ledetekst, med_verdi(felt, verdi))
