"""The fixtures over a full log."""

from tests.fulle_fixturer import f, fersk, lest, v

__all__ = ["f", "fersk", "lest", "v"]
