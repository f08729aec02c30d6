"""Names that a leak test can search for: nobody's, no word, none inside another or inside any text."""

import ast
import re
from itertools import product

import pytest

from stafett_tui.oving import navn
from stafett_tui.oving.folk import ANSATTE, ENHETER
from stafett_tui.oving.kladd import ETTERNAVN
from stafett_tui.oving.tekster import BARNEHAGE, SKOLE, UNGDOM, tekster
from stafett_tui.regler.postnummer import _tabell
from tests.arkitektur.kilde import kildefiler, navn_paa, tre
from tests.ovingshjelp import felles_oving

ALLE = sorted({"".join(deler) for deler in product(navn._FORLEDD, navn._MELLOMLEDD, navn._ETTERLEDD)})


def grensesnittet() -> str:
    """Every text of the interface, and every text and name of the practice database but the children's."""
    maler = [
        arg.value
        for fil in kildefiler()
        for kall in ast.walk(tre(fil))
        if isinstance(kall, ast.Call) and navn_paa(kall.func) in {"T", "TN"}
        for arg in kall.args
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    ]
    saker = [str(s) for g in (BARNEHAGE, SKOLE, UNGDOM) for s in tekster(g)]
    folk = [f"{a.fornavn} {a.etternavn} {a.stilling} {a.passord}" for a in ANSATTE]
    voksne = [*navn.MODRE, *navn.FEDRE, *navn.ANDRE_ETTERNAVN]
    return "\n".join([*maler, *saker, *folk, *ENHETER, *voksne, *_tabell().values()]).casefold()


def test_nok_etternavn_og_ingen_like() -> None:
    assert navn.MEST_BARN >= 20_000
    assert len({navn.etternavn(nr) for nr in range(navn.MEST_BARN)}) == navn.MEST_BARN == len(ALLE)


def test_ingen_er_del_av_en_annen() -> None:
    lave = {n.casefold() for n in [*ALLE, ETTERNAVN]}
    kortest = min(map(len, lave))
    inni = [
        (n, n[a:b])
        for n in lave
        for a in range(len(n))
        for b in range(a + kortest, len(n) + 1)
        if b - a < len(n) and n[a:b] in lave
    ]
    assert inni == []


def test_ingen_star_i_noen_tekst() -> None:
    tekst = grensesnittet()
    assert "stafett" in tekst
    assert [n for n in ALLE if n.casefold() in tekst] == []


@pytest.mark.parametrize("liste", [navn.JENTER, navn.GUTTER])
def test_fornavn_er_ulike_og_ingens_i_tekstene(liste: tuple[str, ...]) -> None:
    ord_ = set(re.findall(r"\w+", grensesnittet()))
    assert len(set(liste)) == len(liste)
    assert [f for f in liste if f.casefold() in ord_] == []


def test_barna_har_hvert_sitt_navn() -> None:
    """Two logs of one name are one child: the later log is linked to the earlier."""
    alle = [b.navn for b in felles_oving().barn]
    assert len(set(alle)) == len(alle) - 1
    fornavn = {n.partition(" ")[0] for n in alle}
    assert len(fornavn) == len(set(alle))
    assert fornavn.isdisjoint(a.fornavn for a in ANSATTE)
