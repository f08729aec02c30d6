"""The log that the tests of mail are about."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Postlogg:
    """Maren's log: Hege has e-mail, Odd has none, the child has."""

    logg: UUID
    hege: UUID
    odd: UUID
