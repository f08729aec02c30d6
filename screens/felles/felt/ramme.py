"""The frame that gives a field its label, help and fault."""

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from screens.felles.felt.inndata import Feltendret, Inndata, Limtsammen
from screens.felles.tekstvern import vis
from screens.felles.visning import si_opplest
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from textual.widgets import TextArea

ETTER = 0.25
"""seconds from a field is left until the rows below may move: a click on its way must meet what it aimed at"""


class Felthode(Widget):
    """The line above a field: its label, and to the right how much is written."""

    ALLOW_SELECT = False

    def __init__(self, ledetekst: Content, teller: Content) -> None:
        super().__init__(classes="felt--ledetekst")
        self._ledetekst = ledetekst
        self._teller = teller

    def sett(self, ledetekst: Content) -> None:
        """Another label."""
        self._ledetekst = ledetekst
        self.refresh()

    def tell(self, teller: Content) -> None:
        """Shows another count. Only this line is drawn again, at each key that is typed."""
        if teller != self._teller:
            self._teller = teller
            self.refresh()

    def render(self) -> Content:
        plass = max(self.size.width - self._teller.cell_length, 0)
        return self._ledetekst.truncate(plass, ellipsis=True, pad=True) + self._teller


class Felt(Vertical):
    """Label, field, and below them the fault if there is one, else the help.

    On a low screen the help shows while the field has focus. The lines below are made when there is something to
    say in them: a form has many fields, and each widget is styled and laid out.
    """

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Felt { height: auto; width: 1fr; margin-bottom: 1; }
    .-lav Felt { margin-bottom: 0; }
    Felt > .felt--ledetekst { height: 1; color: $text-muted; }
    Felt > .felt--hjelp { display: none; height: auto; color: $text-muted; }
    Felt > .felt--feil { display: none; height: auto; color: $error; }
    .-hoy Felt > .felt--hjelp, Felt.-her > .felt--hjelp { display: block; }
    Felt.-feil > .felt--hjelp { display: none; }
    Felt.-feil > .felt--feil { display: block; }
    """

    def __init__(
        self,
        ledetekst: T,
        inndata: Inndata,
        *,
        hjelp: T | None = None,
        id: str | None = None,
        sprak: str | None = None,
    ) -> None:
        """``sprak`` is the app's when not given."""
        super().__init__(id=id)
        self.ledetekst = ledetekst
        self.inndata = inndata
        self.hjelp = hjelp
        inndata.eget_sprak = sprak
        self._melding = False
        self._hode: Felthode | None = None
        self._hjelp: Static | None = None
        self._feil: Static | None = None
        self.feiltekst: T | None = None
        """the fault that is shown"""

    @property
    def navn(self) -> str:
        return self.inndata.navn

    def compose(self) -> ComposeResult:
        self._hode = Felthode(vis(self.ledetekst, self.inndata.sprak), self._teller())
        yield self._hode
        yield self.inndata
        under = self.inndata.underlinje()
        if under is not None:
            yield under
        if self.hjelp is not None:
            self._hjelp = Static(vis(self.hjelp, self.inndata.sprak), classes="felt--hjelp")
            yield self._hjelp

    def focus(self, scroll_visible: bool = True) -> "Felt":  # noqa: FBT001 - Textual's signature
        self.inndata.focus(scroll_visible)
        return self

    def sett_ledetekst(self, ledetekst: T) -> None:
        """Another label: what is asked for depends on another field."""
        self.ledetekst = ledetekst
        if self._hode is not None:
            self._hode.sett(vis(ledetekst, self.inndata.sprak))

    def vis_feil(self, feil: T | None) -> None:
        """Shows a fault under the field, or takes it away."""
        har_feil = feil is not None
        if feil is not None and feil != self.feiltekst:
            si_opplest(self, T("%(felt)s: %(feil)s", felt=self.ledetekst, feil=feil))
        self.feiltekst = feil
        self.set_class(har_feil, "-feil")
        self.inndata.set_class(har_feil, "-feil")
        self._feil = self._si_under(self._feil, "felt--feil", feil)

    def on_feltendret(self, _hendelse: Feltendret) -> None:
        """What was wrong may be right now; whether it is, is asked when the field is left or saved."""
        self.vis_feil(None)
        if self._melding:
            self._melding = False
            self._vis_hjelp(self.hjelp)

    def on_descendant_focus(self, _hendelse: events.DescendantFocus) -> None:
        self.add_class("-her")

    def on_descendant_blur(self, _hendelse: events.DescendantBlur) -> None:
        self.set_timer(ETTER, self._forlatt)

    def on_limtsammen(self, _hendelse: Limtsammen) -> None:
        self.call_after_refresh(self._si, T("Linjeskiftene i det du limte inn, er blitt til mellomrom."))

    def on_input_changed(self, _hendelse: Input.Changed) -> None:
        self._tell()

    def on_text_area_changed(self, _hendelse: "TextArea.Changed") -> None:
        self._tell()

    def on_click(self, hendelse: events.Click) -> None:
        if hendelse.widget is self._hode:
            self.inndata.focus()

    def _forlatt(self) -> None:
        """The field was left: the help goes, and its own fault is said, unless the form has said another."""
        if any(w.has_focus for w in (self.inndata, *self.inndata.query("*"))):
            return
        self.remove_class("-her")
        feil = self.inndata.feil()
        if feil is not None and not self.has_class("-feil"):
            self.vis_feil(feil)

    def _tell(self) -> None:
        if self._hode is not None:
            self._hode.tell(self._teller())

    def _teller(self) -> Content:
        return self.inndata.teller() or Content("")

    def _si(self, melding: T) -> None:
        self._melding = True
        self._vis_hjelp(melding)

    def _vis_hjelp(self, tekst: T | None) -> None:
        self._hjelp = self._si_under(self._hjelp, "felt--hjelp", tekst)

    def _si_under(self, linje: Static | None, klasse: str, tekst: T | None) -> Static | None:
        """Puts a text into a line below the field, which is made the first time and taken away when it is empty."""
        if tekst is None:
            if linje is not None:
                linje.remove()
            return None
        innhold = vis(tekst, self.inndata.sprak)
        if linje is not None:
            linje.update(innhold)
            return linje
        linje = Static(innhold, classes=klasse)
        self.mount(linje)
        return linje
