"""What is typed and not saved, in all the forms that are open, when the user goes somewhere else. Light."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.felles.app_base import FellesApp
    from screens.felles.skjema import Skjemadel


def naar_forlatt(app: "FellesApp", gjor: Callable[[], object]) -> None:
    """Does it at once, or, when something typed would be left, after a question."""
    if not _skrevet(app):
        gjor()
        return

    from screens.felles.bekreft import Bekreft, Svar

    if isinstance(app.screen, Bekreft):  # one question at a time
        return

    def svart(svar: str | None) -> None:
        if svar == "ut":
            behold_kladder(app)
            gjor()

    app.push_screen(
        Bekreft(
            T("Gå fra det du skriver?"),
            T("Det du har skrevet, er ikke lagret. Det blir tatt vare på som kladd."),
            [Svar("bli", T("Fortsett å skrive")), Svar("ut", T("Gå ut, behold kladden"))],
        ),
        svart,
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
