"""The world in each status of the log, and how each act is called in it, for the matrix of role × act × status.

In all of them the mother has no e-mail and was told of no meeting, so that letters are to be written; the address is
shielded; and what Åse may read waits for an answer to whether the goal is reached. A planned meeting stands, so that
meetings too can be tried.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import sqlalchemy as sa

from data.koder import Loggstatus, Postslag, Utfall
from data.modeller import Barn, Foresatt, Kladd, Logg, Tiltak, Utpost
from stafett_tui.eksport.moduler import ALLE, Modul
from stafett_tui.handlinger.eksporter_logg import eksporter_logg
from stafett_tui.handlinger.kladd import skriv_kladd
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import SKJEMA_NYTT_BARN
from tests.byggere import Verden
from tests.fulle_logger import FullLogg, tilbakestill
from tests.innsyn.regler_for_innsyn import passiv
from tests.overforing import send
from tests.raadata import en, rader, rett_rad, tabell
from tests.tilgang.inngang import Kall, ukjent
from tests.tilgang.innganger import INNGANGER
from tests.tilgang.innganger_eksport import ut
from tests.tilgang.statustabell import ROLLER


def utlopt(v: Verden, f: FullLogg) -> None:
    """The clock stays: what runs out with hours and days is tried elsewhere."""
    rett_rad(v, Logg, f.logg, samtykke_gitt=v.klokke.i_dag() - timedelta(days=732))


def trukket(v: Verden, f: FullLogg) -> None:
    rett_rad(v, Logg, f.logg, samtykke_gitt=None, samtykke_utfall="trukket")


def sendt(v: Verden, f: FullLogg) -> None:
    """To Siri, who is the colleague."""
    send(v, f.logg)


def begynt(v: Verden, _f: FullLogg) -> None:
    """A registration that Maren has not finished."""
    innhold = {"fornavn": "Idun", "etternavn": "Vestli"}
    assert skriv_kladd(v.okt("Maren"), SKJEMA_NYTT_BARN, innhold, "b") is None


def gjort_passiv(v: Verden, f: FullLogg) -> None:
    passiv(v, f.logg)


STATUSER: dict[str, tuple[Callable[[Verden, FullLogg], None], ...]] = {
    "aktiv": (),
    "utløpt": (utlopt,),
    "trukket": (trukket,),
    "overføres": (sendt,),
    "overføres, utløpt": (sendt, utlopt),
    "overføres, trukket": (sendt, trukket),
    "passiv": (gjort_passiv,),
    "passiv, utløpt": (gjort_passiv, utlopt),
    "passiv, trukket": (gjort_passiv, trukket),
    "passiv, overføres": (gjort_passiv, sendt),
    "kladd": (begynt,),
}
"""a log is aktiv or passiv; the rest is worked out beside it (SPEC 9.0). A kladd is a registration that is not finished"""


_FILER: dict[str, dict[str, bytes]] = {}
"""the database as each status leaves it: it is made once, and laid out anew as often as is needed"""


def stelt(v: Verden, f: FullLogg, status: str) -> Verden:
    """The common world again, in this status."""
    ny = tilbakestill(v.base)
    if status not in _FILER:
        for steg in (_til_proven, *STATUSER[status]):
            steg(ny, f)
        ny.base.motor.lesemotor.dispose()
        _FILER[status] = {fil.name: fil.read_bytes() for fil in ny.mappe.iterdir() if fil.is_file()}
    for navn, innhold in _FILER[status].items():
        (ny.mappe / navn).write_bytes(innhold)
    return ny


def _til_proven(v: Verden, f: FullLogg) -> None:
    post = tabell(Utpost)
    with v.base.motor.skrivemotor.begin() as c:
        c.execute(sa.delete(post).where(post.c.foresatt_id == f.foresatt, post.c.slag == Postslag.INNKALLING))
    rett_rad(v, Foresatt, f.foresatt, epost="")
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=True)
    venter = en(v, Tiltak, oppmerksomhet_id=f.lest_av_ase).id
    rett_rad(v, Tiltak, venter, utfall=Utfall.ONSKET, avsluttet=v.klokke.naa())


def om_det_de_ser(rolle: str, f: FullLogg) -> FullLogg:
    """Who reads a part is asked about that part."""
    return replace(f, oppmerksomhet=f.lest_av_ase) if rolle == "leser av en del" else f


def _svar_paa_maal(v: Verden, okt: Okt, f: FullLogg) -> object:
    """Of the one that waits for it."""
    return INNGANGER["svar_paa_maal.svar_paa_maal"].kall(v, okt, replace(f, oppmerksomhet=f.lest_av_ase))


def _avslutt(v: Verden, okt: Okt, f: FullLogg) -> object:
    """When the planned meeting is called off."""
    if okt == v.okt(*ROLLER["holder"]):
        avlys_mote(okt, f.mote)
    return INNGANGER["avslutt_logg.avslutt_logg"].kall(v, okt, f)


def _eksporter(v: Verden, okt: Okt, f: FullLogg) -> object:
    """All of a passive one, as a deletion asks for."""
    hele = rader(v, Logg, id=f.logg, status=Loggstatus.PASSIV)
    return eksporter_logg(okt, f.logg, ALLE if hele else {Modul.AKTORER}, ut(v))


_EGNE: dict[str, Kall] = {
    "svar_paa_maal.svar_paa_maal": _svar_paa_maal,
    "avslutt_logg.avslutt_logg": _avslutt,
    "eksporter_logg.eksporter_logg": _eksporter,
}


def spor(v: Verden, f: FullLogg, handling: str, rolle: str, status: str) -> object:
    """What this one is told."""
    kall = _EGNE.get(handling, INNGANGER[handling].kall)
    om = f
    if status == "kladd":  # there is its id, and of a log nothing
        om = replace(ukjent(f), logg=en(v, Kladd, skjema=SKJEMA_NYTT_BARN).id, lest_av_ase=uuid4())
    return kall(v, v.okt(*ROLLER[rolle]), om_det_de_ser(rolle, om))
