"""However a meeting ends, the terminal that is left tells of nobody (SPEC 7.2), and the next start asks who it is.

With a terminal that has a page of its own for programs, and with one that has not: there, what a program leaves stands
and scrolls into the history.
"""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.maaling import STAFETT
from tests.benchmarks.pseudoterminal import Terminal
from tests.conftest import GRUNDIG
from tests.motemodus.planting import DAG, Scene, lag_scene, ordene
from tests.motemodus.program import KRASJ, RO
from tests.motemodus.terminal import Storskjerm
from tests.motemodus.vokter import Vokter

TO_SIDER = pytest.mark.parametrize(
    "to_sider", [False, True] if GRUNDIG else [False], ids=lambda to: "alternate page" if to else "one page"
)
"""with one page more is left, so an ordinary run looks there"""
RULL = b"\r\n" * 60
HEMMELIG = "Borghild Balstrvik"


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return lag_scene(tmp_path_factory.mktemp("slutten") / "base")


def _signal(nr: signal.Signals) -> Callable[[Storskjerm], None]:
    return lambda t: os.kill(t.pid, nr)


def _tre_feil(t: Storskjerm) -> None:
    t.tast("escape")
    t.vent(lambda: t.side == "AvsluttMote", "the question")
    for igjen in ("2 forsøk", "ett forsøk", "Brukernavn"):
        t.skriv("feil svar")
        t.tast("enter")
        t.vent_tekst(igjen)


SLUTTER: dict[str, Callable[[Storskjerm], None]] = {
    "crash": lambda t: t.tast("down"),
    "SIGTERM": _signal(signal.SIGTERM),
    "SIGHUP": _signal(signal.SIGHUP),
    "SIGKILL": _signal(signal.SIGKILL),
}
if GRUNDIG:
    SLUTTER |= {"SIGINT": _signal(signal.SIGINT), "ctrl+q": lambda t: t.tast("ctrl+q")}
LAASER: dict[str, Callable[[Storskjerm], None]] = {
    "ctrl+l": lambda t: t.tast("ctrl+l"),
    "three wrong answers": _tre_feil,
}


def _barnas_ord(scene: Scene) -> set[str]:
    """Now the child of the meeting too."""
    return set(scene.forbudt) | ordene(f"{scene.fornavn} {scene.etternavn} friminuttene beskjeder")


def _inn_i_motet(t: Storskjerm) -> Vokter:
    t.logg_inn()
    t.apne_loggen()
    vokter = t.vokt(t.scene.forbudt)
    t.tast("f5")
    t.vent_tekst("1 av ")
    t.tast("right")
    return vokter


def _staar_igjen(t: Storskjerm) -> dict[str, str]:
    """What can be read afterwards, also when one scrolls back."""
    t.stille()
    etterpaa = Vokter(t.skjerm, _barnas_ord(t.scene))
    etterpaa.alt_som_staar()
    t.tegn(RULL)
    etterpaa.alt_som_staar()
    return etterpaa.funn


@TO_SIDER
@pytest.mark.parametrize("slutt", SLUTTER)
def test_ingenting_staar_igjen(scene: Scene, tmp_path: Path, slutt: str, to_sider: bool) -> None:
    feil = KRASJ + HEMMELIG if slutt == "crash" else ""
    with Storskjerm(scene, spor=tmp_path / "spor", feil=feil, to_sider=to_sider) as t:
        vokter = _inn_i_motet(t)
        assert scene.fornavn in t.skjerm.tekst()
        SLUTTER[slutt](t)
        t.slutt()
        t.vent_til_det_er_tomt()
        assert vokter.funn == {}
        assert _staar_igjen(t) == {}
        assert t.tty_er_hel()
        if slutt == "crash":
            assert "S-" in t.alt()
    if slutt == "SIGKILL":
        with Storskjerm(scene, spor=tmp_path / "neste") as t:
            t.vent_tekst("Brukernavn")
            assert t.sider <= {"Screen", "Innlogging"}


MED_STYRENDE_TERMINAL = ["sh", "-c", 'exec "$@" < "$(tty)"', "sh"]
"""what a shell in a window has: who closes the window signals it, and goes on with what was stopped"""


def test_et_vindu_som_lukkes_avslutter_programmet(scene: Scene) -> None:
    """It does not stand there with the database open, waiting for a terminal that takes nothing."""
    demo = [*STAFETT, "demo", "--mappe", str(scene.mappe), "--i-dag", DAG.isoformat()]
    with Terminal([*MED_STYRENDE_TERMINAL, *demo]) as t:
        t.vent_paa("Evaluer")
        assert t.legg_paa() in (128 + signal.SIGHUP, 120)  # 120: Python's last words found no terminal


def test_en_laas_viser_innloggingen_og_ikke_noe_mer(scene: Scene, tmp_path: Path) -> None:
    with Storskjerm(scene, spor=tmp_path / "spor", to_sider=False) as t:
        for laas in LAASER:
            vokter = _inn_i_motet(t)
            LAASER[laas](t)
            t.vent(lambda: t.side == "Innlogging", "locked")
            t.vent_tekst("Brukernavn")
            assert vokter.funn == {}, laas
            assert _staar_igjen(t) == {}, laas
            t.tast("f1", "escape")


def test_et_mote_som_ingen_rorer_laases(scene: Scene, tmp_path: Path) -> None:
    """The last seconds are told on the page; then another process asks who it is, and nothing stands behind it."""
    with Storskjerm(scene, spor=tmp_path / "spor", feil=RO, to_sider=False) as t:
        vokter = _inn_i_motet(t)
        t.tast("down")
        t.vent_tekst("Møtet låses om")
        assert scene.fornavn in t.skjerm.tekst()
        t.vent_tekst("Brukernavn")
        assert vokter.funn == {}
        assert _staar_igjen(t) == {}
