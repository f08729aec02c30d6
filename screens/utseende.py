"""Utseende: light, dark or high contrast, plain signs, for one who hears it, and the language; remembered for the user."""

from collections.abc import Iterator

from textual.widget import Widget

from data.koder import Malform
from screens.felles import skjermleser, tegn  # noqa: F401 - here one turns them on: they are loaded with the page
from screens.felles.felt import Felt, Feltendret, Kryss, Valg, Valgliste
from screens.felles.side import Dialog
from screens.felles.tabell import Kolonne, Rad, Tabell
from screens.felles.tekstvern import Tekst, vis
from screens.seksjoner import FORSTE
from stafett_tui.handlinger.innstillinger import velg_malform, velg_tema, velg_visning
from stafett_tui.okt import Okt
from stafett_tui.sprak.merkelapper import MALFORM
from stafett_tui.sprak.tekst import T
from stafett_tui.visningsvalg import Visningsvalg

VALG = (
    ("stafett-lys", T("Lyst"), T("for kontor og dagslys")),
    ("stafett-mork", T("Mørkt"), T("for kveld og dempet rom")),
    ("stafett-kontrast", T("Høy kontrast"), T("for deg som ser dårlig")),
)


class Utseende(Dialog[None]):
    """The theme follows the cursor; Enter keeps it, Esc goes back to what was. A tick holds at once."""

    TITTEL = T("Utseende")
    HJELP = (
        T("Fargene følger markøren. Enter beholder dem, Esc går tilbake til de du hadde."),
        T(
            "«Skjermleser» lar terminalens egen markør stå på det som har fokus, legger alt under hverandre, tegner "
            "ingen rammer, og sier det som endrer seg, på linjen nederst. Det kan også slås på før du logger inn, "
            "med stafett --skjermleser."
        ),
        T(
            "«Enkle tegn» bruker bare vanlige tegn i rammer, merker og piler, for gamle terminaler: "
            "stafett --enkle-tegn."
        ),
        T(
            "Språket er det programmet snakker med deg på. Når du har byttet, kommer den første siden din på nytt. "
            "Brev og utskrifter følger familiens målform."
        ),
    )
    UNDERTITTEL = T("Enter velger farger · Mellomrom krysser av · Esc lukker")
    DEFAULT_CSS = """
    Utseende {
        & .dialog { width: 72; }
        & Tabell { height: auto; margin: 0 0 1 0; }
        & #visning { margin: 0 0 1 0; }
        & #sprak { margin: 1 0 0 0; }
        & Felt { margin: 0; }
        & Felt > .felt--ledetekst { display: none; }
        & Felt > .felt--hjelp { display: block; padding: 0 0 0 4; }
    }
    """

    def __init__(self, okt: Okt | None) -> None:
        super().__init__()
        self._okt = okt
        self._for = ""

    def innhold(self) -> Iterator[Widget]:
        yield Tabell(
            [Kolonne("navn", T("Utseende"), 14), Kolonne("om", T("Passer"), 20, vekt=1)], vis_hode=False
        )
        valg = self.stafett.visning.valg
        yield Tekst(T("Tegn og lesing"), classes="overskrift", id="visning")
        yield Felt(
            T("Skjermleser"),
            Kryss("skjermleser", T("Skjermleser"), verdi=valg.skjermleser),
            hjelp=T("Markøren følger fokus, alt står under hverandre, og endringer blir sagt."),
        )
        yield Felt(
            T("Enkle tegn"),
            Kryss("enkle_tegn", T("Enkle tegn"), verdi=valg.enkle_tegn),
            hjelp=T("Rammer, merker og piler av vanlige tegn, for gamle terminaler."),
        )
        if self._okt is not None:
            yield Tekst(T("Språk"), classes="overskrift", id="sprak")
            yield Felt(
                T("Språk"),
                Valgliste("sprak", [Valg(m.value, MALFORM[m]) for m in Malform], verdi=self.sprak),
            )

    def on_mount(self) -> None:
        self._for = self.app.theme
        tabell = self.query_one(Tabell)
        tabell.sett_rader(
            [
                Rad(tema, {"navn": vis(navn, self.sprak), "om": vis(om, self.sprak).stylize("$text-muted")})
                for tema, navn, om in VALG
            ]
        )
        tabell.ga_til(self._for)
        tabell.focus()

    def on_feltendret(self, hendelse: Feltendret) -> None:
        """Holds at once: one must see, or hear, what one has chosen. The language when the page is left."""
        if hendelse.navn == "sprak":
            return
        paa = {k.navn: k.verdi for k in self.query(Kryss)}
        okt, valg = self._okt, Visningsvalg(paa["skjermleser"], paa["enkle_tegn"])
        self.stafett.visning.sett(valg)
        if okt is not None:
            self.stafett.i_bakgrunnen(lambda: velg_visning(okt, valg))

    def on_tabell_markert(self, hendelse: Tabell.Markert) -> None:
        if hendelse.nokkel is not None:
            self.app.theme = hendelse.nokkel

    def on_tabell_valgt(self, hendelse: Tabell.Valgt) -> None:
        okt, tema = self._okt, hendelse.nokkel
        if okt is not None:
            self.stafett.i_bakgrunnen(lambda: velg_tema(okt, tema))
        self._lukk()

    def action_tilbake(self) -> None:
        self.app.theme = self._for
        self._lukk()

    def _lukk(self) -> None:
        """A new language is kept, and the first page drawn in it: what lies open is in the old one."""
        okt, valgt = self._okt, next((str(liste.verdi) for liste in self.query(Valgliste)), self.sprak)
        self.dismiss(None)
        if okt is None or valgt == self.sprak:
            return
        self.stafett.i_bakgrunnen(lambda: velg_malform(okt, Malform(valgt)))
        self.stafett.sprak = valgt
        self.stafett.call_later(self.stafett.action_seksjon, FORSTE[okt.hatt])
