"""Sends from inside the program: the mail of the logs that somebody holds or works in (SPEC 6.2)."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from data.lagre import logger
from data.maskert import Maskert
from data.postantall import antall_ventende, har_tjener
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

TAALMODIG = 10.0
"""seconds for each step with the server: somebody may be waiting"""


@dataclass(frozen=True, slots=True, repr=False)
class Sendesvar(Maskert):
    """What came of it, for the one who holds the logs. It tells numbers, never names."""

    oppsatt: bool = True
    """False: there is no mail server, so the mail stays in the outbox until it is written out"""
    mangler_passord: bool = False
    feil_passord: bool = False
    sendt: int = 0
    ikke_sendt: int = 0
    """what did not leave, or left nobody knows"""
    grunn: T | None = None
    """what stopped it, if anything did"""


def send_egne(okt: Okt, passord: str | None = None, *, straks: bool = False) -> Sendesvar:
    """Sends what is due of the asker's own logs, then what they have laid in others' logs. Blocks.

    ``passord`` is what the user typed, when the keyring has none. ``straks`` sends also what is in a pause.
    """
    with okt.les() as sesjon:
        if not har_tjener(sesjon):
            return Sendesvar(oppsatt=False)
        egne, andres = ([logg.id for logg, _barn in del_] for del_ in logger.delt(sesjon, okt.ansettelse_id))
    venter, hos_andre = antall_ventende(okt.base.motor, egne), antall_ventende(okt.base.motor, andres)
    if not venter and not hos_andre:
        return Sendesvar()
    from stafett_tui.post.passord import finn_passord  # and all that follows: most rounds end here

    passord = passord or finn_passord(okt)
    if passord is None:
        return Sendesvar(mangler_passord=True, ikke_sendt=venter)
    svar = _send(okt, passord, egne, straks=straks)
    if hos_andre and svar.grunn is None:
        _send(okt, passord, andres, straks=False)
    return svar


def _send(okt: Okt, passord: str, logger_: Collection[UUID], *, straks: bool) -> Sendesvar:
    from stafett_tui.post.sending import linjegrunn, send_ventende

    sendt = send_ventende(okt.base, passord, logger=logger_, straks=straks, tidsgrense=TAALMODIG)
    uten_linje = sendt.venter if sendt.grunn is not None else 0
    return Sendesvar(
        feil_passord=sendt.grunn == linjegrunn("innlogging"),
        sendt=sendt.sendt,
        ikke_sendt=sendt.oppgitt + sendt.usikre + uten_linje,
        grunn=sendt.grunn,
    )
