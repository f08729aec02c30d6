from datetime import UTC, date, datetime, timedelta

import pytest

from data.koder import Tiltakstype, Utfall
from stafett_tui.regler.tiltak import (
    LEDERTEGN,
    MAKS_OPPMERKSOMHET,
    RETTEVINDU,
    Tiltaksstatus,
    Tiltakstilstand,
    fristtekst,
    kan_rettes,
    leder_tekst,
    rettefrist,
    tid_igjen,
    tiltaksstatus,
    vurder_datoer,
)

SKREVET = datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
START, FRIST = date(2026, 11, 2), date(2026, 11, 20)
SEKUND = timedelta(seconds=1)


def test_teksten_kan_rettes_i_aatte_timer() -> None:
    frist = rettefrist(SKREVET)
    assert frist == datetime(2026, 11, 10, 17, 0, tzinfo=UTC)
    assert kan_rettes(SKREVET, SKREVET)
    assert kan_rettes(SKREVET, frist - SEKUND)
    assert not kan_rettes(SKREVET, frist)
    assert not kan_rettes(SKREVET, frist + timedelta(days=30))


def test_tiden_som_er_igjen() -> None:
    assert tid_igjen(SKREVET, SKREVET) == RETTEVINDU
    assert tid_igjen(SKREVET, SKREVET + timedelta(hours=7, minutes=30)) == timedelta(minutes=30)
    assert tid_igjen(SKREVET, SKREVET + RETTEVINDU) == timedelta()
    assert tid_igjen(SKREVET, SKREVET + timedelta(days=2)) == timedelta()


def test_klokka_stilt_tilbake_aapner_ikke_teksten_igjen() -> None:
    assert tid_igjen(SKREVET, SKREVET - timedelta(minutes=2)) == RETTEVINDU
    assert not kan_rettes(SKREVET, SKREVET - timedelta(days=1))


@pytest.mark.parametrize(
    ("i_dag", "tilstand", "ord_", "frist"),
    [
        (date(2026, 11, 1), Tiltakstilstand.IKKE_STARTET, "Ikke startet", "19 dager igjen"),
        (date(2026, 11, 2), Tiltakstilstand.PAAGAAR, "Pågår", "18 dager igjen"),
        (date(2026, 11, 19), Tiltakstilstand.PAAGAAR, "Pågår", "1 dag igjen"),
        (date(2026, 11, 20), Tiltakstilstand.PAAGAAR, "Pågår", "i dag"),
        (date(2026, 11, 21), Tiltakstilstand.OVER, "1 dag over", "1 dag over"),
        (date(2026, 11, 24), Tiltakstilstand.OVER, "4 dager over", "4 dager over"),
    ],
)
def test_status_etter_kalenderen(i_dag: date, tilstand: Tiltakstilstand, ord_: str, frist: str) -> None:
    s = tiltaksstatus(START, FRIST, None, i_dag)
    assert (s.tilstand, s.status.paa(), s.evaluering.paa(), s.apent) == (tilstand, ord_, "Opprettet", True)
    assert fristtekst(FRIST, i_dag).paa() == frist


@pytest.mark.parametrize("i_dag", [date(2026, 11, 1), date(2026, 11, 10), date(2026, 12, 1)])
def test_et_evaluert_tiltak_er_avsluttet_uansett_dag(i_dag: date) -> None:
    s = tiltaksstatus(START, FRIST, Utfall.NOE, i_dag)
    assert s == Tiltaksstatus(Tiltakstilstand.AVSLUTTET, utfall=Utfall.NOE)
    assert (s.status.paa(), s.evaluering.paa(), s.apent) == (
        "Tiltak justeres",
        "Har gitt noe virkning",
        False,
    )


def test_hvert_utfall_har_ord() -> None:
    for utfall in Utfall:
        s = tiltaksstatus(START, FRIST, utfall, START)
        assert s.status.paa()
        assert s.evaluering.paa()


def test_frist_for_start_avvises_ved_fristen() -> None:
    svar = vurder_datoer(START, START - timedelta(1), START)
    assert svar is not None
    assert (svar.kode, svar.feil[0].felt) == ("tiltak.frist_for_start", "frist")
    assert "mandag 2. november 2026" in svar.setning.paa()


@pytest.mark.parametrize("frist", [START, FRIST, date(2036, 11, 2)])
def test_gyldige_datoer(frist: date) -> None:
    assert vurder_datoer(START, frist, START) is None


def test_det_som_ble_avtalt_forrige_uke_kan_skrives_inn() -> None:
    assert vurder_datoer(START, FRIST, FRIST + timedelta(7)) is None


@pytest.mark.parametrize(
    ("start", "frist", "felt"),
    [
        (date(2026, 11, 2), date(2206, 11, 20), "frist"),
        (date(1926, 11, 2), date(2026, 11, 20), "start_innen"),
        (date(2026, 11, 2), date(1926, 11, 20), "frist"),
    ],
)
def test_et_aarstall_langt_unna_er_en_skrivefeil(start: date, frist: date, felt: str) -> None:
    svar = vurder_datoer(start, frist, date(2026, 11, 10))
    assert svar is not None
    assert (svar.kode, svar.feil[0].felt) == ("tiltak.aar", felt)


def test_tabellen_kaller_tiltaket_ved_type_og_forste_ord() -> None:
    assert leder_tekst(Tiltakstype.TRENING, "Leser høyt\nhver dag").paa() == "Trening: Leser høyt hver dag"
    assert leder_tekst(Tiltakstype.TRENING, " \n").paa() == "Trening"
    lang = leder_tekst(Tiltakstype.HJEMMET, "ord " * 100).paa()
    assert lang.endswith("ord…")
    assert len(lang) <= len("Tiltak i hjemmet: ") + LEDERTEGN
    assert leder_tekst(Tiltakstype.TRENING, "100 % %(x)s").paa() == "Trening: 100 % %(x)s"


def test_grensen_for_oppmerksomhet() -> None:
    assert MAKS_OPPMERKSOMHET == 100
