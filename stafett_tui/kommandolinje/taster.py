"""``stafett taster``: the keys that hold now, whether a file of one's own keys is right, and one to begin with."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

OM_FILEN = (
    T("# Ta bort # foran linjen du vil endre, og skriv tasten du vil ha: en bokstav, F1 til F9 eller F12,"),
    T('# eller Ctrl med en av g l n o p q r s t. Flere taster: ["w", "F6"]. Prøv med: stafett taster sjekk'),
)


def _vis(_ingen: None, _args: Namespace) -> Svar:
    from stafett_tui.tastekart import kartfil
    from stafett_tui.tasteregler import Tastefeil, kjente, les_fil, tastenavn

    egne = les_fil(kartfil()) if kartfil().exists() else {}
    if isinstance(egne, Tastefeil):
        egne = {}
    rader: list[dict[str, Any]] = [
        {
            "id": k.id,
            "taster": [tastenavn(t) for t in taster.split(",")],
            "egen": k.id in egne,
            "navn": T.lest(k.tekst).paa(),
        }
        for k in kjente().values()
        if (taster := egne.get(k.id, k.tast))
    ]
    linjer: list[str | T] = [
        T(
            "%(navn)s: %(tast)s (%(id)s)%(egen)s",
            navn=r["navn"],
            tast=", ".join(r["taster"]),
            id=r["id"],
            egen=T(", din egen") if r["egen"] else "",
        )
        for r in rader
    ]
    return Utskrift(rader, linjer)


def _sjekkargumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "fil",
        nargs="?",
        type=Path,
        metavar=T("FIL").paa(),
        help=T("filen som skal sjekkes; ellers den som Stafett bruker").paa(),
    )


def _sjekk(_ingen: None, args: Namespace) -> Svar:
    from stafett_tui.tastekart import kartfil
    from stafett_tui.tasteregler import Tastefeil, les_fil

    fil = args.fil or kartfil()
    if not fil.exists():
        return Avslag(
            "taster.ingen_fil",
            T("Det er ingen fil %(fil)s. Lag en med: stafett taster mal > %(fil)s", fil=fil),
        )
    svar = les_fil(fil)
    if isinstance(svar, Tastefeil):
        return Avslag("taster.feil", svar.setning)
    linje = T("%(n)d kommandoer har egne taster. Alt er i orden.", n=len(svar))
    return Utskrift({"fil": str(fil), "taster": svar}, [linje])


def _mal(_ingen: None, _args: Namespace) -> Svar:
    from stafett_tui.tastekart import kartfil
    from stafett_tui.tasteregler import FASTE, kjente

    frie = [k for k in kjente().values() if k.id not in FASTE]
    linjer: Sequence[str | T] = [
        T("# Egne taster i Stafett. Legg filen her: %(fil)s", fil=kartfil()),
        *OM_FILEN,
        "",
        *(f"# {_linje(k.id, k.taster):<44} # {T.lest(k.tekst).paa()}" for k in frie),
    ]
    return Utskrift([k.id for k in frie], linjer)


def _linje(kommando_id: str, taster: Sequence[str]) -> str:
    """As it stands now, in the file's own writing."""
    from stafett_tui.tasteregler import tastenavn

    navn = [f'"{tastenavn(t)}"' for t in taster] or ['""']
    return f'"{kommando_id}" = {navn[0] if len(navn) == 1 else "[" + ", ".join(navn) + "]"}'


KOMMANDOER = (
    Kommando(("taster", "vis"), T("Tastene som gjelder nå"), Slag.UTEN_INNLOGGING, _vis),
    Kommando(
        ("taster", "sjekk"),
        T("Sjekk filen med dine egne taster"),
        Slag.UTEN_INNLOGGING,
        _sjekk,
        _sjekkargumenter,
    ),
    Kommando(
        ("taster", "mal"),
        T("Skriv en fil å begynne med, med alle kommandoene"),
        Slag.UTEN_INNLOGGING,
        _mal,
    ),
)
