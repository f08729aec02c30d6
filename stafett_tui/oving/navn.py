"""Names for invented families. Nobody's, and no Norwegian word: a search for one finds that child alone.

First names are unique among the first ninety children, surnames among all; no surname is part of another.
"""

JENTER = tuple(
    """
    Amalie Benedikte Borghild Dorthea Edvarda Eirin Eldbjørg Eline Fredrikke Frøydis Gunnhild Hedvig Idunn
    Ingeborg Iselin Jorid Josefine Karoline Kjersti Kristine Leah Ludvikke Magnhild Marthine Mathea Natalie
    Othilie Pernille Ragnfrid Ragnhild Selma Solveig Sunniva Synne Thale Tiril Tomine Torunn Vilma Ylva
    Ynghild Åshild Aslaug Ingvill Malin
    """.split()
)
GUTTER = tuple(
    """
    Amund Arvid Asbjørn Birger Brage Edvard Eilert Einar Eirik Emrik Erlend Esten Filip Gaute Georg Gustav
    Haakon Halvard Henning Herman Håvard Isak Ivar Jesper Joakim Jostein Kasper Kristoffer Leander Ludvig
    Magnus Mathias Mikkel Nikolai Odin Oskar Peder Rasmus Sigurd Simen Sondre Syver Tarjei Teodor Tobias
    """.split()
)
MODRE = tuple(
    "Anniken Astrid Bente Camilla Cecilie Elisabeth Ellinor Guro Hege Heidi Ingunn Janne Julie Katrine Linda "
    "Mari Marianne Merete Monica Nina Ragna Randi Silja Stine Susanne Torild Trine Unni Vibeke Wenche".split()
)
FEDRE = tuple(
    "Andreas Arild Bernt Christian Dagfinn Erik Espen Frode Geir Gunnar Harald Helge Jonas Jørgen Kenneth "
    "Kjetil Lars Martin Morten Nils Olav Pål Roger Runar Sigve Sverre Terje Thomas Tor Øyvind".split()
)
ANDRE_ETTERNAVN = tuple(
    "Aarvaag Bjelkerud Dalsveen Engvoll Fossumlien Gjerdalen Hovlandsmo Isdalen Kvernmo Lauvstad Moldskred "
    "Nesgaarden Osmundli Rønsåsen Skarstadmo Tveråmo Ulvahaug Vedhus Yttervåg Øksnevik".split()
)
"""of foresatte who do not carry the child's name"""

_FORLEDD = tuple(
    """
    Aldar Ambol Arveg Askvi Balstr Berdal Bjelvå Brynkv Dalgri Djupvi Eidfjø Elvarst Embrek Fagravi Fiskvå
    Flatkvi Frøyda Garnhå Gjelmå Glåmsk Grendhå Gudmå Haglevi Hardvå Hemnå Hjelså Hovdå Imsevå Jarstå Kalvhå
    Kjelvå Klevsta Knarvi Kroksta Kvamså Langnå Leirså Lindvå Lomså Meldvå Mjelvå Myrsta Nordvå Oppeså Ormså
    Raudvi Reinså Ringså Rogså Saltvå Skarvå Skjelså Slettvå Solvå Steinvi Storså Sundvå Tjelså Torvå Ulså
    Vangså Vardvi Vassvå Vindså
    """.split()
)
_MELLOMLEDD = ("", *("el ar un ev ir om as ik ad ul em an ør og av im øl ås ur et").split())
_ETTERLEDD = tuple("rud nes lid eng vik tun vol dal fet myr lia bru sæt mel løk hus".split())


def etternavn(nummer: int) -> str:
    """The surname of the family with this number, from 0; 21,504 of them, neighbours unlike each other."""
    ledd, runde = nummer % len(_FORLEDD), nummer // len(_FORLEDD)
    endelse, mellom = (ledd + runde) % len(_ETTERLEDD), runde // len(_ETTERLEDD)
    return _FORLEDD[ledd] + _MELLOMLEDD[mellom] + _ETTERLEDD[endelse]


def fornavn(nummer: int) -> tuple[str, bool]:
    """The child's first name, and whether it is a girl's."""
    jente = nummer % 2 == 0
    liste = JENTER if jente else GUTTER
    return liste[(nummer // 2) % len(liste)], jente


MEST_BARN = len(_FORLEDD) * len(_MELLOMLEDD) * len(_ETTERLEDD)
