"""``stafett eksport``: the archive copy of a log."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.eksport.moduler import ALLE, NAVN, Modul
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _eksport_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())
    leser.add_argument(
        "--ut", required=True, metavar=T("MAPPE").paa(), help=T("mappen kopien skal legges i").paa()
    )
    leser.add_argument(
        "--modul",
        action="append",
        default=[],
        metavar=T("MODUL").paa(),
        help=T("bare disse modulene; gjentas. Uten valget er alle med: %(alle)s").paa()
        % {"alle": ", ".join(m.value for m in Modul)},
    )


def _moduler(navn: list[str]) -> frozenset[Modul]:
    try:
        return frozenset(Modul(n) for n in navn) or ALLE
    except ValueError:
        raise Feilbruk(T("--modul: skriv en av %(alle)s.", alle=", ".join(m.value for m in Modul))) from None


def _eksport(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.eksporter_logg import eksporter_logg
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting

    moduler = _moduler(args.modul)
    mappe = les_mappe(args.ut)
    if isinstance(mappe, Avslag):
        return mappe

    def skriv(logg_id: UUID) -> Svar:
        svar = eksporter_logg(okt, logg_id, moduler, mappe)
        if isinstance(svar, Avslag):
            return svar
        data = {
            "fil": str(svar.sti),
            "sha256": svar.sha256,
            "bevis": svar.id,
            "moduler": [m.value for m in Modul if m in moduler],
            "melding": svar.setning,
        }
        med = [T("Med: %(modul)s", modul=NAVN[m]) for m in Modul if m in moduler]
        return Utskrift(data, [svar.setning, T("SHA-256 %(sum)s", sum=svar.sha256), *med])

    return med_id(okt, Ting.LOGG, args.logg, skriv)


KOMMANDOER = (
    Kommando(
        ("eksport",),
        T("Lag en arkivkopi av en logg: PDF, sjekksum og arkivmelding; det føres"),
        Slag.SKRIV,
        _eksport,
        _eksport_argumenter,
    ),
)
