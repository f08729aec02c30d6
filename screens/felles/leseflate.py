"""Room to read in, of which a part may be seen."""

from textual.containers import VerticalScroll


class Leseflate(VerticalScroll, can_focus=True):
    """Takes focus only when it holds more than is seen, so that arrows can scroll it."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Leseflate { height: auto; &:focus { scrollbar-color: $accent; } }
    Leseflate Tekst { height: auto; }
    """

    def allow_focus(self) -> bool:
        return self.max_scroll_y > 0
