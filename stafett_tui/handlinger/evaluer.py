"""Evaluer tiltak: once only, also when two do it at the same moment (SPEC 5.7)."""

from uuid import UUID

from data.koder import Handling, Utfall
from data.lagre import moter
from data.modeller import Evaluering, Tiltak
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import ApenLogg, finn_tiltak
from stafett_tui.handlinger.tiltak import MAKS_TEKST
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.regler.mote import kan_bestemmes_paa
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T


def evaluer_tiltak(
    okt: Okt,
    tiltak_id: UUID,
    utfall: Utfall | None,
    *,
    kommentar: str = "",
    familien_sa: str = "",
    mote_id: UUID | None = None,
) -> Kvittering | Avslag:
    """Gives a tiltak its one evaluation. The stafettholder does it on behalf of whoever is responsible.
    ``mote_id`` is the meeting it was decided at.

    Refused: not responsible and not stafettholder, evaluated already, passive log, no valid consent.
    """
    with okt.handle() as rom:
        funnet = finn_tiltak(rom, tiltak_id, "evaluer")
        if isinstance(funnet, Avslag):
            return funnet
        apen, tiltak = funnet
        kontroll = Skjemakontroll()
        kontroll.krev("utfall", utfall, T("Velg hvordan tiltaket har virket."))
        kommentar, familien_sa = rens_avsnitt(kommentar), rens_avsnitt(familien_sa)
        kontroll.maks("kommentar", kommentar, MAKS_TEKST)
        kontroll.maks("familien_sa", familien_sa, MAKS_TEKST)
        if mote_id is not None and not _kan_bestemmes_paa(rom, apen, mote_id):
            kontroll.meld("mote_id", T("Velg et møte i loggen som har begynt, eller la feltet stå tomt."))
        if (avslag := kontroll.avslag("evaluering.feil_i_skjema")) is not None:
            return avslag
        assert utfall is not None
        tiltak.utfall = utfall
        tiltak.avsluttet = rom.naa
        rom.sesjon.add(
            Evaluering(
                logg_id=tiltak.logg_id,
                oppmerksomhet_id=tiltak.oppmerksomhet_id,
                tiltak_id=tiltak.id,
                kommentar=kommentar,
                familien_sa=familien_sa,
                evaluert_av=okt.stilling,
                mote_id=mote_id,
                pa_vegne_av=_pa_vegne_av(okt, tiltak),
            )
        )
        apen.logg.oppdatert = rom.naa
        rom.fullfor(
            Handling.TILTAK_EVALUERT, logg_id=apen.logg.id, tiltak=str(tiltak.id), utfall=utfall.value
        )
        return Kvittering(T("Evalueringen er lagret."), tiltak.id.hex)


def _kan_bestemmes_paa(rom: Handlingsrom, apen: ApenLogg, mote_id: UUID) -> bool:
    mote = moter.mote(rom.sesjon, mote_id)
    return (
        mote is not None
        and mote.logg_id == apen.logg.id
        and kan_bestemmes_paa(mote.status, mote.start, rom.naa)
    )


def _pa_vegne_av(okt: Okt, tiltak: Tiltak) -> str:
    if tiltak.foresatt_id is not None:
        return "foresatt"
    if tiltak.barnets_eget:
        return "barnet"
    return "" if tiltak.ansvarlig_id == okt.ansettelse_id else "aktor"
