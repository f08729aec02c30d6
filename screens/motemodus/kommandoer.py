"""The commands of møtemodus. The letters mean what they mean in the log (UX, Keys)."""

from dataclasses import replace

from screens.barnets_logg import kommandoer as logg
from screens.felles.kommandoer import HJELP, MENY, TILBAKE, Kommando
from stafett_tui.sprak.tekst import T

NESTE = Kommando("mote.neste_side", "right,pagedown,space", T("Neste"), "neste_ark", T("Neste side."))
FORRIGE = Kommando("mote.forrige_side", "left,pageup", T("Forrige"), "forrige_ark", T("Forrige side."))
FORSTE = Kommando("mote.forste_side", "home", T("Første side"), "til_ark(0)", i_bunn=False)
SISTE = Kommando("mote.siste_side", "end", T("Siste side"), "til_ark(-1)", i_bunn=False)
NED = Kommando(
    "mote.ned", "down", T("Neste tiltak"), "ned", T("Merker neste tiltak, eller blar nedover."), i_bunn=False
)
OPP = Kommando(
    "mote.opp",
    "up",
    T("Forrige tiltak"),
    "opp",
    T("Merker forrige tiltak, eller blar oppover."),
    i_bunn=False,
)
PAUSE = Kommando("mote.pause", "b", T("Pause"), "pause", T("Skjermen blir tom. En tast viser den igjen."))
REFERAT = Kommando("mote.referat", "r", T("Referat"), "referat", T("Hvem som kom, og referatet fra møtet."))
EVALUER = replace(logg.EVALUER, id="mote.evaluer", i_bunn=False)
NYTT_TILTAK = replace(logg.NYTT_TILTAK, id="mote.nytt_tiltak", i_bunn=False)
NY_OPPMERKSOMHET = replace(logg.NY_OPPMERKSOMHET, id="mote.ny_oppmerksomhet", i_bunn=False)
GODE_TILTAK = replace(logg.GODE_TILTAK, id="mote.gode_tiltak", i_bunn=False)
TRAPP = replace(logg.TRAPP, id="mote.tiltakstrapp", i_bunn=False)
SVAR = replace(logg.SVAR, id="mote.svar_paa_maal")
LYSGLIMT = replace(logg.NYTT_LYSGLIMT, id="mote.nytt_lysglimt", i_bunn=False)
NYTT_MOTE = replace(logg.NYTT_MOTE, id="mote.nytt_mote", tekst=T("Neste møte"), i_bunn=False)
KOMMANDOER = (
    NESTE,
    FORRIGE,
    PAUSE,
    REFERAT,
    EVALUER,
    NYTT_TILTAK,
    NY_OPPMERKSOMHET,
    GODE_TILTAK,
    TRAPP,
    LYSGLIMT,
    NYTT_MOTE,
    SVAR,
    NED,
    OPP,
    FORSTE,
    SISTE,
)
OVERALT = (
    replace(HJELP, knapp=False, i_bunn=False),
    replace(MENY, knapp=False, i_bunn=False),
    replace(TILBAKE, tekst=T("Avslutt møtet")),
)
"""the footer has room for what one does in a meeting; F1 and F2 work all the same"""
