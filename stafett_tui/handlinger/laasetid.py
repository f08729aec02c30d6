"""How long nobody may be at the keys before the program locks itself: the kommuneadministrator decides for all, and
each for herself when she wants it sooner."""

from data.koder import Handling
from data.lagre import ansatte
from data.modeller import Ansatt
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.regler.laasetid import KORTEST, LENGST, gjelder, kan_velges
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


def velg_laasetid(okt: Okt, minutter: int | None) -> Kvittering | Avslag:
    """The user's own limit, from now on in this program; None is the municipality's. A setting of her own, not audited.

    Refused: as long as the municipality's or longer, shorter than the shortest.
    """
    with okt.handle() as rom:
        kommunens = ansatte.kommune(rom.sesjon).laas_etter
        ansatt = rom.sesjon.get(Ansatt, okt.ansatt_id)
        if ansatt is None:
            raise LookupError("the one who is logged in is not there")
        if not kan_velges(kommunens, minutter):
            return Avslag.i_felt("laasetid.ikke_kortere", "minutter", ikke_kortere(kommunens))
        ansatt.laas_etter = minutter
        rom.behold()
    okt.base.laas_etter = gjelder(kommunens, minutter)
    return Kvittering(
        TN(
            "Stafett låses for deg etter %(n)d minutt uten taster.",
            "Stafett låses for deg etter %(n)d minutter uten taster.",
            n=okt.base.laas_etter,
        )
    )


def ikke_kortere(kommunens: int) -> T:
    """What can be chosen instead."""
    if kommunens <= KORTEST:
        return T("Kommunen låser etter %(n)d minutter. Det kan ikke gjøres kortere.", n=kommunens)
    return T(
        "Kommunen låser etter %(n)d minutter. Skriv et tall fra %(fra)d til %(til)d, eller la feltet stå tomt.",
        n=kommunens,
        fra=KORTEST,
        til=kommunens - 1,
    )
