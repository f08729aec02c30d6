"""No stored text can change the program: hostile text in every text field, and every screen walked (issue, UX 5)."""

import unicodedata
from typing import Any
from zlib import crc32

import pytest
from textual.pilot import Pilot

from screens.felles.skjema import Skjemadel
from screens.felles.tabell import Tabell
from screens.nytt_barn import NyttBarn
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import mine_stafettlogger
from tests.conftest import GRUNDIG
from tests.hjelpere import wait_for
from tests.skjermer.fiendtlig import FIENDTLIG, IKKE_SKREVET, KJENNETEGN, gjor_fiendtlig, navn, tekstkolonner
from tests.skjermer.hjelp import LITEN, STOR, rolig, skjermtekst, varsler
from tests.skjermer.vandring import ROLLER, Sted, all_tekst, bygg_sted, ga_gjennom, vis_skjerm
from tests.skjermer.veier import Skjerm, apne

VISER_DET = {
    "stafettholder": {"MinSide", "MineStafettlogger", "Aktorer", "BarnetsLogg", "VisEndre", "EndreDetaljer",
                      "SamtykkeSkjema", "NyttTiltak", "MaalsvarSkjema", "Evaluer", "RettTiltak", "GiLesetilgang",
                      "NyttLysglimt", "NyttNotat"},
    "aktor": {"MineAktorlogger"},
    "leder": {"Brukere", "AnsattSkjema", "EngangskodeVisning"},
    "administrator": {"Virksomheter", "VirksomhetSkjema"},
}  # fmt: skip
"""screens where the hostile text must be seen as it stands; else nothing was proven there"""


@pytest.fixture(scope="module")
def skrevet() -> set[str]:
    """The columns where the text stands, filled in by ``sted``."""
    return set()


@pytest.fixture(scope="module")
def sted(tmp_path_factory: pytest.TempPathFactory, skrevet: set[str]) -> Sted:
    ferdig = bygg_sted(tmp_path_factory.mktemp("fiendtlig") / "base")
    skrevet |= gjor_fiendtlig(ferdig.verden)
    return ferdig


def test_teksten_staar_i_hvert_felt_i_modellen(sted: Sted, skrevet: set[str]) -> None:
    alle = {navn(k) for k in tekstkolonner()}
    assert skrevet == alle - set(IKKE_SKREVET), (
        "a new text column must be filled in by full_logg, or explained"
    )
    assert set(IKKE_SKREVET) <= alle


@pytest.mark.parametrize("tur", range(2) if GRUNDIG else [0])
@pytest.mark.parametrize("rolle", ROLLER)
async def test_lagret_tekst_er_bare_tekst(sted: Sted, rolle: str, tur: int) -> None:
    """Half of the screens in one size and half in the other; the thorough run takes both halves in both."""
    sett: dict[str, str] = {}

    async def se(pilot: Pilot[Any], skjerm: Skjerm) -> None:
        bare_tekst(pilot)
        sett[type(skjerm).__name__] = all_tekst(pilot.app)
        if tabeller := list(skjerm.query(Tabell)):
            for tabell in tabeller:
                tabell.action_siste()
            await rolig(pilot)
            bare_tekst(pilot)

    klasser = sted.skjermer_for(rolle)
    for storrelse in (STOR, LITEN):
        halve = [k for k in klasser if (storrelse_for(k) == storrelse) is (tur == 0)]
        if halve:
            await ga_gjennom(sted, rolle, halve, se, storrelse=storrelse)
    assert {k for k in VISER_DET.get(rolle, ()) if KJENNETEGN not in sett[k]} == set()


def storrelse_for(klasse: type[Skjerm]) -> tuple[int, int]:
    """The same every time, and not by its place in a list, which a new screen would move."""
    return (STOR, LITEN)[crc32(klasse.__name__.encode()) % 2]


@pytest.mark.parametrize("rolle", ROLLER)
async def test_kladd_med_slik_tekst_i_hvert_felt_kommer_igjen(sted: Sted, rolle: str) -> None:
    """A draft holds what was typed, whatever it is; fields that cannot hold it leave it."""
    okt, hentet = sted.okt(rolle), []

    async def se(pilot: Pilot[Any], skjerm: Skjerm) -> None:
        if not isinstance(skjerm, Skjemadel) or skjerm.kladd is None:
            return
        felt = {f.navn: FIENDTLIG for f in skjerm.alle_felt()}
        skjerm.kladd.skriv(felt)
        paa_nytt = _paa_nytt(skjerm, okt, sted)
        await vis_skjerm(pilot, paa_nytt)
        await wait_for(pilot, lambda: paa_nytt.query("#kladd"))
        await rolig(pilot)
        bare_tekst(pilot)
        hentet.append(type(skjerm).__name__)
        assert isinstance(paa_nytt, Skjemadel)
        assert paa_nytt.kladd is not None
        paa_nytt.kladd.slett()

    klasser = [k for k in sted.skjermer_for(rolle) if issubclass(k, Skjemadel)]
    await ga_gjennom(sted, rolle, klasser, se, storrelse=LITEN)
    assert hentet or rolle in ("aktor", "kollega")


def _paa_nytt(skjerm: Skjerm, okt: Okt, sted: Sted) -> Skjerm:
    """The same form as it is opened the next time; a registration is found by its draft."""
    if isinstance(skjerm, NyttBarn):
        return NyttBarn(okt, kladd_id=mine_stafettlogger(okt).kladder[0].id)
    paa_nytt = apne(type(skjerm), okt, sted.full)
    assert paa_nytt is not None
    return paa_nytt


def bare_tekst(pilot: Pilot[Any]) -> None:
    """Nothing on the screen does anything, turns the writing or steers the terminal."""
    app = pilot.app
    assert app.is_running
    assert [hex(ord(t)) for t in skjermtekst(app) + "".join(varsler(app)) if styrer(t)] == []
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if (stil := segment.style) is not None:
                assert stil.link is None
                assert "quit" not in str(stil.meta.get("@click", "")), "stored text became a link"


def styrer(tegn: str) -> bool:
    """A control character, or a mark that turns the direction."""
    return (
        unicodedata.category(tegn) == "Cc" and tegn != "\n"
    ) or tegn in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_kontrollen_kjenner_igjen_det_den_leter_etter() -> None:
    assert [t for t in FIENDTLIG if styrer(t)] == ["\u202e", "\u202c", "\x1b", "\x07", "\r", "\t", "\x00"]
