"""Rett teksten: who wrote a tiltak may correct it for eight hours (SPEC 5.6)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Avsnittsfelt, Felt
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from screens.kladdport import OktKladd
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.rett_tiltak import rett_tiltak
from stafett_tui.handlinger.tiltak import MAKS_TEKST
from stafett_tui.okt import Okt
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.merkelapper import TILTAKSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Tiltakskort


class RettTiltak(ModalSkjema[Kvittering]):
    """The description of a tiltak, to be corrected. Closes with the receipt, or None."""

    TITTEL = T("Rett teksten")
    HJELP = (
        T("Du som skrev teksten, kan rette den i åtte timer. Etter det er den låst."),
        T("Hver utgave blir stående i historikken. Type, frist og ansvarlig kan ikke rettes her."),
    )
    DEFAULT_CSS = """
    RettTiltak { .tiltaket { height: auto; margin: 0 0 1 0; text-style: bold; } }
    """

    def __init__(self, okt: Okt, tiltak: Tiltakskort) -> None:
        super().__init__(OktKladd(okt, "rett_tiltak", tiltak.id.hex, logg_id=tiltak.logg_id))
        self.okt = okt
        self.tiltak = tiltak

    def felt(self) -> Iterator[Widget]:
        yield Tekst(TILTAKSTYPE[self.tiltak.type], classes="tiltaket")
        tekst = Avsnittsfelt("beskrivelse", hoyde=8, maks=MAKS_TEKST, sprakhjelp=True)
        yield Felt(T("Beskrivelse"), med_verdi(tekst, self.tiltak.beskrivelse))
        yield Tekst(self._frist(), classes="stripe-info")

    def _frist(self) -> T:
        if self.tiltak.rettefrist is None:
            return T("Teksten kan ikke rettes lenger.")
        naar = tidspunkt(self.tiltak.rettefrist, self.stafett.i_dag(), self.sprak)
        return T("Du kan rette teksten fram til %(naar)s. Hver utgave blir stående i historikken.", naar=naar)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            rett_tiltak,
            self.okt,
            self.tiltak.id,
            verdier["beskrivelse"],
            forrige=self.tiltak.beskrivelse,
        )
