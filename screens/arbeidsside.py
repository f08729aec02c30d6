"""The base of the saksbehandler's pages: who is at work, fresh data whenever the page comes up, hidden names."""

from typing import TYPE_CHECKING, cast
from uuid import UUID

from textual.content import Content

from screens.felles.kommandoer import Kommando
from screens.felles.side import Side
from screens.felles.tekstvern import lagret
from screens.lasting import krever
from stafett_tui.avslag import Kvittering
from stafett_tui.okt import Okt
from stafett_tui.regler.tekst import initialer, skjul_navn
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.app import StafettApp

NYTT_BARN = Kommando(
    "liste.nytt_barn",
    "n",
    T("Nytt barn"),
    "nytt_barn",
    T("Registrerer et barn. Du søker på nummeret først, så ingen får to logger."),
)
SOK = Kommando(
    "liste.sok", "s", T("Søk"), "sok", T("Finner et barn på navn eller nummer i dine egne logger.")
)
SKJUL_NAVN = Kommando(
    "liste.skjul_navn",
    "h",
    T("Skjul navn"),
    "skjul_navn",
    T("Viser bare initialer i listene, når andre kan se skjermen. H en gang til viser navnene igjen."),
)


class Arbeidsside(Side[None]):
    """``last`` is called each time the page comes up: what was done on the page above is never missed."""

    def __init__(self, okt: Okt) -> None:
        super().__init__()
        self.okt = okt

    @property
    def program(self) -> "StafettApp":
        """The app, with its sections and logs."""
        return cast("StafettApp", self.app)

    def on_screen_resume(self) -> None:
        self.last()

    def last(self) -> None:
        """Asks for what the page shows, and fills it in when it comes."""

    def tegn(self) -> None:
        """Draws again what the page already holds."""

    def barnenavn(self, navn: str) -> Content:
        """A child's name as a list may show it now."""
        return lagret(initialer(navn) if self.program.skjul_navn else navn)

    def om_barnet(self, tekst: T | str, navn: str) -> Content:
        """Text about a child as a list may show it now: the child's name may stand in it."""
        ord_ = tekst.paa(self.sprak) if isinstance(tekst, T) else tekst
        return lagret(skjul_navn(ord_, navn) if self.program.skjul_navn else ord_)

    def action_skjul_navn(self) -> None:
        """Initials instead of names in every list, until it is chosen once more."""
        skjul = self.program.skjul_navn = not self.program.skjul_navn
        self.si(T("Listene viser initialer.") if skjul else T("Listene viser navn."))
        self.tegn()

    def action_nytt_barn(self) -> None:
        self.registrer(None)

    @krever("screens.nytt_barn")
    def registrer(self, kladd_id: str | None) -> None:
        """Begins a registration, or goes on with an unfinished one. A log that comes of it is opened."""
        from screens.nytt_barn import NyttBarn

        def registrert(svar: object) -> None:
            if isinstance(svar, Kvittering) and svar.id is not None:
                self.program.apne_logg(UUID(svar.id))

        self.app.push_screen(NyttBarn(self.okt, kladd_id=kladd_id), registrert)

    @krever("screens.forberedelse")
    def action_forbered(self) -> None:
        """What to think through before the first meeting."""
        from screens.forberedelse import Forberedelse

        self.app.push_screen(Forberedelse(self.okt))

    @krever("screens.passiv_logg")
    def vis_passiv(self, logg_id: UUID) -> None:
        """The card of a passive log, which is not opened."""
        from screens.passiv_logg import vis_passiv_logg

        vis_passiv_logg(self, logg_id)
