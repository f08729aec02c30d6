"""A mail to oneself, so that the administrator knows that the set-up works before others depend on it."""

from secrets import token_hex
from typing import TYPE_CHECKING

from data import utboks
from data.koder import Malform
from data.lagre import ansatte
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.klokke import til_oslo
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.post.adresse import UgyldigAdresse, sikker_adresse
from stafett_tui.post.feiltekst import feilsetning
from stafett_tui.post.grunner import GRUNNER
from stafett_tui.post.utboks import DOMENE
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    import ssl

    from stafett_tui.post.linje import Forlop

TIDSGRENSE = 15.0
"""seconds for each step: the administrator waits for the answer"""
EMNE = T("Prøve fra Stafett")
TEKST = T("Dette er en prøve fra Stafett. Når du leser den, virker oppsettet for e-post.")


def send_prove(okt: Okt, passord: str, *, kontekst: "ssl.SSLContext | None" = None) -> Kvittering | Avslag:
    """Sends one mail to the administrator's own address, now. It is not kept in the outbox. Blocks.

    Refused: no set-up, no address of one's own, and whatever the server refuses.
    """
    from stafett_tui.post.linje import Ingenlinje, Linje  # loads what speaks to a server: not before
    from stafett_tui.post.sending import kan_ikke_sende

    with okt.les() as sesjon:
        if avslag := krev_administrator(sesjon, okt):
            return avslag
        meg = ansatte.person(sesjon, okt.ansatt_id)
        adresse, sprak = meg.epost, meg.sprak
    oppsett = utboks.tjener(okt.base.motor)
    if oppsett is None:
        return Avslag("postoppsett.mangler", T("E-post er ikke satt opp. Lagre oppsettet først."))
    if (grunn := kan_ikke_sende(oppsett, passord, oving=okt.oving)) is not None:
        return Avslag("post.kan_ikke_sendes", grunn)
    try:
        avsender, til = sikker_adresse(oppsett.avsender), sikker_adresse(adresse)
    except UgyldigAdresse:
        return Avslag(
            "post.uten_adresse",
            T("Du har ingen e-postadresse prøven kan sendes til. Be lederen legge den inn på deg."),
        )
    try:
        linje = Linje(oppsett, passord, kontekst, TIDSGRENSE)
    except Ingenlinje as feil:
        return Avslag(f"post.{feil.kode}", GRUNNER[feil.kode])
    try:
        return _svar(linje.send(avsender, til, _prove(okt, avsender, til, sprak), lambda: True), til)
    finally:
        linje.lukk()


def _prove(okt: Okt, avsender: str, til: str, sprak: Malform) -> bytes:
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP
    from email.utils import format_datetime

    epost = EmailMessage(policy=SMTP)
    epost["From"], epost["To"] = Address(addr_spec=avsender), Address(addr_spec=til)
    epost["Subject"] = EMNE.paa(sprak.value)
    epost["Date"] = format_datetime(til_oslo(okt.klokke.naa()).replace(microsecond=0))
    epost["Message-ID"] = f"<{token_hex(16)}@{DOMENE}>"
    epost.set_content(TEKST.paa(sprak.value) + "\n", charset="utf-8", cte="quoted-printable")
    return epost.as_bytes()


def _svar(forlop: "Forlop", til: str) -> Kvittering | Avslag:
    from stafett_tui.post.linje import Utgang

    if forlop.utgang is Utgang.SENDT:
        return Kvittering(T("Prøven er sendt til %(til)s. Se at den kommer fram.", til=til))
    if forlop.utgang is Utgang.OPPSETT:
        return Avslag("post.avsender", GRUNNER["avsender"])
    setning = feilsetning(forlop.feilkode) or GRUNNER["ingen_forbindelse"]
    return Avslag("post.prove_ikke_sendt", setning)
