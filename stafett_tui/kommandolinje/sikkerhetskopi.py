"""``stafett sikkerhetskopi``: a backup now."""

from argparse import Namespace

from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

TYPE_CHECKING = False
if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _ta(okt: "Okt", _args: Namespace) -> Svar:
    from stafett_tui.handlinger.sikkerhetskopi import ta_sikkerhetskopi

    svar = ta_sikkerhetskopi(okt)
    if isinstance(svar, Avslag):
        return svar
    return Utskrift({"id": svar.id, "melding": svar.setning}, [svar.setning])


KOMMANDOER = (
    Kommando(
        ("sikkerhetskopi",),
        T("Ta en sikkerhetskopi nå, og kontroller at den er hel"),
        Slag.SKRIV,
        _ta,
        hatt=Hatt.ADMINISTRATOR,
    ),
)
