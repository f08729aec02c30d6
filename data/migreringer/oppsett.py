"""Alembic set up in the program: a connection handed in, never an address and never a key in a file."""

from pathlib import Path

import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory

_MAPPE = Path(__file__).parent
VERSJONER = _MAPPE / "versjoner"


def alembic_oppsett(forbindelse: sa.Connection | None = None) -> Config:
    """The configuration, with the connection that ``env.py`` is to use."""
    oppsett = Config()
    oppsett.set_main_option("script_location", str(_MAPPE).replace("%", "%%"))
    oppsett.set_main_option("version_locations", str(VERSJONER).replace("%", "%%"))
    oppsett.set_main_option("path_separator", "os")
    oppsett.attributes["forbindelse"] = forbindelse
    return oppsett


def antall_steg(oppsett: Config, fra: str | None, til: str) -> int:
    """How many migrations there are between the two."""
    return sum(1 for _ in ScriptDirectory.from_config(oppsett).iterate_revisions(til, fra or "base"))


def kjente_versjoner() -> set[str]:
    """Every migration this program knows."""
    return {skript.revision for skript in ScriptDirectory.from_config(alembic_oppsett()).walk_revisions()}
