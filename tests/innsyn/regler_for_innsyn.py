"""What ends a right to see, one case each, and where in the rule it stands.

Each case makes a world where somebody saw a log and now must not. ``test_hva_som_stenger`` says so; the
mutation test takes the line of the rule away and demands that the case notices.
"""

import inspect
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from types import FunctionType
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

import data.innsyn
from data.koder import Hatt, Loggstatus, Utfall
from data.modeller import Ansatt, Ansettelse, Barn, Foresatt, Lesetilgang, Logg, Oppmerksomhet, Tiltak
from stafett_tui.handlinger.motta_overforing import godta_overforing
from stafett_tui.okt import Okt
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.overforing import send
from tests.raadata import en, rett_rad

Tilfelle = Callable[[Verden, FullLogg], tuple[Okt, UUID]]


def ser(okt: Okt, logg_id: UUID) -> bool:
    """Whether anything at all of the log is in sight: the log, the child or a concern."""
    with okt.les() as s:
        return bool(
            s.get(Logg, logg_id)
            or s.exec(select(Barn).where(Barn.logg_id == logg_id)).all()
            or s.exec(select(Oppmerksomhet).where(Oppmerksomhet.logg_id == logg_id)).all()
        )


def passiv(v: Verden, logg_id: UUID) -> None:
    rett_rad(v, Logg, logg_id, status=Loggstatus.PASSIV, passiv_fra=v.klokke.i_dag())


def _holder(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    return v.okt("Maren"), f.logg


def sluttet(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Ansettelse, v.ansettelse("Maren"), aktiv=False)
    return _holder(v, f)


def inaktiv_person(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Ansatt, v.folk["Maren"][0], aktiv=False)
    return _holder(v, f)


def uten_merke(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Ansettelse, v.ansettelse("Rune"), er_aktor=False, er_stafettholder=False)
    return v.okt("Rune"), f.logg


def bare_aktormerket(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    """As a leder with that mark is, who has accepted a log to hand it on: its tiltak became hers."""
    rett_rad(v, Ansettelse, v.ansettelse("Maren"), er_stafettholder=False)
    return _holder(v, f)


def uten_nummer(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Ansatt, v.folk["Maren"][0], fodselsnummer=None)
    return _holder(v, f)


def er_barnet(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Ansatt, v.folk["Maren"][0], fodselsnummer=f.nummer)
    return _holder(v, f)


def er_foresatt(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    nummer = en(v, Foresatt, id=f.foresatt).fodselsnummer
    rett_rad(v, Ansatt, v.folk["Rune"][0], fodselsnummer=nummer)
    return v.okt("Rune"), f.logg


def er_fjernet_foresatt(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Foresatt, f.foresatt, fjernet=v.klokke.naa())
    return er_foresatt(v, f)


def samtykke_utlopt(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    v.ga(days=366 * 2)
    return v.okt("Rune"), f.logg


def samtykke_borte(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Logg, f.logg, samtykke_gitt=None, samtykke_utfall="trukket")
    return v.okt("Rune"), f.logg


def samtykke_i_fremtiden(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Logg, f.logg, samtykke_gitt=v.klokke.i_dag() + timedelta(days=1))
    return v.okt("Rune"), f.logg


def leser_uten_samtykke(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    samtykke_borte(v, f)
    return v.okt("Åse"), f.logg


def passiv_for_aktor(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    passiv(v, f.logg)
    return v.okt("Rune"), f.logg


def feilregistrert(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Tiltak, f.tiltak, utfall=Utfall.FEILREGISTRERT, avsluttet=v.klokke.naa())
    return v.okt("Rune"), f.logg


def overlatt(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    """Maren evaluated a tiltak while she held the log, and then gave the log to another."""
    ny_id(godta_overforing(v.okt("Siri"), send(v, f.logg)))
    return v.okt("Maren"), f.logg


def oppmerksomhet_avsluttet(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Oppmerksomhet, f.oppmerksomhet, avsluttet=v.klokke.naa())
    return v.okt("Rune"), f.logg


def lesetilgang_avsluttet(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Lesetilgang, f.lesetilgang, opphort=v.klokke.naa())
    return v.okt("Åse"), f.logg


def lesetilgang_over_dato(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Lesetilgang, f.lesetilgang, til_dato=v.klokke.i_dag() - timedelta(days=1))
    return v.okt("Åse"), f.logg


def andres_logg(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    return v.okt("Siri"), f.logg


def andres_tiltak(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Tiltak, f.tiltak, ansvarlig_id=v.ansettelse("Siri"))
    return v.okt("Rune"), f.logg


def andres_lesetilgang(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    rett_rad(v, Lesetilgang, f.lesetilgang, ansettelse_id=v.ansettelse("Siri"))
    return v.okt("Åse"), f.logg


def annen_hatt(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    return v.okt("Maren", Hatt.LEDER), f.logg


def bare_en_annen_logg(v: Verden, f: FullLogg) -> tuple[Okt, UUID]:
    return replace(v.okt("Maren"), bare_logg=v.logg("Maren", "Idun", "Vestli")), f.logg


REGELEN = "synlige_logger"
GRUNNLAGET = "vilkar_for_alle"
REKKEVIDDEN = "finn_rekkevidde"
MUTASJONER: dict[str, tuple[Tilfelle, str, str, str]] = {
    # case → (what happens, function, the code of the criterion, what it becomes)
    "sluttet": (sluttet, GRUNNLAGET, "col(Ansettelse.aktiv),", "sa.true(),"),
    "inaktiv person": (inaktiv_person, GRUNNLAGET, "col(Ansatt.aktiv),", "sa.true(),"),
    "uten merke": (
        uten_merke,
        GRUNNLAGET,
        "sa.or_(col(Ansettelse.er_aktor), col(Ansettelse.er_stafettholder)),",
        "sa.true(),",
    ),
    "bare aktørmerket": (bare_aktormerket, REGELEN, "merket_stafettholder(meg), ", ""),
    "bare aktørmerket, med tiltak": (bare_aktormerket, REGELEN, "col(Logg.stafettholder_id) != meg,", ""),
    "uten nummer": (uten_nummer, GRUNNLAGET, "col(Ansatt.fodselsnummer).is_not(None),", "sa.true(),"),
    "er barnet": (er_barnet, GRUNNLAGET, "col(Barn.nummer) == mitt_nummer", "sa.false()"),
    "er foresatt": (er_foresatt, GRUNNLAGET, "col(Foresatt.fodselsnummer) == mitt_nummer", "sa.false()"),
    "er fjernet foresatt": (
        er_fjernet_foresatt,
        GRUNNLAGET,
        "col(Foresatt.fodselsnummer) == mitt_nummer",
        "sa.and_(col(Foresatt.fodselsnummer) == mitt_nummer, col(Foresatt.fjernet).is_(None))",
    ),
    "samtykke utløpt": (samtykke_utlopt, REGELEN, "(innsyn.samtykke_fra, ", "(sa.literal('1900-01-01'), "),
    "samtykke borte": (
        samtykke_borte,
        REGELEN,
        "col(Logg.samtykke_gitt).between(innsyn.samtykke_fra, innsyn.i_dag),",
        "sa.true(),",
    ),
    "samtykke i fremtiden": (
        samtykke_i_fremtiden,
        REGELEN,
        "innsyn.samtykke_fra, innsyn.i_dag)",
        "innsyn.samtykke_fra, sa.literal('9999-01-01'))",
    ),
    "leser uten samtykke": (
        leser_uten_samtykke,
        REGELEN,
        "col(Logg.samtykke_gitt).between(innsyn.samtykke_fra, innsyn.i_dag),",
        "sa.true(),",
    ),
    "passiv for aktør": (
        passiv_for_aktor,
        REGELEN,
        "col(Logg.status) == Loggstatus.AKTIV,\n",
        "sa.true(),\n",
    ),
    "feilregistrert": (
        feilregistrert,
        REGELEN,
        "sa.or_(col(Tiltak.utfall).is_(None), col(Tiltak.utfall) != Utfall.FEILREGISTRERT),",
        "",
    ),
    "overlatt": (overlatt, REGELEN, "sa.or_(col(Tiltak.utfall).is_(None), ~overlatt(meg)),", ""),
    "oppmerksomhet avsluttet": (
        oppmerksomhet_avsluttet,
        REGELEN,
        "col(Oppmerksomhet.avsluttet).is_(None),",
        "",
    ),
    "lesetilgang avsluttet": (lesetilgang_avsluttet, REGELEN, "lest.opphort.is_(None),", ""),
    "lesetilgang over dato": (
        lesetilgang_over_dato,
        REGELEN,
        "sa.or_(lest.til_dato.is_(None), lest.til_dato >= innsyn.i_dag),",
        "",
    ),
    "andres logg": (andres_logg, REGELEN, "col(Logg.stafettholder_id) == meg, ", ""),
    "andres tiltak": (andres_tiltak, REGELEN, "col(Tiltak.ansvarlig_id) == meg,", ""),
    "andres lesetilgang": (andres_lesetilgang, REGELEN, "lest.ansettelse_id == meg,", ""),
    "annen hatt": (annen_hatt, REKKEVIDDEN, "innsyn.hatt is not Hatt.SAKSBEHANDLER or ", ""),
    "bare en annen logg": (bare_en_annen_logg, REKKEVIDDEN, "logg_id != innsyn.bare_logg", "False"),
}


def uten_kriteriet(funksjon: str, kode: str, ny: str, bytt: pytest.MonkeyPatch) -> None:
    """Puts the rule in place with one criterion changed. The code must stand there exactly once."""
    kilde = inspect.getsource(getattr(data.innsyn, funksjon))
    assert kilde.count(kode) == 1, f"{kode!r} stands {kilde.count(kode)} times in {funksjon}"
    rom: dict[str, Any] = dict(vars(data.innsyn))
    exec(compile(kilde.replace(kode, ny), funksjon, "exec"), rom)  # noqa: S102 - our own source, changed
    endret = rom[funksjon]
    assert isinstance(endret, FunctionType)
    bytt.setattr(data.innsyn, funksjon, endret)
    # statements that were built by the whole rule are not to be used by the changed one, nor the other way round
    husker_ikke = lru_cache(maxsize=8)(data.innsyn._sporring.__wrapped__)
    bytt.setattr(data.innsyn, "_sporring", husker_ikke)
