"""The form: nothing typed is lost, nothing is saved twice, and what is wrong is said where it is wrong."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from screens.felles.bekreft import Bekreft
from screens.felles.felt import Avsnittsfelt, Felt, Kryss, Linjefelt
from screens.felles.knapp import Knapp
from screens.felles.skjema import Kladdinnhold, ModalSkjema, Skjema
from stafett_tui.avslag import Avslag, Feltfeil, Kvittering
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp, linjer
from tests.hjelpere import wait_for


@dataclass
class Kladd:
    """A place for a draft, and what was done with it."""

    innhold: Kladdinnhold | None = None
    logg: list[str] = field(default_factory=list)

    def les(self) -> Kladdinnhold | None:
        return self.innhold

    def skriv(self, felt: dict[str, Any]) -> None:
        self.logg.append("skriv")
        self.innhold = Kladdinnhold(dict(felt), datetime(2026, 11, 12, 9, 0, tzinfo=UTC))

    def slett(self) -> None:
        self.logg.append("slett")
        self.innhold = None


class _Felles:
    """What the page and the dialog in these tests share."""

    svar: Any = Kvittering(T("Lagret."))
    slipp: threading.Event | None = None

    def felt(self) -> Iterator[Widget]:
        yield Felt(T("Navn"), Linjefelt("navn", maks=20))
        yield Felt(T("Tekst"), Avsnittsfelt("tekst", hoyde=3))
        yield Felt(T("Ferdig"), Kryss("ferdig", T("Ferdig")))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        def lagre() -> Any:
            self.lagrede.append(verdier)
            if self.slipp is not None:
                self.slipp.wait(5)
            if isinstance(self.svar, Exception):
                raise self.svar
            return self.svar

        return lagre


class Provesside(_Felles, Skjema[Kvittering]):
    TITTEL = T("Nytt")

    def __init__(self, kladd: Kladd | None = None) -> None:
        super().__init__(kladd)
        self.lagrede: list[dict[str, Any]] = []

    def knapper(self) -> list[Knapp]:
        return [*super().knapper(), Knapp(T("Av"), "av", av=True)]


class Provedialog(_Felles, ModalSkjema[Kvittering]):
    TITTEL = T("Nytt")

    def __init__(self, kladd: Kladd | None = None) -> None:
        super().__init__(kladd)
        self.lagrede: list[dict[str, Any]] = []


class Prove(Proveapp):
    def __init__(self, skjema: Any) -> None:
        super().__init__()
        self.skjema = skjema
        self.lukket: list[Any] = []

    def on_mount(self) -> None:
        self.push_screen(self.skjema, self.lukket.append)


BEGGE = pytest.mark.parametrize("slag", [Provesside, Provedialog])


async def rolig(pilot: Pilot[Any]) -> None:
    await wait_for(pilot, lambda: not any(w.is_running for w in pilot.app.workers))
    await pilot.pause()


def navnefelt(app: Any) -> Linjefelt:
    return app.skjema.query(Linjefelt).first()  # type: ignore[no-any-return]


async def skriv(pilot: Pilot[Any], tekst: str) -> None:
    await rolig(pilot)
    navnefelt(pilot.app).focus()
    await pilot.press(*tekst)
    await pilot.pause()


@BEGGE
async def test_begynner_i_forste_felt_og_ctrl_s_lagrer_derfra(slag: type) -> None:
    app = Prove(slag())
    async with app.run_test() as pilot:
        await rolig(pilot)
        assert app.focused is navnefelt(app)
        await pilot.press(*"Eira", "ctrl+s")
        await wait_for(pilot, lambda: app.lukket)
        assert app.skjema.lagrede == [{"navn": "Eira", "tekst": "", "ferdig": False}]
        assert app.lukket == [Kvittering(T("Lagret."))]


@BEGGE
async def test_enter_gaar_videre_og_lagrer_aldri(slag: type) -> None:
    app = Prove(slag())
    async with app.run_test() as pilot:
        await rolig(pilot)
        await pilot.press(*"Eira", "enter", *"to", "enter", *"linjer")
        await rolig(pilot)
        assert app.skjema.verdier() == {"navn": "Eira", "tekst": "to\nlinjer", "ferdig": False}
        assert app.skjema.lagrede == []


@BEGGE
async def test_et_avslag_staar_ved_feltet_fokus_er_der_og_alt_er_der_fremdeles(slag: type) -> None:
    app = Prove(slag())
    app.skjema.svar = Avslag.av_feil(
        "x",
        (
            Feltfeil("tekst", T("Skriv hva som ble avtalt.")),
            Feltfeil("ferdig", T("Kryss av.")),
        ),
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await skriv(pilot, "Eira")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        tekst = "\n".join(linjer(app))
        assert "Skriv hva som ble avtalt." in tekst
        assert "2 felt må rettes." in tekst
        assert app.focused is app.skjema.query_one(Avsnittsfelt)
        assert navnefelt(app).verdi == "Eira"
        await pilot.press("x")
        assert "Skriv hva som ble avtalt." not in "\n".join(linjer(app))
        assert "felt må rettes" not in "\n".join(linjer(app)), "one is left, and it says so itself"
        assert "Kryss av." in "\n".join(linjer(app))


@BEGGE
async def test_et_avslag_uten_felt_staar_ved_knappene_og_fokus_blir_der_det_var(slag: type) -> None:
    app = Prove(slag())
    app.skjema.svar = Avslag("x", T("Noen andre har evaluert tiltaket [/]."))
    async with app.run_test(size=(80, 24)) as pilot:
        await skriv(pilot, "Eira")
        app.skjema.query_one("#lagre").focus()
        await pilot.press("enter")
        await rolig(pilot)
        assert "Noen andre har evaluert tiltaket [/]." in "\n".join(linjer(app))
        assert app.focused is app.skjema.query_one("#lagre")
        app.skjema.svar = Kvittering(T("Lagret."))
        await pilot.press("enter")
        await wait_for(pilot, lambda: app.lukket)


@BEGGE
async def test_egne_feil_i_et_felt_stanser_lagringen(slag: type) -> None:
    app = Prove(slag())
    async with app.run_test(size=(80, 24)) as pilot:
        await skriv(pilot, "x" * 21)
        await pilot.press("tab", "ctrl+s")
        await rolig(pilot)
        assert app.skjema.lagrede == []
        assert app.focused is navnefelt(app)
        assert "1 tegn for lang" in "\n".join(linjer(app))


@BEGGE
async def test_lagrer_bare_en_gang_om_man_trykker_to(slag: type) -> None:
    app = Prove(slag())
    app.skjema.slipp = threading.Event()
    async with app.run_test() as pilot:
        await skriv(pilot, "Eira")
        await pilot.press("ctrl+s", "ctrl+s")
        assert app.skjema.query_one("#lagre").disabled
        await pilot.press("escape")
        assert app.screen is app.skjema
        app.skjema.slipp.set()
        await wait_for(pilot, lambda: app.lukket)
        assert len(app.skjema.lagrede) == 1


async def test_en_knapp_som_var_av_er_av_etterpaa_ogsaa() -> None:
    app = Prove(Provesside())
    app.skjema.svar = Avslag("x", T("Nei."))
    async with app.run_test() as pilot:
        await skriv(pilot, "Eira")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert app.skjema.query_one("#av").disabled
        assert not app.skjema.query_one("#lagre").disabled


@BEGGE
async def test_svaret_kommer_mens_skjermen_er_dekket(slag: type) -> None:
    """What lies over the form stays until the user takes it away; then the form closes, once."""
    app = Prove(slag())
    app.skjema.slipp = threading.Event()
    async with app.run_test(size=(80, 24)) as pilot:
        await skriv(pilot, "Eira")
        await pilot.press("ctrl+s", "f9")
        await pilot.pause()
        app.skjema.slipp.set()
        await rolig(pilot)
        assert "Skjermen er dekket" in "\n".join(linjer(app))
        assert app.lukket == []
        await pilot.press("f9")
        await wait_for(pilot, lambda: app.lukket)
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert len(app.skjema.lagrede) == 1


@BEGGE
async def test_en_uventet_feil_blir_en_setning_med_referanse_og_skjemaet_er_apent(slag: type) -> None:
    app = Prove(slag())
    app.skjema.svar = ValueError("15891590110")
    async with app.run_test(size=(80, 24)) as pilot:
        await skriv(pilot, "Eira")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        tekst = " ".join(linjer(app))
        assert "S-" in tekst
        assert "15891590110" not in tekst
        assert navnefelt(app).verdi == "Eira"
        assert not app.skjema.query_one("#lagre").disabled


# --- leaving ---


@BEGGE
async def test_esc_gaar_rett_ut_naar_ingenting_er_skrevet(slag: type) -> None:
    app = Prove(slag())
    async with app.run_test() as pilot:
        await rolig(pilot)
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.lukket == [None])


@BEGGE
async def test_esc_spor_naar_noe_er_skrevet(slag: type) -> None:
    app = Prove(slag())
    async with app.run_test() as pilot:
        await skriv(pilot, "Eira")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(app.screen, Bekreft))
        await pilot.press("enter")
        await wait_for(pilot, lambda: app.screen is app.skjema)
        assert navnefelt(app).verdi == "Eira"
        assert app.lukket == []
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(app.screen, Bekreft))
        await pilot.click("#forkast")
        await wait_for(pilot, lambda: app.lukket == [None])


# --- the draft ---


@BEGGE
async def test_kladden_skrives_litt_etter_siste_tast_og_slettes_naar_det_er_lagret(slag: type) -> None:
    kladd = Kladd()
    app = Prove(slag(kladd))
    async with app.run_test() as pilot:
        await skriv(pilot, "Eira")
        await wait_for(pilot, lambda: kladd.innhold is not None)
        assert kladd.innhold is not None
        assert kladd.innhold.felt["navn"] == "Eira"
        assert kladd.logg == ["skriv"]
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: app.lukket)
        await rolig(pilot)
        assert kladd.innhold is None


@BEGGE
async def test_et_avslag_beholder_kladden(slag: type) -> None:
    kladd = Kladd()
    app = Prove(slag(kladd))
    app.skjema.svar = Avslag("x", T("Nei."))
    async with app.run_test() as pilot:
        await skriv(pilot, "Eira")
        await wait_for(pilot, lambda: kladd.innhold is not None)
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert kladd.innhold is not None


@BEGGE
async def test_kladden_er_der_neste_gang_og_kan_legges_bort(slag: type) -> None:
    kladd = Kladd(
        Kladdinnhold({"navn": "Eira [/]", "ukjent": 3}, datetime(2026, 11, 11, 9, 0, tzinfo=UTC)),
    )
    app = Prove(slag(kladd))
    async with app.run_test(size=(80, 24)) as pilot:
        await rolig(pilot)
        assert "Kladden din fra" in "\n".join(linjer(app))
        assert navnefelt(app).verdi == "Eira [/]"
        await pilot.click("#kladd_vekk")
        await rolig(pilot)
        assert navnefelt(app).verdi == ""
        assert kladd.innhold is None
        assert "Kladden din" not in "\n".join(linjer(app))
        await pilot.press("escape")
        await wait_for(pilot, lambda: app.lukket == [None])


@BEGGE
@pytest.mark.parametrize(("svar", "igjen"), [("#behold", True), ("#forkast", False)])
async def test_ut_med_eller_uten_kladd(slag: type, svar: str, igjen: bool) -> None:
    kladd = Kladd()
    app = Prove(slag(kladd))
    async with app.run_test() as pilot:
        await skriv(pilot, "Eira")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(app.screen, Bekreft))
        await pilot.click(svar)
        await wait_for(pilot, lambda: app.lukket == [None])
        await rolig(pilot)
        assert (kladd.innhold is not None) is igjen


async def test_kladd_som_ikke_kan_leses_hindrer_ikke_skjemaet() -> None:
    class Odelagt(Kladd):
        def les(self) -> Kladdinnhold | None:
            raise OSError("15891590110")

    app = Prove(Provesside(Odelagt()))
    async with app.run_test(size=(80, 24)) as pilot:
        await skriv(pilot, "Eira")
        assert navnefelt(app).verdi == "Eira"
        assert "15891590110" not in "\n".join(linjer(app))


@BEGGE
@pytest.mark.parametrize("storrelse", [(120, 40), (80, 24), (60, 18)])
async def test_knappene_er_alltid_i_syne_og_feltet_man_er_i_ogsaa(slag: type, storrelse: Any) -> None:
    class Langt(slag):  # type: ignore[misc]
        def felt(self) -> Iterator[Widget]:
            for nr in range(15):
                yield Felt(T("Felt %(nr)d", nr=nr), Linjefelt(f"f{nr}"))

    app = Prove(Langt())
    async with app.run_test(size=storrelse) as pilot:
        await rolig(pilot)
        for _ in range(14):
            await pilot.press("tab")
        await pilot.pause()
        tekst = "\n".join(linjer(app))
        assert "Lagre" in tekst
        assert "Avbryt" in tekst
        assert "Felt 14" in tekst
        assert app.focused is not None
        assert app.focused.navn == "f14"
        await pilot.resize_terminal(60, 18)
        await pilot.pause()
        assert "Avbryt" in "\n".join(linjer(app))
