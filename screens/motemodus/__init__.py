"""Møtemodus: one child on the projector, and no other (SPEC 7)."""
