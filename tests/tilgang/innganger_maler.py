"""Templates, and how their use cases are called. They are about no log."""

from dataclasses import replace
from uuid import UUID, uuid4

from data.koder import Malslag, Tiltakstype
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger import maler as handling
from stafett_tui.malvisninger import Malskjema
from stafett_tui.okt import Okt
from stafett_tui.oppslag import maler
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.tilgang.inngang import Inngang

MAL = Malskjema(Malslag.TILTAK, Tiltakstype.TETT, "En voksen tar imot {barnet} i døra.")


def _fjern(_v: Verden, okt: Okt, _f: FullLogg) -> Kvittering | Avslag:
    """One that the same has just saved."""
    svar = handling.lagre_mal(okt, MAL)
    lagret = UUID(svar.id) if isinstance(svar, Kvittering) and svar.id else uuid4()
    return handling.fjern_mal(okt, lagret)


def _endre(_v: Verden, okt: Okt, _f: FullLogg) -> Kvittering | Avslag:
    """Likewise."""
    svar = handling.lagre_mal(okt, MAL)
    lagret = UUID(svar.id) if isinstance(svar, Kvittering) and svar.id else uuid4()
    return handling.endre_mal(okt, lagret, MAL.tekst, replace(MAL, tekst="En voksen venter i døra."))


MALINNGANGER = {
    "maler.hent_maler": Inngang(lambda v, o, f: maler.hent_maler(o), ider=False),
    "maler.egne_maler": Inngang(lambda v, o, f: maler.egne_maler(o), ider=False),
    "maler.lagre_mal": Inngang(lambda v, o, f: handling.lagre_mal(o, MAL), ider=False),
    "maler.endre_mal": Inngang(_endre, ider=False),
    "maler.fjern_mal": Inngang(_fjern, ider=False),
}
