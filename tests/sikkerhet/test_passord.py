"""One's own passphrase changed; the key taken from whoever leaves."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data import innpakking, nokler
from data.koder import Handling
from data.modeller import RevisjonRad
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING, Nokkelfilfeil, Nokkelfilkode, Sporslag
from stafett_tui.handlinger.brukere import avslutt_ansettelse
from stafett_tui.handlinger.nodkode import Nodkode, lag_nodkode
from stafett_tui.handlinger.passord import bytt_passord
from stafett_tui.okt import Okt
from stafett_tui.oppstart import Innlogget, logg_inn
from tests.byggere import PASSORD, Verden, lag_verden
from tests.handlinger.svar import felt, kode, ok
from tests.innlogging import NYTT_PASSORD, inne
from tests.kommandolinje.konsoll import kjor, passordfil
from tests.raadata import rader
from tests.sikkerhet.conftest import BRUKER
from tests.tilgang.inngang import LEDER


def okt_av(innlogget: Innlogget, som: str) -> Okt:
    return innlogget.velg(next(h for h in innlogget.hatter if h.hatt.value == som))


def test_eget_passord_byttes(kari: Innlogget, ekte: Path) -> None:
    for_ = (ekte / "nokler.json").read_bytes()
    svar = ok(bytt_passord(okt_av(kari, "leder"), PASSORD, NYTT_PASSORD, NYTT_PASSORD))
    assert svar.id is None
    assert kode(logg_inn(ekte, BRUKER, PASSORD)) == "innlogging.feil"
    inne(logg_inn(ekte, BRUKER, NYTT_PASSORD)).base.lukk()
    assert (ekte / "nokler.json").read_bytes() != for_


def test_den_som_stenges_ute_mens_passordet_byttes_er_stengt_ute(
    kari: Innlogget, ekte: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fil = Nokkelfil.les(ekte)
    nokler.lag_nodspor(fil, kari.base.nokkel, KDF_OVING)
    pakk_inn: Callable[..., Any] = innpakking.pakk_inn

    def imens(*a: Any) -> Any:
        nokler.fjern_spor(fil, BRUKER)
        return pakk_inn(*a)

    monkeypatch.setattr(innpakking, "pakk_inn", imens)
    svar = bytt_passord(okt_av(kari, "leder"), PASSORD, NYTT_PASSORD, NYTT_PASSORD)
    assert kode(svar) == "passord.feil_gammelt"
    assert Nokkelfil.les(ekte).finn(BRUKER, Sporslag.PASSORD) is None


@pytest.mark.parametrize(
    ("gammelt", "nytt", "gjentatt", "hvilket"),
    [
        ("noe annet enn det", NYTT_PASSORD, NYTT_PASSORD, "gammelt"),
        (PASSORD, NYTT_PASSORD, "noe annet", "gjentatt"),
        (PASSORD, PASSORD, PASSORD, "passord"),
        (PASSORD, "kort", "kort", "passord"),
        (PASSORD, "passordpassord", "passordpassord", "passord"),
        (PASSORD, "kari moe er best i byen", "kari moe er best i byen", "passord"),
    ],
)
def test_hva_som_avvises(
    kari: Innlogget, ekte: Path, gammelt: str, nytt: str, gjentatt: str, hvilket: str
) -> None:
    assert felt(bytt_passord(okt_av(kari, "leder"), gammelt, nytt, gjentatt)) == [hvilket]
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()


def test_gjetting_bremses_her_ogsaa(kari: Innlogget) -> None:
    okt = okt_av(kari, "leder")
    svar = [kode(bytt_passord(okt, f"feil passord {n}", NYTT_PASSORD, NYTT_PASSORD)) for n in range(4)]
    assert svar == ["passord.feil_gammelt"] * 3 + ["innlogging.vent"]


def test_fra_kommandolinjen(ekte: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.plattform.herd_prosess", lambda: True)
    filer = [str(passordfil(tmp_path, p, navn)) for p, navn in ((PASSORD, "g"), (NYTT_PASSORD, "n"))]
    svar = kjor(
        "passord",
        "--mappe",
        str(ekte),
        "--bruker",
        BRUKER,
        "--passord-fil",
        filer[0],
        "--nytt-passord-fil",
        filer[1],
    )
    assert svar.status == 0, svar.feil
    inne(logg_inn(ekte, BRUKER, NYTT_PASSORD)).base.lukk()


def test_en_ny_nodkode(kari: Innlogget, ekte: Path, nodkode: str) -> None:
    assert kode(lag_nodkode(okt_av(kari, "leder"))) == "hatt.ikke_administrator"
    svar = lag_nodkode(okt_av(kari, "administrator"))
    assert isinstance(svar, Nodkode)
    assert svar.kode not in repr(svar)
    assert kode(logg_inn(ekte, BRUKER, nodkode)) == "innlogging.feil"


@pytest.fixture
def v(tmp_path: Path) -> Verden:
    return lag_verden(tmp_path / "base")


def spor(v: Verden) -> set[str]:
    return {s["bruker"] for s in Nokkelfil.les(v.mappe).spor if s["slag"] != Sporslag.OVING}


def test_den_som_slutter_mister_nokkelen(v: Verden) -> None:
    v.gi_passord("Rune", "Hilde")
    assert spor(v) == {"rune", "hilde"}
    ok(avslutt_ansettelse(v.okt(*LEDER), v.ansettelse("Rune")))
    assert spor(v) == {"hilde"}
    assert rader(v, RevisjonRad)[-1].handling == Handling.ANSATT_ENDRET
    v.base.lukk()


@pytest.mark.parametrize("feil", [OSError(28, "full"), Nokkelfilfeil(Nokkelfilkode.OPPTATT)])
def test_en_nokkelfil_som_ikke_kan_skrives_sies_det_fra_om(
    v: Verden, monkeypatch: pytest.MonkeyPatch, feil: Exception
) -> None:
    def full(*_a: object) -> bool:
        raise feil

    monkeypatch.setattr(nokler, "steng_ute", full)
    svar = ok(avslutt_ansettelse(v.okt(*LEDER), v.ansettelse("Rune")))
    assert "Kjør «stafett kontroller»" in svar.setning.paa("nb")
    v.base.lukk()
