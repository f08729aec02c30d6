"""The fields of the forms. A field has ``navn``, ``verdi``, ``feil()`` and ``kladdverdi``, and posts ``Feltendret``.

Each is loaded when it is first asked for: the log-in page needs two of them, and is to stand at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screens.felles.felt.avsnitt import Avsnittsfelt
    from screens.felles.felt.dato import Datofelt
    from screens.felles.felt.inndata import Feltendret, Inndata, Limtsammen, alle_inndata
    from screens.felles.felt.kalender import Kalender
    from screens.felles.felt.kryss import Kryss
    from screens.felles.felt.kryssliste import Kryssliste
    from screens.felles.felt.linje import Linjefelt
    from screens.felles.felt.nedtrekk import Nedtrekk
    from screens.felles.felt.passord import Passordfelt
    from screens.felles.felt.ramme import Felt
    from screens.felles.felt.sokedeler import Treff
    from screens.felles.felt.soker import Soker
    from screens.felles.felt.tid import Tidfelt
    from screens.felles.felt.valgflate import Valg
    from screens.felles.felt.valgliste import Valgliste

_MODULER = {
    "Avsnittsfelt": "avsnitt",
    "Datofelt": "dato",
    "Felt": "ramme",
    "Feltendret": "inndata",
    "Inndata": "inndata",
    "Kalender": "kalender",
    "Kryss": "kryss",
    "Kryssliste": "kryssliste",
    "Limtsammen": "inndata",
    "Linjefelt": "linje",
    "Nedtrekk": "nedtrekk",
    "Passordfelt": "passord",
    "Soker": "soker",
    "Tidfelt": "tid",
    "Treff": "sokedeler",
    "Valg": "valgflate",
    "Valgliste": "valgliste",
    "alle_inndata": "inndata",
}

if not TYPE_CHECKING:  # else any name at all would pass the type checker

    def __getattr__(navn: str) -> object:
        if navn not in _MODULER:
            raise AttributeError(navn)
        return getattr(import_module(f"{__name__}.{_MODULER[navn]}"), navn)


__all__ = [
    "Avsnittsfelt",
    "Datofelt",
    "Felt",
    "Feltendret",
    "Inndata",
    "Kalender",
    "Kryss",
    "Kryssliste",
    "Limtsammen",
    "Linjefelt",
    "Nedtrekk",
    "Passordfelt",
    "Soker",
    "Tidfelt",
    "Treff",
    "Valg",
    "Valgliste",
    "alle_inndata",
]
