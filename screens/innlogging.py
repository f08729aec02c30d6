"""The log-in page: name and passphrase, or the one-time code the leder gave. Light: the first frame is this."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

from textual.binding import Binding
from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt, Passordfelt
from screens.felles.knapp import Knapp
from screens.felles.skjema import Skjema
from screens.felles.tekstvern import Tekst
from screens.huskport import Huskport
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from screens.app import StafettApp


class Innlogging(Skjema[None]):
    """Nothing is kept as a draft here."""

    TITTEL = T("Logg inn")
    HJELP = (
        T(
            "Skriv brukernavnet og passordet ditt, og trykk Enter. Det tar litt tid å kontrollere passordet. "
            "Det er med vilje."
        ),
        T(
            "«Husk på denne maskinen» står her når databasen har én ansatt. Da starter Stafett uten passord i to uker."
        ),
        T(
            "Er du ny, eller har du glemt passordet? Be virksomhetslederen om en engangskode, og skriv den som passord."
        ),
    )
    LAGRE_TEKST = T("Logg inn")
    BINDINGS = [Binding("enter", "enter", show=False, priority=True)]
    DEFAULT_CSS = """
    Innlogging {
        & #side { align-horizontal: center; }
        & #skjematittel, & #skjema, & #skjemafeil, & #skjemaknapper, & #hilsen { width: 60; max-width: 100%; }
        & #skjema { height: auto; }
        & #hilsen { margin: 2 0 1 0; padding: 0 1; }
        &.-lav #hilsen { margin: 0 0 1 0; }
        & #husk { margin: 1 0 0 0; }
        & #husk > .felt--ledetekst { display: none; }
        &.-lav #husk { margin: 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.husk = Huskport(self)

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(
            T("Stafett holder tråden rundt ett barn, mellom alle som hjelper."), id="hilsen", classes="dus"
        )
        yield from super().innhold()

    def felt(self) -> Iterator[Widget]:
        yield Felt(T("Brukernavn"), Linjefelt("brukernavn", maks=40))
        yield Felt(T("Passord eller engangskode"), Passordfelt("passord"))

    def knapper(self) -> list[Knapp]:
        """With one for the practice base when that is what is open: who is to know the password of an invented user?"""
        logg_inn, avslutt = Knapp(self.LAGRE_TEKST, "lagre", hoved=True), Knapp(T("Avslutt"), "avslutt")
        if cast("StafettApp", self.app).oving_bruker is None:
            return [logg_inn, avslutt]
        return [logg_inn, Knapp(T("Åpne øvingen igjen"), "oving"), avslutt]

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id != "tilbake"

    def on_mount(self) -> None:
        self.query_one(Linjefelt).focus()
        self.call_after_refresh(self.husk.begynn)

    def action_enter(self) -> None:
        """Enter in the passphrase logs in; elsewhere it goes on."""
        if isinstance(self.focused, Passordfelt):
            self.action_lagre()
        elif isinstance(self.focused, Knapp):
            self.focused.press()
        else:
            self.focus_next()

    def on_button_pressed(self, hendelse: Any) -> None:
        if hendelse.button.id == "avslutt":
            self.stafett.exit()
        elif hendelse.button.id == "oving":
            self.kjor(self._apne_oving, ferdig=self._oving_apnet)
        else:
            super().on_button_pressed(hendelse)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        app = cast("StafettApp", self.app)
        brukernavn, passord = str(verdier["brukernavn"]), str(verdier["passord"])
        huskes = verdier.get("husk")

        def logg_inn() -> Any:
            app.lasting.vent()
            from stafett_tui.oppstart import logg_inn
            from stafett_tui.sikkerhet import framdrift

            with framdrift.til(lambda tekst: app.call_from_thread(self._vis_framdrift, tekst)):
                svar = logg_inn(app.mappe, brukernavn, passord, i_dag=app.flyttet_dag)
            self.husk.etter(svar, huskes)
            return app.forbered(svar)

        return logg_inn

    def _vis_framdrift(self, tekst: T) -> None:
        """What an older database waits for, in the place of the greeting."""
        if self.is_attached:
            self.query_one("#hilsen", Tekst).sett(tekst)

    def _apne_oving(self) -> Any:
        app = cast("StafettApp", self.app)
        app.lasting.vent()
        from stafett_tui.oppstart import apne_oving

        assert app.oving_bruker is not None
        return app.forbered(apne_oving(app.mappe, app.oving_bruker, i_dag=app.flyttet_dag))

    def _oving_apnet(self, svar: Any) -> None:
        if isinstance(svar, Avslag):
            self.vis_avslag(svar)
        else:
            cast("StafettApp", self.app).ta_imot(svar)

    def vis_avslag(self, avslag: Avslag) -> None:
        self.query_one(Passordfelt).verdi = ""
        super().vis_avslag(avslag)

    def lagret(self, svar: Any) -> None:
        from stafett_tui.oppstart import MaSettePassord

        app = cast("StafettApp", self.app)
        if isinstance(svar, MaSettePassord):
            from screens.nytt_passord import NyttPassord

            app.push_screen(NyttPassord(svar))
            return
        app.ta_imot(svar)
        self.husk.si(app)
        if svar.feilede:
            app.si(
                TN(
                    "%(n)d gang siden sist har noen prøvd å logge inn som deg med feil passord.",
                    "%(n)d ganger siden sist har noen prøvd å logge inn som deg med feil passord.",
                    n=svar.feilede,
                ),
                alvor=True,
            )
