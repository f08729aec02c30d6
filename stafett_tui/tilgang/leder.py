"""What the leder may do with a log of an employee's, and why not (SPEC 9.3, 9.4)."""

from collections.abc import Callable, Mapping

from data.koder import Loggstatus
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T


def er_passiv(status: Loggstatus) -> Avslag | None:
    """An active log is its stafettholder's; the leder takes up or deletes passive ones."""
    if status is Loggstatus.PASSIV:
        return None
    return Avslag(
        "logg.ikke_passiv",
        T(
            "Loggen er aktiv. Bare passive logger kan gjøres aktive eller slettes. "
            "Stafettholderen gjør loggen passiv i Vis / Endre."
        ),
    )


LEDER: Mapping[str, tuple[Callable[[Loggstatus], Avslag | None], ...]] = {
    "gjor_aktiv": (er_passiv,),
    "slett": (er_passiv,),
    "overfor": (),
}


def hvorfor_ikke_leder(handling: str, status: Loggstatus) -> Avslag | None:
    """The first rule that stands in the way of the leder's act, or None."""
    return next((avslag for regel in LEDER[handling] if (avslag := regel(status)) is not None), None)


def lederhandlinger(status: Loggstatus) -> frozenset[str]:
    """What the leder may do with the log."""
    return frozenset(h for h in LEDER if hvorfor_ikke_leder(h, status) is None)


def finnes_ikke_for_leder() -> Avslag:
    """The one sentence for a log that is none of the unit's, or is not there any more."""
    return Avslag(
        "logg.finnes_ikke",
        T(
            "Stafett finner ikke loggen blant de ansattes. Den kan være slettet eller overført. Se i listen igjen."
        ),
    )
