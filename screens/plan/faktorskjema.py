"""The form of one factor: where it lies on the map, what is seen, whose it is, how much can be changed."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from textual.widget import Widget

from data.koder import Arena, Faktorslag
from screens.felles.felt import Avsnittsfelt, Felt, Feltendret, Nedtrekk, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from screens.kladdport import OktKladd
from screens.skjemadeler import Kolonne, Kolonner, med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.faktor import endre_faktor, ny_faktor
from stafett_tui.okt import Okt
from stafett_tui.planvisninger import Faktorkort, Planvisning
from stafett_tui.planvisninger import Faktorskjema as Skjemaverdi
from stafett_tui.regler.plan import HOS, MAKS_PLANTEKST, REKKE, RUNDT, SPORSMAAL
from stafett_tui.sprak.merkelapper import ARENA, ENDRING, FAKTORSLAG
from stafett_tui.sprak.tekst import T

INGEN = "ingen"
RUNDT_BARNET, HOS_BARNET = T("rundt barnet"), T("hos barnet")


class Faktorskjema(ModalSkjema[Kvittering]):
    """A new factor, or one that is changed. Closes with the receipt, or None."""

    TITTEL = T("Faktor i kartet")
    I_MOTE = True
    HJELP = (
        T("Skriv det dere ser, ikke hva dere tror er grunnen."),
        T("Hvor sier hvem som kan gjøre noe med det. Egen tjeneste er det vi selv rår over."),
        T("Kan endres avgjør rekkefølgen: det dere kan endre mye på, kommer øverst."),
    )
    DEFAULT_CSS = """
    Faktorskjema {
        & .dialog { width: 92; }
        & #tanke { height: auto; margin: 0 0 1 0; }
    }
    """

    def __init__(self, okt: Okt, visning: Planvisning, faktor: Faktorkort | None = None) -> None:
        nokkel = (faktor.id if faktor is not None else visning.oppmerksomhet.id).hex
        super().__init__(OktKladd(okt, "faktor", nokkel, logg_id=visning.logg.id))
        self.okt = okt
        self.visning = visning
        self.faktor = faktor

    def felt(self) -> Iterator[Widget]:
        f = self.faktor
        slag = Nedtrekk(
            "slag",
            [
                *(Valg(s, FAKTORSLAG[s], RUNDT_BARNET) for s in RUNDT),
                *(Valg(s, FAKTORSLAG[s], HOS_BARNET) for s in HOS),
            ],
            verdi=f.slag if f else None,
        )
        yield Felt(T("Hvor i kartet?"), slag)
        yield Tekst(T("Velg hvor faktoren hører til."), id="tanke", classes="dus")
        tekst = Avsnittsfelt("tekst", hoyde=3, maks=MAKS_PLANTEKST, sprakhjelp=True)
        yield Felt(T("Hva ser vi?"), med_verdi(tekst, f.tekst if f else ""))
        with Kolonner():
            with Kolonne():
                arena = Valgliste("arena", [Valg(a, ARENA[a]) for a in Arena], verdi=f.arena if f else None)
                yield Felt(T("Hvor, og hvem kan gjøre noe?"), arena)
            with Kolonne():
                endring = Valgliste(
                    "endring", [Valg(e, ENDRING[e]) for e in REKKE], verdi=f.endring if f else None
                )
                yield Felt(T("Hvor mye kan vi endre?"), endring)
        if valg := self._tiltak():
            svar = f.tiltak_id.hex if f and f.tiltak_id else INGEN
            yield Felt(T("Tiltak som svarer på dette"), Nedtrekk("tiltak", valg, verdi=svar))

    def _tiltak(self) -> list[Valg]:
        tiltak = self.visning.oppmerksomhet.tiltak
        return [Valg(INGEN, T("Ingen ennå")), *(Valg(t.id.hex, t.tittel) for t in tiltak)] if tiltak else []

    def on_mount(self) -> None:
        super().on_mount()
        self._vis_tanke(self.faktor.slag if self.faktor is not None else None)

    def on_feltendret(self, hendelse: Feltendret) -> None:
        super().on_feltendret(hendelse)
        if hendelse.navn == "slag":
            self._vis_tanke(self.verdier()["slag"])

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._vis_tanke(self.verdier()["slag"])

    def _vis_tanke(self, slag: Faktorslag | None) -> None:
        if slag is not None:
            self.query_one("#tanke", Tekst).sett(SPORSMAAL[slag])

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        svar = verdier.get("tiltak")
        skjema = Skjemaverdi(
            slag=verdier["slag"],
            tekst=verdier["tekst"],
            arena=verdier["arena"],
            endring=verdier["endring"],
            tiltak_id=UUID(svar) if svar and svar != INGEN else None,
        )
        if self.faktor is None:
            return partial(ny_faktor, self.okt, self.visning.oppmerksomhet.id, skjema)
        return partial(endre_faktor, self.okt, self.faktor.id, self.faktor.versjon, skjema)
