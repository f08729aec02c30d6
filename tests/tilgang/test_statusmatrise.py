"""Role × act × status: what each is told, by the use cases and by what the screens offer. The two never disagree.

A log is aktiv or passiv; that its consent has run out or was withdrawn is worked out beside it (SPEC 9.0). A
registration that is not finished is a kladd, which only its author knows of.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from data.koder import Hatt
from data.modeller import Logg
from screens.felles.side import Felles
from screens.leder.ansattlogger import AnsattloggerSide
from screens.vis_endre import VisEndre
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.kladd import nokkel_for, skriv_kladd
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.oppslag.logglister import mine_stafettlogger
from tests.avsluttet import avslutt
from tests.byggere import Verden, ny_id
from tests.fulle_fixturer import _slitt, f, v
from tests.fulle_logger import FullLogg, tilbakestill
from tests.hjelpere import wait_for
from tests.overforing import send
from tests.raadata import rett_rad
from tests.skjermer.hjelp import kjor_som, rolig, skjermtekst, varsler
from tests.tilgang.inngang import ukjent
from tests.tilgang.innganger import INNGANGER

ROLLER = {
    "holder": ("Maren", Hatt.SAKSBEHANDLER),
    "aktør": ("Rune", Hatt.SAKSBEHANDLER),
    "leser av en del": ("Åse", Hatt.SAKSBEHANDLER),
    "kollega": ("Siri", Hatt.SAKSBEHANDLER),
    "leder": ("Hilde", Hatt.LEDER),
    "administrator": ("Kari", Hatt.ADMINISTRATOR),
}
JA, BORTE, HOLDER, DELER = None, "logg.finnes_ikke", "logg.ikke_stafettholder", "logg.bare_deler"
PASSIV, BLE, IKKE, LEDER = "logg.passiv", "logg.ble_passiv", "logg.ikke_passiv", "hatt.ikke_leder"
VENTER, TATT_TILBAKE = "overforing.venter", "overforing.trukket"
UTLOPT, TRUKKET, ARKIV = "samtykke.utlopt", "samtykke.trukket", "slett.ikke_arkivert"

Rad = tuple[str | None, str | None, str | None, str | None, str | None, str | None]


def _bare_holder(svar: str | None) -> Rad:
    return (svar, BORTE, BORTE, BORTE, BORTE, BORTE)


def _holders(utlopt: str | None, trukket: str | None) -> dict[str, Rad]:
    """An act that is the holder's; with and without a consent that holds."""
    return {
        "aktiv": (JA, HOLDER, HOLDER, BORTE, BORTE, BORTE),
        "utløpt": _bare_holder(utlopt),
        "trukket": _bare_holder(trukket),
        "passiv": (PASSIV, BLE, BLE, BORTE, BORTE, BORTE),
    }


def _holder_leser() -> dict[str, Rad]:
    """What its holder alone reads, whatever became of the consent; of a passive log nothing."""
    return {
        "aktiv": (JA, HOLDER, HOLDER, BORTE, BORTE, BORTE),
        "utløpt": _bare_holder(JA),
        "trukket": _bare_holder(JA),
        "passiv": _bare_holder(PASSIV),
    }


def _leders(passiv: str | None) -> dict[str, Rad]:
    nei: Rad = (LEDER, LEDER, LEDER, LEDER, IKKE, LEDER)
    return dict.fromkeys(("aktiv", "utløpt", "trukket"), nei) | {
        "passiv": (LEDER, LEDER, LEDER, LEDER, passiv, LEDER)
    }


def _sendes(trukket: str) -> dict[str, Rad]:
    """To send: the holder's while consent holds, and the leder's, who must be able to give it to somebody."""
    return {
        "aktiv": (JA, HOLDER, HOLDER, BORTE, JA, BORTE),
        "utløpt": (UTLOPT, BORTE, BORTE, BORTE, JA, BORTE),
        "trukket": (trukket, BORTE, BORTE, BORTE, JA, BORTE),
        "passiv": (JA, BORTE, BORTE, BORTE, JA, BORTE),
        "overføres": (VENTER, HOLDER, HOLDER, BORTE, VENTER, BORTE),
    }


def _mottas(hvem: tuple[int, ...], svar: str) -> dict[str, Rad]:
    """What is done with one that is sent; in the common world it was taken back. ``hvem`` are those it is for."""

    def rad(for_dem: str | None) -> Rad:
        return tuple(for_dem if i in hvem else BORTE for i in range(6))  # type: ignore[return-value]

    return dict.fromkeys(("aktiv", "utløpt", "trukket", "passiv"), rad(svar)) | {"overføres": rad(JA)}


MATRISE: dict[str, dict[str, Rad]] = {
    "apne_logg.apne_logg": {
        "aktiv": (JA, JA, JA, BORTE, BORTE, BORTE),
        "utløpt": _bare_holder(JA),
        "trukket": _bare_holder(JA),
        "passiv": _bare_holder(PASSIV),
    },
    "evaluer.evaluer_tiltak": {
        "aktiv": (JA, JA, BORTE, BORTE, BORTE, BORTE),
        "utløpt": _bare_holder(UTLOPT),
        "trukket": _bare_holder(TRUKKET),
        "passiv": (BLE, BLE, BLE, BORTE, BORTE, BORTE),
    },
    "lysglimt.nytt_lysglimt": {
        "aktiv": (JA, JA, DELER, BORTE, BORTE, BORTE),
        "utløpt": _bare_holder(UTLOPT),
        "trukket": _bare_holder(TRUKKET),
        "passiv": (PASSIV, BLE, BLE, BORTE, BORTE, BORTE),
    },
    "motemodus.start_motemodus": {
        "aktiv": (JA, JA, DELER, BORTE, BORTE, BORTE),
        "utløpt": _bare_holder(JA),
        "trukket": _bare_holder(JA),
        "passiv": _bare_holder(PASSIV),
    },
    "tiltak.nytt_tiltak": {
        "aktiv": (JA, HOLDER, BORTE, BORTE, BORTE, BORTE),
        "utløpt": _bare_holder(UTLOPT),
        "trukket": _bare_holder(TRUKKET),
        "passiv": (BLE, BLE, BLE, BORTE, BORTE, BORTE),
    },
    "detaljer.vis_detaljer": _holder_leser(),
    "historikk.les_historikk": _holder_leser(),
    "eksport.eksportvalg": _holder_leser(),
    "detaljer.oppdater_detaljer": _holders(UTLOPT, TRUKKET),
    "mote.innkall_til_mote": _holders(UTLOPT, TRUKKET),
    "oppmerksomhet.ny_oppmerksomhet": _holders(UTLOPT, TRUKKET),
    "notat.nytt_notat": _holders(UTLOPT, TRUKKET),
    "lesetilgang.gi_lesetilgang": _holders(UTLOPT, TRUKKET),
    "samtykke.forny_samtykke": _holders(JA, JA),
    "samtykke.registrer_nei": _holders(JA, JA),
    "avslutt_logg.avslutt_logg": _holders(JA, JA),
    "gjor_aktiv.gjor_aktiv": _leders(JA),
    "slett_logg.slett_logg": _leders(ARKIV),
    "overfor.send_overforing": _sendes(TRUKKET),
    "overforingsvalg.overforingsvalg": _sendes(TRUKKET)
    | {"overføres": (JA, HOLDER, HOLDER, BORTE, JA, BORTE)},
    "overfor.trekk_overforing": _mottas((0, 4), TATT_TILBAKE),
    "motta_overforing.godta_overforing": _mottas((3,), TATT_TILBAKE),
    "motta_overforing.avvis_overforing": _mottas((3,), TATT_TILBAKE),
}
UFERDIG = _bare_holder(BORTE)
"""of an unfinished registration there is no log to do anything with, for its author either"""
for navn, handling in MATRISE.items():
    handling.setdefault("overføres", handling["aktiv"])  # until it is accepted everything is as it was
    lederens = navn in ("gjor_aktiv.gjor_aktiv", "slett_logg.slett_logg")
    handling["kladd"] = (LEDER, LEDER, LEDER, LEDER, BORTE, LEDER) if lederens else UFERDIG


def _utlopt(v: Verden, _f: FullLogg) -> None:
    v.ga(days=366 * 2)


def _sendt(v: Verden, f: FullLogg) -> None:
    """To Siri, who is the colleague here."""
    send(v, f.logg)


def _trukket(v: Verden, f: FullLogg) -> None:
    rett_rad(v, Logg, f.logg, samtykke_gitt=None, samtykke_utfall="trukket")


STATUSER: dict[str, Callable[[Verden, FullLogg], None]] = {
    "aktiv": lambda v, f: None,
    "utløpt": _utlopt,
    "trukket": _trukket,
    "passiv": lambda v, f: avslutt(v, f.logg),
    "overføres": lambda v, f: _sendt(v, f),
    "kladd": lambda v, f: None,
}


def _begynt(v: Verden) -> UUID:
    """A registration that Maren has not finished; its id is what a list would give."""
    assert skriv_kladd(v.okt("Maren"), "nytt_barn", {"fornavn": "Idun", "etternavn": "Vestli"}, "b") is None
    (rad,) = mine_stafettlogger(v.okt("Maren")).kladder
    return rad.id


def stelt(v: Verden, f: FullLogg, status: str) -> Verden:
    """The common world again, with no meeting planned, in this status."""
    ny = tilbakestill(v.base)
    ny_id(avlys_mote(ny.okt("Maren"), f.mote))
    STATUSER[status](ny, f)
    return ny


@pytest.mark.parametrize("status", STATUSER)
@pytest.mark.parametrize("handling", MATRISE)
def test_handlingen_svarer_som_matrisen_sier(v: Verden, f: FullLogg, handling: str, status: str) -> None:
    verden = stelt(v, f, status)
    svar = {}
    ventet = dict(zip(ROLLER, MATRISE[handling][status], strict=True))
    for rolle in sorted(ROLLER, key=lambda r: ventet[r] is JA):  # those who change something last
        if svar and ventet[rolle] is JA:
            verden = stelt(v, f, status)
        hva = replace(ukjent(f), logg=_begynt(verden)) if status == "kladd" else f
        gitt = INNGANGER[handling].kall(verden, verden.okt(*ROLLER[rolle]), hva)
        svar[rolle] = gitt.kode if isinstance(gitt, Avslag) else JA
        if isinstance(gitt, Avslag):
            assert gitt.setning.paa().endswith("."), "every refusal says why, in a sentence"
    assert svar == ventet


# --- what the screens offer ---

I_LOGGEN = {
    "logg.ny_oppmerksomhet": "oppmerksomhet.ny_oppmerksomhet",
    "logg.nytt_notat": "notat.nytt_notat",
    "logg.nytt_lysglimt": "lysglimt.nytt_lysglimt",
    "logg.overfor": "overforingsvalg.overforingsvalg",
    "logg.nytt_tiltak": "tiltak.nytt_tiltak",
    "logg.nytt_mote": "mote.innkall_til_mote",
    "logg.motemodus": "motemodus.start_motemodus",
    "logg.vis_endre": "detaljer.vis_detaljer",
    "logg.eksporter": "eksport.eksportvalg",
    "logg.utskrift": "eksport.eksportvalg",
    "logg.skriv_ut_innsyn": "eksport.eksportvalg",
    "logg.til_historikk": "historikk.les_historikk",
}
I_VIS_ENDRE = {
    "vis_endre.samtykke": "samtykke.forny_samtykke",
    "vis_endre.nei": "samtykke.registrer_nei",
    "vis_endre.endre": "detaljer.oppdater_detaljer",
    "vis_endre.status": "avslutt_logg.avslutt_logg",
}
HOS_LEDEREN = {"lederlogg.gjor_aktiv": JA, "lederlogg.slett": ARKIV}
"""command → what the act answers on a passive log; a lack that the form tells of does not hide it"""


def tilbudt(pilot: Pilot[Any]) -> set[str]:
    """The commands that the page offers, by key or in the menu."""
    side = pilot.app.screen
    assert isinstance(side, Felles)
    return {k.id for k in side.kommandoer_i_meny()}


def _ventet(kommandoer: dict[str, str], rolle: str, status: str) -> set[str]:
    plass = list(ROLLER).index(rolle)
    return {k for k, handling in kommandoer.items() if MATRISE[handling][status][plass] is JA}


@pytest.mark.parametrize("status", ["aktiv", "utløpt", "trukket", "overføres"])
@pytest.mark.parametrize("rolle", ["holder", "aktør", "leser av en del"])
async def test_loggen_tilbyr_det_som_gaar(v: Verden, f: FullLogg, rolle: str, status: str) -> None:
    verden = stelt(v, f, status)
    apnes = MATRISE["apne_logg.apne_logg"][status][list(ROLLER).index(rolle)] is JA
    async with kjor_som(verden, *ROLLER[rolle]) as pilot:
        under = pilot.app.screen
        pilot.app.apne_logg(f.logg)
        await rolig(pilot)
        assert (pilot.app.screen is not under) == apnes
        if not apnes:
            return
        assert tilbudt(pilot) & I_LOGGEN.keys() == _ventet(I_LOGGEN, rolle, status)
        if rolle == "holder":
            pilot.app.push_screen(VisEndre(verden.okt(*ROLLER[rolle]), f.logg))
            await rolig(pilot)
            assert tilbudt(pilot) & I_VIS_ENDRE.keys() == _ventet(I_VIS_ENDRE, rolle, status)


def test_bare_forfatteren_vet_om_kladden(v: Verden, f: FullLogg) -> None:
    """In the list, by its id, and in what a search for the number answers."""
    verden = stelt(v, f, "kladd")
    kladd = _begynt(verden)
    for rolle, (hvem, hatt) in ROLLER.items():
        okt = verden.okt(hvem, hatt)
        sett = [k.id for k in mine_stafettlogger(okt).kladder]
        assert (sett, nokkel_for(okt, kladd)) == (([kladd], "b") if rolle == "holder" else ([], None)), rolle


async def test_listen_tilbyr_det_som_gaar_med_en_kladd_og_en_passiv(v: Verden, f: FullLogg) -> None:
    """The row of a registration that is not finished offers no transfer and says why; the passive one offers it."""
    verden = stelt(v, f, "passiv")
    _begynt(verden)
    async with kjor_som(verden, *ROLLER["holder"]) as pilot:
        pilot.app.vis_seksjon("stafettlogger")
        await rolig(pilot)
        assert "Idun Vestli" in skjermtekst(pilot.app)
        assert "liste.overfor" not in tilbudt(pilot)
        await pilot.press("f")
        await wait_for(pilot, lambda: "ikke ferdig" in " ".join(varsler(pilot.app)))
        await pilot.press("p")
        await rolig(pilot)
        assert "liste.overfor" in tilbudt(pilot)


@pytest.mark.parametrize("status", ["aktiv", "passiv"])
async def test_lederens_liste_tilbyr_det_som_gaar(v: Verden, f: FullLogg, status: str) -> None:
    verden = stelt(v, f, status)
    async with kjor_som(verden, *ROLLER["leder"]) as pilot:
        pilot.app.push_screen(AnsattloggerSide(verden.okt(*ROLLER["leder"]), verden.ansettelse("Maren")))
        await rolig(pilot)
        ventet = set(HOS_LEDEREN) if status == "passiv" else set()
        assert tilbudt(pilot) & HOS_LEDEREN.keys() == ventet


__all__ = ["_slitt", "f", "v"]
