"""The archive's names and codes: set by the administrator, and in the message of the next copy."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from data.koder import Hatt
from stafett_tui.arkivvisninger import SKOLE, VANLIG
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.moduler import Modul
from stafett_tui.handlinger.arkivoppsett import sett_arkivoppsett
from stafett_tui.handlinger.eksporter_logg import Eksportkvittering, eksporter_logg
from stafett_tui.oppslag.arkivoppsett import hent_arkivoppsett
from tests.byggere import Verden
from tests.fulle_logger import FullLogg

VAART = replace(
    VANLIG[SKOLE],
    mappetittel="Mappe {navn} ({fodt})",
    kode="XE",
    kodenavn="Elevsak",
    fagsystem="Websak Stafett",
)


def test_det_som_er_satt_staar_i_neste_arkivmelding(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    admin = v.okt("Kari", Hatt.ADMINISTRATOR)
    assert hent_arkivoppsett(admin) == VANLIG
    assert not isinstance(sett_arkivoppsett(admin, SKOLE, VAART), Avslag)
    assert hent_arkivoppsett(admin) == {**VANLIG, SKOLE: VAART}
    svar = eksporter_logg(v.okt("Maren"), f.logg, {Modul.AKTORER}, tmp_path)
    assert isinstance(svar, Eksportkvittering)
    assert svar.sti is not None
    melding = svar.sti.with_name("arkivmelding.xml")
    tekster = [e.text for e in ElementTree.parse(melding).iter()]  # noqa: S314 - our own file
    assert "Mappe Tuvalise Kvitfjell (14.3.2018)" in tekster
    assert {"XE", "Elevsak", "Websak Stafett"} <= set(tekster)
    assert "Stafett" not in tekster


def test_alt_som_er_galt_sies_paa_en_gang(v: Verden) -> None:
    galt = replace(VAART, mappetittel="Mappe {nummer}", kode=" ", hjemmel="x" * 121)
    svar = sett_arkivoppsett(v.okt("Kari", Hatt.ADMINISTRATOR), SKOLE, galt)
    assert isinstance(svar, Avslag)
    assert {x.felt for x in svar.feil} == {"mappetittel", "kode", "hjemmel"}
    ukjent = sett_arkivoppsett(v.okt("Kari", Hatt.ADMINISTRATOR), "sykehus", VAART)
    assert isinstance(ukjent, Avslag)
    assert ukjent.kode == "arkivoppsett.gruppe"
