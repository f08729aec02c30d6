"""Nobody outside a log sees a row of it, by whatever way the session is asked (DESIGN 1)."""

from typing import Any

import pytest
from sqlmodel import SQLModel, select

import data.innsyn
from data.innsyn import loggtabeller
from data.koder import Hatt
from data.modeller import Barn, Kladd, Logg
from tests.arkitektur.test_tabeller import UTEN_LOGG
from tests.byggere import Verden
from tests.fulle_logger import FullLogg, radene, tomme_tabeller
from tests.innsyn.veier import VEIER, lekker

# In one order: tests that run in several processes must be found alike in each.
TABELLER: list[type[SQLModel]] = [Logg, *sorted(loggtabeller(), key=lambda k: k.__name__)]
UTENFOR = {
    "en annen stafettholder": ("Siri", Hatt.SAKSBEHANDLER),
    "lederen": ("Hilde", Hatt.LEDER),
    "lederen som saksbehandler": ("Hilde", Hatt.SAKSBEHANDLER),
    "administratoren": ("Kari", Hatt.ADMINISTRATOR),
    "holderen som leder": ("Maren", Hatt.LEDER),
    "holderen som administrator": ("Maren", Hatt.ADMINISTRATOR),
}

tabell = pytest.mark.parametrize("klasse", TABELLER, ids=lambda k: k.__name__)


def en_rad(v: Verden, f: FullLogg, klasse: type[SQLModel]) -> Any:
    return f.logg if klasse is Logg else next(iter(radene(v, f.logg)[klasse]))


def test_loggen_har_noe_i_hver_tabell(lest: tuple[Verden, FullLogg]) -> None:
    v, f = lest
    assert tomme_tabeller(v, f.logg) == set()


def test_hver_tabell_er_med_eller_har_en_grunn() -> None:
    alle = {k.class_.__tablename__ for k in SQLModel._sa_registry.mappers}
    assert {str(k.__tablename__) for k in TABELLER} == alle - set(UTEN_LOGG) | {"logg"}
    assert all(grunn for grunn in UTEN_LOGG.values())


@tabell
def test_stafettholderen_ser_loggen_pa_hver_vei(
    lest: tuple[Verden, FullLogg], klasse: type[SQLModel]
) -> None:
    """The same scan finds the rows for the one who may see them; else it would prove nothing below."""
    v, f = lest
    with v.okt("Maren").les() as s:
        assert lekker(s, klasse, f.logg, en_rad(v, f, klasse)) == set(VEIER)


@tabell
@pytest.mark.parametrize("hvem", UTENFOR)
def test_den_som_star_utenfor_ser_ingenting(
    lest: tuple[Verden, FullLogg], klasse: type[SQLModel], hvem: str
) -> None:
    v, f = lest
    navn, hatt = UTENFOR[hvem]
    with v.okt(navn, hatt).les() as s:
        veier = (
            VEIER if hvem == "en annen stafettholder" else {k: VEIER[k] for k in ("get", "select", "count")}
        )
        assert lekker(s, klasse, f.logg, en_rad(v, f, klasse), veier) == set()


@tabell
def test_aktoren_ser_hele_loggen_unntatt_andres_kladd(
    lest: tuple[Verden, FullLogg], klasse: type[SQLModel]
) -> None:
    v, f = lest
    with v.okt("Rune").les() as s:
        ser = lekker(s, klasse, f.logg, en_rad(v, f, klasse))
    assert ser == (set() if klasse is Kladd else set(VEIER))


@tabell
def test_uten_kriteriet_for_en_tabell_merker_testen_det(
    lest: tuple[Verden, FullLogg], klasse: type[SQLModel], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The criterion of one table is taken away: the scan above must turn red on exactly that table."""
    v, f = lest
    ekte = data.innsyn._kriterier

    def uten(r: Any, innsyn: Any, tabeller: Any) -> list[Any]:
        return [k for k in ekte(r, innsyn, tabeller) if k.entity.class_ is not klasse]

    monkeypatch.setattr(data.innsyn, "_kriterier", uten)
    with v.okt("Siri").les() as s:
        lekkede = {k for k in TABELLER if VEIER["select"](s, k, f.logg, None)}
        assert lekker(s, klasse, f.logg, en_rad(v, f, klasse)) == set(VEIER)
    assert lekkede == {klasse}


def test_sammenfoyde_tabeller_snevres_hver_for_seg(lest: tuple[Verden, FullLogg]) -> None:
    v, _ = lest
    with v.okt("Maren").les() as s:
        assert s.exec(select(Logg, Barn).join(Barn)).all()
    with v.okt("Siri").les() as s:
        assert not s.exec(select(Logg, Barn).join(Barn)).all()
