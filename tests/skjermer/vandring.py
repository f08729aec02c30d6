"""Walks the screens of the registry in a running app, and reads all that they hold."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from textual.content import Content
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input, TextArea

from data.koder import Hatt
from data.modeller import Barn
from screens.app import StafettApp
from screens.felles.felt.nedtrekk import Nedtrekk
from screens.felles.felt.valgflate import Valgflate
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import vis
from stafett_tui.okt import Okt
from tests.byggere import Verden
from tests.fulle_logger import FullLogg, full_verden
from tests.hjelpere import wait_for
from tests.raadata import en
from tests.skjermer.hjelp import rolig, skjermtekst, varsler
from tests.skjermer.veier import Skjerm, alle_skjermer, apne

SKJERMER = list(alle_skjermer())
ROLLER = {
    "stafettholder": ("Maren", Hatt.SAKSBEHANDLER),
    "aktor": ("Rune", Hatt.SAKSBEHANDLER),
    "kollega": ("Siri", Hatt.SAKSBEHANDLER),
    "leder": ("Hilde", Hatt.LEDER),
    "administrator": ("Kari", Hatt.ADMINISTRATOR),
}
"""their part in the full log; the colleague has a log of her own"""
BEST_SOM = {"MineAktorlogger": "aktor"}
"""screens with more on them for another than the first who gets them"""
ANDRES = ("Solveigtre", "Myrlia", "engsyre")
"""words of the colleague's log alone: child, family, concern"""


@dataclass(frozen=True)
class Sted:
    """A world with two logs: one with something in every table, and the colleague's."""

    verden: Verden
    full: FullLogg
    andre: FullLogg
    roller: dict[type[Skjerm], str] = field(default_factory=dict)

    def okt(self, rolle: str) -> Okt:
        return self.verden.okt(*ROLLER[rolle])

    def skjermer_for(self, rolle: str) -> list[type[Skjerm]]:
        """The screens that are looked at as this role."""
        return [k for k in SKJERMER if self._rolle_for(k) == rolle]

    def _rolle_for(self, klasse: type[Skjerm]) -> str:
        """Asked once: every role that does not get the screen has tried to open it."""
        if klasse not in self.roller:
            self.roller[klasse] = BEST_SOM.get(klasse.__name__) or self._forste(klasse)
        return self.roller[klasse]

    def _forste(self, klasse: type[Skjerm]) -> str:
        return next(r for r in ROLLER if apne(klasse, self.okt(r), self.full) is not None)

    def forbudt(self, rolle: str) -> set[str]:
        """Words of the logs that the role has no duty in."""
        andres = {*ANDRES, self.andre.nummer, self.andre.logg.hex, str(self.andre.logg)}
        egne = set(self.full.ord())
        hoder = {"Tuvalise", "Kvitfjell", *ANDRES[:2], self.full.nummer[:6]}
        leders = (andres | egne) - hoder  # of her unit's logs she may know the head, and nothing else
        return {"stafettholder": andres, "aktor": andres, "kollega": egne, "leder": leders}.get(
            rolle, andres | egne
        )


def bygg_sted(mappe: Path) -> Sted:
    """A world of its own in this folder."""
    verden, full = full_verden(mappe)
    logg: UUID = verden.logg("Siri", ANDRES[0], ANDRES[1], fodt=date(2016, 5, 2))
    verden.oppmerksomhet("Siri", logg, f"Teller {ANDRES[2]} i timen")
    nummer = str(en(verden, Barn, logg_id=logg).nummer)
    return Sted(verden, full, replace(full, logg=logg, nummer=nummer))


@contextmanager
def ved(*hva: object) -> Iterator[None]:
    """Says where in the walk it went wrong."""
    try:
        yield
    except BaseException as feil:
        feil.add_note("at " + ", ".join(str(h) for h in hva))
        raise


class Sporet:
    """A full log that remembers whether anything was asked of it."""

    def __init__(self, full: FullLogg) -> None:
        self._full = full
        self.lest = False

    def __getattr__(self, navn: str) -> Any:
        self.lest = True
        return getattr(self._full, navn)


Gjor = Callable[[Pilot[Any], Skjerm], Awaitable[None]]


async def ga_gjennom(
    sted: Sted,
    rolle: str,
    klasser: Iterable[type[Skjerm]],
    gjor: Gjor,
    *,
    storrelse: tuple[int, int],
    logger: tuple[FullLogg, ...] | None = None,
) -> int:
    """Opens each screen as a role, does something there, and leaves it; how many that opened.

    With several logs, a screen that is of no log is opened once.
    """
    okt, antall = sted.okt(rolle), 0
    app = StafettApp(sted.verden.mappe, okt=okt)
    async with app.run_test(size=storrelse, notifications=True, tooltips=True) as pilot:
        await rolig(pilot)
        for klasse in klasser:
            for f in logger or (sted.full,):
                with ved(klasse.__name__, rolle, storrelse):
                    sporet = Sporet(f)
                    skjerm = apne(klasse, okt, cast("FullLogg", sporet))
                    if skjerm is not None:
                        antall += 1
                        await vis_skjerm(pilot, skjerm)
                        await gjor(pilot, skjerm)
                        await ga_ut(pilot, okt)
                    if not sporet.lest:
                        break
    return antall


async def vis_skjerm(pilot: Pilot[Any], skjerm: Skjerm) -> None:
    """Over the page one is on. It may close itself: a log that cannot be read does."""
    pilot.app.push_screen(skjerm)
    await wait_for(pilot, lambda: skjerm.is_mounted)
    await rolig(pilot)


async def ga_ut(pilot: Pilot[Any], okt: Okt) -> None:
    """Back to the first page, out of a meeting too, with the messages gone."""
    if pilot.app.motegang.i_gang:
        pilot.app.motegang.forlat()
        pilot.app.begynn(okt)
        await rolig(pilot)
    while len(pilot.app.screen_stack) > 2:
        pilot.app.pop_screen()
    pilot.app.clear_notifications()
    await rolig(pilot)


def all_tekst(app: Any) -> str:
    """What is drawn, what is scrolled out of sight or folded, and what waits as a message, on every page."""
    deler = [skjermtekst(app), *varsler(app), app.title, str(app.sub_title)]
    for skjerm in app.screen_stack:
        for widget in skjerm.walk_children(with_self=True):
            deler += _tekst_i(widget, app.sprak)
    return "\n".join(deler)


def _tekst_i(widget: Widget, sprak: str) -> Iterator[str]:
    yield from (str(t) for t in (widget.border_title, widget.border_subtitle, widget.tooltip) if t)
    if isinstance(widget, Tabell):
        yield from (celle.plain for rad in widget.rader for celle in rad.celler.values())
    elif isinstance(widget, Input):
        yield from (widget.value, str(widget.placeholder))
    elif isinstance(widget, TextArea):
        yield widget.text
    elif isinstance(widget, Valgflate | Nedtrekk):
        for valg in widget.valg:
            yield from (vis(t, sprak).plain for t in (valg.tekst, valg.forklaring) if t is not None)
    elif type(widget).render is not Widget.render and widget.is_attached:
        tegnet = widget.render()
        if isinstance(tegnet, Content | str):
            yield str(tegnet)
