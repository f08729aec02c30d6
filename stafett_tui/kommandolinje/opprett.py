"""``stafett opprett``: the first set-up without the interface."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from data.koder import Virksomhetstype
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.kommandolinje.nodkode import nodkodelinjer
from stafett_tui.sprak.tekst import T

_FELT = (
    ("kommune", T("kommunens navn")),
    ("enhet", T("navnet på den første virksomheten")),
    ("fornavn", T("fornavnet ditt")),
    ("etternavn", T("etternavnet ditt")),
    ("stilling", T("stillingen din")),
)
_FRIVILLIG = (("epost", T("e-posten din")), ("telefon", T("telefonnummeret ditt")))


def _argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    for navn, hjelp in (*_FELT, *_FRIVILLIG):
        leser.add_argument(
            f"--{navn}",
            required=(navn, hjelp) in _FELT,
            default="",
            metavar=T("TEKST").paa(),
            help=hjelp.paa(),
        )
    leser.add_argument("--type", required=True, metavar=T("TYPE").paa(), help=koder(Virksomhetstype))
    leser.add_argument(
        "--nummer-fil",
        type=Path,
        metavar=T("FIL").paa(),
        help=T("fil med fødselsnummeret ditt, som bare du kan lese; ellers blir du spurt").paa(),
    )
    leser.add_argument("--oving", action="store_true", help=T("en øvingsbase, med tomme lister").paa())


def _opprett(_ingen: None, args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.innlogging import les_passord
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.opprett import Oppsett, opprett_database
    from stafett_tui.steder import standardmappe

    bruker = getattr(args, "bruker", None)
    if not bruker:
        raise Feilbruk(T("Velg brukernavnet du vil logge inn med: --bruker BRUKER."))
    type_ = kode(Virksomhetstype, args.type, "--type")
    nummer = les_passord(args, "nummer_fil", T("Fødselsnummer: "))
    if isinstance(nummer, Avslag):
        return nummer
    passord = les_passord(args, sporsmal=T("Passord: "))
    if isinstance(passord, Avslag):
        return passord
    mappe: Path = getattr(args, "mappe", None) or standardmappe()
    svar = opprett_database(
        mappe,
        Oppsett(
            kommune=args.kommune,
            virksomhet=args.enhet,
            virksomhetstype=type_,
            fornavn=args.fornavn,
            etternavn=args.etternavn,
            fodselsnummer=nummer,
            stilling=args.stilling,
            epost=args.epost,
            telefon=args.telefon,
            brukernavn=bruker,
            passord=passord,
            gjentatt=_gjentatt(args, passord),
            oving=args.oving,
        ),
    )
    if isinstance(svar, Avslag):
        return svar
    svar.base.lukk()
    linjer: list[str | T] = [
        T("Databasen er opprettet i %(mappe)s.", mappe=mappe),
        T("Logg inn som %(bruker)s.", bruker=svar.brukernavn),
    ]
    if svar.nodkode:
        linjer += nodkodelinjer(svar.nodkode)
    return Utskrift({"mappe": str(mappe), "bruker": svar.brukernavn, "nodkode": svar.nodkode}, linjer)


def _gjentatt(args: Namespace, passord: str) -> str:
    if getattr(args, "passord_fil", None) is not None or not sys.stdin.isatty():
        return passord
    from getpass import getpass

    return getpass(T("Gjenta passordet: ").paa())


KOMMANDOER = (
    Kommando(
        ("opprett",),
        T("Opprett databasen: kommune, virksomhet og første administrator"),
        Slag.UTEN_INNLOGGING,
        _opprett,
        _argumenter,
    ),
)
