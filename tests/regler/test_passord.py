import pytest
from hypothesis import given
from hypothesis import strategies as st

from stafett_tui.avslag import Avslag
from stafett_tui.regler.passord import vurder_passord


def vurder(passord: str) -> Avslag | None:
    return vurder_passord(passord, brukernavn="kari.nordhus", navn="Kari Ole Nordhus")


@pytest.mark.parametrize(
    "passord",
    [
        "korrekt hest batteri",
        "blå sykkel og en skole i regn",  # «Ole» stands in «skole», and is not the name there
        "Ørret-på-hytta",
        " tolv  tegn ",
        "7 traktorer i",
        "x" * 4 + "hvalross på en tirsdag" * 500,
    ],
)
def test_godtas(passord: str) -> None:
    assert vurder(passord) is None


@pytest.mark.parametrize(
    ("passord", "kode", "ord_"),
    [
        ("", "mangler", "minst 12 tegn"),
        (" " * 20, "mangler", "minst 12 tegn"),
        ("hvalrossene", "kort", "Passordet har 11 tegn og må ha minst 12"),
        ("hvalrossa\u030aen", "kort", "har 11 tegn"),
        ("aaaaaaaaaaaa", "ensformig", "gjentar"),
        ("abababababab", "ensformig", "gjentar"),
        ("123456789012", "tall", "ingen bokstaver"),
        ("1589 15 901 10", "tall", "ingen bokstaver"),
        ("Passord123456", "vanlig", "første andre ville prøve"),
        ("P@ssord!202620", "vanlig", "første"),
        ("p4ss0rd-123456", "vanlig", "første"),
        ("passordpassord", "vanlig", "første"),
        ("blomstblomstblomst", "vanlig", "første"),
        ("Sommeren 2026!", "vanlig", "første"),
        ("sommerfotball", "vanlig", "første"),
        ("qwertyuiop123", "vanlig", "første"),
        ("stafettloggen 26", "vanlig", "første"),
        ("Stafettholder", "vanlig", "første"),
        ("abc123abc123", "vanlig", "første"),
        ("letmeinplease", "vanlig", "første"),
        ("Kari går på tur", "navn", "navnet eller brukernavnet"),
        ("NORDHUS i skogen", "navn", "navnet"),
        ("ole kjører traktor", "navn", "navnet"),
        ("traktor_ole_kjører", "navn", "navnet"),
    ],
)
def test_hver_feil_har_sin_setning(passord: str, kode: str, ord_: str) -> None:
    svar = vurder(passord)
    assert svar is not None
    assert svar.kode == f"passord.{kode}"
    assert ord_ in svar.setning.paa()
    assert [f.felt for f in svar.feil] == ["passord"]


def test_feltet_kan_ha_et_annet_navn_og_navn_kan_mangle() -> None:
    svar = vurder_passord("kort", felt="nytt_passord")
    assert svar is not None
    assert svar.feil[0].felt == "nytt_passord"
    assert vurder_passord("Kari går på tur") is None


@given(st.text(max_size=40), st.text(max_size=10))
def test_ingen_tekst_velter_vurderingen_og_setningen_gjentar_den_ikke(passord: str, navn: str) -> None:
    svar = vurder_passord(passord, brukernavn=navn, navn=navn)
    assert svar is None or len(passord) < 12 or passord not in svar.setning.paa()
