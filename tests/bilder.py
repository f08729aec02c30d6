"""A picture of every screen, at 120x40 and 80x24, to be looked at: ``make bilder``.

Needs ``rsvg-convert`` (Debian: librsvg2-bin). The pictures land in ``bilder/``, or in the folder that is named.
"""

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.update(COLORTERM="truecolor", TERM="xterm-256color")  # else the theme of sixteen colours is drawn

from screens.app import StafettApp
from tests.byggere import Verden, lag_verden
from tests.fulle_logger import FullLogg, full_logg
from tests.skjermer.hjelp import LITEN, STOR, TRANG, rolig
from tests.skjermer.test_alle_skjermer import ROLLER
from tests.skjermer.veier import alle_skjermer, apne

TEMAER = ("stafett-mork", "stafett-kontrast")
I_ALLE_TEMAER = {"MinSide", "BarnetsLogg", "Evaluer"}


def _fyll(verden: Verden) -> FullLogg:
    """A few children besides the one that has something in every table."""
    f = full_logg(verden)
    for fornavn, etternavn, dager in (
        ("Sander", "Holmvik", 3),
        ("Leah", "Sørbø", 12),
        ("Oskar", "Kvamme", 40),
    ):
        logg = verden.logg("Marion", fornavn, etternavn)
        frist = verden.klokke.i_dag().toordinal() + dager
        verden.oppmerksomhet("Marion", logg, frist=type(verden.klokke.i_dag()).fromordinal(frist))
    verden.logg("Marion", "Isak", "Tveitane")
    return f


def _lagre(app: StafettApp, fil: Path) -> None:
    svg = app.export_screenshot(title="Stafett").replace("<svg ", '<svg xml:space="preserve" ', 1)
    fil.with_suffix(".svg").write_text(svg, "utf-8")
    subprocess.run(["rsvg-convert", "-o", fil.with_suffix(".png"), fil.with_suffix(".svg")], check=True)
    fil.with_suffix(".svg").unlink()


async def _tegn(
    verden: Verden, f: FullLogg, klasse: Any, storrelse: tuple[int, int], tema: str, fil: Path
) -> None:
    for rolle in ROLLER.values():
        okt = verden.okt(*rolle)
        skjerm = apne(klasse, okt, f)
        if skjerm is None:
            continue
        app = StafettApp(verden.mappe, okt=okt)
        async with app.run_test(size=storrelse, notifications=True) as pilot:
            app.theme = tema
            await rolig(pilot)
            app.push_screen(skjerm)
            await rolig(pilot)
            _lagre(app, fil)
        return


async def tegn_alle(ut: Path) -> None:
    """Draws them all."""
    ut.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as mappe:
        verden = lag_verden(Path(mappe) / "base")
        f = _fyll(verden)
        for klasse in alle_skjermer():
            navn = klasse.__name__.lower()
            for bredde, hoyde in (STOR, LITEN):
                await _tegn(
                    verden, f, klasse, (bredde, hoyde), "stafett-lys", ut / f"{navn}_{bredde}x{hoyde}"
                )
            if klasse.__name__ in I_ALLE_TEMAER:
                await _tegn(verden, f, klasse, TRANG, "stafett-lys", ut / f"{navn}_{TRANG[0]}x{TRANG[1]}")
                for tema in TEMAER:
                    await _tegn(
                        verden, f, klasse, STOR, tema, ut / f"{navn}_120x40_{tema.removeprefix('stafett-')}"
                    )
            print(navn)


if __name__ == "__main__":
    if shutil.which("rsvg-convert") is None:
        sys.exit("rsvg-convert mangler. Installer librsvg2-bin.")
    asyncio.run(tegn_alle(Path(sys.argv[1] if len(sys.argv) > 1 else "bilder")))
