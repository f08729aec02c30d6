"""What can go wrong with the file itself, as codes. Light: the log-in screen knows these before the ORM."""

from enum import StrEnum


class Lagringskode(StrEnum):
    """Why the database could not be read or written."""

    FEIL_NOKKEL = "feil_nokkel"
    FINNES_IKKE = "finnes_ikke"
    FINNES_FRA_FOR = "finnes_fra_for"
    LAAST = "laast"
    FULL_DISK = "full_disk"
    SKRIVEBESKYTTET = "skrivebeskyttet"
    LESE_ELLER_SKRIVEFEIL = "lese_eller_skrivefeil"
    SKADET = "skadet"
    UEGNET_DISK = "uegnet_disk"
    FOR_LITE_MINNE = "for_lite_minne"
    LUKKET = "lukket"
    NYERE_SKJEMA = "nyere_skjema"
    APEN_FOR_ANDRE = "apen_for_andre"
    NETTDISK = "nettdisk"
    KJEDEN_KUTTET = "kjeden_kuttet"
    BRUTTE_FREMMEDNOKLER = "brutte_fremmednokler"


class Lagringsfeil(Exception):
    """The database refused for a reason outside the program. Carries a code alone, never a text of a row."""

    def __init__(self, kode: Lagringskode) -> None:
        super().__init__(kode.value)
        self.kode = kode


class FeilNokkel(Lagringsfeil):
    """The file does not open with this key (or is no database of ours at all: the two look alike)."""

    def __init__(self) -> None:
        super().__init__(Lagringskode.FEIL_NOKKEL)
