"""``stafett innstilling kontakt``: whom to ask in the municipality, on the command line."""

from pathlib import Path

import pytest

from stafett_tui.oving.roller import ROLLER
from tests.kommandolinje.konsoll import Bord
from tests.ovingshjelp import kopi_av_oving


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    return kopi_av_oving(tmp_path / "base").mappe


def test_kontakten_vises_og_endres_av_administratoren(mappe: Path) -> None:
    bord = Bord(mappe, ROLLER["administrator"])
    for_ = bord.kjor("innstilling", "kontakt", "--json").data
    svar = bord.kjor("innstilling", "kontakt", "--telefon", "00 00 00 07")
    assert (svar.status, svar.ut.strip()) == (0, "Kontakten er lagret.")
    assert bord.kjor("innstilling", "kontakt", "--json").data == {**for_, "telefon": "00 00 00 07"}
    galt = bord.kjor("innstilling", "kontakt", "--epost", "solfrid@")
    assert galt.status == 1
    assert "navn@kommune.no" in galt.feil


def test_andre_endrer_den_ikke(mappe: Path) -> None:
    bord = Bord(mappe, ROLLER["stafettholder"])
    svar = bord.kjor("innstilling", "kontakt", "--som", "saksbehandler", "--navn", "Meg")
    assert svar.status == 1
    assert "Meg" not in Bord(mappe, ROLLER["administrator"]).kjor("innstilling", "kontakt").ut


def test_visningen_og_pinkoden(tmp_path: Path) -> None:
    base = kopi_av_oving(tmp_path / "base")
    b = Bord(base.mappe, "jorunn")
    assert b.kjor("innstilling", "visning", "--json").data == {"skjermleser": False, "enkle_tegn": False}
    assert "Skjermleser: ja" in b.kjor("innstilling", "visning", "--skjermleser", "ja").ut
    assert b.kjor("innstilling", "visning", "--json").data == {"skjermleser": True, "enkle_tegn": False}
    fil = tmp_path / "pin"
    fil.touch(mode=0o600)
    fil.write_text("482915\n")
    assert b.kjor("innstilling", "motepin", "--pin-fil", str(fil)).status == 0
    fil.write_text("12\n")
    assert b.kjor("innstilling", "motepin", "--pin-fil", str(fil)).status == 1
    assert "fjernet" in b.kjor("innstilling", "motepin", "--fjern").ut
    b.lukk()


def test_det_lederen_og_holderen_leser_om_slutten(tmp_path: Path) -> None:
    """The leder's Min side, what is known before a deletion, a passive log's card, and what a copy would hold."""
    base = kopi_av_oving(tmp_path / "base")
    leder, holder = Bord(base.mappe, "berit"), Bord(base.mappe, "jorunn")
    side = leder.kjor("minside", "--json").data
    passiv = next(o for o in side["oppgaver"] if o["logg_id"] and o["hva"])
    assert passiv["navn"] in leder.kjor("minside").ut
    mine = holder.kjor("logg", "list", "--json").data
    passive = next(logg["id"] for logg in mine if logg["status"] == "passiv")
    kort = holder.kjor("logg", "passivt", passive, "--json").data
    assert kort["vurderes"] > kort["passiv_fra"]
    assert "Passiv siden" in holder.kjor("logg", "passivt", passive).ut
    grunnlag = leder.kjor("logg", "slettegrunnlag", passive, "--json").data
    assert (grunnlag["navn"], grunnlag["status"]) == (kort["navn"], "passiv")
    assert grunnlag["nevnt_i"].keys() == {"tekster", "logger", "maler"}
    assert " maler." in leder.kjor("logg", "slettegrunnlag", passive).ut
    aktiv = next(logg["id"] for logg in mine if logg["status"] == "aktiv")
    assert holder.kjor("logg", "passivt", aktiv).status == 1
    valg = holder.kjor("arkiv", "vis", aktiv, "--json").data
    assert valg["antall"]
    assert valg["filnavn"].endswith(".pdf")
    assert valg["filnavn"] in holder.kjor("arkiv", "vis", aktiv).ut
    leder.lukk()
    holder.lukk()


def test_barnets_aldre_vises_og_endres_av_administratoren(mappe: Path) -> None:
    bord = Bord(mappe, ROLLER["administrator"])
    assert bord.kjor("innstilling", "samtykke", "--json").data == {
        "informeres": 12,
        "signerer": 15,
        "alene": 16,
    }
    assert bord.kjor("innstilling", "samtykke", "--informeres", "10").status == 0
    assert "fra 10 år" in bord.kjor("innstilling", "samtykke").ut
    galt = bord.kjor("innstilling", "samtykke", "--signerer", "17")
    assert galt.status == 1
    assert "alene før det signerer" in galt.feil
    assert bord.kjor("innstilling", "samtykke", "--alene=-1").status == 1
    assert bord.kjor("innstilling", "samtykke", "--json").data["signerer"] == 15  # type: ignore[index]


def test_laasetiden_vises_og_endres_av_administratoren(mappe: Path) -> None:
    bord = Bord(mappe, ROLLER["administrator"])
    assert bord.kjor("innstilling", "laas", "--json").data == {"minutter": 15}
    svar = bord.kjor("innstilling", "laas", "--minutter", "5")
    assert svar.status == 0
    assert "5 minutter" in svar.ut
    assert bord.kjor("innstilling", "laas", "--json").data == {"minutter": 5}
    for utenfor in ("1", "61", "-5"):
        galt = bord.kjor("innstilling", "laas", f"--minutter={utenfor}")
        assert galt.status == 1
        assert "fra 2 til 60" in galt.feil
