"""The child's log: head, sections, and the acts from them."""

from screens.barnets_logg.side import BarnetsLogg

__all__ = ["BarnetsLogg"]
