"""Whoever leaves loses the key for good, and nobody else notices."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from data import forseglet, nokkelbytte, nokler, tjenestenokkel
from data.koder import Handling, Hatt
from data.lagringsfeil import FeilNokkel
from data.modeller import RevisjonRad
from data.motor import koble
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING, Nokkel, Nokkelfilfeil, Nokkelfilkode
from stafett_tui.handlinger.brukere import Ansattskjema, avslutt_ansettelse, opprett_ansatt
from stafett_tui.handlinger.engangskode import Engangskode, lag_engangskode
from stafett_tui.klokke import Klokke
from stafett_tui.okt import Okt
from stafett_tui.oppstart import Innlogget, apne_for_tjeneste, lagringsavslag, logg_inn, sett_passord
from stafett_tui.sikkerhet import sted
from stafett_tui.sikkerhet.kontroll import kontroller
from stafett_tui.steder import DATABASEFIL
from tests.byggere import PASSORD
from tests.handlinger.svar import ok
from tests.innlogging import NYTT_PASSORD, inne, ma_sette
from tests.sikkerhet.conftest import BRUKER, numre

ANNET = "lilla elefant spiser grøt"


@pytest.fixture
def leder(kari: Innlogget) -> Okt:
    return kari.velg(next(h for h in kari.hatter if h.hatt is Hatt.LEDER))


def ansett(leder: Okt, fornavn: str, passord: str, nummer: str) -> str:
    """A new employee who has logged in once; the employment's id."""
    skjema = Ansattskjema(
        fornavn=fornavn,
        etternavn="Berg",
        fodselsnummer=nummer,
        stilling="lærer",
        brukernavn=fornavn.lower(),
        er_aktor=True,
    )
    svar = ok(opprett_ansatt(leder, skjema))
    assert svar.id is not None
    kode = lag_engangskode(leder, _id(svar.id))
    assert isinstance(kode, Engangskode)
    ma = ma_sette(logg_inn(leder.base.mappe, kode.brukernavn, kode.kode))
    inne(sett_passord(ma, passord, passord)).base.lukk()
    return svar.id


def _id(tekst: str):  # type: ignore[no-untyped-def]
    from uuid import UUID

    return UUID(tekst)


@pytest.fixture
def to(leder: Okt) -> tuple[str, str]:
    """Rune and Tuva, who work here too."""
    en, annen = numre(3)[1:]
    return ansett(leder, "Rune", NYTT_PASSORD, en), ansett(leder, "Tuva", ANNET, annen)


def apner(mappe: Path, nokkel: bytes) -> bool:
    try:
        koble(mappe / DATABASEFIL, bytearray(nokkel)).close()
    except FeilNokkel:
        return False
    return True


def handlinger(leder: Okt) -> list[str]:
    with leder.base.motor.lesemotor.connect() as c:
        return [str(h) for (h,) in c.execute(sa.select(RevisjonRad.handling).order_by(RevisjonRad.nr))]  # type: ignore[call-overload,arg-type]


def test_den_som_slutter_mister_nokkelen_for_godt(leder: Okt, ekte: Path, to: tuple[str, str]) -> None:
    gammel = bytes(leder.base.nokkel.kopi())
    svar = ok(avslutt_ansettelse(leder, _id(to[0])))
    assert "Databasen har fått ny nøkkel." in svar.setning.paa()
    assert not apner(ekte, gammel)
    assert handlinger(leder)[-2:] == [Handling.ANSATT_ENDRET, Handling.NOKKEL_BYTTET]
    for bruker, passord in ((BRUKER, PASSORD), ("tuva", ANNET), ("tuva", ANNET)):
        inne(logg_inn(ekte, bruker, passord)).base.lukk()
    assert not any(s.get("ledd") for s in Nokkelfil.les(ekte).spor if s["slag"] == "passord")


def test_naar_noen_andre_er_inne_byttes_den_senere(
    leder: Okt, ekte: Path, to: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nokkelbytte, "VENT", 0.1)
    gammel = bytes(leder.base.nokkel.kopi())
    tuva = inne(logg_inn(ekte, "tuva", ANNET))
    svar = ok(avslutt_ansettelse(leder, _id(to[0])))
    assert "når ingen andre har Stafett åpen" in svar.setning.paa()
    assert Nokkelfil.les(ekte).finn("rune", nokler.Sporslag.PASSORD) is None, "shut out all the same"
    with tuva.base.motor.lesemotor.connect() as c:
        assert c.execute(sa.select(sa.func.count()).select_from(RevisjonRad)).scalar_one() > 0
    linjer = kontroller(ekte, BRUKER, PASSORD)
    assert isinstance(linjer, list)
    assert "Nøkkelen til databasen skal byttes" in " ".join(li.setning.paa() for li in linjer)
    tuva.base.lukk()
    leder.base.motor.lukk()
    assert apner(ekte, gammel)
    tuva = inne(logg_inn(ekte, "tuva", ANNET))  # the first in the morning
    assert not apner(ekte, gammel)
    assert nokkelbytte.skyldes_siden(Nokkelfil.les(ekte)) is None
    tuva.base.lukk()
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()


def test_tjenesten_folger_med_og_det_gjor_stedet_en_var(leder: Okt, ekte: Path, to: tuple[str, str]) -> None:
    fil = Nokkelfil.les(ekte)
    spor, innhold = tjenestenokkel.lag(fil, leder.base.nokkel, Klokke().naa())
    tjenestenokkel.sett(fil, spor, leder.base.nokkel)
    sted.husk(leder.base, "tuva", sted.Sted(Hatt.SAKSBEHANDLER, None, "min_side", None, kladd=False))
    ok(avslutt_ansettelse(leder, _id(to[0])))
    base = apne_for_tjeneste(ekte, innhold)
    assert not hasattr(base, "setning")
    base.lukk()  # type: ignore[union-attr]
    tuva = inne(logg_inn(ekte, "tuva", ANNET))
    assert sted.hent(tuva.base, "tuva") is not None
    tuva.base.lukk()
    assert forseglet.les(next(iter(ekte.glob("sted-*")), ekte / "ingen"), fil, Nokkel(bytearray(32))) is None


def test_et_avbrutt_bytte_fullfores_ved_neste_innlogging(
    leder: Okt, ekte: Path, to: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopp(navn: str) -> None:
        if navn == "lukket":
            raise KeyboardInterrupt

    monkeypatch.setattr(nokkelbytte, "_steg", stopp)
    with pytest.raises(KeyboardInterrupt):
        avslutt_ansettelse(leder, _id(to[0]))
    monkeypatch.undo()
    monkeypatch.setattr("stafett_tui.oppstart.KDF_STANDARD", KDF_OVING)
    leder.base.lukk()
    assert Nokkelfil.les(ekte).felt(nokler.BYTTE) is not None
    inne(logg_inn(ekte, "tuva", ANNET)).base.lukk()
    assert Nokkelfil.les(ekte).felt(nokler.BYTTE) is None
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()


@pytest.mark.parametrize("kode", Nokkelfilkode)
def test_hver_feil_ved_nokkelfilen_har_sin_setning(kode: Nokkelfilkode) -> None:
    setning = lagringsavslag(Nokkelfilfeil(kode)).setning.paa()
    if kode in (Nokkelfilkode.FINNES_FRA_FOR, Nokkelfilkode.SISTE_SPOR, Nokkelfilkode.GAMLE_SPOR):
        return  # never an answer to a log-in
    assert f"({kode.value})" not in setning
    assert kode is not Nokkelfilkode.FINNES_IKKE or "ikke i Stafetts sikkerhetskopier" in setning
