"""What the filter cannot narrow is refused, and no row outside the reach is written (DESIGN 1)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import load_only
from sqlmodel import SQLModel, col, select

import data.innsyn
from data.innsyn import Innsynsbrudd, InnsynSesjon
from data.koder import Hatt
from data.lette_tabeller import UTPOST
from data.modeller import (
    Barn,
    Foresatt,
    Kladd,
    Logg,
    Maal,
    Nivaendring,
    Oppmerksomhet,
    RevisjonDetalj,
    Tiltak,
    Virksomhet,
)
from data.setningsvakt import Gjennomgang
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.raadata import tabell, uendret

BARN = tabell(Barn)


def _sett_inn(s: InnsynSesjon) -> object:
    return s.execute(sa.insert(Barn), [{}])


NEKTES: dict[str, Callable[[InnsynSesjon], object]] = {
    "text": lambda s: s.execute(sa.text("SELECT fornavn FROM barn")),
    "text i select": lambda s: s.execute(sa.select(Virksomhet.navn, sa.text("(SELECT fornavn FROM barn)"))),
    "text i where": lambda s: s.execute(select(Virksomhet).where(sa.text("EXISTS (SELECT 1 FROM barn)"))),
    "literal_column": lambda s: s.execute(
        sa.select(Virksomhet.navn, sa.literal_column("(SELECT fornavn FROM barn)"))
    ),
    "core": lambda s: s.execute(sa.select(BARN)),
    "core ved siden av orm": lambda s: s.execute(sa.select(Virksomhet.navn, BARN.c.fornavn)),
    "core i where": lambda s: s.execute(select(Virksomhet.id).where(BARN.c.fornavn == "Tuvalise")),
    "core i join": lambda s: s.execute(select(Virksomhet.id).join(BARN, sa.true())),
    "core i underspørring": lambda s: s.execute(
        select(Virksomhet.id, sa.select(sa.func.max(BARN.c.fornavn)).scalar_subquery())
    ),
    "core ved siden av klassen": lambda s: s.execute(
        select(Barn.id, sa.select(sa.func.max(BARN.c.fornavn)).scalar_subquery())
    ),
    "core i exists": lambda s: s.execute(select(Virksomhet.id).where(sa.select(BARN).exists())),
    "core i cte": lambda s: s.execute(select(Virksomhet.id, sa.select(BARN.c.fornavn).cte().c.fornavn)),
    "core i union": lambda s: s.execute(sa.union(select(Barn.fornavn), sa.select(BARN.c.fornavn))),
    "alias av core": lambda s: s.execute(select(Virksomhet.id, BARN.alias().c.fornavn)),
    "alias av core ved siden av klassen": lambda s: s.execute(select(Barn.id, BARN.alias().c.fornavn)),
    "lett tabell": lambda s: s.execute(sa.select(UTPOST)),
    "lett tabell ved siden av orm": lambda s: s.execute(sa.select(Virksomhet.navn, UTPOST.c.logg_id)),
    "lett tabell i exists": lambda s: s.execute(select(Virksomhet.id).where(sa.select(UTPOST).exists())),
    "from_statement core": lambda s: s.execute(select(Barn).from_statement(sa.select(BARN))),
    "from_statement text": lambda s: s.execute(select(Barn).from_statement(sa.text("SELECT * FROM barn"))),
    "orm insert": _sett_inn,
    "orm update": lambda s: s.execute(sa.update(Barn).values(fornavn="x")),
    "orm delete": lambda s: s.execute(sa.delete(Barn)),
    "query.update": lambda s: s.query(Barn).update({"fornavn": "x"}),
    "query.delete": lambda s: s.query(Barn).delete(),
    "bulk_insert": lambda s: s.bulk_insert_mappings(Barn, [{}]),
    "bulk_update": lambda s: s.bulk_update_mappings(Barn, [{}]),
    "bulk_save": lambda s: s.bulk_save_objects([Barn()]),
}


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::sqlalchemy.exc.SAWarning")
@pytest.mark.parametrize("vei", NEKTES)
@pytest.mark.parametrize("hvem", ["Siri", "Maren"])
def test_det_filteret_ikke_kan_snevre_nektes(lest: tuple[Verden, FullLogg], vei: str, hvem: str) -> None:
    """For those who would have seen it too: what is refused does not depend on who asks."""
    with lest[0].okt(hvem).les() as s, pytest.raises(Innsynsbrudd):
        NEKTES[vei](s)


@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")
def test_uten_vakten_lekker_det(lest: tuple[Verden, FullLogg], monkeypatch: pytest.MonkeyPatch) -> None:
    """The guard is needed: without it a Core table beside an ORM class is read by anyone."""
    ekte = data.innsyn.se_gjennom
    monkeypatch.setattr(data.innsyn, "se_gjennom", lambda s: Gjennomgang(None, ekte(s).tabeller))
    with lest[0].okt("Siri").les() as s:
        assert "Tuvalise" in {n for _, n in NEKTES["core ved siden av orm"](s)}


def _nytt_maal(v: Verden, logg: UUID, oppmerksomhet: UUID) -> Maal:
    return Maal(
        logg_id=logg,
        oppmerksomhet_id=oppmerksomhet,
        tekst="nytt",
        skrevet_av=v.ansettelse("Siri"),
        opprettet=v.klokke.naa(),
    )


@pytest.mark.parametrize("hvem", ["Siri", "Åse", "Hilde"])
def test_ny_rad_i_en_logg_utenfor_rekkevidde_skrives_ikke(v: Verden, f: FullLogg, hvem: str) -> None:
    with uendret(v), v.okt(hvem).handle() as rom:
        rom.sesjon.add(_nytt_maal(v, f.logg, f.lest_av_ase))
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()


def test_lesetilgang_til_en_del_gir_ikke_skriving_i_den(v: Verden, f: FullLogg) -> None:
    with uendret(v), v.okt("Åse").handle() as rom:
        rad = rom.sesjon.get_one(Oppmerksomhet, f.lest_av_ase)
        rad.tekst = "endret"
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.commit()


@pytest.mark.parametrize("hvordan", ["dirty", "delete"])
def test_rad_som_er_kommet_inn_utenfra_skrives_ikke(v: Verden, f: FullLogg, hvordan: str) -> None:
    """A row read by one session and handed to another's."""
    with v.okt("Maren").les() as s:
        barn = s.exec(select(Barn)).one()
        s.expunge(barn)
    with uendret(v), v.okt("Siri").handle() as rom:
        rom.sesjon.add(barn)
        if hvordan == "dirty":
            barn.fornavn = "Annet"
        else:
            rom.sesjon.delete(barn)
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()


@pytest.mark.parametrize("lastet", [True, False])
def test_en_rad_flyttes_ikke_mellom_logger(v: Verden, f: FullLogg, lastet: bool) -> None:
    """Not even between two logs in reach, and not when the old value was never read."""
    annen = v.logg("Maren", "Idun", "Vestli")
    with uendret(v), v.okt("Maren").handle() as rom:
        sporring = select(Foresatt).where(col(Foresatt.id) == f.foresatt)
        if not lastet:
            sporring = sporring.options(load_only(Foresatt.fornavn))
        rom.sesjon.exec(sporring).one().logg_id = annen
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()


def test_loggen_selv_skrives_bare_av_den_som_ser_hele(v: Verden, f: FullLogg) -> None:
    with uendret(v), v.okt("Åse").handle() as rom:
        rom.sesjon.get_one(Logg, f.logg).niva = 1
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()


def _ny_logg(v: Verden, holder: str, **felt: Any) -> Logg:
    naa, hvem = v.klokke.naa(), v.ansettelse(holder)
    return Logg(niva=1, stafettholder_id=hvem, opprettet_av=hvem, opprettet=naa, oppdatert=naa, **felt)


@pytest.mark.parametrize(
    ("hvem", "hatt"),
    [("Siri", Hatt.SAKSBEHANDLER), ("Maren", Hatt.LEDER), ("Maren", Hatt.ADMINISTRATOR)],
)
def test_ny_logg_lages_bare_av_sin_egen_stafettholder(v: Verden, hvem: str, hatt: Hatt) -> None:
    with uendret(v), v.okt(hvem, hatt).handle() as rom:
        rom.sesjon.add(_ny_logg(v, "Maren"))
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()


def test_ny_logg_med_en_annens_id_slipper_ingen_inn(v: Verden, f: FullLogg) -> None:
    """The key stops it; and the session that tried does not go on seeing the log it named."""
    with v.okt("Siri").handle() as rom:
        rom.sesjon.add(_ny_logg(v, "Siri", id=f.logg))
        with pytest.raises(IntegrityError):
            rom.sesjon.flush()
        rom.sesjon.rollback()
        assert rom.sesjon.get(Logg, f.logg) is None
        assert rom.sesjon.exec(select(Barn)).all() == []


def test_revisjonen_skrives_ikke_gjennom_sesjonen(v: Verden, f: FullLogg) -> None:
    with v.okt("Maren").handle() as rom:
        rom.sesjon.delete(rom.sesjon.exec(select(RevisjonDetalj)).first())
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()


@pytest.mark.parametrize("avvik", ["annens", "annen hatt", "utenfor rekkevidde"])
def test_kladd_skrives_bare_for_en_selv(v: Verden, f: FullLogg, avvik: str) -> None:
    siri = v.okt("Siri")
    kladd = Kladd(
        ansatt_id=v.folk["Maren"][0] if avvik == "annens" else siri.ansatt_id,
        ansettelse_id=v.ansettelse("Maren") if avvik == "annen hatt" else siri.ansettelse_id,
        skjema="x",
        logg_id=f.logg if avvik == "utenfor rekkevidde" else None,
        innhold="{}",
        oppdatert=v.klokke.naa(),
    )
    with uendret(v), siri.handle() as rom:
        rom.sesjon.add(kladd)
        with pytest.raises(Innsynsbrudd):
            rom.sesjon.flush()


@pytest.mark.parametrize("klasse", [Barn, Tiltak, Logg, Nivaendring])
def test_bruddet_roper_ikke_ut_innhold(v: Verden, f: FullLogg, klasse: type[SQLModel]) -> None:
    with v.okt("Maren").les() as s:
        rad = s.exec(select(klasse)).first()
        s.expunge(rad)
    with v.okt("Siri").handle() as rom:
        rom.sesjon.add(rad)
        rom.sesjon.delete(rad)
        with pytest.raises(Innsynsbrudd) as brudd:
            rom.sesjon.flush()
    assert not [o for o in f.ord() if o in str(brudd.value)]


def test_ukjent_id_og_usett_id_svarer_likt(lest: tuple[Verden, FullLogg]) -> None:
    v, f = lest
    with v.okt("Siri").les() as s:
        for klasse, rad in ((Logg, f.logg), (Oppmerksomhet, f.oppmerksomhet), (Tiltak, f.tiltak)):
            assert s.get(klasse, rad) is s.get(klasse, uuid4()) is None
