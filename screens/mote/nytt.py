"""«Nytt møte» from wherever one is: which child, if that is not known, and then the form."""

from collections.abc import Callable
from uuid import UUID

from screens.arbeidsside import Arbeidsside
from screens.felles.kommandoer import Kommando
from screens.lasting import krever
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.motevisninger import Moteutkast
from stafett_tui.sprak.tekst import T

NYTT_MOTE = Kommando(
    "liste.nytt_mote", "m", T("Nytt møte"), "nytt_mote", T("Kaller inn til et møte om et av barna dine.")
)
Ferdig = Callable[[Kvittering | None], None]


@krever("screens.mote.skjema")
def kall_inn(side: Arbeidsside, logg_id: UUID, ferdig: Ferdig | None = None) -> None:
    """The form for a meeting about one log, over the page. ``ferdig`` gets its answer."""
    from screens.mote.skjema import NyttMote
    from stafett_tui.oppslag.moteutkast import nytt_mote

    def vis(svar: Moteutkast | Avslag) -> None:
        if isinstance(svar, Avslag):
            side.si_avslag(svar)
        else:
            side.app.push_screen(NyttMote(side.okt, svar), ferdig)

    side.kjor(nytt_mote, side.okt, logg_id, ferdig=vis, gruppe="mote")


@krever("screens.mote.loggvalg")
def velg_og_kall_inn(side: Arbeidsside, ferdig: Ferdig | None = None) -> None:
    """First which child."""
    from screens.mote.loggvalg import Loggvalg

    def valgt(logg_id: UUID | None) -> None:
        if logg_id is not None:
            kall_inn(side, logg_id, ferdig)

    side.app.push_screen(Loggvalg(side.okt), valgt)
