"""A log's end: reason and meeting, passive, told and reminded; taken up again by the leder (SPEC 9.1–9.3)."""

from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread
from typing import Any
from uuid import UUID, uuid4

import pytest

from data.koder import (
    Avslutningsgrunn,
    Handling,
    Hatt,
    Loggstatus,
    Postslag,
    Posttilstand,
    Samtykkeutfall,
    Utfall,
    Varselgrunn,
)
from data.modeller import (
    Ansatt,
    Ansettelse,
    Arkivbevis,
    Avslutning,
    Barn,
    Kladd,
    Lesetilgang,
    Logg,
    RevisjonRad,
    Utpost,
)
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.avslutt_logg import avslutt_logg
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv
from stafett_tui.handlinger.kladd import les_kladd, skriv_kladd
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.paaminnelse import skriv_paaminnelse
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.handlinger.slett_logg import Slettet, slettegrunnlag
from stafett_tui.handlinger.til_fil import Filkvittering
from stafett_tui.ledervisninger import Lederminside
from stafett_tui.livsvisninger import Ansattlogger, Avslutningsskjema, Passivkort
from stafett_tui.oppslag.avslutning import passivt_kort
from stafett_tui.oppslag.leder_min_side import leder_min_side
from stafett_tui.oppslag.lederlogger import ansattlogger, finn_logg_for_leder
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.regler.datoer import pluss_maneder
from tests.avsluttet import avslutt, moden, slett
from tests.byggere import Verden, ny_id
from tests.fulle_logger import MERKER, FullLogg
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, funnet_i, rader, rett_rad, uendret

G = Avslutningsgrunn


@pytest.fixture
def ledig(v: Verden, f: FullLogg) -> FullLogg:
    """No meeting is planned, and those with a duty have an address."""
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    for hvem in ("Maren", "Rune", "Åse"):
        rett_rad(v, Ansatt, v.folk[hvem][0], epost=f"{hvem.lower().replace('å', 'a')}@fjordvik.no")
    return f


def slutt(v: Verden, logg: UUID, grunn: G | None = G.MAAL_NAADD, **hvor: Any) -> object:
    return avslutt_logg(v.okt("Maren"), logg, Avslutningsskjema(grunn, **hvor))


def leder(v: Verden) -> Any:
    return v.okt("Hilde", Hatt.LEDER)


# --- ending ---


def test_grunn_og_mote_horer_til(v: Verden, ledig: FullLogg) -> None:
    i_dag = v.klokke.i_dag()
    with uendret(v):
        assert felt(slutt(v, ledig.logg, None)) == ["grunn", "besluttet"]
        assert felt(slutt(v, ledig.logg)) == ["besluttet"]
        assert felt(slutt(v, ledig.logg, besluttet=i_dag + timedelta(days=1))) == ["besluttet"]
        assert felt(slutt(v, ledig.logg, besluttet=i_dag - timedelta(days=1))) == ["besluttet"]
        assert felt(slutt(v, ledig.logg, mote_id=ledig.mote)) == ["mote_id"], "it is called off"
        assert felt(slutt(v, ledig.logg, mote_id=uuid4())) == ["mote_id"]
    ok(slutt(v, ledig.logg, mote_id=ledig.holdt))
    rad = en(v, Avslutning, logg_id=ledig.logg, gjenapnet=None)
    assert (rad.grunn, rad.mote_id, rad.besluttet) == (G.MAAL_NAADD, ledig.holdt, i_dag)
    logg = en(v, Logg, id=ledig.logg)
    assert (logg.status, logg.passiv_fra) == (Loggstatus.PASSIV, i_dag)


def test_planlagte_moter_maa_avlyses_forst(v: Verden, f: FullLogg) -> None:
    """Who is invited must be told, and in a passive log nobody can do that."""
    with uendret(v):
        assert kode(slutt(v, f.logg, besluttet=v.klokke.i_dag())) == "avslutning.planlagte_moter"


@pytest.mark.parametrize("utfall", [Samtykkeutfall.TRUKKET, Samtykkeutfall.AVSLATT])
def test_trukket_samtykke_er_en_grunn_naar_familien_har_sagt_nei(
    v: Verden, ledig: FullLogg, utfall: Samtykkeutfall
) -> None:
    """And then it needs no meeting: it is what remains to be done."""
    with uendret(v):
        assert felt(slutt(v, ledig.logg, G.SAMTYKKE_TRUKKET)) == ["grunn"]
    ok(registrer_nei(v.okt("Maren"), ledig.logg, utfall, v.klokke.i_dag()))
    assert kode(apne_logg(v.okt("Rune"), ledig.logg)) == "logg.finnes_ikke", "sharing ended in the same act"
    v.ga(days=3)
    ok(slutt(v, ledig.logg, G.SAMTYKKE_TRUKKET))
    assert en(v, Avslutning, logg_id=ledig.logg, gjenapnet=None).besluttet == v.klokke.i_dag() - timedelta(3)


def test_utlopt_samtykke_hindrer_ikke_at_loggen_avsluttes(v: Verden, ledig: FullLogg) -> None:
    v.ga(days=366 * 2)
    ok(slutt(v, ledig.logg, besluttet=v.klokke.i_dag()))


# --- passive: who is told, who sees what ---


def test_de_med_plikt_faar_beskjed_og_holderen_en_kalenderoppforing(v: Verden, ledig: FullLogg) -> None:
    for_ = {r.id for r in rader(v, Utpost)}
    avslutt(v, ledig.logg)
    nye = [r for r in rader(v, Utpost) if r.id not in for_]
    varsler = {r.ansettelse_id for r in nye if r.varselgrunn == Varselgrunn.AVSLUTTET}
    assert varsler == {v.ansettelse("Rune"), v.ansettelse("Åse")}
    (kalender,) = [r for r in nye if r.slag == Postslag.PAAMINNELSE]
    assert (kalender.ansettelse_id, kalender.til) == (v.ansettelse("Maren"), "maren@fjordvik.no")
    assert kalender.start.date() == pluss_maneder(v.klokke.i_dag(), 6)
    assert len(nye) == 3


def test_ingen_apner_en_passiv_logg_og_holderen_ser_at_den_er_der(v: Verden, ledig: FullLogg) -> None:
    avslutt(v, ledig.logg)
    assert kode(apne_logg(v.okt("Maren"), ledig.logg)) == "logg.passiv"
    assert kode(apne_logg(v.okt("Rune"), ledig.logg)) == "logg.finnes_ikke"
    (rad,) = mine_stafettlogger(v.okt("Maren")).rader
    assert (rad.status, rad.overskrifter) == (Loggstatus.PASSIV, ())
    kort = passivt_kort(v.okt("Maren"), ledig.logg)
    assert isinstance(kort, Passivkort)
    assert (kort.passiv_fra, kort.moden) == (v.klokke.i_dag(), False)
    assert funnet_i(kort, MERKER) == {"Tuvalise", "Kvitfjell"}


def test_paaminnelsen_kan_lagres_som_fil(v: Verden, ledig: FullLogg, tmp_path: Path) -> None:
    avslutt(v, ledig.logg)
    with uendret(v):
        svar = skriv_paaminnelse(v.okt("Maren"), ledig.logg, tmp_path)
    assert isinstance(svar, Filkvittering)
    assert svar.sti is not None
    ics = svar.sti.read_text()
    assert svar.sti.stat().st_mode & 0o777 == 0o600
    assert "METHOD:PUBLISH" in ics
    assert "DTSTART;TZID=Europe/Oslo:20270512T090000" in ics
    assert "ATTENDEE" not in ics
    assert "ORGANIZER" not in ics
    assert funnet_i(ics, ledig.ord()) == set()
    assert kode(skriv_paaminnelse(v.okt("Maren"), ledig.logg, tmp_path / "nei")) == "mappe.finnes_ikke"


def test_min_side_minner_om_avgjorelsen_naar_den_naermer_seg(v: Verden, ledig: FullLogg) -> None:
    avslutt(v, ledig.logg)
    sett = []
    for dager in (0, 166, 1, 14):
        v.ga(days=dager)
        sett.append([o.dager for o in min_side(v.okt("Maren")).oppgaver if o.slag == "passiv"])
    assert sett == [[], [], [14], [0]]


def test_den_som_skriver_faar_vite_hvorfor_og_beholder_teksten(v: Verden, ledig: FullLogg) -> None:
    """Rune is typing an evaluation when Maren ends the log."""
    rune = v.okt("Rune")
    assert skriv_kladd(rune, "evaluer", {"kommentar": "Det går bedre"}, "x", logg_id=ledig.logg) is None
    avslutt(v, ledig.logg)
    with uendret(v):
        assert kode(evaluer_tiltak(rune, ledig.tiltak, Utfall.ONSKET)) == "logg.ble_passiv"
        assert kode(evaluer_tiltak(v.okt("Siri"), ledig.tiltak, Utfall.ONSKET)) == "logg.finnes_ikke"
        assert skriv_kladd(v.okt("Siri"), "evaluer", {}, "x", logg_id=ledig.logg) is not None
        nytt = skriv_kladd(rune, "evaluer", {"kommentar": "Begynt etterpå"}, "y", logg_id=ledig.logg)
        assert kode(nytt) == "logg.ble_passiv", "told at the first word, not after an hour"
    mer = {"kommentar": "Det går bedre, og mye"}
    assert skriv_kladd(rune, "evaluer", mer, "x", logg_id=ledig.logg) is None, "nothing of it is lost"
    assert les_kladd(rune, "evaluer", "x") is None, "but the log is passive, and nobody reads of it"
    assert len(rader(v, Kladd, ansatt_id=v.folk["Rune"][0])) == 1
    ok(gjor_aktiv(leder(v), ledig.logg, v.klokke.i_dag()))
    kladd = les_kladd(rune, "evaluer", "x")
    assert kladd is not None
    assert kladd.innhold == mer


# --- the leder ---


def test_lederen_ser_hodet_og_ikke_innholdet(v: Verden, f: FullLogg) -> None:
    maren = ansattlogger(leder(v), v.ansettelse("Maren"))
    rune = ansattlogger(leder(v), v.ansettelse("Rune"))
    assert isinstance(maren, Ansattlogger)
    assert isinstance(rune, Ansattlogger)
    (holdt,) = maren.stafettbarn
    assert (holdt.navn, holdt.apne_tiltak, holdt.alle_tiltak) == ("Tuvalise Kvitfjell", 2, 3)
    assert holdt.nummer_maskert.endswith("*****")
    assert (rune.stafettbarn, [r.id for r in rune.aktorbarn]) == ((), [f.logg])
    for svar in (maren, rune):
        assert funnet_i(svar, [*MERKER, f.nummer]) == {"Tuvalise", "Kvitfjell"}


@pytest.mark.parametrize("trukket", [True, False])
def test_lederen_av_en_annen_tjeneste_ser_aktorbarnet_bare_mens_samtykket_gjelder(
    v: Verden, f: FullLogg, trukket: bool
) -> None:
    """Else the child's name stays in a service that nothing is shared with; in the holder's own it is known anyway."""
    v.ansett("Liv", "Moen", "Fjordvik helsestasjon", "leder", er_leder=True)
    rett_rad(v, Lesetilgang, f.lesetilgang, til_dato=None)

    def aktorbarn(leder: str, hvem: str) -> list[UUID]:
        svar = ansattlogger(v.okt(leder, Hatt.LEDER), v.ansettelse(hvem))
        assert isinstance(svar, Ansattlogger)
        return [r.id for r in svar.aktorbarn]

    assert aktorbarn("Liv", "Åse") == aktorbarn("Hilde", "Rune") == [f.logg]
    if trukket:
        ok(registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag()))
    else:
        v.ga(days=366 * 2)
    assert aktorbarn("Liv", "Åse") == []
    assert aktorbarn("Hilde", "Rune") == [f.logg]


def test_en_leder_ser_bare_egen_enhet_og_aldri_eget_barn(v: Verden, ledig: FullLogg) -> None:
    v.ansett("Liv", "Moen", "Sundet skole", "rektor", er_leder=True)
    avslutt(v, ledig.logg)
    i_dag = v.klokke.i_dag()
    for hvem in (v.okt("Liv", Hatt.LEDER), v.okt("Maren"), v.okt("Kari", Hatt.ADMINISTRATOR)):
        with uendret(v):
            svar = gjor_aktiv(hvem, ledig.logg, i_dag)
            assert svar == gjor_aktiv(hvem, uuid4(), i_dag)
            assert kode(svar) in ("logg.finnes_ikke", "hatt.ikke_leder")
            assert kode(slettegrunnlag(hvem, ledig.logg)) == svar.kode  # type: ignore[union-attr]
            assert isinstance(ansattlogger(hvem, v.ansettelse("Maren")), Avslag)
    rett_rad(v, Ansatt, v.folk["Hilde"][0], fodselsnummer=ledig.nummer)
    assert kode(gjor_aktiv(leder(v), ledig.logg, i_dag)) == "logg.finnes_ikke"
    assert kode(finn_logg_for_leder(leder(v), ledig.logg.hex[:8])) == "logg.finnes_ikke"
    egne = ansattlogger(leder(v), v.ansettelse("Maren"))
    assert isinstance(egne, Ansattlogger)
    assert egne.stafettbarn == ()


def test_aktiv_igjen_naar_de_foresatte_har_samtykket(v: Verden, ledig: FullLogg) -> None:
    avslutt(v, ledig.logg)
    v.ga(days=40)
    i_dag = v.klokke.i_dag()
    with uendret(v):
        for dag in (None, i_dag + timedelta(1), i_dag - timedelta(41)):
            assert felt(gjor_aktiv(leder(v), ledig.logg, dag)) == ["samtykket"]
    ok(gjor_aktiv(leder(v), ledig.logg, i_dag - timedelta(2)))
    assert kode(gjor_aktiv(leder(v), ledig.logg, i_dag)) == "logg.ikke_passiv", "once"
    rad = en(v, Avslutning, logg_id=ledig.logg, samtykket=i_dag - timedelta(2))
    assert (rad.gjenapnet, rad.gjenapnet_av) == (v.klokke.naa(), v.ansettelse("Hilde"))
    assert not isinstance(apne_logg(v.okt("Maren"), ledig.logg), Avslag)
    assert not isinstance(apne_logg(v.okt("Rune"), ledig.logg), Avslag)
    assert en(v, Utpost, slag=Postslag.PAAMINNELSE).tilstand == Posttilstand.TRUKKET
    assert en(v, Utpost, varselgrunn=Varselgrunn.AKTIV_IGJEN).ansettelse_id == v.ansettelse("Maren")
    handlinger = [r.handling for r in rader(v, RevisjonRad)]
    assert handlinger.count(Handling.LOGG_AKTIV.value) == 2, "the other is of the common world"


def test_ikke_aktiv_igjen_ved_siden_av_en_ny_logg_paa_barnet(v: Verden, ledig: FullLogg) -> None:
    """One holder has one active log on a child; a colleague's is another matter."""
    avslutt(v, ledig.logg)
    ny = v.logg("Maren", "Tuvalise", "Kvitfjell")
    rett_rad(v, Barn, en(v, Barn, logg_id=ny).id, nummer=ledig.nummer)
    with uendret(v):
        assert kode(gjor_aktiv(leder(v), ledig.logg, v.klokke.i_dag())) == "aktiver.har_ny"
    rett_rad(v, Logg, ny, stafettholder_id=v.ansettelse("Siri"))
    ok(gjor_aktiv(leder(v), ledig.logg, v.klokke.i_dag()))


def test_trukket_samtykke_gjelder_ogsaa_etterpaa(v: Verden, ledig: FullLogg) -> None:
    """The leder's note is no consent with signatures: only the holder reads until she has registered one."""
    ok(registrer_nei(v.okt("Maren"), ledig.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag()))
    ok(slutt(v, ledig.logg, G.SAMTYKKE_TRUKKET))
    svar = ok(gjor_aktiv(leder(v), ledig.logg, v.klokke.i_dag()))
    assert "registrere det nye samtykket" in svar.setning.paa()
    assert kode(apne_logg(v.okt("Rune"), ledig.logg)) == "logg.finnes_ikke"
    assert not isinstance(apne_logg(v.okt("Maren"), ledig.logg), Avslag)


def oppgaver(v: Verden) -> list[UUID | None]:
    side = leder_min_side(leder(v))
    assert isinstance(side, Lederminside)
    return [o.logg_id for o in side.oppgaver if o.slag == "uten_holder"]


@pytest.mark.parametrize("uten", ["aktiv", "er_stafettholder"])
def test_har_holderen_sluttet_sier_svaret_det(v: Verden, ledig: FullLogg, uten: str) -> None:
    avslutt(v, ledig.logg)
    rett_rad(v, Ansettelse, v.ansettelse("Maren"), **{uten: False})
    assert oppgaver(v) == []
    svar = ok(gjor_aktiv(leder(v), ledig.logg, v.klokke.i_dag()))
    assert "overføres til en annen" in svar.setning.paa()
    assert oppgaver(v) == [ledig.logg], "and it stands on her Min side until it is"


# --- races ---


def _samtidig(*gjor: Any) -> list[Any]:
    """All at once, each in a thread of its own; the answers in the order given."""
    start, svar = Barrier(len(gjor)), [None] * len(gjor)

    def kjor(nr: int) -> None:
        start.wait()
        svar[nr] = gjor[nr]()

    traader = [Thread(target=kjor, args=(nr,)) for nr in range(len(gjor))]
    for t in traader:
        t.start()
    for t in traader:
        t.join()
    return svar


def test_en_sletter_mens_en_annen_gjor_aktiv(v: Verden, ledig: FullLogg) -> None:
    """Exactly one wins; the other is told, whichever it was."""
    v.ansett("Liv", "Moen", "Bakkehaugen skole", "inspektør", er_leder=True)
    liv = v.okt("Liv", Hatt.LEDER)
    leder(v)  # her hat is on before the race
    moden(v, ledig.logg)
    i_dag = v.klokke.i_dag()
    slettet, aktivert = _samtidig(lambda: slett(v, ledig.logg), lambda: gjor_aktiv(liv, ledig.logg, i_dag))
    if isinstance(slettet, Slettet):
        assert kode(aktivert) == "logg.finnes_ikke"
        assert rader(v, Logg, id=ledig.logg) == []
    else:
        assert kode(slettet) == "logg.ikke_passiv"
        assert en(v, Logg, id=ledig.logg).status == Loggstatus.AKTIV
        assert len(rader(v, Arkivbevis, logg_id=ledig.logg)) >= 1


def test_to_avslutter_samtidig(v: Verden, ledig: FullLogg) -> None:
    i_dag = v.klokke.i_dag()
    svar = _samtidig(*[lambda: slutt(v, ledig.logg, besluttet=i_dag)] * 2)
    assert sorted(isinstance(s, Avslag) for s in svar) == [False, True]
    assert next(kode(s) for s in svar if isinstance(s, Avslag)) == "logg.passiv"
    assert len(rader(v, Avslutning, logg_id=ledig.logg, gjenapnet=None)) == 1
