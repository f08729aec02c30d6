"""The table: what one sees of it, and what it says to the page."""

from collections.abc import Iterator, Sequence
from typing import Any, overload

import pytest
from rich.color import Color
from textual.content import Content
from textual.message import Message
from textual.pilot import Pilot

from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import lagret
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp, linjer, stil_paa

KOLONNER = (
    Kolonne("navn", T("Barn"), 12, vekt=1),
    Kolonne("alder", T("Alder"), 5, prioritet=4, hoyre=True),
    Kolonne("frist", T("Frist"), 16),
)
TOM = T("Her kommer stafettloggene dine. Trykk N for å starte en.")


def rad(nr: int) -> Rad:
    frist = Content("4 dager over").stylize("bold $error") if nr % 2 else Content("8. nov")
    return Rad(f"n{nr}", {"navn": Content(f"Barn {nr}"), "alder": Content(str(nr)), "frist": frist})


def rader(antall: int) -> list[Rad]:
    return [rad(nr) for nr in range(antall)]


class Prove(Proveapp):
    """A table alone on a page; keeps what it says."""

    def __init__(self, antall: int | Sequence[Rad] = 100, **valg: Any) -> None:
        super().__init__()
        self.tabell = Tabell(KOLONNER, tom=TOM, **valg)
        self.innhold = rader(antall) if isinstance(antall, int) else antall
        self.etterpaa: str | None = None
        self.sagt: list[tuple[str, str | None]] = []

    def proveinnhold(self) -> Iterator[Tabell]:
        yield self.tabell

    def on_ready(self) -> None:
        self.begynn()
        self.tabell.focus()

    def begynn(self) -> None:
        self.tabell.sett_rader(self.innhold)
        if self.etterpaa is not None:
            self.tabell.ga_til(self.etterpaa)

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        self._noter("valgt", hendelse, hendelse.nokkel)

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        self._noter("markert", hendelse, hendelse.nokkel)

    def on_tabell_merket(self, hendelse: Tabell.Merket) -> None:
        self._noter("merket", hendelse, hendelse.nokkel)

    def _noter(self, hva: str, hendelse: Message, nokkel: str | None) -> None:
        assert hendelse.control is self.tabell
        self.sagt.append((hva, nokkel))


async def trykk(pilot: Pilot[Any], *taster: str) -> None:
    await pilot.press(*taster)
    await pilot.pause()


async def test_viser_hode_og_rader_paa_linje() -> None:
    app = Prove(2)
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        assert linjer(app)[:3] == [
            " Barn                               Alder  Frist",
            " Barn 0                                 0  8. nov",
            " Barn 1                                 1  4 dager over",
        ]


async def test_en_smal_tabell_mister_den_minst_viktige_kolonnen() -> None:
    app = Prove(1)
    async with app.run_test(size=(34, 10)) as pilot:
        await pilot.pause()
        assert linjer(app)[:2] == [" Barn            Frist", " Barn 0          8. nov"]


@pytest.mark.parametrize(
    ("taster", "nokkel"),
    [
        (("down", "down", "up"), "n1"),
        (("up",), "n0"),
        (("end",), "n99"),
        (("end", "down"), "n99"),
        (("end", "home"), "n0"),
        (("pagedown",), "n8"),
        (("pagedown", "pagedown"), "n16"),
        (("end", "pageup"), "n91"),
    ],
)
async def test_tastene_flytter_markoren(taster: tuple[str, ...], nokkel: str) -> None:
    app = Prove()
    async with app.run_test(size=(60, 10)) as pilot:
        await trykk(pilot, *taster)
        assert app.tabell.markert == nokkel
        assert any(f" Barn {nokkel[1:]} " in linje for linje in linjer(app))


async def test_forste_markering_og_hver_flytting_meldes() -> None:
    app = Prove(3)
    async with app.run_test(size=(60, 10)) as pilot:
        await trykk(pilot, "down", "enter", "down", "down")
        assert app.sagt == [("markert", "n0"), ("markert", "n1"), ("valgt", "n1"), ("markert", "n2")]


async def test_nye_rader_beholder_markoren_paa_sin_rad() -> None:
    app = Prove(5)
    async with app.run_test(size=(60, 10)) as pilot:
        await trykk(pilot, "down", "down")
        app.sagt.clear()
        app.tabell.sett_rader([rad(9), *rader(5)])
        await pilot.pause()
        assert app.tabell.markert == "n2"
        assert app.sagt == []


async def test_naar_raden_er_borte_staar_markoren_der_den_var() -> None:
    app = Prove(5)
    async with app.run_test(size=(60, 10)) as pilot:
        await trykk(pilot, "end")
        app.tabell.sett_rader(rader(3))
        await pilot.pause()
        assert app.tabell.markert == "n2"
        app.tabell.sett_rader([])
        await pilot.pause()
        assert app.tabell.markert is None
        assert app.sagt[-2:] == [("markert", "n2"), ("markert", None)]


async def test_kan_begynne_forfra() -> None:
    app = Prove(5)
    async with app.run_test(size=(60, 10)) as pilot:
        await trykk(pilot, "down")
        app.tabell.sett_rader(rader(5), behold=False)
        assert app.tabell.markert == "n0"


async def test_en_tom_tabell_sier_hva_den_ville_inneholde_og_svarer_ikke() -> None:
    app = Prove(0)
    async with app.run_test(size=(40, 10)) as pilot:
        await trykk(pilot, "enter", "down", "end", "space")
        assert " ".join(x.strip() for x in linjer(app) if x.strip()) == TOM.paa()
        assert app.sagt == []


async def test_sier_ikke_at_den_er_tom_for_den_er_fylt() -> None:
    app = Prove(0)
    app.begynn = lambda: None  # type: ignore[method-assign]
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        assert not "".join(linjer(app)).strip()


async def test_markoren_er_sterk_bare_med_fokus() -> None:
    app = Prove(3)
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        assert stil_paa(app, 2, 1).bgcolor == Color.parse("#0F5460")
        app.screen.set_focus(None)
        await pilot.pause()
        assert stil_paa(app, 2, 1).bgcolor == Color.parse("#CFDEDF")


async def test_farger_i_cellene_folger_temaet_men_ikke_under_markoren() -> None:
    app = Prove(3)
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        assert stil_paa(app, 43, 2).color == Color.parse(app.theme_variables["error"])
        app.theme = "stafett-mork"
        await pilot.pause()
        assert stil_paa(app, 43, 2).color == Color.parse(app.theme_variables["error"])
        await trykk(pilot, "down")
        assert stil_paa(app, 43, 2).color == Color.parse("#0B1214")


async def test_storrelsen_endres_og_raden_er_der_fremdeles() -> None:
    app = Prove()
    async with app.run_test(size=(100, 40)) as pilot:
        await trykk(pilot, *["down"] * 30)
        for storrelse in ((60, 12), (30, 6), (120, 40)):
            await pilot.resize_terminal(*storrelse)
            await pilot.pause()
            assert app.tabell.markert == "n30"
            assert any("Barn 30" in linje for linje in linjer(app)), storrelse


async def test_kan_ga_til_en_rad_for_den_er_tegnet() -> None:
    app = Prove()
    app.etterpaa = "n77"
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        assert any("Barn 77" in linje for linje in linjer(app))
        assert not app.tabell.ga_til("finnes ikke")
        assert app.tabell.markert == "n77"


async def test_klikk_flytter_markoren_og_klikk_paa_den_apner() -> None:
    app = Prove()
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.click(Tabell, offset=(5, 3))
        assert app.sagt[-1] == ("markert", "n2")
        await pilot.click(Tabell, offset=(5, 3))
        assert app.sagt[-1] == ("valgt", "n2")
        app.sagt.clear()
        await pilot.click(Tabell, offset=(5, 0))
        assert app.sagt == []


async def test_dobbeltklikk_apner_en_gang() -> None:
    app = Prove()
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        app.sagt.clear()
        await pilot.click(Tabell, offset=(5, 1), times=2)
        assert app.sagt == [("valgt", "n0")]
        await pilot.click(Tabell, offset=(5, 3), times=2)
        assert app.sagt == [("valgt", "n0"), ("markert", "n2"), ("valgt", "n2")]
        await pilot.click(Tabell, offset=(5, 4), button=3)
        assert app.tabell.markert == "n2"


async def test_raden_under_musen_lyser_svakt() -> None:
    app = Prove()
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.hover(Tabell, offset=(5, 3))
        await pilot.pause()
        lys = Color.parse(app.theme_variables["block-hover-background"])
        assert [y for y in range(10) if stil_paa(app, 2, y).bgcolor == lys] == [3]
        await pilot.hover(Tabell, offset=(5, 5))
        await pilot.pause()
        assert [y for y in range(10) if stil_paa(app, 2, y).bgcolor == lys] == [5]
        app.tabell.on_leave()
        await pilot.pause()
        assert not [y for y in range(10) if stil_paa(app, 2, y).bgcolor == lys]


@pytest.mark.parametrize("tema", ["stafett-lys", "stafett-ansi"])
async def test_markoren_synes_uten_farger(tema: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Prove(3)
    async with app.run_test(size=(60, 10)) as pilot:
        app.theme = tema
        await pilot.pause()
        stiler = [next(iter(app.tabell.render_line(y))).style for y in (1, 2)]
        assert [bool(s and s.reverse) for s in stiler] == [True, False]
        app.screen.set_focus(None)
        await pilot.pause()
        stiler = [next(iter(app.tabell.render_line(y))).style for y in (1, 2)]
        assert [bool(s and s.underline) for s in stiler] == [True, False]


async def test_klikk_treffer_den_raden_som_vises_naar_det_er_rullet() -> None:
    app = Prove()
    async with app.run_test(size=(60, 10)) as pilot:
        await trykk(pilot, "end")
        await pilot.click(Tabell, offset=(5, 1))
        assert app.tabell.markert == "n91"


async def test_hjulet_ruller_uten_aa_flytte_markoren() -> None:
    app = Prove()
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        await pilot._post_mouse_events([_hjul()], Tabell, offset=(5, 3))
        await pilot.pause()
        assert app.tabell.markert == "n0"
        assert not any(" Barn 0 " in linje for linje in linjer(app))


def _hjul() -> Any:
    from textual.events import MouseScrollDown

    return MouseScrollDown


async def test_mellomrom_merker_naar_det_er_bokser() -> None:
    app = Prove(4, merkbar=True)
    async with app.run_test(size=(60, 10)) as pilot:
        await trykk(pilot, "down", "space", "down", "down", "space")
        assert app.tabell.merkede == ["n1", "n3"]
        assert [x[1:4] for x in linjer(app)[1:5]] == ["[ ]", "[x]", "[ ]", "[x]"]
        await pilot.click(Tabell, offset=(2, 2))
        assert app.tabell.merkede == ["n3"]
        assert app.sagt[-1] == ("merket", "n1")
        app.tabell.sett_rader(rader(3))
        assert app.tabell.merkede == []


async def test_mellomrom_er_ikke_tabellens_uten_bokser() -> None:
    app = Prove(4)
    async with app.run_test(size=(60, 10)) as pilot:
        await trykk(pilot, "space")
        assert app.tabell.merkede == []
        assert "space" not in app.screen.active_bindings


@pytest.mark.parametrize(
    "tekst",
    [
        "[/]",
        "[@click=app.quit]x[/]",
        "👩\u200d👩\u200d👧 og 🏳️\u200d🌈",
        "日本語の名前はとても長いです",
        "\u202eAbc\u200f שלום",
        "e\u0301e\u0301e\u0301",
        "to\nlinjer",
        "\x1b[31mrød\x07\x00\t|",
        "x" * 10_000,
    ],
)
async def test_ingen_tekst_flytter_kolonnene(tekst: str) -> None:
    celler = {"navn": lagret(tekst), "alder": Content("7"), "frist": Content("FRIST")}
    app = Prove([Rad("a", celler), rad(0)])
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        stripe = app.screen._compositor.render_strips()[1]
        assert stripe.cell_length == 60
        assert stripe.crop(43, 48).text == "FRIST"
        assert stripe.crop(40, 41).text == "7"
        assert not any("@click" in (s.style.meta if s.style else {}) for s in stripe)


class Mange(Sequence[Rad]):
    """A million rows that are made when they are asked for."""

    def __init__(self) -> None:
        self.laget = 0

    def __len__(self) -> int:
        return 1_000_000

    @overload
    def __getitem__(self, nr: int) -> Rad: ...
    @overload
    def __getitem__(self, nr: slice) -> Sequence[Rad]: ...
    def __getitem__(self, nr: int | slice) -> Rad | Sequence[Rad]:
        assert isinstance(nr, int)
        self.laget += 1
        return rad(nr)


async def test_bare_rader_i_syne_blir_laget() -> None:
    mange = Mange()
    app = Prove(mange)
    async with app.run_test(size=(60, 20)) as pilot:
        await trykk(pilot, "end", "home", "pagedown")
        assert app.tabell.markert == "n18"
        assert mange.laget < 300


async def test_hoyden_folger_innholdet_naar_den_er_auto() -> None:
    app = Prove(4)
    app.tabell.styles.height = "auto"
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert app.tabell.size.height == 5
        app.tabell.sett_rader(rader(7))
        await pilot.pause()
        assert app.tabell.size.height == 8


async def test_innholdet_staar_ikke_i_en_utskrift_av_tabellen() -> None:
    app = Prove(2)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert "n0" not in repr(app.tabell)
        assert "Barn" not in repr(app.tabell)
        assert "Barn" not in repr(Tabell.Valgt(app.tabell, "n0"))
