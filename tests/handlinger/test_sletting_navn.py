"""Where a child that is to be deleted is named by others: counted first, so that it can be cleared up (SPEC 9.4)."""

from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlmodel import col

from data import sletting
from data.koder import Hatt
from data.modeller import Barn
from stafett_tui.handlinger.kladd import skriv_kladd
from tests.avsluttet import mal_med
from tests.byggere import Verden
from tests.fulle_logger import FullLogg


@pytest.mark.parametrize(
    ("fornavn", "etternavn", "tekst", "treff"),
    [
        ("Håvard", "Myrstamyr", "Leker med HÅVARD MYRSTAMYR hver dag", 1),
        ("Åse", "Ødegård", "Bor hos åses tante, fru ØDEGÅRD", 1),
        ("Anne-Lise", "Myr", "Anne Lise Myr er med på alt", 1),
        ("Tor Iver", "Myr", "Iver Myr er med på alt", 1),
        ("Tuva", "Berg Myr", "Tuva Bergs pult står ved døra", 1),
        ("Tuva", "Berg-Myr", "Tuva Myr og de andre i gruppa", 1),
        ("Tuva", "van der Berg", "Tuva der borte, ved døra", 0),
        ("Anne K.", "Myr", "Leker med Anne hver dag, i klasse K.", 0),
        ("Anne-Lise", "Myr", "Leker med Anne og Lise hver dag", 0),
        ("Anne", "Myr", "Annelise Myrvang er med, og Anne", 0),
    ],
)
def test_enhver_del_av_navnet_finnes_i_andres_tekster(
    monkeypatch: pytest.MonkeyPatch,
    v: Verden,
    f: FullLogg,
    fornavn: str,
    etternavn: str,
    tekst: str,
    treff: int,
) -> None:
    """In capitals too, Æ, Ø and Å with them; a given name alone is nobody's."""
    monkeypatch.setattr(sletting, "_andres_tekster", lambda _c, _logg: [(uuid4(), tekst)])
    with v.base.motor.skrivemotor.begin() as c:
        c.execute(
            sa.update(Barn).where(col(Barn.logg_id) == f.logg).values(fornavn=fornavn, etternavn=etternavn)
        )
    with v.okt("Hilde", Hatt.LEDER).les() as sesjon:
        assert sletting.navnetreff(sesjon, f.logg) == (treff, treff, 0)


def test_alle_tekster_i_andres_logger_leses(v: Verden, f: FullLogg) -> None:
    annet = v.logg("Siri", "Idun", "Vestli")
    v.oppmerksomhet("Siri", annet, "Leker med HÅVARD", maal="Leker med håvard.")
    with v.okt("Hilde", Hatt.LEDER).les() as sesjon:
        andres = [t for _l, t in sletting._andres_tekster(sesjon.connection(), f.logg)]
        egne = [t for logg, t in sletting._andres_tekster(sesjon.connection(), annet) if logg == annet]
    assert {"Leker med HÅVARD", "Leker med håvard."} <= set(andres)
    assert egne == []


def test_navnet_forst_paa_en_linje_i_en_kladd_telles(v: Verden, f: FullLogg) -> None:
    annet = v.logg("Siri", "Idun", "Vestli")
    innhold = {"tekst": "Samling:\nTuvalise\tKvitfjell slo."}
    assert skriv_kladd(v.okt("Siri"), "nytt_notat", innhold, logg_id=annet) is None
    with v.okt("Hilde", Hatt.LEDER).les() as sesjon:
        assert sletting.navnetreff(sesjon, f.logg) == (1, 1, 0)


@pytest.mark.parametrize(
    ("hvem", "tekst", "maler"),
    [
        ("Maren", "Følger TUVALISES gruppe til døra.", 1),
        ("Maren", "Følger Kvitfjell til døra.", 0),
        ("Åse", "Følger Tuvalise til døra.", 0),
        ("Åse", "Følger Tuvalise Kvitfjell til døra.", 1),
    ],
)
def test_navnet_i_virksomhetenes_maler_telles(
    v: Verden, f: FullLogg, hvem: str, tekst: str, maler: int
) -> None:
    """In those of the child's own unit by given name alone: there everybody knows who it is."""
    mal_med(v, hvem, tekst)
    with v.okt("Hilde", Hatt.LEDER).les() as sesjon:
        assert sletting.navnetreff(sesjon, f.logg) == (0, 0, maler)
