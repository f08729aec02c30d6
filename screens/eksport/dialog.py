"""The dialog «Eksport / Arkiver»: modules, folder, and how far it has come (SPEC 10.1)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget
from textual.widgets import Button

from screens.eksport.framdrift import Framdrift
from screens.eksport.tekster import hvor, modulvalg, siste_kopi
from screens.felles.felt import Felt, Feltendret, Kryssliste, Linjefelt, Valg, Valgliste
from screens.felles.knapp import Knapp
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst, lagret
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.moduler import ALLE, Modul
from stafett_tui.eksportvisninger import Eksportvalg
from stafett_tui.handlinger.eksporter_logg import Eksportkvittering, Gang, eksporter_logg
from stafett_tui.handlinger.til_fil import MAPPEFELT, les_mappe
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

ALT, NOE = "alt", "noe"
OMFANG, MODULER = "omfang", "moduler"
BEKREFT, KOMMUNE = "bekreft", "kommune"
"""what it closes with when the user only wants to say that an earlier copy is archived, or to send the log away"""


class Eksport(Framdrift, ModalSkjema[Eksportkvittering | str]):
    """Closes with the receipt of the copy, ``BEKREFT``, or None."""

    TITTEL = T("Eksport / Arkiver")
    LAGRE_TEKST = T("Lagre PDF")
    UNDERTITTEL = T("Ctrl+S lagrer · Esc avbryter")
    HJELP = (
        T(
            "Loggen lagres som PDF til arkiv, med det samme innholdet som data inne i filen. "
            "Ved siden av ligger en sjekksum og en melding som arkivsystemet kan lese."
        ),
        T(
            "Ta med alle moduler når loggen skal avsluttes: bare en hel kopi kan ligge til grunn for sletting."
        ),
        T("Vedlegg blir med som sider i PDF-en, og originalene ligger inne i den."),
        T("Filene legges i en ny mappe, bare for deg, i den mappen du skriver. ~ er hjemmemappen din."),
        T("Esc stanser arbeidet mens kopien lages. Da blir ingenting lagret."),
    )

    def __init__(self, okt: Okt, valg: Eksportvalg) -> None:
        super().__init__()
        self.okt, self.valg = okt, valg

    def felt(self) -> Iterator[Widget]:
        yield Tekst(lagret(self.valg.barn), classes="avsnitt")
        omfang = [Valg(ALT, T("Velg alle moduler")), Valg(NOE, T("Velg moduler"))]
        yield Felt(T("Hva skal være med i PDF-en?"), Valgliste(OMFANG, omfang, verdi=ALT))
        yield Felt(T("Moduler"), Kryssliste(MODULER, modulvalg(self.valg), verdi=ALLE))
        yield Felt(
            T("Mappe"),
            med_verdi(Linjefelt(MAPPEFELT, maks=1000), "~"),
            hjelp=T("Der lages mappen «%(navn)s».", navn=self.valg.filnavn.removesuffix(".pdf")),
        )
        yield Tekst(
            T(
                "PDF-en er taushetsbelagt. %(hvor)s Slett kopien fra maskinen etterpå.",
                hvor=hvor(self.valg.enhet),
            ),
            classes="stripe-advarsel",
        )
        if (siste := siste_kopi(self.valg)) is not None:
            yield Tekst(siste, classes="stripe-info")

    def knapper(self) -> list[Knapp]:
        ekstra = [Knapp(T("Bekreft arkivert"), BEKREFT)] if self.valg.kopier else []
        return [*super().knapper(), *ekstra, Knapp(T("Annen kommune"), KOMMUNE)]

    def on_feltendret(self, hendelse: Feltendret) -> None:
        """«Alle» ticks every module, and one that is taken off makes it some of them."""
        omfang, moduler = self.finn(OMFANG), self.finn(MODULER)
        assert omfang is not None
        assert moduler is not None
        if hendelse.navn == OMFANG and omfang.inndata.verdi == ALT:
            moduler.inndata.verdi = ALLE
        elif hendelse.navn == MODULER:
            alle = len(moduler.inndata.verdi) == len(modulvalg(self.valg))
            omfang.inndata.verdi = ALT if alle else NOE

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        valgt = verdier[MODULER]
        moduler = ALLE if len(valgt) == len(modulvalg(self.valg)) else frozenset[Modul](valgt)
        return partial(_eksporter, self.okt, self.valg, moduler, verdier[MAPPEFELT], self.ny_gang())

    def lagret(self, svar: Any) -> None:
        self.lukk(svar)

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id in (BEKREFT, KOMMUNE):
            self.lukk(hendelse.button.id)
        else:
            super().on_button_pressed(hendelse)


def _eksporter(
    okt: Okt, valg: Eksportvalg, moduler: frozenset[Modul], sti: str, gang: Gang
) -> Eksportkvittering | Avslag:
    if not moduler:
        return Avslag.i_felt("eksport.ingen_moduler", MODULER, T("Velg minst én modul."))
    mappe = les_mappe(sti)
    if isinstance(mappe, Avslag):
        return mappe
    return eksporter_logg(okt, valg.logg_id, moduler, mappe, gang)
