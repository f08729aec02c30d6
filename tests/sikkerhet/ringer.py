"""Keyrings for the tests: one that works, and each way in which one does not."""

import threading
from typing import Any

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked


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
    """The user said no."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked


class UtenSamling(Minne):
    """A bus with no collection on it, and nobody to ask."""

    def get_password(self, service: str, username: str) -> str | None:
        raise InitError("Prompt dismissed")


class Rar(Minne):
    """Fails as no keyring says that it may."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ZeroDivisionError


class Ventende(Minne):
    """Asks somebody who is not there to unlock it."""

    def __init__(self) -> None:
        super().__init__()
        self.slipp = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.slipp.wait(20)
        return "for sent"


class Glemsom(Minne):
    """Takes it and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class Klartekst(Minne):
    """As ``keyrings.alt`` has it."""


Klartekst.__module__ = "keyrings.alt.file"


class Kjede(Minne):
    """Several in a row, as keyring makes one of when a machine has more than one."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


def med(lagret: dict[Any, str], klasse: type[Minne]) -> Minne:
    """A keyring of this kind that holds this."""
    ring = klasse()
    ring.lagret = dict(lagret)
    return ring
