"""Who is invited to a meeting and what it is about, as rows; and the mail that follows from a change."""

from collections.abc import Collection, Sequence
from datetime import datetime
from secrets import token_hex
from uuid import UUID

from data.lagre import logger, moter
from data.modeller import Mote, Motedeltaker, Motesak
from stafett_tui.handlinger.i_logg import ApenLogg
from stafett_tui.okt import Handlingsrom
from stafett_tui.oppslag.motefolk import nokkel
from stafett_tui.oppslag.motepost import post_til, skal_ha_brev
from stafett_tui.post.utboks import Kolagt, ko_avlysninger, ko_innkallinger
from stafett_tui.regler.mote import BARNET, barnet_varsles

UID_DOMENE = "kalender.invalid"
"""right side of a calendar UID: tells nothing of the municipality or the machine (RFC 2606, RFC 7986)"""


def inviter(rom: Handlingsrom, apen: ApenLogg, mote: Mote, nokler: Collection[str]) -> Kolagt:
    """Adds the participants of a new meeting, and lays an invitation to each in the outbox."""
    nye = [ny_deltaker(mote, n) for n in sorted(nokler)]
    rom.sesjon.add_all(nye)
    rom.sesjon.flush()
    return ko_innkallinger(rom, apen.logg, apen.barn, mote, _far_vite(rom, apen, nye))


def bytt_deltakere(
    rom: Handlingsrom,
    apen: ApenLogg,
    mote: Mote,
    alle: Sequence[Motedeltaker],
    nokler: Collection[str],
    *,
    tid_for: tuple[datetime, datetime],
    alle_far_vite: bool,
) -> Kolagt:
    """Makes these the participants. Who goes gets a cancellation of the time it had before, ``tid_for``; who comes
    an invitation, the rest a new invitation if time or place is changed. SEQUENCE rises whenever somebody is
    written to (RFC 5546)."""
    kjente = {nokkel(d): d for d in alle}
    naa = {n for n, d in kjente.items() if not d.fjernet}
    gaar, kommer = [kjente[n] for n in sorted(naa - set(nokler))], sorted(set(nokler) - naa)
    for d in gaar:
        d.fjernet = True
        if d.fortalt_start is None:
            d.fortalt_start, d.fortalt_slutt = tid_for
    nye = [kjente.get(n) or ny_deltaker(mote, n) for n in kommer]
    for d in nye:
        d.fjernet, d.fortalt_start, d.fortalt_slutt = False, None, None
    rom.sesjon.add_all(nye)
    if not (gaar or nye or alle_far_vite):
        return Kolagt()
    mote.sekvens += 1
    rom.sesjon.flush()
    avlyst = avlys(rom, apen, mote, gaar)
    blir = [d for n, d in sorted(kjente.items()) if n in naa and not d.fjernet]
    innkalt = ko_innkallinger(
        rom, apen.logg, apen.barn, mote, _far_vite(rom, apen, [*blir, *nye] if alle_far_vite else nye)
    )
    return Kolagt(avlyst.antall + innkalt.antall, (*avlyst.uten_epost, *innkalt.uten_epost))


def avlys(rom: Handlingsrom, apen: ApenLogg, mote: Mote, gaar: Sequence[Motedeltaker]) -> Kolagt:
    """Tells these, when they or the meeting are marked, that it is off: those who have an invitation by mail;
    ``uten_epost`` are those in the family who were told by letter, and must have another, and employees who never
    had a mail."""
    lagt = ko_avlysninger(rom, apen.logg, apen.barn, mote, gaar)
    rader = post_til(rom.sesjon, gaar)
    foresatte = {f.id: f for f in logger.foresatte(rom.sesjon, [mote.logg_id])}
    uten = [
        nokkel(d)
        for d in gaar
        if skal_ha_brev(
            mote, d, rader[d.id], foresatte[d.foresatt_id] if d.foresatt_id else None, apen.barn, rom.i_dag
        )
    ]
    uten += [nokkel(d) for d in gaar if d.ansettelse_id is not None and not rader[d.id]]
    return Kolagt(lagt.antall, tuple(uten))


def sett_saker(rom: Handlingsrom, mote: Mote, saker: Collection[UUID]) -> None:
    """Makes these oppmerksomheter what the meeting is about."""
    gamle = {s.oppmerksomhet_id: s for s in moter.saker(rom.sesjon, [mote.id])}
    for oppmerksomhet_id, sak in gamle.items():
        if oppmerksomhet_id not in saker:
            rom.sesjon.delete(sak)
    rom.sesjon.add_all(
        Motesak(logg_id=mote.logg_id, mote_id=mote.id, oppmerksomhet_id=i)
        for i in sorted(set(saker) - gamle.keys())
    )


def ny_deltaker(mote: Mote, nokkel_: str) -> Motedeltaker:
    """A participant by key, with a calendar UID of their own that nobody can match with another's."""
    slag, _, id_ = nokkel_.partition(":")
    return Motedeltaker(
        logg_id=mote.logg_id,
        mote_id=mote.id,
        ansettelse_id=UUID(id_) if slag == "ansatt" else None,
        foresatt_id=UUID(id_) if slag == "foresatt" else None,
        barnet=slag == BARNET,
        kalender_uid=f"{token_hex(16)}@{UID_DOMENE}",
    )


def _far_vite(rom: Handlingsrom, apen: ApenLogg, deltakere: Sequence[Motedeltaker]) -> list[Motedeltaker]:
    """Those of them who are written to: a child under 12 may come, and is told by the grown-ups."""
    return [d for d in deltakere if not d.barnet or barnet_varsles(apen.barn.fodt, rom.i_dag)]
