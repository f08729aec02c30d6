"""The base of the two pages of a plan: read anew when it comes up, a table to choose in, one form, one confirm."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from textual.content import Content

from screens.arbeidsside import Arbeidsside
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from screens.lasting import krever
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.plan import les_plan
from stafett_tui.planvisninger import Planvisning, Tiltaksforslag
from stafett_tui.sprak.tekst import T


class Planside(Arbeidsside):
    """One oppmerksomhet of one log."""

    SEKSJON = "stafettlogger"

    def __init__(self, okt: Okt, oppmerksomhet_id: UUID) -> None:
        super().__init__(okt)
        self.oppmerksomhet_id = oppmerksomhet_id
        self.visning: Planvisning | None = None

    def last(self) -> None:
        self.kjor(les_plan, self.okt, self.oppmerksomhet_id, ferdig=self._lest, gruppe="plan")

    def _lest(self, svar: Planvisning | Avslag) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
            if self.visning is None and self.is_current:
                self.dismiss(None)
            return
        self.visning = svar
        with self.app.batch_update():
            self.tegn()
        self.refresh_bindings()

    def action_tilbake(self) -> None:
        """In a meeting too, where the page below is the base itself."""
        self.dismiss(None)

    @property
    def kan_endres(self) -> bool:
        """Whether the asker may change the plan."""
        return self.visning is not None and self.visning.plan.kan_endres

    @krever("screens.tiltak")
    def apne_tiltak(self, forslag: Tiltaksforslag) -> None:
        """Nytt tiltak, filled in as far as the plan goes."""
        from screens.tiltak import NyttTiltak

        if (v := self.visning) is not None:
            self.app.push_screen(NyttTiltak(self.okt, v.logg, v.oppmerksomhet, forslag=forslag))

    def spor(self, tittel: T, sporsmal: T, ja: T, fjern: Callable[[Okt, UUID], object], id_: UUID) -> None:
        """Asks before something is taken away."""

        def svart(svar: str | None) -> None:
            if svar == "fjern":
                self.kjor(partial(fjern, self.okt, id_), ferdig=self._fjernet, gruppe="fjern")

        self.app.push_screen(
            Bekreft(tittel, sporsmal, [Svar("behold", T("Behold")), Svar("fjern", ja, farlig=True)]), svart
        )

    def _fjernet(self, svar: object) -> None:
        if isinstance(svar, Avslag):
            self.si_avslag(svar)
        elif isinstance(svar, Kvittering):
            self.si(svar.setning)
        self.last()

    def on_tabell_markert(self) -> None:
        self.tegn_valgt()
        self.refresh_bindings()

    def tegn_valgt(self) -> None:
        """What follows the chosen row."""

    def vis_i_fullt(self, tekst: Content) -> None:
        """What the table has room for the first words of, from its beginning."""
        self.query_one("#teksten", Tekst).sett(tekst)
        self.query_one("#valgt").scroll_home(animate=False)

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        self.run_worker(self.run_action("endre"), name="valgt", description="valgt")
