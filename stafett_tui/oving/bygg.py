"""Makes the practice database. The same seed, number and day give the same content; keys and salts differ."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from random import Random

import sqlalchemy as sa
from sqlmodel import SQLModel

from data.innsetting import sett_inn
from data.modeller import Kladd
from data.nokkelfil import Nokkelfil
from data.nokler import KDF_OVING, lag_passordspor
from data.revisjon import skriv_rader
from stafett_tui.klokke import FastKlokke, Klokke
from stafett_tui.opprett import tom_database
from stafett_tui.oppstart import Database
from stafett_tui.oving import navn
from stafett_tui.oving.ansettelser import Bemanning, bemann
from stafett_tui.oving.avslutning import avslutt
from stafett_tui.oving.beskriv import Ovingsbase, beskriv
from stafett_tui.oving.familie import Familie, lag_familie, lesetilganger
from stafett_tui.oving.folk import ANSATTE, KOMMUNE, Ansattplan, ekstra_ansatt
from stafett_tui.oving.fyll import BARN_PER_HOLDER, fyll
from stafett_tui.oving.innhold import lag_innhold
from stafett_tui.oving.innslag import lag_innslag
from stafett_tui.oving.kladd import kladd
from stafett_tui.oving.mappe import Oppskrift, gjor_klar, krev_samme_utgave, les_oppskrift, skriv_oppskrift
from stafett_tui.oving.moter import lag_moter
from stafett_tui.oving.numre import Numre
from stafett_tui.oving.opplegg import lag_maler, lag_opplegg
from stafett_tui.oving.overforing import overfor
from stafett_tui.oving.roller import ROLLER
from stafett_tui.oving.tid import Kalender
from stafett_tui.oving.utvalg import UTVALG

_BOLK = 400  # families whose rows are in memory at a time
Fremdrift = Callable[[int, int], None]
"""children made, and how many there will be"""


def bygg_oving(
    mappe: Path,
    *,
    fro: int = 1,
    barn: int = 60,
    i_dag: date | None = None,
    ny: bool = False,
    fremdrift: Fremdrift | None = None,
) -> Ovingsbase:
    """The practice database in the folder: made if it is not there, or when ``ny``, else as it is.

    Raises ``Ovingsfeil`` for a folder that holds anything else; ``Lagringsfeil``, ``Nokkelfilfeil`` and
    ``OSError`` for what the disk cannot do.
    """
    kjent = None if ny else les_oppskrift(mappe)
    if kjent is not None:
        krev_samme_utgave(kjent)
        return beskriv(mappe, kjent)
    if not 1 <= barn <= navn.MEST_BARN:
        raise ValueError("so many invented names there are not")
    oppskrift = Oppskrift(fro, barn, (i_dag or Klokke().i_dag()).isoformat())
    gjor_klar(mappe)
    kalender = Kalender(oppskrift.dag)
    base = tom_database(mappe, FastKlokke(kalender.naa), oving=True)
    base.kommune = KOMMUNE
    try:
        _fyll_database(base, oppskrift, fremdrift)
        _gi_passord(base)
    finally:
        base.lukk()
    skriv_oppskrift(mappe, oppskrift)
    return beskriv(mappe, oppskrift)


def _fyll_database(base: Database, oppskrift: Oppskrift, fremdrift: Fremdrift | None) -> None:
    bemanning, familier = _legg_plan(oppskrift)
    ferdig = 0
    hendelser = list(bemanning.hendelser)
    with base.motor.skrivemotor.begin() as forbindelse:
        sett_inn(forbindelse, bemanning.rader)
        bolk: list[Familie] = []
        for familie in familier:
            bolk.append(familie)
            hendelser.extend(familie.hendelser)
            ferdig += 1
            if len(bolk) == _BOLK:
                _sett_inn_bolk(forbindelse, bolk)
                bolk = []
                if fremdrift is not None:
                    fremdrift(ferdig, oppskrift.barn)
        _sett_inn_bolk(forbindelse, bolk)
        maler, lagret = lag_maler(bemanning, Kalender(oppskrift.dag), oppskrift.fro)
        hendelser.extend(lagret)
        sett_inn(forbindelse, [*_kladder(bemanning, oppskrift), *maler])
        skriv_rader(forbindelse, sorted(hendelser, key=lambda h: h.tid))
    if fremdrift is not None:
        fremdrift(ferdig, oppskrift.barn)


def _sett_inn_bolk(forbindelse: sa.Connection, bolk: list[Familie]) -> None:
    rader: dict[type[SQLModel], list[SQLModel]] = {}
    for familie in bolk:
        for rad in familie.rader:
            rader.setdefault(type(rad), []).append(rad)
    sett_inn(forbindelse, chain.from_iterable(rader.values()))


def _legg_plan(oppskrift: Oppskrift) -> tuple[Bemanning, Iterator[Familie]]:
    """Everybody who works there, and the families one by one. Draws from the seed alone."""
    rng = Random(f"{oppskrift.fro}/{oppskrift.i_dag}/{oppskrift.barn}")  # noqa: S311 - invented people
    kalender, numre = Kalender(oppskrift.dag), Numre(rng)
    resten = max(0, oppskrift.barn - len(UTVALG))
    ansatte, holdere = _stab(resten)
    bemanning = bemann(rng, kalender, ansatte, numre)
    return bemanning, _familier(rng, kalender, bemanning, numre, resten, holdere, oppskrift.barn)


def _stab(resten: int) -> tuple[list[Ansattplan], list[str]]:
    """All employees, and the keys of those who hold the ordinary logs."""
    holdere = [a.bruker for a in ANSATTE if "s" in a.merker and a.bruker != ROLLER["stafettholder"]]
    ekstra = max(0, -(-resten // BARN_PER_HOLDER) - len(holdere))
    nye = [ekstra_ansatt(nr) for nr in range(ekstra)]
    return [*ANSATTE, *nye], [*holdere, *(a.bruker for a in nye)]


def _familier(
    rng: Random,
    kalender: Kalender,
    bemanning: Bemanning,
    numre: Numre,
    resten: int,
    holdere: list[str],
    antall: int,
) -> Iterator[Familie]:
    forrige: Familie | None = None
    familienr = -1
    planer = chain(UTVALG[:antall], fyll(rng, resten, [(h, bemanning.folk[h].plan.enhet) for h in holdere]))
    for plan in planer:
        familienr += not plan.videre_av_forrige
        lenket = forrige if plan.videre_av_forrige else None
        familie = lag_familie(plan, familienr, rng, kalender, bemanning, numre, lenket)
        lesetilganger(familie, bemanning, lag_innhold(familie, bemanning))
        lag_moter(familie, bemanning, familienr)
        lag_innslag(familie, bemanning, familienr)
        lag_opplegg(familie, bemanning)
        avslutt(familie, familienr)
        overfor(familie, bemanning, familienr)
        yield familie
        forrige = familie


def _kladder(bemanning: Bemanning, oppskrift: Oppskrift) -> list[Kladd]:
    rng = Random(f"kladd/{oppskrift.fro}/{oppskrift.i_dag}")  # noqa: S311 - an invented child
    holder = bemanning.folk[ROLLER["stafettholder"]]
    return [kladd(rng, Kalender(oppskrift.dag), holder)]


def _gi_passord(base: Database) -> None:
    fil = Nokkelfil.les(base.mappe)
    for plan in ANSATTE:
        if plan.passord:
            lag_passordspor(fil, plan.bruker, plan.passord, base.nokkel, KDF_OVING)
