"""An empty machine: the first start makes the database, and its maker is leder and administrator."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from data.koder import Virksomhetstype
from screens.felles.felt import Felt
from screens.forste_oppsett import ForsteOppsett
from screens.hattevalg import Hattevalgside
from screens.nodkode import Nodkodevisning
from tests.hjelpere import wait_for
from tests.skjermer.hjelp import LITEN, kjor_mappe, rolig, skjermtekst

RIKTIG = {
    "kommune": "Fjordvik",
    "virksomhet": "Bakkehaugen skole",
    "virksomhetstype": Virksomhetstype.SKOLE,
    "fornavn": "Hilde",
    "etternavn": "Strand",
    "fodselsnummer": "02013299997",  # right by the rule of 2032, and nobody's yet
    "stilling": "rektor",
    "brukernavn": "Hilde",
    "passord": "gule ender svømmer sakte",
    "gjentatt": "gule ender svømmer sakte",
}


def _fyll(pilot: Pilot[Any], verdier: dict[str, object]) -> None:
    for felt in pilot.app.screen.query(Felt):
        if felt.navn in verdier:
            felt.inndata.verdi = verdier[felt.navn]


async def test_fra_tom_mappe_til_innlogget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seen once in a life, and on a machine where the page after it is not loaded: the code is not removed by it."""
    async with kjor_mappe(tmp_path / "ny") as pilot:
        assert isinstance(pilot.app.screen, ForsteOppsett)
        _fyll(pilot, RIKTIG)
        monkeypatch.delitem(sys.modules, Hattevalgside.__module__)
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, Nodkodevisning), timeout=60)
        await rolig(pilot)
        assert isinstance(pilot.app.screen, Nodkodevisning)
        kode = str(pilot.app.screen.query_one("#nodkode").render()).strip()
        assert re.fullmatch(r"(\w{4}-){5}\w{4}", kode), kode
        await pilot.press("enter")
        await wait_for(pilot, lambda: type(pilot.app.screen).__name__ == Hattevalgside.__name__)
        tekst = skjermtekst(pilot.app)
        assert "virksomhetsleder" in tekst
        assert "administrator" in tekst
    assert (tmp_path / "ny" / "stafett.db").stat().st_mode & 0o777 == 0o600


async def test_alt_som_mangler_sies_paa_en_gang_og_ingenting_lages(tmp_path: Path) -> None:
    async with kjor_mappe(tmp_path / "ny", LITEN) as pilot:
        await pilot.press("ctrl+s")
        await wait_for(pilot, lambda: "felt må rettes" in skjermtekst(pilot.app))
        feil = {f.navn for f in pilot.app.screen.query(Felt) if f.has_class("-feil")}
        assert feil == RIKTIG.keys() - {"gjentatt"}
        assert pilot.app.focused is pilot.app.screen.query(Felt).first().inndata
    assert not (tmp_path / "ny").exists()


async def test_et_syntetisk_nummer_avvises_i_en_ekte_database(tmp_path: Path) -> None:
    async with kjor_mappe(tmp_path / "ny") as pilot:
        _fyll(pilot, {**RIKTIG, "fodselsnummer": "15891590110"})
        await pilot.press("ctrl+s")
        await wait_for(
            pilot,
            lambda: any(
                f.navn == "fodselsnummer" and f.has_class("-feil") for f in pilot.app.screen.query(Felt)
            ),
        )
        assert next(f for f in pilot.app.screen.query(Felt) if f.navn == "stilling").inndata.verdi == "rektor"
