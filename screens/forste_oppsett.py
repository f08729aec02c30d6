"""First-run set-up: municipality, first unit, first administrator and leder (issue: an empty machine)."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from textual.widget import Widget

from data.koder import Virksomhetstype
from screens.felles.felt import Felt, Linjefelt, Nedtrekk, Passordfelt, Valg
from screens.felles.knapp import Knapp
from screens.felles.skjema import Skjema
from screens.felles.tekstvern import Tekst
from stafett_tui.sprak.merkelapper import VIRKSOMHETSTYPE
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.app import StafettApp


class ForsteOppsett(Skjema[None]):
    """The one who fills it in becomes administrator, and leder of the first unit."""

    TITTEL = T("Sett opp Stafett")
    HJELP = (
        T("Dette gjøres én gang. Du som fyller ut, blir administrator og leder for den første virksomheten."),
        T("Etterpå legger du til ansatte under Brukere, og gir hver av dem en engangskode."),
    )
    LAGRE_TEKST = T("Opprett databasen")
    DEFAULT_CSS = """
    ForsteOppsett { & #skjema, & #skjemafeil { max-width: 90; } }
    """

    def felt(self) -> Iterator[Widget]:
        yield Tekst(
            T(
                "Det er ingen database i mappen ennå. Fyll ut dette, så lager Stafett den. Alt blir kryptert, "
                "og passordet ditt er den eneste nøkkelen til å begynne med. Ta godt vare på det."
            ),
            classes="avsnitt",
        )
        yield Tekst(T("Kommune og virksomhet"), classes="overskrift")
        yield Felt(T("Kommune"), Linjefelt("kommune", maks=80))
        yield Felt(T("Den første virksomheten"), Linjefelt("virksomhet", maks=80))
        yield Felt(
            T("Type virksomhet"),
            Nedtrekk("virksomhetstype", [Valg(v, VIRKSOMHETSTYPE[v]) for v in Virksomhetstype]),
        )
        yield Tekst(T("Du"), classes="overskrift")
        yield Felt(T("Fornavn"), Linjefelt("fornavn", maks=80))
        yield Felt(T("Etternavn"), Linjefelt("etternavn", maks=80))
        yield Felt(
            T("Fødselsnummer"),
            Linjefelt("fodselsnummer"),
            hjelp=T("Brukes for at ingen skal kunne lese logger om seg selv eller egne barn."),
        )
        yield Felt(T("Stilling"), Linjefelt("stilling", maks=80))
        yield Felt(T("E-post (ikke obligatorisk)"), Linjefelt("epost", maks=254))
        yield Felt(T("Telefon (ikke obligatorisk)"), Linjefelt("telefon", maks=30))
        yield Tekst(T("Innlogging"), classes="overskrift")
        yield Felt(T("Brukernavn"), Linjefelt("brukernavn", maks=40))
        yield Felt(
            T("Passord"),
            Passordfelt("passord"),
            hjelp=T("Minst 12 tegn. Noen vanlige ord etter hverandre er lettest å huske."),
        )
        yield Felt(T("Gjenta passordet"), Passordfelt("gjentatt"))

    def knapper(self) -> list[Knapp]:
        return [Knapp(self.LAGRE_TEKST, "lagre", hoved=True), Knapp(T("Avslutt"), "avslutt")]

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id != "tilbake"

    def on_mount(self) -> None:
        self.query(Linjefelt).first().focus()

    def on_button_pressed(self, hendelse: Any) -> None:
        if hendelse.button.id == "avslutt":
            self.stafett.exit()
        else:
            super().on_button_pressed(hendelse)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        app = cast("StafettApp", self.app)

        def opprett() -> Any:
            app.lasting.vent()
            import_module("screens.nodkode")
            from stafett_tui.opprett import Oppsett, opprett_database

            return opprett_database(app.mappe, Oppsett(**verdier))

        return opprett

    def lagret(self, svar: Any) -> None:
        """The emergency code first, with no work begun: the page of the work removes every other."""
        app = cast("StafettApp", self.app)
        if not svar.nodkode:
            app.ta_imot(svar)
            return
        from screens.nodkode import Nodkodevisning

        app.push_screen(Nodkodevisning(svar.nodkode), lambda _: app.ta_imot(svar))
