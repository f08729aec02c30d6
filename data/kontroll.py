"""Looks over everything that belongs to a database, and says what is wrong by code; nothing is changed, but that a
deletion which could not be cleaned up after is.

Each look stands alone: one that cannot be made (the file does not open) is a fault of its own, and the others are
still made.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import col

from data import (
    anker,
    kopinokler,
    nokkelbytte,
    nokkelpar,
    nokler,
    plattform,
    revisjon,
    sikkerhetskopi,
    skjema,
    sletting,
)
from data.filkontroll import kontroller_fil
from data.koder import Posttilstand
from data.lagringsfeil import FeilNokkel, Lagringsfeil
from data.modeller import Ansatt, Ansettelse, Utpost
from data.motor import Motor
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Kdf, Nokkel, Nokkelfilfeil, Sporslag

KOPI_ER_GAMMEL = timedelta(days=7)
POST_ER_GAMMEL = timedelta(days=1)
_KJENTE = frozenset(Sporslag)
_HAR_SITT_RAAD = (Sporslag.NODKODE, Sporslag.TJENESTE, Sporslag.NOKKELRING)
"""slots that no one-time code brings back"""


class Sted(StrEnum):
    """What was looked at."""

    RETTIGHETER = "rettigheter"
    NOKKELFIL = "nokkelfil"
    SPOR = "spor"
    APNING = "apning"
    SKJEMA = "skjema"
    STRUKTUR = "struktur"
    SIDER = "sider"
    RYDDING = "rydding"
    FREMMEDNOKLER = "fremmednokler"
    REVISJON = "revisjon"
    ANKER = "anker"
    UTBOKS = "utboks"
    KOPIER = "kopier"
    NOKKELBYTTE = "nokkelbytte"
    NOKKELRING = "nokkelring"
    SKRIFTER = "skrifter"


@dataclass(frozen=True, slots=True)
class Funn:
    """What one look found. ``feil`` is a code, empty when all is well; ``hva`` names a file or a row of ours."""

    sted: Sted
    feil: str = ""
    antall: int = 0
    hva: str = ""


def utenfra(sti: Path) -> Iterator[Funn]:
    """What can be seen without a key: who may read the files, and whether the key file holds together."""
    yield from _rettigheter(sti)
    try:
        fil = Nokkelfil.les(sti.parent)
    except Nokkelfilfeil as feil:
        yield Funn(Sted.NOKKELFIL, feil.kode.value)
        return
    yield Funn(Sted.NOKKELFIL, antall=len(fil.spor))
    ukjente = [s for s in fil.spor if s["slag"] not in _KJENTE]
    skadde = [
        s
        for s in fil.spor
        if s["slag"] in (Sporslag.PASSORD, Sporslag.ENGANGSKODE) and Kdf.av_spor(s) is None
    ]
    if skadde:
        yield Funn(Sted.SPOR, "skadet", len(skadde), str(skadde[0].get("bruker", "")))
    elif ukjente:
        yield Funn(Sted.SPOR, "ukjent", len(ukjente))
    if not fil.oving and not any(s["slag"] == Sporslag.NODKODE for s in fil.spor):
        yield Funn(Sted.SPOR, "ingen_nodkode")


def innenfra(sti: Path, fil: Nokkelfil, nokkel: Nokkel, naa: datetime) -> Iterator[Funn]:
    """What the key opens: the file, page by page, the audit chain, slots against employees, outbox, backups."""
    try:
        funn = kontroller_fil(sti, nokkel.kopi())
    except Lagringsfeil as feil:
        yield Funn(Sted.APNING, feil.kode.value)
    else:
        yield Funn(Sted.APNING)
        yield _telt(Sted.STRUKTUR, funn.struktur)
        yield _telt(Sted.SIDER, funn.sider)
        yield _telt(Sted.FREMMEDNOKLER, funn.fremmednokler)
        yield from _merke(fil, nokkel)
        yield _nokkelbytte(fil, naa)
        yield from _i_basen(sti, fil, nokkel, naa)
    yield from _kopier(sti.parent, fil, nokkel, naa)


def _telt(sted: Sted, antall: int) -> Funn:
    return Funn(sted, "funnet" if antall else "", antall)


def _rettigheter(sti: Path) -> Iterator[Funn]:
    mappe = sti.parent
    filer = [f for f in mappe.iterdir() if f.is_file()] if mappe.is_dir() else []
    kopier = sikkerhetskopi.kopimappe(mappe)
    filer += list(kopier.iterdir()) if kopier.is_dir() else []
    apne = [f for f in (mappe, *filer) if f.exists() and not plattform.er_privat(f)]
    for f in apne:
        yield Funn(Sted.RETTIGHETER, "apen", 1, str(f))
    if not apne:
        yield Funn(Sted.RETTIGHETER, antall=len(filer))


def _i_basen(sti: Path, fil: Nokkelfil, nokkel: Nokkel, naa: datetime) -> Iterator[Funn]:
    motor = Motor(sti, nokkel.kopi)
    try:
        with motor.lesemotor.connect() as c:
            versjon = skjema.skjemaversjon(c)
            if versjon != skjema.SKJEMA_HODE:
                yield Funn(Sted.SKJEMA, "gammelt" if (versjon or "") < skjema.SKJEMA_HODE else "nyere")
                return
            yield Funn(Sted.SKJEMA)
            for sted, se in (
                (Sted.REVISJON, _revisjon),
                (Sted.ANKER, lambda c: _anker(c, fil, nokkel)),
                (Sted.SPOR, lambda c: _spor(c, fil, nokkel)),
                (Sted.UTBOKS, lambda c: _utboks(c, naa)),
            ):
                yield _prov(sted, se, c)
        yield _rydding(motor)
    except Lagringsfeil as feil:
        yield Funn(Sted.APNING, feil.kode.value)
    finally:
        motor.lukk()


def _prov(sted: Sted, se: Callable[[sa.Connection], Funn], c: sa.Connection) -> Funn:
    try:
        return se(c)
    except Lagringsfeil as feil:
        return Funn(sted, feil.kode.value)
    except Nokkelfilfeil as feil:
        return Funn(sted, feil.kode.value)


def _rydding(motor: Motor) -> Funn:
    """What a deletion left because somebody read old pages: tried again, and told of when they still do."""
    try:
        return Funn(Sted.RYDDING, "" if sletting.rydd_om_skyldig(motor) else "venter")
    except Lagringsfeil as feil:
        return Funn(Sted.RYDDING, feil.kode.value)


def _revisjon(c: sa.Connection) -> Funn:
    feil = revisjon.kontroller(c)
    if feil:
        return Funn(Sted.REVISJON, feil[0].slag.value, len(feil), str(feil[0].nr))
    return Funn(Sted.REVISJON, antall=revisjon.hode(c).antall)


def _anker(c: sa.Connection, fil: Nokkelfil, nokkel: Nokkel) -> Funn:
    """The end of the chain, as a log-in asks for it: that of a backup which was being put in place is right too, and
    to have none at all is a fault where there has been a log-in. A practice database has none."""
    satt, neste = anker.les(fil, nokkel), anker.les_neste(fil, nokkel)
    for ende in (satt, neste):
        if ende is not None and anker.holder(c, ende):
            return Funn(Sted.ANKER, antall=ende.antall)
    if (ende := satt or neste) is not None:
        return Funn(Sted.ANKER, "kuttet", max(0, ende.antall - revisjon.hode(c).antall), str(ende.antall))
    return Funn(Sted.ANKER, "" if fil.oving or anker.kan_mangle(c) else "mangler")


def _spor(c: sa.Connection, fil: Nokkelfil, nokkel: Nokkel) -> Funn:
    """Slots that somebody has changed, and of people who do not work here any more."""
    endret = [s for s in fil.spor if nokkelpar.har_par(s) and not nokkelpar.er_vernet(fil, s, nokkel)]
    ansattes = [s for s in endret if s["slag"] not in _HAR_SITT_RAAD]
    if ansattes:
        return Funn(Sted.SPOR, "skadet", len(ansattes), str(ansattes[0].get("bruker") or ansattes[0]["slag"]))
    if endret:
        return Funn(Sted.SPOR, f"skadet_{endret[0]['slag']}")
    arbeider = (
        sa.exists()
        .where(col(Ansettelse.ansatt_id) == col(Ansatt.id), col(Ansettelse.aktiv))
        .correlate(Ansatt)
    )
    har = {
        navn
        for (navn,) in c.execute(
            sa.select(col(Ansatt.brukernavn)).where(
                col(Ansatt.aktiv), sa.or_(arbeider, col(Ansatt.er_administrator))
            )
        )
    }
    brukere = {str(navn) for s in fil.spor if (navn := s.get("bruker"))}  # the emergency code is nobody's
    if rester := sorted(brukere - har):
        return Funn(Sted.SPOR, "sluttet", len(rester), rester[0])
    return Funn(Sted.SPOR, antall=len(brukere))


def _merke(fil: Nokkelfil, nokkel: Nokkel) -> Iterator[Funn]:
    """The file's mark of which key it is for: with another, nobody gets a code, a passphrase or a backup."""
    if (
        fil.felt(nokler.MERKE) is None or fil.felt(nokler.BYTTE) is not None
    ):  # of an old file; about to be another
        return
    if fil.felt(nokler.MERKE) != nokler.merke(fil.database, nokkel):
        yield Funn(Sted.NOKKELFIL, "merke")


def _nokkelbytte(fil: Nokkelfil, naa: datetime) -> Funn:
    """Whether a change of key is owed, or was broken off, or would have to wait for somebody."""
    try:
        siden, venter = nokkelbytte.skyldes_siden(fil), nokkelbytte.uten_par(fil, naa)
    except Nokkelfilfeil as feil:
        return Funn(Sted.NOKKELBYTTE, feil.kode.value)
    if venter:
        navn = {str(s.get("bruker") or s["slag"]) for s in venter}
        return Funn(Sted.NOKKELBYTTE, "venter" if siden else "", len(navn), ", ".join(sorted(navn)))
    if siden is not None or fil.felt(nokler.BYTTE) is not None:
        return Funn(Sted.NOKKELBYTTE, "skyldes", 0 if siden is None else (naa - siden).days)
    return Funn(Sted.NOKKELBYTTE)


def _utboks(c: sa.Connection, naa: datetime) -> Funn:
    def tell(*vilkar: sa.ColumnElement[bool]) -> int:
        return int(c.execute(sa.select(sa.func.count(col(Utpost.id))).where(*vilkar)).scalar_one())

    oppgitt = tell(col(Utpost.tilstand) == Posttilstand.OPPGITT)
    if oppgitt:
        return Funn(Sted.UTBOKS, "oppgitt", oppgitt)
    if gammel := tell(
        col(Utpost.tilstand) == Posttilstand.VENTER, col(Utpost.opprettet) < naa - POST_ER_GAMMEL
    ):
        return Funn(Sted.UTBOKS, "venter", gammel)
    return Funn(Sted.UTBOKS, antall=tell(col(Utpost.tilstand) == Posttilstand.VENTER))


def _kopier(mappe: Path, fil: Nokkelfil, nokkel: Nokkel, naa: datetime) -> Iterator[Funn]:
    """Each backup is opened and looked over."""
    try:
        alle = kopinokler.kopier(fil)
    except Nokkelfilfeil as feil:
        yield Funn(Sted.KOPIER, feil.kode.value)
        return
    hele = 0
    for kopi in alle:
        try:
            sikkerhetskopi.prov(mappe, fil, nokkel, kopi)
        except (Lagringsfeil, Nokkelfilfeil) as feil:
            yield Funn(
                Sted.KOPIER, "skadet" if isinstance(feil, FeilNokkel) else feil.kode.value, 1, kopi.fil
            )
        else:
            hele += 1
    if not alle:
        yield Funn(Sted.KOPIER, "ingen")
    elif naa - alle[0].laget > KOPI_ER_GAMMEL:
        yield Funn(Sted.KOPIER, "gammel", (naa - alle[0].laget).days, alle[0].fil)
    elif hele:
        yield Funn(Sted.KOPIER, antall=hele)
