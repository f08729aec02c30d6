"""When a meeting may be, which places reveal, who is told, and the agenda."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.koder import Motestatus, Motested
from stafett_tui.klokke import OSLO, fra_oslo, til_oslo
from stafett_tui.motevisninger import Moteskjema, Registrering
from stafett_tui.regler.mote import (
    Dagsordensak,
    Sakstiltak,
    avslorer,
    barnet_varsles,
    dagsorden,
    har_nummeret,
    kan_bestemmes_paa,
    mangler_referat,
    mangler_registrering,
    motetid,
    nevner,
    stedtekst,
    vurder_mote,
    vurder_registrering,
)
from stafett_tui.sprak.tekst import T

NAA = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
I_DAG = date(2026, 11, 12)
SKJEMA = Moteskjema(
    dato=date(2026, 11, 19),
    fra=time(9),
    til=time(10),
    sted_slag=Motested.EGEN_ENHET,
    sted="",
    saker=frozenset(),
    deltakere=frozenset({"barnet"}),
    dagsorden="",
)
GIKK = Registrering(Motestatus.FULLFORT, frozenset({"barnet"}), "", "", "", "")


def feil(skjema: Moteskjema, *, ny_tid: bool = True) -> list[str]:
    return [f.felt for f in vurder_mote(skjema, NAA, I_DAG, ny_tid=ny_tid).feil]


def test_et_helt_skjema_er_riktig() -> None:
    assert feil(SKJEMA) == []


@pytest.mark.parametrize(
    ("felt", "feltene"),
    [
        ({"dato": None}, ["dato"]),
        ({"fra": None}, ["fra"]),
        ({"til": None}, ["til"]),
        ({"sted_slag": None}, ["sted_slag"]),
        ({"til": time(9)}, ["til"]),
        ({"til": time(8, 59)}, ["til"]),
        ({"dato": date(2026, 11, 11)}, ["dato"]),
        ({"dato": date(2026, 11, 11), "til": time(8)}, ["til", "dato"]),
        ({"dato": I_DAG, "fra": time(10), "til": time(11)}, ["fra"]),
        ({"dato": date(2028, 11, 13)}, ["dato"]),
        ({"dato": date(1, 1, 1), "fra": time(0)}, ["dato"]),
        ({"dato": date(9999, 12, 31)}, ["dato"]),
        ({"sted_slag": Motested.ANNET}, ["sted"]),
        ({"sted_slag": Motested.ANNET, "sted": " \u200d "}, ["sted"]),
        ({"sted": "x" * 121}, ["sted"]),
        ({"dagsorden": "x" * 4001}, ["dagsorden"]),
        ({"dato": None, "fra": None, "til": None, "sted_slag": None}, ["dato", "fra", "til", "sted_slag"]),
    ],
)
def test_det_som_er_galt_sies_ved_feltet(felt: dict[str, object], feltene: list[str]) -> None:
    assert feil(replace(SKJEMA, **felt)) == feltene  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "felt",
    [
        {"dato": I_DAG, "fra": time(10, 1), "til": time(10, 2)},
        {"dato": date(2028, 11, 12)},
        {"sted": "x" * 120, "dagsorden": "y" * 4000},
        {"sted_slag": Motested.ANNET, "sted": "Grendehuset"},
    ],
)
def test_det_som_er_pa_grensen_gar(felt: dict[str, object]) -> None:
    assert feil(replace(SKJEMA, **felt)) == []  # type: ignore[arg-type]


def test_et_mote_som_star_der_det_sto_kan_ha_begynt() -> None:
    begynt = replace(SKJEMA, dato=I_DAG, fra=time(9), til=time(12))
    assert feil(begynt) == ["fra"]
    assert feil(begynt, ny_tid=False) == []


def test_timen_som_ikke_finnes_om_varen_nektes() -> None:
    natt = replace(SKJEMA, dato=date(2027, 3, 28), fra=time(2, 30), til=time(4))
    assert feil(natt) == ["fra"]
    assert feil(replace(natt, fra=time(1), til=time(2))) == ["til"]
    assert feil(replace(natt, fra=time(1, 59), til=time(3))) == []


def test_timen_som_kommer_to_ganger_er_den_forste() -> None:
    assert fra_oslo(date(2026, 10, 25), time(2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert fra_oslo(date(2026, 10, 25), time(2, 30, fold=1)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(st.dates(date(1970, 1, 2), date(2036, 12, 31)), st.times())
def test_norsk_tid_fram_og_tilbake(dag: date, klokken: time) -> None:
    """Every hour that exists comes back as it was; the one that does not is told of, once a year."""
    utc = fra_oslo(dag, klokken)
    if utc is None:
        lokal = datetime.combine(dag, klokken, OSLO)
        assert lokal.astimezone(UTC).astimezone(OSLO).replace(tzinfo=None) != lokal.replace(tzinfo=None)
    else:
        assert utc.tzinfo is UTC
        assert til_oslo(utc).replace(tzinfo=None) == datetime.combine(dag, klokken.replace(fold=0))


@given(st.dates(date(2020, 1, 1), date(2036, 12, 31)), st.times(), st.times())
def test_en_tid_som_godtas_gar_framover(dag: date, fra: time, til: time) -> None:
    skjema = replace(SKJEMA, dato=dag, fra=fra, til=til)
    tid = motetid(skjema)
    if "til" not in feil(skjema) and tid is not None:
        assert tid[0] < tid[1] < tid[0] + timedelta(hours=25)


@pytest.mark.parametrize(
    "sted",
    [
        "BUP",
        "bup Fjordvik",
        "Møterom hos PPT",
        "PP-tjenesten",
        "pp tjenesten",
        "Barnevernet, 2. etasje",
        "barnevernskontoret",
        "Barne- og ungdomspsykiatrisk poliklinikk",
        "Psykologen",
        "Krisesenteret",
        "Familievernkontoret",
        "Statped",
        "NAV Fjordvik",
        "hos logopeden",
        "Politistasjonen",
    ],
)
def test_steder_som_roper(sted: str) -> None:
    assert avslorer(sted)
    assert avslorer(sted.upper())


@pytest.mark.parametrize(
    "sted",
    [
        "",
        "Bakkehaugen skole, grupperom 2",
        "Rådhuset, møterom Kuppelen",
        "Telefon",
        "Navnløsveien 3",
        "Bupestad grendehus",
        "Russebussen",
        "Fjordvik helsestasjon",
        "Hoppter",
    ],
)
def test_vanlige_steder_roper_ikke(sted: str) -> None:
    assert not avslorer(sted)


@given(st.text(max_size=40), st.sampled_from(["BUP", "PPT", "barnevernet", "psykolog"]))
def test_ordet_finnes_hvor_det_enn_star(rundt: str, ord_: str) -> None:
    assert avslorer(f"{rundt} {ord_}")
    assert avslorer(f"{ord_}, {rundt}")


@pytest.mark.parametrize("sted", ["", "Mariannes kontor", "Solgløtt", "Rom 2, sørfløyen"])
def test_en_del_av_et_annet_ord_er_ikke_navnet(sted: str) -> None:
    assert not nevner(sted, "Anne Sol Sør")


@pytest.mark.parametrize("sted", ["hos ANNE", "Annes rom", "rom_anne", "mote.no/anne-lise"])
def test_navnet_finnes_hvor_det_enn_star(sted: str) -> None:
    assert nevner(sted, "Sol Anne")


def test_nummeret_finnes_hvordan_det_enn_deles() -> None:
    assert har_nummeret("tlf. 159 189-15 000", "15918915000")
    assert not har_nummeret("tlf. 40 00 00 00", "15918915000")


def test_barnet_far_vite_fra_fodselsdagen() -> None:
    fodt = date(2014, 11, 12)
    assert not barnet_varsles(fodt, date(2026, 11, 11))
    assert barnet_varsles(fodt, date(2026, 11, 12))
    assert barnet_varsles(date(2012, 2, 29), date(2024, 2, 29))


def test_hva_som_mangler_etterpa() -> None:
    over, igjen = NAA, NAA + timedelta(minutes=1)
    assert mangler_registrering(Motestatus.INVITERT, over, NAA)
    assert not mangler_registrering(Motestatus.INVITERT, igjen, NAA)
    assert not any(mangler_registrering(s, over, NAA) for s in Motestatus if s is not Motestatus.INVITERT)
    assert [s for s in Motestatus if mangler_referat(s, har_referat=False)] == [Motestatus.FULLFORT]
    assert not any(mangler_referat(s, har_referat=True) for s in Motestatus)


def test_hva_noe_kan_bestemmes_pa() -> None:
    gaar = [s for s in Motestatus if kan_bestemmes_paa(s, NAA, NAA)]
    assert gaar == [Motestatus.INVITERT, Motestatus.FULLFORT]
    assert not any(kan_bestemmes_paa(s, NAA + timedelta(seconds=1), NAA) for s in Motestatus)


def test_stedet_i_ord() -> None:
    assert stedtekst(Motested.EGEN_ENHET, "grupperom 2", "Sundet skole") == "Sundet skole, grupperom 2"
    assert stedtekst(Motested.EGEN_ENHET, "", "") == "Egen enhet"
    assert stedtekst(Motested.TELEFON, "", "Sundet skole") == "Telefon"
    assert stedtekst(Motested.VIDEO, "rom 12", "x") == "Video, rom 12"
    assert stedtekst(Motested.ANNET, "Grendehuset", "x") == "Grendehuset"


def test_dagsorden_av_loggen() -> None:
    saker = [
        Dagsordensak(
            "Leser\nsakte",
            forfaller=(Sakstiltak(T("Trening: Leser"), "Rune Bakken", date(2026, 11, 20)),),
            nye=2,
            evaluerte=(T("Kartlegging"),),
        ),
        Dagsordensak("Står alene", nye=1),
    ]
    assert [linje.paa() for linje in dagsorden(saker, ["Lo høyt."], I_DAG)] == [
        "1. Hva går bra?",
        "   – Lysglimt: «Lo høyt.»",
        "2. Leser sakte",
        "   – Trening: Leser (Rune Bakken), frist 20. nov",
        "   – Evaluert siden sist: Kartlegging",
        "   – 2 nye tiltak siden sist",
        "3. Står alene",
        "   – 1 nytt tiltak siden sist",
        "4. Veien videre",
    ]
    assert len(dagsorden([], [], I_DAG)) == 2


@pytest.mark.parametrize(
    ("felt", "feltene"),
    [
        ({}, []),
        ({"status": None}, ["status"]),
        ({"status": Motestatus.AVLYST}, ["status"]),
        ({"status": Motestatus.INVITERT}, ["status"]),
        ({"motte": frozenset()}, ["motte"]),
        ({"motte": frozenset({"barnet", "ansatt:x"})}, ["motte"]),
        ({"status": Motestatus.IKKE_FULLFORT}, ["kommentar"]),
        ({"status": Motestatus.IKKE_FULLFORT, "kommentar": " ", "motte": frozenset()}, ["kommentar"]),
        ({"status": Motestatus.IKKE_FULLFORT, "kommentar": "Syk.", "motte": frozenset()}, []),
        ({"kommentar": "x" * 4001, "samtale_for": "x" * 4001}, ["kommentar", "samtale_for"]),
        ({"samtale_etter": "x" * 4001, "referat": "x" * 20001}, ["samtale_etter", "referat"]),
        ({"referat": "x" * 20000}, []),
    ],
)
def test_registreringen(felt: dict[str, object], feltene: list[str]) -> None:
    r = replace(GIKK, **felt)  # type: ignore[arg-type]
    assert [f.felt for f in vurder_registrering(r, frozenset({"barnet"})).feil] == feltene
