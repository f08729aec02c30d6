"""Role × act × status, by the screens: a command is offered where the table says yes, and nowhere else.

The use cases are held to the same table in ``test_statusmatrise``, so that the two never disagree.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from screens.barnets_logg import BarnetsLogg
from screens.barnets_logg.kommandoer import OPPMERKSOMHETER, SEKSJONER
from screens.felles.knapp import Knapp
from screens.felles.side import Felles
from screens.felles.tabell import Tabell
from screens.leder.ansattlogger import AnsattloggerSide
from screens.motemodus.side import Motemodusside
from screens.moter import Moter
from screens.passiv_logg import PassivLogg
from screens.plan.faktorside import Faktorside
from screens.plan.trappside import Trappside
from screens.utboks import Utboks
from screens.vis_endre import VisEndre
from stafett_tui.avslag import Avslag
from stafett_tui.livsvisninger import Passivkort
from stafett_tui.okt import Okt
from stafett_tui.oppslag.avslutning import passivt_kort
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.oppslag.motemodus import les_motemodus
from stafett_tui.tasteregler import kjente
from tests.byggere import Verden
from tests.fulle_fixturer import _slitt, f, v
from tests.fulle_logger import FullLogg
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import kjor_som, rolig, skjermtekst, varsler
from tests.tilgang.kommandokart import I_VIRKSOMHETEN, KNAPPER, PAA_LOGGEN, UTENFOR
from tests.tilgang.statuser import STATUSER, begynt, om_det_de_ser, stelt
from tests.tilgang.statustabell import BORTE, I_ENHETEN, JA, MATRISE, ROLLER, SETNING, tilbys, ventet


def test_hver_kommando_har_sin_plass() -> None:
    """Either it begins an act of the matrix, on each page that has it, or it is said why it begins none."""
    plassert = {
        (side, kommando)
        for kart in (PAA_LOGGEN, I_VIRKSOMHETEN)
        for side, kommandoer in kart.items()
        for kommando in kommandoer
    }
    utenfor = [k for ord_ in UTENFOR.values() for k in ord_.split()]
    assert len(utenfor) == len(set(utenfor))
    finnes = {(side, k.id) for k in kjente().values() if k.id not in utenfor for side in k.steder}
    assert plassert == finnes, "place it in tests/tilgang/kommandokart.py"
    assert set(utenfor) <= kjente().keys()
    handlinger = {h for kart in PAA_LOGGEN.values() for h in kart.values()} | set(KNAPPER.values())
    assert handlinger <= MATRISE.keys()
    assert {h for kart in I_VIRKSOMHETEN.values() for h in kart.values()} == I_ENHETEN.keys()


def tilbudt(pilot: Pilot[Any]) -> set[str]:
    """The commands that the page offers now, by key or in the menu."""
    side = pilot.app.screen
    assert isinstance(side, Felles)
    return {k.id for k in side.kommandoer_i_meny()}


async def _paa_radene(pilot: Pilot[Any], tabeller: Sequence[Tabell] | None = None) -> set[str]:
    """The same, with the cursor on every row of every table in sight; the second may tell of the first's row."""
    funnet = tilbudt(pilot)
    if tabeller is None:
        tabeller = [t for t in pilot.app.screen.query(Tabell) if t.region]
    for nr, tabell in enumerate(tabeller):
        for rad in list(tabell.rader):
            tabell.focus()
            tabell.ga_til(rad.nokkel)
            await rolig(pilot)
            funnet |= await _paa_radene(pilot, tabeller[nr + 1 :])
    return funnet


async def _i_alle_seksjonene(pilot: Pilot[Any], side: BarnetsLogg) -> set[str]:
    funnet = set()
    for seksjon in SEKSJONER:
        if side.tillatt(f"logg.til_{seksjon}"):
            side.action_til(seksjon)
            await rolig(pilot)
            funnet |= await _paa_radene(pilot)
    side.action_til(OPPMERKSOMHETER)
    assert side.logg is not None
    for o in side.logg.oppmerksomheter:
        side.del_.velg(o.id)
        await rolig(pilot)
        funnet |= await _paa_radene(pilot)
    return funnet


def _sagt_og_ventet(side: BarnetsLogg, rolle: str, status: str) -> dict[str, tuple[str, str]]:
    """Why each command that is not offered is not, as its key says it and as the act would."""
    svar = {}
    for kommando, handling in PAA_LOGGEN["BarnetsLogg"].items():
        celle, sagt = ventet(handling, rolle, status), side.hvorfor_ikke(kommando)
        if sagt is not None and celle is not JA:
            svar[kommando] = (sagt.paa(), SETNING[celle])
    return svar


async def _paa_arkene(pilot: Pilot[Any], side: Motemodusside) -> set[str]:
    funnet = set()
    for nr in range(len(side._arkene)):
        side.action_til_ark(nr)
        await rolig(pilot)
        funnet |= tilbudt(pilot)
    return funnet


def _ventet(side: str, rolle: str, status: str) -> set[str]:
    return {kommando for kommando, handling in PAA_LOGGEN[side].items() if tilbys(handling, rolle, status)}


def _sidene(okt: Okt, f: FullLogg, rolle: str, status: str) -> Iterator[Screen[Any]]:
    """The pages that the log leads to, as far as this one may open them."""
    sett = om_det_de_ser(rolle, f)
    if tilbys("detaljer.vis_detaljer", rolle, status):
        yield VisEndre(okt, f.logg)
    if tilbys("plan.les_plan", rolle, status):
        yield Faktorside(okt, sett.oppmerksomhet)
        yield Trappside(okt, sett.oppmerksomhet)
    yield Moter(okt)
    yield Utboks(okt)
    if tilbys("motemodus.start_motemodus", rolle, status):
        innhold = les_motemodus(okt.i_mote(f.logg), f.logg, f.mote)
        assert not isinstance(innhold, Avslag)
        yield Motemodusside(okt.i_mote(f.logg), innhold)


@pytest.mark.parametrize(
    ("rolle", "status"),
    [
        ("holder", "aktiv"),
        ("holder", "utløpt"),
        ("holder", "overføres, trukket"),
        ("aktør", "overføres"),
        ("aktør", "utløpt"),
        ("leser av en del", "aktiv"),
    ],
)
async def test_loggen_tilbyr_det_som_gaar(v: Verden, f: FullLogg, rolle: str, status: str) -> None:
    verden = stelt(v, f, status)
    okt = verden.okt(*ROLLER[rolle])
    svar = {}
    async with kjor_som(verden, *ROLLER[rolle]) as pilot:
        under = pilot.app.screen
        pilot.app.apne_logg(f.logg)
        await rolig(pilot)
        logg = pilot.app.screen
        assert (logg is not under) == tilbys("apne_logg.apne_logg", rolle, status)
        if isinstance(logg, BarnetsLogg):
            svar["BarnetsLogg"] = await _i_alle_seksjonene(pilot, logg)
            sagt = _sagt_og_ventet(logg, rolle, status)
            assert sagt or status == "aktiv"
            assert {k: s for k, (s, _) in sagt.items()} == {k: s for k, (_, s) in sagt.items()}
        for side in _sidene(okt, f, rolle, status):
            pilot.app.push_screen(side)
            await rolig(pilot)
            svar[type(side).__name__] = (
                await _paa_arkene(pilot, side)
                if isinstance(side, Motemodusside)
                else await _paa_radene(pilot)
            )
            pilot.app.pop_screen()
    for navn, tilbud in svar.items():
        assert tilbud & PAA_LOGGEN[navn].keys() == _ventet(navn, rolle, status), navn


@pytest.mark.parametrize("status", STATUSER)
def test_listen_sier_hva_som_kan_overfores(v: Verden, f: FullLogg, status: str) -> None:
    """And why not, in the sentence that the act would give."""
    liste = mine_stafettlogger(stelt(v, f, status).okt(*ROLLER["holder"]))
    (rad,) = [r for r in liste.rader if r.id == f.logg]
    om_den = "aktiv" if status == "kladd" else status
    svar = ventet("overforingsvalg.overforingsvalg", "holder", om_den)
    assert rad.kan_overfores == (svar is JA)
    assert svar is JA or rad.ikke_overfores.paa() == SETNING[svar]


async def test_listen_tilbyr_det_som_gaar_med_en_kladd_og_en_passiv(v: Verden, f: FullLogg) -> None:
    """The row of a registration that is not finished offers no transfer and says why; the passive one offers it."""
    verden = stelt(v, f, "passiv")
    begynt(verden, f)
    async with kjor_som(verden, *ROLLER["holder"]) as pilot:
        pilot.app.vis_seksjon("stafettlogger")
        await rolig(pilot)
        assert "Idun Vestli" in skjermtekst(pilot.app)
        assert "liste.overfor" not in tilbudt(pilot)
        await pilot.press("f")
        await wait_for(pilot, lambda: "ikke ferdig" in " ".join(varsler(pilot.app)))
        await pilot.press("p")
        await rolig(pilot)
        assert "liste.overfor" in tilbudt(pilot)


@pytest.mark.parametrize("status", ["passiv", "passiv, overføres", "passiv, trukket"])
async def test_den_passive_loggens_kort_tilbyr_det_som_gaar(v: Verden, f: FullLogg, status: str) -> None:
    """While the receipt of a file is waited for, reading it stands where sending stood."""
    verden = stelt(v, f, status)
    okt = verden.okt(*ROLLER["holder"])
    kort = passivt_kort(okt, f.logg)
    assert isinstance(kort, Passivkort)
    async with kjor_som(verden, *ROLLER["holder"]) as pilot:
        for venter, borte in ((False, "kvittering"), (True, "overfor")):
            pilot.app.push_screen(PassivLogg(okt, replace(kort, venter_paa_kvittering=venter)))
            await rolig(pilot)
            knapper = {k.id for k in pilot.app.screen.query(Knapp) if k.display and not k.disabled} - {"lukk"}
            gaar = {k for k, handling in KNAPPER.items() if tilbys(handling, "holder", status)}
            assert knapper == gaar - {borte}


@pytest.mark.parametrize("status", ["aktiv", "overføres, trukket", "passiv", "passiv, overføres"])
async def test_lederens_liste_tilbyr_det_som_gaar(v: Verden, f: FullLogg, status: str) -> None:
    verden = stelt(v, f, status)
    async with kjor_som(verden, *ROLLER["leder"]) as pilot:
        pilot.app.push_screen(AnsattloggerSide(verden.okt(*ROLLER["leder"]), verden.ansettelse("Maren")))
        await rolig(pilot)
        kommandoer = PAA_LOGGEN["AnsattloggerSide"].keys()
        assert await _paa_radene(pilot) & kommandoer == _ventet("AnsattloggerSide", "leder", status)
        knapper = {f"lederlogg.{k.id}" for k in pilot.app.screen.query(Knapp) if not k.disabled}
        assert {k.replace("overfor_logger", "overfor") for k in knapper} == tilbudt(pilot) & kommandoer


@pytest.mark.parametrize(
    ("rolle", "seksjon", "side"),
    [
        ("leder", "brukere", "Brukere"),
        ("leder", "statistikk", "StatistikkSide"),
        ("administrator", "virksomheter", "Virksomheter"),
    ],
)
async def test_sidene_om_virksomheten_tilbyr_det_som_gaar(
    v: Verden, f: FullLogg, rolle: str, seksjon: str, side: str
) -> None:
    """All that stands there for the one whose page it is; the others have no such page."""
    plass = list(ROLLER).index(rolle)
    async with kjor_som(stelt(v, f, "aktiv"), *ROLLER[rolle]) as pilot:
        pilot.app.vis_seksjon(seksjon)
        await rolig(pilot)
        assert type(pilot.app.screen).__name__ == side
        tilbud = await _paa_radene(pilot)
    kart = I_VIRKSOMHETEN[side]
    assert tilbud & kart.keys() == {
        k for k, handling in kart.items() if I_ENHETEN[handling][plass] in (JA, BORTE)
    }


__all__ = ["_slitt", "f", "v"]
