"""``stafett hjelp``: the same help to read, as lines."""

from stafett_tui.regler.hjelpeemner import sok
from tests.kommandolinje.konsoll import kjor


def test_alt_og_et_sok() -> None:
    alt = kjor("hjelp")
    assert alt.status == 0
    assert alt.ut.startswith("TI SPRÅKRÅD\n\n1. Velg hvem du skriver til\n")
    assert max(map(len, alt.ut.splitlines())) <= 80
    svar = kjor("hjelp", "storskjerm")
    assert "Møtemodus" in svar.ut
    assert len(svar.ut) < len(alt.ut) / 4
    assert kjor("hjelp", "xyzzy").ut == "Ingenting i hjelpen har disse ordene.\n"


def test_json() -> None:
    data = kjor("hjelp", "ett", "minutt", "--json").data
    assert [d["navn"] for d in data] == [p.navn for p in sok("ett minutt")]
    assert data[0].keys() == {"emne", "navn", "tekst"}
