"""Whom to ask in the municipality, kept by the kommuneadministrator (SPEC 2.4)."""

from data.koder import Handling
from data.lagre import ansatte
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.oppslag.kontakt import Kontakt
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T


def sett_kontakt(okt: Okt, kontakt: Kontakt) -> Kvittering | Avslag:
    """Changes the contact. A name is needed, and one way to reach it."""
    navn, epost, telefon = (rens_linje(v) for v in (kontakt.navn, kontakt.epost, kontakt.telefon))
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        kontroll = Skjemakontroll()
        kontroll.krev("navn", navn, T("Skriv hvem de ansatte kan spørre."))
        kontroll.maks("navn", navn, 120)
        kontroll.epost("epost", epost)
        kontroll.telefon("telefon", telefon)
        if not (epost or telefon):
            kontroll.meld("epost", T("Skriv e-post eller telefon, så det går an å spørre."))
        if (avslag := kontroll.avslag("kontakt.feil_i_skjema")) is not None:
            return avslag
        kommune = ansatte.kommune(rom.sesjon)
        kommune.kontakt_navn, kommune.kontakt_epost, kommune.kontakt_telefon = navn, epost, telefon
        rom.fullfor(Handling.VIRKSOMHET_ENDRET, kontakt=True)
        return Kvittering(T("Kontakten er lagret."))
