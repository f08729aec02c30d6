"""Units and employees. None of it belongs to a log, so every hat may read it; numbers stay on this floor."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import Select

from data import modeller
from data.innsyn import InnsynSesjon
from data.koder import Virksomhetstype
from data.lette_tabeller import KOMMUNE
from data.lettklasse import dataclass
from data.maskert import Maskert
from data.modeller import Ansatt, Ansettelse, Virksomhet

Stilling = tuple[Ansettelse, Ansatt, Virksomhet]


@dataclass(frozen=True, slots=True, repr=False)
class Navnekort(Maskert):
    """An employment by name, for showing who did what."""

    navn: str
    stilling: str
    virksomhet: str
    type: Virksomhetstype


@dataclass(frozen=True, slots=True)
class Kommunehode:
    """The municipality's name, whether the database is for practice, and minutes without a key before it locks."""

    navn: str
    oving: bool
    laas_etter: int


def kommune(sesjon: InnsynSesjon) -> "modeller.Kommune":
    """The one row of settings."""
    return sesjon.exec(select(modeller.Kommune)).one()


def kommunehode(sesjon: InnsynSesjon) -> Kommunehode:
    """What a log-in asks of it, and what it loads no model for."""
    return Kommunehode(*sesjon.connection().execute(sa.select(KOMMUNE)).one())


def navnekort(sesjon: InnsynSesjon, ansettelser: Collection[UUID]) -> dict[UUID, Navnekort]:
    """Names of these employments, former ones too."""
    rader = sesjon.exec(_stillinger().where(col(Ansettelse.id).in_(ansettelser)))
    return {a.id: Navnekort(f"{p.fornavn} {p.etternavn}", a.stilling, v.navn, v.type) for a, p, v in rader}


def navn(sesjon: InnsynSesjon, ansettelse_id: UUID) -> str:
    """Whose this employment is, a former one too."""
    return navnekort(sesjon, [ansettelse_id])[ansettelse_id].navn


def personnavn(sesjon: InnsynSesjon, ansatte: Collection[UUID]) -> dict[UUID, str]:
    """Names of these persons."""
    rader = sesjon.exec(
        select(Ansatt.id, Ansatt.fornavn, Ansatt.etternavn).where(col(Ansatt.id).in_(ansatte))
    )
    return {i: f"{fornavn} {etternavn}" for i, fornavn, etternavn in rader}


def stillinger_for(sesjon: InnsynSesjon, ansatt_id: UUID) -> list[Stilling]:
    """A person's present employments, by the unit's name."""
    return list(
        sesjon.exec(
            _stillinger()
            .where(col(Ansettelse.ansatt_id) == ansatt_id, col(Ansettelse.aktiv), col(Virksomhet.aktiv))
            .order_by(Virksomhet.navn)
        )
    )


def stilling(sesjon: InnsynSesjon, ansettelse_id: UUID) -> Stilling | None:
    """One employment with its person and unit."""
    # as in ``navnekort``, so that SQLAlchemy writes the statement once for both
    return sesjon.exec(_stillinger().where(col(Ansettelse.id).in_([ansettelse_id]))).first()


def tidligere_ansettelse(sesjon: InnsynSesjon, ansatt_id: UUID, virksomhet_id: UUID) -> Ansettelse | None:
    """A person's employment in a unit, also one that has ended: there is one row for both together."""
    return sesjon.exec(
        select(Ansettelse).where(
            col(Ansettelse.ansatt_id) == ansatt_id, col(Ansettelse.virksomhet_id) == virksomhet_id
        )
    ).first()


def stillinger_i(sesjon: InnsynSesjon, virksomhet_id: UUID) -> list[Stilling]:
    """Everyone of a unit, former ones last."""
    return list(
        sesjon.exec(
            _stillinger()
            .where(col(Ansettelse.virksomhet_id) == virksomhet_id)
            .order_by(col(Ansettelse.aktiv).desc(), Ansatt.fornavn, Ansatt.etternavn)
        )
    )


def sok_aktorer(
    sesjon: InnsynSesjon, tekst: str, *, virksomhet_id: UUID | None, maks: int = 12
) -> list[Stilling]:
    """Active employees with the mark aktør whose name, position or unit holds every word of ``tekst``.

    ``virksomhet_id`` keeps to one unit (nivå 1). Says nothing of which children anyone works with.
    """
    # lower() knows only ASCII in SQLite, so the words are matched here, among some thousand employees
    sporring = _stillinger().where(col(Ansettelse.aktiv), col(Ansatt.aktiv), col(Ansettelse.er_aktor))
    if virksomhet_id is not None:
        sporring = sporring.where(col(Ansettelse.virksomhet_id) == virksomhet_id)
    ord_ = tekst.casefold().split()
    treff: list[Stilling] = []
    for rad in sesjon.exec(sporring.order_by(Ansatt.fornavn, Ansatt.etternavn)):
        ansettelse, ansatt, virksomhet = rad
        hoystakk = f"{ansatt.fornavn} {ansatt.etternavn} {ansettelse.stilling} {virksomhet.navn}".casefold()
        if all(o in hoystakk for o in ord_):
            treff.append(rad)
            if len(treff) == maks:
                break
    return treff


def person(sesjon: InnsynSesjon, ansatt_id: UUID) -> Ansatt:
    """The employee of a session."""
    return sesjon.get_one(Ansatt, ansatt_id)


def med_brukernavn(sesjon: InnsynSesjon, brukernavn: str) -> Ansatt | None:
    """The person who logs in by this name (lower case)."""
    return sesjon.exec(select(Ansatt).where(col(Ansatt.brukernavn) == brukernavn)).first()


def med_fodselsnummer(sesjon: InnsynSesjon, nummer: str) -> Ansatt | None:
    """The employee with this number."""
    return sesjon.exec(select(Ansatt).where(col(Ansatt.fodselsnummer) == nummer)).first()


def virksomheter(sesjon: InnsynSesjon) -> list[Virksomhet]:
    """All units by name, closed ones last."""
    return list(sesjon.exec(select(Virksomhet).order_by(col(Virksomhet.aktiv).desc(), Virksomhet.navn)))


def alle_stillinger(sesjon: InnsynSesjon) -> list[Stilling]:
    """Every present employment, for the administrator's list of units."""
    return list(sesjon.exec(_stillinger().where(col(Ansettelse.aktiv), col(Ansatt.aktiv))))


def _stillinger() -> Select[Ansettelse, Ansatt, Virksomhet]:
    return (
        select(Ansettelse, Ansatt, Virksomhet)
        .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
        .join(Virksomhet, col(Virksomhet.id) == col(Ansettelse.virksomhet_id))
    )
