"""A small reader of iCalendar, made from RFC 5545 alone: neither the library that writes nor zoneinfo is in it.

It puts a local time into UTC by the recurring rules that stand in the file, as another calendar would.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone


@dataclass(frozen=True)
class Linje:
    navn: str
    parametre: dict[str, str]
    verdi: str


@dataclass(frozen=True)
class Skifte:
    """One turn of the year: to summer time or back, on the last Sunday of a month."""

    fra: timedelta
    til: timedelta
    maaned: int
    klokka: timedelta

    def i(self, aar: int) -> datetime:
        """When it comes, in the local time that held until then."""
        neste = date(aar + self.maaned // 12, self.maaned % 12 + 1, 1)
        siste = neste - timedelta(days=1)
        sondag = siste - timedelta(days=(siste.weekday() + 1) % 7)
        return datetime.combine(sondag, time.min) + self.klokka


def linjer(ics: bytes) -> list[Linje]:
    """The unfolded lines. Every physical line ends with CRLF and is at most 75 octets, as the RFC asks."""
    fysiske = ics.split(b"\r\n")
    assert fysiske.pop() == b""
    assert max(map(len, fysiske)) <= 75
    assert not any(b"\n" in linje or b"\r" in linje for linje in fysiske)
    return [_linje(hel) for hel in ics.decode().replace("\r\n ", "").split("\r\n") if hel]


def deler(innhold: list[Linje], navn: str) -> list[list[Linje]]:
    """The components of a name, each as the lines between its BEGIN and its END."""
    funnet: list[list[Linje]] = []
    apen = False
    for linje in innhold:
        if linje.navn == "BEGIN" and linje.verdi == navn:
            funnet.append([])
            apen = True
        elif linje.navn == "END" and linje.verdi == navn:
            apen = False
        elif apen:
            funnet[-1].append(linje)
    return funnet


def egenskaper(del_: list[Linje]) -> dict[str, Linje]:
    """The properties of a component; one that stands twice is a fault."""
    navn = [linje.navn for linje in del_]
    assert len(navn) == len(set(navn))
    return {linje.navn: linje for linje in del_}


def hendelse(ics: bytes) -> dict[str, Linje]:
    """The only event of the calendar."""
    (en,) = deler(linjer(ics), "VEVENT")
    return egenskaper(en)


def tidspunkt(ics: bytes, navn: str) -> datetime:
    """DTSTART or DTEND of the event, in UTC."""
    alle = linjer(ics)
    (en,) = deler(alle, "VEVENT")
    linje = egenskaper(en)[navn]
    if linje.verdi.endswith("Z"):
        assert "TZID" not in linje.parametre
        return datetime.strptime(linje.verdi, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    (sone,) = deler(alle, "VTIMEZONE")
    assert [linje_.verdi for linje_ in sone if linje_.navn == "TZID"] == [linje.parametre["TZID"]]
    lokal = datetime.strptime(linje.verdi, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - the zone is in the file
    return _til_utc(lokal, [_skifte(egenskaper(d)) for s in ("DAYLIGHT", "STANDARD") for d in deler(sone, s)])


def _linje(hel: str) -> Linje:
    hode, _, verdi = hel.partition(":")
    navn, *parametre = hode.split(";")
    return Linje(navn, dict(p.split("=", 1) for p in parametre), verdi)


def _skifte(sett: dict[str, Linje]) -> Skifte:
    regel = dict(del_.split("=") for del_ in sett["RRULE"].verdi.split(";"))
    assert regel.keys() == {"FREQ", "BYMONTH", "BYDAY"}
    assert (regel["FREQ"], regel["BYDAY"]) == ("YEARLY", "-1SU")
    start = datetime.strptime(sett["DTSTART"].verdi, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - local by definition
    assert "RDATE" not in sett
    klokka = timedelta(hours=start.hour, minutes=start.minute, seconds=start.second)
    fra, til = (_avstand(sett[navn].verdi) for navn in ("TZOFFSETFROM", "TZOFFSETTO"))
    skifte = Skifte(fra, til, int(regel["BYMONTH"]), klokka)
    assert skifte.i(start.year) == start  # the first turn is one of those the rule makes
    return skifte


def _avstand(tekst: str) -> timedelta:
    fortegn = -1 if tekst[0] == "-" else 1
    return fortegn * timedelta(hours=int(tekst[1:3]), minutes=int(tekst[3:5]))


def _til_utc(lokal: datetime, skifter: list[Skifte]) -> datetime:
    """By the turn that came last before this local time; an hour that comes twice is the first one (3.3.5)."""
    kommet = [(t, s) for s in skifter for aar in (lokal.year - 1, lokal.year) if (t := s.i(aar)) <= lokal]
    _, siste = max(kommet, key=lambda par: par[0])
    return lokal.replace(tzinfo=timezone(siste.til)).astimezone(UTC)
