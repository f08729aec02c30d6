"""``stafett demo``: the practice database, made when it is not there, then opened as one of its users."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Startes, Svar, Utskrift
from stafett_tui.oving.roller import ROLLER, STANDARDROLLE
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.oving.beskriv import Ovingsbase

STANDARDBARN = 60
STANDARDFRO = 1
MEST_BARN = 20_000


def _argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.leser import vis_som

    vis_som(leser)
    leser.add_argument("--ny", action="store_true", help=T("lag basen på nytt; den gamle forsvinner").paa())
    leser.add_argument("--fro", type=int, metavar="N", help=T("et annet tall gir andre familier (1)").paa())
    leser.add_argument("--barn", type=int, metavar="N", help=T("hvor mange barn (60)").paa())
    leser.add_argument(
        "--lag",
        type=Path,
        metavar=T("MAPPE").paa(),
        help=T("bare lag basen i mappen, og skriv hva som er i den").paa(),
    )


def _demo(_ingen: None, args: Namespace) -> Svar:
    som = getattr(args, "som", STANDARDROLLE)
    if som not in ROLLER:
        raise Feilbruk(T("--som: velg blant %(roller)s.", roller=", ".join(ROLLER)))
    if args.barn is not None and not 1 <= args.barn <= MEST_BARN:
        raise Feilbruk(T("--barn: velg fra 1 til %(mest)d.", mest=MEST_BARN))
    from stafett_tui.kommandolinje.verdier import i_dag_valgt

    i_dag = i_dag_valgt(args)
    if args.lag is not None:
        return _lag(args, args.lag, i_dag)
    from stafett_tui.steder import ovingsmappe

    mappe: Path = getattr(args, "mappe", None) or ovingsmappe()
    har_terminal = all(s.isatty() for s in (sys.stdin, sys.stdout, sys.stderr))
    bedt_om_en_annen = (args.fro, args.barn) != (None, None)
    if not har_terminal or args.ny or bedt_om_en_annen or not _er_ferdig(mappe):
        svar = _lag(args, mappe, i_dag)
        if not har_terminal or not isinstance(svar, Utskrift):
            return svar
    else:
        _si_dagen(mappe, i_dag)
    return Startes(mappe, i_dag, ROLLER[som])


def _er_ferdig(mappe: Path) -> bool:
    """Whether there is something to open; looked at lightly, since opening looks closely."""
    from stafett_tui.steder import finnes_database

    return finnes_database(mappe) and (mappe / "oving.json").exists()


def _si_dagen(mappe: Path, i_dag: date | None) -> None:
    """Its dates stay where they were when it was made. Said, and left to the user."""
    import json

    from stafett_tui.klokke import Klokke
    from stafett_tui.sprak.datotekst import tall

    laget = date.fromisoformat(json.loads((mappe / "oving.json").read_bytes())["i_dag"])
    if laget != (i_dag or Klokke().i_dag()):
        setning = T("Øvingsbasen er laget %(dag)s. Nye datoer får du med: stafett demo --ny", dag=tall(laget))
        print(setning.paa(), file=sys.stderr)


def _lag(args: Namespace, mappe: Path, i_dag: date | None) -> Svar:
    from stafett_tui.oving.bygg import bygg_oving
    from stafett_tui.oving.mappe import Ovingsfeil

    fremdrift = _fremdrift if sys.stderr.isatty() else None
    try:
        base = bygg_oving(
            mappe,
            fro=STANDARDFRO if args.fro is None else args.fro,
            barn=STANDARDBARN if args.barn is None else args.barn,
            i_dag=i_dag,
            ny=args.ny,
            fremdrift=fremdrift,
        )
    except Ovingsfeil as feil:
        return feil.avslag
    finally:
        if fremdrift is not None:
            print(end="\r\x1b[K", file=sys.stderr)
    _si_om_gjenbruk(base, args, i_dag)
    return Utskrift({"brukere": base.brukere, "barn": _barn(base)}, _linjer(base))


def _si_om_gjenbruk(base: "Ovingsbase", args: Namespace, i_dag: date | None) -> None:
    """Says so when the base was there already and is another one than was asked for."""
    laget = base.oppskrift
    bedt_om = ((args.fro, laget.fro), (args.barn, laget.barn), (i_dag, laget.dag))
    if any(onsket not in (None, har) for onsket, har in bedt_om):
        print(
            T("Øvingsbasen fantes fra før, og er brukt som den er. Lag den på nytt med --ny.").paa(),
            file=sys.stderr,
        )


def _barn(base: "Ovingsbase") -> list[dict[str, str]]:
    """Every log, with the whole number: they are invented."""
    return [
        {
            "navn": b.navn,
            "nummer": b.nummer,
            "logg_id": b.logg_id,
            "status": b.status,
            "stafettholder": b.stafettholder,
        }
        for b in base.barn
    ]


def _linjer(base: "Ovingsbase") -> list[str | T]:
    from stafett_tui.sprak.datotekst import tall

    linjer: list[str | T] = [
        T("Øvingsbasen ligger i %(mappe)s.", mappe=base.mappe),
        T("%(n)d logger, med datoer regnet fra %(dag)s.", n=len(base.barn), dag=tall(base.i_dag)),
        "",
        T("Brukere og passord:"),
    ]
    linjer += [
        T(
            "%(bruker)s: %(passord)s (%(navn)s, %(rolle)s, %(enhet)s)",
            bruker=b.bruker,
            passord=b.passord,
            navn=b.navn,
            rolle=b.rolle,
            enhet=b.virksomhet,
        )
        for b in base.brukere
    ]
    return [*linjer, "", T("Åpne den i en terminal: stafett demo --mappe %(mappe)s", mappe=base.mappe)]


def _fremdrift(gjort: int, av: int) -> None:
    print(T("Lager øvingsbasen: %(gjort)d av %(av)d", gjort=gjort, av=av).paa(), end="\r", file=sys.stderr)


KOMMANDOER = (
    Kommando(
        ("demo",),
        T("Lag en øvingsbase med oppdiktede familier, og åpne den"),
        Slag.UTEN_INNLOGGING,
        _demo,
        _argumenter,
    ),
)
