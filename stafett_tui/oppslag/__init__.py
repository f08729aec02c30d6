"""Lookups: from what is kept to the read models in ``visninger``. Nothing here changes anything."""
