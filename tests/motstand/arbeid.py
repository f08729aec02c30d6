"""A caseworker's day through the use cases, one act after the other; each tells what it has acknowledged."""

import random
from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from data.koder import Hatt, Utfall
from data.modeller import Evaluering, Lysglimt, Mote, Notat, Oppmerksomhet, Tiltak
from data.revisjon import hode
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.engangskode import Engangskode, lag_engangskode
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.kladd import skriv_kladd
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from stafett_tui.handlinger.notat import Notatfil, nytt_notat
from stafett_tui.handlinger.vedlegg import Fil
from tests.byggere import Verden, ny_id
from tests.pdfer import pdf
from tests.raadata import en

RADER = {
    "oppmerksomhet": (Oppmerksomhet, "id"),
    "tiltak": (Tiltak, "id"),
    "evaluert": (Evaluering, "tiltak_id"),
    "notat": (Notat, "id"),
    "lysglimt": (Lysglimt, "id"),
    "mote": (Mote, "id"),
}
"""acts that make a row: the table where it stands, and the column with what was acknowledged"""
LEST, KLADD, KODE = "lest", "kladd", "kode"
"""acts that leave an audit row, a draft or a slot in the key file"""
SKJEMA = "tiltak"


class Arbeid:
    """Acts on logs that Maren holds. ``hvem`` tells two programs' drafts from each other."""

    def __init__(self, verden: Verden, logger: Sequence[UUID], fro: int = 0, hvem: str = "a") -> None:
        self._v, self._logger, self._hvem = verden, logger, hvem
        self._logg = logger[0]
        self._tilfeldig = random.Random(fro)  # noqa: S311 - the same day every time
        self._apne: list[UUID] = []
        """tiltak of one's own that are not evaluated"""
        self._uten_rune: list[UUID] = []
        """oppmerksomheter where Rune has nothing to do yet"""
        self._nr = 0
        self.handlinger: tuple[Callable[[], tuple[str, str]], ...] = (
            self._oppmerksomhet,
            self._tiltak,
            self._evaluer,
            self._notat,
            self._lysglimt,
            self._mote,
            self._kladd,
            self._les,
            self._kode,
        )
        self._vekter = (3, 3, 3, 3, 3, 3, 3, 1, 1)  # the last two take as long as five others

    def gjor(self) -> str:
        """One act; what was acknowledged: kind, id, and how long the audit chain was then at least."""
        (handling,) = self._tilfeldig.choices(self.handlinger, self._vekter)
        self._logg = self._tilfeldig.choice(self._logger)
        self._v.ga(seconds=7)
        return self.kvitter(handling)

    def kvitter(self, handling: Callable[[], tuple[str, str]]) -> str:
        slag, hva = handling()
        with self._v.base.motor.lesemotor.connect() as c:
            return f"{slag} {hva} {hode(c).antall}"

    def _oppmerksomhet(self) -> tuple[str, str]:
        ny = self._v.oppmerksomhet("Maren", self._logg)
        self._apne.append(self.tiltak_i(ny))
        self._uten_rune.append(ny)
        return "oppmerksomhet", ny.hex

    def tiltak_i(self, oppmerksomhet: UUID) -> UUID:
        """The first tiltak of an oppmerksomhet that was just made."""
        return UUID(str(en(self._v, Tiltak, oppmerksomhet_id=oppmerksomhet).id))

    def _tiltak(self) -> tuple[str, str]:
        """Rune's, in an oppmerksomhet where he has none."""
        if not self._uten_rune:
            return self._oppmerksomhet()
        rune = self._v.som_aktor("Rune")
        return "tiltak", self._v.tiltak("Maren", self._uten_rune.pop(), ansvarlig=rune).hex

    def _evaluer(self) -> tuple[str, str]:
        if not self._apne:
            return self._oppmerksomhet()
        svar = evaluer_tiltak(
            self._v.okt("Maren"), self._apne.pop(), Utfall.ONSKET, kommentar="Det gikk bedre enn vi trodde."
        )
        return "evaluert", ny_id(svar).hex

    def _notat(self) -> tuple[str, str]:
        """Every other one with an attachment that fills many pages."""
        self._nr += 1
        filer = [Notatfil(Fil(pdf("x" * 9_000)), "Et bilde")] if self._nr % 2 else []
        tekst = "Snakket med mor. " * self._tilfeldig.randint(1, 60)
        return "notat", ny_id(nytt_notat(self._v.okt("Maren"), self._logg, tekst, filer=filer)).hex

    def _lysglimt(self) -> tuple[str, str]:
        return "lysglimt", ny_id(
            nytt_lysglimt(self._v.okt("Maren"), self._logg, "Hjalp en som falt ute.")
        ).hex

    def _mote(self) -> tuple[str, str]:
        return "mote", self._v.mote("Maren", self._logg, bekreftet=True).hex  # there is one at the same time

    def _les(self) -> tuple[str, str]:
        assert not isinstance(apne_logg(self._v.okt("Maren"), self._logg), Avslag)
        return LEST, "-"

    def _kladd(self) -> tuple[str, str]:
        self._nr += 1
        assert skriv_kladd(self._v.okt("Maren"), SKJEMA, {"nr": self._nr}, self._hvem) is None
        return KLADD, f"{self._hvem}:{self._nr}"

    def _kode(self) -> tuple[str, str]:
        """Writes in the key file too."""
        svar = lag_engangskode(self._v.okt("Hilde", Hatt.LEDER), self._v.ansettelse("Rune"))
        assert isinstance(svar, Engangskode)
        return KODE, "rune"


def lag_logger(v: Verden, antall: int) -> list[UUID]:
    """The logs that are worked on: several, since each act reads the log it is in."""
    return [v.logg("Maren", "Elna", "Fjellstad", fodt=date(2016, 3, 1 + nr), niva=2) for nr in range(antall)]
