"""Transfers that wait, for the leder: to her unit, and those that she has sent (SPEC 8.3)."""

from collections.abc import Iterator
from uuid import UUID

from textual.containers import Horizontal
from textual.widget import Widget

from data.koder import Overforingstilstand
from screens.arbeidsside import SKJUL_NAVN
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, flett, lagret, vis
from screens.overforing.gang import Overforingsgang
from stafett_tui.klokke import til_oslo
from stafett_tui.okt import Okt
from stafett_tui.oppslag.overforinger import mine_overforinger
from stafett_tui.overforingsvisninger import Overforingskort
from stafett_tui.sprak.datotekst import dag_kort
from stafett_tui.sprak.merkelapper import OVERFORINGSTILSTAND
from stafett_tui.sprak.tekst import T

KOLONNER = (
    Kolonne("hva", T("Hva"), 16, prioritet=90),
    Kolonne("barn", T("Barn"), 18, vekt=1),
    Kolonne("fra", T("Fra"), 16, vekt=1, prioritet=80),
    Kolonne("til", T("Til"), 16, vekt=1, prioritet=70),
    Kolonne("sendt", T("Sendt"), 9, prioritet=60),
)


class Overforinger(Overforingsgang):
    """Enter opens the card, where the answer is given."""

    TITTEL = T("Overføringer")
    SEKSJON = "brukere"
    HJELP = (
        T("Her er loggene som er sendt til deg som leder, og de du har sendt for en ansatt."),
        T("Enter viser overføringen. Der godtar eller avviser du den, eller trekker den du selv har sendt."),
        T("En logg du har tatt imot, står under deg selv i Brukere. Overfør den videre derfra."),
    )
    KOMMANDOER = (SKJUL_NAVN,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._kort: tuple[Overforingskort, ...] = ()

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
        yield Tabell(
            KOLONNER, tom=T("Ingen overføringer venter. Her kommer logger som sendes til virksomheten.")
        )

    def on_mount(self) -> None:
        self.query_one(Tabell).focus()

    def last(self) -> None:
        self.kjor(mine_overforinger, self.okt, ferdig=self._fyll, gruppe="overforinger")

    def _fyll(self, svar: tuple[Overforingskort, ...]) -> None:
        self._kort = svar
        self.tegn()

    def tegn(self) -> None:
        self.query_one(Tabell).sett_rader([self._rad(k) for k in self._kort])

    def _rad(self, k: Overforingskort) -> Rad:
        avvist = k.tilstand is Overforingstilstand.AVVIST
        hva = T("Svar på denne") if k.til_meg else OVERFORINGSTILSTAND[k.tilstand]
        stil = "bold" if k.til_meg else "bold $warning" if avvist else ""
        celler = {
            "hva": flett((hva, stil), sprak=self.sprak),
            "barn": self.barnenavn(k.barn),
            "fra": lagret(k.fra),
            "til": vis(T("deg"), self.sprak) if k.til_meg else lagret(k.til),
            "sendt": lagret(dag_kort(til_oslo(k.sendt), k.i_dag, self.sprak)),
        }
        return Rad(k.id.hex, celler)

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        self.vis_overforing(UUID(hendelse.nokkel))
