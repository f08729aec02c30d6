"""A table asked by its columns alone gives the same rows as its model does, to everyone (DESIGN 1)."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel, col, select

import data.innsyn
from data import modeller
from data.innsyn import Innsynsbrudd, InnsynSesjon
from data.koder import Hatt
from data.lette_tabeller import KLADD, KOMMUNE, LETTE, LYSGLIMT, MAAL, MOTE, UTPOST
from tests.byggere import Verden
from tests.fulle_logger import FullLogg

I_LOGG = [t for t in LETTE if "logg_id" in t.c]
HVEM = {
    "stafettholderen": ("Maren", Hatt.SAKSBEHANDLER),
    "aktøren": ("Rune", Hatt.SAKSBEHANDLER),
    "den som leser en del": ("Åse", Hatt.SAKSBEHANDLER),
    "en annen stafettholder": ("Siri", Hatt.SAKSBEHANDLER),
    "lederen": ("Hilde", Hatt.LEDER),
    "administratoren": ("Kari", Hatt.ADMINISTRATOR),
}

lett = pytest.mark.parametrize("tabell", I_LOGG, ids=lambda t: t.name)


def _lette(s: InnsynSesjon, tabell: sa.TableClause) -> Counter[Any]:
    kolonner = [k for k in tabell.c if k.name in ("id", "nr", "logg_id", "mote_id", "ansettelse_id")]
    return Counter(tuple(rad) for rad in s.lette_rader(sa.select(*kolonner)))


def _modellens(s: InnsynSesjon, tabell: sa.TableClause) -> Counter[Any]:
    modeller.alle()
    modell = next(m.class_ for m in SQLModel._sa_registry.mappers if m.class_.__tablename__ == tabell.name)
    kolonner = [
        getattr(modell, k.name)
        for k in tabell.c
        if k.name in ("id", "nr", "logg_id", "mote_id", "ansettelse_id")
    ]
    return Counter(tuple(rad) for rad in s.execute(sa.select(*kolonner)))


@lett
@pytest.mark.parametrize("hvem", HVEM)
@pytest.mark.parametrize("i_mote", [False, True])
def test_en_lett_tabell_gir_det_samme_som_modellen(
    lest: tuple[Verden, FullLogg], tabell: sa.TableClause, hvem: str, i_mote: bool
) -> None:
    v, f = lest
    navn, hatt = HVEM[hvem]
    okt = v.okt(navn, hatt)
    with okt.les() as s:
        innsyn = replace(s.innsyn, bare_logg=f.logg) if i_mote else s.innsyn
    with InnsynSesjon(okt.base.motor.lesemotor, innsyn) as s:
        lette = _lette(s, tabell)
        assert lette == _modellens(s, tabell)
        if hvem == "stafettholderen":
            assert lette, "the scan must find something for the one who may see it"


@lett
def test_uten_regelen_ville_noen_se_den(
    lest: tuple[Verden, FullLogg], tabell: sa.TableClause, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data.innsyn, "innsynsregel", lambda *_: sa.true())
    with lest[0].okt("Siri").les() as s:
        assert _lette(s, tabell)


NEKTES: dict[str, Callable[[], Any]] = {
    "uten logg": lambda: sa.select(KOMMUNE),
    "to tabeller": lambda: sa.select(LYSGLIMT.c.id, MAAL.c.tekst),
    "en annen i where": lambda: sa.select(LYSGLIMT.c.id).where(LYSGLIMT.c.logg_id == MAAL.c.logg_id),
    "join": lambda: sa.select(LYSGLIMT.c.id).join(MAAL, sa.true()),
    "underspørring": lambda: sa.select(LYSGLIMT.c.id, sa.select(MAAL.c.tekst).limit(1).scalar_subquery()),
    "exists": lambda: sa.select(MOTE.c.id).where(sa.select(UTPOST).exists()),
    "seg selv i exists": lambda: sa.select(MOTE.c.id).where(sa.select(MOTE.c.id).exists()),
    "alias": lambda: sa.select(KLADD.alias()),
    "skrevet": lambda: sa.select(KLADD.c.id, sa.text("(SELECT fornavn FROM barn)")),
    "literal": lambda: sa.select(KLADD.c.id, sa.literal_column("(SELECT fornavn FROM barn)")),
    "modell": lambda: select(col(modeller.Barn.fornavn)),
    "modellens tabell": lambda: sa.select(SQLModel.metadata.tables["barn"]),
    "uten tabell": lambda: sa.select(sa.literal(1)),
}


@pytest.mark.parametrize("hva", NEKTES)
@pytest.mark.parametrize("hvem", ["Siri", "Maren"])
def test_annet_enn_en_lett_tabell_nektes(lest: tuple[Verden, FullLogg], hva: str, hvem: str) -> None:
    with lest[0].okt(hvem).les() as s, pytest.raises(Innsynsbrudd):
        s.lette_rader(NEKTES[hva]())


def test_tjenesten_leser_ingenting(lest: tuple[Verden, FullLogg]) -> None:
    okt = lest[0].okt("Maren")
    with okt.les() as s:
        tjeneste = replace(s.innsyn, hatt=None)
    with InnsynSesjon(okt.base.motor.lesemotor, tjeneste) as s, pytest.raises(Innsynsbrudd):
        s.lette_rader(sa.select(LYSGLIMT))
