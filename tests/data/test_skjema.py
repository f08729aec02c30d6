"""Migrations: they make what the models say, all or nothing, and take no rows along."""

import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import data.modeller  # noqa: F401 - registers every table
from data import skjema
from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.migreringer import ny, oppsett
from data.motor import Motor, vedlikeholdsmotor
from data.nokkeltyper import Nokkel
from data.private_filer import lag_tom_fil
from data.skjema import SKJEMA_HODE, migrer, opprett_skjema, skjemaversjon
from tests.byggere_data import Provebase


@pytest.fixture
def nokkel() -> Nokkel:
    return Nokkel(bytearray(b"k" * 32))


def ddl(forbindelse: sa.Connection) -> dict[str, list[str]]:
    """Every table and index by name, its definition as sorted lines: their order says nothing, nor do the quotes
    that a table gets when it is copied. A column that was added stands on the last one's line.
    """
    rader = forbindelse.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
    )
    return {
        navn: sorted(ledd.strip() for ledd in re.split(r",\s|\n", sql.replace('"', "")) if ledd.strip())
        for navn, sql in rader
        if navn != "alembic_version"
    }


def test_migreringene_lager_det_modellene_sier(base: Provebase) -> None:
    """The tables, columns and indexes by Alembic's eyes, then every word, CHECKs and partial keys too."""
    with base.motor.lesemotor.connect() as c:
        kontekst = MigrationContext.configure(c, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(kontekst, SQLModel.metadata) == []
        migrert = ddl(c)
    av_modellene = sa.create_engine("sqlite://")
    with av_modellene.connect() as c:
        SQLModel.metadata.create_all(c)
        ventet = ddl(c)
    av_modellene.dispose()
    assert migrert.keys() == ventet.keys()
    for navn, linjer in ventet.items():
        assert migrert[navn] == linjer, navn


def test_hode_er_den_nyeste_migreringen(base: Provebase) -> None:
    assert ScriptDirectory.from_config(oppsett.alembic_oppsett()).get_heads() == [SKJEMA_HODE]
    assert SKJEMA_HODE in oppsett.kjente_versjoner()
    with base.motor.lesemotor.connect() as c:
        assert skjemaversjon(c) == SKJEMA_HODE


def test_ny_base(tmp_path: Path, nokkel: Nokkel) -> None:
    sti = tmp_path / "ny.db"
    opprett_skjema(sti, nokkel)
    assert [f.name for f in tmp_path.iterdir()] == ["ny.db"]  # closed, nothing beside it
    assert sti.stat().st_mode & 0o777 == 0o600
    motor = Motor(sti, nokkel.kopi)
    with motor.lesemotor.connect() as c:
        tabeller = set(sa.inspect(c).get_table_names())
        assert tabeller == {*SQLModel.metadata.tables, "alembic_version"}
    motor.lukk()


def test_ny_base_over_en_som_er_der(base: Provebase) -> None:
    for_ = base.sti.read_bytes()
    with pytest.raises(Lagringsfeil) as feil:
        opprett_skjema(base.sti, base.nokkel)
    assert feil.value.kode is Lagringskode.FINNES_FRA_FOR
    assert base.sti.read_bytes() == for_


def test_ny_base_som_feiler_etterlater_ingenting(
    tmp_path: Path, nokkel: Nokkel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(skjema, "brutte_fremmednokler", lambda _forbindelse: 1)
    with pytest.raises(Lagringsfeil) as feil:
        opprett_skjema(tmp_path / "ny.db", nokkel)
    assert feil.value.kode is Lagringskode.BRUTTE_FREMMEDNOKLER
    assert list(tmp_path.iterdir()) == []


def test_migrering_er_alt_eller_ingenting(
    tmp_path: Path, nokkel: Nokkel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables made before the failure are gone again, as after a crash."""
    sti = tmp_path / "b.db"
    lag_tom_fil(sti)

    def feiler(forbindelse: sa.Connection) -> int:
        assert skjemaversjon(forbindelse) == SKJEMA_HODE  # it has all been done by now
        raise TimeoutError

    monkeypatch.setattr(skjema, "brutte_fremmednokler", feiler)
    with pytest.raises(TimeoutError):
        migrer(sti, nokkel)
    motor = Motor(sti, nokkel.kopi)
    with motor.lesemotor.connect() as c:
        assert skjemaversjon(c) is None
        assert sa.inspect(c).get_table_names() == []
    motor.lukk()
    monkeypatch.undo()
    migrer(sti, nokkel)


def test_migrering_av_en_ferdig_base_gjor_ingenting(base: Provebase) -> None:
    migrer(base.sti, base.nokkel)
    with base.motor.lesemotor.connect() as c:
        assert skjemaversjon(c) == SKJEMA_HODE


def test_samtidige_migreringer(tmp_path: Path, nokkel: Nokkel) -> None:
    sti = tmp_path / "b.db"
    lag_tom_fil(sti)
    feil: list[BaseException] = []

    def kjor() -> None:
        try:
            migrer(sti, nokkel)
        except Lagringsfeil as grunn:
            feil.append(grunn)

    traader = [threading.Thread(target=kjor) for _ in range(3)]
    for traad in traader:
        traad.start()
    for traad in traader:
        traad.join()
    assert feil == []
    motor = Motor(sti, nokkel.kopi)
    with motor.lesemotor.connect() as c:
        assert skjemaversjon(c) == SKJEMA_HODE
    motor.lukk()


def test_like_kladder_fra_foer_blir_en_den_nyeste(tmp_path: Path, nokkel: Nokkel) -> None:
    """What an older program let in does not stop the new key; the rows it is about are made by hand."""
    sti = tmp_path / "b.db"
    lag_tom_fil(sti)
    vedlikehold = vedlikeholdsmotor(sti, nokkel.kopi)
    with vedlikehold.begin() as c:
        command.upgrade(oppsett.alembic_oppsett(c), "0002")
        for id_, ansettelse, dag in (("a", None, 1), ("b", None, 2), ("c", "x", 1), ("d", None, 2)):
            nokkel_ = "annen" if id_ == "d" else ""
            c.exec_driver_sql(
                "INSERT INTO kladd VALUES (?, 'p', ?, 's', ?, NULL, '{}', ?)",
                (id_, ansettelse, nokkel_, f"2026-11-0{dag} 09:00:00"),
            )
        for id_, foresatt, signert in (("e", None, 0), ("f", None, 1), ("g", "m", 1)):
            c.exec_driver_sql(
                "INSERT INTO samtykkesvar VALUES (?, 'l', 's', ?, '2026-11-01', ?)", (id_, foresatt, signert)
            )
        command.upgrade(oppsett.alembic_oppsett(c), "head")
        kladder = c.exec_driver_sql("SELECT id FROM kladd ORDER BY id").scalars().all()
        svar = c.exec_driver_sql("SELECT id FROM samtykkesvar ORDER BY id").scalars().all()
    vedlikehold.dispose()
    assert (kladder, svar) == (["b", "c", "d"], ["f", "g"])


def test_base_fra_et_nyere_program_rores_ikke(base: Provebase) -> None:
    with base.motor.skrivemotor.begin() as c:
        c.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Lagringsfeil) as feil:
        migrer(base.sti, base.nokkel)
    assert feil.value.kode is Lagringskode.NYERE_SKJEMA


def test_rader_som_peker_paa_ingenting_stopper_migreringen(base: Provebase) -> None:
    motor = vedlikeholdsmotor(base.sti, base.nokkel.kopi)
    with motor.begin() as c:
        c.exec_driver_sql("INSERT INTO ansettelse VALUES ('a', 'ingen', 'ingen', '', 0, 0, 0, 1)")
    motor.dispose()
    with pytest.raises(Lagringsfeil) as feil:
        migrer(base.sti, base.nokkel)
    assert feil.value.kode is Lagringskode.BRUTTE_FREMMEDNOKLER


def _utvid_forelder(maskin: sa.Engine) -> int:
    """Alters a table the way migrations do; the number of child rows afterwards."""
    with maskin.begin() as c:
        operasjoner = Operations(MigrationContext.configure(c))
        with operasjoner.batch_alter_table("forelder", recreate="always") as tabell:
            tabell.add_column(sa.Column("ny", sa.Integer()))
        return int(c.exec_driver_sql("SELECT count(*) FROM barn_av").scalar_one())


def test_fellen_med_fremmednokler(tmp_path: Path, nokkel: Nokkel) -> None:
    """The trap is real with foreign keys on, and the engine for migrations does not walk into it."""
    sti = tmp_path / "b.db"
    lag_tom_fil(sti)
    motor = Motor(sti, nokkel.kopi)
    with motor.skrivemotor.begin() as c:
        c.exec_driver_sql("CREATE TABLE forelder (id INTEGER PRIMARY KEY)")
        c.exec_driver_sql(
            "CREATE TABLE barn_av (id INTEGER PRIMARY KEY,"
            " forelder_id INTEGER NOT NULL REFERENCES forelder(id) ON DELETE CASCADE)"
        )
        c.exec_driver_sql("INSERT INTO forelder VALUES (1)")
        c.exec_driver_sql("INSERT INTO barn_av VALUES (1, 1), (2, 1)")
    vedlikehold = vedlikeholdsmotor(sti, nokkel.kopi)
    assert _utvid_forelder(vedlikehold) == 2
    vedlikehold.dispose()
    with pytest.raises(sa.exc.IntegrityError), motor.skrivemotor.begin() as c:
        c.exec_driver_sql("INSERT INTO barn_av VALUES (3, 9)")  # the key still points at the new table
    assert _utvid_forelder_igjen(motor.skrivemotor) == 0
    motor.lukk()


def _utvid_forelder_igjen(maskin: sa.Engine) -> int:
    with maskin.begin() as c:
        operasjoner = Operations(MigrationContext.configure(c))
        with operasjoner.batch_alter_table("forelder", recreate="always") as tabell:
            tabell.drop_column("ny")
        return int(c.exec_driver_sql("SELECT count(*) FROM barn_av").scalar_one())


def test_utkast_til_neste_migrering(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tool for developers finds nothing to draft when the models are in step."""
    ekte = oppsett.alembic_oppsett

    def hit(forbindelse: sa.Connection | None = None) -> object:
        svar = ekte(forbindelse)
        svar.set_main_option("version_locations", f"{oppsett.VERSJONER}:{tmp_path}")
        return svar

    monkeypatch.setattr(ny, "alembic_oppsett", hit)
    monkeypatch.setattr(ny, "VERSJONER", tmp_path)
    ny.utkast("0999", "proeve")
    (fil,) = tmp_path.glob("*.py")
    assert fil.name == "0999_proeve.py"
    innhold = fil.read_text()
    assert 'down_revision = "' + SKJEMA_HODE in innhold.replace("'", '"')
    assert "op." not in innhold.replace("import op", "")


def test_env_uten_forbindelse_sier_hva_en_skal_gjore() -> None:
    kode = (
        "from alembic import command\nfrom data.migreringer.oppsett import alembic_oppsett\n"
        "command.current(alembic_oppsett())"
    )
    svar = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=False)
    assert svar.returncode == 1
    assert "data.migreringer.ny" in svar.stderr
    assert "Traceback" not in svar.stderr
