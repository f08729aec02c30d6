"""``stafett gjenopprett``: lists the backups, shows what one would do, and puts it in place."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from datetime import datetime

    from data.kopinokler import Kopi
    from stafett_tui.sikkerhet.gjenopprett import Gjenoppretting, Plan

BEKREFT = "GJENOPPRETT"
"""what is typed to confirm"""


def _argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "kopi",
        nargs="?",
        default="",
        metavar=T("KOPI").paa(),
        help=T("sikkerhetskopien som skal hentes; uten den listes de").paa(),
    )
    leser.add_argument(
        "--bekreft",
        default="",
        metavar=BEKREFT,
        help=T("skriv GJENOPPRETT; det som er skrevet siden, blir borte").paa(),
    )


def _gjenopprett(_ingen: None, args: Namespace) -> Svar:
    from data.lagringsfeil import Lagringsfeil
    from data.nokkeltyper import Nokkelfilfeil
    from data.private_filer import UtryggMappe
    from stafett_tui.kommandolinje.innlogging import les_passord
    from stafett_tui.oppstart import lagringsavslag
    from stafett_tui.sikkerhet.gjenopprett import apne
    from stafett_tui.steder import standardmappe

    bruker: str | None = getattr(args, "bruker", None)
    if not bruker:
        raise Feilbruk(T("Skriv hvem du er: --bruker BRUKER."))
    hemmelighet = les_passord(args)
    if isinstance(hemmelighet, Avslag):
        return hemmelighet
    rom = apne(getattr(args, "mappe", None) or standardmappe(), bruker, hemmelighet)
    if isinstance(rom, Avslag):
        return rom
    try:
        return _svar(rom, args, bruker)
    except (Lagringsfeil, Nokkelfilfeil) as feil:
        return lagringsavslag(feil)
    except (OSError, UtryggMappe):
        return Avslag(
            "kopi.skrives_ikke", T("Mappen kan ikke skrives til. Se om disken er full, og prøv igjen.")
        )
    finally:
        rom.lukk()


def _svar(rom: "Gjenoppretting", args: Namespace, bruker: str) -> Svar:
    if not args.kopi:
        return _liste(rom.kopier())
    kopi = rom.finn(str(args.kopi))
    if isinstance(kopi, Avslag):
        return kopi
    if args.bekreft != BEKREFT:
        return _plan(rom.planlegg(kopi))
    svar = rom.utfor(kopi, bruker)
    if isinstance(svar, Avslag):
        return svar
    return Utskrift({"id": svar.id, "melding": svar.setning}, [svar.setning])


def _liste(kopier: "list[Kopi]") -> Utskrift:
    linjer = [
        T("%(id)s  %(naar)s  handlinger: %(n)d", id=k.id, naar=_naar(k.laget), n=k.rader) for k in kopier
    ]
    return Utskrift(kopier, linjer or [T("Det er ingen sikkerhetskopi. Ta en: stafett sikkerhetskopi")])


def _plan(plan: "Plan") -> Utskrift:
    linjer = [T("Sikkerhetskopien fra %(naar)s er åpnet og hel.", naar=_naar(plan.kopi.laget))]
    if plan.tapes is None:
        linjer.append(T("Databasen som er der nå, kan ikke leses. Den blir lagt til side."))
    else:
        linjer.append(
            TN(
                "%(n)d handling siden da blir borte. Databasen som er der nå, blir tatt vare på som kopi.",
                "%(n)d handlinger siden da blir borte. Databasen som er der nå, blir tatt vare på som kopi.",
                n=plan.tapes,
            )
        )
    if plan.slettes_igjen:
        linjer.append(
            TN(
                "%(n)d logg er slettet siden, og blir slettet igjen.",
                "%(n)d logger er slettet siden, og blir slettet igjen.",
                n=plan.slettes_igjen,
            )
        )
    linjer.append(
        T(
            "Ingenting er gjort ennå. Gjør det med: stafett gjenopprett %(id)s --bekreft GJENOPPRETT",
            id=plan.kopi.id,
        )
    )
    return Utskrift(plan, linjer)


def _naar(tid: "datetime") -> str:
    from stafett_tui.klokke import til_oslo

    return til_oslo(tid).strftime("%d.%m.%Y kl. %H.%M")


KOMMANDOER = (
    Kommando(
        ("gjenopprett",),
        T("List sikkerhetskopiene, se hva en ville gjøre, og hent den tilbake"),
        Slag.UTEN_INNLOGGING,
        _gjenopprett,
        _argumenter,
    ),
)
