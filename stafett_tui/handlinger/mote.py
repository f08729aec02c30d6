"""Meetings are called, changed and called off; the mail of it is laid in the outbox in the same act (SPEC 6)."""

from uuid import UUID

from data.koder import Handling, Motestatus
from data.lagre import moter
from data.modeller import Mote
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_logg, finn_mote
from stafett_tui.handlinger.motedeltakere import avlys, bytt_deltakere, inviter, sett_saker
from stafett_tui.handlinger.moteskjema import (
    behold_skjult_sted,
    krev_bekreftet,
    krev_uendret,
    renset,
    stedet,
    vurder_moteskjema,
)
from stafett_tui.motevisninger import Moteskjema
from stafett_tui.okt import Okt
from stafett_tui.post.utboks import Kolagt
from stafett_tui.regler.mote import ansattnokkel, motetid, vurder_mote
from stafett_tui.sprak.tekst import TN, T


def innkall_til_mote(okt: Okt, logg_id: UUID, skjema: Moteskjema) -> Kvittering | Avslag:
    """Makes a meeting and lays an invitation to each in the outbox; a child is told from the 12th birthday.

    Refused: not stafettholder, passive log, no valid consent, faults in the form. A clash or a place that
    reveals is told first (``mote.bekreft_…``), and goes when the form comes again with ``bekreftet``.
    """
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "nytt_mote")
        if isinstance(apen, Avslag):
            return apen
        skjema = renset(skjema)
        kontroll = vurder_mote(skjema, rom.naa, rom.i_dag)
        vurder_moteskjema(rom, apen, skjema, kontroll)
        avslag = kontroll.avslag("mote.feil_i_skjema") or krev_bekreftet(rom, apen, skjema)
        if avslag is not None:
            return avslag
        tid = motetid(skjema)
        assert tid is not None
        assert skjema.sted_slag is not None
        mote = Mote(
            logg_id=logg_id,
            start=tid[0],
            slutt=tid[1],
            sted_slag=skjema.sted_slag,
            sted=skjema.sted,
            dagsorden=skjema.dagsorden,
            opprettet_av=okt.stilling,
            opprettet=rom.naa,
        )
        rom.sesjon.add(mote)
        rom.sesjon.flush()
        sett_saker(rom, mote, skjema.saker)
        lagt = inviter(rom, apen, mote, skjema.deltakere)
        apen.logg.oppdatert = rom.naa
        rom.fullfor(
            Handling.MOTE_OPPRETTET, logg_id=logg_id, mote=str(mote.id), innkalt=len(skjema.deltakere)
        )
        return Kvittering(_kvittert(okt, T("Møtet er lagt inn."), lagt), mote.id.hex)


def endre_mote(okt: Okt, mote_id: UUID, skjema: Moteskjema) -> Kvittering | Avslag:
    """Changes a meeting that is not over. A new time or place is told to all, who comes or goes to them alone;
    a change of agenda is told to nobody. The place of a shielded child is kept where it is left empty.

    Refused: as ``innkall_til_mote``; over, registered or called off; not as it stood when the form was filled.
    """
    with okt.handle() as rom:
        funnet = finn_mote(rom, mote_id, "endre")
        if isinstance(funnet, Avslag):
            return funnet
        apen, mote = funnet
        alle = moter.deltakere(rom.sesjon, [mote_id])
        if (avslag := krev_uendret(rom, apen, mote, alle, skjema)) is not None:
            return avslag
        skjema = behold_skjult_sted(renset(skjema), mote, apen.barn)
        tid, tid_for = motetid(skjema), (mote.start, mote.slutt)
        ny_tid = tid != tid_for
        nytt_sted = (skjema.sted_slag, skjema.sted) != (mote.sted_slag, mote.sted)
        kontroll = vurder_mote(skjema, rom.naa, rom.i_dag, ny_tid=ny_tid)
        vurder_moteskjema(rom, apen, skjema, kontroll, mote=mote, innkalte=alle)
        avslag = kontroll.avslag("mote.feil_i_skjema") or krev_bekreftet(
            rom, apen, skjema, mote=mote, tid=ny_tid, sted=nytt_sted
        )
        if avslag is not None:
            return avslag
        assert tid is not None
        assert skjema.sted_slag is not None
        mote.start, mote.slutt = tid
        mote.sted_slag, mote.sted, mote.dagsorden = skjema.sted_slag, skjema.sted, skjema.dagsorden
        sett_saker(rom, mote, skjema.saker)
        lagt = bytt_deltakere(
            rom, apen, mote, alle, skjema.deltakere, tid_for=tid_for, alle_far_vite=ny_tid or nytt_sted
        )
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.MOTE_ENDRET, logg_id=apen.logg.id, mote=str(mote_id), sekvens=mote.sekvens)
        return Kvittering(_kvittert(okt, T("Møtet er endret."), lagt), mote_id.hex)


def avlys_mote(okt: Okt, mote_id: UUID) -> Kvittering | Avslag:
    """Calls a meeting off, and tells those who have an invitation. The receipt says how many need a letter.

    Refused: not stafettholder, passive log; over, registered or called off already.
    """
    with okt.handle() as rom:
        funnet = finn_mote(rom, mote_id, "avlys")
        if isinstance(funnet, Avslag):
            return funnet
        apen, mote = funnet
        mote.status = Motestatus.AVLYST
        mote.sekvens += 1
        innkalte = [d for d in moter.deltakere(rom.sesjon, [mote_id]) if not d.fjernet]
        lagt = avlys(rom, apen, mote, innkalte)
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.MOTE_AVLYST, logg_id=apen.logg.id, mote=str(mote_id))
        return Kvittering(_kvittert(okt, T("Møtet er avlyst."), lagt), mote_id.hex)


def vis_motested(okt: Okt, mote_id: UUID) -> str | Avslag:
    """Where a meeting is about a shielded child; for the stafettholder alone, and logged (SPEC 2.7)."""
    with okt.handle() as rom:
        funnet = finn_mote(rom, mote_id, "vis_sted")
        if isinstance(funnet, Avslag):
            return funnet
        apen, mote = funnet
        rom.fullfor(Handling.ADRESSE_VIST, logg_id=apen.logg.id, mote=str(mote_id))
        return stedet(rom, apen, mote.sted_slag, mote.sted)


def _kvittert(okt: Okt, hva: T, lagt: Kolagt) -> T:
    """What was done, how many mails wait, and how many but the asker must be told in another way."""
    andre = [n for n in lagt.uten_epost if n != ansattnokkel(okt.stilling)]
    ansatte = sum(n.startswith("ansatt:") for n in andre)
    familie = len(andre) - ansatte
    setninger = [hva]
    if lagt.antall:
        setninger.append(
            TN("%(n)d e-post er lagt i utboksen.", "%(n)d e-poster er lagt i utboksen.", n=lagt.antall)
        )
    if familie:
        setninger.append(
            TN(
                "%(n)d i familien har ikke e-post: skriv ut brev.",
                "%(n)d i familien har ikke e-post: skriv ut brev.",
                n=familie,
            )
        )
    if ansatte:
        setninger.append(
            TN(
                "%(n)d ansatt har ikke e-post: si fra på en annen måte.",
                "%(n)d ansatte har ikke e-post: si fra på en annen måte.",
                n=ansatte,
            )
        )
    setning, *resten = setninger
    for neste in resten:
        setning = T("%(forst)s %(sa)s", forst=setning, sa=neste)
    return setning
