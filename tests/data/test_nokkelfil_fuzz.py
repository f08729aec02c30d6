"""Whatever somebody writes in the key file, nothing crashes: it opens, or it is refused, by code."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from data import anker, kopinokler, nokkelbytte, nokler, ringspor, tjenestenokkel
from data.kopinokler import Kopi
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING, Nokkel, Nokkelfilfeil
from data.revisjon import Anker
from tests.conftest import GRUNDIG
from tests.data.nokkelhjelp import I_MORGEN, NAA, SETNING

NOKKEL = bytes(range(32))
_mappe = TemporaryDirectory()
VERDIER = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda barn: st.lists(barn, max_size=3) | st.dictionaries(st.text(max_size=8), barn, max_size=3),
    max_leaves=5,
)


@cache
def _fil() -> tuple[str, str, bytes]:
    """A whole key file with everything in it, and secrets to it."""
    fil, nokkel = nokler.opprett(Path(_mappe.name) / "hel", oving=False)
    nokkel.bytt(Nokkel(bytearray(NOKKEL)))
    with fil.endring() as innhold:
        innhold[nokler.MERKE] = nokler.merke(fil.database, nokkel)
    nokler.lag_passordspor(fil, "åse", SETNING, nokkel, KDF_OVING)
    spor, _ = ringspor.lag(fil, "åse", nokkel, NAA)
    ringspor.sett(fil, spor, nokkel)
    nokler.lag_nodspor(fil, nokkel, KDF_OVING)
    kode = nokler.lag_kodespor(fil, "åse", nokkel, I_MORGEN, KDF_OVING)
    spor, tjeneste = tjenestenokkel.lag(fil, nokkel, NAA)
    tjenestenokkel.sett(fil, spor, nokkel)
    kopinokler.legg_til(fil, Kopi("k1", NAA, 3, 0, "k1.db"), Nokkel(bytearray(32)), nokkel)
    anker.flytt(fil, nokkel, Anker(3, "a" * 64))
    nokkelbytte._forbered(fil, nokkel, Nokkel(bytearray(b"n" * 32)), NAA)
    return fil.sti.read_text(), kode, tjeneste


def _steder(x: Any, vei: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    under = x.items() if isinstance(x, dict) else enumerate(x) if isinstance(x, list) else ()
    return [vei, *(sted for navn, y in under for sted in _steder(y, (*vei, navn)))]


@settings(max_examples=10_000 if GRUNDIG else 60)
@given(data=st.data())
def test_et_felt_er_noe_annet(data: st.DataObject) -> None:
    tekst, kode, tjeneste = _fil()
    innhold = json.loads(tekst)
    *vei, siste = data.draw(st.sampled_from(_steder(innhold)[1:]))
    under = innhold
    for navn in vei:
        under = under[navn]
    under[siste] = data.draw(VERDIER)
    mappe = Path(_mappe.name)
    (mappe / "nokler.json").write_text(json.dumps(innhold))
    try:
        fil = Nokkelfil.les(mappe)
    except Nokkelfilfeil:
        return
    nokkel, hemmelig = Nokkel(bytearray(NOKKEL)), data.draw(st.sampled_from([SETNING, kode]))
    for kall in (
        lambda: nokler.las_opp(fil, "åse", hemmelig, NAA),
        lambda: tjenestenokkel.las_opp(fil, tjeneste),
        lambda: tjenestenokkel.laget(fil),
        lambda: ringspor.stand(fil),
        lambda: [ringspor.gjelder(s, NAA) for s in fil.spor],
        lambda: kopinokler.kopier(fil),
        lambda: anker.les(fil, nokkel),
        lambda: nokkelbytte.uten_par(fil, NAA),
        lambda: nokkelbytte.skyldes_siden(fil),
        lambda: nokkelbytte._fullfor(fil, nokkel, Nokkel(bytearray(b"n" * 32))),
    ):
        try:
            kall()
        except Nokkelfilfeil:
            continue
