"""Every table. Importing this package registers them all with ``SQLModel.metadata``."""

from data.modeller.ansatt import Ansatt, Ansettelse, Virksomhet
from data.modeller.kommune import Kommune
from data.modeller.logg import Barn, Foresatt, Logg, Nivaendring, Vedlegg
from data.modeller.oppmerksomhet import Evaluering, Maal, Oppmerksomhet, Tekstversjon, Tiltak
from data.modeller.revisjon import RevisjonDetalj, RevisjonRad
from data.modeller.samtykke import Samtykke, Samtykkesvar
from data.modeller.tilgang import Kladd, Lesetilgang

__all__ = [
    "Ansatt",
    "Ansettelse",
    "Barn",
    "Evaluering",
    "Foresatt",
    "Kladd",
    "Kommune",
    "Lesetilgang",
    "Logg",
    "Maal",
    "Nivaendring",
    "Oppmerksomhet",
    "RevisjonDetalj",
    "RevisjonRad",
    "Samtykke",
    "Samtykkesvar",
    "Tekstversjon",
    "Tiltak",
    "Vedlegg",
    "Virksomhet",
]
