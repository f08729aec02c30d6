"""Aktører: who does what for each child on my logs, and everyone once (SPEC 3.5)."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from screens.arbeidsside import SKJUL_NAVN
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.kommandoer import Kommando
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, lagret, vis
from screens.sokeside import INGEN_TREFF, Sokefelt, Sokeside, treffer
from stafett_tui.okt import Okt
from stafett_tui.oppslag.aktoroversikt import hvem_gjor_hva
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Aktoroversikt, Aktorside, Oppgavelinje

SOK = Kommando("liste.sok", "s", T("Søk"), "sok", T("Finner et barn, en person eller en tjeneste på siden."))
BYTT = Kommando(
    "aktorer.bytt",
    "p",
    T("Per barn/person"),
    "bytt",
    T("Bytter mellom hvem som gjør hva for hvert barn, og alle aktører."),
)
TOM = T("Her kommer alle som er med i loggene dine. De kommer når du har en aktiv logg som stafettholder.")
HJEMME = T("hjemme")
GJOR = (
    Kolonne("barn", T("Barn"), 16, vekt=2),
    Kolonne("tjeneste", T("Tjeneste"), 14, vekt=2, prioritet=70),
    Kolonne("person", T("Person"), 16, vekt=2, prioritet=90),
    Kolonne("rolle", T("Rolle"), 13, prioritet=60),
    Kolonne("oppgave", T("Oppgave"), 22, vekt=7, prioritet=80),
)
ALLE = (
    Kolonne("person", T("Person"), 16, vekt=2),
    Kolonne("tjeneste", T("Tjeneste"), 16, vekt=2, prioritet=90),
    Kolonne("stilling", T("Stilling"), 14, vekt=1, prioritet=60),
    Kolonne("rolle", T("Rolle"), 13, vekt=1, prioritet=70),
    Kolonne("barn", T("Barn"), 14, vekt=3, prioritet=80),
    Kolonne("apne", T("Åpne tiltak"), 11, prioritet=75, hoyre=True),
)


class Aktorer(Sokeside):
    """Enter on a line opens the child's log; on a person it shows what that person does."""

    TITTEL = T("Aktører")
    SEKSJON = "aktorer"
    HJELP = (
        T("«Hvem gjør hva» viser tjenester, personer og åpne tiltak for hvert barn du er stafettholder for."),
        T("«Alle aktører» viser hver person én gang. Enter på en person viser det personen gjør."),
        T("Enter på en linje i «Hvem gjør hva» åpner barnets logg."),
    )
    KOMMANDOER = (SOK, BYTT, SKJUL_NAVN)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._innhold: Aktorside | None = None
        self._alle: dict[str, Aktoroversikt] = {}

    def innhold(self) -> Iterator[Widget]:
        with Horizontal(classes="hode"):
            yield Tekst(self.TITTEL, classes="tittel")
            yield Tekst(T("i de aktive loggene dine"), classes="meta")
        yield from self.sokelinje(T("Søk på barn, person, tjeneste"), _faner(0), "gjor", id="visning")
        yield Tabell(GJOR, tom=TOM, id="gjor")
        yield Tabell(ALLE, tom=TOM, id="alle", classes="skjult")

    def on_mount(self) -> None:
        self.query_one("#gjor").focus()

    def last(self) -> None:
        self.kjor(hvem_gjor_hva, self.okt, ferdig=self._fyll, gruppe="aktorer")

    def _fyll(self, innhold: Aktorside) -> None:
        self._innhold = innhold
        self.query_one(Fanelinje).sett_valg(_faner(len(innhold.alle)))
        self.tegn()

    @property
    def listen(self) -> Tabell:
        return self.query_one(f"#{self.query_one(Fanelinje).valgt}", Tabell)

    def tegn(self) -> None:
        innhold = self._innhold
        if innhold is None:
            return
        ord_ = self.sokeord
        linjer = [i for i in innhold.linjer if treffer(ord_, i.barn, i.person, i.tjeneste)]
        self._alle = {
            f"{nr}": a for nr, a in enumerate(innhold.alle) if treffer(ord_, *a.barn, a.person, a.tjeneste)
        }
        with self.app.batch_update():
            self._sett("#gjor", list(self._oppgaverader(linjer)))
            self._sett("#alle", [self._personrad(n, a) for n, a in self._alle.items()])

    def _sett(self, hvilken: str, rader: list[Rad]) -> None:
        assert self._innhold is not None
        tabell = self.query_one(hvilken, Tabell)
        tabell.sett_tom(INGEN_TREFF if self._innhold.linjer else TOM)
        tabell.sett_rader(rader)

    # --- rows ---

    def _oppgaverader(self, linjer: Sequence[Oppgavelinje]) -> Iterator[Rad]:
        """A row for each task. The child stands on the first row of its own, and so does the person."""
        forrige: UUID | None = None
        for nr, linje in enumerate(linjer):
            hvem = {
                "tjeneste": vis(HJEMME, self.sprak) if linje.familie else lagret(linje.tjeneste),
                "person": self._person(linje.person, familie=linje.familie),
                "rolle": vis(linje.rolle, self.sprak),
            }
            if linje.logg_id != forrige:
                hvem["barn"] = self.barnenavn(linje.barn).stylize("bold")
            forrige = linje.logg_id
            for i, oppgave in enumerate(linje.oppgaver or (None,)):
                hva = Content("–") if oppgave is None else self.om_barnet(oppgave, linje.barn)
                yield Rad(f"{linje.logg_id.hex}/{nr}/{i}", {**(hvem if i == 0 else {}), "oppgave": hva})

    def _personrad(self, nokkel: str, a: Aktoroversikt) -> Rad:
        celler = {
            "person": self._person(a.person, familie=a.familie),
            "tjeneste": vis(HJEMME, self.sprak) if a.familie else lagret(a.tjeneste),
            "stilling": lagret(a.stilling),
            "rolle": Content(", ").join([vis(r, self.sprak) for r in a.roller]),
            "barn": Content(", ").join([self.barnenavn(b) for b in a.barn]),
            "apne": lagret(f"{a.apne_tiltak}"),
        }
        return Rad(nokkel, celler)

    def _person(self, navn: str, *, familie: bool) -> Content:
        """A family's names tell whose log it is, so they are hidden along with the child's."""
        return self.barnenavn(navn) if familie else lagret(navn)

    # --- what the user does ---

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        if hendelse.tabell.id == "gjor":
            self.program.apne_logg(UUID(hendelse.nokkel.partition("/")[0]))
            return
        self.query_one(Sokefelt).verdi = self._alle[hendelse.nokkel].person
        self.query_one(Fanelinje).velg("gjor")
        self.tegn()

    def on_fanelinje_valgt(self, hendelse: Fanelinje.Valgt) -> None:
        """The other table takes the place, and the focus if the first had it."""
        hadde_fokus = isinstance(self.focused, Tabell)
        for tabell in self.query(Tabell):
            tabell.set_class(tabell.id != hendelse.valg, "skjult")
        if hadde_fokus or self.focused is None:
            self.listen.focus()


def _faner(antall: int) -> list[Fanevalg]:
    return [
        Fanevalg("gjor", T("Hvem gjør hva")),
        Fanevalg("alle", T("Alle aktører %(n)d", n=antall)),
    ]
