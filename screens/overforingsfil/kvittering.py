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
from screens.skjemadeler import Kryssfelt
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.filvisninger import Kvitteringsvalg
from stafett_tui.handlinger.overforingsfil import trekk_overforingsfil
from stafett_tui.handlinger.overforingskvittering import Lestkvittering, les_kvittering
from stafett_tui.handlinger.til_fil import les_mappe
from stafett_tui.okt import Okt
from stafett_tui.overforingsfil.proving import FIL
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T

TREKK, PASSIV = "trekk", "passiv"


class LesKvittering(ModalSkjema[Kvittering]):
    """Closes with what was done, or None."""

    TITTEL = T("Venter på kvittering")
    LAGRE_TEKST = T("Les kvitteringen")
    UNDERTITTEL = T("Ctrl+S leser · Esc lukker")
    HJELP = (
        T("Den andre kommunen sender en kvittering når den har tatt imot loggen. Filen slutter på «.json»."),
        T(
            "Fra kvitteringen er lest, har den andre kommunen ansvaret. Kryss av for at loggen skal bli passiv her, så "
            "ingen skriver i den lenger."
        ),
        T(
            "Arkiver loggen først: en passiv logg kan ikke åpnes, bare eksporteres. Du kan lese kvitteringen nå, arkivere, "
            "og lese den en gang til for å gjøre loggen passiv."
        ),
        T("Skal loggen ikke overføres likevel, trekker du overføringen og ber dem slette filen."),
    )

    DEFAULT_CSS = """
    LesKvittering #venter { margin: 0 0 1 0; }
    LesKvittering.-lav #venter { margin: 0; }
    """

    def __init__(self, okt: Okt, logg_id: UUID, valg: Kvitteringsvalg) -> None:
        super().__init__()
        self.okt, self.logg_id, self._valg, self._fil = okt, logg_id, valg, valg.fil

    def felt(self) -> Iterator[Widget]:
        yield Tekst(self._hvordan_det_staar(), classes="stripe-info", id="venter")
        yield Felt(T("Kvitteringen"), Linjefelt(FIL, maks=1000), hjelp=T("Hele veien til filen som kom."))
        if not self._valg.passiv:
            tekst = T("Gjør loggen passiv her når kvitteringen er lest")
            yield Kryssfelt(PASSIV, tekst, verdi=self._valg.arkivert)
        if not (self._valg.passiv or self._valg.arkivert):
            yield Tekst(
                T(
                    "Det finnes ingen hel arkivkopi av loggen slik den er nå. Arkiver den før den blir passiv."
                ),
                classes="stripe-advarsel",
                id="ikke_arkivert",
            )

    def _hvordan_det_staar(self) -> T:
        if self._fil.kvittert is not None:
            return T(
                "%(hvem)s har tatt imot loggen. Les kvitteringen en gang til for å gjøre loggen passiv her.",
                hvem=self._fil.mottatt_av,
            )
        return T(
            "Filen til %(kommune)s ble laget %(dag)s. Du har ansvaret til kvitteringen er lest.",
            kommune=self._fil.kommune,
            dag=Datotekst(lang_med_aar, self._fil.laget),
        )

    def knapper(self) -> list[Knapp]:
        trekk = [Knapp(T("Trekk overføringen"), TREKK)] if self._fil.venter else []
        return [*super().knapper(), *trekk]

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        passiv = bool(verdier.get(PASSIV))
        return partial(_les, self.okt, self.logg_id, verdier[FIL], gjor_passiv=passiv)

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


def _les(okt: Okt, logg_id: UUID, sti: str, *, gjor_passiv: bool) -> Lestkvittering | Avslag:
    fil = les_mappe(sti)
    if isinstance(fil, Avslag):
        return Avslag.i_felt(fil.kode, FIL, T("Skriv hele veien til kvitteringen som kom."))
    return les_kvittering(okt, logg_id, Path(fil), gjor_passiv=gjor_passiv)
