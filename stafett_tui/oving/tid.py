"""Days counted from today as dates and moments, and ids drawn from the seed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID

from stafett_tui.klokke import OSLO

BYGGETID = time(8, 0)
"""The hour in Oslo at which a practice database was made, whatever the hour is: so that the day decides."""


@dataclass(frozen=True, slots=True)
class Kalender:
    """Today, and the moments around it."""

    i_dag: date

    def dag(self, n: int) -> date:
        return self.i_dag + timedelta(n)

    def tid(self, n: int, time_: int, rng: Random) -> datetime:
        """Some minute of that hour in Oslo on the day; today it is always before the database was made."""
        if n >= 0:
            return self.naa - timedelta(minutes=(16 - time_) * 8 + rng.randint(0, 7))
        klokka = time(time_, rng.randint(0, 59))
        return datetime.combine(self.dag(n), klokka, OSLO).astimezone(UTC)

    @property
    def naa(self) -> datetime:
        return datetime.combine(self.i_dag, BYGGETID, OSLO).astimezone(UTC)


def ny_uuid(rng: Random) -> UUID:
    """A uuid4 from the seed."""
    return UUID(int=rng.getrandbits(128), version=4)
