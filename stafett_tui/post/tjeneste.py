"""The service that sends mail by the clock (``stafett varsle``): a process with no hat and nobody at the keys.

It opens the database with its own file and sees nothing of any log. What it reaches is named in ``data.utboks``:
mails, when they are due, addresses, and which consents run out. It never logs in and cannot be given a hat.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from secrets import token_hex
from typing import Protocol

from data import utboks
from data.innsyn import Innsyn, InnsynSesjon
from data.koder import Handling, Postslag, Varselgrunn
from data.maskert import Maskert
from data.revisjon import skriv_rad
from data.sletting import rydd_om_skyldig
from stafett_tui.avslag import Avslag
from stafett_tui.okt import ApenDatabase
from stafett_tui.oppstart import apne_for_tjeneste
from stafett_tui.post.sending import Sendt, send_ventende
from stafett_tui.post.utboks import DOMENE
from stafett_tui.regler.datoer import eldste_gyldige_samtykke
from stafett_tui.regler.passiv import nyeste_modne
from stafett_tui.regler.samtykke import VARSLES_DAGER

VARSLINGSTID = timedelta(days=VARSLES_DAGER + 2)
"""no consent is running out for longer: a notice older than this was about the one before"""


class _Lukkbar(ApenDatabase, Protocol):
    def lukk(self) -> None: ...


@dataclass(frozen=True, slots=True, repr=False)
class Varslet(Maskert):
    """What one run did: notices laid in the outbox, and what became of the mail."""

    lagt: int
    post: Sendt

    @property
    def alt_vel(self) -> bool:
        """Whether nothing needs a person."""
        stanset = self.post.grunn is not None and self.post.venter > 0
        return not (stanset or self.post.oppgitt or self.post.usikre)


class Tjeneste(Maskert):
    """The open service. ``lukk`` closes the file and wipes the key."""

    def __init__(self, base: _Lukkbar) -> None:
        self._base = base

    @property
    def oppsett(self) -> utboks.Tjener | None:
        """How mail is sent."""
        return utboks.tjener(self._base.motor)

    def varsle(self, passord: str) -> Varslet:
        """Lays the notices that are due, then sends what is due. Cleans up after a deletion that could not be."""
        rydd_om_skyldig(self._base.motor)
        return Varslet(self._legg_varsler(), send_ventende(self._base, passord, logger=None))

    def lukk(self) -> None:
        """Closes the file and wipes the key."""
        self._base.lukk()

    def innsyn(self) -> Innsyn:
        """Nobody's: it sees nothing."""
        i_dag = self._base.klokke.i_dag()
        return Innsyn(hatt=None, i_dag=i_dag, samtykke_fra=eldste_gyldige_samtykke(i_dag))

    def _legg_varsler(self) -> int:
        """Tells each holder, once for a consent, that it runs out within sixty days, and once for a passive log
        that its six months have gone; one mail for several."""
        i_dag, naa = self._base.klokke.i_dag(), self._base.klokke.naa()
        siste = eldste_gyldige_samtykke(i_dag + timedelta(days=VARSLES_DAGER + 1)) - timedelta(days=1)
        with InnsynSesjon(self._base.motor.skrivemotor, self.innsyn()) as sesjon:
            samtykker = utboks.utlopende_samtykker(
                sesjon, eldste_gyldige_samtykke(i_dag), siste, naa - VARSLINGSTID
            )
            lagt = self._legg(sesjon, samtykker, Varselgrunn.SAMTYKKE_UTGAR)
            passive = utboks.modne_passive(sesjon, nyeste_modne(i_dag))
            lagt += self._legg(sesjon, passive, Varselgrunn.PASSIV_VURDERES)
            sesjon.commit()
        return lagt

    def _legg(self, sesjon: InnsynSesjon, varsles: Sequence[utboks.Varsles], grunn: Varselgrunn) -> int:
        """How many mails were laid: a holder who has one waiting for this reason gets no other."""
        naa, lagt = self._base.klokke.naa(), 0
        fortalt = set(utboks.har_ventende_varsel(sesjon, {v.ansettelse_id for v in varsles}, grunn))
        for om in varsles:
            dekket = om.ansettelse_id in fortalt
            fortalt.add(om.ansettelse_id)
            lagt += not dekket
            message_id = f"<{token_hex(16)}@{DOMENE}>"
            utboks.legg_varsel(sesjon, om, grunn, message_id, naa, dekket=dekket)
            skriv_rad(
                sesjon,
                naa=naa,
                ansatt_id=None,
                handling=Handling.POST_LAGT_I_UTBOKS,
                logg_id=om.logg_id,
                detalj={"slag": Postslag.VARSEL.value, "antall": int(not dekket)},
            )
        return lagt


def apne_tjeneste(mappe: Path, innhold: bytes) -> Tjeneste | Avslag:
    """The service of the database in this folder, by the content of its private file."""
    base = apne_for_tjeneste(mappe, innhold)
    return base if isinstance(base, Avslag) else Tjeneste(base)
