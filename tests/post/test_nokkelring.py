"""The mail password goes to the system's keyring or nowhere, and no keyring holds anybody up."""

import time
from collections.abc import Iterator

import keyring
import pytest

from stafett_tui.post import nokkelring
from stafett_tui.sikkerhet import ring
from tests.sikkerhet.ringer import Glemsom, Kjede, Klartekst, Laast, Minne, Ventende


@pytest.fixture(autouse=True)
def _tilbake(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(ring, "TRYGGE", (*ring.TRYGGE, "tests."))
    for_ = keyring.get_keyring()
    yield
    keyring.set_keyring(for_)


def test_passordet_kommer_tilbake_og_kan_fjernes() -> None:
    keyring.set_keyring(Minne())
    assert nokkelring.kan_brukes()
    assert nokkelring.les("post.fjordvik.no", "stafett") is None
    assert nokkelring.legg_inn("post.fjordvik.no", "stafett", "grønn Å")
    assert nokkelring.les("Post.Fjordvik.no", "stafett") == "grønn Å"
    assert nokkelring.les("post.fjordvik.no", "en annen") is None
    nokkelring.fjern("post.fjordvik.no", "stafett")
    assert nokkelring.les("post.fjordvik.no", "stafett") is None


def test_maskin_uten_nokkelring_sier_det() -> None:
    assert not nokkelring.kan_brukes(), "the tests' own backend keeps nothing"
    assert not nokkelring.legg_inn("t", "b", "p")
    assert nokkelring.les("t", "b") is None
    nokkelring.fjern("t", "b")


def test_laast_nokkelring_er_som_ingen() -> None:
    keyring.set_keyring(Laast())
    assert nokkelring.les("t", "b") is None
    assert not nokkelring.legg_inn("t", "b", "p")


def test_nokkelring_som_ikke_gir_tilbake_har_ikke_tatt_imot() -> None:
    keyring.set_keyring(Glemsom())
    assert not nokkelring.legg_inn("t", "b", "p")


def test_nokkelring_i_klartekst_er_ingen_nokkelring() -> None:
    klar = Klartekst()
    keyring.set_keyring(klar)
    assert not nokkelring.legg_inn("t", "b", "p")
    assert klar.lagret == {}


def test_en_klartekst_blant_flere_er_heller_ingen() -> None:
    keyring.set_keyring(Kjede(Minne(), Laast()))
    assert nokkelring.legg_inn("t", "b", "p")
    keyring.set_keyring(Kjede(Minne(), Klartekst()))
    assert not nokkelring.legg_inn("t", "b", "p")


def test_nokkelring_som_venter_paa_noen_holder_ingen_oppe(monkeypatch: pytest.MonkeyPatch) -> None:
    venter = Ventende()
    keyring.set_keyring(venter)
    monkeypatch.setattr(ring, "TIDSGRENSE", 0.2)
    fra = time.monotonic()
    assert nokkelring.les("t", "b") is None
    assert time.monotonic() - fra < 5
    venter.slipp.set()
