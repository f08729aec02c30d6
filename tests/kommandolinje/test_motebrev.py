"""The meeting letter from the command line, with ids cut short as one types them."""

from pathlib import Path

import pytest

from tests.kommandolinje.konsoll import Bord
from tests.ovingshjelp import kopi_av_oving, les_alt
from tests.utskrift.lest import les


@pytest.fixture
def jorunn(tmp_path: Path) -> Bord:
    return Bord(kopi_av_oving(tmp_path / "base").mappe, "jorunn")


def invitert(bord: Bord) -> tuple[str, str, str]:
    """A meeting of hers that is to come, a foresatt who is invited, and the foresatt's name."""
    alt = les_alt(bord.mappe)
    kommende = {rad["id"] for rad in bord.kjor("mote", "liste", "--json").data["kommende"]}
    invitert_til = [d for d in alt["motedeltaker"] if d.mote_id.hex in kommende and not d.fjernet]
    deltaker = next(d for d in invitert_til if d.foresatt_id is not None)
    foresatt = next(f for f in alt["foresatt"] if f.id == deltaker.foresatt_id)
    return deltaker.mote_id.hex[:8], foresatt.id.hex[:8], f"{foresatt.fornavn} {foresatt.etternavn}"


def test_brevet_ligger_i_mappen(jorunn: Bord, tmp_path: Path) -> None:
    mote, foresatt, navn = invitert(jorunn)
    svar = jorunn.kjor("mote", "brev", mote, "--deltaker", f"foresatt:{foresatt}", "--til", str(tmp_path))
    assert (svar.status, svar.feil) == (0, "")
    fil = tmp_path / "motebrev.pdf"
    assert str(fil) in svar.ut
    assert navn in les(fil.read_bytes()).tekst
    svar = jorunn.kjor(
        "mote", "brev", mote, "--deltaker", f"foresatt:{foresatt}", "--til", str(tmp_path), "--json"
    )
    assert svar.data["fil"] == str(tmp_path / "motebrev-2.pdf"), "where a program finds it"


@pytest.mark.parametrize("deltaker", ["barnet:1", "mor", "foresatt:"])
def test_hvem_ma_sies_riktig(jorunn: Bord, tmp_path: Path, deltaker: str) -> None:
    svar = jorunn.kjor("mote", "brev", "0123abcd", "--deltaker", deltaker, "--til", str(tmp_path))
    assert (svar.status, svar.ut) == (2, "")
    assert "foresatt:ID" in svar.feil


def test_mappen_ma_finnes(jorunn: Bord, tmp_path: Path) -> None:
    mote, foresatt, _ = invitert(jorunn)
    borte = str(tmp_path / "borte")
    svar = jorunn.kjor("mote", "brev", mote, "--deltaker", f"foresatt:{foresatt}", "--til", borte)
    assert (svar.status, svar.ut) == (1, "")
    assert "Mappen finnes ikke" in svar.feil
