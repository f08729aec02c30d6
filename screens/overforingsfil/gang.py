"""The way from another municipality, for the pages it begins on."""

from uuid import UUID

from screens.arbeidsside import Arbeidsside
from screens.felles.kommandoer import Kommando
from screens.lasting import krever
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T

MOTTA = Kommando(
    "liste.motta",
    "",
    T("Motta stafettlogg fra annen kommune"),
    "motta_logg",
    T("Åpner en fil fra en annen kommune, viser hva som er i den, og tar imot loggen."),
)
VAAR_NOKKEL = Kommando(
    "liste.vaar_nokkel",
    "",
    T("Vår mottakernøkkel"),
    "vis_vaar_nokkel",
    T("Det andre kommuner låser en fil til oss med."),
)


class Mottaksgang(Arbeidsside):
    """A page that a log can be received from."""

    @krever("screens.overforingsfil.motta")
    def action_motta_logg(self) -> None:
        """Which file, what is in it, and the log when it is taken."""
        from screens.overforingsfil.motta import NOKKEL, Sett, TaImot, VelgFil
        from stafett_tui.handlinger.mottak import Mottakskvittering

        def tatt(svar: Mottakskvittering | None) -> None:
            if svar is None or svar.id is None:
                return
            if svar.passiv:
                self.last()
                self.vis_passiv(UUID(svar.id))
            else:
                self.program.apne_logg(UUID(svar.id))

        def sett(svar: Sett | str | None) -> None:
            if svar == NOKKEL:
                self.action_vis_vaar_nokkel()
            elif isinstance(svar, Sett):
                self.app.push_screen(TaImot(self.okt, svar), tatt)

        self.app.push_screen(VelgFil(self.okt), sett)

    @krever("screens.overforingsfil.laget", "stafett_tui.oppslag.overforingsfil")
    def action_vis_vaar_nokkel(self) -> None:
        """Made the first time that somebody asks."""
        from screens.overforingsfil.laget import VaarNokkel
        from stafett_tui.filvisninger import Mottakernokkel
        from stafett_tui.handlinger.overforingsfil import vaar_nokkel

        def vis(svar: Mottakernokkel | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
            else:
                self.app.push_screen(VaarNokkel(svar))

        self.kjor(vaar_nokkel, self.okt, ferdig=vis, gruppe="nokkel")
