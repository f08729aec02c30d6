"""Every screen, found by the test: it shows itself at every size with its help and menu, in Norwegian, and what its
keys do never blocks the loop (DESIGN 6): no database, key, file, PDF or network call on its thread.

A new screen without an entry in ``veier.VEIER`` fails here.
"""

import re
from collections import deque
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from screens.felles.hjelpeside import Hjelpeside
from screens.felles.meny import Meny
from screens.felles.side import Felles, Side
from screens.felles.skjema import Skjema
from tests.conftest import GRUNDIG
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, rolig
from tests.skjermer.sloyfevakt import vakt
from tests.skjermer.vandring import ROLLER, SKJERMER, Sted, all_tekst, bygg_sted, ga_gjennom
from tests.skjermer.veier import GRUNNLAG, VEIER, Skjerm

STORRELSER = (STOR, LITEN, TRANG)
I_MOTE = "f5"
UTEN_HJELP = {
    "Inngang": "an empty page while the meeting is read; no keys work on it",
    "Nedtelling": "whatever key is pressed is the answer: one is still there",
}
UTEN_MENY = {"AvsluttMote": "nothing else is to be reached before the passphrase"}
FREMMED = re.compile(
    r"""(?<!--)\b(screenshot|quit|loading|select|error|cancel|close|save|submit|help|palette|search|yes|copy|paste|delete
    |none|true|false|null|exception|traceback|toggle|maximize|minimize|press|home|page)\b|%\(|<[a-z]|object\sat
    |T\('""",
    re.I | re.X,
)
"""words of Textual and Python, and what is left of a text that was not filled in; an option is called what it is"""


@pytest.fixture(scope="module")
def sted(tmp_path_factory: pytest.TempPathFactory) -> Sted:
    return bygg_sted(tmp_path_factory.mktemp("alle") / "base")


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
            if klasse.__module__.startswith("screens."):
                klasser[klasse.__name__] = klasse
    assert [navn for navn in GRUNNLAG if not klasser[navn].__subclasses__()] == []


@pytest.mark.parametrize("rolle", ROLLER)
@pytest.mark.parametrize("forst", range(3) if GRUNDIG else [0])
async def test_den_apnes_med_hjelp_og_meny_paa_norsk_og_holder_aldri_sloyfen(
    sted: Sted, rolle: str, forst: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is opened, looked at in every size, and what its keys do is done.

    A walk goes on in the size where it stands: the next page is opened in that one. The thorough run takes three
    walks, so that each page is opened, and has its help and menu, in every size.
    """
    klasser = sted.skjermer_for(rolle)
    storrelser = deque(STORRELSER)
    storrelser.rotate(forst)

    async def se_og_bruk(pilot: Pilot[Any], skjerm: Skjerm) -> None:
        await _se_i_alle_storrelser(pilot, skjerm, storrelser)
        await _bruk(pilot, skjerm)

    with vakt(sted.verden.mappe, monkeypatch) as v:
        assert await ga_gjennom(sted, rolle, klasser, se_og_bruk, storrelse=storrelser[0]) == len(klasser)
    assert sorted(set(v.funn)) == []
    assert not klasser or "database" in v.ellers


async def _se_i_alle_storrelser(
    pilot: Pilot[Any], skjerm: Skjerm, storrelser: deque[tuple[int, int]]
) -> None:
    """As it is opened, with its help; then in the next size with its menu, and in the last."""
    har_hjelp = isinstance(skjerm, Felles) and type(skjerm).__name__ not in UTEN_HJELP
    await _se_paa(pilot, skjerm, "f1", Hjelpeside, finnes=har_hjelp)
    for neste in range(1, len(storrelser)):
        storrelser.rotate(-1)
        await pilot.resize_terminal(*storrelser[0])
        await rolig(pilot)
        har_meny = isinstance(skjerm, Side) and type(skjerm).__name__ not in UTEN_MENY
        await _se_paa(pilot, skjerm, "f2", Meny, finnes=neste == 1 and har_meny)


async def _se_paa(
    pilot: Pilot[Any], skjerm: Skjerm, tast: str, dialog: type[Skjerm], *, finnes: bool
) -> None:
    assert pilot.app.screen is skjerm
    _bare_norsk(pilot)
    if finnes and not isinstance(skjerm, dialog):
        await _apne_og_lukk(pilot, skjerm, tast, dialog)


async def _bruk(pilot: Pilot[Any], skjerm: Skjerm) -> None:
    if not isinstance(skjerm, Felles):
        return
    egne = [k.tast for k in skjerm.kommandoer_naa() if k in skjerm.KOMMANDOER and k.tast]
    taster = [*egne, *(["ctrl+s"] if isinstance(skjerm, Skjema) else ["enter"])]
    taster.sort(key=I_MOTE.__eq__)  # the page is taken away then
    for tast in taster if isinstance(skjerm, Side | Skjema) else ():
        if pilot.app.screen is not skjerm:
            return
        await pilot.press(tast)
        await rolig(pilot)
        while pilot.app.screen is not skjerm and skjerm in pilot.app.screen_stack:
            pilot.app.pop_screen()
            await pilot.pause()


async def _apne_og_lukk(pilot: Pilot[Any], skjerm: Skjerm, tast: str, dialog: type[Skjerm]) -> None:
    await pilot.press(tast)
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, dialog))
    _bare_norsk(pilot)
    await pilot.press("escape")
    await wait_for(pilot, lambda: pilot.app.screen is skjerm)


def _bare_norsk(pilot: Pilot[Any]) -> None:
    assert [m[0] for m in FREMMED.finditer(all_tekst(pilot.app))] == []


def test_letingen_kjenner_igjen_fremmede_ord() -> None:
    tekst = "Loading… <Okt> T('x') None %(n)d Press stafett --help"
    assert [m[0] for m in FREMMED.finditer(tekst)] == ["Loading", "<O", "T('", "None", "%(", "Press"]


async def test_lukkede_lister_og_tekst_utenfor_skjermen_blir_lest(sted: Sted) -> None:
    """What the walk reads is more than what is in sight; else it would find nothing below the fold."""
    lest: list[str] = []

    async def les(pilot: Pilot[Any], _skjerm: Skjerm) -> None:
        lest.append(all_tekst(pilot.app))

    endre = [k for k in SKJERMER if k.__name__ == "EndreDetaljer"]
    await ga_gjennom(sted, "stafettholder", endre, les, storrelse=TRANG)
    assert "Fosterhjem" in lest[0]
