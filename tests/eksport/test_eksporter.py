"""Eksport / Arkiver: a private folder, whole or not at all; proven by reading it back; and what is refused."""

import hashlib
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

import data.private_filer
import stafett_tui.handlinger.eksporter_logg as modul
import stafett_tui.utskrift.skrift as skrift_modul
from data.koder import Handling, Loggstatus, Samtykkeutfall
from data.modeller import Arkivbevis, Barn, Logg, RevisjonRad, Vedlegg
from data.private_filer import skriv_ny_mappe
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.eksport.moduler import ALLE, Modul
from stafett_tui.handlinger.arkiver import bekreft_arkivert
from stafett_tui.handlinger.eksporter_logg import Eksportkvittering, Gang, eksporter_logg
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.notat import nytt_notat
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.oppslag.eksport import Uttrekk, eksportvalg
from stafett_tui.utskrift.lerret import Merkelerret
from tests.avsluttet import REFERANSE, moden, slettet
from tests.byggere import Verden, ny_id
from tests.eksport.konvolutt import alternativer, apne
from tests.fulle_logger import PNG, FullLogg
from tests.innsyn.regler_for_innsyn import passiv
from tests.pdfer import last
from tests.raadata import en, rader, rett_rad, uendret

XSD = Path(__file__).parent / "xsd" / "no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd"
NOE = frozenset({Modul.AKTORER, Modul.LYSGLIMT})
"""enough to be a copy, and quick"""


def eksporter(v: Verden, f: FullLogg, til: Path, moduler: frozenset[Modul] = NOE) -> Eksportkvittering:
    svar = eksporter_logg(v.okt("Maren"), f.logg, moduler, til)
    assert isinstance(svar, Eksportkvittering), svar
    return svar


def avslatt(v: Verden, f: FullLogg, til: Path, moduler: frozenset[Modul] = NOE) -> str:
    """The code of the refusal; nothing is left behind, in the folder or the database."""
    with uendret(v):
        svar = eksporter_logg(v.okt("Maren"), f.logg, moduler, til)
    assert isinstance(svar, Avslag)
    assert not til.is_dir() or list(til.iterdir()) == []
    return svar.kode


def test_alt_kommer_i_en_privat_mappe_med_initialer(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    svar = eksporter(v, f, tmp_path, ALLE)
    assert svar.sti is not None
    navn = "2026-11-12 stafettlogg TK"
    assert svar.sti == tmp_path / navn / f"{navn}.pdf"
    assert {x.name for x in svar.sti.parent.iterdir()} == {
        f"{navn}.pdf",
        f"{navn}.pdf.sha256",
        "arkivmelding.xml",
    }
    assert svar.sti.parent.stat().st_mode & 0o777 == 0o700
    assert {x.stat().st_mode & 0o777 for x in svar.sti.parent.iterdir()} == {0o600}
    apnet = apne(svar.sti.read_bytes())
    assert apnet.eksport.logg.id == f.logg
    vedlegg, bilde = apnet.eksport.logg.vedlegg
    assert hashlib.sha256(apnet.filer[vedlegg.filnavn]).hexdigest() == vedlegg.sha256
    assert bilde.filnavn.endswith("-bilde-2026-11-12.png")
    assert apnet.filer[bilde.filnavn] == PNG
    assert "Bilde av Tuvalise Kvitfjell" in alternativer(svar.sti.read_bytes()), (
        "what it shows is told in words"
    )
    assert "Vedlegg 1: Perlebåt" in apnet.tekst
    assert "Et bilde 1" in apnet.tekst, "the words of the attachment can be found"


def test_beviset_er_av_filen_som_ligger_der(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    svar = eksporter(v, f, tmp_path)
    assert svar.sti is not None
    innhold = svar.sti.read_bytes()
    bevis = en(v, Arkivbevis, id=svar.bevis)
    assert bevis.sha256 == hashlib.sha256(innhold).hexdigest() == svar.sha256
    assert (bevis.storrelse, bevis.filnavn, bevis.fullstendig) == (len(innhold), svar.sti.name, False)
    assert (bevis.logg_oppdatert, bevis.laget) == (en(v, Logg, id=f.logg).oppdatert, v.klokke.naa())
    assert (bevis.referanse, bevis.arkivert) == ("", None)
    sumfil = svar.sti.with_name(f"{svar.sti.name}.sha256")
    sjekk = ["sha256sum", "--check", "--strict", sumfil.name]
    subprocess.run(sjekk, cwd=sumfil.parent, check=True, capture_output=True)


def test_en_passiv_logg_eksporteres_hel_og_kan_saa_slettes(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    """After a withdrawn consent there is no new one to take it up by (SPEC 9.1); what it goes on from goes with it."""
    tidligere = v.logg("Maren", "Tuvalise", "Kvitfjell")
    passiv(v, tidligere)
    rett_rad(v, Logg, f.logg, samtykke_gitt=None, samtykke_utfall="trukket", tidligere_logg_id=tidligere)
    passiv(v, f.logg)
    assert avslatt(v, f, tmp_path) == "eksport.passiv_hele"
    v.ga(days=185)
    svar = eksporter(v, f, tmp_path, ALLE)
    assert svar.sti is not None
    eksport = apne(svar.sti.read_bytes()).eksport
    assert [logg.id for logg in eksport.logger] == [f.logg, tidligere]
    assert (eksport.logg.status, len(eksport.logg.vedlegg)) == (Loggstatus.PASSIV, 2)
    assert isinstance(bekreft_arkivert(v.okt("Maren"), f.logg, svar.sti, REFERANSE), Kvittering)
    slettet(v, f.logg)


def test_bare_alt_er_fullstendig(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    alt = eksporter(v, f, tmp_path, ALLE)
    uten = eksporter(v, f, tmp_path, ALLE - {Modul.SKJULTE_NOTATER})
    assert en(v, Arkivbevis, id=alt.bevis).fullstendig
    assert not en(v, Arkivbevis, id=uten.bevis).fullstendig


def test_arkivmeldingen_holder_skjemaet_og_stemmer_med_filen(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    svar = eksporter(v, f, tmp_path)
    assert svar.sti is not None
    melding = etree.parse(svar.sti.with_name("arkivmelding.xml"))
    skjema = etree.XMLSchema(etree.parse(XSD))
    assert skjema.validate(melding), skjema.error_log
    verdier = {etree.QName(e).localname: e.text for e in melding.iter()}
    assert verdier["filnavn"] == verdier["referanseDokumentfil"] == svar.sti.name
    assert verdier["sjekksum"] == svar.sha256
    assert verdier["filstoerrelse"] == str(svar.sti.stat().st_size)
    assert verdier["skjermingshjemmel"] == "Offl. § 13 jf. fvl. § 13"
    assert "Tuvalise" not in (verdier["offentligTittel"] or "")
    melding.find("{*}registrering").remove(melding.find(".//{*}registrering/{*}tittel"))
    assert not skjema.validate(melding), "the schema is live"


def test_to_kopier_samme_dag_faar_hvert_sitt_navn(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    forste, andre = eksporter(v, f, tmp_path), eksporter(v, f, tmp_path)
    assert forste.sti is not None
    assert andre.sti is not None
    assert forste.sti.parent.name + " 2" == andre.sti.parent.name
    assert forste.sti.is_file()


def test_et_vedlegg_som_ikke_kan_arkiveres_stopper_alt_og_nevnes(
    v: Verden, f: FullLogg, tmp_path: Path
) -> None:
    vedlegg = en(v, Vedlegg, id=f.vedlegg)
    rett_rad(v, Vedlegg, f.vedlegg, innhold=b"%PDF-1.7 og ikke mer")
    assert avslatt(v, f, tmp_path, ALLE) == "eksport.vedlegg"
    rett_rad(v, Vedlegg, f.vedlegg, innhold=last("hemmelig"))
    svar = eksporter_logg(v.okt("Maren"), f.logg, ALLE, tmp_path)
    assert isinstance(svar, Avslag)
    assert f"«{vedlegg.tittel}»: filen er låst med passord" in svar.setning.paa()
    eksporter(v, f, tmp_path, ALLE - {Modul.SKJULTE_NOTATER})


def test_en_full_disk_etterlater_ingenting(
    v: Verden, f: FullLogg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_fil: int, _innhold: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(data.private_filer, "_skriv_alt", full)
    assert avslatt(v, f, tmp_path) == "mappe.kan_ikke_skrive"


def test_en_fil_som_ikke_kan_leses_tilbake_er_ingen_kopi(
    v: Verden, f: FullLogg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ekte = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda p: ekte(p)[:-1] if p.suffix == ".pdf" else ekte(p))
    assert avslatt(v, f, tmp_path) == "eksport.ikke_lest_tilbake"


@pytest.mark.parametrize("hvor", ["finnes/ikke", "fil.txt"])
def test_en_mappe_som_ikke_er_der(v: Verden, f: FullLogg, tmp_path: Path, hvor: str) -> None:
    ut = tmp_path / "ut"
    ut.mkdir()
    (tmp_path / "fil.txt").touch()
    assert avslatt(v, f, tmp_path / hvor) == "mappe.finnes_ikke"


def test_en_logg_som_endres_imens_blir_ikke_halvveis(
    v: Verden, f: FullLogg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note is written while the pages are drawn: the copy would lack it."""
    ekte = modul.lag_kopi

    def imens(*a: object) -> object:
        ny_id(nytt_notat(v.okt("Maren"), f.logg, "Kom til i siste liten."))
        return ekte(*a)  # type: ignore[arg-type]

    v.ga(minutes=1)
    monkeypatch.setattr(modul, "lag_kopi", imens)
    svar = eksporter_logg(v.okt("Maren"), f.logg, NOE, tmp_path)
    assert isinstance(svar, Avslag)
    assert svar.kode == "eksport.endret"
    assert list(tmp_path.iterdir()) == []


def test_andre_skriver_mens_kopien_lages(
    v: Verden, f: FullLogg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is not held while the pages are drawn."""
    ekte, skrev = modul.lag_kopi, threading.Event()

    def imens(*a: object) -> object:
        v.logg("Siri", "Idun", "Vestli")
        skrev.set()
        return ekte(*a)  # type: ignore[arg-type]

    monkeypatch.setattr(modul, "lag_kopi", imens)
    eksporter(v, f, tmp_path)
    assert skrev.is_set()


def test_den_kan_avbrytes(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    gang = Gang(avbryt=True)
    with uendret(v):
        svar = eksporter_logg(v.okt("Maren"), f.logg, ALLE, tmp_path, gang)
    assert isinstance(svar, Avslag)
    assert svar.kode == "eksport.avbrutt"
    assert list(tmp_path.iterdir()) == []


def test_den_kan_avbrytes_mens_sidene_tegnes(
    v: Verden, f: FullLogg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the second page: the third is not drawn, and no words of the child's are kept."""
    gang, ekte, tegnet = Gang(), Merkelerret.showPage, 0

    def imens(lerret: Merkelerret) -> None:
        nonlocal tegnet
        ekte(lerret)
        tegnet += 1
        gang.avbryt = tegnet == 2

    monkeypatch.setattr(Merkelerret, "showPage", imens)
    svar = eksporter_logg(v.okt("Maren"), f.logg, NOE | {Modul.OPPMERKSOMHETER}, tmp_path, gang)
    assert isinstance(svar, Avslag)
    assert svar.kode == "eksport.avbrutt"
    assert tegnet == 2
    assert list(tmp_path.iterdir()) == []
    assert not any(skrift.bredder for skrift in skrift_modul._ALLE)


def test_framdriften_naar_fram(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    gang = Gang()
    svar = eksporter_logg(v.okt("Maren"), f.logg, ALLE, tmp_path, gang)
    assert isinstance(svar, Eksportkvittering)
    assert 0 < gang.gjort <= gang.av


def test_uten_samtykke_kan_loggen_likevel_arkiveres(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    ny_id(registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag()))
    eksporter(v, f, tmp_path)


def _med_tidligere(v: Verden, f: FullLogg) -> object:
    """A new log of Maren's, linked to the full one, which is passive and was Siri's."""
    ny = v.logg("Maren", "Tuvalise", "Kvitfjell")
    rett_rad(v, Logg, ny, tidligere_logg_id=f.logg)
    passiv(v, f.logg)
    rett_rad(v, Logg, f.logg, stafettholder_id=v.ansettelse("Siri"))
    return ny


def test_tidligere_logger_er_med_naar_de_er_valgt(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    ny = replace(f, logg=_med_tidligere(v, f))  # type: ignore[arg-type]
    with_ = apne(eksporter(v, ny, tmp_path, ALLE).sti.read_bytes())  # type: ignore[union-attr]
    assert [x.id for x in with_.eksport.logger] == [ny.logg, f.logg]
    assert with_.eksport.logger[1].status is Loggstatus.PASSIV
    assert "Tidligere stafettlogg" in with_.tekst
    assert "Planter hestehov." in with_.tekst
    uten = apne(eksporter(v, ny, tmp_path, ALLE - {Modul.TIDLIGERE}).sti.read_bytes())  # type: ignore[union-attr]
    assert "hestehov" not in uten.tekst + uten.filer["stafettlogg.json"].decode()


def test_en_tidligere_logg_som_slettes_imens_kommer_ikke_tilbake(
    v: Verden, f: FullLogg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log that is exported is as it was; what it was linked to is deleted while the pages are drawn."""
    ny = v.logg("Maren", "Tuvalise", "Kvitfjell")
    rett_rad(v, Logg, ny, tidligere_logg_id=f.logg)
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    moden(v, f.logg)
    lest: list[object] = []

    def imens(uttrekk: Uttrekk, _gang: Gang) -> bytes:
        lest.extend(x.id for x in uttrekk.eksport.logger)
        slettet(v, f.logg)
        return b"%PDF"

    monkeypatch.setattr(modul, "lag_kopi", imens)
    svar = eksporter_logg(v.okt("Maren"), ny, ALLE, tmp_path)
    assert lest == [ny, f.logg]
    assert isinstance(svar, Avslag)
    assert svar.kode == "eksport.endret"
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(modul, "lag_kopi", lambda *_: b"%PDF")
    assert isinstance(eksporter_logg(v.okt("Maren"), ny, ALLE, tmp_path), Eksportkvittering)


def test_antallene_i_dialogen(v: Verden, f: FullLogg) -> None:
    valg = eksportvalg(v.okt("Maren"), f.logg)
    assert not isinstance(valg, Avslag)
    assert (valg.pagar, valg.avsluttet) == (2, 0)
    assert valg.antall[Modul.MOTER] == 2
    assert (valg.antall[Modul.NOTATER], valg.antall[Modul.SKJULTE_NOTATER]) == (0, 1)
    assert valg.antall[Modul.TIDLIGERE] == 0
    assert valg.filnavn == "2026-11-12 stafettlogg TK.pdf"


def test_arkivert_med_referanse(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    svar = eksporter(v, f, tmp_path)
    assert svar.sti is not None
    v.ga(days=1)
    bekreftet = bekreft_arkivert(v.okt("Maren"), f.logg, svar.sti.parent, "  26/1234-5 ")
    assert isinstance(bekreftet, Kvittering)
    bevis = en(v, Arkivbevis, id=svar.bevis)
    assert (bevis.referanse, bevis.arkivert) == ("26/1234-5", v.klokke.naa())
    assert bevis.arkivert_av == v.ansettelse("Maren")
    assert rader(v, RevisjonRad)[-1].handling == Handling.LOGG_ARKIVERT


def test_arkivert_etter_at_loggen_ble_passiv(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    """By its holder alone; the log stays as it is."""
    sti = eksporter(v, f, tmp_path).sti
    assert sti is not None
    passiv(v, f.logg)
    for_ = en(v, Logg, id=f.logg)
    for hvem in ("Rune", "Siri"):
        assert isinstance(bekreft_arkivert(v.okt(hvem), f.logg, sti, "26/1"), Avslag)
    ny_id(bekreft_arkivert(v.okt("Maren"), f.logg, sti, "26/1"))
    assert {b.referanse for b in rader(v, Arkivbevis, logg_id=f.logg)} == {"", "26/1"}
    etter = en(v, Logg, id=f.logg)
    assert (etter.status, etter.versjon) == (Loggstatus.PASSIV, for_.versjon)


@pytest.mark.parametrize("endring", ["endret", "annen", "mangler", "to filer"])
def test_bare_filen_selv_kan_bekreftes(v: Verden, f: FullLogg, tmp_path: Path, endring: str) -> None:
    sti = eksporter(v, f, tmp_path).sti
    assert sti is not None
    if endring == "endret":
        sti.write_bytes(sti.read_bytes() + b"\n")
    elif endring == "annen":
        sti.write_bytes(b"%PDF-1.7")
    elif endring == "to filer":
        (sti.parent / "en til.pdf").write_bytes(b"")
        sti = sti.parent
    else:
        sti.unlink()
    with uendret(v):
        svar = bekreft_arkivert(v.okt("Maren"), f.logg, sti, "26/1")
    assert isinstance(svar, Avslag)
    assert svar.kode == ("arkiv.annen_fil" if endring in ("endret", "annen") else "arkiv.fil_mangler")


@pytest.mark.parametrize("referanse", ["", " \n ", "x" * 121])
def test_referansen_ma_vaere_der_og_ha_plass(v: Verden, f: FullLogg, tmp_path: Path, referanse: str) -> None:
    sti = eksporter(v, f, tmp_path).sti
    assert sti is not None
    svar = bekreft_arkivert(v.okt("Maren"), f.logg, sti, referanse)
    assert isinstance(svar, Avslag)
    assert svar.feil[0].felt == "referanse"


def test_det_en_drept_prosess_lot_ligge_ryddes(tmp_path: Path) -> None:
    """It begins a folder and is killed; the next one takes away what it left, and leaves others' alone."""
    kode = (
        "import os, signal, sys; from pathlib import Path; import data.private_filer as p\n"
        "p._skriv_alt = lambda fil, innhold: os.kill(os.getpid(), signal.SIGKILL)\n"
        "p.skriv_ny_mappe(Path(sys.argv[1]), 'kopi', {'a.pdf': b'hemmelig'})"
    )
    subprocess.run([sys.executable, "-c", kode, str(tmp_path)], check=False)
    (halv,) = tmp_path.iterdir()
    assert halv.name.startswith(".stafett-ny-")
    egen = tmp_path / f".stafett-ny-{os.getpid()}-{'0' * 16}"
    egen.mkdir()
    ny = skriv_ny_mappe(tmp_path, "kopi", {"a.pdf": b"hel"})
    assert {x.name for x in tmp_path.iterdir()} == {"kopi", egen.name}
    assert (ny / "a.pdf").read_bytes() == b"hel"


def test_barnets_navn_er_ikke_i_noe_filnavn(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    eksporter(v, f, tmp_path, ALLE)
    navn = " ".join(str(x.relative_to(tmp_path)) for x in tmp_path.rglob("*"))
    assert en(v, Barn, logg_id=f.logg).fornavn not in navn
    assert "Kvitfjell" not in navn
