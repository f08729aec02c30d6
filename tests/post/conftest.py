"""A municipality whose people have e-mail, and a log with a foresatt who has one and one who has none."""

from dataclasses import replace
from pathlib import Path

import pytest

from data.koder import ForesattRolle, Posttilstand
from data.modeller import Ansatt, Foresatt, Utpost
from tests.byggere import Verden, lag_verden
from tests.post.motebygger import legg, nytt_mote
from tests.post.postlogg import Postlogg
from tests.raadata import rader, rett_rad


@pytest.fixture
def v(tmp_path: Path) -> Verden:
    verden = lag_verden(tmp_path / "db")
    for navn in ("Maren", "Rune", "Åse"):
        rett_rad(verden, Ansatt, verden.folk[navn][0], epost=f"{navn.lower().replace('å', 'a')}@fjordvik.no")
    return verden


@pytest.fixture
def f(v: Verden) -> Postlogg:
    hege = v.foresattskjema("Hege", "Fjellstad", ForesattRolle.MOR, epost="hege@example.org")
    odd = v.foresattskjema("Odd", "Fjellstad", ForesattRolle.FAR)
    skjema = v.barneskjema()
    svart = replace(skjema.samtykke, gitt_av={0: None, 1: None})
    logg = v.logg("Maren", foresatte=(hege, odd), samtykke=svart, epost="elna@example.org")
    ider = {r.fornavn: r.id for r in rader(v, Foresatt, logg_id=logg)}
    return Postlogg(logg, ider["Hege"], ider["Odd"])


@pytest.fixture
def p(v: Verden, f: Postlogg) -> Verden:
    """Three invitations wait, and nothing else."""
    (velkomst,) = rader(v, Utpost)
    rett_rad(v, Utpost, velkomst.id, tilstand=Posttilstand.TRUKKET)
    legg(v, f, nytt_mote(v, f, foresatt_id=f.hege))
    legg(v, f, nytt_mote(v, f, barnet=True))
    legg(v, f, nytt_mote(v, f, ansettelse_id=v.ansettelse("Maren")))
    return v
