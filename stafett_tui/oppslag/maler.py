"""The templates that one may begin from: the unit's own, then those that come with the program."""

from data.koder import Hatt
from data.lagre import ansatte
from data.lagre import maler as mallager
from stafett_tui.malvisninger import Malkort
from stafett_tui.okt import Okt
from stafett_tui.regler.maler import medfolgende
from stafett_tui.sprak.tekst import STANDARDSPRAK


def hent_maler(okt: Okt, sprak: str = STANDARDSPRAK) -> tuple[Malkort, ...]:
    """All of them. In a meeting only those of the program: others wrote the unit's, perhaps of another child."""
    if okt.bare_logg is not None:
        return medfolgende(sprak)
    return (*egne_maler(okt), *medfolgende(sprak))


def egne_maler(okt: Okt) -> tuple[Malkort, ...]:
    """Those that the unit has saved."""
    if okt.virksomhet_id is None:
        return ()
    with okt.les() as sesjon:
        rader = mallager.maler(sesjon, okt.virksomhet_id)
        navn = ansatte.navnekort(sesjon, {r.skrevet_av for r in rader})
    return tuple(
        Malkort(
            slag=r.slag,
            type=r.type,
            tekst=r.tekst,
            id=r.id,
            kan_endres=okt.hatt is Hatt.LEDER or r.skrevet_av == okt.ansettelse_id,
            lagret_av=navn[r.skrevet_av].navn,
            lagret=r.opprettet,
        )
        for r in rader
    )
