"""What stands round the fields of a form is the same, whatever is mixed into it."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from textual.widget import Widget

from screens.felles.bekreft import Bekreft
from screens.felles.felt import Felt, Linjefelt
from screens.felles.knapp import Knapp
from screens.felles.skjema import Kladdinnhold, ModalSkjema, Skjema, Skjemadel
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp, linjer
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


class Kladd:
    def les(self) -> Kladdinnhold:
        return Kladdinnhold({"felt0": "fra kladden"}, datetime(2026, 11, 12, 9, 0, tzinfo=UTC))

    def skriv(self, felt: dict[str, Any]) -> None: ...

    def slett(self) -> None: ...


class Lang(ModalSkjema[None]):
    """More fields than there is room for."""

    def felt(self) -> Iterator[Widget]:
        for nr in range(9):
            yield Felt(T("Navn"), Linjefelt(f"felt{nr}"))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return lambda: Avslag("x", T("En setning om hva som er galt, og hva en skal gjøre med det nå."))


async def test_skjemaet_lukkes_naar_kladden_er_borte() -> None:
    """The list beneath reads its drafts when it is seen again, and showed the one that was thrown away."""
    begynt, slipp, lukket = threading.Event(), threading.Event(), []

    class Treg(Kladd):
        def slett(self) -> None:
            begynt.set()
            slipp.wait(10)

    class Prove(Proveapp):
        def on_mount(self) -> None:
            self.push_screen(Lang(Treg()), lukket.append)

    async with Prove().run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: "er hentet fram" in "\n".join(linjer(pilot.app)))
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        pilot.app.screen.query_one("#forkast", Knapp).press()
        await wait_for(pilot, begynt.is_set)
        await pilot.pause()
        assert lukket == []
        slipp.set()
        await wait_for(pilot, lambda: lukket == [None])


async def test_i_det_minste_vinduet_er_alle_knappene_i_sikte() -> None:
    """A draft and a refusal take rows from the fields, and three answers stand on two rows."""

    class Prove(Proveapp):
        def on_mount(self) -> None:
            self.push_screen(Lang(Kladd()))

    async with Prove().run_test(size=(60, 18)) as pilot:

        def i_sikte(*ord_: str) -> bool:
            vist = "\n".join(linjer(pilot.app))
            return all(o in vist for o in ord_)

        knapper = ("  Lagre  ", "  Avbryt  ")
        await wait_for(pilot, lambda: i_sikte("er hentet fram", "Start på nytt", *knapper))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: i_sikte("er hentet fram", "hva en skal gjøre", *knapper))
        await pilot.press("escape")
        await wait_for(
            pilot, lambda: i_sikte("  Fortsett å skrive  ", "  Gå ut, behold kladden  ", "  Forkast  ")
        )
