"""A search in one's own words: «bytte passord» is to find «Bytt passord»."""

import re
from collections.abc import Iterable

ENDELSE = re.compile(r"(?<=\w{4})(?:(?:ene|ane|en|et|er|ar|e|a|r|t)s?|s)$")
SPORREORD = frozenset("hvordan hvorfor hvilken hvilke hvem korleis kvifor".split())


def stammer(ordene: Iterable[str]) -> list[str]:
    """The words without their endings; what is short, or only asks, says nothing of what is looked for."""
    return [ENDELSE.sub("", ord_) for ord_ in ordene if len(ord_) > 3 and ord_ not in SPORREORD]
