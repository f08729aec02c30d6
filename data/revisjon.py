"""The audit chain (SPEC 11.3): append-only, hash-linked, its details erasable. The only writer of its tables.

A row hashes number, time, employee, act, a commitment and the hash before it. The commitment is SHA-256 over
a random salt and what the act was about; without the salt nobody can try out which log it was, and so the
detail can be erased and the chain still verifies. What the chain cannot show by itself, that its end was cut
off, an ``Anker`` kept elsewhere shows.

Core inserts on purpose: the visibility layer refuses ORM writes to these tables, since they are not a matter
of what the session may see.
"""

import json
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from itertools import islice
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session

from data.koder import Handling
from data.lette_tabeller import REVISJON_DETALJ as _DETALJ
from data.lette_tabeller import REVISJON_RAD as _RAD
from data.lettklasse import dataclass
from data.motor import skriver

INGEN = "0" * 64  # what the first row has before it

Detaljverdi = str | int | bool | None

_NAVN = re.compile(r"[a-z_]{1,40}")
_KODE = re.compile(r"[a-z0-9_.:-]{0,64}")
_SOM_NUMMER = re.compile(r"[0-9-]{7,20}")  # an identity or telephone number; an id is longer
_DATO = re.compile(r"\d{4}-\d\d-\d\d")
_OM_GANGEN = 2000  # rows in one executemany
_STORSTE_TALL = 1_000_000  # counts, levels and versions; never a number that belongs to somebody


@dataclass(frozen=True, slots=True)
class Anker:
    """How many rows the chain had and the hash of the last, to be kept where the database is not."""

    antall: int
    hash: str


@dataclass(frozen=True, slots=True)
class Hendelse:
    """One act to be written into the chain; ``detalj`` holds ids and codes, never content."""

    tid: datetime
    ansatt_id: UUID | None
    handling: Handling
    logg_id: UUID | None = None
    virksomhet_id: UUID | None = None
    detalj: Mapping[str, Detaljverdi] | None = None


class Feilslag(StrEnum):
    """What is wrong at a row."""

    HULL = "hull"
    LENKE = "lenke"
    RAD = "rad"
    DETALJ = "detalj"
    ULESELIG = "uleselig"
    ANKER = "anker"


@dataclass(frozen=True, slots=True)
class Kjedefeil:
    """A row that does not verify."""

    nr: int
    slag: Feilslag


def skriv_rad(
    sesjon: Session,
    *,
    naa: datetime,
    ansatt_id: UUID | None,
    handling: Handling,
    logg_id: UUID | None = None,
    virksomhet_id: UUID | None = None,
    detalj: Mapping[str, Detaljverdi] | None = None,
) -> int:
    """Adds a row in the session's own transaction and gives its number: if it fails, the act did not happen.

    ``detalj`` holds ids and codes; anything that could be somebody's words or number is a ``ValueError``.
    """
    forbindelse = _skriver(sesjon.connection())
    rad, emne, ledd = _lenk(
        hode(forbindelse), Hendelse(naa, ansatt_id, handling, logg_id, virksomhet_id, detalj)
    )
    forbindelse.execute(sa.insert(_RAD).values(**rad))
    forbindelse.execute(sa.insert(_DETALJ).values(**emne))
    return ledd.antall


def skriv_rader(forbindelse: sa.Connection, hendelser: Iterable[Hendelse]) -> Anker:
    """Adds many rows at once, in the order they come, as ``skriv_rad`` would one by one; the new end.

    For whoever makes a whole database (``data.innsetting``), never for an act.
    """
    _skriver(forbindelse)
    ledd = hode(forbindelse)
    kilde = iter(hendelser)
    while bunke := list(islice(kilde, _OM_GANGEN)):
        rader, detaljer = [], []
        for hendelse in bunke:
            rad, emne, ledd = _lenk(ledd, hendelse)
            rader.append(rad)
            detaljer.append(emne)
        forbindelse.execute(sa.insert(_RAD), rader)
        forbindelse.execute(sa.insert(_DETALJ), detaljer)
    return ledd


def _skriver(forbindelse: sa.Connection) -> sa.Connection:
    if not skriver(forbindelse):
        raise RuntimeError("an audit row needs a writer's transaction")
    return forbindelse


def _lenk(forrige: Anker, hendelse: Hendelse) -> tuple[dict[str, Any], dict[str, Any], Anker]:
    """The chain's row and the detail that follow ``forrige``, and the new end."""
    innhold = _kanonisk(hendelse.detalj or {})
    felles = {
        "nr": forrige.antall + 1,
        "tid": hendelse.tid.astimezone(UTC),
        "ansatt_id": hendelse.ansatt_id,
        "handling": hendelse.handling.value,
    }
    emne = {
        "salt": secrets.token_bytes(16),
        "logg_id": hendelse.logg_id,
        "virksomhet_id": hendelse.virksomhet_id,
        "detalj": innhold,
    }
    rad = {**felles, "forpliktelse": _forpliktelse(emne), "forrige": forrige.hash}
    hash_ = _radhash(rad)
    return {**rad, "hash": hash_}, {**felles, **emne}, Anker(forrige.antall + 1, hash_)


def hode(forbindelse: sa.Connection) -> Anker:
    """The chain as it ends now. Numbers have no gaps, so the last one is the count."""
    siste = sa.select(_RAD.c.nr, _RAD.c.hash).order_by(_RAD.c.nr.desc()).limit(1)
    rad = forbindelse.execute(siste).one_or_none()
    return Anker(0, INGEN) if rad is None else Anker(rad.nr, rad.hash)


def hash_av(forbindelse: sa.Connection, nr: int) -> str | None:
    """The hash of one row; of the none before the first it is ``INGEN``."""
    if nr == 0:
        return INGEN
    svar: str | None = forbindelse.execute(sa.select(_RAD.c.hash).where(_RAD.c.nr == nr)).scalar()
    return svar


def kontroller(forbindelse: sa.Connection, anker: Anker | None = None) -> list[Kjedefeil]:
    """Every row that does not verify, in order. An erased detail is no fault, an altered one is.

    With an ``anker`` also whether the chain still holds what it held when that was taken. A row that cannot
    even be read ends the walk.
    """
    feil: list[Kjedefeil] = []
    ventet, forrige = 1, INGEN
    sett = {0: INGEN}
    try:
        for rad in _rader(forbindelse):
            feil.extend(Kjedefeil(rad["nr"], slag) for slag in _radfeil(rad, ventet, forrige))
            ventet, forrige = rad["nr"] + 1, rad["hash"]
            if anker is not None and rad["nr"] == anker.antall:
                sett[anker.antall] = rad["hash"]
    except (TypeError, ValueError):
        feil.append(Kjedefeil(ventet, Feilslag.ULESELIG))
    if anker is not None and sett.get(anker.antall) != anker.hash:
        feil.append(Kjedefeil(anker.antall, Feilslag.ANKER))
    return feil


def _rader(forbindelse: sa.Connection) -> Iterator[Mapping[str, Any]]:
    """The chain in order with what is left of the details, the detail's columns as ``d_…``."""
    detaljer = [kolonne.label(f"d_{kolonne.name}") for kolonne in _DETALJ.c]
    alle = sa.select(*_RAD.c, *detaljer).outerjoin(_DETALJ, _DETALJ.c.nr == _RAD.c.nr).order_by(_RAD.c.nr)
    for rad in forbindelse.execute(alle):
        yield rad._asdict()


def _radfeil(rad: Mapping[str, Any], ventet: int, forrige: str) -> Iterator[Feilslag]:
    if rad["nr"] != ventet:
        yield Feilslag.HULL
    if rad["forrige"] != forrige:
        yield Feilslag.LENKE
    if rad["hash"] != _radhash(rad):
        yield Feilslag.RAD
    if rad["d_nr"] is not None and not _detalj_stemmer(rad):
        yield Feilslag.DETALJ


def _detalj_stemmer(rad: Mapping[str, Any]) -> bool:
    emne = {navn: rad[f"d_{navn}"] for navn in ("salt", "logg_id", "virksomhet_id", "detalj")}
    kopier = all(rad[navn] == rad[f"d_{navn}"] for navn in ("tid", "ansatt_id", "handling"))
    return kopier and _forpliktelse(emne) == rad["forpliktelse"]


def _forpliktelse(emne: Mapping[str, Any]) -> str:
    """SHA-256(salt ‖ log, unit, detail). The salt has a fixed length, so the parts cannot run together."""
    innhold = json.dumps([_heks(emne["logg_id"]), _heks(emne["virksomhet_id"]), emne["detalj"]])
    return sha256(emne["salt"] + innhold.encode()).hexdigest()


def _radhash(rad: Mapping[str, Any]) -> str:
    tid = rad["tid"].astimezone(UTC).isoformat(timespec="microseconds")
    felt = [rad["nr"], tid, _heks(rad["ansatt_id"]), rad["handling"], rad["forpliktelse"], rad["forrige"]]
    return sha256(json.dumps(felt).encode()).hexdigest()


def _heks(rad_id: UUID | None) -> str | None:
    return None if rad_id is None else rad_id.hex


def _kanonisk(detalj: Mapping[str, Detaljverdi]) -> str:
    for navn, verdi in detalj.items():
        if not _NAVN.fullmatch(navn) or not _er_kode(verdi):
            raise ValueError(f"no id or code in the audit detail: {navn!r}")
    return json.dumps(dict(detalj), sort_keys=True, separators=(",", ":"))


def _er_kode(verdi: object) -> bool:
    if isinstance(verdi, str):
        return bool(_KODE.fullmatch(verdi)) and (
            bool(_DATO.fullmatch(verdi)) or not _SOM_NUMMER.fullmatch(verdi)
        )
    return verdi is None or (isinstance(verdi, int) and abs(verdi) < _STORSTE_TALL)
