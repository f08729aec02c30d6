"""Employees: added, marked, ended, come back; the hat is asked again when the act is done (SPEC 2.1, 11.1)."""

import re
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from data.koder import Handling, Hatt, Virksomhetstype
from data.modeller import Ansatt, Ansettelse, Lesetilgang, Logg, RevisjonDetalj, Virksomhet
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.brukere import (
    HAR_PLIKTER,
    Ansattskjema,
    avslutt_ansettelse,
    endre_ansatt,
    opprett_ansatt,
)
from stafett_tui.handlinger.engangskode import Engangskode, lag_engangskode
from stafett_tui.handlinger.nytt_barn import opprett_logg
from stafett_tui.handlinger.registrer_aktor import registrer_aktor
from stafett_tui.handlinger.virksomheter import lagre_virksomhet
from stafett_tui.okt import Okt
from stafett_tui.oppslag.brukere import ansatte_i_virksomhet, virksomheter
from stafett_tui.oppslag.logglister import mine_stafettlogger
from tests.avsluttet import avslutt
from tests.byggere import Verden, nummer, ny_id
from tests.fulle_logger import FullLogg
from tests.fulle_skjemaer import ansattskjema
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, rader, rett_rad, tell_setninger, uendret


def leder(v: Verden) -> Okt:
    return v.okt("Hilde", Hatt.LEDER)


def admin(v: Verden) -> Okt:
    return v.okt("Kari", Hatt.ADMINISTRATOR)


def skjema_for(v: Verden, navn: str, **mer: object) -> Ansattskjema:
    a = en(v, Ansatt, id=v.folk[navn][0])
    skjema = ansattskjema(
        fornavn=a.fornavn, etternavn=a.etternavn, fodselsnummer="", epost="", telefon="", brukernavn=""
    )
    return replace(skjema, **mer)


def test_lederen_legger_til_i_sin_virksomhet_uansett_hva_hun_ber_om(v: Verden) -> None:
    ny = ny_id(opprett_ansatt(leder(v), ansattskjema(er_leder=True), virksomhet_id=v.enheter["Sundet skole"]))
    rad = en(v, Ansettelse, id=ny)
    assert rad.virksomhet_id == v.enheter["Bakkehaugen skole"]
    assert not rad.er_leder, "a leder makes no leder"


def test_administratoren_velger_virksomhet_og_gjor_til_leder(v: Verden) -> None:
    skole = v.enheter["Sundet skole"]
    ny = ny_id(opprett_ansatt(admin(v), ansattskjema(er_leder=True), virksomhet_id=skole))
    assert en(v, Ansettelse, id=ny).er_leder
    for ukjent in (uuid4(), None):
        with uendret(v):
            annen = ansattskjema(fodselsnummer="", brukernavn="x9")
            assert kode(opprett_ansatt(admin(v), annen, virksomhet_id=ukjent)) == "logg.finnes_ikke"


def test_alle_feil_sies_pa_en_gang(v: Verden) -> None:
    with uendret(v):
        svar = opprett_ansatt(
            leder(v),
            ansattskjema(
                fornavn="",
                etternavn="x" * 81,
                fodselsnummer="123",
                stilling=" ",
                epost="x" * 300 + "@a.no",
                telefon="(" * 40 + "40000000",
                brukernavn="Åse B",
            ),
        )
    assert set(felt(svar)) == {
        "fornavn",
        "etternavn",
        "fodselsnummer",
        "stilling",
        "epost",
        "telefon",
        "brukernavn",
    }


def test_opptatt_brukernavn_og_nummer_sies_ved_feltet(v: Verden) -> None:
    maren = en(v, Ansatt, id=v.folk["Maren"][0]).fodselsnummer
    with uendret(v):
        assert felt(opprett_ansatt(leder(v), ansattskjema(brukernavn=" MAREN "))) == ["brukernavn"]
        assert felt(opprett_ansatt(leder(v), ansattskjema(fodselsnummer=maren))) == ["fodselsnummer"]
        svar = endre_ansatt(leder(v), v.ansettelse("Siri"), skjema_for(v, "Siri", fodselsnummer=maren))
        assert felt(svar) == ["fodselsnummer"]


def test_en_som_arbeider_et_annet_sted_far_en_stilling_til(v: Verden) -> None:
    ase = en(v, Ansatt, id=v.folk["Åse"][0])
    ny = ny_id(opprett_ansatt(leder(v), ansattskjema(fodselsnummer=ase.fodselsnummer, brukernavn="")))
    assert en(v, Ansettelse, id=ny).ansatt_id == ase.id
    assert en(v, Ansatt, id=ase.id).fornavn == "Åse"


def test_lederen_endrer_ikke_det_som_gjelder_i_en_annen_virksomhet_ogsaa(v: Verden) -> None:
    """The person's number, name and address are the same row in both units: mail and habilitet rest on them."""
    ase = en(v, Ansatt, id=v.folk["Åse"][0])
    her = ny_id(opprett_ansatt(leder(v), ansattskjema(fodselsnummer=ase.fodselsnummer, brukernavn="")))
    som_for = replace(skjema_for(v, "Åse"), epost=ase.epost, telefon=ase.telefon)
    nytt = {
        "fornavn": "Eva",
        "etternavn": "Lunde",
        "fodselsnummer": nummer(date(1979, 8, 8), 40),
        "epost": "eva@fjordvik.no",
        "telefon": "40000002",
    }
    with uendret(v):
        assert set(felt(endre_ansatt(leder(v), her, replace(som_for, **nytt)))) == set(nytt)
    ok(endre_ansatt(leder(v), her, replace(som_for, stilling="vikar", er_stafettholder=True)))
    assert en(v, Ansettelse, id=her).stilling == "vikar"
    ok(endre_ansatt(admin(v), her, replace(som_for, **nytt)))
    assert en(v, Ansatt, id=ase.id).epost == "eva@fjordvik.no"


def test_en_som_sluttet_kan_komme_tilbake(v: Verden) -> None:
    siri = v.ansettelse("Siri")
    nummer = en(v, Ansatt, id=v.folk["Siri"][0]).fodselsnummer
    ok(avslutt_ansettelse(leder(v), siri))
    svar = opprett_ansatt(leder(v), ansattskjema(fodselsnummer=nummer, brukernavn="", er_aktor=True))
    assert ny_id(svar) == siri
    rad = en(v, Ansettelse, id=siri)
    assert (rad.aktiv, rad.er_aktor, rad.er_stafettholder) == (True, True, False)


def test_den_som_skal_logge_inn_ma_ha_fodselsnummer(v: Verden, f: FullLogg) -> None:
    """Without it habilitet cannot be tried, and such a one would see nothing."""
    ny = ny_id(
        registrer_aktor(
            v.okt("Maren"),
            f.logg,
            fornavn="Eva",
            etternavn="Lunde",
            stilling="logoped",
            virksomhet_id=v.enheter["Bakkehaugen skole"],
        )
    )
    skjema = ansattskjema(fodselsnummer="")
    with uendret(v):
        assert felt(endre_ansatt(leder(v), ny, skjema)) == ["fodselsnummer"]
    ok(endre_ansatt(leder(v), ny, ansattskjema()))


@pytest.mark.parametrize("plikt", ["logg", "tiltak"])
def test_merkene_tas_ikke_fra_den_som_har_plikter(v: Verden, f: FullLogg, plikt: str) -> None:
    """The logs would be there and nobody would see them; who holds one is stafettholder (SPEC 2.1)."""
    hvem = "Maren" if plikt == "logg" else "Rune"
    with uendret(v):
        uten = skjema_for(v, hvem, er_aktor=False, er_stafettholder=False)
        assert felt(endre_ansatt(leder(v), v.ansettelse(hvem), uten)) == ["er_stafettholder"]
        bare_aktor = skjema_for(v, hvem, er_aktor=True, er_stafettholder=False)
        if plikt == "logg":
            assert felt(endre_ansatt(leder(v), v.ansettelse(hvem), bare_aktor)) == ["er_stafettholder"]
    ok(endre_ansatt(leder(v), v.ansettelse(hvem), replace(bare_aktor, er_stafettholder=plikt == "logg")))


def test_ingen_gir_seg_selv_et_annet_nummer(v: Verden) -> None:
    """With another number one could be stafettholder of one's own child (SPEC 2.6)."""
    annet = nummer(date(1971, 1, 1), 200)
    with uendret(v):
        svar = endre_ansatt(leder(v), v.ansettelse("Hilde"), skjema_for(v, "Hilde", fodselsnummer=annet))
        assert felt(svar) == ["fodselsnummer"]
    mitt = en(v, Ansatt, id=v.folk["Hilde"][0]).fodselsnummer
    ok(endre_ansatt(leder(v), v.ansettelse("Hilde"), skjema_for(v, "Hilde", fodselsnummer=mitt)))
    ok(endre_ansatt(admin(v), v.ansettelse("Hilde"), skjema_for(v, "Hilde", fodselsnummer=annet)))


@pytest.mark.parametrize("plikt", ["logg", "tiltak"])
def test_den_som_har_plikter_avsluttes_ikke(v: Verden, f: FullLogg, plikt: str) -> None:
    hvem = "Maren" if plikt == "logg" else "Rune"
    with uendret(v):
        assert kode(avslutt_ansettelse(leder(v), v.ansettelse(hvem))) == "ansatt.har_plikter"
        assert kode(avslutt_ansettelse(leder(v), v.ansettelse("Hilde"))) == "ansatt.seg_selv"
    grunn = avslutt_ansettelse(leder(v), v.ansettelse(hvem))
    assert isinstance(grunn, Avslag)
    hva = "stafettholder for 1 aktiv logg" if plikt == "logg" else "1 åpent tiltak i en annens logg"
    assert hva in grunn.setning.paa()
    assert ("Overfør" in grunn.setning.paa()) == (plikt == "logg"), "what is to be done, and by whom"


def test_en_leder_faar_ikke_vite_av_plikter_i_loggen_om_eget_barn(v: Verden, f: FullLogg) -> None:
    """Her list of their logs is empty: a count beside it, or a refusal that says «logg», would tell (SPEC 2.6)."""
    rett_rad(v, Ansatt, v.folk["Hilde"][0], fodselsnummer=f.nummer)
    rader_ = ansatte_i_virksomhet(leder(v))
    assert not isinstance(rader_, Avslag)
    assert {r.logger for r in rader_} == {0}
    with uendret(v):
        for hvem in ("Maren", "Rune"):
            svar = avslutt_ansettelse(leder(v), v.ansettelse(hvem))
            assert isinstance(svar, Avslag)
            assert svar.kode == "ansatt.har_annet"
            assert not re.search(r"logg|tiltak|\d", svar.setning.paa())
        bare_aktor = skjema_for(v, "Maren", er_aktor=True, er_stafettholder=False)
        nektet = endre_ansatt(leder(v), v.ansettelse("Maren"), bare_aktor)
        assert isinstance(nektet, Avslag)
        assert [(x.felt, x.setning) for x in nektet.feil] == [("er_stafettholder", svar.setning)]
    v.logg("Maren", "Idun", "Vestli")
    svar = avslutt_ansettelse(leder(v), v.ansettelse("Maren"))
    assert isinstance(svar, Avslag)
    assert "for 1 aktiv logg" in svar.setning.paa()


def test_en_passiv_logg_holder_ingen_tilbake(v: Verden) -> None:
    """Nothing can be done in it: what was open there is seen to when it is taken up again."""
    logg = v.logg("Maren", "Iver", "Nes")
    v.oppmerksomhet("Maren", logg, ansvarlig=v.som_aktor("Siri"))
    assert kode(avslutt_ansettelse(leder(v), v.ansettelse("Siri"))) == HAR_PLIKTER
    avslutt(v, logg)
    ok(avslutt_ansettelse(leder(v), v.ansettelse("Siri")))


def test_lesetilgang_er_ikke_der_naar_den_som_sluttet_kommer_tilbake(v: Verden, f: FullLogg) -> None:
    """Consent was to one in a certain work: the stafettholder decides anew, and sees in the log that it ended."""
    rett_rad(v, Lesetilgang, f.lesetilgang, til_dato=None)
    ase, enhet = v.ansettelse("Åse"), v.enheter["Fjordvik helsestasjon"]
    assert not isinstance(apne_logg(v.okt("Åse"), f.logg), Avslag)
    skjema = skjema_for(v, "Åse", fodselsnummer=en(v, Ansatt, id=v.folk["Åse"][0]).fodselsnummer)
    ok(avslutt_ansettelse(admin(v), ase))
    ok(opprett_ansatt(admin(v), skjema, virksomhet_id=enhet))
    assert en(v, Ansettelse, id=ase).aktiv
    assert kode(apne_logg(v.okt("Åse"), f.logg)) == "logg.finnes_ikke"
    (rad,) = rader(v, RevisjonDetalj, handling=Handling.LESETILGANG_AVSLUTTET.value)
    assert rad.logg_id == f.logg


def test_lederen_ser_og_rorer_bare_sin_egen_virksomhet(v: Verden) -> None:
    ase = v.ansettelse("Åse")
    with uendret(v):
        for hvilken in (ase, uuid4()):
            assert kode(endre_ansatt(leder(v), hvilken, ansattskjema())) == "logg.finnes_ikke"
            assert kode(avslutt_ansettelse(leder(v), hvilken)) == "logg.finnes_ikke"
            assert kode(lag_engangskode(leder(v), hvilken)) == "logg.finnes_ikke"
    rader_ = ansatte_i_virksomhet(leder(v), v.enheter["Fjordvik helsestasjon"])
    assert "Åse" not in {r.fornavn for r in rader_}


def test_administratoren_ser_ikke_antall_logger(v: Verden, f: FullLogg) -> None:
    def antall(okt: Okt) -> dict[str, int]:
        svar = ansatte_i_virksomhet(okt, v.enheter["Bakkehaugen skole"])
        return {r.fornavn: r.logger for r in svar}

    assert antall(leder(v))["Maren"] == 1
    assert set(antall(admin(v)).values()) == {0}


def test_nummeret_er_maskert_i_listen(v: Verden) -> None:
    nummer = en(v, Ansatt, id=v.folk["Maren"][0]).fodselsnummer
    for r in ansatte_i_virksomhet(leder(v)):
        assert r.fodselsnummer_maskert.endswith("*****")
        assert nummer not in r.fodselsnummer_maskert


def test_administratoren_tar_ikke_merket_fra_seg_selv(v: Verden) -> None:
    ok(endre_ansatt(admin(v), v.ansettelse("Kari"), skjema_for(v, "Kari", er_administrator=False)))
    assert en(v, Ansatt, id=v.folk["Kari"][0]).er_administrator


def test_lederen_gjor_ingen_til_administrator(v: Verden) -> None:
    ok(endre_ansatt(leder(v), v.ansettelse("Siri"), skjema_for(v, "Siri", er_administrator=True)))
    assert not en(v, Ansatt, id=v.folk["Siri"][0]).er_administrator


def test_engangskode_trenger_brukernavn_og_skrives_ned(v: Verden) -> None:
    rett_rad(v, Ansatt, v.folk["Siri"][0], brukernavn=None)
    with uendret(v):
        assert felt(lag_engangskode(leder(v), v.ansettelse("Siri"))) == ["brukernavn"]
    svar = lag_engangskode(leder(v), v.ansettelse("Rune"))
    assert isinstance(svar, Engangskode)
    assert svar.kode not in repr(svar)
    (rad,) = rader(v, RevisjonDetalj, handling="ansatt.kode_utstedt")
    assert svar.kode not in rad.detalj


ACTS_LEDER = {
    "opprett": lambda v, o: opprett_ansatt(o, ansattskjema()),
    "endre": lambda v, o: endre_ansatt(o, v.ansettelse("Siri"), ansattskjema(brukernavn="")),
    "avslutt": lambda v, o: avslutt_ansettelse(o, v.ansettelse("Siri")),
    "kode": lambda v, o: lag_engangskode(o, v.ansettelse("Siri")),
    "liste": lambda v, o: ansatte_i_virksomhet(o),
}


@pytest.mark.parametrize("handling", ACTS_LEDER)
@pytest.mark.parametrize("mistet", ["merket", "stillingen", "kontoen"])
def test_den_som_har_mistet_hatten_handler_ikke_mer(v: Verden, handling: str, mistet: str) -> None:
    """The session was opened while it was theirs; the act asks again (SPEC 2.5)."""
    okt = leder(v)
    _ta_bort(v, "Hilde", mistet)
    with uendret(v):
        assert kode(ACTS_LEDER[handling](v, okt)) == "hatt.ikke_leder"


def _ta_bort(v: Verden, hvem: str, mistet: str) -> None:
    ansatt, ansettelse = v.folk[hvem]
    if mistet == "merket":
        rett_rad(v, Ansettelse, ansettelse, er_leder=False, er_stafettholder=False, er_aktor=False)
        rett_rad(v, Ansatt, ansatt, er_administrator=False)
    elif mistet == "stillingen":
        rett_rad(v, Ansettelse, ansettelse, aktiv=False)
    else:
        rett_rad(v, Ansatt, ansatt, aktiv=False)


@pytest.mark.parametrize("mistet", ["merket", "kontoen"])
def test_den_som_ikke_lenger_er_administrator(v: Verden, mistet: str) -> None:
    okt = admin(v)
    _ta_bort(v, "Kari", mistet)
    with uendret(v):
        svar = lagre_virksomhet(okt, "Ny skole", Virksomhetstype.SKOLE)
        assert kode(svar) == "hatt.ikke_administrator"
        assert kode(virksomheter(okt)) == "hatt.ikke_administrator"
        svar = endre_ansatt(okt, v.ansettelse("Siri"), ansattskjema())
        assert kode(svar) == "hatt.ikke_administrator"


@pytest.mark.parametrize("mistet", ["merket", "stillingen", "kontoen"])
def test_den_som_er_sluttet_oppretter_ingen_logg(v: Verden, mistet: str) -> None:
    okt = v.okt("Maren")
    _ta_bort(v, "Maren", mistet)
    assert not mine_stafettlogger(okt).kan_nytt_barn, "nor is it offered"
    with uendret(v):
        assert kode(opprett_logg(okt, v.barneskjema("Idun", "Vestli"))) == "ansatt.mangler_merker"


def test_merkene_proves_i_handlingens_egen_transaksjon(v: Verden) -> None:
    """What is asked before the write lock is held may have changed when the log is made (DESIGN, rule 2)."""
    skjema, okt = v.barneskjema("Idun", "Vestli"), v.okt("Maren")
    with tell_setninger(v) as alt:
        ny_id(opprett_logg(okt, skjema))
    assert alt.sql[0] == "BEGIN IMMEDIATE"
    assert any("FROM ansettelse" in sql for sql in alt.sql)


def test_begge_merker_trengs_for_et_nytt_barn(v: Verden) -> None:
    rett_rad(v, Ansettelse, v.ansettelse("Siri"), er_aktor=False)
    for hvem in ("Siri", "Rune"):
        with uendret(v):
            assert kode(opprett_logg(v.okt(hvem), v.barneskjema("Idun", "Vestli"))) == "ansatt.mangler_merker"


def test_virksomheter_lages_endres_og_tas_ut_av_bruk(v: Verden) -> None:
    def lagre(navn: str, type_: Virksomhetstype | None = Virksomhetstype.SKOLE, **mer: object) -> object:
        return lagre_virksomhet(admin(v), navn, type_, **mer)

    ny = ny_id(lagre(" Åsen\nskole "))
    assert en(v, Virksomhet, id=ny).navn == "Åsen skole"
    with uendret(v):
        assert felt(lagre("ÅSEN SKOLE")) == ["navn"]
        assert felt(lagre("", None)) == ["navn", "type"]
        assert felt(lagre("x" * 81)) == ["navn"]
        skole: UUID = v.enheter["Bakkehaugen skole"]
        assert felt(lagre("Bakkehaugen skole", virksomhet_id=skole, aktiv=False)) == ["aktiv"]
        assert kode(lagre("Noe", virksomhet_id=uuid4())) == "logg.finnes_ikke"
    ok(lagre("Åsen barneskole", virksomhet_id=ny, aktiv=False))
    assert not en(v, Virksomhet, id=ny).aktiv
    with uendret(v):
        svar = opprett_ansatt(admin(v), ansattskjema(), virksomhet_id=ny)
        assert kode(svar) == "logg.finnes_ikke"


def test_en_virksomhet_med_logger_tas_ikke_ut_av_bruk(v: Verden) -> None:
    """Nobody could hand on, take up or delete those of one who has left, and nobody would be reminded of them."""
    logg, enhet = v.logg("Åse", "Jo"), v.enheter["Fjordvik helsestasjon"]

    def lagre() -> object:
        return lagre_virksomhet(
            admin(v), "Fjordvik helsestasjon", Virksomhetstype.HELSESTASJON, virksomhet_id=enhet, aktiv=False
        )

    rett_rad(v, Logg, logg, status="passiv", passiv_fra=v.klokke.i_dag())
    for rad in rader(v, Ansettelse, virksomhet_id=enhet):
        rett_rad(v, Ansettelse, rad.id, aktiv=False)
    with uendret(v):
        svar = lagre()
        assert felt(svar) == ["aktiv"]
        assert "stafettlogger" in svar.feil[0].setning.paa()  # type: ignore[attr-defined]
    rett_rad(v, Logg, logg, stafettholder_id=v.ansettelse("Siri"))
    ok(lagre())
