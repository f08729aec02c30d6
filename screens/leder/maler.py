"""The unit's own templates: listed, made, changed and taken away by the leder. They are about no child (SPEC 12.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.containers import Horizontal
from textual.widget import Widget

from data.koder import Malslag, Tiltakstype
from screens.arbeidsside import Arbeidsside
from screens.felles.felt import Avsnittsfelt, Felt, Feltendret, Valg, Valgliste
from screens.felles.kommandoer import Kommando
from screens.felles.leseflate import Leseflate
from screens.felles.skjema import ModalSkjema
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from screens.kladdport import OktKladd
from screens.malfjerning import sporr_og_fjern
from screens.skjemadeler import med_verdi, vis_om
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.maler import endre_mal, lagre_mal
from stafett_tui.klokke import til_oslo
from stafett_tui.malvisninger import Malkort
from stafett_tui.malvisninger import Malskjema as Malverdi
from stafett_tui.okt import Okt
from stafett_tui.oppslag.maler import egne_maler
from stafett_tui.regler.maler import MAKS_MAL
from stafett_tui.sprak.datotekst import kort
from stafett_tui.sprak.merkelapper import MALSLAG, TILTAKSTYPE
from stafett_tui.sprak.tekst import TN, T

NY = Kommando("malside.ny", "n", T("Ny mal"), "ny", T("Et mål eller et tiltak som alle kan begynne fra."))
ENDRE = Kommando("malside.endre", "v", T("Endre"), "endre", T("Endrer den valgte malen for alle."))
FJERN = Kommando(
    "malside.fjern",
    "delete",
    T("Fjern"),
    "fjern",
    T("Tar malen bort. Det som er skrevet fra den, blir stående."),
)
DUS = "$text-muted"


class Malside(Arbeidsside):
    """Over Brukere."""

    TITTEL = T("Maler")
    SEKSJON = "brukere"
    HJELP = (
        T(
            "Her er malene som virksomheten selv har lagret. Alle i virksomheten finner dem med Ctrl+T i et tiltak."
        ),
        T("Enter eller V endrer en mal, Del tar den bort. Malene som følger med programmet, står ikke her."),
        T(
            "En mal handler ikke om noe barn. Finner du noe som peker på et barn, retter du det eller tar malen bort."
        ),
    )
    KOMMANDOER = (NY, ENDRE, FJERN)
    DEFAULT_CSS = """
    Malside {
        & Tabell { height: auto; max-height: 45vh; }
        & #hele { max-height: 30vh; margin: 1 0; padding: 0 1; }
        &.-lav Tabell { max-height: 36vh; }
        &.-lav #hele { margin: 1 0 0 0; }
        & #teksten { max-width: 88; }
    }
    """

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._maler: dict[str, Malkort] = {}

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(id="antall", classes="meta")
        yield Tabell(
            [
                Kolonne("hva", T("Type"), 24, prioritet=80),
                Kolonne("tekst", T("Mal"), 24, vekt=3),
                Kolonne("hvem", T("Lagret av"), 16, vekt=1, prioritet=60),
                Kolonne("lagret", T("Lagret"), 8, prioritet=50),
            ],
            tom=T(
                "Her kommer malene virksomheten lagrer. N lager en. En stafettholder kan lagre et tiltak som mal."
            ),
        )
        with Leseflate(id="hele"):
            yield Tekst(id="teksten")

    def on_mount(self) -> None:
        self.query_one(Tabell).focus()

    def last(self) -> None:
        self.kjor(egne_maler, self.okt, ferdig=self._fyll, gruppe="maler")

    def _fyll(self, maler: tuple[Malkort, ...]) -> None:
        self._maler = {m.id.hex: m for m in maler if m.id is not None}
        with self.app.batch_update():
            self.query_one("#antall", Tekst).sett(TN("%(n)d mal", "%(n)d maler", n=len(maler)))
            self.query_one(Tabell).sett_rader([self._rad(n, m) for n, m in self._maler.items()])
            self._vis_hele()
        self.refresh_bindings()

    def _rad(self, nokkel: str, m: Malkort) -> Rad:
        i_dag = self.okt.klokke.i_dag()
        dag = kort(til_oslo(m.lagret).date(), i_dag, self.sprak) if m.lagret is not None else ""
        return Rad(
            nokkel,
            {
                "hva": vis(MALSLAG[m.slag] if m.type is None else TILTAKSTYPE[m.type], self.sprak),
                "tekst": lagret(m.tekst.replace("\n", " ")),
                "hvem": lagret(m.lagret_av),
                "lagret": lagret(dag),
            },
        )

    def _vis_hele(self) -> None:
        m = self.valgt
        self.query_one("#hele").scroll_home(animate=False)
        teksten = self.query_one("#teksten", Tekst)
        if m is None:
            teksten.sett(T(""))
            return
        slag = MALSLAG[m.slag] if m.type is None else TILTAKSTYPE[m.type]
        teksten.sett(
            flett(
                (slag, "bold"),
                (T("   lagret av %(hvem)s", hvem=m.lagret_av), DUS),
                LINJESKIFT,
                lagret(m.tekst),
                sprak=self.sprak,
            )
        )

    # --- what is chosen, and done ---

    @property
    def valgt(self) -> Malkort | None:
        """The template that the cursor is on."""
        return self._maler.get(self.query_one(Tabell).markert or "")

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id in (ENDRE.id, FJERN.id):
            return self.is_mounted and self.valgt is not None
        return True

    def on_tabell_markert(self) -> None:
        self._vis_hele()
        self.refresh_bindings()

    def on_tabell_valgt(self) -> None:
        self.action_endre()

    def action_ny(self) -> None:
        self.app.push_screen(Malskjema(self.okt))

    def action_endre(self) -> None:
        if (m := self.valgt) is not None:
            self.app.push_screen(Malskjema(self.okt, m))

    def action_fjern(self) -> None:
        sporr_og_fjern(self, self.okt, self.valgt, self.last)


class Malskjema(ModalSkjema[Kvittering]):
    """A new template, or one that is changed. Closes with the receipt, or None."""

    TITTEL = T("Mal")
    HJELP = (
        T("Malen ses av alle i virksomheten. Den skal ikke kunne si hvem barnet er."),
        T("{barnet} blir byttet ut med fornavnet til barnet når malen settes inn."),
    )
    DEFAULT_CSS = "Malskjema { & .dialog { width: 88; } }"

    def __init__(self, okt: Okt, mal: Malkort | None = None) -> None:
        super().__init__(OktKladd(okt, "mal", mal.id.hex if mal is not None and mal.id is not None else ""))
        self.okt = okt
        self.mal = mal

    def felt(self) -> Iterator[Widget]:
        m = self.mal
        tekst = Avsnittsfelt("tekst", hoyde=4, maks=MAKS_MAL, sprakhjelp=True)
        yield Felt(
            T("Malen"), med_verdi(tekst, m.tekst if m else ""), hjelp=T("Skriv {barnet} der navnet skal stå.")
        )
        slag = [Valg(s, MALSLAG[s]) for s in (Malslag.TILTAK, Malslag.MAAL)]
        yield Felt(
            T("Er det et tiltak eller et mål?"),
            Valgliste("slag", slag, verdi=m.slag if m else Malslag.TILTAK),
        )
        typer = Valgliste("type", [Valg(t, TILTAKSTYPE[t]) for t in Tiltakstype], verdi=m.type if m else None)
        yield Felt(T("Hva slags tiltak?"), typer)

    def on_mount(self) -> None:
        super().on_mount()
        self._vis_type()

    def on_feltendret(self, hendelse: Feltendret) -> None:
        super().on_feltendret(hendelse)
        if hendelse.navn == "slag":
            self._vis_type()

    def _vis_type(self) -> None:
        felt = self.finn("type")
        if felt is not None:
            vis_om(felt, vises=self.verdier()["slag"] is Malslag.TILTAK)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        verdi = Malverdi(verdier["slag"], verdier["type"], verdier["tekst"])
        if self.mal is None or self.mal.id is None:
            return partial(lagre_mal, self.okt, verdi)
        return partial(endre_mal, self.okt, self.mal.id, self.mal.tekst, verdi)
