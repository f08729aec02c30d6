"""Gathers the facts that ``tilgang`` judges by."""

from datetime import date, datetime

from data import modeller
from data.koder import Hatt
from data.modeller import Logg, Tiltak
from stafett_tui.okt import Okt
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.tilgang.sak import Motefakta, Sak, Tiltakssak


def er_holder(okt: Okt, logg: Logg) -> bool:
    """Whether the asker, in this hat, holds the log."""
    return okt.hatt is Hatt.SAKSBEHANDLER and logg.stafettholder_id == okt.ansettelse_id


def sak(okt: Okt, logg: Logg, stafettholder: str, i_dag: date, *, ser_hele: bool = False) -> Sak:
    """The asker's place in a log. ``ser_hele`` is what the session says of its reach."""
    return Sak(
        er_stafettholder=er_holder(okt, logg),
        status=logg.status,
        samtykke=samtykkestatus(logg.samtykke_gitt, logg.samtykke_utfall, i_dag),
        stafettholder=stafettholder,
        ser_hele=ser_hele,
    )


def tiltakssak(okt: Okt, i_logg: Sak, tiltak: Tiltak, skribent: str, naa: datetime) -> Tiltakssak:
    """A tiltak as the asker stands to it."""
    return Tiltakssak(
        sak=i_logg,
        utfall=tiltak.utfall,
        er_ansvarlig=okt.ansettelse_id is not None and tiltak.ansvarlig_id == okt.ansettelse_id,
        er_skribent=tiltak.skrevet_av == okt.ansettelse_id,
        opprettet=tiltak.opprettet,
        naa=naa,
        skribent=skribent,
    )


def motefakta(i_logg: Sak, mote: "modeller.Mote", naa: datetime) -> Motefakta:
    """A meeting as the asker stands to it."""
    return Motefakta(sak=i_logg, status=mote.status, start=mote.start, slutt=mote.slutt, naa=naa)
