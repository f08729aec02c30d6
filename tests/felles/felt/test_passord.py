"""A passphrase: masked, not to be copied, in no draft."""

import inspect

from textual.widgets import Input

from screens.felles.felt import Passordfelt
from tests.felles.felt.skjema import Skjema, tekst
from tests.hjelpere import wait_for


async def test_maskert_og_ikke_til_a_kopiere() -> None:
    felt = Passordfelt("passfrase")
    app = Skjema(felt)
    kopiert: list[str] = []
    app.copy_to_clipboard = kopiert.append  # type: ignore[method-assign]
    async with app.run_test() as pilot:
        felt.focus()
        await pilot.pause()
        app.lim(" hem lig")
        await wait_for(pilot, lambda: felt.verdi == " hem lig")
        await pilot.press("shift+home", "ctrl+c", "ctrl+x")
        assert felt.verdi == " hem lig"
        assert felt.selected_text == ""
        assert kopiert == []
        assert "hem" not in tekst(app)
        assert "●" * 8 in tekst(app)


async def test_passfrasen_havner_ikke_i_kladden() -> None:
    felt = Passordfelt("passfrase")
    async with Skjema(felt).run_test():
        felt.verdi = "hemmelig"
        assert "hemmelig" not in repr(felt.kladdverdi)
        felt.sett_kladdverdi("noe annet")
        assert felt.verdi == ""


def test_input_tegner_fortsatt_det_vi_bytter_ut() -> None:
    """``_value`` is a private name of Input."""
    assert isinstance(inspect.getattr_static(Input, "_value"), property)
    assert "self._value" in inspect.getsource(Input.render_line)
