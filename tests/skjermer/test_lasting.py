"""What Min side does not need is not loaded until it is asked for, and then never in the event loop.

The memory and the start are measured (tests/benchmarks); these are the rules that keep them where they are.
"""

import ast
import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from data import modeller
from screens import lasting
from screens.lasting import MED_HATTEN, SIA
from screens.mine_stafettlogger import MineStafettlogger
from tests.arkitektur.kilde import brudd, brudd_i, navn_paa
from tests.arkitektur.test_lag import SJELDENT
from tests.benchmarks.baser import HOLDER, lag_base
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import kjor_som

PAA_MIN_SIDE = {
    "app", "arbeidsside", "egne_valg", "laas", "lasting", "min_side", "mote", "mote.nytt", "mote.rader", "motegang",
    "moteliste", "nedtelling", "overforing", "overforing.gang", "postgang", "seksjoner", "sidepanel", "slutten",
    "terminalvakt", "ulagret",
}  # fmt: skip
"""the pages, and parts of pages, that may be loaded when nothing but Min side has been asked for; besides
``screens.felles``"""
IKKE_PAA_MIN_SIDE = (
    "stafett_tui.handlinger",
    "stafett_tui.utskrift",
    "stafett_tui.oving.bygg",
    "data.migreringer",
)
"""use cases are loaded with the page that has them; the rest by the act that needs it"""
FOR_SEG = {
    "screens/felles/app_base.py": {"screens.felles.hjelpebok"},
    "screens/felles/sprakdel.py": {"screens.felles.felt.sprakhjelp"},
    "screens/app.py": {"screens.forste_oppsett", "screens.innlogging", "screens.seksjoner"},
    "screens/innlogging.py": {"screens.nytt_passord"},
    "screens/laas.py": {"screens.seksjoner"},
    "screens/forste_oppsett.py": {"screens.nodkode"},
    "screens/motegang.py": {
        "screens.motemodus.inngang",
        "screens.motemodus.side",
        "screens.motemodus.oppsummering",
    },
    "screens/felles/visning.py": {"screens.felles", "screens.felles.tegn", "screens.felles.skjermleser"},
    "screens/motemodus/side.py": {"screens.motemodus.pause", "screens.motemodus.avslutt"},
}
"""loaded before there is a page, in the worker that logs in, by the act that begins the meeting, by the
program's own app, with the field, with the page where it is chosen"""


def _importer(funksjon: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(funksjon):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("screens."):
            yield node.lineno, str(node.module)


def _krevd(funksjon: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """The modules that ``@krever`` names over it."""
    kall = [d for d in funksjon.decorator_list if isinstance(d, ast.Call) and navn_paa(d.func) == "krever"]
    return {str(a.value) for k in kall for a in k.args if isinstance(a, ast.Constant)}


def lastes_i_loekka(fil: str, tre: ast.Module) -> list[str]:
    """Pages that an act loads as it goes to them, without having asked for them first."""
    fri = {*SIA, *FOR_SEG.get(fil, ())}
    if fil.removesuffix(".py").replace("/", ".").startswith(MED_HATTEN):
        return []
    funn: dict[int, str] = {}
    funksjoner = [n for n in ast.walk(tre) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    for funksjon in funksjoner:  # the outer ones first: what they ask for, those within them have
        for linje, modul in _importer(funksjon):
            if modul not in fri and funn.get(linje) != "":
                funn[linje] = "" if modul in _krevd(funksjon) else f"{fil}:{linje} loads {modul}: say @krever"
    return [f for f in funn.values() if f]


def test_ingen_handling_laster_en_side_i_sloyfen() -> None:
    assert brudd(lastes_i_loekka, "screens") == []


@pytest.mark.parametrize(
    ("kode", "ser"),
    [
        ("def f(self):\n    from screens.evaluer import Evaluer", True),
        ("@krever('screens.rett')\ndef f(self):\n    from screens.evaluer import Evaluer", True),
        ("@krever('screens.evaluer')\ndef f(self):\n    from screens.evaluer import Evaluer", False),
        (
            "@krever('screens.evaluer')\ndef f(self):\n    def g():\n        from screens.evaluer import E",
            False,
        ),
        ("def f(self):\n    from screens.felles.meny import Meny", False),
    ],
)
def test_regelen_ser_brudd(kode: str, ser: bool) -> None:
    assert bool(brudd_i(lastes_i_loekka, kode, "screens/a.py")) is ser


ROT = Path(__file__).parents[2]
# After the rest of the path: what is tried is the installed program, and only the tests are from here.
_PROVE = (
    "import runpy, sys; sys.path.append(sys.argv.pop(1)); "
    "runpy.run_module('tests.skjermer.lasteprove', run_name='__main__', alter_sys=True)"
)


@pytest.fixture(scope="module")
def prove(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a program of its own has loaded on Min side, and on every way out of it."""
    mappe = lag_base(tmp_path_factory.mktemp("lasting") / "base", barn=20)
    svar = subprocess.run(
        [sys.executable, "-c", _PROVE, str(ROT), str(mappe), HOLDER],
        capture_output=True,
        text=True,
        check=False,
    )
    assert svar.returncode == 0, svar.stderr
    ut: dict[str, Any] = json.loads(svar.stdout)
    return ut


def test_min_side_laster_bare_sitt_eget(prove: dict[str, Any]) -> None:
    lastet = set(prove["min_side"])
    sider = {m.removeprefix("screens.") for m in lastet if m.startswith("screens.")}
    assert {s for s in sider if not s.startswith("felles")} <= PAA_MIN_SIDE
    assert {m for m in lastet if m.startswith(IKKE_PAA_MIN_SIDE)} == set()
    assert {m.partition(".")[0] for m in lastet} & SJELDENT == set()
    assert {m for m in lastet if m.removeprefix("data.modeller.") in modeller.SENERE.values()} == set()


def test_hver_vei_fra_min_side_lastes_i_en_traad(prove: dict[str, Any]) -> None:
    assert prove["i_loekka"] == []
    assert min(prove["veier"][v] for v in ("2", "n", "evaluer")) > 0, "nothing was loaded: nothing was tried"


async def test_resten_lastes_forst_naar_siden_har_det_den_leser(
    verden: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reads for a page would wait for the thread that loads tables."""
    slipp, begynt = threading.Event(), threading.Event()
    monkeypatch.setattr(lasting, "er_lastet", lambda _modul: True)
    monkeypatch.setattr(lasting, "VENT_HOYST", 10_000)
    monkeypatch.setattr(lasting, "etter_innlasting", lambda: None)
    monkeypatch.setattr("pkgutil.walk_packages", lambda *_: begynt.set() or ())
    try:
        async with kjor_som(verden, "Maren") as pilot:
            pilot.app.run_worker(asyncio.to_thread(slipp.wait), group="leser")
            monkeypatch.setattr(lasting, "er_lastet", lambda _modul: False)
            await pilot.press("2")
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, MineStafettlogger))
            for _ in range(5):
                await pilot.pause(lasting.VENT)
            assert not begynt.is_set()
            slipp.set()
            await wait_for(pilot, begynt.is_set)
    finally:
        slipp.set()
