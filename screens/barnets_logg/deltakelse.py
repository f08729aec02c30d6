"""Whether home and child have their own part in the log: open tiltak, and lysglimt (SPEC 5.6, 5.8)."""

from textual.content import Content

from screens.felles.tekstvern import LINJESKIFT, flett
from stafett_tui.innslagsvisninger import Deltakelse
from stafett_tui.sprak.tekst import T

DUS = "$text-muted"


def deltakelsestekst(d: Deltakelse, sprak: str, *, skille: Content = LINJESKIFT) -> Content:
    """«Hjemmet: 1 tiltak, 2 lysglimt», and the same of the child."""
    hjemmet = flett((T("Hjemmet: "), DUS), har(d.hjemmets_tiltak, d.hjemmets_lysglimt), sprak=sprak)
    barnet = flett((T("Barnet: "), DUS), har(d.barnets_tiltak, d.barnets_lysglimt), sprak=sprak)
    return hjemmet + skille + barnet


def har(tiltak: int, lysglimt: int) -> T:
    """What somebody has: open tiltak, and lysglimt given."""
    if not tiltak and not lysglimt:
        return T("ikke med ennå")
    return T("%(tiltak)d tiltak, %(lysglimt)d lysglimt", tiltak=tiltak, lysglimt=lysglimt)
