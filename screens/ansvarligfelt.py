"""Who is responsible for a tiltak: me, an employee found by search, the child, or foresatte at home (SPEC 5.5)."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from textual.containers import Vertical
from textual.widget import Widget

from data.koder import Tiltakstype
from screens.felles.felt import Felt, Soker, Treff, Valg, Valgliste
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tekstvern import Tekst, flett, lagret
from screens.skjemadeler import flytt_feil, vis_om
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.brukere import sok_aktorer
from stafett_tui.oppslag.skjemavalg import Foresattvalg
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Aktorvalg, Loggvisning, Tiltakskort

_FORESATT = "foresatt:"
NY_AKTOR = "ny_aktor"
"""id of the button «Registrer ny aktør»"""


class Ansvarligfelt(Vertical):
    """The choice, with the search beside it when a colleague is to be found."""

    DEFAULT_CSS = """
    Ansvarligfelt {
        height: auto;
        #ansatt { height: auto; }
        #niva1 { margin: 0 0 1 0; }
    }
    """

    def __init__(self, okt: Okt, logg: Loggvisning) -> None:
        super().__init__()
        self.okt = okt
        self.logg = logg
        self.foresatte: Sequence[Foresattvalg] = ()
        self._hjemme = False
        self._liste = Valgliste("ansvarlig", self._valg())
        self._soker = Soker(
            "ansvarlig_sok", self._sok, plassholder=T("Søk etter navn, stilling eller virksomhet")
        )

    def compose(self) -> Iterator[Widget]:
        yield Felt(T("Hvem har ansvaret?"), self._liste)
        with Vertical(id="ansatt", classes="skjult"):
            yield Felt(T("Ansatt"), self._soker, hjelp=T("Skriv litt av navnet, og velg fra listen."))
            if self.logg.niva == 1:
                yield Tekst(self._niva1(), classes="stripe-info", id="niva1")
            yield Knapperad([Knapp(T("Registrer ny aktør"), NY_AKTOR)])

    def _niva1(self) -> T:
        """The unit is named, unless the child has sperret adresse: the log then tells of no school (SPEC 2.7)."""
        return T(
            "Loggen er på nivå 1, så søket viser bare ansatte ved %(enhet)s. "
            "Skal andre være med, endrer du nivået i «Vis / Endre» først.",
            enhet=self.logg.virksomhet or T("din egen virksomhet"),
        )

    # --- what can be chosen ---

    def sett_foresatte(self, foresatte: Sequence[Foresattvalg]) -> None:
        """The foresatte of the log, once they are read."""
        self.foresatte = foresatte
        self._liste.sett_valg(self._valg())

    def folg_type(self, type_: Tiltakstype | None) -> None:
        """At home a foresatt is responsible; for the other types somebody else is."""
        hjemme = type_ is Tiltakstype.HJEMMET
        if hjemme != self._hjemme:
            self._hjemme = hjemme
            self._liste.sett_valg(self._valg())
        self.folg_valget()

    def folg_valget(self) -> None:
        """The search is there when a colleague is to be found."""
        vis_om(self.query_one("#ansatt"), vises=self._liste.verdi == "ansatt")

    def _valg(self) -> list[Valg]:
        if not self._hjemme:
            return [
                Valg("meg", T("Meg")),
                Valg("ansatt", T("En annen ansatt")),
                Valg("barnet", flett(lagret(self.logg.fornavn), T(" selv"))),
            ]
        hver = [
            Valg(f"{_FORESATT}{f.id.hex}", flett(lagret(f.navn), T(", "), T("%(rolle)s", rolle=f.rolle)))
            for f in self.foresatte
        ]
        if len(hver) < 2:
            return hver
        begge = T("Begge, med hvert sitt tiltak") if len(hver) == 2 else T("Alle, med hvert sitt tiltak")
        return [*hver, Valg("begge", begge)]

    def _sok(self, tekst: str) -> list[Treff]:
        svar = sok_aktorer(self.okt, self.logg.id, tekst)
        return [] if isinstance(svar, Avslag) else [som_treff(a) for a in svar]

    # --- values ---

    @property
    def verdi(self) -> Ansvarligvalg | None:
        """Who was chosen; an employee without id when the search has no answer yet."""
        slag = self._liste.verdi
        if slag is None:
            return None
        if slag == "ansatt":
            return Ansvarligvalg("ansatt", UUID(self._soker.verdi) if self._soker.verdi else None)
        if str(slag).startswith(_FORESATT):
            return Ansvarligvalg("foresatt", UUID(str(slag).removeprefix(_FORESATT)))
        return Ansvarligvalg(str(slag))

    def sett_ansatt(self, aktor: Aktorvalg) -> None:
        """A new aktør, just registered, is the one."""
        self._liste.verdi = "ansatt"
        self.folg_valget()
        self._soker.verdi = som_treff(aktor)

    def foresla(self, hvem: str) -> None:
        """Chooses who may be responsible, as far as the family's own number tells: all foresatte, or the one."""
        valg = self._valg()
        if hvem == "begge" and len(valg) == 1:
            hvem = str(valg[0].verdi)
        self._liste.verdi = hvem or None
        self.folg_valget()

    def sett_fra(self, tiltak: Tiltakskort) -> None:
        """The responsible of an earlier tiltak."""
        match tiltak.ansvarlig_slag:
            case "barn":
                self._liste.verdi = "barnet"
            case "foresatt" if tiltak.ansvarlig_id is not None:
                self._liste.verdi = f"{_FORESATT}{tiltak.ansvarlig_id.hex}"
            case _ if tiltak.ansvarlig_id == self.okt.ansettelse_id:
                self._liste.verdi = "meg"
            case _ if tiltak.ansvarlig_id is not None:
                self.sett_ansatt(
                    Aktorvalg(tiltak.ansvarlig_id, tiltak.ansvarlig, "", tiltak.ansvarlig_tjeneste)
                )

    def ved_feltet(self, avslag: Avslag) -> Avslag:
        """A sentence about the responsible stands at the search while that is open."""
        return flytt_feil(avslag, "ansvarlig", "ansvarlig_sok") if self._liste.verdi == "ansatt" else avslag


def som_treff(aktor: Aktorvalg) -> Treff:
    """An employee as the search shows one."""
    deler = [d for d in (aktor.stilling, aktor.virksomhet) if d]
    return Treff(aktor.id.hex, lagret(aktor.navn), lagret(", ".join(deler)))
