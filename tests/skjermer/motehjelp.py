"""Meetings for the tests of their screens."""

from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from textual.pilot import Pilot

from data.koder import ForesattRolle, Motested
from screens.mote.skjema import NyttMote
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.mote import innkall_til_mote
from stafett_tui.motevisninger import Motekort, Motelogg, Moteskjema, Moteutkast
from stafett_tui.oppslag.moter import motelogg, nytt_mote
from stafett_tui.regler.mote import BARNET
from tests.byggere import Verden
from tests.skjermer.skjemahjelp import apne

TIRSDAG = date(2026, 11, 17)
"""the first Tuesday after the day the tests begin on"""


def utkast(v: Verden, logg_id: UUID, hvem: str = "Maren") -> Moteutkast:
    """What «Nytt møte» begins with."""
    svar = nytt_mote(v.okt(hvem), logg_id)
    assert isinstance(svar, Moteutkast)
    return svar


def nokkel(v: Verden, logg_id: UUID, navn: str) -> str:
    """The key of somebody who can be invited, by a part of the name."""
    return next(d.nokkel for d in utkast(v, logg_id).deltakere if navn in d.navn)


def mote(v: Verden, logg_id: UUID, om: timedelta = timedelta(days=5), **felt: Any) -> UUID:
    """A meeting at nine, Norwegian time, so far from today."""
    u = utkast(v, logg_id)
    grunnlag: dict[str, Any] = {
        "dato": v.klokke.i_dag() + om,
        "fra": time(9),
        "til": time(10),
        "sted_slag": Motested.EGEN_ENHET,
        "sted": "grupperom 2",
        "saker": frozenset(s.id for s in u.saker),
        "deltakere": frozenset(d.nokkel for d in u.deltakere if d.nokkel != BARNET),
        "dagsorden": "1. Hva går bra?\n2. Veien videre",
        "bekreftet": True,
    }
    svar = innkall_til_mote(v.okt("Maren"), logg_id, Moteskjema(**{**grunnlag, **felt}))
    assert isinstance(svar, Kvittering), svar
    return UUID(svar.id)


def motene(v: Verden, logg_id: UUID, hvem: str = "Maren") -> tuple[Motekort, ...]:
    """The meetings of a log as they are kept, newest first."""
    svar = motelogg(v.okt(hvem), logg_id)
    assert isinstance(svar, Motelogg)
    return svar.moter


async def apne_skjema(pilot: Pilot[Any], v: Verden, logg_id: UUID) -> list[Any]:
    """Nytt møte, and the list its answer comes in."""
    return await apne(pilot, NyttMote(v.okt("Maren"), utkast(v, logg_id)))


def lag_logg(v: Verden) -> UUID:
    """Maren's log about Elna: a mother with e-mail, a father without, and an oppmerksomhet."""
    foresatte = (
        v.foresattskjema("Hege", "Fjellstad", ForesattRolle.MOR, epost="hege@test.invalid"),
        v.foresattskjema("Geir", "Fjellstad", ForesattRolle.FAR, foreldreansvar=False),
    )
    logg_id = v.logg("Maren", foresatte=foresatte)
    v.oppmerksomhet("Maren", logg_id)
    return logg_id


def over(v: Verden, logg_id: UUID) -> UUID:
    """A meeting that was an hour ago."""
    mote_id = mote(v, logg_id, timedelta(days=0), fra=time(11), til=time(12))
    v.ga(hours=3)
    return mote_id
