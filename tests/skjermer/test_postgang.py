"""Mail leaves in the background after an act, and never holds up the page (SPEC 6.2)."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.innsyn import InnsynSesjon
from data.koder import ForesattRolle, Hatt, Posttilstand, Sikring
from data.modeller import Postoppsett, Utpost
from screens.min_side import MinSide
from screens.mine_stafettlogger import MineStafettlogger
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.post import egne, passord
from stafett_tui.sprak.tekst import T
from tests.byggere import Verden, lag_verden
from tests.hjelpere import wait_for
from tests.post.tjenere import BRUKER, HER, Innboks, ledig_port, tjener
from tests.raadata import rader
from tests.skjermer.hjelp import kjor_som, rolig, varsler


@pytest.fixture
def verden(tmp_path: Path) -> Verden:
    """Two welcome mails wait in Maren's logs, one in Siri's."""
    v = lag_verden(tmp_path / "base")
    for holder, fornavn, epost in (
        ("Maren", "Elna", "hege@example.org"),
        ("Maren", "Odin", "odd@example.org"),
        ("Siri", "Vilja", "siv@example.org"),
    ):
        v.logg(holder, fornavn, foresatte=(v.foresattskjema("Hege", "Li", ForesattRolle.MOR, epost=epost),))
    return v


def sett_opp(v: Verden, port: int, *, bruker: str = "", sikring: Sikring = Sikring.INGEN) -> None:
    with InnsynSesjon(v.base.motor.skrivemotor, v._alt()) as s:
        s.merge(
            Postoppsett(tjener=HER, port=port, sikring=sikring, bruker=bruker, avsender="stafett@fjordvik.no")
        )
        s.commit()


def tilstander(v: Verden) -> dict[str, Posttilstand]:
    return {r.til: r.tilstand for r in rader(v, Utpost)}


async def gjor_noe(pilot: Pilot[Any], svar: object = None) -> None:
    """An act on the page that is open; whichever it is, its receipt comes the same way."""
    ferdig: list[object] = []
    svar = svar or Kvittering(T("Gjort."))
    pilot.app.screen.kjor(lambda: svar, ferdig=ferdig.append)  # type: ignore[attr-defined]
    await wait_for(pilot, lambda: ferdig)
    await rolig(pilot)


async def test_etter_en_handling_gaar_det_som_venter_i_egne_logger(verden: Verden) -> None:
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(verden, port)
        async with kjor_som(verden, "Maren") as pilot:
            assert innboks.til == [], "nothing is sent before something is done"
            await gjor_noe(pilot)
            assert varsler(pilot.app) == []
    assert innboks.til == ["hege@example.org", "odd@example.org"]
    assert tilstander(verden)["siv@example.org"] is Posttilstand.VENTER, "not Maren's log"


@pytest.mark.parametrize(("fornavn", "hatt"), [("Hilde", Hatt.LEDER), ("Kari", Hatt.ADMINISTRATOR)])
async def test_andre_hatter_sender_ingenting(verden: Verden, fornavn: str, hatt: Hatt) -> None:
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(verden, port)
        async with kjor_som(verden, fornavn, hatt) as pilot:
            await gjor_noe(pilot)
    assert innboks.til == []


async def test_det_som_ikke_ble_gjort_sender_ingenting(verden: Verden) -> None:
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(verden, port)
        async with kjor_som(verden, "Maren") as pilot:
            await gjor_noe(pilot, Avslag("logg.finnes_ikke", T("Finner den ikke. Se etter en gang til.")))
    assert innboks.til == []


async def test_tjener_som_er_nede_sies_en_gang_og_uten_navn(verden: Verden) -> None:
    sett_opp(verden, ledig_port())
    async with kjor_som(verden, "Maren") as pilot:
        await gjor_noe(pilot)
        assert varsler(pilot.app) == ["2 e-poster kunne ikke sendes. De ligger i utboksen."]
        pilot.app.clear_notifications()
        await gjor_noe(pilot)
        assert varsler(pilot.app) in (
            ["2 e-poster kunne ikke sendes. De ligger i utboksen."],  # the second of the two has its try now
            [],
        )
        pilot.app.clear_notifications()
        await gjor_noe(pilot)
        assert varsler(pilot.app) == [], "both are in a pause"
    assert set(tilstander(verden).values()) == {Posttilstand.VENTER}


async def test_uten_oppsett_skjer_ingenting(verden: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(egne, "_send", _skal_ikke_skje)
    monkeypatch.setattr(passord, "finn_passord", _skal_ikke_skje)
    async with kjor_som(verden, "Maren") as pilot:
        await gjor_noe(pilot)
        assert varsler(pilot.app) == []
    assert set(tilstander(verden).values()) == {Posttilstand.VENTER}


async def test_manglende_passord_sies_en_gang(verden: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(egne, "_send", _skal_ikke_skje)
    sett_opp(verden, ledig_port(), bruker=BRUKER, sikring=Sikring.STARTTLS)
    async with kjor_som(verden, "Maren") as pilot:
        await gjor_noe(pilot)
        assert ["passordet til e-posttjeneren" in v for v in varsler(pilot.app)] == [True]
        pilot.app.clear_notifications()
        await gjor_noe(pilot)
        assert varsler(pilot.app) == []


async def test_treg_tjener_holder_ikke_siden_oppe(verden: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    slipp, traader = threading.Event(), []

    def treg(*_a: object, **_k: object) -> egne.Sendesvar:
        traader.append(threading.current_thread().name)
        slipp.wait(20)
        return egne.Sendesvar(sendt=2)

    monkeypatch.setattr(egne, "_send", treg)
    sett_opp(verden, ledig_port())
    async with kjor_som(verden, "Maren") as pilot:
        pilot.app.screen.kjor(lambda: Kvittering(T("Gjort.")), ferdig=lambda _svar: None)  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: traader)
        await pilot.press("2")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MineStafettlogger))
        await pilot.press("1")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        slipp.set()
        await rolig(pilot)
    assert traader == ["post"]


async def test_feil_i_sendingen_velter_ikke_programmet(
    verden: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(egne, "_send", _skal_ikke_skje)
    sett_opp(verden, ledig_port())
    async with kjor_som(verden, "Maren") as pilot:
        await gjor_noe(pilot)
        assert varsler(pilot.app) == ["E-posten kunne ikke sendes nå. Den ligger i utboksen."]
        await pilot.press("2")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MineStafettlogger))


def test_lukkingen_venter_paa_posten_men_ikke_for_lenge(
    verden: Verden, monkeypatch: pytest.MonkeyPatch
) -> None:
    from screens import postgang
    from screens.app import StafettApp

    post = StafettApp(verden.mappe).post
    lukket: list[str] = []
    with post._laas:
        traad = _i_traad(lambda: post.avslutt(lambda: lukket.append("etter")))
        traad.join(0.2)
        assert lukket == []
    traad.join(5)
    assert lukket == ["etter"]
    monkeypatch.setattr(postgang, "VENT_VED_SLUTT", 0.1)
    with post._laas:
        _i_traad(lambda: post.avslutt(lambda: lukket.append("uten"))).join(5)
    assert lukket == ["etter", "uten"]


def _i_traad(kall: Callable[[], None]) -> threading.Thread:
    traad = threading.Thread(target=kall, daemon=True)
    traad.start()
    return traad


def _skal_ikke_skje(*_a: object, **_k: object) -> Any:
    raise AssertionError("called")
