"""Into a meeting and out of it: one log, the right answer, and what is written down."""

from datetime import timedelta
from uuid import UUID

import pytest

from data.koder import Handling
from data.modeller import Ansatt, RevisjonRad
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING
from data.nokler import lag_passordspor
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.motemodus import avslutt_motemodus, sett_motepin, start_motemodus
from stafett_tui.motemodusvisning import Motemodus
from stafett_tui.okt import Okt
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.moter import kollisjoner
from tests.byggere import Verden
from tests.innlogging import lag_kode
from tests.raadata import rader

PASSORD = "fem grå katter under bordet"


@pytest.fixture
def logg_id(v: Verden) -> UUID:
    return v.logg("Maren", "Idun", "Vestli")


@pytest.fixture
def smal(v: Verden, logg_id: UUID) -> Okt:
    lag_passordspor(Nokkelfil.les(v.mappe), "maren", PASSORD, v.base.nokkel, KDF_OVING)
    return v.okt("Maren").i_mote(logg_id)


def _sist(v: Verden) -> str:
    return rader(v, RevisjonRad)[-1].handling


def test_motet_leser_en_logg_og_ingen_annen(v: Verden, logg_id: UUID, smal: Okt) -> None:
    annen = v.logg("Maren", "Peder", "Lunde")
    svar = start_motemodus(v.okt("Maren"), logg_id)
    assert isinstance(svar, Motemodus)
    assert svar.logg.fornavn == "Idun"
    assert isinstance(hent_logg(smal, annen), Avslag)
    with pytest.raises(LookupError):
        smal.i_mote(annen)


def test_passordet_gir_de_andre_loggene_tilbake(v: Verden, smal: Okt) -> None:
    svar = avslutt_motemodus(smal, PASSORD)
    assert isinstance(svar, Okt)
    assert svar.bare_logg is None
    assert _sist(v) == Handling.MOTEMODUS_AVSLUTTET


@pytest.mark.parametrize("svar", ["", "feil passord her", PASSORD.upper(), "274918", "maren"])
def test_feil_svar_gir_ingenting_og_skrives_ned(v: Verden, smal: Okt, svar: str) -> None:
    avslag = avslutt_motemodus(smal, svar)
    assert isinstance(avslag, Avslag)
    assert avslag.kode == "motemodus.feil_svar"
    assert _sist(v) == Handling.MOTEMODUS_FEIL_SVAR


def test_en_engangskode_er_ikke_svar(v: Verden, smal: Okt) -> None:
    assert isinstance(avslutt_motemodus(smal, lag_kode(v, "Maren")), Avslag)


def test_pin_koden_duger_til_dette_alene(v: Verden, smal: Okt) -> None:
    assert isinstance(sett_motepin(smal, "274918", "274918"), Kvittering)
    assert isinstance(avslutt_motemodus(smal, "274918"), Okt)
    assert isinstance(avslutt_motemodus(smal, PASSORD), Okt), "the passphrase goes on being good"
    assert isinstance(avslutt_motemodus(v.okt("Rune"), "274918"), Avslag), "nor for anybody else"
    kjent = next(a.motepin for a in rader(v, Ansatt) if a.motepin)
    assert "274918" not in kjent
    assert isinstance(sett_motepin(smal, "", ""), Kvittering)
    assert isinstance(avslutt_motemodus(smal, "274918"), Avslag)


def test_i_motet_er_en_opptatt_og_det_sies_ikke_med_hvem(v: Verden, smal: Okt) -> None:
    annen = v.logg("Maren", "Peder", "Lunde")
    v.oppmerksomhet("Maren", annen)
    v.mote("Maren", annen, dato=v.klokke.i_dag() + timedelta(days=20))
    skjema = v.moteskjema("Maren", dato=v.klokke.i_dag() + timedelta(days=20))
    (alene,) = kollisjoner(v.okt("Maren"), skjema, None)
    assert alene.barn == "Peder Lunde"
    (i_motet,) = kollisjoner(smal, skjema, None)
    assert (i_motet.barn, i_motet.start, i_motet.slutt) == ("", alene.start, alene.slutt)
