"""Where forms keep their drafts: in the encrypted database, for the one who is logged in."""

from typing import Any
from uuid import UUID

from screens.felles.skjema import Kladdinnhold
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.kladd import les_kladd, skriv_kladd, slett_kladd
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T


class Kladdnekt(Exception):
    """A draft was refused. ``avslag`` says why; whoever runs the call in the background shows it."""

    def __init__(self, hvorfor: Avslag) -> None:
        super().__init__(hvorfor.kode)
        setning = T("Det du skriver, blir ikke tatt vare på som kladd. %(hvorfor)s", hvorfor=hvorfor.setning)
        self.avslag = Avslag(hvorfor.kode, setning)


class OktKladd:
    """The draft of one form. ``nokkel`` tells several of the same form apart."""

    def __init__(self, okt: Okt, skjema: str, nokkel: str = "", *, logg_id: UUID | None = None) -> None:
        self._okt = okt
        self._skjema = skjema
        self._nokkel = nokkel
        self._logg_id = logg_id
        self._nektet = False

    def les(self) -> Kladdinnhold | None:
        funnet = les_kladd(self._okt, self._skjema, self._nokkel)
        return None if funnet is None else Kladdinnhold(funnet.innhold, funnet.oppdatert)

    def skriv(self, felt: dict[str, Any]) -> None:
        """Keeps it, or says why not: the duty may have ended while one writes. Said once for each form."""
        nei = skriv_kladd(self._okt, self._skjema, felt, self._nokkel, logg_id=self._logg_id)
        if nei is not None and not self._nektet:
            self._nektet = True
            raise Kladdnekt(nei)

    def slett(self) -> None:
        slett_kladd(self._okt, self._skjema, self._nokkel)
