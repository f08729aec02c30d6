"""``stafett bruker importer``: employees from a CSV file; with ``--prov`` only what it would do."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.importvisninger import Importplan
    from stafett_tui.okt import Okt

Linje = str | T


def _argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "fil",
        metavar=T("FIL").paa(),
        help=T("CSV-fil med en linje for hver ansatt, og navnene på kolonnene øverst").paa(),
    )
    leser.add_argument(
        "--prov", action="store_true", help=T("vis hva som ville skje, og gjør ingenting").paa()
    )
    leser.add_argument("--enhet", metavar="ID", help=T("virksomhetens id, når administratoren spør").paa())


def _importer(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.importer_ansatte import importer_ansatte, les_fil
    from stafett_tui.kommandolinje.felles import mulig_id
    from stafett_tui.oppslag.ider import Ting

    enhet = mulig_id(okt, Ting.VIRKSOMHET, args.enhet)
    if isinstance(enhet, Avslag):
        return enhet
    plan = les_fil(okt, args.fil, enhet)
    if isinstance(plan, Avslag):
        return plan
    if args.prov:
        return _utskrift(plan, T("Ingenting er gjort."), gjort=False)
    if not plan.skrives:
        return _utskrift(plan, T("Ingenting ble endret."), gjort=False)
    svar = importer_ansatte(okt, plan, enhet)
    return svar if isinstance(svar, Avslag) else _utskrift(plan, svar.setning, gjort=True)


def _utskrift(plan: "Importplan", til_slutt: T, *, gjort: bool) -> Utskrift:
    """Exit status 1 when a line is wrong: it is left out, also when the others are done."""
    from stafett_tui.importvisninger import IMPORTUTFALL, Importutfall

    linjer: list[Linje] = []
    for r in plan.linjer:
        linjer.append(
            T("Linje %(n)d: %(navn)s: %(utfall)s", n=r.linje, navn=r.navn, utfall=IMPORTUTFALL[r.utfall])
        )
        linjer += [T("  %(merknad)s", merknad=m) for m in r.merknader]
    if plan.ikke_brukt:
        linjer.append(T("Kolonner som ikke brukes: %(navn)s", navn=", ".join(plan.ikke_brukt)))
    linjer.append(til_slutt)
    data = {
        "gjort": gjort,
        **{u.value: plan.antall(u) for u in Importutfall},
        "ikke_brukt": plan.ikke_brukt,
        "linjer": [
            {"linje": r.linje, "navn": r.navn, "utfall": r.utfall.value, "merknader": r.merknader}
            for r in plan.linjer
        ],
    }
    return Utskrift(data, linjer, status=1 if plan.med_feil else 0)


IMPORTER = Kommando(
    ("bruker", "importer"),
    T("Legg til og endre ansatte fra en CSV-fil"),
    Slag.SKRIV,
    _importer,
    _argumenter,
    Hatt.LEDER,
)
