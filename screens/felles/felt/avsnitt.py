"""A field of several lines."""

from collections.abc import Callable, Mapping
from functools import partial

from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from screens.felles.felt.inndata import Inndata
from screens.felles.felt.linje import for_lang_feil, tellertekst
from screens.felles.felt.sprakhjelp import Sprakhjelp
from screens.felles.felt.taster import limt_avsnitt, sammensatt
from screens.felles.tekstvern import vis
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T

AVSNITTSTASTER: Mapping[str, Callable[[TextArea], None]] = {
    "backspace": TextArea.action_delete_left,
    "delete": TextArea.action_delete_right,
    "left": TextArea.action_cursor_left,
    "right": TextArea.action_cursor_right,
    "up": TextArea.action_cursor_up,
    "down": TextArea.action_cursor_down,
    "home": TextArea.action_cursor_line_start,
    "end": TextArea.action_cursor_line_end,
    "shift+left": partial(TextArea.action_cursor_left, select=True),
    "shift+right": partial(TextArea.action_cursor_right, select=True),
    "shift+up": partial(TextArea.action_cursor_up, select=True),
    "shift+down": partial(TextArea.action_cursor_down, select=True),
    "ctrl+left": TextArea.action_cursor_word_left,
    "ctrl+right": TextArea.action_cursor_word_right,
    "ctrl+w": TextArea.action_delete_word_left,
    "ctrl+backspace": TextArea.action_delete_word_left,
}
"""keys that the field deals with itself, in the order they come (see ``taster``)"""


class Avsnittsfelt(TextArea, Inndata):
    """Running text. Enter breaks the line, Tab goes on."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Avsnittsfelt {
        width: 1fr; padding: 0 1; background: $surface; border: none; scrollbar-size-vertical: 1;
        border-left: outer $border-blurred;
        &:focus { border: none; border-left: thick $accent; }
        &.-feil { border-left: outer $error; }
        &.-feil:focus { border-left: thick $error; }
        & .text-area--cursor-line { background: $surface; }
        & .text-area--cursor { color: $surface; background: $foreground; }
        & .text-area--placeholder { color: $text-muted; }
    }
    """

    def __init__(
        self,
        navn: str,
        *,
        hoyde: int = 4,
        maks: int | None = None,
        teller: bool = False,
        plassholder: T | None = None,
        sprakhjelp: bool = False,
        oppmerksomhet: bool = False,
        id: str | None = None,
    ) -> None:
        """``hoyde`` is in rows. The counter shows when asked for, and by itself above the limit. ``sprakhjelp``
        gives the field a line that says what could be said more plainly, ``oppmerksomhet`` one that knows what
        such a text is."""
        super().__init__(id=id, tab_behavior="focus", soft_wrap=True, highlight_cursor_line=False)
        self.navn = navn
        self.maks = maks
        self.plassholder = plassholder
        self._med_teller = teller
        self.sprakhjelp = (
            Sprakhjelp(self, oppmerksomhet=oppmerksomhet) if sprakhjelp or oppmerksomhet else None
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.styles.height = hoyde

    def on_mount(self) -> None:
        if self.plassholder is not None:
            self.placeholder = vis(self.plassholder, self.sprak)

    @property
    def verdi(self) -> str:
        return rens_avsnitt(self.text)

    @verdi.setter
    def verdi(self, verdi: str | None) -> None:
        self.load_text(limt_avsnitt(verdi or ""))
        self.move_cursor(self.document.end)

    def feil(self) -> T | None:
        return for_lang_feil(self.verdi, self.maks)

    @property
    def kladdverdi(self) -> str:
        return self.text

    def sett_kladdverdi(self, kladd: object) -> None:
        self.verdi = kladd if isinstance(kladd, str) else ""

    def teller(self) -> Content | None:
        if self.maks is None:
            return None
        antall = len(self.text.strip())
        return tellertekst(antall, self.maks, self.sprak) if self._med_teller or antall > self.maks else None

    def underlinje(self) -> Sprakhjelp | None:
        return self.sprakhjelp

    def on_text_area_changed(self, _hendelse: TextArea.Changed) -> None:
        """Whoever changed it: the user, a draft, the page."""
        if self.sprakhjelp is not None and self.sprakhjelp.is_attached:
            self.sprakhjelp.endret()

    def on_key(self, hendelse: events.Key) -> None:
        handling = AVSNITTSTASTER.get(hendelse.key)
        if handling is not None:
            hendelse.stop()
            hendelse.prevent_default()
            handling(self)

    def on_paste(self, hendelse: events.Paste) -> None:
        hendelse.stop()
        hendelse.prevent_default()
        self.lim_inn(hendelse.text)

    def lim_inn(self, tekst: str) -> None:
        """Puts pasted text where the cursor is, in place of what is marked."""
        svar = self.replace(limt_avsnitt(tekst), *self.selection, maintain_selection_offset=False)
        self.move_cursor(svar.end_location)

    def action_paste(self) -> None:
        self.lim_inn(self.app.clipboard)

    def edit(self, edit: Edit) -> EditResult:
        """Every change the user types or pastes comes through here."""
        if edit.from_location == edit.to_location:
            rad, kolonne = edit.from_location
            bokstav = sammensatt(self.document[rad][:kolonne], edit.text)
            if bokstav is not None:
                edit = Edit(bokstav, (rad, kolonne - 1), (rad, kolonne), maintain_selection_offset=False)
        for_ = self.text
        svar = super().edit(edit)
        self._meld_hvis_endret(for_)
        return svar

    def scroll_cursor_visible(self, *hvor: bool, **valg: bool) -> Offset:
        """Textual looks for the cursor when the scrollbar goes, and that may be while an undoing has taken its line away
        and not yet put it anywhere else. It is looked for again when it has a place."""
        if self.cursor_location[0] >= self.document.line_count:
            return Offset(0, 0)
        return super().scroll_cursor_visible(*hvor, **valg)

    def undo(self) -> None:
        for_ = self.text
        super().undo()
        self._meld_hvis_endret(for_)

    def redo(self) -> None:
        for_ = self.text
        super().redo()
        self._meld_hvis_endret(for_)

    def _meld_hvis_endret(self, for_: str) -> None:
        if self.text != for_:
            self.meld()
