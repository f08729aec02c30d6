"""The database gets a new key when somebody has left: whoever noted the old one opens nothing written since.

It needs the database alone. When somebody else is at work, or has not yet logged in with a version that gives them a
key pair, the one who left is shut out all the same (her slots are gone), and the change is owed: it is made by the
first who logs in when it can be.
"""

from contextlib import suppress
from datetime import datetime
from enum import Enum, auto
from uuid import UUID

from data import forseglet, nokkelbytte
from data.koder import Handling
from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel, Nokkelfilfeil, Nokkelfilkode
from data.revisjon import Hendelse
from stafett_tui.klokke import Klokke
from stafett_tui.okt import ApenDatabase
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL


class Bytte(Enum):
    """What came of it."""

    GJORT = auto()
    OVING = auto()
    I_BRUK = auto()
    GAMLE_SPOR = auto()
    ENDRET_FIL = auto()
    GIKK_IKKE = auto()


SETNINGER = {
    Bytte.GJORT: T("Databasen har fått ny nøkkel."),
    Bytte.I_BRUK: T(
        "Nøkkelen til databasen byttes ved første innlogging når ingen andre har Stafett åpen. De andre merker ingenting."
    ),
    Bytte.GAMLE_SPOR: T(
        "Nøkkelen til databasen byttes når alle har logget inn med denne versjonen. "
        "«stafett kontroller» sier hvem det gjelder."
    ),
    Bytte.ENDRET_FIL: T(
        "Nøkkelen til databasen er ikke byttet: noen har endret nøkkelfilen. Kjør «stafett kontroller»."
    ),
    Bytte.GIKK_IKKE: T(
        "Nøkkelen til databasen ble ikke byttet. Se om disken er full. Stafett prøver igjen ved neste innlogging."
    ),
}
"""what is told beside the act itself"""


def bytt_nokkel(base: ApenDatabase, ansatt_id: UUID | None) -> Bytte:
    """Changes the key. Takes a second for each 100 MB; others in this process wait meanwhile."""
    if base.oving:
        return Bytte.OVING
    naa, gammel = Klokke().naa(), Nokkel(base.nokkel.kopi())
    try:
        nokkelbytte.bytt(
            base.mappe / DATABASEFIL,
            Nokkelfil.les(base.mappe),
            base.nokkel,
            base.motor,
            Hendelse(naa, ansatt_id, Handling.NOKKEL_BYTTET, detalj={}),
            naa,
        )
        _ta_med_stedene(base, gammel)
    except Lagringsfeil as feil:
        return Bytte.I_BRUK if feil.kode is Lagringskode.LAAST else Bytte.GIKK_IKKE
    except Nokkelfilfeil as feil:
        return _HVORFOR.get(feil.kode, Bytte.GIKK_IKKE)
    except OSError:
        return Bytte.GIKK_IKKE
    finally:
        gammel.slett()
    return Bytte.GJORT


def bytt_om_skyldig(base: ApenDatabase, ansatt_id: UUID | None) -> None:
    """At a log-in: the change that was owed, if it can be made now. Not being able to is no reason to stop anybody."""
    with suppress(Nokkelfilfeil):
        fil = Nokkelfil.les(base.mappe)
        if not base.oving and _kan(fil, Klokke().naa()):
            bytt_nokkel(base, ansatt_id)


def _kan(fil: Nokkelfil, naa: datetime) -> bool:
    return nokkelbytte.skyldes_siden(fil) is not None and not nokkelbytte.uten_par(fil, naa)


_HVORFOR = {
    Nokkelfilkode.GAMLE_SPOR: Bytte.GAMLE_SPOR,
    Nokkelfilkode.SKADET: Bytte.ENDRET_FIL,
    Nokkelfilkode.OPPTATT: Bytte.I_BRUK,
}


def _ta_med_stedene(base: ApenDatabase, gammel: Nokkel) -> None:
    """Where people were when they were locked is sealed under the key (``sikkerhet.sted``)."""
    fil = Nokkelfil.les(base.mappe)
    for sti in base.mappe.glob("sted-*"):
        with suppress(OSError):
            innhold = forseglet.les(sti, fil, gammel)
            if innhold is None:
                sti.unlink(missing_ok=True)
            else:
                forseglet.skriv(sti, fil, base.nokkel, innhold)
