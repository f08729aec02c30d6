"""An outbox row as a mail: neutral sender and subject, plain words, and the meeting when it is about one.

The same row, sender and moment give the same mail but for the boundary between its parts. What it says is in
``tekster``.
"""

import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from data.koder import Malform, Postslag
from stafett_tui.klokke import til_oslo
from stafett_tui.post.adresse import sikker_adresse
from stafett_tui.post.innhold import Utpostinnhold
from stafett_tui.post.tekster import GJELDER_NAA, KONTAKT, STED_UKJENT, posttekst
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.datotekst import klokkeslett, lang_med_aar

VEDLEGGSNAVN = "mote.ics"
PAAMINNELSESNAVN = "paaminnelse.ics"

_MED_KALENDER = frozenset({Postslag.INNKALLING, Postslag.AVLYSNING, Postslag.PAAMINNELSE})
_FRA_PROGRAMMET = frozenset({Postslag.VARSEL, Postslag.PAAMINNELSE})
_MESSAGE_ID = re.compile(r"<?([\w.+-]+@[\w.-]+)>?", re.ASCII)


def lag_epost(rad: Utpostinnhold, avsender: str, naa: datetime) -> EmailMessage:
    """The mail to send or to write out.

    ``avsender`` is the office's own address, ``naa`` the Date. Raises ``UgyldigAdresse`` when an address cannot
    be used; nothing typed can add a header.
    """
    tekst = posttekst(rad.slag, rad.varselgrunn, rad.malform)
    epost = EmailMessage(policy=SMTP)
    epost["From"] = Address(addr_spec=sikker_adresse(avsender))
    epost["To"] = Address(addr_spec=sikker_adresse(rad.til))
    epost["Subject"] = tekst.emne
    epost["Date"] = format_datetime(til_oslo(naa).replace(microsecond=0))
    epost["Message-ID"] = _message_id(rad.message_id)
    if rad.slag in _FRA_PROGRAMMET:
        epost["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday replies to these
    epost.set_content(brodtekst(rad), charset="utf-8", cte="quoted-printable")
    epost["Content-Language"] = rad.malform.value  # follows the words when they become a part
    if rad.slag in _MED_KALENDER:
        _legg_ved_mote(epost, rad, avsender, naa)
    return epost


def brodtekst(rad: Utpostinnhold) -> str:
    """The words of the mail, paragraphs apart by an empty line."""
    avsnitt = list(posttekst(rad.slag, rad.varselgrunn, rad.malform).avsnitt)
    if rad.slag is Postslag.INNKALLING and rad.sekvens:
        avsnitt.insert(3, GJELDER_NAA[rad.malform])
    verdier = _verdier(rad)
    return "\n\n".join(del_ % verdier for del_ in avsnitt) + "\n"


def motetid(start: datetime, slutt: datetime, malform: Malform) -> str:
    """«tirsdag 17. november 2026 kl. 09.00–10.00», with the day of the end too when it is another."""
    fra, til = til_oslo(start).date(), til_oslo(slutt).date()
    dag, ende = lang_med_aar(fra, malform.value), klokkeslett(slutt)
    if fra == til:
        return f"{dag} kl. {klokkeslett(start)}–{ende}"
    return f"{dag} kl. {klokkeslett(start)} – {lang_med_aar(til, malform.value)} kl. {ende}"


def _verdier(rad: Utpostinnhold) -> dict[str, str]:
    verdier = {"enhet": rens_linje(rad.enhet), "kontakt": rens_linje(rad.kontakt)}
    verdier["sted"] = rens_linje(rad.sted) or STED_UKJENT[rad.malform]
    med, uten = KONTAKT[rad.malform]
    verdier["kontaktlinje"] = (med if verdier["kontakt"] else uten) % verdier
    if rad.start is not None and rad.slutt is not None:
        verdier["tid"] = motetid(rad.start, rad.slutt, rad.malform)
    return verdier


def _legg_ved_mote(epost: EmailMessage, rad: Utpostinnhold, avsender: str, naa: datetime) -> None:
    """The meeting twice, as calendars want it: beside the text for those that ask, and as a file."""
    from stafett_tui.post.kalender import lag_kalender, metode  # what reads calendars is large

    ics = lag_kalender(rad, avsender, naa)
    epost.add_alternative(
        ics.decode("utf-8"),
        subtype="calendar",
        charset="utf-8",
        params={"method": metode(rad.slag)},
        cte="base64",
    )
    navn = PAAMINNELSESNAVN if rad.slag is Postslag.PAAMINNELSE else VEDLEGGSNAVN
    epost.add_attachment(ics, maintype="application", subtype="ics", filename=navn)


def _message_id(verdi: str) -> str:
    funnet = _MESSAGE_ID.fullmatch(verdi)
    if funnet is None:
        raise ValueError("a Message-ID is one word, an @ and one word")
    return f"<{funnet[1]}>"
