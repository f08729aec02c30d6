"""A font that measures each word once: the same words stand many times in one document."""

from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_ALLE: list["Skrift"] = []


class Skrift(TTFont):  # type: ignore[misc]
    """reportlab's font with a memory, for as long as one document is made."""

    def __init__(self, *hva: Any, **valg: Any) -> None:
        super().__init__(*hva, **valg)
        self.bredder: dict[str, float] = {}
        _ALLE.append(self)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802 - reportlab's
        """The width of a text in points."""
        bredde = self.bredder.get(text)
        if bredde is None:
            bredde = self.bredder[text] = super().stringWidth(text, 1, encoding)
        return bredde * size


def glem_bredder() -> None:
    """Forgets the words: they are a child's."""
    for skrift in _ALLE:
        skrift.bredder.clear()
