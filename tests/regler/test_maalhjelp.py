"""A goal in three parts."""

import pytest

from stafett_tui.regler.maalhjelp import SPORSMAAL, naatid_feil, sett_sammen


@pytest.mark.parametrize(
    ("deler", "ventet"),
    [
        (("Sara leser", "", ""), ("Sara leser.", "", "")),
        ((" sara leser. ", "hver dag.", ""), ("Sara leser.", "Sara leser hver dag.", "")),
        (
            ("Sara leser", "hver dag", "far hjelper henne."),
            ("Sara leser.", "Sara leser hver dag.", "Sara leser hver dag, og far hjelper henne."),
        ),
        (
            ("Sara leser", "hver dag", "sammen med far"),
            ("Sara leser.", "Sara leser hver dag.", "Sara leser hver dag sammen med far."),
        ),
        (
            ("Sara les", "Kvar dag", "Saman med far"),
            ("Sara les.", "Sara les kvar dag.", "Sara les kvar dag saman med far."),
        ),
        (
            ("Sara leser", "I ti minutter", "Ola hjelper"),
            ("Sara leser.", "Sara leser i ti minutter.", "Sara leser i ti minutter, og Ola hjelper."),
        ),
        (("Sara leser", "", "ved å peke"), ("Sara leser.", "", "Sara leser ved å peke.")),
        (("", "hver dag", "med far"), ("", "", "")),
        ((" . ", "", ""), ("", "", "")),
    ],
)
def test_setningene(deler: tuple[str, str, str], ventet: tuple[str, str, str]) -> None:
    svar = sett_sammen(*deler)
    assert (svar.a, svar.ab, svar.abc) == ventet
    assert svar.lengste == max(ventet, key=len)


@pytest.mark.parametrize("a", ["Sara skal lese", "å lese", "Han vil sitte"])
def test_ikke_naatid(a: str) -> None:
    assert naatid_feil(a) is not None


@pytest.mark.parametrize("a", ["Sara leser", "Sara øver på å spise selv", "Rydder bort lekene", ""])
def test_naatid(a: str) -> None:
    assert naatid_feil(a) is None


def test_fem_sporsmaal() -> None:
    assert len(SPORSMAAL) == 5
