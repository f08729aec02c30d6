"""Every log of the practice database: sixty families as they come, and none of another child in any copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.koder import Hatt, Loggstatus
from stafett_tui.eksport.dokument import lag_pdf
from stafett_tui.eksport.jsonform import fra_json, til_json
from stafett_tui.eksport.moduler import ALLE
from stafett_tui.okt import Okt
from stafett_tui.oppslag.eksport import Uttrekk, les_eksport
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.oppstart import Innlogget, apne_oving
from tests.conftest import GRUNDIG
from tests.eksport.konvolutt import apne
from tests.ovingshjelp import DAG, felles_oving, kopi_av_oving, les_alt
from tests.utskrift.validator import STANDARDER, valider

LOGGER = 1000 if GRUNDIG else 3
"""of each holder"""


@pytest.fixture(scope="module")
def holdere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Okt]]:
    """Everyone who can log in as saksbehandler; one of them in an ordinary run."""
    mappe = kopi_av_oving(tmp_path_factory.mktemp("holdere") / "base").mappe  # who opens it is noted in it
    brukere = sorted(a.brukernavn for a in les_alt(mappe)["ansatt"] if a.brukernavn)
    okter: list[Okt] = []
    for bruker in brukere:
        inne = apne_oving(mappe, bruker, i_dag=DAG)
        assert isinstance(inne, Innlogget)
        hatter = [h for h in inne.hatter if h.hatt is Hatt.SAKSBEHANDLER]
        if hatter and _egne(inne.velg(hatter[0])) and (GRUNDIG or not okter):
            okter.append(inne.velg(hatter[0]))
        else:
            inne.base.lukk()
    yield okter
    for okt in okter:
        okt.base.lukk()  # type: ignore[attr-defined]


def _egne(okt: Okt) -> list[Uttrekk]:
    """The active logs of this holder, read in full."""
    rader = [r for r in mine_stafettlogger(okt).rader if r.status is Loggstatus.AKTIV][:LOGGER]
    uttrekk = [les_eksport(okt, r.id, ALLE) for r in rader]
    assert all(isinstance(u, Uttrekk) for u in uttrekk)
    return [u for u in uttrekk if isinstance(u, Uttrekk)]


def test_hver_logg_blir_en_kopi_med_de_samme_dataene_og_ingen_andre_barn(holdere: list[Okt]) -> None:
    navn = {(b.fornavn, b.etternavn) for b in les_alt(felles_oving().mappe)["barn"]}
    assert len(navn) > 50
    for okt in holdere:
        for uttrekk in _egne(okt):
            assert fra_json(til_json(uttrekk.eksport)) == uttrekk.eksport
            apnet = apne(lag_pdf(uttrekk.eksport))
            assert apnet.eksport == uttrekk.eksport
            barn = uttrekk.eksport.logg.barn
            alt = " ".join(apnet.tekst.split()) + apnet.filer["stafettlogg.json"].decode()
            andre = {f"{f} {e}" for f, e in navn if (f, e) != (barn.fornavn, barn.etternavn)}
            assert [a for a in andre if a in alt] == []


@pytest.mark.grundig
def test_hver_logg_bestar(holdere: list[Okt], tmp_path: Path) -> None:
    filer = {u.eksport.logg.id.hex: lag_pdf(u.eksport) for okt in holdere for u in _egne(okt)}
    assert len(filer) > 30
    dommer = valider(filer, tmp_path)
    assert [(navn, s, d.brudd) for (navn, s), d in dommer.items() if not d.bestatt] == []
    assert len(dommer) == len(filer) * len(STANDARDER)
