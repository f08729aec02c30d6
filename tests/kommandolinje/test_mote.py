"""A meeting from the command line: called, seen, changed, registered and called off."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.kommandolinje.konsoll import Bord
from tests.ovingshjelp import kopi_av_oving


@pytest.fixture
def bord(tmp_path: Path) -> Iterator[Bord]:
    b = Bord(kopi_av_oving(tmp_path / "base").mappe, "jorunn")
    yield b
    b.lukk()


def lagret(svar: Any) -> str:
    assert svar.status == 0, svar.feil
    return str(svar.ut.split()[-1])


def mitt_mote(bord: Bord, del_: str, **vilkar: object) -> dict[str, Any]:
    rader: list[dict[str, Any]] = bord.kjor("mote", "liste", "--json").data[del_]
    return next(r for r in rader if all(r[k] == x for k, x in vilkar.items()))


def test_fra_innkalling_til_avlysning(bord: Bord) -> None:
    logg = mitt_mote(bord, "kommende")["logg_id"]
    tid = ["--dato", "+20", "--fra", "9", "--til", "10.30"]
    alene = bord.kjor("mote", "ny", logg, *tid)
    assert alene.status == 1
    assert "Ingen andre er invitert" in alene.feil
    roper = [*tid, "--hvor", "annet", "--sted", "BUP", "--inviter", "barnet"]
    assert "røper" in bord.kjor("mote", "ny", logg, *roper).feil
    mote = lagret(bord.kjor("mote", "ny", logg, *roper, "--bekreft"))
    kort = bord.kjor("mote", "vis", mote, "--json").data
    assert (kort["rad"]["sted"], kort["rad"]["status"]) == ("BUP", "invitert")
    assert kort["dagsorden"].startswith("1. Hva går bra?")
    sak = kort["saker"][0]["id"]
    lagret(bord.kjor("mote", "endre", mote[:8], "--hvor", "telefon", "--fra", "8", "--sak", sak))
    endret = bord.kjor("mote", "vis", mote, "--json").data
    assert endret["rad"]["sted"] == "Telefon"
    assert [s["id"] for s in endret["saker"]] == [sak]
    assert endret["dagsorden"] == kort["dagsorden"], "what is not given stays"
    assert "Telefon" in bord.kjor("mote", "liste", logg).ut
    assert "avlyst" in bord.kjor("mote", "avlys", mote).ut
    assert bord.kjor("mote", "avlys", mote).status == 1
    assert mitt_mote(bord, "tidligere", id=mote)["status"] == "avlyst"


def test_registreres_og_referatet_kommer_fra_en_fil(bord: Bord, tmp_path: Path) -> None:
    mote = mitt_mote(bord, "tidligere", mangler_registrering=True)["id"]
    assert mote[:8] in bord.kjor("minside").ut
    ingen = bord.kjor("mote", "registrer", mote, "--status", "fullfort")
    assert "Kryss av for dem som kom" in ingen.feil
    lagret(bord.kjor("mote", "registrer", mote, "--status", "fullfort", "--kom", "alle"))
    assert "uten referat" in bord.kjor("mote", "liste").ut
    fil = tmp_path / "referat"
    fil.touch(mode=0o600)
    fil.write_text("Vi ble enige.\nNeste gang i mai.\n", encoding="utf-8")
    lagret(bord.kjor("mote", "registrer", mote, "--status", "fullfort", "--referat-fil", str(fil)))
    kort = bord.kjor("mote", "vis", mote, "--json").data
    assert kort["referat"] == "Vi ble enige.\nNeste gang i mai."
    assert all(d["motte"] for d in kort["deltakere"]), "what is not given stays"
    assert "  Neste gang i mai." in bord.kjor("mote", "vis", mote).ut


@pytest.mark.parametrize(
    ("valg", "ord_"),
    [
        (["--fra", "25"], "--fra:"),
        (["--til", "9.3"], "--til:"),
        (["--dato", "30. februar"], "--dato:"),
        (["--hvor", "hjemme"], "--hvor:"),
        (["--inviter", "mor"], "foresatt:ID"),
        (["--sak", "x"], "ingen id"),
    ],
)
def test_det_som_skrives_feil(bord: Bord, valg: list[str], ord_: str) -> None:
    svar = bord.kjor("mote", "endre", mitt_mote(bord, "kommende")["id"], *valg)
    assert svar.status == 2
    assert ord_ in svar.feil
