"""The log-in page's part of «Husk på denne maskinen»: tries the keyring first, and offers it. Light: loaded with the
page, and does nothing until the page is drawn."""

from typing import TYPE_CHECKING, Any, cast

from screens.felles.felt import Felt, Kryss, Linjefelt, Passordfelt
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.app import StafettApp
    from screens.innlogging import Innlogging
    from stafett_tui.sikkerhet.huskstand import Huskstand

APNER = T("Åpner med nøkkelringen på maskinen …")


class Huskport:
    """Of one log-in page."""

    def __init__(self, side: "Innlogging") -> None:
        self._side = side
        self._stand: Huskstand | None = None
        self._svar: Kvittering | Avslag | None = None
        """what came of remembering, to be told on the next page"""

    @property
    def _app(self) -> "StafettApp":
        return cast("StafettApp", self._side.app)

    def begynn(self) -> None:
        """The page is drawn: looks in the key file."""
        self._side.kjor(self._se, ferdig=self._sett, gruppe="husk")

    def _se(self) -> "Huskstand | None":
        from stafett_tui.sikkerhet.huskstand import les_stand

        return les_stand(self._app.mappe)

    def _sett(self, stand: "Huskstand | None") -> None:
        self._stand = stand
        if stand is None:
            return
        if stand.kan_tilbys:
            kryss = Kryss("husk", T("Husk på denne maskinen i to uker"), verdi=bool(stand.bruker))
            felt = Felt(T("Kryss av"), kryss, id="husk")
            self._side.mount(felt, after=self._felt("passord"))
        if stand.bruker and not self._app.laas.var_laast:
            self._side.query_one("#hilsen", Tekst).sett(APNER)
            self._side.query_one("#skjema").disabled = True
            self._side.kjor(self._apne, ferdig=self._apnet, gruppe="husk")
        elif stand.bruker:
            self._skriv_passord(stand.bruker)
        elif stand.fjernet:
            self._side.kjor(self._apne, ferdig=self._apnet, gruppe="husk")

    def _apne(self) -> object:
        app = self._app
        app.lasting.vent()
        from stafett_tui.oppstart import Innlogget
        from stafett_tui.sikkerhet.husk import apne

        svar = apne(app.mappe, i_dag=app.flyttet_dag)
        return app.forbered(svar) if isinstance(svar, Innlogget) else svar

    def _apnet(self, svar: Any) -> None:
        from stafett_tui.oppstart import Innlogget

        self._side.query_one("#skjema").disabled = False
        if isinstance(svar, Innlogget):
            self._app.ta_imot(svar)
            return
        hvorfor = None if svar is None else svar.hvorfor
        self._side.query_one("#hilsen", Tekst).sett(hvorfor or T("Skriv passordet."))
        self._skriv_passord("" if svar is None else svar.bruker)

    def _skriv_passord(self, bruker: str) -> None:
        """The one who is remembered need not write who she is."""
        navn = self._side.query_one(Linjefelt)
        if bruker and not navn.value:
            navn.verdi = bruker
        (self._side.query_one(Passordfelt) if navn.value else navn).focus()

    def _felt(self, navn: str) -> Felt:
        felt = self._side.finn(navn)
        assert felt is not None
        return felt

    # --- after a log-in by passphrase ---

    def etter(self, svar: object, huskes: object) -> None:
        """Remembers or forgets, as was ticked. Blocks: called in the log-in's worker. ``huskes`` is None when it was
        not offered."""
        from stafett_tui.oppstart import Innlogget

        stand, self._svar = self._stand, None
        if stand is None or not isinstance(svar, Innlogget):
            return
        if huskes is True or stand.bruker or stand.fjernet:
            from stafett_tui.sikkerhet import husk
            from stafett_tui.sikkerhet.huskstand import passord_skrevet

            if huskes is True:
                self._svar = husk.husk(svar.base, svar.brukernavn)
            elif huskes is False and stand.bruker:
                self._svar = husk.glem(svar.base)
            else:
                husk.rydd(svar.base, svar.brukernavn)
            passord_skrevet(svar.base.mappe)

    def si(self, app: "StafettApp") -> None:
        """What came of it."""
        if self._svar is not None:
            app.si(self._svar.setning, alvor=isinstance(self._svar, Avslag))
