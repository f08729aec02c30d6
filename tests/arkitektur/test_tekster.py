"""Interface strings are lazy texts in ``T("…")``: never an f-string in one, never a bare string in a widget.

An f-string in ``T`` is silently not extracted, and a bare string is never translated.
"""

import ast
from functools import cache

import pytest

from tests.arkitektur.kilde import brudd, brudd_i, kildefiler, navn_paa, tre

# Called with the text first: widgets, content and the ways to change what a widget says.
TEKST_FORST = set(
    """
    Static Label Button Link Checkbox RadioButton Collapsible Tab TabPane Option Selection ListItem Markdown
    TextArea Toast Tooltip Content Text Content.from_text Content.from_markup Content.styled Text.from_markup
    Text.styled notify update add_option add_column
    """.split()
)
# Every positional argument is text, or a (text, style) pair.
BARE_TEKST = set("Content.assemble Text.assemble add_columns add_row RadioSet OptionList Tabs".split())
TEKST_NAVN = set(
    """
    border_title border_subtitle content description empty label message placeholder prompt sub_title subtitle
    text title tooltip
    """.split()
)
TEKST_ATTRIBUTT = TEKST_NAVN | {"BORDER_TITLE", "BORDER_SUBTITLE", "TITLE", "SUB_TITLE"}
IKKE_ORD = {"Stafett", "[x]"}  # the product's name, and a tick, are the same in every language


def _tekst_i(uttrykk: ast.expr) -> list[str]:
    """The words that stand bare in what becomes text. Calls are not entered: ``T("…").paa()``."""
    deler: list[ast.expr] = []
    match uttrykk:
        case (
            ast.Constant(value=str(tekst))
            | ast.Call(func=ast.Attribute(value=ast.Constant(value=str(tekst))))
        ):
            return [tekst]  # "…", "…".format(), "…".join()
        case ast.JoinedStr(values=deler) | ast.BoolOp(values=deler):
            pass
        case ast.BinOp(left=en, right=annen) | ast.IfExp(body=en, orelse=annen):
            deler = [en, annen]
        case ast.Tuple(elts=[forste, *_]):
            deler = [forste]
        case ast.Starred(value=ast.List(elts=deler) | ast.Tuple(elts=deler)):
            pass
    return [tekst for del_ in deler for tekst in _tekst_i(del_)]


def _har_ord(uttrykk: ast.expr) -> bool:
    return any(
        tekst.strip() not in IKKE_ORD and any(c.isalpha() for c in tekst) for tekst in _tekst_i(uttrykk)
    )


@cache
def _egne_tekstklasser() -> frozenset[str]:
    """Our own widgets that take a text first by inheritance, with no ``__init__`` of their own."""
    klasser = [
        node for fil in kildefiler("screens") for node in ast.walk(tre(fil)) if isinstance(node, ast.ClassDef)
    ]
    kjent = set(TEKST_FORST)
    while True:
        nye = {
            klasse.name
            for klasse in klasser
            if klasse.name not in kjent
            and {navn_paa(mor) for mor in klasse.bases} & kjent
            and not any(isinstance(d, ast.FunctionDef) and d.name == "__init__" for d in klasse.body)
        }
        if not nye:
            return frozenset(kjent)
        kjent |= nye


def _argumenter_med_tekst(kall: ast.Call) -> list[ast.expr]:
    """The arguments of a call that a person will read."""
    helt = navn_paa(kall.func)
    siste = helt.rpartition(".")[2]
    if helt in {"T", "TN"} or siste == "run_worker":  # what a worker is called is read by nobody
        return []
    if helt in BARE_TEKST or siste in BARE_TEKST:
        forst = kall.args
    elif helt in _egne_tekstklasser() or siste in _egne_tekstklasser():
        forst = kall.args[:1]
    elif siste == "Input":
        forst = kall.args[:2]
    elif siste == "Binding":
        forst = kall.args[2:3]
    else:
        forst = []
    return [*forst, *(arg.value for arg in kall.keywords if arg.arg in TEKST_NAVN)]


def _malnavn(mal: ast.expr) -> str:
    match mal:
        case ast.Attribute(attr=navn) | ast.Name(id=navn):
            return navn
        case _:
            return ""


def bar_tekst(fil: str, rot: ast.Module) -> list[str]:
    """Words that reach the screen without being a ``T``."""
    funn: list[ast.expr] = []
    for node in ast.walk(rot):
        match node:
            case ast.Call():
                funn += [arg for arg in _argumenter_med_tekst(node) if _har_ord(arg)]
            case ast.Assign(targets=mal, value=verdi) if any(_malnavn(m) in TEKST_ATTRIBUTT for m in mal):
                funn += [verdi] if _har_ord(verdi) else []
            case ast.AnnAssign(target=mal, value=ast.expr() as verdi) if _malnavn(mal) in TEKST_ATTRIBUTT:
                funn += [verdi] if _har_ord(verdi) else []
    return [f"{fil}:{uttrykk.lineno} {ast.unparse(uttrykk)[:60]}" for uttrykk in funn]


def ikke_konstant_mal(fil: str, rot: ast.Module) -> list[str]:
    """``T`` with anything but written-out text: the extractor reads the source and finds nothing there."""
    return [
        f"{fil}:{kall.lineno} {ast.unparse(kall)[:60]}"
        for kall in ast.walk(rot)
        if isinstance(kall, ast.Call) and navn_paa(kall.func) in {"T", "TN"}
        for mal in kall.args[: 1 if navn_paa(kall.func) == "T" else 2]
        if not (isinstance(mal, ast.Constant) and isinstance(mal.value, str))
    ]


def test_ingen_bar_tekst_i_skjermbildene() -> None:
    assert brudd(bar_tekst, "screens") == []


def test_ingen_f_streng_i_t() -> None:
    assert brudd(ikke_konstant_mal) == []


@pytest.mark.parametrize(
    "kode",
    [
        'Static("Velg aktør")',
        'Static(f"{n} dager igjen")',
        'textual.widgets.Label("Velg")',
        'Label("Velg " + navn)',
        'Button("Lagre" if ny else "Endre", id="lagre")',
        'Button(label="Lagre")',
        'Static(content="Velg")',
        'Input(placeholder="Fornavn")',
        'Input("", "Fornavn")',
        'self.border_title = "Tiltak"',
        'class A(Screen):\n    BORDER_TITLE = "Tiltak"',
        'class A(Screen):\n    TITLE: ClassVar[str] = "Tiltak"',
        'self.notify("Lagret", timeout=3)',
        'self.app.notify(tekst, title="Feil")',
        'Option("Mor", id="mor")',
        'Content("Ingen logger")',
        'Content.assemble("Ingen ", (navn, "bold"))',
        'Content.assemble(("Ingen", "bold"))',
        'Text("Ingen")',
        'tabell.add_columns("Barn", "Alder")',
        'self.query_one("#hode", Static).update("Ferdig")',
        'Static("{} dager".format(n))',
        'Binding("f1", "hjelp", "Hjelp")',
        'felt.tooltip = f"Frist {dato}"',
    ],
)
def test_regelen_ser_bar_tekst(kode: str) -> None:
    assert brudd_i(bar_tekst, kode)


@pytest.mark.parametrize(
    "kode",
    [
        'Static(T("Velg aktør").paa(sprak), id="velg", classes="dempet")',
        'Static(self.si(T("Velg")), name="velg")',
        'Static("·")',
        'Static(f"{a} – {b:>10s}")',
        'Option(rens(navn), "mor")',
        'Label("Stafett")',
        'hash.update(b"abc")',
        'Input(id="fornavn", type="text")',
        'Binding("f1", "hjelp", show=False)',
        'self.query_one("#hode", Static).update(tekst)',
    ],
)
def test_regelen_lar_resten_vare(kode: str) -> None:
    assert brudd_i(bar_tekst, kode) == []


@pytest.mark.parametrize(
    "kode", ['T(f"{n} dager")', "T(mal)", 'T("a" + b)', 'TN("%(n)d dag", f"{n} dager", n=n)']
)
def test_regelen_ser_f_streng_i_t(kode: str) -> None:
    assert brudd_i(ikke_konstant_mal, kode)


def test_regelen_lar_hele_maler_vare() -> None:
    assert brudd_i(ikke_konstant_mal, 'T("%(n)d dager" " igjen", n=3)\nTN("en", "%(n)d", n=n)') == []
