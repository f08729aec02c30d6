"""The schema's version, and bringing a database up to it. Alembic is loaded only when there is work for it.

A new database is made by the same migrations as an old one is brought forward by: there is one road, and the
tests walk it every day.
"""

from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.motor import brutte_fremmednokler, vedlikeholdsmotor
from data.nokkeltyper import Nokkel
from data.private_filer import lag_tom_fil

SKJEMA_HODE = "0019"  # the newest migration; a test holds it to the files

Steg = Callable[[int, int], object]
_VERSJON = sa.table("alembic_version", sa.column("version_num", sa.String))


def skjemaversjon(forbindelse: sa.Connection) -> str | None:
    """The migration the database stands at; None for one that has no tables. One small select."""
    if not sa.inspect(forbindelse).has_table(_VERSJON.name):
        return None
    return forbindelse.execute(sa.select(_VERSJON.c.version_num)).scalar()


def opprett_skjema(sti: Path, nokkel: Nokkel) -> None:
    """Makes the database file, private and with every table. Leaves nothing behind when it fails."""
    try:
        lag_tom_fil(sti)
    except FileExistsError:
        raise Lagringsfeil(Lagringskode.FINNES_FRA_FOR) from None
    try:
        migrer(sti, nokkel)
    except BaseException:
        for ending in ("", "-wal", "-shm"):
            sti.with_name(sti.name + ending).unlink(missing_ok=True)
        raise


def migrer(sti: Path, nokkel: Nokkel, til: str = "head", ved_steg: Steg | None = None) -> None:
    """Runs the migrations that are missing, all of them or none.

    One transaction, with foreign keys off (altering a table means dropping it, and the drop would take the
    child rows along), and committed only if every row still points at something. A second process waits and
    then finds nothing to do. A database from a newer version of the program is left alone. ``ved_steg`` is told
    before each step which of how many it is.
    """
    motor = vedlikeholdsmotor(sti, nokkel.kopi)
    try:
        with motor.begin() as forbindelse:
            _oppgrader(forbindelse, til, ved_steg)
            if brutte_fremmednokler(forbindelse):
                raise Lagringsfeil(Lagringskode.BRUTTE_FREMMEDNOKLER)
    finally:
        motor.dispose()


def krev_kjent(versjon: str | None) -> None:
    """``Lagringsfeil`` when the database is from a newer version of the program."""
    from data.migreringer.oppsett import kjente_versjoner

    if versjon is not None and versjon not in kjente_versjoner():
        raise Lagringsfeil(Lagringskode.NYERE_SKJEMA)


def _oppgrader(forbindelse: sa.Connection, til: str, ved_steg: Steg | None) -> None:
    from alembic import command

    from data.migreringer.oppsett import alembic_oppsett, antall_steg

    fra = skjemaversjon(forbindelse)
    krev_kjent(fra)
    oppsett = alembic_oppsett(forbindelse)
    if ved_steg is not None:
        av = antall_steg(oppsett, fra, til)
        numre = iter(range(2, av + 1))
        if av:
            ved_steg(1, av)
        oppsett.attributes["etter_steg"] = lambda **_: (nr := next(numre, None)) and ved_steg(nr, av)
    command.upgrade(oppsett, til)
