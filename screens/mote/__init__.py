"""Meetings: calling one, changing it, telling how it went (SPEC 6)."""
