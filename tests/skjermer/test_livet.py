"""The log's life by keys: ended in Vis / Endre, taken up or deleted by the leder (SPEC 9; UX «Slett»)."""

from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

import stafett_tui.handlinger.eksporter_logg as modul
from data.koder import Avslutningsgrunn, Hatt, Loggstatus, Utfall
from data.modeller import Ansatt, Arkivbevis, Gravstein, Kladd, Logg, Tiltak
from data.motor import Motor
from screens.avslutt_logg import AvsluttLogg
from screens.eksport.arkivert import Arkivert
from screens.eksport.passiv import EksportPassiv
from screens.evaluer import Evaluer
from screens.felles.bekreft import Bekreft
from screens.felles.knapp import Knapp
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from screens.leder.ansattlogger import AnsattloggerSide
from screens.leder.brukere import Brukere
from screens.leder.gjor_aktiv import GjorAktiv
from screens.leder.innsynslogg import InnsynsloggSide
from screens.leder.slett_logg import SlettLogg
from screens.min_side import MinSide
from screens.mine_stafettlogger import MineStafettlogger
from screens.passiv_logg import PassivLogg
from screens.vis_endre import VisEndre
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv
from tests.avsluttet import REFERANSE, arkiver, avslutt, mal_med, moden, slettet
from tests.byggere import Verden, ny_id
from tests.byggere_data import DATABASEFIL, NOKKEL
from tests.hjelpere import wait_for
from tests.raadata import en, rader, rett_rad
from tests.skjermer.hjelp import LITEN, STOR, TRANG, kjor_som, rolig, skjermtekst, varsler
from tests.skjermer.skjemahjelp import feil_ved, finn, fokus_i, sett, skriv, til_det_stanses

FIENDTLIG = "[@click=app.quit]Ø[/]"


@pytest.fixture
def logg(verden: Verden) -> UUID:
    ny = verden.logg("Maren", "Tuvalise", "Kvitfjell")
    verden.oppmerksomhet("Maren", ny, ansvarlig=verden.som_aktor("Rune"))
    return ny


async def _venter(pilot: Pilot[Any], klasse: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, klasse))
    await rolig(pilot)


async def _til_avslutning(pilot: Pilot[Any], logg: UUID) -> None:
    pilot.app.apne_logg(logg)
    await rolig(pilot)
    await pilot.press("v")
    await _venter(pilot, VisEndre)
    await pilot.press("p")
    await _venter(pilot, AvsluttLogg)


async def _til_loggene(pilot: Pilot[Any], fornavn: str) -> None:
    """To an employee's logs, by keys."""
    await pilot.press("2")
    await _venter(pilot, Brukere)
    tabell = pilot.app.screen.query_one("#ansatte", Tabell)
    nr = next(n for n, r in enumerate(tabell.rader) if r.celler["navn"].plain.startswith(fornavn))
    await pilot.press("home", *["down"] * nr, "enter")
    await _venter(pilot, AnsattloggerSide)


@pytest.mark.parametrize("storrelse", [STOR, TRANG])
async def test_loggen_avsluttes_med_tastene(verden: Verden, logg: UUID, storrelse: tuple[int, int]) -> None:
    async with kjor_som(verden, "Maren", storrelse=storrelse) as pilot:
        await _til_avslutning(pilot, logg)
        assert "ikke laget noen hel arkivkopi" in pilot.app.screen.query_one("#ikke_arkivert").tekst.plain
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert feil_ved(pilot, "grunn") is not None
        assert feil_ved(pilot, "besluttet") is not None
        assert fokus_i(pilot, "grunn")
        await pilot.press("space", "tab", "tab")
        await skriv(pilot, "i dag")
        await pilot.press("ctrl+s")
        await _venter(pilot, Bekreft)
        await pilot.press("escape")
        await _venter(pilot, AvsluttLogg)
        assert en(verden, Logg, id=logg).status == Loggstatus.AKTIV
        await pilot.press("ctrl+s")
        await _venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await _venter(pilot, MineStafettlogger)
        assert any("Den skal vurderes igjen" in tekst for tekst in varsler(pilot.app))
    assert en(verden, Logg, id=logg).status == Loggstatus.PASSIV


@pytest.mark.parametrize("storrelse", [STOR, LITEN])
async def test_loggen_blir_passiv_mens_en_aktor_skriver(
    verden: Verden, logg: UUID, storrelse: tuple[int, int]
) -> None:
    """The reason is said, the text stands, and it is there again when the log is active once more."""
    tiltak = en(verden, Tiltak, logg_id=logg)
    async with kjor_som(verden, "Rune", storrelse=storrelse) as pilot:
        pilot.app.apne_logg(logg, tiltak_id=tiltak.id, gjor="evaluer")
        await _venter(pilot, Evaluer)
        await sett(pilot, utfall=Utfall.ONSKET, kommentar="Leker mer")
        await wait_for(pilot, lambda: bool(rader(verden, Kladd, logg_id=logg)))
        avslutt(verden, logg)
        await sett(pilot, kommentar="Leker mer med de andre")
        await pilot.press("ctrl+s")
        await rolig(pilot)
        if isinstance(pilot.app.screen, Bekreft):
            await pilot.press("tab", "enter")
            await rolig(pilot)
        assert isinstance(pilot.app.screen, Evaluer), "the form is open, with the text in it"
        assert "Loggen er gjort passiv" in " ".join(t.tekst.plain for t in pilot.app.screen.query(Tekst))
        assert finn(pilot, "kommentar").inndata.verdi == "Leker mer med de andre"
        await pilot.press("escape")
        await _venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, Evaluer | Bekreft))
        await rolig(pilot)
    assert en(verden, Tiltak, id=tiltak.id).utfall is None
    ny_id(gjor_aktiv(verden.okt("Hilde", Hatt.LEDER), logg, verden.klokke.i_dag()))
    async with kjor_som(verden, "Rune", storrelse=storrelse) as pilot:
        pilot.app.apne_logg(logg, tiltak_id=tiltak.id, gjor="evaluer")
        await _venter(pilot, Evaluer)
        assert finn(pilot, "kommentar").inndata.verdi == "Leker mer med de andre"


async def test_to_ledere_den_ene_sletter_mens_den_andre_gjor_aktiv(verden: Verden, logg: UUID) -> None:
    """By the screens: whoever comes second is told what has become of the log, and the list is as it is now."""
    moden(verden, logg)
    hilde = verden.okt("Hilde", Hatt.LEDER)
    async with kjor_som(verden, "Hilde", Hatt.LEDER) as pilot:
        await _til_loggene(pilot, "Maren")
        await pilot.press("delete")
        await _venter(pilot, SlettLogg)
        await sett(pilot, referanse=REFERANSE, bekreftet="SLETT")
        ny_id(gjor_aktiv(hilde, logg, verden.klokke.i_dag()))
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "Loggen er aktiv." in " ".join(t.tekst.plain for t in pilot.app.screen.query(Tekst))
        await pilot.press("escape")
        await _venter(pilot, AnsattloggerSide)
        tabell = pilot.app.screen.query_one("#stafettbarn", Tabell)
        assert [r.celler["status"].plain for r in tabell.rader] == ["Aktiv"]
        avslutt(verden, logg)
        await pilot.press("escape", "enter")
        await _venter(pilot, AnsattloggerSide)
        await pilot.press("g")
        await _venter(pilot, GjorAktiv)
        await skriv(pilot, "i dag")
        verden.ga(days=190)
        slettet(verden, logg)
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert "finner ikke loggen" in " ".join(t.tekst.plain for t in pilot.app.screen.query(Tekst))
        await pilot.press("escape")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, GjorAktiv))
        await rolig(pilot)
        if isinstance(pilot.app.screen, Bekreft):
            await pilot.press("tab", "enter")
        await _venter(pilot, AnsattloggerSide)
        assert not pilot.app.screen.query_one("#stafettbarn", Tabell).rader


async def test_den_passive_loggen_sier_hva_som_kan_gjores(verden: Verden, logg: UUID) -> None:
    avslutt(verden, logg)
    verden.ga(days=185)
    async with kjor_som(verden, "Maren") as pilot:
        assert "Vurder den passive loggen" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await _venter(pilot, PassivLogg)
        assert "Seks måneder er gått" in skjermtekst(pilot.app)


async def test_arkivets_referanse_skrives_ogsaa_naar_loggen_er_passiv(
    verden: Verden, logg: UUID, tmp_path: Path
) -> None:
    kopi = tmp_path / "kopi.pdf"
    kopi.write_bytes(b"%PDF-1.7 kopien")
    sum_ = sha256(kopi.read_bytes()).hexdigest()
    arkiver(verden, logg, sha256=sum_, referanse="", arkivert=None, arkivert_av=None)
    avslutt(verden, logg)
    verden.ga(days=185)
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await pilot.press("enter")
        await _venter(pilot, PassivLogg)
        pilot.app.screen.query_one("#arkivert", Knapp).press()
        await _venter(pilot, Arkivert)
        await sett(pilot, fil=str(kopi), referanse=REFERANSE)
        await pilot.press("ctrl+s")
        await _venter(pilot, MinSide)
    assert en(verden, Arkivbevis, logg_id=logg).referanse == REFERANSE


async def test_den_passive_loggen_eksporteres_uten_at_noe_av_den_vises(
    verden: Verden, logg: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It tells how far it has come, Esc stops it with nothing kept, and then it is done after all."""
    avslutt(verden, logg)
    verden.ga(days=185)
    monkeypatch.setattr(modul, "lag_kopi", til_det_stanses)
    (tmp_path / "ut").mkdir()
    async with kjor_som(verden, "Maren", storrelse=LITEN) as pilot:
        await pilot.press("enter")
        await _venter(pilot, PassivLogg)
        pilot.app.screen.query_one("#eksporter", Knapp).press()
        await _venter(pilot, EksportPassiv)
        await sett(pilot, mappe=str(tmp_path / "ut"))
        await pilot.press("ctrl+s")
        framdrift = pilot.app.screen.query_one("#framdrift", Tekst)
        await wait_for(pilot, lambda: framdrift.display and "steg 2 av" in framdrift.tekst.plain)
        await pilot.press("escape")
        await wait_for(pilot, lambda: "avbrutt" in skjermtekst(pilot.app))
        assert list((tmp_path / "ut").iterdir()) == []
        monkeypatch.undo()
        await pilot.press("ctrl+s")
        await _venter(pilot, Arkivert)
        await sett(pilot, referanse=REFERANSE)
        await pilot.press("ctrl+s")
        await _venter(pilot, MinSide)
    bevis = en(verden, Arkivbevis, logg_id=logg)
    assert (bevis.referanse, bevis.fullstendig) == (REFERANSE, True)


async def test_lederen_gjor_loggen_aktiv(verden: Verden, logg: UUID) -> None:
    avslutt(verden, logg)
    async with kjor_som(verden, "Hilde", Hatt.LEDER, LITEN) as pilot:
        await _til_loggene(pilot, "Maren")
        assert "Tuvalise Kvitfjell" in skjermtekst(pilot.app)
        await pilot.press("g")
        await _venter(pilot, GjorAktiv)
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert feil_ved(pilot, "samtykket") is not None
        await skriv(pilot, "i dag")
        await pilot.press("ctrl+s")
        await _venter(pilot, AnsattloggerSide)
        assert not pilot.app.screen.tillatt("lederlogg.gjor_aktiv")
        assert "Bare passive logger" in skjermtekst(pilot.app)
    assert en(verden, Logg, id=logg).status == Loggstatus.AKTIV


@pytest.mark.parametrize("storrelse", [STOR, TRANG])
async def test_sletting_krever_referansen_og_ordet(
    verden: Verden, logg: UUID, storrelse: tuple[int, int]
) -> None:
    moden(verden, logg)
    mal_med(verden, "Maren", "Følger Tuvalise til døra.")
    async with kjor_som(verden, "Hilde", Hatt.LEDER, storrelse) as pilot:
        await _til_loggene(pilot, "Maren")
        await pilot.press("delete")
        await _venter(pilot, SlettLogg)
        assert "Barnet er nevnt i 1 tekst i andre logger og maler." in str(
            pilot.app.screen.query_one("#nevnt", Tekst).tekst.plain
        )
        slett = pilot.app.screen.query_one("#lagre", Knapp)
        assert pilot.app.focused is pilot.app.screen.query_one("#avbryt"), "the harmless choice"
        assert REFERANSE not in skjermtekst(pilot.app)
        assert slett.disabled
        await pilot.press("enter")
        await _venter(pilot, AnsattloggerSide)
        await pilot.press("delete")
        await _venter(pilot, SlettLogg)
        await sett(pilot, bekreftet="slett", referanse=REFERANSE)
        assert pilot.app.screen.query_one("#lagre", Knapp).disabled
        await sett(pilot, bekreftet="SLETT", referanse="en annen")
        assert not pilot.app.screen.query_one("#lagre", Knapp).disabled
        await pilot.press("ctrl+s")
        await rolig(pilot)
        assert feil_ved(pilot, "referanse") is not None
        await sett(pilot, referanse=REFERANSE)
        await pilot.press("ctrl+s")
        await _venter(pilot, AnsattloggerSide)
        assert "Tuvalise" not in skjermtekst(pilot.app)
        assert varsler(pilot.app)[-1] == "Loggen er slettet."
    assert rader(verden, Logg, id=logg) == []


async def test_det_ryddes_til_den_siste_leseren_er_ferdig(
    verden: Verden, logg: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stafett_tui.handlinger.slett_logg.FORSOK", 1)
    monkeypatch.setattr("screens.leder.rydding.MELLOM", 0.05)
    moden(verden, logg)
    annen = Motor(verden.mappe / DATABASEFIL, lambda: bytearray(NOKKEL))
    async with kjor_som(verden, "Hilde", Hatt.LEDER, LITEN) as pilot:
        await _til_loggene(pilot, "Maren")
        await pilot.press("delete")
        await _venter(pilot, SlettLogg)
        await sett(pilot, referanse=REFERANSE, bekreftet="SLETT")
        with annen.lesemotor.connect() as leser:
            leser.exec_driver_sql("SELECT count(*) FROM logg").scalar_one()
            await pilot.press("ctrl+s")
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, AnsattloggerSide))
            await wait_for(pilot, lambda: any("ryddes når de er ferdige" in t for t in varsler(pilot.app)))
            assert not en(verden, Gravstein).ryddet
            assert not any("er borte" in t for t in varsler(pilot.app))
        await wait_for(pilot, lambda: any("er borte" in t for t in varsler(pilot.app)))
        assert en(verden, Gravstein).ryddet
    annen.lukk()


async def test_for_tidlig_og_uten_kopi_sies_foer_noe_skrives(verden: Verden, logg: UUID) -> None:
    avslutt(verden, logg)
    async with kjor_som(verden, "Hilde", Hatt.LEDER) as pilot:
        await _til_loggene(pilot, "Maren")
        await pilot.press("delete")
        await _venter(pilot, SlettLogg)
        assert "Familien krever at loggen slettes før" in skjermtekst(pilot.app)
        assert "Det er ikke vist at arkivet har en hel kopi" in skjermtekst(pilot.app)
        await sett(pilot, krevd=True, bekreftet="SLETT", referanse="x")
        assert pilot.app.screen.query_one("#lagre", Knapp).disabled
        await pilot.press("escape")
        await _venter(pilot, AnsattloggerSide)
    assert en(verden, Logg, id=logg).status == Loggstatus.PASSIV


async def test_listen_taaler_fiendtlige_navn_og_skifter_utvalg(verden: Verden, logg: UUID) -> None:
    rett_rad(verden, Ansatt, verden.folk["Maren"][0], etternavn=FIENDTLIG)
    verden.logg("Maren", "Odin", "Berg")
    avslutt(verden, logg)
    async with kjor_som(verden, "Hilde", Hatt.LEDER) as pilot:
        await _til_loggene(pilot, "Maren")
        assert FIENDTLIG in skjermtekst(pilot.app)
        sett_: list[list[str]] = []
        for _ in range(3):
            tabell = pilot.app.screen.query_one("#stafettbarn", Tabell)
            sett_.append([r.celler["navn"].plain for r in tabell.rader])
            await pilot.press("p")
            await pilot.pause()
        assert sett_ == [
            ["Odin Berg (8 år)", "Tuvalise Kvitfjell (8 år)"],
            ["Odin Berg (8 år)"],
            ["Tuvalise Kvitfjell (8 år)"],
        ]
        await pilot.press("h")
        await rolig(pilot)
        assert "Tuvalise" not in skjermtekst(pilot.app)


async def test_innsynsloggen_sier_hvem_og_hva_og_aldri_innhold(verden: Verden, logg: UUID) -> None:
    apne_logg(verden.okt("Rune"), logg)
    async with kjor_som(verden, "Hilde", Hatt.LEDER) as pilot:
        await pilot.press("2")
        await _venter(pilot, Brukere)
        await pilot.press("i")
        await _venter(pilot, InnsynsloggSide)
        rader_ = pilot.app.screen.query_one(Tabell).rader
        forste = {k: c.plain for k, c in rader_[0].celler.items()}
        assert (forste["hvem"], forste["hva"], forste["logg"]) == (
            "Rune Bakken",
            "Leste loggen",
            "Tuvalise Kvitfjell",
        )
        assert "Stopper ofte opp" not in skjermtekst(pilot.app)
        await pilot.press("p")
        await pilot.pause()
        hva = [r.celler["hva"].plain for r in pilot.app.screen.query_one(Tabell).rader]
        assert hva == ["La til oppmerksomhet", "Opprettet loggen"]


async def test_grunnen_samtykke_trukket_sier_hva_som_mangler(verden: Verden, logg: UUID) -> None:
    async with kjor_som(verden, "Maren") as pilot:
        await _til_avslutning(pilot, logg)
        await sett(pilot, grunn=Avslutningsgrunn.SAMTYKKE_TRUKKET)
        await pilot.press("ctrl+s")
        await _venter(pilot, Bekreft)
        await pilot.press("tab", "enter")
        await _venter(pilot, AvsluttLogg)
        assert "Registrer det først" in str(feil_ved(pilot, "grunn"))
