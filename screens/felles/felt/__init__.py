"""The fields of the forms. A field has ``navn``, ``verdi``, ``feil()`` and ``kladdverdi``, and posts ``Feltendret``."""

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
from screens.felles.felt.valgflate import Valg
from screens.felles.felt.valgliste import Valgliste

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
    "Treff",
    "Valg",
    "Valgliste",
    "alle_inndata",
]
