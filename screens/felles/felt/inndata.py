"""What all fields have in common: a name, a value, a fault of their own, a draft, and a word when they change."""

from collections.abc import Iterator
from typing import Any

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from stafett_tui.sprak.tekst import STANDARDSPRAK, T


class Feltendret(Message):
    """The user changed a field. Never posted for what the program sets."""

    def __init__(self, felt: "Inndata") -> None:
        super().__init__()
        self.felt = felt

    @property
    def control(self) -> "Inndata":
        return self.felt

    @property
    def navn(self) -> str:
        return self.felt.navn


class Limtsammen(Message):
    """Several lines were pasted into a field of one line, and became one."""

    def __init__(self, felt: "Inndata") -> None:
        super().__init__()
        self.felt = felt


class Inndata(Widget):
    """A field of a form. Comes after the Textual widget in a list of bases, since CSS follows the first."""

    navn: str = ""
    """what a refusal calls the field (``Feltfeil.felt``)"""
    eget_sprak: str | None = None
    """set by the frame; else the app's"""

    @property
    def sprak(self) -> str:
        return self.eget_sprak or str(getattr(self.app, "sprak", STANDARDSPRAK))

    @property
    def verdi(self) -> Any:
        """What the field says, cleaned; None or empty when nothing, or nothing understood. Never raises."""
        raise NotImplementedError

    @verdi.setter
    def verdi(self, verdi: Any) -> None:
        raise NotImplementedError

    def feil(self) -> T | None:
        """The field's own fault, such as a day that cannot be read. That it is empty is the form's affair."""
        return None

    @property
    def kladdverdi(self) -> Any:
        """What was typed, valid or not, as JSON can hold it."""
        return self.verdi

    def sett_kladdverdi(self, kladd: object) -> None:
        """Puts back what ``kladdverdi`` gave; what cannot be understood is left out."""
        self.verdi = kladd

    def teller(self) -> Content | None:
        """How much is written, to stand by the label."""
        return None

    def underlinje(self) -> Widget | None:
        """A line that belongs to the field and stands right below it."""
        return None

    def meld(self) -> None:
        """Says that the user changed the field."""
        self.post_message(Feltendret(self))


def alle_inndata(rot: Widget) -> Iterator[Inndata]:
    """The fields under a widget in reading order, each once: not the parts a field is made of."""
    for barn in rot.children:
        if isinstance(barn, Inndata):
            yield barn
        else:
            yield from alle_inndata(barn)
