"""Gathers what is wrong in a form, field by field, so that all of it is said at once."""

import re

from stafett_tui.avslag import Avslag, Feltfeil
from stafett_tui.post.adresse import kan_skrives_til
from stafett_tui.regler.tekst import for_lang
from stafett_tui.sprak.tekst import T

_EPOST = re.compile(r"[^@\s<>()\[\],;:\"\\]+@[\w-]+(\.[\w-]+)+")
_MAKS_EPOST = 254
"""characters in an address (RFC 5321)"""
_MAKS_TELEFON = 30
_USYNLIG = "\u200c\u200d"
"""joiners, which cleaning keeps: alone they are no text"""
_BRUKERNAVN = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
_TELEFON = re.compile(r"\+?[0-9]{8,15}")


class Skjemakontroll:
    """Collects faults under a prefix (``foresatt_2_``), in the order of the form."""

    def __init__(self, prefiks: str = "") -> None:
        self.feil: list[Feltfeil] = []
        self._prefiks = prefiks

    def meld(self, felt: str, setning: T) -> None:
        """Notes what is wrong in a field; the first fault of a field is the one that is shown."""
        navn = self._prefiks + felt
        if all(f.felt != navn for f in self.feil):
            self.feil.append(Feltfeil(navn, setning))

    def ta_med(self, avslag: Avslag | None) -> None:
        """Takes along the faults of a rule."""
        for feil in avslag.feil if avslag else ():
            self.meld(feil.felt, feil.setning)

    def krev(self, felt: str, verdi: object, setning: T) -> None:
        """A field that must be filled in."""
        if verdi is None or (isinstance(verdi, str) and not verdi.strip(_USYNLIG)):
            self.meld(felt, setning)

    def maks(self, felt: str, verdi: str, tegn: int) -> None:
        """A text that must not be longer than ``tegn`` characters."""
        if over := for_lang(verdi, tegn):
            self.meld(
                felt,
                T("Teksten er %(over)d tegn for lang. Det er plass til %(maks)d.", over=over, maks=tegn),
            )

    def epost(self, felt: str, verdi: str) -> None:
        """An address, if there is one."""
        self.maks(felt, verdi, _MAKS_EPOST)
        if verdi and not _EPOST.fullmatch(verdi):
            self.meld(felt, T("E-postadressen ser ikke riktig ut. Den skal være som navn@kommune.no."))
        elif verdi and not kan_skrives_til(verdi):
            self.meld(
                felt,
                T(
                    "E-post kommer ikke fram til denne adressen. Se om det står æ, ø, å eller .. foran krøllalfaen."
                ),
            )

    def telefon(self, felt: str, verdi: str) -> None:
        """A telephone number, if there is one: eight digits, or with the country in front."""
        self.maks(felt, verdi, _MAKS_TELEFON)
        if verdi and not _TELEFON.fullmatch(re.sub(r"[\s()-]", "", verdi)):
            self.meld(
                felt, T("Telefonnummeret ser ikke riktig ut. Skriv åtte siffer, eller + og landkode først.")
            )

    def niva(self, felt: str, verdi: int | None) -> None:
        """A nivå: 1, 2 or 3."""
        if verdi not in (1, 2, 3):
            self.meld(felt, T("Velg nivå. Trykk på «Mer informasjon» om du er i tvil."))

    def postnummer(self, felt: str, verdi: str) -> None:
        """A postal code, if there is one: four digits."""
        if verdi and not re.fullmatch(r"[0-9]{4}", verdi):
            self.meld(felt, T("Et postnummer har fire siffer, for eksempel 0150."))

    def brukernavn(self, felt: str, verdi: str) -> None:
        """A log-in name, if there is one: small letters a to z, figures, ``.``, ``_`` and ``-``; 2 to 40."""
        if verdi and not _BRUKERNAVN.fullmatch(verdi):
            self.meld(
                felt,
                T("Brukernavnet kan ha bokstavene a til z, tall, punktum og bindestrek, og minst to tegn."),
            )

    def avslag(self, kode: str) -> Avslag | None:
        """The refusal of the whole form, or None."""
        return Avslag.av_feil(kode, tuple(self.feil)) if self.feil else None
