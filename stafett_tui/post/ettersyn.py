"""Mail that is laid already, when the log it was laid for changes. It stands in the outbox as it was decided
then, so what no longer may be told, or no longer has a recipient, is mended or taken back in the same act."""

from collections.abc import Collection, Mapping
from uuid import UUID

from data.koder import Handling, Motestatus, Postslag, Posttilstand
from data.lagre import ansatte, moter
from data.lagre import utpost as utpostlager
from data.modeller import Barn, Foresatt, Logg, Mote, Motedeltaker, Utpost
from stafett_tui.okt import Handlingsrom
from stafett_tui.oppslag.motepost import post_til
from stafett_tui.post.utboks import USENDT, Kolagt, ko_avlysninger, kontaktpunkt
from stafett_tui.regler.mote import foresattnokkel, ma_avlyses_uten_epost

KAN_LESES_IGJEN = USENDT | {Posttilstand.SENDER, Posttilstand.USIKKER, Posttilstand.SKREVET_UT}
"""states from which a mail can still be sent or written out; one under way may come back from a failed try"""


def se_over(rom: Handlingsrom, logg: Logg, barn: Barn, fjernet: Mapping[UUID, Foresatt]) -> Kolagt:
    """After the details of a log are changed and the foresatte ``fjernet`` are taken off it. How many
    cancellations were laid for them; ``uten_epost`` are those who must be told by somebody."""
    rom.sesjon.flush()
    avlyst = _ta_av_moter(rom, logg, barn, fjernet)
    _rett_adresser(rom, logg, barn)
    if barn.sperret_adresse:
        _skjul_sted(rom, logg, barn)
    return avlyst


def trekk_uten_samtykke(rom: Handlingsrom, logg: Logg) -> int:
    """Takes back what invites to share in a log that nobody consents to any more (SPEC 4.4). How many mails."""
    rader = [
        rad
        for rad in utpostlager.i_loggen(rom.sesjon, logg.id, USENDT)
        if rad.slag in (Postslag.INNKALLING, Postslag.VELKOMST)
    ]
    for rad in rader:
        rad.tilstand = Posttilstand.TRUKKET
    return len(rader)


def mottaker_naa(rom: Handlingsrom, barn: Barn, rad: Utpost) -> str:
    """Where the recipient gets mail now; empty for one who is taken off the log, has left or has no address.
    A cancellation goes where the invitation went."""
    if rad.slag is Postslag.AVLYSNING:
        return rad.til
    if rad.ansettelse_id is not None:
        stilling = ansatte.stilling(rom.sesjon, rad.ansettelse_id)
        er_der = stilling is not None and stilling[0].aktiv and stilling[1].aktiv
        return stilling[1].epost if stilling is not None and er_der else ""
    if rad.foresatt_id is not None:
        foresatt = rom.sesjon.get_one(Foresatt, rad.foresatt_id)
        return foresatt.epost if foresatt.fjernet is None else ""
    return barn.epost


def _ta_av_moter(rom: Handlingsrom, logg: Logg, barn: Barn, fjernet: Mapping[UUID, Foresatt]) -> Kolagt:
    """Those who are taken off the log are not invited to what is to come, and are told so."""
    kommende = {
        m.id: m
        for m in moter.moter_i(rom.sesjon, logg.id)
        if m.status is Motestatus.INVITERT and m.start > rom.naa
    }
    gaar: dict[UUID, list[Motedeltaker]] = {}
    for d in moter.deltakere(rom.sesjon, list(kommende)):
        if d.foresatt_id in fjernet and not d.fjernet:
            gaar.setdefault(d.mote_id, []).append(d)
    antall = sum(_ta_av_mote(rom, logg, barn, kommende[m], deltakere) for m, deltakere in gaar.items())
    alle = [d for deltakere in gaar.values() for d in deltakere]
    post = post_til(rom.sesjon, alle)
    uten = {
        d.foresatt_id
        for d in alle
        if d.foresatt_id
        and ma_avlyses_uten_epost(har_epost=bool(fjernet[d.foresatt_id].epost), lagt_epost=bool(post[d.id]))
    }
    return Kolagt(antall, tuple(foresattnokkel(i) for i in fjernet if i in uten))


def _ta_av_mote(
    rom: Handlingsrom, logg: Logg, barn: Barn, mote: Mote, deltakere: Collection[Motedeltaker]
) -> int:
    for d in deltakere:
        d.fjernet = True
    mote.sekvens += 1
    lagt = ko_avlysninger(rom, logg, barn, mote, list(deltakere))
    rom.revider(Handling.MOTE_ENDRET, logg_id=logg.id, mote=str(mote.id), sekvens=mote.sekvens)
    return lagt.antall


def _rett_adresser(rom: Handlingsrom, logg: Logg, barn: Barn) -> None:
    """Mail to the family that has not left goes to the address as it is now, at once if it was in a pause; it
    is taken back when there is none. Of employees it is decided elsewhere, and not by a log."""
    for rad in utpostlager.i_loggen(rom.sesjon, logg.id, USENDT):
        naa = rad.til if rad.ansettelse_id is not None else mottaker_naa(rom, barn, rad)
        if not naa:
            rad.tilstand = Posttilstand.TRUKKET
        elif naa != rad.til:
            rad.til, rad.forsok, rad.neste_forsok = naa, 0, rom.naa


def _skjul_sted(rom: Handlingsrom, logg: Logg, barn: Barn) -> None:
    """Takes place, unit and whom to ask out of mail of a child whose address is shielded now (SPEC 2.7)."""
    enhet, kontakt = kontaktpunkt(rom, logg, barn)
    for rad in utpostlager.i_loggen(rom.sesjon, logg.id, KAN_LESES_IGJEN):
        rad.sted, rad.enhet = "", enhet
        rad.kontakt = kontakt if rad.kontakt else ""  # a notice to an employee names nobody to ask
