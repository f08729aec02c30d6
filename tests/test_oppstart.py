"""First set-up, logging in, the one-time code, and what only a practice database allows (SPEC 2.0, issue: keys)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import stafett_tui.opprett
import stafett_tui.oppstart
from data import innpakking
from data.koder import Handling, Hatt, Virksomhetstype
from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.modeller import Ansatt, Ansettelse, RevisjonRad
from stafett_tui.handlinger.brukere import opprett_ansatt
from stafett_tui.handlinger.engangskode import Engangskode, lag_engangskode
from stafett_tui.klokke import FastKlokke
from stafett_tui.opprett import Oppsett, opprett_database, tom_database
from stafett_tui.oppstart import (
    MaSettePassord,
    apne_oving,
    finnes,
    logg_inn,
    nytt_bord,
    sett_passord,
)
from tests.byggere import PASSORD, Verden, lag_verden, nummer, ny_id
from tests.fulle_skjemaer import ansattskjema
from tests.handlinger.svar import felt, kode
from tests.innlogging import NYTT_PASSORD, inne, lag_kode, ma_sette
from tests.raadata import kjedefeil, rader, rett_rad

OPPSETT = Oppsett(
    kommune="Fjordvik",
    virksomhet="Bakkehaugen skole",
    virksomhetstype=Virksomhetstype.SKOLE,
    fornavn="Kari",
    etternavn="Moe",
    fodselsnummer=nummer(date(1975, 4, 4), 60),
    stilling="rektor",
    epost="kari@fjordvik.no",
    telefon="40000000",
    brukernavn=" Kari ",
    passord=PASSORD,
    gjentatt=PASSORD,
    oving=True,
)


@pytest.fixture
def v(tmp_path: Path) -> Iterator[Verden]:
    v = lag_verden(tmp_path / "base")
    v.gi_passord("Maren")
    yield v
    v.base.lukk()


@pytest.fixture
def utledninger(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What each key derivation cost, in the order they were made."""
    gjort: list[Any] = []
    ekte = innpakking.pakk_opp

    def teller(hode: Any, spor: Any, hemmelighet: str, **mer: Any) -> Any:
        gjort.append((spor.get("t"), spor.get("m"), mer.get("ellers")))
        return ekte(hode, spor, hemmelighet, **mer)

    monkeypatch.setattr(innpakking, "pakk_opp", teller)
    return gjort


def test_fra_tom_maskin_til_hattene(tmp_path: Path) -> None:
    mappe = tmp_path / "ny"
    assert not finnes(mappe)
    forste = inne(opprett_database(mappe, OPPSETT))
    assert finnes(mappe)
    assert (forste.navn, forste.brukernavn) == ("Kari Moe", "kari")
    assert [(h.hatt, h.virksomhet) for h in forste.hatter] == [
        (Hatt.LEDER, "Bakkehaugen skole"),
        (Hatt.ADMINISTRATOR, "Fjordvik"),
    ]
    forste.base.lukk()
    igjen = inne(logg_inn(mappe, "KARI ", PASSORD))
    okt = igjen.velg(igjen.hatter[0])
    ny = ny_id(opprett_ansatt(okt, ansattskjema(er_stafettholder=True)))
    kode_ = lag_engangskode(okt, ny)
    assert isinstance(kode_, Engangskode)
    igjen.base.lukk()
    eva = inne(sett_passord(ma_sette(logg_inn(mappe, "eva", kode_.kode)), NYTT_PASSORD, NYTT_PASSORD))
    assert [h.hatt for h in eva.hatter] == [Hatt.SAKSBEHANDLER]
    with eva.base.motor.lesemotor.connect():
        eva.base.lukk()
    inne(logg_inn(mappe, "eva", NYTT_PASSORD)).base.lukk()


def test_oppsettet_sier_alt_som_mangler_og_lager_ingenting(tmp_path: Path) -> None:
    tomt = Oppsett("", "", None, "", "", "", "", "nei", "12", "Å", "", "x", oving=True)
    svar = opprett_database(tmp_path / "ny", tomt)
    assert set(felt(svar)) == {
        "kommune",
        "virksomhet",
        "virksomhetstype",
        "fornavn",
        "etternavn",
        "fodselsnummer",
        "stilling",
        "epost",
        "telefon",
        "brukernavn",
        "passord",
        "gjentatt",
    }
    assert not (tmp_path / "ny").exists()


def test_syntetisk_nummer_tas_ikke_i_en_ekte_database(tmp_path: Path) -> None:
    svar = opprett_database(tmp_path / "ny", replace(OPPSETT, oving=False))
    assert felt(svar) == ["fodselsnummer"]


@pytest.mark.parametrize(
    "svakt", ["kort", "passordpassord", "kari moe kari moe", "123456789012", "aaaaaaaaaaaa", " " * 14]
)
def test_svake_passord_avslas_ved_feltet(tmp_path: Path, v: Verden, svakt: str) -> None:
    svar = opprett_database(tmp_path / "ny", replace(OPPSETT, passord=svakt, gjentatt=svakt))
    assert felt(svar) == ["passord"]
    lag_kode(v, "Rune", navn="kari moe")
    ma = MaSettePassord(v.base, "rune", "Kari Moe")
    assert felt(sett_passord(ma, svakt, svakt)) == ["passord"]
    assert felt(sett_passord(ma, NYTT_PASSORD, NYTT_PASSORD + "x")) == ["gjentatt"]


def test_uten_raden_blir_passordet_ikke_satt(v: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    """The code is still good afterwards, and opens nothing but this question (DESIGN, rule 3)."""
    lag_kode(v, "Rune")
    ma = MaSettePassord(v.base, "rune", "Rune Bakken")
    for_ = (v.mappe / "nokler.json").read_bytes()

    def svikter(*_a: object, **_k: object) -> int:
        raise RuntimeError("the audit cannot be written")

    monkeypatch.setattr(stafett_tui.oppstart, "skriv_rad", svikter)
    with pytest.raises(RuntimeError, match="audit"):
        sett_passord(ma, NYTT_PASSORD, NYTT_PASSORD)
    assert (v.mappe / "nokler.json").read_bytes() == for_


def test_en_database_lages_ikke_oppa_en_annen(tmp_path: Path) -> None:
    forste = inne(opprett_database(tmp_path / "ny", OPPSETT))
    forste.base.lukk()
    for_ = {f.name: f.read_bytes() for f in (tmp_path / "ny").iterdir()}
    assert kode(opprett_database(tmp_path / "ny", OPPSETT)) == "oppsett.finnes"
    assert {f.name: f.read_bytes() for f in (tmp_path / "ny").iterdir()} == for_


def test_feil_navn_og_feil_passord_svarer_likt_etter_like_mye_arbeid(
    v: Verden, utledninger: list[Any]
) -> None:
    svar = {}
    for navn, passord in (("maren", "feil passord her"), ("finnesikke", PASSORD), ("rune", PASSORD)):
        utledninger.clear()
        svar[navn] = (logg_inn(v.mappe, navn, passord), len(utledninger))
    assert svar["maren"] == svar["finnesikke"] == svar["rune"]
    assert kode(svar["maren"][0]) == "innlogging.feil"
    assert "eller" in svar["maren"][0].setning.paa(), "it does not say which part was wrong"
    kode_ = lag_kode(v, "Siri")
    feil_kode = kode_[:-1] + ("2" if kode_[-1] != "2" else "3")
    for navn in ("siri", "finnesikke", "maren"):
        utledninger.clear()
        svar[navn] = (logg_inn(v.mappe, navn, feil_kode), len(utledninger))
    assert svar["siri"] == svar["finnesikke"] == svar["maren"]


def test_den_som_er_sluttet_svarer_som_feil_passord(v: Verden) -> None:
    """The secret opens the file, but no hat is hers: the same sentence, and the file is closed again."""
    feil = logg_inn(v.mappe, "maren", "feil passord her")
    rett_rad(v, Ansatt, v.folk["Maren"][0], aktiv=False)
    assert logg_inn(v.mappe, "maren", PASSORD) == feil
    rett_rad(v, Ansatt, v.folk["Maren"][0], aktiv=True)
    rett_rad(v, Ansettelse, v.ansettelse("Maren"), aktiv=False)
    assert logg_inn(v.mappe, "maren", PASSORD) == feil
    rett_rad(v, Ansettelse, v.ansettelse("Maren"), aktiv=True, er_aktor=False, er_stafettholder=False)
    assert logg_inn(v.mappe, "maren", PASSORD) == feil


def test_innlogging_skrives_ned_og_en_som_feiler_ikke(v: Verden) -> None:
    logg_inn(v.mappe, "maren", "feil passord her")
    assert rader(v, RevisjonRad) == []
    inne(logg_inn(v.mappe, "maren", PASSORD)).base.lukk()
    (rad,) = rader(v, RevisjonRad)
    assert (rad.handling, rad.ansatt_id) == (Handling.INNLOGGET.value, v.folk["Maren"][0])
    assert kjedefeil(v) == []


def test_ovingssporet_apner_bare_en_ovingsdatabase(tmp_path: Path, v: Verden) -> None:
    inne(apne_oving(v.mappe, "Maren")).base.lukk()
    assert kode(apne_oving(v.mappe, "finnesikke")) == "innlogging.feil"
    ekte = tom_database(tmp_path / "ekte", FastKlokke(datetime.now(UTC)), oving=False)
    ekte.lukk()
    assert kode(apne_oving(tmp_path / "ekte", "maren")) == "oving.bare_oving"


def test_en_ekte_database_apnes_ikke_ved_a_endre_nokkelfilen(v: Verden) -> None:
    """The mark inside the encrypted file decides, not the one beside it."""
    from data.modeller import Kommune
    from tests.raadata import tabell

    with v.base.motor.skrivemotor.begin() as c:
        c.execute(tabell(Kommune).update().values(oving=False))
    assert kode(apne_oving(v.mappe, "maren")) == "lagring.feil_database"
    assert kode(logg_inn(v.mappe, "maren", PASSORD)) == "lagring.feil_database"


def test_datoen_flyttes_bare_i_en_ovingsdatabase(
    tmp_path: Path, v: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    dag = date(2027, 2, 1)
    for svar in (apne_oving(v.mappe, "maren", i_dag=dag), logg_inn(v.mappe, "maren", PASSORD, i_dag=dag)):
        assert inne(svar).base.klokke.i_dag() == dag
        inne(svar).base.lukk()
    forste = inne(opprett_database(tmp_path / "ekte", OPPSETT))
    forste.base.lukk()
    ekte_kommune = stafett_tui.oppstart.ansatte.kommunehode

    def som_ekte(sesjon: Any) -> Any:
        return replace(ekte_kommune(sesjon), oving=False)

    monkeypatch.setattr(stafett_tui.oppstart.ansatte, "kommunehode", som_ekte)
    monkeypatch.setattr(stafett_tui.oppstart.nokler, "krev_samsvar", lambda *_a, **_k: None)
    svar = logg_inn(tmp_path / "ekte", "kari", PASSORD, i_dag=dag)
    assert kode(svar) == "oving.bare_oving"


def test_bare_egne_hatter_kan_velges(v: Verden) -> None:
    maren = inne(apne_oving(v.mappe, "maren"))
    (hatt,) = maren.hatter
    with pytest.raises(LookupError):
        maren.velg(replace(hatt, hatt=Hatt.LEDER))
    with pytest.raises(LookupError):
        maren.velg(replace(hatt, ansettelse_id=v.ansettelse("Siri")))
    rett_rad(v, Ansettelse, v.ansettelse("Maren"), er_leder=True)
    assert [h.hatt for h in nytt_bord(maren).hatter] == [Hatt.SAKSBEHANDLER, Hatt.LEDER]
    maren.base.lukk()


@pytest.mark.parametrize("kode_", [Lagringskode.LAAST, Lagringskode.FULL_DISK, Lagringskode.SKADET])
def test_feil_med_filen_blir_en_setning_og_filen_lukkes(
    v: Verden, kode_: Lagringskode, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when it comes with the last thing done, the audit row of the log-in."""
    lukket: list[object] = []
    ekte = stafett_tui.oppstart.Database.lukk
    monkeypatch.setattr(
        stafett_tui.oppstart.Database, "lukk", lambda self: (lukket.append(self), ekte(self))[1]
    )

    def svikter(*_a: object, **_k: object) -> int:
        raise Lagringsfeil(kode_)

    monkeypatch.setattr(stafett_tui.oppstart, "skriv_rad", svikter)
    assert kode(logg_inn(v.mappe, "maren", PASSORD)) == f"lagring.{kode_.value}"
    assert kode(apne_oving(v.mappe, "maren")) == f"lagring.{kode_.value}"
    assert len(lukket) == 2


def test_uten_database_og_uten_nokkelfil_blir_det_setninger(tmp_path: Path, v: Verden) -> None:
    assert kode(logg_inn(tmp_path / "ingenting", "maren", PASSORD)).startswith("lagring.")
    (v.mappe / "stafett.db").unlink()
    assert kode(logg_inn(v.mappe, "maren", PASSORD)) == "lagring.finnes_ikke"
    (v.mappe / "nokler.json").unlink()
    assert kode(logg_inn(v.mappe, "maren", PASSORD)).startswith("lagring.")


def test_ingenting_hemmelig_star_i_repr(v: Verden) -> None:
    innlogget = inne(apne_oving(v.mappe, "maren"))
    assert PASSORD not in repr(OPPSETT)
    assert OPPSETT.fodselsnummer not in repr(OPPSETT)
    assert "Maren" not in repr(innlogget)
    innlogget.base.lukk()
