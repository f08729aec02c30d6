"""The section of notes: the list left, the chosen one in full right; below each other when it is narrow."""

from datetime import date
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from stafett_tui.innslagsvisninger import Notatliste, Notatrad, Vedleggsrad
from stafett_tui.sprak.datotekst import dag_kort, tidspunkt
from stafett_tui.sprak.tekst import STANDARDSPRAK, TN, T

KOLONNER = (
    Kolonne("dag", T("Dato"), 8),
    Kolonne("tekst", T("Notat"), 16, vekt=1),
    Kolonne("merke", T("Merke"), 8, prioritet=80),
)
VEDLEGG = (Kolonne("tittel", T("Vedlegg"), 24, vekt=1), Kolonne("storrelse", T("Størrelse"), 10, hoyre=True))
TOM = T("Her kommer notater: det som ikke er tiltak, men som bør følge barnet.")
TOM_MED_A = T(
    "Her kommer notater: det som ikke er tiltak, men som bør følge barnet. Trykk A for å skrive ett."
)
DUS = "$text-muted"


class Notatrull(VerticalScroll, can_focus=True):
    """Scrolls as one; takes focus only when there is more than is seen, so that arrows can scroll it."""

    def allow_focus(self) -> bool:
        return self.max_scroll_y > 0


class Notatdel(Container):
    """Keeps which note and attachment are chosen through every reload."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Notatdel { layout: horizontal; height: 1fr; }
    Notatdel #notatvenstre { width: 50; height: 1fr; margin: 0 3 1 0; border-right: solid $linje; padding: 0 2 0 0; }
    Notatdel #notatliste { height: auto; max-height: 1fr; }
    Notatdel Notatrull { width: 1fr; height: 1fr; &:focus { scrollbar-color: $accent; } }
    Notatdel #notattekst { height: auto; padding: 0 1; max-width: 90; }
    Notatdel #skjultstripe { margin: 0 1 1 1; max-width: 90; }
    Notatdel #vedlegg { height: auto; max-height: 7; margin: 1 0 0 0; }
    .-smal Notatdel, Notatdel.-tom { layout: vertical; }
    Notatdel.-tom #notatvenstre { width: 1fr; height: auto; border-right: none; padding: 0; }
    Notatdel.-tom #notattekst { display: none; }
    .-smal Notatdel #notatvenstre {
        width: 1fr; height: auto; max-height: 7; margin: 0 0 1 0; border-right: none; padding: 0;
    }
    .-smal.-lav Notatdel #notatvenstre { max-height: 4; }
    """

    class Endret(Message):
        """Another note is chosen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._notater: dict[str, Notatrad] = {}
        self._i_dag: date | None = None
        self._kan_skrive = False

    def compose(self) -> ComposeResult:
        with Vertical(id="notatvenstre"):
            yield Tabell(KOLONNER, vis_hode=False, tom=TOM, id="notatliste")
        with Notatrull():
            yield Tekst(id="skjultstripe", classes="stripe-advarsel skjult")
            yield Tekst(id="notattekst")
            yield Tabell(VEDLEGG, id="vedlegg", classes="skjult")
            yield Knapperad(
                [Knapp(T("Nytt notat"), "nytt_notat", hoved=True), Knapp(T("Lagre kopi"), "lagre_kopi")]
            )

    @property
    def notat(self) -> Notatrad | None:
        """The note that the cursor is on."""
        return self._notater.get(self.query_one("#notatliste", Tabell).markert or "")

    @property
    def vedlegg(self) -> Vedleggsrad | None:
        """The chosen attachment of the chosen note."""
        notat = self.notat
        merket = self.query_one("#vedlegg", Tabell).markert
        return next((v for v in notat.vedlegg if v.id.hex == merket), None) if notat is not None else None

    def velg(self, notat_id: UUID) -> None:
        """Goes to one of them."""
        self.query_one("#notatliste", Tabell).ga_til(notat_id.hex)

    def vis(self, liste: Notatliste, *, kan_skrive: bool) -> None:
        """They have been read."""
        self._i_dag, self._kan_skrive = liste.i_dag, kan_skrive
        self._notater = {n.id.hex: n for n in liste.rader}
        self.set_class(not liste.rader, "-tom")
        tabell = self.query_one("#notatliste", Tabell)
        tabell.sett_tom(TOM_MED_A if kan_skrive else TOM)
        tabell.sett_rader([self._rad(n) for n in liste.rader])
        self._vis_valgt()

    def forste_fokus(self) -> Widget:
        """Where focus goes when one comes here."""
        return self.query_one("#notatliste")

    def _rad(self, n: Notatrad) -> Rad:
        assert self._i_dag is not None
        merke: Content = Content("")
        if n.skjult_for_foresatte:
            merke = vis(T("skjult"), self._sprak).stylize("bold $warning")
        elif n.vedlegg:
            merke = vis(TN("%(n)d fil", "%(n)d filer", n=len(n.vedlegg)), self._sprak).stylize(DUS)
        celler = {
            "dag": lagret(dag_kort(n.tid, self._i_dag, self._sprak)),
            "tekst": lagret(n.tittel),
            "merke": merke,
        }
        return Rad(n.id.hex, celler)

    def _vis_valgt(self) -> None:
        n = self.notat
        self.query_one("#notattekst", Tekst).sett(Content("") if n is None else self._i_fullt(n))
        stripe = self.query_one("#skjultstripe", Tekst)
        stripe.set_class(n is None or not n.skjult_for_foresatte, "skjult")
        if n is not None and n.skjult_for_foresatte:
            stripe.sett(T("Skjult for de foresatte: %(grunn)s", grunn=n.skjult_grunn))
        vedlegg = self.query_one("#vedlegg", Tabell)
        vedlegg.sett_rader([self._vedleggsrad(v) for v in (n.vedlegg if n is not None else ())])
        har = n is not None and bool(n.vedlegg)
        vedlegg.set_class(not har, "skjult")
        self.query_one("#lagre_kopi").set_class(not har, "skjult")
        self.query_one("#nytt_notat").set_class(not self._kan_skrive, "skjult")
        self.query_one(Notatrull).scroll_home(animate=False)

    def _i_fullt(self, n: Notatrad) -> Content:
        assert self._i_dag is not None
        naar = tidspunkt(n.tid, self._i_dag, self._sprak)
        om = T("Skrevet av %(hvem)s %(naar)s", hvem=n.skrevet_av, naar=naar)
        return flett((om, DUS), LINJESKIFT, LINJESKIFT, lagret(n.tekst), sprak=self._sprak)

    def _vedleggsrad(self, v: Vedleggsrad) -> Rad:
        return Rad(
            v.id.hex, {"tittel": lagret(v.tittel), "storrelse": vis(storrelse(v.storrelse), self._sprak)}
        )

    @property
    def _sprak(self) -> str:
        return str(getattr(self.app, "sprak", STANDARDSPRAK))

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        hendelse.stop()
        if hendelse.tabell.id == "notatliste":
            self._vis_valgt()
        self.post_message(self.Endret())

    async def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        """Enter on a note goes to its attachments, if any, else into its text; on an attachment it saves a copy."""
        hendelse.stop()
        if hendelse.tabell.id == "vedlegg":
            await self.screen.run_action("lagre_kopi")
        elif self.notat is not None and self.notat.vedlegg:
            self.query_one("#vedlegg").focus()
        else:
            self.query_one(Notatrull).focus()


def storrelse(antall: int) -> T:
    """«840 kB», «2,4 MB»; so that one knows what one is about to save."""
    if antall < 1024 * 1024:
        return T("%(n)d kB", n=max(1, round(antall / 1024)))
    return T("%(n)s MB", n=f"{antall / (1024 * 1024):.1f}".replace(".", ","))
