"""The municipality's three ages for the child's own word (SPEC 4.4): which are possible."""

from collections.abc import Mapping

from stafett_tui.avslag import Avslag
from stafett_tui.regler.samtykke import Samtykkealdre
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.sprak.tekst import T

YNGST, ELDST = 1, 18
"""years; who is 18 has no foresatte to consent"""
INFORMERES, SIGNERER, ALENE = "informeres", "signerer", "alene"
ALDERSFELT = (INFORMERES, SIGNERER, ALENE)


def vurder_aldre(aar: Mapping[str, int | None]) -> Samtykkealdre | Avslag:
    """The ages, or what is wrong at each field. None is what was no number.

    In this order: who signs has been informed, and who consents alone signs.
    """
    kontroll = Skjemakontroll()
    for navn in ALDERSFELT:
        tall = aar[navn]
        if tall is None or not YNGST <= tall <= ELDST:
            kontroll.meld(navn, T("Skriv et helt tall fra %(fra)d til %(til)d.", fra=YNGST, til=ELDST))
    if (avslag := kontroll.avslag("samtykkealdre.utenfor")) is not None:
        return avslag
    informeres, signerer, alene = (aar[navn] or 0 for navn in ALDERSFELT)
    if signerer < informeres:
        kontroll.meld(SIGNERER, T("Barnet kan ikke signere før det blir informert. Se på de to aldrene."))
    if alene < signerer:
        kontroll.meld(ALENE, T("Barnet kan ikke samtykke alene før det signerer. Se på de to aldrene."))
    return kontroll.avslag("samtykkealdre.rekkefolge") or Samtykkealdre(informeres, signerer, alene)
