"""The map of maintaining factors and the tiltakstrapp, by keys, at each size (SPEC 12.3, 12.4)."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import Arena, Endring, Faktorslag, Tiltakstype, Utfall
from data.modeller import Faktor, Tiltak, Trinn
from screens.felles.bekreft import Bekreft
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from screens.plan.faktorside import Faktorside
from screens.plan.faktorskjema import Faktorskjema
from screens.plan.kart import Kart
from screens.plan.trappside import Trappside
from screens.plan.trinnskjema import Trinnskjema
from screens.til_mappe import TilMappe
from screens.tiltak import NyttTiltak
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.faktor import endre_faktor, ny_faktor
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.handlinger.trapp import nytt_trinn, start_trinn
from stafett_tui.planvisninger import Faktorskjema as Skjemaverdi
from stafett_tui.planvisninger import Trinnskjema as Trinnverdi
from tests.byggere import Verden, ny_id
from tests.hjelpere import wait_for
from tests.raadata import en, rader
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst
from tests.skjermer.logghjelp import apne_logg
from tests.skjermer.skjemahjelp import finn, sett


@pytest.fixture
def sak(verden: Verden) -> tuple[UUID, UUID]:
    logg_id = verden.logg("Maren")
    return logg_id, verden.oppmerksomhet("Maren", logg_id, "Går alene i friminuttene")


def legg_faktor(verden: Verden, sak: UUID, **felt: Any) -> UUID:
    verdier = {
        "slag": Faktorslag.STRUKTUR,
        "tekst": "Mange overganger.",
        "arena": Arena.TJENESTEN,
        "endring": Endring.NOE,
    }
    return ny_id(ny_faktor(verden.okt("Maren"), sak, Skjemaverdi(**{**verdier, **felt})))  # type: ignore[arg-type]


async def til(pilot: Pilot[Any], tast: str, side: type[Any]) -> None:
    await pilot.press(tast)
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, side))
    await rolig(pilot)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_fra_loggen_til_kartet_til_en_faktor_til_et_tiltak_med_tastene(
    verden: Verden, sak: tuple[UUID, UUID], storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        await til(pilot, "n", Faktorskjema)
        await sett(
            pilot,
            slag=Faktorslag.MESTRING,
            tekst="Går ut når det blir vanskelig.",
            arena=Arena.BARNET,
            endring=Endring.STOR,
        )
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Faktorside))
        await rolig(pilot)
        assert "Mestring" in skjermtekst(pilot.app)
        await til(pilot, "t", NyttTiltak)
        assert finn(pilot, "type").inndata.verdi is Tiltakstype.TRENING
        assert finn(pilot, "ansvarlig").inndata.verdi == "barnet"
        i_dag = verden.klokke.i_dag()
        await sett(pilot, beskrivelse="Øver på å be om hjelp.", start_innen=i_dag, frist=i_dag)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Faktorside))
        await rolig(pilot)
    faktor = en(verden, Faktor, oppmerksomhet_id=sak[1])
    assert en(verden, Tiltak, id=faktor.tiltak_id).barnets_eget


async def test_kartet_viser_hvor_mange_og_merker_den_valgte(verden: Verden, sak: tuple[UUID, UUID]) -> None:
    legg_faktor(verden, sak[1])
    legg_faktor(verden, sak[1], slag=Faktorslag.STEMME, arena=Arena.BARNET, endring=Endring.LITEN)
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        kart = pilot.app.screen.query_one(Kart).tekst.plain
        assert "►Struktur, regler 1!" in kart
        assert "►1  Barnets stemme" not in kart
        assert "friminuttene" in kart
        assert max(map(len, kart.split("\n"))) <= 80
        await pilot.press("down")
        await rolig(pilot)
        assert "►1  Barnets stemme" in pilot.app.screen.query_one(Kart).tekst.plain


@pytest.mark.parametrize("storrelse", [STOR, (100, 30), LITEN])
async def test_et_tomt_kart_staar_helt_og_esc_gaar_ut(
    verden: Verden, sak: tuple[UUID, UUID], storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        assert "Barnets stemme" in skjermtekst(pilot.app)
        await pilot.resize_terminal(80, 24)
        await rolig(pilot)
        assert "Barnets stemme" in skjermtekst(pilot.app)
        await pilot.press("escape")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, Faktorside))


async def test_for_smalt_for_et_kart_er_det_en_liste(verden: Verden, sak: tuple[UUID, UUID]) -> None:
    legg_faktor(verden, sak[1])
    async with kjor_som(verden, "Maren", storrelse=TRANG) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        kart = pilot.app.screen.query_one(Kart).tekst.plain
        assert kart.split("\n") == ["Går alene i friminuttene", "Struktur, regler 1!"]


async def test_et_fullt_kart_gir_plass_til_listen_og_alt_kan_leses_av_den_som_bare_leser(
    verden: Verden, sak: tuple[UUID, UUID]
) -> None:
    """Every place taken, in the smallest window: the warning and the table stand below, and a long text is read to
    its end with the arrows, also by one who cannot open the form."""
    for slag in Faktorslag:
        legg_faktor(verden, sak[1], slag=slag, tekst=f"{'Går ut når det blir vanskelig. ' * 15}Slutten.")
    verden.tiltak("Maren", sak[1], ansvarlig=verden.som_aktor("Rune"))
    async with kjor_som(verden, "Rune", storrelse=TRANG) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        sett_ = skjermtekst(pilot.app)
        assert "Egen tjeneste har 12 faktorer uten tiltak." in sett_
        assert "Noe         Går ut når" in sett_
        await les_til_slutt(pilot)


async def test_i_en_lang_trapp_staar_knappen_der_og_hele_trinnet_kan_leses(
    verden: Verden, sak: tuple[UUID, UUID]
) -> None:
    for _ in range(12):
        tekst = f"{'Blir fulgt helt inn. ' * 20}Slutten."
        ny_id(nytt_trinn(verden.okt("Maren"), sak[1], Trinnverdi(Tiltakstype.TETT, tekst)))
    async with kjor_som(verden, "Maren", storrelse=TRANG) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "i", Trappside)
        assert "Start neste trinn" in skjermtekst(pilot.app)
        await les_til_slutt(pilot)


async def les_til_slutt(pilot: Pilot[Any]) -> None:
    """From the table on to the text of the chosen row, and down in it."""
    assert "Slutten." not in skjermtekst(pilot.app)
    await pilot.press("tab", "end")
    await wait_for(pilot, lambda: "Slutten." in skjermtekst(pilot.app))


async def test_egen_tjeneste_uten_tiltak_sies_i_kartet_og_i_loggen(
    verden: Verden, sak: tuple[UUID, UUID]
) -> None:
    legg_faktor(verden, sak[1])
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, sak[0])
        varsel = pilot.app.screen.query_one("#egne_faktorer", Tekst)
        assert "1 faktor uten tiltak" in varsel.tekst.plain
        assert varsel.display
        await til(pilot, "g", Faktorside)
        assert "1 faktor uten tiltak" in skjermtekst(pilot.app)


async def test_forslaget_er_en_annen_naar_en_selv_har_et_apent(
    verden: Verden, sak: tuple[UUID, UUID]
) -> None:
    """One open tiltak at a time: Maren has one under this oppmerksomhet already."""
    legg_faktor(verden, sak[1])
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        await til(pilot, "t", NyttTiltak)
        assert finn(pilot, "ansvarlig").inndata.verdi == "ansatt"


async def test_faktoren_fjernes_etter_et_sporsmaal(verden: Verden, sak: tuple[UUID, UUID]) -> None:
    legg_faktor(verden, sak[1])
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        await pilot.press("delete", "enter")
        await rolig(pilot)
        assert len(rader(verden, Faktor, oppmerksomhet_id=sak[1])) == 1, "the harmless answer comes first"
        await pilot.press("delete", "tab", "enter")
        await wait_for(pilot, lambda: not pilot.app.screen.query_one("#faktorer", Tabell).rader)
    assert rader(verden, Faktor, oppmerksomhet_id=sak[1]) == []


async def test_den_som_ble_for_sen_gaar_ut_ser_endringen_og_lagrer_sitt(
    verden: Verden, sak: tuple[UUID, UUID]
) -> None:
    """As the refusal says: what was typed is there when the form is opened again, and can be saved over it."""
    faktor = legg_faktor(verden, sak[1])
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        await til(pilot, "v", Faktorskjema)
        await sett(pilot, tekst="Mange overganger før lunsj.")
        annet = Skjemaverdi(Faktorslag.HJEM, "Sover lite.", Arena.HJEMMET, Endring.STOR)
        assert isinstance(endre_faktor(verden.okt("Maren"), faktor, 1, annet), Kvittering)
        await pilot.press("ctrl+s")
        feil = pilot.app.screen.query_one("#skjemafeil", Tekst)
        await wait_for(pilot, lambda: "Gå tilbake, se på endringen" in feil.tekst.plain)
        await til(pilot, "escape", Bekreft)
        await pilot.press("tab")
        await til(pilot, "enter", Faktorside)
        assert "Sover lite." in skjermtekst(pilot.app)
        await til(pilot, "v", Faktorskjema)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Faktorside))
    assert en(verden, Faktor, id=faktor).tekst == "Mange overganger før lunsj."


async def test_et_trinn_som_ble_feilregistrert_staar_i_skjemaet_der_det_er(
    verden: Verden, sak: tuple[UUID, UUID]
) -> None:
    maren = verden.okt("Maren")
    forste, *_ = [ny_id(nytt_trinn(maren, sak[1], Trinnverdi(Tiltakstype.TETT, t))) for t in "ABC"]
    skjema = verden.tiltakskjema(ansvarlig=Ansvarligvalg("barnet"))
    tiltak = ny_id(start_trinn(maren, forste, skjema))
    assert isinstance(evaluer_tiltak(maren, tiltak, Utfall.FEILREGISTRERT), Kvittering)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "i", Trappside)
        await til(pilot, "v", Trinnskjema)
        assert finn(pilot, "plass").inndata.verdi == "1"


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_et_trinn_skrives_og_startes_med_tastene(
    verden: Verden, sak: tuple[UUID, UUID], storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "i", Trappside)
        await til(pilot, "n", Trinnskjema)
        await sett(pilot, tekst="Blir fulgt helt inn.", type=Tiltakstype.TETT)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Trappside))
        await rolig(pilot)
        assert "Kan starte" in skjermtekst(pilot.app)
        await til(pilot, "t", NyttTiltak)
        assert finn(pilot, "beskrivelse").inndata.verdi == "Blir fulgt helt inn."
        i_dag = verden.klokke.i_dag()
        await sett(pilot, ansvarlig="barnet", start_innen=i_dag, frist=i_dag)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Trappside))
        await rolig(pilot)
        assert "Pågår" in skjermtekst(pilot.app)
    assert en(verden, Trinn, oppmerksomhet_id=sak[1]).tiltak_id is not None


async def test_trappen_staar_i_loggen_og_knappen_starter_neste_trinn(
    verden: Verden, sak: tuple[UUID, UUID]
) -> None:
    for tekst in ("Blir fulgt inn.", "Går inn alene."):
        ny_id(nytt_trinn(verden.okt("Maren"), sak[1], Trinnverdi(Tiltakstype.TETT, tekst)))
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, sak[0])
        trappen = pilot.app.screen.query_one("#trappen", Tekst).tekst.plain
        assert trappen.split("\n")[1:] == [
            "1  Kan starte   Blir fulgt inn.",
            "2  Venter       Går inn alene.",
        ]
        pilot.app.screen.query_one("#start_trinn").focus()
        await til(pilot, "enter", NyttTiltak)
        assert finn(pilot, "beskrivelse").inndata.verdi == "Blir fulgt inn."


async def test_en_aktor_ser_kartet_og_endrer_ingenting(verden: Verden, sak: tuple[UUID, UUID]) -> None:
    legg_faktor(verden, sak[1])
    verden.tiltak("Maren", sak[1], ansvarlig=verden.som_aktor("Rune"))
    ny_id(nytt_trinn(verden.okt("Maren"), sak[1], Trinnverdi(Tiltakstype.TETT, "Blir fulgt inn.")))
    async with kjor_som(verden, "Rune") as pilot:
        await apne_logg(pilot, sak[0])
        assert not pilot.app.screen.query_one("#start_trinn").is_on_screen
        await til(pilot, "g", Faktorside)
        await pilot.press("n", "t", "v", "delete", "enter")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, Faktorside)
        assert "N Ny faktor" not in skjermtekst(pilot.app)


async def test_kartet_skrives_ut_av_stafettholderen(
    verden: Verden, sak: tuple[UUID, UUID], tmp_path: Path
) -> None:
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        await til(pilot, "u", TilMappe)
        await sett(pilot, mappe=str(tmp_path))
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Faktorside))
    assert (tmp_path / "kart.pdf").exists()
    rune = verden.som_aktor("Rune")
    verden.tiltak("Maren", sak[1], ansvarlig=rune)
    async with kjor_som(verden, "Rune", storrelse=LITEN) as pilot:
        await apne_logg(pilot, sak[0])
        await til(pilot, "g", Faktorside)
        assert "Skriv ut kartet" not in skjermtekst(pilot.app)
        await pilot.press("u")
        await rolig(pilot)
        assert isinstance(pilot.app.screen, Faktorside)
