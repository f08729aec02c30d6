"""A backup, taken when somebody asks for one (``stafett_tui.sikkerhet.slutten`` takes the daily one)."""

from data import sikkerhetskopi
from data.koder import Handling
from data.nokkelfil import Nokkelfil
from data.private_filer import UtryggMappe
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.klokke import Klokke
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL


def ta_sikkerhetskopi(okt: Okt) -> Kvittering | Avslag:
    """Copies the database while it is in use, opens the copy and looks it over. Any employee may: it shows nothing.

    The audit row comes first, and so stands in the copy too. Raises ``Lagringsfeil``.
    """
    with okt.handle() as rom:
        rom.fullfor(Handling.KOPI_TATT)
    base = okt.base
    sti = base.mappe / DATABASEFIL
    try:
        kopi = sikkerhetskopi.ta_kopi(sti, Nokkelfil.les(base.mappe), base.nokkel, Klokke().naa())
    except (OSError, UtryggMappe):
        return Avslag(
            "kopi.skrives_ikke",
            T(
                "Sikkerhetskopien kunne ikke skrives til %(mappe)s. Se om disken er full, og prøv igjen.",
                mappe=sikkerhetskopi.kopimappe(base.mappe),
            ),
        )
    return Kvittering(
        T(
            "Sikkerhetskopien er tatt, åpnet og hel: %(fil)s",
            fil=sikkerhetskopi.kopimappe(base.mappe) / kopi.fil,
        ),
        kopi.id,
    )
