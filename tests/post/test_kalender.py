"""The calendar entry as another calendar reads it (SPEC 6.2, RFC 5545 and 5546)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.koder import Malform, Postslag
from stafett_tui.post.adresse import UgyldigAdresse
from stafett_tui.post.kalender import lag_kalender
from tests.post.innhold import AVSENDER, NAA, SLUTT, START, mote
from tests.post.kalenderleser import hendelse, linjer, tidspunkt

TIME = timedelta(hours=1)
I_TI_AAR = (datetime(2026, 11, 1, tzinfo=UTC), datetime(2037, 1, 1, tzinfo=UTC))


def ics(**andre: object) -> bytes:
    return lag_kalender(mote(**andre), AVSENDER, NAA)


def metoden(kalender: bytes) -> str:
    return next(linje.verdi for linje in linjer(kalender) if linje.navn == "METHOD")


def hver(avstand: timedelta, fra: datetime, til: datetime) -> Iterator[datetime]:
    while fra < til:
        yield fra
        fra += avstand


def rundt_skiftene() -> list[datetime]:
    """Every quarter of an hour of the night before and after each change of the clock in ten years."""
    dager = [
        d
        for d in hver(timedelta(days=1), *I_TI_AAR)
        if d.weekday() == 6 and d.month in (3, 10) and d.day > 24
    ]
    assert len(dager) == 20
    kvarter = timedelta(minutes=15)
    return [tid for dag in dager for tid in hver(kvarter, dag - 3 * TIME, dag + 5 * TIME)]


def feil_tid(tider: list[datetime] | Iterator[datetime]) -> list[datetime]:
    """Those that another calendar would put at another time than was meant."""
    return [
        tid
        for tid in tider
        if (kalender := ics(start=tid, slutt=tid + TIME))
        and (tidspunkt(kalender, "DTSTART"), tidspunkt(kalender, "DTEND")) != (tid, tid + TIME)
    ]


def test_samme_tid_rundt_hvert_skifte_av_sommertid() -> None:
    assert feil_tid(rundt_skiftene()) == []


def test_samme_tid_gjennom_aaret() -> None:
    assert feil_tid(hver(timedelta(hours=101), *I_TI_AAR)) == []


@pytest.mark.grundig
def test_samme_tid_hver_time_i_ti_aar() -> None:
    assert feil_tid(hver(TIME, *I_TI_AAR)) == []


def test_leseren_ser_en_time_feil() -> None:
    feil = ics().replace(b"TZOFFSETTO:+0100", b"TZOFFSETTO:+0200")
    assert tidspunkt(feil, "DTSTART") == START - TIME


def test_tiden_er_norsk_saa_kalenderen_viser_klokka_ni() -> None:
    sett = hendelse(ics())
    assert (sett["DTSTART"].parametre, sett["DTSTART"].verdi) == ({"TZID": "Europe/Oslo"}, "20261117T090000")
    assert (sett["DTEND"].parametre, sett["DTEND"].verdi) == ({"TZID": "Europe/Oslo"}, "20261117T100000")


def test_timen_som_kommer_to_ganger_staar_i_utc() -> None:
    forste = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    for start in (forste, forste + TIME):
        assert hendelse(ics(start=start, slutt=start + TIME))["DTSTART"].verdi.endswith("Z")


def test_innkallingen_har_det_den_skal_og_ikke_mer() -> None:
    sett = hendelse(ics())
    assert sett.keys() == {
        *("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION"),
        *("STATUS", "CLASS", "ORGANIZER", "ATTENDEE"),
    }
    assert metoden(ics()) == "REQUEST"
    assert {navn: sett[navn].verdi for navn in ("UID", "SEQUENCE", "DTSTAMP", "SUMMARY", "STATUS")} == {
        "UID": "5d0c7a1e@stafett.invalid",
        "SEQUENCE": "0",
        "DTSTAMP": "20261110T113000Z",
        "SUMMARY": "Møte",
        "STATUS": "CONFIRMED",
    }
    assert (sett["ORGANIZER"].verdi, sett["ORGANIZER"].parametre) == (f"mailto:{AVSENDER}", {})
    assert sett["ATTENDEE"].verdi == "mailto:mor@hjem.example"
    assert "CN" not in sett["ATTENDEE"].parametre


def test_en_endring_er_samme_mote_med_hoyere_sekvens() -> None:
    for_, etter = hendelse(ics()), hendelse(ics(sekvens=1, start=START + TIME, slutt=SLUTT + TIME))
    assert for_["UID"] == etter["UID"]
    assert int(etter["SEQUENCE"].verdi) > int(for_["SEQUENCE"].verdi)


def test_en_avlysning_treffer_det_som_ble_sendt() -> None:
    """RFC 5546 3.2.5: METHOD CANCEL, the same UID and organizer, a higher SEQUENCE, one attendee."""
    sendt = hendelse(ics(sekvens=1))
    avlyst = ics(slag=Postslag.AVLYSNING, sekvens=2)
    sett = hendelse(avlyst)
    assert metoden(avlyst) == "CANCEL"
    assert sett["STATUS"].verdi == "CANCELLED"
    assert int(sett["SEQUENCE"].verdi) > int(sendt["SEQUENCE"].verdi)
    for navn in ("UID", "ORGANIZER", "DTSTART", "DTEND"):
        assert sett[navn] == sendt[navn]
    assert sett["ATTENDEE"].verdi == sendt["ATTENDEE"].verdi
    assert "RSVP" not in sett["ATTENDEE"].parametre


def test_uten_sted_staar_det_ikke_noe_sted() -> None:
    assert "LOCATION" not in hendelse(ics(sted=""))
    assert "LOCATION" not in hendelse(ics(sted=" \n "))


def test_maalformen_er_ikke_synlig_i_kalenderen() -> None:
    assert ics(malform=Malform.NYNORSK) == ics()


@given(st.text(max_size=120))
def test_stedet_kan_ikke_bli_til_noe_annet(sted: str) -> None:
    """Whatever is typed as a place is one folded LOCATION line; no line, property or part of its own."""
    kalender = lag_kalender(mote(sted=sted), AVSENDER, NAA)
    assert [linje.navn for linje in linjer(kalender) if linje.navn not in {"LOCATION"}] == [
        linje.navn for linje in linjer(ics(sted=""))
    ]


def test_stedet_leses_tilbake() -> None:
    sted = r"Čáhcesuolu, rom 2; «Fløya» \ " + "ær" * 40
    verdi = hendelse(ics(sted=sted))["LOCATION"].verdi
    assert verdi.replace(r"\,", ",").replace(r"\;", ";").replace("\\\\", "\\") == sted


@pytest.mark.parametrize("arrangor", ["a@b.example\r\nATTENDEE:mailto:x@y.example", "", "post", "a@b, c@d"])
def test_en_adresse_som_er_noe_mer_nektes(arrangor: str) -> None:
    with pytest.raises(UgyldigAdresse):
        lag_kalender(mote(), arrangor, NAA)
    with pytest.raises(UgyldigAdresse):
        lag_kalender(mote(til=arrangor), AVSENDER, NAA)


def test_adressen_kan_ikke_bli_en_annen_lenke() -> None:
    sett = hendelse(ics(til="o'b?cc=c&d@hjem.example"))
    assert sett["ATTENDEE"].verdi == "mailto:o'b%3Fcc=c%26d@hjem.example"
