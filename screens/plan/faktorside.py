"""«Å utvikle gode tiltak»: the map, the factors with what can be changed most first, and from one to a tiltak."""

from collections.abc import Iterator
from functools import partial

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from screens.felles.leseflate import Leseflate
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from screens.lasting import krever
from screens.plan import kommandoer as k
from screens.plan.kart import DUS, MANGLER, Kart
from screens.plan.planside import Planside
from stafett_tui.handlinger.faktor import fjern_faktor
from stafett_tui.planvisninger import Faktorkort, Tiltaksforslag
from stafett_tui.regler.plan import SPORSMAAL, foreslatt, uten_tiltak_tekst
from stafett_tui.sprak.merkelapper import ARENA, ENDRING, FAKTORSLAG
from stafett_tui.sprak.tekst import T

KOLONNER = (
    Kolonne("endring", T("Kan endres"), 10, prioritet=90),
    Kolonne("slag", T("Faktor"), 25, prioritet=40),
    Kolonne("tekst", T("Hva vi ser"), 24, vekt=3),
    Kolonne("arena", T("Hvor"), 18, prioritet=60),
    Kolonne("tiltak", T("Tiltak"), 18, vekt=2, prioritet=70),
)


class Faktorside(Planside):
    """The map of one oppmerksomhet."""

    TITTEL = T("Å utvikle gode tiltak")
    I_MOTE = True
    HJELP = (
        T(
            "Kartet viser hva som holder vansken ved like: til venstre det som er rundt barnet, til høyre det som "
            "er hos barnet. Tallet sier hvor mange faktorer dere har funnet. I et smalt vindu er kartet en liste."
        ),
        T("Listen har det dere kan endre mest på, øverst. Begynn der. T lager et tiltak av den valgte."),
        T(
            "! betyr at egen tjeneste har en faktor uten tiltak. Det er tjenesten selv som må gjøre noe med den."
        ),
        T("Lag kartet sammen med kolleger før møtet, og med barnet og familien i møtet. U skriver det ut."),
    )
    KOMMANDOER = (k.NY_FAKTOR, k.TILTAK, k.ENDRE_FAKTOR, k.FJERN_FAKTOR, k.SKRIV_UT)
    DEFAULT_CSS = """
    Faktorside {
        & #kart { margin: 0 1 1 1; }
        & #varsel { margin: 0 0 1 0; }
        & #faktorer { height: 1fr; min-height: 3; }
        & #valgt { max-height: 20vh; padding: 0 1; margin: 1 0 1 0; }
        & #teksten { max-width: 88; }
        &.-lav #valgt { margin: 0; }
        &.-lav #kart { margin: 0 1; }
        &.-lav .hode { margin: 0; }
        &.-lav #varsel { margin: 0; }
    }
    """

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(id="hvem", classes="meta")
        yield Kart(id="kart")
        yield Tekst(id="varsel", classes="stripe-advarsel skjult")
        yield Tekst(T("Størst mulighet for å endre, øverst"), classes="overskrift hoyt")
        yield Tabell(
            KOLONNER,
            id="faktorer",
            tom=T("Her kommer det som holder vansken ved like. N legger til den første."),
        )
        with Leseflate(id="valgt"):
            yield Tekst(id="teksten")

    def tegn(self) -> None:
        if (v := self.visning) is None:
            return
        self.query_one("#hvem", Tekst).sett(self.barnenavn(v.logg.fornavn))
        varsel = self.query_one("#varsel", Tekst)
        varsel.set_class(not v.plan.uten_tiltak, "skjult")
        varsel.sett(flett((Content("! "), MANGLER), uten_tiltak_tekst(v.plan.uten_tiltak), sprak=self.sprak))
        self.query_one("#faktorer", Tabell).sett_rader([self._rad(f) for f in v.plan.faktorer])
        self.tegn_valgt()

    def tegn_valgt(self) -> None:
        if (v := self.visning) is None:
            return
        f = self.valgt
        self.query_one("#kart", Kart).vis(v.plan, f.slag if f is not None else None)
        self.vis_i_fullt(self._i_fullt(f) if f is not None else Content(""))

    def _rad(self, f: Faktorkort) -> Rad:
        sprak = self.sprak
        ingen = flett(
            (T("ingen ennå"), MANGLER) if f.egen_uten_tiltak else (T("ingen ennå"), DUS), sprak=sprak
        )
        return Rad(
            f.id.hex,
            {
                "endring": vis(ENDRING[f.endring], sprak),
                "slag": vis(FAKTORSLAG[f.slag], sprak),
                "tekst": lagret(f.tekst.replace("\n", " ")),
                "arena": vis(ARENA[f.arena], sprak),
                "tiltak": ingen if f.tiltak is None else vis(f.tiltak, sprak),
            },
        )

    def _i_fullt(self, f: Faktorkort) -> Content:
        return flett(
            (FAKTORSLAG[f.slag], "bold"),
            (T("   %(hvor)s", hvor=ARENA[f.arena]), DUS),
            LINJESKIFT,
            lagret(f.tekst),
            LINJESKIFT,
            (SPORSMAAL[f.slag], DUS),
            sprak=self.sprak,
        )

    # --- what is chosen, and done ---

    @property
    def valgt(self) -> Faktorkort | None:
        """The factor that the cursor is on."""
        markert = self.query_one("#faktorer", Tabell).markert
        faktorer = self.visning.plan.faktorer if self.visning is not None else ()
        return next((f for f in faktorer if f.id.hex == markert), None)

    def tillatt(self, kommando_id: str) -> bool | None:
        if kommando_id == k.NY_FAKTOR.id:
            return self.kan_endres
        if kommando_id == k.SKRIV_UT.id:
            return self._kan_skrives_ut()
        if kommando_id in (k.TILTAK.id, k.ENDRE_FAKTOR.id, k.FJERN_FAKTOR.id):
            return self.kan_endres and self.valgt is not None
        return True

    def _kan_skrives_ut(self) -> bool:
        """Not in a meeting: where a file is to lie says something of who is at work."""
        v = self.visning
        return v is not None and self.okt.bare_logg is None and "eksporter" in v.logg.kan

    @krever("screens.plan.faktorskjema")
    def action_ny(self) -> None:
        from screens.plan.faktorskjema import Faktorskjema

        if (v := self.visning) is not None and self.kan_endres:
            self.app.push_screen(Faktorskjema(self.okt, v))

    @krever("screens.plan.faktorskjema")
    def action_endre(self) -> None:
        from screens.plan.faktorskjema import Faktorskjema

        if (v := self.visning) is not None and (f := self.valgt) is not None and self.kan_endres:
            self.app.push_screen(Faktorskjema(self.okt, v, f))

    def action_fjern(self) -> None:
        if (f := self.valgt) is not None:
            self.spor(
                T("Fjern faktoren"),
                T("Faktoren tas av kartet. Tiltak som svarer på den, blir stående."),
                T("Fjern faktoren"),
                fjern_faktor,
                f.id,
            )

    def action_tiltak(self) -> None:
        v, f = self.visning, self.valgt
        if v is None or f is None:
            return
        type_, hvem = foreslatt(f.slag, f.arena)
        self.apne_tiltak(
            Tiltaksforslag(
                type=type_,
                hvem="ansatt" if hvem == "meg" and self._har_apent() else hvem,
                tekst="",
                om=T("Svarer på: %(tekst)s", tekst=f.tekst),
                faktor_id=f.id,
            )
        )

    def _har_apent(self) -> bool:
        """Whether the asker has an open tiltak here: then it must be another's (SPEC 5.6)."""
        v = self.visning
        return v is not None and any(
            t.evaluering is None and t.ansvarlig_id == self.okt.ansettelse_id for t in v.oppmerksomhet.tiltak
        )

    @krever("screens.til_mappe", "stafett_tui.handlinger.faktorutskrift")
    def action_skriv_ut(self) -> None:
        from screens.til_mappe import TilMappe
        from stafett_tui.handlinger.faktorutskrift import skriv_faktorkart

        if not self._kan_skrives_ut():
            return
        om = T(
            "Utskriften er en PDF med kartet, alle faktorene og tiltakstrappen. Den har bare fornavnet til barnet. "
            "Det føres at du skrev den ut."
        )
        skriv = partial(skriv_faktorkart, self.okt, self.oppmerksomhet_id)
        self.app.push_screen(TilMappe(T("Skriv ut kartet"), om, skriv))
