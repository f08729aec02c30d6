"""``stafett varsle``: sends what is due, by the clock. For cron: it prints counts, never a name."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from stafett_tui.post.tjeneste import Tjeneste, Varslet


def _argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--tjeneste",
        type=Path,
        required=True,
        metavar=T("FIL").paa(),
        help=T("tjenestefilen administratoren har laget, som bare du kan lese").paa(),
    )
    leser.add_argument(
        "--epost-passord-fil",
        type=Path,
        metavar=T("FIL").paa(),
        help=T("fil med e-posttjenerens passord, når det ikke står i nøkkelringen").paa(),
    )


def _varsle(_ingen: None, args: Namespace) -> Svar:
    from data.tjenestenokkel import STORSTE_FIL
    from stafett_tui.kommandolinje.innlogging import les_privat_fil
    from stafett_tui.post.tjeneste import apne_tjeneste
    from stafett_tui.steder import standardmappe

    innhold = les_privat_fil(args.tjeneste, STORSTE_FIL)
    if isinstance(innhold, Avslag):
        return innhold
    tjeneste = apne_tjeneste(getattr(args, "mappe", None) or standardmappe(), innhold)
    if isinstance(tjeneste, Avslag):
        return tjeneste
    try:
        passord = _passord(tjeneste, args)
        return passord if isinstance(passord, Avslag) else _utskrift(tjeneste.varsle(passord))
    finally:
        tjeneste.lukk()


def _passord(tjeneste: "Tjeneste", args: Namespace) -> str | Avslag:
    """The mail server's password: from the file that was named, the keyring, or whoever is at the keys."""
    from stafett_tui.kommandolinje.innlogging import les_passord, les_passordfil
    from stafett_tui.post import nokkelring

    oppsett = tjeneste.oppsett
    if oppsett is None or not oppsett.bruker:
        return ""
    if args.epost_passord_fil is not None:
        return les_passordfil(args.epost_passord_fil)
    if (fra_ringen := nokkelring.les(oppsett.tjener, oppsett.bruker)) is not None:
        return fra_ringen
    if not sys.stdin.isatty():
        return ""
    return les_passord(args, "epost_passord_fil", T("E-posttjenerens passord: "))


def _utskrift(varslet: "Varslet") -> Utskrift:
    post = varslet.post
    linjer: list[str | T] = [
        TN("%(n)d nytt varsel er lagt i utboksen.", "%(n)d nye varsler er lagt i utboksen.", n=varslet.lagt),
        T("Sendt: %(sendt)d. Venter: %(venter)d.", sendt=post.sendt, venter=post.venter),
    ]
    if post.oppgitt:
        linjer.append(T("Kunne ikke sendes: %(n)d. Stafettholderen ser hvorfor i utboksen.", n=post.oppgitt))
    if post.usikre:
        linjer.append(T("Kanskje sendt: %(n)d. Stafettholderen ser dem i utboksen.", n=post.usikre))
    if post.grunn is not None and post.venter:
        linjer.append(post.grunn)
    data = {
        "varsler": varslet.lagt,
        "sendt": post.sendt,
        "venter": post.venter,
        "oppgitt": post.oppgitt,
        "usikre": post.usikre,
        "grunn": post.grunn,
    }
    return Utskrift(data, linjer, status=0 if varslet.alt_vel else 1)


KOMMANDOER = (
    Kommando(
        ("varsle",),
        T("Send det som venter i utboksen, med en tjenestefil (for cron)"),
        Slag.UTEN_INNLOGGING,
        _varsle,
        _argumenter,
    ),
)
