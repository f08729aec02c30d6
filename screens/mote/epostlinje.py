"""What the form says of the mail before it is sent: who gets one, what stands in it, who must be told otherwise."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from screens.felles.tekstvern import flett
from stafett_tui.motevisninger import Deltakervalg
from stafett_tui.regler.mote import BARNET
from stafett_tui.sprak.tekst import TN, T

FORESATT = "foresatt:"


def om_eposten(med: Sequence[Deltakervalg], *, sperret: bool, sprak: str | None = None) -> Content:
    """One line or more for those who are ticked."""
    return flett(*_setninger(med, sperret=sperret), sprak=sprak)


def _setninger(med: Sequence[Deltakervalg], *, sperret: bool) -> Iterator[T]:
    antall = sum(_far_epost(d) for d in med)
    if not med:
        yield T("Kryss av for dem som skal inviteres.")
        return
    if antall:
        yield TN("%(n)d person får e-post.", "%(n)d personer får e-post.", n=antall)
        yield T(" Barnets navn og hva møtet gjelder, står ikke i e-posten.")
        if sperret:
            yield T(" Stedet står heller ikke der, fordi adressen er sperret.")
    else:
        yield T("Ingen av disse har e-post.")
    for d in med:
        if not _far_epost(d):
            yield _uten(d)


def _far_epost(d: Deltakervalg) -> bool:
    """A child gets one from the 12th birthday, when it is ticked beforehand (SPEC 6.1)."""
    return d.har_epost and (d.nokkel != BARNET or d.forvalgt)


def _uten(d: Deltakervalg) -> T:
    if d.nokkel == BARNET and not d.forvalgt:
        return T(" %(navn)s er under 12 år og får ikke e-post.", navn=d.navn)
    if d.nokkel == BARNET or d.nokkel.startswith(FORESATT):
        return T(" %(navn)s har ikke e-post og skal ha brev. Det skriver du ut fra møteloggen.", navn=d.navn)
    return T(" %(navn)s har ikke e-post, så si fra på en annen måte.", navn=d.navn)
