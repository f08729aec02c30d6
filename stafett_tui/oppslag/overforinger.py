"""Transfers that wait for an answer, to me and from me (SPEC 8). Min side asks in every start: nothing heavy here."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from uuid import UUID

from data import overforinger
from data.innsyn import InnsynSesjon
from data.koder import Loggstatus, Overforingstilstand
from data.lagre import ansatte
from data.overforinger import Overforingsrad
from stafett_tui.avslag import Avslag
from stafett_tui.klokke import OSLO
from stafett_tui.okt import Okt
from stafett_tui.oppslag.ansvarlige import GAAR_I
from stafett_tui.overforingsvisninger import Overforingskort
from stafett_tui.regler.overforing import av_lederen, for_sent, samtykket_rekker
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.visninger import Oppgave

AVVIST_VISES = timedelta(days=14)
"""so long a transfer that was refused stands on Min side, when nothing more is done"""


def mine_overforinger(okt: Okt) -> tuple[Overforingskort, ...]:
    """Those that wait for my answer, then those of mine that wait for another's or were refused."""
    with okt.les() as sesjon:
        return kort_i(okt, sesjon)


def overforingskort(okt: Okt, overforing_id: UUID) -> Overforingskort | Avslag:
    """One that waits for me, or that I or my unit sent. Of one that is done with, what came of it and no more: its
    log is another's. A refused one tells its sender why."""
    with okt.les() as sesjon:
        til = overforinger.en_til_meg(sesjon, overforing_id)
        rad = til or overforinger.en_fra_meg(sesjon, overforing_id)
        if rad is None:
            return finnes_ikke()
        if til is not None and (avslag := _rekker_ikke(okt, til)) is not None:
            return avslag
        vises = {Overforingstilstand.SENDT, *([] if til else [Overforingstilstand.AVVIST])}
        if rad.tilstand not in vises:
            return for_sent(rad.tilstand)
        return som_kort(okt, sesjon, [rad], til_meg=til is not None)[0]


def finn_overforing(okt: Okt, start: str) -> UUID | Avslag:
    """The id that begins with these hex digits, among those to me and from me."""
    treff = {k.id for k in mine_overforinger(okt) if k.id.hex.startswith(start)}
    if len(treff) == 1:
        return treff.pop()
    if treff:
        return Avslag("id.flere", T("Flere id-er begynner slik. Skriv noen tegn til."))
    return finnes_ikke()


def kort_i(okt: Okt, sesjon: InnsynSesjon) -> tuple[Overforingskort, ...]:
    """As ``mine_overforinger``, in a session that is open."""
    avvist_etter = okt.klokke.naa() - AVVIST_VISES
    noe_til, noe_fra = overforinger.kan_angaa(sesjon, avvist_etter)
    til = [r for r in overforinger.til_meg(sesjon) if _rekker_ikke(okt, r) is None] if noe_til else []
    fra = overforinger.fra_meg(sesjon, avvist_etter) if noe_fra else []
    return (*som_kort(okt, sesjon, til, til_meg=True), *som_kort(okt, sesjon, fra, til_meg=False))


def _rekker_ikke(okt: Okt, rad: Overforingsrad) -> Avslag | None:
    """Of a log that is sent with a consent that has run out since, the receiver is shown neither child nor reason:
    that it cannot be accepted is the sender's to put right."""
    if rad.tilstand is not Overforingstilstand.SENDT:
        return None
    samtykke = samtykkestatus(rad.samtykke_gitt, rad.samtykke_utfall, okt.klokke.i_dag())
    fra_lederen = av_lederen(rad.sendt_av, rad.fra_id, fra_er_stafettholder=rad.fra_er_stafettholder)
    return samtykket_rekker(rad.dor, samtykke, rad.status, av_lederen=fra_lederen)


def som_kort(
    okt: Okt, sesjon: InnsynSesjon, rader: Sequence[Overforingsrad], *, til_meg: bool
) -> list[Overforingskort]:
    """These as the one who asks may know them."""
    if not rader:
        return []
    folk = ansatte.navnekort(sesjon, [r.til_id for r in rader if r.til_id is not None])
    enheter = {r.til_virksomhet_id for r in rader if r.til_virksomhet_id is not None}
    navn = {v.id: v.navn for v in ansatte.virksomheter(sesjon)} if enheter else {}
    return [
        Overforingskort(
            id=r.id,
            barn=f"{r.fornavn} {r.etternavn}",
            dor=r.dor,
            grunn=r.grunn,
            sendt=r.sendt,
            til_meg=til_meg,
            som_leder=r.til_virksomhet_id is not None,
            fra=r.fra_navn,
            fra_virksomhet="" if til_meg and r.sperret_adresse and r.fra_type in GAAR_I else r.fra_virksomhet,
            til=folk[r.til_id].navn if r.til_id is not None else navn.get(r.til_virksomhet_id or r.id, ""),
            tilstand=r.tilstand,
            svar=r.svar,
            passiv=r.status is Loggstatus.PASSIV,
            i_dag=okt.klokke.i_dag(),
            logg_id=None if til_meg else r.logg_id,
        )
        for r in rader
    ]


def overforingsoppgaver(okt: Okt, sesjon: InnsynSesjon) -> Iterator[Oppgave]:
    """What is sent to me stands first; what I have sent waits for another, or was refused."""
    for k in kort_i(okt, sesjon):
        dag = k.sendt.astimezone(OSLO).date()
        if k.til_meg:
            yield Oppgave(
                "overforing", T("Svar på overføring fra %(navn)s", navn=k.fra), dag, 0, k.barn, None, k.id
            )
        elif k.tilstand is Overforingstilstand.AVVIST:
            yield Oppgave(
                "overforing", T("Overføringen er avvist av %(navn)s", navn=k.til), dag, 0, k.barn, None, k.id
            )
        else:
            hva = T("Overføring sendt. Venter på %(navn)s", navn=k.til)
            yield Oppgave("overforing", hva, dag, None, k.barn, None, k.id)
