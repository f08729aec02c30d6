"""A log with a mother who has e-mail and a father who has none, and the short ways to call a meeting."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from data.koder import ForesattRolle, Postslag, Posttilstand
from data.modeller import Ansatt, Motedeltaker, Utpost
from stafett_tui.handlinger.mote import endre_mote, innkall_til_mote
from stafett_tui.motevisninger import Moteutkast
from stafett_tui.oppslag.moter import moteutkast_for_endring, nytt_mote
from tests.byggere import Verden, lag_verden
from tests.raadata import kjedefeil, rader, rett_rad


@pytest.fixture
def v(tmp_path: Path) -> Iterator[Verden]:
    """Elna, eight years old, with a mother who has e-mail and a father who has none; Rune is aktør."""
    verden = lag_verden(tmp_path)
    for navn in ("Maren", "Rune", "Åse"):
        rett_rad(verden, Ansatt, verden.folk[navn][0], epost=f"{navn.lower()[0]}@fjordvik.no")
    yield verden
    assert kjedefeil(verden) == []
    verden.base.lukk()


@pytest.fixture
def logg(v: Verden) -> UUID:
    return lag_logg(v)


def lag_logg(v: Verden, **felt_: Any) -> UUID:
    foresatte = (
        v.foresattskjema("Hege", "Fjellstad", ForesattRolle.MOR, epost="hege@epost.no"),
        v.foresattskjema("Geir", "Fjellstad", ForesattRolle.FAR, foreldreansvar=False),
    )
    logg = v.logg("Maren", foresatte=foresatte, **{"epost": "elna@epost.no", **felt_})
    v.oppmerksomhet("Maren", logg, ansvarlig=v.som_aktor("Rune"))
    for rad in rader(v, Utpost):  # the welcome mail of the log is not what is tested here
        rett_rad(v, Utpost, rad.id, tilstand="trukket")
    return logg


def nokler(v: Verden, logg: UUID) -> dict[str, str]:
    """Who can be invited, by first name."""
    return {d.navn.split()[0]: d.nokkel for d in utkast(v, logg).deltakere}


def utkast(v: Verden, logg: UUID) -> Moteutkast:
    svar = nytt_mote(v.okt("Maren"), logg)
    assert isinstance(svar, Moteutkast)
    return svar


def alle(v: Verden, logg: UUID) -> frozenset[str]:
    return frozenset(nokler(v, logg).values())


def innkall(v: Verden, logg: UUID, **felt_: Any) -> Any:
    return innkall_til_mote(v.okt("Maren"), logg, v.moteskjema("Maren", **felt_))


def endre(v: Verden, mote_id: UUID, **felt_: Any) -> Any:
    """Opens the change as it stands, with these fields changed."""
    svar = moteutkast_for_endring(v.okt("Maren"), mote_id)
    assert isinstance(svar, Moteutkast), svar
    return endre_mote(v.okt("Maren"), mote_id, replace(svar.skjema, sto=svar.skjema, **felt_))


def post(v: Verden, mote_id: UUID) -> Counter[tuple[str, Postslag, int]]:
    """Mails that wait or are sent, by address, kind and SEQUENCE."""
    deltakere = {d.id for d in rader(v, Motedeltaker, mote_id=mote_id)}
    return Counter(
        (u.til, u.slag, u.sekvens)
        for u in rader(v, Utpost)
        if u.deltaker_id in deltakere and u.tilstand is not Posttilstand.TRUKKET
    )


def send(v: Verden) -> None:
    """As if all that waits has left."""
    for u in rader(v, Utpost, tilstand=Posttilstand.VENTER):
        rett_rad(v, Utpost, u.id, tilstand="sendt", sendt=v.klokke.naa())


INN, AV = Postslag.INNKALLING, Postslag.AVLYSNING
