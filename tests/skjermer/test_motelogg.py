"""The møtelogg in the child's log: what is shown, and what is done from it; and section 5, all my meetings."""

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from data.koder import Motestatus, Motested
from screens.barnets_logg import BarnetsLogg
from screens.barnets_logg.moter import Motedel
from screens.felles.bekreft import Bekreft
from screens.felles.fanelinje import Fanelinje
from screens.felles.knapp import Knapp
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from screens.mote.registrer import RegistrerMote
from screens.mote.skjema import EndreMote, NyttMote
from screens.til_mappe import TilMappe
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.mote import endre_mote
from stafett_tui.handlinger.registrer_mote import registrer_mote
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.motevisninger import Moteutkast, Registrering
from stafett_tui.oppslag.moter import moteutkast_for_endring
from tests.byggere import Verden
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.logghjelp import apne_logg, til_fane
from tests.skjermer.motehjelp import lag_logg, mote, motene, nokkel, over
from tests.skjermer.skjemahjelp import apne, feil_ved, finn, finnes, lim_inn, sett, skriv, trykk

ALLE = [STOR, LITEN, TRANG]


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    return lag_logg(verden)


@pytest.mark.parametrize("storrelse", ALLE)
async def test_motene_staar_nyest_forst_og_det_valgte_i_fullt(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    mote(verden, logg_id)
    mote(verden, logg_id, timedelta(days=1), sted_slag=Motested.TELEFON, sted="", dagsorden="[/] [b]x")
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, logg_id)
        assert ("Møter" if storrelse == TRANG else "Møter 2") in skjermtekst(pilot.app)
        await til_fane(pilot, "moter")
        rader = pilot.app.screen.query_one("#motetabell", Tabell).rader
        assert [r.celler["dato"].plain for r in rader] == ["ti. 17. nov", "fr. 13. nov"]
        assert [r.celler["status"].plain for r in rader] == ["Invitasjon sendt"] * 2
        pilot.app.screen.query_one("#motetabell").focus()
        await pilot.press("down")
        await rolig(pilot)
        tekst = pilot.app.screen.query_one("#motetekst", Tekst).tekst.plain
        for ord_ in ("fredag 13. november kl. 09.00–10.00", "Telefon", "[/] [b]x", "Hege Fjellstad, mor"):
            assert ord_ in tekst


async def test_m_kaller_inn_og_det_nye_motet_er_valgt_etterpaa(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("m")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, NyttMote))
        await rolig(pilot)
        for tekst in ("ti", "9", "10"):
            await skriv(pilot, tekst)
            await pilot.press("tab")
        await sett(pilot, deltakere=[d.nokkel for d in pilot.app.screen.utkast.deltakere[:2]])  # type: ignore[attr-defined]
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        assert pilot.app.screen.query_one("#faner", Fanelinje).valgt == "moter"
        valgt = pilot.app.screen.query_one(Motedel).mote
        assert valgt is not None
        assert valgt.rad.id == motene(verden, logg_id)[0].rad.id


async def test_endre_viser_det_som_var_og_lagrer_det_nye(verden: Verden, logg_id: UUID) -> None:
    mote_id = mote(verden, logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id)
        await pilot.press("e")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndreMote))
        await rolig(pilot)
        assert finn(pilot, "fra").inndata.verdi == time(9)
        assert finn(pilot, "sted").inndata.verdi == "grupperom 2"
        await sett(pilot, fra=time(8, 15), sted="[b]rom[/]")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        assert "08.15–10.00" in skjermtekst(pilot.app)
        assert "[b]rom[/]" in skjermtekst(pilot.app)


async def test_avlys_sporer_forst_og_sier_det_i_listen(verden: Verden, logg_id: UUID) -> None:
    mote_id = mote(verden, logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id)
        await pilot.press("delete")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await pilot.press("enter")  # the harmless one
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        assert motene(verden, logg_id)[0].rad.status is Motestatus.INVITERT
        await pilot.press("delete")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await rolig(pilot)
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: motene(verden, logg_id)[0].rad.status is Motestatus.AVLYST)
        await rolig(pilot)
        assert "Avlyst" in skjermtekst(pilot.app)
        assert not pilot.app.screen.query_one("#endre_mote", Knapp).display


async def test_brev_til_den_som_ikke_har_epost(verden: Verden, logg_id: UUID, tmp_path: Path) -> None:
    mote_id = mote(verden, logg_id)
    mappe = tmp_path / "brev"
    mappe.mkdir()
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id)
        assert "Geir Fjellstad, far: skal ha brev" in skjermtekst(pilot.app)
        await pilot.press("b")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, TilMappe))
        await rolig(pilot)
        assert "Brev til Geir Fjellstad." in skjermtekst(pilot.app)
        await sett(pilot, mappe=str(mappe))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
    (fil,) = mappe.iterdir()
    assert fil.read_bytes().startswith(b"%PDF")
    assert "Geir" not in fil.name


async def test_brev_til_den_som_fikk_brev_og_ble_tatt_av(
    verden: Verden, logg_id: UUID, tmp_path: Path
) -> None:
    mote_id = mote(verden, logg_id)
    sto = moteutkast_for_endring(verden.okt("Maren"), mote_id)
    assert isinstance(sto, Moteutkast)
    uten = sto.skjema.deltakere - {nokkel(verden, logg_id, "Geir")}
    assert isinstance(
        endre_mote(verden.okt("Maren"), mote_id, replace(sto.skjema, deltakere=uten)), Kvittering
    )
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id)
        tekst = skjermtekst(pilot.app)
        assert "Ikke lenger innkalt" in tekst
        assert "Geir Fjellstad, far: skal ha brev" in tekst
        await pilot.press("b")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, TilMappe))
        await rolig(pilot)
        await sett(pilot, mappe=str(tmp_path))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: (tmp_path / "motebrev.pdf").exists())


async def test_ved_sperret_adresse_vises_stedet_bare_paa_d_og_endring_beholder_det(verden: Verden) -> None:
    logg_id = verden.logg("Maren", sperret_adresse=True)
    mote_id = mote(verden, logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id)
        assert "grupperom" not in skjermtekst(pilot.app)
        await pilot.press("e")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndreMote))
        await rolig(pilot)
        assert "Tomt felt beholder stedet" in skjermtekst(pilot.app)
        await sett(pilot, til=time(11))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        await pilot.press("d")
        await wait_for(pilot, lambda: any("grupperom 2" in v for v in varsler(pilot.app)))


@pytest.mark.parametrize("storrelse", ALLE)
async def test_registrer_mote_med_bare_tastatur(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    mote_id = over(verden, logg_id)
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id)
        assert "Ikke registrert" in skjermtekst(pilot.app)
        await pilot.press("enter", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, RegistrerMote))
        await rolig(pilot)
        await pilot.press("down", "tab", "space", "down", "down", "space", "tab")
        await skriv(pilot, "Fint")
        await pilot.press("tab", "tab", "tab")
        await skriv(pilot, "Vi ble enige")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        assert "Fullført" in skjermtekst(pilot.app)
    (m,) = motene(verden, logg_id)
    assert (m.rad.status, m.kommentar, m.referat) == (Motestatus.FULLFORT, "Fint", "Vi ble enige")
    assert [d.motte for d in m.deltakere] == [True, False, True]


async def test_ikke_fullfort_krever_grunn_og_spor_ikke_om_hvem_som_kom(verden: Verden, logg_id: UUID) -> None:
    mote_id = over(verden, logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id, gjor="mote")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, RegistrerMote))
        await rolig(pilot)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: feil_ved(pilot, "status"))
        await sett(pilot, status=Motestatus.FULLFORT)
        assert finnes(pilot, "motte")
        await sett(pilot, status=Motestatus.IKKE_FULLFORT, referat="Noe")
        assert not finnes(pilot, "motte")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "hvorfor" in feil_ved(pilot, "kommentar"))
        assert finn(pilot, "referat").inndata.verdi == "Noe"
        await lim_inn(pilot, "kommentar", "[/] Ingen kom\n[@click=app.quit]x")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
    (m,) = motene(verden, logg_id)
    assert m.kommentar == "[/] Ingen kom\n[@click=app.quit]x"
    assert m.rad.status is Motestatus.IKKE_FULLFORT


async def test_er_bare_referatet_igjen_begynner_skjemaet_der(verden: Verden, logg_id: UUID) -> None:
    """From «Skriv referat fra møtet» on Min side: in a low window the field for it is far below."""
    mote_id = over(verden, logg_id)
    motte = frozenset(d.nokkel for d in motene(verden, logg_id)[0].deltakere)
    holdt = Registrering(Motestatus.FULLFORT, motte, "", "", "", "")
    assert isinstance(registrer_mote(verden.okt("Maren"), mote_id, holdt), Kvittering)
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id)
        assert "Skriv referat" in skjermtekst(pilot.app)
        await pilot.press("r")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, RegistrerMote))
        await rolig(pilot)
        await skriv(pilot, "Vi ble enige")
        assert "Vi ble enige" in skjermtekst(pilot.app)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
    assert motene(verden, logg_id)[0].referat == "Vi ble enige"


async def test_esc_i_registreringen_sporer_og_kladden_kommer_tilbake(verden: Verden, logg_id: UUID) -> None:
    mote_id = over(verden, logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id, gjor="mote")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, RegistrerMote))
        await rolig(pilot)
        motte = [d.nokkel for d in motene(verden, logg_id)[0].deltakere[:1]]
        await sett(pilot, status=Motestatus.FULLFORT, motte=motte, referat="Halvferdig")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        trykk(pilot, "behold")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        await pilot.press("r")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, RegistrerMote))
        await rolig(pilot)
        assert finn(pilot, "referat").inndata.verdi == "Halvferdig"
        assert finn(pilot, "motte").inndata.verdi == motte
        assert finnes(pilot, "motte")


async def test_referat_og_dagsorden_som_en_annen_lagret_imens_skrives_ikkeover(
    verden: Verden, logg_id: UUID
) -> None:
    okt, kommer, mote_id = verden.okt("Maren"), mote(verden, logg_id), over(verden, logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, mote_id=mote_id, gjor="mote")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, RegistrerMote))
        await rolig(pilot)
        await sett(pilot, status=Motestatus.IKKE_FULLFORT, kommentar="Mitt", referat="Mitt referat")
        andres = Registrering(Motestatus.IKKE_FULLFORT, frozenset(), "Syk", "", "", "Den andres")
        assert isinstance(registrer_mote(okt, mote_id, andres), Kvittering)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "registrerte møtet mens du skrev" in skjermtekst(pilot.app))
        assert finn(pilot, "referat").inndata.verdi == "Mitt referat"
        assert motene(verden, logg_id)[1].referat == "Den andres"
    sto = moteutkast_for_endring(okt, kommer)
    assert isinstance(sto, Moteutkast)
    async with kjor_som(verden, "Maren") as pilot:
        await apne(pilot, EndreMote(okt, sto))
        assert isinstance(endre_mote(okt, kommer, replace(sto.skjema, dagsorden="Ny")), Kvittering)
        await sett(pilot, dagsorden="Min")
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "Møtet ble endret mens du skrev" in skjermtekst(pilot.app))
        assert motene(verden, logg_id)[0].dagsorden == "Ny"


async def test_en_aktor_leser_motene_men_gjor_ingenting_med_dem(verden: Verden, logg_id: UUID) -> None:
    verden.oppmerksomhet("Maren", logg_id, ansvarlig=Ansvarligvalg("ansatt", verden.ansettelse("Rune")))
    mote(verden, logg_id)
    async with kjor_som(verden, "Rune") as pilot:
        await apne_logg(pilot, logg_id)
        await til_fane(pilot, "moter")
        assert "ti. 17. nov" in skjermtekst(pilot.app)
        assert not [k for k in pilot.app.screen.query_one(Motedel).query(Knapp) if k.display]
        await pilot.press("m")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, BarnetsLogg)
