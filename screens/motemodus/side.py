"""The pages of a meeting, large and calm, one at a time (SPEC 7.1). Everything a meeting needs is done from here.

It is the base screen of a mode of its own; ``screens.motegang`` says what may lie over it.
"""

from collections.abc import Iterator
from uuid import UUID

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget

from screens.barnets_logg.tiltakshandlinger import Tiltakshandlinger, Utvalg
from screens.felles.kommandoer import Kommando
from screens.felles.linjer import Bunnlinje
from screens.felles.tekstvern import MELLOM, Tekst, Visbar, flett, lagret, vis
from screens.lasting import krever
from screens.mote.nytt import kall_inn
from screens.motemodus import ark as a
from screens.motemodus import kommandoer as k
from screens.motemodus.innhold import Tiltaksboks, overskrift, saken, sidens_deler
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.klokke import til_oslo
from stafett_tui.motemodusvisning import Motemodus
from stafett_tui.motevisninger import Moterad
from stafett_tui.okt import Okt
from stafett_tui.oppslag.motemodus import les_motemodus
from stafett_tui.regler.mote import kan_bestemmes_paa
from stafett_tui.sprak.datotekst import Datotekst, dag_og_maned
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort

STORRE = T("Større skrift: hold Ctrl og trykk +")
MER = T("↓ mer")
KOLON = Content(": ")
KREVER = {
    k.NYTT_TILTAK.id: "nytt_tiltak",
    k.NY_OPPMERKSOMHET.id: "ny_oppmerksomhet",
    k.SVAR.id: "svar_paa_maal",
    k.LYSGLIMT.id: "nytt_lysglimt",
    k.NYTT_MOTE.id: "nytt_mote",
}
"""what a command needs to find in the log's ``kan``"""


class Motemodusside(Tiltakshandlinger):
    """Knows the one log of its session, and no other."""

    TITTEL = T("Møtemodus")
    I_MOTE = True
    AUTO_FOCUS = ""
    HJELP = (
        T("Skjermen viser bare dette barnet. Piltastene, PgUp, PgDn og mellomrom blar mellom sidene."),
        T("↑ og ↓ merker tiltaket dere snakker om. E evaluerer det, T legger til et nytt."),
        T("B gjør skjermen tom. Esc avslutter, og da spør Stafett om passordet eller PIN-koden din."),
        T(
            "Er det ingen ved tastene på lenge, låses møtet: fire ganger så sent som Stafett ellers. "
            "Det siste minuttet telles ned nederst på siden, og en tast holder møtet i gang."
        ),
    )
    KOMMANDOER = k.KOMMANDOER
    DEFAULT_CSS = """
    Motemodusside {
        background: $background;
        & #motehode { height: 1; margin: 1 0 2 0; }
        & #motehode .hvem { width: 1fr; }
        & #motehode .hvor { width: auto; color: $text-muted; }
        & #ramme { align-horizontal: center; height: 1fr; }
        & #spalte { width: 88; max-width: 100%; height: 1fr; padding: 0 2; }
        & #ark { height: 1fr; scrollbar-size: 0 0; }
        & #beskjed { height: 1; width: 100%; text-align: center; color: $text-muted; }
        & #beskjed.-sagt { color: $foreground; text-style: bold; }
        & #beskjed.-alvor { color: $error; text-style: bold; }
        & .saken { color: $primary; text-style: bold; height: auto; margin: 0 0 2 0; }
        & .avsnitt { margin: 0 0 2 0; }
        & .glimt { height: auto; margin: 0 0 2 0; padding: 0 0 0 2; border-left: wide $success; }
        & Bunnlinje { background: $background; }
    }
    Motemodusside.-lav {
        & #motehode { margin: 0 0 1 0; }
        & .saken, & .avsnitt, & .glimt { margin: 0 0 1 0; }
    }
    """

    def __init__(self, okt: Okt, innhold: Motemodus) -> None:
        super().__init__(okt)
        self._ta_i_bruk(innhold)
        self._nr = 0
        self._merket: dict[UUID, UUID] = {}
        """the tiltak under discussion, by oppmerksomhet"""
        self._forst = True

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        return (*self.KOMMANDOER, *k.OVERALT)

    def compose(self) -> ComposeResult:
        self.sett_storrelse()
        with Vertical(id="ramme"), Vertical(id="spalte"):
            with Horizontal(id="motehode"):
                yield Tekst(self._hvem(), classes="hvem")
                yield Tekst(self._hvor(), classes="hvor")
            with VerticalScroll(id="ark", can_focus=False):
                yield from self._innholdet()
            yield Tekst(self._hint(), id="beskjed")
        yield Bunnlinje()

    def on_mount(self) -> None:
        self.etter_tegning(self._vis_mer)

    # --- reading ---

    def last(self) -> None:
        """Read anew each time the page comes up, but for the first: it was opened with what is shown."""
        if self._forst:
            self._forst = False
        else:
            self.kjor(
                les_motemodus, self.okt, self._logg_id, self._m.mote_id, ferdig=self._lest, gruppe="logg"
            )

    def _lest(self, svar: Motemodus | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            return
        stod = self._ark
        self._ta_i_bruk(svar)
        if stod in self._arkene:
            self._nr = self._arkene.index(stod)
        self._nr = min(self._nr, len(self._arkene) - 1)
        self.tegn()
        if (etter := self.etter_lesing) is not None:
            self.etter_lesing = None
            etter(svar.logg)

    def _ta_i_bruk(self, m: Motemodus) -> None:
        self._m = m
        self._logg_id = m.logg.id
        self.logg: Loggvisning | None = m.logg
        naa = self.okt.klokke.naa()
        self.moter: tuple[Moterad, ...] = tuple(
            x.rad for x in m.moter if kan_bestemmes_paa(x.rad.status, x.rad.start, naa)
        )
        self.i_motet: UUID | None = m.mote_id
        self._arkene = a.lag_ark(m, naa)

    # --- what is chosen ---

    @property
    def utvalg(self) -> Utvalg:
        return self

    @property
    def _ark(self) -> a.Ark:
        return self._arkene[self._nr]

    @property
    def oppmerksomhet(self) -> Oppmerksomhetkort | None:
        """The one on the page."""
        return saken(self._m, self._ark)

    @property
    def tiltak(self) -> Tiltakskort | None:
        """The one under discussion; of two that are one row, the first that is not evaluated."""
        rad = self._merket_rad()
        return next((t for t in rad if t.evaluering is None), rad[0]) if rad else None

    def velg(self, oppmerksomhet_id: UUID | None = None, tiltak_id: UUID | None = None) -> None:
        """Goes to the page of an oppmerksomhet, or of a tiltak, which is marked; but of one that was just evaluated
        the mark goes on to the next."""
        for o in self._m.logg.oppmerksomheter:
            valgt = next((t for t in o.tiltak if t.id == tiltak_id), None)
            if o.id == oppmerksomhet_id or valgt is not None:
                self._merket.pop(o.id, None)
                if valgt is not None and valgt.evaluering is None:
                    self._merket[o.id] = valgt.id
                ark = a.Ark(a.SAK, o.id)
                if ark in self._arkene:
                    self._nr = self._arkene.index(ark)
        self.tegn()

    def _rader(self) -> list[list[Tiltakskort]]:
        o = self.oppmerksomhet
        return a.tiltak_i_rader(o, self.okt.klokke.naa()) if o is not None else []

    def _merket_rad(self) -> list[Tiltakskort]:
        """The row that is marked; at first the first that something is left to do with."""
        rader = self._rader()
        o = self.oppmerksomhet
        merket = self._merket.get(o.id) if o is not None else None
        for rad in rader:
            if any(t.id == merket for t in rad):
                return rad
        apne = (rad for rad in rader if any(t.evaluering is None for t in rad))
        return next(apne, rader[0] if rader else [])

    # --- drawing ---

    def tegn(self) -> None:
        if not self.is_mounted:
            return
        with self.app.batch_update():
            self.query_one(".hvem", Tekst).sett(self._hvem())
            self.query_one(".hvor", Tekst).sett(self._hvor())
            arket = self.query_one("#ark", VerticalScroll)
            arket.remove_children()
            arket.mount(*self._innholdet())
            arket.scroll_home(animate=False)
            self.vis_hint()
        self._si(self.om_merket())
        self.refresh_bindings()
        self.etter_tegning(self._vis_mer)

    def _hvem(self) -> Content:
        deler: list[Visbar | tuple[Visbar, str]] = [lagret(self._m.logg.fornavn).stylize("bold")]
        if (m := self._m.mote) is not None:
            dag = til_oslo(m.rad.start).date()
            deler += [MELLOM, (T("møte %(dag)s", dag=Datotekst(dag_og_maned, dag)), a.DUS)]
        return flett(*deler, sprak=self.sprak)

    def _hvor(self) -> Content:
        """Dots and «2 av 4»: where one is, and how much is left."""
        antall = len(self._arkene)
        prikker = " ".join("●" if nr == self._nr else "○" for nr in range(antall))
        tall = T("%(nr)d av %(antall)d", nr=self._nr + 1, antall=antall)
        if self.app.size.width < 60 or antall > 12:
            return vis(tall, self.sprak)
        return flett(Content(prikker), MELLOM, tall, sprak=self.sprak)

    def _innholdet(self) -> Iterator[Widget]:
        naa = self.okt.klokke.naa()
        return sidens_deler(self._m, self._ark, self._rader(), self._merket_rad(), naa, self.sprak)

    # --- for one who hears it ---

    def merket_del(self) -> Widget | None:
        """What the page's mark stands on, or where what is seen of it begins: the page itself has the keys."""
        deler = [*self.query(Tiltaksboks).filter(".-merket"), *self.query_one("#ark").children]
        return next((d for d in deler if d.is_on_screen and d.size.area), None)

    def om_merket(self) -> Iterator[Visbar]:
        """Which page it is, and the tiltak under discussion."""
        nr = T("%(nr)d av %(antall)d", nr=self._nr + 1, antall=len(self._arkene))
        yield flett(nr, KOLON, overskrift(self._m, self._ark), sprak=self.sprak)
        yield from self._om_tiltaket()

    def _om_tiltaket(self) -> Iterator[Visbar]:
        rader, merket = self._rader(), self._merket_rad()
        if merket:
            nr = T("Tiltak %(nr)d av %(av)d", nr=rader.index(merket) + 1, av=len(rader))
            linjer = a.tiltakstekst(merket, self._m.logg.fornavn, self._m.logg.i_dag, self.sprak).split("\n")
            deler = [linje[:-1] if linje.plain.endswith(".") else linje for linje in linjer]
            yield flett(nr, KOLON, Content(". ").join(deler), sprak=self.sprak)

    def _si(self, deler: Iterator[Visbar]) -> None:
        for del_ in deler if self.app.screen is self else ():
            self.stafett.visning.si(del_)

    # --- messages ---

    def si_i_motet(self, tekst: Visbar, *, alvor: bool) -> None:
        """What is said here stands quietly on its own line until the page is turned."""
        linje = self.query_one("#beskjed", Tekst)
        linje.sett(tekst)
        linje.set_class(not alvor, "-sagt").set_class(alvor, "-alvor")
        self.stafett.visning.si(tekst)

    def si_at_det_laases(self, tekst: T) -> None:
        """The last minute, second by second; one who hears it is told once."""
        linje = self.query_one("#beskjed", Tekst)
        if not linje.has_class("-laases"):
            self.si_i_motet(tekst, alvor=False)
        linje.add_class("-sagt", "-laases").sett(tekst)

    def on_key(self, hendelse: events.Key) -> None:
        """The key that stays does nothing else."""
        if self.program.laas.bli():
            hendelse.stop()
            hendelse.prevent_default()

    def vis_hint(self) -> None:
        """Back to the hint."""
        linje = self.query_one("#beskjed", Tekst)
        linje.remove_class("-sagt", "-alvor", "-laases")
        linje.sett(self._hint())

    def _hint(self) -> Visbar:
        return Content("") if self.has_class("-lav") else STORRE

    def _vis_mer(self) -> None:
        """Says that the page goes on below, when it does."""
        arket, linje = self.query_one("#ark", VerticalScroll), self.query_one("#beskjed", Tekst)
        if not (linje.has_class("-sagt") or linje.has_class("-alvor")):
            linje.sett(MER if arket.scroll_offset.y < arket.max_scroll_y else self._hint())

    # --- what may be done ---

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id in KREVER and KREVER[kommando_id] not in self._m.logg.kan:
            return False
        t, o = self.tiltak, self.oppmerksomhet
        return {
            k.EVALUER.id: t is not None and "evaluer" in t.kan,
            k.NYTT_TILTAK.id: o is not None and o.avsluttet is None,
            k.GODE_TILTAK.id: o is not None,
            k.TRAPP.id: o is not None,
            k.SVAR.id: o is not None and o.venter_paa_svar,
            k.FORRIGE.id: self._nr > 0 or None,
            k.NESTE.id: self._nr < len(self._arkene) - 1 or None,
        }.get(kommando_id, True)

    # --- what the user does ---

    def action_neste_ark(self) -> None:
        self.action_til_ark(min(self._nr + 1, len(self._arkene) - 1))

    def action_forrige_ark(self) -> None:
        self.action_til_ark(max(self._nr - 1, 0))

    def action_til_ark(self, nr: int) -> None:
        self._nr = nr % len(self._arkene)
        self.tegn()

    def action_ned(self) -> None:
        self._flytt(1)

    def action_opp(self) -> None:
        self._flytt(-1)

    def _flytt(self, vei: int) -> None:
        """Marks the next tiltak, or moves a page that goes on below."""
        rader, o = self._rader(), self.oppmerksomhet
        if o is None or len(rader) < 2:
            self.query_one("#ark", VerticalScroll).scroll_relative(y=vei * 3, animate=False)
            self.etter_tegning(self._vis_mer)
            return
        nr = max(0, min(rader.index(self._merket_rad()) + vei, len(rader) - 1))
        self._merket[o.id] = rader[nr][0].id
        bokser = list(self.query(Tiltaksboks))
        for i, boks in enumerate(bokser):
            boks.set_class(i == nr, "-merket")
        bokser[nr].scroll_visible(animate=False)
        self._si(self._om_tiltaket())
        self.refresh_bindings()
        self.etter_tegning(self._vis_mer)

    def action_pause(self) -> None:
        from screens.motemodus.pause import Pause

        self.app.push_screen(Pause())

    @krever("screens.mote.registrer")
    def action_referat(self) -> None:
        """Its page, and the form when it can be written."""
        self.action_til_ark(self._arkene.index(a.Ark(a.REFERAT)))
        m = self._m.mote
        if m is not None and "registrer" in m.kan:
            from screens.mote.registrer import RegistrerMote

            self.app.push_screen(RegistrerMote(self.okt, m))

    @krever("screens.innslag.nytt_lysglimt")
    def action_nytt_lysglimt(self) -> None:
        from screens.innslag.nytt_lysglimt import NyttLysglimt

        def skrevet(svar: Kvittering | None) -> None:
            if svar is not None:
                self.action_til_ark(self._arkene.index(a.Ark(a.LYSGLIMT)))

        self.app.push_screen(NyttLysglimt(self.okt, self._logg_id, self._m.lysglimt), skrevet)

    def action_nytt_mote(self) -> None:
        def kalt_inn(svar: Kvittering | None) -> None:
            if svar is not None:
                self.action_til_ark(self._arkene.index(a.Ark(a.NESTE)))

        kall_inn(self, self._logg_id, kalt_inn)

    def action_tilbake(self) -> None:
        """Esc asks who it is, on a page that nothing shines through."""
        from screens.motemodus.avslutt import AvsluttMote

        self.app.push_screen(
            AvsluttMote(self.okt, self._m.logg.fornavn, self.program.motegang.ovingspassord())
        )

    def on_resize(self) -> None:
        self.query_one(".hvor", Tekst).sett(self._hvor())
        self.etter_tegning(self._vis_mer)
