"""Whom to ask in the municipality: stands in mails and is kept by the administrator (SPEC 2.4)."""

from dataclasses import dataclass

from data.lagre import ansatte
from data.maskert import Maskert
from stafett_tui.okt import Okt


@dataclass(frozen=True, slots=True, repr=False)
class Kontakt(Maskert):
    """The kommuneadministrator as others are to find her. A field may be empty."""

    navn: str = ""
    epost: str = ""
    telefon: str = ""


def hent_kontakt(okt: Okt) -> Kontakt:
    """For everyone who is logged in."""
    with okt.les() as sesjon:
        k = ansatte.kommune(sesjon)
        return Kontakt(k.kontakt_navn, k.kontakt_epost, k.kontakt_telefon)
