"""The way to another municipality, from any page: the form, and the receipt of a file that was sent."""

from uuid import UUID

from screens.arbeidsside import Arbeidsside
from screens.lasting import krever
from stafett_tui.avslag import Avslag, Kvittering


@krever("screens.overforingsfil.lag", "screens.overforingsfil.laget", "stafett_tui.oppslag.overforingsfil")
def til_kommune(side: Arbeidsside, logg_id: UUID) -> None:
    """The form; or the receipt, when a file waits for one."""
    from screens.overforingsfil.lag import OverforFil
    from screens.overforingsfil.laget import FilLaget
    from stafett_tui.filvisninger import Filvalg
    from stafett_tui.handlinger.overforingsfil import Overforingskvittering
    from stafett_tui.oppslag.overforingsfil import filvalg

    def laget(svar: Overforingskvittering | None) -> None:
        if svar is not None:
            side.app.push_screen(FilLaget(svar))

    def lest(svar: Filvalg | Avslag) -> None:
        if isinstance(svar, Avslag):
            side.si_avslag(svar)
        elif any(f.venter for f in svar.filer):
            les_kvitteringen(side, logg_id)
        else:
            side.app.push_screen(OverforFil(side.okt, svar), laget)

    side.kjor(filvalg, side.okt, logg_id, ferdig=lest, gruppe="overforingsfil")


@krever("screens.overforingsfil.kvittering", "stafett_tui.oppslag.overforingsfil")
def les_kvitteringen(side: Arbeidsside, logg_id: UUID) -> None:
    """Also when consent is gone meanwhile: the receipt is read all the same."""
    from screens.overforingsfil.kvittering import LesKvittering
    from stafett_tui.filvisninger import Kvitteringsvalg
    from stafett_tui.handlinger.overforingskvittering import Lestkvittering
    from stafett_tui.oppslag.overforingsfil import kvitteringsvalg

    def kvittert(svar: Kvittering | None) -> None:
        """A log that was made passive cannot be seen any more: the pages about it are left for the list."""
        if isinstance(svar, Lestkvittering) and svar.passiv:
            side.program.vis_seksjon("stafettlogger")
        elif svar is not None:
            side.last()

    def lest(svar: Kvitteringsvalg | Avslag) -> None:
        if isinstance(svar, Avslag):
            side.si_avslag(svar)
        else:
            side.app.push_screen(LesKvittering(side.okt, logg_id, svar), kvittert)

    side.kjor(kvitteringsvalg, side.okt, logg_id, ferdig=lest, gruppe="overforingsfil")
