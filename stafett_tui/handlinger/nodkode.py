"""The emergency code for the safe: with it an administrator who has lost her passphrase gets in again."""

from dataclasses import dataclass, field

from data.koder import Handling
from data.maskert import Maskert
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Nodkode(Maskert):
    """Shown once, and kept nowhere but sealed in the key file."""

    kode: str = field(repr=False)


def lag_nodkode(okt: Okt) -> Nodkode | Avslag:
    """A new code; the one that lies in the safe stops working. By the administrator alone.

    The audit row is committed before the slot is written, as with a one-time code.
    """
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        if okt.oving:
            return Avslag("nodkode.oving", T("En øvingsbase åpnes uten passord, og har ingen nødkode."))
        rom.fullfor(Handling.NODKODE_LAGET)
    from data.nokler import Nokkelfil, lag_nodspor

    return Nodkode(lag_nodspor(Nokkelfil.les(okt.base.mappe), okt.base.nokkel, okt.base.kdf))
