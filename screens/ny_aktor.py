"""Registrer ny aktør: an employee of a unit, without a log-in (SPEC 5.5)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt, Nedtrekk, Valg
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst, lagret
from screens.kladdport import OktKladd
from screens.skjemadeler import Feltrad
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.registrer_aktor import registrer_aktor
from stafett_tui.okt import Okt
from stafett_tui.oppslag.brukere import virksomhetsvalg
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Aktorvalg


class NyAktor(ModalSkjema[Aktorvalg]):
    """Someone who is to have a tiltak. Closes with who it is, or None."""

    TITTEL = T("Registrer ny aktør")
    I_MOTE = True
    LAGRE_TEKST = T("Registrer")
    HJELP = (
        T("Aktøren kan få ansvar for tiltak, men kan ikke logge inn før lederen gir en engangskode."),
        T(
            "På nivå 1 hører aktørene til din egen virksomhet. Endre nivået i «Vis / Endre» om andre skal med."
        ),
    )
    DEFAULT_CSS = "NyAktor .merknad { height: auto; margin: 0 0 1 0; } NyAktor.-lav .merknad { margin: 0; }"

    def __init__(self, okt: Okt, logg_id: UUID, *, niva: int | None = None) -> None:
        """``niva`` 1 leaves only the own unit to choose."""
        super().__init__(OktKladd(okt, "ny_aktor", logg_id.hex, logg_id=logg_id))
        self.okt = okt
        self.logg_id = logg_id
        self.niva = niva
        self._enheter: dict[UUID, str] = {}
        self._virksomhet = Nedtrekk("virksomhet", ())

    def felt(self) -> Iterator[Widget]:
        with Feltrad():
            yield Felt(T("Fornavn"), Linjefelt("fornavn", maks=80))
            yield Felt(T("Etternavn"), Linjefelt("etternavn", maks=80))
        yield Felt(T("Stilling"), Linjefelt("stilling", maks=80))
        yield Felt(T("Virksomhet"), self._virksomhet)
        with Feltrad():
            yield Felt(T("E-post (ikke obligatorisk)"), Linjefelt("epost"))
            yield Felt(T("Telefon (ikke obligatorisk)"), Linjefelt("telefon"))
        yield Tekst(T("Aktøren får ingen innlogging nå. Det kan lederen gi senere."), classes="merknad dus")

    def on_mount(self) -> None:
        self.kjor(virksomhetsvalg, self.okt, ferdig=self._vis_enheter, gruppe="enheter")

    def _vis_enheter(self, enheter: tuple[tuple[UUID, str], ...]) -> None:
        self._enheter = {
            id_: navn for id_, navn in enheter if self.niva != 1 or id_ == self.okt.virksomhet_id
        }
        self._virksomhet.sett_valg([Valg(id_, lagret(navn)) for id_, navn in self._enheter.items()])
        if len(self._enheter) == 1:
            self._virksomhet.verdi = next(iter(self._enheter))
        self.hent_kladd()

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            registrer_aktor,
            self.okt,
            self.logg_id,
            fornavn=verdier["fornavn"],
            etternavn=verdier["etternavn"],
            stilling=verdier["stilling"],
            virksomhet_id=verdier["virksomhet"],
            epost=verdier["epost"],
            telefon=verdier["telefon"],
        )

    def lagret(self, svar: Kvittering) -> None:
        self.si(svar.setning)
        v = self.verdier()
        assert svar.id is not None
        navn = f"{v['fornavn']} {v['etternavn']}"
        self.lukk(Aktorvalg(UUID(svar.id), navn, v["stilling"], self._enheter.get(v["virksomhet"], "")))
