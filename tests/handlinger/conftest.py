"""The fixtures over a full log."""

from tests.fulle_fixturer import _slitt, f, lest, med_epost, v

__all__ = ["_slitt", "f", "lest", "med_epost", "v"]
