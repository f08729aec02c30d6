"""Every table. Those that a log-in and Min side use come with the package; the rest all together, when one of them is
first asked for. A table costs four milliseconds and 0.2 MB, in every start.

A later one is always asked for here (``from data.modeller import Notat``, or ``modeller.Notat`` in what Min side
loads), never in its own module: SQLAlchemy must not set up its mappers in another thread meanwhile.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm.mapper import _CONFIGURE_MUTEX

from data.modeller.ansatt import Ansatt, Ansettelse, Virksomhet
from data.modeller.logg import Barn, Foresatt, Logg
from data.modeller.oppmerksomhet import Oppmerksomhet, Tiltak

if TYPE_CHECKING:
    from data.modeller.arkiv import Arkivbevis
    from data.modeller.arkivoppsett import Arkivoppsett
    from data.modeller.avslutning import Avslutning
    from data.modeller.evaluering import Evaluering, Tekstversjon
    from data.modeller.faktor import Faktor, Trinn
    from data.modeller.gravstein import Gravstein
    from data.modeller.innslag import Lysglimt
    from data.modeller.kladd import Kladd
    from data.modeller.kommune import Kommune
    from data.modeller.lesetilgang import Lesetilgang
    from data.modeller.maal import Maal
    from data.modeller.mal import Tekstmal
    from data.modeller.mote import Mote, Motedeltaker
    from data.modeller.motesak import Motesak
    from data.modeller.motetekst import Motetekst
    from data.modeller.niva import Nivaendring
    from data.modeller.notat import Notat
    from data.modeller.overforing import Overforing, Overforingsrest
    from data.modeller.overforingsfil import Overforingsfil, Overforingsnokkel
    from data.modeller.revisjon import RevisjonDetalj, RevisjonRad
    from data.modeller.samtykke import Samtykke, Samtykkesvar
    from data.modeller.sletting import Slettebevis, Telling
    from data.modeller.utpost import Postoppsett, Utpost
    from data.modeller.vedlegg import Vedlegg

SENERE = {
    "Arkivbevis": "arkiv",
    "Arkivoppsett": "arkivoppsett",
    "Avslutning": "avslutning",
    "Evaluering": "evaluering",
    "Faktor": "faktor",
    "Gravstein": "gravstein",
    "Kladd": "kladd",
    "Kommune": "kommune",
    "Lesetilgang": "lesetilgang",
    "Lysglimt": "innslag",
    "Maal": "maal",
    "Mote": "mote",
    "Motedeltaker": "mote",
    "Motesak": "motesak",
    "Motetekst": "motetekst",
    "Nivaendring": "niva",
    "Notat": "notat",
    "Overforing": "overforing",
    "Overforingsrest": "overforing",
    "Overforingsfil": "overforingsfil",
    "Overforingsnokkel": "overforingsfil",
    "Postoppsett": "utpost",
    "RevisjonDetalj": "revisjon",
    "RevisjonRad": "revisjon",
    "Samtykke": "samtykke",
    "Samtykkesvar": "samtykke",
    "Slettebevis": "sletting",
    "Tekstmal": "mal",
    "Tekstversjon": "evaluering",
    "Telling": "sletting",
    "Trinn": "faktor",
    "Utpost": "utpost",
    "Vedlegg": "vedlegg",
}
"""the later ones, and the module each is in"""


def alle() -> None:
    """Loads every table: for what must leave none out (migrations, deletion)."""
    with _CONFIGURE_MUTEX:
        for navn, modul in SENERE.items():
            globals()[navn] = getattr(import_module(f"{__name__}.{modul}"), navn)


def __getattr__(navn: str) -> Any:
    if navn not in SENERE:
        raise AttributeError(navn)
    alle()
    return globals()[navn]


__all__ = [
    "Ansatt",
    "Ansettelse",
    "Arkivbevis",
    "Arkivoppsett",
    "Avslutning",
    "Barn",
    "Evaluering",
    "Faktor",
    "Foresatt",
    "Gravstein",
    "Kladd",
    "Kommune",
    "Lesetilgang",
    "Logg",
    "Lysglimt",
    "Maal",
    "Mote",
    "Motedeltaker",
    "Motesak",
    "Motetekst",
    "Nivaendring",
    "Notat",
    "Oppmerksomhet",
    "Overforing",
    "Overforingsfil",
    "Overforingsnokkel",
    "Overforingsrest",
    "Postoppsett",
    "RevisjonDetalj",
    "RevisjonRad",
    "Samtykke",
    "Samtykkesvar",
    "Slettebevis",
    "Tekstmal",
    "Tekstversjon",
    "Telling",
    "Tiltak",
    "Trinn",
    "Utpost",
    "Vedlegg",
    "Virksomhet",
]
