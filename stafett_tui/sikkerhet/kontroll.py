"""Looks the database over and says it in words: what is wrong, and what to do (``stafett kontroller``)."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from data import kontroll, nokler
from data.kontroll import Funn, Sted
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel, Nokkelfilfeil, Sporslag
from stafett_tui.avslag import Avslag
from stafett_tui.klokke import Klokke
from stafett_tui.sikkerhet.kontrolltekst import BRA, FEIL, PROV_IGJEN, ikke_ferdig
from stafett_tui.sikkerhet.las import las_opp
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL


@dataclass(frozen=True, slots=True)
class Kontrollinje:
    """One line of the report."""

    sted: Sted
    i_orden: bool
    setning: T
    hjelp: T | None = None


def kontroller_utenfra(mappe: Path) -> list[Kontrollinje]:
    """What can be seen without logging in."""
    return [*_linjer(kontroll.utenfra(mappe / DATABASEFIL)), _skrifter()]


def kontroller(mappe: Path, bruker: str, hemmelighet: str) -> list[Kontrollinje] | Avslag:
    """The whole look. Any employee may take it: it tells of no child, and changes nothing."""
    apnet = las_opp(mappe, bruker, hemmelighet)
    if isinstance(apnet, Avslag):
        return apnet
    if apnet.slag is not Sporslag.PASSORD:
        apnet.nokkel.slett()
        return Avslag(
            "innlogging.engangskode", T("Du må sette ditt eget passord først med «stafett passord».")
        )
    return _alt(mappe, apnet.fil, apnet.nokkel)


def kontroller_oving(mappe: Path) -> list[Kontrollinje] | None:
    """The whole look at a practice database, which opens without a secret; None for any other."""
    try:
        fil = Nokkelfil.les(mappe)
        nokkel = nokler.las_opp_oving(fil)
    except Nokkelfilfeil:
        return None
    return None if nokkel is None else _alt(mappe, fil, nokkel)


def _alt(mappe: Path, fil: Nokkelfil, nokkel: Nokkel) -> list[Kontrollinje]:
    sti = mappe / DATABASEFIL
    try:
        funn = [*kontroll.utenfra(sti), *kontroll.innenfra(sti, fil, nokkel, Klokke().naa())]
    finally:
        nokkel.slett()
    if fil.oving:  # thrown away at will: no backups, and no mail that ever leaves
        funn = [f for f in funn if f.sted not in (Sted.KOPIER, Sted.UTBOKS, Sted.ANKER)]
    return [*_linjer(funn), _nokkelring(fil), _skrifter()]


def _linjer(funn: Iterable[Funn]) -> list[Kontrollinje]:
    return [_i_orden(f) if not f.feil else _feil(f) for f in funn]


def _i_orden(f: Funn) -> Kontrollinje:
    return Kontrollinje(f.sted, True, BRA[f.sted](f))


def _feil(f: Funn) -> Kontrollinje:
    lag = FEIL.get((f.sted, f.feil)) or FEIL.get((f.sted, ""))
    if lag is None:  # the look itself was stopped by the database
        return Kontrollinje(f.sted, False, ikke_ferdig(f), PROV_IGJEN)
    setning, hjelp = lag(f)
    return Kontrollinje(f.sted, False, setning, hjelp)


def _nokkelring(fil: Nokkelfil) -> Kontrollinje:
    """No fault when there is none: the passphrases still open everything. One is when it should know somebody."""
    from stafett_tui.post import nokkelring
    from stafett_tui.sikkerhet import husk

    if (husket := husk.tilstand(fil)) is not None:
        hel, setning = husket
        hjelp = T("Logg inn med passordet, og kryss av på nytt: «Husk på denne maskinen».")
        return Kontrollinje(Sted.NOKKELRING, hel, setning, None if hel else hjelp)
    if nokkelring.kan_brukes():
        setning = T("Nøkkelringen på maskinen kan brukes.")
    else:
        setning = T("Maskinen har ingen nøkkelring som kan brukes. Passord må skrives hver gang.")
    return Kontrollinje(Sted.NOKKELRING, True, setning)


def _skrifter() -> Kontrollinje:
    """Without the fonts no letter and no archive copy can be made."""
    from reportlab.pdfbase.ttfonts import TTFError

    from stafett_tui.utskrift.grunnlag import skrift

    try:
        skrift()
    except (OSError, TTFError):
        setning = T("Skriftene til brev og arkivkopier mangler eller er skadet. Ingen PDF kan lages.")
        return Kontrollinje(Sted.SKRIFTER, False, setning, T("Installer Stafett på nytt."))
    return Kontrollinje(Sted.SKRIFTER, True, T("Skriftene til brev og arkivkopier er hele."))
