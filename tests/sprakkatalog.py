"""Brings the catalogues of other languages in step with the source: ``python -m tests.sprakkatalog`` (``make sprak``).

New texts are put in with empty translations and are listed; texts that are gone are taken out. The order is the
texts' own, and nothing of day, tool or place is written, so that a change shows as what it is.
"""

import ast
import json
from functools import cache

from stafett_tui.klarsprak.regelsett import tekster
from stafett_tui.sprak.katalog import fil_for, les
from tests.arkitektur.kilde import kildefiler, navn_paa, tre

SPRAK = ("nn",)
"""besides bokmål, which is the source"""


@cache
def i_kilden() -> dict[str, str]:
    """Every template in ``T`` and ``TN``, with its plural, or empty for a text that has none; and what the language
    help says, which stands in its rule file."""
    maler = dict.fromkeys(tekster(), "")
    for fil in kildefiler():
        for kall in ast.walk(tre(fil)):
            if isinstance(kall, ast.Call) and navn_paa(kall.func) in {"T", "TN"}:
                mal, *resten = [str(a.value) for a in kall.args if isinstance(a, ast.Constant)]
                maler[mal] = resten[0] if resten else maler.get(mal, "")
    return {mal: maler[mal] for mal in sorted(maler) if mal}


def hodet(tekst: str) -> str:
    """What stands before the first text: the list of terms, and the header that gettext's tools need."""
    return tekst[: tekst.index("\n\n", tekst.index('msgstr ""')) + 2]


def innslag(mal: str, flertall: str, ord_: tuple[str, ...]) -> str:
    """One entry of a catalogue."""
    linjer = [("msgid", mal)]
    if flertall:
        en, flere = ord_ if len(ord_) == 2 else ("", "")
        linjer += [("msgid_plural", flertall), ("msgstr[0]", en), ("msgstr[1]", flere)]
    else:
        linjer += [("msgstr", ord_[0] if ord_ else "")]
    return "\n".join(f"{nokkel} {json.dumps(verdi, ensure_ascii=False)}" for nokkel, verdi in linjer) + "\n"


def oppdater(sprak: str) -> list[str]:
    """Writes one catalogue anew and tells which texts have no translation yet."""
    fil = fil_for(sprak)
    gammel = fil.read_text(encoding="utf-8")
    kjent = les(gammel)
    maler = i_kilden()
    fil.write_text(
        hodet(gammel)
        + "\n".join(innslag(mal, flertall, kjent.get(mal, ())) for mal, flertall in maler.items()),
        encoding="utf-8",
    )
    etter = les(fil.read_text(encoding="utf-8"))
    return [mal for mal in maler if mal not in etter]


if __name__ == "__main__":
    for kode in SPRAK:
        for tekst in oppdater(kode):
            print(f"{kode}: {tekst}")
