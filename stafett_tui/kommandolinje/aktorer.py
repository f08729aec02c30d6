"""``stafett aktorer``: «Hvem gjør hva»."""

from argparse import Namespace
from typing import TYPE_CHECKING

from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _aktorer(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.oppslag.aktoroversikt import hvem_gjor_hva

    linjer: list[str | T] = []
    rader = hvem_gjor_hva(okt).linjer
    barn = None
    for r in rader:
        if r.logg_id != barn:
            linjer += [r.barn] if barn is None else ["", r.barn]
            barn = r.logg_id
        hvem = T("  %(hvem)s, %(rolle)s", hvem=r.person, rolle=r.rolle)
        linjer.append(T("%(hvem)s. %(tjeneste)s", hvem=hvem, tjeneste=r.tjeneste) if r.tjeneste else hvem)
        linjer += [T("    %(oppgave)s", oppgave=o) for o in r.oppgaver]
    data = [
        {
            "id": r.logg_id,
            "navn": r.person,
            "status": r.rolle,
            "barn": r.barn,
            "tjeneste": r.tjeneste,
            "oppgaver": r.oppgaver,
        }
        for r in rader
    ]
    return Utskrift(data, linjer or [T("Ingen aktører ennå. De kommer når en logg får tiltak.")])


KOMMANDOER = (Kommando(("aktorer",), T("Alle på loggene dine, og hvem som gjør hva"), Slag.LES, _aktorer),)
