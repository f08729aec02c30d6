"""Role × screen × log: who has no duty in a log finds no sign of it on any screen (SPEC 2.5, DESIGN 7).

Screens that take an id are opened with it by everyone. The same reading first finds the words for those who may.
"""

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.skjermer.hjelp import STOR
from tests.skjermer.vandring import ANDRES, ROLLER, SKJERMER, Sted, all_tekst, bygg_sted, ga_gjennom
from tests.skjermer.veier import Skjerm

BARNET = {"Tuvalise", "Kvitfjell"}
SER = {
    "stafettholder": {
        "MinSide": {"Tuvalise"},
        "MineStafettlogger": BARNET | {"løvetann"},
        "Aktorer": BARNET | {"Gropernille"},
        "BarnetsLogg": BARNET | {"løvetann", "blåklokke", "hestehov"},
        "VisEndre": BARNET | {"Gropernille"},
        "EndreDetaljer": BARNET | {"Gropernille"},
        "SamtykkeSkjema": BARNET | {"Gropernille"},
        "NyttTiltak": {"løvetann"},
        "NyttMote": BARNET | {"løvetann", "Gropernille"},
        "EndreMote": BARNET | {"løvetann", "Gropernille"},
        "RegistrerMote": BARNET | {"Gropernille"},
        "Moter": BARNET | {"Gropernille"},
        "Loggvalg": BARNET,
        "MaalsvarSkjema": {"løvetann", "blåklokke"},
        "Evaluer": {"hestehov"},
        "RettTiltak": {"hestehov"},
    },
    "aktor": {"MineAktorlogger": BARNET, "BarnetsLogg": BARNET | {"løvetann", "hestehov"}},
    "kollega": {
        "MineStafettlogger": set(ANDRES[:2]),
        "BarnetsLogg": set(ANDRES),
        "VisEndre": set(ANDRES[:2]),
    },
}
"""words that a role with a duty finds on a screen; else not finding them would prove nothing"""


@pytest.fixture(scope="module")
def sted(tmp_path_factory: pytest.TempPathFactory) -> Sted:
    return bygg_sted(tmp_path_factory.mktemp("innsyn") / "base")


_LEST: dict[str, dict[str, str]] = {}


async def _les(sted: Sted, rolle: str) -> dict[str, str]:
    """All that the role gets to read on each screen, opened with the id of each log; read once in a run."""
    if rolle in _LEST:
        return _LEST[rolle]
    lest: dict[str, str] = {}

    async def les(pilot: Pilot[Any], skjerm: Skjerm) -> None:
        navn = type(skjerm).__name__
        lest[navn] = lest.get(navn, "") + all_tekst(pilot.app).casefold()

    await ga_gjennom(sted, rolle, SKJERMER, les, storrelse=STOR, logger=(sted.full, sted.andre))
    _LEST[rolle] = lest
    return lest


@pytest.mark.parametrize("rolle", ROLLER)
async def test_ingen_skjerm_viser_noe_fra_en_logg_en_ikke_har_plikt_i(sted: Sted, rolle: str) -> None:
    lest = await _les(sted, rolle)
    for navn, ord_ in SER.get(rolle, {}).items():
        assert {o for o in ord_ if o.casefold() not in lest[navn]} == set(), f"not found on {navn}"
    funnet = {(navn, o) for navn, tekst in lest.items() for o in sted.forbudt(rolle) if o.casefold() in tekst}
    assert funnet == set()
    assert {"BarnetsLogg", "VisEndre", "NeiSkjema", "NyAktor"} <= lest.keys(), "opened by id, whoever asks"


@pytest.mark.parametrize("rolle", ["aktor", "kollega", "leder", "administrator"])
async def test_numrene_vises_ikke_for_andre_enn_stafettholderen(sted: Sted, rolle: str) -> None:
    lest = await _les(sted, rolle)
    assert [navn for navn, tekst in lest.items() if sted.full.nummer in tekst] == []
