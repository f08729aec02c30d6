"""Registrer møte: whether it was held, who came, the talks with the child, and minutes (SPEC 6.3)."""

from uuid import UUID

from data.koder import Handling, Motefelt, Motestatus
from data.lagre import ansatte, moter
from data.modeller import Mote, Motetekst
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_mote
from stafett_tui.motevisninger import Registrering
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.motefolk import nokkel
from stafett_tui.regler.mote import vurder_registrering
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T


def registrer_mote(okt: Okt, mote_id: UUID, r: Registrering) -> Kvittering | Avslag:
    """Tells how a meeting went. It may be told again, as when the minutes come later; each time is audited, and a
    text that is written over is kept.

    Refused: not stafettholder, passive log, no valid consent; not begun, called off; faults in the form;
    somebody else registered it since the form was filled.
    """
    with okt.handle() as rom:
        funnet = finn_mote(rom, mote_id, "registrer")
        if isinstance(funnet, Avslag):
            return funnet
        apen, mote = funnet
        if r.registrert != mote.registrert:
            return _registrert_av_annen(rom, mote)
        innkalte = {nokkel(d): d for d in moter.deltakere(rom.sesjon, [mote_id]) if not d.fjernet}
        kontroll = vurder_registrering(r, frozenset(innkalte))
        if (avslag := kontroll.avslag("mote.feil_i_registrering")) is not None:
            return avslag
        assert r.status is not None
        for n, d in innkalte.items():
            d.motte = r.status is Motestatus.FULLFORT and n in r.motte  # nobody came to what was not held
        mote.status = r.status
        for felt in Motefelt:
            _skriv(rom, mote, felt, rens_avsnitt(getattr(r, felt.value)))
        mote.registrert_av, mote.registrert = okt.stilling, rom.naa
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.MOTE_REGISTRERT, logg_id=apen.logg.id, mote=str(mote_id), status=r.status.value)
        return Kvittering(T("Møtet er registrert."), mote_id.hex)


def _skriv(rom: Handlingsrom, mote: Mote, felt: Motefelt, ny: str) -> None:
    """Puts the text on the meeting; what it said before is kept with who had written it."""
    for_ = getattr(mote, felt.value)
    if for_ and for_ != ny:
        assert mote.registrert_av is not None
        rom.sesjon.add(
            Motetekst(
                logg_id=mote.logg_id,
                mote_id=mote.id,
                felt=felt,
                tekst=for_,
                skrevet_av=mote.registrert_av,
                gjaldt_til=rom.naa,
            )
        )
    setattr(mote, felt.value, ny)


def _registrert_av_annen(rom: Handlingsrom, mote: Mote) -> Avslag:
    skribent = mote.registrert_av
    hvem = ansatte.navnekort(rom.sesjon, [skribent])[skribent].navn if skribent else T("Noen")
    return Avslag(
        "mote.registrert_av_annen",
        T(
            "%(hvem)s registrerte møtet mens du skrev. Teksten din er tatt vare på. "
            "Gå tilbake, se hva som står der, og lagre på nytt.",
            hvem=hvem,
        ),
    )
