"""The use cases and lookups of meetings, and how they are called."""

from datetime import time
from uuid import UUID

from data.koder import Motestatus
from data.modeller import Mote
from stafett_tui.handlinger import apne_logg, mote, motebrev, registrer_mote
from stafett_tui.motevisninger import Registrering
from stafett_tui.oppslag import moter
from tests.byggere import Verden
from tests.raadata import rader
from tests.tilgang.inngang import FINNES_IKKE, Inngang

BARN = frozenset({"Tuvalise", "Kvitfjell"})


def gikk(v: Verden, mote_id: UUID) -> Registrering:
    """The stafettholder came, and there are new minutes; filled in over what stood there."""
    return Registrering(
        status=Motestatus.FULLFORT,
        motte=frozenset({v.inviterbar("Maren")}),
        kommentar="",
        samtale_for="",
        samtale_etter="",
        referat="Vi gikk gjennom det hele.",
        registrert=next((m.registrert for m in rader(v, Mote, id=mote_id)), None),
    )


MOTEINNGANGER = {
    "mote.innkall_til_mote": Inngang(
        lambda v, o, f: mote.innkall_til_mote(o, f.logg, v.moteskjema("Maren", fra=time(12), til=time(13)))
    ),
    "mote.endre_mote": Inngang(
        lambda v, o, f: mote.endre_mote(o, f.mote, v.moteskjema("Maren", fra=time(12), til=time(13))),
        leser=FINNES_IKKE,
    ),
    "mote.avlys_mote": Inngang(
        lambda v, o, f: mote.avlys_mote(o, f.mote), leser=FINNES_IKKE, utlopt="mote.over", uten_samtykke=True
    ),
    "mote.vis_motested": Inngang(
        lambda v, o, f: mote.vis_motested(o, f.mote),
        ser=frozenset({"kattefot"}),
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "motebrev.skriv_motebrev": Inngang(
        lambda v, o, f: motebrev.skriv_motebrev(o, f.mote, f"foresatt:{f.foresatt}", v.mappe),
        leser=FINNES_IKKE,
    ),
    "registrer_mote.registrer_mote": Inngang(
        lambda v, o, f: registrer_mote.registrer_mote(o, f.holdt, gikk(v, f.holdt)), leser=FINNES_IKKE
    ),
    "apne_logg.apne_mote": Inngang(
        lambda v, o, f: apne_logg.apne_mote(o, f.holdt),
        ser=BARN | {"åkerull", "hvitveis"},
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "moter.mote": Inngang(
        lambda v, o, f: moter.mote(o, f.holdt),
        ser=BARN | {"Gropernille", "løvetann", "kattefot", "åkerull", "smørtelg", "marikåpe", "nattfiol"},
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "moter.motelogg": Inngang(
        lambda v, o, f: moter.motelogg(o, f.logg),
        ser=BARN | {"kattefot", "åkerull", "hvitveis"},
        aktor=None,
        leser="logg.bare_deler",
        utlopt=None,
    ),
    "moteutkast.nytt_mote": Inngang(
        lambda v, o, f: moter.nytt_mote(o, f.logg), ser=BARN | {"Gropernille", "løvetann"}
    ),
    "moteutkast.moteutkast_for_endring": Inngang(
        lambda v, o, f: moter.moteutkast_for_endring(o, f.mote),
        ser=BARN | {"kattefot", "åkerull"},
        leser=FINNES_IKKE,
    ),
    "moteutkast.dagsorden": Inngang(
        lambda v, o, f: moter.dagsorden(o, f.logg, frozenset({f.oppmerksomhet})),
        ser=frozenset({"løvetann"}),
    ),
    "moter.mine_moter": Inngang(lambda v, o, f: moter.mine_moter(o), ser=BARN | {"kattefot"}, ider=False),
    "moteutkast.kollisjoner": Inngang(
        lambda v, o, f: moter.kollisjoner(
            o,
            v.moteskjema("Maren", deltakere=frozenset(map(v.inviterbar, v.folk))),
            None,
        ),
        ser=BARN,
        ider=False,
    ),
}
