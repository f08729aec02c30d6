"""One's own lock limit is shorter than the municipality's, never longer, whichever of the two was set last."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.koder import Hatt
from stafett_tui.handlinger.laasetid import sett_laasetid, velg_laasetid
from stafett_tui.oppslag.laasetid import EgenLaasetid, hent_egen_laasetid, hent_laasetid
from stafett_tui.oppstart import apne_oving
from stafett_tui.regler.laasetid import KORTEST, LENGST, STANDARD, gjelder, kan_velges
from tests.byggere import Verden, lag_verden
from tests.handlinger.svar import kode, ok
from tests.innlogging import inne
from tests.kommandolinje.konsoll import Bord


@pytest.fixture(scope="module")
def verden(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Verden]:
    v = lag_verden(tmp_path_factory.mktemp("laasetid") / "base")
    yield v
    v.base.lukk()


@pytest.fixture(autouse=True)
def _som_for(verden: Verden) -> None:
    ok(sett_laasetid(verden.okt("Kari", Hatt.ADMINISTRATOR), STANDARD))
    ok(velg_laasetid(verden.okt("Maren"), None))


def ved_innlogging(mappe: Path, bruker: str) -> int:
    base = inne(apne_oving(mappe, bruker)).base
    base.lukk()
    return base.laas_etter


def test_aldri_lengre_hva_enn_de_to_er() -> None:
    for kommunens in range(KORTEST, LENGST + 1):
        assert gjelder(kommunens, None) == kommunens
        for egen in range(-1, LENGST + 5):
            assert gjelder(kommunens, egen) <= kommunens
            assert kan_velges(kommunens, egen) == (KORTEST <= egen < kommunens)


def test_den_holder_fra_naa_og_ved_neste_innlogging_og_bare_for_en_selv(verden: Verden) -> None:
    maren = verden.okt("Maren")
    svar = ok(velg_laasetid(maren, 5))
    assert "5 minutter" in svar.setning.paa()
    assert verden.base.laas_etter == 5
    assert hent_egen_laasetid(maren) == EgenLaasetid(STANDARD, 5)
    assert (hent_laasetid(maren), hent_egen_laasetid(maren).gjelder) == (STANDARD, 5)
    assert (ved_innlogging(verden.mappe, "maren"), ved_innlogging(verden.mappe, "siri")) == (5, STANDARD)
    ok(velg_laasetid(maren, None))
    assert (verden.base.laas_etter, ved_innlogging(verden.mappe, "maren")) == (STANDARD, STANDARD)


@pytest.mark.parametrize("minutter", [STANDARD, STANDARD + 1, LENGST, 10**6, KORTEST - 1, 0, -5])
def test_lik_lengre_og_for_kort_avvises(verden: Verden, minutter: int) -> None:
    maren = verden.okt("Maren")
    ok(velg_laasetid(maren, 4))
    svar = velg_laasetid(maren, minutter)
    assert kode(svar) == "laasetid.ikke_kortere"
    assert "fra 2 til 14" in svar.setning.paa()
    assert (hent_egen_laasetid(maren).egen, verden.base.laas_etter) == (4, 4)


def test_kommunen_setter_sin_ned_etterpaa(verden: Verden) -> None:
    kari = verden.okt("Kari", Hatt.ADMINISTRATOR)
    ok(velg_laasetid(verden.okt("Maren"), 10))
    ok(sett_laasetid(kari, 5))
    assert ved_innlogging(verden.mappe, "maren") == 5
    ok(sett_laasetid(kari, KORTEST))
    svar = velg_laasetid(verden.okt("Maren"), KORTEST)
    assert "kan ikke gjøres kortere" in svar.setning.paa()


def test_paa_kommandolinjen(verden: Verden) -> None:
    bord = Bord(verden.mappe, "maren")
    linje = ("innstilling", "egenlaas")
    assert bord.kjor(*linje, "--json").data == {"kommunens": 15, "egen": None, "gjelder": 15}
    assert "5 minutter" in bord.kjor(*linje, "--minutter", "5").ut
    assert bord.kjor(*linje, "--json").data == {"kommunens": 15, "egen": 5, "gjelder": 5}
    assert bord.kjor(*linje).ut.splitlines() == ["Kommunen: 15 minutter.", "Du: 5 minutter."]
    for lengre in ("15", "60"):
        svar = bord.kjor(*linje, "--minutter", lengre)
        assert (svar.status, "fra 2 til 14" in svar.feil) == (1, True)
    assert bord.kjor(*linje, "--som-kommunen").status == 0
    assert "Du: som kommunen." in bord.kjor(*linje).ut
    bord.lukk()
