"""The child's log as a page: what it shows, what is chosen, and that a read is logged once."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from data.koder import Handling, Kategori, Loggstatus, Tiltakstype, Utfall
from data.modeller import Barn, Foresatt, Logg, RevisjonDetalj
from screens.barnets_logg import BarnetsLogg
from screens.barnets_logg.kategorivalg import Kategorivalg
from screens.barnets_logg.oppmerksomhetsliste import Oppmerksomhetsliste, Punkt
from screens.felles.knapp import Knapp
from screens.felles.tabell import Tabell
from screens.min_side import MinSide
from stafett_tui.handlinger.apne_logg import apne_logg as les_loggen
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.lesetilgang import gi_lesetilgang
from stafett_tui.handlinger.rett_tiltak import rett_tiltak
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.oppslag.historikk import les_historikk
from tests.byggere import Verden, ny_id
from tests.hjelpere import wait_for
from tests.raadata import en, rader, rett_rad
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.logghjelp import apne_logg, detaljen, finn_oppmerksomhet, finn_tiltak, til_fane, tiltakene


@pytest.fixture
def logg_id(verden: Verden) -> UUID:
    """Elna with two oppmerksomheter: reading (Maren's tiltak, and Rune's that is late), and friends."""
    logg_id, i_dag = verden.logg("Maren"), verden.klokke.i_dag()
    o = verden.oppmerksomhet("Maren", logg_id, beskrivelse="Leser sammen på biblioteket.")
    verden.tiltak(
        "Maren",
        o,
        type=Tiltakstype.OBSERVASJON,
        beskrivelse="Ser etter når hun stopper.",
        ansvarlig=verden.som_aktor("Rune"),
        start_innen=i_dag - timedelta(30),
        frist=i_dag - timedelta(4),
    )
    verden.oppmerksomhet(
        "Maren",
        logg_id,
        "Står alene i friminuttene",
        kategori=Kategori.TRIVSEL,
        beskrivelse="Leker i gruppe.",
    )
    return logg_id


def _lest(verden: Verden, logg_id: UUID) -> int:
    return len(rader(verden, RevisjonDetalj, logg_id=logg_id, handling=Handling.LOGG_LEST))


async def test_hodet_sier_hvem_hvor_niva_holder_og_samtykke(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        hode = next(linje for linje in skjermtekst(pilot.app).splitlines() if "NIVÅ" in linje)
        for ord_ in (
            "Elna Fjellstad",
            "8 år",
            "Bakkehaugen skole",
            "NIVÅ 1",
            "Maren Dahl",
            "samtykke til 13. okt 2028",
        ):
            assert ord_ in hode
        assert en(verden, Barn, logg_id=logg_id).nummer not in skjermtekst(pilot.app)


@pytest.mark.parametrize("storrelse", [STOR, LITEN, TRANG])
async def test_maal_tiltak_og_det_valgte_tiltaket_vises(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, logg_id)
        tekst = skjermtekst(pilot.app)
        for ord_ in (
            "Oppmerksomheter",
            "Aktører",
            "Historikk",
            "Stopper ofte opp",
            "Leser 60 ord",
            "4 dager over",
        ):
            assert ord_ in tekst
        assert tiltakene(pilot) == [
            "Observasjon: Ser etter når hun stopper.",
            "Tett oppfølging: Leser sammen på biblioteket.",
        ]
        assert "Ser etter når hun stopper." in detaljen(pilot)
        assert "Rune Bakken, Bakkehaugen skole" in detaljen(pilot)


async def test_det_som_er_droftet_og_nivaet_den_gang_staar_der(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        tekst = skjermtekst(pilot.app)
        assert "Drøftet med leder og foresatte" in tekst
        assert "registrert på nivå 1 av Maren Dahl" in tekst
        assert "Verken hjemmet eller barnet har et eget tiltak" in tekst


async def test_lesingen_fores_en_gang_for_hver_apning(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("f1")
        await rolig(pilot)
        await pilot.press("escape")
        await rolig(pilot)
        assert _lest(verden, logg_id) == 1
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        await apne_logg(pilot, logg_id)
        assert _lest(verden, logg_id) == 2


@pytest.mark.parametrize("storrelse", [STOR, LITEN])
async def test_piler_i_listen_velger_oppmerksomhet(
    verden: Verden, logg_id: UUID, storrelse: tuple[int, int]
) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await apne_logg(pilot, logg_id)
        assert isinstance(pilot.app.focused, Tabell)
        await pilot.press("left", "down")
        await pilot.pause()
        assert tiltakene(pilot) == ["Tett oppfølging: Leker i gruppe."]
        await pilot.press("up", "right", "down")
        await pilot.pause()
        assert "Leser sammen på biblioteket." in detaljen(pilot)


async def test_klikk_velger_oppmerksomhet(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.click(list(pilot.app.screen.query(Punkt))[1])
        await pilot.pause()
        assert tiltakene(pilot) == ["Tett oppfølging: Leker i gruppe."]
        assert isinstance(pilot.app.focused, Oppmerksomhetsliste)


async def test_utvalg_paa_kategori_og_tilbake_til_alle(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("c")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Kategorivalg))
        await pilot.press("end", "enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, BarnetsLogg))
        await rolig(pilot)
        assert tiltakene(pilot) == ["Tett oppfølging: Leker i gruppe."]
        assert "Bare Trivsel" in skjermtekst(pilot.app)
        await pilot.press("c", "home", "enter")
        await rolig(pilot)
        assert len(pilot.app.screen.query(Punkt)) == 2


async def test_p_gar_mellom_alle_paagaaende_og_avsluttede(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("p", "p")
        await pilot.pause()
        assert "Ingen oppmerksomheter i dette utvalget" in skjermtekst(pilot.app)
        assert "Avsluttet 0" in skjermtekst(pilot.app)
        await pilot.press("p")
        await pilot.pause()
        assert len(tiltakene(pilot)) == 2


async def test_evalueringen_vises_i_fullt_med_hvem_den_er_gjort_for(verden: Verden, logg_id: UUID) -> None:
    (mor,) = rader(verden, Foresatt, logg_id=logg_id)
    o = finn_oppmerksomhet(verden, logg_id, "alene")
    hjemme = verden.tiltak(
        "Maren",
        o.id,
        type=Tiltakstype.HJEMMET,
        beskrivelse="Ber en venn hjem.",
        ansvarlig=Ansvarligvalg("foresatt", mor.id),
    )
    ny_id(
        evaluer_tiltak(
            verden.okt("Maren"),
            hjemme,
            Utfall.ONSKET,
            kommentar="Det gikk fint.",
            familien_sa="Hun gleder seg.",
        )
    )
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, tiltak_id=hjemme)
        tekst = detaljen(pilot)
        for ord_ in (
            "Har gitt ønsket effekt → Avsluttes",
            "Evaluert av Maren Dahl på vegne av Hege Fjellstad",
            "Det gikk fint.",
            "Barnet og familien sa: Hun gleder seg.",
        ):
            assert ord_ in tekst
        assert "Barnet har ikke noe eget tiltak" in skjermtekst(pilot.app)


async def test_tidligere_tekster_vises(verden: Verden, logg_id: UUID) -> None:
    t = finn_tiltak(verden, logg_id, "biblioteket")
    ny_id(rett_tiltak(verden.okt("Maren"), t.id, "Leser hjemme.", forrige=t.beskrivelse))
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id, tiltak_id=t.id)
        assert "Leser hjemme." in detaljen(pilot)
        assert "Tidligere tekst" in detaljen(pilot)
        assert "Leser sammen på biblioteket." in detaljen(pilot)


async def test_faner_byttes_med_piler_meny_og_mus(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await til_fane(pilot, "aktorer")
        assert "Åpne tiltak" in skjermtekst(pilot.app)
        await pilot.press("right")
        await rolig(pilot)
        assert "La til oppmerksomhet" in skjermtekst(pilot.app)
        assert "Leste loggen" in skjermtekst(pilot.app)
        await pilot.click("#faner", offset=(3, 0))
        await pilot.pause()
        assert "Leser 60 ord" in skjermtekst(pilot.app)


async def test_historikken_kan_deles_i_endringer_og_lesing(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await til_fane(pilot, "historikk")
        await pilot.press("p")
        await pilot.pause()
        assert "Leste loggen" not in skjermtekst(pilot.app)
        await pilot.press("p")
        await pilot.pause()
        hva = [r.celler["hva"].plain for r in pilot.app.screen.query_one("#hendelser", Tabell).rader]
        assert hva == ["Leste loggen"]


async def test_en_lang_historikk_sier_at_det_finnes_eldre_og_viser_dem(
    verden: Verden, logg_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.barnets_logg.historikk.SIDE", 3)
    for _ in range(4):
        verden.ga(minutes=1)
        les_loggen(verden.okt("Maren"), logg_id)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await til_fane(pilot, "historikk")
        tabell = pilot.app.screen.query_one("#hendelser", Tabell)
        assert len(tabell.rader) == 3
        assert "Alt 3+" in skjermtekst(pilot.app)
        antall = [3]
        while "Vis eldre hendelser" in skjermtekst(pilot.app):
            pilot.app.screen.query_one("#eldre", Knapp).press()
            await wait_for(pilot, lambda: len(tabell.rader) > antall[-1])
            antall.append(len(tabell.rader))
        svar = les_historikk(verden.okt("Maren"), logg_id)
        assert isinstance(svar, tuple)
        assert antall[-1] == len(svar) > 6
        assert f"Alt {len(svar)} " in skjermtekst(pilot.app)
        assert pilot.app.focused is tabell


async def test_en_aktor_leser_og_ser_ikke_historikk_eller_det_hun_ikke_kan(
    verden: Verden, logg_id: UUID
) -> None:
    async with kjor_som(verden, "Rune") as pilot:
        await apne_logg(pilot, logg_id)
        tekst = skjermtekst(pilot.app)
        for ord_ in ("Historikk", "Nytt tiltak", "Ny oppmerksomhet", "Vis / Endre", "Vis nummer"):
            assert ord_ not in tekst
        assert "E Evaluer" in tekst  # Rune's own
        await pilot.press("down")
        await pilot.pause()
        assert "E Evaluer" not in skjermtekst(pilot.app)


async def test_en_leser_av_en_oppmerksomhet_ser_bare_den(verden: Verden, logg_id: UUID) -> None:
    o = finn_oppmerksomhet(verden, logg_id, "alene")
    ny_id(gi_lesetilgang(verden.okt("Maren"), logg_id, verden.ansettelse("Åse"), oppmerksomheter=[o.id]))
    async with kjor_som(verden, "Åse") as pilot:
        await apne_logg(pilot, logg_id)
        assert "Oppmerksomheter 1" in skjermtekst(pilot.app)
        assert "Stopper ofte opp" not in skjermtekst(pilot.app)


@pytest.mark.parametrize("hvem", ["Siri", "Maren"])
async def test_en_logg_som_ikke_kan_apnes_sier_hvorfor_og_lukkes(
    verden: Verden, logg_id: UUID, hvem: str
) -> None:
    rett_rad(verden, Logg, logg_id, status=Loggstatus.PASSIV, passiv_fra=verden.klokke.i_dag())
    async with kjor_som(verden, hvem) as pilot:
        await apne_logg(pilot, logg_id)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, MinSide))
        assert len(varsler(pilot.app)) == 1
        assert ("passiv" in varsler(pilot.app)[0]) is (hvem == "Maren")


async def test_utlopt_samtykke_sies_og_stenger_for_aa_skrive(verden: Verden, logg_id: UUID) -> None:
    verden.ga(days=730)
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        tekst = skjermtekst(pilot.app)
        assert "Samtykke utløpt" in tekst
        assert "Registrer et nytt samtykke i Vis / Endre" in tekst
        assert "T Nytt tiltak" not in tekst
        assert "V Vis / Endre" in tekst


async def test_en_tom_logg_sier_hva_den_er_til(verden: Verden) -> None:
    logg_id = verden.logg("Maren")
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await apne_logg(pilot, logg_id)
        assert "Trykk O for å skrive den første." in " ".join(skjermtekst(pilot.app).split())


async def test_lagret_tekst_leses_ikke_som_koder(verden: Verden) -> None:
    logg_id = verden.logg("Maren", "[/]", "[b]Lie")
    verden.oppmerksomhet(
        "Maren", logg_id, "[@click=app.quit]x[/]", maal="[/] mål [red]", beskrivelse="[/]\n[link]to[/link]"
    )
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        tekst = skjermtekst(pilot.app)
        for ord_ in ("[/] [b]Lie", "[@click=app.quit]x[/]", "[/] mål [red]", "[link]to[/link]"):
            assert ord_ in tekst


async def test_storrelsen_kan_endres_uten_at_valget_mistes(verden: Verden, logg_id: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await apne_logg(pilot, logg_id)
        await pilot.press("down")
        for storrelse in (TRANG, LITEN, STOR):
            await pilot.resize_terminal(*storrelse)
            await pilot.pause()
            assert "Leser sammen på biblioteket." in detaljen(pilot)
        assert isinstance(pilot.app.focused, Tabell)


async def test_i_et_trangt_vindu_leses_siden_fra_toppen_og_foelger_markoren(
    verden: Verden, logg_id: UUID
) -> None:
    """Where the table is out of sight the page still begins at its top; the first key brings the row in sight."""
    o = verden.oppmerksomhet("Maren", logg_id, "Sover lite", maal="Sover om natten. " * 25)
    verden.tiltak("Maren", o, beskrivelse="Rolig kveld.", ansvarlig=verden.som_aktor("Rune"))
    async with kjor_som(verden, "Maren", storrelse=TRANG) as pilot:
        await apne_logg(pilot, logg_id, oppmerksomhet_id=o)
        assert "Mål: Sover om natten." in skjermtekst(pilot.app)
        assert "Rune Bakken" not in skjermtekst(pilot.app)
        await pilot.press("end")
        await rolig(pilot)
        assert "Rune Bakken" in skjermtekst(pilot.app)


async def test_det_som_ventet_paa_at_loggen_ble_tegnet_gjores_ikke_nar_den_er_forlatt(
    verden: Verden, logg_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    utsatt: list[Callable[[], object]] = []

    def utsett(_side: BarnetsLogg, gjor: Callable[[], object]) -> bool:
        utsatt.append(gjor)
        return True

    async with kjor_som(verden, "Maren") as pilot:
        with monkeypatch.context() as m:
            m.setattr(BarnetsLogg, "call_after_refresh", utsett)
            await apne_logg(pilot, logg_id)
        side = pilot.app.screen
        await pilot.press("escape")
        await wait_for(pilot, lambda: not side.children)
        assert utsatt
        for gjor in utsatt:
            gjor()
