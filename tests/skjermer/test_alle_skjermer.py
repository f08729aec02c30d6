"""Every screen, found by the test: it opens at every size with its help and menu, in Norwegian.

A new screen without an entry in ``veier.VEIER`` fails here.
"""

import re
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from screens.felles.hjelpeside import Hjelpeside
from screens.felles.meny import Meny
from screens.felles.side import Felles, Side
from tests.byggere import lag_verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG
from tests.skjermer.vandring import ROLLER, SKJERMER, Sted, all_tekst, bygg_sted, ga_gjennom
from tests.skjermer.veier import GRUNNLAG, VEIER, Skjerm

FREMMED = re.compile(
    r"""\b(screenshot|quit|loading|select|error|cancel|close|save|submit|help|palette|search|yes|copy|paste|delete
    |none|true|false|null|exception|traceback|toggle|maximize|minimize|press|home|page)\b|%\(|<[a-z]|object\sat
    |T\('""",
    re.I | re.X,
)
"""words of Textual and Python, and what is left of a text that was not filled in"""


@pytest.fixture(scope="module")
def sted(tmp_path_factory: pytest.TempPathFactory) -> Sted:
    return bygg_sted(lag_verden(tmp_path_factory.mktemp("alle") / "base"))


def test_hver_skjerm_har_en_vei_og_hver_vei_en_skjerm() -> None:
    assert len(SKJERMER) > 30, "found few: the walk would prove little"
    assert {k.__name__ for k in SKJERMER} == {k.__name__ for k in VEIER}, "say in veier.py how it is opened"


def test_bare_grunnlag_er_uten_vei() -> None:
    """What is left out is only stood upon: it has subclasses, and so is never shown itself."""
    klasser: dict[str, type[Any]] = {}
    ventende: list[type[Any]] = [Screen]
    while ventende:
        for klasse in ventende.pop().__subclasses__():
            ventende.append(klasse)
            klasser[klasse.__name__] = klasse
    assert [navn for navn in GRUNNLAG if not klasser[navn].__subclasses__()] == []


@pytest.mark.parametrize("rolle", ROLLER)
@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG], ids=["120x40", "80x24", "60x18"])
async def test_den_apnes_med_hjelp_og_meny_og_bare_norske_ord(
    sted: Sted, rolle: str, storrelse: tuple[int, int]
) -> None:
    klasser = [k for k in SKJERMER if sted.rolle_for(k) == rolle]
    apnet = await ga_gjennom(sted, rolle, klasser, _se_paa, storrelse=storrelse)
    assert apnet == len(klasser)


async def _se_paa(pilot: Pilot[Any], skjerm: Skjerm) -> None:
    assert pilot.app.screen is skjerm
    _bare_norsk(pilot)
    if isinstance(skjerm, Felles) and type(skjerm).__name__ != "Hjelpeside":
        await _apne_og_lukk(pilot, skjerm, "f1", Hjelpeside)
    if isinstance(skjerm, Side):
        await _apne_og_lukk(pilot, skjerm, "f2", Meny)


async def _apne_og_lukk(pilot: Pilot[Any], skjerm: Skjerm, tast: str, dialog: type[Skjerm]) -> None:
    await pilot.press(tast)
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, dialog))
    _bare_norsk(pilot)
    await pilot.press("escape")
    await wait_for(pilot, lambda: pilot.app.screen is skjerm)


def _bare_norsk(pilot: Pilot[Any]) -> None:
    assert [m[0] for m in FREMMED.finditer(all_tekst(pilot.app))] == []


def test_letingen_kjenner_igjen_fremmede_ord() -> None:
    tekst = "Loading… <Okt> T('x') None %(n)d Press"
    assert [m[0] for m in FREMMED.finditer(tekst)] == ["Loading", "<O", "T('", "None", "%(", "Press"]


async def test_lukkede_lister_og_tekst_utenfor_skjermen_blir_lest(sted: Sted) -> None:
    """What the walk reads is more than what is in sight; else it would find nothing below the fold."""
    lest: list[str] = []

    async def les(pilot: Pilot[Any], _skjerm: Skjerm) -> None:
        lest.append(all_tekst(pilot.app))

    endre = [k for k in SKJERMER if k.__name__ == "EndreDetaljer"]
    await ga_gjennom(sted, "stafettholder", endre, les, storrelse=TRANG)
    assert "Fosterhjem" in lest[0]
