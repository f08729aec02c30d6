"""What the program's memory holds, read from outside with the right to: something before the lock, nothing after.

Without the right to read it (it is closed even to the user's own programs) this proves nothing, and is left out.
"""

import os
import sys
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from data import nokler
from data.koder import BorMed, Kategori, Nummertype, Samtykkeutfall
from data.modeller import Ansatt, Ansettelse, Barn, Logg, Oppmerksomhet
from stafett_tui.klokke import Klokke
from stafett_tui.oppstart import Innlogget, logg_inn
from tests.benchmarks.maaling import STAFETT
from tests.benchmarks.pseudoterminal import Terminal
from tests.byggere import PASSORD
from tests.data.test_motor import i_minnet
from tests.innlogging import inne
from tests.sikkerhet.conftest import BRUKER

FORNAVN, ETTERNAVN, OPPMERKSOM = "Tuvalise", "Kvitfjell", "Plukker løvetann i timen"
"""a child, and what is written of it: in the database, and in no file of the program"""
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="reads /proc"),
    pytest.mark.skipif(
        sys.platform == "linux" and os.geteuid() != 0, reason="only root may read a closed process"
    ),
]


def test_etter_laasen_er_minnet_tomt(ekte: Path) -> None:
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    gi_et_barn(innlogget)
    innlogget.base.lukk()
    opplast = nokler.las_opp(nokler.Nokkelfil.les(ekte), BRUKER, PASSORD, Klokke().naa())
    assert opplast is not None
    sokt = {
        "nøkkel": bytes(opplast.nokkel.kopi()),
        "passord": PASSORD.encode(),
        "passord med bredere tegn": PASSORD.encode("latin-1"),
        "barnets fornavn": FORNAVN.encode(),
        "barnets etternavn": ETTERNAVN.encode(),
        "det som er skrevet": OPPMERKSOM.encode(),
    }
    miljo = {"PYTHONPATH": str(Path(__file__).parents[2])}
    with Terminal([*STAFETT, "--mappe", str(ekte)], miljo=miljo) as t:
        t.vent_paa("Brukernavn")
        t.rolig()
        t.trykk(f"{BRUKER}\t{PASSORD}\r")
        t.vent_paa("Min side")
        t.rolig()
        t.trykk("2")
        t.vent_paa(ETTERNAVN)
        t.rolig()
        fra = t.trykk("\r")
        t.vent_paa(OPPMERKSOM.split()[1], fra)
        t.rolig()
        pid = t._prosess.pid
        for_ = {hva: i_minnet(pid, ord_) for hva, ord_ in sokt.items()}
        fra = t.trykk("\x0c")  # Ctrl+L
        t.vent_paa("Passord eller engangskode", fra)
        t.rolig()
        etter = {hva: i_minnet(pid, ord_) for hva, ord_ in sokt.items()}
    assert for_["nøkkel"] > 0
    assert for_["barnets fornavn"] > 0
    assert for_["barnets etternavn"] > 0
    assert for_["det som er skrevet"] > 0
    assert for_["passord"] + for_["passord med bredere tegn"] > 0
    assert etter == dict.fromkeys(sokt, 0)


def gi_et_barn(kari: Innlogget) -> None:
    """She becomes a caseworker with one log. As rows: no living child has a number that may stand in a test."""
    naa = Klokke().naa()
    hver = {"opprettet": naa, "oppdatert": naa}
    with kari.base.motor.skrivemotor.begin() as c:
        c.execute(sa.update(Ansatt).values(er_administrator=False))
        c.execute(sa.update(Ansettelse).values(er_leder=False, er_stafettholder=True))
        stilling = c.execute(sa.select(Ansettelse.id)).scalar_one()  # type: ignore[call-overload]
        logg = Logg(
            niva=1,
            stafettholder_id=stilling,
            opprettet_av=stilling,
            samtykke_gitt=naa.date(),
            samtykke_utfall=Samtykkeutfall.GITT,
            **hver,
        )
        barn = Barn(
            logg_id=logg.id,
            nummer="0" * 12,
            nummertype=Nummertype.DUF,
            fornavn=FORNAVN,
            etternavn=ETTERNAVN,
            fodt=date(2016, 5, 2),
            bor_med=BorMed.BEGGE,
            adresse="Furuveien 3",
            postnummer="0150",
            poststed="Oslo",
            mobil="40000000",
            skole="Bakkehaugen skole",
        )
        sak = Oppmerksomhet(
            logg_id=logg.id,
            tekst=OPPMERKSOM,
            kategori=Kategori.ANNET,
            niva_ved_registrering=1,
            skrevet_av=stilling,
            opprettet=naa,
        )
        for rad in (logg, barn, sak):
            c.execute(sa.insert(type(rad)).values(**rad.model_dump()))
