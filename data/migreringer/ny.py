"""Drafts the next migration: a throw-away database is brought to the head and compared with the models.

``python -m data.migreringer.ny NUMMER "hva som endres"``. The draft is then tidied by hand: triggers and the
moving of data are written out, and a table that is copied gets its triggers again.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command

from data.migreringer.oppsett import VERSJONER, alembic_oppsett
from data.motor import vedlikeholdsmotor
from data.nokkeltyper import Nokkel
from data.skjema import opprett_skjema


def utkast(nummer: str, tekst: str) -> None:
    """Writes the file into ``versjoner``. The throw-away database holds no rows, so its key is all zeros."""
    with TemporaryDirectory() as mappe:
        sti = Path(mappe) / "utkast.db"
        nokkel = Nokkel(bytearray(32))
        opprett_skjema(sti, nokkel)
        motor = vedlikeholdsmotor(sti, nokkel.kopi)
        with motor.connect() as forbindelse:
            command.revision(
                alembic_oppsett(forbindelse),
                tekst,
                autogenerate=True,
                rev_id=nummer,
                version_path=str(VERSJONER),
            )
        motor.dispose()


if __name__ == "__main__":
    utkast(sys.argv[1], sys.argv[2])
