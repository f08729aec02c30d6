"""Mail addresses as they may stand in a header or a calendar entry."""

import re

# One plain address: no name, no list, no white space, nothing that ends a header line or an iCalendar value.
_ORD = r"[\w!#$%&'*+/=?^`{|}~-]+"
_ADRESSE = re.compile(rf"{_ORD}(?:\.{_ORD})*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*", re.ASCII)
_MAKS = 254


class UgyldigAdresse(ValueError):
    """The address cannot be written to. The message holds no address: it may end up in a log."""

    def __init__(self) -> None:
        super().__init__("not a mail address that can be written to")


def sikker_adresse(adresse: str) -> str:
    """The address in ASCII, a domain with æøå in its IDNA form.

    Raises ``UgyldigAdresse`` for anything else: line breaks (a header of somebody's own), several
    addresses, a name, or letters before the @ that most mail servers refuse (RFC 6531 is optional).
    """
    lokal, skille, domene = adresse.rpartition("@")
    try:
        ren = f"{lokal}{skille}{domene.encode('idna').decode('ascii')}"
    except UnicodeError:
        raise UgyldigAdresse from None
    if len(ren) > _MAKS or not _ADRESSE.fullmatch(ren):
        raise UgyldigAdresse
    return ren


def kan_skrives_til(adresse: str) -> bool:
    """Whether mail can be sent there, as far as its letters tell; asked while a form is filled in."""
    try:
        sikker_adresse(adresse)
    except UgyldigAdresse:
        return False
    return True
