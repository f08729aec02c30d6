"""What is done when somebody leaves: the audit chain's end is remembered, and once a day a backup is taken."""

from data import sikkerhetskopi, sletting
from data.lagringsfeil import Lagringsfeil
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil
from data.private_filer import UtryggMappe
from stafett_tui.klokke import Klokke
from stafett_tui.okt import ApenDatabase
from stafett_tui.sikkerhet.apning import makuler_foreldede, merk_slutten
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL

IKKE_TATT = T("Dagens sikkerhetskopi kunne ikke tas. Se om disken er full, og kjør «stafett sikkerhetskopi».")


def etter_sletting(base: ApenDatabase) -> bool:
    """After a log was deleted: no older backup brings it back. False when no new one could be taken."""
    return makuler_foreldede(base)


def ved_slutten(base: ApenDatabase) -> T | None:
    """Before the database is closed for the day. What could not be done, to be told of; never an exception of
    the disk's or the database's. A practice database is thrown away, not kept."""
    try:
        sletting.rydd_om_skyldig(base.motor)  # whoever read old pages of a deleted log may be gone by now
        if base.oving:
            return None
        merk_slutten(base)
        fil, naa = Nokkelfil.les(base.mappe), Klokke().naa()
        if not sikkerhetskopi.er_dagens_tatt(fil, naa):
            sikkerhetskopi.ta_kopi(base.mappe / DATABASEFIL, fil, base.nokkel, naa)
    except (Lagringsfeil, Nokkelfilfeil, OSError, UtryggMappe):
        return IKKE_TATT
    return None
