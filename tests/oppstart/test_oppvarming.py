"""What is done while the passphrase is typed is not done again after Enter."""

from typing import Any

from sqlalchemy import event
from sqlalchemy.engine.interfaces import CacheStats

from data.motor import SKREVNE, Motor
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppvarming import varm_opp
from tests.byggere import Verden


def skrevet_av_min_side(verden: Verden) -> list[str]:
    """The statements that had to be written as SQL for it."""
    nye: list[str] = []

    def se(_c: Any, _markor: Any, setning: str, _p: Any, kontekst: Any, _mange: bool) -> None:
        if kontekst.cache_hit is CacheStats.CACHE_MISS:
            nye.append(setning)

    motor: Motor = verden.base.motor
    event.listen(motor.lesemotor, "before_cursor_execute", se)
    try:
        min_side(verden.okt("Maren"))
    finally:
        event.remove(motor.lesemotor, "before_cursor_execute", se)
    return nye


def test_det_min_side_spor_om_er_skrevet_fra_for(verden: Verden) -> None:
    logg_id = verden.logg("Maren")
    o = verden.oppmerksomhet("Maren", logg_id)
    verden.tiltak("Maren", o, ansvarlig=verden.som_aktor("Rune"))
    SKREVNE.clear()
    assert skrevet_av_min_side(verden), "else this shows nothing"
    SKREVNE.clear()
    varm_opp()
    assert skrevet_av_min_side(verden) == []
