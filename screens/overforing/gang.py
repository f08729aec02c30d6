"""The way to a transfer from any page: the form, or how the one that is sent stands."""

from collections.abc import Callable, Sequence
from uuid import UUID

from screens.arbeidsside import Arbeidsside
from screens.lasting import krever
from stafett_tui.avslag import Avslag, Kvittering

Etterpaa = Callable[[Kvittering | str | None], object]


class Overforingsgang(Arbeidsside):
    """A page that a log can be sent from, or answered on."""

    @krever(
        "screens.overforing.side",
        "screens.overforing.kort",
        "screens.overforing.tekster",
        "screens.overforingsfil.til_kommune",
        "stafett_tui.oppslag.overforingsvalg",
    )
    def overfor(self, logger: Sequence[UUID], etterpaa: Etterpaa | None = None) -> None:
        """Opens the form of these logs, or the card of one that waits; of a file its holder waits for the receipt."""
        from screens.overforing.kort import OverforingDialog
        from screens.overforing.side import OverforLogg
        from screens.overforing.tekster import TIL_FIL
        from screens.overforingsfil.til_kommune import les_kvitteringen, til_kommune
        from stafett_tui.oppslag.overforingsvalg import overforingsvalg
        from stafett_tui.overforingsvisninger import Overforingskort, Overforingsvalg

        def lest(svar: Overforingsvalg | Overforingskort | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
            elif isinstance(svar, Overforingskort) and svar.i_fil and self.okt.saksbehandler:
                les_kvitteringen(self, logger[0])
            elif isinstance(svar, Overforingskort):
                self.app.push_screen(OverforingDialog(self.okt, svar), lambda s: self._etter(s, etterpaa))
            else:
                self.app.push_screen(OverforLogg(self.okt, svar), skjemaet)

        def skjemaet(svar: Kvittering | str | None) -> None:
            if svar == TIL_FIL:
                til_kommune(self, logger[0])
            else:
                self._etter(svar, etterpaa)

        self.kjor(overforingsvalg, self.okt, tuple(logger), ferdig=lest, gruppe="overfor")

    @krever("screens.overforing.kort", "stafett_tui.oppslag.overforingsvalg")
    def vis_overforing(self, overforing_id: UUID) -> None:
        """The card of one that waits, to me or from me."""
        from screens.overforing.kort import NY, OverforingDialog
        from stafett_tui.oppslag.overforinger import overforingskort
        from stafett_tui.overforingsvisninger import Overforingskort

        def svart(svar: Kvittering | str | None) -> None:
            if svar == NY and self._avvist_logg is not None:
                self.overfor([self._avvist_logg])
            else:
                self._etter(svar, None)

        def lest(svar: Overforingskort | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
                self.last()
            else:
                self._avvist_logg = svar.logg_id
                self.app.push_screen(OverforingDialog(self.okt, svar), svart)

        self.kjor(overforingskort, self.okt, overforing_id, ferdig=lest, gruppe="overfor")

    _avvist_logg: UUID | None = None

    def _etter(self, svar: Kvittering | str | None, etterpaa: Etterpaa | None) -> None:
        if etterpaa is not None:
            etterpaa(svar)
        elif svar is not None:
            self.last()
