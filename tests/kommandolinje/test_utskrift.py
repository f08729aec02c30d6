"""No stored text steers the terminal, in lines or in JSON; and JSON is JSON."""

import io
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from data.koder import Loggstatus
from stafett_tui.kommandolinje.utskrift import ren, skriv_json, skriv_linjer, som_json
from stafett_tui.sprak.tekst import T

VONDT = "a\x1b[31mrød\x07\x9b2J\u202eenobe\u2066x\u2028y\r\nz🙂\x00"


@dataclass(frozen=True)
class Rad:
    id: UUID
    nummer: str
    status: Loggstatus
    tekst: T
    kan: frozenset[str]


def test_linjer_er_rene() -> None:
    ut = io.StringIO()
    skriv_linjer([VONDT, T("  Tekst: %(t)s", t=VONDT)], ut)
    assert not set(ut.getvalue()) & set("\x1b\x07\x9b\u202e\u2066\u2028\r\x00")
    assert "🙂" in ut.getvalue()


def test_innrykk_beholdes_ogsa_nar_teksten_har_linjer() -> None:
    assert ren("    en\nto") == "    en\n    to"


def test_json_er_rent_og_helt() -> None:
    ut = io.StringIO()
    skriv_json({"tekst": VONDT, "ord": "blåbærsyltetøy"}, ut)
    assert json.loads(ut.getvalue()) == {"tekst": VONDT, "ord": "blåbærsyltetøy"}
    assert not set(ut.getvalue()) & set("\x1b\x07\x9b\u202e\u2066\u2028\r\x00")
    assert "blåbærsyltetøy" in ut.getvalue()


def test_tegn_utenfor_det_forste_planet() -> None:
    ut = io.StringIO()
    skriv_json("\U000e0001", ut)
    assert ut.getvalue() == '"\\udb40\\udc01"\n'
    assert json.loads(ut.getvalue()) == "\U000e0001"


def test_en_rad_som_json_uten_hele_nummeret() -> None:
    rad = Rad(UUID(int=1), "12345678901", Loggstatus.AKTIV, T("Hei %(n)d", n=1), frozenset({"b", "a"}))
    assert som_json([rad]) == [{"id": "0" * 31 + "1", "status": "aktiv", "tekst": "Hei 1", "kan": ["a", "b"]}]


def test_tider_er_iso() -> None:
    assert som_json({1: date(2026, 1, 2), 2: datetime(2026, 1, 2, 3, tzinfo=UTC)}) == {
        "1": "2026-01-02",
        "2": "2026-01-02T03:00:00+00:00",
    }


def test_annet_kan_ikke_skrives() -> None:
    with pytest.raises(TypeError):
        som_json(object())
