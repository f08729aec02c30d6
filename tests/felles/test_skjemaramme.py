"""What stands round the fields of a form is the same, whatever is mixed into it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt
from screens.felles.skjema import ModalSkjema, Skjema, Skjemadel
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp
from tests.hjelpere import wait_for


class Del(Skjemadel):
    """Mixed in before: Textual gives a class the CSS of its first base only."""

    def felt(self) -> Iterator[Widget]:
        yield Felt(T("Navn"), Linjefelt("navn"))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        raise AssertionError


class Paa(Del, Skjema[None]):
    pass


class Over(Del, ModalSkjema[None]):
    pass


@pytest.mark.parametrize(("klasse", "luft"), [(Paa, 1), (Over, 0)])
async def test_et_skjema_med_en_del_foran_ser_ut_som_de_andre(
    klasse: type[Paa] | type[Over], luft: int
) -> None:
    class Prove(Proveapp):
        def on_mount(self) -> None:
            self.push_screen(klasse())

    async with Prove().run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
        skjema = pilot.app.screen.query_one("#skjema")
        await wait_for(pilot, lambda: skjema.size.area)
        assert (skjema.styles.padding.left, skjema.styles.padding.right) == (luft, luft)
        assert bool(luft) == (skjema.region.height > 15), (
            "a page is filled; a dialog is as high as what is in it"
        )
