"""Lysglimt and notes by the command line: written, listed, printed and saved, with texts from files."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.kommandolinje.konsoll import Bord
from tests.ovingshjelp import kopi_av_oving
from tests.pdfer import AKTIVE, last, pdf


@pytest.fixture
def bord(tmp_path: Path) -> Bord:
    return Bord(kopi_av_oving(tmp_path / "base").mappe, "jorunn")


def logg(bord: Bord) -> str:
    """One of Jorunn's logs that has lysglimt."""
    for rad in bord.kjor("logg", "list", "--json").data:
        svar = bord.kjor("lysglimt", "liste", rad["id"], "--json")
        if svar.status == 0 and svar.data:
            return str(rad["id"])
    raise AssertionError("no log with lysglimt")


def privat(fil: Path, innhold: bytes | str) -> str:
    fil.touch(mode=0o600)
    fil.write_bytes(innhold.encode() if isinstance(innhold, str) else innhold)
    return str(fil)


def test_lysglimt_skrives_og_listes(bord: Bord, tmp_path: Path) -> None:
    id_ = logg(bord)
    assert bord.kjor("lysglimt", "ny", id_[:8], "--tekst", "Lo høyt i dag.", "--fra", "barnet").status == 0
    fil = privat(tmp_path / "tekst.txt", "Hjalp en venn\nmed jakka.\n")
    assert bord.kjor("lysglimt", "ny", id_, "--tekst-fil", fil).status == 0
    siste = bord.kjor("lysglimt", "liste", id_, "--json").data[:2]
    assert {r["tekst"] for r in siste} == {"Lo høyt i dag.", "Hjalp en venn\nmed jakka."}
    barnets = next(r for r in siste if r["rolle"] == "barnet")
    assert barnets["skrevet_av"].startswith("Jorunn ")
    ut = bord.kjor("lysglimt", "liste", id_).ut
    assert "«Lo høyt i dag.»" in ut
    assert "skrevet av Jorunn" in ut


def test_for_langt_og_ukjent_giver_nektes(bord: Bord) -> None:
    id_ = logg(bord)
    for_ = bord.kjor("lysglimt", "liste", id_).ut
    svar = bord.kjor("lysglimt", "ny", id_, "--tekst", "x" * 301)
    assert (svar.status, svar.feil) == (1, "Teksten er 1 tegn for lang. Det er plass til 300.\n")
    assert bord.kjor("lysglimt", "ny", id_, "--tekst", "Fint.", "--fra", "naboen").status == 2
    svar = bord.kjor("lysglimt", "ny", id_, "--tekst", "Fint.", "--fra", "foresatt:" + "0" * 32)
    assert (svar.status, svar.feil) == (1, "Velg hvem lysglimtet er fra.\n")
    assert bord.kjor("lysglimt", "liste", id_).ut == for_


def test_kortet_er_en_privat_pdf(bord: Bord, tmp_path: Path) -> None:
    glimt: Any = bord.kjor("lysglimt", "liste", logg(bord), "--json").data[0]
    svar = bord.kjor("lysglimt", "kort", glimt["id"][:8], "--til", str(tmp_path), "--json")
    fil = Path(svar.data["fil"])
    assert fil.name == "lysglimt.pdf"
    assert fil.read_bytes().startswith(b"%PDF-")
    assert fil.stat().st_mode & 0o777 == 0o600
    svar = bord.kjor("lysglimt", "kort", glimt["id"], "--til", str(tmp_path / "finnes ikke"))
    assert (svar.status, "finnes ikke" in svar.feil) == (1, True)


def test_notat_med_vedlegg_fram_og_tilbake(bord: Bord, tmp_path: Path) -> None:
    id_ = logg(bord)
    rapport = privat(tmp_path / "a=b.pdf", pdf("Rapport", 3))
    svar = bord.kjor(
        "notat", "ny", id_, "--tekst", "Rapporten er kommet.", "--skjult", "--grunn", "Etter avtale.",
        "--vedlegg", f"{rapport}=Rapport fra PPT",
    )  # fmt: skip
    assert svar.status == 0, svar.feil
    notat = bord.kjor("notat", "liste", id_, "--json").data[0]
    assert (notat["tekst"], notat["skjult_grunn"]) == ("Rapporten er kommet.", "Etter avtale.")
    (vedlegg,) = notat["vedlegg"]
    assert vedlegg["tittel"] == "Rapport fra PPT"
    assert "Skjult for de foresatte: Etter avtale." in bord.kjor("notat", "liste", id_).ut
    for navn in ("vedlegg.pdf", "vedlegg-2.pdf"):
        fil = Path(bord.kjor("notat", "vedlegg", vedlegg["id"], "--til", str(tmp_path), "--json").data["fil"])
        assert (fil.name, fil.read_bytes()) == (navn, pdf("Rapport", 3))


def test_navnene_pa_vedleggene_kan_holdes_unna_kommandolinjen(bord: Bord, tmp_path: Path) -> None:
    id_ = logg(bord)
    filer = [privat(tmp_path / navn, pdf(navn)) for navn in ("a=b.pdf", "c.pdf")]
    navn = privat(tmp_path / "navn", "Rapport fra PPT\n\nReferat = kort\n")
    ny = [
        "notat",
        "ny",
        id_,
        "--tekst",
        "To papirer.",
        "--vedleggsnavn-fil",
        str(navn),
        "--vedlegg",
        str(filer[0]),
    ]
    svar = bord.kjor(*ny)
    assert (svar.status, "hvert vedlegg" in svar.feil) == (2, True)
    svar = bord.kjor(*ny, "--vedlegg", str(filer[1]))
    assert svar.status == 0, svar.feil
    vedlegg = bord.kjor("notat", "liste", id_, "--json").data[0]["vedlegg"]
    assert sorted(v["tittel"] for v in vedlegg) == ["Rapport fra PPT", "Referat = kort"]


@pytest.mark.parametrize(
    ("innhold", "ord_"),
    [
        ("Bare tekst.", "ikke en PDF"),
        (pdf()[:200], "ødelagt"),
        (last(), "passord"),
        (AKTIVE["starter et program"](), "program"),
        (b"", "tom"),
        (pdf() + bytes(25 * 1024 * 1024), "for stor"),
    ],
    ids=["txt som heter pdf", "ødelagt", "passord", "aktiv", "tom", "25 MB"],
)
def test_darlige_filer_nektes_og_ingenting_er_skrevet(
    bord: Bord, tmp_path: Path, innhold: bytes | str, ord_: str
) -> None:
    id_ = logg(bord)
    for_ = bord.kjor("notat", "liste", id_).ut
    fil = privat(tmp_path / "rapport.pdf", innhold)
    svar = bord.kjor("notat", "ny", id_, "--tekst", "Noe.", "--vedlegg", f"{fil}=Rapport")
    assert (svar.status, ord_ in svar.feil) == (1, True), svar.feil
    assert bord.kjor("notat", "liste", id_).ut == for_


def test_feil_i_kallet_og_manglende_fil(bord: Bord, tmp_path: Path) -> None:
    id_ = logg(bord)
    svar = bord.kjor("notat", "ny", id_, "--tekst", "Noe.", "--vedlegg", str(tmp_path / "uten-navn.pdf"))
    assert svar.status == 2
    svar = bord.kjor("notat", "ny", id_, "--tekst", "Noe.", "--vedlegg", f"{tmp_path}/finnes-ikke.pdf=Navn")
    assert (svar.status, "Det finnes ingen fil der" in svar.feil) == (1, True)
    svar = bord.kjor("notat", "ny", id_, "--tekst", "Noe.", "--skjult")
    assert (svar.status, "hvorfor" in svar.feil) == (1, True)


def test_filens_navn_star_ingen_steder(bord: Bord, tmp_path: Path) -> None:
    id_ = logg(bord)
    fil = privat(tmp_path / "Kvitveis Oppdiktsen.pdf", pdf())
    bord.kjor("notat", "ny", id_, "--tekst", "Noe.", "--vedlegg", f"{fil}=Rapport")
    ut = bord.kjor("notat", "liste", id_, "--json").ut + bord.kjor("logg", "historikk", id_, "--json").ut
    assert "Rapport" in ut
    assert "Kvitveis" not in ut
    for sti in bord.mappe.iterdir():
        assert b"Kvitveis" not in sti.read_bytes(), os.fspath(sti)


def test_logg_vis_sier_hvem_som_er_med(bord: Bord) -> None:
    id_ = logg(bord)
    bord.kjor("lysglimt", "ny", id_, "--tekst", "Jeg klarte det!", "--fra", "barnet")
    vist = bord.kjor("logg", "vis", id_, "--json").data
    d = vist["deltakelse"]
    alle = bord.kjor("lysglimt", "liste", id_, "--json").data
    assert (
        vist["lysglimt"] == len(alle) == d["hjemmets_lysglimt"] + d["barnets_lysglimt"] + d["andres_lysglimt"]
    )
    assert d["barnets_lysglimt"] == sum(r["rolle"] == "barnet" for r in alle) > 0
    assert (
        f"Barnet: {d['barnets_tiltak']} tiltak, {d['barnets_lysglimt']} lysglimt."
        in bord.kjor("logg", "vis", id_).ut
    )
