"""Sending from a test: the set-up, the call, and where each mail stands afterwards."""

from typing import Any

from data.innsyn import InnsynSesjon
from data.koder import Postslag, Posttilstand, Sikring
from data.modeller import Postoppsett, Utpost
from stafett_tui.post.sending import Sendt, send_ventende
from tests.byggere import Verden
from tests.post.tjenere import HER
from tests.raadata import rader

TIL = ("hege@example.org", "elna@example.org", "maren@fjordvik.no")
"""to whom invitations wait"""


def sett_opp(
    v: Verden, port: int, sikring: Sikring = Sikring.INGEN, *, bruker: str = "", vert: str = HER
) -> None:
    with InnsynSesjon(v.base.motor.skrivemotor, v._alt()) as s:
        s.merge(
            Postoppsett(
                tjener=vert, port=port, sikring=sikring, bruker=bruker, avsender="stafett@fjordvik.no"
            )
        )
        s.commit()


def send(v: Verden, passord: str = "", **valg: Any) -> Sendt:
    return send_ventende(v.base, passord, logger=None, tidsgrense=5, **valg)


def tilstander(v: Verden) -> dict[str, str]:
    return {r.til: r.tilstand for r in rader(v, Utpost) if r.slag != Postslag.VELKOMST}


def alle(tilstand: Posttilstand) -> dict[str, str]:
    return dict.fromkeys(TIL, tilstand)


def post(v: Verden, til: str) -> Any:
    (rad,) = [r for r in rader(v, Utpost) if r.til == til and r.slag != Postslag.VELKOMST]
    return rad
