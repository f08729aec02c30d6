"""The one form base: fields by name, drafts, refusals at the field, no double save (SPEC 3.8, UX «Forms»)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar, Protocol, TypeVar, cast

from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Button

from screens.felles.felt import Felt, Feltendret
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.kommandoer import Kommando
from screens.felles.side import Dialog, Side
from screens.felles.sprakdel import Sprakdel
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Avslag, Feltfeil, Kvittering
from stafett_tui.sprak.tekst import TN, T

Resultat = TypeVar("Resultat")
KLADDPAUSE = 0.7
"""seconds after the last change before the draft is kept"""
LAGRE = Kommando("skjema.lagre", "ctrl+s", T("Lagre"), "lagre", T("Lagrer skjemaet."), prioritet=True)


@dataclass(frozen=True, slots=True)
class Kladdinnhold:
    """A draft as it was left: raw values by field name, and when."""

    felt: dict[str, Any]
    oppdatert: datetime


class Kladdport(Protocol):
    """Where a form keeps its draft. All three block; the form calls them in a worker."""

    def les(self) -> Kladdinnhold | None: ...

    def skriv(self, felt: dict[str, Any]) -> None: ...

    def slett(self) -> None: ...


class Skjemadel(Sprakdel):
    """What a form on a page and a form in a dialog share. Subclasses give the fields and what saving does."""

    KOMMANDOER: ClassVar[tuple[Kommando, ...]] = (LAGRE,)
    LAGRE_TEKST: ClassVar[T] = T("Lagre")
    AUTO_FOCUS: ClassVar[str | None] = ""
    """none of Textual's: it would take the button of the hidden draft line, and scroll the first field up"""

    def __init__(self, kladd: Kladdport | None = None) -> None:
        super().__init__()
        self.kladd = kladd
        self.endret = False
        """whether the user has changed anything since the form was opened or saved"""
        self._lagrer = False
        self._stengt: list[Knapp] = []
        """the buttons that are off while it saves"""
        self._hadde_fokus: Widget | None = None
        self._lukket = False
        self._lukkes_med: tuple[Any] | None = None
        self._kladdtimer: Timer | None = None
        self._teller_feil = False
        """whether it says how many fields are wrong"""
        self._begynnelse: dict[str, Any] = {}
        """what the fields held when the form was opened"""

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        """Saving is called what the button is called."""
        egne = super().alle_kommandoer()
        hjelp = LAGRE.hjelp if LAGRE.tekst == self.LAGRE_TEKST else None  # else the word says it all
        return tuple(replace(k, tekst=self.LAGRE_TEKST, hjelp=hjelp) if k.id == LAGRE.id else k for k in egne)

    # --- for subclasses ---

    def felt(self) -> Iterator[Widget]:
        """The form's fields, in order."""
        yield from ()

    def knapper(self) -> list[Knapp]:
        """The buttons under the fields; ``lagre`` and ``avbryt`` are known."""
        return [Knapp(self.LAGRE_TEKST, "lagre", hoved=True), Knapp(T("Avbryt"), "avbryt")]

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        """What saves these values: a blocking call that answers with a receipt or an ``Avslag``."""
        raise NotImplementedError

    def mangler(self, _verdier: dict[str, Any]) -> Avslag | None:
        """What is known to be wrong without asking the database. Asked when a field cannot be understood or a
        file not read, so that an empty field above it is told of in the same breath."""
        return None

    def lagret(self, svar: Any) -> None:
        """After a save that went well: says so and closes with the answer."""
        if isinstance(svar, Kvittering):
            self.si(svar.setning)
        self.lukk(svar)

    def lukk(self, svar: Any) -> None:
        """Leaves the form. If something lies over it (a question, the cover), it waits until that is gone."""
        skjerm = cast("Screen[Any]", self)
        if self._lukket:
            return
        if skjerm.is_active:
            self._lukket = True
            skjerm.dismiss(svar)
        else:
            self._lukkes_med = (svar,)

    def on_screen_resume(self) -> None:
        """The form is in sight: begins in its first field, or closes if it was saved under what lay over it."""
        if self.screen.focused is None:
            self.screen.set_focus(self.begynner_i(), scroll_visible=False)
        if self._lukkes_med is not None:
            self.call_later(self.lukk, *self._lukkes_med)

    def begynner_i(self) -> Widget | None:
        """What has focus when the form opens: its first field."""
        return next((w for w in self.query_one("#skjema").query("*") if w.focusable), None)

    # --- values ---

    def alle_felt(self) -> list[Felt]:
        """The fields that are on the form now."""
        return list(self.query(Felt))

    def finn(self, navn: str) -> Felt | None:
        """A field by name."""
        return next((f for f in self.alle_felt() if f.navn == navn), None)

    def verdier(self) -> dict[str, Any]:
        """Every field's value by name; None where it cannot be understood."""
        return {f.navn: f.inndata.verdi for f in self.alle_felt()}

    def kladdverdier(self) -> dict[str, Any]:
        """What was typed, as it stands, for the draft."""
        return {f.navn: f.inndata.kladdverdi for f in self.alle_felt()}

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        """Puts a draft back into the fields."""
        for f in self.alle_felt():
            if f.navn in felt:
                f.inndata.sett_kladdverdi(felt[f.navn])

    # --- saving ---

    def action_lagre(self) -> None:
        """Saves, unless it is doing so or a field holds what cannot be understood."""
        if self._lagrer:
            return
        egne = [Feltfeil(f.navn, feil) for f in self.alle_felt() if (feil := f.inndata.feil()) is not None]
        if egne:
            self.vis_avslag(Avslag.av_feil("skjema.uforstaelig", (*egne, *self._andre_feil(egne))))
            return
        self._sett_lagrer(lagrer=True)
        self.kjor(self.utfor(self.verdier()), ferdig=self._svar, gruppe="lagre")

    def _andre_feil(self, egne: Sequence[Feltfeil]) -> list[Feltfeil]:
        """The faults of the other fields: what could not be understood is not also said to be missing."""
        andre = self.mangler(self.verdier())
        uforstatt = {f.felt for f in egne}
        return [f for f in andre.feil if f.felt not in uforstatt] if andre is not None else []

    def _svar(self, svar: Any) -> None:
        self._sett_lagrer(lagrer=False)
        if isinstance(svar, Avslag):
            # A file is read before the rest is looked at; its fault must not hide those of other fields.
            andre = self._andre_feil(svar.feil) if svar.feil else ()
            self.vis_avslag(replace(svar, feil=(*svar.feil, *andre)))
            return
        self.endret = False
        self._stopp_kladd()
        if self.kladd is not None:
            self.stafett.i_bakgrunnen(self.kladd.slett)
        self.lagret(svar)

    def si_avslag(self, avslag: Avslag) -> None:
        """A fault while saving: said at the buttons, and the form is open again."""
        self._sett_lagrer(lagrer=False)
        self.vis_avslag(avslag)

    def _sett_lagrer(self, *, lagrer: bool) -> None:
        """Turns the buttons off and on again; those that were off for a reason of their own stay so."""
        self._lagrer = lagrer
        if lagrer:
            self._hadde_fokus = self.screen.focused
            self._stengt = [knapp for knapp in self.query(Knapp) if not knapp.disabled]
        for knapp in self._stengt:
            knapp.disabled = lagrer
        if not lagrer and self.screen.focused is None and self._hadde_fokus is not None:
            self._hadde_fokus.focus()

    def vis_avslag(self, avslag: Avslag) -> None:
        """Puts each sentence at its field and focus in the first; nothing that is typed is touched."""
        feil = {f.felt: f.setning for f in reversed(avslag.feil)}
        forste: Felt | None = None
        uten_felt: list[T] = [] if avslag.feil else [avslag.setning]
        for f in self.alle_felt():
            f.vis_feil(feil.get(f.navn))
            if f.navn in feil and forste is None:
                forste = f
        kjente = {f.navn for f in self.alle_felt()}
        uten_felt += [f.setning for f in avslag.feil if f.felt not in kjente]
        self._vis_sum(uten_felt, len(feil.keys() & kjente))
        if forste is not None:
            forste.inndata.focus()
            forste.scroll_visible(animate=False)

    def _vis_sum(self, uten_felt: list[T], antall: int) -> None:
        sum_ = self.query_one("#skjemafeil", Tekst)
        if uten_felt:
            sum_.sett(uten_felt[0])
        elif antall > 1:
            sum_.sett(TN("%(n)d felt må rettes.", "%(n)d felt må rettes.", n=antall))
        self._teller_feil = not uten_felt and antall > 1
        vises = bool(uten_felt) or self._teller_feil
        sum_.set_class(not vises, "skjult")
        self.query_one("#skjema").set_class(vises, "-sum")  # the fields give way, not the buttons

    def tell_feil_paa_nytt(self) -> None:
        """What was wrong in no field has been seen to: only the fields count."""
        self._vis_sum([], sum(f.has_class("-feil") for f in self.alle_felt()))

    # --- leaving and drafts ---

    def action_tilbake(self) -> None:
        """Esc: leaves at once when nothing was typed, else asks. Not while it saves: it is too late then."""
        if self._lagrer:
            return
        if not self.endret:
            self.lukk(None)
            return
        from screens.felles.bekreft import Bekreft, Svar

        har_kladd = self.kladd is not None
        svar = [Svar("bli", T("Fortsett å skrive")), Svar("forkast", T("Forkast"), farlig=True)]
        if har_kladd:
            svar.insert(1, Svar("behold", T("Gå ut, behold kladden")))
        sporsmal = (
            T("Det du har skrevet, er ikke lagret. Kladden kan ligge til neste gang du åpner skjemaet.")
            if har_kladd
            else T("Det du har skrevet, er ikke lagret.")
        )
        self.app.push_screen(Bekreft(T("Gå ut av skjemaet?"), sporsmal, svar), self._forlat)

    def _forlat(self, svar: str | None) -> None:
        if svar in (None, "bli"):
            return
        self._stopp_kladd()
        if self.kladd is not None:
            kladd, felt = self.kladd, self.kladdverdier()
            self.stafett.i_bakgrunnen(kladd.slett if svar == "forkast" else lambda: kladd.skriv(felt))
        self.endret = False
        # the list beneath reads its drafts when it is seen: not before this one is kept or gone
        self.stafett.etter_bakgrunnen(lambda: self.lukk(None))

    def on_feltendret(self, _hendelse: Feltendret) -> None:
        """A change by the user: the draft is kept in a moment, and what was wrong there is no longer counted."""
        self.endret = True
        if self._teller_feil:
            self.tell_feil_paa_nytt()
        if self.kladd is not None:
            self._stopp_kladd()
            self._kladdtimer = self.set_timer(KLADDPAUSE, self._skriv_kladd)

    def _stopp_kladd(self) -> None:
        if self._kladdtimer is not None:
            self._kladdtimer.stop()
            self._kladdtimer = None

    def _skriv_kladd(self) -> None:
        if self.kladd is not None:
            kladd, felt = self.kladd, self.kladdverdier()
            self.stafett.i_bakgrunnen(lambda: kladd.skriv(felt))

    def behold_kladd(self) -> None:
        """Keeps the draft now, when the page is about to be taken away."""
        self._stopp_kladd()
        self._skriv_kladd()
        self.endret = False

    def hent_kladd(self) -> None:
        """Asks for a draft when the form opens; called when the fields stand."""
        self._begynnelse = self.kladdverdier()
        if self.kladd is not None:
            self.kjor(self.kladd.les, ferdig=self._tilby_kladd, gruppe="kladd")

    def _tilby_kladd(self, kladd: Kladdinnhold | None) -> None:
        if kladd is None or self.endret:
            return
        from stafett_tui.sprak.datotekst import tidspunkt

        self.sett_kladdverdier(kladd.felt)
        self.endret = True
        naar = tidspunkt(kladd.oppdatert, self.stafett.i_dag(), self.sprak)
        om = Tekst(T("Kladden din fra %(naar)s er hentet fram.", naar=naar))
        stripe = Vertical(om, Knapp(T("Start på nytt"), "kladd_vekk"), id="kladd", classes="stripe-info")
        self.mount(stripe, before="#skjema")
        self.query_one("#skjema").add_class("-kladd")

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        """The known buttons."""
        match hendelse.button.id:
            case "lagre":
                self.action_lagre()
            case "avbryt":
                self.action_tilbake()
            case "kladd_vekk":
                self._start_paa_nytt()

    def _start_paa_nytt(self) -> None:
        self._stopp_kladd()
        if self.kladd is not None:
            self.stafett.i_bakgrunnen(self.kladd.slett)
        self.endret = False
        self.query("#kladd").remove()
        self.query_one("#skjema").remove_class("-kladd")
        self.tom_skjema()

    def tom_skjema(self) -> None:
        """Puts back what the fields began with."""
        self.sett_kladdverdier(self._begynnelse)
        for f in self.alle_felt():
            f.vis_feil(None)

    def ved_knappene(self) -> Iterator[Widget]:
        """What stands between the fields and the buttons, in sight also where the fields are rolled."""
        yield from ()

    def _ramme(self) -> Iterator[Widget]:
        with VerticalScroll(id="skjema", can_focus=False):
            yield from self.felt()
        yield Tekst(id="skjemafeil", classes="skjult stripe-fare")
        yield from self.ved_knappene()
        yield Knapperad(self.knapper(), id="skjemaknapper")


class Skjema(Skjemadel, Side[Resultat]):
    """A form that fills a page; closes with the receipt, or None. Its look is in ``stafett.tcss``."""

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(self.TITTEL, classes="tittel innrykk", id="skjematittel")
        yield from self._ramme()

    def on_mount(self) -> None:
        self.hent_kladd()


class ModalSkjema(Skjemadel, Dialog[Resultat]):
    """A form in a dialog; scrolls inside when the window is small, buttons stay."""

    UNDERTITTEL = T("Ctrl+S lagrer · Esc avbryter")

    def innhold(self) -> Iterator[Widget]:
        yield from self._ramme()

    def on_mount(self) -> None:
        self.hent_kladd()
