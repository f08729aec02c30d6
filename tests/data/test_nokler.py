"""The key file: who opens, who does not, and what a changed file is worth."""

import json
import pickle
import subprocess
import sys
import unicodedata
from copy import deepcopy
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from data import innpakking, nokler
from data.nokler import (
    KDF_OVING,
    Nokkel,
    Nokkelfil,
    Nokkelfilfeil,
    Nokkelfilkode,
    Opplast,
    Sporslag,
)
from tests.data.nokkelhjelp import I_MORGEN, NAA, SETNING, Ny, aapner, med_passord, skriv_om

# --- passphrase


def test_passord_aapner(ny: Ny, mappe: Path) -> None:
    med_passord(ny)
    fil = Nokkelfil.les(mappe)
    svar = nokler.las_opp(fil, "åse", SETNING, NAA)
    assert svar is not None
    assert (svar.slag, svar.nokkel.kopi()) == (Sporslag.PASSORD, ny[1].kopi())


@pytest.mark.parametrize("bruker", ["åse", "ÅSE", " Åse ", unicodedata.normalize("NFD", "Åse")])
def test_brukernavn_uten_hensyn_til_store_bokstaver(ny: Ny, bruker: str) -> None:
    assert aapner(med_passord(ny), ny[1], bruker, SETNING)


def test_passordet_er_det_samme_fra_ethvert_tastatur(ny: Ny) -> None:
    assert unicodedata.normalize("NFD", SETNING) != SETNING
    assert aapner(med_passord(ny), ny[1], "åse", unicodedata.normalize("NFD", SETNING))


@pytest.mark.parametrize("feil", ["", SETNING.lower(), SETNING + " ", " " + SETNING, "\udcff", "x" * 5000])
def test_feil_passord(ny: Ny, feil: str) -> None:
    assert not aapner(med_passord(ny), ny[1], "åse", feil)


def test_ukjent_bruker(ny: Ny) -> None:
    assert not aapner(med_passord(ny), ny[1], "ola", SETNING)


def test_nytt_passord_erstatter_det_gamle(ny: Ny) -> None:
    fil = med_passord(ny)
    nokler.lag_passordspor(fil, "ÅSE", "et annet", ny[1], KDF_OVING)
    assert not aapner(fil, ny[1], "åse", SETNING)
    assert aapner(fil, ny[1], "åse", "et annet")
    assert len(fil.spor) == 1


def test_tomt_passord_avvises(ny: Ny) -> None:
    with pytest.raises(ValueError, match="empty"):
        nokler.lag_passordspor(*_sp(ny), "", ny[1], KDF_OVING)


def _sp(ny: Ny) -> tuple[Nokkelfil, str]:
    return ny[0], "åse"


# --- one-time code


def test_kode_aapner_til_den_gaar_ut(ny: Ny) -> None:
    fil, nokkel = ny
    kode = nokler.lag_kodespor(fil, "åse", nokkel, I_MORGEN, KDF_OVING)
    svar = nokler.las_opp(fil, "åse", kode, I_MORGEN - timedelta(seconds=1))
    assert svar is not None
    assert (svar.slag, svar.nokkel.kopi()) == (Sporslag.ENGANGSKODE, nokkel.kopi())
    assert not aapner(fil, nokkel, "åse", kode, I_MORGEN)


def test_kodens_form(ny: Ny) -> None:
    koder = {nokler.lag_kodespor(*_sp(ny), ny[1], I_MORGEN, KDF_OVING) for _ in range(5)}
    assert len(koder) == 5
    for kode in koder:
        assert [len(del_) for del_ in kode.split("-")] == [4, 4, 4]
        assert not set(kode) & set("01IO")
    assert len(nokler._KODETEGN) ** nokler._KODELENGDE >= 2**60


@pytest.mark.parametrize(
    "skrevet",
    ["{0}", " {0} ", "{1}", "{2}", "{3}"],
    ids=["som den er", "luft", "smaa", "uten strek", "tankestrek"],
)
def test_koden_som_folk_skriver_den(ny: Ny, skrevet: str) -> None:
    kode = nokler.lag_kodespor(*_sp(ny), ny[1], I_MORGEN, KDF_OVING)
    former = (kode, kode.lower(), kode.replace("-", ""), kode.replace("-", " – "))
    assert aapner(ny[0], ny[1], "åse", skrevet.format(*former))


@given(st.text())
def test_koden_leses_uten_aa_feile(tekst: str) -> None:
    kode = nokler.normaliser_kode(tekst)
    assert kode is None or nokler.normaliser_kode(kode) == kode


def test_ny_kode_erstatter_den_gamle_men_ikke_passordet(ny: Ny) -> None:
    fil = med_passord(ny)
    forste = nokler.lag_kodespor(fil, "åse", ny[1], I_MORGEN, KDF_OVING)
    andre = nokler.lag_kodespor(fil, "åse", ny[1], I_MORGEN, KDF_OVING)
    assert not aapner(fil, ny[1], "åse", forste)
    assert aapner(fil, ny[1], "åse", andre)
    assert aapner(fil, ny[1], "åse", SETNING)


def test_passordet_bruker_opp_koden(ny: Ny) -> None:
    kode = nokler.lag_kodespor(*_sp(ny), ny[1], I_MORGEN, KDF_OVING)
    fil = med_passord(ny)
    assert not aapner(fil, ny[1], "åse", kode)
    assert [s["slag"] for s in fil.spor] == ["passord"]


def test_et_passord_som_ligner_en_kode(ny: Ny) -> None:
    nokler.lag_passordspor(*_sp(ny), "K7PQ-M3XW-9DTR", ny[1], KDF_OVING)
    assert aapner(ny[0], ny[1], "åse", "K7PQ-M3XW-9DTR")
    assert not aapner(ny[0], ny[1], "åse", "k7pqm3xw9dtr")  # a passphrase is not forgiven its form


def test_utlop_uten_tidssone_avvises(ny: Ny) -> None:
    with pytest.raises(ValueError, match="time zone"):
        nokler.lag_kodespor(*_sp(ny), ny[1], I_MORGEN.replace(tzinfo=None), KDF_OVING)


# --- as slow for everyone


@pytest.mark.parametrize(
    ("hemmelighet", "avledninger"), [("galt", 1), (SETNING + "!", 1), ("K7PQ-M3XW-9DTR", 2), ("", 1)]
)
@pytest.mark.parametrize("bruker", ["åse", "med kode", "ukjent", "skadet"])
def test_like_mange_avledninger_for_alle(
    ny: Ny,
    monkeypatch: pytest.MonkeyPatch,
    bruker: str,
    hemmelighet: str,
    avledninger: int,
) -> None:
    """What takes the time is Argon2id; its cost and number must not tell who is in the file."""
    fil = med_passord(ny)
    nokler.lag_kodespor(fil, "med kode", ny[1], I_MORGEN, KDF_OVING)
    with fil.endring() as innhold:
        innhold["spor"].append({**deepcopy(fil.spor[0]), "bruker": "skadet", "salt": "x"})
    kostnader: list[tuple[int, int, int]] = []
    ekte = Argon2id

    def teller(*, iterations: int, memory_cost: int, lanes: int, **resten: Any) -> Any:
        kostnader.append((iterations, memory_cost, lanes))
        return ekte(iterations=iterations, memory_cost=memory_cost, lanes=lanes, **resten)

    monkeypatch.setattr(innpakking, "Argon2id", teller)
    assert nokler.las_opp(fil, bruker, hemmelighet, NAA) is None
    assert kostnader == [(KDF_OVING.t, KDF_OVING.m, KDF_OVING.p)] * avledninger


# --- practice


def test_ovingsbase_aapner_uten_passord(mappe: Path) -> None:
    _fil, nokkel = nokler.opprett(mappe, oving=True)
    aapnet = nokler.las_opp_oving(Nokkelfil.les(mappe))
    assert aapnet is not None
    assert aapnet.kopi() == nokkel.kopi()


def test_vanlig_base_har_ingen_aapen_nokkel(ny: Ny) -> None:
    fil = med_passord(ny)
    assert nokler.las_opp_oving(fil) is None
    assert ny[1].kopi().hex() not in fil.sti.read_text()


def test_aapent_spor_i_vanlig_base_brukes_ikke(ny: Ny) -> None:
    fil = med_passord(ny)
    innhold = json.loads(fil.sti.read_text())
    innhold["spor"].append({"slag": "oving", "nokkel": ny[1].kopi().hex()})
    assert nokler.las_opp_oving(skriv_om(fil, innhold)) is None


@pytest.mark.parametrize("nokkel", [None, 1, "", "zz", "00" * 31])
def test_skadet_aapent_spor(mappe: Path, nokkel: object) -> None:
    fil, _ = nokler.opprett(mappe, oving=True)
    innhold = json.loads(fil.sti.read_text())
    innhold["spor"][0]["nokkel"] = nokkel
    with pytest.raises(Nokkelfilfeil):
        nokler.las_opp_oving(skriv_om(fil, innhold))


@pytest.mark.parametrize("oving", [True, False])
def test_filen_og_databasen_maa_si_det_samme(mappe: Path, oving: bool) -> None:
    fil, _ = nokler.opprett(mappe, oving=oving)
    nokler.krev_samsvar(fil, oving=oving)
    with pytest.raises(Nokkelfilfeil) as feil:
        nokler.krev_samsvar(fil, oving=not oving)
    assert feil.value.kode is Nokkelfilkode.FEIL_DATABASE


def test_oving_aapnes_uten_kryptografien(mappe: Path) -> None:
    nokler.opprett(mappe, oving=True)
    kode = (
        "import sys; from pathlib import Path; from data import nokler\n"
        "assert nokler.las_opp_oving(nokler.Nokkelfil.les(Path(sys.argv[1])))\n"
        "print([n for n in ('cryptography', 'data.innpakking') if n in sys.modules])"
    )
    svar = subprocess.run(
        [sys.executable, "-c", kode, str(mappe)], capture_output=True, text=True, check=True
    )
    assert svar.stdout.strip() == "[]"


# --- the key itself


def test_nokkelen_vises_ikke(ny: Ny) -> None:
    nokkel = ny[1]
    vist = f"{nokkel} {nokkel!r} {Opplast(nokkel, Sporslag.PASSORD)}"
    assert nokkel.kopi().hex() not in vist
    assert repr(bytes(nokkel.kopi())) not in vist
    with pytest.raises(TypeError):
        pickle.dumps(nokkel)
    with pytest.raises(TypeError):
        deepcopy(nokkel)


def test_slettet_nokkel(ny: Ny) -> None:
    innhold = bytearray(b"n" * 32)
    nokkel = Nokkel(innhold)
    kopi = nokkel.kopi()
    nokkel.slett()
    nokkel.slett()
    assert innhold == bytes(32)
    assert kopi == b"n" * 32  # a copy that is in use is its user's to wipe
    with pytest.raises(ValueError, match="wiped"):
        nokkel.kopi()


def test_nokkel_av_feil_lengde() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Nokkel(bytearray(16))
