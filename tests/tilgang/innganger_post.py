"""The use cases and lookups of the outbox and of how mail is sent, and how they are called."""

from uuid import UUID, uuid4

from data.koder import Sikring
from data.modeller import Ansatt, Utpost
from stafett_tui.handlinger import postoppsett, postprove, utboks
from stafett_tui.okt import Okt
from stafett_tui.oppslag import utboks as oppslag
from stafett_tui.postvisninger import Postskjema
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.post.sendehjelp import sett_opp
from tests.post.tjenere import Innboks, tjener
from tests.raadata import rader, rett_rad
from tests.tilgang.inngang import ADMINISTRATOR, FINNES_IKKE, Inngang

SKJEMA = Postskjema("127.0.0.1", 587, Sikring.STARTTLS, "stafett", "stafett@fjordvik.no")


def velkomst(v: Verden, f: FullLogg) -> UUID:
    """The welcome to the foresatt, which was refused."""
    funnet = rader(v, Utpost, logg_id=f.logg, slag="velkomst")
    return funnet[0].id if funnet else uuid4()


def _fjern_oppsett(v: Verden, okt: Okt, _f: FullLogg) -> object:
    if okt == v.okt(*ADMINISTRATOR):
        postoppsett.sett_postoppsett(okt, SKJEMA)
    return postoppsett.fjern_postoppsett(okt)


def _opprett_tjeneste(v: Verden, okt: Okt, _f: FullLogg) -> object:
    return postoppsett.opprett_tjeneste(okt, v.mappe.parent / f"tjeneste-{uuid4().hex}")


def _send_prove(v: Verden, okt: Okt, _f: FullLogg) -> object:
    """To a server that takes everything."""
    if okt != v.okt(*ADMINISTRATOR):
        return postprove.send_prove(okt, "")
    rett_rad(v, Ansatt, okt.ansatt_id, epost="kari@fjordvik.no")
    with tjener(Innboks()) as port:
        sett_opp(v, port)
        return postprove.send_prove(okt, "")


def _fjern_tjeneste(v: Verden, okt: Okt, f: FullLogg) -> object:
    if okt == v.okt(*ADMINISTRATOR):
        _opprett_tjeneste(v, okt, f)
    return postoppsett.fjern_tjeneste(okt)


POSTINNGANGER = {
    "utboks.skriv_ut": Inngang(
        lambda v, o, f: utboks.skriv_ut(o, [velkomst(v, f)], v.mappe), leser=FINNES_IKKE
    ),
    "utboks.send_igjen": Inngang(lambda v, o, f: utboks.send_igjen(o, velkomst(v, f)), leser=FINNES_IKKE),
    "utboks.utboks": Inngang(
        lambda v, o, f: oppslag.utboks(o), ser=frozenset({"Tuvalise", "Gropernille"}), ider=False
    ),
    "postoppsett.hent_postoppsett": Inngang(
        lambda v, o, f: postoppsett.hent_postoppsett(o), ider=False, tillatt=ADMINISTRATOR
    ),
    "postoppsett.sett_postoppsett": Inngang(
        lambda v, o, f: postoppsett.sett_postoppsett(o, SKJEMA), ider=False, tillatt=ADMINISTRATOR
    ),
    "postoppsett.fjern_postoppsett": Inngang(_fjern_oppsett, ider=False, tillatt=ADMINISTRATOR),
    "postoppsett.opprett_tjeneste": Inngang(_opprett_tjeneste, ider=False, tillatt=ADMINISTRATOR),
    "postprove.send_prove": Inngang(_send_prove, ider=False, tillatt=ADMINISTRATOR),
    "postoppsett.fjern_tjeneste": Inngang(_fjern_tjeneste, ider=False, tillatt=ADMINISTRATOR),
}
