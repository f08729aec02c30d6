"""The PIN of a meeting: six figures or more, not the first that is tried, and the same twice."""

import pytest

from stafett_tui.regler.motepin import vurder_motepin


@pytest.mark.parametrize("pin", ["", "12345", "1234567890123", "12345a", "２７４９１８", "27 49 18"])
def test_seks_til_tolv_siffer(pin: str) -> None:
    avslag = vurder_motepin(pin, pin)
    assert avslag is not None
    assert avslag.kode == "pin.form"


@pytest.mark.parametrize("pin", ["123456", "234567", "654321", "890123", "000000", "121212"])
def test_det_letteste_tas_ikke_imot(pin: str) -> None:
    avslag = vurder_motepin(pin, pin)
    assert avslag is not None
    assert avslag.kode == "pin.rekke"


def test_samme_to_ganger() -> None:
    assert vurder_motepin("274918", "274918") is None
    avslag = vurder_motepin("274918", "274981")
    assert avslag is not None
    assert [f.felt for f in avslag.feil] == ["gjentatt"]
