"""A program in a pseudo-terminal, seen from outside: when what stood on its screen, how quickly keys are answered,
what it costs at rest. Linux: the accounts are read from ``/proc``.

Times are milliseconds of the monotonic clock, stamped in a thread when the bytes leave the terminal. The terminal
knows synchronized output (mode 2026), so that a frame has an end.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

STORRELSE = (120, 40)
FRIST = 30.0
"""seconds after which a program that does not answer is given up"""
_RAMMESLUTT = b"\x1b[?2026l"
_STYRETEGN = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|[@-Z\\-_=>])"
)
_SVAR = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # synchronized output: known
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
}


class Svarteikke(AssertionError):
    """The program ended, or did not show in time what it was to show."""


class Terminal:
    """Runs ``kommando`` from ``with`` to its end; is killed at the end of the block if it still runs."""

    def __init__(
        self,
        kommando: Sequence[str],
        *,
        miljo: Mapping[str, str] | None = None,
        storrelse: tuple[int, int] = STORRELSE,
    ) -> None:
        self.kommando = list(kommando)
        self._miljo = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(miljo or {})}
        self._storrelse = storrelse
        self._nytt = threading.Condition()
        self._bolker: list[tuple[float, bytes]] = []
        """what was written, and when"""
        self._slutt = False
        self._lagt_paa = False

    def __enter__(self) -> "Terminal":
        self._mester, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *reversed(self._storrelse), 0, 0))
        self.start = time.monotonic()
        self._prosess = subprocess.Popen(
            self.kommando, stdin=slave, stdout=slave, stderr=slave, env=self._miljo, start_new_session=True
        )
        os.close(slave)
        self._leser = threading.Thread(target=self._les, daemon=True)
        self._leser.start()
        return self

    def __exit__(
        self, _slag: type[BaseException] | None, _feil: BaseException | None, _spor: TracebackType | None
    ) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._prosess.pid, signal.SIGKILL)
        self._prosess.wait()
        self._leser.join()
        if not self._lagt_paa:
            os.close(self._mester)

    def _les(self) -> None:
        rest = b""
        venter = select.poll()  # not `select`, which knows no number over 1,023
        venter.register(self._mester, select.POLLIN)
        while not self._lagt_paa:
            try:
                if not venter.poll(250):
                    if self._prosess.poll() is not None:
                        break
                    continue
                bolk = os.read(self._mester, 65536)
            except OSError:  # the other end is closed
                break
            naa = time.monotonic()
            with self._nytt:
                self._bolker.append((naa, bolk))
                self._nytt.notify_all()
            for sporsmal, svar in _SVAR.items():
                if sporsmal in rest + bolk:
                    os.write(self._mester, svar)
            rest = bolk[-16:] if not any(s in bolk[-16:] for s in _SVAR) else b""
        with self._nytt:
            self._slutt = True
            self._nytt.notify_all()

    # --- what is written ---

    @property
    def antall_byte(self) -> int:
        with self._nytt:
            return sum(len(bolk) for _, bolk in self._bolker)

    def tekst(self, fra: int = 0) -> str:
        """What was written from this chunk on, without control sequences."""
        with self._nytt:
            raatt = b"".join(bolk for _, bolk in self._bolker[fra:])
        return _STYRETEGN.sub(b"", raatt).decode("utf-8", "replace")

    def vent_paa(self, ord_: str, fra: int = 0) -> float:
        """Milliseconds from the start until ``ord_`` had been written, from chunk ``fra`` on, and its frame ended."""
        frist = time.monotonic() + FRIST
        sett = fra
        while True:
            with self._nytt:
                while len(self._bolker) == sett and not self._slutt and time.monotonic() < frist:
                    self._nytt.wait(0.25)
                sett, slutt = len(self._bolker), self._slutt
            if ord_ in self.tekst(fra):
                return (self._rammens_slutt(sett - 1) - self.start) * 1000
            if slutt or time.monotonic() > frist:
                raise Svarteikke(f"{ord_!r} never came. {self.kommando}\n{self.tekst(fra)[-2000:]}")

    def _rammens_slutt(self, nr: int) -> float:
        """When the frame that chunk ``nr`` belongs to had been written; a short wait, then as far as it came."""
        frist = time.monotonic() + 0.2
        with self._nytt:
            while True:
                for tid, bolk in self._bolker[nr:]:
                    if _RAMMESLUTT in bolk:
                        return tid
                if time.monotonic() > frist or self._slutt:
                    return self._bolker[nr][0]
                self._nytt.wait(0.05)

    def rolig(self, stille: float = 0.3) -> None:
        """Waits until nothing has been written for so many seconds."""
        frist = time.monotonic() + FRIST
        while time.monotonic() < frist:
            with self._nytt:
                sist = self._bolker[-1][0] if self._bolker else self.start
                igjen = sist + stille - time.monotonic()
                if igjen <= 0:
                    return
                self._nytt.wait(igjen)
        raise Svarteikke(f"never at rest: {self.kommando}")

    def uvirksom(self, stille: float = 0.3) -> None:
        """Waits until it has neither written nor worked for so many seconds: whatever it loads is loaded."""
        frist = time.monotonic() + FRIST
        while time.monotonic() < frist:
            for_ = self.regnskap()[0], self.antall_byte
            time.sleep(stille)
            if self.antall_byte == for_[1] and self.regnskap()[0] - for_[0] < 10 * stille:
                return
        raise Svarteikke(f"never idle: {self.kommando}")

    # --- keys ---

    def trykk(self, tast: str) -> int:
        """Sends a key, or typed text. The chunk that an answer begins with, for ``vent_paa``."""
        with self._nytt:
            fra = len(self._bolker)
        os.write(self._mester, TASTER.get(tast, tast).encode())
        return fra

    def svartid(self, tast: str, *, hele: bool = True) -> float:
        """Milliseconds from a key until its frame has been written, or only until its first byte."""
        start = time.monotonic()
        fra = self.trykk(tast)
        with self._nytt:
            while len(self._bolker) == fra and not self._slutt:
                if time.monotonic() - start > FRIST:
                    raise Svarteikke(f"no answer to {tast!r}: {self.kommando}")
                self._nytt.wait(0.25)
            if len(self._bolker) == fra:
                raise Svarteikke(f"it ended at {tast!r}: {self.kommando}")
            forst = self._bolker[fra][0]
        return ((self._rammens_slutt(fra) if hele else forst) - start) * 1000

    def legg_paa(self) -> int:
        """Takes the terminal away, as when its window is closed. Gives how the program ended."""
        self._lagt_paa = True
        self._leser.join()
        os.close(self._mester)
        self.slutt()
        return self._prosess.wait()

    def slutt(self) -> float:
        """Milliseconds from now until the program has ended."""
        start = time.monotonic()
        while self._prosess.poll() is None:  # Popen.wait sleeps up to 50 ms at a time
            if time.monotonic() - start > FRIST:
                raise Svarteikke(f"never ended: {self.kommando}")
            time.sleep(0.001)
        return (time.monotonic() - start) * 1000

    # --- accounts ---

    def minne(self) -> float:
        """Resident memory in MB."""
        for linje in Path(f"/proc/{self._prosess.pid}/status").read_text().splitlines():
            if linje.startswith("VmRSS:"):
                return int(linje.split()[1]) / 1024
        raise Svarteikke("it has ended")

    def regnskap(self) -> tuple[float, int]:
        """Processor milliseconds used so far, and how often a thread of it has been woken."""
        cpu, vekket = 0.0, 0
        for oppgave in Path(f"/proc/{self._prosess.pid}/task").iterdir():
            try:
                brukt, status = (oppgave / "schedstat").read_text(), (oppgave / "status").read_text()
            except FileNotFoundError:  # a thread that ended meanwhile
                continue
            cpu += int(brukt.split()[0]) / 1e6
            for linje in status.splitlines():
                if linje.startswith("voluntary_ctxt_switches:"):
                    vekket += int(linje.split()[1])
        return cpu, vekket


TASTER = {
    "opp": "\x1b[A",
    "ned": "\x1b[B",
    "side_ned": "\x1b[6~",
    "home": "\x1b[H",
    "ctrl+home": "\x1b[1;5H",
    "enter": "\r",
    "tab": "\t",
    "esc": "\x1b",
    "ctrl+q": "\x11",
    "rull_ned": "\x1b[<65;30;20M",
}
"""keys by name; ``rull_ned`` is one step of the mouse wheel in the middle of the screen"""
