"""A user's own keys: what the file may say, and that footer, menu, help and the key itself follow it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.felles.kommandoer import Kommando
from screens.felles.meny import Meny
from screens.felles.side import Side
from stafett_tui import tastekart
from stafett_tui.regler.hjelpeemner import sok
from stafett_tui.sprak.tekst import T
from stafett_tui.tasteregler import Tastefeil, kjente, les, tastekode, tastenavn
from tests.benchmarks.maaling import STAFETT
from tests.benchmarks.pseudoterminal import Terminal
from tests.felles.prove import Proveapp, linjer
from tests.hjelpere import wait_for
from tests.kommandolinje.konsoll import kjor
from tests.ovingshjelp import DAG, kopi_av_oving
from tests.tastetabell import FIL, SIDEFIL, sider, som_fil, tabell


@pytest.fixture
def egne(tmp_path: Path) -> Iterator[Path]:
    """A file of one's own keys; afterwards the standard ones hold again."""
    yield tmp_path / "taster.toml"
    tastekart.ta_i_bruk(tmp_path / "finnes ikke")


def test_tabellen_er_den_skjermene_har() -> None:
    assert FIL.read_text("utf-8") == som_fil(tabell()), "a command is new or changed: run `make taster`"
    assert SIDEFIL.read_text("utf-8") == sider(), "a page is new or has another name: run `make taster`"


@pytest.mark.parametrize(
    ("tekst", "linje", "setning"),
    [
        ('"logg.evaluer" = "e"\n\n"logg.tull" = "w"', 3, "ingen kommando som heter «logg.tull»"),
        ('"tilbake" = "q"', 1, "«tilbake» kan ikke flyttes"),
        ('# mine\n"logg.evaluer" = "o"', 2, "brukes allerede til «Ny oppmerksomhet»"),
        ('"logg.evaluer" = "w"\n"logg.nytt_tiltak" = "w"', 1, "brukes allerede til «Nytt tiltak»"),
        ('"logg.evaluer" = "F2"', 1, "brukes allerede til «Meny»"),
        ('"logg.evaluer" = "Esc"', 1, "trengs til lister, felt og knapper"),
        ('"logg.evaluer" = "3"', 1, "bytter side"),
        ('"logg.evaluer" = "Ctrl+C"', 1, "kan ikke brukes"),
        ('"logg.evaluer" = "F10"', 1, "kan ikke brukes"),
        ('"skjema.lagre" = "w"', 1, "virker også mens du skriver"),
        ('"logg.evaluer" = 4', 1, "skriv tasten i anførselstegn"),
        ('"logg.evaluer" = "w"\n"liste.sok" = w', 2, "Linje 2 kan ikke leses"),
    ],
)
def test_feil_i_filen_sies_med_linje(tekst: str, linje: int, setning: str) -> None:
    svar = les(tekst)
    assert isinstance(svar, Tastefeil), svar
    assert svar.linje == linje
    assert setning in svar.setning.paa()
    assert f"inje {linje}" in svar.setning.paa()


def test_det_som_gaar_an() -> None:
    """Other keys, two of them, keys in exchange, and commands that share one because they are never open at once."""
    tekst = 'logg.evaluer = "T"\n"logg.nytt_tiltak" = ["E", "F6"]\n"logg.endre_mote" = "t"\n'
    tekst += '"liste.sok" = "æ"\n"dekk" = "Ctrl+G"'
    assert les(tekst) == {
        "logg.evaluer": "t",
        "logg.nytt_tiltak": "e,f6",
        "logg.endre_mote": "t",
        "liste.sok": "æ",
        "dekk": "ctrl+g",
    }


def test_hver_standardtast_kan_skrives_som_den_heter() -> None:
    for kjent in kjente().values():
        for tast in kjent.taster:
            assert tastekode(tastenavn(tast)) == tast


async def test_bunnlinje_meny_hjelp_og_tasten_selv_folger_med(egne: Path) -> None:
    egne.write_text('"logg.evaluer" = "W"\n', encoding="utf-8")
    tastekart.ta_i_bruk(egne)

    class Prove(Side[None]):
        KOMMANDOER = (Kommando("logg.evaluer", "e", T("Evaluer"), "evaluer"),)
        evaluert = 0

        def action_evaluer(self) -> None:
            self.evaluert += 1

    app = Proveapp()
    async with app.run_test(size=(80, 24)) as pilot:
        side = Prove()
        await app.push_screen(side)
        await wait_for(pilot, lambda: "W Evaluer" in linjer(app)[-1])
        await pilot.press("e")
        assert side.evaluert == 0
        await pilot.press("w")
        assert side.evaluert == 1
        await pilot.press("f1")
        await wait_for(pilot, lambda: "Du har egne taster" in "\n".join(linjer(app)))
        assert any("W " in linje and "Evaluer" in linje for linje in linjer(app))
        assert "W: Evaluer. " in sok("taster: barnets logg")[0].tekst
        await pilot.press("escape", "f2")
        await wait_for(pilot, lambda: isinstance(app.screen, Meny))
        assert any("Evaluer" in linje and " W" in linje for linje in linjer(app))


async def test_med_feil_i_filen_starter_det_med_standardtastene_og_sier_hvorfor(egne: Path) -> None:
    egne.write_text('"logg.evaluer" = "o"\n', encoding="utf-8")
    tastekart.ta_i_bruk(egne)
    assert Kommando("logg.evaluer", "e", T("Evaluer"), "evaluer").tast == "e"
    app = Proveapp()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await wait_for(pilot, lambda: app._notifications)
        assert "Linje 1" in "".join(n.message for n in app._notifications)


def test_uten_fil_leses_ingen_regler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The start does not pay for what nobody has."""
    monkeypatch.setattr(
        "sys.modules", {k: v for k, v in __import__("sys").modules.items() if "tasteregler" not in k}
    )
    tastekart.ta_i_bruk(tmp_path / "ingen")
    assert not any("tasteregler" in k for k in __import__("sys").modules)


def test_kommandolinjen(egne: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tastekart, "kartfil", lambda: egne)
    assert "Det er ingen fil" in kjor("taster", "sjekk").feil
    mal = kjor("taster", "mal").ut
    egne.write_text(mal.replace('# "logg.evaluer" = "E"', '"logg.evaluer" = "W"'), encoding="utf-8")
    assert "1 kommandoer" in kjor("taster", "sjekk").ut
    assert "Evaluer: W (logg.evaluer), din egen" in kjor("taster", "vis").ut
    monkeypatch.setenv("LC_ALL", "nn_NO.UTF-8")
    assert "Avslutt tilsetjinga: Del" in kjor("taster", "vis").ut
    monkeypatch.delenv("LC_ALL")
    egne.write_text(mal.replace("\n# ", "\n"), encoding="utf-8")
    svar = kjor("taster", "sjekk")
    assert (svar.status, svar.ut) == (1, "")


def test_programmet_selv_leser_filen(tmp_path: Path) -> None:
    mappe = tmp_path / "stafett"
    mappe.mkdir()
    (mappe / "taster.toml").write_text('"liste.nytt_barn" = "W"\n', encoding="utf-8")
    kommando = [
        *STAFETT,
        "demo",
        "--mappe",
        str(kopi_av_oving(tmp_path / "base").mappe),
        "--i-dag",
        DAG.isoformat(),
    ]
    with Terminal(kommando, miljo={"XDG_CONFIG_HOME": str(tmp_path)}) as terminal:
        terminal.vent_paa("W Nytt barn")
