"""The draft of a registration: one for each child, found again by its row in the lists."""

from typing import Any
from uuid import UUID, uuid4

from screens.felles.skjema import Kladdinnhold
from screens.kladdport import OktKladd
from stafett_tui.handlinger.kladd import nokkel_for
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import SKJEMA_NYTT_BARN


class Barnekladd:
    """A new draft, or the one with ``kladd_id``."""

    def __init__(self, okt: Okt, kladd_id: UUID | None) -> None:
        self._okt = okt
        self._kladd_id = kladd_id
        self._kladd = OktKladd(okt, SKJEMA_NYTT_BARN, uuid4().hex)

    def les(self) -> Kladdinnhold | None:
        if self._kladd_id is None:
            return None
        nokkel = nokkel_for(self._okt, self._kladd_id)
        if nokkel is None:
            return None
        self._kladd = OktKladd(self._okt, SKJEMA_NYTT_BARN, nokkel)
        return self._kladd.les()

    def skriv(self, felt: dict[str, Any]) -> None:
        self._kladd.skriv(felt)

    def slett(self) -> None:
        self._kladd.slett()
