"""Visibility: what one session may see. Decided here alone, and for every statement of the session.

A session is opened with an ``Innsyn`` that never changes. Its reach (which logs, and which oppmerksomheter of those
it is let into in part) is asked once, in its own transaction; an ORM event then narrows every select of every table
that holds anything of a log. What cannot be narrowed (``text()``, a Core table in an ORM select, ``from_statement``,
ORM ``insert()``, bulk ``update``/``delete``) is refused, and so is a flush of a row outside the reach.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, NoReturn, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, UOWTransaction, with_loader_criteria
from sqlmodel import Session, SQLModel, col

from data import modeller
from data.innsynsregel import innsynsregel
from data.koder import Hatt, Loggstatus, Overforingsdor, Utfall
from data.lette_tabeller import KLADD, LESETILGANG, LETTE, OVERFORING, REVISJON_DETALJ, REVISJON_RAD
from data.modeller import Ansatt, Ansettelse, Barn, Foresatt, Logg, Oppmerksomhet, Tiltak
from data.modeller.felles import HorerTilLogg, lastede_tabeller
from data.setningsvakt import eneste_tabell, se_gjennom

S = TypeVar("S")


class Innsynsbrudd(Exception):
    """A statement or a row that visibility cannot let through. Carries table and kind, never content."""


@dataclass(frozen=True, slots=True)
class Innsyn:
    """Who is asking, in which hat and unit, and on which day. Without a hat it is the service that sends mail: it
    reads nothing through the session and writes no row; ``data.utboks`` has what it needs.

    ``samtykke_fra`` is the oldest consent date that is still valid on that day. ``bare_logg`` narrows to one
    log (a meeting). ``lenket_fra`` lets the holder of that log read the earlier ones it is linked to, for a copy of
    them all; such a session writes nothing. ``passiv`` lets the holder of that passive log make a copy of it, and
    nothing is written but what is known of its copies. Without an employment (administrator, leder's other duties)
    nothing of any log is seen.
    """

    hatt: Hatt | None
    i_dag: date
    samtykke_fra: date
    ansatt_id: UUID | None = None
    ansettelse_id: UUID | None = None
    bare_logg: UUID | None = None
    lenket_fra: UUID | None = None
    passiv: UUID | None = None


@dataclass(slots=True)
class Rekkevidde:
    """The answer to what an ``Innsyn`` reaches: whole logs, parts of logs, and heads only (passive ones)."""

    hele: set[UUID] = field(default_factory=set)
    deler: dict[UUID, UUID] = field(default_factory=dict)
    """oppmerksomhet → its log, for readers of named oppmerksomheter"""
    hoder: set[UUID] = field(default_factory=set)
    passiv: UUID | None = None
    """the one of ``hele`` that is passive"""

    def nevnte(self) -> set[UUID]:
        """Logs whose existence and child may be known."""
        return self.hele | self.hoder | set(self.deler.values())


class InnsynSesjon(Session):
    """A session that sees what its ``Innsyn`` allows. Rolls back unless committed."""

    def __init__(self, motor: sa.Engine, innsyn: Innsyn) -> None:
        super().__init__(motor, expire_on_commit=False, autoflush=True)
        self.innsyn = innsyn
        self._rekkevidde: Rekkevidde | None = None

    @property
    def rekkevidde(self) -> Rekkevidde:
        """What this session reaches; asked once, in its own transaction."""
        if self._rekkevidde is None:
            self._rekkevidde = finn_rekkevidde(self.connection(), self.innsyn)
        return self._rekkevidde

    def kriterier(self, tabeller: Collection[str]) -> list[Any]:
        """The criteria that narrow a statement over these tables, one for each that belongs to a log."""
        return _kriterier(self.rekkevidde, self.innsyn, tabeller)

    def lette_rader(self, setning: sa.Select[Any]) -> Sequence[Any]:
        """Rows of a select of one light table that belongs to a log, narrowed as its model's would be."""
        _krev_hatt(self)
        tabell = eneste_tabell(setning)
        if tabell not in LETTE or "logg_id" not in tabell.c:
            raise Innsynsbrudd("a light select is of one light table of a log")
        regel = innsynsregel(tabell.name, tabell.c, self.rekkevidde, self.innsyn)
        return self.connection().execute(setning.where(regel)).all()

    def slipp_inn(self, logg_id: UUID) -> None:
        """Lets the session go on with a log that it has just made itself, or moved by a named act (``overforinger``)."""
        self.rekkevidde.hele.add(logg_id)

    def glem(self) -> None:
        """Asks anew what it reaches, as after a rollback: a log that was let in may not exist after all."""
        self._rekkevidde = None

    def _forbudt(self, *_args: object, **_kw: object) -> NoReturn:
        """The old bulk calls write rows past ``before_flush``."""
        raise Innsynsbrudd("bulk writes do not pass the visibility layer")

    bulk_save_objects = bulk_insert_mappings = bulk_update_mappings = _forbudt


def finn_rekkevidde(forbindelse: sa.Connection, innsyn: Innsyn) -> Rekkevidde:
    """Runs the rule of visibility: one statement, however many logs there are."""
    rekkevidde = Rekkevidde()
    if innsyn.hatt is not Hatt.SAKSBEHANDLER or innsyn.ansettelse_id is None:
        return rekkevidde
    for logg_id, oppmerksomhet_id, aapen in forbindelse.execute(_sporring(synlige_logger, innsyn)):
        if innsyn.bare_logg is not None and logg_id != innsyn.bare_logg:
            continue
        if not aapen:
            rekkevidde.hoder.add(logg_id)
        elif oppmerksomhet_id is None:
            rekkevidde.hele.add(logg_id)
        else:
            rekkevidde.deler[oppmerksomhet_id] = logg_id
    if innsyn.passiv in rekkevidde.hoder and innsyn.bare_logg is None:
        rekkevidde.passiv = innsyn.passiv
        rekkevidde.hele.add(innsyn.passiv)
        rekkevidde.hoder.remove(innsyn.passiv)
    if innsyn.lenket_fra is not None and innsyn.bare_logg is None:
        lenkede = {i for (i,) in forbindelse.execute(_sporring(tidligere_logger, innsyn))}
        rekkevidde.hele |= lenkede
        rekkevidde.hoder -= lenkede
    return rekkevidde


@lru_cache(maxsize=8)
def _sporring(regel: Callable[[Innsyn], S], innsyn: Innsyn) -> S:
    """The rule as a statement, built once for each asker and day; its answer is asked for every time."""
    return regel(innsyn)


def synlige_logger(innsyn: Innsyn) -> sa.CompoundSelect[Any]:
    """The rule itself, as one select of (log, oppmerksomhet or NULL, may be opened).

    * the stafettholder: own logs; a passive one by its head only (SPEC 9.2); not a leder who has accepted a log to
      hand it on, also when she has the other mark (SPEC 2.3)
    * an aktør, in a log of another's: a tiltak, not feilregistrert, under an open oppmerksomhet, with valid consent
      (SPEC 2.2, 4.4); of who held the log before, only what is open still or was evaluated since
    * a read-only aktør: the whole log or one oppmerksomhet, until its date, while consent is valid
    * none of them: a log about oneself or one's own child (habilitet, SPEC 2.6); for one whose number is not
      known it cannot be told, and so they see nothing
    * none of them: without a mark, or when the employment has ended, whatever the hat was when it was put on
    """
    meg = innsyn.ansettelse_id
    lest = LESETILGANG.c
    null = sa.null().cast(sa.Uuid)
    grunnlag = vilkar_for_alle(innsyn)
    delt = [
        *grunnlag,
        col(Logg.stafettholder_id) != meg,  # with the log came its open tiltak
        col(Logg.status) == Loggstatus.AKTIV,
        col(Logg.samtykke_gitt).between(innsyn.samtykke_fra, innsyn.i_dag),
    ]
    return sa.union_all(
        sa.select(col(Logg.id), null, col(Logg.status) == Loggstatus.AKTIV).where(
            col(Logg.stafettholder_id) == meg, merket_stafettholder(meg), *grunnlag
        ),
        sa.select(col(Logg.id), null, sa.true())
        .join(Tiltak, col(Tiltak.logg_id) == col(Logg.id))
        .join(Oppmerksomhet, col(Oppmerksomhet.id) == col(Tiltak.oppmerksomhet_id))
        .where(
            col(Tiltak.ansvarlig_id) == meg,
            sa.or_(col(Tiltak.utfall).is_(None), col(Tiltak.utfall) != Utfall.FEILREGISTRERT),
            sa.or_(col(Tiltak.utfall).is_(None), ~overlatt(meg)),
            col(Oppmerksomhet.avsluttet).is_(None),
            *delt,
        ),
        sa.select(col(Logg.id), lest.oppmerksomhet_id, sa.true())
        .join(LESETILGANG, lest.logg_id == col(Logg.id))
        .where(
            lest.ansettelse_id == meg,
            lest.opphort.is_(None),
            sa.or_(lest.til_dato.is_(None), lest.til_dato >= innsyn.i_dag),
            *delt,
        ),
    )


def overlatt(meg: UUID | None) -> sa.ColumnElement[bool]:
    """Whether the log was handed over by its holder after they evaluated this tiltak (SPEC 8.1)."""
    o = OVERFORING.c
    return sa.exists().where(
        o.logg_id == col(Tiltak.logg_id),
        o.fra_id == meg,
        o.tilstand == "mottatt",
        o.besvart >= col(Tiltak.avsluttet),
    )


def merket_stafettholder(meg: UUID | None) -> sa.ColumnElement[bool]:
    """The mark by which one may hold a log, and not only have a tiltak in it."""
    return sa.exists().where(col(Ansettelse.id) == meg, col(Ansettelse.er_stafettholder))


def vilkar_for_alle(innsyn: Innsyn) -> list[sa.ColumnElement[bool]]:
    """What nobody is let past: a mark in an employment that lasts, and habilitet."""
    meg = innsyn.ansettelse_id
    min_stilling = (
        sa.select(col(Ansettelse.id))
        .join(Ansatt, col(Ansatt.id) == col(Ansettelse.ansatt_id))
        .where(
            col(Ansettelse.id) == meg,
            col(Ansettelse.aktiv),
            sa.or_(col(Ansettelse.er_aktor), col(Ansettelse.er_stafettholder)),
            col(Ansatt.aktiv),
            col(Ansatt.fodselsnummer).is_not(None),
        )
        .exists()
    )
    mitt_nummer = (
        sa.select(col(Ansatt.fodselsnummer))
        .join(Ansettelse, col(Ansettelse.ansatt_id) == col(Ansatt.id))
        .where(col(Ansettelse.id) == meg)
        .scalar_subquery()
    )
    inhabil = sa.union_all(
        sa.select(col(Barn.logg_id)).where(col(Barn.nummer) == mitt_nummer),
        sa.select(col(Foresatt.logg_id)).where(col(Foresatt.fodselsnummer) == mitt_nummer),
    )
    return [min_stilling, col(Logg.id).not_in(inhabil)]


def tidligere_logger(innsyn: Innsyn) -> sa.Select[Any]:
    """The logs that one of the asker's, active or copied, is linked to, and those that they are.

    They are passive, or the asker's own: what was taken up again is another's, who writes in it. Habilitet holds for
    each of them, and the chain ends at one that the asker may not read.
    """
    grunnlag = [*vilkar_for_alle(innsyn), merket_stafettholder(innsyn.ansettelse_id)]
    min_eller_passiv = sa.or_(
        col(Logg.status) == Loggstatus.PASSIV, col(Logg.stafettholder_id) == innsyn.ansettelse_id
    )
    lenker = (
        sa.select(col(Logg.tidligere_logg_id).label("id"))
        .where(
            col(Logg.id) == innsyn.lenket_fra,
            col(Logg.stafettholder_id) == innsyn.ansettelse_id,
            sa.true() if innsyn.passiv == innsyn.lenket_fra else col(Logg.status) == Loggstatus.AKTIV,
            *grunnlag,
        )
        .cte("lenker", recursive=True)
    )
    lenker = lenker.union(
        sa.select(col(Logg.tidligere_logg_id))
        .join(lenker, lenker.c.id == col(Logg.id))
        .where(min_eller_passiv, *grunnlag)
    )
    return (
        sa.select(col(Logg.id)).join(lenker, lenker.c.id == col(Logg.id)).where(min_eller_passiv, *grunnlag)
    )


def loggtabeller() -> Iterator[type[SQLModel]]:
    """Every table that has ``logg_id``, also what nobody has asked for yet."""
    modeller.alle()
    yield from _lastede_loggtabeller()


def _lastede_loggtabeller() -> Iterator[type[SQLModel]]:
    """A statement can name no other: a table is loaded by the one who first names it."""
    return (k for k in lastede_tabeller() if "logg_id" in k.__table__.c)  # type: ignore[attr-defined]


def _kriterier(r: Rekkevidde, innsyn: Innsyn, tabeller: Collection[str]) -> list[Any]:
    """No model has relationships: a criterion for a table that is not in the statement would narrow nothing."""
    rekkevidde = frozenset(r.hele), frozenset(r.deler.items()), frozenset(r.hoder)
    klasser: tuple[type[SQLModel], ...] = (Logg, *_lastede_loggtabeller())
    return [_kriterium(k, *rekkevidde, innsyn) for k in klasser if k.__tablename__ in tabeller]


@lru_cache(maxsize=128)
def _kriterium(
    klasse: type[SQLModel],
    hele: frozenset[UUID],
    deler: frozenset[tuple[UUID, UUID]],
    hoder: frozenset[UUID],
    innsyn: Innsyn,
) -> Any:
    """One table's criterion for one reach. Who goes from screen to screen reaches the same: it is built once.

    The key is the whole of what it is made from, so it can never be another's.
    """
    rekkevidde = Rekkevidde(set(hele), dict(deler), set(hoder))
    regel = innsynsregel(str(klasse.__tablename__), klasse, rekkevidde, innsyn)
    return with_loader_criteria(klasse, regel, include_aliases=True)


@event.listens_for(InnsynSesjon, "do_orm_execute")
def _snevre_inn(tilstand: ORMExecuteState) -> None:
    sesjon = tilstand.session
    assert isinstance(sesjon, InnsynSesjon)
    _krev_hatt(sesjon)
    if not tilstand.is_select or not tilstand.is_orm_statement:
        raise Innsynsbrudd(
            f"only ORM selects pass the visibility layer, not {type(tilstand.statement).__name__}"
        )
    sett = se_gjennom(tilstand.statement)
    if sett.utenfor is not None:
        raise Innsynsbrudd(f"{sett.utenfor} cannot be narrowed by the visibility layer")
    if not {str(m.local_table) for m in tilstand.all_mappers} <= sett.tabeller:
        raise Innsynsbrudd("a statement that cannot be looked through is not let through")
    tilstand.statement = tilstand.statement.options(*sesjon.kriterier(sett.tabeller))


def _krev_hatt(sesjon: InnsynSesjon) -> None:
    if sesjon.innsyn.hatt is None:
        raise Innsynsbrudd("the service reads nothing through a session")


@event.listens_for(InnsynSesjon, "after_rollback")
def _etter_tilbakerulling(sesjon: Session) -> None:
    assert isinstance(sesjon, InnsynSesjon)
    sesjon.glem()


@event.listens_for(InnsynSesjon, "before_flush")
def _provflush(sesjon: Session, _kontekst: UOWTransaction, _objekter: object) -> None:
    assert isinstance(sesjon, InnsynSesjon)
    skal_skrive = bool(sesjon.new or sesjon.dirty or sesjon.deleted)
    if sesjon.innsyn.hatt is None and skal_skrive:
        raise Innsynsbrudd("the service writes no rows through a session")
    if sesjon.innsyn.lenket_fra is not None and skal_skrive:
        raise Innsynsbrudd("earlier logs are opened to be read, and nothing is written meanwhile")
    for rad in sesjon.new:
        if isinstance(rad, Logg):
            _prov_ny_logg(sesjon, rad)
    for rad in [*sesjon.new, *sesjon.dirty, *sesjon.deleted]:
        _prov_rad(sesjon, rad)


def _prov_ny_logg(sesjon: InnsynSesjon, logg: Logg) -> None:
    innsyn = sesjon.innsyn
    if (
        innsyn.hatt is not Hatt.SAKSBEHANDLER
        or innsyn.bare_logg
        or logg.stafettholder_id != innsyn.ansettelse_id
    ):
        raise Innsynsbrudd("a log can only be made by its own stafettholder")
    sesjon.slipp_inn(logg.id)


def _prov_rad(sesjon: InnsynSesjon, rad: object) -> None:
    if sesjon.rekkevidde.passiv is not None and not _om_kopier(rad):
        raise Innsynsbrudd("of a passive log nothing is written but what is known of its copies")
    if isinstance(rad, Logg):
        if rad.id not in sesjon.rekkevidde.hele:
            raise Innsynsbrudd("Logg outside the session's reach")
    elif isinstance(rad, HorerTilLogg):
        if _er_flyttet(rad):
            raise Innsynsbrudd(f"{type(rad).__name__} may not move between logs")
        if rad.logg_id not in sesjon.rekkevidde.hele:
            raise Innsynsbrudd(f"{type(rad).__name__} outside the session's reach")
    elif (tabell := getattr(rad, "__tablename__", None)) == KLADD.name:
        if not _egen_kladd(sesjon, rad):
            raise Innsynsbrudd("Kladd outside the session's reach")
    elif tabell in (REVISJON_RAD.name, REVISJON_DETALJ.name):
        raise Innsynsbrudd("audit rows are written by data.revisjon alone")


def _om_kopier(rad: object) -> bool:
    if isinstance(rad, modeller.Overforing):  # that another municipality has it now
        return rad.dor is Overforingsdor.ANNEN_KOMMUNE and not sa.inspect(rad, raiseerr=True).has_identity
    return type(rad).__name__ in ("Arkivbevis", "Overforingsfil")


def _er_flyttet(rad: object) -> bool:
    """Whether a stored row is to hang on another log. An unloaded old value counts as another."""
    tilstand = sa.inspect(rad, raiseerr=True)
    return bool(tilstand.has_identity and tilstand.attrs.logg_id.history.has_changes())


def _egen_kladd(sesjon: InnsynSesjon, kladd: Any) -> bool:
    """Whether the draft is the asker's, in this hat, and one that they could read again."""
    innsyn, r = sesjon.innsyn, sesjon.rekkevidde
    if (kladd.ansatt_id, kladd.ansettelse_id) != (innsyn.ansatt_id, innsyn.ansettelse_id):
        return False
    if kladd.logg_id is None:
        return innsyn.bare_logg is None
    return kladd.logg_id in r.hele or kladd.logg_id in r.deler.values()
