"""Eksport / Arkiver: what is to be in the copy, while it is made, and that the archive has it (SPEC 10)."""
