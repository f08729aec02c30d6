"""How every page and form is opened inside a meeting, in the running program. One entry for each that may be shown.

A new one (``I_MOTE``) without an entry fails ``test_skjermene``: nobody would have pressed its keys.
"""

from collections.abc import Callable

from tests.motemodus.terminal import Storskjerm

BASE = "Motemodusside"
Vei = Callable[[Storskjerm], None]


def _med(*taster: str) -> Vei:
    return lambda t: t.tast(*taster)


def _til_sak(nr: int, *taster: str) -> Vei:
    """Keys on the page of the oppmerksomhet with this number."""
    return lambda t: t.tast("home", *["right"] * nr, *taster)


def _paa(sted: str, *taster: str) -> Vei:
    """Keys on another place, once it is there."""

    def vei(t: Storskjerm) -> None:
        apne(t, sted)
        t.stille(0.4, 0.2)
        t.tast(*taster)

    return vei


def _kalender(t: Storskjerm) -> None:
    apne(t, "NyttMote")
    t.tast("f4")


def _se(t: Storskjerm, tekst: str) -> None:
    """In a low window what is asked for is below the edge, until focus comes to it."""
    for _ in range(12):
        t.stille(0.4, 0.15)
        if tekst in t.skjerm.tekst():
            break
        t.tast("tab")
    t.vent_tekst(tekst)


def _ny_aktor(t: Storskjerm) -> None:
    apne(t, "NyttTiltak")
    for valg in ("En annen ansatt", "Registrer ny aktør"):
        _se(t, valg)
        t.stille(0.4, 0.3)  # a draft may be on its way
        t.klikk_paa(valg)


def _hjelpebok(t: Storskjerm) -> None:
    apne(t, "Hjelpeside")
    t.tast("s")


def _maalhjelp(t: Storskjerm) -> None:
    apne(t, "NyOppmerksomhet")
    t.vent_tekst("Målhjelp")
    t.tast("f3")


def _bekreft(t: Storskjerm) -> None:
    apne(t, "NyttLysglimt")
    t.skriv("halvferdig")
    t.tast("escape")


def _maalsvar(t: Storskjerm) -> None:
    """Is asked when the last tiltak is evaluated; later the menu asks it again."""
    t.tast("home", "right", "right")
    t.vent_tekst("3 av ")
    while "Er målet nådd?" not in t.skjerm.tekst():
        evaluerte = t.skjerm.tekst().count("Evaluert:")
        t.tast("up", "e") if not evaluerte else t.tast(
            "down", "e"
        )  # the mark stays on the one that was evaluated
        t.vent(lambda: t.side == "Evaluer", "at Evaluer")
        evaluer(t)
        t.vent(lambda: t.side != BASE or t.skjerm.tekst().count("Evaluert:") > evaluerte, "evaluated")  # noqa: B023
        if t.side == "MaalsvarSkjema":
            return
    t.tast("f2")
    t.skriv("svar på")
    t.tast("enter")


def evaluer(t: Storskjerm) -> None:
    """«Har gitt ønsket effekt», in the form that is open. A draft of it may be on its way."""
    t.vent_tekst("Har gitt ønsket effekt")
    t.stille(0.3)
    t.klikk_paa("Har gitt ønsket effekt")
    t.vent_tekst("(●) Har gitt ønsket effekt")
    t.tast("ctrl+s")
    t.vent(lambda: t.side == "Bekreft", "asked once more")
    t.vent_tekst("Lagre evalueringen")
    t.tast("tab", "enter")
    t.vent(lambda: t.side not in ("Evaluer", "Bekreft"), "saved")


STEDER: dict[str, Vei] = {
    BASE: _til_sak(0),
    "NyOppmerksomhet": _med("o"),
    "NyttLysglimt": _med("l"),
    "NyttMote": _med("m"),
    "RegistrerMote": _med("r"),
    "Hjelpeside": _med("f1"),
    "Meny": _med("f2"),
    "Dekke": _med("f9"),
    "Pause": _med("b"),
    "AvsluttMote": _med("escape"),
    "Evaluer": _til_sak(1, "e"),
    "Faktorside": _til_sak(1, "g"),
    "Trappside": _til_sak(1, "i"),
    "Faktorskjema": _paa("Faktorside", "n"),
    "Trinnskjema": _paa("Trappside", "n"),
    "NyttTiltak": _til_sak(1, "t"),
    "Malvalg": _paa("NyttTiltak", "ctrl+t"),
    "Kalender": _kalender,
    "NyAktor": _ny_aktor,
    "Bekreft": _bekreft,
    "Hjelpebok": _hjelpebok,
    "Maalhjelp": _maalhjelp,
    "MaalsvarSkjema": _maalsvar,
}
PAA_VEIEN = {"Inngang": "covers from F5 until the log is read, and takes no keys"}
"""what may be shown and is no place to be"""
FORST_SENERE = {
    "Nedtelling": "over a form, after an hour without keys, and gone at the first: tests/skjermer/test_laas.py"
}
"""what no key opens"""
UTEN: dict[str, set[str]] = {
    "AvsluttMote": {"enter", "space", "ctrl+s"},  # an answer: three wrong ones end the meeting
    "Meny": {"enter"},  # chooses, and «Lås» and «Avslutt» are there
}
"""keys that are left to tests of their own"""
SLUTTER = {"ctrl+q", "ctrl+l"}
"""end the meeting wherever one is; see ``test_slutten``"""
UT = {"Dekke": ("f9",), "Pause": ("x",), "Bekreft": ("tab", "enter")}


def apne(t: Storskjerm, navn: str) -> None:
    """To a place, from wherever one is in the meeting."""
    hjem(t)
    STEDER[navn](t)
    t.vent(lambda: t.side == navn, f"at {navn}")
    t.stille(0.05)


def hjem(t: Storskjerm) -> None:
    """Back to the pages of the meeting."""
    for _ in range(25):
        side = t.side
        assert side not in ("Innlogging", "BarnetsLogg"), f"out of the meeting by accident: {side}"
        if side == BASE:
            return
        if side == "Bekreft" and "Forkast" in t.skjerm.tekst():
            t.klikk_paa("Forkast")
        else:
            t.tast(*UT.get(side, ("escape",)))
        t.stille(0.05)
    raise AssertionError(f"never back from {t.side}\n{t.skjerm.tekst()}")
