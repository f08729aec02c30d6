from importlib.resources import files

import pytest

from stafett_tui.regler.postnummer import poststed

RADER = [
    linje.split(";")
    for linje in (files("stafett_tui") / "hjelp" / "postnummer.csv").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(
    ("nummer", "sted"),
    [
        ("0001", "Oslo"),
        ("5575", "Aksdal"),
        ("3047", "Drammen"),
        ("8601", "Mo i Rana"),
        ("3570", "Ål"),
        (" 5575 ", "Aksdal"),
        ("9999", None),
        ("575", None),
        ("0000", None),
        ("", None),
        ("oslo", None),
    ],
)
def test_poststed(nummer: str, sted: str | None) -> None:
    assert poststed(nummer) == sted


def test_hele_tabellen_er_med() -> None:
    assert len(RADER) == 5132
    assert [r[0] for r in RADER] == sorted({r[0] for r in RADER})
    assert all(len(nr) == 4 and nr.isdigit() for nr, _ in RADER)


def test_navnene_er_til_aa_lese() -> None:
    steder = {sted for _, sted in RADER}
    assert {"Nes på Hedmarken", "Ny-Ålesund", "Kristiansand S", "Bærums verk", "Ås"} <= steder
    assert all(s[0].isupper() and s == s.strip() for s in steder)
    assert not any(ord_.isupper() and len(ord_) > 1 for s in steder for ord_ in s.split())


def test_lisensen_ligger_ved() -> None:
    lisens = (files("stafett_tui") / "hjelp" / "postnummer.LICENSE.txt").read_text(encoding="utf-8")
    assert "MIT License" in lisens
    assert "WITHOUT WARRANTY" in lisens
