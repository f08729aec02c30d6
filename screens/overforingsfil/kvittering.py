"""The receipt of a file that was sent: read, or the transfer withdrawn (SPEC 8.2)."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from textual.widget import Widget
from textual.widgets import Button

from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Felt, Linjefelt
from screens.felles.knapp import Knapp
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.filvisninger import Sendtfil
from stafett_tui.handlinger.overforingsfil import trekk_overforingsfil
from stafett_tui.handlinger.overforingskvittering import les_kvittering
from stafett_tui.handlinger.til_fil import les_mappe
from stafett_tui.okt import Okt
from stafett_tui.overforingsfil.proving import FIL
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T

TREKK = "trekk"


class LesKvittering(ModalSkjema[Kvittering]):
    """Closes with what was done, or None."""

    TITTEL = T("Venter på kvittering")
    LAGRE_TEKST = T("Les kvitteringen")
    UNDERTITTEL = T("Ctrl+S leser · Esc lukker")
    HJELP = (
        T("Den andre kommunen sender en kvittering når den har tatt imot loggen. Filen slutter på «.json»."),
        T(
            "Fra kvitteringen er lest, har den andre kommunen ansvaret. Arkiver loggen og gjør den passiv etterpå."
        ),
        T("Skal loggen ikke overføres likevel, trekker du overføringen og ber dem slette filen."),
    )

    DEFAULT_CSS = """
    LesKvittering #venter { margin: 0 0 1 0; }
    LesKvittering.-lav #venter { margin: 0; }
    """

    def __init__(self, okt: Okt, logg_id: UUID, fil: Sendtfil) -> None:
        super().__init__()
        self.okt, self.logg_id, self._fil = okt, logg_id, fil

    def felt(self) -> Iterator[Widget]:
        yield Tekst(
            T(
                "Filen til %(kommune)s ble laget %(dag)s. Du har ansvaret til kvitteringen er lest.",
                kommune=self._fil.kommune,
                dag=Datotekst(lang_med_aar, self._fil.laget),
            ),
            classes="stripe-info",
            id="venter",
        )
        yield Felt(T("Kvitteringen"), Linjefelt(FIL, maks=1000), hjelp=T("Hele veien til filen som kom."))

    def knapper(self) -> list[Knapp]:
        return [*super().knapper(), Knapp(T("Trekk overføringen"), TREKK)]

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(_les, self.okt, self.logg_id, verdier[FIL])

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id != TREKK:
            super().on_button_pressed(hendelse)
            return
        sporsmal = T(
            "Filen kan ikke hentes tilbake. Har %(kommune)s tatt imot loggen, gjelder det.",
            kommune=self._fil.kommune,
        )
        svar = [Svar("nei", T("Tilbake")), Svar(TREKK, T("Trekk"), farlig=True)]
        self.app.push_screen(Bekreft(T("Trekke overføringen?"), sporsmal, svar), self._bekreftet)

    def _bekreftet(self, svar: str | None) -> None:
        if svar == TREKK:
            self.kjor(trekk_overforingsfil, self.okt, self.logg_id, ferdig=self._trukket, gruppe="trekk")

    def _trukket(self, svar: Kvittering | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        else:
            self.lukk(svar)


def _les(okt: Okt, logg_id: UUID, sti: str) -> Kvittering | Avslag:
    fil = les_mappe(sti)
    if isinstance(fil, Avslag):
        return Avslag.i_felt(fil.kode, FIL, T("Skriv hele veien til kvitteringen som kom."))
    return les_kvittering(okt, logg_id, Path(fil))
