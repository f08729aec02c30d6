"""What is typed as a value of an option: days, codes and ids. What cannot be understood is wrong use."""

from argparse import Namespace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk
from stafett_tui.sprak.tekst import T

E = TypeVar("E", bound=StrEnum)


def i_dag_valgt(args: Namespace) -> date | None:
    """The day of ``--i-dag``, or None."""
    tekst: str | None = getattr(args, "i_dag", None)
    if tekst is None:
        return None
    from stafett_tui.klokke import Klokke

    return dato(tekst, Klokke().i_dag(), "--i-dag")


def dato(tekst: str, i_dag: date, valg: str, *, fortid: bool = False) -> date:
    """A day, as it is typed in a date field."""
    from stafett_tui.regler.datoinntasting import tolk_dato  # not needed to start the interface

    svar = tolk_dato(tekst, i_dag, fortid=fortid)
    if isinstance(svar, Avslag):
        raise Feilbruk(T("%(valg)s: %(setning)s", valg=valg, setning=svar.setning))
    return svar


def mulig_dato(tekst: str | None, i_dag: date, valg: str, *, fortid: bool = False) -> date | None:
    """A day, or None when nothing was given."""
    return None if not tekst else dato(tekst, i_dag, valg, fortid=fortid)


def kode(slag: type[E], tekst: str, valg: str) -> E:
    """One of the coded values, by its code."""
    try:
        return slag(tekst)
    except ValueError:
        raise Feilbruk(
            T(
                "%(valg)s: %(verdi)s er ikke blant %(mulige)s.",
                valg=valg,
                verdi=tekst,
                mulige=", ".join(v.value for v in slag),
            )
        ) from None


def koder(slag: type[StrEnum]) -> str:
    """The codes, for a help text."""
    return ", ".join(v.value for v in slag)


def start_paa_id(tekst: str) -> str:
    """An id or the beginning of one: six hex digits or more, dashes and capitals allowed."""
    rent = tekst.replace("-", "").strip().lower()
    if not 6 <= len(rent) <= 32 or any(tegn not in "0123456789abcdef" for tegn in rent):
        raise Feilbruk(T("%(id)s er ingen id. Skriv minst seks tegn av den, 0–9 og a–f.", id=tekst))
    return rent
