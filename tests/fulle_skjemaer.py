"""Complete forms that are not about a child's own page: a consent given today, an employee."""

from dataclasses import replace
from datetime import date
from typing import Any

from data.koder import Hatt
from stafett_tui.handlinger.brukere import Ansattskjema
from stafett_tui.handlinger.importer_ansatte import les_fil
from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke
from stafett_tui.importvisninger import Importplan
from tests.byggere import Verden, nummer


def samtykke_naa(v: Verden, **felt: Any) -> NyttSamtykke:
    """By the first foresatt and the child, today."""
    skjema = NyttSamtykke(
        informert=True,
        deling=True,
        dato=v.klokke.i_dag(),
        gitt_av={0: None},
        barnet_informert=True,
        barnet_signert=True,
    )
    return replace(skjema, **felt)


def ansattskjema(**felt: Any) -> Ansattskjema:
    """A new teacher, marked as aktør, with a log-in."""
    skjema = Ansattskjema(
        fornavn="Eva",
        etternavn="Lunde",
        fodselsnummer=nummer(date(1979, 8, 8), 40),
        stilling="lærer",
        epost="eva@fjordvik.no",
        telefon="40000002",
        brukernavn="eva",
        er_aktor=True,
    )
    return replace(skjema, **felt)


def ansattfil(v: Verden) -> str:
    """A file with one new teacher in it."""
    fil = v.mappe.parent / "nye.csv"
    fil.write_text(f"fornavn;etternavn;fnr;stilling\nEva;Lunde;{nummer(date(1979, 8, 8), 40)};lærer\n")
    fil.chmod(0o600)
    return str(fil)


def importplan(v: Verden) -> Importplan:
    """What the leder was shown of it."""
    plan = les_fil(v.okt("Hilde", Hatt.LEDER), ansattfil(v))
    assert isinstance(plan, Importplan)
    return plan
