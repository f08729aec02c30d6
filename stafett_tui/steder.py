"""Where things lie: the database folder, and the names in it. Light: read before the first frame."""

from pathlib import Path

DATABASEFIL = "stafett.db"


def standardmappe() -> Path:
    """The user's own data folder for Stafett."""
    from platformdirs import user_data_path

    return user_data_path("stafett", appauthor=False)


def ovingsmappe() -> Path:
    """The folder of the practice database."""
    return standardmappe() / "oving"


def finnes_database(mappe: Path) -> bool:
    """Whether there is a database in the folder."""
    return (mappe / DATABASEFIL).exists()
