"""A unit: added or changed by the kommuneadministrator (SPEC 2.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.kladdport import OktKladd
from screens.skjemadeler import Kryssfelt, med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.virksomheter import lagre_virksomhet
from stafett_tui.okt import Okt
from stafett_tui.sprak.merkelapper import VIRKSOMHETSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Virksomhetsrad


class VirksomhetSkjema(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None. Its id is the unit's."""

    TITTEL = T("Virksomhet")
    HJELP = (
        T(
            "En virksomhet er en barnehage, en skole eller en annen tjeneste. Hver ansatt hører til i minst én."
        ),
        T(
            "En virksomhet som ikke er i bruk lenger, blir stående i listen. Den kan ikke ha ansatte eller stafettlogger."
        ),
    )

    def __init__(self, okt: Okt, rad: Virksomhetsrad | None) -> None:
        """``rad`` is the unit that is changed, None for a new one."""
        super().__init__(OktKladd(okt, "virksomhet", rad.id.hex if rad else "ny"))
        self.okt = okt
        self.rad = rad

    @property
    def tittel(self) -> T:
        return T("Endre virksomhet") if self.rad else T("Ny virksomhet")

    def felt(self) -> Iterator[Widget]:
        r = self.rad
        yield Felt(T("Navn"), med_verdi(Linjefelt("navn", maks=80), r.navn if r else ""))
        yield Felt(
            T("Type"),
            Valgliste(
                "type",
                [Valg(type_, tekst) for type_, tekst in VIRKSOMHETSTYPE.items()],
                verdi=r.type if r else None,
            ),
        )
        if r is not None:
            yield Kryssfelt("aktiv", T("Virksomheten er i bruk"), verdi=r.aktiv)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            lagre_virksomhet,
            self.okt,
            verdier["navn"],
            verdier["type"],
            virksomhet_id=self.rad.id if self.rad else None,
            aktiv=verdier.get("aktiv", True),
        )
