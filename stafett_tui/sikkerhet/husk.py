"""«Husk på denne maskinen»: starts without the passphrase, for the one employee of a database (``data.ringspor``).

Whatever goes wrong, the passphrase opens as before, and the answer says why it is asked for. Everything here blocks,
for as long as the keyring takes (some seconds at most).
"""

import base64
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from data import hemmelig, ringspor
from data.lagringsfeil import Lagringsfeil
from data.lettklasse import dataclass
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil, Sporslag
from data.ringspor import Huskstand
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.klokke import Klokke
from stafett_tui.okt import ApenDatabase
from stafett_tui.sikkerhet import ring
from stafett_tui.sikkerhet.las import feil_innlogging, las_opp, riktig_nokkel
from stafett_tui.sikkerhet.ring import Ringfeil
from stafett_tui.sprak.tekst import T

TJENESTE = "Stafett"
FLERE = T(
    "«Husk på denne maskinen» er bare for databaser med én ansatt. Her er det flere, og alle skriver passordet sitt."
)
HVORFOR: Mapping[Ringfeil, T] = {
    Ringfeil.INGEN: T("Maskinen har ingen nøkkelring. Skriv passordet."),
    Ringfeil.UTRYGG: T("Nøkkelringen på maskinen lagrer ikke trygt, og brukes ikke. Skriv passordet."),
    Ringfeil.LAAST: T("Nøkkelringen på maskinen er låst. Skriv passordet."),
    Ringfeil.SVARER_IKKE: T("Nøkkelringen på maskinen svarer ikke. Skriv passordet."),
    Ringfeil.GIKK_IKKE: T("Nøkkelringen på maskinen kunne ikke leses. Skriv passordet."),
}
UTLOPT = T("Det er to uker siden du skrev passordet. Skriv det nå, så du ikke glemmer det.")
ETTER_LAAS = T("Skriv passordet.")
ENDRET = T(
    "Nøkkelringen på maskinen har ikke nøkkelen til denne databasen lenger. Skriv passordet, og kryss av på nytt."
)


@dataclass(frozen=True, slots=True)
class MaaSkrive:
    """The passphrase is asked for, of whom, and why."""

    bruker: str
    hvorfor: T


def apne(mappe: Path, *, i_dag: date | None = None) -> object:
    """Opens the database by the keyring: ``Innlogget``, or ``MaaSkrive``; None when nobody is remembered."""
    try:
        fil = Nokkelfil.les(mappe)
        spor = ringspor.finn(fil)
        stand = ringspor.stand(fil)
        if spor is None or fil.oving:
            return MaaSkrive(stand.fjernet, FLERE) if stand.fjernet else None
        if not stand.kan_tilbys:
            return MaaSkrive(stand.bruker, FLERE)
        laast = ringspor.er_laast(spor)
        if laast or not ringspor.gjelder(spor, Klokke().naa()):
            return MaaSkrive(stand.bruker, ETTER_LAAS if laast else UTLOPT)
        hemmelighet = _hent(fil, spor)
        if isinstance(hemmelighet, T):
            return MaaSkrive(stand.bruker, hemmelighet)
        return _apne_med(mappe, fil, spor, hemmelighet, i_dag)
    except (Nokkelfilfeil, Lagringsfeil):
        return None  # the log-in itself says what is wrong


def husk(base: ApenDatabase, brukernavn: str) -> Kvittering | Avslag:
    """After the passphrase was typed: from now on, and for two weeks, it is not asked for at the start."""
    fil = Nokkelfil.les(base.mappe)
    if not ringspor.stand(fil).kan_tilbys:
        return Avslag("husk.flere", FLERE)
    gammelt = ringspor.finn(fil)
    spor, hemmelighet = ringspor.lag(fil, brukernavn, base.nokkel, Klokke().naa())
    try:
        feil = ring.legg_inn(TJENESTE, _navn(fil, spor), base64.b64encode(hemmelighet).decode())
    finally:
        hemmelighet[:] = bytes(len(hemmelighet))
    if feil is not None:
        return Avslag("husk.nokkelring", IKKE_HUSKET[feil])
    if not ringspor.sett(fil, spor, base.nokkel):
        ring.fjern(TJENESTE, _navn(fil, spor))
        return Avslag("husk.flere", FLERE)
    if gammelt is not None:
        ring.fjern(TJENESTE, _navn(fil, gammelt))
    return Kvittering(T("Stafett husker deg på denne maskinen i to uker. Etter lås skriver du passordet."))


def husk_med_passord(base: ApenDatabase, brukernavn: str, passord: str) -> Kvittering | Avslag:
    """The same while at work: the passphrase first, since the place may have been left for a moment."""
    apnet = las_opp(base.mappe, brukernavn, passord)
    if isinstance(apnet, Avslag):
        return apnet
    apnet.nokkel.slett()
    if apnet.slag is not Sporslag.PASSORD:
        return feil_innlogging()
    return husk(base, brukernavn)


def huskstand(base: ApenDatabase) -> Huskstand:
    """How it stands in this database."""
    return ringspor.stand(Nokkelfil.les(base.mappe))


def glem(base: ApenDatabase) -> Kvittering:
    """Not any more. The slot first: without it what is in the keyring opens nothing."""
    fil = Nokkelfil.les(base.mappe)
    spor, fjernet = ringspor.finn(fil), fil.felt(ringspor.FJERNET)
    if spor is not None or fjernet is not None:
        ringspor.fjern(fil)
        for s in (spor, fjernet):
            if isinstance(s, dict):
                ring.fjern(TJENESTE, _navn(fil, s))
    return Kvittering(T("Stafett husker deg ikke lenger på denne maskinen. Du skriver passordet hver gang."))


def rydd(base: ApenDatabase, brukernavn: str) -> None:
    """After a log-in: the one who was told that somebody else has come is not told again."""
    fjernet = Nokkelfil.les(base.mappe).felt(ringspor.FJERNET)
    if isinstance(fjernet, dict) and fjernet.get("bruker") == brukernavn:
        with suppress(Nokkelfilfeil, OSError):
            glem(base)


IKKE_HUSKET: Mapping[Ringfeil, T] = {
    Ringfeil.INGEN: T("Maskinen har ingen nøkkelring, så Stafett kan ikke huske deg her."),
    Ringfeil.UTRYGG: T(
        "Nøkkelringen på maskinen lagrer ikke trygt, så Stafett husker deg ikke. Be IT om en som krypterer."
    ),
    Ringfeil.LAAST: T("Nøkkelringen på maskinen er låst, så Stafett kan ikke huske deg. Lås den opp først."),
    Ringfeil.SVARER_IKKE: T("Nøkkelringen på maskinen svarer ikke, så Stafett kan ikke huske deg nå."),
    Ringfeil.GIKK_IKKE: T("Nøkkelringen på maskinen tok ikke imot, så Stafett kan ikke huske deg nå."),
}


def tilstand(fil: Nokkelfil) -> tuple[bool, T] | None:
    """For ``stafett kontroller``: whether all is well, and the sentence. None when nobody is remembered."""
    spor = ringspor.finn(fil)
    if spor is None:
        return None
    stand = ringspor.stand(fil)
    if not stand.kan_tilbys:
        return False, FLERE
    if stand.til is None or not ringspor.gjelder(spor, Klokke().naa()):
        return True, T("«Husk på denne maskinen» gjelder til passordet skrives neste gang: to uker er gått.")
    hemmelighet = _hent(fil, spor)
    if isinstance(hemmelighet, T):
        return False, hemmelighet
    opplast = hemmelig.apne(fil, spor, hemmelighet)
    if opplast is None:
        return False, ENDRET
    opplast.nokkel.slett()
    return True, T("Nøkkelringen husker «%(bruker)s» på denne maskinen.", bruker=stand.bruker)


def _hent(fil: Nokkelfil, spor: ringspor.Spor) -> bytearray | T:
    """The secret, or why there is none."""
    svar = ring.les(TJENESTE, _navn(fil, spor))
    if isinstance(svar, Ringfeil):
        return HVORFOR[svar]
    try:
        return ENDRET if svar is None else bytearray(base64.b64decode(svar, validate=True))
    except ValueError:
        return ENDRET


def _apne_med(
    mappe: Path, fil: Nokkelfil, spor: ringspor.Spor, hemmelighet: bytearray, i_dag: date | None
) -> object:
    from stafett_tui.oppstart import Innlogget, slipp_inn

    bruker = str(spor["bruker"])
    opplast = hemmelig.apne(fil, spor, hemmelighet)
    hemmelighet[:] = bytes(len(hemmelighet))
    if opplast is None:
        return MaaSkrive(bruker, ENDRET)
    nokkel = riktig_nokkel(mappe, fil, opplast)
    svar = slipp_inn(mappe, fil, nokkel, bruker, Sporslag.NOKKELRING, i_dag=i_dag)
    if isinstance(svar, Avslag):
        return MaaSkrive(bruker, svar.setning)
    assert isinstance(svar, Innlogget)
    return svar


def _navn(fil: Nokkelfil, spor: ringspor.Spor) -> str:
    """Of the entry in the keyring: which database, and which slot. It tells of nobody."""
    return f"{fil.database}:{spor.get('id', '')}"
