"""Postal codes → place, to fill in the field. The place stays editable: codes come and go between releases.

The table is package data (``hjelp/postnummer.csv``, «5575;Aksdal» a line; licence beside it), read the first
time a code is asked for.
"""

from functools import cache


def poststed(nummer: str) -> str | None:
    """The place of a code of four digits, spaces around it allowed; None when there is no such code."""
    return _tabell().get(nummer.strip())


@cache
def _tabell() -> dict[str, str]:
    from importlib.resources import files

    tekst = files("stafett_tui").joinpath("hjelp", "postnummer.csv").read_text(encoding="utf-8")
    return dict(linje.split(";", 1) for linje in tekst.splitlines())
