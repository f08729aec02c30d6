"""The meeting letter as a file: who it is for, what it holds, where it lies, and what it never says (SPEC 6.1)."""

import stat
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from data.koder import Handling, Samtykkeutfall
from data.modeller import Ansatt, Barn, Foresatt, Mote, RevisjonRad
from stafett_tui.handlinger.mote import avlys_mote, endre_mote
from stafett_tui.handlinger.motebrev import skriv_motebrev
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.handlinger.til_fil import Filkvittering
from stafett_tui.klokke import til_oslo
from stafett_tui.regler.mote import foresattnokkel
from stafett_tui.sprak.datotekst import lang_med_aar
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import kode, ok
from tests.raadata import en, rader, rett_rad, uendret
from tests.utskrift.lest import Lest, les


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    (tmp_path / "ut").mkdir()
    return tmp_path / "ut"


def mor(f: FullLogg) -> str:
    return foresattnokkel(f.foresatt)


@pytest.fixture
def mote(v: Verden, f: FullLogg) -> UUID:
    """A meeting that Gropernille, Rune and the child are invited to."""
    rett_rad(v, Ansatt, v.folk["Maren"][0], telefon="51 00 00 00", epost="maren@bakkehaugen.example")
    rett_rad(v, Foresatt, f.foresatt, adresse="Furuveien 3", postnummer="5575", poststed="Aksdal")
    deltakere = frozenset({v.inviterbar("Maren"), v.inviterbar("Rune"), mor(f), "barnet"})
    dato = v.klokke.i_dag() + timedelta(days=6)
    return v.mote("Maren", f.logg, dato=dato, deltakere=deltakere, sted="grupperom 2")


def skriv(v: Verden, mote: UUID, nokkel: str, mappe: Path, hvem: str = "Maren") -> object:
    return skriv_motebrev(v.okt(hvem), mote, nokkel, mappe)


def brevet(svar: object) -> Lest:
    assert isinstance(svar, Filkvittering), svar
    assert svar.sti is not None
    return les(svar.sti.read_bytes())


def test_brevet_til_en_foresatt(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    tekst = brevet(skriv(v, mote, mor(f), mappe)).tekst
    for det in (
        "Gropernille Kvitfjell\nFuruveien 3\n5575 Aksdal",
        "kl. 09.00–10.00",
        "Bakkehaugen skole, grupperom 2",
        "51 00 00 00, maren@bakkehaugen.example",
        "Maren Dahl\nBakkehaugen skole",
    ):
        assert det in tekst


def test_brevet_nevner_verken_barnet_numrene_eller_hva_det_gjelder(
    v: Verden, f: FullLogg, mote: UUID, mappe: Path
) -> None:
    """The foresatt's own name is theirs; a child's name that is the same stands only there."""
    lest = brevet(skriv(v, mote, mor(f), mappe))
    hele = f"{lest.tekst} {lest.opplysninger}".replace("Gropernille Kvitfjell", "").replace(
        "Hei, Gropernille", ""
    )
    barn = en(v, Barn, logg_id=f.logg)
    assert [
        ord_ for ord_ in (*f.ord(), barn.mobil, en(v, Foresatt, id=f.foresatt).fodselsnummer) if ord_ in hele
    ] == []


def test_filen_er_privat_og_skrives_aldri_over(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    for _ in range(2):
        ok(skriv(v, mote, mor(f), mappe))
    assert {fil.name for fil in mappe.iterdir()} == {"motebrev.pdf", "motebrev-2.pdf"}
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in mappe.iterdir()} == {0o600}


def test_at_brevet_er_skrevet_staar_i_kjeden(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    for_ = len(rader(v, RevisjonRad, handling=Handling.POST_SKREVET_UT))
    ok(skriv(v, mote, mor(f), mappe))
    assert len(rader(v, RevisjonRad, handling=Handling.POST_SKREVET_UT)) == for_ + 1


def test_sperret_adresse_skjuler_adresse_sted_og_enhet(
    v: Verden, f: FullLogg, mote: UUID, mappe: Path
) -> None:
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=True)
    svar = skriv(v, mote, mor(f), mappe)
    lest = brevet(svar)
    hele = f"{lest.tekst} {lest.opplysninger}"
    for det in ("Furuveien", "5575", "Aksdal", "Bakkehaugen", "bakkehaugen", "grupperom"):
        assert det not in hele
    assert "Det får du vite av meg." in hele
    assert "51 00 00 00" in hele
    assert "sperret" in ok(svar).setning.paa()


def test_uten_adresse_sier_kvitteringen_det(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    rett_rad(v, Foresatt, f.foresatt, adresse="", postnummer="", poststed="")
    assert "konvolutten" in ok(skriv(v, mote, mor(f), mappe)).setning.paa()


def test_barnet_faar_brev_fra_det_fyller_tolv(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    barn, i_dag = en(v, Barn, logg_id=f.logg), v.klokke.i_dag()
    tolv = i_dag.replace(year=i_dag.year - 12)
    rett_rad(v, Barn, barn.id, fodt=tolv + timedelta(days=1))
    assert kode(skriv(v, mote, "barnet", mappe)) == "motebrev.under_12"
    rett_rad(v, Barn, barn.id, fodt=tolv)
    assert "Hei, Tuvalise!" in brevet(skriv(v, mote, "barnet", mappe)).tekst


def test_et_endret_mote_og_et_avlyst(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    senere = v.klokke.i_dag() + timedelta(days=9)
    skjema = v.moteskjema("Maren", dato=senere, deltakere=frozenset({v.inviterbar("Maren"), mor(f)}))
    ok(endre_mote(v.okt("Maren"), mote, skjema))
    assert "det dette som gjelder" in brevet(skriv(v, mote, mor(f), mappe)).tekst
    ok(avlys_mote(v.okt("Maren"), mote))
    assert "Et møte er avlyst" in brevet(skriv(v, mote, mor(f), mappe)).tekst


def test_den_som_er_tatt_av_far_vite_at_det_er_av(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    dato = v.klokke.i_dag() + timedelta(days=6)
    deltakere = frozenset({v.inviterbar("Maren"), v.inviterbar("Rune"), "barnet"})
    skjema = v.moteskjema("Maren", dato=dato, deltakere=deltakere, sted="grupperom 2")
    ok(endre_mote(v.okt("Maren"), mote, skjema))
    tekst = brevet(skriv(v, mote, mor(f), mappe)).tekst
    assert "Et møte er avlyst" in tekst
    assert "grupperom" not in tekst
    rett_rad(v, Foresatt, f.foresatt, fjernet=v.klokke.naa())
    assert kode(skriv(v, mote, mor(f), mappe)) == "motebrev.ikke_invitert", (
        "no more is told to one off the log"
    )


def test_uten_samtykke_kan_bare_en_avlysning_skrives(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    ok(registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag()))
    assert kode(skriv(v, mote, mor(f), mappe)) == "samtykke.trukket"
    ok(avlys_mote(v.okt("Maren"), mote))
    assert "avlyst" in brevet(skriv(v, mote, mor(f), mappe)).tekst


@pytest.mark.parametrize(
    ("hvem", "til", "ventet"),
    [
        ("Maren", "ansatt", "motebrev.ansatt"),
        ("Maren", "ukjent", "motebrev.ikke_invitert"),
        ("Maren", "", "motebrev.ikke_invitert"),
        ("Rune", "mor", "logg.ikke_stafettholder"),
        ("Siri", "mor", "logg.finnes_ikke"),
    ],
)
def test_det_som_ikke_gaar(
    v: Verden, f: FullLogg, mote: UUID, mappe: Path, hvem: str, til: str, ventet: str
) -> None:
    nokkel = {"ansatt": v.inviterbar("Rune"), "mor": mor(f), "ukjent": foresattnokkel(mote)}.get(til, til)
    with uendret(v):
        assert kode(skriv(v, mote, nokkel, mappe, hvem)) == ventet
    assert list(mappe.iterdir()) == []


def test_etter_motet_er_det_for_sent(v: Verden, f: FullLogg, mote: UUID, mappe: Path) -> None:
    v.ga(days=8)
    assert kode(skriv(v, mote, mor(f), mappe)) == "mote.over"


def test_en_mappe_som_ikke_finnes(v: Verden, f: FullLogg, mote: UUID, tmp_path: Path) -> None:
    with uendret(v):
        assert kode(skriv(v, mote, mor(f), tmp_path / "borte")) == "mappe.finnes_ikke"


def dagen(v: Verden, mote: UUID) -> str:
    """«18. november 2026»."""
    return lang_med_aar(til_oslo(en(v, Mote, id=mote).start).date()).partition(" ")[2]


def test_den_som_er_tatt_av_far_ikke_vite_hvor_motet_flyttes(
    v: Verden, f: FullLogg, mote: UUID, mappe: Path
) -> None:
    """The letter tells the time they were invited to, though the meeting was moved as they were taken off, and
    again since."""
    fra_for = dagen(v, mote)
    deltakere = frozenset({v.inviterbar("Maren"), v.inviterbar("Rune"), "barnet"})
    for dager in (9, 12):
        dato = v.klokke.i_dag() + timedelta(days=dager)
        ok(endre_mote(v.okt("Maren"), mote, v.moteskjema("Maren", dato=dato, deltakere=deltakere)))
    tekst = brevet(skriv(v, mote, mor(f), mappe)).tekst
    assert fra_for in tekst
    assert dagen(v, mote) not in tekst


def test_avlysningen_gjelder_tiden_i_det_siste_brevet(
    v: Verden, f: FullLogg, mote: UUID, mappe: Path
) -> None:
    fra_for = dagen(v, mote)
    assert fra_for in brevet(skriv(v, mote, mor(f), mappe)).tekst
    dato = v.klokke.i_dag() + timedelta(days=9)
    deltakere = frozenset({v.inviterbar("Maren"), mor(f), "barnet"})
    ok(endre_mote(v.okt("Maren"), mote, v.moteskjema("Maren", dato=dato, deltakere=deltakere)))
    ok(avlys_mote(v.okt("Maren"), mote))
    assert fra_for in brevet(skriv(v, mote, mor(f), mappe)).tekst
