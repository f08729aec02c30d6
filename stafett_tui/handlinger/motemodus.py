"""Into a meeting on the projector and out of it again (SPEC 7). Both leave an audit row."""

from dataclasses import replace
from uuid import UUID

from data import motepin, nokler
from data.koder import Handling
from data.modeller import Ansatt
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil, Sporslag
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.motemodusvisning import Motemodus
from stafett_tui.okt import Okt
from stafett_tui.oppslag.motemodus import les_motemodus_i
from stafett_tui.oppstart import lagringsavslag
from stafett_tui.regler.motepin import vurder_motepin
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke


def start_motemodus(okt: Okt, logg_id: UUID, mote_id: UUID | None = None) -> Motemodus | Avslag:
    """The pages of a meeting, read through a session of that one log. The log counts as read."""
    if okt.bare_logg not in (None, logg_id):
        return finnes_ikke()
    smal = okt.i_mote(logg_id)
    with smal.handle() as rom:
        svar = les_motemodus_i(smal, rom.sesjon, logg_id, mote_id)
        if not isinstance(svar, Avslag):
            rom.revider(Handling.LOGG_LEST, logg_id=logg_id)
            rom.fullfor(Handling.MOTEMODUS_STARTET, logg_id=logg_id)
        return svar


def avslutt_motemodus(okt: Okt, svar: str) -> Okt | Avslag:
    """The session that reaches the other logs again, for who has the passphrase, or the PIN that is good for this
    alone.

    A wrong answer is audited. Which of the two it was meant to be is not told.
    """
    with okt.les() as sesjon:
        ansatt = sesjon.get(Ansatt, okt.ansatt_id)
        bruker, pin = (ansatt.brukernavn, ansatt.motepin) if ansatt is not None else (None, None)
    try:
        riktig = bool(pin and motepin.stemmer(svar, pin)) or _er_passordet(okt, bruker, svar)
    except Nokkelfilfeil as feil:
        return lagringsavslag(feil)
    with okt.handle() as rom:
        handling = Handling.MOTEMODUS_AVSLUTTET if riktig else Handling.MOTEMODUS_FEIL_SVAR
        rom.fullfor(handling, logg_id=okt.bare_logg)
    if riktig:
        return replace(okt, bare_logg=None)
    return Avslag.i_felt(
        "motemodus.feil_svar", "svar", T("Det var feil. Skriv passordet ditt, eller PIN-koden.")
    )


def sett_motepin(okt: Okt, pin: str, gjentatt: str) -> Kvittering | Avslag:
    """A PIN that ends a meeting in place of the passphrase. An empty one takes it away."""
    if (pin or gjentatt) and (avslag := vurder_motepin(pin, gjentatt)) is not None:
        return avslag
    hash_ = motepin.lag(pin) if pin else None
    with okt.handle() as rom:
        ansatt = rom.sesjon.get(Ansatt, okt.ansatt_id)
        if ansatt is None:
            raise LookupError("the one who is logged in is not there")
        ansatt.motepin = hash_
        rom.fullfor(Handling.MOTEPIN_SATT, fjernet=hash_ is None)
    return Kvittering(T("PIN-koden er lagret.") if pin else T("PIN-koden er fjernet."))


def _er_passordet(okt: Okt, bruker: str | None, svar: str) -> bool:
    """A one-time code is no answer: it opens the database, and somebody else may have been given it."""
    if bruker is None:
        return False
    opplast = nokler.las_opp(Nokkelfil.les(okt.base.mappe), bruker, svar, okt.klokke.naa())
    if opplast is None:
        return False
    opplast.nokkel.slett()
    return opplast.slag is Sporslag.PASSORD
