"""New ids for all of a log, where its own are taken: it has been here before."""

from collections import defaultdict
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar
from uuid import UUID, uuid4

S = TypeVar("S")


class NyeIder:
    """The same new id for the same old one, in all that belongs together."""

    def __init__(self) -> None:
        self._nye: defaultdict[UUID, UUID] = defaultdict(uuid4)

    def i(self, verdi: S) -> S:
        """The value with new ids."""
        svar: S = self._i(verdi)
        return svar

    def ny(self, gammel: UUID) -> UUID:
        """The new one."""
        return self._nye[gammel]

    def _i(self, verdi: Any) -> Any:
        if isinstance(verdi, UUID):
            return self._nye[verdi]
        if isinstance(verdi, tuple):
            return tuple(self._i(v) for v in verdi)
        if is_dataclass(verdi) and not isinstance(verdi, type):
            return replace(verdi, **{f.name: self._i(getattr(verdi, f.name)) for f in fields(verdi)})
        return verdi
