"""Opens the key by a secret, and makes guessing slow. Every way in by passphrase or code goes through here."""

from pathlib import Path

from data import forsok, nokler
from data.forsok import Feilede
from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.lettklasse import dataclass
from data.maskert import Maskert
from data.nokkelfil import FILNAVN, Nokkelfil
from data.nokkeltyper import Nokkel, Opplast, Sporslag
from stafett_tui.avslag import Avslag
from stafett_tui.klokke import Klokke
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL

INGEN_FEILEDE = Feilede(0, 0)


@dataclass(frozen=True, slots=True, repr=False)
class Apnet(Maskert):
    """The key, how it was opened, and what failed before."""

    fil: Nokkelfil
    nokkel: Nokkel
    slag: Sporslag
    feilede: Feilede


def las_opp(mappe: Path, bruker: str, hemmelighet: str) -> Apnet | Avslag:
    """By passphrase or code, with the system's own clock. ``Nokkelfilfeil`` when the key file cannot be used,
    ``Lagringsfeil`` when there is neither that nor a database: then the folder is the wrong one.

    A practice database protects nobody, and so nobody waits there.
    """
    if not any((mappe / navn).exists() for navn in (DATABASEFIL, FILNAVN)):
        raise Lagringsfeil(Lagringskode.FINNES_IKKE)
    fil, naa = Nokkelfil.les(mappe), Klokke().naa()
    vent = 0 if fil.oving else forsok.begynn(fil, bruker, naa)
    if vent:
        return _for_tidlig(vent)
    opplast = nokler.las_opp(fil, bruker, hemmelighet, naa)
    if opplast is None:
        return feil_innlogging()
    feilede = INGEN_FEILEDE if fil.oving else forsok.lyktes(fil, bruker, naa)
    return Apnet(fil, riktig_nokkel(mappe, fil, opplast), opplast.slag, feilede)


def riktig_nokkel(mappe: Path, fil: Nokkelfil, opplast: Opplast) -> Nokkel:
    """The key; when a change of key was broken off, the one of the two that opens the database. A damaged database
    opens with neither: then the old one, which the backups' keys are sealed under."""
    if opplast.neste is None:
        return opplast.nokkel
    from data import nokkelbytte

    try:
        ny = nokkelbytte.avklar(mappe / DATABASEFIL, fil, opplast.nokkel, opplast.neste)
    except Lagringsfeil as feil:
        if feil.kode is Lagringskode.LAAST:
            raise
        ny = False
    ut, annen = (opplast.neste, opplast.nokkel) if ny else (opplast.nokkel, opplast.neste)
    annen.slett()
    return ut


def feil_innlogging() -> Avslag:
    """The same for an unknown name, a wrong secret, an expired code and an employee who has left."""
    return Avslag.i_felt(
        "innlogging.feil",
        "passord",
        T("Brukernavn eller passord er feil. Prøv igjen, eller be lederen om en ny engangskode."),
    )


def _for_tidlig(sekunder: int) -> Avslag:
    return Avslag.i_felt(
        "innlogging.vent",
        "passord",
        T("Passordet har vært feil flere ganger. Vent %(n)d sekunder, og prøv igjen.", n=sekunder),
    )
