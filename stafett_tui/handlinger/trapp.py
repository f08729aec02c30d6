"""Tiltakstrapp: steps in order; the next begins when the one before is evaluated (SPEC 12.4)."""

from uuid import UUID

from data import modeller
from data.koder import Handling
from data.lagre import faktorer as faktorlager
from data.lagre import tiltak as tiltakslager
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.faktor import endret_av_andre
from stafett_tui.handlinger.i_logg import ApenLogg
from stafett_tui.handlinger.plantiltak import gjor_til_tiltak
from stafett_tui.handlinger.tiltak import NyttTiltak, apen_oppmerksomhet
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.plan import trinnkort
from stafett_tui.planvisninger import Trinnskjema
from stafett_tui.regler.plan import MAKS_PLANTEKST, Trinntilstand
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke

IKKE_BEGYNT = (Trinntilstand.KLAR, Trinntilstand.VENTER)
MAKS_TRINN = 20
"""steps of one staircase"""


def nytt_trinn(okt: Okt, oppmerksomhet_id: UUID, skjema: Trinnskjema) -> Kvittering | Avslag:
    """Plans a step under an open oppmerksomhet. It stands as text until it is its turn.

    Refused: not stafettholder, passive log, no valid consent, closed oppmerksomhet, faults in the form.
    """
    with okt.handle() as rom:
        funnet = apen_oppmerksomhet(rom, oppmerksomhet_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, _oppmerksomhet = funnet
        rader = faktorlager.trinn(rom.sesjon, [oppmerksomhet_id])
        if (avslag := _vurder(skjema, len(rader) + 1)) is not None:
            return avslag
        assert skjema.type is not None
        rad = modeller.Trinn(
            logg_id=apen.logg.id,
            oppmerksomhet_id=oppmerksomhet_id,
            nr=len(rader) + 1,
            type=skjema.type,
            tekst=rens_avsnitt(skjema.tekst),
            skrevet_av=okt.stilling,
            opprettet=rom.naa,
        )
        rom.sesjon.add(rad)
        _still_opp(rom, [*rader, rad], rad, skjema.plass)
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.TRINN_LAGT_TIL, logg_id=apen.logg.id, trinn=str(rad.id))
        return Kvittering(T("Trinnet er lagt til i trappen."), rad.id.hex)


def endre_trinn(okt: Okt, trinn_id: UUID, versjon: int, skjema: Trinnskjema) -> Kvittering | Avslag:
    """Changes a step that has not begun. ``versjon`` is the one the form began with."""
    with okt.handle() as rom:
        funnet = _finn(rom, trinn_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, rad, rader = funnet
        if rad.versjon != versjon:
            return endret_av_andre("trinn.endret")
        if (avslag := _ikke_begynt(rom, rad, rader) or _vurder(skjema, len(rader))) is not None:
            return avslag
        assert skjema.type is not None
        rad.type, rad.tekst = skjema.type, rens_avsnitt(skjema.tekst)
        rad.versjon += 1
        rom.sesjon.add(rad)
        _still_opp(rom, rader, rad, skjema.plass)
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.TRINN_ENDRET, logg_id=apen.logg.id, trinn=str(rad.id))
        return Kvittering(T("Trinnet er endret."), rad.id.hex)


def fjern_trinn(okt: Okt, trinn_id: UUID) -> Kvittering | Avslag:
    """Takes a step that has not begun out of the staircase; those above come down."""
    with okt.handle() as rom:
        funnet = _finn(rom, trinn_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, rad, rader = funnet
        if (avslag := _ikke_begynt(rom, rad, rader)) is not None:
            return avslag
        rom.sesjon.delete(rad)
        _nummerer(rom, [r for r in rader if r.id != trinn_id])
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.TRINN_FJERNET, logg_id=apen.logg.id, trinn=str(trinn_id))
        return Kvittering(T("Trinnet er fjernet."))


def start_trinn(okt: Okt, trinn_id: UUID, skjema: NyttTiltak) -> Kvittering | Avslag:
    """Makes the step a tiltak. Refused as ``nytt_tiltak`` is, and when the one before is not evaluated."""
    with okt.handle() as rom:
        funnet = _finn(rom, trinn_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, rad, rader = funnet
        avslag = _ikke_begynt(rom, rad, rader) or _er_klar(rom, rad, rader)
        if avslag is not None:
            return avslag
        tiltak = gjor_til_tiltak(rom, apen, rad, skjema, trinn=str(trinn_id))
        return (
            tiltak
            if isinstance(tiltak, Avslag)
            else Kvittering(T("Trinnet er satt i gang som tiltak."), tiltak.hex)
        )


def _finn(
    rom: Handlingsrom, trinn_id: UUID
) -> "tuple[ApenLogg, modeller.Trinn, list[modeller.Trinn]] | Avslag":
    rad = faktorlager.ett_trinn(rom.sesjon, trinn_id)
    if rad is None:
        return finnes_ikke()
    funnet = apen_oppmerksomhet(rom, rad.oppmerksomhet_id)
    if isinstance(funnet, Avslag):
        return funnet
    return funnet[0], rad, faktorlager.trinn(rom.sesjon, [rad.oppmerksomhet_id])


def _tilstand(rom: Handlingsrom, rad: "modeller.Trinn", rader: "list[modeller.Trinn]") -> Trinntilstand:
    tiltak = tiltakslager.tiltak_i(rom.sesjon, [rad.logg_id])
    return next(k.tilstand for k in trinnkort(rader, tiltak) if k.id == rad.id)


def _ikke_begynt(rom: Handlingsrom, rad: "modeller.Trinn", rader: "list[modeller.Trinn]") -> Avslag | None:
    if _tilstand(rom, rad, rader) in IKKE_BEGYNT:
        return None
    return Avslag("trinn.begynt", T("Trinnet er satt i gang som tiltak og kan ikke endres her."))


def _er_klar(rom: Handlingsrom, rad: "modeller.Trinn", rader: "list[modeller.Trinn]") -> Avslag | None:
    if _tilstand(rom, rad, rader) is Trinntilstand.KLAR:
        return None
    return Avslag("trinn.venter", T("Trinnet før er ikke evaluert ennå. Evaluer det først."))


def _vurder(skjema: Trinnskjema, antall: int) -> Avslag | None:
    kontroll = Skjemakontroll()
    kontroll.krev("type", skjema.type, T("Velg hva slags tiltak trinnet skal bli."))
    tekst = rens_avsnitt(skjema.tekst)
    kontroll.krev("tekst", tekst, T("Skriv hva barnet skal klare på dette trinnet."))
    kontroll.maks("tekst", tekst, MAKS_PLANTEKST)
    if antall > MAKS_TRINN:
        kontroll.meld("tekst", T("En trapp kan ha %(n)d trinn. Slå sammen noen av dem.", n=MAKS_TRINN))
    if skjema.plass is not None and not 1 <= skjema.plass <= antall:
        kontroll.meld("plass", T("Plassen er et tall fra 1 til %(n)d.", n=antall))
    return kontroll.avslag("trinn.feil_i_skjema")


def _still_opp(
    rom: Handlingsrom, rader: "list[modeller.Trinn]", rad: "modeller.Trinn", plass: int | None
) -> None:
    """Puts a step at its place, but never before one that has begun."""
    if plass is None:
        return
    andre = [r for r in rader if r.id != rad.id]
    tiltak = tiltakslager.tiltak_i(rom.sesjon, [rad.logg_id])
    begynt = sum(k.tilstand not in IKKE_BEGYNT for k in trinnkort(andre, tiltak))
    nr = max(plass - 1, begynt)
    _nummerer(rom, [*andre[:nr], rad, *andre[nr:]])


def _nummerer(rom: Handlingsrom, rader: "list[modeller.Trinn]") -> None:
    for nr, r in enumerate(rader, 1):
        r.nr = nr
        rom.sesjon.add(r)
