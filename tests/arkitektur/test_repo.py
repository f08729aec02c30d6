"""What the repository holds: these files at the top, nothing of a machine, a package host or the guides."""

import hashlib
import re
from functools import cache
from itertools import pairwise

import pytest

from tests.arkitektur.kilde import ROT, sporede_filer

TOPPEN = {
    *("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "Makefile", "constraints.txt", ".gitignore"),
    *("stafett_tui", "screens", "data", "tests", ".ci"),
}

# Written in pieces, since this file is read by its own rule.
VERTER = ["py" + "pi.org", "python" + "hosted", "test.py" + "pi", "conda." + "anaconda"]
MAPPER = ["work", "tmp", "root", "farm", "opt"]
STED = re.compile(
    "|".join(
        [
            *map(re.escape, VERTER),
            rf"(?:^|[^\w.<])/(?:{'|'.join(MAPPER)})(?:/|\b)",
            r"https?://[^ ]+/(?:simple|packages)/",
            r"(?:^|[^\w])/home/\w",
            r"/Users/\w",
        ]
    ),
    re.MULTILINE,
)

# The start of SHA-256 of the guides' numbers and people, lower case: the rule must not repeat them.
VEILEDERNES = {
    "025269e2bd39c356",
    "1b6b3d690d416430",
    "2e28d1f17b890cd4",
    "2f591ac98d5df942",
    "37deaaa20c583ab7",
    "3fb9ddd600c8793a",
    "4c931d1c8dfa7b82",
    "58cbae060ffc026d",
    "5efba19a2463fdf9",
    "73fd70ac22b4f5a2",
    "9188e83911d1f231",
    "a75f5ec15c42651f",
    "b10d154a5e2415c2",
    "b2cdd1a291f3727d",
    "bcf0656d8fecc2a1",
    "d11f9c34f07bb53f",
    "d893e9ed052361d6",
    "d9b102bbec413338",
    "e1d4edd74cec675d",
    "f46e45e5269bce4a",
}


@cache
def tekster() -> dict[str, str]:
    """Every tracked file that is text."""
    innhold = {}
    for fil in sporede_filer():
        try:
            innhold[fil] = (ROT / fil).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # fonts and pictures
    assert "pyproject.toml" in innhold
    return innhold


def steder(tekst: str) -> list[str]:
    """Addresses of package hosts and paths of some machine."""
    return STED.findall(tekst)


def merke(ord_: str) -> str:
    return hashlib.sha256(ord_.lower().encode()).hexdigest()[:16]


def fra_veilederne(tekst: str, kjente: set[str]) -> list[str]:
    """Numbers of eleven digits, and pairs of words, that are the guides' own."""
    numre = re.findall(r"(?<!\d)\d{11}(?!\d)", re.sub(r"(?<=\d)[ .](?=\d)", "", tekst))
    ordene = re.findall(r"[A-Za-zÆØÅæøå]+", tekst)
    par = (f"{en} {annen}" for en, annen in pairwise(ordene))
    return [funn for funn in {*numre, *par} if merke(funn) in kjente]


def test_toppen_er_den_som_er_tegnet() -> None:
    assert {fil.partition("/")[0] for fil in sporede_filer()} == TOPPEN


def test_ingen_sporede_filer_er_bygd() -> None:
    bygd = re.compile(r"__pycache__|\.pyc$|\.db(-wal|-shm)?$|\.whl$|\.mo$|nokler\.json$")
    assert [fil for fil in sporede_filer() if bygd.search(fil)] == []


def test_ingen_maskin_og_ingen_pakkevert() -> None:
    assert {fil: funn for fil, tekst in tekster().items() if (funn := steder(tekst))} == {}


@pytest.mark.parametrize(
    "tekst",
    [
        "se https://" + VERTER[0] + "/x",
        "cd /" + "work/main",
        "'/" + "tmp/a'",
        "HOME=/" + "root",
        "/" + "home/ola/x",
        "https://x.y/" + "simple/textual",
    ],
)
def test_regelen_ser_steder(tekst: str) -> None:
    assert steder(tekst)


def test_regelen_lar_andre_skrastreker_vare() -> None:
    assert steder("og/eller tests/" + "tmp_path x</" + "root> ~/.local/share") == []


def test_ingenting_fra_veilederne() -> None:
    assert {f: funn for f, tekst in tekster().items() if (funn := fra_veilederne(tekst, VEILEDERNES))} == {}


def test_regelen_ser_numre_og_navn() -> None:
    kjente = {merke("15891590110"), merke("kari testesen")}
    assert fra_veilederne("nr. 15891590110.", kjente) == ["15891590110"]
    assert fra_veilederne("nr. 158915 90110", kjente) == ["15891590110"]
    assert fra_veilederne("av Kari\nTestesen,", kjente) == ["Kari Testesen"]
    assert fra_veilederne("115891590110 kari kari", kjente) == []


def test_laste_avhengigheter_er_bare_navn_versjon_og_hash() -> None:
    linje = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^\\/]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|# .*")
    linjer = tekster()["constraints.txt"].splitlines()
    assert [linje_ for linje_ in linjer if not linje.fullmatch(linje_)] == []
    assert sum("==" in linje_ for linje_ in linjer) > 30
