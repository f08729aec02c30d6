"""The practice database: the same seed and day give the same, every state is there, and it opens."""

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from data.koder import ForesattRolle, Loggstatus, Maalsvar, Nummertype, Samtykkeutfall, Utfall
from data.revisjon import kontroller
from stafett_tui.oppslag.logglister import mine_aktorlogger, mine_stafettlogger
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppstart import Innlogget, apne_oving, logg_inn
from stafett_tui.oving.beskriv import Ovingsbase, beskriv
from stafett_tui.oving.bygg import bygg_oving
from stafett_tui.oving.mappe import OPPSKRIFTSFIL, Ovingsfeil, les_oppskrift
from stafett_tui.oving.roller import ROLLER
from stafett_tui.regler.datoer import alder
from stafett_tui.regler.samtykke import Samtykkestatus, samtykkestatus
from stafett_tui.regler.tiltak import kan_rettes
from tests.ovingshjelp import DAG, Innhold, apen_motor, felles_oving, kopi_av_oving, les_alt

TILFELDIG = {"salt", "forpliktelse", "forrige", "hash"}
"""drawn anew each time, so that nobody can try out what a row was about"""


@pytest.fixture(scope="module")
def base() -> Ovingsbase:
    return felles_oving()


@pytest.fixture(scope="module")
def innhold(base: Ovingsbase) -> Innhold:
    return les_alt(base.mappe)


def uten_tilfeldig(innhold: Innhold) -> dict[str, list[dict[str, Any]]]:
    return {
        tabell: [{k: v for k, v in r._mapping.items() if k not in TILFELDIG} for r in rader]
        for tabell, rader in innhold.items()
    }


def inne(base: Ovingsbase, bruker: str) -> Innlogget:
    svar = apne_oving(base.mappe, bruker, i_dag=DAG)
    assert isinstance(svar, Innlogget)
    return svar


def test_samme_fro_og_dag_gir_det_samme(base: Ovingsbase, innhold: Innhold, tmp_path: Path) -> None:
    igjen = bygg_oving(tmp_path / "en", i_dag=DAG)
    assert (igjen.brukere, igjen.barn) == (base.brukere, base.barn)
    assert uten_tilfeldig(les_alt(igjen.mappe)) == uten_tilfeldig(innhold)
    annen = bygg_oving(tmp_path / "to", i_dag=DAG, fro=2, barn=20)
    assert {b.logg_id for b in annen.barn}.isdisjoint(b.logg_id for b in base.barn)


def test_datoene_folger_dagen(innhold: Innhold, tmp_path: Path) -> None:
    senere = bygg_oving(tmp_path / "en", i_dag=DAG + timedelta(400), barn=11)
    frister = {t.frist for t in les_alt(senere.mappe)["tiltak"] if t.utfall is None}
    assert DAG + timedelta(400) in frister
    assert DAG in {t.frist for t in innhold["tiltak"] if t.utfall is None}


@pytest.mark.parametrize("antall", [1, 26, 61])
def test_sa_mange_barn_som_det_ble_bedt_om(antall: int, tmp_path: Path) -> None:
    base = bygg_oving(tmp_path / "en", i_dag=DAG, barn=antall)
    assert len(base.barn) == antall == len(les_alt(base.mappe)["logg"])


def test_mange_barn_far_flere_ansatte(tmp_path: Path) -> None:
    base = bygg_oving(tmp_path / "en", i_dag=DAG, barn=400)
    holdere = [b.stafettholder for b in base.barn]
    assert max(map(holdere.count, set(holdere))) <= 30


def test_ider_er_uuid4(base: Ovingsbase) -> None:
    assert {UUID(b.logg_id).version for b in base.barn} == {4}


def test_kjeden_holder(base: Ovingsbase, innhold: Innhold) -> None:
    with apen_motor(base.mappe) as motor, motor.lesemotor.connect() as c:
        assert kontroller(c) == []
    rader = sorted(innhold["revisjon_rad"], key=lambda r: r.nr)
    assert len(rader) > 300
    assert [r.tid for r in rader] == sorted(r.tid for r in rader)


def test_hver_bruker_kommer_inn_med_sitt_passord(base: Ovingsbase, tmp_path: Path) -> None:
    kopi = kopi_av_oving(tmp_path / "kopi")
    assert len(kopi.brukere) >= 20
    assert len({b.passord for b in base.brukere}) == len(base.brukere)
    for bruker in kopi.brukere:
        svar = logg_inn(kopi.mappe, bruker.bruker, bruker.passord, i_dag=DAG)
        assert isinstance(svar, Innlogget), bruker.bruker
        assert svar.navn == bruker.navn
        svar.base.lukk()


@pytest.mark.parametrize(("rolle", "bruker"), ROLLER.items())
def test_hver_rolle_har_en_hatt(rolle: str, bruker: str, tmp_path: Path) -> None:
    kopi = kopi_av_oving(tmp_path / "kopi")
    svar = inne(kopi, bruker)
    hatt = {"stafettholder": "saksbehandler", "aktor": "saksbehandler"}.get(rolle, rolle)
    assert [h.hatt.value for h in svar.hatter] == [hatt]
    svar.base.lukk()


def test_min_side_er_full(tmp_path: Path) -> None:
    svar = inne(kopi_av_oving(tmp_path / "kopi"), ROLLER["stafettholder"])
    okt = svar.velg(svar.hatter[0])
    side, mine = min_side(okt), mine_stafettlogger(okt)
    assert {o.slag for o in side.oppgaver} == {
        "evaluer",
        "maal",
        "mote",
        "passiv",
        "lysglimt",
        "post",
        "samtykke",
        "kladd",
        "overforing",
    }
    assert {d < 0 for o in side.oppgaver if (d := o.dager) is not None} == {True, False}
    assert len(side.sist_apnet) == len(side.neste_moter) == 5
    assert (mine.aktive, mine.passive) == (9, 2)
    assert len(mine_aktorlogger(okt).rader) == 5
    assert side.kan_nytt_barn
    assert len(side.lysglimt) == 3
    svar.base.lukk()


def test_hver_tilstand_finnes(innhold: Innhold) -> None:
    logger, barn = innhold["logg"], {b.logg_id: b for b in innhold["barn"]}
    status = [samtykkestatus(r.samtykke_gitt, r.samtykke_utfall, DAG) for r in logger]
    assert {
        Samtykkestatus.GYLDIG,
        Samtykkestatus.UTLOPER,
        Samtykkestatus.UTLOPT,
        Samtykkestatus.TRUKKET,
        Samtykkestatus.AVSLATT,
    } == set(status)
    passive = [(DAG - r.passiv_fra).days for r in logger if r.status == Loggstatus.PASSIV]
    assert min(passive) < 180 < 190 < max(passive)
    assert any(r.tidligere_logg_id for r in logger)
    assert {r.niva for r in logger} == {1, 2, 3}
    assert innhold["nivaendring"]
    assert innhold["kladd"]
    assert Counter(r.tilstand.value for r in innhold["overforing"]) == {"sendt": 2, "mottatt": 2}
    assert {b.nummertype for b in barn.values()} == set(Nummertype)
    assert any(b.sperret_adresse for b in barn.values())
    aldre = {alder(b.fodt, DAG) for b in barn.values()}
    assert {1, 2, 3, 4, 5} & aldre
    assert {12, 13, 14} & aldre
    assert {15} <= aldre
    assert max(aldre) >= 16
    uten = {r.id for r in logger} - {o.logg_id for o in innhold["oppmerksomhet"]}
    assert uten


def test_hver_slags_tiltak_og_tilgang_finnes(innhold: Innhold) -> None:
    tiltak = innhold["tiltak"]
    apne = [t for t in tiltak if t.utfall is None]
    assert any(t.frist < DAG for t in apne)
    assert any(DAG <= t.frist <= DAG + timedelta(14) for t in apne)
    assert any(t.start_innen > DAG for t in apne)
    assert {t.utfall for t in tiltak} == {None, *Utfall}
    assert any(t.gruppe_id for t in tiltak)
    assert any(t.forgjenger_id for t in tiltak)
    assert any(t.barnets_eget for t in tiltak)
    naa = innhold["kommune"] and max(t.opprettet for t in tiltak)
    assert any(kan_rettes(t.opprettet, naa) for t in tiltak)
    assert innhold["tekstversjon"]
    assert {m.svar for m in innhold["maal"]} > {
        None,
        Maalsvar.NAADD_FERDIG,
        Maalsvar.NAADD_NYTT_MAAL,
        Maalsvar.IKKE_NYTT_TILTAK,
    }
    lesere = innhold["lesetilgang"]
    assert {les.oppmerksomhet_id is None for les in lesere} == {True, False}
    assert any(les.opphort for les in lesere)
    assert any(les.til_dato and les.til_dato < DAG for les in lesere)
    assert any(les.til_dato and les.til_dato > DAG for les in lesere)
    foresatte = innhold["foresatt"]
    assert {f.foreldreansvar for f in foresatte} == {True, False}
    assert {ForesattRolle.VERGE, ForesattRolle.STEFORELDER} < {f.rolle for f in foresatte}
    assert {s.utfall for s in innhold["samtykke"]} == set(Samtykkeutfall)
    assert {True, False} == {p.brukernavn is not None for p in innhold["ansatt"]}
    assert not all(a.aktiv for a in innhold["ansettelse"])


def test_den_som_er_der_brukes(tmp_path: Path) -> None:
    kopi = kopi_av_oving(tmp_path / "kopi")
    igjen = bygg_oving(kopi.mappe, fro=99, barn=3)
    assert igjen == kopi
    oppskrift = les_oppskrift(kopi.mappe)
    assert oppskrift is not None
    assert beskriv(kopi.mappe, oppskrift).barn == kopi.barn
    ny = bygg_oving(kopi.mappe, fro=99, barn=3, i_dag=DAG, ny=True)
    assert len(ny.barn) == 3


def test_en_halvferdig_lages_pa_nytt(tmp_path: Path) -> None:
    kopi = kopi_av_oving(tmp_path / "kopi")
    (kopi.mappe / OPPSKRIFTSFIL).unlink()
    assert len(bygg_oving(kopi.mappe, barn=2, i_dag=DAG).barn) == 2


def test_en_fra_en_annen_utgave_rores_ikke(tmp_path: Path) -> None:
    kopi = kopi_av_oving(tmp_path / "kopi")
    fil = kopi.mappe / OPPSKRIFTSFIL
    fil.write_text(json.dumps({**json.loads(fil.read_text()), "versjon": 999}))
    with pytest.raises(Ovingsfeil) as feil:
        bygg_oving(kopi.mappe)
    assert feil.value.avslag.kode == "oving.annen_utgave"


@pytest.mark.parametrize("ny", [True, False])
def test_en_annen_mappe_rores_ikke(tmp_path: Path, ny: bool) -> None:
    (tmp_path / "brev.txt").write_text("viktig")
    with pytest.raises(Ovingsfeil) as feil:
        bygg_oving(tmp_path, ny=ny)
    assert feil.value.avslag.kode == "oving.ikke_ovingsmappe"
    assert [f.name for f in tmp_path.iterdir()] == ["brev.txt"]


def test_en_ekte_database_rores_ikke(tmp_path: Path) -> None:
    from data.nokler import opprett

    opprett(tmp_path / "ekte", oving=False)
    (tmp_path / "ekte" / "stafett.db").write_bytes(b"ekte")
    for ny in (True, False):
        with pytest.raises(Ovingsfeil):
            bygg_oving(tmp_path / "ekte", ny=ny)
    assert (tmp_path / "ekte" / "stafett.db").read_bytes() == b"ekte"


def test_andre_filer_i_mappen_blir_liggende(tmp_path: Path) -> None:
    kopi = kopi_av_oving(tmp_path / "kopi")
    (kopi.mappe / "notat.txt").write_text("mitt")
    bygg_oving(kopi.mappe, barn=1, i_dag=DAG, ny=True)
    assert (kopi.mappe / "notat.txt").read_text() == "mitt"


def test_fremdriften_ender_pa_slutten(tmp_path: Path) -> None:
    sett: list[tuple[int, int]] = []
    bygg_oving(tmp_path / "en", barn=7, i_dag=DAG, fremdrift=lambda gjort, av: sett.append((gjort, av)))
    assert sett[-1] == (7, 7)


def test_umulig_mange_barn_nektes(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="names"):
        bygg_oving(tmp_path / "en", barn=1_000_000)
    assert not (tmp_path / "en").exists()


def test_skuddagen(tmp_path: Path) -> None:
    """Dates counted from a day that most years lack."""
    assert len(bygg_oving(tmp_path / "en", barn=30, i_dag=date(2028, 2, 29)).barn) == 30
