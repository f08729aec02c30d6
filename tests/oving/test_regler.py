"""Everything in the practice database could have been made through the use cases: the same rules hold."""

import json
from collections import Counter, defaultdict
from itertools import pairwise
from typing import Any

import pytest

from data.koder import (
    Arena,
    Endring,
    Handling,
    Loggstatus,
    Maalsvar,
    Motestatus,
    Nummertype,
    Posttilstand,
    Samtykkeutfall,
    Tiltakstype,
    Utfall,
)
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.lysglimt import MAKS_LYSGLIMT
from stafett_tui.handlinger.pdfkontroll import vurder_pdf
from stafett_tui.klokke import til_oslo
from stafett_tui.oppslag.hvorfor import hvorfor
from stafett_tui.regler.datoer import pluss_maneder
from stafett_tui.regler.identitetsnummer import les_nummer, stemmer_med_fodt
from stafett_tui.regler.maler import har_nummer
from stafett_tui.regler.mote import barnet_varsles
from stafett_tui.regler.samtykke import STANDARDALDRE, Samtykkesvar, vurder_samtykke
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.regler.tiltak import vurder_datoer
from tests.ovingshjelp import DAG, Innhold, felles_oving, les_alt

UENDRET = {
    Handling.LOGG_LEST.value,
    Handling.LOGG_PASSIV.value,
    Handling.OVERFORING_SENDT.value,
    Handling.OVERFORING_MOTTATT.value,
}
"""acts that change nothing of what is written in the log"""
AVSLUTTER = {Maalsvar.NAADD_FERDIG, Maalsvar.IKKE_AVSLUTT}


@pytest.fixture(scope="module")
def alt() -> Innhold:
    return les_alt(felles_oving().mappe)


def etter(rader: list[Any], felt: str) -> dict[Any, list[Any]]:
    ut: dict[Any, list[Any]] = defaultdict(list)
    for r in rader:
        ut[getattr(r, felt)].append(r)
    return ut


def test_numrene_er_riktige_og_syntetiske(alt: Innhold) -> None:
    for b in alt["barn"]:
        nummer = les_nummer(b.nummer, oving=True, i_dag=DAG)
        assert not isinstance(nummer, Avslag)
        assert nummer.type is b.nummertype
        assert nummer.advarsel is None
        assert nummer.syntetisk or nummer.type is Nummertype.DUF
        assert stemmer_med_fodt(nummer, b.fodt)
    voksne = [r.fodselsnummer for r in (*alt["foresatt"], *alt["ansatt"]) if r.fodselsnummer]
    assert voksne
    for siffer in voksne:
        nummer = les_nummer(siffer, oving=True, i_dag=DAG)
        assert not isinstance(nummer, Avslag)
        assert nummer.syntetisk
        assert isinstance(les_nummer(siffer, oving=False, i_dag=DAG), Avslag)
    enkelte = Counter(voksne + [b.nummer for b in alt["barn"]])
    assert sorted(enkelte.values())[-2:] == [1, 2]  # one child has two logs


def test_skjemaene_er_riktige(alt: Innhold) -> None:
    for r in (*alt["barn"], *alt["foresatt"]):
        kontroll = Skjemakontroll()
        kontroll.telefon("telefon", getattr(r, "mobil", "") or getattr(r, "telefon", ""))
        kontroll.postnummer("postnummer", r.postnummer)
        kontroll.epost("epost", r.epost)
        assert kontroll.feil == []
        for tekst in (r.fornavn, r.etternavn, r.adresse, r.poststed):
            assert tekst == rens_linje(tekst) != ""


def test_samtykkene_kunne_vaert_registrert(alt: Innhold) -> None:
    barn = {b.logg_id: b for b in alt["barn"]}
    foresatte, svar = etter(alt["foresatt"], "logg_id"), etter(alt["samtykkesvar"], "samtykke_id")
    for s in alt["samtykke"]:
        if s.utfall != Samtykkeutfall.GITT:
            continue
        av = svar[s.id]
        skjema = Samtykkesvar(
            informert_formal=s.informert,
            deling_tillatt=s.deling,
            dato=s.dato,
            gitt_av={x.foresatt_id: None for x in av if x.foresatt_id},
            grunn=s.grunn_mangler,
            barnet_informert=any(x.foresatt_id is None for x in av),
            barnet_signert=any(x.foresatt_id is None and x.signert for x in av),
        )
        ansvar = [(f.id, f.foreldreansvar) for f in foresatte[s.logg_id]]
        fodt = barn[s.logg_id].fodt
        assert vurder_samtykke(skjema, fodt=fodt, foresatte=ansvar, i_dag=s.dato, aldre=STANDARDALDRE) is None


def test_loggen_viser_det_nyeste_svaret(alt: Innhold) -> None:
    svar = etter(alt["samtykke"], "logg_id")
    for logg in alt["logg"]:
        nyeste = max(svar[logg.id], key=lambda s: s.registrert)
        assert logg.samtykke_utfall == nyeste.utfall
        assert logg.samtykke_gitt == (nyeste.dato if nyeste.utfall == Samtykkeutfall.GITT else None)
        assert min(s.dato for s in svar[logg.id]) <= logg.opprettet.date()


def test_loggene_henger_sammen(alt: Innhold) -> None:
    logger = {r.id: r for r in alt["logg"]}
    barn = {b.logg_id: b for b in alt["barn"]}
    ansettelser = {a.id: a for a in alt["ansettelse"]}
    folk = {p.id: p for p in alt["ansatt"]}
    foresatte = etter(alt["foresatt"], "logg_id")
    lenker = 0
    for logg in logger.values():
        holder = ansettelser[logg.stafettholder_id]
        assert holder.er_stafettholder
        assert holder.er_aktor
        familien = {barn[logg.id].nummer, *(f.fodselsnummer for f in foresatte[logg.id])}
        assert folk[holder.ansatt_id].fodselsnummer not in familien
        assert barn[logg.id].fodt <= logg.opprettet.date() <= DAG
        if logg.tidligere_logg_id:
            lenker += 1
            assert logger[logg.tidligere_logg_id].status == Loggstatus.PASSIV
            assert barn[logg.tidligere_logg_id].nummer == barn[logg.id].nummer
    assert lenker == 1


def test_tiltakene_kunne_vaert_laget(alt: Innhold) -> None:
    logger = {r.id: r for r in alt["logg"]}
    saker = {o.id: o for o in alt["oppmerksomhet"]}
    ansettelser = {a.id: a for a in alt["ansettelse"]}
    foresatte = {f.id: f for f in alt["foresatt"]}
    apne: Counter[Any] = Counter()
    for t in alt["tiltak"]:
        logg, sak = logger[t.logg_id], saker[t.oppmerksomhet_id]
        assert sak.logg_id == t.logg_id
        assert (t.type == Tiltakstype.HJEMMET) == (t.foresatt_id is not None)
        assert vurder_datoer(t.start_innen, t.frist, t.opprettet.date()) is None
        assert t.opprettet >= sak.opprettet >= logg.opprettet
        assert t.skrevet_av == logg.stafettholder_id
        assert t.beskrivelse == rens_avsnitt(t.beskrivelse)
        if t.foresatt_id:
            assert foresatte[t.foresatt_id].logg_id == t.logg_id
        if t.ansvarlig_id:
            ansatt = ansettelser[t.ansvarlig_id]
            assert ansatt.er_aktor
            assert ansatt.aktiv or t.utfall is not None
            enhet = ansettelser[logg.stafettholder_id].virksomhet_id
            assert sak.niva_ved_registrering > 1 or ansatt.virksomhet_id == enhet
        if t.utfall is None:
            apne[(t.oppmerksomhet_id, t.ansvarlig_id, t.foresatt_id)] += 1
            assert sak.avsluttet is None
        else:
            assert t.opprettet < t.avsluttet
    assert set(apne.values()) == {1}


def test_hver_evaluering_er_den_eneste(alt: Innhold) -> None:
    tiltak = {t.id: t for t in alt["tiltak"]}
    logger = {r.id: r for r in alt["logg"]}
    evaluert = Counter(e.tiltak_id for e in alt["evaluering"])
    assert evaluert.keys() == {t.id for t in tiltak.values() if t.utfall is not None}
    assert set(evaluert.values()) == {1}
    for e in alt["evaluering"]:
        t = tiltak[e.tiltak_id]
        holder = logger[t.logg_id].stafettholder_id
        assert e.evaluert_av in (holder, t.ansvarlig_id)
        vanlig = "" if t.ansvarlig_id == e.evaluert_av else "aktor"
        assert e.pa_vegne_av == ("foresatt" if t.foresatt_id else "barnet" if t.barnets_eget else vanlig)


def test_maalene_folger_svarene(alt: Innhold) -> None:
    maal, tiltak = etter(alt["maal"], "oppmerksomhet_id"), etter(alt["tiltak"], "oppmerksomhet_id")
    for sak in alt["oppmerksomhet"]:
        rekke = sorted(maal[sak.id], key=lambda m: m.opprettet)
        assert rekke[0].opprettet == sak.opprettet
        for naa, neste in pairwise(rekke):
            assert naa.svar not in {None, *AVSLUTTER}
            for t in tiltak[sak.id]:
                assert t.opprettet > neste.opprettet or t.avsluttet < neste.opprettet
        assert (sak.avsluttet is not None) == (rekke[-1].svar in AVSLUTTER)
        if sak.avsluttet is not None:
            assert all(t.avsluttet < sak.avsluttet for t in tiltak[sak.id])
        assert tiltak[sak.id]


def test_feilregistrert_er_fulgt_av_et_korrigert(alt: Innhold) -> None:
    fulgt = {t.forgjenger_id for t in alt["tiltak"]}
    feil = [t for t in alt["tiltak"] if t.utfall == Utfall.FEILREGISTRERT]
    assert feil
    assert {t.id for t in feil} <= fulgt


def test_hver_handling_er_fort(alt: Innhold) -> None:
    fort = Counter((d.handling, d.logg_id) for d in alt["revisjon_detalj"])
    for logg in alt["logg"]:
        assert fort[(Handling.LOGG_OPPRETTET.value, logg.id)] == 1
    for tabell, handling in (
        ("oppmerksomhet", Handling.OPPMERKSOMHET_OPPRETTET),
        ("evaluering", Handling.TILTAK_EVALUERT),
        ("tekstversjon", Handling.TILTAK_RETTET),
        ("lesetilgang", Handling.LESETILGANG_GITT),
        ("nivaendring", Handling.NIVA_ENDRET),
        ("lysglimt", Handling.LYSGLIMT_SKREVET),
        ("notat", Handling.NOTAT_SKREVET),
        ("avslutning", Handling.LOGG_PASSIV),
        ("overforing", Handling.OVERFORING_SENDT),
    ):
        ventet = Counter(r.logg_id for r in alt[tabell])
        assert {i: n for (h, i), n in fort.items() if h == handling.value} == ventet
    oppdatert = {}
    for d in alt["revisjon_detalj"]:
        if d.logg_id and d.handling not in UENDRET:
            oppdatert[d.logg_id] = max(oppdatert.get(d.logg_id, d.tid), d.tid)
    assert {r.id: r.oppdatert for r in alt["logg"]} == oppdatert


def test_innsynsloggen_sier_hvorfor(alt: Innhold) -> None:
    """The stafettholder as such, others by their tiltak; each act on a log has one."""
    ansatt = {a.id: a.ansatt_id for a in alt["ansettelse"]}
    holder = {r.id: ansatt[r.stafettholder_id] for r in alt["logg"]}
    aktorer = {(t.logg_id, ansatt[t.ansvarlig_id]) for t in alt["tiltak"] if t.ansvarlig_id}
    hvem = {r.nr: r.ansatt_id for r in alt["revisjon_rad"]}
    for d in alt["revisjon_detalj"]:
        if d.logg_id:
            assert hvorfor(Handling(d.handling), d.detalj) is not None
            if json.loads(d.detalj)["som"] == "aktor":
                assert (d.logg_id, hvem[d.nr]) in aktorer
            elif not d.handling.startswith("overforing."):  # one was lent to a colleague, and came back
                assert hvem[d.nr] == holder[d.logg_id], d.handling


def test_lysglimt_og_notater_kunne_vaert_skrevet(alt: Innhold) -> None:
    logger, tiltak = {r.id: r for r in alt["logg"]}, etter(alt["tiltak"], "logg_id")
    samtykker, foresatte = etter(alt["samtykke"], "logg_id"), {f.id: f for f in alt["foresatt"]}
    for r in (*alt["lysglimt"], *alt["notat"]):
        logg, dag = logger[r.logg_id], til_oslo(r.opprettet).date()
        assert rens_avsnitt(r.tekst) == r.tekst
        assert logg.opprettet < r.opprettet
        assert logg.passiv_fra is None or dag < logg.passiv_fra
        svar = [s for s in samtykker[logg.id] if s.dato <= dag]
        siste = max(svar, key=lambda s: (s.dato, s.registrert))
        assert siste.utfall is Samtykkeutfall.GITT
        assert dag < pluss_maneder(siste.dato, 24)
        aktorer = {t.ansvarlig_id for t in tiltak[logg.id] if t.opprettet < r.opprettet}
        assert r.skrevet_av in {logg.stafettholder_id, *aktorer}
    for r in alt["lysglimt"]:
        assert len(r.tekst) <= MAKS_LYSGLIMT
        assert r.foresatt_id is None or foresatte[r.foresatt_id].logg_id == r.logg_id
        if r.foresatt_id or r.barnet:
            assert r.skrevet_av == logger[r.logg_id].stafettholder_id
    assert {(r.foresatt_id is not None, r.barnet) for r in alt["lysglimt"]} == {
        (False, False),
        (True, False),
        (False, True),
    }
    assert {r.skjult_for_foresatte for r in alt["notat"]} == {True, False}
    vedlegg = [v for v in alt["vedlegg"] if v.slag == "notat"]
    assert vedlegg
    assert {vurder_pdf(v.innhold) for v in vedlegg} == {None}
    assert max(len(v.innhold) for v in vedlegg) < 5000


def test_motene_kunne_vaert_innkalt(alt: Innhold) -> None:
    """Called before they began, by the log's rules; whoever has an address has the mail, no one else."""
    logg, barn = ({r.id: r for r in alt["logg"]}, {b.logg_id: b for b in alt["barn"]})
    deltakere, post = etter(alt["motedeltaker"], "mote_id"), etter(alt["utpost"], "deltaker_id")
    assert {m.status for m in alt["mote"]} == set(Motestatus)
    for m in alt["mote"]:
        assert logg[m.logg_id].opprettet < m.opprettet < m.start < m.slutt
        assert til_oslo(m.start).weekday() < 5
        assert (m.registrert or m.slutt) >= m.slutt
        assert (m.referat == "") or m.status is Motestatus.FULLFORT
        assert (m.status is Motestatus.IKKE_FULLFORT) == bool(m.kommentar)
        assert m.dagsorden == rens_avsnitt(m.dagsorden)
        med = deltakere[m.id]
        assert len(med) > 1
        assert any(d.ansettelse_id == logg[m.logg_id].stafettholder_id for d in med)
        assert any(d.barnet for d in med) == barnet_varsles(
            barn[m.logg_id].fodt, til_oslo(m.opprettet).date()
        )
        assert all((d.motte is None) == (m.registrert is None) for d in med)
    saker = {o.id: o.logg_id for o in alt["oppmerksomhet"]}
    assert all(saker[s.oppmerksomhet_id] == s.logg_id for s in alt["motesak"])
    sperret = {b.logg_id for b in alt["barn"] if b.sperret_adresse}
    assert all(u.sted == "" for u in alt["utpost"] if u.logg_id in sperret)
    adresser = {f.id: f.epost for f in alt["foresatt"]}
    for d in alt["motedeltaker"]:
        if d.foresatt_id:
            assert bool(post[d.id]) == bool(adresser[d.foresatt_id])
    assert {u.tilstand for u in alt["utpost"]} == {Posttilstand.SENDT, Posttilstand.VENTER}


def test_planene_kunne_vaert_lagt(alt: Innhold) -> None:
    """A factor is answered by a tiltak of its own oppmerksomhet; a step is begun only after those before it."""
    saker, tiltak = {o.id: o for o in alt["oppmerksomhet"]}, {t.id: t for t in alt["tiltak"]}
    for f in alt["faktor"]:
        assert f.opprettet > saker[f.oppmerksomhet_id].opprettet
        assert f.tiltak_id is None or tiltak[f.tiltak_id].oppmerksomhet_id == f.oppmerksomhet_id
    for trapp in etter(alt["trinn"], "oppmerksomhet_id").values():
        rekke = sorted(trapp, key=lambda t: t.nr)
        assert [t.nr for t in rekke] == list(range(1, len(rekke) + 1))
        begynt = [t.tiltak_id is not None for t in rekke]
        assert begynt == sorted(begynt, reverse=True)
        assert begynt[:2] == [True, False]
        forste = tiltak[rekke[0].tiltak_id]
        assert (forste.utfall, forste.opprettet > rekke[0].opprettet) == (Utfall.ONSKET, True)
    for mal in alt["tekstmal"]:
        assert "{barnet}" in mal.tekst
        assert not har_nummer(mal.tekst)
    kart = max(Counter(f.oppmerksomhet_id for f in alt["faktor"]).items(), key=lambda k: k[1])[0]
    i_kartet = [f for f in alt["faktor"] if f.oppmerksomhet_id == kart]
    assert {f.arena for f in i_kartet} == set(Arena)
    assert {f.endring for f in i_kartet} == set(Endring)
    assert {f.tiltak_id is None for f in i_kartet} == {True, False}
