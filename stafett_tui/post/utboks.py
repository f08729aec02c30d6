"""Laying mail in the outbox, in the same act as what it tells of: both are kept, or neither.

What a mail will say is decided here and stands in its row: time, place, unit, and whom to ask. Nothing of
the child and nothing that is written in the log is put there (SPEC 6.2).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from secrets import token_hex
from uuid import UUID

from data.koder import Handling, Malform, Postslag, Posttilstand, Varselgrunn
from data.lagre import ansatte, logger
from data.lagre import utpost as utpostlager
from data.maskert import Maskert
from data.modeller import Barn, Foresatt, Logg, Mote, Motedeltaker, Utpost, Virksomhet
from data.overforinger import er_inhabil
from data.utboks import har_ventende_varsel
from stafett_tui.klokke import fra_oslo
from stafett_tui.okt import Handlingsrom
from stafett_tui.oppslag.ansvarlige import GAAR_I
from stafett_tui.regler.mote import stedtekst

DOMENE = "post.invalid"
"""right side of every Message-ID: tells nothing of the municipality or the machine (RFC 2606)"""
USENDT = frozenset({Posttilstand.VENTER, Posttilstand.OPPGITT})
FRAMME = frozenset({Posttilstand.SENDER, Posttilstand.SENDT, Posttilstand.USIKKER, Posttilstand.SKREVET_UT})
"""states in which the recipient has, or may have, the mail"""


PAAMINNES_KL, PAAMINNES_TID = time(9), timedelta(minutes=30)
"""when on the day a reminder stands in the calendar, in Norway, and for how long"""


@dataclass(frozen=True, slots=True, repr=False)
class Kolagt(Maskert):
    """How many mails were laid in the outbox, and who has no address (``ansatt:<id>``, ``foresatt:<id>``,
    ``barnet``)."""

    antall: int = 0
    uten_epost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class _Mottaker(Maskert):
    nokkel: str
    til: str
    malform: Malform
    ansettelse_id: UUID | None = None
    foresatt_id: UUID | None = None


def ko_innkallinger(
    rom: Handlingsrom, logg: Logg, barn: Barn, mote: Mote, deltakere: Sequence[Motedeltaker]
) -> Kolagt:
    """Invitations to a meeting, or its change. Older mails to the same participants that have not left are
    taken back."""
    _trekk(rom, deltakere)
    mottakere = _mottakere(rom, logg, barn, deltakere)
    rader = [
        _moterad(_tom(rom, logg, barn, Postslag.INNKALLING, m), mote, d, barn)
        for d, m in zip(deltakere, mottakere, strict=True)
        if m.til
    ]
    return _legg(rom, logg, Postslag.INNKALLING, rader, mottakere)


def ko_avlysninger(
    rom: Handlingsrom, logg: Logg, barn: Barn, mote: Mote, deltakere: Sequence[Motedeltaker]
) -> Kolagt:
    """Tells those who have an invitation that it no longer holds: where they got it, and of the time and place it
    told them, whatever the meeting is moved to. One whose invitation never left is told nothing: it is taken
    back."""
    sist = _trekk(rom, deltakere)
    innkalt = [d for d in deltakere if d.id in sist and sist[d.id].slag is Postslag.INNKALLING]
    mottakere = [
        replace(m, til=sist[d.id].til)
        for d, m in zip(innkalt, _mottakere(rom, logg, barn, innkalt), strict=True)
    ]
    rader = [
        _som_fortalt(_moterad(_tom(rom, logg, barn, Postslag.AVLYSNING, m), mote, d, barn), sist[d.id], barn)
        for d, m in zip(innkalt, mottakere, strict=True)
    ]
    return _legg(rom, logg, Postslag.AVLYSNING, rader, mottakere)


def ko_velkomst(rom: Handlingsrom, logg: Logg, barn: Barn, foresatte: Sequence[Foresatt]) -> Kolagt:
    """Welcome to the foresatte of a new log."""
    mottakere = [_foresatt(f, barn) for f in foresatte]
    rader = [_tom(rom, logg, barn, Postslag.VELKOMST, m) for m in mottakere if m.til]
    return _legg(rom, logg, Postslag.VELKOMST, rader, mottakere)


def ko_varsel(rom: Handlingsrom, logg: Logg, ansettelser: Collection[UUID], grunn: Varselgrunn) -> Kolagt:
    """Tells employees that something waits in Stafett. Never the one who acts, never one who has left, never one who
    is kin to the child, to whom nothing is shown (SPEC 2.6), and not one who has such a notice waiting already."""
    venter = har_ventende_varsel(rom.sesjon, ansettelser, grunn)
    mottakere = [
        m
        for ansettelse_id in dict.fromkeys(ansettelser)
        if ansettelse_id not in venter
        and (m := _ansatt(rom, ansettelse_id, ikke=rom.okt.ansatt_id, om=logg.id)) is not None
    ]
    funnet = logger.hent(rom.sesjon, logg.id)
    assert funnet is not None
    _, barn = funnet
    rader = [_tom(rom, logg, barn, Postslag.VARSEL, m) for m in mottakere if m.til]
    for rad in rader:
        rad.varselgrunn = grunn
        rad.kontakt = ""
    return _legg(rom, logg, Postslag.VARSEL, rader, mottakere)


def ko_paaminnelse(rom: Handlingsrom, logg: Logg, barn: Barn, dag: date) -> Kolagt:
    """A calendar entry to the stafettholder for the day a passive log is to be decided on (SPEC 9.2)."""
    mottaker = _ansatt(rom, logg.stafettholder_id)
    if mottaker is None or not mottaker.til:
        return Kolagt()
    enhet, _ = kontaktpunkt(rom, logg, barn)
    rad = paaminnelse(logg.id, dag, rom.naa, til=mottaker.til, malform=mottaker.malform)
    rad.ansettelse_id, rad.enhet = logg.stafettholder_id, enhet
    return _legg(rom, logg, Postslag.PAAMINNELSE, [rad], [mottaker])


def paaminnelse(logg_id: UUID, dag: date, naa: datetime, *, til: str, malform: Malform) -> Utpost:
    """The entry itself: half an hour in the morning of that day, under words that tell nothing."""
    start = fra_oslo(dag, PAAMINNES_KL)
    assert start is not None
    return Utpost(
        logg_id=logg_id,
        slag=Postslag.PAAMINNELSE,
        til=til,
        malform=malform,
        enhet="",
        kalender_uid=f"{token_hex(16)}@{DOMENE}",
        sekvens=0,
        start=start,
        slutt=start + PAAMINNES_TID,
        message_id=f"<{token_hex(16)}@{DOMENE}>",
        neste_forsok=naa,
        opprettet=naa,
    )


def _legg(
    rom: Handlingsrom, logg: Logg, slag: Postslag, rader: list[Utpost], mottakere: Iterable[_Mottaker]
) -> Kolagt:
    rom.sesjon.add_all(rader)
    if rader:
        rom.revider(Handling.POST_LAGT_I_UTBOKS, logg_id=logg.id, slag=slag.value, antall=len(rader))
    return Kolagt(len(rader), tuple(m.nokkel for m in mottakere if not m.til))


def _trekk(rom: Handlingsrom, deltakere: Sequence[Motedeltaker]) -> dict[UUID, Utpost]:
    """Takes back what has not left for these; the last mail each has, or may have, got."""
    rom.sesjon.flush()
    sist: dict[UUID, Utpost] = {}
    for rad in utpostlager.til_deltakere(rom.sesjon, [d.id for d in deltakere]):
        if rad.tilstand in USENDT:
            rad.tilstand = Posttilstand.TRUKKET
        elif rad.tilstand in FRAMME and rad.deltaker_id is not None:
            sist[rad.deltaker_id] = rad
    return sist


def _tom(rom: Handlingsrom, logg: Logg, barn: Barn, slag: Postslag, mottaker: _Mottaker) -> Utpost:
    """A mail as every kind of it begins."""
    enhet, kontakt = kontaktpunkt(rom, logg, barn)
    return Utpost(
        logg_id=logg.id,
        slag=slag,
        ansettelse_id=mottaker.ansettelse_id,
        foresatt_id=mottaker.foresatt_id,
        barnet=mottaker.nokkel == "barnet",
        til=mottaker.til,
        malform=mottaker.malform,
        enhet=enhet,
        kontakt=kontakt,
        message_id=f"<{token_hex(16)}@{DOMENE}>",
        neste_forsok=rom.naa,
        opprettet=rom.naa,
    )


def _moterad(rad: Utpost, mote: Mote, deltaker: Motedeltaker, barn: Barn) -> Utpost:
    rad.deltaker_id, rad.kalender_uid = deltaker.id, deltaker.kalender_uid
    rad.sekvens, rad.start, rad.slutt = mote.sekvens, mote.start, mote.slutt
    rad.sted = "" if barn.sperret_adresse else stedtekst(mote.sted_slag, mote.sted, rad.enhet)
    return rad


def _som_fortalt(rad: Utpost, innkalling: Utpost, barn: Barn) -> Utpost:
    """When and where as the recipient knows it. A new time is not for who is no longer invited."""
    rad.start, rad.slutt = innkalling.start, innkalling.slutt
    rad.sted = "" if barn.sperret_adresse else innkalling.sted
    return rad


def skjuler_enheten(barn: Barn, virksomhet: Virksomhet) -> bool:
    """Whether to name the holder's unit, or to write from it, would tell where a shielded child goes."""
    return barn.sperret_adresse and virksomhet.type in GAAR_I


def kontaktpunkt(rom: Handlingsrom, logg: Logg, barn: Barn) -> tuple[str, str]:
    """The stafettholder's unit, and where to ask: the stafettholder, else the municipality's contact.

    Where a child with sperret adresse goes is told by the unit's name, and often by its people's addresses:
    then the municipality stands for it (SPEC 2.7).
    """
    holder = ansatte.stilling(rom.sesjon, logg.stafettholder_id)
    assert holder is not None
    _, person, virksomhet = holder
    kommune = ansatte.kommune(rom.sesjon)
    felles = kommune.kontakt_epost or kommune.kontakt_telefon
    if skjuler_enheten(barn, virksomhet):
        return kommune.navn, felles
    return virksomhet.navn, person.epost or person.telefon or felles


def _mottakere(
    rom: Handlingsrom, logg: Logg, barn: Barn, deltakere: Sequence[Motedeltaker]
) -> list[_Mottaker]:
    foresatte = {f.id: f for f in logger.foresatte(rom.sesjon, [logg.id])}
    mottakere = []
    for d in deltakere:
        if d.ansettelse_id is not None:
            ansatt = _ansatt(rom, d.ansettelse_id)
            mottakere.append(
                ansatt or _Mottaker(f"ansatt:{d.ansettelse_id}", "", Malform.BOKMAAL, d.ansettelse_id)
            )
        elif d.foresatt_id is not None:
            mottakere.append(_foresatt(foresatte[d.foresatt_id], barn))
        else:
            mottakere.append(_Mottaker("barnet", barn.epost, barn.malform))
    return mottakere


def _foresatt(foresatt: Foresatt, barn: Barn) -> _Mottaker:
    """A foresatt; one who is taken off the log has no address to be written to."""
    til = foresatt.epost if foresatt.fjernet is None else ""
    return _Mottaker(f"foresatt:{foresatt.id}", til, barn.malform, foresatt_id=foresatt.id)


def _ansatt(
    rom: Handlingsrom, ansettelse_id: UUID, *, ikke: UUID | None = None, om: UUID | None = None
) -> _Mottaker | None:
    """An employee who is still there; None also for the person ``ikke``, and for kin to the child of the log ``om``."""
    stilling = ansatte.stilling(rom.sesjon, ansettelse_id)
    if stilling is None or not (stilling[0].aktiv and stilling[1].aktiv) or stilling[1].id == ikke:
        return None
    person = stilling[1]
    if om is not None and er_inhabil(rom.sesjon, om, person.id):
        return None
    return _Mottaker(f"ansatt:{ansettelse_id}", person.epost, person.sprak, ansettelse_id)
