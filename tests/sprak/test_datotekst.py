from datetime import UTC, date, datetime, timedelta

import pytest

from stafett_tui.sprak.datotekst import (
    Datotekst,
    klokkeslett,
    kort,
    lang,
    lang_med_aar,
    relativ,
    siden,
    tall,
    tidspunkt,
    uke,
    ukedag,
    ukedag_kort,
    uketekst,
)
from stafett_tui.sprak.tekst import T

I_DAG = date(2026, 11, 10)  # a Tuesday


def test_kort_har_aaret_bare_naar_det_er_et_annet() -> None:
    assert kort(date(2026, 11, 8), I_DAG) == "8. nov"
    assert kort(date(2028, 1, 8), I_DAG) == "8. jan 2028"
    assert kort(date(2025, 12, 31), I_DAG, "nn") == "31. des 2025"


def test_lang() -> None:
    d = date(2026, 11, 17)
    assert lang(d) == "tirsdag 17. november"
    assert lang(d, "nn") == "tysdag 17. november"
    assert lang_med_aar(d) == "tirsdag 17. november 2026"
    assert lang_med_aar(d, "nn") == "tysdag 17. november 2026"
    assert tall(d) == "17.11.2026"


def test_alle_ukedager() -> None:
    uka = [date(2026, 11, 9) + timedelta(n) for n in range(7)]
    assert [ukedag(d) for d in uka] == "mandag tirsdag onsdag torsdag fredag lørdag søndag".split()
    assert [ukedag(d, "nn") for d in uka] == "måndag tysdag onsdag torsdag fredag laurdag søndag".split()
    assert [ukedag_kort(d) for d in uka] == "ma. ti. on. to. fr. lø. sø.".split()
    assert [ukedag_kort(d, "nn") for d in uka] == "må. ty. on. to. fr. la. sø.".split()


def test_alle_maneder() -> None:
    aaret = [date(2026, m, 1) for m in range(1, 13)]
    assert [kort(d, I_DAG) for d in aaret] == [
        f"1. {m}" for m in "jan feb mars april mai juni juli aug sep okt nov des".split()
    ]
    assert [lang(d).split(" ", 1)[1] for d in aaret] == [
        f"1. {m}"
        for m in "januar februar mars april mai juni juli august september oktober november desember".split()
    ]


def test_uke_er_etter_iso() -> None:
    assert uke(date(2026, 11, 17)) == 47
    assert uke(date(2027, 1, 3)) == 53
    assert uke(date(2024, 12, 30)) == 1
    assert uketekst(date(2026, 11, 17)) == "uke 47"
    assert uketekst(date(2026, 11, 17), "nn") == "veke 47"


@pytest.mark.parametrize(
    ("dager", "nb", "nn"),
    [
        (0, "i dag", "i dag"),
        (1, "i morgen", "i morgon"),
        (2, "om 2 dager", "om 2 dagar"),
        (40, "om 40 dager", "om 40 dagar"),
        (-1, "i går", "i går"),
        (-4, "4 dager over", "4 dagar over"),
    ],
)
def test_relativ(dager: int, nb: str, nn: str) -> None:
    d = I_DAG + timedelta(dager)
    assert relativ(d, I_DAG) == nb
    assert relativ(d, I_DAG, "nn") == nn


def test_siden_sier_ikke_at_noe_er_over() -> None:
    assert siden(I_DAG - timedelta(4), I_DAG) == "4 dager siden"
    assert siden(I_DAG - timedelta(4), I_DAG, "nn") == "4 dagar sidan"
    assert siden(I_DAG - timedelta(1), I_DAG) == "i går"
    assert siden(I_DAG + timedelta(4), I_DAG) == "om 4 dager"


@pytest.mark.parametrize(
    ("tid", "ventet"),
    [
        (datetime(2026, 11, 10, 7, 30, tzinfo=UTC), "i dag 08.30"),
        (datetime(2026, 11, 9, 14, 42, tzinfo=UTC), "i går 15.42"),
        (datetime(2026, 11, 11, 8, 0, tzinfo=UTC), "i morgen 09.00"),
        (datetime(2026, 11, 6, 9, 5, tzinfo=UTC), "fredag 10.05"),
        (datetime(2026, 11, 4, 9, 5, tzinfo=UTC), "onsdag 10.05"),
        (datetime(2026, 11, 3, 9, 5, tzinfo=UTC), "3. nov kl. 10.05"),
        (datetime(2026, 11, 16, 9, 5, tzinfo=UTC), "mandag 10.05"),
        (datetime(2026, 11, 17, 9, 5, tzinfo=UTC), "17. nov kl. 10.05"),
        (datetime(2026, 7, 1, 9, 5, tzinfo=UTC), "1. juli kl. 11.05"),
        (datetime(2025, 12, 31, 23, 30, tzinfo=UTC), "1. jan kl. 00.30"),
        (datetime(2024, 1, 8, 9, 5, tzinfo=UTC), "8. jan 2024 kl. 10.05"),
        (datetime(2026, 11, 9, 23, 30, tzinfo=UTC), "i dag 00.30"),
    ],
)
def test_tidspunkt_er_norsk_tid(tid: datetime, ventet: str) -> None:
    assert tidspunkt(tid, I_DAG) == ventet


def test_tidspunkt_paa_nynorsk() -> None:
    assert tidspunkt(datetime(2026, 11, 11, 8, 0, tzinfo=UTC), I_DAG, "nn") == "i morgon 09.00"
    assert tidspunkt(datetime(2026, 11, 7, 8, 0, tzinfo=UTC), I_DAG, "nn") == "laurdag 09.00"


def test_tid_uten_sone_er_en_feil() -> None:
    with pytest.raises(ValueError, match="zone"):
        tidspunkt(datetime(2026, 11, 10), I_DAG)  # noqa: DTZ001 - that is what is tested
    assert klokkeslett(datetime(2026, 11, 10, 7, 5, tzinfo=UTC)) == "08.05"


def test_ukjent_sprak_vises_som_bokmaal() -> None:
    assert lang(I_DAG, "se") == lang(I_DAG)
    assert relativ(I_DAG + timedelta(1), I_DAG, "se") == "i morgen"


def test_datotekst_i_en_setning_folger_spraket() -> None:
    setning = T("Gjelder til %(dag)s.", dag=Datotekst(lang, date(2026, 11, 17)))
    assert setning.paa("nb") == "Gjelder til tirsdag 17. november."
    assert setning.paa("nn").endswith("tysdag 17. november.")
    assert Datotekst(kort, date(2028, 1, 8), I_DAG).paa() == "8. jan 2028"
    assert Datotekst(lang, I_DAG) == Datotekst(lang, I_DAG) != Datotekst(tall, I_DAG)
    assert len({Datotekst(lang, I_DAG), Datotekst(lang, I_DAG)}) == 1
