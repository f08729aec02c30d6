"""How an answer is written: plain lines for people and screen readers, or JSON.

Stored text cannot steer the terminal: control characters and marks that turn the direction are left out of
lines, and written as escapes in JSON.
"""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, TextIO
from uuid import UUID

from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.kommandolinje.kommando import Utskrift
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.handlinger.til_fil import Filkvittering

_SKJULES = {"nummer"}
"""whole identity numbers, which read models hold for searching; only ``logg nummer`` shows one"""
_STYRER = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def skriv_linjer(linjer: Iterable[str | T], ut: TextIO) -> None:
    """Writes the lines, cleaned."""
    ut.write("".join(f"{ren(linje)}\n" for linje in linjer))


def skriv_json(data: object, ut: TextIO) -> None:
    """Writes one JSON value; æ, ø and å stand as they are."""
    tekst = json.dumps(som_json(data), ensure_ascii=False, indent=2)
    ut.write("".join(_escape(c) for c in tekst) + "\n")


def ren(tekst: str | T) -> str:
    """A text for the terminal, its own indentation kept."""
    hel = tekst.paa() if isinstance(tekst, T) else tekst
    innrykk = len(hel) - len(hel.lstrip(" "))
    return " " * innrykk + rens_avsnitt(hel).replace("\n", "\n" + " " * innrykk)


def avslagslinjer(avslag: Avslag) -> list[T]:
    """The sentences of a refusal: one for each field that is wrong."""
    return [f.setning for f in avslag.feil] or [avslag.setning]


def kvittering(svar: Kvittering | Avslag) -> Utskrift | Avslag:
    """What a use case answered."""
    if isinstance(svar, Avslag):
        return svar
    linjer: list[str | T] = [svar.setning]
    if svar.id is not None:
        linjer.append(T("id %(id)s", id=svar.id))
    return Utskrift({"id": svar.id, "melding": svar.setning}, linjer)


def skrevet_fil(svar: "Filkvittering | Avslag") -> Utskrift | Avslag:
    """What a use case wrote to a folder, and where."""
    if isinstance(svar, Avslag):
        return svar
    return Utskrift({"fil": str(svar.sti), "melding": svar.setning}, [svar.setning])


def som_json(verdi: Any) -> Any:
    """A read model as JSON values: ids in hex, days and moments in ISO 8601, codes by value, texts in words."""
    if is_dataclass(verdi):
        return {f.name: som_json(getattr(verdi, f.name)) for f in fields(verdi) if f.name not in _SKJULES}
    if isinstance(verdi, Mapping):
        return {str(som_json(k)): som_json(v) for k, v in verdi.items()}
    if isinstance(verdi, set | frozenset):
        return sorted(som_json(v) for v in verdi)
    if isinstance(verdi, list | tuple):
        return [som_json(v) for v in verdi]
    return _enkel(verdi)


def _enkel(verdi: Any) -> Any:
    match verdi:
        case Enum():
            return verdi.value
        case None | bool() | int() | float() | str():
            return verdi
        case T():
            return verdi.paa()
        case UUID():
            return verdi.hex
        case date():
            return verdi.isoformat()
    raise TypeError(f"no JSON for {type(verdi).__name__}")


def _escape(tegn: str) -> str:
    if tegn != "\n" and unicodedata.category(tegn) in _STYRER:
        return "".join(f"\\u{int.from_bytes(p):04x}" for p in _utf16(tegn))
    return tegn


def _utf16(tegn: str) -> Iterable[bytes]:
    kodet = tegn.encode("utf-16-be", "surrogatepass")
    return (kodet[i : i + 2] for i in range(0, len(kodet), 2))
