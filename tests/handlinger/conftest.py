"""The fixtures over a full log."""

from tests.fulle_fixturer import _slitt, f, lest, v

__all__ = ["_slitt", "f", "lest", "v"]
