"""``stafett demo``, ``stafett`` and ``stafett opprett``."""

import io
import json
import os
import sys
import types
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from data.modeller import Ansatt, Barn, Logg
from stafett_tui import cli
from stafett_tui.oving.roller import ROLLER
from stafett_tui.regler.syntetisk import lag_syntetisk
from tests.kommandolinje.konsoll import kjor, passordfil
from tests.ovingshjelp import DAG, apen_motor, kopi_av_oving
from tests.raadata import tabell


def test_lag_skriver_brukere_og_barn(tmp_path: Path) -> None:
    mappe = tmp_path / "base"
    svar = kjor("demo", "--lag", str(mappe), "--barn", "12", "--i-dag", DAG.isoformat(), "--json").data
    assert svar.keys() == {"brukere", "barn"}
    assert all(b.keys() == {"bruker", "passord", "navn", "rolle", "virksomhet"} for b in svar["brukere"])
    assert all(b.keys() == {"navn", "nummer", "logg_id", "status", "stafettholder"} for b in svar["barn"])
    assert len(svar["barn"]) == 12
    assert {b["rolle"] for b in svar["brukere"]} == set(ROLLER)
    assert {b["status"] for b in svar["barn"]} == {"aktiv", "passiv"}
    assert {b["stafettholder"] for b in svar["barn"]} <= {b["bruker"] for b in svar["brukere"]}


def test_det_som_skrives_stemmer_med_basen(tmp_path: Path) -> None:
    mappe = tmp_path / "base"
    svar = kjor("demo", "--lag", str(mappe), "--barn", "12", "--json").data
    for rolle in ROLLER:
        bruker = next(b for b in svar["brukere"] if b["bruker"] == ROLLER[rolle])
        fil = passordfil(tmp_path, bruker["passord"], rolle)
        felles = ("--mappe", str(mappe), "--bruker", bruker["bruker"], "--passord-fil", str(fil))
        assert kjor("minside", *felles).status == 0
        if rolle == "stafettholder":
            ider = {r["id"] for r in kjor("logg", "list", *felles, "--json").data if r["status"] != "kladd"}
            assert ider == {b["logg_id"] for b in svar["barn"] if b["stafettholder"] == bruker["bruker"]}


def test_den_som_finnes_brukes_til_det_bes_om_ny(tmp_path: Path) -> None:
    base = kopi_av_oving(tmp_path / "base")
    lag = ("demo", "--lag", str(base.mappe), "--barn", "3", "--json")
    gjenbrukt = kjor(*lag)
    assert len(gjenbrukt.data["barn"]) == 60
    assert "--ny" in gjenbrukt.feil
    assert len(kjor(*lag, "--ny").data["barn"]) == 3


def test_den_som_finnes_vises_slik_den_er_naa(tmp_path: Path) -> None:
    """What was changed since it was built: a child's name, a log's holder, an employee who has left."""
    base = kopi_av_oving(tmp_path / "base")
    aktiv = base.barn[0]
    andre = next(b for b in base.barn if b.stafettholder != aktiv.stafettholder)
    with apen_motor(base.mappe) as motor, motor.skrivemotor.begin() as c:
        logg_id = UUID(aktiv.logg_id)
        c.execute(sa.update(tabell(Barn)).where(tabell(Barn).c.logg_id == logg_id).values(fornavn="Elna"))
        ny = sa.select(tabell(Logg).c.stafettholder_id).where(tabell(Logg).c.id == UUID(andre.logg_id))
        c.execute(
            sa.update(tabell(Logg))
            .where(tabell(Logg).c.id == logg_id)
            .values(stafettholder_id=ny.scalar_subquery())
        )
        c.execute(
            sa.update(tabell(Ansatt))
            .where(tabell(Ansatt).c.brukernavn == ROLLER["aktor"])
            .values(aktiv=False)
        )
    vist = kjor("demo", "--lag", str(base.mappe), "--json").data
    rad = next(b for b in vist["barn"] if b["logg_id"] == aktiv.logg_id)
    assert (rad["stafettholder"], rad["nummer"]) == (andre.stafettholder, aktiv.nummer)
    assert rad["navn"].startswith("Elna ")
    assert len(vist["barn"]) == len(base.barn)
    assert {b.bruker for b in base.brukere} - {b["bruker"] for b in vist["brukere"]} == {ROLLER["aktor"]}


def test_en_annen_mappe_nektes(tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("viktig")
    svar = kjor("demo", "--lag", str(tmp_path), "--ny")
    assert (svar.status, svar.ut) == (1, "")
    assert (tmp_path / "brev.txt").exists()


@pytest.mark.parametrize("ord_", [("--som", "rektor"), ("--barn", "0"), ("--barn", "20001")])
def test_demo_brukt_feil(ord_: tuple[str, ...]) -> None:
    assert kjor("demo", *ord_).status == 2


def test_uten_terminal_lages_den_og_kommandoen_skrives(tmp_path: Path) -> None:
    mappe = tmp_path / "base"
    svar = kjor("demo", "--mappe", str(mappe), "--barn", "2")
    assert svar.status == 0
    assert (mappe / "stafett.db").exists()
    assert f"stafett demo --mappe {mappe}" in svar.ut


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@dataclass
class Skrivebord:
    """A terminal, and an interface that only notes how it was started."""

    kall: list[Any] = field(default_factory=list)
    feil: str = ""

    def kjor(self, *linje: str, uten: str = "") -> int:
        strommer = {n: io.StringIO() if n == uten else Terminal() for n in ("stdin", "stdout", "stderr")}
        with pytest.MonkeyPatch.context() as bytt:
            for navn, strom in strommer.items():
                bytt.setattr(sys, navn, strom)
            status = cli.main(linje)
        self.feil = strommer["stderr"].getvalue()
        return status


@pytest.fixture
def skrivebord(monkeypatch: pytest.MonkeyPatch) -> Skrivebord:
    bordet = Skrivebord()
    modul = types.ModuleType("screens.app")

    def start(mappe: Path, *, i_dag: date | None, oving_bruker: str | None) -> int:
        miljo = {n for n in os.environ if n.startswith("TEXTUAL")}
        bordet.kall.append((mappe, i_dag, oving_bruker, miljo))
        return 7

    modul.kjor = start  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "screens.app", modul)
    return bordet


def test_stafett_apner_grensesnittet(
    skrivebord: Skrivebord, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for navn in ("TEXTUAL_LOG", "TEXTUAL_FPS", "TEXTUAL", "TEXTUAL_DEBUG", "PYDANTIC_DISABLE_PLUGINS"):
        monkeypatch.setenv(navn, "1")
    assert skrivebord.kjor() == 7
    assert skrivebord.kjor("--mappe", str(tmp_path), "--i-dag", "1.3.2027") == 7
    forste, andre = skrivebord.kall
    assert forste[0].name == "stafett"
    assert forste[1:] == (None, None, {"TEXTUAL_FPS"})
    assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == "__all__", "no plugin sees what is stored"
    assert andre[:3] == (tmp_path, date(2027, 3, 1), None)


@pytest.mark.parametrize(("som", "bruker"), ROLLER.items())
def test_demo_apner_som_rollen(skrivebord: Skrivebord, tmp_path: Path, som: str, bruker: str) -> None:
    base = kopi_av_oving(tmp_path / "base")
    linje = ("demo", "--mappe", str(base.mappe), "--i-dag", DAG.isoformat())
    assert skrivebord.kjor(*linje, "--som", som) == 7
    assert skrivebord.kall == [(base.mappe, DAG, bruker, set())]
    assert skrivebord.feil == ""


def test_demo_sier_at_datoene_er_gamle(skrivebord: Skrivebord, tmp_path: Path) -> None:
    base = kopi_av_oving(tmp_path / "base")
    assert skrivebord.kjor("demo", "--mappe", str(base.mappe), "--i-dag", "1.3.2027") == 7
    assert skrivebord.kall[0][2] == "jorunn"
    assert "12.11.2026" in skrivebord.feil


@pytest.mark.parametrize("ord_", [("--fro", "2"), ("--barn", "3")])
def test_demo_sier_at_den_som_fantes_er_en_annen(
    skrivebord: Skrivebord, tmp_path: Path, ord_: tuple[str, str]
) -> None:
    base = kopi_av_oving(tmp_path / "base")
    linje = ("demo", "--mappe", str(base.mappe), "--i-dag", DAG.isoformat())
    assert skrivebord.kjor(*linje, *ord_) == 7
    assert "--ny" in skrivebord.feil


def test_fro_0_er_et_tall_som_andre(tmp_path: Path) -> None:
    def navn(fro: str) -> list[str]:
        svar = kjor("demo", "--lag", str(tmp_path / fro), "--barn", "2", "--fro", fro, "--json")
        return [b["nummer"] for b in svar.data["barn"]]

    assert navn("0") != navn("1")


def test_demo_lager_basen_forste_gang(skrivebord: Skrivebord, tmp_path: Path) -> None:
    assert skrivebord.kjor("demo", "--mappe", str(tmp_path / "ny"), "--barn", "2") == 7
    assert skrivebord.kall[0][0] == tmp_path / "ny"
    assert (tmp_path / "ny" / "oving.json").exists()


@pytest.mark.parametrize("uten", ["stdin", "stdout", "stderr"])
def test_uten_terminal_startes_ingenting(skrivebord: Skrivebord, uten: str) -> None:
    assert skrivebord.kjor(uten=uten) == 1
    assert skrivebord.kall == []
    assert "terminal" in skrivebord.feil


def opprettlinje(mappe: Path, **bytt: str) -> list[str]:
    felt = {
        "kommune": "Fjordvik",
        "enhet": "Sundet skole",
        "type": "skole",
        "fornavn": "Aud",
        "etternavn": "Kvelldal",
        "stilling": "rektor",
        "mappe": str(mappe),
        "bruker": "aud",
        **bytt,
    }
    return [o for navn, verdi in felt.items() for o in (f"--{navn}", verdi)]


@pytest.fixture
def hemmelige(tmp_path: Path) -> list[str]:
    nummer = next(n for i in range(20) if (n := lag_syntetisk(date(1980, 1, 2), i)))
    passord = passordfil(tmp_path, "rare steiner i elva")
    return ["--passord-fil", str(passord), "--nummer-fil", str(passordfil(tmp_path, nummer, "nummer"))]


def test_opprett_lager_en_database_a_logge_inn_i(tmp_path: Path, hemmelige: list[str]) -> None:
    mappe = tmp_path / "ny"
    svar = kjor("opprett", "--oving", *opprettlinje(mappe), *hemmelige, "--json")
    assert svar.data == {"mappe": str(mappe), "bruker": "aud", "nodkode": ""}, "a practice base needs no safe"
    felles = ("--mappe", str(mappe), "--bruker", "aud", *hemmelige[:2])
    assert [v["navn"] for v in kjor("virksomhet", "list", *felles, "--json").data] == ["Sundet skole"]
    assert [b["navn"] for b in kjor("bruker", "list", *felles, "--json").data] == ["Aud Kvelldal"]
    assert kjor("minside", *felles, "--som", "leder", "--i-dag", "1.3.2027").status == 0
    igjen = kjor("opprett", "--oving", *opprettlinje(mappe), *hemmelige)
    assert (igjen.status, "allerede en database" in igjen.feil) == (1, True)


def test_en_ekte_database_tar_ingen_testnumre_og_ingen_annen_dag(
    tmp_path: Path, hemmelige: list[str]
) -> None:
    svar = kjor("opprett", *opprettlinje(tmp_path / "ny"), *hemmelige)
    assert (svar.status, "testnummer" in svar.feil) == (1, True)
    assert not (tmp_path / "ny").exists()


def test_i_dag_nektes_utenfor_oving(tmp_path: Path) -> None:
    base = kopi_av_oving(tmp_path / "base")
    nokler = base.mappe / "nokler.json"
    innhold = json.loads(nokler.read_text())
    fil = passordfil(tmp_path, base.brukere[0].passord)
    felles = ("--mappe", str(base.mappe), "--bruker", "jorunn", "--passord-fil", str(fil))
    nokler.write_text(json.dumps({**innhold, "oving": False}))
    assert kjor("minside", *felles, "--i-dag", "1.3.2027").status == 1


def test_feil_i_oppsettet_sies_felt_for_felt(tmp_path: Path, hemmelige: list[str]) -> None:
    linje = opprettlinje(tmp_path / "ny", kommune=" ", bruker="Æ!", epost="ikke")
    svar = kjor("opprett", "--oving", *linje, *hemmelige)
    assert svar.status == 1
    assert len(svar.feil.splitlines()) == 3
