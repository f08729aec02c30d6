"""A refusal is a value: a code, a Norwegian sentence that says what to do, and the fields it belongs to."""

from data.lettklasse import dataclass
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True)
class Feltfeil:
    """What is wrong in one field of a form, by the field's name."""

    felt: str
    setning: T


@dataclass(frozen=True, slots=True)
class Avslag:
    """Why an act was not done.

    ``kode`` is stable (``tiltak.alt_evaluert``) and free of personal data; ``setning`` says why and what
    to do; ``feil`` holds the fields that are wrong, the first one is where focus goes.
    """

    kode: str
    setning: T
    feil: tuple[Feltfeil, ...] = ()

    @classmethod
    def i_felt(cls, kode: str, felt: str, setning: T) -> "Avslag":
        """A refusal that belongs to one field."""
        return cls(kode, setning, (Feltfeil(felt, setning),))

    @classmethod
    def av_feil(cls, kode: str, feil: tuple[Feltfeil, ...]) -> "Avslag":
        """A refusal of a form with one or more wrong fields; the first sentence speaks for all."""
        return cls(kode, feil[0].setning, feil)


@dataclass(frozen=True, slots=True)
class Kvittering:
    """What was done, in one sentence, with the id of what was made or changed (hex) when there is one."""

    setning: T
    id: str | None = None
