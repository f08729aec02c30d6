"""The practice database (SPEC 12.5): invented families in a municipality that does not exist.

The package itself imports nothing, so that ``stafett demo`` starts at once when the database is there.
"""
