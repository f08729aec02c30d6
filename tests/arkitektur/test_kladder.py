"""A form about a child ties its draft to the log, or is one of those whose drafts are refused by name once the log is
deleted: what stood open would else write of the child afterwards (SPEC 9.4)."""

import ast

from stafett_tui.handlinger.kladd import UTENFOR
from tests.arkitektur.kilde import kildefiler, navn_paa, tre

OM_ANNET = {
    "ansatt": "an employee",
    "arkivoppsett": "how the archive is set up",
    "samtykkealdre": "a setting",
    "laasetid": "a setting",
    "kontakt": "who is asked for help",
    "postoppsett": "the mail server",
    "virksomhet": "a unit",
    "SKJEMA_NYTT_BARN": "a child that has no log yet; what it is to be linked to is taken out of it",
}
"""forms that are about no log"""


def _lose(modul: ast.Module) -> set[str]:
    """The forms in a file whose draft is not tied to a log, whatever happens."""
    lose = set()
    for kall in ast.walk(modul):
        if isinstance(kall, ast.Call) and navn_paa(kall.func) == "OktKladd":
            skjema = kall.args[1]
            logg = next((k.value for k in kall.keywords if k.arg == "logg_id"), None)
            if not isinstance(logg, ast.Attribute | ast.Name):
                lose.add(str(skjema.value) if isinstance(skjema, ast.Constant) else ast.unparse(skjema))
    return lose


def test_hver_kladd_horer_til_en_logg_eller_er_navngitt() -> None:
    lose = set().union(*(_lose(tre(fil)) for fil in kildefiler("screens")))
    assert lose == UTENFOR.keys() | OM_ANNET.keys()


def test_den_som_bare_av_og_til_er_knyttet_til_loggen_blir_funnet() -> None:
    for logg in ("None", "None if passiv else logg_id"):
        assert _lose(ast.parse(f"OktKladd(okt, 'overfor', nokkel, logg_id={logg})")) == {"overfor"}
    assert _lose(ast.parse("OktKladd(okt, 'notat', nokkel, logg_id=logg.id)")) == set()
