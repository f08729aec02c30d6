"""A new database key, in two phases that survive being stopped at any point (SPEC 2.5).

1. The database is taken alone: nobody else, here or in another process, has it open. Then the key file gets each
   slot as it will be (``nokkelpar``), beside the one it has. From here on a secret opens both keys.
2. SQLCipher encrypts every page anew, in one transaction of the write-ahead log: the file opens with the old key
   until it is committed, and with the new one from then on.
3. The key file keeps the new slots alone, with the backups' keys and the anchor sealed anew.

Stopped before 2 is committed, the old key opens, and what was laid in the key file is taken out again; stopped
after, the new one opens, and 3 is done. ``avklar`` finds out which; it is how an ordinary change ends too, and so is
tried every time. The database is held alone until the key file is in order, so that nobody opens in between.
"""

import secrets
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from data import anker, kopinokler, nokkelpar
from data.lagringsfeil import FeilNokkel, Lagringsfeil, Lagringskode
from data.motor import Motor, alenemotor, koble, sett_nokkel
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel, Nokkelfilfeil, Nokkelfilkode, Sporslag
from data.nokler import BYTTE, MERKE, SKYLDER, krev_gjeldende, merke
from data.revisjon import Hendelse, skriv_rader

VENT = 3.0
"""seconds to wait for somebody else to close the database"""
_PAUSE = 0.1
_MED_PAR = frozenset(
    {Sporslag.PASSORD, Sporslag.ENGANGSKODE, Sporslag.NODKODE, Sporslag.TJENESTE, Sporslag.NOKKELRING}
)


def bytt(sti: Path, fil: Nokkelfil, nokkel: Nokkel, motor: Motor, om: Hendelse, naa: datetime) -> None:
    """Gives the database a new key. Afterwards ``nokkel`` is that key, also for ``motor``.

    Raises, and leaves all as it was: ``Lagringsfeil`` LAAST when somebody else has the database open, others when the
    disk is full or gives out; ``Nokkelfilfeil`` GAMLE_SPOR while a slot without a key pair is left, SKADET when one
    has been changed. ``om`` is the audit row, in the database before the key is changed.
    """
    _krev_par(fil.spor, naa)
    ny = Nokkel(bytearray(secrets.token_bytes(32)))
    try:
        with motor.stengt():
            _krypter(sti, fil, nokkel, ny, om, naa)
            if not avklar(sti, fil, nokkel, ny):
                raise Lagringsfeil(Lagringskode.FULL_DISK)
            nokkel.bytt(ny)
    finally:
        ny.slett()


def avklar(sti: Path, fil: Nokkelfil, gammel: Nokkel, ny: Nokkel) -> bool:
    """Whether the database opens with the new key; brings the key file in line with that, when nobody else has the
    database open (if they have, they have done it) and the file can be written. Until it is, both keys are in it.

    ``FeilNokkel`` when neither opens it, ``Lagringsfeil`` (LAAST) while somebody holds it alone.
    """
    for nokkel, er_ny in ((ny, True), (gammel, False)):
        try:
            forbindelse, alene = _koble(sti, nokkel)
        except FeilNokkel:
            continue
        try:
            with suppress(OSError, Nokkelfilfeil):
                if alene and not er_ny:
                    _angre(fil)
                elif alene and _er_hel(forbindelse):
                    _fullfor(fil, gammel, ny)
        finally:
            forbindelse.close()
        return er_ny
    raise FeilNokkel


def uten_par(fil: Nokkelfil, naa: datetime) -> list[dict[str, Any]]:
    """The slots that a change of key must wait for: their owners have not logged in with this version. A one-time code
    that has run out is waited for by nobody."""
    return [s for s in fil.spor if s["slag"] in _MED_PAR and not nokkelpar.har_par(s) and not _utgatt(s, naa)]


def skyldes_siden(fil: Nokkelfil) -> datetime | None:
    """Since when a change of key is owed: somebody has left, and it could not be done then."""
    felt = fil.felt(SKYLDER)
    try:
        return None if felt is None else datetime.fromisoformat(felt)
    except (TypeError, ValueError):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None


def _krypter(sti: Path, fil: Nokkelfil, nokkel: Nokkel, ny: Nokkel, om: Hendelse, naa: datetime) -> None:
    """Phases 1 and 2. What comes of the second is for ``avklar`` to see; only before it may anything be raised."""
    motor = alenemotor(sti, nokkel.kopi)
    try:
        forbindelse = _vent_alene(motor)
        with forbindelse, forbindelse.begin():
            skriv_rader(forbindelse, [om])
        _steg("alene")
        _forbered(fil, nokkel, ny, naa)
        _steg("forberedt")
        with motor.connect() as forbindelse:
            raa = forbindelse.connection.driver_connection
            with suppress(Lagringsfeil):  # the file opens with one of the two; the next step sees which
                sett_nokkel(raa, ny.kopi())
        _steg("kryptert")
    finally:
        motor.dispose()
    _steg("lukket")


def _forbered(fil: Nokkelfil, gammel: Nokkel, ny: Nokkel, naa: datetime) -> None:
    with fil.endring() as innhold:
        krev_gjeldende(innhold, gammel)
        _krev_par(innhold["spor"], naa)
        innhold["spor"] = [s for s in innhold["spor"] if not _utgatt(s, naa)]
        innhold[BYTTE] = {MERKE: merke(fil.database, ny), "spor": _nye_spor(fil, innhold, gammel, ny)}


def _fullfor(fil: Nokkelfil, gammel: Nokkel, ny: Nokkel) -> None:
    """Phase 3: from the slots as they are now, should one have been laid in since phase 1."""
    with fil.endring() as innhold:
        if innhold.pop(BYTTE, None) is None:
            return  # somebody else was here first
        innhold["spor"] = _nye_spor(fil, innhold, gammel, ny)
        innhold[kopinokler.FELT] = kopinokler.med_ny_nokkel(
            fil, kopinokler.liste(innhold.get(kopinokler.FELT)), gammel, ny
        )
        innhold |= anker.med_ny_nokkel(innhold, gammel, ny)
        innhold[MERKE] = merke(fil.database, ny)
        innhold.pop(SKYLDER, None)
        _steg("skrives")
    _steg("fullfort")


def _angre(fil: Nokkelfil) -> None:
    with fil.endring() as innhold:
        innhold.pop(BYTTE, None)


def _koble(sti: Path, nokkel: Nokkel) -> tuple[Any, bool]:
    """A connection, and whether it has the database alone."""
    try:
        return koble(sti, nokkel.kopi(), ventetid=0.2, alene=True), True
    except Lagringsfeil as feil:
        if feil.kode is not Lagringskode.LAAST:
            raise
        return koble(sti, nokkel.kopi()), False


def _nye_spor(fil: Nokkelfil, innhold: dict[str, Any], gammel: Nokkel, ny: Nokkel) -> list[dict[str, Any]]:
    return [_nytt_spor(fil, s, gammel, ny) for s in innhold["spor"]]


def _nytt_spor(fil: Nokkelfil, spor: dict[str, Any], gammel: Nokkel, ny: Nokkel) -> dict[str, Any]:
    if spor["slag"] == Sporslag.OVING:
        return {**spor, "nokkel": ny.kopi().hex()}
    if not nokkelpar.har_par(spor):
        return spor  # of a kind that we do not know
    try:
        return nokkelpar.til_ny_nokkel(fil, spor, gammel, ny)
    except ValueError:
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None


def _krev_par(alle: list[dict[str, Any]], naa: datetime) -> None:
    for spor in alle:
        if spor["slag"] in _MED_PAR and not nokkelpar.har_par(spor) and not _utgatt(spor, naa):
            raise Nokkelfilfeil(Nokkelfilkode.GAMLE_SPOR)


def _utgatt(spor: dict[str, Any], naa: datetime) -> bool:
    if spor["slag"] != Sporslag.ENGANGSKODE:
        return False
    try:
        return datetime.fromisoformat(spor["utloper"]) <= naa
    except (KeyError, TypeError, ValueError):
        return True


def _er_hel(forbindelse: Any) -> bool:
    """Moves what is in the write-ahead log into the file, and looks at every page's seal."""
    try:
        forbindelse.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not forbindelse.execute("PRAGMA cipher_integrity_check").fetchall()
    except sqlcipher.Error:
        return False


def _vent_alene(motor: sa.Engine) -> sa.Connection:
    """Tries until nobody else has the database open, for ``VENT`` seconds."""
    frist = time.monotonic() + VENT
    while True:
        try:
            return motor.connect()
        except Lagringsfeil as feil:
            if feil.kode is not Lagringskode.LAAST or time.monotonic() >= frist:
                raise
        time.sleep(_PAUSE)


def _steg(_navn: str) -> None:
    """A step is done. Here the tests stop the program."""
