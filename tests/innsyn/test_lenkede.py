"""The earlier logs of a child are read through the one they are linked to, by its holder, and never written."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlmodel import select

from data.innsyn import Innsynsbrudd, InnsynSesjon
from data.modeller import Ansatt, Foresatt, Logg, Tiltak
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.innsyn.regler_for_innsyn import passiv
from tests.raadata import en, rett_rad


@pytest.fixture
def ny(v: Verden, f: FullLogg) -> UUID:
    """A log of Siri's that is linked to the full one, now passive."""
    ny = v.logg("Siri", "Tuvalise", "Kvitfjell")
    rett_rad(v, Logg, ny, tidligere_logg_id=f.logg)
    passiv(v, f.logg)
    return ny


def sett(v: Verden, hvem: str, logg: UUID | None, **mer: object) -> set[UUID]:
    innsyn = replace(v.okt(hvem).innsyn(), lenket_fra=logg, **mer)  # type: ignore[arg-type]
    with InnsynSesjon(v.base.motor.lesemotor, innsyn) as sesjon:
        assert {t.logg_id for t in sesjon.exec(select(Tiltak))} <= sesjon.rekkevidde.hele
        return set(sesjon.rekkevidde.hele)


def test_holderen_ser_den_tidligere_bare_naar_det_spores(v: Verden, f: FullLogg, ny: UUID) -> None:
    assert f.logg in sett(v, "Siri", ny)
    assert f.logg not in sett(v, "Siri", None)


def test_hele_kjeden_og_ikke_i_ring(v: Verden, f: FullLogg, ny: UUID) -> None:
    eldst = v.logg("Åse", "Tuvalise", "Kvitfjell")
    rett_rad(v, Logg, f.logg, tidligere_logg_id=eldst)
    rett_rad(v, Logg, eldst, tidligere_logg_id=ny, status="passiv", passiv_fra=v.klokke.i_dag())
    assert sett(v, "Siri", ny) >= {f.logg, eldst}


@pytest.mark.parametrize("hvem", ["Rune", "Åse", "Hilde"])
def test_ingen_andre_kommer_den_veien(v: Verden, f: FullLogg, ny: UUID, hvem: str) -> None:
    assert f.logg not in sett(v, hvem, ny)


def test_en_passiv_logg_apner_ingen(v: Verden, f: FullLogg, ny: UUID) -> None:
    passiv(v, ny)
    assert f.logg not in sett(v, "Siri", ny)


def test_den_som_er_tatt_opp_igjen_av_en_annen_er_ikke_tidligere(v: Verden, f: FullLogg, ny: UUID) -> None:
    """Its holder writes in it again, and Siri has no duty there."""
    rett_rad(v, Logg, f.logg, status="aktiv", passiv_fra=None)
    assert f.logg not in sett(v, "Siri", ny)
    rett_rad(v, Logg, f.logg, stafettholder_id=v.ansettelse("Siri"))
    assert f.logg in sett(v, "Siri", ny)


def test_den_inhabile_ser_den_ikke(v: Verden, f: FullLogg, ny: UUID) -> None:
    """Siri is a foresatt in the earlier log alone."""
    nummer = en(v, Ansatt, id=v.folk["Siri"][0]).fodselsnummer
    rett_rad(v, Foresatt, f.foresatt, fodselsnummer=nummer)
    assert f.logg not in sett(v, "Siri", ny)


def test_i_et_mote_finnes_bare_motets_logg(v: Verden, f: FullLogg, ny: UUID) -> None:
    assert sett(v, "Siri", ny, bare_logg=ny) == {ny}


def test_det_skrives_ikke_imens(v: Verden, f: FullLogg, ny: UUID) -> None:
    innsyn = replace(v.okt("Siri").innsyn(), lenket_fra=ny)
    with InnsynSesjon(v.base.motor.skrivemotor, innsyn) as sesjon:
        tiltak = sesjon.get_one(Tiltak, f.tiltak)
        tiltak.beskrivelse = "Noe annet"
        sesjon.add(tiltak)
        with pytest.raises(Innsynsbrudd):
            sesjon.flush()
