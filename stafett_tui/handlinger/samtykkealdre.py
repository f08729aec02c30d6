"""From which birthday the child has its own word in a consent; the kommuneadministrator decides (SPEC 2.4, 4.4)."""

from data.koder import Handling
from data.lagre import ansatte
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.regler.samtykkealdre import ALENE, INFORMERES, SIGNERER, vurder_aldre
from stafett_tui.sprak.tekst import T


def sett_samtykkealdre(
    okt: Okt, informeres: int | None, signerer: int | None, alene: int | None
) -> Kvittering | Avslag:
    """For every consent that is registered from now on; what has been consented to stands as it was given.

    None is what was no number. Refused: not administrator, outside the bounds, in the wrong order.
    """
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        aldre = vurder_aldre({INFORMERES: informeres, SIGNERER: signerer, ALENE: alene})
        if isinstance(aldre, Avslag):
            return aldre
        kommune = ansatte.kommune(rom.sesjon)
        kommune.alder_informeres = aldre.informeres
        kommune.alder_signerer = aldre.signerer
        kommune.alder_alene = aldre.alene
        rom.fullfor(
            Handling.VIRKSOMHET_ENDRET,
            alder_informeres=aldre.informeres,
            alder_signerer=aldre.signerer,
            alder_alene=aldre.alene,
        )
    return Kvittering(T("Aldrene er lagret. De gjelder samtykker som registreres fra nå av."))
