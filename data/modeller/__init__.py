"""Every table. Importing this package registers them all with ``SQLModel.metadata``."""

from data.modeller.ansatt import Ansatt, Ansettelse, Virksomhet
from data.modeller.arkiv import Arkivbevis
from data.modeller.avslutning import Avslutning
from data.modeller.innslag import Lysglimt, Notat
from data.modeller.kommune import Kommune
from data.modeller.logg import Barn, Foresatt, Logg, Nivaendring, Vedlegg
from data.modeller.mote import Mote, Motedeltaker, Motesak, Motetekst
from data.modeller.oppmerksomhet import Evaluering, Maal, Oppmerksomhet, Tekstversjon, Tiltak
from data.modeller.revisjon import RevisjonDetalj, RevisjonRad
from data.modeller.samtykke import Samtykke, Samtykkesvar
from data.modeller.sletting import Gravstein, Slettebevis, Telling
from data.modeller.tilgang import Kladd, Lesetilgang
from data.modeller.utpost import Postoppsett, Utpost

__all__ = [
    "Ansatt",
    "Ansettelse",
    "Arkivbevis",
    "Avslutning",
    "Barn",
    "Evaluering",
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
    "Postoppsett",
    "RevisjonDetalj",
    "RevisjonRad",
    "Samtykke",
    "Samtykkesvar",
    "Slettebevis",
    "Tekstversjon",
    "Telling",
    "Tiltak",
    "Utpost",
    "Vedlegg",
    "Virksomhet",
]
