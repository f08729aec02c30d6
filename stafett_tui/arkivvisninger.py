"""What one archive calls things; another may want other codes (SPEC 10.2)."""

from dataclasses import dataclass

from data.koder import Virksomhetstype
from stafett_tui.sprak.tekst import T

BARNEHAGE, SKOLE, ANDRE = "barnehage", "skole", "andre"
NAVN, FODT = "{navn}", "{fodt}"
"""what stands for the child's name and birth date in the title of a folder"""
GRUPPENAVN = {BARNEHAGE: T("Barnehage"), SKOLE: T("Skole"), ANDRE: T("Andre tjenester")}


@dataclass(frozen=True, slots=True)
class Arkivvalg:
    """The folder, the access restriction with its ground, and the name the message comes under."""

    mappetittel: str
    kode: str
    """of the access restriction"""
    kodenavn: str
    hjemmel: str = "Offl. § 13 jf. fvl. § 13"
    fagsystem: str = "Stafett"


VANLIG = {
    BARNEHAGE: Arkivvalg(f"Barnemappe for: {NAVN}, født {FODT}", "B", "Barnehage"),
    SKOLE: Arkivvalg(f"Elevmappe for: {NAVN}, født {FODT}", "E", "Elev"),
    ANDRE: Arkivvalg(f"Stafettlogg for: {NAVN}, født {FODT}", "UO", "Unntatt offentlighet"),
}


def gruppe_for(enhet: Virksomhetstype) -> str:
    """Which of them counts for a copy that this kind of unit keeps."""
    return enhet.value if enhet.value in VANLIG else ANDRE
