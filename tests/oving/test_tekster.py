"""The texts are such as guide B recommends: bounded, plain, somebody who does something."""

import re

import pytest

from stafett_tui.handlinger.lysglimt import MAKS_LYSGLIMT
from stafett_tui.klarsprak.sjekk import sjekk
from stafett_tui.oving.tekster import BARNEHAGE, SKOLE, UNGDOM, Sakstekst, tekster
from stafett_tui.oving.tekster_innslag import INNSLAG, SKJULT
from stafett_tui.oving.tekster_plan import MALER, OPPLEGG
from stafett_tui.regler.plan import MAKS_PLANTEKST
from stafett_tui.regler.tiltak import MAKS_OPPMERKSOMHET

ALLE = [s for gruppe in (BARNEHAGE, SKOLE, UNGDOM) for s in tekster(gruppe)]
# Verbs that end on -s without being passive, and nouns.
IKKE_PASSIV = {"foreldrene", "synes", "finnes", "møtes", "trives"}


def alt_i(sak: Sakstekst) -> list[str]:
    return [
        sak.oppmerksomhet,
        sak.maal,
        sak.neste_maal,
        *(tekst for _, tekst in sak.tjeneste),
        sak.hjemme,
        sak.barnet,
        sak.virket,
        sak.virket_lite,
        sak.familien,
    ]


def fyll(tekst: str) -> str:
    return tekst.format(navn="Kristoffer", han="hun", ham="henne", Han="Hun")


@pytest.mark.parametrize("gruppe", [BARNEHAGE, SKOLE, UNGDOM])
def test_nok_a_velge_i(gruppe: str) -> None:
    alle = tekster(gruppe)
    assert len(alle) >= 7
    assert len({s.oppmerksomhet for s in alle}) == len(alle)
    assert len({s.kategori for s in alle}) >= 5


@pytest.mark.parametrize("sak", ALLE, ids=lambda s: s.oppmerksomhet[:30])
def test_teksten_er_god(sak: Sakstekst) -> None:
    oppmerksomhet = fyll(sak.oppmerksomhet)
    assert len(oppmerksomhet) <= MAKS_OPPMERKSOMHET
    assert oppmerksomhet.startswith("Kristoffer ")
    assert len(sak.tjeneste) >= 2
    assert "{navn}" in sak.maal
    for tekst in map(fyll, alt_i(sak)):
        assert tekst.endswith("."), tekst
        assert re.search(r"\bman\b|snarest|i rimelig omfang|mulig grad", tekst) is None, tekst
        passiv = {o for o in re.findall(r"\b\w{3,}eres\b", tekst) if o not in IKKE_PASSIV}
        assert passiv == set(), tekst


@pytest.mark.parametrize("gruppe", [BARNEHAGE, SKOLE, UNGDOM])
def test_lysglimt_er_korte_og_noe_som_skjedde(gruppe: str) -> None:
    alle = INNSLAG[gruppe]
    for tekst in (*alle.ansatte, *alle.hjemmet, *alle.barnet):
        assert len(fyll(tekst)) <= MAKS_LYSGLIMT // 2
        assert tekst[-1] in ".!"
    for tekst in (*alle.ansatte, *alle.notater, *SKJULT):
        assert re.search(r"\bman\b|\b\w{4,}eres\b", fyll(tekst)) is None, tekst


def test_kart_trapper_og_maler_er_i_klarsprak() -> None:
    """They are what a newcomer learns from: the program's own language help has nothing to say of them."""
    tekster_i = [f.tekst for o in OPPLEGG.values() for f in o.faktorer]
    tekster_i += [t for o in OPPLEGG.values() for trinn in o.trinn for t in (trinn.tekst, trinn.gikk) if t]
    for tekst in (*map(fyll, tekster_i), *(m.tekst.replace("{barnet}", "Kristoffer") for m in MALER)):
        assert len(tekst) <= MAKS_PLANTEKST
        assert [f.regel for f in sjekk(tekst).funn] == [], tekst
