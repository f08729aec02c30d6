from dataclasses import replace
from datetime import date, timedelta

import pytest

from data.koder import Samtykkeutfall
from stafett_tui.avslag import Avslag
from stafett_tui.regler.samtykke import (
    SAMTYKKESTATUS,
    Samtykkealdre,
    Samtykkestatus,
    Samtykkesvar,
    gjelder_fra,
    hvem_ma_samtykke,
    samtykkestatus,
    vurder_samtykke,
)

I_DAG = date(2026, 11, 10)
ALDRE = Samtykkealdre()
TO = (("mor", True), ("far", True))
HELT = Samtykkesvar(
    informert_formal=True, deling_tillatt=True, dato=I_DAG, gitt_av={"mor": None, "far": None}
)


def barn(aar: int) -> date:
    """A birth date that makes a child turn that age today."""
    return date(I_DAG.year - aar, I_DAG.month, I_DAG.day)


def vurder(
    svar: Samtykkesvar[str], *, aar: int = 8, foresatte: tuple[tuple[str, bool], ...] = TO
) -> Avslag | None:
    return vurder_samtykke(svar, fodt=barn(aar), foresatte=foresatte, i_dag=I_DAG, aldre=ALDRE)


def felter(svar: Avslag | None) -> list[str]:
    return [] if svar is None else [f.felt for f in svar.feil]


@pytest.mark.parametrize(
    ("fodt", "informeres", "signerer", "alene"),
    [
        (barn(11), False, False, False),
        (barn(12) + timedelta(1), False, False, False),
        (barn(12), True, False, False),
        (barn(15) + timedelta(1), True, False, False),
        (barn(15), True, True, False),
        (barn(16) + timedelta(1), True, True, False),
        (barn(16), True, True, True),
    ],
)
def test_barnets_ord_regnes_fra_bursdagen(fodt: date, informeres: bool, signerer: bool, alene: bool) -> None:
    krav = hvem_ma_samtykke(fodt, I_DAG, TO, ALDRE)
    assert (krav.barn_informeres, krav.barn_signerer, krav.barn_alene) == (informeres, signerer, alene)
    assert krav.foresatte_ider == (() if alene else ("mor", "far"))


def test_bare_de_med_foreldreansvar_maa_samtykke() -> None:
    assert hvem_ma_samtykke(barn(8), I_DAG, [(1, True), (2, False), (3, True)], ALDRE).foresatte_ider == (
        1,
        3,
    )


def test_aldrene_er_innstillinger() -> None:
    krav = hvem_ma_samtykke(barn(13), I_DAG, TO, Samtykkealdre(informeres=14, signerer=14, alene=18))
    assert not krav.barn_informeres
    tidlig = hvem_ma_samtykke(barn(13), I_DAG, TO, Samtykkealdre(informeres=7, signerer=12, alene=13))
    assert tidlig.barn_alene


def test_et_helt_samtykke_godtas() -> None:
    assert vurder(HELT) is None


@pytest.mark.parametrize(
    ("svar", "aar", "ventet"),
    [
        (replace(HELT, informert_formal=False), 8, ["informert"]),
        (replace(HELT, deling_tillatt=False), 8, ["deling"]),
        (replace(HELT, dato=None), 8, ["dato"]),
        (replace(HELT, dato=I_DAG + timedelta(1)), 8, ["dato"]),
        (replace(HELT, dato=date(2024, 11, 9)), 8, ["dato"]),
        (replace(HELT, dato=barn(8) - timedelta(1)), 8, ["dato"]),
        (replace(HELT, gitt_av={"mor": None}), 8, ["foresatt_2"]),
        (replace(HELT, gitt_av={}), 8, ["foresatt_1", "foresatt_2"]),
        (replace(HELT, gitt_av={"mor": None}, grunn=" \n"), 8, ["foresatt_2"]),
        (replace(HELT, gitt_av={}, grunn="Far er bortreist."), 8, ["foresatt_1", "foresatt_2"]),
        (HELT, 12, ["barnet"]),
        (replace(HELT, barnet_informert=True), 15, ["barnet"]),
        (replace(HELT, gitt_av={}, barnet_informert=True), 16, ["barnet"]),
        (
            Samtykkesvar(informert_formal=False, deling_tillatt=False, dato=None),
            15,
            ["informert", "deling", "dato", "foresatt_1", "foresatt_2", "barnet"],
        ),
    ],
)
def test_hver_mangel_har_sitt_felt(svar: Samtykkesvar[str], aar: int, ventet: list[str]) -> None:
    avslag = vurder(svar, aar=aar)
    assert felter(avslag) == ventet
    assert avslag is not None
    assert avslag.kode == f"samtykke.{ventet[0].split('_')[0]}"
    assert all(f.setning.paa() for f in avslag.feil)


@pytest.mark.parametrize(
    ("svar", "aar"),
    [
        (replace(HELT, gitt_av={"mor": None}, grunn="Far er bortreist."), 8),
        (replace(HELT, barnet_informert=True), 12),
        (replace(HELT, barnet_signert=True), 12),
        (replace(HELT, barnet_signert=True), 15),
        (replace(HELT, gitt_av={}, barnet_signert=True), 16),
        (replace(HELT, dato=date(2024, 11, 10)), 8),
        (replace(HELT, dato=None, gitt_av={"mor": I_DAG, "far": I_DAG - timedelta(3)}), 8),
    ],
)
def test_godtas(svar: Samtykkesvar[str], aar: int) -> None:
    assert vurder(svar, aar=aar) is None


def test_en_egen_dato_horer_til_sin_foresatt() -> None:
    svar = replace(HELT, dato=None, gitt_av={"mor": I_DAG, "far": I_DAG + timedelta(1)})
    avslag = vurder(svar)
    assert felter(avslag) == ["foresatt_2"]
    assert avslag is not None
    assert "onsdag 11. november 2026" in avslag.setning.paa()
    assert felter(vurder(replace(svar, gitt_av={"mor": I_DAG, "far": None}))) == ["dato"]


def test_uten_noen_med_foreldreansvar() -> None:
    verge = (("verge", False),)
    gitt = replace(HELT, gitt_av={"verge": None})
    assert felter(vurder(replace(HELT, gitt_av={}), foresatte=verge)) == ["foresatt_1"]
    assert felter(vurder(gitt, foresatte=verge)) == ["grunn"]
    assert vurder(replace(gitt, grunn="Oppnevnt verge."), foresatte=verge) is None
    assert felter(vurder(replace(HELT, gitt_av={}, grunn="Ingen."), foresatte=())) == ["grunn"]


def test_grunnen_vises_ikke_i_repr() -> None:
    assert "bortreist" not in repr(replace(HELT, grunn="Far er bortreist."))


def test_det_regnes_fra_den_forste() -> None:
    assert gjelder_fra(HELT) == I_DAG
    tidlig = I_DAG - timedelta(9)
    assert gjelder_fra(replace(HELT, gitt_av={"mor": None, "far": tidlig})) == tidlig
    assert gjelder_fra(replace(HELT, dato=None, gitt_av={})) is None


@pytest.mark.parametrize(
    ("i_dag", "ventet"),
    [
        (date(2024, 11, 9), Samtykkestatus.MANGLER),
        (date(2024, 11, 10), Samtykkestatus.GYLDIG),
        (date(2026, 9, 10), Samtykkestatus.GYLDIG),
        (date(2026, 9, 11), Samtykkestatus.UTLOPER),
        (date(2026, 11, 10), Samtykkestatus.UTLOPER),
        (date(2026, 11, 11), Samtykkestatus.UTLOPT),
    ],
)
def test_status_gjennom_de_24_manedene(i_dag: date, ventet: Samtykkestatus) -> None:
    assert samtykkestatus(date(2024, 11, 10), Samtykkeutfall.GITT, i_dag) is ventet


def test_status_av_andre_svar() -> None:
    assert samtykkestatus(I_DAG, Samtykkeutfall.TRUKKET, I_DAG) is Samtykkestatus.TRUKKET
    assert samtykkestatus(I_DAG, Samtykkeutfall.AVSLATT, I_DAG) is Samtykkestatus.AVSLATT
    assert samtykkestatus(None, None, I_DAG) is Samtykkestatus.MANGLER
    assert samtykkestatus(None, Samtykkeutfall.GITT, I_DAG) is Samtykkestatus.MANGLER


def test_bare_gyldig_og_snart_utlopt_gjelder() -> None:
    assert {s for s in Samtykkestatus if s.gjelder} == {Samtykkestatus.GYLDIG, Samtykkestatus.UTLOPER}
    assert set(SAMTYKKESTATUS) == set(Samtykkestatus)
