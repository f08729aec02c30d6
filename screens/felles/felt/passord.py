"""The field for a passphrase or PIN."""

from rich.text import Text

from screens.felles.felt.linje import Linjefelt


class Passordfelt(Linjefelt):
    """Masked. What is typed is not cleaned, not copied, and never kept in a draft."""

    ALLOW_SELECT = False

    def __init__(self, navn: str, *, bare: str | None = None, id: str | None = None) -> None:
        super().__init__(navn, bare=bare, id=id)
        self.password = True

    @property
    def verdi(self) -> str:
        return self.value

    @verdi.setter
    def verdi(self, verdi: str | None) -> None:
        self.value = verdi or ""

    @property
    def kladdverdi(self) -> str:
        return ""

    def sett_kladdverdi(self, kladd: object) -> None:
        """No draft holds it, so putting one back leaves the field empty."""
        self.value = ""

    @property
    def selected_text(self) -> str:
        return ""

    def action_copy(self) -> None:
        """Not from here."""

    def action_cut(self) -> None:
        """Not from here."""

    @property
    def _value(self) -> Text:
        """What Input draws; its own mask is a sign that not all terminals have."""
        return Text("●" * len(self.value), no_wrap=True, overflow="ignore", end="")
