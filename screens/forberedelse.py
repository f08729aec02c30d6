"""Before the first meeting: what to think through, what to bring, and the consent form to print (SPEC 12.4)."""

from collections.abc import Iterator
from functools import partial

from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Malform
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.kommandoer import Kommando
from screens.felles.side import Side
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret
from screens.lasting import krever
from stafett_tui.okt import Okt
from stafett_tui.regler.hjelpeemner import Emne, forste_mote
from stafett_tui.sprak.tekst import T

SKRIV_UT = Kommando(
    "forberedelse.skriv_ut",
    "u",
    T("Skriv ut siden"),
    "skriv_ut",
    T("Siden som PDF, med plass til å skrive under hvert punkt."),
)
SKJEMA = Kommando(
    "forberedelse.samtykke",
    "b",
    T("Samtykkeskjema"),
    "samtykkeskjema",
    T("Et tomt skjema på bokmål, til å lese, fylle ut og skrive under på."),
)
SKJEMA_NYNORSK = Kommando(
    "forberedelse.samtykke_nynorsk",
    "",
    T("Samtykkeskjema på nynorsk"),
    "samtykkeskjema_nynorsk",
    T("Det samme skjemaet på nynorsk."),
)
FORBERED = T("Før det første møtet")


class Forberedelse(Side[None]):
    """A page to read and print. It is about no child."""

    TITTEL = FORBERED
    SEKSJON = "stafettlogger"
    HJELP = (
        T("Les gjennom før det første møtet. U skriver ut siden, B skriver ut et tomt samtykkeskjema."),
        T("Fra barnets logg kan du skrive ut skjemaet i familiens målform."),
    )
    KOMMANDOER = (SKRIV_UT, SKJEMA, SKJEMA_NYNORSK)
    DEFAULT_CSS = """
    Forberedelse {
        & #innledning { padding: 0 1; margin: 0 0 1 0; }
        & #punktene { height: 1fr; padding: 0 1; }
        & #punktene:focus { scrollbar-color: $accent; }
        & .punkt { height: auto; max-width: 88; margin: 0 0 1 0; }
        & .knapper { margin: 1 0 1 0; }
    }
    Forberedelse.-lav .knapper { margin: 0; }
    """

    def __init__(self, okt: Okt) -> None:
        super().__init__()
        self.okt = okt

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
        yield Tekst(id="innledning", classes="dus")
        yield VerticalScroll(id="punktene", can_focus=True)
        yield Knapperad(
            [Knapp(T("Skriv ut siden"), "skriv_ut", hoved=True), Knapp(T("Samtykkeskjema"), "samtykkeskjema")]
        )

    def on_mount(self) -> None:
        self.query_one("#punktene").focus()
        self.kjor(forste_mote, self.sprak, ferdig=self._lest, gruppe="emne")

    def _lest(self, emne: Emne) -> None:
        self.query_one("#innledning", Tekst).sett(lagret(emne.innledning))
        self.query_one("#punktene").mount(
            *(
                Tekst(flett((lagret(p.navn), "bold $primary"), LINJESKIFT, lagret(p.tekst)), classes="punkt")
                for p in emne.punkter
            )
        )

    async def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id is not None:
            await self.run_action(hendelse.button.id)

    @krever("screens.til_mappe", "stafett_tui.handlinger.forberedelse")
    def action_skriv_ut(self) -> None:
        from screens.til_mappe import TilMappe
        from stafett_tui.handlinger.forberedelse import skriv_forberedelse

        om = T("Siden er en PDF med plass til å skrive under hvert punkt. Den nevner ikke noe barn.")
        skriv = partial(skriv_forberedelse, self.okt, Malform(self.sprak))
        self.app.push_screen(TilMappe(T("Skriv ut siden"), om, skriv))

    def action_samtykkeskjema(self) -> None:
        self._skjema(Malform.BOKMAAL)

    def action_samtykkeskjema_nynorsk(self) -> None:
        self._skjema(Malform.NYNORSK)

    @krever("screens.til_mappe", "stafett_tui.handlinger.samtykkeutskrift")
    def _skjema(self, malform: Malform) -> None:
        from screens.til_mappe import TilMappe
        from stafett_tui.handlinger.samtykkeutskrift import skriv_samtykkeskjema

        om = T("Et tomt skjema til å lese, fylle ut og skrive under på. Det nevner ikke barnet.")
        skriv = partial(skriv_samtykkeskjema, self.okt, malform)
        self.app.push_screen(TilMappe(T("Skriv ut samtykkeskjema"), om, skriv))
