"""A log to and from another municipality, in a file (SPEC 8.2)."""
