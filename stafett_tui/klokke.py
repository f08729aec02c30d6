"""The one place that reads the time. Stored times are UTC; a day is a day in Norway."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")


class Klokke:
    """The system's clock. In a practice database it may be moved to another day (``--i-dag``)."""

    def __init__(self, i_dag: date | None = None) -> None:
        """``i_dag`` moves the clock by whole days, so that today is that day; the hour goes on as it is."""
        self._flytt = timedelta()
        if i_dag is not None:
            self._flytt = i_dag - datetime.now(OSLO).date()

    def naa(self) -> datetime:
        """Now, in UTC, with time zone."""
        return (datetime.now(OSLO) + self._flytt).astimezone(UTC)

    def i_dag(self) -> date:
        """Today in Norway."""
        return self.naa().astimezone(OSLO).date()


class FastKlokke(Klokke):
    """A clock that stands still until it is moved; for tests and for building the practice database."""

    def __init__(self, tid: datetime) -> None:
        super().__init__()
        self.tid = tid

    def naa(self) -> datetime:
        return self.tid.astimezone(UTC)


def til_oslo(tid: datetime) -> datetime:
    """A stored UTC time as Norwegian wall-clock time."""
    return tid.astimezone(OSLO)


def fra_oslo(dag: date, klokken: time) -> datetime | None:
    """Norwegian wall-clock time as UTC; None for an hour that does not exist, when summer time begins.

    In the hour that comes twice, when it ends, the first is meant. The calendar's own first hours have no UTC.
    """
    lokal = datetime.combine(dag, klokken.replace(tzinfo=None, fold=0), OSLO)
    try:
        utc = lokal.astimezone(UTC)
    except OverflowError:
        return None
    return utc if til_oslo(utc).replace(tzinfo=None) == lokal.replace(tzinfo=None) else None
