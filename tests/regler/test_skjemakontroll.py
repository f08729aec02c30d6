"""What is common to the fields of every form."""

import pytest

from stafett_tui.regler.skjemakontroll import Skjemakontroll


def feil(adresse: str) -> list[str]:
    kontroll = Skjemakontroll()
    kontroll.epost("epost", adresse)
    return [f.setning.paa() for f in kontroll.feil]


@pytest.mark.parametrize("adresse", ["", "mor@hjem.no", "o'mor+skole@hjem.no", "mor@blåbær.no"])
def test_en_adresse_som_naar_fram(adresse: str) -> None:
    assert feil(adresse) == []


@pytest.mark.parametrize("adresse", ["mor", "mor@hjem", "mor@hjem.no\nBcc: x@y.no", "Mor <mor@hjem.no>"])
def test_det_som_ikke_er_en_adresse(adresse: str) -> None:
    assert feil(adresse) == ["E-postadressen ser ikke riktig ut. Den skal være som navn@kommune.no."]


@pytest.mark.parametrize("adresse", ["mår@hjem.no", "mor..far@hjem.no", ".mor@hjem.no"])
def test_en_adresse_som_ikke_kan_sendes_til(adresse: str) -> None:
    """Better told now than by a mail that never leaves."""
    (setning,) = feil(adresse)
    assert "æ, ø, å" in setning
