"""Every way that a session offers to read a table. Each says how many rows of one log came through."""

import warnings
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Bundle, aliased, load_only
from sqlmodel import SQLModel, col, select

from data.innsyn import InnsynSesjon
from data.modeller import Logg, Virksomhet

Vei = Callable[[InnsynSesjon, Any, UUID, Any], int]
"""session, mapped class, the log's id, one row's primary key → rows seen"""


def _logg(k: Any) -> Any:
    return k.id if sa.inspect(k).mapper.class_ is Logg else k.logg_id


def _pk(k: Any) -> Any:
    return sa.inspect(k).primary_key[0]


def _antall(s: InnsynSesjon, setning: Any) -> int:
    return len(s.execute(setning).all())


def _get(s: InnsynSesjon, k: Any, _logg_id: UUID, rad: Any) -> int:
    return int(s.get(k, rad) is not None)


def _query(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return int(s.query(k).filter(_logg(k) == logg).count())


def _alias(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    a = aliased(k)
    return _antall(s, select(a).where(_logg(a) == logg))


def _alias_av_underspørring(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    a = aliased(k, select(k).subquery())
    return _antall(s, select(a).where(_logg(a) == logg))


def _join(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    a, b = aliased(k), aliased(k)
    return _antall(s, select(_pk(k)).join(a, _logg(a) == _logg(k)).join(b, _logg(b) == _logg(a)))


def _ytre_join(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    """Through a table that everyone sees, joined on nothing."""
    rader = s.execute(
        select(Virksomhet.navn, _logg(k)).select_from(Virksomhet).join(k, sa.true(), isouter=True)
    )
    return sum(logg_id == logg for _, logg_id in rader)


def _exists(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    return _antall(s, select(Virksomhet.id).where(select(k).where(_logg(k) == logg).exists()))


def _i_underspørring(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    return _antall(s, select(Virksomhet.id).where(sa.literal(logg, sa.Uuid).in_(select(_logg(k)))))


def _skalar(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    teller = select(sa.func.count()).select_from(k).where(_logg(k) == logg).scalar_subquery()
    return max(n for _, n in s.execute(select(Virksomhet.navn, teller)))


def _frisk(s: InnsynSesjon, k: Any, logg: UUID, _rad: Any) -> int:
    setning = select(k).where(_logg(k) == logg).execution_options(populate_existing=True)
    return _antall(s, setning)


VEIER: dict[str, Vei] = {
    "select": lambda s, k, logg, rad: _antall(s, select(k).where(_logg(k) == logg)),
    "exec": lambda s, k, logg, rad: len(s.exec(select(k).where(_logg(k) == logg)).all()),
    "scalars": lambda s, k, logg, rad: len(s.scalars(select(k).where(_logg(k) == logg)).all()),
    "get": _get,
    "get_frisk": lambda s, k, logg, rad: int(s.get(k, rad, populate_existing=True) is not None),
    "count": lambda s, k, logg, rad: s.exec(
        select(sa.func.count()).select_from(k).where(_logg(k) == logg)
    ).one(),
    "count_kolonne": lambda s, k, logg, rad: s.exec(
        select(sa.func.count(_pk(k))).where(_logg(k) == logg)
    ).one(),
    "kolonne": lambda s, k, logg, rad: _antall(s, select(_logg(k)).where(_logg(k) == logg)),
    "bundle": lambda s, k, logg, rad: _antall(
        s, select(Bundle("b", _pk(k), _logg(k))).where(_logg(k) == logg)
    ),
    "load_only": lambda s, k, logg, rad: _antall(
        s, select(k).options(load_only(_pk_attr(k))).where(_logg(k) == logg)
    ),
    "alias": _alias,
    "alias_av_underspørring": _alias_av_underspørring,
    "join": _join,
    "ytre_join": _ytre_join,
    "exists": _exists,
    "i_underspørring": _i_underspørring,
    "skalar": _skalar,
    "underspørring": lambda s, k, logg, rad: _antall(s, select(select(k).where(_logg(k) == logg).subquery())),
    "cte": lambda s, k, logg, rad: _antall(s, select(select(_logg(k)).where(_logg(k) == logg).cte())),
    "union": lambda s, k, logg, rad: _antall(
        s, sa.union_all(select(_logg(k)).where(_logg(k) == logg), select(_logg(k)).where(_logg(k) == logg))
    ),
    "or_sant": lambda s, k, logg, rad: sum(
        i == logg for i in s.exec(select(_logg(k)).where(sa.or_(_logg(k) == logg, sa.true())))
    ),
    "query": _query,
    "frisk": _frisk,
    "gruppert": lambda s, k, logg, rad: _antall(
        s, select(_logg(k), sa.func.count()).where(_logg(k) == logg).group_by(_logg(k))
    ),
}


def _pk_attr(k: Any) -> Any:
    return col(getattr(k, _pk(k).name))


def lekker(
    s: InnsynSesjon, klasse: type[SQLModel], logg: UUID, rad: Any, veier: Mapping[str, Vei] = VEIER
) -> set[str]:
    """The ways through which rows of this log were seen."""
    return {navn for navn, vei in veier.items() if vei(s, klasse, logg, rad)}
