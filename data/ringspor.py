"""«Husk på denne maskinen»: a slot that a random secret in the system's keyring opens. Light: looked at while the
log-in page is shown.

Only while the database has one employee: all who work with it share the system's account, and so its keyring. A
second one's slot takes this one away (``nokler``), and the file remembers why, to be told at the next start. It is
never the only way in, and the database key itself is never in the keyring.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from data.lettklasse import dataclass
from data.nokkelfil import Nokkelfil, normaliser_bruker
from data.nokkeltyper import Nokkel, Sporslag

GJELDER = timedelta(days=14)
"""then the passphrase is asked for again, so that it is not forgotten"""
FJERNET = "husk_fjernet"
"""field of the file: whose slot was taken away since somebody else came"""
LAAST = "laast"
"""field of the slot: the program was locked, and the passphrase has not been typed since"""
SKJEV = timedelta(minutes=5)
"""how far ahead of the clock a slot may have been made"""

Spor = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Huskstand:
    """What the key file says of it."""

    kan_tilbys: bool
    bruker: str
    """who is remembered; empty when nobody is"""
    til: datetime | None
    fjernet: str
    """who was remembered until somebody else came"""


def stand(fil: Nokkelfil) -> Huskstand:
    """How it stands. A damaged slot remembers nobody."""
    spor = finn(fil)
    fjernet = fil.felt(FJERNET)
    return Huskstand(
        kan_tilbys=not fil.oving and len(brukere(fil.spor)) == 1,
        bruker="" if spor is None else str(spor.get("bruker", "")),
        til=None if spor is None else _tid(spor, "utloper"),
        fjernet=str(fjernet.get("bruker", "")) if isinstance(fjernet, dict) else "",
    )


def finn(fil: Nokkelfil) -> Spor | None:
    """The slot; there is one at most."""
    return next((s for s in fil.spor if s.get("slag") == Sporslag.NOKKELRING), None)


def brukere(alle: list[Spor]) -> set[str]:
    """Everybody who can log in, or has been invited to."""
    return {str(s.get("bruker")) for s in alle if s.get("slag") in (Sporslag.PASSORD, Sporslag.ENGANGSKODE)}


def gjelder(spor: Spor, naa: datetime) -> bool:
    """Whether the slot may open now; not when the clock has been moved back to before it was made."""
    laget, utloper = _tid(spor, "laget"), _tid(spor, "utloper")
    return laget is not None and utloper is not None and laget - SKJEV <= naa < utloper


def lag(fil: Nokkelfil, bruker: str, nokkel: Nokkel, naa: datetime) -> tuple[Spor, bytearray]:
    """A slot that is not yet in the key file, and the secret for the keyring."""
    import secrets

    from data import hemmelig

    hvem = {
        "slag": Sporslag.NOKKELRING.value,
        "id": secrets.token_hex(8),
        "bruker": normaliser_bruker(bruker),
        "laget": naa.isoformat(),
        "utloper": (naa + GJELDER).isoformat(),
    }
    hemmelighet = hemmelig.ny()
    return hemmelig.lukk(fil, hvem, hemmelighet, nokkel), hemmelighet


def sett(fil: Nokkelfil, spor: Spor, nokkel: Nokkel) -> bool:
    """Puts the slot in the key file, in place of an earlier one; False when somebody else has come meanwhile."""
    from data.nokler import ta_i_bruk_par

    with fil.endring() as innhold:
        if brukere(innhold["spor"]) != {spor["bruker"]}:
            return False
        ta_i_bruk_par(innhold, nokkel)
        innhold["spor"] = [s for s in innhold["spor"] if s.get("slag") != Sporslag.NOKKELRING] + [spor]
        innhold.pop(FJERNET, None)
    return True


def er_laast(spor: Spor) -> bool:
    """Whether the program was locked, and nobody has typed the passphrase since."""
    return LAAST in spor


def merk_laast(fil: Nokkelfil, *, laast: bool) -> None:
    """The slot opens nothing until the passphrase has been typed; or, when it has, opens again. It is written only
    when it stood otherwise."""
    spor = finn(fil)
    if spor is None or er_laast(spor) is laast:
        return
    with fil.endring() as innhold:
        for s in innhold["spor"]:
            if s.get("slag") == Sporslag.NOKKELRING:
                s.pop(LAAST, None)
                s |= {LAAST: True} if laast else {}


def fjern(fil: Nokkelfil) -> None:
    """Takes the slot away, and the note of one that was."""
    with fil.endring() as innhold:
        innhold["spor"] = [s for s in innhold["spor"] if s.get("slag") != Sporslag.NOKKELRING]
        innhold.pop(FJERNET, None)


def glem_andres(innhold: dict[str, Any], bruker: str, *, nytt_passord: bool) -> None:
    """A slot of this user's is laid in the file: somebody else is no longer alone here, and with a new passphrase it
    is asked for again on this machine too."""
    ut = []
    for s in innhold["spor"]:
        if s.get("slag") == Sporslag.NOKKELRING and (nytt_passord or s.get("bruker") != bruker):
            if s.get("bruker") != bruker:
                innhold[FJERNET] = {"bruker": s.get("bruker"), "id": s.get("id")}
        else:
            ut.append(s)
    innhold["spor"] = ut


def _tid(spor: Spor, felt: str, tolk: Callable[[str], datetime] = datetime.fromisoformat) -> datetime | None:
    try:
        tid = tolk(spor[felt])
    except (KeyError, TypeError, ValueError):
        return None
    return tid if tid.tzinfo is not None else None
