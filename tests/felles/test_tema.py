"""Every text can be read in every theme, also where the terminal rounds the colours."""

from collections.abc import Iterator

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color
from textual.filter import Monochrome, NoColor
from textual.theme import Theme
from textual.widget import Widget

from screens.felles.side import Side
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import lagret
from screens.felles.tema import ANSI, KONTRAST, LYS, MORK, TEMAER, VARIABLER, passende
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp

TEKST = (
    ("foreground", "background surface panel dus vassfarge faresone gront"),
    ("text-muted", "background surface panel dus"),
    ("primary", "background panel dus"),
    ("error", "background surface faresone"),
    ("warning", "background surface vassfarge"),
    ("success", "background surface"),
    ("accent", "background"),
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("button-color-foreground", "primary error"),
    ("topp-tekst", "topp"),
    ("topp-dus", "topp"),
    ("fane-tekst", "fane"),
    ("oving-tekst", "oving"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("foreground", "input-selection-background"),
    ("primary", "block-cursor-blurred-background"),
)
KANTER = (("border-blurred", "background surface"), ("accent", "background surface"))
PAR_TEKST = [(over, under) for over, flere in TEKST for under in flere.split()]
PAR_KANT = [(over, under) for over, flere in KANTER for under in flere.split()]
FARGETEMAER = (LYS, MORK, KONTRAST)


def farge(tema: Theme, navn: str) -> Color:
    return Color.parse(getattr(tema, navn, None) or tema.variables[navn])


def kontrast(en: Color, to: Color) -> float:
    """The contrast ratio of WCAG 2."""
    lys, mork = sorted((_lysstyrke(en), _lysstyrke(to)), reverse=True)
    return (lys + 0.05) / (mork + 0.05)


def _lysstyrke(farge_: Color) -> float:
    kanaler = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in farge_.normalized]
    return 0.2126 * kanaler[0] + 0.7152 * kanaler[1] + 0.0722 * kanaler[2]


def rundet(farge_: Color) -> Color:
    """The colour as a terminal with 256 colours shows it."""
    trippel = RichColor.parse(farge_.hex).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
    return Color(*trippel)


@pytest.mark.parametrize("tema", FARGETEMAER, ids=lambda t: t.name)
@pytest.mark.parametrize(("over", "under"), PAR_TEKST)
def test_tekst_kan_leses(tema: Theme, over: str, under: str) -> None:
    for rund in (lambda f: f, rundet):
        assert kontrast(rund(farge(tema, over)), rund(farge(tema, under))) >= 4.5, rund.__name__


@pytest.mark.parametrize("tema", FARGETEMAER, ids=lambda t: t.name)
@pytest.mark.parametrize(("over", "under"), PAR_KANT)
def test_kanter_kan_ses(tema: Theme, over: str, under: str) -> None:
    for rund in (lambda f: f, rundet):
        assert kontrast(rund(farge(tema, over)), rund(farge(tema, under))) >= 3, rund.__name__


@pytest.mark.parametrize("tema", TEMAER, ids=lambda t: t.name)
def test_alle_temaer_har_de_samme_variablene(tema: Theme) -> None:
    assert set(VARIABLER) <= set(tema.variables)


def test_en_terminal_med_seksten_farger_faar_sine_egne() -> None:
    assert passende("stafett-lys", "standard") == ANSI.name
    assert passende("stafett-lys", "256") == "stafett-lys"
    assert passende("stafett-mork", "truecolor") == "stafett-mork"
    assert passende("stafett-mork", None) == "stafett-mork"
    assert all(str(v).startswith("ansi_") for k, v in ANSI.variables.items() if "style" not in k)


async def test_programmet_velger_etter_terminalen(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Proveapp().run_test() as pilot:
        assert pilot.app.theme == "stafett-lys"
        monkeypatch.setattr(pilot.app.console, "_color_system", ColorSystem.STANDARD)
        pilot.app.theme = "stafett-mork"
        assert pilot.app.theme == "stafett-ansi"


@pytest.mark.parametrize(("term", "filter_"), [("xterm-16color", NoColor), ("xterm-256color", Monochrome)])
async def test_uten_farger_er_alt_lesbart_ogsaa_med_seksten(
    monkeypatch: pytest.MonkeyPatch, term: str, filter_: type
) -> None:
    """Also a sentinel: the filters are a private name of Textual's."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("COLORTERM")
    app = Proveapp()
    async with app.run_test() as pilot:
        await pilot.app.push_screen(Tabellside())
        await pilot.pause()
        assert [type(f) for f in app._filters[1:]] == [filter_]
        deler = [d for strip in app.screen._compositor.render_strips() for d in strip if d.text.strip()]
        assert deler
        for tekst, stil, _ in deler:
            assert stil is not None
            like = stil.color == stil.bgcolor and stil.color is not None and not stil.color.is_default
            assert not like, tekst
        assert any(stil is not None and stil.reverse for _, stil, _ in deler)  # the cursor row is seen


class Tabellside(Side[None]):
    TITTEL = T("Prøve")

    def innhold(self) -> Iterator[Widget]:
        yield Tabell([Kolonne("navn", T("Navn"), 12)], id="tabell")

    def on_mount(self) -> None:
        tabell = self.query_one(Tabell)
        tabell.sett_rader([Rad("1", {"navn": lagret("Elna")}), Rad("2", {"navn": lagret("Jonas")})])
        tabell.focus()
