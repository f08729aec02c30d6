"""Databases to measure on: the practice database in any size, and one where a stafettholder holds very many logs."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import uuid4

from data.innsetting import sett_inn
from data.koder import BorMed, Nummertype, Samtykkeutfall
from data.modeller import Barn, Logg
from stafett_tui.okt import Okt
from stafett_tui.oppstart import Innlogget, apne_oving
from stafett_tui.oving.bygg import bygg_oving
from stafett_tui.oving.roller import ROLLER, STANDARDROLLE
from stafett_tui.regler.syntetisk import lag_syntetisk

HOLDER = ROLLER[STANDARDROLLE]
"""log-in name of the stafettholder that the practice database opens as"""


def lag_base(mappe: Path, barn: int = 60) -> Path:
    """A practice database with so many children, of today."""
    bygg_oving(mappe, barn=barn)
    return mappe


def passord(mappe: Path) -> str:
    """The stafettholder's passphrase, as the practice database tells it."""
    return next(b.passord for b in bygg_oving(mappe).brukere if b.bruker == HOLDER)


@contextmanager
def apnet(mappe: Path) -> Iterator[Okt]:
    """The stafettholder at work."""
    innlogget = apne_oving(mappe, HOLDER)
    assert isinstance(innlogget, Innlogget)
    try:
        yield innlogget.velg(innlogget.hatter[0])
    finally:
        innlogget.base.lukk()


def mange_logger(mappe: Path, antall: int) -> None:
    """Lays so many more logs, without oppmerksomheter, to the stafettholder."""
    with apnet(mappe) as okt:
        naa, i_dag = okt.klokke.naa(), okt.klokke.i_dag()
        rader: list[Logg] = []
        barn: list[Barn] = []
        for nr in range(antall):
            fodt = date(2012 + nr % 10, 1 + nr % 12, 1 + nr % 28)
            logg = Logg(
                id=uuid4(),
                niva=1 + nr % 3,
                stafettholder_id=okt.stilling,
                opprettet_av=okt.stilling,
                opprettet=naa,
                oppdatert=naa,
                samtykke_gitt=i_dag,
                samtykke_utfall=Samtykkeutfall.GITT,
            )
            rader.append(logg)
            barn.append(_barn(logg, nr, fodt))
        with okt.base.motor.skrivemotor.begin() as forbindelse:
            sett_inn(forbindelse, [*rader, *barn])


def _barn(logg: Logg, nr: int, fodt: date) -> Barn:
    nummer = next(n for i in range(500) if (n := lag_syntetisk(fodt, i)) is not None)
    return Barn(
        logg_id=logg.id,
        nummer=nummer,
        nummertype=Nummertype.FODSELSNUMMER,
        fornavn=f"Barn{nr:04d}",
        etternavn="Prøve",
        fodt=fodt,
        bor_med=BorMed.BEGGE,
        adresse="Furuveien 3",
        postnummer="0150",
        poststed="Oslo",
        mobil="40000000",
        skole="Bakkehaugen skole",
    )
