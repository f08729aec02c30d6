"""Utboks: the mail of my own logs, where each stands, and what to do with what did not leave (SPEC 6.2)."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Posttilstand
from screens.arbeidsside import SKJUL_NAVN, Arbeidsside
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst, lagret
from screens.postpassord import Postpassord
from screens.til_mappe import TilMappe
from screens.utboksrader import KOLONNER, forklaring, utboksrad
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.utboks import send_igjen, skriv_ut
from stafett_tui.okt import Okt
from stafett_tui.oppslag.utboks import utboks
from stafett_tui.post.egne import Sendesvar
from stafett_tui.postvisninger import Utboksside, Utpostrad
from stafett_tui.sprak.tekst import TN, T

SEND_NAA = Kommando(
    "utboks.send_naa",
    "s",
    T("Send nå"),
    "send_naa",
    T("Sender det som venter, uten å vente til neste forsøk."),
)
SEND_IGJEN = Kommando(
    "utboks.send_igjen",
    "i",
    T("Send på nytt"),
    "send_igjen",
    T("Legger en e-post som ikke kom fram, i køen igjen. Mellomrom merker flere."),
)
TIL_FIL = Kommando(
    "utboks.til_fil",
    "x",
    T("Skriv ut til fil"),
    "til_fil",
    T("Lager filer som du sender fra e-postprogrammet. Mellomrom merker flere."),
)
IKKE_OPPSATT = T(
    "E-post er ikke satt opp, så ingenting blir sendt herfra. Skriv e-postene ut til fil, og send dem selv, "
    "eller be administratoren sette opp e-post."
)


class Utboks(Arbeidsside):
    """The newest first. Space ticks; a command is for what is ticked, else for where the cursor stands."""

    TITTEL = T("Utboks")
    SEKSJON = "min_side"
    HJELP = (
        T("Her er e-posten fra loggene du er stafettholder for. E-posten nevner aldri barnet eller hva det gjelder."),
        T("Det som venter, blir sendt av seg selv. Går det ikke, prøver Stafett igjen med lengre og lengre mellomrom."),
        T("«Kanskje sendt» betyr at linjen ble brutt midt i. Spør mottakeren før du sender på nytt."),
        T("Uten e-posttjener kan du skrive e-postene ut til fil og sende dem fra e-postprogrammet ditt."),
    )  # fmt: skip
    KOMMANDOER: ClassVar[tuple[Kommando, ...]] = (TIL_FIL, SEND_IGJEN, SEND_NAA, SKJUL_NAVN)
    DEFAULT_CSS = """
    Utboks {
        & #ikke_oppsatt { margin: 0 0 1 0; }
        & #om { height: auto; min-height: 2; max-height: 4; margin: 1 0 0 0; padding: 0 1; }
        &.-lav .hode, &.-lav #ikke_oppsatt, &.-lav #om { margin: 0; }
        &.-lav #knapper { display: none; }
    }
    """

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._side: Utboksside | None = None
        self._rader: dict[str, Utpostrad] = {}
        self._sender = False

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(id="antall", classes="meta")
        yield Tekst(IKKE_OPPSATT, id="ikke_oppsatt", classes="stripe-advarsel skjult")
        yield Tabell(
            KOLONNER,
            merkbar=True,
            tom=T("Her kommer e-posten fra loggene dine: innkallinger, velkomstbrev og varsler."),
        )
        yield Tekst(id="om")
        yield Knapperad(
            [
                Knapp(TIL_FIL.tekst, "til_fil", av=True),
                Knapp(SEND_IGJEN.tekst, "send_igjen", av=True),
                Knapp(SEND_NAA.tekst, "send_naa", av=True),
            ],
            id="knapper",
        )

    def on_mount(self) -> None:
        self.query_one(Tabell).focus()

    # --- what is shown ---

    def last(self) -> None:
        self.kjor(utboks, self.okt, ferdig=self._fyll, gruppe="utboks")

    def post_sendt(self) -> None:
        """Mail was sent in the background: the list is read again."""
        self.last()

    def _fyll(self, side: Utboksside) -> None:
        self._side = side
        self._rader = {r.id.hex: r for r in side.rader}
        self.tegn()

    def tegn(self) -> None:
        side = self._side
        if side is None:
            return
        naa = self.okt.klokke.naa()
        self.query_one("#ikke_oppsatt").set_class(side.oppsatt, "skjult")
        antall = len(side.rader)
        self.query_one("#antall", Tekst).sett(TN("%(n)d e-post", "%(n)d e-poster", n=antall))
        self.query_one(Tabell).sett_rader(
            [
                utboksrad(r, self.barnenavn(r.mottaker), naa, self.sprak, oppsatt=side.oppsatt)
                for r in side.rader
            ]
        )
        self._vis_valgt()

    def _vis_valgt(self) -> None:
        rad = self._rader.get(self.query_one(Tabell).markert or "")
        om = Content("")
        if rad is not None:
            til = lagret("") if self.program.skjul_navn else lagret(rad.til)
            om = forklaring(rad, self.barnenavn(rad.barn), til, self.okt.klokke.naa(), self.sprak)
        self.query_one("#om", Tekst).sett(om)
        for kommando, knapp in ((TIL_FIL, "til_fil"), (SEND_IGJEN, "send_igjen"), (SEND_NAA, "send_naa")):
            self.query_one(f"#{knapp}", Knapp).disabled = self.tillatt(kommando.id) is not True
        self.refresh_bindings()

    def on_tabell_markert(self) -> None:
        self._vis_valgt()

    def on_tabell_merket(self) -> None:
        self._vis_valgt()

    # --- commands ---

    def valgte(self, kan: str) -> list[UUID]:
        """The ticked ones, or the one under the cursor, as far as this may be done with them."""
        tabell = self.query_one(Tabell)
        nokler: Sequence[str] = tabell.merkede or [tabell.markert or ""]
        return [r.id for n in nokler if (r := self._rader.get(n)) is not None and kan in r.kan]

    def tillatt(self, kommando_id: str) -> bool | None:
        match kommando_id:
            case TIL_FIL.id:
                return bool(self.valgte("skriv")) or None
            case SEND_IGJEN.id:
                return bool(self.valgte("igjen")) or None
            case SEND_NAA.id:
                kan = self._side is not None and self._side.oppsatt and not self._sender
                return (kan and any(r.neste is not None for r in self._rader.values())) or None
        return True

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        match hendelse.button.id:
            case "til_fil":
                self.action_til_fil()
            case "send_igjen":
                self.action_send_igjen()
            case "send_naa":
                self.action_send_naa()

    def action_til_fil(self) -> None:
        if ider := self.valgte("skriv"):
            om = TN(
                "%(n)d e-post blir en fil som du åpner i e-postprogrammet og sender derfra. "
                "Stafett sender den ikke selv etterpå.",
                "%(n)d e-poster blir filer som du åpner i e-postprogrammet og sender derfra. "
                "Stafett sender dem ikke selv etterpå.",
                n=len(ider),
            )
            skriv = partial(skriv_ut, self.okt, ider)
            self.app.push_screen(TilMappe(T("Skriv ut til fil"), om, skriv), self._uten_merker)

    def _uten_merker(self, svar: object) -> None:
        if svar is not None:
            self.query_one(Tabell).sett_merkede(())

    def action_send_igjen(self, *, bekreftet: bool = False) -> None:
        usikre = {r.id for r in self._rader.values() if r.tilstand is Posttilstand.USIKKER}
        # those that are asked about come first: nothing is done before there is an answer
        if ider := sorted(self.valgte("igjen"), key=lambda i: i not in usikre):
            ferdig = partial(self._lagt_i_ko, bekreftet=bekreftet)
            self.kjor(_send_igjen, self.okt, ider, bekreftet, ferdig=ferdig, gruppe="igjen")

    def _lagt_i_ko(self, svar: Kvittering | Avslag, *, bekreftet: bool) -> None:
        if isinstance(svar, Avslag) and svar.kode == "post.bekreft_usikker" and not bekreftet:
            self.app.push_screen(
                Bekreft(
                    T("Sende på nytt?"),
                    svar.setning,
                    [Svar("vent", T("Ikke nå")), Svar("send", T("Send på nytt"))],
                ),
                lambda valgt: self.action_send_igjen(bekreftet=True) if valgt == "send" else None,
            )
            return
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        else:
            self.si(svar.setning)
            self._uten_merker(svar)
        self.last()

    # --- send now ---

    def action_send_naa(self) -> None:
        self._send()

    def _send(self, passord: str | None = None) -> None:
        self._sender = True
        self._vis_valgt()
        self.kjor(self.program.post.send_naa, self.okt, passord, ferdig=self._sendt, gruppe="send")

    def si_avslag(self, avslag: Avslag) -> None:
        """Why not; whatever was under way is over."""
        self._sender = False
        super().si_avslag(avslag)

    def _sendt(self, svar: Sendesvar) -> None:
        self._sender = False
        if svar.mangler_passord or svar.feil_passord:
            if svar.grunn is not None:
                self.si(svar.grunn, alvor=True)
            self.app.push_screen(Postpassord(), self._med_passord)
        else:
            self._si_hvordan(svar)
        self.last()

    def _med_passord(self, passord: str | None) -> None:
        if passord is not None:
            self._send(passord)

    def _si_hvordan(self, svar: Sendesvar) -> None:
        if svar.grunn is not None:
            self.si(svar.grunn, alvor=True)
        elif svar.ikke_sendt:
            self.si(T("Ikke alt ble sendt. Se i listen hva som mangler."), alvor=True)
        if svar.sendt:
            self.si(TN("%(n)d e-post er sendt.", "%(n)d e-poster er sendt.", n=svar.sendt))


def _send_igjen(okt: Okt, ider: Sequence[UUID], bekreftet: bool) -> Kvittering | Avslag:  # noqa: FBT001 - by position
    """Each in turn; stops at the first that cannot be."""
    svar: Kvittering | Avslag | None = None
    for nr, utpost_id in enumerate(ider, 1):
        svar = send_igjen(okt, utpost_id, bekreftet=bekreftet)
        if isinstance(svar, Avslag):
            return svar
        svar = Kvittering(TN("%(n)d e-post er i køen igjen.", "%(n)d e-poster er i køen igjen.", n=nr))
    assert svar is not None
    return svar
