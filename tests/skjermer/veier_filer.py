"""How the screens of the transfer file are opened."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from textual.screen import Screen

from data.koder import Hatt
from screens.overforingsfil.kvittering import LesKvittering
from screens.overforingsfil.lag import OverforFil
from screens.overforingsfil.laget import FilLaget, VaarNokkel
from screens.overforingsfil.motta import Sett, TaImot, VelgFil
from stafett_tui.filvisninger import Filinnhold, Filvalg, Kvitteringsvalg, Mottakernokkel
from stafett_tui.handlinger.overforingsfil import Overforingskvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.overforingsfil import filvalg, kvitteringsvalg
from stafett_tui.sprak.tekst import T
from tests.fulle_logger import FullLogg

KVITTERING = Overforingskvittering(
    T("Filen er laget."), "0" * 32, Path("x.age"), "k7pq-m3xw-9dtr-abcd-efgh", "3f2a 91c0 77de 5b10"
)


def _lag(okt: Okt, f: FullLogg) -> Screen[Any] | None:
    valg = filvalg(okt, f.logg)
    return OverforFil(okt, valg) if isinstance(valg, Filvalg) else None


def _kvittering(okt: Okt, f: FullLogg) -> Screen[Any] | None:
    valg = kvitteringsvalg(okt, f.logg)
    if not isinstance(valg, Kvitteringsvalg):
        return None
    return LesKvittering(okt, f.logg, replace(valg, fil=replace(valg.fil, trukket=None)))


def _innhold(okt: Okt) -> Filinnhold:
    """A file as anybody may have got it; it has nothing of the log."""
    return Filinnhold(
        fil_id=UUID(int=7),
        fra="Sørvik",
        laget=okt.klokke.naa(),
        laget_av="Ida Li, lærer, Vik skole",
        kontakt="40000000",
        kjennetegn="3f2a 91c0 77de 5b10",
        kjent=None,
        barn="Per Vik",
        fodt=date(2018, 5, 4),
        nummer="048518 *****",
        foresatte=("Kari Vik (mor)",),
        niva=2,
        samtykke=T("Samtykket gjelder."),
        antall=((T("Tiltak"), 3),),
        tidligere=UUID(int=9),
        tidligere_fra=date(2024, 1, 1),
        sperret=True,
    )


FILVEIER: dict[type[Screen[Any]], Callable[[Okt, FullLogg], Screen[Any] | None]] = {
    OverforFil: _lag,
    LesKvittering: _kvittering,
    FilLaget: lambda _o, _f: FilLaget(KVITTERING),
    VaarNokkel: lambda _o, _f: VaarNokkel(
        Mottakernokkel("Fjordvik", "age1" + "x" * 58, "3f2a 91c0 77de 5b10")
    ),
    VelgFil: lambda okt, _f: VelgFil(okt) if okt.hatt is Hatt.SAKSBEHANDLER else None,
    TaImot: lambda okt, _f: (
        TaImot(okt, Sett(Path("x.age"), "", _innhold(okt))) if okt.hatt is Hatt.SAKSBEHANDLER else None
    ),
}
