"""The audit chain's anchor: where it ended, kept in the key file, so that a cut end or an older file is seen.

The first is set when the database is made. It is set after the rows it vouches for are on the disk, so it is never
ahead of the database, and only ever moved forward: whoever is slower must not take it back. Its seal (HMAC under the
database key) keeps somebody without the key from making it fit an older file.
"""

import hmac
import json
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

from data import revisjon
from data.koder import Handling
from data.lette_tabeller import REVISJON_RAD
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel, Nokkelfilfeil, Nokkelfilkode
from data.revisjon import Anker

FELT = "anker"
NESTE = "anker_neste"
"""where the chain will end when a restored backup is in place; both are right while it is put there"""


def les(fil: Nokkelfil, nokkel: Nokkel) -> Anker | None:
    """The anchor; None before the first. One that is not ours raises ``Nokkelfilfeil``."""
    return _tolk(fil.felt(FELT), fil.database, nokkel)


def les_neste(fil: Nokkelfil, nokkel: Nokkel) -> Anker | None:
    """The anchor of a backup that was being restored; None when none is."""
    return _tolk(fil.felt(NESTE), fil.database, nokkel)


def flytt(fil: Nokkelfil, nokkel: Nokkel, til: Anker) -> None:
    """Moves the anchor forward to where the chain ends now."""
    naa = les(fil, nokkel)
    if naa is not None and naa.antall >= til.antall and fil.felt(NESTE) is None:
        return
    with fil.endring() as innhold:
        naa = _tolk(innhold.get(FELT), fil.database, nokkel)
        if innhold.pop(NESTE, None) is not None or naa is None or naa.antall < til.antall:
            innhold[FELT] = _forsegl(til, fil.database, nokkel)


def varsle_bytte(fil: Nokkelfil, nokkel: Nokkel, til: Anker) -> None:
    """Before a restored backup is put in place: its end is right too, from now on."""
    with fil.endring() as innhold:
        innhold[NESTE] = _forsegl(til, fil.database, nokkel)


def sett_paa_nytt(fil: Nokkelfil, nokkel: Nokkel, til: Anker) -> None:
    """Where the chain ends after a backup was restored, whatever the anchor said before."""
    with fil.endring() as innhold:
        innhold[FELT] = _forsegl(til, fil.database, nokkel)
        innhold.pop(NESTE, None)


def med_ny_nokkel(innhold: dict[str, Any], gammel: Nokkel, ny: Nokkel) -> dict[str, Any]:
    """The anchors of the key file as they are when the database has the new key. One that is not ours is left as it
    is, to be told of at the next opening."""
    ut = {}
    for felt in (FELT, NESTE):
        try:
            satt = _tolk(innhold.get(felt), innhold["database"], gammel)
        except Nokkelfilfeil:
            continue
        if satt is not None:
            ut[felt] = _forsegl(satt, innhold["database"], ny)
    return ut


def holder(forbindelse: sa.Connection, anker: Anker | None) -> bool:
    """Whether the chain still holds the row that the anchor vouches for. One small select."""
    return anker is None or revisjon.hash_av(forbindelse, anker.antall) == anker.hash


def kan_mangle(forbindelse: sa.Connection) -> bool:
    """Whether the database may be without an anchor: every log-in has set it, so only when there has been none. Else
    it has been taken away, to let an older file in. Looked for only when it is missing."""
    innlogget = sa.select(REVISJON_RAD.c.nr).where(REVISJON_RAD.c.handling == Handling.INNLOGGET.value)
    return forbindelse.execute(innlogget.limit(1)).first() is None


def _forsegl(anker: Anker, database: str, nokkel: Nokkel) -> dict[str, Any]:
    return {"antall": anker.antall, "hash": anker.hash, "segl": _segl(anker, database, nokkel)}


def _tolk(felt: Any, database: str, nokkel: Nokkel) -> Anker | None:
    if felt is None:
        return None
    try:
        anker = Anker(int(felt["antall"]), str(felt["hash"]))
        segl = str(felt["segl"])
    except (KeyError, TypeError, ValueError):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None
    if not hmac.compare_digest(segl.encode(), _segl(anker, database, nokkel).encode()):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET)
    return anker


def _segl(anker: Anker, database: str, nokkel: Nokkel) -> str:
    kopi = nokkel.kopi()
    try:
        tekst = json.dumps(["stafett", FELT, database, anker.antall, anker.hash]).encode()
        return hmac.new(kopi, tekst, sha256).hexdigest()
    finally:
        kopi[:] = bytes(len(kopi))
