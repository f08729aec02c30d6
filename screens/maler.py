"""Templates: chosen into a form with Ctrl+T, and a tiltak's text saved as one for the unit (SPEC 12.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from data.koder import Malslag, Tiltakstype
from screens.felles.felt import Avsnittsfelt, Felt, Valg, Valgliste
from screens.felles.kommandoer import TILBAKE, Kommando
from screens.felles.leseflate import Leseflate
from screens.felles.side import Dialog
from screens.felles.skjema import ModalSkjema, Skjemadel
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, flett, lagret
from screens.kladdport import OktKladd
from screens.malfjerning import sporr_og_fjern
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.maler import lagre_mal
from stafett_tui.malvisninger import Malkort
from stafett_tui.malvisninger import Malskjema as Malverdi
from stafett_tui.okt import Okt
from stafett_tui.oppslag.maler import hent_maler
from stafett_tui.regler.maler import MAKS_MAL, uten_navn
from stafett_tui.sprak.merkelapper import TILTAKSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Tiltakskort

MALER = Kommando(
    "skjema.maler",
    "ctrl+t",
    T("Maler"),
    "maler",
    T("Setter inn en mal: et mål når du står i målet, ellers et tiltak."),
    prioritet=True,
)
FJERN = Kommando("mal.fjern", "delete", T("Fjern malen"), "fjern", T("En av virksomhetens egne."))


class Malvalg(Dialog[Malkort]):
    """The templates of one kind, the unit's own first. Closes with the one that was chosen, or None."""

    TITTEL = T("Maler")
    I_MOTE = True
    UNDERTITTEL = T("Enter setter inn · Esc lukker")
    HJELP = (
        T(
            "Virksomhetens egne maler står først. En mal er et sted å begynne: endre den så den passer barnet."
        ),
        T("Du lagrer et tiltak som mal fra menyen i barnets logg."),
    )
    KOMMANDOER = (FJERN,)
    DEFAULT_CSS = """
    Malvalg {
        & .dialog { width: 100; max-width: 100%; height: auto; max-height: 90%; }
        & Tabell { height: auto; max-height: 14; }
        & #hele { height: 4; margin: 1 0 0 0; padding: 0 1; }
    }
    Malvalg.-lav Tabell { max-height: 9; }
    """

    def __init__(self, okt: Okt, slag: Malslag, fornavn: str) -> None:
        super().__init__()
        self.okt = okt
        self._slag = slag
        self._fornavn = fornavn
        self._maler: dict[str, Malkort] = {}

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        return (*self.KOMMANDOER, TILBAKE)

    def innhold(self) -> Iterator[Widget]:
        yield Tabell(
            [Kolonne("type", T("Type"), 22, prioritet=50), Kolonne("tekst", T("Mal"), 30, vekt=1)],
            vis_hode=False,
            tom=T("Ingen maler ennå."),
        )
        with Leseflate(id="hele"):
            yield Tekst(id="teksten")

    def on_mount(self) -> None:
        self._les()

    def _les(self) -> None:
        self.kjor(hent_maler, self.okt, self.sprak, ferdig=self._lest, gruppe="maler")

    def _lest(self, maler: tuple[Malkort, ...]) -> None:
        self._maler = {str(nr): m for nr, m in enumerate(maler) if m.slag is self._slag}
        tabell = self.query_one(Tabell)
        tabell.sett_rader([self._rad(nokkel, m) for nokkel, m in self._maler.items()])
        tabell.focus()
        self._vis()

    def _rad(self, nokkel: str, m: Malkort) -> Rad:
        hva = T("Vår egen") if m.type is None and m.id is not None else T("")
        type_ = TILTAKSTYPE[m.type] if m.type is not None else hva
        tekst = m.med_navn(self._fornavn).replace("\n", " ")
        return Rad(nokkel, {"type": flett((type_, "$text-muted"), sprak=self.sprak), "tekst": lagret(tekst)})

    def _valgt(self) -> Malkort | None:
        return self._maler.get(self.query_one(Tabell).markert or "")

    def _vis(self) -> None:
        m = self._valgt()
        egen = flett((T("   virksomhetens egen"), "$text-muted"), sprak=self.sprak)
        tekst = lagret(m.med_navn(self._fornavn) if m is not None else "")
        self.query_one("#teksten", Tekst).sett(flett(tekst, egen) if m is not None and m.id else tekst)
        self.query_one("#hele").scroll_home(animate=False)
        self.refresh_bindings()

    def on_tabell_markert(self) -> None:
        self._vis()

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        self.dismiss(self._maler.get(hendelse.nokkel))

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == FJERN.id:
            m = self._valgt() if self.is_mounted else None
            return m is not None and m.kan_endres
        return True

    def action_fjern(self) -> None:
        sporr_og_fjern(self, self.okt, self._valgt(), self._les)


class LagreMal(ModalSkjema[Kvittering]):
    """A tiltak's text as a template for the unit, with the child's name taken out. Closes with the receipt, or None."""

    TITTEL = T("Lagre som mal")
    LAGRE_TEKST = T("Lagre malen")
    HJELP = (
        T("Malen ses av alle i virksomheten. Den skal ikke kunne si hvem barnet er."),
        T("{barnet} blir byttet ut med fornavnet til barnet når malen settes inn."),
    )
    DEFAULT_CSS = "LagreMal { & .dialog { width: 84; } }"

    def __init__(self, okt: Okt, tiltak: Tiltakskort, navn: str) -> None:
        super().__init__(OktKladd(okt, "lagre_mal", tiltak.id.hex, logg_id=tiltak.logg_id))
        self.okt = okt
        self._tiltak = tiltak
        self._navn = navn

    def felt(self) -> Iterator[Widget]:
        typer = [Valg(t, TILTAKSTYPE[t]) for t in Tiltakstype]
        tekst = Avsnittsfelt("tekst", hoyde=5, maks=MAKS_MAL)
        forslag = uten_navn(self._tiltak.beskrivelse, self._navn)[:MAKS_MAL]
        yield Felt(T("Malen"), med_verdi(tekst, forslag), hjelp=T("{barnet} er der navnet skal stå."))
        yield Felt(T("Hva slags tiltak?"), Valgliste("type", typer, verdi=self._tiltak.type))
        yield Tekst(
            T(
                "Alle i virksomheten ser malen, også når loggen er slettet. "
                "Les gjennom: Ingen navn, steder eller hendelser som peker på barnet."
            ),
            classes="stripe-advarsel",
        )

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(lagre_mal, self.okt, Malverdi(Malslag.TILTAK, verdier["type"], verdier["tekst"]))


class MedMaler(Skjemadel):
    """Mixed into a form with a tiltak: Ctrl+T puts in a template. The form says for whom."""

    BINDINGS = [MALER.binding()]
    MAALFELT = "maal"
    okt: Okt

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        alle = super().alle_kommandoer()
        nr = next((nr for nr, k in enumerate(alle) if k.knapp), len(alle))
        return (*alle[:nr], MALER, *alle[nr:])

    def malnavn(self) -> str:
        """The child's first name."""
        raise NotImplementedError

    def sett_tiltak(self, type_: Tiltakstype | None, tekst: str) -> None:
        """Puts a tiltak in the fields."""
        raise NotImplementedError

    def action_maler(self) -> None:
        maal = self.finn(self.MAALFELT)
        i_maalet = maal is not None and maal.has_pseudo_class("focus-within")
        slag = Malslag.MAAL if i_maalet else Malslag.TILTAK
        self.app.push_screen(Malvalg(self.okt, slag, self.malnavn()), self._sett_inn)

    def _sett_inn(self, mal: Malkort | None) -> None:
        if mal is None:
            return
        tekst = mal.med_navn(self.malnavn())
        if mal.slag is Malslag.TILTAK:
            self.sett_tiltak(mal.type, tekst)
            return
        felt = self.finn(self.MAALFELT)
        if felt is not None and isinstance(felt.inndata, Avsnittsfelt):
            sett_inn(felt.inndata, tekst)


def sett_inn(felt: Avsnittsfelt, tekst: str) -> None:
    """In place of what stood there; Ctrl+Z gets that back."""
    felt.focus()
    felt.replace(tekst, (0, 0), felt.document.end, maintain_selection_offset=False)
    felt.move_cursor(felt.document.end)
