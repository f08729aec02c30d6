"""What every page gives: commands in one table, work off the loop, words for what goes wrong."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from textual.widget import Widget

from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Felt, Linjefelt
from screens.felles.hjelpeside import Hjelpeside
from screens.felles.kommandoer import Kommando
from screens.felles.linjer import Fane, Ramme
from screens.felles.meny import Meny
from screens.felles.side import Dialog, Side
from screens.felles.tekstvern import Tekst
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp, linjer
from tests.hjelpere import wait_for

FANER = (
    Fane("min_side", T("Min side"), T("Min side")),
    Fane("logger", T("Mine stafettlogger"), T("Stafettlogger")),
    Fane("aktorlogger", T("Mine aktørlogger"), T("Aktørlogger")),
    Fane("aktorer", T("Aktører"), T("Aktører")),
    Fane("moter", T("Møter"), T("Møter")),
)


class Provelogg(Side[None]):
    TITTEL = T("Barnets logg")
    SEKSJON = "logger"
    HJELP = (T("Her står alt om barnet."),)
    KOMMANDOER = (
        Kommando("logg.tiltak", "t", T("Nytt tiltak"), "tiltak", T("Lager et tiltak.")),
        Kommando("logg.evaluer", "e", T("Evaluer"), "evaluer"),
        Kommando("logg.mote", "m", T("Nytt møte"), "mote"),
        Kommando("logg.lys", "l", T("Lysglimt"), "lysglimt"),
        Kommando("logg.notat", "a", T("Notat"), "notat"),
        Kommando("logg.passiv", "", T("Sett passiv"), "passiv"),
        Kommando("logg.motemodus", "f5", T("Møtemodus"), "motemodus"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.gjort: list[str] = []
        self.svar: list[Any] = []
        self.kan: dict[str, bool | None] = {}

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(T("Innhold"))
        yield Felt(T("Felt"), Linjefelt("felt"))

    def tillatt(self, kommando_id: str) -> bool | None:
        return self.kan.get(kommando_id, True)

    def action_tiltak(self) -> None:
        self.gjort.append("tiltak")

    def action_evaluer(self) -> None:
        self.gjort.append("evaluer")

    def action_passiv(self) -> None:
        self.gjort.append("passiv")


class Prove(Proveapp):
    def __init__(self, side: Side[Any] | None = None) -> None:
        super().__init__()
        self.ramme = Ramme(FANER, "Marit Moe Dahl", "Bakken skole", oving=True)
        self.side = side or Provelogg()
        self.seksjoner: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.side)

    def action_seksjon(self, seksjon: str) -> None:
        self.seksjoner.append(seksjon)

    def action_seksjon_nr(self, nr: int) -> None:
        self.seksjoner.append(str(nr))


async def begynn(pilot: Any) -> Provelogg:
    await pilot.pause()
    pilot.app.screen.set_focus(None)
    await pilot.pause()
    return pilot.app.screen  # type: ignore[no-any-return]


# --- the two lines ---


async def test_toppen_viser_faner_navn_og_oving() -> None:
    async with Prove().run_test(size=(140, 30)) as pilot:
        await begynn(pilot)
        forste = linjer(pilot.app)[0]
        assert forste.startswith(
            "  Stafett   ØVING  1 Min side  2 Mine stafettlogger  3 Mine aktørlogger  4 Aktører  5 Møter"
        )
        assert forste.endswith("Marit Moe Dahl · Bakken skole")


async def test_smal_topp_har_korte_faner_og_navnet_viker_forst() -> None:
    async with Prove().run_test(size=(99, 30)) as pilot:
        await begynn(pilot)
        assert linjer(pilot.app)[0] == (
            "  Stafett   ØVING  1 Min side  2 Stafettlogger  3 Aktørlogger  4 Aktører  5 Møter         M. Dahl"
        )
        await pilot.resize_terminal(84, 30)
        await pilot.pause()
        assert linjer(pilot.app)[0].endswith("5 Møter")


async def test_naar_det_er_trangt_staar_bare_tallene_og_den_man_er_i() -> None:
    async with Prove().run_test(size=(60, 18)) as pilot:
        await begynn(pilot)
        assert linjer(pilot.app)[0] == "  Stafett   ØVING  1  2 Stafettlogger  3  4  5     M. Dahl"


async def test_fanene_kan_klikkes_og_siffer_velger() -> None:
    app = Prove()
    async with app.run_test(size=(120, 30)) as pilot:
        await begynn(pilot)
        x = linjer(app)[0].index("4 Aktører")
        await pilot.click(offset=(x + 1, 0))
        await pilot.press("3")
        await pilot.click(offset=(3, 0))
        assert app.seksjoner == ["aktorer", "3"]


async def test_bunnen_viser_hoyst_fem_av_sidens_og_de_faste_til_hoyre() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        await begynn(pilot)
        siste = linjer(pilot.app)[-1]
        assert siste.split("     ")[0] == " T Nytt tiltak  E Evaluer  M Nytt møte  L Lysglimt  A Notat"
        assert siste.endswith("F1 Hjelp  F2 Meny  Esc Tilbake")


async def test_bunnen_tar_bare_med_det_den_har_plass_til() -> None:
    async with Prove().run_test(size=(60, 18)) as pilot:
        await begynn(pilot)
        siste = linjer(pilot.app)[-1]
        assert siste.startswith(" T Nytt tiltak  E Evaluer")
        assert "Nytt møte" not in siste
        assert siste.endswith("F1 Hjelp  F2 Meny  Esc Tilbake")


async def test_det_som_ikke_virker_naa_staar_ikke_i_bunnen_og_tasten_gjor_ingenting() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        side = await begynn(pilot)
        side.kan = {"logg.evaluer": False, "logg.mote": None}
        side.refresh_bindings()
        await pilot.pause()
        assert "Evaluer" not in linjer(pilot.app)[-1]
        await pilot.press("e", "t")
        assert side.gjort == ["tiltak"]


async def test_bokstavene_er_feltets_mens_man_skriver() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        side = await begynn(pilot)
        side.query_one(Linjefelt).focus()
        await pilot.pause()
        assert "Nytt tiltak" not in linjer(pilot.app)[-1]
        assert "F5 Møtemodus" in linjer(pilot.app)[-1]
        await pilot.press("t", "1", "question_mark")
        assert side.query_one(Linjefelt).verdi == "t1?"
        assert side.gjort == []


async def test_bunnen_kan_klikkes() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        side = await begynn(pilot)
        await pilot.click(offset=(linjer(pilot.app)[-1].index("Evaluer"), 29))
        assert side.gjort == ["evaluer"]
        await pilot.click(offset=(linjer(pilot.app)[-1].index("F1"), 29))
        await pilot.pause()
        assert isinstance(pilot.app.screen, Hjelpeside)


# --- menu, help, cover ---


@pytest.mark.parametrize("tast", ["f2", "ctrl+p"])
async def test_menyen_finner_hver_kommando_paa_navn(tast: str) -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        await pilot.press(tast)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Meny)
        tekst = "\n".join(linjer(pilot.app))
        for navn in ("Nytt tiltak", "Sett passiv", "Møtemodus", "Dekk skjermen", "Avslutt Stafett"):
            assert navn in tekst
        await pilot.press(*"passiv", "enter")
        await pilot.pause()
        assert pilot.app.screen is side
        assert side.gjort == ["passiv"]


async def test_menyen_har_ikke_det_man_ikke_faar_gjore() -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        side.kan = {"logg.passiv": False}
        await pilot.press("f2")
        await pilot.pause()
        assert "Sett passiv" not in "\n".join(linjer(pilot.app))


async def test_menyen_lukkes_uten_aa_gjore_noe_og_kan_klikkes() -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        await pilot.press("f2", "escape")
        await pilot.pause()
        assert pilot.app.screen is side
        assert side.gjort == []
        await pilot.press("f2")
        await pilot.pause()
        y = next(nr for nr, linje in enumerate(linjer(pilot.app)) if "Nytt tiltak" in linje)
        await pilot.click(offset=(60, y))
        await pilot.pause()
        if isinstance(pilot.app.screen, Meny):
            await pilot.click(offset=(60, y))
            await pilot.pause()
        assert side.gjort == ["tiltak"]


@pytest.mark.parametrize("tast", ["f1", "question_mark"])
async def test_hjelpen_handler_om_dette_stedet_og_har_tastene(tast: str) -> None:
    async with Prove().run_test(size=(120, 40)) as pilot:
        side = await begynn(pilot)
        await pilot.press(tast)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Hjelpeside)
        tekst = "\n".join(linjer(pilot.app))
        for del_ in (
            "Barnets logg",
            "Her står alt om barnet.",
            "Lager et tiltak.",
            "F9",
            "Skjermen blir tom",
        ):
            assert del_ in tekst, del_
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is side


async def test_f9_dekker_alt_ogsaa_over_en_dialog_og_i_et_felt_og_avdekker_igjen() -> None:
    async with Prove().run_test(size=(120, 40), notifications=True) as pilot:
        side = await begynn(pilot)
        side.query_one(Linjefelt).focus()
        side.si(T("Eira er lagret."))
        await pilot.press("h", "e", "f9")
        await pilot.pause()
        tekst = "\n".join(linjer(pilot.app))
        assert "Skjermen er dekket" in tekst
        for hemmelig in ("Eira", "Innhold", "Dahl", "he"):
            assert hemmelig not in tekst.replace("Skjermen er dekket. Trykk F9 for å fortsette.", "")
        side.si(T("Jonas er lagret."))
        await pilot.pause()
        assert "Jonas" not in "\n".join(linjer(pilot.app))
        await pilot.press("x", "f9")
        await pilot.pause()
        assert side.query_one(Linjefelt).verdi == "he"
        assert pilot.app.screen is side
        await pilot.press("f2", "f9")
        await pilot.pause()
        assert "Nytt tiltak" not in "\n".join(linjer(pilot.app))
        await pilot.press("f9")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Meny)


# --- work off the loop ---


async def test_blokkerende_arbeid_gaar_i_en_traad_og_svaret_kommer_paa_sloyfen() -> None:
    async with Prove().run_test() as pilot:
        side = await begynn(pilot)
        traader = []
        side.kjor(
            lambda a, b: (traader.append(threading.get_ident()), a + b)[1],
            1,
            2,
            ferdig=lambda svar: side.svar.append((svar, threading.get_ident())),
        )
        await wait_for(pilot, lambda: side.svar)
        assert side.svar == [(3, threading.get_ident())]
        assert traader[0] != threading.get_ident()


async def test_et_nytt_kall_tar_plassen_til_det_som_er_underveis() -> None:
    async with Prove().run_test() as pilot:
        side = await begynn(pilot)
        slipp = threading.Event()
        side.kjor(lambda: slipp.wait(5), ferdig=lambda _: side.svar.append("gammelt"))
        side.kjor(lambda: "nytt", ferdig=side.svar.append)
        await wait_for(pilot, lambda: side.svar)
        slipp.set()
        await wait_for(pilot, lambda: not any(w.is_running for w in pilot.app.workers))
        await pilot.pause()
        assert side.svar == ["nytt"]


async def test_svaret_kommer_ikke_til_en_side_som_er_lukket() -> None:
    async with Prove().run_test() as pilot:
        side = await begynn(pilot)
        slipp = threading.Event()
        side.kjor(lambda: slipp.wait(5), ferdig=side.svar.append)
        await pilot.pause()
        pilot.app.pop_screen()
        await wait_for(pilot, lambda: not side.is_attached)
        slipp.set()
        await pilot.pause()
        assert side.svar == []


def feiler() -> None:
    raise ValueError("15891590110 Eira")


async def test_det_som_gaar_galt_blir_en_setning_med_referanse_uten_innhold() -> None:
    async with Prove().run_test(size=(120, 30), notifications=True) as pilot:
        side = await begynn(pilot)
        side.kjor(feiler, ferdig=side.svar.append)
        await wait_for(pilot, lambda: pilot.app._notifications)
        await pilot.pause()
        tekst = " ".join(linjer(pilot.app))
        assert "gi koden S-" in tekst
        assert "Eira" not in tekst
        assert side.svar == []


async def tegn_feil() -> None:
    async with Prove().run_test() as pilot:
        side = await begynn(pilot)
        side.kjor(lambda: 1, ferdig=lambda n: n / 0)
        await wait_for(pilot, lambda: not side.is_running)


async def test_en_feil_i_det_som_tegner_svaret_blir_ikke_borte() -> None:
    with pytest.raises(ZeroDivisionError):
        await tegn_feil()


async def test_sier_at_den_arbeider_bare_naar_det_tar_tid() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        side = await begynn(pilot)
        slipp = threading.Event()
        side.kjor(lambda: slipp.wait(5), ferdig=side.svar.append)
        await pilot.pause()
        assert "Vent litt" not in linjer(pilot.app)[-1]
        await wait_for(pilot, lambda: "Vent litt …" in linjer(pilot.app)[-1])
        slipp.set()
        await wait_for(pilot, lambda: "Vent litt" not in linjer(pilot.app)[-1])
        assert side.svar == [True]


class Provedialog(Dialog[str]):
    TITTEL = T("Velg [/] her")

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(T("Spørsmål"))


async def test_en_dialog_sier_ogsaa_at_den_arbeider_og_tittelen_er_bare_tekst() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        await begynn(pilot)
        dialog = Provedialog()
        pilot.app.push_screen(dialog)
        await pilot.pause()
        assert "Velg [/] her" in "\n".join(linjer(pilot.app))
        slipp = threading.Event()
        dialog.kjor(lambda: slipp.wait(5), ferdig=lambda _: None)
        await wait_for(pilot, lambda: "Vent litt …" in "\n".join(linjer(pilot.app)))
        slipp.set()
        await wait_for(pilot, lambda: "Esc lukker" in "\n".join(linjer(pilot.app)))


class Smal(Dialog[None]):
    TITTEL = T("Smal")
    DEFAULT_CSS = (
        "Smal { &.dialogflate { align: left top; } & .dialog { width: 30; } & .dus { color: red; } }"
    )

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(T("Rødt"), classes="dus")


async def test_det_en_side_selv_sier_om_utseendet_gaar_foran_det_felles() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        await begynn(pilot)
        pilot.app.push_screen(Smal())
        await pilot.pause()
        ramme = pilot.app.screen.query_one(".dialog")
        assert (ramme.region.x, ramme.region.y, ramme.region.width) == (0, 0, 30)
        assert pilot.app.screen.query_one(".dus").styles.color.hex == "#FF0000"


@pytest.mark.parametrize(("storrelse", "x"), [((120, 30), 21), ((80, 24), 1), ((60, 18), 0)])
async def test_en_dialog_staar_midt_paa_og_faar_plass(storrelse: tuple[int, int], x: int) -> None:
    async with Prove().run_test(size=storrelse) as pilot:
        await begynn(pilot)
        pilot.app.push_screen(Provedialog())
        await pilot.pause()
        ramme = pilot.app.screen.query_one(".dialog").region
        assert ramme.x == x
        assert abs(ramme.y - (storrelse[1] - ramme.bottom)) <= 1


# --- the question ---

SVAR = [Svar("bli", T("Bli her")), Svar("slett", T("Slett"), farlig=True)]


@pytest.mark.parametrize(
    ("taster", "svar"),
    [(("enter",), "bli"), (("tab", "enter"), "slett"), (("escape",), None), (("space",), "bli")],
)
async def test_sporsmaalet_begynner_paa_det_ufarlige(taster: tuple[str, ...], svar: str | None) -> None:
    async with Prove().run_test() as pilot:
        await begynn(pilot)
        fikk: list[str | None] = []
        pilot.app.push_screen(Bekreft(T("Slette?"), T("Det kan ikke angres."), SVAR), fikk.append)
        await pilot.pause()
        await pilot.press(*taster)
        await pilot.pause()
        assert fikk == [svar]
