"""What the leder of a unit may know of its employees' logs, and do with them: their heads, never their content.

Her session sees no log (SPEC 2.3), so these statements name what they read: the child's name, number and age,
status, counts and days. She finds nothing of a log about herself or her own child (SPEC 2.6). Whoever calls has
asked that she is the unit's leder; which unit a log belongs to is asked here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from data.habilitet import habil
from data.innsyn import InnsynSesjon, overlatt
from data.koder import Loggstatus, Samtykkeutfall, Utfall
from data.maskert import Maskert
from data.modeller import (
    Ansettelse,
    Arkivbevis,
    Avslutning,
    Barn,
    Lesetilgang,
    Logg,
    Oppmerksomhet,
    RevisjonDetalj,
    Tiltak,
)
from data.overforinger import ventende, ventende_filer


@dataclass(frozen=True, slots=True, repr=False)
class Logghode(Maskert):
    """A log's head. ``ansettelse_id`` is the holder's."""

    id: UUID
    ansettelse_id: UUID
    status: Loggstatus
    fornavn: str
    etternavn: str
    fodt: date
    nummer: str
    samtykke_gitt: date | None
    samtykke_utfall: Samtykkeutfall | None
    passiv_fra: date | None
    oppdatert: datetime
    versjon: int
    apne_tiltak: int
    alle_tiltak: int


def stafettbarn(sesjon: InnsynSesjon, leder_id: UUID, ansettelse_id: UUID) -> list[Logghode]:
    """Logs that an employment holds, passive ones too."""
    return _hoder(sesjon, leder_id, col(Logg.stafettholder_id) == ansettelse_id)


def aktorbarn(sesjon: InnsynSesjon, leder_id: UUID, ansettelse_id: UUID, i_dag: date) -> list[Logghode]:
    """Active logs of others in which an employment has a tiltak that goes on, or reading access. Of another unit's
    only while the consent holds: when it does not, nothing is shared with this one (SPEC 4.4, 9.1)."""
    tiltak = (
        sa.select(col(Tiltak.logg_id))
        .join(Oppmerksomhet, col(Oppmerksomhet.id) == col(Tiltak.oppmerksomhet_id))
        .where(
            col(Tiltak.ansvarlig_id) == ansettelse_id,
            sa.or_(col(Tiltak.utfall).is_(None), col(Tiltak.utfall) != Utfall.FEILREGISTRERT),
            sa.or_(col(Tiltak.utfall).is_(None), ~overlatt(ansettelse_id)),
            col(Oppmerksomhet.avsluttet).is_(None),
        )
    )
    lesing = sa.select(col(Lesetilgang.logg_id)).where(
        col(Lesetilgang.ansettelse_id) == ansettelse_id,
        col(Lesetilgang.opphort).is_(None),
        sa.or_(col(Lesetilgang.til_dato).is_(None), col(Lesetilgang.til_dato) >= i_dag),
    )
    enheten = sa.select(col(Ansettelse.virksomhet_id)).where(col(Ansettelse.id) == ansettelse_id)
    her = sa.select(col(Ansettelse.id)).where(col(Ansettelse.virksomhet_id) == enheten.scalar_subquery())
    return _hoder(
        sesjon,
        leder_id,
        col(Logg.stafettholder_id) != ansettelse_id,
        sa.or_(
            col(Logg.stafettholder_id).in_(her),
            col(Logg.samtykke_gitt).between(sesjon.innsyn.samtykke_fra, i_dag),
        ),
        col(Logg.status) == Loggstatus.AKTIV,
        col(Logg.id).in_(sa.union_all(tiltak, lesing)),
    )


def logg_i_enheten(
    sesjon: InnsynSesjon, leder_id: UUID, virksomhet_id: UUID | None, logg_id: UUID
) -> Logghode | None:
    """A log held by an employment in this unit, also one that has ended; else None, as for one that is not."""
    i_enheten = sa.select(col(Ansettelse.id)).where(col(Ansettelse.virksomhet_id) == virksomhet_id)
    funnet = _hoder(sesjon, leder_id, col(Logg.id) == logg_id, col(Logg.stafettholder_id).in_(i_enheten))
    return funnet[0] if funnet else None


def alle_i_enheten(sesjon: InnsynSesjon, leder_id: UUID, virksomhet_id: UUID) -> list[Logghode]:
    """Every log that the unit's employees hold, also of those who have left."""
    i_enheten = sa.select(col(Ansettelse.id)).where(col(Ansettelse.virksomhet_id) == virksomhet_id)
    return _hoder(sesjon, leder_id, col(Logg.stafettholder_id).in_(i_enheten))


def ider_i_enheten(
    sesjon: InnsynSesjon, leder_id: UUID, virksomhet_id: UUID | None, start: str
) -> list[UUID]:
    """Ids of the unit's logs that begin with these hex digits; at most two."""
    i_enheten = sa.select(col(Ansettelse.id)).where(col(Ansettelse.virksomhet_id) == virksomhet_id)
    sporring = sa.select(col(Logg.id)).where(col(Logg.stafettholder_id).in_(i_enheten), *habil(leder_id))
    return [i for (i,) in sesjon.connection().execute(sporring) if i.hex.startswith(start)][:2]


@dataclass(frozen=True, slots=True, repr=False)
class Arkivkopi(Maskert):
    """A whole copy of the log as it is now. ``referanse`` is empty until the archive's is told."""

    sha256: str
    referanse: str


def arkivkopier(sesjon: InnsynSesjon, logg_id: UUID) -> list[Arkivkopi]:
    """The copies by which the log may be deleted: whole, read back, and nothing was written since."""
    sporring = (
        sa.select(col(Arkivbevis.sha256), col(Arkivbevis.referanse))
        .join(Logg, col(Logg.id) == col(Arkivbevis.logg_id))
        .where(
            col(Arkivbevis.logg_id) == logg_id,
            col(Arkivbevis.fullstendig),
            col(Arkivbevis.logg_oppdatert) == col(Logg.oppdatert),
        )
        .order_by(col(Arkivbevis.laget).desc())
    )
    return [Arkivkopi(*rad) for rad in sesjon.connection().execute(sporring)]


@dataclass(frozen=True, slots=True, repr=False)
class Innsynsrad(Maskert):
    """One act on a log: when, who, what, and the child's name."""

    nr: int
    tid: datetime
    ansatt_id: UUID | None
    handling: str
    detalj: str
    fornavn: str
    etternavn: str


def innsynsrader(
    sesjon: InnsynSesjon, leder_id: UUID, virksomhet_id: UUID | None, maks: int
) -> list[Innsynsrad]:
    """Acts on the logs that the unit holds, newest first, at most so many."""
    i_enheten = sa.select(col(Ansettelse.id)).where(col(Ansettelse.virksomhet_id) == virksomhet_id)
    sporring: Any = (
        sa.select(
            col(RevisjonDetalj.nr),
            col(RevisjonDetalj.tid),
            col(RevisjonDetalj.ansatt_id),
            col(RevisjonDetalj.handling),
            col(RevisjonDetalj.detalj),
            col(Barn.fornavn),
            col(Barn.etternavn),
        )
        .join(Logg, col(Logg.id) == col(RevisjonDetalj.logg_id))
        .join(Barn, col(Barn.logg_id) == col(Logg.id))
        .where(
            col(Logg.stafettholder_id).in_(i_enheten),
            *habil(leder_id),
        )
        .order_by(col(RevisjonDetalj.nr).desc())
        .limit(maks)
    )
    return [Innsynsrad(*rad) for rad in sesjon.connection().execute(sporring)]


def bestand(
    sesjon: InnsynSesjon, virksomhet_id: UUID | None
) -> list[tuple[Loggstatus, date | None, Samtykkeutfall | None]]:
    """Status and consent of each log in the unit, and nothing that tells whose it is."""
    i_enheten = sa.select(col(Ansettelse.id)).where(col(Ansettelse.virksomhet_id) == virksomhet_id)
    sporring = sa.select(col(Logg.status), col(Logg.samtykke_gitt), col(Logg.samtykke_utfall)).where(
        col(Logg.stafettholder_id).in_(i_enheten)
    )
    return [(status, gitt, utfall) for status, gitt, utfall in sesjon.connection().execute(sporring)]


def gjor_aktiv(sesjon: InnsynSesjon, logg_id: UUID, *, av: UUID, samtykket: date, naa: datetime) -> None:
    """Takes up a passive log again; the ending that stands says so. ``av`` is the leder's employment."""
    forbindelse = sesjon.connection()
    forbindelse.execute(
        sa.update(Logg)
        .where(col(Logg.id) == logg_id)
        .values(status=Loggstatus.AKTIV, passiv_fra=None, versjon=col(Logg.versjon) + 1)
    )
    forbindelse.execute(
        sa.update(Avslutning)
        .where(col(Avslutning.logg_id) == logg_id, col(Avslutning.gjenapnet).is_(None))
        .values(gjenapnet=naa, gjenapnet_av=av, samtykket=samtykket)
    )


def _hoder(sesjon: InnsynSesjon, leder_id: UUID, *vilkar: Any) -> list[Logghode]:
    alle = sa.select(sa.func.count()).where(col(Tiltak.logg_id) == col(Logg.id))
    apne = alle.where(col(Tiltak.utfall).is_(None))
    sporring: Any = (
        sa.select(
            col(Logg.id),
            col(Logg.stafettholder_id),
            col(Logg.status),
            col(Barn.fornavn),
            col(Barn.etternavn),
            col(Barn.fodt),
            col(Barn.nummer),
            col(Logg.samtykke_gitt),
            col(Logg.samtykke_utfall),
            col(Logg.passiv_fra),
            col(Logg.oppdatert),
            col(Logg.versjon),
            apne.scalar_subquery(),
            alle.scalar_subquery(),
        )
        .join(Barn, col(Barn.logg_id) == col(Logg.id))
        .where(*vilkar, *habil(leder_id))
        .order_by(col(Barn.fornavn), col(Barn.etternavn), col(Logg.opprettet))
    )
    return [Logghode(*rad) for rad in sesjon.connection().execute(sporring)]


def er_paa_vei(sesjon: InnsynSesjon, logg_id: UUID) -> bool:
    """Whether the log is sent to another, within the municipality or in a file, and has no answer yet."""
    return bool(ventende(sesjon, [logg_id]) or ventende_filer(sesjon, [logg_id]))
