"""Only some of the concerns go along: what lies beneath the others, and who has it, stays."""

from datetime import timedelta
from uuid import UUID

import pytest

from data.koder import Utfall
from stafett_tui.eksport.jsonform import til_json
from stafett_tui.eksport.modell import Eksport
from stafett_tui.eksport.moduler import ALLE
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.oppslag.eksport import Uttrekk, les_til_fil
from stafett_tui.oppslag.moter import dagsorden
from stafett_tui.overforingsfil.utvalg import bare
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg


def _mote(v: Verden, f: FullLogg, *saker: UUID) -> str:
    """A meeting about these concerns; the agenda is the one that the program makes of them."""
    om = frozenset(saker)
    tekst = dagsorden(v.okt("Maren"), f.logg, om)
    assert isinstance(tekst, str)
    dag = v.klokke.i_dag() + timedelta(days=20 + len(om))
    v.mote("Maren", f.logg, saker=om, dagsorden=tekst, dato=dag)
    return tekst


@pytest.fixture
def hele(v: Verden, f: FullLogg) -> Eksport:
    """Beneath the concern that is left out: an open tiltak of an aktør's who has no other, and one evaluated since."""
    v.ansett("Liv", "Ørnes", "Bakkehaugen skole", "miljøterapeut", er_aktor=True)
    snart = v.klokke.i_dag() + timedelta(days=7)
    v.tiltak("Maren", f.lest_av_ase, ansvarlig=v.som_aktor("Liv"), beskrivelse="Teller kvann.", frist=snart)
    gjort = v.tiltak("Maren", f.lest_av_ase, beskrivelse="Presser fivel.", frist=snart)
    v.ga(minutes=1)
    ny_id(evaluer_tiltak(v.okt("Maren"), gjort, Utfall.NOE, kommentar="Det gikk."))
    begge, ene = _mote(v, f, f.oppmerksomhet, f.lest_av_ase), _mote(v, f, f.oppmerksomhet)
    assert "Teller kvann" in begge
    assert "(Liv Ørnes)" in begge
    assert "Presser fivel" in begge
    assert "løvetann i timen" in ene
    uttrekk = les_til_fil(v.okt("Maren"), f.logg, ALLE)
    assert isinstance(uttrekk, Uttrekk)
    return uttrekk.eksport


def test_det_som_staar_under_en_bortvalgt_oppmerksomhet_blir_igjen(f: FullLogg, hele: Eksport) -> None:
    svar = bare(hele, {f.oppmerksomhet})
    tekst = til_json(svar).decode()
    for ord_ in ("kvann", "fivel", "Ser etter løvetann"):
        assert ord_ in til_json(hele).decode()
        assert ord_ not in tekst
    dagsordener = {m.dagsorden for m in svar.logg.moter}
    assert any("løvetann i timen" in d for d in dagsordener), "of a meeting about what goes along it stays"
    assert "Vi ble enige om timian." in tekst, "minutes go whole"


def test_bare_de_som_har_noe_i_det_som_folger_med_er_aktorer(f: FullLogg, hele: Eksport) -> None:
    alle = {a.navn for a in hele.logg.aktorer}
    med = {a.navn for a in bare(hele, {f.oppmerksomhet}).logg.aktorer}
    andre = {a.navn for a in bare(hele, {f.lest_av_ase}).logg.aktorer}
    assert {navn.split()[0] for navn in alle - med} == {"Liv", "Åse"}, (
        "his tiltak, and her reading, stay behind"
    )
    assert {navn.split()[0] for navn in alle - andre} == {"Rune"}
