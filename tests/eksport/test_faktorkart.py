"""The map on paper: all that the page on the screen holds, in the family's words, and of the child the first name."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader

from data.koder import Arena, Endring, Faktorslag, Malform
from data.modeller import Barn
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.faktor import ny_faktor
from stafett_tui.handlinger.faktorutskrift import skriv_faktorkart
from stafett_tui.handlinger.til_fil import Filkvittering
from stafett_tui.planvisninger import Faktorkort, Faktorskjema, Plan
from stafett_tui.utskrift.faktorkart import Faktorkart, lag_faktorkart
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import ok
from tests.raadata import en, rett_rad
from tests.utskrift.lest import Lest, les


def skriv(v: Verden, f: FullLogg, mappe: Path) -> Lest:
    svar = skriv_faktorkart(v.okt("Maren"), f.oppmerksomhet, mappe)
    assert isinstance(svar, Filkvittering), svar
    assert svar.sti is not None
    assert svar.sti.stat().st_mode & 0o777 == 0o600
    return les(svar.sti.read_bytes())


@pytest.mark.parametrize(
    ("malform", "ordene"),
    [
        (Malform.BOKMAAL, ("Struktur, rutiner, regler", "Egen tjeneste", "Kan starte", "Tiltakstrapp")),
        (Malform.NYNORSK, ("Struktur, rutinar, reglar", "Eiga teneste", "Tiltakstrapp")),
    ],
)
def test_hele_kartet_og_trappen_paa_familiens_maal(
    v: Verden, f: FullLogg, tmp_path: Path, malform: Malform, ordene: tuple[str, ...]
) -> None:
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, malform=malform)
    lang = "Uroen begynner når vi skifter rom. " * 14
    skjema = Faktorskjema(Faktorslag.FAGLIG, lang, Arena.BARNET, Endring.NOE)
    ok(ny_faktor(v.okt("Maren"), f.oppmerksomhet, skjema))
    lest = skriv(v, f, tmp_path)
    tekst = " ".join(lest.tekst.split())
    for ord_ in (*ordene, "Ser på reinrose i vinduet.", "Ser på tettegras alene.", lang.strip()[-200:]):
        assert ord_ in tekst
    assert "Tuvalise" in tekst
    assert "Kvitfjell" not in tekst
    assert lest.sprak == f"{malform.value}-NO"


def test_et_tomt_kart_kan_ogsaa_skrives_ut(verden: Verden, tmp_path: Path) -> None:
    """To fill in by hand, together."""
    sak = verden.oppmerksomhet("Maren", verden.logg("Maren"), "Går alene i friminuttene")
    svar = skriv_faktorkart(verden.okt("Maren"), sak, tmp_path)
    assert isinstance(svar, Filkvittering)
    assert svar.sti is not None
    assert "Ingen faktorer ennå." in les(svar.sti.read_bytes()).tekst


@pytest.mark.parametrize("ord_", ["MÅ HJEM ", "W"])
@pytest.mark.parametrize("antall", [1, 2, 3])
def test_et_fullt_kart_har_plass_paa_den_forste_siden(ord_: str, antall: int) -> None:
    """Long factors in wide letters at every place: as much of each as there is room for, and the rest counted."""
    faktorer = tuple(
        Faktorkort(uuid4(), slag, ord_ * 60, Arena.BARNET, Endring.NOE, None, None, 1)
        for slag in Faktorslag
        for _ in range(antall)
    )
    plan = Plan(uuid4(), "Går alene i friminuttene", faktorer, (), kan_endres=False)
    pdf = lag_faktorkart(
        Faktorkart(
            fornavn="Tuvalise", plan=plan, malform=Malform.BOKMAAL, naa=datetime(2026, 11, 12, tzinfo=UTC)
        )
    )
    forst = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert "Barnets stemme" in forst
    assert f"og {antall - 1} til" in forst or antall == 1


def test_bare_stafettholderen_tar_det_ut(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    assert isinstance(skriv_faktorkart(v.okt("Rune"), f.oppmerksomhet, tmp_path), Avslag)
    assert list(tmp_path.iterdir()) == []
