"""Meetings laid straight into the tables, and mail about them through the functions under test."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import select

from data.koder import Handling, Motested
from data.lagre import logger
from data.modeller import Barn, Logg, Mote, Motedeltaker
from stafett_tui.okt import Handlingsrom
from stafett_tui.post.utboks import Kolagt, ko_innkallinger
from tests.byggere import Verden
from tests.post.postlogg import Postlogg

Legger = Callable[[Handlingsrom, Logg, Barn, Mote, list[Motedeltaker]], Kolagt]


def nytt_mote(v: Verden, f: Postlogg, *, sted: str = "", **hvem: Any) -> UUID:
    """A meeting tomorrow at ten, with nobody invited but those named by column: ``foresatt_id``, …"""
    with v.okt("Maren").handle() as rom:
        mote = Mote(
            logg_id=f.logg,
            start=rom.naa + timedelta(days=1),
            slutt=rom.naa + timedelta(days=1, hours=1),
            sted_slag=Motested.EGEN_ENHET,
            sted=sted,
            opprettet_av=rom.okt.stilling,
            opprettet=rom.naa,
        )
        rom.sesjon.add(mote)
        for felt, verdi in hvem.items():
            rom.sesjon.add(
                Motedeltaker(
                    logg_id=f.logg, mote_id=mote.id, kalender_uid=f"{uuid4()}@post.invalid", **{felt: verdi}
                )
            )
        rom.fullfor(Handling.MOTE_OPPRETTET, logg_id=f.logg)
        return mote.id


def legg(
    v: Verden, f: Postlogg, mote_id: UUID, legger: Legger = ko_innkallinger, *, endret: bool = False
) -> Kolagt:
    """Lays mail about the meeting, after a change when ``endret``."""
    with v.okt("Maren").handle() as rom:
        funnet = logger.hent(rom.sesjon, f.logg)
        assert funnet is not None
        mote = rom.sesjon.get_one(Mote, mote_id)
        mote.sekvens += endret
        deltakere = list(rom.sesjon.exec(select(Motedeltaker).where(Motedeltaker.mote_id == mote_id)))
        svar = legger(rom, *funnet, mote, deltakere)
        rom.fullfor(Handling.MOTE_ENDRET, logg_id=f.logg)
        return svar
