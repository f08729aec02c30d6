"""The help to read: what was promised is there, said plainly, and found."""

import pytest

from stafett_tui.klarsprak.sjekk import sjekk
from stafett_tui.regler.hjelpeemner import MAPPE, emner, sok
from stafett_tui.tasteveileder import tasteveileder


def test_emnene_er_der() -> None:
    assert [e.id for e in emner()] == ["sprakrad", "sporsmaal", "foreldre", "forste_mote", "gode_tiltak"]
    sprakrad, sporsmaal, foreldre, *_ = emner()
    assert [p.navn.split(".")[0] for p in sprakrad.punkter[:10]] == [str(n) for n in range(1, 11)]
    assert len(sporsmaal.punkter) >= 15
    assert sum("ett minutt" in p.navn for p in foreldre.punkter) == 2


@pytest.mark.parametrize(
    ("sokt", "forst"),
    [
        ("storskjerm", "Hvordan viser vi loggen på storskjerm?"),
        ("ØVELSE", "Øvelse 1, ett minutt: slik bør det ikke gjøres"),
        ("snarest", "7. Si når, hvor ofte og hvor lenge"),
        ("samtykke ut", "Samtykket går snart ut. Hva gjør vi?"),
    ],
)
def test_sok(sokt: str, forst: str) -> None:
    assert sok(sokt)[0].navn == forst


@pytest.mark.parametrize("sokt", ["hvordan bytter jeg passord", "bytte passordet", "slettes loggene"])
def test_sok_med_egne_ord_finner_det_naermeste(sokt: str) -> None:
    stammer = {"bytt", "passord"} if "pass" in sokt else {"slett", "logg"}
    treff = sok(sokt)
    assert treff
    assert all(s in f"{p.navn} {p.tekst}".casefold() for p in treff for s in stammer)


def test_tomt_sok_gir_alt_og_tull_ingenting() -> None:
    assert len(sok(" ")) == sum(len(e.punkter) for e in (*emner(), tasteveileder()))
    assert sok("xyzzy") == []


def test_tastene_paa_hver_side_er_i_hjelpen_og_blir_funnet() -> None:
    """From the table of commands: what works everywhere apart, each page by its own name, in the user's language."""
    (treff,) = sok("taster: barnets logg")
    assert "\nG: Gode tiltak. Å utvikle gode tiltak: kartet" in treff.tekst
    assert "Dekk skjermen" not in treff.tekst
    (treff,) = sok("taster: overalt")
    assert "F1, ?: Hjelp" in treff.tekst.splitlines()
    assert "Taster: Å utvikle gode tiltak" in [p.navn for p in sok("skriv ut kartet")]
    assert "Tastar: Loggen til barnet" in [p.navn for p in sok("tastar", "nn")]
    assert not any("Taster" in p.navn or "Evaluer det" in p.tekst for p in tasteveileder("nn").punkter)


def test_et_sprak_som_mangler_faar_bokmaal() -> None:
    assert emner("xx") == emner("nb")


def test_hvert_emne_har_bokmaal_og_like_mange_punkter_ellers() -> None:
    for fil in MAPPE.glob("*.toml"):
        emne, sprak, _ = fil.name.split(".")
        assert (MAPPE / f"{emne}.nb.toml").exists(), sprak
    assert emner("nn") != emner("nb")
    for nb, annet in zip(emner("nb"), emner("nn"), strict=True):
        assert len(nb.punkter) == len(annet.punkter)


def test_hjelpen_foelger_sine_egne_raad() -> None:
    """Outside the quotation marks, where the bad examples stand."""
    for emne in emner():
        for punkt in emne.punkter:
            tekst = "".join(
                del_ for nr, del_ in enumerate(punkt.tekst.replace("»", "«").split("«")) if not nr % 2
            )
            brudd = {f.regel for f in sjekk(tekst).funn} - {"lang", "passiv"}
            assert brudd == set(), punkt.navn
            assert sum(f.regel == "lang" for f in sjekk(tekst).funn) <= 1, punkt.navn
