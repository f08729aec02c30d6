"""What is still in memory, and what holds it there."""

import gc
from collections.abc import Callable
from types import FrameType, ModuleType


class Minne:
    """Counts the objects of some types that have come since it was made.

    What other tests in the same process have left is not counted.
    """

    def __init__(self, *typer: type) -> None:
        self._typer = typer
        self._andres = self._alle()
        self._kjente = {id(o) for o in self._andres}

    def nye(self) -> set[str]:
        """The names of the types that there are new objects of."""
        return {type(o).__name__ for o in self._alle() if id(o) not in self._kjente}

    def borte(self) -> Callable[[], bool]:
        """A condition that tells, where it is shown, what held the first of those that are left."""
        minne = self

        class Borte:
            def __call__(self) -> bool:
                return not minne.nye()

            def __repr__(self) -> str:
                nye = [o for o in minne._alle() if id(o) not in minne._kjente]
                return f"gone: {sorted({type(o).__name__ for o in nye})}" + "".join(
                    f"\n  {type(o).__name__} held by {' < '.join(holdes_av(o, nye))}" for o in nye[:5]
                )

        return Borte()

    def _alle(self) -> list[object]:
        gc.unfreeze()
        gc.collect()
        return [o for o in gc.get_objects() if isinstance(o, self._typer)]


def holdes_av(objekt: object, egne: list[object], dybde: int = 12) -> list[str]:
    """The types from an object to what holds it from outside, the nearest first; the shortest way found."""
    sett = {id(objekt), id(egne)}
    lag: list[tuple[object, tuple[str, ...]]] = [(objekt, ())]
    lengst: tuple[str, ...] = ()
    for _ in range(dybde):
        neste: list[tuple[object, tuple[str, ...]]] = []
        sett.add(id(neste))
        for o, vei in lag:
            for holder in gc.get_referrers(o):
                if id(holder) in sett or holder is lag or isinstance(holder, FrameType):
                    continue
                sett.add(id(holder))
                navn = (*vei, f"{type(holder).__module__}.{type(holder).__qualname__}")
                if isinstance(holder, ModuleType):
                    return [*navn, holder.__name__]
                neste.append((holder, navn))
        if not neste:
            break
        lag, lengst = neste[:400], neste[0][1]
    return list(lengst)
