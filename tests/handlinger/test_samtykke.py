"""Consent: at creation, renewed, refused, withdrawn, run out (SPEC 4.4, 9.1)."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from pypdf import PdfWriter

from data.koder import ForesattRolle, Handling, Samtykkeutfall
from data.modeller import Logg, Overforingsfil, RevisjonRad, Samtykke, Samtykkesvar, Vedlegg
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.nytt_barn import opprett_logg
from stafett_tui.handlinger.samtykke import forny_samtykke, registrer_nei
from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke
from stafett_tui.handlinger.vedlegg import Fil
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.regler.datoer import samtykke_gyldig_til
from stafett_tui.regler.samtykke import Samtykkestatus
from stafett_tui.visninger import Loggvisning
from tests.byggere import Verden, lag_verden, ny_id
from tests.fulle_logger import FullLogg, detaljer
from tests.fulle_skjemaer import samtykke_naa
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, rader, rett_rad, uendret


def pdf(**valg: str) -> bytes:
    skriver = PdfWriter()
    skriver.add_blank_page(100, 100)
    if valg:
        skriver.encrypt(**valg)
    ut = BytesIO()
    skriver.write(ut)
    return ut.getvalue()


def opprett(v: Verden, **felt_: Any) -> object:
    return opprett_logg(v.okt("Maren"), v.barneskjema("Idun", "Vestli", **felt_))


def samtykke(v: Verden, **felt_: Any) -> Any:
    return replace(v.barneskjema().samtykke, **felt_)


FODT = {8: date(2018, 3, 14), 12: date(2014, 11, 12), 15: date(2011, 11, 12), 16: date(2010, 11, 12)}
"""birthdays on the day of the tests, 12 November 2026, but for the first"""


@pytest.mark.parametrize(
    ("mangler", "feltet"),
    [
        ({"informert": False}, "informert"),
        ({"deling": False}, "deling"),
        ({"dato": None}, "dato"),
        ({"gitt_av": {}}, "foresatt_1"),
        ({"dato": date(2026, 11, 13)}, "dato"),
        ({"dato": date(2024, 11, 11)}, "dato"),
        ({"grunn": "x" * 501}, "grunn"),
        ({"skjema": Fil(b"ikke en pdf")}, "samtykkeskjema"),
        ({"skjema": Fil(b"")}, "samtykkeskjema"),
        ({"skjema": Fil(b"%PDF-1.4 avkortet")}, "samtykkeskjema"),
        ({"skjema": Fil(pdf(user_password="hemmelig"))}, "samtykkeskjema"),
    ],
)
def test_uten_gyldig_samtykke_blir_det_ingen_logg(v: Verden, mangler: dict[str, Any], feltet: str) -> None:
    with uendret(v):
        assert felt(opprett(v, samtykke=samtykke(v, **mangler))) == [feltet]


@pytest.mark.parametrize("dato", [date(2026, 11, 12), date(2024, 11, 12)])
def test_samtykket_kan_vaere_gitt_i_dag_og_for_24_maneder_siden(v: Verden, dato: date) -> None:
    logg = ny_id(opprett(v, samtykke=samtykke(v, dato=dato)))
    assert detaljer(v, "Maren", logg).samtykke.til == samtykke_gyldig_til(dato)


@pytest.mark.parametrize(
    ("alder", "svar", "feltet"),
    [
        (8, {"barnet_informert": False, "barnet_signert": False}, None),
        (12, {"barnet_informert": False, "barnet_signert": False}, "barnet"),
        (12, {"barnet_signert": False}, None),
        (15, {"barnet_signert": False}, "barnet"),
        (15, {"gitt_av": {}}, "foresatt_1"),
        (16, {"barnet_signert": False}, "barnet"),
        (16, {"gitt_av": {}}, None),
    ],
)
def test_barnets_eget_ord_etter_alder(
    v: Verden, alder: int, svar: dict[str, Any], feltet: str | None
) -> None:
    """Counted from the birthday itself: the one who turns 12 today is informed today."""
    resultat = opprett(v, fodt=FODT[alder], samtykke=samtykke(v, **svar))
    if feltet is None:
        ok(resultat)
    else:
        assert felt(resultat) == [feltet]


def test_dagen_for_bursdagen_gjelder_den_yngre_regelen(v: Verden) -> None:
    fodt = FODT[12] + timedelta(days=1)
    ok(opprett(v, fodt=fodt, samtykke=samtykke(v, barnet_informert=False, barnet_signert=False)))


def test_alle_med_foreldreansvar_eller_en_skrevet_grunn(v: Verden) -> None:
    to = (
        v.foresattskjema("Liv", "Vestli", ForesattRolle.MOR),
        v.foresattskjema("Odd", "Vestli", ForesattRolle.FAR),
    )
    assert felt(opprett(v, foresatte=to)) == ["foresatt_2"]
    assert felt(opprett(v, foresatte=to, samtykke=samtykke(v, gitt_av={}, grunn="Når dem ikke"))) == [
        "foresatt_1",
        "foresatt_2",
    ]
    ok(opprett(v, foresatte=to, samtykke=samtykke(v, grunn="Far er på havet til jul")))
    uten_ansvar = (to[0], replace(to[1], foreldreansvar=False))
    ok(opprett(v, foresatte=uten_ansvar))


def test_den_tidligste_dagen_teller(v: Verden) -> None:
    """So that nobody's consent runs longer than 24 months."""
    to = (
        v.foresattskjema("Liv", "Vestli", ForesattRolle.MOR),
        v.foresattskjema("Odd", "Vestli", ForesattRolle.FAR),
    )
    tidlig = date(2026, 1, 5)
    logg = ny_id(opprett(v, foresatte=to, samtykke=samtykke(v, gitt_av={0: None, 1: tidlig})))
    assert en(v, Logg, id=logg).samtykke_gitt == tidlig


def test_skjemaet_beholdes_kryptert_i_loggen(v: Verden) -> None:
    logg = ny_id(opprett(v, samtykke=samtykke(v, skjema=Fil(pdf()))))
    rad = en(v, Vedlegg, logg_id=logg)
    assert (rad.slag, rad.mediatype, rad.innhold) == ("samtykke", "application/pdf", pdf())
    (linje,) = detaljer(v, "Maren", logg).samtykker
    assert linje.har_vedlegg
    assert [g.navn for g in linje.givere] == ["Hege Vestli", "Idun Vestli"]


def test_fornyelse_erstatter_og_historien_beholdes(v: Verden, f: FullLogg) -> None:
    v.ga(days=800)
    ok(forny_samtykke(v.okt("Maren"), f.logg, samtykke_naa(v)))
    d = detaljer(v, "Maren", f.logg)
    assert d.samtykke.status is Samtykkestatus.GYLDIG
    assert [s.utfall for s in d.samtykker] == [Samtykkeutfall.GITT] * 2
    assert isinstance(apne_logg(v.okt("Rune"), f.logg), Loggvisning)


@pytest.mark.parametrize("utfall", [Samtykkeutfall.AVSLATT, Samtykkeutfall.TRUKKET])
def test_nei_stenger_for_alle_andre_samme_dag_og_kan_snus(
    v: Verden, f: FullLogg, utfall: Samtykkeutfall
) -> None:
    ok(registrer_nei(v.okt("Maren"), f.logg, utfall, v.klokke.i_dag(), grunn="Vil ikke mer"))
    for hvem in ("Rune", "Åse"):
        assert kode(apne_logg(v.okt(hvem), f.logg)) == "logg.finnes_ikke"
    logg = apne_logg(v.okt("Maren"), f.logg)
    assert isinstance(logg, Loggvisning)
    assert "ny_oppmerksomhet" not in logg.kan
    assert "registrer_samtykke" in logg.kan
    ok(forny_samtykke(v.okt("Maren"), f.logg, samtykke_naa(v)))
    assert isinstance(apne_logg(v.okt("Rune"), f.logg), Loggvisning)


def test_nei_trekker_ogsaa_en_fil_som_venter(v: Verden, f: FullLogg) -> None:
    """Sharing ends at once; the file cannot be called back, so who has it must be told."""
    fil = en(v, Overforingsfil, logg_id=f.logg).id
    rett_rad(v, Overforingsfil, fil, trukket=None)
    svar = ok(registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag()))
    assert svar.setning.paa().endswith("Ring Kattvik og be dem slette filen.")
    assert en(v, Overforingsfil, id=fil).trukket is not None
    assert len(rader(v, RevisjonRad, handling=Handling.FIL_TRUKKET)) == 1


def test_nei_trenger_svar_og_dag(v: Verden, f: FullLogg) -> None:
    maren, i_morgen = v.okt("Maren"), v.klokke.i_dag() + timedelta(days=1)
    with uendret(v):
        assert felt(registrer_nei(maren, f.logg, None, None)) == ["utfall", "dato"]
        assert felt(registrer_nei(maren, f.logg, Samtykkeutfall.GITT, v.klokke.i_dag())) == ["utfall"]
        svar = registrer_nei(maren, f.logg, Samtykkeutfall.TRUKKET, i_morgen, grunn="x" * 501)
        assert felt(svar) == ["dato", "grunn"]


def test_fornyelse_fra_et_gammelt_skjema_avslas(v: Verden, f: FullLogg) -> None:
    """A foresatt that the form counted is gone: a sentence, and nobody is written as having consented."""
    for gitt_av in ({0: None, 1: None}, {-1: None}):
        with uendret(v):
            svar = forny_samtykke(v.okt("Maren"), f.logg, samtykke_naa(v, gitt_av=gitt_av))
        assert "foresatte" in felt(svar)


def test_min_side_varsler_60_dager_for(v: Verden, f: FullLogg) -> None:
    def varsler() -> list[tuple[str, int | None]]:
        oppgaver = min_side(v.okt("Maren")).oppgaver
        return [(o.hva.paa(), o.dager) for o in oppgaver if o.slag == "samtykke"]

    til = detaljer(v, "Maren", f.logg).samtykke.til
    assert til is not None
    v.ga(days=(til - v.klokke.i_dag()).days - 61)
    assert varsler() == []
    v.ga(days=1)
    assert varsler() == [("Samtykket går ut. Be om nytt", 60)]
    v.ga(days=60)
    assert varsler() == [("Samtykket går ut. Be om nytt", 0)]
    v.ga(days=1)
    assert varsler() == [("Samtykket har gått ut. Be om nytt", -1)]


def test_hvert_svar_har_sine_navn(v: Verden, f: FullLogg) -> None:
    ok(forny_samtykke(v.okt("Maren"), f.logg, samtykke_naa(v)))
    antall: dict[UUID, int] = {}
    for s in rader(v, Samtykkesvar, logg_id=f.logg):
        antall[s.samtykke_id] = antall.get(s.samtykke_id, 0) + 1
    assert antall == {s.id: 2 for s in rader(v, Samtykke, logg_id=f.logg)}
    assert uuid4() not in antall


def test_hver_foresatt_har_sin_egen_dag_og_den_forste_teller(tmp_path: Path) -> None:
    v = lag_verden(tmp_path / "egen_dag")
    i_dag = v.klokke.i_dag()
    foresatte = (
        v.foresattskjema("Randi", "Vestli", ForesattRolle.MOR),
        v.foresattskjema("Odd", "Vestli", ForesattRolle.FAR),
    )
    tidlig, sent = i_dag - timedelta(days=20), i_dag - timedelta(days=3)
    samtykke = NyttSamtykke(
        informert=True, deling=True, dato=sent, gitt_av={0: tidlig, 1: None}, barnet_informert=True
    )
    logg = v.logg("Maren", "Idun", "Vestli", foresatte=foresatte, samtykke=samtykke)
    d = detaljer(v, "Maren", logg)
    assert {g.navn: g.dato for g in d.samtykker[0].givere}.items() >= {
        "Randi Vestli": tidlig,
        "Odd Vestli": sent,
    }.items()
    assert d.samtykke.til == samtykke_gyldig_til(tidlig)
