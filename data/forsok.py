"""Failed log-ins, counted in a small file beside the key file, so that guessing is slow (SPEC 2.5).

Each try counts as failed before the passphrase is tried, and is taken back when it was right: many at once are
no faster than one. Names that are in no slot share one count, and what was typed as a name stands nowhere: it may
have been a passphrase. Whoever can write the file can also copy the key file and guess elsewhere; what stands
against that is the cost of each guess.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from data.lettklasse import dataclass
from data.nokkelfil import Nokkelfil, normaliser_bruker
from data.plattform import fillas
from data.private_filer import skriv_privat

FILNAVN = "forsok.json"
FRIE = 3
"""tries before there is a wait"""
FORSTE_PAUSE, LENGSTE_PAUSE = 5, 300
"""seconds; each failed try doubles the pause"""
_UKJENT = ""
_USKREVET = "uskrevet"
_STORST = 1_000_000


@dataclass(frozen=True, slots=True)
class Feilede:
    """Failed tries that are not written down yet: with this name, and with names that nobody has."""

    egne: int
    ukjente: int


def begynn(fil: Nokkelfil, bruker: str, naa: datetime) -> int:
    """Counts a try. Seconds to wait when it comes too early, and then it is not to be made; else 0."""
    with _apen(fil) as alle:
        navn = _navn(fil, bruker)
        antall, sist = _les(alle, navn, naa)
        igjen = _pause(antall) - (naa - sist).total_seconds() if sist is not None else 0.0
        if igjen > 0 and sist is not None:
            _sett(alle, navn, antall, sist, _for(alle, navn))  # no longer ahead of a clock set back
            return max(1, round(igjen))
        _sett(alle, navn, min(antall + 1, _STORST), naa, _for(alle, navn))
    return 0


def lyktes(fil: Nokkelfil, bruker: str, naa: datetime) -> Feilede:
    """The try was right: nobody waits any more. What failed before it stands until it is written in the audit
    (``skrevet``): not every right passphrase logs somebody in."""
    with _apen(fil) as alle:
        navn = _navn(fil, bruker)
        egne = max(0, _les(alle, navn, naa)[0] - 1) + _for(alle, navn)
        ukjente = _les(alle, _UKJENT, naa)[0] + _for(alle, _UKJENT)
        _sett(alle, navn, 0, naa, egne)
        _sett(alle, _UKJENT, 0, naa, ukjente)
    return Feilede(egne, ukjente)


def skrevet(fil: Nokkelfil, bruker: str, feilede: Feilede, naa: datetime) -> None:
    """These stand in the audit now. Those that have failed meanwhile do not."""
    with _apen(fil) as alle:
        for navn, antall in ((_navn(fil, bruker), feilede.egne), (_UKJENT, feilede.ukjente)):
            _sett(alle, navn, *_les(alle, navn, naa), max(0, _for(alle, navn) - antall))


def _pause(antall: int) -> int:
    if antall < FRIE:
        return 0
    return int(min(LENGSTE_PAUSE, FORSTE_PAUSE * 2 ** min(antall - FRIE, 20)))


def _navn(fil: Nokkelfil, bruker: str) -> str:
    navn = normaliser_bruker(bruker)
    return navn if any(s.get("bruker") == navn for s in fil.spor) else _UKJENT


def _les(alle: dict[str, Any], navn: str, naa: datetime) -> tuple[int, datetime | None]:
    """A count, and when it was last added to; a clock that was set back shall not make the wait longer."""
    try:
        felt = alle[navn]
        return int(felt["antall"]), min(datetime.fromisoformat(felt["sist"]), naa)
    except (KeyError, OverflowError, TypeError, ValueError):
        return 0, None


def _for(alle: dict[str, Any], navn: str) -> int:
    """Failed before the last that was right, and not written down."""
    try:
        return min(_STORST, max(0, int(alle[navn][_USKREVET])))
    except (KeyError, OverflowError, TypeError, ValueError):
        return 0


def _sett(alle: dict[str, Any], navn: str, antall: int, sist: datetime | None, uskrevet: int) -> None:
    alle.pop(navn, None)
    if antall and sist is not None:
        alle[navn] = {"antall": antall, "sist": sist.isoformat()}
    if uskrevet:
        alle.setdefault(navn, {})[_USKREVET] = uskrevet


@contextmanager
def _apen(fil: Nokkelfil) -> Iterator[dict[str, Any]]:
    """The counts, kept at the end when they have changed. Where nothing can be written, nothing is counted."""
    sti = fil.sti.with_name(FILNAVN)
    with ExitStack() as stabel:
        with suppress(OSError):  # a TimeoutError is one
            stabel.enter_context(fillas(sti.with_name(f"{FILNAVN}.las")))
        alle = _fra_fil(sti)
        for_ = json.dumps(alle)
        yield alle
        if json.dumps(alle) != for_:
            with suppress(OSError):
                skriv_privat(sti, json.dumps(alle).encode())


def _fra_fil(sti: Path) -> dict[str, Any]:
    try:
        lest = json.loads(sti.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return lest if isinstance(lest, dict) else {}
