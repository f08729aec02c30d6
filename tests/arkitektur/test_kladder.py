"""A form keeps a draft of what is typed in it, or is one of those that have a reason not to (SPEC 3.8). One about a child
ties its draft to the log, or is one of those whose drafts are refused by name once the log is deleted: what stood open
would else write of the child afterwards (SPEC 9.4)."""

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
    "mal": "a template, which is of no child",
    "SKJEMA_NYTT_BARN": "a child that has no log yet; what it is to be linked to is taken out of it",
}
"""forms that are about no log"""

UTEN_KLADD = {
    "Innlogging": "a secret",
    "NyttPassord": "a secret",
    "ByttPassord": "a secret",
    "Husk": "a secret",
    "Motepin": "a secret",
    "AvsluttMote": "a secret",
    "Postpassord": "a secret",
    "ForsteOppsett": "a secret, and no database to keep it in yet",
    "TaImot": "a secret, and a folder",
    "VelgFil": "a file",
    "LesKvittering": "a file",
    "TjenesteSkjema": "a file",
    "TilMappe": "a folder",
    "Arkivert": "a file, and a reference that stands in the archive",
    "Eksport": "a choice, and a folder",
    "Laasetid": "a number",
    "SlettLogg": "a word that confirms",
    "GjorAktiv": "a tick that confirms",
}
"""forms in which nothing is thought out that could be lost"""


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


def _uten_kladd(modul: ast.Module) -> set[str]:
    """The forms in a file that give their base no draft."""
    uten = set()
    for klasse in (k for k in ast.walk(modul) if isinstance(k, ast.ClassDef)):
        baser = {navn_paa(b.value) for b in klasse.bases if isinstance(b, ast.Subscript)}
        kall = [k for k in ast.walk(klasse) if isinstance(k, ast.Call)]
        gir = any(ast.unparse(k.func) == "super().__init__" and k.args for k in kall)
        if baser & {"Skjema", "ModalSkjema"} and not gir:
            uten.add(klasse.name)
    return uten


def test_hvert_skjema_har_kladd_eller_en_grunn_til_ikke_aa_ha_det() -> None:
    assert set().union(*(_uten_kladd(tre(fil)) for fil in kildefiler("screens"))) == UTEN_KLADD.keys()


def test_et_skjema_uten_kladd_blir_funnet() -> None:
    for init in ("pass", "def __init__(self):\n  super().__init__()"):
        assert _uten_kladd(ast.parse(f"class Nytt(ModalSkjema[int]):\n {init}")) == {"Nytt"}
    assert not _uten_kladd(ast.parse("class Nytt(Skjema[int]):\n def __init__(s): super().__init__(kladd)"))
