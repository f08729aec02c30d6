"""Reading the source for the architecture tests: files, imports and calls."""

import ast
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

ROT = Path(__file__).resolve().parents[2]
PAKKER = ("data", "screens", "stafett_tui")

Regel = Callable[[str, ast.Module], list[str]]
"""A rule: the file's path from the root and its tree in, one line for each breach out."""


@cache
def kildefiler(*pakker: str) -> tuple[Path, ...]:
    """Every Python file of the packages (all three when none is named)."""
    filer = [fil for pakke in pakker or PAKKER for fil in (ROT / pakke).rglob("*.py")]
    assert filer, "found no source: the rule would pass on nothing"
    return tuple(sorted(filer))


@cache
def tre(fil: Path) -> ast.Module:
    return ast.parse(fil.read_text(encoding="utf-8"), str(fil))


def brudd(regel: Regel, *pakker: str) -> list[str]:
    """What the rule finds in the packages."""
    return [
        linje for fil in kildefiler(*pakker) for linje in regel(fil.relative_to(ROT).as_posix(), tre(fil))
    ]


def brudd_i(regel: Regel, kode: str, fil: str = "screens/prove.py") -> list[str]:
    """What the rule finds in a snippet, as if it stood in ``fil``."""
    return regel(fil, ast.parse(kode))


@cache
def sporede_filer() -> tuple[str, ...]:
    """What git keeps, from the root. The checkout may be owned by someone else than who tests it."""
    svar = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROT,
        capture_output=True,
        check=True,
        text=True,
    )
    return tuple(fil for fil in svar.stdout.split("\0") if fil and (ROT / fil).is_file())


def navn_paa(uttrykk: ast.expr) -> str:
    """The dotted name of an expression: ``sa.text`` for that attribute, empty for what has no name."""
    match uttrykk:
        case ast.Name(id=navn):
            return navn
        case ast.Attribute(value=verdi, attr=navn):
            foran = navn_paa(verdi)
            return f"{foran}.{navn}" if foran else f".{navn}"
        case _:
            return ""


def importer(rot: ast.AST) -> Iterator[tuple[ast.Import | ast.ImportFrom, str]]:
    """Every import in the tree, with the whole name of each thing imported."""
    for node in ast.walk(rot):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield node, f"{'.' * node.level}{node.module or ''}.{alias.name}"


def fulle_navn(rot: ast.AST) -> dict[str, str]:
    """What each imported name in a module stands for: ``{"sa": "sqlalchemy", "text": "sqlalchemy.text"}``."""
    navn: dict[str, str] = {}
    for node in ast.walk(rot):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.asname:
                    navn[alias.asname] = alias.name
                else:
                    topp = alias.name.partition(".")[0]
                    navn[topp] = topp
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                navn[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return navn


def fullt_navn(uttrykk: ast.expr, navn: dict[str, str]) -> str:
    """The dotted name with the import behind it: ``sa.text`` → ``sqlalchemy.text``."""
    forste, _, resten = navn_paa(uttrykk).partition(".")
    helt = navn.get(forste, forste)
    return f"{helt}.{resten}" if resten else helt
