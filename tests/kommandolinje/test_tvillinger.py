"""Every read and write of the screens has its twin on the command line (DESIGN 8)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import stafett_tui.kommandolinje
from tests.arkitektur.kilde import ROT
from tests.tilgang.inngang import finn_innganger

MAPPE = Path(stafett_tui.kommandolinje.__file__).parent
SKJEMA = "what a form begins with, or says while one types; the command says the same when it is done"
MOTE = "a meeting on the projector, which the command line has none of"
SAMME = "the same is read by "
UTEN = {
    "avslutning.avslutningsvalg": SKJEMA,
    "barneskjema.vurder_felt": SKJEMA,
    "detaljer.vurder_endringer": SKJEMA,
    "moteutkast.nytt_mote": SKJEMA,
    "overforingsvalg.overforingsvalg": SKJEMA,
    "overforingsfil.filvalg": SKJEMA,
    "overforingsfil.kvitteringsvalg": SKJEMA,
    "overforinger.overforingskort": SAMME + "«overfor liste»",
    "plan.les_plan": SAMME + "«faktor vis» and «trapp vis», which open the log",
    "plan.les_planer": "likewise",
    "innstillinger.husk_omvist": "the tour is of the screens",
    "kladd.les_kladd": "a command is not left half done: only a registration is kept, and «kladd list» shows it",
    "kladd.skriv_kladd": "likewise",
    "motemodus.start_motemodus": MOTE,
    "motemodus.les_motemodus": MOTE,
    "motemodus.avslutt_motemodus": MOTE,
    "loggvisning.hent_logg": SAMME + "«logg vis», which opens the log",
    "historikk.les_historikk": SAMME + "«logg historikk», which opens the log",
    "innslag.lysglimt": SAMME + "«lysglimt liste», which opens the log",
    "innslag.notater": SAMME + "«notat liste», which opens the log",
    "samtykkeutskrift.skriv_skjema_for": "«brev samtykke --malform» writes the same empty form",
    "slett_logg.rydd_igjen": "«logg slett» says that it was not emptied, and the next start does it",
}
"""what the command line has no use for, and why"""


def _importert(fil: Path) -> Iterator[str]:
    """The names that a file imports from use cases and lookups, as ``module.function``; a module's are its uses."""
    tre = ast.parse(fil.read_text(encoding="utf-8"))
    moduler: dict[str, str] = {}
    for node in ast.walk(tre):
        if isinstance(node, ast.ImportFrom) and node.module:
            for navn in node.names:
                if node.module in ("stafett_tui.handlinger", "stafett_tui.oppslag"):
                    moduler[navn.asname or navn.name] = navn.name
                elif node.module.startswith(("stafett_tui.handlinger.", "stafett_tui.oppslag.")):
                    yield f"{node.module.rpartition('.')[2]}.{navn.name}"
    for node in ast.walk(tre):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in moduler:
            yield f"{moduler[node.value.id]}.{node.attr}"


def paa_kommandolinjen() -> set[str]:
    return {navn for fil in MAPPE.glob("*.py") for navn in _importert(fil)}


def i_skjermene() -> set[str]:
    return {navn for fil in (ROT / "screens").rglob("*.py") for navn in _importert(fil)}


def test_hver_inngang_har_en_kommando() -> None:
    """Of those that a screen uses: the rest are parts of them."""
    innganger = {navn for navn, _ in finn_innganger()}
    mangler = (innganger & i_skjermene()) - paa_kommandolinjen() - UTEN.keys()
    assert sorted(mangler) == [], "give them a command, or say in UTEN why not"
    assert len(innganger & i_skjermene()) > 60, "found few: it would prove little"


def test_unntakene_trengs() -> None:
    assert UTEN.keys() & paa_kommandolinjen() == set()
    assert UTEN.keys() - i_skjermene() == set()
