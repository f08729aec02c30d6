"""Vis / Endre opened for change: child, nivå and foresatte; «Oppdater» saves, «Avbryt» does not (SPEC 5.3)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from textual.widget import Widget

from screens.barnefelt import BILDEFELT, Barnefelt
from screens.felles.skjema import Skjema
from screens.felles.tekstvern import Tekst
from screens.foresatte import Foresatteliste
from screens.kladdport import OktKladd
from screens.nivafelt import Nivafelt
from screens.skjemadeler import Bolk
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.detaljer import Endringer, oppdater_detaljer, vurder_endringer
from stafett_tui.handlinger.vedlegg import BILDE, les_fil
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Detaljer

_ADRESSE = ("adresse", "postnummer", "poststed", "mobil", "skole")
_ANDRE = ("fornavn", "etternavn", "fodt", "bor_med", "epost", "malform", "sperret_adresse", "niva")


def oppdater(
    okt: Okt, logg_id: UUID, versjon: int, endringer: Endringer, bildesti: str
) -> Kvittering | Avslag:
    """Reads the picture, if there is a new one, and saves. Blocks."""
    bilde = les_fil(BILDEFELT, bildesti, BILDE)
    if isinstance(bilde, Avslag):
        return bilde
    return oppdater_detaljer(okt, logg_id, versjon, replace(endringer, bilde=bilde))


class EndreDetaljer(Skjema[Kvittering]):
    """The fields of Vis / Endre. A shielded address has fields only when it was revealed before."""

    TITTEL = T("Endre opplysningene")
    SEKSJON = "stafettlogger"
    LAGRE_TEKST = T("Oppdater")
    HJELP = (
        T("Endre det som er blitt annerledes, og velg «Oppdater». «Avbryt» lar alt stå som det var."),
        T(
            "Identitetsnumre kan ikke endres. En foresatt med et åpent tiltak kan ikke slettes før tiltaket er evaluert."
        ),
        T("Endrer du nivået, blir det gamle stående i historikken."),
    )
    DEFAULT_CSS = """
    EndreDetaljer { #skjematittel { margin: 0 0 1 0; } #skjult { margin: 0 0 1 0; } }
    EndreDetaljer.-lav { #skjematittel, #skjult { margin: 0; } }
    """

    def __init__(self, okt: Okt, detaljer: Detaljer) -> None:
        kladd = OktKladd(okt, "endre_detaljer", detaljer.logg_id.hex, logg_id=detaljer.logg_id)
        super().__init__(kladd)
        self.okt = okt
        self.detaljer = detaljer
        self.barn = Barnefelt(okt.klokke.i_dag(), detaljer.barn)
        self.foresatte = Foresatteliste(detaljer.foresatte)
        self._gjemt: dict[str, Any] = {}
        """what the draft holds of a shielded address that is not shown now"""

    def felt(self) -> Iterator[Widget]:
        if self.barn.skjult_adresse:
            yield Tekst(
                T(
                    "Adressen er sperret og står som den er. Vis den med D på forrige side om den skal endres."
                ),
                classes="stripe-info",
                id="skjult",
            )
        yield Bolk(T("Barnets detaljer"), self.barn)
        yield Bolk(T("Vurdering"), Nivafelt(self.detaljer.niva))
        yield Bolk(T("Foresatte"), self.foresatte)

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        return vurder_endringer(self.okt, self._endringer(verdier), self.okt.klokke.i_dag())

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            oppdater,
            self.okt,
            self.detaljer.logg_id,
            self.detaljer.versjon,
            self._endringer(verdier),
            verdier[BILDEFELT],
        )

    def _endringer(self, verdier: dict[str, Any]) -> Endringer:
        felt: dict[str, Any] = {navn: verdier.get(navn) for navn in (*_ADRESSE, *_ANDRE)}
        fjern = bool(verdier.get("fjern_bilde"))
        return Endringer(**felt, foresatte=self.foresatte.verdi(verdier), fjern_bilde=fjern)

    def on_foresatteliste_endret(self) -> None:
        self.endret = True
        self.tell_feil_paa_nytt()
        self._skriv_kladd()

    # --- drafts hold what was changed only, so that they do not undo what another window saved ---

    def kladdverdier(self) -> dict[str, Any]:
        alle = {**super().kladdverdier(), "foresatte": self.foresatte.kladd()}
        del alle[BILDEFELT]
        if not self._begynnelse:
            return alle
        endret = {navn: v for navn, v in alle.items() if v != self._begynnelse.get(navn)} | self._gjemt
        if any(navn.startswith("foresatt") for navn in endret):
            endret |= {navn: v for navn, v in alle.items() if navn.startswith("foresatt")}
        return endret

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        self.call_next(self._gjenopprett, felt)

    async def _gjenopprett(self, felt: dict[str, Any]) -> None:
        if "foresatte" in felt and not await self.foresatte.gjenopprett(felt["foresatte"]):
            felt = {navn: v for navn, v in felt.items() if not navn.startswith("foresatt")}
            self.si(T("Listen over foresatte er endret siden kladden. Se over den på nytt."), alvor=True)
        super().sett_kladdverdier(felt)
        if self.barn.skjult_adresse:
            kjente = {"foresatte", *(f.navn for f in self.alle_felt())}
            self._gjemt = {navn: v for navn, v in felt.items() if navn not in kjente}
        if self._gjemt:
            self.si(
                T("Kladden har også en adresse. Vis adressen med D på forrige side, så kommer den fram her.")
            )

    def lagret(self, svar: Kvittering) -> None:
        """What was typed of an address that is not shown was not saved, and is kept for when it is."""
        kladd, gjemt = self.kladd, self._gjemt
        if kladd is not None and gjemt:
            self.stafett.i_bakgrunnen(lambda: kladd.skriv(gjemt))
        super().lagret(svar)
