"""A picture of every screen, to be looked at: ``python -m tests.bilder [MAPPE [NAVN]]``, as ``make bilder`` does.

The world is the practice database on a fixed day and hour, so two runs give the same pictures. Screens come from
the registry that the tests use (``tests/skjermer/veier``); what only keys lead to stands in ``TILSTANDER``.
Needs ``rsvg-convert`` (librsvg) to make PNG of what Textual draws.
"""

import asyncio
import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid4

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.screen import Screen

ROT = Path(__file__).resolve().parents[1]
if Path(sys.path[0]).resolve() == ROT / "tests":  # started as a file: there is another «data» in its folder
    sys.path[0] = str(ROT)

from data.koder import Hatt  # noqa: E402
from screens.app import StafettApp  # noqa: E402
from screens.overforingsfil.kvittering import LesKvittering  # noqa: E402
from stafett_tui.avslag import Avslag  # noqa: E402
from stafett_tui.filvisninger import Kvitteringsvalg, Sendtfil  # noqa: E402
from stafett_tui.klokke import FastKlokke  # noqa: E402
from stafett_tui.motevisninger import Motelogg  # noqa: E402
from stafett_tui.okt import Okt  # noqa: E402
from stafett_tui.oppslag.logglister import mine_stafettlogger  # noqa: E402
from stafett_tui.oppslag.moter import motelogg  # noqa: E402
from stafett_tui.oppslag.plan import les_planer  # noqa: E402
from stafett_tui.oppstart import Innlogget, apne_oving  # noqa: E402
from stafett_tui.oving.bygg import bygg_oving  # noqa: E402
from stafett_tui.oving.roller import ROLLER  # noqa: E402
from stafett_tui.regler.syntetisk import lag_syntetisk  # noqa: E402
from tests.fulle_logger import FullLogg  # noqa: E402
from tests.skjermer.hjelp import LITEN, STOR, TRANG, rolig  # noqa: E402
from tests.skjermer.veier import alle_skjermer, apne  # noqa: E402

NAA = datetime(2026, 11, 12, 8, 12, tzinfo=UTC)
LYS, MORK, KONTRAST = "stafett-lys", "stafett-mork", "stafett-kontrast"
Storrelse = tuple[int, int]
Gjor = Callable[[Pilot[Any], Okt], Awaitable[None]]

I_ALLE_TEMAER = {"minside", "barnetslogg", "evaluer"}
OGSAA_TRANG = I_ALLE_TEMAER | {
    "innlogging",
    "minestafettlogger",
    "mineaktorlogger",
    "aktorer",
    "nyttbarn",
    "nyoppmerksomhet",
    "nyttmote",
    "registrermote",
    "moter",
    "barnetslogg_moter",
    "barnetslogg_lysglimt",
    "barnetslogg_notater",
    "nyttlysglimt",
    "nyttnotat",
    "visendre",
    "brukere",
    "virksomheter",
    "innstillinger",
    "postoppsettskjema",
    "cronhjelp",
    "utboks",
    "ansattskjema",
    "meny",
    "hjelpeside",
}
FOR_INNLOGGING = {"Innlogging", "NyttPassord", "ForsteOppsett", "Hattevalgside"}
"""nobody is at work yet, so the top line names nobody"""
OVER_LOGGEN = {
    "Evaluer",
    "RettTiltak",
    "MaalsvarSkjema",
    "GiLesetilgang",
    "Kategorivalg",
    "NeiSkjema",
    "NyAktor",
    "NyttLysglimt",
    "TilMappe",
}
"""dialogs that stand over the log"""
SELVLAGET: dict[type[Screen[Any]], Callable[[Okt, FullLogg], Screen[Any]]] = {
    LesKvittering: lambda okt, f: LesKvittering(
        okt,
        f.logg,
        Kvitteringsvalg(
            Sendtfil(UUID(int=7), "Sørvik", NAA - timedelta(days=4), None, "", None), False, False
        ),
    ),
}
"""a file to another municipality: none has been sent"""
CELLE = 12.2
"""units of the drawing that a cell is wide"""
STYKKE = re.compile(
    r'<text (class="[^"]+") x="([\d.]+)" (y="[\d.]+") textLength="[\d.]+" (clip-path="[^"]+")>([^<]*)</text>'
)


@dataclass(frozen=True)
class Bilde:
    """One state of the program: on which role's first page it begins, and what is done there."""

    navn: str
    rolle: str
    gjor: Gjor


@dataclass
class Bord:
    """The practice database as it is copied for each picture, and one user of each role who looks around in it."""

    mappe: Path
    okter: dict[str, Okt]
    logg: FullLogg

    @classmethod
    def dekk(cls, mappe: Path) -> "Bord":
        bygg_oving(mappe, i_dag=NAA.date())
        okter = {rolle: _logg_inn(mappe, bruker) for rolle, bruker in ROLLER.items()}
        return cls(mappe, okter, _velg_logg(okter["stafettholder"]))

    def rydd(self) -> None:
        for okt in self.okter.values():
            _lukk(okt)


@contextmanager
def kopi(bord: Bord, rolle: str) -> Iterator[Okt]:
    """A session in a fresh copy: what one picture does (a log is opened) is not seen in the next."""
    with TemporaryDirectory() as midlertidig:
        mappe = Path(midlertidig) / "oving"
        shutil.copytree(bord.mappe, mappe)
        okt = _logg_inn(mappe, ROLLER[rolle])
        try:
            yield okt
        finally:
            _lukk(okt)


def _lukk(okt: Okt) -> None:
    okt.base.lukk()  # type: ignore[attr-defined]


def _logg_inn(mappe: Path, bruker: str) -> Okt:
    """A session in the user's first hat, with a clock that stands."""
    inne = apne_oving(mappe, bruker, i_dag=NAA.date())
    assert isinstance(inne, Innlogget), bruker
    inne.base.klokke = FastKlokke(NAA)
    return inne.velg(inne.hatter[0])


def _velg_logg(okt: Okt) -> FullLogg:
    """The active log with the most to show, and its oppmerksomhet with a map; other ids a picture needs none of."""
    liste = mine_stafettlogger(okt)
    logg = max(
        (r for r in liste.rader if r.apne_tiltak and _med_plan(okt, r.id) is not None),
        key=lambda r: (len(_kan_med_moter(okt, r.id)), len(r.overskrifter), r.alle_tiltak),
    )
    valgt = FullLogg(logg.id, logg.nummer, *(uuid4() for _ in fields(FullLogg)[2:]))
    oppmerksomhet = _med_plan(okt, logg.id)
    assert oppmerksomhet is not None
    return replace(valgt, oppmerksomhet=oppmerksomhet)


def _med_plan(okt: Okt, logg: UUID) -> UUID | None:
    """The oppmerksomhet of the log that has both a map and a staircase."""
    planer = les_planer(okt, logg)
    alle = () if isinstance(planer, Avslag) else planer
    return next((p.oppmerksomhet_id for p in alle if p.faktorer and p.trinn), None)


def _kan_med_moter(okt: Okt, logg: UUID) -> set[str]:
    """What may be done with one meeting of the log or another: some are to come, some have been."""
    svar = motelogg(okt, logg)
    return {kan for m in svar.moter for kan in m.kan} if isinstance(svar, Motelogg) else set()


# --- what is photographed ---


def bilder(bord: Bord) -> Iterator[Bilde]:
    """Every screen of the registry, then the states that only keys lead to."""
    for klasse in alle_skjermer():
        rolle = next((r for r, okt in bord.okter.items() if _apne(klasse, okt, bord.logg) is not None), None)
        if rolle is None:
            raise LookupError(f"no role opens {klasse.__name__}")
        yield Bilde(klasse.__name__.lower(), rolle, _vis(klasse, bord.logg))
    yield from tilstander(bord.logg.logg)


def _apne(klasse: type[Screen[Any]], okt: Okt, logg: FullLogg) -> Screen[Any] | None:
    """As the tests open it; what the practice database has nothing of yet is made here."""
    lag = SELVLAGET.get(klasse)
    return lag(okt, logg) if lag is not None and okt.hatt is Hatt.SAKSBEHANDLER else apne(klasse, okt, logg)


def _vis(klasse: type[Screen[Any]], logg: FullLogg) -> Gjor:
    async def gjor(pilot: Pilot[Any], okt: Okt) -> None:
        if klasse.__name__ in FOR_INNLOGGING:
            pilot.app.ramme = None  # type: ignore[attr-defined]
        if klasse.__name__ in OVER_LOGGEN:
            await _loggen(pilot, logg.logg)
        skjerm = _apne(klasse, okt, logg)
        assert skjerm is not None
        pilot.app.push_screen(skjerm)

    return gjor


async def _loggen(pilot: Pilot[Any], logg: UUID) -> None:
    pilot.app.apne_logg(logg)  # type: ignore[attr-defined]
    await rolig(pilot)


def tilstander(logg: UUID) -> Iterator[Bilde]:
    """Sections, second steps, and what F1 and F2 show on a page of work."""
    nummer = next(n for i in range(60, 99) if (n := lag_syntetisk(date(2018, 5, 3), i)) is not None)

    def i_loggen(*taster: str) -> Gjor:
        async def gjor(pilot: Pilot[Any], _okt: Okt) -> None:
            await _loggen(pilot, logg)
            await _trykk(pilot, *taster)

        return gjor

    def taster(*taster: str) -> Gjor:
        return lambda pilot, _okt: _trykk(pilot, *taster)

    holder = "stafettholder"
    yield Bilde("barnetslogg_aktorer", holder, i_loggen("f2", *"aktører", "enter"))
    yield Bilde("barnetslogg_moter", holder, i_loggen("f2", *"gå til møter", "enter"))
    yield Bilde("barnetslogg_lysglimt", holder, i_loggen("f2", *"gå til lysglimt", "enter"))
    yield Bilde("barnetslogg_notater", holder, i_loggen("f2", *"gå til notater", "enter"))
    yield Bilde("moter_tidligere", holder, taster("5", "p"))
    yield Bilde("barnetslogg_historikk", holder, i_loggen("f2", *"historikk", "enter"))
    yield Bilde("barnetslogg_hjelp", holder, i_loggen("f1"))
    yield Bilde("barnetslogg_meny", holder, i_loggen("f2"))
    yield Bilde("minside_navn_skjult", holder, taster("h"))
    yield Bilde("nyttbarn_skjema", holder, taster("n", *nummer, "enter"))
    yield Bilde("minestafettlogger_sok", holder, taster("2", "s", *"be"))
    yield Bilde("mineaktorlogger_aktor", "aktor", taster("3"))
    yield Bilde("brukere_endre", "leder", taster("down", "enter"))
    yield Bilde("virksomheter_ansatte", "administrator", taster("tab", "tab", "down"))
    yield Bilde("virksomheter_ny_leder", "administrator", taster("tab", "enter"))


async def _trykk(pilot: Pilot[Any], *taster: str) -> None:
    for tast in taster:
        await pilot.press(tast)
        await rolig(pilot)


# --- the camera ---


def utgaver(navn: str) -> Iterator[tuple[Storrelse, str]]:
    """The sizes and themes that a screen is photographed in."""
    for storrelse in (STOR, LITEN):
        for tema in (LYS, MORK, KONTRAST) if navn in I_ALLE_TEMAER else (LYS,):
            yield storrelse, tema
    if navn in OGSAA_TRANG:
        yield TRANG, LYS


def filnavn(navn: str, storrelse: Storrelse, tema: str) -> str:
    """«evaluer_120x40_mork.png»; the light theme is not named."""
    ekstra = "" if tema == LYS else f"_{tema.removeprefix('stafett-')}"
    return f"{navn}_{storrelse[0]}x{storrelse[1]}{ekstra}.png"


async def tegn(bord: Bord, bilde: Bilde, storrelse: Storrelse, tema: str) -> str:
    """One picture, as SVG."""
    with kopi(bord, bilde.rolle) as okt:
        app = StafettApp(okt.base.mappe, okt=okt)
        async with app.run_test(size=storrelse, notifications=True) as pilot:
            app.theme = tema
            await rolig(pilot)
            await bilde.gjor(pilot, okt)
            await rolig(pilot)
            svg = app.export_screenshot()
    return STYKKE.sub(_plasser, svg)


def _plasser(treff: re.Match[str]) -> str:
    """Few letters at a time, each lot where its cell is: a font is seldom just as wide as the cells."""
    klasse, x, y, klipp, tekst = treff.groups()
    tekst = html.unescape(tekst)
    deler = [
        f'<text {klasse} x="{float(x) + CELLE * cell_len(tekst[: m.start()]):.1f}" {y} {klipp}>{html.escape(m[0])}</text>'
        for m in re.finditer(r"[^\s]{1,6}", tekst)
    ]
    return "".join(deler)


async def alle(mappe: Path, bare: str) -> int:
    """Every picture whose name begins with ``bare``; how many."""
    mappe.mkdir(parents=True, exist_ok=True)
    antall = 0
    with TemporaryDirectory() as midlertidig:
        bord = Bord.dekk(Path(midlertidig) / "oving")
        try:
            for bilde in bilder(bord):
                for storrelse, tema in utgaver(bilde.navn):
                    fil = mappe / filnavn(bilde.navn, storrelse, tema)
                    if fil.name.startswith(bare):
                        svg = await tegn(bord, bilde, storrelse, tema)
                        subprocess.run(["rsvg-convert", "-o", str(fil)], input=svg.encode(), check=True)
                        antall += 1
        finally:
            bord.rydd()
    return antall


def main(argumenter: list[str]) -> int:
    """Into MAPPE (``bilder`` when not given), those whose name begins with NAVN."""
    mappe, bare = (*argumenter, *("bilder", "")[len(argumenter) :])[:2]
    if shutil.which("rsvg-convert") is None:
        print(
            "Fant ikke rsvg-convert. Installer librsvg (pakken librsvg2-bin), og prøv igjen.", file=sys.stderr
        )
        return 1
    os.environ["COLORTERM"] = "truecolor"  # the colours of the themes, whatever terminal this is started from
    os.environ.pop("NO_COLOR", None)
    antall = asyncio.run(alle(Path(mappe), bare))
    print(f"{antall} bilder ligger i {mappe}")
    return 0 if antall else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
