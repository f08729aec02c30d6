"""The fixtures over a log with a family of two foresatte."""

from tests.handlinger.moter.hjelp import logg, v

__all__ = ["logg", "v"]
