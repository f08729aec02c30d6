"""Writes ``stafett_tui/hjelp/kommandoer.json`` from the screens: every command, its standard keys, where it works; and
``sider.json``: what the pages are called.

``python -m tests.tastetabell`` (``make taster``); a test holds the file to the screens.
"""

import json
from pathlib import Path
from typing import Any

from screens.app import StafettApp
from screens.felles.kommandoer import OVERALT, Kommando
from screens.felles.side import Felles, Side
from tests.skjermer.veier import alle_skjermer

FIL = Path(__file__).parents[1] / "stafett_tui" / "hjelp" / "kommandoer.json"
SIDEFIL = FIL.with_name("sider.json")


def tabell() -> list[dict[str, Any]]:
    """One entry a command, in the order of their ids."""
    rader: dict[str, dict[str, Any]] = {}
    for klasse in alle_skjermer():
        if issubclass(klasse, Felles):
            for kommando in _paa(klasse):
                rad = rader.setdefault(kommando.id, _rad(kommando))
                if rad["tast"] != kommando.tast:
                    raise ValueError(f"{kommando.id} has two keys: a key map could not tell them apart")
                rad["steder"].append(klasse.__name__)
    return [{**rad, "steder": sorted(set(rad["steder"]))} for _, rad in sorted(rader.items())]


def _paa(klasse: type[Felles]) -> list[Kommando]:
    """What a page of this class answers to; dialogs too have what is the program's own, where it goes first."""
    egne = [k for base in klasse.__mro__ for k in vars(base).get("KOMMANDOER", ())]
    appens = [k for k in StafettApp.KOMMANDOER if k.prioritet or issubclass(klasse, Side)]
    return list({k.id: k for k in (*egne, *OVERALT, *appens)}.values())


def _rad(k: Kommando) -> dict[str, Any]:
    return {
        "id": k.id,
        "tast": k.tast,
        "tekst": k.tekst.mal,
        "hjelp": "" if k.hjelp is None else k.hjelp.mal,
        "prioritet": k.prioritet,
        "steder": [],
    }


def sider() -> str:
    """The file of pages: class and title, one a line."""
    titler = {k.__name__: k.TITTEL.mal for k in alle_skjermer() if issubclass(k, Side)}
    return json.dumps(dict(sorted(titler.items())), ensure_ascii=False, indent=0) + "\n"


def som_fil(rader: list[dict[str, Any]]) -> str:
    """One command a line, so that a change shows as one."""
    return "[\n" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rader) + "\n]\n"


if __name__ == "__main__":
    FIL.write_text(som_fil(tabell()), encoding="utf-8")
    SIDEFIL.write_text(sider(), encoding="utf-8")
