"""No row, form or read model shows a name, a number or a text when it is printed by accident (DESIGN 5)."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from rich.pretty import pretty_repr
from sqlmodel import select

import data.lagre
import stafett_tui
from data.koder import Hatt
from data.modeller import Ansatt, Kommune, Virksomhet
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.oppslag.brukere import ansatte_i_virksomhet
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.oppslag.min_side import min_side
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.innsyn.test_alle_veier import TABELLER
from tests.raadata import funnet_i

# Dataclasses with a text that may be shown, each with the reason.
UFARLIGE = {
    "Avslag": "a code; its sentence is a T, whose repr shows the template alone",
    "Feltfeil": "the name of a field",
    "Kvittering": "a sentence (T) and an id",
    "Fil": "only bytes, which are left out of its repr",
    "Ansvarligvalg": "a kind and an id",
    "Arkivvalg": "names and codes of the municipality's archive",
    "Skjematekst": "the printed words of an empty form",
    "Loggutskrift": "which kind of print it is",
    "Regelsett": "the language rules, as they stand in their file",
    "Lesbarhet": "a figure and its band",
}


def _dataklasser() -> Iterator[type[Any]]:
    for pakke in (stafett_tui, data.lagre):
        for modul in pkgutil.walk_packages(pakke.__path__, f"{pakke.__name__}."):
            if ".oving" in modul.name or ".kommandolinje" in modul.name or modul.name.endswith(".cli"):
                continue
            for _, klasse in inspect.getmembers(importlib.import_module(modul.name), inspect.isclass):
                if klasse.__module__ == modul.name and is_dataclass(klasse):
                    yield klasse


def _viser_tekst(klasse: type[Any]) -> bool:
    """Whether the generated repr would show a text."""
    generert = getattr(klasse.__repr__, "__wrapped__", None) is not None
    return generert and any("str" in str(f.type) and f.repr for f in fields(klasse))


def test_ingen_dataklasse_viser_tekst() -> None:
    funnet = {k.__name__ for k in _dataklasser()}
    assert {"Loggrad", "NyttBarn", "Oppsett", "Navnekort", "Okt"} <= funnet
    viser = {k.__name__: k for k in _dataklasser() if _viser_tekst(k)}
    regler = {navn for navn, k in viser.items() if k.__module__.startswith("stafett_tui.regler")}
    assert set(viser) - regler - set(UFARLIGE) == set(), "base it on Maskert with repr=False"


def test_regelen_ser_en_som_viser() -> None:
    from dataclasses import dataclass

    @dataclass
    class Vist:
        navn: str

    assert _viser_tekst(Vist)


@pytest.mark.parametrize("klasse", [*TABELLER, Ansatt, Virksomhet, Kommune], ids=lambda k: k.__name__)
def test_ingen_rad_viser_noe(lest: tuple[Verden, FullLogg], klasse: Any) -> None:
    v, _f = lest
    with v.okt("Maren").les() as s:
        rader = list(s.exec(select(klasse)))
    assert rader
    for rad in rader:
        for vist in (repr(rad), str(rad), f"{rad}", pretty_repr(rad)):
            assert vist.startswith((f"<{klasse.__name__}", f"{klasse.__name__}("))
            assert len(vist) < 40


def test_ingen_visning_viser_noe(lest: tuple[Verden, FullLogg]) -> None:
    v, f = lest
    maren = v.okt("Maren")
    svar = [
        mine_stafettlogger(maren),
        *mine_stafettlogger(maren).rader,
        min_side(maren),
        vis_detaljer(maren, f.logg),
        ansatte_i_virksomhet(v.okt("Hilde", Hatt.LEDER)),
        maren,
    ]
    ord_ = (*f.ord()[:-2], "Maren", "Rune", "Bakkehaugen")
    for s in svar:
        assert not [o for o in ord_ if o in repr(s) or o in pretty_repr(s)]
    assert funnet_i(svar, ("Tuvalise", "Rune")), "the same words are in the fields"


def test_apnet_logg_viser_heller_ikke_noe(v: Verden, f: FullLogg) -> None:
    logg = apne_logg(v.okt("Maren"), f.logg)
    assert not [o for o in f.ord()[:-2] if o in repr(logg) + pretty_repr(logg)]
    assert set(f.ord()[:2]) <= funnet_i(logg, f.ord())


def test_feil_fra_databasen_viser_ikke_verdiene(v: Verden, f: FullLogg) -> None:
    """``hide_parameters``: what was to be written does not stand in the error."""
    from sqlalchemy.exc import IntegrityError

    from data.modeller import Barn

    with v.okt("Maren").handle() as rom:
        barn = rom.sesjon.exec(select(Barn)).one()
        barn.nummer = "0"
        with pytest.raises(IntegrityError) as feil:
            rom.sesjon.flush()
    assert not [o for o in f.ord() if o in str(feil.value)]
