"""All fields on one page, for pictures and for trying out: ``python -m tests.felles.galleri_felt``."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button

from screens.felles import app_base
from screens.felles.app_base import FellesApp
from screens.felles.felt import (
    Avsnittsfelt,
    Datofelt,
    Felt,
    Kryss,
    Kryssliste,
    Linjefelt,
    Nedtrekk,
    Passordfelt,
    Soker,
    Treff,
    Valg,
    Valgliste,
)
from stafett_tui.sprak.tekst import T

I_DAG = date(2026, 11, 12)
AKTORER = ("Aktør A [/]", "Aktør B", "Barnehagen ved skogen", "Skolen på bakken")


def sok(tekst: str) -> Sequence[Treff]:
    """Aktører that have the text in their name."""
    return [
        Treff(str(nr), Content(navn), Content("PPT" if nr % 2 else "skole"))
        for nr, navn in enumerate(AKTORER)
        if tekst.casefold() in navn.casefold()
    ]


EFFEKT = [
    Valg("onsket", T("Ønsket effekt"), T("tiltaket avsluttes")),
    Valg("videre", T("Ønsket effekt"), T("avsluttes og videreføres i daglig arbeid")),
    Valg("noe", T("Noe virkning"), T("tiltaket justeres")),
    Valg("ikke", T("Ikke ønsket effekt"), T("avsluttes, lag et nytt tiltak")),
]
HVEM = [
    Valg("1", Content("Aktør A, stafettholder")),
    Valg("2", Content("Foresatt [/] med markup")),
    Valg(
        "3", Content("En som har et langt navn og en lang rolle, slik at raden må brytes over to linjer her")
    ),
]
STEDER = [Valg(str(n), Content(f"Rom {n}")) for n in range(1, 13)] + [Valg("h", T("Hjemme"))]


class Galleri(FellesApp):
    """One page with every kind of field."""

    HORIZONTAL_BREAKPOINTS: ClassVar = [(0, "-smal"), (100, "-bred")]
    VERTICAL_BREAKPOINTS: ClassVar = [(0, "-lav"), (32, "-hoy")]
    CSS_PATH = str(Path(app_base.__file__).with_name("stafett.tcss"))
    CSS = """
    Screen .hoyre { width: 1fr; } Screen .venstre { width: 1fr; margin-right: 4; }
    Screen.-smal #side > Horizontal { layout: vertical; height: auto; }
    Screen.-smal #side .hoyre, Screen.-smal #side .venstre { height: auto; width: 100%; }
    """

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="side", can_focus=False), Horizontal():
            with Vertical(classes="venstre"):
                yield Felt(
                    T("Dato"),
                    Datofelt("dato", i_dag=I_DAG),
                    hjelp=T("1.3, 010326, «ti» eller +14. F4: kalender"),
                )
                yield Felt(T("Sted"), Nedtrekk("sted", STEDER))
                yield Felt(
                    T("Fornavn"),
                    Linjefelt("fornavn", maks=10, teller=True, plassholder=T("Som i folkeregisteret")),
                )
                yield Felt(T("Telefon"), Linjefelt("telefon", bare="0123456789 +"), hjelp=T("Åtte siffer"))
                yield Felt(T("Dagsorden (valgfritt)"), Avsnittsfelt("dagsorden", maks=300, teller=True))
                yield Felt(T("Passfrase"), Passordfelt("passfrase"))
            with Vertical(classes="hoyre"):
                yield Felt(T("Hvem inviteres?"), Kryssliste("hvem", HVEM))
                yield Felt(T("Hvordan har tiltaket virket?"), Valgliste("effekt", EFFEKT))
                yield Felt(T("Ansvarlig aktør"), Soker("ansvarlig", sok, plassholder=T("Søk på navn")))
                yield Felt(T("Samtykke"), Kryss("samtykke", T("Samtykkeskjemaet er signert på papir")))
                yield Button("OK", id="lagre")

    def felt(self, navn: str) -> Felt:
        return next(f for f in self.query(Felt) if f.navn == navn)


async def bilder(mappe: Path) -> None:
    """Pictures of the gallery at both sizes."""
    for bredde, hoyde in ((120, 40), (80, 24)):
        app = Galleri()
        async with app.run_test(size=(bredde, hoyde)) as pilot:

            async def ta(navn: str, app: Galleri = app, storrelse: str = f"{bredde}x{hoyde}") -> None:
                await pilot.pause()
                (mappe / f"felt_{navn}_{storrelse}.svg").write_text(app.export_screenshot(), encoding="utf-8")

            await ta("tomt")
            app.felt("dato").inndata.verdi = date(2026, 11, 17)
            app.felt("fornavn").inndata.verdi = "Et langt fornavn"
            app.felt("fornavn").vis_feil(app.felt("fornavn").inndata.feil())
            app.felt("dagsorden").inndata.verdi = "1. Hva går bra?\n2. Veien videre"
            app.felt("passfrase").inndata.verdi = "hemmelig"
            app.felt("hvem").inndata.verdi = ["1", "3"]
            app.felt("dato").focus()
            await ta("utfylt")
            await pilot.press("f4")
            await ta("kalender")
            await pilot.press("escape", "ctrl+u", "1", ".", "3")
            await ta("skriver")
            app.felt("sted").focus()
            await pilot.press("enter", "down", "down")
            await ta("nedtrekk")
            await pilot.press("enter")
            app.felt("effekt").focus()
            await pilot.press("down", "down", "down")
            await ta("effekt")
            app.felt("ansvarlig").focus()
            await pilot.press("a", "k")
            await pilot.pause(0.4)
            await ta("soker")
            await pilot.press("enter")
            await ta("sokervalgt")
            app.felt("hvem").focus()
            await pilot.press("down", "down")
            await ta("kryssliste")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        import asyncio

        asyncio.run(bilder(Path(sys.argv[1])))
    else:
        Galleri().run()
