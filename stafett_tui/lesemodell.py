"""Read models that are quick to load: ``dataclass`` as Python's own with ``frozen``, ``slots`` and no ``repr``.

Python's own writes each class its methods as text and compiles them, which for the read models together took a
twentieth of the program's start and a megabyte. Here all share the same ones. The module that makes read models
imports ``dataclass`` from here, and the type checker sees Python's own.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    S = TypeVar("S")
    _sett = object.__setattr__

    def dataclass(*, frozen: bool, slots: bool, repr: bool) -> Callable[[type[S]], type[S]]:  # noqa: A002
        """The one kind that is made here; ``Maskert`` is to be its base, and masks it."""
        if not (frozen and slots) or repr:
            raise TypeError("a read model is frozen, has slots and shows no value")
        return _gjor_om

    def _gjor_om(klasse: type[S]) -> type[S]:
        ny = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(klasse)
        felter = dataclasses.fields(ny)
        if any(f.default_factory is not dataclasses.MISSING or f.kw_only or not f.init for f in felter):
            raise TypeError("the fields of a read model are plain")
        eget = {
            "_navn": tuple(f.name for f in felter),
            "_ellers": {f.name: f.default for f in felter if f.default is not dataclasses.MISSING},
        }
        for navn, verdi in (*eget.items(), *_METODER):
            setattr(ny, navn, verdi)
        return ny

    class _Felles:
        """What every read model is given. In the class itself, as with Python's own."""

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

    _METODER = tuple((n, m) for n, m in vars(_Felles).items() if callable(m))


__all__ = ["dataclass"]
