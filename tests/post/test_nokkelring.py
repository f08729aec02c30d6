"""The mail password goes to the system's keyring or nowhere, and no keyring holds anybody up."""

import threading
import time
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from stafett_tui.post import nokkelring


class Minne(KeyringBackend):
    """Keeps what it is given, as a desktop's keyring does."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.lagret: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.lagret.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.lagret[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.lagret[service, username]


class Laast(Minne):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("the user said no")


class Glemsom(Minne):
    def set_password(self, service: str, username: str, password: str) -> None:
        """Takes it and keeps nothing."""


class Ventende(Minne):
    """Asks somebody who is not there to unlock it."""

    def __init__(self) -> None:
        super().__init__()
        self.slipp = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.slipp.wait(20)
        return "for sent"


@pytest.fixture(autouse=True)
def _tilbake() -> Iterator[None]:
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
    ring = Laast()
    keyring.set_keyring(ring)
    assert nokkelring.les("t", "b") is None
    assert not nokkelring.legg_inn("t", "b", "p")


def test_nokkelring_som_ikke_gir_tilbake_har_ikke_tatt_imot() -> None:
    keyring.set_keyring(Glemsom())
    assert not nokkelring.legg_inn("t", "b", "p")


def test_nokkelring_i_klartekst_er_ingen_nokkelring(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Minne()
    monkeypatch.setattr(Minne, "__module__", "keyrings.alt.file")
    keyring.set_keyring(ring)
    assert not nokkelring.legg_inn("t", "b", "p")
    assert ring.lagret == {}


class Kjede(Minne):
    """Several in a row, as keyring makes one of when a machine has more than one."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


def test_en_klartekst_blant_flere_er_heller_ingen(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring.set_keyring(Kjede(Minne(), Laast()))
    assert nokkelring.legg_inn("t", "b", "p")
    monkeypatch.setattr(Laast, "__module__", "keyrings.alt.file")
    assert not nokkelring.legg_inn("t", "b", "p")


def test_nokkelring_som_venter_paa_noen_holder_ingen_oppe(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ventende()
    keyring.set_keyring(ring)
    monkeypatch.setattr(nokkelring, "TIDSGRENSE", 0.2)
    fra = time.monotonic()
    assert nokkelring.les("t", "b") is None
    assert time.monotonic() - fra < 5
    ring.slipp.set()
