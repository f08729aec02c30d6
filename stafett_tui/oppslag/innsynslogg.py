"""The access log of the leder's unit: who opened, changed, exported or moved which log, and when (SPEC 11.3)."""

from data import lederinnsyn
from data.koder import Handling
from data.lagre import ansatte
from stafett_tui.avslag import Avslag
from stafett_tui.livsvisninger import Innsynslinje, Innsynslogg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.oppslag.historikk import LESING
from stafett_tui.oppslag.hvorfor import hvorfor
from stafett_tui.sprak.merkelapper import HANDLING

MAKS = 200
"""lines at a time"""


def innsynslogg(okt: Okt, maks: int = MAKS) -> Innsynslogg | Avslag:
    """The last acts on the logs that the unit holds. A deleted log's are gone with it."""
    with okt.les() as sesjon:
        if avslag := krev_leder(sesjon, okt):
            return avslag
        rader = lederinnsyn.innsynsrader(sesjon, okt.ansatt_id, okt.virksomhet_id, maks + 1)
        vist = rader[:maks]
        navn = ansatte.personnavn(sesjon, {r.ansatt_id for r in vist if r.ansatt_id})
    linjer = tuple(
        Innsynslinje(
            nr=r.nr,
            tid=r.tid,
            hvem=navn.get(r.ansatt_id, "") if r.ansatt_id else "",
            hva=HANDLING[Handling(r.handling)],
            barn=f"{r.fornavn} {r.etternavn}",
            lesing=Handling(r.handling) in LESING,
            hvorfor=hvorfor(Handling(r.handling), r.detalj),
        )
        for r in vist
    )
    return Innsynslogg(linjer, len(rader) > maks, okt.klokke.i_dag())
