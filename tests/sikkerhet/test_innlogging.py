"""Guessing is slow and leaves its mark; the emergency code opens for an administrator; the chain's end is watched."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from data import anker, forsok
from data.koder import Handling
from data.kontroll import Sted
from data.modeller import RevisjonDetalj, RevisjonRad
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING
from data.nokler import lag_kodespor
from stafett_tui import opprett, oppstart
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.passord import bytt_passord
from stafett_tui.oppstart import Innlogget, logg_inn, sett_passord
from stafett_tui.sikkerhet import gjenopprett, las
from stafett_tui.sikkerhet.kontroll import kontroller
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL
from tests.byggere import PASSORD
from tests.innlogging import NYTT_PASSORD, inne, ma_sette
from tests.sikkerhet.conftest import BRUKER, OPPSETT

FEIL = "helt feil passord her"
NAA = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


class Klokke:
    """The system's clock, as the log-in reads it."""

    tid = NAA

    def __init__(self, *_: Any) -> None:
        pass

    def naa(self) -> datetime:
        return Klokke.tid

    def i_dag(self) -> Any:
        return Klokke.tid.date()


@pytest.fixture
def klokke(monkeypatch: pytest.MonkeyPatch) -> type[Klokke]:
    Klokke.tid = NAA
    monkeypatch.setattr(las, "Klokke", Klokke)
    return Klokke


def koden(svar: object) -> str:
    assert isinstance(svar, Avslag), svar
    return svar.kode


def test_pausen_dobles_og_stopper(ekte: Path) -> None:
    fil, naa = Nokkelfil.les(ekte), NAA
    pauser = []
    for _ in range(12):
        while vent := forsok.begynn(fil, BRUKER, naa):
            pauser.append(vent)
            naa += timedelta(seconds=vent)
    assert pauser == [5, 10, 20, 40, 80, 160, 300, 300, 300]
    assert forsok.begynn(fil, BRUKER, naa - timedelta(days=1)) <= 300  # the clock was set back
    assert forsok.lyktes(fil, BRUKER, naa).egne == 11
    assert forsok.begynn(fil, BRUKER, naa) == 0


def test_en_klokke_som_stilles_tilbake_laaser_ingen_ute(ekte: Path) -> None:
    """Who waits as she is told comes in: the wait does not begin anew with every try until the clock has caught up."""
    fil = Nokkelfil.les(ekte)
    assert [forsok.begynn(fil, BRUKER, NAA) for _ in range(3)] == [0, 0, 0]
    naa = NAA - timedelta(days=1)
    vent = forsok.begynn(fil, BRUKER, naa)
    assert vent == forsok.FORSTE_PAUSE
    assert forsok.begynn(fil, BRUKER, naa + timedelta(seconds=2)) == vent - 2
    assert forsok.begynn(fil, BRUKER, naa + timedelta(seconds=vent)) == 0


def test_feil_innlogginger_bremses_og_skrives_ned(ekte: Path, klokke: type[Klokke]) -> None:
    svar = [koden(logg_inn(ekte, BRUKER, FEIL)) for _ in range(4)]
    assert svar == ["innlogging.feil"] * 3 + ["innlogging.vent"]
    assert koden(logg_inn(ekte, BRUKER, PASSORD)) == "innlogging.vent"  # the right one too: no way round
    assert koden(logg_inn(ekte, PASSORD, FEIL)) == "innlogging.feil"  # somebody's passphrase as name
    assert PASSORD not in (ekte / forsok.FILNAVN).read_text()
    klokke.tid += timedelta(seconds=6)
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    assert innlogget.feilede == 3
    siste = _siste(innlogget, 2)
    assert [r.handling for r in siste] == [Handling.INNLOGGING_FEILET, Handling.INNLOGGET]
    assert siste[0].detalj == '{"egne":3,"ukjente":1}'
    innlogget.base.lukk()
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    assert innlogget.feilede == 0
    innlogget.base.lukk()


@pytest.mark.parametrize(
    "riktig",
    [
        lambda _i, mappe: kontroller(mappe, BRUKER, PASSORD),
        lambda i, _m: bytt_passord(i.velg(i.hatter[0]), PASSORD, NYTT_PASSORD, NYTT_PASSORD),
        lambda _i, mappe: gjenopprett.apne(mappe, BRUKER, PASSORD),
        lambda _i, mappe: las.las_opp(mappe, BRUKER, PASSORD),  # and then the database did not open
    ],
    ids=["kontroller", "passord", "gjenopprett", "åpnet ikke"],
)
def test_et_riktig_passord_uten_innlogging_visker_ingenting_ut(
    ekte: Path, klokke: type[Klokke], riktig: Any
) -> None:
    """What somebody guessed stands until it is in the audit: a right passphrase elsewhere took it away unseen."""
    forst = inne(logg_inn(ekte, BRUKER, PASSORD))
    for navn in (BRUKER, BRUKER, BRUKER, "ingen"):
        assert koden(las.las_opp(ekte, navn, FEIL)) == "innlogging.feil"
    klokke.tid += timedelta(seconds=6)
    svar = riktig(forst, ekte)
    assert not isinstance(svar, Avslag), svar
    if isinstance(svar, gjenopprett.Gjenoppretting):
        svar.lukk()
    forst.base.lukk()
    assert koden(las.las_opp(ekte, BRUKER, FEIL)) == "innlogging.feil", "and nobody waits for those"
    nytt = NYTT_PASSORD if isinstance(svar, Kvittering) else PASSORD
    for egne in (4, 0):
        innlogget = inne(logg_inn(ekte, BRUKER, nytt))
        assert innlogget.feilede == egne
        if egne:
            assert _siste(innlogget, 2)[0].detalj == '{"egne":4,"ukjente":1}'
        innlogget.base.lukk()


def _siste(innlogget: Innlogget, antall: int) -> list[Any]:
    import sqlalchemy as sa
    from sqlmodel import col

    with innlogget.base.motor.lesemotor.connect() as c:
        rader = c.execute(
            sa.select(col(RevisjonRad.handling), col(RevisjonDetalj.detalj))
            .join(RevisjonDetalj, col(RevisjonDetalj.nr) == col(RevisjonRad.nr))
            .order_by(col(RevisjonRad.nr))
        ).all()
    return list(rader)[-antall:]


def test_uten_en_fil_som_kan_skrives_slipper_en_inn(ekte: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(forsok, "skriv_privat", full)
    for _ in range(4):
        assert koden(logg_inn(ekte, BRUKER, FEIL)) == "innlogging.feil"
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()


@pytest.mark.parametrize(
    "innhold", [b"", b"[]", b"\xff", b'{"kari": {"antall": "x", "sist": 3}}', b"[" * 9999]
)
def test_en_odelagt_tellefil_stopper_ingen(ekte: Path, innhold: bytes) -> None:
    (ekte / forsok.FILNAVN).write_bytes(innhold)
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()


def test_nodkoden_slipper_en_administrator_inn(ekte: Path, nodkode: str) -> None:
    assert len(nodkode.replace("-", "")) == 24
    ma = ma_sette(logg_inn(ekte, BRUKER, nodkode.lower()))
    innlogget = inne(sett_passord(ma, NYTT_PASSORD, NYTT_PASSORD))
    rader = [r.handling for r in _siste(innlogget, 3)]
    assert rader == [Handling.NODKODE_BRUKT, Handling.PASSORD_SATT, Handling.INNLOGGET]
    innlogget.base.lukk()
    assert koden(logg_inn(ekte, BRUKER, PASSORD)) == "innlogging.feil"
    ma_sette(logg_inn(ekte, BRUKER, nodkode)).base.lukk()  # it lies in the safe still


def test_nodkoden_er_ingen_annens(ekte: Path, nodkode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert koden(logg_inn(ekte, "ingen", nodkode)) == "innlogging.feil"
    monkeypatch.setattr(oppstart, "_er_administrator", lambda _: False)
    assert koden(logg_inn(ekte, BRUKER, nodkode)) == "innlogging.feil"


def test_en_eldre_base_lagt_inn_utenfra_blir_sett(ekte: Path) -> None:
    gammel = (ekte / DATABASEFIL).read_bytes()
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()
    ny = (ekte / DATABASEFIL).read_bytes()
    assert ny != gammel
    (ekte / DATABASEFIL).write_bytes(gammel)
    assert koden(logg_inn(ekte, BRUKER, PASSORD)) == "lagring.kjeden_kuttet"
    (ekte / DATABASEFIL).write_bytes(ny)
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()


@pytest.mark.parametrize("igjen", [(), ("anker_neste",)], ids=["ingen", "bare neste"])
def test_uten_anker_slipper_ingen_eldre_base_inn(ekte: Path, igjen: tuple[str, ...]) -> None:
    """The field can be taken out of the key file by whoever lays in the older file; no log-in covers that up."""
    gammel = (ekte / DATABASEFIL).read_bytes()
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()
    (ekte / DATABASEFIL).write_bytes(gammel)
    with Nokkelfil.les(ekte).endring() as innhold:
        satt = innhold.pop(anker.FELT)
        innhold |= dict.fromkeys(igjen, satt)
    for _ in range(2):
        assert koden(logg_inn(ekte, BRUKER, PASSORD)) == "lagring.kjeden_kuttet"
    assert Nokkelfil.les(ekte).felt(anker.FELT) is None


def test_ankeret_settes_naar_databasen_lages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anybody has logged in; and one made without it is let in once, at the first log-in."""
    monkeypatch.setattr(opprett, "logg_inn", lambda *_: Avslag("prøve", T("Skriv passordet.")))
    koden(opprett.opprett_database(tmp_path / "ny", OPPSETT))
    with Nokkelfil.les(tmp_path / "ny").endring() as innhold:
        assert innhold.pop(anker.FELT)["antall"] == 1
    inne(logg_inn(tmp_path / "ny", BRUKER, PASSORD)).base.lukk()
    assert Nokkelfil.les(tmp_path / "ny").felt(anker.FELT)["antall"] == 2


@pytest.mark.parametrize(
    "endring",
    [
        {"t": 1},
        {"m": 19 * 1024 - 1},
        {"m": 4 * 1024 * 1024},
        {"p": 2},
        {"salt": "AAAAAAAAAAAAAAAAAAAAAA=="},
        {"ct": "AAAA"},
        {"bruker": "ola"},
        {"pub": "AAAA"},
        {"slag": "nodkode"},
    ],
    ids=str,
)
def test_et_endret_spor_avvises_med_en_setning_og_blir_funnet(
    kari: Innlogget, ekte: Path, endring: dict[str, object]
) -> None:
    """The one whose slot it is, is told what to do; the check tells whoever can log in which slot it is."""
    lag_kodespor(
        Nokkelfil.les(ekte), "rune", kari.base.nokkel, datetime.now(UTC) + timedelta(days=1), KDF_OVING
    )
    with Nokkelfil.les(ekte).endring() as innhold:
        innhold["spor"][-1].update(endring)
        innhold["spor"].append({**innhold["spor"][-1], "bruker": "tuva"})  # and one that is another's
    svar = logg_inn(ekte, "tuva", "AAAA-BBBB-CCCC")
    assert isinstance(svar, Avslag)
    assert "be lederen om en ny engangskode" in svar.setning.paa()
    linjer = kontroller(ekte, BRUKER, PASSORD)
    assert isinstance(linjer, list)
    assert any(li.sted is Sted.SPOR and "endret" in li.setning.paa() for li in linjer)
