"""The words of another language than the source's, read from its catalogue (a gettext ``.po`` file).

The catalogue is read as it stands, so there is nothing to compile and nothing to be stale. It is strict: what
``python -m tests.sprakkatalog`` writes and no more, one entry in lines ``msgid``, ``msgid_plural``, ``msgstr``, with
strings in JSON's own escapes. Bokmål is the source itself and needs no catalogue: this module is not loaded for it.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Ord = tuple[str, ...]
"""The words of one entry: one text, or singular and plural"""


@cache
def katalog(sprak: str) -> Mapping[str, Ord]:
    """From the template in bokmål to the words in ``sprak``. Empty when the language has no catalogue."""
    fil = fil_for(sprak)
    return les(fil.read_text(encoding="utf-8")) if fil.is_file() else {}


def fil_for(sprak: str) -> Path:
    """Where the catalogue of a language lies, as gettext's tools expect it."""
    return Path(__file__).parent / sprak / "LC_MESSAGES" / "stafett.po"


def les(tekst: str) -> dict[str, Ord]:
    """The entries of a catalogue. One that is not translated is left out, and shows in bokmål."""
    innslag: dict[str, Ord] = {}
    for avsnitt in tekst.split("\n\n"):
        linjer = [linje for linje in avsnitt.splitlines() if linje.startswith("msg")]
        if not linjer:
            continue
        deler = {nokkel: _streng(verdi) for nokkel, _, verdi in (linje.partition(" ") for linje in linjer)}
        ord_ = tuple(verdi for nokkel, verdi in deler.items() if nokkel.startswith("msgstr"))
        if deler["msgid"] and all(ord_):
            innslag[deler["msgid"]] = ord_
    return innslag


def _streng(verdi: str) -> str:
    """What stands between quotation marks. Few have escapes, and those that have none are read much faster."""
    return str(json.loads(verdi)) if "\\" in verdi else verdi[1:-1]
