"""A new passphrase in place of the one that is known; the forgotten one is another matter (``brukere``)."""

from data import nokler
from data.koder import Handling
from data.lagre import ansatte
from data.nokkeltyper import Sporendret, Sporslag
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.regler.passord import vurder_passord
from stafett_tui.sikkerhet.las import las_opp
from stafett_tui.sprak.tekst import T


def bytt_passord(okt: Okt, gammelt: str, nytt: str, gjentatt: str) -> Kvittering | Avslag:
    """Sets one's own passphrase. The old one stops working at once, also for what lay on the disk before.

    The old one is asked for as at log-in, and guessing it here is as slow. The audit row comes before the slot.
    """
    with okt.les() as sesjon:
        bruker = ansatte.person(sesjon, okt.ansatt_id).brukernavn
    assert bruker is not None  # logged in by it
    avslag = vurder_passord(nytt, brukernavn=bruker, navn=okt.navn) or _ulike(gammelt, nytt, gjentatt)
    if avslag is not None:
        return avslag
    apnet = las_opp(okt.base.mappe, bruker, gammelt)
    if isinstance(apnet, Avslag) and apnet.kode != "innlogging.feil":
        return Avslag.i_felt(apnet.kode, "gammelt", apnet.setning)
    if isinstance(apnet, Avslag) or apnet.slag is not Sporslag.PASSORD:
        return _feil_gammelt()
    apnet.nokkel.slett()
    with okt.handle() as rom:
        rom.fullfor(Handling.PASSORD_SATT)
    brukt = apnet.fil.finn(bruker, Sporslag.PASSORD)
    try:
        nokler.lag_passordspor(apnet.fil, bruker, nytt, okt.base.nokkel, okt.base.kdf, i_stedet_for=brukt)
    except Sporendret:  # whoever was shut out while this was worked out stays out
        return _feil_gammelt()
    return Kvittering(T("Passordet er byttet. Neste gang logger du inn med det nye."))


def _feil_gammelt() -> Avslag:
    return Avslag.i_felt(
        "passord.feil_gammelt", "gammelt", T("Det gamle passordet er feil. Skriv det du logger inn med.")
    )


def _ulike(gammelt: str, nytt: str, gjentatt: str) -> Avslag | None:
    if nytt != gjentatt:
        return Avslag.i_felt(
            "passord.ulike", "gjentatt", T("De to passordene er ikke like. Skriv det samme to ganger.")
        )
    if nytt == gammelt:
        return Avslag.i_felt(
            "passord.samme", "passord", T("Det nye passordet er det samme som det gamle. Velg et annet.")
        )
    return None
