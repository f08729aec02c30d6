"""A unit's template is taken away, asked first: from the leder's list, and from where one is chosen."""

from collections.abc import Callable

from screens.felles.bekreft import Bekreft, Svar
from screens.felles.side import Felles
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.maler import fjern_mal
from stafett_tui.malvisninger import Malkort
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T


def sporr_og_fjern(side: Felles, okt: Okt, mal: Malkort | None, etterpa: Callable[[], None]) -> None:
    """Asks on ``side``, which says what came of it, and ``etterpa`` reads the list anew."""
    if mal is None or mal.id is None:
        return
    mal_id = mal.id

    def fjernet(svar: Kvittering | Avslag) -> None:
        if isinstance(svar, Avslag):
            side.si_avslag(svar)
        else:
            side.si(svar.setning)
        etterpa()

    def svart(svar: str | None) -> None:
        if svar == "fjern":
            side.kjor(fjern_mal, okt, mal_id, ferdig=fjernet, gruppe="fjern")

    side.app.push_screen(
        Bekreft(
            T("Fjern malen"),
            T("Malen blir borte for hele virksomheten. Tiltak som er skrevet fra den, blir stående."),
            [Svar("behold", T("Behold")), Svar("fjern", T("Fjern malen"), farlig=True)],
        ),
        svart,
    )
