"""The sections of each hat: their tabs, their order on the digit keys, and the page each leads to (SPEC 3.1)."""

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from data.koder import Hatt
from screens.felles.linjer import Fane
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt

_FANER = {
    Hatt.SAKSBEHANDLER: (
        Fane("min_side", T("Min side"), T("Min side")),
        Fane("stafettlogger", T("Mine stafettlogger"), T("Stafettlogger")),
        Fane("aktorlogger", T("Mine aktørlogger"), T("Aktørlogger")),
        Fane("aktorer", T("Aktører"), T("Aktører")),
        Fane("moter", T("Møter"), T("Møter")),
    ),
    Hatt.LEDER: (
        Fane("leder_min_side", T("Min side"), T("Min side")),
        Fane("brukere", T("Brukere"), T("Brukere")),
        Fane("statistikk", T("Statistikk"), T("Statistikk")),
    ),
    Hatt.ADMINISTRATOR: (
        Fane("virksomheter", T("Virksomheter"), T("Virksomheter")),
        Fane("innstillinger", T("Innstillinger"), T("Innstillinger")),
    ),
}
FORSTE = {hatt: faner[0].id for hatt, faner in _FANER.items()}
_SIDER = {
    "min_side": ("screens.min_side", "MinSide"),
    "stafettlogger": ("screens.mine_stafettlogger", "MineStafettlogger"),
    "aktorlogger": ("screens.mine_aktorlogger", "MineAktorlogger"),
    "aktorer": ("screens.aktorer", "Aktorer"),
    "moter": ("screens.moter", "Moter"),
    "leder_min_side": ("screens.leder.min_side", "LederMinSide"),
    "brukere": ("screens.leder.brukere", "Brukere"),
    "statistikk": ("screens.leder.statistikk", "StatistikkSide"),
    "virksomheter": ("screens.administrator.virksomheter", "Virksomheter"),
    "innstillinger": ("screens.administrator.innstillinger", "Innstillinger"),
}


def faner_for(hatt: Hatt) -> tuple[Fane, ...]:
    """The tabs of a hat."""
    return _FANER[hatt]


def last_forste(hatt: Hatt) -> None:
    """Loads the first page of a hat, and what lies beside it in a package of the hat's own. Takes its time: called
    in a thread."""
    forste = import_module(modul(FORSTE[hatt]))
    if forste.__package__ and forste.__package__ != __package__:
        pakke = import_module(forste.__package__)
        for nabo in pkgutil.iter_modules(pakke.__path__, f"{forste.__package__}."):
            import_module(nabo.name)


def hent_forste(okt: "Okt") -> dict[str, Any]:
    """What the first page of the hat is given, so that it need not begin empty. Blocks: called in a thread."""
    if okt.hatt is Hatt.LEDER:
        from stafett_tui.oppslag.leder_min_side import leder_min_side

        return {"visning": leder_min_side(okt)}
    if FORSTE[okt.hatt] != "min_side":
        return {}
    from stafett_tui.oppslag.min_side import min_side

    return {"visning": min_side(okt)}


def modul(seksjon: str) -> str:
    """The module that the page of a section is in."""
    return _SIDER[seksjon][0]


def lag_seksjon(seksjon: str, okt: "Okt", **valg: Any) -> Screen[Any]:
    """The page of a section, whose module is loaded. ``valg`` go to the page."""
    fra, klasse = _SIDER[seksjon]
    side: Screen[Any] = getattr(import_module(fra), klasse)(okt, **valg)
    return side
