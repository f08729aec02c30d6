"""The command table: one place that feeds bindings, footer, menu, help and the user's key map (UX, Keys)."""

from dataclasses import dataclass

from textual.binding import Binding

from stafett_tui.sprak.tekst import T
from stafett_tui.tastekart import tast_for

TASTENAVN = {
    "enter": T("Enter"),
    "escape": T("Esc"),
    "space": T("Mellomrom"),
    "tab": T("Tab"),
    "delete": T("Del"),
    "home": T("Hjem"),
    "end": T("Slutt"),
    "pagedown": T("PgDn"),
    "pageup": T("PgUp"),
    "up": T("↑"),
    "down": T("↓"),
    "left": T("←"),
    "right": T("→"),
    "question_mark": T("?"),
}


@dataclass(frozen=True, slots=True)
class Kommando:
    """Something that can be done on a page.

    ``id`` is stable (``logg.nytt_tiltak``) and names it in a key map; ``tast`` is Textual's key name, several with
    commas, empty for one that is only in the menu, and another when the user has said so; ``handling`` is the action's
    name.
    """

    id: str
    tast: str
    tekst: T
    handling: str
    hjelp: T | None = None
    i_bunn: bool = True
    prioritet: bool = False
    knapp: bool = False
    """drawn at the right of the footer, where it always is"""

    def __post_init__(self) -> None:
        object.__setattr__(self, "tast", tast_for(self.id, self.tast))

    def binding(self) -> Binding:
        """The binding; its texts are ours and drawn by the footer, so Textual gets none."""
        return Binding(self.tast, self.handling, show=self.i_bunn, id=self.id, priority=self.prioritet)


def tastnavn(tast: str) -> T:
    """The first key of a command as it is written on a keyboard: «Ctrl+S», «F1», «Mellomrom»."""
    forste = tast.split(",")[0]
    *med, navn = forste.split("+")
    vist = TASTENAVN.get(navn) or T("%(tast)s", tast=navn.upper() if len(navn) <= 3 else navn.capitalize())
    if not med:
        return vist
    return T("%(med)s+%(tast)s", med="+".join(m.capitalize() for m in med), tast=vist)


def som_kommando(tast: str) -> str:
    """The key as commands are bound to it: a letter without Shift or Caps Lock."""
    return tast.lower() if len(tast) == 1 else tast


HJELP = Kommando("hjelp", "f1,question_mark", T("Hjelp"), "vis_hjelp", knapp=True)
MENY = Kommando("meny", "f2,ctrl+p", T("Meny"), "vis_meny", knapp=True)
TILBAKE = Kommando("tilbake", "escape", T("Tilbake"), "tilbake", knapp=True)
DEKK = Kommando(
    "dekk",
    "f9",
    T("Dekk skjermen"),
    "app.dekk",
    T("Skjermen blir tom til du trykker F9 igjen."),
    i_bunn=False,
    prioritet=True,
)
AVSLUTT = Kommando("avslutt", "ctrl+q", T("Avslutt Stafett"), "app.avslutt", i_bunn=False, prioritet=True)
LOGG_UT = Kommando(
    "logg_ut",
    "ctrl+l",
    T("Lås og logg ut"),
    "app.logg_ut",
    T("Lukker databasen og ber om passordet."),
    i_bunn=False,
    prioritet=True,
)
TEMA = Kommando(
    "tema",
    "",
    T("Utseende og skjermleser"),
    "app.velg_tema",
    T("Lyst, mørkt eller høy kontrast, enkle tegn, eller lagt til rette for skjermleser."),
    i_bunn=False,
)
MOTEPIN = Kommando(
    "motepin",
    "",
    T("PIN-kode for møter"),
    "app.sett_motepin",
    T("Avslutter møtemodus i stedet for passordet."),
    i_bunn=False,
)
PASSORD = Kommando(
    "passord",
    "",
    T("Bytt passord"),
    "app.bytt_passord",
    T("Et nytt passord i stedet for det du har."),
    i_bunn=False,
)
HUSK = Kommando(
    "husk",
    "",
    T("Husk på denne maskinen"),
    "app.husk",
    T("Start uten passord her, når databasen har én ansatt."),
    i_bunn=False,
)
LAASETID = Kommando(
    "laasetid",
    "",
    T("Egen låsetid"),
    "app.velg_laasetid",
    T("La Stafett låses tidligere for deg enn kommunen har bestemt."),
    i_bunn=False,
)
BYTT_HATT = Kommando(
    "bytt_hatt",
    "",
    T("Bytt virksomhet eller rolle"),
    "app.bytt_hatt",
    T("Når du har flere roller."),
    i_bunn=False,
)
UTBOKS = Kommando(
    "utboks",
    "",
    T("Utboks"),
    "app.vis_utboks",
    T("E-post fra loggene dine: hva som er sendt, og hva som ikke er det."),
    i_bunn=False,
)
HJELPEBOK = Kommando(
    "hjelpebok",
    "",
    T("Språkråd, taster, spørsmål og svar"),
    "app.vis_hjelpebok",
    T("Søk i hjelpen: ti språkråd, tastene, det folk lurer på, og hvordan du presenterer loggen."),
    i_bunn=False,
)
OVERALT = (HJELP, MENY, TILBAKE)
I_APPEN = (TEMA, PASSORD, BYTT_HATT, DEKK, LOGG_UT, AVSLUTT, HJELPEBOK)
