"""An employee's logs as lines of text, and as JSON: their heads, never their content."""

from stafett_tui.kommandolinje.felles import dag, kort_id, naar
from stafett_tui.livsvisninger import Ansattlogger, Lederlogg
from stafett_tui.regler.samtykke import SAMTYKKESTATUS
from stafett_tui.sprak.merkelapper import LOGGSTATUS
from stafett_tui.sprak.tekst import T

Linje = str | T


def loggdata(a: Ansattlogger) -> dict[str, object]:
    """For JSON."""
    return {
        "id": a.ansettelse_id,
        "navn": a.navn,
        "status": "aktiv" if a.aktiv else "avsluttet",
        "stafettbarn": a.stafettbarn,
        "aktorbarn": a.aktorbarn,
    }


def logglinjer(a: Ansattlogger) -> list[Linje]:
    """For people."""
    linjer: list[Linje] = [T("%(navn)s, %(stilling)s", navn=a.navn, stilling=a.stilling)]
    for tittel, logger in ((T("Stafettbarn:"), a.stafettbarn), (T("Aktørbarn:"), a.aktorbarn)):
        linjer += ["", tittel]
        for logg in logger:
            linjer += _linjer(logg, a)
        if not logger:
            linjer.append(T("  Ingen."))
    return linjer


def _linjer(r: Lederlogg, a: Ansattlogger) -> list[Linje]:
    linjer: list[Linje] = [
        T("  %(navn)s, %(alder)d år, %(nummer)s", navn=r.navn, alder=r.alder, nummer=r.nummer_maskert),
        T(
            "    id %(id)s. %(status)s. %(samtykke)s. Tiltak: %(apne)d åpne av %(alle)d. Oppdatert %(naar)s.",
            id=kort_id(r.id),
            status=LOGGSTATUS[r.status],
            samtykke=SAMTYKKESTATUS[r.samtykke],
            apne=r.apne_tiltak,
            alle=r.alle_tiltak,
            naar=naar(r.oppdatert, a.i_dag),
        ),
    ]
    if r.passiv_fra is not None:
        linjer.append(T("    Passiv siden %(dag)s.", dag=dag(r.passiv_fra, a.i_dag)))
    return linjer
