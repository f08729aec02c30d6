"""Frozen dataclasses that are quick to load: ``dataclass`` as Python's own with ``frozen`` and ``slots``.

Python's own writes each class its methods as text and compiles them: half a millisecond and 15 kB each, in every
start. Here all share the same ones. Who makes such classes imports ``dataclass`` from here, and the type checker
sees Python's own. Slower to make one of: not for what is made in thousands. Light: loaded before the first frame.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    S = TypeVar("S")
    _sett = object.__setattr__

    def dataclass(*, frozen: bool, slots: bool, repr: bool = True) -> Callable[[type[S]], type[S]]:  # noqa: A002
        """The one kind that is made here; without ``repr`` its base says what is seen (``Maskert``)."""
        if not (frozen and slots):
            raise TypeError("a quick dataclass is frozen and has slots")
        return partial(_gjor_om, med_repr=repr)

    def _gjor_om(klasse: type[S], *, med_repr: bool) -> type[S]:
        arver = any(map(dataclasses.is_dataclass, klasse.__mro__[1:]))
        ny = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, frozen=arver)(klasse)
        ny.__dataclass_params__.frozen = True  # so that Python's own frozen ones can be made from it
        felter = dataclasses.fields(ny)
        if any(
            f.default_factory is not dataclasses.MISSING or f.kw_only or not (f.init and f.compare)
            for f in felter
        ):
            raise TypeError("the fields of a quick dataclass are plain")
        if hasattr(ny, "__post_init__"):
            raise TypeError("nothing is done after a quick dataclass is made")
        eget = {
            "_navn": tuple(f.name for f in felter),
            "_ellers": {f.name: f.default for f in felter if f.default is not dataclasses.MISSING},
        }
        for navn, verdi in (*eget.items(), *_METODER):
            setattr(ny, navn, verdi)
        if med_repr and "__repr__" not in klasse.__dict__:
            ny.__repr__ = _vis
        return ny

    class _Felles:
        """What every class is given. In the class itself, as with Python's own."""

        _navn: tuple[str, ...]
        _ellers: dict[str, Any]

        def __init__(self, *verdier: Any, **gitt: Any) -> None:
            for n, verdi in zip(self._navn, verdier, strict=False):
                _sett(self, n, verdi)
            for n in self._navn[len(verdier) :]:
                if n in gitt:
                    _sett(self, n, gitt.pop(n))
                elif n in self._ellers:
                    _sett(self, n, self._ellers[n])
                else:
                    raise TypeError(f"{type(self).__name__} lacks {n}")
            if gitt or len(verdier) > len(self._navn):
                raise TypeError(f"{type(self).__name__} has no {', '.join(gitt) or 'more'}")

        def __eq__(self, annen: object) -> bool:
            return _verdier(self) == _verdier(annen) if type(annen) is type(self) else NotImplemented

        def __hash__(self) -> int:
            return hash(_verdier(self))

        def __setattr__(self, navn: str, _verdi: object) -> None:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {navn!r}")

        def __delattr__(self, navn: str) -> None:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {navn!r}")

        def __reduce__(self) -> tuple[Any, ...]:
            return type(self), _verdier(self)

    def _verdier(modell: Any) -> tuple[Any, ...]:
        return tuple(getattr(modell, f) for f in modell.__dataclass_fields__)

    def _vis(self: Any) -> str:
        felter = (f for f in dataclasses.fields(self) if f.repr)
        return (
            f"{type(self).__qualname__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in felter)})"
        )

    _METODER = tuple((n, m) for n, m in vars(_Felles).items() if callable(m))


__all__ = ["dataclass"]
