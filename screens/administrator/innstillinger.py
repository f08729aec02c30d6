"""Innstillinger: what holds for the whole municipality. The administrator's second section (SPEC 2.4, 3.1)."""

from collections.abc import Iterator

from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from screens.administrator.innstillingsbolker import bolker
from screens.administrator.kontaktskjema import KontaktSkjema
from screens.arbeidsside import Arbeidsside
from screens.felles.kommandoer import Kommando
from screens.felles.tekstvern import Tekst, lagret
from stafett_tui.okt import Okt
from stafett_tui.oppslag.kontakt import Kontakt, hent_kontakt
from stafett_tui.sprak.tekst import T

KONTAKT = Kommando(
    "innstillinger.kontakt",
    "k",
    T("Endre kontakten"),
    "kontakt",
    T("Hvem de ansatte kan spørre."),
)


class Innstillinger(Arbeidsside):
    """Each part as it is now, with what can be done about it below."""

    TITTEL = T("Innstillinger")
    SEKSJON = "innstillinger"
    HJELP = (T("Her er det som gjelder for hele kommunen. Tab går mellom knappene."),)
    KOMMANDOER = (KONTAKT,)
    DEFAULT_CSS = """
    Innstillinger {
        & #deler { height: 1fr; padding: 0 1; }
        & #deler .knapper { padding: 0; }
        &.-lav .hode { margin: 0; }
    }
    """

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._kontakt: Kontakt | None = None

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(lagret(self.okt.virksomhet), classes="meta")
        yield VerticalScroll(id="deler", can_focus=False)

    def tillatt(self, kommando_id: str) -> bool | None:
        return kommando_id != "tilbake" and self._kontakt is not None

    # --- what is shown ---

    def last(self) -> None:
        self.kjor(hent_kontakt, self.okt, ferdig=self._fyll, gruppe="innstillinger")

    def _fyll(self, kontakt: Kontakt) -> None:
        self._kontakt = kontakt
        self.call_next(self._vis)

    async def _vis(self) -> None:
        assert self._kontakt is not None
        deler = self.query_one("#deler", VerticalScroll)
        sted, fokus = deler.scroll_y, self.focused.id if self.focused is not None else None
        with self.app.batch_update():
            await deler.remove_children()
            await deler.mount(*bolker(self._kontakt))
        igjen = self.query(f"#deler #{fokus}") if fokus is not None else self.query("#deler Knapp")
        if igjen:
            igjen.first().focus(scroll_visible=False)
        deler.scroll_to(y=sted, animate=False)
        self.refresh_bindings()

    # --- what the administrator does ---

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        match hendelse.button.id:
            case "kontakt":
                self.action_kontakt()

    def action_kontakt(self) -> None:
        if self._kontakt is not None:
            self.app.push_screen(KontaktSkjema(self.okt, self._kontakt))
