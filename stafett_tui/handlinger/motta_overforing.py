"""Accepts or refuses a log that is sent to one (SPEC 8.1): the responsibility moves here, with what was open."""

from uuid import UUID

from data import overforinger
from data.koder import (
    Handling,
    Hatt,
    Loggstatus,
    Motestatus,
    Overforingstilstand,
    Postslag,
    Posttilstand,
    Varselgrunn,
)
from data.lagre import logger, moter
from data.lagre import tiltak as tiltakslager
from data.lagre import utpost as utpostlager
from data.lagre.overforing import blir_igjen
from data.modeller import Tiltak
from data.overforinger import Overforingsrad
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import ApenLogg
from stafett_tui.handlinger.motedeltakere import bytt_deltakere
from stafett_tui.handlinger.overfor import trekk_varsler
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.fakta import sak
from stafett_tui.oppslag.motefolk import nokkel
from stafett_tui.post.utboks import USENDT, ko_paaminnelse, ko_varsel, kontaktpunkt
from stafett_tui.regler.mote import ansattnokkel
from stafett_tui.regler.overforing import MAKS_GRUNN, av_lederen, for_sent, samtykket_rekker
from stafett_tui.regler.passiv import vurderes
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke


def godta_overforing(okt: Okt, overforing_id: UUID) -> Kvittering | Avslag:
    """Takes the log over, in one transaction. A leder is its holder until she hands it on to an employee.

    With it go the open tiltak that the old holder is responsible for, when that was agreed, the planned meetings and
    the reminders. What was agreed not to go along is ended, unless a tiltak has been made there since. Tiltak are
    otherwise never given to another (SPEC 5.7): here it is the duty itself that moves.

    Refused: not sent to the asker, answered or withdrawn already, a consent that no longer reaches so far.
    """
    with okt.handle() as rom:
        rad = overforinger.en_til_meg(rom.sesjon, overforing_id)
        if rad is None:
            return finnes_ikke()
        if rad.tilstand is not Overforingstilstand.SENDT:
            return for_sent(rad.tilstand)
        samtykke = samtykkestatus(rad.samtykke_gitt, rad.samtykke_utfall, rom.i_dag)
        fra_lederen = av_lederen(rad.sendt_av, rad.fra_id, fra_er_stafettholder=rad.fra_er_stafettholder)
        if avslag := samtykket_rekker(rad.dor, samtykke, rad.status, av_lederen=fra_lederen):
            return avslag
        overforinger.besvar(rom.sesjon, rad.id, Overforingstilstand.MOTTATT, okt.stilling, rom.naa)
        if not overforinger.ta_over(rom.sesjon, rad, okt.stilling):
            return Avslag("overforing.gjelder_ikke", T("Loggen er ikke avsenderens lenger. Spør avsenderen."))
        apen = _apen(rom, rad)
        avsluttet = _avslutt_resten(rom, apen, rad)
        tiltak = _flytt_tiltak(rom, rad) if rad.tiltak_folger else 0
        _lukk_lesetilgang(rom, rad.logg_id)
        _flytt_moter(rom, apen, rad)
        _flytt_post(rom, apen, rad)
        rom.fullfor(
            Handling.OVERFORING_MOTTATT,
            logg_id=rad.logg_id,
            overforing=rad.id.hex,
            tiltak=tiltak,
            avsluttet=avsluttet,
        )
        return Kvittering(_kvittert(okt, rad), rad.logg_id.hex)


def avvis_overforing(okt: Okt, overforing_id: UUID, grunn: str) -> Kvittering | Avslag:
    """Says no, with a reason that the sender is shown. The log stays where it is."""
    with okt.handle() as rom:
        rad = overforinger.en_til_meg(rom.sesjon, overforing_id)
        if rad is None:
            return finnes_ikke()
        if rad.tilstand is not Overforingstilstand.SENDT:
            return for_sent(rad.tilstand)
        if avslag := vurder_avvisning(grunn):
            return avslag
        overforinger.besvar(
            rom.sesjon,
            rad.id,
            Overforingstilstand.AVVIST,
            okt.stilling,
            rom.naa,
            rens_avsnitt(grunn),
        )
        rom.sesjon.slipp_inn(rad.logg_id)
        trekk_varsler(rom, rad.logg_id, [Varselgrunn.OVERFORING])
        funnet = logger.hent(rom.sesjon, rad.logg_id)
        assert funnet is not None
        ko_varsel(rom, funnet[0], [rad.fra_id, rad.sendt_av], Varselgrunn.OVERFORING_AVVIST)
        rom.fullfor(Handling.OVERFORING_AVVIST, logg_id=rad.logg_id, overforing=rad.id.hex)
        return Kvittering(
            T("Overføringen er avvist, og %(navn)s får vite hvorfor.", navn=rad.fra_navn), rad.id.hex
        )


def vurder_avvisning(grunn: str) -> Avslag | None:
    """The reason must be there."""
    kontroll = Skjemakontroll()
    rent = rens_avsnitt(grunn)
    kontroll.krev("grunn", rent, T("Skriv hvorfor du ikke kan ta over, så avsenderen vet det."))
    kontroll.maks("grunn", rent, MAKS_GRUNN)
    return kontroll.avslag("overforing.feil_i_skjema")


def _apen(rom: Handlingsrom, rad: Overforingsrad) -> ApenLogg:
    funnet = logger.hent(rom.sesjon, rad.logg_id)
    assert funnet is not None
    logg, barn = funnet
    return ApenLogg(logg, barn, sak(rom.okt, logg, rom.okt.navn, rom.i_dag, ser_hele=True))


# --- what was open ---


def _avslutt_resten(rom: Handlingsrom, apen: ApenLogg, rad: Overforingsrad) -> int:
    """How many oppmerksomheter that did not go along were ended now. A passive log is left as it is."""
    if apen.logg.status is Loggstatus.PASSIV:
        return 0
    blir = blir_igjen(rom.sesjon, rad.id)
    i_gang = {
        t.oppmerksomhet_id for t in tiltakslager.tiltak_i(rom.sesjon, [rad.logg_id]) if t.utfall is None
    }
    avsluttes = [
        o
        for o in tiltakslager.oppmerksomheter(rom.sesjon, [rad.logg_id])
        if o.id in blir and o.id not in i_gang and o.avsluttet is None
    ]
    for o in avsluttes:
        o.avsluttet = rom.naa
    if avsluttes:
        apen.logg.oppdatert = rom.naa
    return len(avsluttes)


def _flytt_tiltak(rom: Handlingsrom, rad: Overforingsrad) -> int:
    """How many open tiltak became the new holder's. Where they have one of their own under the same oppmerksomhet
    the old one stays: there is one for each aktør, and a stafettholder may evaluate them all (SPEC 5.6, 2.2)."""
    ny = rom.okt.stilling
    apne = [t for t in tiltakslager.tiltak_i(rom.sesjon, [rad.logg_id]) if t.utfall is None]
    opptatt = {t.oppmerksomhet_id for t in apne if t.ansvarlig_id == ny}
    flyttes: list[Tiltak] = [
        t for t in apne if t.ansvarlig_id == rad.fra_id and t.oppmerksomhet_id not in opptatt
    ]
    for t in flyttes:
        t.ansvarlig_id = ny
    return len(flyttes)


def _lukk_lesetilgang(rom: Handlingsrom, logg_id: UUID) -> None:
    """Who holds the log reads all of it, and needs no access beside."""
    for les in logger.lesetilganger(rom.sesjon, logg_id):
        if les.ansettelse_id == rom.okt.stilling:
            les.opphort = rom.naa


def _flytt_moter(rom: Handlingsrom, apen: ApenLogg, rad: Overforingsrad) -> None:
    """The new holder is invited to what is planned, and the old one called off, unless they are an aktør still."""
    ny, gammel = ansattnokkel(rom.okt.stilling), ansattnokkel(rad.fra_id)
    blir_aktor = _er_aktor(rom, rad)
    for mote in moter.moter_i(rom.sesjon, rad.logg_id):
        if mote.status is not Motestatus.INVITERT or mote.start <= rom.naa:
            continue
        alle = moter.deltakere(rom.sesjon, [mote.id])
        naa = {nokkel(d) for d in alle if not d.fjernet}
        skal = (naa if blir_aktor else naa - {gammel}) | {ny}
        if skal == naa:
            continue
        tid = (mote.start, mote.slutt)
        bytt_deltakere(rom, apen, mote, alle, sorted(skal), tid_for=tid, alle_far_vite=False)
        rom.revider(Handling.MOTE_ENDRET, logg_id=rad.logg_id, mote=str(mote.id), sekvens=mote.sekvens)


def _er_aktor(rom: Handlingsrom, rad: Overforingsrad) -> bool:
    return any(
        t.ansvarlig_id == rad.fra_id and t.utfall is None
        for t in tiltakslager.tiltak_i(rom.sesjon, [rad.logg_id])
    )


def _flytt_post(rom: Handlingsrom, apen: ApenLogg, rad: Overforingsrad) -> None:
    """Notices to the old holder that have not left are taken back, and the family's mail names the new one to ask.
    Of a passive log the reminder goes to the new one. The sender is told."""
    rom.sesjon.flush()
    enhet, kontakt = kontaktpunkt(rom, apen.logg, apen.barn)
    for post in utpostlager.i_loggen(rom.sesjon, rad.logg_id, USENDT):
        til_den_gamle = post.ansettelse_id == rad.fra_id and post.slag in (
            Postslag.VARSEL,
            Postslag.PAAMINNELSE,
        )
        if til_den_gamle or post.varselgrunn is Varselgrunn.OVERFORING:
            post.tilstand = Posttilstand.TRUKKET
        elif post.kontakt:
            post.enhet, post.kontakt = enhet, kontakt
    if apen.logg.passiv_fra is not None:
        ko_paaminnelse(rom, apen.logg, apen.barn, vurderes(apen.logg.passiv_fra))
    ko_varsel(rom, apen.logg, [rad.fra_id, rad.sendt_av], Varselgrunn.OVERFORING_MOTTATT)


def _kvittert(okt: Okt, rad: Overforingsrad) -> T:
    navn = f"{rad.fornavn} {rad.etternavn}"
    if okt.hatt is Hatt.LEDER:
        return T(
            "Du har tatt imot loggen for %(navn)s. Overfør den videre til en ansatt under Brukere.", navn=navn
        )
    if rad.status is Loggstatus.PASSIV:
        return T("Du har tatt over den passive loggen for %(navn)s.", navn=navn)
    return T("Du er nå stafettholder for %(navn)s.", navn=navn)
