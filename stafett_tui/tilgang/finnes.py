"""What is out of sight and what does not exist are answered alike (SPEC 2.5, DESIGN 7)."""

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T


def finnes_ikke() -> Avslag:
    """The one sentence for a log, oppmerksomhet or tiltak that the asker does not see."""
    return Avslag(
        "logg.finnes_ikke",
        T("Stafett finner ikke dette blant loggene dine. Kontroller id-en, eller søk i Mine stafettlogger."),
    )
