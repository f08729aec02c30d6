"""A log to another municipality and from one, with the keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.koder import Loggstatus
from data.modeller import Logg
from screens.barnets_logg import BarnetsLogg
from screens.eksport.dialog import KOMMUNE
from screens.mine_stafettlogger import MineStafettlogger
from screens.overforingsfil.kvittering import LesKvittering
from screens.overforingsfil.lag import OverforFil
from screens.overforingsfil.laget import FilLaget, VaarNokkel
from screens.overforingsfil.motta import TaImot, VelgFil
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.mottak import ta_imot_logg
from stafett_tui.handlinger.overforingsfil import trekk_overforingsfil
from stafett_tui.oppslag.overforingsfil import sendte_filer
from tests.byggere import ny_id
from tests.hjelpere import wait_for
from tests.overforingsfil.reise import Reise, legg_ut
from tests.raadata import en
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.logghjelp import apne_logg
from tests.skjermer.skjemahjelp import feil_ved, sett, trykk


@pytest.fixture
def reise(tmp_path: Path) -> Iterator[Reise]:
    r = legg_ut(tmp_path)
    yield r
    r.fra.base.lukk()
    r.til.base.lukk()


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_fra_fil_til_kvittering_med_tastene(reise: Reise, storrelse: tuple[int, int]) -> None:
    async with kjor_som(reise.til, "Maren", storrelse=storrelse) as pilot:
        await pilot.press("2")
        await rolig(pilot)
        pilot.app.screen.action_motta_logg()  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VelgFil))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: bool(feil_ved(pilot, "fil")))
        await sett(pilot, fil=str(reise.fil))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, TaImot))
        await rolig(pilot)
        vist = skjermtekst(pilot.app)
        assert "Tuvalise Kvitfjell" in vist
        assert reise.sendt.kjennetegn in vist
        assert reise.full.nummer not in vist
        await sett(pilot, mappe=str(reise.ut))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
    (kvittering,) = reise.ut.glob("kvittering*.json")
    async with kjor_som(reise.fra, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, reise.full.logg)
        pilot.app.screen.action_les_kvittering()  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, LesKvittering))
        await rolig(pilot)
        await sett(pilot, fil=str(kvittering))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
    filer = sendte_filer(reise.fra.okt("Maren"), reise.full.logg)
    assert isinstance(filer, tuple)
    assert filer[0].kvittert is not None


async def test_kvitteringen_gjor_loggen_passiv_naar_det_er_krysset_av(reise: Reise) -> None:
    """It is not ticked before there is a whole archive copy; afterwards the log is left for the list."""
    maren, logg = reise.fra.okt("Maren"), reise.full.logg
    kvittering = ta_imot_logg(reise.til.okt("Maren"), reise.fil, reise.ut)
    ny_id(kvittering)
    ny_id(avlys_mote(maren, reise.full.mote))
    async with kjor_som(reise.fra, "Maren", storrelse=LITEN) as pilot:
        await apne_logg(pilot, logg)
        pilot.app.screen.action_les_kvittering()  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, LesKvittering))
        await rolig(pilot)
        assert not pilot.app.screen.verdier()["passiv"]  # type: ignore[attr-defined]
        assert "ingen hel arkivkopi" in skjermtekst(pilot.app)
        await sett(pilot, fil=str(kvittering.sti), passiv=True)  # type: ignore[union-attr]
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MineStafettlogger))
    assert en(reise.fra, Logg, id=logg).status is Loggstatus.PASSIV


async def test_lag_filen_fra_eksport(reise: Reise) -> None:
    """The button in Eksport / Arkiver; all that lacks is said at once; the passphrase is shown."""
    ny_id(trekk_overforingsfil(reise.fra.okt("Maren"), reise.full.logg))
    async with kjor_som(reise.fra, "Maren") as pilot:
        await apne_logg(pilot, reise.full.logg)
        await pilot.press("x")
        await rolig(pilot)
        trykk(pilot, KOMMUNE)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforFil))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: bool(feil_ved(pilot, "nokkel")))
        assert all(feil_ved(pilot, navn) for navn in ("kommune", "samtykket", "grunn"))
        dag = reise.fra.klokke.i_dag()
        await sett(
            pilot,
            kommune="Sørvik",
            samtykket=dag,
            grunn="Flytter.",
            nokkel=reise.nokkel,
            mappe=str(reise.ut),
        )
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, FilLaget))
        assert len(list(reise.ut.glob("*.age"))) == 2


async def test_vaar_nokkel_vises(reise: Reise) -> None:
    async with kjor_som(reise.til, "Maren") as pilot:
        await pilot.press("2")
        await rolig(pilot)
        pilot.app.screen.action_motta_logg()  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VelgFil))
        await rolig(pilot)
        trykk(pilot, "vaar_nokkel")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VaarNokkel))
        await rolig(pilot)
        assert reise.nokkel in skjermtekst(pilot.app)
