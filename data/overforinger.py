"""Transfers of a log, as sender and receiver may know of them: neither session need see the log (SPEC 8).

The receiver has no duty in the log yet, the leder never sees one, and a passive one is seen by nobody. So these
statements name what they read. Of the child an answer needs the name, so that the receiver knows of whom the
sender has spoken; number, age, nivå and every word of the log wait until it is theirs. In a meeting about one log
no other is told of. Whoever calls has asked who the sender or the receiver is.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from data.habilitet import habil
from data.innsyn import InnsynSesjon
from data.koder import (
    Hatt,
    Loggstatus,
    Overforingsdor,
    Overforingstilstand,
    Samtykkeutfall,
    Virksomhetstype,
)
from data.lette_tabeller import OVERFORING as _O
from data.lette_tabeller import OVERFORINGSFIL as _FIL
from data.maskert import Maskert
from data.modeller import Ansatt, Ansettelse, Barn, Logg, Virksomhet

_AVSENDER: dict[Any, str] = {Ansettelse: "fra", Ansatt: "person", Virksomhet: "enhet"}
_SENDT, _MOTTATT = Overforingstilstand.SENDT.value, Overforingstilstand.MOTTATT.value


@dataclass(frozen=True, slots=True, repr=False)
class Overforingsrad(Maskert):
    """A transfer with the little of its log that an answer is judged by. Only names, door, reason and times are for
    the eyes of the receiver."""

    id: UUID
    logg_id: UUID
    dor: Overforingsdor
    tilstand: Overforingstilstand
    fra_id: UUID
    til_id: UUID | None
    til_virksomhet_id: UUID | None
    grunn: str
    familien_dag: date
    tiltak_folger: bool
    sendt_av: UUID
    sendt: datetime
    svar: str
    fornavn: str
    etternavn: str
    sperret_adresse: bool
    status: Loggstatus
    samtykke_gitt: date | None
    samtykke_utfall: Samtykkeutfall | None
    passiv_fra: date | None
    fra_navn: str
    fra_virksomhet: str
    fra_type: Virksomhetstype
    fra_er_stafettholder: bool
    """not so for a leder who has accepted a log, and holds it until she hands it on"""


def kan_angaa(sesjon: InnsynSesjon, avvist_etter: datetime) -> tuple[bool, bool]:
    """Whether there may be anything to tell the asker of what is sent to them, and of what they have sent: most days
    there is neither."""
    meg = sesjon.innsyn.ansettelse_id
    fersk = sa.or_(_O.c.tilstand == _SENDT, _O.c.besvart >= avvist_etter)
    til = sa.or_(_O.c.til_virksomhet_id.is_not(None), _O.c.til_id == meg)
    fra = sa.or_(_O.c.fra_id == meg, _O.c.sendt_av == meg)
    funnet = sesjon.connection().execute(sa.select(til, fra).where(fersk, sa.or_(til, fra)).distinct()).all()
    return any(til for til, _ in funnet), any(fra for _, fra in funnet)


def til_meg(sesjon: InnsynSesjon) -> list[Overforingsrad]:
    """Transfers that wait for the asker's answer, oldest first: to their employment, or to the unit they lead."""
    mine = _mottaker(sesjon)
    return [] if mine is None else _rader(sesjon, *mine, _O.c.tilstand == _SENDT)


def en_til_meg(sesjon: InnsynSesjon, overforing_id: UUID) -> Overforingsrad | None:
    """One that is or was the asker's to answer, whatever became of it."""
    mine = _mottaker(sesjon)
    funnet = [] if mine is None else _rader(sesjon, *mine, _O.c.id == overforing_id)
    return funnet[0] if funnet else None


def fra_meg(sesjon: InnsynSesjon, avvist_etter: datetime) -> list[Overforingsrad]:
    """Transfers of the asker's own logs that wait for the other's answer, and those that were refused after this
    moment and not sent anew; a leder's are those that she has sent."""
    mine = _avsender(sesjon, alle_i_enheten=False)
    if mine is None:
        return []
    nyere = _O.alias("nyere")
    avvist = sa.and_(
        _O.c.tilstand == Overforingstilstand.AVVIST.value,
        _O.c.besvart >= avvist_etter,
        col(Logg.stafettholder_id) == _O.c.fra_id,
        ~sa.exists().where(nyere.c.logg_id == _O.c.logg_id, nyere.c.sendt > _O.c.sendt),
    )
    return _rader(sesjon, *mine, sa.or_(_O.c.tilstand == _SENDT, avvist))


def en_fra_meg(sesjon: InnsynSesjon, overforing_id: UUID) -> Overforingsrad | None:
    """One from the asker, or for a leder one from her unit, whatever became of it."""
    mine = _avsender(sesjon, alle_i_enheten=True)
    funnet = [] if mine is None else _rader(sesjon, *mine, _O.c.id == overforing_id)
    return funnet[0] if funnet else None


def ventende(sesjon: InnsynSesjon, logger: Collection[UUID]) -> dict[UUID, UUID]:
    """Which of these logs, in sight of whoever calls, are on their way to another: log → transfer."""
    if not logger:
        return {}
    rader = sesjon.connection().execute(
        sa.select(_O.c.logg_id, _O.c.id).where(_O.c.logg_id.in_(list(logger)), _O.c.tilstand == _SENDT)
    )
    return dict(rader.all())


@dataclass(frozen=True, slots=True, repr=False)
class Ventendefil(Maskert):
    """A log's file for another municipality, which has not answered: to where, why and since when."""

    id: UUID
    kommune: str
    grunn: str
    laget: datetime


def ventende_filer(sesjon: InnsynSesjon, logger: Collection[UUID]) -> dict[UUID, Ventendefil]:
    """Which of these logs, in sight of whoever calls, wait for the receipt of a file."""
    fil = _FIL.c
    rader = sesjon.connection().execute(
        sa.select(fil.logg_id, fil.id, fil.kommune, fil.grunn, fil.laget).where(
            fil.logg_id.in_(list(logger)),
            fil.retning == "ut",
            fil.kvittert.is_(None),
            fil.trukket.is_(None),
        )
    )
    return {logg_id: Ventendefil(*rad) for logg_id, *rad in rader}


def antall(sesjon: InnsynSesjon, logger: Collection[UUID]) -> dict[UUID, int]:
    """How many times each of these logs has come to another."""
    rader = sesjon.connection().execute(
        sa.select(_O.c.logg_id, sa.func.count())
        .where(_O.c.logg_id.in_(list(logger)), _O.c.tilstand == _MOTTATT)
        .group_by(_O.c.logg_id)
    )
    return dict(rader.all())


def er_inhabil(sesjon: InnsynSesjon, logg_id: UUID, ansatt_id: UUID) -> bool:
    """Whether the log is about the employee or their child, or that cannot be told for want of a number."""
    ser = sa.select(col(Logg.id)).where(col(Logg.id) == logg_id, *habil(ansatt_id))
    return sesjon.connection().execute(ser).first() is None


def ta_over(sesjon: InnsynSesjon, rad: Overforingsrad, ny_holder: UUID) -> bool:
    """Moves the log, if it is still the sender's, and lets this one transaction go on with it: what was open must
    move too, also when the new holder is a leder or the log is passive. Nothing of it is shown on the way."""
    flyttet = sesjon.connection().execute(
        sa.update(Logg)
        .where(col(Logg.id) == rad.logg_id, col(Logg.stafettholder_id) == rad.fra_id)
        .values(stafettholder_id=ny_holder, versjon=col(Logg.versjon) + 1)
    )
    if flyttet.rowcount:
        sesjon.slipp_inn(rad.logg_id)
    return bool(flyttet.rowcount)


def besvar(
    sesjon: InnsynSesjon,
    overforing_id: UUID,
    tilstand: Overforingstilstand,
    av: UUID,
    naa: datetime,
    svar: str = "",
) -> bool:
    """Writes what became of a transfer that waits; False when somebody was first."""
    endret = sesjon.connection().execute(
        sa.update(_O)
        .where(_O.c.id == overforing_id, _O.c.tilstand == _SENDT)
        .values(tilstand=tilstand.value, besvart=naa, besvart_av=av, svar=svar)
    )
    return bool(endret.rowcount)


def _mottaker(sesjon: InnsynSesjon) -> list[Any] | None:
    """To whom, and that they may still receive: with the mark, in an employment that lasts, and habil."""
    innsyn = sesjon.innsyn
    if innsyn.bare_logg is not None or innsyn.ansettelse_id is None or innsyn.ansatt_id is None:
        return None
    if innsyn.hatt is Hatt.SAKSBEHANDLER:
        til, merke = _O.c.til_id == innsyn.ansettelse_id, col(Ansettelse.er_stafettholder)
    elif innsyn.hatt is Hatt.LEDER:
        enhet = sa.select(col(Ansettelse.virksomhet_id)).where(col(Ansettelse.id) == innsyn.ansettelse_id)
        til, merke = _O.c.til_virksomhet_id == enhet.scalar_subquery(), col(Ansettelse.er_leder)
    else:
        return None
    return [til, _er_her(innsyn.ansettelse_id, merke), *habil(innsyn.ansatt_id)]


def _avsender(sesjon: InnsynSesjon, *, alle_i_enheten: bool) -> list[Any] | None:
    innsyn = sesjon.innsyn
    if innsyn.ansettelse_id is None or innsyn.ansatt_id is None:
        return None
    vilkar: list[Any] = habil(innsyn.ansatt_id)
    if innsyn.bare_logg is not None:
        vilkar.append(_O.c.logg_id == innsyn.bare_logg)
    if innsyn.hatt is Hatt.SAKSBEHANDLER:
        return [*vilkar, _O.c.fra_id == innsyn.ansettelse_id, _er_her(innsyn.ansettelse_id, sa.true())]
    if innsyn.hatt is not Hatt.LEDER:
        return None
    er_leder = _er_her(innsyn.ansettelse_id, col(Ansettelse.er_leder))
    if not alle_i_enheten:
        return [*vilkar, _O.c.sendt_av == innsyn.ansettelse_id, er_leder]
    meg = sa.select(col(Ansettelse.virksomhet_id)).where(col(Ansettelse.id) == innsyn.ansettelse_id)
    i_enheten = sa.select(col(Ansettelse.id)).where(col(Ansettelse.virksomhet_id) == meg.scalar_subquery())
    return [*vilkar, _O.c.fra_id.in_(i_enheten), er_leder]


def _er_her(ansettelse_id: UUID, merke: Any) -> Any:
    return (
        sa.select(col(Ansettelse.id))
        .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
        .where(col(Ansettelse.id) == ansettelse_id, col(Ansettelse.aktiv), col(Ansatt.aktiv), merke)
        .exists()
    )


def _alias(klasse: Any, navn: str) -> Any:
    return klasse.__table__.alias(navn)


def _rader(sesjon: InnsynSesjon, *vilkar: Any) -> list[Overforingsrad]:
    # tables and not classes: to adapt aliased classes takes most of what Min side takes in all
    fra, person, enhet = (_alias(k, navn) for k, navn in _AVSENDER.items())
    kolonner: list[Any] = [
        _O.c.id,
        _O.c.logg_id,
        _O.c.dor,
        _O.c.tilstand,
        _O.c.fra_id,
        _O.c.til_id,
        _O.c.til_virksomhet_id,
        _O.c.grunn,
        _O.c.familien_dag,
        _O.c.tiltak_folger,
        _O.c.sendt_av,
        _O.c.sendt,
        _O.c.svar,
        col(Barn.fornavn),
        col(Barn.etternavn),
        col(Barn.sperret_adresse),
        col(Logg.status),
        col(Logg.samtykke_gitt),
        col(Logg.samtykke_utfall),
        col(Logg.passiv_fra),
        person.c.fornavn + " " + person.c.etternavn,
        enhet.c.navn,
        enhet.c.type,
        fra.c.er_stafettholder,
    ]
    sporring: Any = (
        sa.select(*kolonner)
        .select_from(_O)
        .join(Logg, col(Logg.id) == _O.c.logg_id)
        .join(Barn, col(Barn.logg_id) == _O.c.logg_id)
        .join(fra, fra.c.id == _O.c.fra_id)
        .join(person, person.c.id == fra.c.ansatt_id)
        .join(enhet, enhet.c.id == fra.c.virksomhet_id)
        .where(*vilkar)
        .order_by(_O.c.sendt, _O.c.id)
    )
    rader = sesjon.connection().execute(sporring)
    return [
        Overforingsrad(id_, logg_id, Overforingsdor(dor), Overforingstilstand(tilstand), *resten)
        for id_, logg_id, dor, tilstand, *resten in rader
    ]
