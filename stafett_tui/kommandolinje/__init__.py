"""The command line: a twin of every use case, with the same rules and refusals (DESIGN 8).

One file a group. The groups are imported only when one of them is asked for.
"""

from importlib import import_module

from stafett_tui.sprak.tekst import T

TYPE_CHECKING = False  # as typing's own, which would take longer to load than the rest of this
if TYPE_CHECKING:
    from stafett_tui.kommandolinje.kommando import Kommando

GRUPPER = {
    "demo": T("Lag en øvingsbase med oppdiktede familier, og åpne den"),
    "opprett": T("Opprett databasen: kommune, virksomhet og første administrator"),
    "passord": T("Sett ditt eget passord med engangskoden du har fått, eller bytt det"),
    "husk": T("Start uten passord på denne maskinen: vis, på, av"),
    "minside": T("Det som trenger deg nå"),
    "logg": T("Stafettlogger: list, vis, historikk, detaljer og endring"),
    "barn": T("Nytt stafettbarn"),
    "oppmerksomhet": T("Ny oppmerksomhet, og svar på om målet er nådd"),
    "tiltak": T("Nytt tiltak, rett teksten, evaluer"),
    "faktor": T("Kartet over opprettholdende faktorer: vis, ny, endre, tiltak, fjern, kart"),
    "mal": T("Maler for mål og tiltak: list, ny, endre, fjern"),
    "trapp": T("Tiltakstrapp: vis, nytt trinn, endre, start, fjern"),
    "samtykke": T("Nytt samtykke, eller et nei"),
    "lesetilgang": T("Gi eller avslutt lesetilgang"),
    "aktorer": T("Alle på loggene dine, og hvem som gjør hva"),
    "aktor": T("Finn eller registrer en aktør"),
    "post": T("Utboksen: list, send, skriv ut, og hvordan e-post sendes"),
    "varsle": T("Send det som venter i utboksen, med en tjenestefil (for cron)"),
    "lysglimt": T("Lysglimt: liste, ny, kort"),
    "notat": T("Notater: liste, ny, kopi av vedlegg"),
    "mote": T("Møter: liste, vis, ny, endre, avlys, registrer, brev"),
    "brev": T("Til familien: loggen på papir, innsynslogg, samtykkeskjema"),
    "eksport": T("Arkivkopi av en logg: PDF, sjekksum og arkivmelding"),
    "arkiv": T("Bekreft at en arkivkopi er arkivert, og hva arkivet kaller ting"),
    "overfor": T("Overføring i kommunen: liste, søk, send, godta, avvis, trekk"),
    "overforing": T("Overføring til og fra en annen kommune, i en fil"),
    "kladd": T("Registreringer du ikke er ferdig med"),
    "bruker": T("Ansatte: list, ny, endre, engangskode, avslutt"),
    "statistikk": T("Virksomhetens tall: vis, lagre som CSV"),
    "virksomhet": T("Virksomheter: list, ny, endre"),
    "hjelp": T("Språkråd, taster, spørsmål og svar, og hvordan loggen presenteres"),
    "sikkerhetskopi": T("Ta en sikkerhetskopi nå, og kontroller at den er hel"),
    "gjenopprett": T("List sikkerhetskopiene, se hva en ville gjøre, og hent den tilbake"),
    "nodkode": T("Lag en ny nødkode til safen"),
    "kontroller": T("Kontroller databasen, sporingsloggen, nøklene og sikkerhetskopiene"),
    "sprak": T("Språkhjelp på en tekstfil, og hjelp til å lage et mål"),
    "innstilling": T("Dine egne innstillinger"),
    "taster": T("Egne taster: vis, sjekk, mal"),
}
"""name → what it is for, in the order of the help"""


def kommandoer(gruppe: str) -> "tuple[Kommando, ...]":
    """The commands of a group; loads its file."""
    funnet: tuple[Kommando, ...] = import_module(f"stafett_tui.kommandolinje.{gruppe}").KOMMANDOER
    return funnet


def alle_kommandoer() -> "tuple[Kommando, ...]":
    """Every command there is."""
    return tuple(k for gruppe in GRUPPER for k in kommandoer(gruppe))
