"""The ways to another municipality and from one, for the pages they begin on."""

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
            if svar is not None and svar.id is not None:
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


class Filgang(Arbeidsside):
    """A page that a log can be sent from."""

    @krever("screens.overforingsfil.lag", "screens.overforingsfil.kvittering", "screens.overforingsfil.laget")
    def overfor_til_kommune(self, logg_id: UUID) -> None:
        """The form; or the receipt, when a file waits for one."""
        from screens.overforingsfil.kvittering import LesKvittering
        from screens.overforingsfil.lag import OverforFil
        from screens.overforingsfil.laget import FilLaget
        from stafett_tui.filvisninger import Filvalg
        from stafett_tui.handlinger.overforingsfil import Overforingskvittering
        from stafett_tui.oppslag.overforingsfil import filvalg

        def laget(svar: Overforingskvittering | None) -> None:
            if svar is not None:
                self.app.push_screen(FilLaget(svar))

        def lest(svar: Filvalg | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
            elif venter := next((f for f in svar.filer if f.venter), None):
                self.app.push_screen(LesKvittering(self.okt, logg_id, venter))
            else:
                self.app.push_screen(OverforFil(self.okt, svar), laget)

        self.kjor(filvalg, self.okt, logg_id, ferdig=lest, gruppe="overforingsfil")

    @krever("screens.overforingsfil.kvittering")
    def les_kvittering_for(self, logg_id: UUID) -> None:
        """Also when consent is gone meanwhile: the receipt is read all the same."""
        from screens.overforingsfil.kvittering import LesKvittering
        from stafett_tui.filvisninger import Sendtfil
        from stafett_tui.oppslag.overforingsfil import sendte_filer

        def lest(svar: tuple[Sendtfil, ...] | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
            elif venter := next((f for f in svar if f.kvittert is None), None):
                self.app.push_screen(LesKvittering(self.okt, logg_id, venter))
            else:
                self.si(T("Ingen overføringsfil for denne loggen venter på kvittering."))

        self.kjor(sendte_filer, self.okt, logg_id, ferdig=lest, gruppe="overforingsfil")
