"""What is typed and not saved, in all the forms that are open, when the user goes somewhere else. Light."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.felles.app_base import FellesApp
    from screens.felles.skjema import Skjemadel


def naar_forlatt(app: "FellesApp", gjor: Callable[[], object]) -> None:
    """Does it at once, or, when something typed would be left, after a question. A secret, a path or a word that
    confirms is kept in no draft, and that is said."""
    skrevet = _skrevet(app)
    if not skrevet:
        gjor()
        return

    from screens.felles.bekreft import Bekreft, Svar

    if isinstance(app.screen, Bekreft):  # one question at a time
        return

    def svart(svar: str | None) -> None:
        if svar == "ut":
            behold_kladder(app)
            gjor()

    if all(skjema.kladd is not None for skjema in skrevet):
        om = T("Det du har skrevet, er ikke lagret. Det blir tatt vare på som kladd.")
        ut = Svar("ut", T("Gå ut, behold kladden"))
    else:
        om, ut = T("Det du har skrevet, er ikke lagret."), Svar("ut", T("Forkast"), farlig=True)
    app.push_screen(
        Bekreft(T("Gå fra det du skriver?"), om, [Svar("bli", T("Fortsett å skrive")), ut]), svart
    )


def behold_kladder(app: "FellesApp") -> None:
    """Keeps what is typed as drafts."""
    for skjema in _skrevet(app):
        skjema.behold_kladd()


def noe_skrevet(app: "FellesApp") -> bool:
    """Whether something is typed and not saved."""
    return bool(_skrevet(app))


def _skrevet(app: "FellesApp") -> "list[Skjemadel]":
    return [cast("Skjemadel", skjerm) for skjerm in app.screen_stack if getattr(skjerm, "endret", False)]
