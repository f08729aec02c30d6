"""How a mail looks as a row of the outbox, and what is said of the one the cursor stands on."""

from datetime import datetime

from textual.content import Content

from data.koder import Postslag, Posttilstand
from screens.felles.tabell import Kolonne, Rad
from screens.felles.tekstvern import LINJESKIFT, flett, lagret, vis
from stafett_tui.klokke import til_oslo
from stafett_tui.postvisninger import Utpostrad
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.merkelapper import POSTSLAG, POSTTILSTAND
from stafett_tui.sprak.tekst import T

KOLONNER = (
    Kolonne("nar", T("Når"), 17, prioritet=80),
    Kolonne("til", T("Til"), 16, vekt=2),
    Kolonne("slag", T("Hva"), 13, prioritet=60),
    Kolonne("tilstand", T("Status"), 21, vekt=1),
    Kolonne("neste", T("Neste forsøk"), 16, prioritet=70),
)
STILER = {
    Posttilstand.OPPGITT: "bold $error",
    Posttilstand.USIKKER: "bold $warning",
    Posttilstand.SENDT: "$text-muted",
    Posttilstand.TRUKKET: "$text-muted",
    Posttilstand.SKREVET_UT: "$text-muted",
}


def utboksrad(r: Utpostrad, mottaker: Content, naa: datetime, sprak: str, *, oppsatt: bool) -> Rad:
    """A mail as a row. ``mottaker`` is what the list may show of the name."""
    i_dag = til_oslo(naa).date()
    celler = {
        "nar": lagret(tidspunkt(r.sendt or r.opprettet, i_dag, sprak)),
        "til": mottaker,
        "slag": vis(POSTSLAG[r.slag], sprak),
        "tilstand": vis(_tilstand(r, oppsatt=oppsatt), sprak).stylize(STILER.get(r.tilstand, "")),
        "neste": _neste(r, naa, sprak) if oppsatt else Content("–"),
    }
    return Rad(r.id.hex, celler)


def _tilstand(r: Utpostrad, *, oppsatt: bool) -> T:
    if r.tilstand is Posttilstand.VENTER and not oppsatt:
        return T("Ikke sendt")
    return POSTTILSTAND[r.tilstand]


def _neste(r: Utpostrad, naa: datetime, sprak: str) -> Content:
    if r.neste is None:
        return Content("–")
    if r.neste <= naa:
        return vis(T("nå"), sprak)
    return lagret(tidspunkt(r.neste, til_oslo(naa).date(), sprak))


def forklaring(r: Utpostrad, om_hvem: Content, til: Content, naa: datetime, sprak: str) -> Content:
    """What the mail is, about whose log, to which address, and what went wrong."""
    forste = flett((_hva(r, naa, sprak), "bold"), Content(" · "), om_hvem, Content(" · "), til, sprak=sprak)
    if r.feil is None:
        return forste
    return flett(forste, LINJESKIFT, r.feil, sprak=sprak)


def _hva(r: Utpostrad, naa: datetime, sprak: str) -> T:
    naar = "" if r.start is None else tidspunkt(r.start, til_oslo(naa).date(), sprak)
    match r.slag:
        case Postslag.INNKALLING:
            return T("Innkalling til møte %(naar)s", naar=naar)
        case Postslag.AVLYSNING:
            return T("Avlysning av møte %(naar)s", naar=naar)
        case Postslag.VELKOMST:
            return T("Velkomstbrev")
        case Postslag.VARSEL:
            return T("Varsel om at noe venter i Stafett")
        case Postslag.PAAMINNELSE:
            return T("Påminnelse til %(naar)s", naar=naar)
