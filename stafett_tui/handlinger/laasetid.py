"""How long nobody may be at the keys before the program locks itself; the kommuneadministrator decides."""

from data.koder import Handling
from data.lagre import ansatte
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.regler.laasetid import KORTEST, LENGST
from stafett_tui.sprak.tekst import TN, T


def sett_laasetid(okt: Okt, minutter: int | None) -> Kvittering | Avslag:
    """For everyone in the municipality, from their next log-in on. None is what was no number.

    Refused: not administrator, outside the bounds.
    """
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        if minutter is None or not KORTEST <= minutter <= LENGST:
            setning = T("Skriv et helt tall fra %(fra)d til %(til)d.", fra=KORTEST, til=LENGST)
            return Avslag.i_felt("laasetid.utenfor", "minutter", setning)
        ansatte.kommune(rom.sesjon).laas_etter = minutter
        rom.fullfor(Handling.VIRKSOMHET_ENDRET, laas_etter=minutter)
    return Kvittering(
        TN(
            "Stafett låses etter %(n)d minutt uten taster, fra neste innlogging.",
            "Stafett låses etter %(n)d minutter uten taster, fra neste innlogging.",
            n=minutter,
        )
    )
