"""Nytt tiltak under an oppmerksomhet; prefilled when it adjusts or corrects an earlier one (SPEC 5.5, 5.7)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.tekstvern import MELLOM, Tekst, flett, lagret
from screens.kladdport import OktKladd
from screens.tiltaksskjema import Tiltaksskjema
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.faktor import tiltak_mot_faktor
from stafett_tui.handlinger.tiltak import nytt_tiltak, vurder_tiltak
from stafett_tui.handlinger.trapp import start_trinn
from stafett_tui.okt import Okt
from stafett_tui.planvisninger import Tiltaksforslag
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort


class NyttTiltak(Tiltaksskjema):
    """One more tiltak. Closes with the receipt, or None."""

    TITTEL = T("Nytt tiltak")
    I_MOTE = True
    LAGRE_TEKST = T("Legg til")
    HJELP = (
        T(
            "Et tiltak har én ansvarlig. Hver ansvarlig kan ha ett åpent tiltak om gangen under en oppmerksomhet."
        ),
        T(
            "Ved «Tiltak i hjemmet» velger du hvem av de foresatte som har ansvaret. Velger du flere, får hver sitt."
        ),
        T("Teksten kan rettes i åtte timer av den som skrev den. Etter det er den låst."),
    )
    DEFAULT_CSS = """
    NyttTiltak {
        #skjematittel { margin: 0 0 1 0; }
        .om { height: auto; margin: 0 0 1 0; }
    }
    NyttTiltak.-lav { #skjematittel, .om { margin: 0; } }
    """

    def __init__(
        self,
        okt: Okt,
        logg: Loggvisning,
        oppmerksomhet: Oppmerksomhetkort,
        *,
        forgjenger: Tiltakskort | None = None,
        forslag: Tiltaksforslag | None = None,
    ) -> None:
        """``forgjenger`` is what it adjusts; ``forslag`` what a factor or a step asks for."""
        kilde = (forslag.faktor_id or forslag.trinn_id) if forslag is not None else None
        nokkel = (kilde or (forgjenger or oppmerksomhet).id).hex
        super().__init__(okt, logg, OktKladd(okt, "nytt_tiltak", nokkel, logg_id=logg.id))
        self.oppmerksomhet = oppmerksomhet
        self.forgjenger = forgjenger
        self.forslag = forslag

    def felt(self) -> Iterator[Widget]:
        yield Tekst(
            flett(
                (T("Oppmerksomhet"), "$text-muted"),
                MELLOM,
                lagret(self.oppmerksomhet.tekst),
                sprak=self.sprak,
            ),
            classes="om",
        )
        if self.forgjenger is not None:
            yield Tekst(
                T(
                    "Feltene er fylt ut fra tiltaket som er evaluert. "
                    "Endre det som skal være annerledes, og sett ny frist om den gamle er gått ut."
                ),
                classes="stripe-info om",
            )
        if self.forslag is not None:
            yield Tekst(self.forslag.om, classes="stripe-info om")
        yield self.tiltaksfelt

    def begynn(self) -> None:
        if self.forgjenger is not None:
            self.tiltaksfelt.sett_fra(self.forgjenger)
        elif self.forslag is not None:
            self.tiltaksfelt.sett_forslag(self.forslag)

    def mangler(self, _verdier: dict[str, Any]) -> Avslag | None:
        return vurder_tiltak(self.tiltaksfelt.verdi, self.logg.i_dag).avslag("tiltak.feil_i_skjema")

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        skjema = self.tiltaksfelt.verdi
        if self.forslag is not None and self.forslag.faktor_id is not None:
            return partial(tiltak_mot_faktor, self.okt, self.forslag.faktor_id, skjema)
        if self.forslag is not None and self.forslag.trinn_id is not None:
            return partial(start_trinn, self.okt, self.forslag.trinn_id, skjema)
        return partial(
            nytt_tiltak,
            self.okt,
            self.oppmerksomhet.id,
            skjema,
            forgjenger_id=self.forgjenger.id if self.forgjenger else None,
        )
