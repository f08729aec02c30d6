"""The form of one step: what the child is to manage, the type of tiltak it becomes, and its place."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from data.koder import Tiltakstype
from screens.felles.felt import Avsnittsfelt, Felt, Nedtrekk, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.kladdport import OktKladd
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.trapp import endre_trinn, nytt_trinn
from stafett_tui.okt import Okt
from stafett_tui.planvisninger import Planvisning, Trinnkort
from stafett_tui.planvisninger import Trinnskjema as Skjemaverdi
from stafett_tui.regler.plan import MAKS_PLANTEKST
from stafett_tui.sprak.merkelapper import TILTAKSTYPE
from stafett_tui.sprak.tekst import T


class Trinnskjema(ModalSkjema[Kvittering]):
    """A new step, or one that is changed. Closes with the receipt, or None."""

    TITTEL = T("Trinn i trappen")
    I_MOTE = True
    HJELP = (
        T("Skriv hva barnet skal klare, i nåtid. Et lite steg fram fra trinnet før er nok."),
        T("Frist og ansvarlig velger dere når trinnet starter."),
    )
    DEFAULT_CSS = "Trinnskjema { & .dialog { width: 84; } }"

    def __init__(self, okt: Okt, visning: Planvisning, trinn: Trinnkort | None = None) -> None:
        nokkel = (trinn.id if trinn is not None else visning.oppmerksomhet.id).hex
        super().__init__(OktKladd(okt, "trinn", nokkel, logg_id=visning.logg.id))
        self.okt = okt
        self.visning = visning
        self.trinn = trinn

    def felt(self) -> Iterator[Widget]:
        t, plan = self.trinn, self.visning.plan
        tekst = Avsnittsfelt("tekst", hoyde=3, maks=MAKS_PLANTEKST, sprakhjelp=True)
        yield Felt(T("Hva skal barnet klare?"), med_verdi(tekst, t.tekst if t else ""))
        slag = Valgliste("type", [Valg(x, TILTAKSTYPE[x]) for x in Tiltakstype], verdi=t.type if t else None)
        yield Felt(T("Hva slags tiltak blir det?"), slag)
        siste = len(plan.trinn) + (t is None)
        if plan.forste_plass < siste:
            valg = [Valg(str(nr), T("Trinn %(nr)d", nr=nr)) for nr in range(plan.forste_plass, siste + 1)]
            yield Felt(T("Plass"), Nedtrekk("plass", valg, verdi=str(t.nr if t else siste)))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        plass = verdier.get("plass")
        skjema = Skjemaverdi(verdier["type"], verdier["tekst"], int(plass) if plass else None)
        if self.trinn is None:
            return partial(nytt_trinn, self.okt, self.visning.oppmerksomhet.id, skjema)
        return partial(endre_trinn, self.okt, self.trinn.id, self.trinn.versjon, skjema)
