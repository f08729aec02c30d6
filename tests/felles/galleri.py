"""The floor in pictures: a list, a form, a question, menu and help. ``python -m tests.felles.galleri MAPPE``."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Avsnittsfelt, Felt, Kryss, Linjefelt, Valg, Valgliste
from screens.felles.hjelpeside import Hjelpeside
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.kommandoer import Kommando
from screens.felles.linjer import Fane, Ramme
from screens.felles.meny import Meny
from screens.felles.side import Side
from screens.felles.skjema import ModalSkjema, Skjema
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, lagret
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp

STORRELSER = ((120, 40), (80, 24), (60, 18))
TEMAER = ("stafett-lys", "stafett-mork", "stafett-kontrast", "stafett-ansi")
RAMME = Ramme(
    (
        Fane("min_side", T("Min side"), T("Min side")),
        Fane("logger", T("Mine stafettlogger"), T("Stafettlogger")),
        Fane("aktorlogger", T("Mine aktørlogger"), T("Aktørlogger")),
        Fane("aktorer", T("Aktører"), T("Aktører")),
        Fane("moter", T("Møter"), T("Møter")),
    ),
    "Marit Dahl",
    "Bakken skole",
)
BARN = (
    ("Ea Fjell", "8", "1", "2", "8. nov", "4 dager over frist", "bold $error"),
    ("Sindre Holm", "12", "2", "3", "15. nov", "", ""),
    ("Iver Tveit", "7", "3", "5", "20. nov", "", ""),
    ("Oda [/] Kvam", "9", "2", "2", "27. nov", "", ""),
    ("Jo Myr 👩\u200d👧 日本", "10", "2", "4", "1. des", "møte i dag 13.00", ""),
    ("Nora Li", "9", "1", "1", "8. jan", "samtykke til 24. nov", "bold $warning"),
    ("Lea Sør", "11", "1", "–", "–", "ingen tiltak ennå", "$text-muted"),
)


def rader() -> list[Rad]:
    nokler = ("navn", "alder", "niva", "tiltak", "frist")
    return [
        Rad(
            str(nr),
            {n: Content(v) for n, v in zip(nokler, b[:5], strict=True)} | {"merknad": _farget(b[5], b[6])},
        )
        for nr, b in enumerate(BARN)
    ]


def _farget(tekst: str, stil: str) -> Content:
    return lagret(tekst).stylize(stil) if stil else lagret(tekst)


class Liste(Side[None]):
    """A list page."""

    TITTEL = T("Mine stafettlogger")
    SEKSJON = "logger"
    HJELP = (T("Her er loggene du er stafettholder for, den som haster mest øverst."),)
    KOMMANDOER = (
        Kommando("liste.sok", "s", T("Søk"), "sok"),
        Kommando("liste.ny", "n", T("Nytt barn"), "ny", T("Registrerer et barn.")),
        Kommando("liste.passive", "p", T("Passive"), "passive"),
        Kommando("liste.skjul", "h", T("Skjul navn"), "skjul", T("Viser initialer i stedet for navn.")),
    )
    DEFAULT_CSS = """
    Liste { & #sokerad { height: 1; padding: 0 1; margin: 0 0 1 0; } & #sokerad Linjefelt { width: 34; } }
    """

    def __init__(self, *, merkbar: bool = False) -> None:
        super().__init__()
        self.merkbar = merkbar

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(T("Mine stafettlogger"), classes="tittel")
            yield Tekst(T("sortert etter neste frist"), classes="meta")
        with Horizontal(id="sokerad"):
            yield Linjefelt("sok", plassholder=T("Søk på navn eller nummer"))
        yield Tabell(
            [
                Kolonne("navn", T("Barn"), 16, vekt=1),
                Kolonne("alder", T("Alder"), 5, prioritet=4, hoyre=True),
                Kolonne("niva", T("Nivå"), 4, prioritet=8, hoyre=True),
                Kolonne("tiltak", T("Tiltak"), 6, prioritet=6, hoyre=True),
                Kolonne("frist", T("Frist"), 7, prioritet=9),
                Kolonne("merknad", T(""), 20, vekt=1, prioritet=7),
            ],
            merkbar=self.merkbar,
        )
        yield Knapperad(
            [Knapp(T("Overfør"), "overfor", hoved=True), Knapp(T("Slett"), "slett", farlig=True, av=True)]
        )

    def on_mount(self) -> None:
        self.query_one(Tabell).sett_rader(rader())
        self.query_one(Tabell).focus()


class _Evaluering:
    def felt(self) -> Iterator[Widget]:
        yield Tekst(T("Hvordan har tiltaket virket? Barn og familie har siste ordet."), classes="avsnitt")
        yield Felt(
            T("Effekt"),
            Valgliste(
                "effekt",
                [
                    Valg("a", T("Har gitt ønsket effekt"), T("avsluttes")),
                    Valg("b", T("Har gitt noe virkning"), T("tiltak justeres")),
                    Valg("c", T("Har ikke gitt ønsket effekt"), T("avsluttet, definer nytt tiltak")),
                ],
            ),
        )
        yield Felt(T("Kommentar (ikke obligatorisk)"), Avsnittsfelt("kommentar", hoyde=3))
        yield Felt(T("Kort"), Linjefelt("kort", maks=100, teller=True), hjelp=T("Én setning."))
        yield Felt(T("Drøftet"), Kryss("droftet", T("Drøftet med foresatte")))
        with Vertical(classes="stripe-advarsel"):
            yield Tekst(T("Et tiltak kan bare evalueres én gang."))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return lambda: verdier


class Dialogskjema(_Evaluering, ModalSkjema[None]):
    """A form in a dialog."""

    TITTEL = T("Evaluer tiltak")
    LAGRE_TEKST = T("Lagre evaluering")


class Sideskjema(_Evaluering, Skjema[None]):
    """A form on a page."""

    TITTEL = T("Evaluer tiltak")
    SEKSJON = "logger"


BILDER: dict[str, Callable[[], Screen[Any] | None]] = {
    "liste": lambda: None,
    "sideskjema": Sideskjema,
    "dialogskjema": Dialogskjema,
    "meny": lambda: Meny(Liste.KOMMANDOER),
    "hjelp": lambda: Hjelpeside(Liste.TITTEL, Liste.HJELP, Liste.KOMMANDOER),
    "bekreft": lambda: Bekreft(
        T("Slett stafettloggen?"),
        T("Navn, mål og møter slettes og kan ikke hentes tilbake."),
        [Svar("bli", T("Avbryt")), Svar("slett", T("Slett for godt"), farlig=True)],
        viktig=True,
    ),
}


class Galleri(Proveapp):
    """Shows one of the pictures over a list."""

    def __init__(self, bilde: str, tema: str) -> None:
        super().__init__()
        self.ramme = RAMME
        self.bilde = bilde
        self.theme = tema

    def on_mount(self) -> None:
        self.push_screen(Liste(merkbar=self.bilde == "hjelp"))
        skjerm = BILDER[self.bilde]()
        if skjerm is not None:
            self.push_screen(skjerm)


async def tegn(mappe: Path, bilde: str, tema: str, storrelse: tuple[int, int]) -> Path:
    """One picture as PNG."""
    app = Galleri(bilde, tema)
    async with app.run_test(size=storrelse, notifications=True) as pilot:
        await pilot.pause()
        await pilot.pause()
        svg = app.export_screenshot().replace("<text ", '<text xml:space="preserve" ')
    navn = f"{bilde}_{storrelse[0]}x{storrelse[1]}_{tema.removeprefix('stafett-')}.png"
    subprocess.run(["rsvg-convert", "-o", str(mappe / navn)], input=svg.encode(), check=True)
    return mappe / navn


async def alle(mappe: Path, bare: str = "") -> None:
    """Every picture, or those whose name begins with ``bare``."""
    for bilde in BILDER:
        for tema in TEMAER:
            for storrelse in STORRELSER:
                if f"{bilde}_{storrelse[0]}x{storrelse[1]}_{tema}".startswith(bare):
                    print(await tegn(mappe, bilde, tema, storrelse))


if __name__ == "__main__":
    os.environ["COLORTERM"] = "truecolor"
    asyncio.run(alle(Path(sys.argv[1]), *sys.argv[2:]))
