"""What the command line reads is logged, once per opening; lists are not (SPEC 11.3)."""

from collections.abc import Iterator

import pytest

from tests.kommandolinje.konsoll import Bord
from tests.ovingshjelp import kopi_av_oving


@pytest.fixture(scope="module")
def bord(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bord]:
    b = Bord(kopi_av_oving(tmp_path_factory.mktemp("oving") / "base").mappe, "jorunn")
    yield b
    b.lukk()


def test_hver_kommando_som_leser_en_logg_fores(bord: Bord) -> None:
    rader = bord.kjor("logg", "list", "--json").data
    logg = next(r["id"] for r in rader if (r["status"], r["samtykke"]) == ("aktiv", "gyldig"))

    def lest() -> int:
        return sum(bool(h["lesing"]) for h in bord.kjor("logg", "historikk", logg, "--json").data)

    for_ = lest()
    for ord_ in ("vis", "detaljer", "nummer"):
        assert bord.kjor("logg", ord_, logg).status == 0
    bord.kjor("logg", "list")
    assert lest() == for_ + 4, "the three, and the history that was read first"


def test_soket_gjelder_kladdene_ogsa(bord: Bord) -> None:
    """Lines and JSON show the same drafts: those that match, among one's own logs."""
    (navn,) = [r["navn"] for r in bord.kjor("logg", "list", "--json").data if r["status"] == "kladd"]
    for ord_, med in ((("--sok", navn), True), (("--sok", "finnesikke"), False), (("--aktor",), False)):
        assert (f"Kladd: {navn}" in bord.kjor("logg", "list", *ord_).ut) is med
        data = bord.kjor("logg", "list", *ord_, "--json").data
        assert ("kladd" in {r["status"] for r in data}) is med
