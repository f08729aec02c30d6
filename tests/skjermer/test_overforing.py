"""Overfør stafettlogg, and the answer to it, by the keys (SPEC 8)."""

from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import Hatt, Overforingsdor, Overforingstilstand, Samtykkeutfall
from data.modeller import Logg, Overforing, Overforingsfil
from screens.eksport.dialog import Eksport
from screens.felles.bekreft import Bekreft
from screens.felles.tabell import Tabell
from screens.leder.ansattlogger import AnsattloggerSide
from screens.overforing.kort import OverforingDialog
from screens.overforing.liste import Overforinger
from screens.overforing.side import OverforLogg
from screens.overforingsfil.kvittering import LesKvittering
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.overfor import send_overforing
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.regler.overforing import til_leder
from tests.avsluttet import avslutt
from tests.byggere import Verden, ny_id
from tests.fulle_fixturer import _slitt, f, v
from tests.fulle_logger import FullLogg
from tests.hjelpere import wait_for
from tests.overforing import leder, send, skjema
from tests.raadata import en, rader, rett_rad
from tests.skjermer.hjelp import kjor_som, rolig, skjermtekst, varsler


def holder(v: Verden, f: FullLogg) -> object:
    return en(v, Logg, id=f.logg).stafettholder_id


async def _i_loggen(pilot: Pilot[Any], f: FullLogg) -> None:
    pilot.app.apne_logg(f.logg)
    await rolig(pilot)


async def _skriv(pilot: Pilot[Any], tekst: str) -> None:
    await pilot.press(*["space" if c == " " else "full_stop" if c == "." else c for c in tekst])


async def test_sendt_fra_loggen_godtatt_paa_min_side(v: Verden, f: FullLogg) -> None:
    async with kjor_som(v, "Maren") as pilot:
        await _i_loggen(pilot, f)
        await pilot.press("f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforLogg))
        side = pilot.app.screen
        await rolig(pilot)
        await pilot.press("down")
        await pilot.press("tab")
        await _skriv(pilot, "siri")
        soker = side.finn("mottaker").inndata
        await wait_for(pilot, lambda: len(soker._funnet) == 1)
        await pilot.press("down", "enter")
        side.finn("grunn").inndata.verdi = "Ny gruppe."
        side.finn("familien_dag").inndata.verdi = v.klokke.i_dag()
        side.finn("familien_hvordan").inndata.verdi = "Samtale"
        side.finn("bekreftet").inndata.verdi = True
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: bool(rader(v, Overforing, tilstand=Overforingstilstand.SENDT)))
        await rolig(pilot)
        assert "overføres" in skjermtekst(pilot.app)
        assert holder(v, f) == v.ansettelse("Maren")
        await pilot.press("f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforingDialog))
        assert "Siri Aune" in skjermtekst(pilot.app)
    async with kjor_som(v, "Siri") as pilot:
        await rolig(pilot)
        assert "Svar på overføring fra Maren Dahl" in skjermtekst(pilot.app)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforingDialog))
        tekst = skjermtekst(pilot.app)
        assert "Tuvalise Kvitfjell" in tekst
        assert "Ny gruppe." in tekst
        assert not any(ord_ in tekst for ord_ in ("løvetann", "NIVÅ", f.nummer[:6]))
        assert getattr(pilot.app.focused, "id", "") == "lukk", "the harmless choice first"
        await pilot.click("#godta")
        await wait_for(pilot, lambda: holder(v, f) == v.ansettelse("Siri"))


async def test_doerene_spor_om_hver_sitt(v: Verden, f: FullLogg) -> None:
    async with kjor_som(v, "Maren", storrelse=(80, 24)) as pilot:
        await _i_loggen(pilot, f)
        await pilot.press("f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforLogg))
        side = pilot.app.screen
        await rolig(pilot)

        def synlige() -> set[str]:
            return {x.navn for x in side.alle_felt() if not x.has_class("skjult")}

        assert "mottaker" not in synlige()
        await pilot.press("down")
        felles = {"dor", "mottaker", "grunn", "familien_dag", "familien_hvordan", "bekreftet", "folger"}
        assert synlige() == felles
        await pilot.press("down")
        assert synlige() == felles
        await pilot.press("down")
        assert side.dor is Overforingsdor.ANNEN_KOMMUNE
        assert synlige() == {"dor", "kommune", "overlevert", "grunn", "familien_dag", "bekreftet"}
        await wait_for(pilot, lambda: "Registrer overlevert" in skjermtekst(pilot.app))
        assert "Overføringsfil" in skjermtekst(pilot.app)
        await pilot.click("#eksporter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Eksport))


async def test_det_som_er_skrevet_ligger_som_kladd(v: Verden, f: FullLogg) -> None:
    async with kjor_som(v, "Maren") as pilot:
        await _i_loggen(pilot, f)
        for _ in range(2):
            await pilot.press("f")
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforLogg))
            await rolig(pilot)
            side = pilot.app.screen
            if side.query("#kladd"):
                break
            await pilot.press("down", "down")
            side.finn("grunn").inndata.verdi = "Flytter til PPT."
            side.behold_kladd()
            side.dismiss(None)
            await rolig(pilot)
        assert side.dor is Overforingsdor.ANNEN_ENHET
        assert side.verdier()["grunn"] == "Flytter til PPT."


async def test_en_passiv_logg_sendes_fra_listen(v: Verden, f: FullLogg) -> None:
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    avslutt(v, f.logg)
    async with kjor_som(v, "Maren") as pilot:
        await pilot.press("2")
        await rolig(pilot)
        await pilot.press("p")
        await rolig(pilot)
        await pilot.press("f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforLogg))
        assert pilot.app.screen.finn("folger") is None, "nothing of what is written in it is shown"
        pilot.app.screen.dismiss(None)
        send(v, f.logg)
        await rolig(pilot)
        await wait_for(pilot, lambda: "overføres" in skjermtekst(pilot.app))


@pytest.mark.parametrize(
    ("samtykke", "raad"),
    [
        ("utløpt", "Registrer et nytt samtykke i Vis / Endre"),
        ("trukket", "Eksporter den, og gjør den passiv"),
    ],
)
async def test_uten_samtykke_sier_f_hva_en_kan_gjore(
    v: Verden, f: FullLogg, samtykke: str, raad: str
) -> None:
    """The command is not offered, and the key that one knows says why: in the list, and in the log."""
    if samtykke == "utløpt":
        v.ga(days=366 * 2)
    else:
        ny_id(registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag()))
    async with kjor_som(v, "Maren") as pilot:
        await pilot.press("2")
        await rolig(pilot)
        await pilot.press("f")
        await wait_for(pilot, lambda: raad in " ".join(varsler(pilot.app)))
        pilot.app.clear_notifications()
        await _i_loggen(pilot, f)
        assert "logg.overfor" not in {k.id for k in pilot.app.screen.kommandoer_i_meny()}
        await pilot.press("f")
        await wait_for(pilot, lambda: raad in " ".join(varsler(pilot.app)))
        assert not isinstance(pilot.app.screen, OverforLogg)


async def test_lederen_merker_flere_og_sender_dem(v: Verden, f: FullLogg) -> None:
    andre = v.logg("Maren", "Idun", "Vestli")
    async with kjor_som(v, "Hilde", Hatt.LEDER) as pilot:
        pilot.app.push_screen(AnsattloggerSide(leder(v), v.ansettelse("Maren")))
        await rolig(pilot)
        await pilot.press("space", "down", "space", "f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforLogg))
        assert pilot.app.screen.kladd is None, "of several logs at once no draft is kept"
        side = pilot.app.screen
        assert set(side.valg.logger) == {f.logg, andre}
        assert "2 logger" in skjermtekst(pilot.app)
        assert side.finn("folger") is None


async def test_fra_min_side_til_kvitteringen_som_ventes(v: Verden, f: FullLogg) -> None:
    rett_rad(v, Overforingsfil, en(v, Overforingsfil, logg_id=f.logg).id, trukket=None)
    async with kjor_som(v, "Maren") as pilot:
        await wait_for(pilot, lambda: "Venter på kvittering fra Kattvik" in skjermtekst(pilot.app))
        tabell = pilot.app.screen.query_one("#oppgaver", Tabell)
        tabell.focus()
        tabell.ga_til(f"kvittering:{f.logg}")
        await rolig(pilot)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, LesKvittering))


async def test_f_i_loggen_sier_straks_at_filen_venter_paa_kvittering(v: Verden, f: FullLogg) -> None:
    """And not after the form is filled in."""
    rett_rad(v, Overforingsfil, en(v, Overforingsfil, logg_id=f.logg).id, trukket=None)
    async with kjor_som(v, "Maren") as pilot:
        await _i_loggen(pilot, f)
        await pilot.press("f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, LesKvittering))


async def test_lederen_trekker_en_fil_som_venter_paa_kvittering(v: Verden, f: FullLogg) -> None:
    """In the stead of one who is ill; the log is to be sent then."""
    fil = en(v, Overforingsfil, logg_id=f.logg).id
    rett_rad(v, Overforingsfil, fil, trukket=None)
    async with kjor_som(v, "Hilde", Hatt.LEDER) as pilot:
        pilot.app.push_screen(AnsattloggerSide(leder(v), v.ansettelse("Maren")))
        await rolig(pilot)
        assert "overføres" in skjermtekst(pilot.app)
        await pilot.press("f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforingDialog))
        await rolig(pilot)
        assert "til Kattvik" in skjermtekst(pilot.app)
        await pilot.click("#trekk")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Bekreft))
        await rolig(pilot)
        assert "Kattvik" in skjermtekst(pilot.app)
        await pilot.click("#trekk")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, AnsattloggerSide))
        assert en(v, Overforingsfil, id=fil).trukket is not None
        await rolig(pilot)
        await pilot.press("f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforLogg))


async def test_lederen_svarer_paa_det_som_er_sendt_til_virksomheten(v: Verden, f: FullLogg) -> None:
    til = skjema(v, "", mottaker=til_leder(v.enheter["Bakkehaugen skole"]))
    ny_id(send_overforing(v.okt("Maren"), [f.logg], til))
    async with kjor_som(v, "Hilde", Hatt.LEDER) as pilot:
        pilot.app.vis_seksjon("brukere")
        await rolig(pilot)
        await wait_for(pilot, lambda: "1 overføring venter på svar" in skjermtekst(pilot.app))
        await pilot.press("f")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Overforinger))
        await rolig(pilot)
        await wait_for(pilot, lambda: pilot.app.screen.query_one(Tabell).markert is not None)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, OverforingDialog))
        await pilot.click("#godta")
        await wait_for(pilot, lambda: holder(v, f) == v.ansettelse("Hilde"))


__all__ = ["_slitt", "f", "v"]
