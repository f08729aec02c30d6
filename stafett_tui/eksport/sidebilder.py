"""The pages of an attachment as pictures, on their way from who draws them to who lays them out."""

from dataclasses import dataclass
from uuid import UUID

from data.maskert import Maskert


@dataclass(frozen=True, slots=True, repr=False)
class Ordboks(Maskert):
    """Some words and where they stand on the page: left, bottom, width, height as parts of the whole."""

    tekst: str
    venstre: float
    bunn: float
    bredde: float
    hoyde: float


@dataclass(frozen=True, slots=True, repr=False)
class Sidebilde(Maskert):
    """A page as a JPEG, its shape (width over height), and its words in reading order."""

    jpeg: bytes
    form: float
    ord: tuple[Ordboks, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Vedleggsbilder(Maskert):
    """The pages of one attachment."""

    vedlegg: UUID
    sider: tuple[Sidebilde, ...]
