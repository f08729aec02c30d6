"""A field of one line."""

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from screens.felles.felt.inndata import Inndata, Limtsammen
from screens.felles.felt.taster import LINJETASTER, limt_linje, sammensatt
from screens.felles.tekstvern import flett, vis
from stafett_tui.regler.tekst import for_lang, rens_linje
from stafett_tui.sprak.tekst import T


def for_lang_feil(tekst: str, maks: int | None) -> T | None:
    """That a text is longer than the field holds."""
    if maks is None or not (n := for_lang(tekst, maks)):
        return None
    return T("Teksten er %(n)d tegn for lang. Den kan ha %(maks)d tegn.", n=n, maks=maks)


def tellertekst(antall: int, maks: int, sprak: str) -> Content:
    """«43 av 100», red above the limit."""
    tekst = T("%(n)d av %(maks)d", n=antall, maks=maks)
    return flett((tekst, "$error" if antall > maks else ""), sprak=sprak)


class Linjefelt(Input, Inndata):
    """One line. Enter goes on to the next field and never saves. Too much is not cut: ``feil`` says so."""

    DEFAULT_CSS = """
    Linjefelt {
        height: 1; width: 1fr; padding: 0 1; background: $surface; border: none;
        border-left: outer $border-blurred;
        &:focus { border: none; border-left: thick $accent; background-tint: $foreground 0%; }
        &.-feil { border-left: outer $error; }
        &.-feil:focus { border-left: thick $error; }
        &> .input--placeholder { color: $text-muted; }
    }
    """

    virtual_size = Reactive(Size(0, 0))
    """the text's length; its place on the page does not depend on it, and Textual would lay out all at each key"""

    def __init__(
        self,
        navn: str,
        *,
        maks: int | None = None,
        teller: bool = False,
        plassholder: T | None = None,
        bare: str | None = None,
        id: str | None = None,
    ) -> None:
        """``bare`` names the characters the field takes; others do not come in."""
        super().__init__(id=id, select_on_focus=False)
        self.navn = navn
        self.maks = maks
        self.bare = bare
        self.plassholder = plassholder
        self._med_teller = teller
        self.cursor_blink = False

    def on_mount(self) -> None:
        if self.plassholder is not None:
            self.placeholder = vis(self.plassholder, self.sprak).plain

    @property
    def verdi(self) -> str:
        return rens_linje(self.value)

    @verdi.setter
    def verdi(self, verdi: str | None) -> None:
        self.value = limt_linje(verdi or "")
        self.cursor_position = len(self.value)

    def feil(self) -> T | None:
        return for_lang_feil(self.verdi, self.maks)

    @property
    def kladdverdi(self) -> str:
        return self.value

    def sett_kladdverdi(self, kladd: object) -> None:
        self.verdi = kladd if isinstance(kladd, str) else ""

    def teller(self) -> Content | None:
        if not (self._med_teller and self.maks is not None):
            return None
        return tellertekst(len(self.verdi), self.maks, self.sprak)

    def tast(self, tast: str) -> bool:
        """Deals with a key that is no character; False when it is not the field's."""
        if tast == "enter":
            self.screen.focus_next()
            return True
        handling = LINJETASTER.get(tast)
        if handling is None:
            return False
        handling(self)
        return True

    def on_key(self, hendelse: events.Key) -> None:
        if self.tast(hendelse.key):
            hendelse.stop()
            hendelse.prevent_default()

    def on_paste(self, hendelse: events.Paste) -> None:
        hendelse.stop()
        hendelse.prevent_default()
        self.lim_inn(hendelse.text)

    def lim_inn(self, tekst: str) -> None:
        """Puts pasted text where the cursor is, in place of what is marked."""
        self.replace(limt_linje(tekst), *self.selection)
        if len(tekst.strip().splitlines()) > 1:
            self.post_message(Limtsammen(self))

    def action_paste(self) -> None:
        self.lim_inn(self.app.clipboard)

    def replace(self, text: str, start: int, end: int) -> None:
        """Every change the user makes comes through here."""
        start, end = sorted((start, end))
        if self.bare is not None:
            text = "".join(tegn for tegn in text if tegn in self.bare)
        if (bokstav := sammensatt(self.value[:start], text)) is not None:
            start, text = start - 1, bokstav
        for_ = self.value
        super().replace(text, start, end)
        if self.value != for_:
            self.meld()
