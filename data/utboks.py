"""The outbox beyond one session's reach: what is due for sending, and where each mail stands.

Whoever sends need not see a log. So these statements name the columns they read and write, and none of them
holds anything of a child or of what a log says: the table has no such column. Of logs themselves only two days
are read, when a consent was given and since when the log is passive, and who is to be told.

A mail is claimed in a transaction of its own before anything is sent, and the claim holds until a moment that
stands in ``neste_forsok``. Whoever crashes leaves a claim that runs out; then nobody knows whether the mail
left, and it is never sent again by itself.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import col

from data.innsyn import InnsynSesjon
from data.koder import Loggstatus, Malform, Postslag, Posttilstand, Sikring, Varselgrunn
from data.maskert import Maskert
from data.modeller import Ansatt, Ansettelse, Logg, Postoppsett, Utpost, Virksomhet
from data.motor import Motor

KRAV_GJELDER = timedelta(minutes=10)
"""how long a claim holds; one mail takes less, and the claim is renewed before the last step"""
AVBRUTT = "avbrutt"
FOR_SENT = "for_sent"


@dataclass(frozen=True, slots=True, repr=False)
class Tjener(Maskert):
    """How mail is sent."""

    tjener: str
    port: int
    sikring: Sikring
    bruker: str
    avsender: str


@dataclass(frozen=True, slots=True, repr=False)
class Varsles(Maskert):
    """A log of which something is due, and whom to tell."""

    logg_id: UUID
    ansettelse_id: UUID
    til: str
    malform: Malform
    enhet: str


@dataclass(frozen=True, slots=True, repr=False)
class Krav(Maskert):
    """A mail that this process alone may send until ``frist``, and all that the mail is made from."""

    id: UUID
    frist: datetime
    forsok: int
    """how many times it has been tried before"""
    slag: Postslag
    varselgrunn: Varselgrunn | None
    til: str
    malform: Malform
    enhet: str
    kontakt: str
    kalender_uid: str
    sekvens: int | None
    start: datetime | None
    slutt: datetime | None
    sted: str
    message_id: str


_KOLONNER = tuple(col(getattr(Utpost, felt.name)) for felt in fields(Krav) if felt.name != "frist")


def har_ventende_varsel(
    sesjon: InnsynSesjon, ansettelser: Collection[UUID], grunn: Varselgrunn
) -> frozenset[UUID]:
    """Which of these employments have a notice for this reason waiting already, from whatever log."""
    sesjon.flush()
    rader = sesjon.connection().execute(
        sa.select(col(Utpost.ansettelse_id)).where(
            col(Utpost.ansettelse_id).in_(list(ansettelser)),
            col(Utpost.varselgrunn) == grunn,
            col(Utpost.tilstand) == Posttilstand.VENTER,
        )
    )
    return frozenset(ansettelse_id for (ansettelse_id,) in rader if ansettelse_id is not None)


def rett_ansattes_post(sesjon: InnsynSesjon, ansettelser: Collection[UUID], til: str, naa: datetime) -> None:
    """Mail to these employments that has not left goes to the address ``til`` from now on, and is taken back when
    that is empty: from whatever log, since an address is no log's. A cancellation goes where the invitation went.
    """
    sesjon.flush()
    er_annet = [
        col(Utpost.ansettelse_id).in_(list(ansettelser)),
        col(Utpost.tilstand).in_([Posttilstand.VENTER, Posttilstand.OPPGITT]),
        col(Utpost.slag) != Postslag.AVLYSNING,
        col(Utpost.til) != til,
    ]
    ny: dict[str, Any] = (
        {"til": til, "forsok": 0, "neste_forsok": naa} if til else {"tilstand": Posttilstand.TRUKKET}
    )
    sesjon.connection().execute(sa.update(Utpost).where(*er_annet).values(**ny))


def utlopende_samtykker(sesjon: InnsynSesjon, fra: date, til: date, fortalt_fra: datetime) -> list[Varsles]:
    """Active logs whose consent was given between these days, and whose holder has not been told since
    ``fortalt_fra``. What was told before is about another consent, whichever day this one is dated.

    For the service, which knows no log: the day, whom to tell and the unit they work in.
    """
    return _holdere(
        sesjon,
        Varselgrunn.SAMTYKKE_UTGAR,
        col(Utpost.opprettet) >= fortalt_fra,
        col(Logg.status) == Loggstatus.AKTIV,
        col(Logg.samtykke_gitt).between(fra, til),
    )


def modne_passive(sesjon: InnsynSesjon, til: date) -> list[Varsles]:
    """Logs that have been passive since this day or longer, and whose holder has not been told since it began.

    For the service, as ``utlopende_samtykker``.
    """
    return _holdere(
        sesjon,
        Varselgrunn.PASSIV_VURDERES,
        sa.func.date(col(Utpost.opprettet)) >= col(Logg.passiv_fra),
        col(Logg.status) == Loggstatus.PASSIV,
        col(Logg.passiv_fra) <= til,
    )


def _holdere(
    sesjon: InnsynSesjon, grunn: Varselgrunn, fortalt: sa.ColumnElement[bool], *vilkar: Any
) -> list[Varsles]:
    """Holders of the logs that meet these conditions, as far as they can be told and have not been."""
    er_fortalt = sa.exists().where(
        col(Utpost.logg_id) == col(Logg.id),
        col(Utpost.ansettelse_id) == col(Logg.stafettholder_id),  # who held it before was told of it then
        col(Utpost.varselgrunn) == grunn,
        fortalt,
    )
    sporring = (
        sa.select(
            col(Logg.id), col(Ansettelse.id), col(Ansatt.epost), col(Ansatt.sprak), col(Virksomhet.navn)
        )
        .join(Ansettelse, col(Ansettelse.id) == col(Logg.stafettholder_id))
        .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
        .join(Virksomhet, col(Virksomhet.id) == col(Ansettelse.virksomhet_id))
        .where(*vilkar, col(Ansettelse.aktiv), col(Ansatt.aktiv), col(Ansatt.epost) != "", ~er_fortalt)
        .order_by(col(Logg.samtykke_gitt), col(Logg.passiv_fra), col(Logg.id))
    )
    return [Varsles(*rad) for rad in sesjon.connection().execute(sporring)]


def legg_varsel(
    sesjon: InnsynSesjon, om: Varsles, grunn: Varselgrunn, message_id: str, naa: datetime, *, dekket: bool
) -> None:
    """A notice to the holder. ``dekket``: another that waits says the same already, so this one only tells that
    they are told."""
    rad = {
        "id": uuid4(),
        "logg_id": om.logg_id,
        "slag": Postslag.VARSEL,
        "varselgrunn": grunn,
        "ansettelse_id": om.ansettelse_id,
        "barnet": False,
        "til": om.til,
        "malform": om.malform,
        "enhet": om.enhet,
        "kontakt": "",
        "kalender_uid": "",
        "sted": "",
        "message_id": message_id,
        "tilstand": Posttilstand.TRUKKET if dekket else Posttilstand.VENTER,
        "forsok": 0,
        "neste_forsok": naa,
        "feilkode": "",
        "opprettet": naa,
    }
    sesjon.connection().execute(sa.insert(Utpost).values(**rad))


def trekk_paaminnelser(sesjon: InnsynSesjon, logg_id: UUID) -> None:
    """Takes back what would remind of a passive log that is active again, as far as it has not left."""
    sesjon.connection().execute(
        sa.update(Utpost)
        .where(
            col(Utpost.logg_id) == logg_id,
            col(Utpost.slag) == Postslag.PAAMINNELSE,
            col(Utpost.tilstand).in_([Posttilstand.VENTER, Posttilstand.OPPGITT]),
        )
        .values(tilstand=Posttilstand.TRUKKET)
    )


def tjener(motor: Motor) -> Tjener | None:
    """How mail is sent; None until it is set up."""
    kolonner = [col(getattr(Postoppsett, felt.name)) for felt in fields(Tjener)]
    with motor.lesemotor.connect() as c:
        rad = c.execute(sa.select(*kolonner)).first()
    return None if rad is None else Tjener(**rad._asdict())


def ta_krav(
    motor: Motor,
    naa: datetime,
    logger: Collection[UUID] | None,
    provd: Iterable[UUID] = (),
    *,
    samtykke_fra: date,
    straks: bool = False,
) -> Krav | None:
    """Claims the mail that has been due longest, and none of ``provd``. ``straks``: whatever pause it is in.

    ``samtykke_fra`` is the oldest consent that still holds. Without one nobody is invited or welcomed (SPEC 4.4):
    such mail waits, since the consent may be renewed.

    On the way claims that have run out become ``usikker``, an invitation that a later mail to the same
    recipient has overtaken is taken back, and one to a meeting that has begun is given up.
    """
    with motor.skrivemotor.begin() as c:
        _rydd(c, naa)
        sporring = (
            sa.select(*_KOLONNER)
            .where(
                col(Utpost.tilstand) == Posttilstand.VENTER,
                sa.true() if straks else col(Utpost.neste_forsok) <= naa,
                col(Utpost.id).not_in(list(provd)),
                _kan_deles(samtykke_fra),
                *_i_logger(logger),
            )
            .order_by(col(Utpost.neste_forsok), col(Utpost.opprettet), col(Utpost.id))
            .limit(1)
        )
        rad = c.execute(sporring).first()
        if rad is None:
            return None
        frist = naa + KRAV_GJELDER
        _sett(
            c,
            [col(Utpost.id) == rad.id],
            tilstand=Posttilstand.SENDER,
            forsok=rad.forsok + 1,
            neste_forsok=frist,
        )
        return Krav(frist=frist, **rad._asdict())


def forny(motor: Motor, krav: Krav, naa: datetime) -> Krav | None:
    """The claim for as long again; None when it is no longer this process's, and nothing may be sent."""
    frist = naa + KRAV_GJELDER
    with motor.skrivemotor.begin() as c:
        return replace(krav, frist=frist) if _sett(c, _eget(krav), neste_forsok=frist) else None


def slipp(
    motor: Motor,
    krav: Krav,
    tilstand: Posttilstand,
    *,
    feilkode: str = "",
    neste: datetime | None = None,
    forsok: int | None = None,
) -> None:
    """Ends a claim with where the mail stands now. One that somebody else has taken over is left alone."""
    with motor.skrivemotor.begin() as c:
        verdier: dict[str, Any] = {"tilstand": tilstand, "feilkode": feilkode}
        if neste is not None:
            verdier["neste_forsok"] = neste
        if forsok is not None:
            verdier["forsok"] = forsok
        _sett(c, _eget(krav), **verdier)


def merk_sendt(motor: Motor, krav: Krav, naa: datetime) -> None:
    """The server has taken the mail. So it stands even if the claim ran out meanwhile: it is not sent again."""
    uten_krav = sa.and_(
        col(Utpost.id) == krav.id, col(Utpost.tilstand).in_([Posttilstand.USIKKER, Posttilstand.VENTER])
    )
    with motor.skrivemotor.begin() as c:
        _sett(
            c,
            [sa.or_(uten_krav, sa.and_(*_eget(krav)))],
            tilstand=Posttilstand.SENDT,
            sendt=naa,
            feilkode="",
        )


def rydd(motor: Motor, naa: datetime) -> None:
    """Claims that have run out become ``usikker``; what is overtaken or too late is not sent."""
    with motor.skrivemotor.begin() as c:
        _rydd(c, naa)


def _rydd(c: sa.Connection, naa: datetime) -> None:
    venter = col(Utpost.tilstand) == Posttilstand.VENTER
    _sett(
        c,
        [col(Utpost.tilstand) == Posttilstand.SENDER, col(Utpost.neste_forsok) < naa],
        tilstand=Posttilstand.USIKKER,
        feilkode=AVBRUTT,
    )
    senere = aliased(Utpost)
    overtatt = sa.exists().where(
        col(senere.deltaker_id) == col(Utpost.deltaker_id),
        col(senere.sekvens) > col(Utpost.sekvens),
        col(senere.tilstand) != Posttilstand.TRUKKET,
    )
    _sett(c, [venter, overtatt], tilstand=Posttilstand.TRUKKET)
    _sett(c, [venter, col(Utpost.start) <= naa], tilstand=Posttilstand.OPPGITT, feilkode=FOR_SENT)


def _sett(c: sa.Connection, vilkar: list[Any], **verdier: Any) -> int:
    return c.execute(sa.update(Utpost).where(*vilkar).values(**verdier)).rowcount


def _kan_deles(samtykke_fra: date) -> sa.ColumnElement[bool]:
    samtykket = sa.exists().where(
        col(Logg.id) == col(Utpost.logg_id), col(Logg.samtykke_gitt) >= samtykke_fra
    )
    return sa.or_(col(Utpost.slag).not_in([Postslag.INNKALLING, Postslag.VELKOMST]), samtykket)


def _eget(krav: Krav) -> list[Any]:
    """The row while this process holds the claim: another's has another end."""
    return [
        col(Utpost.id) == krav.id,
        col(Utpost.tilstand) == Posttilstand.SENDER,
        col(Utpost.neste_forsok) == krav.frist,
    ]


def _i_logger(logger: Collection[UUID] | None) -> list[Any]:
    return [] if logger is None else [col(Utpost.logg_id).in_(list(logger))]
