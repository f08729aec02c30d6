"""The child's ages in Innstillinger: shown, changed by keys, refused at the fields (SPEC 4.4)."""

from data.koder import Hatt
from screens.administrator.aldreskjema import AldreSkjema
from screens.administrator.innstillinger import Innstillinger
from stafett_tui.oppslag.skjemavalg import samtykkealdre
from stafett_tui.regler.samtykke import Samtykkealdre
from stafett_tui.regler.samtykkealdre import ALDERSFELT
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import TRANG, kjor_som, rolig, varsler
from tests.skjermer.skjemahjelp import feil_ved, sett
from tests.skjermer.test_innstillinger import _innstillinger, venter
from tests.skjermer.vandring import all_tekst


async def test_barnets_aldre_endres_og_staar_paa_siden(verden: Verden) -> None:
    async with kjor_som(verden, "Kari", Hatt.ADMINISTRATOR, TRANG) as pilot:
        await _innstillinger(pilot)
        assert "fra 12 år" in all_tekst(pilot.app)
        await pilot.press("s")
        await venter(pilot, AldreSkjema)
        await sett(pilot, informeres="to", signerer="19", alene="")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        for navn in ALDERSFELT:
            assert "fra 1 til 18" in feil_ved(pilot, navn)
        await sett(pilot, informeres="14", signerer="13", alene="12")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "før det blir informert" in feil_ved(pilot, "signerer")
        assert "før det signerer" in feil_ved(pilot, "alene")
        await sett(pilot, informeres="10", signerer="13", alene="18")
        await pilot.press("ctrl+s")
        await venter(pilot, Innstillinger)
        assert "registreres fra nå av" in varsler(pilot.app)[0]
        await wait_for(pilot, lambda: "fra 10 år" in all_tekst(pilot.app))
        assert "fra 18 år" in all_tekst(pilot.app)
    assert samtykkealdre(verden.okt("Maren")) == Samtykkealdre(10, 13, 18)
