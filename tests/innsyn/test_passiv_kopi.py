"""A passive log is read whole by its holder when a copy of it is to be sent away, by nobody else, and stays as it is."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlmodel import select

from data.innsyn import Innsynsbrudd, InnsynSesjon
from data.koder import Overforingsdor
from data.modeller import Ansatt, Arkivbevis, Barn, Foresatt, Kladd, Logg, Notat, Overforing, Tiltak
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.innsyn.regler_for_innsyn import passiv
from tests.raadata import en, rett_rad


@pytest.fixture(autouse=True)
def _passiv(v: Verden, f: FullLogg) -> None:
    passiv(v, f.logg)


def sett(v: Verden, hvem: str, logg: UUID | None, **mer: object) -> bool:
    innsyn = replace(v.okt(hvem).innsyn(logg), **mer)  # type: ignore[arg-type]
    with InnsynSesjon(v.base.motor.lesemotor, innsyn) as sesjon:
        return bool(sesjon.exec(select(Tiltak)).all())


def test_bare_holderen_og_bare_naar_det_er_den_loggen(v: Verden, f: FullLogg) -> None:
    annen = v.logg("Maren", "Idun", "Vestli")
    assert sett(v, "Maren", f.logg)
    assert not sett(v, "Maren", None)
    assert not sett(v, "Maren", annen)
    for hvem in ("Rune", "Åse", "Siri", "Hilde"):
        assert not sett(v, hvem, f.logg), hvem


def test_ikke_i_et_mote(v: Verden, f: FullLogg) -> None:
    assert not sett(v, "Maren", f.logg, bare_logg=f.logg)


def test_ikke_den_som_er_inhabil(v: Verden, f: FullLogg) -> None:
    nummer = en(v, Ansatt, id=v.folk["Maren"][0]).fodselsnummer
    rett_rad(v, Foresatt, f.foresatt, fodselsnummer=nummer)
    assert not sett(v, "Maren", f.logg)


def test_det_skrives_ikke_i_den_imens(v: Verden, f: FullLogg) -> None:
    """Neither in it nor in another: only what is known of its copies."""
    annen = v.logg("Maren", "Idun", "Vestli")
    maren, naa = v.okt("Maren"), v.klokke.naa()
    with maren.handle(passiv=f.logg) as rom:
        assert rom.sesjon.exec(select(Notat)).all()
        for klasse, hva in ((Tiltak, f.tiltak), (Logg, f.logg), (Logg, annen)):
            rad = rom.sesjon.get_one(klasse, hva)
            setattr(rad, "versjon" if klasse is Logg else "beskrivelse", 7)
            with pytest.raises(Innsynsbrudd):
                rom.sesjon.flush()
            rom.sesjon.rollback()
        rom.sesjon.add(
            Kladd(
                ansatt_id=maren.ansatt_id,
                ansettelse_id=maren.ansettelse_id,
                skjema="tiltak",
                nokkel="n",
                logg_id=f.logg,
                innhold="{}",
                oppdatert=naa,
            )
        )
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()
        rom.sesjon.rollback()
        sendt = rom.sesjon.exec(select(Overforing)).one()
        sendt.dor, sendt.kommune = Overforingsdor.ANNEN_KOMMUNE, "Sørvik"
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()
        rom.sesjon.rollback()
        bevis = rom.sesjon.exec(select(Arkivbevis)).one()
        bevis.storrelse += 1
        rom.sesjon.add(bevis)
        rom.sesjon.flush()


def test_en_aktiv_logg_er_som_ellers(v: Verden, f: FullLogg) -> None:
    annen = v.logg("Maren", "Idun", "Vestli")
    with v.okt("Maren").handle(passiv=annen) as rom:
        barn = rom.sesjon.exec(select(Barn).where(Barn.logg_id == annen)).one()
        barn.mobil = "41111111"
        rom.sesjon.flush()
        assert rom.sesjon.get(Tiltak, f.tiltak) is None
