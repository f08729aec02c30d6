"""Deletes a log with every trace of it; only counts stay (SPEC 9.4). The visibility layer lets nobody do this.

Rows are overwritten as they go (``secure_delete``), search indexes are merged so that they keep no word, and the
write-ahead log is emptied, which waits for whoever still reads old pages.
"""

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import AutoString, SQLModel, col

from data import fremmede, modeller, telling
from data.innsyn import InnsynSesjon, loggtabeller
from data.modeller import Ansettelse, Barn, Foresatt, Logg
from data.motor import Motor

_IKKE_FRITEKST = frozenset({"barn", "foresatt", "utpost", "revisjon_detalj", "arkivbevis"})
"""tables of a log whose texts are the family's own names and addresses, or hold nothing that was written"""
_KORTESTE = 100
"""characters a column must have room for to be free text; codes and names have less"""
_LINJESKIFT_I_JSON = re.compile(r"\\[nrt]")
"""a line break in a draft is two characters, of which the last would stand as a letter before the next line's name"""
_PORSJON = 500
"""rows that are in memory at a time while texts are searched"""
_SMAORD = frozenset("af al av da de del den der di dos du el la le ten van von y".split())
"""parts of surnames that any text has"""

_GRAVSTEIN = sa.table("gravstein", sa.column("ryddet", sa.Boolean))
"""what is asked of it in every start, and loads no model for that"""


def slett_logg(
    sesjon: InnsynSesjon, logg_id: UUID, *, sha: str, krevd: bool, av: UUID, virksomhet_id: UUID, dag: date
) -> None:
    """Everything but the counts, in the session's transaction. ``sha`` is the checksum of the archive's copy.

    Afterwards, when it is committed, ``rydd``.
    """
    sesjon.flush()
    c = sesjon.connection()
    tellinger = telling.tell_logg(c, logg_id)
    holder = sa.select(col(Logg.stafettholder_id)).where(col(Logg.id) == logg_id).scalar_subquery()
    enhet = c.execute(
        sa.select(col(Ansettelse.virksomhet_id)).where(col(Ansettelse.id) == holder)
    ).scalar_one()
    tellinger[telling.Tellested(enhet, _kvartal(dag), telling.SLETTET, "1")] += 1
    slett_rader(c, logg_id)
    telling.legg_til(c, tellinger)
    c.execute(
        sa.insert(modeller.Slettebevis).values(
            id=uuid4(), virksomhet_id=virksomhet_id, slettet=dag, slettet_av=av, sha256=sha, krevd=krevd
        )
    )
    c.execute(sa.insert(modeller.Gravstein).values(merke=merke(logg_id), ryddet=False))


def slett_rader(c: sa.Connection, logg_id: UUID) -> None:
    """The rows of one log in every table, the links to it, and the employees elsewhere that it came with."""
    _slett_kladder(c, logg_id)
    andres = fremmede.i_loggen(c, logg_id)
    for klasse in loggtabeller():
        c.execute(sa.delete(klasse).where(_kolonne(klasse, "logg_id") == logg_id))
    c.execute(sa.update(Logg).where(col(Logg.tidligere_logg_id) == logg_id).values(tidligere_logg_id=None))
    c.execute(sa.delete(Logg).where(col(Logg.id) == logg_id))
    fremmede.slett_ledige(c, andres)


def _slett_kladder(c: sa.Connection, logg_id: UUID) -> None:
    """Drafts of forms about the log that are not tied to it: whoever wrote them does not see it (the leder, a
    receiver who said no, the holder of a passive log), so the log's or the transfer's id is their key.

    Older versions kept one draft for several logs at once, which names no log; it goes too. A registration that was
    to be linked to the log stays, without the link.
    """
    kladd, overforing = modeller.Kladd, modeller.Overforing
    sendt = c.execute(sa.select(col(overforing.id)).where(col(overforing.logg_id) == logg_id)).scalars()
    nokler = [logg_id.hex, *(i.hex for i in sendt)]
    for_flere = sa.and_(col(kladd.skjema) == "overfor", col(kladd.nokkel) == "")
    c.execute(sa.delete(kladd).where(sa.or_(col(kladd.nokkel).in_(nokler), for_flere)))
    koblet = col(kladd.innhold).contains(logg_id.hex)
    c.execute(sa.update(kladd).where(koblet).values(innhold=sa.func.replace(kladd.innhold, logg_id.hex, "")))


def merke(logg_id: UUID) -> str:
    """What is kept of a deleted log's id: it tells a copy of the log from others, and nobody's name."""
    return sha256(logg_id.bytes).hexdigest()


def slett_igjen(c: sa.Connection, merker: frozenset[str]) -> int:
    """In a backup that was restored: deletes again what has been deleted since it was taken. How many logs.

    ``merker`` are those of the newest database there was (``gravlagte``).
    """
    ider = [i for (i,) in c.execute(sa.select(col(Logg.id))) if merke(i) in merker]
    for logg_id in ider:
        slett_rader(c, logg_id)
    kjente = gravlagte(c)
    for m in sorted(merker - kjente):
        c.execute(sa.insert(modeller.Gravstein).values(merke=m, ryddet=False))
    return len(ider)


def gravlagte(c: sa.Connection) -> frozenset[str]:
    """The marks of every log that has been deleted."""
    return frozenset(m for (m,) in c.execute(sa.select(col(modeller.Gravstein.merke))))


def skylder_rydding(c: sa.Connection) -> bool:
    """Whether old pages of a deleted log may still lie in the write-ahead log."""
    return c.execute(sa.select(sa.exists().where(~_GRAVSTEIN.c.ryddet))).scalar_one()


def rydd(motor: Motor) -> bool:
    """Empties the write-ahead log after a deletion; False while somebody reads old pages, and then it is to be
    tried again."""
    if not motor.tom_forlogg():
        return False
    with motor.skrivemotor.begin() as c:
        c.execute(sa.update(_GRAVSTEIN).where(~_GRAVSTEIN.c.ryddet).values(ryddet=True))
    return True


def rydd_om_skyldig(motor: Motor) -> bool:
    """Tries again, when a deletion was never cleaned up after; True when nothing is owed."""
    with motor.engangsmotor.connect() as c:
        skylder = skylder_rydding(c)
    return not skylder or rydd(motor)


class Navnetreff(NamedTuple):
    """In how many texts of how many other logs a child is named, and in how many of the units' templates."""

    tekster: int
    logger: int
    maler: int


def navnetreff(sesjon: InnsynSesjon, logg_id: UUID) -> Navnetreff:
    """Where the child is named: by a given name and a surname anywhere, by a given name alone in the logs of siblings
    (those that share a foresatt) and in the templates of the child's own unit. Any part of a double name counts."""
    c = sesjon.connection()
    barn = c.execute(
        sa.select(col(Barn.fornavn), col(Barn.etternavn)).where(col(Barn.logg_id) == logg_id)
    ).one()
    mine = sa.select(col(Foresatt.fodselsnummer)).where(col(Foresatt.logg_id) == logg_id)
    sosken = {
        i
        for (i,) in c.execute(
            sa.select(col(Foresatt.logg_id)).where(
                col(Foresatt.fodselsnummer).in_(mine), col(Foresatt.logg_id) != logg_id
            )
        )
    }
    for_, etter = _navneord(barn.fornavn), _navneord(barn.etternavn)
    tekster, logger = 0, set()
    for annen, tekst in _andres_tekster(c, logg_id):
        if for_.search(tekst) and (annen in sosken or etter.search(tekst)):
            tekster += 1
            logger.add(annen)
    enhet = c.execute(
        sa.select(col(Ansettelse.virksomhet_id))
        .join(Logg, col(Logg.stafettholder_id) == col(Ansettelse.id))
        .where(col(Logg.id) == logg_id)
    ).scalar_one()
    mal = modeller.Tekstmal
    maler = sum(
        bool(for_.search(tekst) and (hvor == enhet or etter.search(tekst)))
        for hvor, tekst in c.execute(sa.select(col(mal.virksomhet_id), col(mal.tekst)))
    )
    return Navnetreff(tekster, len(logger), maler)


def _andres_tekster(c: sa.Connection, logg_id: UUID) -> Iterator[tuple[UUID | None, str]]:
    """Every text of other logs, with its log (None: a draft of no log). Each table is read once, in portions, and
    looked through here: SQLite's own search tells Å from å."""
    for klasse, kolonner in _fritekst():
        logg = _kolonne(klasse, "logg_id")
        rader = sa.select(logg, *kolonner).where(sa.or_(logg.is_(None), logg != logg_id))
        for annen, *tekster in c.execute(rader.execution_options(yield_per=_PORSJON)):
            yield from ((annen, _LINJESKIFT_I_JSON.sub(" ", tekst)) for tekst in tekster if tekst)


def _fritekst() -> Iterator[tuple[type[SQLModel], list[Any]]]:
    """Every table where somebody may have written of another child, with the columns they wrote in."""
    for klasse in loggtabeller():
        tabell = SQLModel.metadata.tables[str(klasse.__tablename__)]
        if tabell.name in _IKKE_FRITEKST:
            continue
        skrevet = [k.name for k in tabell.columns if _er_fritekst(k)]
        if skrevet:
            yield klasse, [_kolonne(klasse, navn) for navn in skrevet]


def _er_fritekst(kolonne: sa.Column[Any]) -> bool:
    if not isinstance(kolonne.type, AutoString):
        return False
    return kolonne.type.length is None or kolonne.type.length >= _KORTESTE


def _navneord(navn: str) -> re.Pattern[str]:
    """Any part of the name as a word of its own, also with -s. Initials and small words are no part by themselves,
    unless there is nothing else."""
    deler = [d for d in re.split(r"[\s\-\u2010\u2011]+", navn) if d]
    egne = [d for d in deler if len(d.rstrip(".")) > 1 and d.casefold() not in _SMAORD]
    valg = "|".join(re.escape(d) for d in egne or deler)
    return re.compile(rf"\b(?:{valg})(?:s|['’]s)?\b", re.IGNORECASE)


def _kolonne(klasse: type[SQLModel], navn: str) -> Any:
    return col(getattr(klasse, navn))


def _kvartal(dag: date) -> str:
    return f"{dag.year}-{(dag.month + 2) // 3}"
