"""The leder keeps the unit's templates: from Brukere with M, made, changed and taken away by keys (SPEC 12.4)."""

import pytest

from data.koder import Hatt, Malslag, Tiltakstype
from data.modeller import Tekstmal
from screens.felles.bekreft import Bekreft
from screens.leder.brukere import Brukere
from screens.leder.maler import Malside, Malskjema
from stafett_tui.handlinger.maler import lagre_mal
from stafett_tui.malvisninger import Malskjema as Malverdi
from stafett_tui.oppslag.maler import egne_maler
from tests.byggere import Verden
from tests.handlinger.svar import ok
from tests.hjelpere import wait_for
from tests.raadata import rader
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.skjemahjelp import apne, behold_kladd, finn, sett


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_lederen_lager_endrer_og_fjerner_en_mal(verden: Verden, storrelse: tuple[int, int]) -> None:
    ok(
        lagre_mal(
            verden.okt("Maren"), Malverdi(Malslag.TILTAK, Tiltakstype.TETT, "Tar imot {barnet} i døra.")
        )
    )
    async with kjor_som(verden, "Hilde", hatt=Hatt.LEDER, storrelse=storrelse) as pilot:

        async def til(side: type[object]) -> None:
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, side))
            await rolig(pilot)

        await pilot.press("2")
        await til(Brukere)
        await pilot.press("m")
        await til(Malside)
        assert "Maren Dahl" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await til(Malskjema)
        await sett(pilot, slag=Malslag.MAAL, tekst="{barnet} går inn alene.")
        assert finn(pilot, "type").has_class("skjult")
        await pilot.press("ctrl+s")
        await til(Malside)
        (mal,) = rader(verden, Tekstmal)
        assert (mal.slag, mal.type, mal.tekst) == (Malslag.MAAL, None, "{barnet} går inn alene.")
        await pilot.press("n")
        await til(Malskjema)
        await sett(pilot, tekst="Leser sammen med {barnet}.", type=Tiltakstype.TRENING)
        await pilot.press("ctrl+s")
        await til(Malside)
        await wait_for(pilot, lambda: "Leser sammen" in skjermtekst(pilot.app))
        await pilot.press("delete")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: len(rader(verden, Tekstmal)) == 1)
        await til(Malside)


async def test_en_halv_mal_er_der_neste_gang_og_de_blandes_ikke(verden: Verden) -> None:
    ok(lagre_mal(verden.okt("Maren"), Malverdi(Malslag.MAAL, None, "Går inn alene.")))
    hilde = verden.okt("Hilde", Hatt.LEDER)
    (mal,) = egne_maler(hilde)
    async with kjor_som(verden, "Hilde", hatt=Hatt.LEDER) as pilot:
        under = pilot.app.screen
        for hvilken, tekst in ((None, "En ny."), (mal, "En annen.")):
            await apne(pilot, Malskjema(hilde, hvilken))
            await sett(pilot, tekst=tekst)
            await behold_kladd(pilot)
            await pilot.press("escape")
            await wait_for(pilot, lambda: pilot.app.screen is under)
        await apne(pilot, Malskjema(hilde))
        assert finn(pilot, "tekst").inndata.verdi == "En ny."


async def test_av_mange_maler_kan_den_valgte_leses_helt(verden: Verden) -> None:
    """In the smallest window the list leaves room for the text below, and arrows move in it."""
    maren, tekst = verden.okt("Maren"), f"{'Tar imot {barnet} i døra. ' * 20}Slutten."
    for _ in range(12):
        ok(lagre_mal(maren, Malverdi(Malslag.TILTAK, Tiltakstype.TETT, tekst)))
    async with kjor_som(verden, "Hilde", hatt=Hatt.LEDER, storrelse=TRANG) as pilot:
        await apne(pilot, Malside(verden.okt("Hilde", Hatt.LEDER)))
        assert "lagret av Maren Dahl" in skjermtekst(pilot.app)
        assert "Slutten." not in skjermtekst(pilot.app)
        await pilot.press("tab", "end")
        await wait_for(pilot, lambda: "Slutten." in skjermtekst(pilot.app))
