"""A meeting, or a reminder to oneself, as an iCalendar entry for one recipient (RFC 5545 and 5546).

A meeting says when and where, under the word «Møte». A change is the same UID with a higher SEQUENCE, a
cancellation a CANCEL. A reminder is PUBLISHed: it invites nobody and asks for no answer.
"""

from datetime import UTC, datetime
from functools import cache
from urllib.parse import quote

from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from data.koder import Postslag
from stafett_tui.klokke import OSLO, til_oslo
from stafett_tui.post.adresse import sikker_adresse
from stafett_tui.post.innhold import Utpostinnhold
from stafett_tui.post.tekster import MOTE, PAAMINNELSE
from stafett_tui.regler.tekst import rens_linje

_METODE = {
    Postslag.INNKALLING: "REQUEST",
    Postslag.AVLYSNING: "CANCEL",
    Postslag.PAAMINNELSE: "PUBLISH",
}
_TRYGGE = (
    "@!$'*+=^`{|}"  # may stand in a mailto: as they are; «?» and «&» would begin something else (RFC 6068)
)
_STATUS = {"REQUEST": "CONFIRMED", "CANCEL": "CANCELLED", "PUBLISH": "CONFIRMED"}

# Our own time zone, by rules that recur. The one the library would add lists dates (RDATE), and Outlook passes
# over those and moves the meeting an hour. Right from October 1996, when the EU's rule came.
_TIDSSONE = "\r\n".join(
    (
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Oslo",
        "BEGIN:DAYLIGHT",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "DTSTART:19810329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    )
)


def metode(slag: Postslag) -> str:
    """iCalendar's METHOD for this kind of mail. ``KeyError`` for a kind that carries no meeting."""
    return _METODE[slag]


def lag_kalender(innhold: Utpostinnhold, arrangor: str, naa: datetime) -> bytes:
    """The .ics file, UTF-8 with lines of at most 75 octets.

    ``arrangor`` is the sender's address, where answers go; a reminder has none. ``naa`` becomes DTSTAMP. Raises
    ``UgyldigAdresse`` when an address cannot be used.
    """
    maate = metode(innhold.slag)
    kalender = Calendar()
    kalender.add("version", "2.0")
    kalender.add("prodid", "-//Stafett//NO")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", maate)
    kalender.add_component(_tidssone())
    kalender.add_component(_hendelse(innhold, maate, arrangor, naa))
    ics: bytes = kalender.to_ical()
    return ics


def _hendelse(innhold: Utpostinnhold, maate: str, arrangor: str, naa: datetime) -> Event:
    assert innhold.start is not None
    assert innhold.slutt is not None
    assert innhold.sekvens is not None
    hendelse = Event()
    hendelse.add("uid", innhold.kalender_uid)
    hendelse.add("sequence", innhold.sekvens)
    hendelse.add("dtstamp", naa.astimezone(UTC))
    for navn, tid in zip(("dtstart", "dtend"), _tider(innhold.start, innhold.slutt), strict=True):
        hendelse.add(navn, tid)
    hendelse.add("summary", PAAMINNELSE[innhold.malform] if maate == "PUBLISH" else MOTE)
    if sted := rens_linje(innhold.sted):
        hendelse.add("location", sted)
    hendelse.add("status", _STATUS[maate])
    hendelse.add("class", "PRIVATE")
    if maate == "PUBLISH":
        hendelse.add("transp", "TRANSPARENT")  # it takes no time from meetings
        return hendelse
    hendelse.add("organizer", _adresse(arrangor))
    deltaker = _adresse(innhold.til)
    deltaker.params.update({"CUTYPE": vText("INDIVIDUAL"), "ROLE": vText("REQ-PARTICIPANT")})
    if maate == "REQUEST":
        deltaker.params.update({"PARTSTAT": vText("NEEDS-ACTION"), "RSVP": vText("TRUE")})
    hendelse.add("attendee", deltaker, encode=False)
    return hendelse


def _adresse(adresse: str) -> vCalAddress:
    """An address without a name: the recipient's own, or the sender's, is all that an entry shows."""
    return vCalAddress(f"mailto:{quote(sikker_adresse(adresse), safe=_TRYGGE)}")


def _tider(*tider: datetime) -> tuple[datetime, ...]:
    """Norwegian wall-clock times; UTC for a meeting that touches the hour in October that comes twice.

    That hour cannot be told apart in local time, and a UTC time means the same everywhere.
    """
    lokale = tuple(til_oslo(tid) for tid in tider)
    if any(_kommer_to_ganger(tid) for tid in lokale):
        return tuple(tid.astimezone(UTC) for tid in tider)
    return lokale


def _kommer_to_ganger(tid: datetime) -> bool:
    return OSLO.utcoffset(tid.replace(fold=0)) != OSLO.utcoffset(tid.replace(fold=1))


@cache
def _tidssone() -> Timezone:
    sone = Timezone.from_ical(_TIDSSONE)
    assert isinstance(sone, Timezone)
    return sone
