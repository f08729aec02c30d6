"""The child's ages are the municipality's: a change acts from then on, and what was consented to stands (SPEC 4.4)."""

import json
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from data.koder import Hatt
from data.modeller import Logg, RevisjonDetalj, RevisjonRad, Samtykke, Samtykkesvar
from stafett_tui.handlinger.nytt_barn import opprett_logg
from stafett_tui.handlinger.samtykke import forny_samtykke
from stafett_tui.handlinger.samtykkealdre import sett_samtykkealdre
from stafett_tui.oppslag.skjemavalg import samtykkealdre
from stafett_tui.regler.samtykke import STANDARDALDRE, Samtykkealdre, Samtykkestatus
from tests.byggere import Verden, ny_id
from tests.fulle_logger import detaljer
from tests.fulle_skjemaer import samtykke_naa
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import rader, uendret

FODT = {10: date(2016, 11, 12), 13: date(2013, 11, 12), 15: date(2011, 11, 12)}
"""birthdays on the day of the tests"""


def _opprett(v: Verden, aar: int, **svar: Any) -> object:
    samtykke = replace(v.barneskjema().samtykke, **svar)
    return opprett_logg(v.okt("Maren"), v.barneskjema("Idun", "Vestli", fodt=FODT[aar], samtykke=samtykke))


def _forny(v: Verden, logg: UUID, **svar: Any) -> object:
    return forny_samtykke(v.okt("Maren"), logg, samtykke_naa(v, **svar))


def _gitt(v: Verden) -> list[list[Any]]:
    return [list(map(tuple, rader(v, klasse))) for klasse in (Samtykke, Samtykkesvar, Logg)]


def test_endringen_gjelder_fra_naa_og_skriver_ikke_om(v: Verden) -> None:
    kari = v.okt("Kari", Hatt.ADMINISTRATOR)
    tiaaring = ny_id(_opprett(v, 10, barnet_informert=False, barnet_signert=False))
    femtenaaring = ny_id(_opprett(v, 15))
    for_ = _gitt(v)
    ok(sett_samtykkealdre(kari, 10, 13, 15))
    assert samtykkealdre(v.okt("Maren")) == Samtykkealdre(10, 13, 15)
    assert _gitt(v) == for_, "what was consented to stands as it was given"
    for logg in (tiaaring, femtenaaring):
        assert detaljer(v, "Maren", logg).samtykke.status is Samtykkestatus.GYLDIG
    tomt = {"barnet_informert": False, "barnet_signert": False}
    with uendret(v):
        assert felt(_opprett(v, 10, **tomt)) == ["barnet"]
        assert felt(_opprett(v, 13, barnet_signert=False)) == ["barnet"]
        assert felt(_forny(v, tiaaring, **tomt)) == ["barnet"]
    ok(_forny(v, femtenaaring, gitt_av={}, barnet_signert=True))
    ok(sett_samtykkealdre(kari, 14, 16, 18))
    ok(_opprett(v, 13, **tomt))
    with uendret(v):
        assert felt(_forny(v, femtenaaring, gitt_av={}, barnet_signert=True)) == ["foresatt_1"]


def test_revisjonen_har_de_nye_aldrene(v: Verden) -> None:
    ok(sett_samtykkealdre(v.okt("Kari", Hatt.ADMINISTRATOR), 10, 13, 15))
    rad = rader(v, RevisjonRad)[-1]
    (detalj,) = rader(v, RevisjonDetalj, nr=rad.nr)
    assert rad.ansatt_id == v.folk["Kari"][0]
    assert json.loads(detalj.detalj) == {"alder_informeres": 10, "alder_signerer": 13, "alder_alene": 15}


def test_bare_administratoren_og_bare_det_som_er_mulig(v: Verden) -> None:
    with uendret(v):
        for okt in (v.okt("Maren"), v.okt("Hilde", Hatt.LEDER)):
            assert kode(sett_samtykkealdre(okt, 10, 13, 15)) == "hatt.ikke_administrator"
        kari = v.okt("Kari", Hatt.ADMINISTRATOR)
        assert felt(sett_samtykkealdre(kari, None, 15, 19)) == ["informeres", "alene"]
        assert felt(sett_samtykkealdre(kari, 16, 15, 16)) == ["signerer"]
    assert samtykkealdre(v.okt("Maren")) == STANDARDALDRE
