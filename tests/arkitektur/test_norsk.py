"""No English of Textual's own on the screen: what carries built-in texts is not used, or is given ours."""

import ast

import pytest

from tests.arkitektur.kilde import brudd, brudd_i, fulle_navn, navn_paa

# Header's tooltip, the palette's search field, the help panel's headings: English that cannot be replaced.
ENGELSK = {
    *("Header", "HelpPanel", "KeyPanel", "Welcome", "MaskedInput", "DirectoryTree"),
    *("CommandPalette", "SystemCommandsProvider", "SimpleCommand"),
}
ENGELSKE_MODULER = ("textual.validation", "textual.command", "textual.system_commands")


def engelsk(fil: str, rot: ast.Module) -> list[str]:
    """Imports of what speaks English, and a ``Select`` without a prompt (its own is «Select»)."""
    funn = [
        f"{fil} imports {helt}"
        for helt in fulle_navn(rot).values()
        if helt.startswith("textual.")
        and (helt.rpartition(".")[2] in ENGELSK or helt.rpartition(".")[0] in ENGELSKE_MODULER)
    ]
    for kall in ast.walk(rot):
        if isinstance(kall, ast.Call) and navn_paa(kall.func).rpartition(".")[2] == "Select":
            navngitt = {arg.arg for arg in kall.keywords}
            if not navngitt & {"prompt", "allow_blank", None}:
                funn.append(f"{fil}:{kall.lineno} Select without prompt=")
    return funn


def palett_av(rot: ast.Module) -> bool:
    """Whether some class turns Textual's own command palette off."""
    return any(
        isinstance(node, ast.Assign | ast.AnnAssign)
        and "ENABLE_COMMAND_PALETTE" in ast.unparse(node)
        and isinstance(node.value, ast.Constant)
        and node.value.value is False
        for node in ast.walk(rot)
    )


def test_ingen_engelske_deler() -> None:
    assert brudd(engelsk, "screens") == []


def test_appen_slar_av_paletten() -> None:
    def arver_app(fil: str, rot: ast.Module) -> list[str]:
        apper = [
            node
            for node in ast.walk(rot)
            if isinstance(node, ast.ClassDef)
            and any(navn_paa(getattr(mor, "value", mor)) == "App" for mor in node.bases)
        ]
        return [fil] if apper and not palett_av(rot) else []

    assert brudd(arver_app, "screens") == []
    assert brudd_i(arver_app, "class A(App[None]):\n    pass")
    assert brudd_i(arver_app, "class A(App):\n    ENABLE_COMMAND_PALETTE = False") == []


@pytest.mark.parametrize(
    "kode",
    [
        "from textual.widgets import Header",
        "from textual.command import CommandPalette",
        "from textual.command import Provider",
        "from textual.validation import Length",
        "Select(valg)",
    ],
)
def test_regelen_ser_brudd(kode: str) -> None:
    assert brudd_i(engelsk, kode)


def test_regelen_lar_resten_vare() -> None:
    kode = "from textual.widgets import Static\nSelect(valg, prompt=velg)\nSelect(valg, allow_blank=False)"
    assert brudd_i(engelsk, kode) == []
