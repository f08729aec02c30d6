"""Who is at the keyboard: passphrase from a prompt or a private file, then the hat to act in."""

import sys
from argparse import Namespace
from pathlib import Path

from data import plattform
from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Svar
from stafett_tui.kommandolinje.verdier import i_dag_valgt
from stafett_tui.oppstart import Innlogget, MaSettePassord, logg_inn
from stafett_tui.sikkerhet import framdrift
from stafett_tui.sprak.tekst import T, velg_sprak
from stafett_tui.steder import standardmappe
from stafett_tui.visninger import Hattevalg

STORSTE_FIL = 4096  # bytes of a passphrase file; more is another file


def _si_framdrift(tekst: T) -> None:
    """A line for the one who waits; a script that reads the answer gets nothing in between."""
    if sys.stderr.isatty():
        print(tekst.paa(), file=sys.stderr, flush=True)


def med_okt(kommando: Kommando, args: Namespace) -> Svar:
    """Logs in, puts the hat on, does the command and closes again."""
    som = _som(args)
    bruker = getattr(args, "bruker", None)
    if not bruker:
        raise Feilbruk(T("Skriv hvem du er: --bruker BRUKER."))
    hemmelighet = les_passord(args)
    if isinstance(hemmelighet, Avslag):
        return hemmelighet
    mappe = getattr(args, "mappe", None) or standardmappe()
    with framdrift.til(_si_framdrift):
        inne = logg_inn(mappe, bruker, hemmelighet, i_dag=i_dag_valgt(args))
    if isinstance(inne, Avslag):
        return inne
    try:
        if isinstance(inne, Innlogget):
            velg_sprak(inne.sprak)
        if isinstance(inne, MaSettePassord):
            return Avslag(
                "innlogging.engangskode", T("Du må sette ditt eget passord først: stafett passord.")
            )
        hatt = velg_hatt(inne, som, getattr(args, "virksomhet", None), kommando.hatt or Hatt.SAKSBEHANDLER)
        if isinstance(hatt, Avslag):
            return hatt
        return kommando.kjor(inne.velg(hatt), args)
    finally:
        inne.base.lukk()


def les_passord(args: Namespace, felt: str = "passord_fil", sporsmal: T | None = None) -> str | Avslag:
    """The passphrase from the file that was named, else asked for without showing it."""
    fil: Path | None = getattr(args, felt, None)
    if fil is not None:
        return les_passordfil(fil)
    if not sys.stdin.isatty():
        raise Feilbruk(
            T(
                "Passordet må komme fra en fil når ingen kan skrive det: --%(valg)s FIL.",
                valg=felt.replace("_", "-"),
            )
        )
    from getpass import getpass

    return getpass((sporsmal or T("Passord: ")).paa())


def les_passordfil(fil: Path) -> str | Avslag:
    """The first line of a file that nobody else may read."""
    innhold = les_privat_fil(fil, STORSTE_FIL)
    if isinstance(innhold, Avslag):
        return innhold
    try:
        return innhold.decode().partition("\n")[0].rstrip("\r")
    except UnicodeDecodeError:
        return Avslag("fil.uleselig", T("Filen %(fil)s er ikke en tekstfil i UTF-8.", fil=fil))


def les_privat_fil(fil: Path, storst: int) -> bytes | Avslag:
    """The content of a file that is this user's alone (0600)."""
    try:
        if not fil.is_file():
            return Avslag("fil.finnes_ikke", T("Filen %(fil)s finnes ikke.", fil=fil))
        if not plattform.er_privat(fil):
            return Avslag(
                "fil.ikke_privat",
                T("Andre kan lese filen %(fil)s. Gjør den privat med: chmod 600 %(fil)s", fil=fil),
            )
        if fil.stat().st_size > storst:
            return Avslag("fil.for_stor", T("Filen %(fil)s er for stor.", fil=fil))
        return fil.read_bytes()
    except OSError:
        return Avslag("fil.uleselig", T("Filen %(fil)s kan ikke leses.", fil=fil))


def _som(args: Namespace) -> Hatt | None:
    som = getattr(args, "som", None)
    if som is None:
        return None
    try:
        return Hatt(som)
    except ValueError:
        raise Feilbruk(
            T("%(som)s er ingen rolle. Skriv saksbehandler, leder eller administrator.", som=som)
        ) from None


def velg_hatt(inne: Innlogget, som: Hatt | None, virksomhet: str | None, vanlig: Hatt) -> Hattevalg | Avslag:
    """The hat that was asked for; without ``--som`` the one the command is done in, else the only one."""
    hatter = [
        h for h in inne.hatter if virksomhet is None or h.virksomhet.casefold() == virksomhet.casefold()
    ]
    if som is not None:
        hatter = [h for h in hatter if h.hatt is som]
    elif any(h.hatt is vanlig for h in hatter):
        hatter = [h for h in hatter if h.hatt is vanlig]
    if len(hatter) == 1:
        return hatter[0]
    if not hatter:
        return Avslag(
            "hatt.har_ikke", T("Du har ikke denne rollen der. Dine er: %(dine)s.", dine=_nevn(inne.hatter))
        )
    return Avslag(
        "hatt.flere",
        T("Velg en av rollene dine med --som og --virksomhet: %(dine)s.", dine=_nevn(tuple(hatter))),
    )


def _nevn(hatter: tuple[Hattevalg, ...]) -> str:
    return "; ".join(f"{h.hatt.value} – {h.virksomhet}" for h in hatter)
