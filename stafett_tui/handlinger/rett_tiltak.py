"""Rett teksten: who wrote a tiltak may correct it for eight hours; each version is kept (SPEC 5.6)."""

from uuid import UUID

from data.koder import Handling
from data.modeller import Tekstversjon
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_tiltak
from stafett_tui.handlinger.tiltak import MAKS_TEKST
from stafett_tui.okt import Okt
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T


def rett_tiltak(okt: Okt, tiltak_id: UUID, tekst: str, *, forrige: str) -> Kvittering | Avslag:
    """Replaces the description. ``forrige`` is what the writer saw; another change meanwhile is told.

    Refused: not the writer, the eight hours are over, evaluated already, no valid consent.
    """
    with okt.handle() as rom:
        funnet = finn_tiltak(rom, tiltak_id, "rett")
        if isinstance(funnet, Avslag):
            return funnet
        apen, tiltak = funnet
        ny = rens_avsnitt(tekst)
        kontroll = Skjemakontroll()
        kontroll.krev("beskrivelse", ny, T("Beskriv tiltaket: hvem gjør hva, hvor og når."))
        kontroll.maks("beskrivelse", ny, MAKS_TEKST)
        if tiltak.beskrivelse not in (forrige, ny):
            kontroll.meld(
                "beskrivelse",
                T(
                    "Teksten ble endret et annet sted mens du skrev. Det du skrev, er tatt vare på. "
                    "Gå tilbake, se på endringen, og lagre på nytt."
                ),
            )
        if (avslag := kontroll.avslag("tiltak.feil_i_skjema")) is not None:
            return avslag
        if ny == tiltak.beskrivelse:
            return Kvittering(T("Teksten er som før."), tiltak.id.hex)
        rom.sesjon.add(
            Tekstversjon(
                logg_id=tiltak.logg_id,
                oppmerksomhet_id=tiltak.oppmerksomhet_id,
                tiltak_id=tiltak.id,
                tekst=tiltak.beskrivelse,
                skrevet_av=okt.stilling,
                gjaldt_til=rom.naa,
            )
        )
        tiltak.beskrivelse = ny
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.TILTAK_RETTET, logg_id=apen.logg.id, tiltak=str(tiltak.id))
        return Kvittering(T("Teksten er rettet."), tiltak.id.hex)
