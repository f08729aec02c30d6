"""What the program's memory holds, read from outside with the right to: something before the lock, nothing after.

Without the right to read it (it is closed even to the user's own programs) this proves nothing, and is left out.
"""

import os
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from data import nokler
from data.modeller import Virksomhet
from stafett_tui.klokke import Klokke
from stafett_tui.oppstart import logg_inn
from tests.benchmarks.maaling import STAFETT
from tests.benchmarks.pseudoterminal import Terminal
from tests.byggere import PASSORD
from tests.data.test_motor import i_minnet
from tests.innlogging import inne
from tests.sikkerhet.conftest import BRUKER

NAVN = "Tuvalise Kvitfjell"
"""stands in the database, and in no file of the program"""
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
    pytest.mark.skipif(
        sys.platform == "linux" and os.geteuid() != 0, reason="only root may read a closed process"
    ),
]


def test_etter_laasen_er_minnet_tomt(ekte: Path) -> None:
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    with innlogget.base.motor.skrivemotor.begin() as c:
        c.execute(sa.update(Virksomhet).values(navn=NAVN))
    innlogget.base.lukk()
    opplast = nokler.las_opp(nokler.Nokkelfil.les(ekte), BRUKER, PASSORD, Klokke().naa())
    assert opplast is not None
    sokt = {
        "nøkkel": bytes(opplast.nokkel.kopi()),
        "passord": PASSORD.encode(),
        "passord med bredere tegn": PASSORD.encode("latin-1"),
        "navn": NAVN.encode(),
    }
    miljo = {"PYTHONPATH": str(Path(__file__).parents[2])}
    with Terminal([*STAFETT, "--mappe", str(ekte)], miljo=miljo) as t:
        t.vent_paa("Brukernavn")
        t.rolig()
        t.trykk(f"{BRUKER}\t{PASSORD}\r")
        t.vent_paa("virksomhetsleder")
        t.rolig()
        pid = t._prosess.pid
        for_ = {hva: i_minnet(pid, ord_) for hva, ord_ in sokt.items()}
        fra = t.trykk("\x0c")  # Ctrl+L
        t.vent_paa("Passord eller engangskode", fra)
        t.rolig()
        etter = {hva: i_minnet(pid, ord_) for hva, ord_ in sokt.items()}
    assert for_["nøkkel"] > 0
    assert for_["navn"] > 0
    assert for_["passord"] + for_["passord med bredere tegn"] > 0
    assert etter == dict.fromkeys(sokt, 0)
