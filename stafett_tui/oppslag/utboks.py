"""The outbox of the one who holds the logs: what has been sent, what waits, and what did not leave."""

from collections.abc import Sequence
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Posttilstand
from data.lagre import ansatte, logger, utpost
from data.modeller import Barn, Utpost
from stafett_tui.okt import Okt
from stafett_tui.post.feiltekst import feilsetning
from stafett_tui.postvisninger import Utboksside, Utpostrad

KAN = {
    Posttilstand.VENTER: frozenset({"skriv"}),
    Posttilstand.OPPGITT: frozenset({"skriv", "igjen"}),
    Posttilstand.USIKKER: frozenset({"igjen"}),
    Posttilstand.SKREVET_UT: frozenset({"skriv"}),
}
"""state → what its holder may do"""


def utboks(okt: Okt) -> Utboksside:
    """Mail of the asker's own logs, newest first. Mail laid in others' logs is seen by those who hold them."""
    with okt.les() as sesjon:
        rader = utpost.i_egne_logger(sesjon, okt.ansettelse_id)
        oppsatt = utpost.postoppsett(sesjon) is not None
        return Utboksside(_rader(sesjon, okt, rader), oppsatt)


def kan_gjores(rad: Utpost, okt: Okt) -> frozenset[str]:
    """What may be done with a mail now. What is about a meeting that has begun is not sent any more."""
    kan = KAN.get(rad.tilstand, frozenset())
    over = rad.start is not None and rad.start <= okt.klokke.naa()
    return frozenset() if over else kan


def _rader(sesjon: InnsynSesjon, okt: Okt, rader: Sequence[Utpost]) -> tuple[Utpostrad, ...]:
    barn = {b.logg_id: b for _, b in logger.holdt_av(sesjon, okt.ansettelse_id)}
    foresatte = {f.id: f"{f.fornavn} {f.etternavn}" for f in logger.foresatte(sesjon, list(barn))}
    kort = ansatte.navnekort(sesjon, {r.ansettelse_id for r in rader if r.ansettelse_id is not None})
    navn = foresatte | {ansettelse_id: k.navn for ansettelse_id, k in kort.items()}
    return tuple(_rad(okt, r, barn[r.logg_id], navn) for r in rader)


def _rad(okt: Okt, rad: Utpost, barn: Barn, navn: dict[UUID, str]) -> Utpostrad:
    barnenavn = f"{barn.fornavn} {barn.etternavn}"
    hvem = rad.ansettelse_id or rad.foresatt_id
    venter = rad.tilstand is Posttilstand.VENTER
    return Utpostrad(
        id=rad.id,
        logg_id=rad.logg_id,
        barn=barnenavn,
        slag=rad.slag,
        mottaker=barnenavn if hvem is None else navn.get(hvem, rad.til),
        til=rad.til,
        tilstand=rad.tilstand,
        opprettet=rad.opprettet,
        start=rad.start,
        forsok=rad.forsok,
        neste=rad.neste_forsok if venter else None,
        sendt=rad.sendt,
        feil=feilsetning(rad.feilkode),
        kan=kan_gjores(rad, okt),
    )
