"""Every schema there has been is kept, as it was; and who migrates one is held to every row and value of it.

``tests/sikkerhet/test_oppgradering.py`` brings each of them forward by logging in.
"""

import re
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command

from data.migreringer import oppsett
from data.nokkeltyper import Nokkel
from data.skjema import SKJEMA_HODE, migrer
from tests import skjemadump

MISTER = {
    "no rows": "DELETE FROM notat",
    "copied without its rows": """
    CREATE TABLE ny AS SELECT * FROM lysglimt WHERE 0; DROP TABLE lysglimt; ALTER TABLE ny RENAME TO lysglimt""",
    "a value": "UPDATE tiltak SET beskrivelse = 'x'",
    "a column": "ALTER TABLE barn DROP COLUMN mobil",
    "a table": "DROP TABLE tekstversjon",
}
NESTE = """
from alembic import op
revision, down_revision = "9999", {hode!r}

def upgrade():
    for setning in {setninger!r}:
        op.execute(setning)
"""


def test_hvert_skjema_er_tatt_vare_paa() -> None:
    """A new migration: ``python -m tests.skjemadump``."""
    assert skjemadump.versjoner() == sorted(oppsett.kjente_versjoner())
    assert sum(fil.stat().st_size for fil in skjemadump.SKJEMAER.iterdir()) < 300_000


def test_det_er_det_migreringene_laget() -> None:
    """A migration that has been run somewhere is never changed: the database at each step is the one that is kept."""
    motor = sa.create_engine("sqlite://")
    with motor.begin() as c:
        for versjon in skjemadump.versjoner():
            command.upgrade(oppsett.alembic_oppsett(c), versjon)
            laget, husket = skjemadump.dump(c), skjemadump.blokker(versjon)
            assert skjemadump.skjemaet(laget) == skjemadump.skjemaet(husket), versjon
            tomme = [navn for (slag, navn), sql in husket.items() if slag == "table" and "INSERT" not in sql]
            assert tomme == [], versjon
    motor.dispose()


def test_ingen_i_dem_finnes() -> None:
    """The numbers have month + 80, and each is there to be found."""
    tekst = "".join(fil.read_text(encoding="utf-8") for fil in skjemadump.SKJEMAER.iterdir())
    numre = set(re.findall(r"(?<![0-9a-f])\d{11}(?![0-9a-f])", tekst))
    assert len(numre) == 3
    assert all(80 < int(nummer[2:4]) <= 92 for nummer in numre)


def test_en_ny_skriver_bare_det_som_er_nytt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest is made anew from the one before, to the letter; those that are there are left alone."""
    for fil in skjemadump.SKJEMAER.iterdir():
        (tmp_path / fil.name).write_bytes(fil.read_bytes() if fil.stem != SKJEMA_HODE else b"")
    husket = (skjemadump.SKJEMAER / f"{SKJEMA_HODE}.sql").read_bytes()
    monkeypatch.setattr(skjemadump, "SKJEMAER", tmp_path)
    (ny := tmp_path / f"{SKJEMA_HODE}.sql").unlink()
    skjemadump.main()
    assert ny.read_bytes() == husket
    ny.write_bytes(b"-- table ny\n")
    skjemadump.main()
    assert ny.read_bytes() == b"-- table ny\n"


@pytest.mark.parametrize("hva", ["nothing", *MISTER])
def test_en_migrering_som_mister_noe_blir_sett(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hva: str
) -> None:
    ekte, sti, nokkel = oppsett.alembic_oppsett, tmp_path / "b.db", Nokkel(bytearray(32))
    (tmp_path / "versjoner").mkdir()
    setninger = MISTER.get(hva, "").split(";") if hva in MISTER else []
    (tmp_path / "versjoner" / "9999.py").write_text(NESTE.format(hode=SKJEMA_HODE, setninger=setninger))

    def med_en_til(forbindelse: sa.Connection | None = None) -> object:
        svar = ekte(forbindelse)
        svar.set_main_option("version_locations", f"{oppsett.VERSJONER}:{tmp_path / 'versjoner'}")
        return svar

    monkeypatch.setattr(oppsett, "alembic_oppsett", med_en_til)
    rader = skjemadump.legg_inn(sti, nokkel, SKJEMA_HODE)
    migrer(sti, nokkel)
    tapt = skjemadump.tapt(rader, skjemadump.les(sti, nokkel))
    assert len(tapt) == (0 if hva == "nothing" else 1), tapt
