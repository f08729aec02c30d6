"""What the app under the app keeps away: English, content in a crash, the clipboard, pictures on the disk."""

import os
import pty
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.binding import Binding
from textual.events import Key
from textual.screen import Screen
from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt
from screens.felles.hvorfor import Sierhvorfor
from screens.felles.kommandoer import Kommando
from screens.felles.side import Dialog, Side
from screens.felles.tekstvern import Tekst
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp, linjer
from tests.hjelpere import wait_for

NUMMER = "15891590110"


class Provedialog(Dialog[None]):
    def innhold(self) -> Iterator[Widget]:
        yield Felt(T("Felt"), Linjefelt("i_dialog"))


class Proveside(Side[None]):
    def innhold(self) -> Iterator[Widget]:
        yield Felt(T("En"), Linjefelt("en"))
        yield Felt(T("To"), Linjefelt("to"))
        yield Tekst(T("Noe som står her"))


class Prove(Proveapp):
    def __init__(self) -> None:
        super().__init__()
        self.gjort: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(Proveside())

    def action_avslutt(self) -> None:
        self.gjort.append("avslutt")

    def action_logg_ut(self) -> None:
        self.gjort.append("logg_ut")


@pytest.mark.parametrize("sted", ["felt", "side", "dialog"])
async def test_avslutt_og_laas_naas_overalt_og_spor_alltid_oss(sted: str) -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        if sted == "dialog":
            pilot.app.push_screen(Provedialog())
            await pilot.pause()
        elif sted == "side":
            pilot.app.screen.set_focus(None)
        await pilot.press("ctrl+q", "ctrl+l")
        assert pilot.app.gjort == ["avslutt", "logg_ut"]


class Tasteside(Sierhvorfor, Side[None]):
    KOMMANDOER = (
        Kommando("prove.ny", "n", T("Ny"), "gjor('ny')"),
        Kommando("prove.stengt", "x", T("Stengt"), "gjor('stengt')"),
    )

    def innhold(self) -> Iterator[Widget]:
        yield Felt(T("En"), Linjefelt("en"))

    def action_gjor(self, hva: str) -> None:
        vars(self.app)["gjort"].append(hva)

    def tillatt(self, kommando_id: str) -> bool:
        return kommando_id != "prove.stengt"

    def hvorfor_ikke(self, kommando_id: str) -> T:
        return T("Noe som står her")


async def test_stor_bokstav_gjor_det_bunnlinjen_sier() -> None:
    """Also a sentinel: where keys are looked up is a private name of Textual's."""
    async with Prove().run_test(notifications=True) as pilot:
        pilot.app.push_screen(Tasteside())
        await pilot.pause()
        felt = pilot.app.screen.query_one(Linjefelt)
        felt.focus()
        await pilot.press("N")
        assert (felt.verdi, pilot.app.gjort) == ("N", [])
        pilot.app.screen.set_focus(None)
        await pilot.press("N", "n", "X")
        assert pilot.app.gjort == ["ny", "ny"]
        assert [n.message for n in pilot.app._notifications] == ["Noe som står her"]


class Snarside(Side[None]):
    def innhold(self) -> Iterator[Widget]:
        yield Tekst(T("Noe som står her"), id="delen")

    def on_mount(self) -> None:
        self.query_one("#delen", Tekst).sett(T("Nå er siden her"))


class Underside(Side[None]):
    """A page whose answer, another page, comes while a key is on its way up."""

    def on_key(self, _hendelse: Key) -> None:
        self.app.push_screen(Snarside())


async def test_en_tast_som_er_underveis_naar_en_side_kommer_er_ikke_til_den() -> None:
    async with Prove().run_test(notifications=True) as pilot:
        pilot.app.push_screen(Underside())
        await pilot.pause()
        pilot.app.simulate_key("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Snarside) and pilot.app.screen.is_mounted)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Snarside)
        assert "Nå er siden her" in "\n".join(linjer(pilot.app))


async def test_ctrl_c_sier_ingenting_og_avslutter_ikke() -> None:
    async with Prove().run_test(notifications=True) as pilot:
        await pilot.pause()
        pilot.app.screen.set_focus(None)
        await pilot.press("ctrl+c")
        pilot.app.screen.query(Linjefelt).first().focus()
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert not pilot.app._notifications
        assert pilot.app.is_running


async def test_det_som_klippes_ut_kan_limes_inn_men_naar_aldri_terminalen() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        skrevet: list[str] = []
        pilot.app._driver.write = skrevet.append
        en, to = pilot.app.screen.query(Linjefelt)
        en.focus()
        await pilot.press(*"Eira", "shift+home", "ctrl+x")
        assert en.verdi == ""
        to.focus()
        await pilot.press("ctrl+v")
        assert to.verdi == "Eira"
        assert not any("\x1b]52" in s for s in skrevet)
        pilot.app.glem_utklipp()
        await pilot.press("ctrl+v")
        assert to.verdi == "Eira"


async def test_musa_merker_ikke_tekst_paa_skjermen() -> None:
    async with Prove().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        y = next(nr for nr, linje in enumerate(linjer(pilot.app)) if "Noe som" in linje)
        await pilot.mouse_down(offset=(4, y))
        await pilot.hover(offset=(12, y))
        await pilot.mouse_up(offset=(12, y))
        assert not pilot.app.screen.selections


async def test_ingen_kommandoer_fra_textual_selv() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        assert not list(pilot.app.get_system_commands(pilot.app.screen))
        assert not pilot.app.ENABLE_COMMAND_PALETTE
        engelsk = {
            b.binding.action: b.binding.description
            for b in pilot.app.screen.active_bindings.values()
            if b.binding.show and b.binding.description
        }
        assert engelsk == {}


async def test_det_siste_i_bakgrunnen_blir_gjort_for_programmet_er_slutt() -> None:
    gjort: list[str] = []
    slipp = threading.Event()
    async with Prove().run_test() as pilot:
        await pilot.pause()
        pilot.app.i_bakgrunnen(lambda: (slipp.wait(5), gjort.append("kladd")))
        pilot.app.i_bakgrunnen(lambda: gjort.append("kladd til"))
        pilot.app.etter_bakgrunnen(lambda: gjort.append("slutt"))
        await pilot.pause()
        assert gjort == []
        slipp.set()
        await wait_for(pilot, lambda: len(gjort) == 3)
    assert gjort == ["kladd", "kladd til", "slutt"]


# --- a crash, as it is in a terminal ---

KRASJ = f"""
import sys
sys.path[:0] = {sys.path!r}
from textual.content import Content
from tests.felles.test_app_base import Krasj
app = Krasj(sys.argv[1])
app.run()
sys.exit(app.return_code)
"""


class RikFeil(Exception):
    """An error that can draw itself: Textual would show it."""

    def __rich__(self) -> str:
        return f"rik {NUMMER}"


class Farlig(Widget):
    """Cannot be drawn."""

    def __init__(self, nummer: str) -> None:
        super().__init__()
        self.nummer = nummer

    def render(self) -> str:
        raise ValueError(self.nummer)


class Krasj(Prove):
    BINDINGS = [Binding("f8", "krasj", show=False)]

    def __init__(self, hvordan: str) -> None:
        super().__init__()
        self.hvordan = hvordan

    def action_krasj(self) -> None:
        fodselsnummer = NUMMER
        match self.hvordan:
            case "handling":
                raise ValueError(fodselsnummer)
            case "rik":
                raise RikFeil
            case "worker":
                self.run_worker(lambda: [][int(fodselsnummer)], thread=True, name="w", description="w")
            case "tegning":
                self.screen.mount(Farlig(fodselsnummer))
            case "to":
                self.call_later(self._feil_til)
                raise ValueError(fodselsnummer)

    def _feil_til(self) -> None:
        raise KeyError(NUMMER)


def i_terminal(kommando: list[str], taster: bytes, vent_paa: bytes) -> tuple[str, int]:
    """Runs a program in a terminal, waits until it shows something, presses keys; all it wrote, and its status."""
    hoved, slave = pty.openpty()
    miljo = {k: v for k, v in os.environ.items() if not k.startswith("TEXTUAL")} | {"TERM": "xterm-256color"}
    prosess = subprocess.Popen(kommando, stdin=slave, stdout=slave, stderr=slave, env=miljo, close_fds=True)
    os.close(slave)
    skrevet, sendt, frist = b"", False, time.monotonic() + 30
    while time.monotonic() < frist:
        if select.select([hoved], [], [], 0.1)[0]:
            try:
                bit = os.read(hoved, 65536)
            except OSError:  # the program has closed its end
                break
            skrevet += bit
        if not sendt and vent_paa in skrevet:
            os.write(hoved, taster)
            sendt = True
        if prosess.poll() is not None and not select.select([hoved], [], [], 0)[0]:
            break
    prosess.kill()
    os.close(hoved)
    return skrevet.decode(errors="replace"), prosess.wait()


@pytest.mark.parametrize("hvordan", ["handling", "rik", "worker", "tegning", "to"])
def test_et_krasj_viser_en_referanse_og_ingenting_annet(hvordan: str, tmp_path: Path) -> None:
    program = tmp_path / "krasj.py"
    rot = str(Path(__file__).parents[2])  # the tests themselves are no installed package
    program.write_text(f"import sys\nsys.path.append({rot!r})\n{KRASJ}", encoding="utf-8")
    ut, status = i_terminal([sys.executable, str(program), hvordan], b"\x1b[19~", "står her".encode())
    _, _, etter = ut.rpartition("\x1b[?1049l")
    assert status == 1
    assert "gi koden S-" in " ".join(etter.split())
    for lekkasje in (NUMMER, "Traceback", "ValueError", "NOTE", "errors", "locals"):
        assert lekkasje not in ut, lekkasje


# --- private names we stand on ---


async def test_textuals_private_navn_finnes_fremdeles() -> None:
    """They are pinned with Textual; a new version that renames one is told here."""
    app = Prove()
    async with app.run_test() as pilot:
        await pilot.pause()
        for navn in (
            "_exception",
            "_exception_event",
            "_exit_renderables",
            "_return_code",
            "_close_messages_no_wait",
            "_clipboard",
            "_driver",
        ):
            assert hasattr(app, navn), navn
        assert app.screen._parent is app
    tast = Key("a", "a")
    assert (tast._stop_propagation, tast.is_forwarded) == (False, False)
    assert "_handle_exception" in App.__dict__
    assert "panic" in App.__dict__
    assert "ctrl+q" in {b.key for b in App.BINDINGS if isinstance(b, Binding)}
    assert any("copy_text" in b.action for b in Screen.BINDINGS if isinstance(b, Binding))


async def test_ingen_bytes_naar_ingenting_skjer() -> None:
    async with Prove().run_test() as pilot:
        await pilot.pause()
        app: Any = pilot.app
        app.screen.query(Linjefelt).first().focus()
        await pilot.pause()
        await wait_for(pilot, lambda: app.screen._compositor is not None)
        tegnet: list[object] = []
        ekte = app._display
        app._display = lambda *a: (tegnet.append(a), ekte(*a))[1]
        slutt = time.monotonic() + 1.5
        await wait_for(pilot, lambda: time.monotonic() > slutt)
        assert tegnet == []
        assert not [t for t in app._timers if t._interval < 60]
