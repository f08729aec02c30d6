"""What ends a right to see, and at which moment: that day, that hat, that tiltak (SPEC 2.2, 2.6, 4.4, 9.2)."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlmodel import select

from data.forbi_innsyn import ble_passiv
from data.koder import Hatt, Loggstatus, Utfall
from data.modeller import Ansettelse, Barn, Kladd, Lesetilgang, Logg, Oppmerksomhet, Tiltak
from stafett_tui.handlinger.kladd import skriv_kladd
from stafett_tui.klokke import OSLO
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.innsyn.regler_for_innsyn import MUTASJONER, passiv, ser, uten_kriteriet
from tests.innsyn.test_alle_veier import TABELLER
from tests.innsyn.veier import VEIER
from tests.raadata import rett_rad


def gyldig_fra(v: Verden, logg_id: UUID, gitt: date, i_dag: date) -> None:
    rett_rad(v, Logg, logg_id, samtykke_gitt=gitt)
    v.klokke.tid = v.klokke.tid.astimezone(OSLO).replace(year=i_dag.year, month=i_dag.month, day=i_dag.day)


@pytest.mark.parametrize("tilfelle", MUTASJONER)
def test_det_som_stenger(v: Verden, f: FullLogg, tilfelle: str) -> None:
    assert ser(v.okt("Maren"), f.logg)
    assert ser(v.okt("Rune"), f.logg)
    assert ser(v.okt("Åse"), f.logg)
    okt, logg = MUTASJONER[tilfelle][0](v, f)
    assert not ser(okt, logg)


@pytest.mark.parametrize("tilfelle", MUTASJONER)
def test_uten_linjen_i_regelen_merker_testen_det(
    v: Verden, f: FullLogg, tilfelle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hendelse, funksjon, kode, ny = MUTASJONER[tilfelle]
    okt, logg = hendelse(v, f)
    uten_kriteriet(funksjon, kode, ny, monkeypatch)
    assert ser(okt, logg)


@pytest.mark.parametrize("tilfelle", [t for t in MUTASJONER if "samtykke" not in t and "passiv" not in t])
def test_den_som_ikke_saa_loggen_lenger_faar_ikke_vite_at_den_siden_ble_passiv(
    v: Verden, f: FullLogg, tilfelle: str
) -> None:
    """Whoever was writing when it was ended is told why; to one who was let out before, it is no log at all."""
    okt, logg = MUTASJONER[tilfelle][0](v, f)
    passiv(v, logg)
    with okt.les() as s:
        assert not ble_passiv(s, logg_id=logg)
        assert not ble_passiv(s, tiltak_id=f.tiltak)


@pytest.mark.parametrize(
    ("gitt", "siste"),
    [
        (date(2025, 3, 10), date(2027, 3, 10)),
        (date(2026, 2, 28), date(2028, 2, 28)),
        (date(2024, 2, 29), date(2026, 2, 28)),
        (date(2026, 8, 31), date(2028, 8, 31)),
    ],
)
def test_samtykket_gjelder_til_og_med_samme_dag_24_maneder_etter(
    v: Verden, f: FullLogg, gitt: date, siste: date
) -> None:
    rett_rad(v, Lesetilgang, f.lesetilgang, til_dato=None)
    gyldig_fra(v, f.logg, gitt, siste)
    assert ser(v.okt("Rune"), f.logg)
    assert ser(v.okt("Åse"), f.logg)
    gyldig_fra(v, f.logg, gitt, siste + timedelta(days=1))
    assert not ser(v.okt("Rune"), f.logg)
    assert not ser(v.okt("Åse"), f.logg)
    assert ser(v.okt("Maren"), f.logg), "the stafettholder still reads (SPEC 4.4)"


def test_lesetilgang_gjelder_ut_sin_siste_dag(v: Verden, f: FullLogg) -> None:
    rett_rad(v, Lesetilgang, f.lesetilgang, til_dato=v.klokke.i_dag())
    assert ser(v.okt("Åse"), f.logg)
    v.ga(days=1)
    assert not ser(v.okt("Åse"), f.logg)


def test_det_er_dagen_i_norge_som_gjelder(v: Verden, f: FullLogg) -> None:
    """23.30 UTC in November is half past midnight in Oslo: the next day has begun."""
    rett_rad(v, Lesetilgang, f.lesetilgang, til_dato=v.klokke.i_dag())
    v.klokke.tid = v.klokke.tid.replace(hour=22, minute=30)
    assert ser(v.okt("Åse"), f.logg)
    v.klokke.tid = v.klokke.tid.replace(hour=23)
    assert not ser(v.okt("Åse"), f.logg)


def test_evaluert_tiltak_gir_fortsatt_innsyn_mens_oppmerksomheten_er_apen(v: Verden, f: FullLogg) -> None:
    rett_rad(v, Tiltak, f.tiltak, utfall=Utfall.ONSKET, avsluttet=v.klokke.naa())
    assert ser(v.okt("Rune"), f.logg)


def test_leser_av_en_oppmerksomhet_ser_hodet_og_bare_den(v: Verden, f: FullLogg) -> None:
    with v.okt("Åse").les() as s:
        assert s.get(Logg, f.logg)
        assert s.exec(select(Barn)).one().logg_id == f.logg
        assert [o.id for o in s.exec(select(Oppmerksomhet))] == [f.lest_av_ase]
        for klasse in TABELLER:
            if klasse in (Logg, Barn, Oppmerksomhet):
                continue
            for rad in s.exec(select(klasse)):
                assert getattr(rad, "oppmerksomhet_id", None) == f.lest_av_ase, klasse.__name__
        assert s.get(Oppmerksomhet, f.oppmerksomhet) is None
        assert s.get(Tiltak, f.tiltak) is None


def test_rad_i_feil_logg_ses_ikke_gjennom_oppmerksomheten(v: Verden, f: FullLogg) -> None:
    """The criterion tests both ids: a row that names my oppmerksomhet but another log is not mine."""
    annen = v.logg("Siri", "Idun", "Vestli")
    under = v.oppmerksomhet("Siri", annen)
    with v.okt("Siri").les() as s:
        fremmed = s.exec(select(Tiltak).where(Tiltak.oppmerksomhet_id == under)).one().id
    rett_rad(v, Tiltak, fremmed, oppmerksomhet_id=f.lest_av_ase)
    with v.okt("Åse").les() as s:
        assert s.get(Tiltak, fremmed) is None


def test_av_en_passiv_logg_ser_holderen_bare_hodet(v: Verden, f: FullLogg) -> None:
    passiv(v, f.logg)
    with v.okt("Maren").les() as s:
        assert s.get(Logg, f.logg).status is Loggstatus.PASSIV
        sett = {k for k in TABELLER if VEIER["select"](s, k, f.logg, None)}
    assert sett == {Logg, Barn}


def test_en_annen_stilling_ser_bare_sitt(v: Verden, f: FullLogg) -> None:
    """Maren works at the health station too: there she holds nothing, and what she holds there is apart."""
    okt = v.okt("Maren")
    with v.base.motor.skrivemotor.begin() as c:
        ny = Ansettelse(
            ansatt_id=okt.ansatt_id,
            virksomhet_id=v.enheter["Fjordvik helsestasjon"],
            er_aktor=True,
            er_stafettholder=True,
        )
        c.execute(Ansettelse.__table__.insert().values(**ny.model_dump()))
    der = replace(okt, ansettelse_id=ny.id, virksomhet_id=ny.virksomhet_id)
    v.folk["Maren ved helsestasjonen"] = (okt.ansatt_id, ny.id)
    assert not ser(der, f.logg)
    logg = v.logg("Maren ved helsestasjonen", "Idun", "Vestli")
    assert ser(der, logg)
    assert not ser(okt, logg)
    assert skriv_kladd(der, "tiltak", {"a": 1}) is None
    with okt.les() as s:
        assert all(k.ansettelse_id == okt.ansettelse_id for k in s.exec(select(Kladd)))
    with der.les() as s:
        assert len(s.exec(select(Kladd)).all()) == 1


def test_bare_logg_snevrer_til_den_ene(v: Verden, f: FullLogg) -> None:
    annen = v.logg("Maren", "Idun", "Vestli")
    assert skriv_kladd(v.okt("Maren"), "nytt_barn", {"fornavn": "Idun"}) is None
    okt = replace(v.okt("Maren"), bare_logg=f.logg)
    assert ser(okt, f.logg)
    assert not ser(okt, annen)
    with okt.les() as s:
        assert {b.logg_id for b in s.exec(select(Barn))} == {f.logg}
        assert {k.logg_id for k in s.exec(select(Kladd))} == {f.logg}


def test_bare_logg_gir_ikke_mer_enn_en_hadde(v: Verden, f: FullLogg) -> None:
    assert not ser(replace(v.okt("Siri"), bare_logg=f.logg), f.logg)


def test_ny_logg_ses_i_samme_okt_og_av_ingen_andre(v: Verden, f: FullLogg) -> None:
    logg = v.logg("Siri", "Idun", "Vestli")
    assert ser(v.okt("Siri"), logg)
    for hvem, hatt in (
        ("Maren", Hatt.SAKSBEHANDLER),
        ("Rune", Hatt.SAKSBEHANDLER),
        ("Hilde", Hatt.LEDER),
    ):
        assert not ser(v.okt(hvem, hatt), logg)


def test_to_barn_med_samme_nummer_er_to_loggers_sak(v: Verden, f: FullLogg) -> None:
    """A second log on the same number, held by another, gives no sight of the first."""
    ny = ny_id_av(v, "Siri", f.nummer)
    assert not ser(v.okt("Siri"), f.logg)
    assert not ser(v.okt("Maren"), ny)


def ny_id_av(v: Verden, holder: str, nummer: str) -> UUID:
    from stafett_tui.handlinger.nytt_barn import opprett_logg

    return ny_id(opprett_logg(v.okt(holder), v.barneskjema("Tuvalise", "Kvitfjell", nummer=nummer)))
