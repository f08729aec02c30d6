"""Any key on any page: nothing breaks, nothing is English, and nobody sees what is another's, in a meeting least of all."""

import random
from pathlib import Path
from typing import Any, cast
from zlib import crc32

import pytest
from textual.pilot import Pilot

from data.motor import Motor
from data.revisjon import kontroller
from screens.app import StafettApp
from tests.byggere_data import DATABASEFIL, NOKKEL
from tests.conftest import GRUNDIG
from tests.motstand.tilfeldig import Fingre
from tests.skjermer.hjelp import LITEN, STOR, rolig, skjermtekst, varsler
from tests.skjermer.test_alle_skjermer import FREMMED
from tests.skjermer.vandring import SKJERMER, Sted, bygg_sted, vis_skjerm
from tests.skjermer.veier import apne

TURER, TASTER = (500, 200) if GRUNDIG else (20, 100)
FUNNET = ((171, 200, "Moter"), (50, 200, "NyttTiltak"), (101, 200, "MinSide"))
"""seeds that once broke something, after how many keys, and from which page"""
BLANDET = sorted(SKJERMER, key=lambda klasse: crc32(klasse.__name__.encode()))
"""the few of an ordinary run are not neighbours"""
ENKELT = {klasse.__name__: klasse for klasse in BLANDET}


@pytest.mark.parametrize(
    ("fro", "antall", "side"),
    [*((fro, TASTER, BLANDET[fro % len(BLANDET)].__name__) for fro in range(TURER)), *FUNNET],
)
async def test_tilfeldige_taster(
    fro: int, antall: int, side: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)  # a folder that was typed is made or looked for here
    t = random.Random(fro)  # noqa: S311 - the same keys every time
    sted, klasse = bygg_sted(tmp_path / "base"), ENKELT[side]
    rolle = sted._rolle_for(klasse)
    okt = sted.okt(rolle)
    app = StafettApp(sted.verden.mappe, okt=okt)
    fingre = Fingre(t)
    try:
        async with app.run_test(size=t.choice((STOR, LITEN)), notifications=True, tooltips=True) as pilot:
            await rolig(pilot)
            if (skjerm := apne(klasse, okt, sted.full)) is not None:
                await vis_skjerm(pilot, skjerm)

            async def se() -> None:
                _krev_ordentlig(pilot, sted, rolle)

            await fingre.trykk(pilot, antall, se)
            await rolig(pilot)
            _krev_ordentlig(pilot, sted, rolle)
    except BaseException as feil:
        feil.add_note(f"seed {fro}, {klasse.__name__} as {rolle}: {' '.join(fingre.spor)}")
        raise
    assert _kjedefeil(sted) == []
    sted.verden.base.lukk()


def _kjedefeil(sted: Sted) -> list[Any]:
    """Read anew: who leaves the page of a first passphrase closes the database."""
    motor = Motor(sted.verden.mappe / DATABASEFIL, lambda: bytearray(NOKKEL))
    try:
        with motor.lesemotor.connect() as c:
            return list(kontroller(c))
    finally:
        motor.lukk()


def _krev_ordentlig(pilot: Pilot[Any], sted: Sted, rolle: str) -> None:
    app = cast("StafettApp", pilot.app)
    assert app._exception is None
    tekst = "\n".join([skjermtekst(app), *varsler(app)])
    assert "Noe gikk galt" not in tekst, tekst
    assert [m[0] for m in FREMMED.finditer(tekst)] == []
    forbudt = sted.forbudt("stafettholder" if app.motegang.i_gang else rolle)
    assert [o for o in forbudt if o in tekst] == []
