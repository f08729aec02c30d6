"""Min side: what needs me now, the most urgent first, and what I opened last (SPEC 3.3)."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from screens.arbeidsside import NYTT_BARN, SKJUL_NAVN, SOK
from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import MELLOM, Tekst, flett, lagret, vis
from screens.lasting import krever
from screens.mote.nytt import NYTT_MOTE, velg_og_kall_inn
from screens.moteliste import Moteliste
from screens.overforing.gang import Overforingsgang
from screens.sidepanel import PA_LINJER, Sidepanel, lysglimttekst, motelinje
from stafett_tui.okt import Okt
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.sprak.datotekst import Datotekst, lang, relativ, siden, tidspunkt
from stafett_tui.sprak.hilsen import hilsen
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Minside, Oppgave, SistApnet

TOM = T(
    "Ingenting haster nå. Her kommer tiltak nær fristen, samtykker som går ut, og det du ikke er ferdig med."
)
TOM_MED_N = T("Du har ingen logger ennå. Trykk N for å registrere et barn.")
TOM_UTEN = T(
    "Du har ingen logger ennå. De kommer når noen gir deg et tiltak eller lesetilgang, "
    "eller når lederen merker deg som stafettholder."
)

OMVISNING = Kommando(
    "omvisning",
    "o",
    T("Omvisning"),
    "omvisning",
    T("En kort vei gjennom de viktigste sidene. Bare i øvingsbasen."),
    i_bunn=False,
)
TILBUD = T("Ny her? Trykk O for en omvisning.")
UTEN_DATO = {"kladd": T("kladd"), "post": T("utboksen")}
"""what stands for the day of a line that has none"""


class MinSide(Overforingsgang):
    """The first page of the day."""

    TITTEL = T("Min side")
    SEKSJON = "min_side"
    HJELP = (
        T("«Dette trenger deg» viser det som haster mest, øverst. Enter går rett til det som skal gjøres."),
        T(
            "M kaller inn til møte. Du velger først barnet. De neste møtene dine står her, alle under «Møter». "
            "Enter åpner møtet."
        ),
        T("«Sist åpnet» er de siste loggene du har lest. Tab går mellom listene og møtene."),
        T(
            "«Nytt barn» er bare for den som er merket som både aktør og stafettholder. "
            "Mangler du et merke, spør virksomhetslederen."
        ),
    )
    KOMMANDOER = (NYTT_BARN, NYTT_MOTE, SOK, SKJUL_NAVN, OMVISNING)
    DEFAULT_CSS = """
    MinSide {
        & #kropp { height: 1fr; }
        & #venstre { width: 1fr; height: 1fr; }
        & #moter_smal, & #lysglimt_smal {
            height: auto; margin: 0 0 1 0; text-wrap: nowrap; text-overflow: ellipsis;
        }
        & #lysglimt_smal { padding: 0 1; border-left: thick $success; margin: 0 0 1 1; }
        & Tabell { height: auto; margin: 1 0 2 0; }
        & #oppgaver { max-height: 60%; }
        & #sist { max-height: 1fr; }
        &.-lav Tabell { margin: 0 0 1 0; }
        &.-lav .hode { margin: 0 0 1 0; }
        &.-smal.-lav #oppgaver { max-height: 40%; }
        &.-lav #lysglimt_smal_tittel { display: none; }
    }
    """

    def __init__(self, okt: Okt, visning: Minside | None = None) -> None:
        """``visning`` is what the log-in has fetched already, so that the first picture of the page is whole."""
        super().__init__(okt)
        self._visning = visning
        self._er_fersk = visning is not None
        self._oppgaver: dict[str, Oppgave] = {}

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(id="hilsen", classes="tittel")
            yield Tekst(id="dato", classes="meta")
        with Horizontal(id="kropp"):
            with Vertical(id="venstre"):
                yield from self._venstre()
            yield Sidepanel()
        if self._tilbyr_omvisning():
            yield Tekst(TILBUD, id="omvisning_tilbud", classes="dus innrykk")

    def _tilbyr_omvisning(self) -> bool:
        """One quiet line in a practice database, until the tour has been taken or left."""
        inne = self.program.innlogget
        return inne is not None and self.okt.oving and not inne.omvist

    def _venstre(self) -> Iterator[Widget]:
        hint = (T("Enter går rett dit"), "not bold $text-muted")
        yield Tekst(
            flett(T("Dette trenger deg"), MELLOM, hint, sprak=self.sprak), id="trenger", classes="overskrift"
        )
        yield Tabell(
            [
                Kolonne("nar", T("Når"), 14),
                Kolonne("hva", T("Hva"), 16, vekt=1),
                Kolonne("barn", T("Barn"), 18, prioritet=90),
            ],
            vis_hode=False,
            tom=TOM,
            id="oppgaver",
        )
        yield Tekst(T("Neste møter"), id="moter_smal_tittel", classes="overskrift smalt skjult")
        yield Moteliste(id="moter_smal", classes="smalt skjult")
        yield Tekst(T("Siste lysglimt"), id="lysglimt_smal_tittel", classes="overskrift smalt skjult")
        yield Tekst(id="lysglimt_smal", classes="smalt skjult")
        yield Tekst(T("Sist åpnet"), id="sist_tittel", classes="overskrift skjult")
        yield Tabell(
            [
                Kolonne("barn", T("Barn"), 22, vekt=1),
                Kolonne("niva", T("Nivå"), 6),
                Kolonne("nar", T("Når"), 20, vekt=1, prioritet=90),
            ],
            vis_hode=False,
            id="sist",
            classes="skjult",
        )

    def on_mount(self) -> None:
        self.query_one("#oppgaver").focus()
        if self._visning is not None:
            self._fyll(self._visning)

    def tillatt(self, kommando_id: str) -> bool | None:
        match kommando_id:
            case "tilbake":
                return False
            case OMVISNING.id:
                return self.okt.oving
            case NYTT_BARN.id:
                return self._visning is not None and self._visning.kan_nytt_barn
            case NYTT_MOTE.id:
                return self._visning is not None and self._visning.kan_nytt_mote
        return True

    def last(self) -> None:
        if self._er_fersk:
            self._er_fersk = False
            return
        self.kjor(min_side, self.okt, ferdig=self._fyll, gruppe="min_side")

    def _fyll(self, visning: Minside) -> None:
        self._visning = visning
        self._oppgaver = {f"{o.slag}:{o.objekt_id or o.logg_id}": o for o in visning.oppgaver}
        self.tegn()
        self.refresh_bindings()

    def tegn(self) -> None:
        visning = self._visning
        if visning is None:
            return
        oppgaver, sist = self.query_one("#oppgaver", Tabell), self.query_one("#sist", Tabell)
        with self.app.batch_update():
            self.query_one("#hilsen", Tekst).sett(hilsen(visning.naa, visning.fornavn))
            self.query_one("#dato", Tekst).sett(Datotekst(lang, visning.i_dag))
            oppgaver.sett_tom(_tomtekst(visning))
            oppgaver.sett_rader([self._oppgaverad(n, o) for n, o in self._oppgaver.items()])
            sist.sett_rader([self._sistrad(s) for s in visning.sist_apnet])
            sist.set_class(not visning.sist_apnet, "skjult")
            self.query_one("#sist_tittel").set_class(not visning.sist_apnet, "skjult")
            self.query_one(Sidepanel).vis(visning, self.barnenavn, self.om_barnet, self.sprak)
            self._vis_smalt(visning)

    def _vis_smalt(self, visning: Minside) -> None:
        """The next meetings and the latest lysglimt, where there is no room for the pane."""
        moter, glimt = visning.neste_moter[:PA_LINJER], visning.lysglimt[:1]
        self.query_one("#moter_smal", Moteliste).vis(
            moter, lambda m: motelinje(m, visning.i_dag, self.barnenavn, self.sprak), Content("")
        )
        linjer = [
            lysglimttekst(g, visning.i_dag, self.barnenavn, self.om_barnet, self.sprak, smal=True)
            for g in glimt
        ]
        self.query_one("#lysglimt_smal", Tekst).sett(Content("").join(linjer))
        for id_, noe in (("#moter_smal", moter), ("#lysglimt_smal", glimt)):
            for del_ in (id_, f"{id_}_tittel"):
                self.query_one(del_).set_class(not noe, "skjult")

    def _oppgaverad(self, nokkel: str, oppgave: Oppgave) -> Rad:
        celler = {
            "nar": self._nar(oppgave),
            "hva": self.om_barnet(oppgave.hva, oppgave.barn),
            "barn": self.barnenavn(oppgave.barn),
        }
        return Rad(nokkel, celler)

    def _nar(self, oppgave: Oppgave) -> Content:
        assert self._visning is not None
        if oppgave.slag in ("mote", "lysglimt", "overforing", "kvittering") and oppgave.dato is not None:
            return lagret(siden(oppgave.dato, self._visning.i_dag, self.sprak))
        if oppgave.dato is None or oppgave.dager is None:
            return vis(UTEN_DATO.get(oppgave.slag, T("venter på svar")), self.sprak)
        ord_ = lagret(relativ(oppgave.dato, self._visning.i_dag, self.sprak))
        if oppgave.dager < 0:
            return ord_.stylize("bold $error")
        return ord_.stylize("bold") if oppgave.dager == 0 else ord_

    def _sistrad(self, sist: SistApnet) -> Rad:
        assert self._visning is not None
        celler = {
            "barn": self.barnenavn(sist.barn),
            "niva": vis(T("nivå %(n)d", n=sist.niva), self.sprak),
            "nar": lagret(tidspunkt(sist.tid, self._visning.i_dag, self.sprak)).stylize("$text-muted"),
        }
        return Rad(sist.logg_id.hex, celler)

    # --- acts ---

    def on_moteliste_valgt(self, hendelse: Moteliste.Valgt) -> None:
        self.program.apne_logg(hendelse.mote.logg_id, mote_id=hendelse.mote.id)

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        if hendelse.tabell.id == "sist":
            self.program.apne_logg(UUID(hendelse.nokkel))
        else:
            self._gjor(self._oppgaver[hendelse.nokkel])

    def _gjor(self, oppgave: Oppgave) -> None:
        """Goes to the very act that the line is about."""
        if oppgave.slag == "kladd":
            self.registrer(str(oppgave.objekt_id))
        elif oppgave.slag == "overforing" and oppgave.objekt_id is not None:
            self.vis_overforing(oppgave.objekt_id)
        elif oppgave.slag == "post":
            self.program.action_vis_utboks()
        elif oppgave.logg_id is not None and oppgave.slag == "samtykke":
            self._vis_samtykke(oppgave.logg_id)
        elif oppgave.logg_id is not None and oppgave.slag == "passiv":
            self.vis_passiv(oppgave.logg_id)
        elif oppgave.logg_id is not None and oppgave.slag == "kvittering":
            self._les_kvitteringen(oppgave.logg_id)
        elif oppgave.logg_id is not None and oppgave.slag == "mote":
            self.program.apne_logg(oppgave.logg_id, mote_id=oppgave.objekt_id, gjor="mote")
        elif oppgave.logg_id is not None and oppgave.slag == "lysglimt":
            self.program.apne_logg(oppgave.logg_id, seksjon="lysglimt")
        elif oppgave.logg_id is not None:
            hva = "tiltak_id" if oppgave.slag == "evaluer" else "oppmerksomhet_id"
            self.program.apne_logg(oppgave.logg_id, **{hva: oppgave.objekt_id}, gjor=oppgave.slag)

    @krever("screens.overforingsfil.til_kommune")
    def _les_kvitteringen(self, logg_id: UUID) -> None:
        from screens.overforingsfil.til_kommune import les_kvitteringen

        les_kvitteringen(self, logg_id)

    @krever("screens.vis_endre")
    def _vis_samtykke(self, logg_id: UUID) -> None:
        from screens.vis_endre import VisEndre

        self.app.push_screen(VisEndre(self.okt, logg_id))

    @krever("screens.omvisning", "screens.mine_stafettlogger", "screens.barnets_logg")
    def action_omvisning(self) -> None:
        """The tour, over the real pages."""
        from screens.omvisning import begynn, forste_logg

        self.kjor(forste_logg, self.okt, ferdig=partial(begynn, self.program, self.okt), gruppe="omvisning")

    def action_nytt_mote(self) -> None:
        velg_og_kall_inn(self)

    def action_sok(self) -> None:
        self.program.vis_seksjon("stafettlogger", sok=True)


def _tomtekst(visning: Minside) -> T:
    if visning.antall_logger:
        return TOM
    return TOM_MED_N if visning.kan_nytt_barn else TOM_UTEN
