"""Files short enough to read, no blind ``except``."""

import ast
from pathlib import Path

import pytest

from tests.arkitektur.kilde import PAKKER, ROT, brudd, brudd_i, sporede_filer

MEST = 400
GRUNN = "Long because"  # what the top of a longer file must say, and go on to say why


def for_lang(tekst: str) -> bool:
    linjer = tekst.splitlines()
    return len(linjer) > MEST and not any(GRUNN in linje for linje in linjer[:12])


def test_ingen_fil_er_for_lang_uten_grunn() -> None:
    filer = {
        fil.relative_to(ROT).as_posix(): fil
        for mappe in (*PAKKER, "tests")
        for fil in (ROT / mappe).rglob("*")
        if fil.suffix in {".py", ".tcss"}
    }
    assert filer
    assert [navn for navn, fil in sorted(filer.items()) if for_lang(fil.read_text(encoding="utf-8"))] == []


def test_regelen_ser_en_lang_fil() -> None:
    assert for_lang("x = 1\n" * 401)
    assert not for_lang("x = 1\n" * 400)
    assert not for_lang('"""Long because the table of keys is one table."""\n' + "x = 1\n" * 401)


def blind_except(fil: str, tre: ast.Module) -> list[str]:
    """``except:`` and ``except BaseException``, unless it raises again."""
    return [
        f"{fil}:{node.lineno}"
        for node in ast.walk(tre)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or "BaseException" in ast.unparse(node.type))
        and not any(isinstance(n, ast.Raise) and n.exc is None for n in ast.walk(node))
    ]


def test_ingen_blind_except() -> None:
    assert brudd(blind_except) == []


@pytest.mark.parametrize(
    "kode", ["try: f()\nexcept: pass", "try: f()\nexcept (ValueError, BaseException): g()"]
)
def test_regelen_ser_blind_except(kode: str) -> None:
    assert brudd_i(blind_except, kode)


def test_regelen_lar_opprydding_vare() -> None:
    assert brudd_i(blind_except, "try: f()\nexcept BaseException:\n    g()\n    raise") == []


def test_merket_for_typer_er_sporet() -> None:
    assert {str(Path(pakke, "py.typed")) for pakke in PAKKER} <= set(sporede_filer())
