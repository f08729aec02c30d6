"""``stafett nodkode``: a new emergency code for the safe."""

from argparse import Namespace

from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

TYPE_CHECKING = False
if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def nodkodelinjer(kode: str) -> list[str | T]:
    """The code, and what is to be done with it."""
    return [
        T("Nødkode: %(kode)s", kode=kode),
        T("Skriv den ut, legg den i kommunens safe, og slett den herfra. Den vises bare denne ene gangen."),
        T(
            "Den åpner for en administrator som har glemt passordet: skriv brukernavnet, og koden som passord."
        ),
    ]


def _nodkode(okt: "Okt", _args: Namespace) -> Svar:
    from stafett_tui.handlinger.nodkode import lag_nodkode

    svar = lag_nodkode(okt)
    return svar if isinstance(svar, Avslag) else Utskrift({"nodkode": svar.kode}, nodkodelinjer(svar.kode))


KOMMANDOER = (
    Kommando(
        ("nodkode",),
        T("Lag en ny nødkode til safen"),
        Slag.SKRIV,
        _nodkode,
        hatt=Hatt.ADMINISTRATOR,
    ),
)
