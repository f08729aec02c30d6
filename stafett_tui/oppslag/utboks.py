"""The outbox of the one who holds the logs: what has been sent, what waits, and what did not leave."""

from collections.abc import Sequence
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Postslag, Posttilstand
from data.lagre import ansatte, logger, utpost
from data.modeller import Barn, Utpost
from stafett_tui.okt import Okt
from stafett_tui.post.feiltekst import feilsetning
from stafett_tui.postvisninger import Utboksside, Utpostrad
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.sprak.tekst import T

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
        rader = utpost.i_egne_logger(sesjon, okt.ansettelse_id, okt.klokke.naa())
        oppsatt = utpost.postoppsett(sesjon) is not None
        return Utboksside(_rader(sesjon, okt, rader), oppsatt)


def kan_gjores(rad: Utpost, okt: Okt, *, samtykke: bool = True) -> frozenset[str]:
    """What may be done with a mail now. What is about a meeting that has begun is not sent any more, and
    without a valid consent only a cancellation is."""
    kan = KAN.get(rad.tilstand, frozenset())
    over = rad.start is not None and rad.start <= okt.klokke.naa()
    stanset = not samtykke and rad.slag is not Postslag.AVLYSNING
    return frozenset() if over or stanset else kan


def _rader(sesjon: InnsynSesjon, okt: Okt, rader: Sequence[Utpost]) -> tuple[Utpostrad, ...]:
    holdt = logger.holdt_av(sesjon, okt.ansettelse_id)
    barn = {b.logg_id: b for _, b in holdt}
    i_dag = okt.klokke.i_dag()
    delt = {
        logg.id: samtykkestatus(logg.samtykke_gitt, logg.samtykke_utfall, i_dag).gjelder for logg, _ in holdt
    }
    foresatte = {f.id: f"{f.fornavn} {f.etternavn}" for f in logger.foresatte(sesjon, list(barn))}
    kort = ansatte.navnekort(sesjon, {r.ansettelse_id for r in rader if r.ansettelse_id is not None})
    navn = foresatte | {ansettelse_id: k.navn for ansettelse_id, k in kort.items()}
    return tuple(_rad(okt, r, barn[r.logg_id], navn, samtykke=delt[r.logg_id]) for r in rader)


def _rad(okt: Okt, rad: Utpost, barn: Barn, navn: dict[UUID, str], *, samtykke: bool) -> Utpostrad:
    barnenavn = f"{barn.fornavn} {barn.etternavn}"
    hvem = rad.ansettelse_id or rad.foresatt_id
    venter = rad.tilstand is Posttilstand.VENTER
    feil = feilsetning(rad.feilkode)
    if venter and not samtykke and rad.slag in (Postslag.INNKALLING, Postslag.VELKOMST):
        feil = T("Samtykket gjelder ikke. E-posten sendes ikke før det er fornyet.")
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
        feil=feil,
        kan=kan_gjores(rad, okt, samtykke=samtykke),
    )
