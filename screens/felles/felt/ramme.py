"""The frame that gives a field its label, help and fault."""

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from screens.felles.felt.inndata import Feltendret, Inndata, Limtsammen
from screens.felles.tekstvern import vis
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from textual.widgets import TextArea

ETTER = 0.25
"""seconds from a field is left until the rows below may move: a click on its way must meet what it aimed at"""


class Felt(Vertical):
    """Label, field, and below them the fault if there is one, else the help.

    On a low screen the help shows while the field has focus.
    """

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Felt { height: auto; width: 1fr; margin-bottom: 1; }
    .-lav Felt { margin-bottom: 0; }
    Felt > .felt--hode { height: 1; }
    Felt .felt--ledetekst { width: 1fr; height: 1; color: $text-muted; }
    Felt .felt--teller { width: auto; height: 1; color: $text-muted; }
    Felt > .felt--hjelp { display: none; height: auto; color: $text-muted; }
    Felt > .felt--feil { display: none; height: auto; color: $error; }
    .-hoy Felt > .felt--hjelp, Felt.-her > .felt--hjelp { display: block; }
    Felt.-uten-hjelp > .felt--hjelp, Felt.-feil > .felt--hjelp { display: none; }
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
        self._hode = Static(classes="felt--ledetekst")
        self._teller = Static(classes="felt--teller")
        self._hjelp = Static(classes="felt--hjelp")
        self._feil = Static(classes="felt--feil")

    @property
    def navn(self) -> str:
        return self.inndata.navn

    def compose(self) -> ComposeResult:
        with Horizontal(classes="felt--hode"):
            yield self._hode
            yield self._teller
        yield self.inndata
        yield self._hjelp
        yield self._feil

    def on_mount(self) -> None:
        self._hode.update(vis(self.ledetekst, self.inndata.sprak))
        self._vis_hjelp(self.hjelp)
        self._tell()

    def focus(self, scroll_visible: bool = True) -> "Felt":  # noqa: FBT001 - Textual's signature
        self.inndata.focus(scroll_visible)
        return self

    def vis_feil(self, feil: T | None) -> None:
        """Shows a fault under the field, or takes it away."""
        har_feil = feil is not None
        self.set_class(har_feil, "-feil")
        self.inndata.set_class(har_feil, "-feil")
        self._feil.update(vis(feil, self.inndata.sprak) if feil is not None else Content(""))

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
        self._teller.update(self.inndata.teller() or Content(""))

    def _si(self, melding: T) -> None:
        self._melding = True
        self._vis_hjelp(melding)

    def _vis_hjelp(self, tekst: T | None) -> None:
        self.set_class(tekst is None, "-uten-hjelp")
        self._hjelp.update(vis(tekst, self.inndata.sprak) if tekst is not None else Content(""))
