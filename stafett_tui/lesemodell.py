"""Read models: quick to load (``data.lettklasse``), and never shown by ``repr``.

The module that makes read models imports ``dataclass`` from here, and the type checker sees Python's own.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from data import lettklasse

    def dataclass(*, frozen: bool, slots: bool, repr: bool) -> Callable[[Any], Any]:  # noqa: A002
        """The one kind that is made here; ``Maskert`` is to be its base, and masks it."""
        if repr:
            raise TypeError("a read model shows no value")
        return lettklasse.dataclass(frozen=frozen, slots=slots, repr=False)


__all__ = ["dataclass"]
