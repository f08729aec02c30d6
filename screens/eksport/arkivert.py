"""«Arkivert»: the archive has the copy, and what it calls it (SPEC 10.3)."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from textual.widget import Widget

from data.koder import Virksomhetstype
from screens.eksport.tekster import hvor
from screens.felles.felt import Felt, Linjefelt
from screens.felles.knapp import Knapp
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.arkiver import FIL, MAKS_REFERANSE, REFERANSE, bekreft_arkivert
from stafett_tui.handlinger.til_fil import les_mappe
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T


class Arkivert(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None when it is left for later."""

    TITTEL = T("Arkivert")
    LAGRE_TEKST = T("Arkivert")
    UNDERTITTEL = T("Ctrl+S bekrefter · Esc venter")
    HJELP = (
        T("Legg PDF-en i arkivsystemet først. Skriv så referansen arkivet ga, og bekreft."),
        T("Stafett leser filen på nytt og sammenligner den med kopien som ble laget."),
        T("Kan du ikke gjøre det nå? Velg «Senere», og finn dette igjen under Eksport / Arkiver."),
    )

    def __init__(self, okt: Okt, logg_id: UUID, enhet: Virksomhetstype, fil: Path | None = None) -> None:
        """``fil`` is the copy that was just made; None when the user is to say where one is."""
        super().__init__()
        self.okt, self.logg_id = okt, logg_id
        self._enhet, self._fil = enhet, fil

    def felt(self) -> Iterator[Widget]:
        om = (
            T("Kopien er lagret, og den er lest tilbake og stemmer.")
            if self._fil
            else T("En tidligere kopi.")
        )
        yield Tekst(T("%(om)s %(hvor)s", om=om, hvor=hvor(self._enhet)), classes="stripe-info")
        fil = Linjefelt(FIL, maks=1000)
        yield Felt(T("PDF-en"), med_verdi(fil, str(self._fil)) if self._fil else fil)
        yield Felt(
            T("Arkivets referanse"),
            Linjefelt(REFERANSE, maks=MAKS_REFERANSE),
            hjelp=T("For eksempel saks- og dokumentnummer."),
        )

    def knapper(self) -> list[Knapp]:
        return [Knapp(self.LAGRE_TEKST, "lagre", hoved=True), Knapp(T("Senere"), "avbryt")]

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(_bekreft, self.okt, self.logg_id, verdier[FIL], verdier[REFERANSE])

    def action_tilbake(self) -> None:
        """It can be told later; nothing else is typed here."""
        if not self._lagrer:
            self.lukk(None)


def _bekreft(okt: Okt, logg_id: UUID, sti: str, referanse: str) -> Kvittering | Avslag:
    fil = les_mappe(sti)
    if isinstance(fil, Avslag):
        return Avslag.i_felt(fil.kode, FIL, T("Skriv hele veien til PDF-en som ble arkivert."))
    return bekreft_arkivert(okt, logg_id, fil, referanse)
