"""One way in: a use case or a lookup, how it is called, who may; and how all of them are found."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import uuid4

import stafett_tui.handlinger
import stafett_tui.oppslag
from data.koder import Hatt
from stafett_tui.okt import Okt
from tests.byggere import Verden, nummer
from tests.fulle_logger import FullLogg

Kall = Callable[[Verden, Okt, FullLogg], object]
FINNES_IKKE = "logg.finnes_ikke"
IKKE_HOLDER = "logg.ikke_stafettholder"
BARE_DELER = "logg.bare_deler"
UTLOPT = "samtykke.utlopt"
HOLDER = ("Maren", Hatt.SAKSBEHANDLER)
LEDER = ("Hilde", Hatt.LEDER)
ADMINISTRATOR = ("Kari", Hatt.ADMINISTRATOR)


@dataclass(frozen=True)
class Inngang:
    """One function. Codes are those of the refusal, None where the answer is given.

    ``ider``: it takes the id of something in a log, so a stranger gets ``FINNES_IKKE``. ``ser``: words that the
    permitted one finds in the answer.
    """

    kall: Kall
    tillatt: tuple[str, Hatt] = HOLDER
    ser: frozenset[str] = frozenset()
    ider: bool = True
    aktor: str | None = IKKE_HOLDER
    leser: str | None = IKKE_HOLDER
    utlopt: str | None = UTLOPT
    skriver_inn: frozenset[str] = field(default_factory=frozenset)
    """what the caller typed, which the answer may hold"""
    uten_samtykke: bool = False
    """it goes on when consent is withdrawn, though time may have run out for another reason (``utlopt``)"""
    avslag: str | None = None
    """what the permitted one is told in the common world: past the door, and refused for another reason"""
    om_passiv: bool = False
    """it is about a passive log: its holder gets an answer then"""
    ogsa_passiv: bool = False
    """its holder gets the same answer when the log is passive, with nothing in it of what is written there"""
    leder: bool = False
    """the leder of the holder's unit may as well"""
    tomt: bool = False
    """a stranger gets an empty answer instead of a refusal"""


def ukjent(f: FullLogg) -> FullLogg:
    """The same log with ids that nothing has, and a number that is nobody's."""
    return replace(
        f,
        logg=uuid4(),
        foresatt=uuid4(),
        oppmerksomhet=uuid4(),
        lest_av_ase=uuid4(),
        tiltak=uuid4(),
        evaluert=uuid4(),
        lesetilgang=uuid4(),
        lysglimt=uuid4(),
        vedlegg=uuid4(),
        mote=uuid4(),
        holdt=uuid4(),
        faktor=uuid4(),
        trinn=uuid4(),
        nummer=nummer(date(2018, 3, 14), 480),
    )


def finn_innganger() -> Iterator[tuple[str, Callable[..., object]]]:
    """Every public function of use cases and lookups whose first parameter is ``okt: Okt``."""
    for pakke in (stafett_tui.handlinger, stafett_tui.oppslag):
        for modul in pkgutil.walk_packages(pakke.__path__, f"{pakke.__name__}."):
            kode = importlib.import_module(modul.name)
            for navn, funksjon in inspect.getmembers(kode, inspect.isfunction):
                if funksjon.__module__ != modul.name or navn.startswith("_"):
                    continue
                forste = next(iter(inspect.signature(funksjon).parameters.values()), None)
                if forste is not None and forste.annotation in (Okt, "Okt"):
                    yield f"{modul.name.rpartition('.')[2]}.{navn}", funksjon
