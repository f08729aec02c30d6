"""A caseworker's day by the command line alone, with log-in each time."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stafett_tui.regler.syntetisk import lag_syntetisk
from tests.kommandolinje.konsoll import Bord, Svar, kjor, passordfil
from tests.ovingshjelp import DAG, kopi_av_oving

Kjor = Callable[..., Svar]
TILTAK = ("--type", "tett", "--beskrivelse", "Leser sammen.", "--start", "i dag", "--frist", "+20")


@pytest.fixture
def jorunn(tmp_path: Path) -> Kjor:
    """The main stafettholder, who logs in with passphrase for every line."""
    base = kopi_av_oving(tmp_path / "base")
    fil = passordfil(tmp_path, base.brukere[0].passord)

    def linje(*ord_: str) -> Svar:
        felles = ("--mappe", str(base.mappe), "--bruker", "jorunn", "--passord-fil", str(fil))
        return kjor(*ord_, *felles, "--i-dag", DAG.isoformat())

    return linje


def bord_for(tmp_path: Path, bruker: str) -> Bord:
    return Bord(kopi_av_oving(tmp_path / "base").mappe, bruker)


def logg_med(jorunn: Kjor, vilkar: Callable[[Any], bool]) -> Any:
    return next(r for r in jorunn("logg", "list", "--json").data if r["status"] == "aktiv" and vilkar(r))


def apent_tiltak(logg: Any, **felt: object) -> Any:
    alle = [t for o in logg["oppmerksomheter"] for t in o["tiltak"]]
    return next(t for t in alle if t["utfall"] is None and all(t[k] == v for k, v in felt.items()))


def test_tiltak_evalueres_en_gang(jorunn: Kjor) -> None:
    rad = logg_med(jorunn, lambda r: r["neste"] and r["neste"]["dager"] == -4)
    logg = jorunn("logg", "vis", rad["id"][:8], "--json").data
    tiltak = apent_tiltak(logg, frist="2026-11-08")
    ord_ = ("tiltak", "evaluer", tiltak["id"][:6], "--utfall", "onsket", "--familien-sa", "Det gikk fint.")
    svar = jorunn(*ord_)
    assert svar.status == 0
    assert "Evalueringen er lagret." in svar.ut
    igjen = jorunn(*ord_)
    assert (igjen.status, igjen.ut) == (1, "")
    assert "allerede evaluert" in igjen.feil
    vist = jorunn("logg", "vis", rad["id"]).ut
    assert "Familien sa: Det gikk fint." in vist
    assert "Har gitt ønsket effekt" in vist


def test_ny_oppmerksomhet_tiltak_og_rettelse(jorunn: Kjor) -> None:
    rad = logg_med(jorunn, lambda r: not r["oppmerksomheter"])
    saken = ("--tekst", "Teller på fingrene", "--kategori", "fagvansker", "--maal", "Regner uten")
    ny = jorunn("oppmerksomhet", "ny", rad["id"], *saken, *TILTAK, "--ansvarlig", "meg", "--json").data
    andre = jorunn("tiltak", "ny", ny["id"], *TILTAK, "--ansvarlig", "barnet", "--json").data
    opptatt = jorunn("tiltak", "ny", ny["id"], *TILTAK, "--ansvarlig", "barnet")
    assert opptatt.status == 1
    assert "åpent tiltak" in opptatt.feil
    assert jorunn("tiltak", "rett", andre["id"], "--beskrivelse", "Leser alene.").status == 0
    (sak,) = jorunn("logg", "vis", rad["id"], "--json").data["oppmerksomheter"]
    rettet = next(t for t in sak["tiltak"] if t["id"] == andre["id"])
    assert rettet["beskrivelse"] == "Leser alene."
    assert [v["tekst"] for v in rettet["versjoner"]] == ["Leser sammen."]
    felt = ("--slag", "faglig", "--tekst", "Regner sist.", "--hvor", "tjenesten", "--endring", "stor")
    faktor = jorunn("faktor", "ny", ny["id"], *felt, "--svar", andre["id"], "--json").data
    for svar, tiltak in ((), andre["id"]), (("--svar", "ingen"), None):
        assert jorunn("faktor", "endre", faktor["id"], "--endring", "noe", *svar).status == 0
        (vist,) = jorunn("faktor", "vis", ny["id"], "--json").data
        assert (vist["endring"], vist["tiltak_id"]) == ("noe", tiltak)


def test_tiltak_til_foresatt_og_til_en_annen_ansatt(jorunn: Kjor) -> None:
    rad = logg_med(jorunn, lambda r: r["niva"] == 3)
    logg = jorunn("logg", "vis", rad["id"], "--json").data
    sak = logg["oppmerksomheter"][1]
    (ansatt,) = jorunn("aktor", "sok", rad["id"], "fysioterapeut", "--json").data
    hvem = f"ansatt:{ansatt['id'][:8]}"
    assert jorunn("tiltak", "ny", sak["id"], *TILTAK, "--ansvarlig", hvem).status == 0
    foresatt = jorunn("logg", "detaljer", rad["id"], "--json").data["foresatte"][1]["id"]
    hjemme = ("--type", "hjemmet", *TILTAK[2:], "--ansvarlig", f"foresatt:{foresatt}")
    assert jorunn("tiltak", "ny", sak["id"], *hjemme).status == 0
    feil_type = jorunn("tiltak", "ny", sak["id"], *TILTAK, "--ansvarlig", f"foresatt:{foresatt}")
    assert feil_type.status == 1
    nye = jorunn("logg", "vis", rad["id"], "--json").data["oppmerksomheter"][1]["tiltak"]
    assert len(nye) == len(sak["tiltak"]) + 2


def test_svar_pa_maalet(jorunn: Kjor) -> None:
    oppgave = next(o for o in jorunn("minside", "--json").data["oppgaver"] if o["status"] == "maal")
    uten = jorunn("oppmerksomhet", "svar", oppgave["id"], "--svar", "naadd_nytt_maal")
    assert (uten.status, "nye målet" in uten.feil) == (1, True)
    assert jorunn("oppmerksomhet", "svar", oppgave["id"], "--svar", "naadd_ferdig").status == 0
    assert "maal" not in {o["status"] for o in jorunn("minside", "--json").data["oppgaver"]}


def test_utlopt_samtykke_fornyes_og_trekkes(jorunn: Kjor) -> None:
    rad = logg_med(jorunn, lambda r: r["samtykke"] == "utlopt")
    tiltak = jorunn("logg", "vis", rad["id"], "--json").data["oppmerksomheter"][0]["tiltak"][0]["id"]
    nektet = jorunn("tiltak", "evaluer", tiltak, "--utfall", "onsket")
    assert (nektet.status, "Samtykket har gått ut" in nektet.feil) == (1, True)
    foresatte = jorunn("logg", "detaljer", rad["id"], "--json").data["foresatte"]
    alle = [o for f in foresatte for o in ("--gitt-av", f["id"][:8])]
    ja = ("--dato", "i går", "--informert", "--deling")
    mangler = jorunn("samtykke", "forny", rad["id"], *ja, *alle[:2])
    assert (mangler.status, "foreldreansvar" in mangler.feil) == (1, True)
    assert jorunn("samtykke", "forny", rad["id"], *ja, *alle).status == 0
    assert jorunn("tiltak", "evaluer", tiltak, "--utfall", "onsket").status == 0
    assert jorunn("samtykke", "nei", rad["id"], "--utfall", "trukket", "--dato", "i dag").status == 0
    assert logg_med(jorunn, lambda r: r["id"] == rad["id"])["samtykke"] == "trukket"


def test_endre_niva_og_opplysninger(jorunn: Kjor, tmp_path: Path) -> None:
    rad = logg_med(jorunn, lambda r: r["niva"] == 1 and r["samtykke"] == "gyldig")
    assert jorunn("logg", "endre", rad["id"], "--niva", "2").status == 0
    skjema = passordfil(tmp_path, json.dumps({"skole": "Ny skole", "foresatte": []}), "skjema.json")
    tom = jorunn("logg", "endre", rad["id"], "--fil", str(skjema))
    assert (tom.status, "minst én foresatt" in tom.feil) == (1, True)
    detaljer = jorunn("logg", "detaljer", rad["id"], "--json").data
    beholdt = [{"id": f["id"], "epost": "ny@fjordvik.example"} for f in detaljer["foresatte"]]
    skjema.write_text(json.dumps({"skole": "Ny skole", "foresatte": beholdt}))
    assert jorunn("logg", "endre", rad["id"], "--fil", str(skjema)).status == 0
    etter = jorunn("logg", "detaljer", rad["id"], "--json").data
    assert (etter["niva"], etter["barn"]["skole"]) == (2, "Ny skole")
    assert [f["adresse"] for f in etter["foresatte"]] == [f["adresse"] for f in detaljer["foresatte"]]
    assert {f["epost"] for f in etter["foresatte"]} == {"ny@fjordvik.example"}


def test_sperret_adresse_vises_bare_pa_eget_sporsmal_og_blir_staende(jorunn: Kjor, tmp_path: Path) -> None:
    def sperret(r: Any) -> bool:
        return bool(jorunn("logg", "detaljer", r["id"], "--json").data["barn"]["sperret_adresse"])

    rad = logg_med(jorunn, sperret)
    vist = jorunn("logg", "adresse", rad["id"], "--json").data
    assert vist["adresse"]
    for ord_ in (("detaljer", rad["id"]), ("vis", rad["id"]), ("vis", rad["id"], "--json")):
        assert vist["adresse"] not in jorunn("logg", *ord_).ut
    skjema = passordfil(tmp_path, json.dumps({"epost": "x@fjordvik.example"}), "skjema.json")
    assert jorunn("logg", "endre", rad["id"], "--fil", str(skjema)).status == 0
    assert jorunn("logg", "adresse", rad["id"], "--json").data == vist
    historikk = jorunn("logg", "historikk", rad["id"]).ut
    assert historikk.count("Viste sperret adresse") == 2


def test_lesetilgang_gis_og_avsluttes(jorunn: Kjor) -> None:
    rad = logg_med(jorunn, lambda r: r["niva"] == 2 and r["samtykke"] == "gyldig")
    (ansatt,) = jorunn("aktor", "sok", rad["id"], "rådgiver ppt", "--json").data
    assert jorunn("lesetilgang", "gi", rad["id"], "--ansatt", ansatt["id"], "--til", "+30").status == 0

    def lesere() -> list[Any]:
        folk = jorunn("logg", "vis", rad["id"], "--json").data["aktorer"]
        return [a for a in folk if a["lesetilgang_id"] and a["navn"] == ansatt["navn"]]

    (leser,) = lesere()
    assert leser["til_dato"] == "2026-12-12"
    assert jorunn("lesetilgang", "avslutt", leser["lesetilgang_id"]).status == 0
    assert lesere() == []


def test_ny_aktor_registreres(jorunn: Kjor) -> None:
    rad = logg_med(jorunn, lambda r: r["niva"] == 3)
    hvem = ("--fornavn", "Aud", "--etternavn", "Kvelldal", "--stilling", "fritidsleder")
    assert jorunn("aktor", "ny", rad["id"], *hvem, "--enhet", "Finnes ikke").status == 1
    assert jorunn("aktor", "ny", rad["id"], *hvem, "--enhet", "oppvekstkontoret").status == 0
    (funnet,) = jorunn("aktor", "sok", rad["id"], "kvelldal", "--json").data
    assert funnet["navn"] == "Aud Kvelldal"


def barneskjema(**felt: Any) -> dict[str, Any]:
    fodt = date(2018, 3, 14)
    mor = {
        "fodselsnummer": lag_syntetisk(date(1985, 5, 5), 1) or lag_syntetisk(date(1985, 5, 5), 2),
        "fornavn": "Vår",
        "etternavn": "Prøvdal",
        "rolle": "mor",
        "adresse": "Furuveien 3",
        "postnummer": "0150",
        "telefon": "00000002",
    }
    return {
        "nummer": next(n for i in range(20) if (n := lag_syntetisk(fodt, i))),
        "fornavn": "Prøve",
        "etternavn": "Prøvdal",
        "fodt": "14.3.2018",
        "bor_med": "mor",
        "adresse": "Furuveien 3",
        "postnummer": "0150",
        "mobil": "00000001",
        "skole": "Bakkehaugen skole",
        "niva": 1,
        "foresatte": [mor],
        "samtykke": {"informert": True, "deling": True, "dato": "i går", "gitt_av": [1]},
        **felt,
    }


def test_nytt_barn_fra_fil(jorunn: Kjor, tmp_path: Path) -> None:
    skjema = barneskjema()
    fil = passordfil(tmp_path, json.dumps(skjema), "skjema.json")
    sokt = jorunn("barn", "sok", "--fil", str(fil))
    assert "Du har ingen logg på nummeret." in sokt.ut
    assert skjema["nummer"] not in sokt.ut
    ny = jorunn("barn", "ny", "--fil", str(fil), "--json").data
    detaljer = jorunn("logg", "detaljer", ny["id"], "--json").data
    assert detaljer["navn"] == "Prøve Prøvdal"
    assert detaljer["barn"]["poststed"] == "OSLO".title() or detaljer["barn"]["poststed"] == "OSLO"
    assert detaljer["samtykker"][0]["dato"] == "2026-11-11"
    assert jorunn("barn", "sok", "--fil", str(fil), "--json").data["apen_logg_id"] == ny["id"]
    igjen = jorunn("barn", "ny", "--fil", str(fil))
    assert (igjen.status, "allerede en aktiv logg" in igjen.feil) == (1, True)


def test_et_skjema_med_feil_sier_alle(jorunn: Kjor, tmp_path: Path) -> None:
    skjema = barneskjema(nummer="12345678901", fornavn="", samtykke={})
    fil = passordfil(tmp_path, json.dumps(skjema), "skjema.json")
    svar = jorunn("barn", "ny", "--fil", str(fil))
    assert svar.status == 1
    assert len(svar.feil.splitlines()) >= 4
    assert "Skriv barnets fornavn." in svar.feil


@pytest.mark.parametrize(
    ("endring", "ord_"),
    [
        ({"ukjent": 1}, "ukjent"),
        ({"niva": "en"}, "niva"),
        ({"fodt": "31.2.2018"}, "fodt"),
        ({"bor_med": "månen"}, "bor_med"),
        ({"foresatte": {}}, "foresatte"),
        ({"samtykke": {"gitt_av": ["mor"]}}, "gitt_av"),
        ({"sperret_adresse": "ja"}, "sperret_adresse"),
    ],
)
def test_et_skjema_som_ikke_er_det_er_feil_bruk(
    jorunn: Kjor, tmp_path: Path, endring: dict[str, Any], ord_: str
) -> None:
    fil = passordfil(tmp_path, json.dumps(barneskjema(**endring)), "skjema.json")
    svar = jorunn("barn", "ny", "--fil", str(fil))
    assert (svar.status, svar.ut) == (2, "")
    assert ord_ in svar.feil


def test_kladden_slettes(jorunn: Kjor) -> None:
    (kladd,) = jorunn("kladd", "list", "--json").data
    assert "kladd" in {r["status"] for r in jorunn("logg", "list", "--json").data}
    assert jorunn("kladd", "slett", kladd["id"][:8]).status == 0
    assert jorunn("kladd", "list", "--json").data == []
    assert jorunn("kladd", "slett", kladd["id"]).status == 1


def test_lederen_legger_til_en_ansatt_som_setter_passord(tmp_path: Path) -> None:
    base = kopi_av_oving(tmp_path / "base")
    lederfil = passordfil(tmp_path, next(b.passord for b in base.brukere if b.bruker == "berit"))
    leder = ("--mappe", str(base.mappe), "--bruker", "berit", "--passord-fil", str(lederfil))
    nummer = next(n for i in range(20) if (n := lag_syntetisk(date(1990, 1, 2), i)))
    nummerfil = passordfil(tmp_path, nummer, "nummer")
    hvem = ("--fornavn", "Aud", "--etternavn", "Kvelldal", "--stilling", "lærer", "--brukernavn", "aud")
    ny = kjor("bruker", "ny", *hvem, "--aktor", "--nummer-fil", str(nummerfil), *leder, "--json").data
    kode = kjor("bruker", "kode", ny["id"], *leder, "--json").data["kode"]
    kodefil, nyfil = passordfil(tmp_path, kode, "kode"), passordfil(tmp_path, "rare steiner i elva", "ny")
    aud = ("--mappe", str(base.mappe), "--bruker", "aud", "--passord-fil")
    for_tidlig = kjor("minside", *aud, str(kodefil))
    assert (for_tidlig.status, "stafett passord" in for_tidlig.feil) == (1, True)
    assert kjor("passord", *aud, str(kodefil), "--nytt-passord-fil", str(nyfil)).status == 0
    assert kjor("minside", *aud, str(nyfil)).status == 0
    assert kjor("passord", *aud, str(nyfil), "--nytt-passord-fil", str(nyfil)).status == 1
    assert kjor("bruker", "endre", ny["id"], "--no-aktor", "--stafettholder", *leder).status == 0
    aud_rad = next(r for r in kjor("bruker", "list", *leder, "--json").data if r["id"] == ny["id"])
    assert (aud_rad["aktor"], aud_rad["stafettholder"], aud_rad["stilling"]) == (False, True, "lærer")
    assert nummer not in kjor("bruker", "list", *leder).ut
    assert kjor("bruker", "avslutt", ny["id"], *leder).status == 0
    assert kjor("minside", *aud, str(nyfil)).status == 1


def test_administratoren_holder_virksomhetene(tmp_path: Path) -> None:
    b = bord_for(tmp_path, "solfrid")
    ny = b.kjor("virksomhet", "ny", "--navn", "Nordre skole", "--type", "skole", "--json").data
    assert b.kjor("virksomhet", "ny", "--navn", "Nordre skole", "--type", "skole").status == 1
    assert b.kjor("virksomhet", "endre", ny["id"], "--no-aktiv").status == 0
    rad = next(v for v in b.kjor("virksomhet", "list", "--json").data if v["id"] == ny["id"])
    assert (rad["navn"], rad["status"]) == ("Nordre skole", "ute av bruk")
    skole = next(v for v in b.kjor("virksomhet", "list", "--json").data if v["navn"] == "Sundet skole")
    ansatte = b.kjor("bruker", "list", "--enhet", skole["id"], "--json").data
    assert {"Roald Stensbye"} <= {a["navn"] for a in ansatte}
    assert b.kjor("minside", "--json").data["oppgaver"] == []
    b.lukk()


def test_temaet_huskes(tmp_path: Path) -> None:
    b = bord_for(tmp_path, "jorunn")
    assert b.kjor("innstilling", "tema", "stafett-mork").status == 0
    b.lukk()
    assert Bord(tmp_path / "base", "jorunn").inne.tema == "stafett-mork"
