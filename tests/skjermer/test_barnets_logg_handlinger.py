"""What is done from the child's log: by key and button, what follows, and that the page shows it at once."""

from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import Handling, Maalsvar, Utfall
from data.modeller import Barn, RevisjonDetalj
from screens.barnets_logg import BarnetsLogg
from screens.evaluer import Evaluer
from screens.felles.bekreft import Bekreft
from screens.felles.knapp import Knapp
from screens.felles.tabell import Tabell
from screens.lesetilgang import GiLesetilgang
from screens.maalsvar import MaalsvarSkjema
from screens.oppmerksomhet import NyOppmerksomhet
from screens.rett import RettTiltak
from screens.tiltak import NyttTiltak
from screens.vis_endre import VisEndre
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.lesetilgang import gi_lesetilgang
from stafett_tui.handlinger.svar_paa_maal import svar_paa_maal
from tests.byggere import Verden, ny_id
from tests.hjelpere import wait_for
from tests.raadata import en, rader
from tests.skjermer.hjelp import kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.logghjelp import (
    apne_logg,
    detaljen,
    finn_oppmerksomhet,
    finn_tiltak,
    les,
    til_fane,
    tiltakene,
)
from tests.skjermer.skjemahjelp import finn, skriv


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    """Elna with one oppmerksomhet and one tiltak, Maren's."""
    logg_id = verden.logg("Maren")
    verden.oppmerksomhet("Maren", logg_id, beskrivelse="Leser sammen på biblioteket.")
    return logg_id


async def _vent(pilot: Pilot[Any], klasse: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
    await rolig(pilot)


async def _evaluer(pilot: Pilot[Any], nr: int) -> None:
    """The form with the outcome of this number, saved and confirmed."""
    await pilot.press("e")
    await _vent(pilot, Evaluer)
    valg = list(Utfall)[nr]
    felt = finn(pilot, "utfall").inndata
    felt.verdi = valg
    felt.meld()
    await pilot.press("ctrl+s")
    await _vent(pilot, Bekreft)
    await pilot.press("tab", "enter")


@pytest.mark.parametrize(
    ("tast", "skjema"),
    [("t", NyttTiltak), ("o", NyOppmerksomhet), ("e", Evaluer), ("r", RettTiltak), ("v", VisEndre)],
)
async def test_en_tast_apner_hvert_skjema_og_esc_gar_tilbake(
    verden: Verden, logg_id: UUID, tast: str, skjema: type
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press(tast)
        await _vent(pilot, skjema)
        await pilot.press("escape")
        await _vent(pilot, BarnetsLogg)


async def test_knappene_gjor_det_samme(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.click("#evaluer")
        await _vent(pilot, Evaluer)
        await pilot.press("escape")
        await _vent(pilot, BarnetsLogg)
        assert "Rett teksten (til 18.00)" in skjermtekst(pilot.app)
        await pilot.click("#rett")
        await _vent(pilot, RettTiltak)


async def test_enter_paa_tiltaket_gar_til_knappene(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("enter")
        assert isinstance(pilot.app.focused, Knapp)
        await pilot.press("enter")
        await _vent(pilot, Evaluer)


async def test_rett_teksten_er_borte_etter_atte_timer(verden: Verden, logg_id: UUID) -> None:
    verden.ga(hours=8)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        assert "Rett teksten" not in skjermtekst(pilot.app)


async def test_rettet_tekst_vises_straks(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("r")
        await _vent(pilot, RettTiltak)
        await pilot.press("ctrl+end", "end")
        await skriv(pilot, " Og hjemme.")
        await pilot.press("ctrl+s")
        await _vent(pilot, BarnetsLogg)
        assert "Og hjemme." in detaljen(pilot)


@pytest.mark.parametrize(
    ("utfall", "preutfylt"), [(Utfall.NOE, True), (Utfall.FEILREGISTRERT, True), (Utfall.IKKE_ONSKET, False)]
)
async def test_tre_utfall_forer_til_neste_tiltak(
    verden: Verden, logg_id: UUID, utfall: Utfall, preutfylt: bool
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await _evaluer(pilot, list(Utfall).index(utfall))
        await _vent(pilot, NyttTiltak)
        assert (finn(pilot, "beskrivelse").inndata.verdi == "Leser sammen på biblioteket.") is preutfylt
        await pilot.press("escape")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, NyttTiltak))


async def test_siste_tiltak_forer_til_maalsporsmaalet_og_et_nei_til_neste_tiltak(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await _evaluer(pilot, list(Utfall).index(Utfall.ONSKET))
        await _vent(pilot, MaalsvarSkjema)
        await pilot.press("escape")
        await _vent(pilot, BarnetsLogg)
        assert "Alle tiltakene er evaluert. Er målet nådd?" in skjermtekst(pilot.app)
        verden.ga(minutes=1)
        await pilot.click("#svar_paa_maal")
        await _vent(pilot, MaalsvarSkjema)
        felt = finn(pilot, "svar").inndata
        felt.verdi = Maalsvar.IKKE_FORTSETT
        felt.meld()
        await pilot.press("ctrl+s")
        await _vent(pilot, NyttTiltak)
        await pilot.press("escape")
        await _vent(pilot, BarnetsLogg)
        assert "Er målet nådd?" not in skjermtekst(pilot.app)
        assert pilot.app.screen.query_one("#nytt_tiltak", Knapp).display


async def test_en_avsluttet_oppmerksomhet_tar_ikke_imot_mer(verden: Verden, logg_id: UUID) -> None:
    t = finn_tiltak(verden, logg_id, "biblioteket")
    o = finn_oppmerksomhet(verden, logg_id, "Stopper")
    ny_id(evaluer_tiltak(verden.okt("Maren"), t.id, Utfall.ONSKET))
    ny_id(svar_paa_maal(verden.okt("Maren"), o.id, Maalsvar.NAADD_FERDIG))
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        assert "avsluttet" in skjermtekst(pilot.app)
        await pilot.press("t")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, BarnetsLogg)
        assert "O Ny oppmerksomhet" in skjermtekst(pilot.app)


async def test_det_en_annen_gjorde_imens_vises_naar_man_kommer_tilbake(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("v")
        await _vent(pilot, VisEndre)
        o = finn_oppmerksomhet(verden, logg_id, "Stopper")
        verden.tiltak("Maren", o.id, beskrivelse="Måler leseflyt.", ansvarlig=verden.som_aktor("Rune"))
        await pilot.press("escape")
        await _vent(pilot, BarnetsLogg)
        assert len(tiltakene(pilot)) == 2
        assert "Leser sammen på biblioteket." in detaljen(pilot)


async def test_nummeret_vises_bare_paa_tast_og_fores(verden: Verden, logg_id: UUID) -> None:
    nummer = en(verden, Barn, logg_id=logg_id).nummer
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        assert nummer[6:] not in skjermtekst(pilot.app)
        await pilot.press("k")
        await rolig(pilot)
        assert f"{nummer[:6]} {nummer[6:]}" in skjermtekst(pilot.app)
        assert len(rader(verden, RevisjonDetalj, logg_id=logg_id, handling=Handling.NUMMER_VIST)) == 1
        await pilot.press("k")
        await rolig(pilot)
        assert nummer[6:] not in skjermtekst(pilot.app)
        assert len(rader(verden, RevisjonDetalj, logg_id=logg_id, handling=Handling.NUMMER_VIST)) == 1


async def test_lesetilgang_gis_og_avsluttes_fra_aktorer(verden: Verden, logg_id: UUID) -> None:
    ny_id(gi_lesetilgang(verden.okt("Maren"), logg_id, verden.ansettelse("Rune")))
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await til_fane(pilot, "aktorer")
        assert "Del Avslutt" not in skjermtekst(pilot.app)  # the cursor is on the stafettholder
        await pilot.press("n")
        await _vent(pilot, GiLesetilgang)
        await pilot.press("escape")
        await _vent(pilot, BarnetsLogg)
        pilot.app.screen.query_one("#folk", Tabell).focus()
        await pilot.press("down", "delete")
        await _vent(pilot, Bekreft)
        assert "Rune Bakken kan ikke lese loggen lenger" in skjermtekst(pilot.app)
        await pilot.press("escape")
        await _vent(pilot, BarnetsLogg)
        assert any(a.lesetilgang_id for a in les(verden, logg_id).aktorer)
        await pilot.press("delete")
        await _vent(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await _vent(pilot, BarnetsLogg)
        await wait_for(pilot, lambda: varsler(pilot.app) == ["Lesetilgangen er avsluttet."])
        await rolig(pilot)
        assert "lesetilgang" not in skjermtekst(pilot.app).replace("Gi lesetilgang", "")
