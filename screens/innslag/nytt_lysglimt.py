"""Nytt lysglimt: a few words about what went well, one's own or for a foresatt or the child (SPEC 5.8)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from textual.widget import Widget

from screens.felles.felt import Avsnittsfelt, Felt, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst, flett, lagret
from screens.kladdport import OktKladd
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.lysglimt import MAKS_LYSGLIMT, nytt_lysglimt
from stafett_tui.innslagsvisninger import Lysglimtliste
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

MEG = "meg"


class NyttLysglimt(ModalSkjema[Kvittering]):
    """The words, and for the stafettholder whose they are. Closes with the receipt, or None."""

    TITTEL = T("Nytt lysglimt")
    I_MOTE = True
    LAGRE_TEKST = T("Lagre lysglimtet")
    HJELP = (
        T(
            "Et lysglimt er noe fint som skjedde: noe barnet mestret, eller noe som ble bedre. Skriv det kort."
        ),
        T(
            "Alle som ser hele loggen, kan skrive. Stafettholderen skriver for foresatte og barnet, som navngis."
        ),
        T(
            "Fortell det til barnet og familien også. De ser det i møter, og du kan skrive det ut som et kort."
        ),
    )

    def __init__(self, okt: Okt, logg_id: UUID, liste: Lysglimtliste) -> None:
        super().__init__(OktKladd(okt, "lysglimt", logg_id.hex, logg_id=logg_id))
        self.okt = okt
        self.logg_id = logg_id
        self.liste = liste

    def felt(self) -> Iterator[Widget]:
        yield Felt(
            T("Hva var fint?"),
            Avsnittsfelt("tekst", hoyde=4, maks=MAKS_LYSGLIMT, teller=True),
            hjelp=T("Noen få ord om det du så eller hørte, høyst 300 tegn."),
        )
        if self.liste.givere:
            valg = [Valg(MEG, T("Meg selv"))]
            valg += [
                Valg(g.nokkel, flett(lagret(g.navn), T(", %(rolle)s", rolle=g.rolle.paa(self.sprak).lower())))
                for g in self.liste.givere
            ]
            yield Felt(T("Hvem er det fra?"), Valgliste("paa_vegne_av", valg, verdi=MEG))
        yield Tekst(
            T("De andre på loggen får beskjed. Fortell det til barnet og familien selv."), classes="stripe-ok"
        )

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        fra = verdier.get("paa_vegne_av") or MEG
        return partial(nytt_lysglimt, self.okt, self.logg_id, verdier["tekst"], "" if fra == MEG else fra)
