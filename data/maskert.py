"""A ``repr`` that shows no value, for whatever carries a name, a number or somebody's words (DESIGN 5)."""


class Maskert:
    """Base of dataclasses made with ``repr=False``: in a log or a crash only the class is seen."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"
