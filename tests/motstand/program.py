"""Run by tests as a program: makes a municipality in FOLDER, with LOGS logs and TILTAK open tiltak in the first,
and waits for orders on its standard input.

``arbeid FRØ ANTALL PROGRAMMER`` lets that many programs work on the database at once, each ANTALL acts (0: until it
is killed); ``kappløp`` lets two evaluate the same tiltak; ``opptak FIL FRØ ANTALL`` writes down what reaches the disk;
``overforing MAPPE NØKKEL`` makes transfer files there, one after the other, until it is killed.
Each works in a copy of this process, which costs milliseconds where a new one costs a second. It says «pid N» first,
then a line for each act that was acknowledged; «slutt STATUS …» comes when all have ended.
"""

import gc
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from data.koder import Utfall
from data.lagringsfeil import Lagringsfeil, Lagringskode
from stafett_tui.avslag import Kvittering
from stafett_tui.filvisninger import Filskjema
from stafett_tui.handlinger import overforingsfil as modul
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.overforingsfil import (
    Overforingskvittering,
    lag_overforingsfil,
    trekk_overforingsfil,
)
from tests.byggere import Verden, lag_verden
from tests.motstand.arbeid import Arbeid, lag_logger
from tests.motstand.vfs import ta_opp

OPPTATT = "opptatt"
TOMMES_ETTER = 25
"""acts, and then the write-ahead log is moved into the file"""


def si(tekst: str) -> None:
    """A whole line at once, so that two programs' lines do not mix."""
    os.write(1, f"{tekst}\n".encode())


def arbeid(v: Verden, logger: list[UUID], fro: int, antall: int) -> None:
    arbeider = Arbeid(v, logger, fro, f"p{fro}")
    gjort = 0
    while not antall or gjort < antall:
        try:
            si(arbeider.gjor())
            gjort += 1
        except (
            Lagringsfeil
        ) as feil:  # the other one was not let off the processor for seconds: told, and tried again
            if feil.kode is not Lagringskode.LAAST:
                raise
            si(OPPTATT)


def kapplop(v: Verden, tiltak: list[UUID]) -> None:
    for tiltak_id in tiltak:
        svar = evaluer_tiltak(v.okt("Maren"), tiltak_id, Utfall.ONSKET)
        si(f"vant {tiltak_id.hex}" if isinstance(svar, Kvittering) else f"tapte {svar.kode}")


def opptak(v: Verden, logger: list[UUID], fil: Path, fro: int, antall: int) -> None:
    arbeider = Arbeid(v, logger, fro)
    with fil.open("wb") as ut, ta_opp(ut) as kvitter:
        for nr in range(antall):
            kvitter(arbeider.gjor())
            if nr % TOMMES_ETTER == 0:  # as after a deletion; SQLite does it by itself, too
                v.base.motor.tom_forlogg()


def overforinger(v: Verden, logg: UUID, mappe: Path, nokkel: str, *, antall: int = 0) -> None:
    """Each is withdrawn when it is made, so that the next can be."""
    skjema = Filskjema("Sørvik", "Flytter.", v.klokke.i_dag(), nokkel)
    trekk_overforingsfil(v.okt("Maren"), logg)  # what one that was killed had made
    gjort = 0
    while not antall or gjort < antall:
        v.ga(seconds=7)
        svar = lag_overforingsfil(v.okt("Maren"), logg, skjema, mappe)
        assert isinstance(svar, Overforingskvittering), svar
        si(f"fil {svar.id}")
        trekk_overforingsfil(v.okt("Maren"), logg)
        gjort += 1


def _stor_pdf(*_uttrekk: object) -> bytes:
    """A document that takes a while to write, and none to draw."""
    return b"%PDF-1.7" * 200_000


def i_kopier(*gjor: Callable[[], None]) -> None:
    """Each in a copy of this process; ends when all have."""
    barn = []
    for arbeidet in gjor:
        if not (pid := os.fork()):
            os._exit(_kjor(arbeidet))
        barn.append(pid)
    si(" ".join(["slutt", *(str(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])) for pid in barn)]))


def _kjor(arbeidet: Callable[[], None]) -> int:
    si(f"pid {os.getpid()}")
    try:
        arbeidet()
    except BaseException:  # noqa: BLE001 - told to the test
        traceback.print_exc()
        return 1
    return 0


def main() -> None:
    v = lag_verden(Path(sys.argv[1]))
    logger = lag_logger(v, int(sys.argv[2]))
    varm = Arbeid(v, logger)
    for handling in varm.handlinger:  # every statement is made ready once
        varm.kvitter(handling)
    forste = [varm.tiltak_i(v.oppmerksomhet("Maren", logger[0])) for _ in range(int(sys.argv[3]))]
    v.base.motor.lesemotor.dispose()  # a connection must not be open in two processes
    gc.freeze()
    si("klar")
    for linje in sys.stdin:
        match linje.split():
            case ["arbeid", fro, antall, programmer]:
                i_kopier(
                    *(
                        lambda nr=nr: arbeid(v, logger, int(fro) + nr, int(antall))
                        for nr in range(int(programmer))
                    )
                )
            case ["overforing", mappe, nokkel]:
                if modul.lag_kopi is not _stor_pdf:  # what it leans on is loaded once
                    modul.lag_kopi = _stor_pdf
                    overforinger(v, logger[0], Path(mappe), nokkel, antall=1)
                    v.base.motor.lesemotor.dispose()
                i_kopier(lambda: overforinger(v, logger[0], Path(mappe), nokkel))
            case ["kappløp"]:
                i_kopier(*[lambda: kapplop(v, forste)] * 2)
            case ["opptak", fil, fro, antall]:
                i_kopier(lambda: opptak(v, logger, Path(fil), int(fro), int(antall)))


if __name__ == "__main__":
    main()
