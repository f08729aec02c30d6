"""A meeting on paper, for a foresatt or a child without e-mail (SPEC 6.1): written to a private file."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Handling, Motestatus
from data.lagre import ansatte, logger, moter
from data.maskert import Maskert
from data.modeller import Barn, Foresatt, Mote, Motedeltaker
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.i_logg import ApenLogg, finn_mote
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.motefolk import nokkel
from stafett_tui.regler.mote import barnet_varsles, stedtekst
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.utskrift.motebrev import Motebrev

STAMME = "motebrev"


@dataclass(frozen=True, slots=True, repr=False)
class _Mottaker(Maskert):
    navn: str
    gate: str
    poststed: str
    deltaker: Motedeltaker

    @property
    def linjer(self) -> tuple[str, ...]:
        return tuple(linje for linje in (self.gate, self.poststed) if linje.strip())


def skriv_motebrev(okt: Okt, mote_id: UUID, deltaker_nokkel: str, mappe: Path) -> Filkvittering | Avslag:
    """Writes the letter to the folder (0600, «motebrev.pdf» or the next free number).

    ``deltaker_nokkel``: ``foresatt:<id>`` or ``barnet``, one who is invited, or was: then the letter tells that
    it is off for them, as it does of a meeting that is called off, at the time they were told. With sperret
    adresse it holds no address, place or unit. Refused: not stafettholder, passive log, an invitation without
    valid consent, a meeting that is over, an employee, a child under 12, a folder that is not there or may not be
    written in.
    """
    # here and not at the top: it is large, and few sessions write a letter
    from stafett_tui.utskrift.motebrev import lag_motebrev

    with okt.handle() as rom:
        funnet = finn_mote(rom, mote_id, "brev")
        if isinstance(funnet, Avslag):
            return funnet
        apen, mote = funnet
        mottaker = _finn_mottaker(rom, apen, mote, deltaker_nokkel)
        if isinstance(mottaker, Avslag):
            return mottaker
        if (avslag := vurder_mappe(mappe)) is not None:
            return avslag
        pdf = lag_motebrev(_brev(rom, apen, mote, mottaker))
        try:
            with ny_fil(mappe, STAMME, "pdf", pdf) as sti:
                rom.fullfor(Handling.POST_SKREVET_UT, logg_id=apen.logg.id, mote=str(mote_id), slag="brev")
        except Skrivefeil as feil:
            return feil.avslag
        return Filkvittering(_kvittert(sti, apen, mottaker), sti=sti)


def _finn_mottaker(rom: Handlingsrom, apen: ApenLogg, mote: Mote, onsket: str) -> _Mottaker | Avslag:
    deltaker = next((d for d in moter.deltakere(rom.sesjon, [mote.id]) if nokkel(d) == onsket), None)
    if deltaker is None:
        return _ikke_invitert()
    if deltaker.ansettelse_id is not None:
        return Avslag(
            "motebrev.ansatt", T("Brevet er for foresatte og barnet. Ansatte finner møtet under «Møter».")
        )
    if deltaker.foresatt_id is not None:
        foresatte = {f.id: f for f in logger.foresatte(rom.sesjon, [mote.logg_id]) if f.fjernet is None}
        foresatt: Foresatt | None = foresatte.get(deltaker.foresatt_id)
        if foresatt is None:
            return _ikke_invitert()
        return _mottaker(foresatt, deltaker)
    b = apen.barn
    if not barnet_varsles(b.fodt, rom.i_dag):
        return Avslag(
            "motebrev.under_12",
            T("Barnet er under 12 år og får ikke eget brev. Skriv heller til de foresatte."),
        )
    return _mottaker(b, deltaker)


def _mottaker(p: Foresatt | Barn, deltaker: Motedeltaker) -> _Mottaker:
    return _Mottaker(
        f"{p.fornavn} {p.etternavn}", p.adresse, f"{p.postnummer} {p.poststed}".strip(), deltaker
    )


def _tid(mote: Mote, d: Motedeltaker, *, avlyst: bool) -> tuple[datetime, datetime]:
    """When it is. To one for whom it is off, the time they know; a new one is not for them."""
    if avlyst and d.fortalt_start is not None and d.fortalt_slutt is not None:
        return d.fortalt_start, d.fortalt_slutt
    return mote.start, mote.slutt


def _ikke_invitert() -> Avslag:
    return Avslag("motebrev.ikke_invitert", T("Denne er ikke invitert til møtet. Velg blant dem som er det."))


def _brev(rom: Handlingsrom, apen: ApenLogg, mote: Mote, mottaker: _Mottaker) -> "Motebrev":
    from stafett_tui.utskrift.motebrev import Motebrev

    holder = ansatte.stilling(rom.sesjon, apen.logg.stafettholder_id)
    assert holder is not None
    _, person, enhet = holder
    sperret = apen.barn.sperret_adresse
    d = mottaker.deltaker
    avlyst = d.fjernet or mote.status is Motestatus.AVLYST  # taken off the list, or all of it
    start, slutt = d.fortalt_start, d.fortalt_slutt = _tid(mote, d, avlyst=avlyst)
    # an address ends in the domain of a school as often as not, so where a place is hidden it is, too
    kontakt = (person.telefon,) if sperret else (person.telefon, person.epost)
    return Motebrev(
        mottaker=mottaker.navn,
        adresselinjer=() if sperret else mottaker.linjer,
        malform=apen.barn.malform,
        enhet="" if sperret else enhet.navn,
        skrevet_av=f"{person.fornavn} {person.etternavn}",
        kontakt=tuple(verdi for verdi in kontakt if verdi),
        start=start,
        slutt=slutt,
        sted="" if sperret else stedtekst(mote.sted_slag, mote.sted, enhet.navn),
        endret=mote.sekvens > 0,
        avlyst=avlyst,
        naa=rom.naa,
    )


def _kvittert(sti: Path, apen: ApenLogg, mottaker: _Mottaker) -> T:
    hvor = T("Brevet ligger i %(sti)s. Slett det når det er skrevet ut.", sti=str(sti))
    if apen.barn.sperret_adresse:
        mer = T("Adressen er sperret: brevet har verken adresse eller sted. Gi det helst i hånden.")
    elif not mottaker.linjer:
        mer = T("Adressen er ikke registrert. Skriv den på konvolutten.")
    else:
        return hvor
    return T("%(hvor)s %(mer)s", hvor=hvor, mer=mer)
