"""The top line and the bottom line: what they show, what yields, and what a click does."""

from data.koder import Hatt
from screens.felles.felt import Linjefelt
from screens.felles.hjelpeside import Hjelpeside
from screens.felles.linjer import Ramme
from stafett_tui.sprak.merkelapper import HATT
from tests.felles.prove import linjer
from tests.felles.provelogg import FANER, Prove, begynn


async def test_toppen_viser_faner_navn_og_oving() -> None:
    async with Prove().run_test(size=(140, 30)) as pilot:
        await begynn(pilot)
        forste = linjer(pilot.app)[0]
        assert forste.startswith(
            "  Stafett   ØVING  1 Min side  2 Mine stafettlogger  3 Mine aktørlogger  4 Aktører  5 Møter"
        )
        assert forste.endswith("Marit Moe Dahl · Bakken skole")


async def test_smal_topp_har_korte_faner_og_navnet_viker_forst() -> None:
    async with Prove().run_test(size=(99, 30)) as pilot:
        await begynn(pilot)
        assert linjer(pilot.app)[0] == (
            "  Stafett   ØVING  1 Min side  2 Stafettlogger  3 Aktørlogger  4 Aktører  5 Møter         M. Dahl"
        )
        await pilot.resize_terminal(84, 30)
        await pilot.pause()
        assert linjer(pilot.app)[0].endswith("5 Møter")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert linjer(pilot.app)[0].endswith("3 Aktørlogger 4 Aktører 5 Møter")


async def test_hatten_staar_ved_navnet_saa_langt_det_er_plass() -> None:
    """SPEC 2.1; also in a narrow window, where the hat comes before the unit."""
    app = Prove()
    app.ramme = Ramme(FANER[:3], "Helene Strand", "Bakken skole", rolle=HATT[Hatt.LEDER])
    async with app.run_test(size=(160, 30)) as pilot:
        await begynn(pilot)
        for bredde, hvem in (
            (160, "Helene Strand · virksomhetsleder, Bakken skole"),
            (112, "H. Strand · virksomhetsleder, Bakken skole"),
            (92, "H. Strand · virksomhetsleder"),
        ):
            await pilot.resize_terminal(bredde, 30)
            await pilot.pause()
            assert linjer(pilot.app)[0].endswith(f"  {hvem}")


async def test_naar_det_er_trangt_staar_bare_tallene_og_den_man_er_i() -> None:
    async with Prove().run_test(size=(60, 18)) as pilot:
        await begynn(pilot)
        assert linjer(pilot.app)[0] == "  Stafett   ØVING  1  2 Stafettlogger  3  4  5     M. Dahl"


async def test_fanene_kan_klikkes_og_siffer_velger() -> None:
    app = Prove()
    async with app.run_test(size=(120, 30)) as pilot:
        await begynn(pilot)
        x = linjer(app)[0].index("4 Aktører")
        await pilot.click(offset=(x + 1, 0))
        await pilot.press("3")
        await pilot.click(offset=(3, 0))
        assert app.seksjoner == ["aktorer", "3"]


async def test_bunnen_viser_hoyst_fem_av_sidens_og_de_faste_til_hoyre() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        await begynn(pilot)
        siste = linjer(pilot.app)[-1]
        assert siste.split("     ")[0] == " T Nytt tiltak  E Evaluer  M Nytt møte  L Lysglimt  A Notat"
        assert siste.endswith("F1 Hjelp  F2 Meny  Esc Tilbake")


async def test_bunnen_tar_bare_med_det_den_har_plass_til() -> None:
    async with Prove().run_test(size=(60, 18)) as pilot:
        await begynn(pilot)
        siste = linjer(pilot.app)[-1]
        assert siste.startswith(" T Nytt tiltak  E Evaluer")
        assert "Nytt møte" not in siste
        assert siste.endswith("F1 Hjelp  F2 Meny  Esc Tilbake")


async def test_det_som_ikke_virker_naa_staar_ikke_i_bunnen_og_tasten_gjor_ingenting() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        side = await begynn(pilot)
        side.kan = {"logg.evaluer": False, "logg.mote": None}
        side.refresh_bindings()
        await pilot.pause()
        assert "Evaluer" not in linjer(pilot.app)[-1]
        await pilot.press("e", "t")
        assert side.gjort == ["tiltak"]


async def test_bokstavene_er_feltets_mens_man_skriver() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        side = await begynn(pilot)
        side.query_one(Linjefelt).focus()
        await pilot.pause()
        assert "Nytt tiltak" not in linjer(pilot.app)[-1]
        assert "F5 Møtemodus" in linjer(pilot.app)[-1]
        await pilot.press("t", "1", "question_mark")
        assert side.query_one(Linjefelt).verdi == "t1?"
        assert side.gjort == []


async def test_bunnen_kan_klikkes() -> None:
    async with Prove().run_test(size=(120, 30)) as pilot:
        side = await begynn(pilot)
        await pilot.click(offset=(linjer(pilot.app)[-1].index("Evaluer"), 29))
        assert side.gjort == ["evaluer"]
        await pilot.click(offset=(linjer(pilot.app)[-1].index("F1"), 29))
        await pilot.pause()
        assert isinstance(pilot.app.screen, Hjelpeside)
