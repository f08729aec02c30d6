"""The program in a terminal that is watched: keys, mouse, paste and size go in, and every byte that comes is read."""

import fcntl
import os
import re
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

import pyte

from tests.benchmarks.maaling import STAFETT
from tests.benchmarks.pseudoterminal import FRIST, Svarteikke, Terminal
from tests.motemodus.planting import HOLDER, Scene
from tests.motemodus.vokter import Skjermen, Vokter
from tests.ovingshjelp import DAG

STORRELSE = (100, 30)
PROGRAM = str(Path(__file__).with_name("program.py"))
TASTER = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
    "insert": "\x1b[2~", "delete": "\x1b[3~", "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "enter": "\r",
    "tab": "\t", "shift+tab": "\x1b[Z", "escape": "\x1b[27u", "backspace": "\x7f", "space": " ", "f1": "\x1bOP",
    "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~", "f7": "\x1b[18~",
    "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~", "f11": "\x1b[23~", "f12": "\x1b[24~",
    **{f"shift+{n}": f"\x1b[1;2{b}" for n, b in zip(("up", "down", "right", "left"), "ABCD", strict=True)},
    **{f"ctrl+{n}": f"\x1b[1;5{b}" for n, b in zip(("up", "down", "right", "left"), "ABCD", strict=True)},
    **{f"alt+{n}": f"\x1b[1;3{b}" for n, b in zip(("up", "down", "right", "left"), "ABCD", strict=True)},
    **{f"ctrl+{n}": f"\x1b[1;5{b}" for n, b in (("home", "H"), ("end", "F"))},
    **{f"ctrl+{b}": chr(ord(b) - 96) for b in "abcdefgklnopqrstuvwxyz"},
    **{f"alt+{b}": f"\x1b{b}" for b in "abcdefghijklmnopqrstuvwxyz"},
    **{b: b for b in "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789"},
    **{b: b for b in "!\"#¤%&/()=?+\\@£$€{[]}~^*'-_.,:;<>|§`´¨"},
    "focus_out": "\x1b[O", "focus_in": "\x1b[I",
}  # fmt: skip
"""Every key there is on a keyboard, by name. Esc as terminals with kitty's protocol send it: a lone escape code and
the key after it, read in one go by a program that was busy, are Alt and that key."""
BILDESLUTT = b"\x1b[?2026l"


class Storskjerm(Terminal):
    """The program over a scene. ``oppdater`` reads what has come since last time."""

    def __init__(
        self,
        scene: Scene,
        *,
        storrelse: tuple[int, int] = STORRELSE,
        to_sider: bool = True,
        spor: Path | None = None,
        feil: str = "",
    ) -> None:
        """With ``spor`` the program tells there which page is up; ``feil`` is a fault to plant (see ``program``)."""
        kommando = [sys.executable, PROGRAM, str(spor), feil] if spor is not None else list(STAFETT)
        dag = ["--mappe", str(scene.mappe), "--i-dag", DAG.isoformat()]
        super().__init__([*kommando, *dag], storrelse=storrelse)
        self.scene = scene
        self.skjerm = Skjermen(*storrelse, to_sider=to_sider)
        self._strom = pyte.ByteStream(self.skjerm)
        self._vokter: Vokter | None = None
        self._lest = 0
        self._spor = spor
        self._bilder: list[str] | None = None

    @property
    def pid(self) -> int:
        return self._prosess.pid

    # --- reading ---

    def vokt(self, ordlista: Collection[str]) -> Vokter:
        """From now on all that is written is looked at for these words."""
        self.oppdater()
        self._vokter = Vokter(self.skjerm, ordlista)
        self.skjerm.dirty.clear()
        return self._vokter

    def oppdater(self) -> None:
        with self._nytt:
            nye = self._bolker[self._lest :]
            self._lest = len(self._bolker)
        for _tid, bolk in nye:
            if self._vokter is not None:
                self._vokter.byte(bolk)
            self._tegn_bolk(bolk)
            if self._vokter is not None:
                self._vokter.skjermbilde()

    def _tegn_bolk(self, bolk: bytes) -> None:
        """Draws; each finished picture (mode 2026) is kept."""
        for bilde in re.split(b"(?<=\x1b\\[\\?2026l)", bolk):
            self._strom.feed(bilde.replace(b"\x1b[22;0t", b"").replace(b"\x1b[23;0t", b""))
            if bilde.endswith(BILDESLUTT) and self._bilder is not None:
                self._bilder.append(self.skjerm.tekst())

    def film(self) -> list[str]:
        """The pictures since it was last called; from the first time on they are kept."""
        self.oppdater()
        bilder, self._bilder = self._bilder or [], []
        return bilder

    def vent(self, betingelse: Callable[[], object], hva: str = "") -> None:
        """Reads on until it holds. The time is a ceiling for a stuck program."""
        frist = time.monotonic() + FRIST
        while True:
            self.oppdater()
            if betingelse():
                return
            with self._nytt:
                if self._slutt and self._lest == len(self._bolker):
                    raise Svarteikke(f"it ended before {hva}\n{self.skjerm.tekst()}")
                if self._lest == len(self._bolker):
                    self._nytt.wait(0.02)
            if time.monotonic() > frist:
                raise Svarteikke(f"never {hva}: {self.side}\n{self.skjerm.tekst()}")

    def vent_tekst(self, tekst: str) -> None:
        self.vent(lambda: tekst in self.skjerm.tekst(), f"{tekst!r} on the screen")

    def stille(self, maks: float = 0.12, ro: float = 0.03) -> None:
        """Waits for the answer to what was just sent, and until that is over; not every key has one."""
        frist = time.monotonic() + maks
        with self._nytt:
            for_ = len(self._bolker)
            while len(self._bolker) == for_ and time.monotonic() < frist and not self._slutt:
                self._nytt.wait(max(0.001, frist - time.monotonic()))
            while not self._slutt:
                antall = len(self._bolker)
                self._nytt.wait(ro)
                if len(self._bolker) == antall:
                    break
        self.oppdater()

    @property
    def side(self) -> str:
        """Name of the page that is up, as the program tells."""
        if self._spor is None or not self._spor.exists():
            return ""
        sider = self._spor.read_text().split()
        return sider[-1] if sider else ""

    @property
    def sider(self) -> set[str]:
        """Every page that has been up."""
        return (
            set(self._spor.read_text().split()) if self._spor is not None and self._spor.exists() else set()
        )

    def tegn(self, raatt: bytes) -> None:
        """As if a shell wrote it afterwards."""
        self._strom.feed(raatt)

    def alt(self) -> str:
        """The screen and what has scrolled away."""
        return f"{self.skjerm.historie()}\n{self.skjerm.tekst()}"

    def vent_til_det_er_tomt(self) -> None:
        """Until nobody holds the terminal any more, and all that was written is read."""
        self._leser.join(FRIST)
        self.oppdater()

    # --- doing ---

    def tast(self, *navn: str) -> None:
        for n in navn:
            os.write(self._mester, TASTER[n].encode())
            self.stille()

    def skriv(self, tekst: str) -> None:
        os.write(self._mester, tekst.encode())
        self.stille()

    def lim(self, tekst: str) -> None:
        """Bracketed paste."""
        self.skriv(f"\x1b[200~{tekst}\x1b[201~")

    def klikk(self, x: int, y: int) -> None:
        """A click, counted from 0."""
        os.write(self._mester, f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m".encode())
        self.stille(0.06)

    def klikk_paa(self, tekst: str) -> None:
        """A click in the middle of a text, when it can be seen."""
        self.vent_tekst(tekst)
        for y, linje in enumerate(self.skjerm.tekst().split("\n")):
            if (x := linje.find(tekst)) >= 0:
                self.klikk(x + len(tekst) // 2, y)
                return

    def sett_storrelse(self, bredde: int, hoyde: int) -> None:
        self.oppdater()
        fcntl.ioctl(self._mester, termios.TIOCSWINSZ, struct.pack("HHHH", hoyde, bredde, 0, 0))
        self.skjerm.resize(hoyde, bredde)
        os.kill(self.pid, signal.SIGWINCH)
        self.stille(0.4, 0.15)

    # --- on the way ---

    def logg_inn(self) -> None:
        self.vent_tekst("Brukernavn")
        for del_ in (HOLDER, "\t", self.scene.passord):
            os.write(self._mester, del_.encode())
        self.uvirksom(0.1)
        os.write(self._mester, b"\r")
        self.vent_tekst("Dette trenger deg")

    def apne_loggen(self) -> None:
        """From any page, by way of the list."""
        self.tast("2")
        self.vent_tekst("Aktive")
        self.tast("s")
        self.skriv(self.scene.etternavn)
        self.tast("enter")
        for _ in range(5):  # the list may be at its search still
            self.uvirksom(0.1)
            self.tast("enter")
            self.stille(2, 0.2)
            if "samtykke til" in self.skjerm.tekst():
                return
        raise Svarteikke(f"the log never came\n{self.skjerm.tekst()}")

    def tty_er_hel(self) -> bool:
        """Whether the terminal echoes, reads by line and takes signals, as a shell wants it."""
        lflagg = termios.tcgetattr(self._mester)[3]
        return all(lflagg & flagg for flagg in (termios.ECHO, termios.ICANON, termios.ISIG))


def tastene(uten: Iterable[str] = ()) -> list[str]:
    return [t for t in TASTER if t not in set(uten)]
