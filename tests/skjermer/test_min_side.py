"""Min side: the most urgent first, Enter goes to the very act, and nothing there that one may not do."""

from datetime import time, timedelta
from typing import Any
from uuid import UUID

import pytest

from data.koder import Handling, Motested, Utfall
from data.modeller import RevisjonDetalj
from screens.barnets_logg import BarnetsLogg
from screens.evaluer import Evaluer
from screens.felles.dekke import Dekke
from screens.felles.tabell import Tabell
from screens.maalsvar import MaalsvarSkjema
from screens.min_side import MinSide
from screens.mine_stafettlogger import MineStafettlogger
from screens.mote.loggvalg import Loggvalg
from screens.mote.registrer import RegistrerMote
from screens.mote.skjema import NyttMote
from screens.moteliste import Moteliste
from screens.nytt_barn import NyttBarn
from screens.samtykke import SamtykkeSkjema
from screens.vis_endre import VisEndre
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.kladd import skriv_kladd
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from stafett_tui.oppslag.loggvisning import hent_logg
from tests.byggere import Verden, ny_id
from tests.hjelpere import wait_for
from tests.raadata import rader
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.motehjelp import mote


def _med_frist(v: Verden, logg_id: UUID, dager: int, **felt: Any) -> UUID:
    """An oppmerksomhet whose only tiltak is due so many days from today."""
    i_dag = v.klokke.i_dag()
    return v.oppmerksomhet(
        "Maren",
        logg_id,
        start_innen=i_dag - timedelta(days=60),
        frist=i_dag + timedelta(days=dager),
        **felt,
    )


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_hilsen_dato_og_det_som_haster_mest_forst(verden: Verden, storrelse: tuple[int, int]) -> None:
    _med_frist(verden, verden.logg("Maren", "Elna", "Berg"), -4)
    _med_frist(verden, verden.logg("Maren", "Jonas", "Lie"), 0)
    _med_frist(verden, verden.logg("Maren", "Nora", "Vik"), 40)
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        tekst = skjermtekst(pilot.app)
        assert "God morgen, Maren" in tekst
        assert "torsdag 12. november" in tekst
        assert tekst.index("4 dager over") < tekst.index("i dag")
        assert "Elna Berg" in tekst
        assert "Nora Vik" not in tekst  # not within two weeks


async def test_enter_paa_tiltak_apner_loggen_med_evalueringen(verden: Verden) -> None:
    _med_frist(verden, verden.logg("Maren"), -4)
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Evaluer))
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        await rolig(pilot)
        assert "Sist åpnet" in skjermtekst(pilot.app)  # read again when it came up


async def test_det_som_apnes_under_dekket_venter_til_det_er_borte(verden: Verden) -> None:
    """F9 is pressed while the log is being read, and what follows would open a dialog with the child's tiltak."""
    logg_id = verden.logg("Maren")
    _med_frist(verden, logg_id, -4)
    logg = hent_logg(verden.okt("Maren"), logg_id)
    tiltak = logg.oppmerksomheter[0].tiltak[0]  # type: ignore[union-attr]
    async with kjor_som(verden, "Maren") as pilot:
        pilot.app.apne_logg(logg_id, tiltak_id=tiltak.id, gjor="evaluer")  # type: ignore[attr-defined]
        pilot.app.action_dekk()  # type: ignore[attr-defined]
        await rolig(pilot)
        await wait_for(pilot, lambda: pilot.app._venter)  # type: ignore[attr-defined]
        assert isinstance(pilot.app.screen, Dekke)
        assert "Leser sammen" not in skjermtekst(pilot.app)
        await pilot.press("f9")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Evaluer))


async def test_enter_paa_maal_stiller_sporsmaalet(verden: Verden) -> None:
    logg_id = verden.logg("Maren")
    o = _med_frist(verden, logg_id, 10)
    svar = apne_logg(verden.okt("Maren"), logg_id)
    (t,) = svar.oppmerksomheter[0].tiltak  # type: ignore[union-attr]
    ny_id(evaluer_tiltak(verden.okt("Maren"), t.id, Utfall.ONSKET))
    assert o is not None
    async with kjor_som(verden, "Maren") as pilot:
        assert "Er målet nådd?" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MaalsvarSkjema))


async def test_enter_paa_samtykke_gar_til_vis_endre(verden: Verden) -> None:
    """It does not go through the open log, so this is where the child is read about: once, and it is logged."""
    logg_id = verden.logg("Maren")
    verden.ga(days=690)

    def lest() -> int:
        return len(rader(verden, RevisjonDetalj, logg_id=logg_id, handling=Handling.DEL_LEST))

    async with kjor_som(verden, "Maren") as pilot:
        assert "Samtykket går ut" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await rolig(pilot)
        assert lest() == 1
        await pilot.press("n")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, SamtykkeSkjema))
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await rolig(pilot)
        assert lest() == 1, "the page that comes up again is no new opening"


async def test_vis_endre_fra_den_apne_loggen_fores_ikke_en_gang_til(verden: Verden) -> None:
    logg_id = verden.logg("Maren")
    async with kjor_som(verden, "Maren") as pilot:
        pilot.app.apne_logg(logg_id)  # type: ignore[attr-defined]
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        await pilot.press("v")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, VisEndre))
        await rolig(pilot)
        assert len(rader(verden, RevisjonDetalj, logg_id=logg_id, handling=Handling.LOGG_LEST)) == 1


async def test_enter_paa_kladd_fortsetter_registreringen(verden: Verden) -> None:
    skriv_kladd(verden.okt("Maren"), "nytt_barn", {"fornavn": "Nora", "etternavn": "Lund"}, "1")
    async with kjor_som(verden, "Maren") as pilot:
        assert "Nora Lund" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttBarn))
        await rolig(pilot)
        assert "Nora" in skjermtekst(pilot.app)


async def test_n_finnes_bare_med_begge_merker(verden: Verden) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        assert "N Nytt barn" in skjermtekst(pilot.app)
        await pilot.press("n")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttBarn))
    async with kjor_som(verden, "Rune") as pilot:
        assert "Nytt barn" not in skjermtekst(pilot.app)
        await pilot.press("n")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, MinSide)


async def test_s_gar_til_soket(verden: Verden) -> None:
    verden.logg("Maren")
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MineStafettlogger))
        await rolig(pilot)
        await pilot.press(*"zzz")
        assert "Ingen treff" in skjermtekst(pilot.app)


async def test_h_viser_initialer_overalt_til_den_trykkes_igjen(verden: Verden) -> None:
    logg_id = verden.logg("Maren", "Elna", "Berg")
    _med_frist(verden, logg_id, 2, beskrivelse="Leser med Elna.")
    apne_logg(verden.okt("Maren"), logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("h")
        assert "Elna" not in skjermtekst(pilot.app)
        assert skjermtekst(pilot.app).count("EB") == 2
        for seksjon in "24":
            await pilot.press(seksjon)
            await rolig(pilot)
            assert "EB" in skjermtekst(pilot.app)
            assert "Elna" not in skjermtekst(pilot.app)
            assert "Berg" not in skjermtekst(pilot.app)
            assert "Leser med E." in skjermtekst(pilot.app)
        await pilot.press("h")
        assert "Elna Berg" in skjermtekst(pilot.app)


@pytest.mark.parametrize(
    ("hvem", "ventet"),
    [("Maren", "Trykk N for å registrere et barn"), ("Rune", "når noen gir deg et tiltak")],
)
async def test_tom_side_sier_hva_som_kommer_der(verden: Verden, hvem: str, ventet: str) -> None:
    async with kjor_som(verden, hvem) as pilot:
        assert ventet in skjermtekst(pilot.app)
        assert "Sist åpnet" not in skjermtekst(pilot.app)


async def test_uten_noe_som_haster_sies_det(verden: Verden) -> None:
    verden.logg("Maren")
    async with kjor_som(verden, "Maren") as pilot:
        assert "Ingenting haster nå" in skjermtekst(pilot.app)


async def test_lagret_tekst_leses_ikke_som_koder(verden: Verden) -> None:
    _med_frist(
        verden, verden.logg("Maren", "[/]", "[@click=app.quit]x[/]"), 1, beskrivelse="[bold]Leser[/] høyt"
    )
    async with kjor_som(verden, "Maren", storrelse=(160, 40)) as pilot:
        tekst = skjermtekst(pilot.app)
        assert "[bold]Leser[/] høyt" in tekst
        assert "[/] [@click=app" in tekst


async def test_storrelsen_kan_endres_uten_at_raden_mistes(verden: Verden) -> None:
    for nr, fornavn in enumerate(("Elna", "Jonas", "Nora")):
        _med_frist(verden, verden.logg("Maren", fornavn), nr)
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("down", "down")
        tabell = pilot.app.screen.query_one("#oppgaver", Tabell)
        valgt = tabell.markert
        await pilot.resize_terminal(*TRANG)
        await pilot.pause()
        await pilot.resize_terminal(*STOR)
        await pilot.pause()
        assert tabell.markert == valgt
        assert tabell.has_focus


@pytest.mark.parametrize("storrelse", [STOR, LITEN])
async def test_de_neste_motene_staar_i_ruten_eller_som_linjer(
    verden: Verden, storrelse: tuple[int, int]
) -> None:
    logg_id = verden.logg("Maren", "Elna", "[/]Berg")
    mote(verden, logg_id)
    mote(verden, logg_id, timedelta(days=1), sted_slag=Motested.TELEFON, sted="")
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        tekst = skjermtekst(pilot.app)
        assert tekst.index("Neste møter") < tekst.index("i morgen") < tekst.index("ti. 17. nov")
        assert "Telefon" in tekst
        assert "[/]Berg" in tekst
        await pilot.press("h")
        await rolig(pilot)
        assert "Berg" not in skjermtekst(pilot.app)


@pytest.mark.parametrize(("storrelse", "liste"), [(STOR, "#neste_moter"), (LITEN, "#moter_smal")])
async def test_tab_gar_til_motene_og_enter_apner_det_valgte(
    verden: Verden, storrelse: tuple[int, int], liste: str
) -> None:
    logg_id = verden.logg("Maren")
    andre = mote(verden, logg_id)
    mote(verden, logg_id, timedelta(days=1))
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        assert "►" not in skjermtekst(pilot.app)
        while not pilot.app.screen.query_one(liste).has_focus:
            await pilot.press("tab")
        await pilot.press("up", "down", "down")
        assert pilot.app.screen.query_one(liste, Moteliste).markert == andre
        assert "► ti. 17. nov" in skjermtekst(pilot.app).replace("►", "► ")
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await wait_for(pilot, lambda: "tirsdag 17. november" in skjermtekst(pilot.app))


async def test_et_klikk_paa_motet_apner_det(verden: Verden) -> None:
    logg_id = verden.logg("Maren")
    mote(verden, logg_id)
    mote(verden, logg_id, timedelta(days=1))
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.click("#neste_moter", offset=(4, 2))  # between the two
        await rolig(pilot)
        assert isinstance(pilot.app.screen, MinSide)
        await pilot.click("#neste_moter", offset=(4, 4))
        await wait_for(pilot, lambda: "tirsdag 17. november" in skjermtekst(pilot.app))


async def test_lysglimtet_faar_plass_under_en_full_liste(verden: Verden) -> None:
    logg_id = verden.logg("Maren", "Elna", "Berg")
    for nr in range(12):
        _med_frist(verden, logg_id, nr - 6)
    mote(verden, logg_id)
    ny_id(nytt_lysglimt(verden.okt("Maren"), logg_id, "Elna lo høyt."))
    for storrelse in (LITEN, TRANG):
        async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
            assert "«Elna lo høyt.»" in skjermtekst(pilot.app)


@pytest.mark.parametrize("storrelse", [STOR, LITEN])
async def test_siste_lysglimt_staar_i_ruten_eller_som_linjer(
    verden: Verden, storrelse: tuple[int, int]
) -> None:
    logg_id = verden.logg("Maren", "Elna", "Berg")
    ny_id(nytt_lysglimt(verden.okt("Maren"), logg_id, "Elna lo høyt."))
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        tekst = skjermtekst(pilot.app)
        assert ("Siste lysglimt" in tekst) is (storrelse == STOR), (
            "where it is low, the words speak for themselves"
        )
        assert "«Elna lo høyt.»" in tekst
        assert "Maren Dahl, i dag" in tekst
        await pilot.press("h")
        await rolig(pilot)
        assert "Elna" not in skjermtekst(pilot.app)


async def test_enter_paa_et_mote_som_er_over_apner_registreringen(verden: Verden) -> None:
    logg_id = verden.logg("Maren")
    mote(verden, logg_id, timedelta(days=0), fra=time(11), til=time(12))
    verden.ga(hours=3)
    async with kjor_som(verden, "Maren") as pilot:
        tabell = pilot.app.screen.query_one("#oppgaver", Tabell)
        tabell.ga_til(next(r.nokkel for r in tabell.rader if r.nokkel.startswith("mote")))
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, RegistrerMote))
        await rolig(pilot)
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))


async def test_m_kaller_inn_om_et_av_barna(verden: Verden) -> None:
    verden.logg("Maren")
    async with kjor_som(verden, "Maren") as pilot:
        await pilot.press("m")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Loggvalg))
        await rolig(pilot)
        await pilot.press("enter", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttMote))
        await rolig(pilot)
        assert "Elna Fjellstad" in skjermtekst(pilot.app)
