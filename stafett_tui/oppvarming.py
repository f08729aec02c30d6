"""A trial run of Min side, while the passphrase is typed.

The first time a statement is asked for, SQLAlchemy sets up its mappers and writes the SQL, which takes longer than the
database takes to answer. Here that is done beforehand, on an empty database in memory where nobody sees anything.
"""

from pathlib import Path
from uuid import uuid4

from data.koder import Hatt
from data.nokkeltyper import Nokkel
from data.provemotor import Provemotor
from stafett_tui.klokke import Klokke
from stafett_tui.okt import Okt
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppstart import Database


def varm_opp() -> None:
    """Asks all that Min side asks. Takes some 60 ms."""
    base = Database(Path(), Nokkel(bytearray(32)), Klokke())
    base.motor = Provemotor()
    try:
        min_side(
            Okt(
                base=base,
                ansatt_id=uuid4(),
                navn="Prøve",
                hatt=Hatt.SAKSBEHANDLER,
                ansettelse_id=uuid4(),
                virksomhet_id=uuid4(),
                virksomhet="",
            )
        )
    finally:
        base.lukk()
