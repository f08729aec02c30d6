"""The map of maintaining factors and the tiltakstrapp: what leads to a tiltak, and what opens when (SPEC 12.3, 12.4)."""

from dataclasses import replace
from uuid import UUID

from data.koder import Arena, Endring, Faktorslag, Maalsvar, Tiltakstype, Utfall
from data.modeller import Tiltak
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.faktor import endre_faktor, fjern_faktor, ny_faktor, tiltak_mot_faktor
from stafett_tui.handlinger.lesetilgang import gi_lesetilgang
from stafett_tui.handlinger.svar_paa_maal import svar_paa_maal
from stafett_tui.handlinger.tiltak import Ansvarligvalg, nytt_tiltak
from stafett_tui.handlinger.trapp import endre_trinn, fjern_trinn, nytt_trinn, start_trinn
from stafett_tui.oppslag.plan import les_planer
from stafett_tui.planvisninger import Faktorskjema, Plan, Trinnskjema
from stafett_tui.regler.plan import Trinntilstand
from stafett_tui.sprak.tekst import T
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import ok
from tests.raadata import en, uendret

FAKTOR = Faktorskjema(Faktorslag.STRUKTUR, "Mange overganger før lunsj.", Arena.TJENESTEN, Endring.LITEN)
BARNET = Ansvarligvalg("barnet")


def plan(v: Verden, f: FullLogg, hvem: str = "Maren", oppmerksomhet: UUID | None = None) -> Plan:
    svar = les_planer(v.okt(hvem), f.logg)
    assert not isinstance(svar, Avslag)
    return next(p for p in svar if p.oppmerksomhet_id == (oppmerksomhet or f.oppmerksomhet))


def ny(svar: object) -> UUID:
    kvittering = ok(svar)
    assert kvittering.id is not None
    return UUID(kvittering.id)


def kode(svar: object) -> str:
    assert isinstance(svar, Avslag)
    return svar.kode


def test_det_som_kan_endres_mest_star_forst(v: Verden, f: FullLogg) -> None:
    maren = v.okt("Maren")
    ok(ny_faktor(maren, f.oppmerksomhet, FAKTOR))
    ok(ny_faktor(maren, f.oppmerksomhet, replace(FAKTOR, endring=Endring.NOE)))
    ok(ny_faktor(maren, f.oppmerksomhet, replace(FAKTOR, endring=Endring.STOR)))
    assert [x.endring for x in plan(v, f).faktorer] == [
        Endring.STOR,
        Endring.STOR,
        Endring.NOE,
        Endring.LITEN,
    ]


def test_egen_tjeneste_uten_tiltak_meldes_til_den_har_et(v: Verden, f: FullLogg) -> None:
    """A tiltak that was registered by mistake answers nothing."""
    maren = v.okt("Maren")
    ok(ny_faktor(maren, f.oppmerksomhet, replace(FAKTOR, arena=Arena.HJEMMET)))
    assert plan(v, f).uten_tiltak == 0
    egen = ny(ny_faktor(maren, f.oppmerksomhet, FAKTOR))
    assert plan(v, f).uten_tiltak == 1
    tiltak = ny(tiltak_mot_faktor(maren, egen, v.tiltakskjema(ansvarlig=BARNET)))
    assert plan(v, f).uten_tiltak == 0
    kort = next(x for x in plan(v, f).faktorer if x.id == egen)
    assert isinstance(kort.tiltak, T)
    assert kort.tiltak.paa().startswith("Tett oppfølging: Leser sammen")
    ok(evaluer_tiltak(maren, tiltak, Utfall.FEILREGISTRERT))
    assert plan(v, f).uten_tiltak == 1


def test_et_tiltak_uten_virkning_svarer_ikke_lenger_paa_faktoren(v: Verden, f: FullLogg) -> None:
    """The warning comes back when a new one is due; what adjusts it, and succeeds, answers in its place."""
    maren = v.okt("Maren")
    egen = ny(ny_faktor(maren, f.oppmerksomhet, FAKTOR))
    skjema = v.tiltakskjema(ansvarlig=BARNET)
    uten_virkning = ny(tiltak_mot_faktor(maren, egen, skjema))
    ok(evaluer_tiltak(maren, uten_virkning, Utfall.IKKE_ONSKET))
    assert plan(v, f).uten_tiltak == 1
    forste = ny(tiltak_mot_faktor(maren, egen, skjema))
    ok(evaluer_tiltak(maren, forste, Utfall.NOE))
    assert plan(v, f).uten_tiltak == 0
    justert = ny(nytt_tiltak(maren, f.oppmerksomhet, skjema, forgjenger_id=forste))
    assert next(x.tiltak_id for x in plan(v, f).faktorer if x.id == egen) == justert, "the open one"
    ok(evaluer_tiltak(maren, justert, Utfall.IKKE_ONSKET))
    assert plan(v, f).uten_tiltak == 1, "what it was adjusted to had no effect"
    siste = ny(tiltak_mot_faktor(maren, egen, skjema))
    ok(evaluer_tiltak(maren, siste, Utfall.ONSKET))
    assert plan(v, f).uten_tiltak == 0


def test_to_som_endrer_samme_faktor_far_vite_det(v: Verden, f: FullLogg) -> None:
    maren = v.okt("Maren")
    ok(endre_faktor(maren, f.faktor, 1, FAKTOR))
    with uendret(v):
        assert kode(endre_faktor(maren, f.faktor, 1, replace(FAKTOR, tekst="Noe annet."))) == "faktor.endret"
    ok(endre_faktor(maren, f.faktor, 2, replace(FAKTOR, tekst="Noe annet.")))
    assert plan(v, f).faktorer[0].tekst == "Noe annet."


def test_en_faktor_kan_ikke_peke_paa_et_tiltak_et_annet_sted(v: Verden, f: FullLogg) -> None:
    annet = en(v, Tiltak, oppmerksomhet_id=f.lest_av_ase).id
    with uendret(v):
        svar = ny_faktor(v.okt("Maren"), f.oppmerksomhet, replace(FAKTOR, tiltak_id=annet))
    assert kode(svar) == "faktor.feil_i_skjema"


def test_tiltaket_blir_staende_naar_faktoren_fjernes(v: Verden, f: FullLogg) -> None:
    ok(fjern_faktor(v.okt("Maren"), f.faktor))
    assert plan(v, f).faktorer == ()
    assert en(v, Tiltak, id=f.tiltak).utfall is None


def test_neste_trinn_apnes_naar_det_for_er_evaluert(v: Verden, f: FullLogg) -> None:
    maren = v.okt("Maren")
    tredje = ny(nytt_trinn(maren, f.oppmerksomhet, Trinnskjema(Tiltakstype.TRENING, "Går inn alene.")))
    skjema = v.tiltakskjema(ansvarlig=BARNET)
    assert tilstander(v, f) == ["gjort", "klar", "venter"]
    assert kode(start_trinn(maren, tredje, skjema)) == "trinn.venter"
    tiltak = ny(start_trinn(maren, f.trinn, skjema))
    assert tilstander(v, f) == ["gjort", "paagaar", "venter"]
    assert kode(start_trinn(maren, f.trinn, skjema)) == "trinn.begynt"
    assert kode(fjern_trinn(maren, f.trinn)) == "trinn.begynt"
    ok(evaluer_tiltak(maren, tiltak, Utfall.ONSKET))
    assert tilstander(v, f) == ["gjort", "gjort", "klar"]
    assert plan(v, f).neste is not None


def test_et_justert_tiltak_holder_trinnet_i_gang_og_et_feilregistrert_begynner_paa_nytt(
    v: Verden, f: FullLogg
) -> None:
    maren = v.okt("Maren")
    ok(nytt_trinn(maren, f.oppmerksomhet, Trinnskjema(Tiltakstype.TRENING, "Går inn alene.")))
    skjema = v.tiltakskjema(ansvarlig=BARNET)
    forste = ny(start_trinn(maren, f.trinn, skjema))
    ok(evaluer_tiltak(maren, forste, Utfall.FEILREGISTRERT))
    assert tilstander(v, f) == ["gjort", "klar", "venter"]
    andre = ny(start_trinn(maren, f.trinn, skjema))
    ok(evaluer_tiltak(maren, andre, Utfall.NOE))
    assert tilstander(v, f) == ["gjort", "gjort", "klar"]
    ok(nytt_tiltak(maren, f.oppmerksomhet, skjema, forgjenger_id=andre))
    assert tilstander(v, f) == ["gjort", "paagaar", "venter"]


def test_et_trinn_flyttes_men_aldri_foran_et_som_er_begynt(v: Verden, f: FullLogg) -> None:
    maren = v.okt("Maren")
    ok(nytt_trinn(maren, f.oppmerksomhet, Trinnskjema(Tiltakstype.TRENING, "Ny, og først.", 1)))
    assert [t.tekst for t in plan(v, f).trinn][1:] == ["Ny, og først.", "Ser på tettegras alene."]
    ok(endre_trinn(maren, f.trinn, 1, Trinnskjema(Tiltakstype.TRENING, "Endret.", 2)))
    assert [(t.nr, t.tekst) for t in plan(v, f).trinn][1:] == [(2, "Endret."), (3, "Ny, og først.")]
    ok(fjern_trinn(maren, f.trinn))
    assert [(t.nr, t.tekst) for t in plan(v, f).trinn][1:] == [(2, "Ny, og først.")]


def test_et_feilregistrert_trinn_er_ikke_begynt_og_kan_bytte_plass(v: Verden, f: FullLogg) -> None:
    maren = v.okt("Maren")
    siste = ny(nytt_trinn(maren, f.oppmerksomhet, Trinnskjema(Tiltakstype.TRENING, "Går inn alene.")))
    tiltak = ny(start_trinn(maren, f.trinn, v.tiltakskjema(ansvarlig=BARNET)))
    assert plan(v, f).forste_plass == 3
    ok(evaluer_tiltak(maren, tiltak, Utfall.FEILREGISTRERT))
    assert plan(v, f).forste_plass == 2
    ok(endre_trinn(maren, siste, 1, Trinnskjema(Tiltakstype.TRENING, "Går inn alene.", 2)))
    assert [t.id for t in plan(v, f).trinn][1:] == [siste, f.trinn]


def test_en_avsluttet_oppmerksomhet_tar_ikke_imot_mer(v: Verden, f: FullLogg) -> None:
    maren = v.okt("Maren")
    ok(ny_faktor(maren, f.oppmerksomhet, FAKTOR))
    assert plan(v, f).uten_tiltak == 1
    ok(evaluer_tiltak(maren, f.tiltak, Utfall.ONSKET))
    ok(svar_paa_maal(maren, f.oppmerksomhet, Maalsvar.NAADD_FERDIG))
    with uendret(v):
        for svar in (
            ny_faktor(maren, f.oppmerksomhet, FAKTOR),
            fjern_faktor(maren, f.faktor),
            start_trinn(maren, f.trinn, v.tiltakskjema()),
        ):
            assert kode(svar) == "oppmerksomhet.avsluttet"
    assert not plan(v, f).kan_endres
    assert plan(v, f).uten_tiltak == 0, "nobody can give it one any more"


def test_den_som_leser_en_del_ser_bare_planen_der(v: Verden, f: FullLogg) -> None:
    assert [p.oppmerksomhet_id for p in _planer(v, f, "Åse")] == [f.lest_av_ase]
    ok(gi_lesetilgang(v.okt("Maren"), f.logg, v.ansettelse("Åse"), oppmerksomheter=[f.oppmerksomhet]))
    sett = _planer(v, f, "Åse")
    assert all(not p.kan_endres for p in sett)
    assert [x.id for p in sett for x in p.faktorer] == [f.faktor]


def _planer(v: Verden, f: FullLogg, hvem: str) -> tuple[Plan, ...]:
    svar = les_planer(v.okt(hvem), f.logg)
    assert not isinstance(svar, Avslag)
    return svar


def tilstander(v: Verden, f: FullLogg) -> list[str]:
    return [Trinntilstand(t.tilstand).value for t in plan(v, f).trinn]
