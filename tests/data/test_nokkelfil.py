"""The key file on disk: what a changed one is worth, and that nothing in it is lost."""

import base64
import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data import innpakking, nokkelpar, nokler, tjenestenokkel
from data.nokler import (
    KDF_OVING,
    KDF_STANDARD,
    Kdf,
    Nokkelfil,
    Nokkelfilfeil,
    Nokkelfilkode,
    Sporendret,
    Sporslag,
)
from tests.data.nokkelhjelp import I_MORGEN, NAA, SETNING, Ny, aapner, med_passord, skriv_om

# --- a changed file


def _b64(innhold: bytes) -> str:
    return base64.b64encode(innhold).decode()


@pytest.mark.parametrize(
    "endring",
    [
        {"bruker": "ola"},
        {"t": 1},
        {"t": 3},
        {"m": 20 * 1024},
        {"p": 2},
        {"salt": _b64(bytes(16))},
        {"nonce": _b64(bytes(12))},
        {"ct": _b64(bytes(48))},
        {"utloper": "2999-01-01T00:00:00+00:00"},
        {"slag": "engangskode"},
        {"kdf": "argon2i"},
        {"aead": "aes-256-siv"},
    ],
    ids=lambda e: str(next(iter(e))),
)
@pytest.mark.parametrize("bruker", ["åse", "ola"])
def test_endret_spor_aapner_ikke(
    ny: Ny, monkeypatch: pytest.MonkeyPatch, endring: dict[str, Any], bruker: str
) -> None:
    monkeypatch.setattr(nokler, "KDF_STANDARD", KDF_OVING)  # the cost where no slot names one
    fil = med_passord(ny)
    innhold = json.loads(fil.sti.read_text())
    innhold["spor"][0] |= endring
    assert not aapner(skriv_om(fil, innhold), ny[1], bruker, SETNING)


def test_det_noen_har_skrevet_inn_hindrer_ingen_endring(ny: Ny) -> None:
    """Half a letter, which JSON can hold and no file in UTF-8: everybody's log-in wrote the file, and stopped there."""
    fil = med_passord(ny)
    innhold = json.loads(fil.sti.read_text())
    innhold["spor"].append({"slag": "passord", "bruker": "\ud800"})
    fil = skriv_om(fil, innhold)
    nokler.lag_passordspor(fil, "ola", SETNING, ny[1], KDF_OVING)
    assert aapner(Nokkelfil.les(fil.sti.parent), ny[1], "ola", SETNING)


@pytest.mark.parametrize("endring", [{"database": "0" * 32}, {"oving": True}])
def test_spor_flyttet_til_annen_fil_aapner_ikke(ny: Ny, endring: dict[str, Any]) -> None:
    fil = med_passord(ny)
    assert not aapner(skriv_om(fil, json.loads(fil.sti.read_text()) | endring), ny[1], "åse", SETNING)


@pytest.mark.parametrize(
    "endring", [{"utloper": "2999-01-01T00:00:00+00:00"}, {"utloper": None}, {"bruker": "ola"}]
)
def test_kodens_utlop_kan_ikke_flyttes(ny: Ny, endring: dict[str, Any]) -> None:
    fil = ny[0]
    kode = nokler.lag_kodespor(fil, "åse", ny[1], NAA, KDF_OVING)
    innhold = json.loads(fil.sti.read_text())
    innhold["spor"][0] |= endring
    for bruker in ("åse", "ola"):
        assert not aapner(skriv_om(fil, innhold), ny[1], bruker, kode)


@pytest.mark.parametrize(
    "felt",
    [
        {"m": 19 * 1024 - 1},
        {"m": 2 * 1024 * 1024 + 1},
        {"t": 0},
        {"t": 21},
        {"p": 0},
        {"p": 17},
        {"m": True},
        {"t": 2.0},
        {"p": "1"},
        {"m": None},
        {"salt": 7},
        {"nonce": "ikke base64"},
        {"ct": _b64(bytes(49))},
    ],
    ids=str,
)
def test_kostnad_utenfor_grensene_proves_ikke(
    ny: Ny, monkeypatch: pytest.MonkeyPatch, felt: dict[str, Any]
) -> None:
    fil = med_passord(ny)
    nokler.lag_passordspor(fil, "ola", "noe", ny[1], KDF_OVING)
    innhold = json.loads(fil.sti.read_text())
    innhold["spor"][0] |= felt
    endret = skriv_om(fil, innhold)
    brukt: list[Kdf] = []
    ekte = innpakking._med_kek

    def husk(hemmelighet: str, salt: bytes, kdf: Kdf, bruk: Callable[[Any], Any]) -> Any:
        brukt.append(kdf)
        return ekte(hemmelighet, salt, kdf, bruk)

    monkeypatch.setattr(innpakking, "_med_kek", husk)
    assert not aapner(endret, ny[1], "åse", SETNING)
    assert brukt == [KDF_OVING]


@pytest.mark.parametrize(
    "kdf", [Kdf(0, 19 * 1024, 1), Kdf(1, 1024, 1), Kdf(1, 2**22, 1), Kdf(1, 19 * 1024, 99)]
)
def test_kostnad_utenfor_grensene_settes_ikke(ny: Ny, kdf: Kdf) -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        nokler.lag_passordspor(ny[0], "åse", SETNING, ny[1], kdf)
    assert ny[0].spor == []


def test_det_som_gjelder_til_vanlig() -> None:
    assert Kdf(3, 256 * 1024, 4) == KDF_STANDARD
    assert KDF_STANDARD.innenfor()
    assert KDF_OVING.innenfor()


def test_for_lite_minne(ny: Ny, monkeypatch: pytest.MonkeyPatch) -> None:
    fil = med_passord(ny)

    def ingen_plass(**_felt: object) -> None:
        raise MemoryError

    monkeypatch.setattr(innpakking, "Argon2id", ingen_plass)
    with pytest.raises(Nokkelfilfeil) as feil:
        nokler.las_opp(fil, "åse", SETNING, NAA)
    assert feil.value.kode is Nokkelfilkode.FOR_LITE_MINNE


@pytest.mark.parametrize(
    ("innhold", "kode"),
    [
        (b"", Nokkelfilkode.SKADET),
        (b"\xff\x00", Nokkelfilkode.SKADET),
        (b"[]", Nokkelfilkode.SKADET),
        (b"[" * 100_000, Nokkelfilkode.SKADET),
        (b'{"v": 1}', Nokkelfilkode.SKADET),
        (b'{"v": 1, "database": "a", "oving": 1, "spor": []}', Nokkelfilkode.SKADET),
        (b'{"v": 1, "database": "a", "oving": true, "spor": [1]}', Nokkelfilkode.SKADET),
        (b'{"v": 3, "database": "a", "oving": true, "spor": []}', Nokkelfilkode.UKJENT_VERSJON),
    ],
)
def test_uleselig_fil(tmp_path: Path, innhold: bytes, kode: Nokkelfilkode) -> None:
    (tmp_path / "nokler.json").write_bytes(innhold)
    with pytest.raises(Nokkelfilfeil) as feil:
        Nokkelfil.les(tmp_path)
    assert feil.value.kode is kode


def test_ingen_fil(tmp_path: Path) -> None:
    with pytest.raises(Nokkelfilfeil) as feil:
        Nokkelfil.les(tmp_path)
    assert feil.value.kode is Nokkelfilkode.FINNES_IKKE


# --- the file on disk


def test_filen_er_privat_og_finnes_bare_en_gang(ny: Ny, mappe: Path) -> None:
    assert mappe.stat().st_mode & 0o777 == 0o700
    assert {f.stat().st_mode & 0o777 for f in mappe.iterdir()} == {0o600}
    med_passord(ny)
    assert ny[0].sti.stat().st_mode & 0o777 == 0o600
    with pytest.raises(Nokkelfilfeil) as feil:
        nokler.opprett(mappe, oving=True)
    assert feil.value.kode is Nokkelfilkode.FINNES_FRA_FOR
    assert not Nokkelfil.les(mappe).oving


def test_det_ukjente_beholdes(ny: Ny) -> None:
    fil = ny[0]
    fremtidig = {"slag": "fremtidig", "bruker": "åse", "dypt": {"nede": [1, None]}}
    with fil.endring() as innhold:
        innhold["anker"] = {"antall": 7}
        innhold["spor"].append(fremtidig)
    med_passord(ny)
    nokler.lag_kodespor(fil, "åse", ny[1], I_MORGEN, KDF_OVING)
    nokler.fjern_spor(fil, "åse", Sporslag.PASSORD)
    etter = json.loads(fil.sti.read_text())
    assert etter["anker"] == {"antall": 7}
    assert etter["spor"][0] == fremtidig
    assert [s["slag"] for s in etter["spor"]] == ["fremtidig", "engangskode"]


def test_fjern_spor(ny: Ny) -> None:
    fil = med_passord(ny)
    nokler.lag_passordspor(fil, "ola", "noe", ny[1], KDF_OVING)
    nokler.fjern_spor(fil, "ÅSE")
    assert [s["bruker"] for s in Nokkelfil.les(fil.sti.parent).spor] == ["ola"]


def test_det_siste_sporet_fjernes_ikke(ny: Ny) -> None:
    fil = med_passord(ny)
    with pytest.raises(Nokkelfilfeil) as feil:
        nokler.fjern_spor(fil, "åse")
    assert feil.value.kode is Nokkelfilkode.SISTE_SPOR
    assert aapner(Nokkelfil.les(fil.sti.parent), ny[1], "åse", SETNING)


def test_en_endring_som_feiler_skriver_ingenting(ny: Ny) -> None:
    fil = med_passord(ny)
    for_ = fil.sti.read_bytes()
    with pytest.raises(ZeroDivisionError), fil.endring() as innhold:
        innhold["spor"] = 1 / 0
    assert fil.sti.read_bytes() == for_


def test_filen_kan_ikke_byttes_under_en_endring(ny: Ny) -> None:
    fil = ny[0]
    skriv_om(fil, json.loads(fil.sti.read_text()) | {"database": "1" * 32})
    with pytest.raises(Nokkelfilfeil) as feil, fil.endring():
        pass
    assert feil.value.kode is Nokkelfilkode.FEIL_DATABASE


def test_samtidige_skrivere_mister_ikke_hverandres_spor(ny: Ny, mappe: Path) -> None:
    """Each has read the file before the others wrote it."""
    filer = [Nokkelfil.les(mappe) for _ in range(6)]
    traader = [
        threading.Thread(target=nokler.lag_passordspor, args=(fil, f"bruker{i}", "noe", ny[1], KDF_OVING))
        for i, fil in enumerate(filer)
    ]
    for traad in traader:
        traad.start()
    for traad in traader:
        traad.join()
    assert {s["bruker"] for s in Nokkelfil.les(mappe).spor} == {f"bruker{i}" for i in range(6)}


# --- somebody else changes it while a slot is worked out


def test_den_som_stenges_ute_mens_sporet_fornyes_kommer_ikke_inn_igjen(
    ny: Ny, mappe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fil = med_passord(ny)
    nokler.lag_passordspor(fil, "ola", SETNING, ny[1], KDF_OVING)
    pakk_inn: Callable[..., Any] = innpakking.pakk_inn

    def imens(*a: Any) -> Any:
        nokler.steng_ute(Nokkelfil.les(mappe), "åse", NAA)
        return pakk_inn(*a)

    monkeypatch.setattr(innpakking, "pakk_inn", imens)
    monkeypatch.setattr(nokkelpar, "har_par", lambda _spor: False)  # as a slot from the first version
    with pytest.raises(Sporendret):
        nokler.forny(fil, "åse", SETNING, ny[1])
    assert Nokkelfil.les(mappe).finn("åse", Sporslag.PASSORD) is None
    assert nokler.forny(Nokkelfil.les(mappe), "ola", SETNING, ny[1])  # nobody touched his


def test_tjenesten_som_stenges_mens_sporet_fornyes_er_stengt(
    ny: Ny, mappe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fil = med_passord(ny)
    spor, innhold = tjenestenokkel.lag(fil, ny[1], NAA)
    tjenestenokkel.sett(fil, spor, ny[1])
    lest = Nokkelfil.les(mappe)
    tjenestenokkel.fjern(fil)
    monkeypatch.setattr(tjenestenokkel, "har_par", lambda _spor: False)
    with pytest.raises(Sporendret):
        tjenestenokkel.forny(lest, innhold, ny[1])
    assert tjenestenokkel.laget(Nokkelfil.les(mappe)) is None
