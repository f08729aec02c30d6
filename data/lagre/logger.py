"""Logs with their child, foresatte and history. A list takes several logs: one statement, however many."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, select

from data import modeller
from data.innsyn import InnsynSesjon
from data.modeller import Barn, Foresatt, Logg

Loggbarn = tuple[Logg, Barn]


def hent(sesjon: InnsynSesjon, logg_id: UUID) -> Loggbarn | None:
    """The log and its child, or None: out of sight and non-existent are not told apart."""
    return sesjon.exec(select(Logg, Barn).join(Barn).where(Logg.id == logg_id)).first()


def holdt_av(sesjon: InnsynSesjon, ansettelse_id: UUID | None) -> list[Loggbarn]:
    """Logs this employment holds, passive ones too. A hat without an employment holds none."""
    return list(sesjon.exec(select(Logg, Barn).join(Barn).where(Logg.stafettholder_id == ansettelse_id)))


def andres(sesjon: InnsynSesjon, ansettelse_id: UUID | None) -> list[Loggbarn]:
    """Logs the session may see that others hold: those one is aktør or reader in."""
    return list(sesjon.exec(select(Logg, Barn).join(Barn).where(Logg.stafettholder_id != ansettelse_id)))


def delt(sesjon: InnsynSesjon, ansettelse_id: UUID | None) -> tuple[list[Loggbarn], list[Loggbarn]]:
    """``holdt_av`` and ``andres`` in one statement."""
    alle = list(sesjon.exec(select(Logg, Barn).join(Barn)))
    egne = [par for par in alle if par[0].stafettholder_id == ansettelse_id]
    return egne, [par for par in alle if par[0].stafettholder_id != ansettelse_id]


def med_nummer(sesjon: InnsynSesjon, nummer: str) -> list[Loggbarn]:
    """Logs the session may see whose child has this number, newest first."""
    return list(
        sesjon.exec(
            select(Logg, Barn).join(Barn).where(Barn.nummer == nummer).order_by(col(Logg.opprettet).desc())
        )
    )


def foresatte(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> list[Foresatt]:
    """Foresatte on these logs, those taken off as well, in the order they stand on the form."""
    return list(
        sesjon.exec(
            select(Foresatt).where(col(Foresatt.logg_id).in_(logg_ider)).order_by(col(Foresatt.rekkefolge))
        )
    )


def nivaendringer(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Nivaendring]":
    """Changes of nivå, newest first."""
    return list(
        sesjon.exec(
            select(modeller.Nivaendring)
            .where(modeller.Nivaendring.logg_id == logg_id)
            .order_by(col(modeller.Nivaendring.tid).desc())
        )
    )


def lesetilganger(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Lesetilgang]":
    """Reading access that is not ended by hand (its date may be past)."""
    return list(
        sesjon.exec(
            select(modeller.Lesetilgang).where(
                modeller.Lesetilgang.logg_id == logg_id, col(modeller.Lesetilgang.opphort).is_(None)
            )
        )
    )


def lesetilganger_i(sesjon: InnsynSesjon, logg_ider: Collection[UUID]) -> "list[modeller.Lesetilgang]":
    """As ``lesetilganger``, for several logs."""
    return list(
        sesjon.exec(
            select(modeller.Lesetilgang).where(
                col(modeller.Lesetilgang.logg_id).in_(logg_ider), col(modeller.Lesetilgang.opphort).is_(None)
            )
        )
    )


def bilder(sesjon: InnsynSesjon, logg_id: UUID) -> "list[modeller.Vedlegg]":
    """The picture of the child, as a list that holds it or is empty."""
    return list(
        sesjon.exec(
            select(modeller.Vedlegg).where(
                modeller.Vedlegg.logg_id == logg_id, modeller.Vedlegg.slag == "bilde"
            )
        )
    )


def har_bilde(sesjon: InnsynSesjon, logg_id: UUID) -> bool:
    """Whether the child has a picture."""
    spor = select(modeller.Vedlegg.id).where(
        modeller.Vedlegg.logg_id == logg_id, modeller.Vedlegg.slag == "bilde"
    )
    return sesjon.exec(spor).first() is not None
