"""Every screen, found by the test: it opens at every size, in Norwegian, and shows nothing to whom it should not.

A new screen without an entry in ``veier.VEIER`` fails here.
"""

import re
from typing import Any

import pytest
from textual.screen import Screen
from textual.widgets import Input, Static, TextArea

from data.koder import Hatt
from screens.app import StafettApp
from screens.felles.hjelpeside import Hjelpeside
from screens.felles.meny import Meny
from screens.felles.side import Side
from screens.felles.tabell import Tabell
from stafett_tui.okt import Okt
from stafett_tui.regler.tiltak import MAKS_OPPMERKSOMHET
from tests.byggere import Verden, lag_verden
from tests.fulle_logger import FullLogg, full_logg
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, rolig, skjermtekst, varsler
from tests.skjermer.veier import GRUNNLAG, VEIER, alle_skjermer, apne

SKJERMER = list(alle_skjermer())
ENGELSK = re.compile(
    r"\b(screenshot|quit|loading|select|error|cancel|close|save|submit|help|palette|search|yes|copy|enter a)\b",
    re.I,
)
ROLLER = {
    "stafettholder": ("Maren", Hatt.SAKSBEHANDLER),
    "aktor": ("Rune", Hatt.SAKSBEHANDLER),
    "kollega": ("Siri", Hatt.SAKSBEHANDLER),
    "leder": ("Hilde", Hatt.LEDER),
    "administrator": ("Kari", Hatt.ADMINISTRATOR),
}
UTENFOR = ("kollega", "leder", "administrator")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> tuple[Verden, FullLogg]:
    verden = lag_verden(tmp_path_factory.mktemp("alle") / "base")
    return verden, full_logg(verden)


def _eier(klasse: type[Screen[Any]], verden: Verden, f: FullLogg) -> Okt:
    """The first of the roles that gets the screen."""
    okter = [verden.okt(*ROLLER[rolle]) for rolle in ROLLER]
    return next(okt for okt in okter if apne(klasse, okt, f) is not None)


def all_tekst(app: Any) -> str:
    """What is drawn, what is scrolled out of sight, and what waits as a message."""
    deler = [skjermtekst(app), *varsler(app), app.title, str(app.sub_title)]
    for w in app.screen.walk_children():
        if isinstance(w, Static):
            deler.append(str(w.render()))
        elif isinstance(w, Input):
            deler += [w.value, str(w.placeholder)]
        elif isinstance(w, TextArea):
            deler.append(w.text)
        elif isinstance(w, Tabell):
            deler += [celle.plain for rad in w.rader for celle in rad.celler.values()]
    return "\n".join(deler)


async def _vis(app: StafettApp, pilot: Any, skjerm: Screen[Any]) -> None:
    app.push_screen(skjerm)
    await wait_for(pilot, lambda: skjerm in app.screen_stack or not skjerm.is_running)
    await rolig(pilot)


def test_hver_skjerm_har_en_vei_og_hver_vei_en_skjerm() -> None:
    assert {k.__name__ for k in SKJERMER} == {k.__name__ for k in VEIER}
    assert not {k.__name__ for k in SKJERMER} & set(GRUNNLAG)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG], ids=["120x40", "80x24", "60x18"])
@pytest.mark.parametrize("klasse", SKJERMER, ids=lambda k: k.__name__)
async def test_den_apnes_med_hjelp_og_meny_og_uten_engelsk(
    klasse: type[Screen[Any]], storrelse: tuple[int, int], base: tuple[Verden, FullLogg]
) -> None:
    verden, f = base
    okt = _eier(klasse, verden, f)
    app = StafettApp(verden.mappe, okt=okt)
    async with app.run_test(size=storrelse, notifications=True, tooltips=True) as pilot:
        await rolig(pilot)
        skjerm = apne(klasse, okt, f)
        assert skjerm is not None
        await _vis(app, pilot, skjerm)
        funn = ENGELSK.findall(all_tekst(app))
        assert funn == []
        if isinstance(app.screen, Side):
            for tast, dialog in (("f1", Hjelpeside), ("f2", Meny)):
                await pilot.press(tast)
                await wait_for(pilot, lambda d=dialog: isinstance(app.screen, d))
                assert ENGELSK.findall(all_tekst(app)) == []
                await pilot.press("escape")
                await wait_for(pilot, lambda d=dialog: not isinstance(app.screen, d))


@pytest.mark.parametrize("klasse", SKJERMER, ids=lambda k: k.__name__)
async def test_den_som_ikke_har_plikt_finner_ingenting(
    klasse: type[Screen[Any]], base: tuple[Verden, FullLogg]
) -> None:
    verden, f = base
    for rolle in UTENFOR:
        okt = verden.okt(*ROLLER[rolle])
        skjerm = apne(klasse, okt, f)
        if skjerm is None:
            continue
        app = StafettApp(verden.mappe, okt=okt)
        async with app.run_test(size=STOR, notifications=True, tooltips=True) as pilot:
            await rolig(pilot)
            await _vis(app, pilot, skjerm)
            sett = all_tekst(app)
            assert [o for o in f.ord() if o.casefold() in sett.casefold()] == [], rolle


SER_BARNET = [
    "MinSide", "MineStafettlogger", "Aktorer", "BarnetsLogg", "VisEndre", "EndreDetaljer", "SamtykkeSkjema",
    "NyOppmerksomhet", "NyttTiltak", "MaalsvarSkjema", "Evaluer", "RettTiltak",
]  # fmt: skip


@pytest.mark.parametrize("navn", SER_BARNET)
async def test_den_samme_letingen_finner_det_hos_den_som_har_plikt(
    navn: str, base: tuple[Verden, FullLogg]
) -> None:
    """Else the test above would prove nothing."""
    verden, f = base
    klasse = next(k for k in SKJERMER if k.__name__ == navn)
    okt = verden.okt(*ROLLER["stafettholder"])
    app = StafettApp(verden.mappe, okt=okt)
    async with app.run_test(size=STOR, notifications=True) as pilot:
        await rolig(pilot)
        skjerm = apne(klasse, okt, f)
        assert skjerm is not None
        await _vis(app, pilot, skjerm)
        sett = all_tekst(app).casefold()
        assert [o for o in f.ord() if o.casefold() in sett]


FIENDTLIG = "[/] [@click=app.quit]x[/] [b]fet \U0001f600 \u202eabc\u202c \x1b[31mr\x07 "


@pytest.fixture(scope="module")
def fiendtlig(tmp_path_factory: pytest.TempPathFactory) -> tuple[Verden, FullLogg]:
    """The same log, with hostile text in every text column of every table, past all that checks it."""
    from sqlalchemy import update
    from sqlmodel import SQLModel

    verden = lag_verden(tmp_path_factory.mktemp("fiendtlig") / "base")
    f = full_logg(verden)
    with verden.base.motor.skrivemotor.begin() as c:
        for tabell in SQLModel.metadata.sorted_tables:
            if tabell.name.startswith(("revisjon", "kladd", "vedlegg")):
                continue
            for kolonne in tabell.columns:
                fri = type(kolonne.type).__name__ in ("String", "AutoString") and not kolonne.foreign_keys
                if not fri or kolonne.name in (
                    "nummer",
                    "fodselsnummer",
                    "brukernavn",
                    "tema",
                    "pa_vegne_av",
                ):
                    continue
                if kolonne.unique or tabell.name == "virksomhet":
                    continue
                plass = MAKS_OPPMERKSOMHET if tabell.name == "oppmerksomhet" else 10_000
                tekst = (FIENDTLIG * (plass // len(FIENDTLIG) + 1))[:plass]
                c.execute(update(tabell).values({kolonne.name: tekst}))
    return verden, f


@pytest.mark.parametrize("klasse", SKJERMER, ids=lambda k: k.__name__)
async def test_lagret_tekst_endrer_aldri_programmet(
    klasse: type[Screen[Any]], fiendtlig: tuple[Verden, FullLogg]
) -> None:
    verden, f = fiendtlig
    okt = _eier(klasse, verden, f)
    app = StafettApp(verden.mappe, okt=okt)
    async with app.run_test(size=LITEN, notifications=True, tooltips=True) as pilot:
        await rolig(pilot)
        skjerm = apne(klasse, okt, f)
        assert skjerm is not None
        await _vis(app, pilot, skjerm)
        assert app.is_running
        assert "\x1b" not in all_tekst(app)
        assert "\u202e" not in skjermtekst(app)
        for strip in app.screen._compositor.render_strips():
            for segment in strip:
                meta = segment.style.meta if segment.style else {}
                assert "app.quit" not in str(meta.get("@click", "")), "stored text became a link"
                assert segment.style is None or segment.style.link is None


def test_fiendtlig_tekst_staar_faktisk_i_basen(fiendtlig: tuple[Verden, FullLogg]) -> None:
    from data.modeller import Tiltak
    from tests.raadata import rader

    verden, f = fiendtlig
    assert all("[@click=app.quit]" in t.beskrivelse for t in rader(verden, Tiltak, logg_id=f.logg))
