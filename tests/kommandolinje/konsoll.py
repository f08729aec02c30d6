"""The command line in this process: what a line answered, on which stream, with which status."""

import io
import json
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from data.koder import Hatt
from stafett_tui.cli import main
from stafett_tui.kommandolinje import GRUPPER, innlogging, leser
from stafett_tui.kommandolinje.norsk import Leser
from stafett_tui.oppstart import Innlogget, apne_oving
from tests.ovingshjelp import DAG


@dataclass(frozen=True)
class Svar:
    """The answer to one line."""

    status: int
    ut: str
    feil: str

    @property
    def data(self) -> Any:
        assert self.status == 0, self.feil
        return json.loads(self.ut)


def kjor(*linje: str) -> Svar:
    """Runs the line as the program would."""
    ut, feil = io.StringIO(), io.StringIO()
    with redirect_stdout(ut), redirect_stderr(feil):
        status = main(linje)
    return Svar(status, ut.getvalue(), feil.getvalue())


def passordfil(mappe: Path, passord: str, navn: str = "passord") -> Path:
    fil = mappe / navn
    fil.touch(mode=0o600)
    fil.write_text(f"{passord}\n", encoding="utf-8")
    return fil


_lag_leser = cache(leser.lag_leser)


def _kjent_leser(argumenter: Sequence[str]) -> Leser:
    """One for each group, made once: to make it takes longer than what most lines do."""
    return _lag_leser(tuple(gruppe for gruppe in GRUPPER if gruppe in argumenter))


class Bord:
    """Someone who sits at an open practice database: many lines without logging in for each.

    Log-in itself has its own tests; here only the passphrase is left out.
    """

    def __init__(self, mappe: Path, bruker: str) -> None:
        svar = apne_oving(mappe, bruker, i_dag=DAG)
        assert isinstance(svar, Innlogget)
        self.inne = svar
        self.mappe, self.bruker = mappe, bruker
        self._lukk = svar.base.lukk
        mock.patch.object(svar.base, "lukk").start()

    def kjor(self, *linje: str) -> Svar:
        with (
            mock.patch.object(leser, "lag_leser", _kjent_leser),
            mock.patch.object(innlogging, "logg_inn", return_value=self.inne),
            mock.patch.object(innlogging, "les_passord", return_value=""),
        ):
            return kjor("--mappe", str(self.mappe), "--bruker", self.bruker, *linje)

    @property
    def hatt(self) -> Hatt:
        return self.inne.hatter[0].hatt

    def lukk(self) -> None:
        self._lukk()
