"""Where forms keep their drafts: in the encrypted database, for the one who is logged in."""

from typing import Any
from uuid import UUID

from screens.felles.skjema import Kladdinnhold
from stafett_tui.handlinger.kladd import les_kladd, skriv_kladd, slett_kladd
from stafett_tui.okt import Okt


class OktKladd:
    """The draft of one form. ``nokkel`` tells several of the same form apart."""

    def __init__(self, okt: Okt, skjema: str, nokkel: str = "", *, logg_id: UUID | None = None) -> None:
        self._okt = okt
        self._skjema = skjema
        self._nokkel = nokkel
        self._logg_id = logg_id

    def les(self) -> Kladdinnhold | None:
        funnet = les_kladd(self._okt, self._skjema, self._nokkel)
        return None if funnet is None else Kladdinnhold(funnet.innhold, funnet.oppdatert)

    def skriv(self, felt: dict[str, Any]) -> None:
        skriv_kladd(self._okt, self._skjema, felt, self._nokkel, logg_id=self._logg_id)

    def slett(self) -> None:
        slett_kladd(self._okt, self._skjema, self._nokkel)
