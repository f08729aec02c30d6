"""Whom to ask in the municipality: stands in mails and is kept by the administrator (SPEC 2.4)."""

from dataclasses import dataclass

from data.lagre import ansatte
from data.maskert import Maskert
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Kontakt(Maskert):
    """The kommuneadministrator as others are to find her. A field may be empty."""

    navn: str = ""
    epost: str = ""
    telefon: str = ""

    @property
    def sporsmal(self) -> T | None:
        """Whom to ask, in a sentence; None when nobody can be reached."""
        hvordan = ", ".join(d for d in (self.epost, self.telefon) if d)
        if not self.navn or not hvordan:
            return None
        return T(
            "Finner du ikke ut av det? Spør administratoren: %(navn)s, %(hvordan)s.",
            navn=self.navn,
            hvordan=hvordan,
        )


def hent_kontakt(okt: Okt) -> Kontakt:
    """For everyone who is logged in."""
    with okt.les() as sesjon:
        k = ansatte.kommune(sesjon)
        return Kontakt(k.kontakt_navn, k.kontakt_epost, k.kontakt_telefon)
