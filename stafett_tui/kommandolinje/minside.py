"""``stafett minside``."""

from argparse import Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING

from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import TN, T, valgt_sprak

if TYPE_CHECKING:
    from stafett_tui.okt import Okt
    from stafett_tui.visninger import Oppgave


def _minside(okt: "Okt", args: Namespace) -> Svar:
    if okt.hatt is Hatt.LEDER:
        return _leders_side(okt)
    from stafett_tui.kommandolinje.felles import dag, kort_id, naar
    from stafett_tui.oppslag.min_side import min_side
    from stafett_tui.sprak.datotekst import relativ

    side = min_side(okt)
    linjer: list[str | T] = [T("Dette trenger deg:") if side.oppgaver else T("Ingenting trenger deg nå.")]
    for o in side.oppgaver:
        naar_ = relativ(o.dato, side.i_dag, valgt_sprak()) if o.dato else ""
        hvem = f"{o.barn}, {naar_}" if naar_ else o.barn
        linjer.append(T("%(hvem)s: %(hva)s", hvem=hvem, hva=o.hva) if hvem else o.hva)
        if o.logg_id is not None:
            linjer.append(T("  logg %(id)s", id=kort_id(o.logg_id)))
        if o.objekt_id is not None:
            linjer.append(T("  %(slag)s %(id)s", slag=_SLAG[o.slag], id=kort_id(o.objekt_id)))
    if side.sist_apnet:
        linjer.append(T("Sist åpnet:"))
    linjer += [
        T("%(barn)s, %(naar)s, logg %(id)s", barn=s.barn, naar=naar(s.tid, side.i_dag), id=kort_id(s.logg_id))
        for s in side.sist_apnet
    ]
    linjer.append(
        TN(
            "%(n)d logg i alt, %(dag)s.",
            "%(n)d logger i alt, %(dag)s.",
            n=side.antall_logger,
            dag=dag(side.i_dag, side.i_dag),
        )
    )
    sist = [
        {"id": s.logg_id, "navn": s.barn, "status": "aktiv", "niva": s.niva, "tid": s.tid}
        for s in side.sist_apnet
    ]
    data = {
        "i_dag": side.i_dag,
        "oppgaver": _oppgaver(side.oppgaver),
        "sist_apnet": sist,
        "antall_logger": side.antall_logger,
        "kan_nytt_barn": side.kan_nytt_barn,
    }
    return Utskrift(data, linjer)


def _leders_side(okt: "Okt") -> Svar:
    """What waits for the leder: of logs the head alone."""
    from stafett_tui.kommandolinje.felles import kort_id
    from stafett_tui.oppslag.leder_min_side import leder_min_side
    from stafett_tui.sprak.datotekst import relativ

    side = leder_min_side(okt)
    if isinstance(side, Avslag):
        return side
    linjer: list[str | T] = [T("Dette venter på deg:") if side.oppgaver else T("Ingenting venter på deg nå.")]
    for o in side.oppgaver:
        naar_ = relativ(o.dato, side.i_dag, valgt_sprak()) if o.dato else ""
        linjer.append(T("%(hvem)s: %(hva)s", hvem=f"{o.barn}, {naar_}" if naar_ else o.barn, hva=o.hva))
        if o.logg_id is not None:
            linjer.append(T("  logg %(id)s", id=kort_id(o.logg_id)))
    linjer.append(
        T(
            "Ansatte: %(ansatte)d. Aktive logger: %(aktive)d. Passive logger: %(passive)d.",
            ansatte=side.ansatte,
            aktive=side.aktive,
            passive=side.passive,
        )
    )
    data = {
        "i_dag": side.i_dag,
        "oppgaver": _oppgaver(side.oppgaver),
        "ansatte": side.ansatte,
        "aktive": side.aktive,
        "passive": side.passive,
    }
    return Utskrift(data, linjer)


def _oppgaver(oppgaver: Iterable["Oppgave"]) -> list[dict[str, object]]:
    return [
        {
            "id": o.objekt_id,
            "navn": o.barn,
            "status": o.slag,
            "logg_id": o.logg_id,
            "hva": o.hva,
            "dato": o.dato,
            "dager": o.dager,
        }
        for o in oppgaver
    ]


_SLAG = {
    "evaluer": T("tiltak"),
    "maal": T("oppmerksomhet"),
    "mote": T("møte"),
    "samtykke": T("samtykke"),
    "kladd": T("kladd"),
    "overforing": T("overføring"),
}

KOMMANDOER = (Kommando(("minside",), T("Det som trenger deg nå"), Slag.LES, _minside),)
