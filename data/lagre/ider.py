"""Ids by their beginning, for who types them by hand. Only what is in sight is looked through."""

from uuid import UUID

from sqlmodel import select

from data.innsyn import InnsynSesjon
from data.modeller.felles import MedId


def ider_med_start(sesjon: InnsynSesjon, klasse: type[MedId], start: str) -> list[UUID]:
    """Ids of rows in sight that begin with these hex digits (lower case, no dashes); at most two."""
    return [i for i in sesjon.exec(select(klasse.id)) if i.hex.startswith(start)][:2]
