"""The map of maintaining factors: a factor is added, changed, removed, and answered by a tiltak (SPEC 12.3)."""

from uuid import UUID

from data import modeller
from data.koder import Handling
from data.lagre import faktorer as faktorlager
from data.lagre import tiltak as tiltakslager
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import ApenLogg
from stafett_tui.handlinger.plantiltak import gjor_til_tiltak
from stafett_tui.handlinger.tiltak import NyttTiltak, apen_oppmerksomhet
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.planvisninger import Faktorskjema
from stafett_tui.regler.plan import MAKS_PLANTEKST
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke


def ny_faktor(okt: Okt, oppmerksomhet_id: UUID, skjema: Faktorskjema) -> Kvittering | Avslag:
    """Puts a factor on the map of an open oppmerksomhet.

    Refused: not stafettholder, passive log, no valid consent, closed oppmerksomhet, faults in the form.
    """
    with okt.handle() as rom:
        funnet = apen_oppmerksomhet(rom, oppmerksomhet_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, _oppmerksomhet = funnet
        if (avslag := _vurder(rom, oppmerksomhet_id, skjema)) is not None:
            return avslag
        assert skjema.slag is not None
        assert skjema.arena is not None
        assert skjema.endring is not None
        rad = modeller.Faktor(
            logg_id=apen.logg.id,
            oppmerksomhet_id=oppmerksomhet_id,
            slag=skjema.slag,
            tekst=rens_avsnitt(skjema.tekst),
            arena=skjema.arena,
            endring=skjema.endring,
            tiltak_id=skjema.tiltak_id,
            skrevet_av=okt.stilling,
            opprettet=rom.naa,
        )
        rom.sesjon.add(rad)
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.FAKTOR_LAGT_TIL, logg_id=apen.logg.id, faktor=str(rad.id))
        return Kvittering(T("Faktoren er lagt til i kartet."), rad.id.hex)


def endre_faktor(okt: Okt, faktor_id: UUID, versjon: int, skjema: Faktorskjema) -> Kvittering | Avslag:
    """Changes a factor. ``versjon`` is the one the form began with; another change meanwhile is told."""
    with okt.handle() as rom:
        funnet = _finn(rom, faktor_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, rad = funnet
        if rad.versjon != versjon:
            return endret_av_andre("faktor.endret")
        if (avslag := _vurder(rom, rad.oppmerksomhet_id, skjema)) is not None:
            return avslag
        assert skjema.slag is not None
        assert skjema.arena is not None
        assert skjema.endring is not None
        rad.slag, rad.tekst = skjema.slag, rens_avsnitt(skjema.tekst)
        rad.arena, rad.endring = skjema.arena, skjema.endring
        rad.tiltak_id = skjema.tiltak_id
        rad.versjon += 1
        rom.sesjon.add(rad)
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.FAKTOR_ENDRET, logg_id=apen.logg.id, faktor=str(rad.id))
        return Kvittering(T("Faktoren er endret."), rad.id.hex)


def fjern_faktor(okt: Okt, faktor_id: UUID) -> Kvittering | Avslag:
    """Takes a factor off the map. Its tiltak stays."""
    with okt.handle() as rom:
        funnet = _finn(rom, faktor_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, rad = funnet
        rom.sesjon.delete(rad)
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.FAKTOR_FJERNET, logg_id=apen.logg.id, faktor=str(faktor_id))
        return Kvittering(T("Faktoren er fjernet fra kartet."))


def tiltak_mot_faktor(okt: Okt, faktor_id: UUID, skjema: NyttTiltak) -> Kvittering | Avslag:
    """Adds a tiltak that answers a factor; the factor remembers which. Refused as ``nytt_tiltak`` is."""
    with okt.handle() as rom:
        funnet = _finn(rom, faktor_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, rad = funnet
        tiltak = gjor_til_tiltak(rom, apen, rad, skjema, faktor=str(faktor_id))
        return tiltak if isinstance(tiltak, Avslag) else Kvittering(T("Tiltaket er lagt til."), tiltak.hex)


def endret_av_andre(kode: str) -> Avslag:
    """What the second of two who change the same is told."""
    return Avslag(
        kode,
        T(
            "Dette ble endret et annet sted mens du skrev. Teksten din er tatt vare på. "
            "Gå tilbake, se på endringen, og lagre på nytt."
        ),
    )


def _finn(rom: Handlingsrom, faktor_id: UUID) -> "tuple[ApenLogg, modeller.Faktor] | Avslag":
    rad = faktorlager.faktor(rom.sesjon, faktor_id)
    if rad is None:
        return finnes_ikke()
    funnet = apen_oppmerksomhet(rom, rad.oppmerksomhet_id)
    return funnet if isinstance(funnet, Avslag) else (funnet[0], rad)


def _vurder(rom: Handlingsrom, oppmerksomhet_id: UUID, skjema: Faktorskjema) -> Avslag | None:
    kontroll = Skjemakontroll()
    kontroll.krev("slag", skjema.slag, T("Velg hvor i kartet faktoren hører til."))
    tekst = rens_avsnitt(skjema.tekst)
    kontroll.krev("tekst", tekst, T("Skriv hva dere ser, med noen få ord."))
    kontroll.maks("tekst", tekst, MAKS_PLANTEKST)
    kontroll.krev("arena", skjema.arena, T("Velg hvem sin faktoren er å gjøre noe med."))
    kontroll.krev("endring", skjema.endring, T("Velg hvor mye dere kan endre på dette."))
    if skjema.tiltak_id is not None:
        tiltak = tiltakslager.tiltak(rom.sesjon, skjema.tiltak_id)
        if tiltak is None or tiltak.oppmerksomhet_id != oppmerksomhet_id:
            kontroll.meld("tiltak", T("Velg et tiltak som står under oppmerksomheten."))
    return kontroll.avslag("faktor.feil_i_skjema")
