"""Runs one command: logs in, does it, says how it went."""

import os
import sys
from argparse import Namespace
from io import TextIOWrapper
from typing import TYPE_CHECKING

from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Startes, Svar, Utskrift
from stafett_tui.kommandolinje.leser import KOMMANDO
from stafett_tui.sprak.tekst import T
from stafett_tui.visningsvalg import Visningsvalg, til_miljo

if TYPE_CHECKING:
    from stafett_tui.avslag import Avslag

UTFORT, AVSLATT, FEIL_BRUK = 0, 1, 2


def utfor(args: Namespace) -> int | Startes:
    """The exit status, or the word to start the interface."""
    try:
        skjermleser, enkle_tegn = (getattr(args, n, None) is True for n in ("skjermleser", "enkle_tegn"))
        til_miljo(Visningsvalg(skjermleser, enkle_tegn))
        svar = _svar(args)
        return svar if isinstance(svar, Startes) else _skriv(svar, som_json=getattr(args, "json", False))
    except Feilbruk as feil:
        return _si_feil(feil.setning, FEIL_BRUK)
    except BrokenPipeError:  # who read it (head, less) has seen enough; Python would complain at its exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return AVSLATT
    except (KeyboardInterrupt, EOFError):
        return AVSLATT
    except Exception as feil:  # noqa: BLE001 - its text may hold a name; where it happened may be told
        return _si_feil(_uventet(feil), AVSLATT)


def _svar(args: Namespace) -> Svar:
    kommando: Kommando | None = getattr(args, KOMMANDO, None)
    if kommando is None:
        return _uten_kommando(args)
    from data.plattform import herd_prosess

    herd_prosess()
    if kommando.slag is Slag.UTEN_INNLOGGING:
        return kommando.kjor(None, args)
    from stafett_tui.kommandolinje.innlogging import med_okt

    return med_okt(kommando, args)


def _uten_kommando(args: Namespace) -> Svar:
    """The interface over another folder, or on another day."""
    from stafett_tui.kommandolinje.verdier import i_dag_valgt
    from stafett_tui.steder import standardmappe

    for navn in ("bruker", "passord_fil", "som", "virksomhet", "json"):
        if hasattr(args, navn):
            raise Feilbruk(
                T("--%(valg)s hører til en kommando. Se stafett --help", valg=navn.replace("_", "-"))
            )
    return Startes(getattr(args, "mappe", None) or standardmappe(), i_dag_valgt(args), None)


def _skriv(svar: "Utskrift | Avslag", *, som_json: bool) -> int:
    from stafett_tui.kommandolinje.utskrift import avslagslinjer, skriv_json, skriv_linjer

    for strom in (sys.stdout, sys.stderr):
        if isinstance(strom, TextIOWrapper):
            strom.reconfigure(errors="backslashreplace")
    if not isinstance(svar, Utskrift):
        skriv_linjer(avslagslinjer(svar), sys.stderr)
        return AVSLATT
    if som_json:
        skriv_json(svar.data, sys.stdout)
    else:
        skriv_linjer(svar.linjer, sys.stdout)
    sys.stdout.flush()
    return svar.status


def _si_feil(setning: T, status: int) -> int:
    print(setning.paa(), file=sys.stderr)
    return status


def _uventet(feil: Exception) -> T:
    """What kind of fault and where: no text of it, no values."""
    from data.lagringsfeil import Lagringsfeil
    from data.nokkeltyper import Nokkelfilfeil

    if isinstance(feil, Lagringsfeil | Nokkelfilfeil):
        from stafett_tui.oppstart import lagringsavslag

        return lagringsavslag(feil).setning
    from stafett_tui.feil import som_avslag

    if isinstance(feil, OSError) and (kjent := som_avslag(feil)).kode != "feil.ukjent":
        return kjent.setning
    spor = feil.__traceback__
    while spor is not None and spor.tb_next is not None:
        spor = spor.tb_next
    sted = "?" if spor is None else f"{spor.tb_frame.f_code.co_name}:{spor.tb_lineno}"
    return T(
        "Noe gikk galt, og ingenting ble gjort. Gi dette til administratoren: %(slag)s i %(sted)s.",
        slag=type(feil).__name__,
        sted=sted,
    )
