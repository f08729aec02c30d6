"""An export as JSON, back again, and the schema that tells how to read it. All three follow from ``modell``."""

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from stafett_tui.eksport.modell import FORMAT, VERSJON, Eksport

S = TypeVar("S")
SKJEMAFIL = f"{FORMAT}-{VERSJON}.schema.json"


class Formfeil(Exception):
    """The JSON is not as the schema says. Tells where, never what stood there."""


def til_json(eksport: Eksport) -> bytes:
    """The export as UTF-8, the same bytes for the same values."""
    return til_bytes(eksport)


def til_bytes(verdi: object) -> bytes:
    """Any value of such classes as UTF-8."""
    return (json.dumps(_verdi(verdi), ensure_ascii=False, indent=1) + "\n").encode()


def les_som(slag: type[S], data: object) -> S:
    """What JSON gave, as a value of the class. Raises ``Formfeil``."""
    svar: S = _les(slag, data, "$")
    return svar


def fra_json(innhold: bytes) -> Eksport:
    """The export again. Raises ``Formfeil`` for what is not one, or is of a version not known here."""
    data = fra_bytes(innhold)
    if not isinstance(data, dict) or (data.get("format"), data.get("versjon")) != (FORMAT, VERSJON):
        raise Formfeil("another format or version")
    eksport: Eksport = _les(Eksport, data, "$")
    if not eksport.logger:
        raise Formfeil("$.logger")
    return eksport


def fra_bytes(innhold: bytes) -> object:
    """What stands in the JSON. Raises ``Formfeil``, also for what is nested so deep that nobody meant it."""
    try:
        svar: object = json.loads(innhold)
    except (ValueError, RecursionError):
        raise Formfeil("not JSON") from None
    return svar


def skjema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12), made from the classes and what they say of themselves."""
    deler: dict[str, Any] = {}
    rot = _skjema(Eksport, deler)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Stafettlogg, versjon {VERSJON}",
        **rot,
        "$defs": dict(sorted(deler.items())),
    }


def skjemabytes() -> bytes:
    """The schema as the file that is kept and that lies in every copy."""
    return (json.dumps(skjema(), ensure_ascii=False, indent=1) + "\n").encode()


def _verdi(verdi: Any) -> Any:
    if is_dataclass(verdi):
        return {f.name: _verdi(getattr(verdi, f.name)) for f in fields(verdi)}
    if isinstance(verdi, tuple):
        return [_verdi(v) for v in verdi]
    if isinstance(verdi, datetime):
        return verdi.astimezone(UTC).isoformat()
    if isinstance(verdi, date):
        return verdi.isoformat()
    if isinstance(verdi, UUID):
        return str(verdi)
    return verdi.value if isinstance(verdi, Enum) else verdi


@cache
def _typer(klasse: type[Any]) -> Mapping[str, Any]:
    return get_type_hints(klasse, include_extras=True)


def _les(slag: Any, verdi: Any, sted: str) -> Any:
    if get_origin(slag) is Annotated:
        slag = get_args(slag)[0]
    if get_origin(slag) in (Union, types.UnionType):
        (egentlig,) = (t for t in get_args(slag) if t is not types.NoneType)
        return None if verdi is None else _les(egentlig, verdi, sted)
    if get_origin(slag) is tuple:
        if not isinstance(verdi, list):
            raise Formfeil(sted)
        return tuple(_les(get_args(slag)[0], v, f"{sted}[{i}]") for i, v in enumerate(verdi))
    if is_dataclass(slag):
        return _les_objekt(slag, verdi, sted)
    return _les_enkel(slag, verdi, sted)


def _les_objekt(klasse: Any, verdi: Any, sted: str) -> Any:
    typer = _typer(klasse)
    navn = [f.name for f in fields(klasse)]
    if not isinstance(verdi, dict) or set(verdi) != set(navn):
        raise Formfeil(sted)
    return klasse(**{n: _les(typer[n], verdi[n], f"{sted}.{n}") for n in navn})


def _les_enkel(slag: Any, verdi: Any, sted: str) -> Any:
    try:
        if slag is datetime and isinstance(verdi, str):
            tid = datetime.fromisoformat(verdi)
            if tid.tzinfo is None:
                raise Formfeil(sted)
            return tid.astimezone(UTC)
        if slag in (date, UUID) and isinstance(verdi, str):
            return date.fromisoformat(verdi) if slag is date else UUID(verdi)
        if issubclass(slag, Enum):
            return slag(verdi)
    except (ValueError, OverflowError):
        raise Formfeil(sted) from None
    if type(verdi) is not slag or (slag is str and not _kan_skrives(verdi)):
        raise Formfeil(sted)
    return verdi


def _kan_skrives(tekst: str) -> bool:
    """Whether it is text: JSON can say half a character, which nothing can keep."""
    try:
        tekst.encode()
    except UnicodeEncodeError:
        return False
    return True


_ENKLE: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    UUID: {"type": "string", "format": "uuid"},
}


def _skjema(slag: Any, deler: dict[str, Any]) -> dict[str, Any]:
    if get_origin(slag) in (Union, types.UnionType):
        (egentlig,) = (t for t in get_args(slag) if t is not types.NoneType)
        return {"anyOf": [_skjema(egentlig, deler), {"type": "null"}]}
    if get_origin(slag) is tuple:
        return {"type": "array", "items": _skjema(get_args(slag)[0], deler)}
    if slag in _ENKLE:
        return dict(_ENKLE[slag])
    if issubclass(slag, Enum):
        return {"enum": [m.value for m in slag]}
    if slag.__name__ not in deler:
        deler[slag.__name__] = {}  # a class may hold itself
        deler[slag.__name__] = _objektskjema(slag, deler)
    return {"$ref": f"#/$defs/{slag.__name__}"}


def _objektskjema(klasse: Any, deler: dict[str, Any]) -> dict[str, Any]:
    egenskaper = {}
    for f in fields(klasse):
        slag = _typer(klasse)[f.name]
        if get_origin(slag) is Annotated:
            slag, om = get_args(slag)
            egenskaper[f.name] = {**_skjema(slag, deler), "description": om}
        else:
            egenskaper[f.name] = _skjema(slag, deler)
    return {
        "type": "object",
        "properties": egenskaper,
        "required": [f.name for f in fields(klasse)],
        "additionalProperties": False,
    }
