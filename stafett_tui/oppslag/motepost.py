"""Where the mail to each who is invited stands, and who is to have a letter instead (SPEC 6.1)."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Motestatus, Postslag, Posttilstand
from data.lagre import utpost as utpostlager
from data.modeller import Barn, Foresatt, Mote, Motedeltaker, Utpost
from stafett_tui.regler.mote import barnet_varsles, ma_avlyses_uten_epost, stedtekst


def post_til(sesjon: InnsynSesjon, deltakere: Collection[Motedeltaker]) -> dict[UUID, list[Utpost]]:
    """Every mail laid for these participants, oldest first."""
    til: dict[UUID, list[Utpost]] = {d.id: [] for d in deltakere}
    for rad in utpostlager.til_deltakere(sesjon, list(til)):
        assert rad.deltaker_id is not None
        til[rad.deltaker_id].append(rad)
    return til


def gjeldende(mote: Mote, rader: Sequence[Utpost]) -> Utpost | None:
    """The mail that tells the meeting as it is now: when and where, or that it is off.

    None when the newest was taken back, or tells of another time or place: the recipient had no address when
    the meeting was moved. Not by SEQUENCE, which rises too when somebody else comes or goes.
    """
    rad = next((r for r in reversed(rader) if r.tilstand is not Posttilstand.TRUKKET), None)
    if rad is None:
        return None
    if mote.status is Motestatus.AVLYST:
        return rad if rad.slag is Postslag.AVLYSNING else None
    likt_sted = rad.sted in (
        "",
        stedtekst(mote.sted_slag, mote.sted, rad.enhet),
    )  # empty: it was not to be told
    likt = rad.slag is Postslag.INNKALLING and (rad.start, rad.slutt) == (mote.start, mote.slutt)
    return rad if likt and likt_sted else None


def skal_ha_brev(
    mote: Mote, d: Motedeltaker, rader: Sequence[Utpost], foresatt: Foresatt | None, barn: Barn, i_dag: date
) -> bool:
    """Whether a foresatt, or a child of 12, is told of the meeting as it is now by letter. ``foresatt`` is None
    for the child."""
    if d.ansettelse_id is not None or (foresatt is not None and foresatt.fjernet is not None):
        return False
    if foresatt is None and not barnet_varsles(barn.fodt, i_dag):
        return False
    if d.fjernet or mote.status is Motestatus.AVLYST:
        epost = barn.epost if foresatt is None else foresatt.epost
        return ma_avlyses_uten_epost(har_epost=bool(epost), lagt_epost=bool(rader))
    return gjeldende(mote, rader) is None
