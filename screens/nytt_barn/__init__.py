"""Nytt stafettbarn: the number first, then the whole registration."""

from screens.nytt_barn.side import NyttBarn

__all__ = ["NyttBarn"]
