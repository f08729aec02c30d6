"""The line to the mail server, one mail at a time, and how far each of them came.

``smtplib`` has a call that sends a whole mail, but not one that tells whether the line broke before or after
the server could have taken it. So its steps are taken here one by one. Until the dot that ends a mail is
sent, the server cannot have it; from then on, and until it answers, nobody knows.
"""

import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto

from data.koder import Sikring
from data.maskert import Maskert
from data.utboks import Tjener
from stafett_tui.post.egen_maskin import er_egen_maskin

TIDSGRENSE = 30.0
"""seconds for each step"""
_SVARTID = 10
"""times that for the answer to a whole mail, which the server may look through first"""
BRUDD = "brudd"
_HILSEN = "[127.0.0.1]"
"""what the machine is called in EHLO: its name is nobody's business"""
_UTEN_LOV = frozenset({530, 534, 535, 538})
"""the server wants a log-in, or a better one (RFC 4954)"""


class Utgang(Enum):
    """What became of one mail."""

    SENDT = auto()
    AVVIST = auto()
    """refused for good"""
    MIDLERTIDIG = auto()
    """not taken; may be tried again"""
    USIKKER = auto()
    """may have been taken"""
    OPPSETT = auto()
    """not taken, and no other would be: the sender is refused"""


@dataclass(frozen=True, slots=True, repr=False)
class Forlop(Maskert):
    """What became of a mail, and a short code for why: a step and the server's number, never its words."""

    utgang: Utgang
    feilkode: str = ""


class Ingenlinje(Exception):
    """There is no line. ``kode`` says why; ``oppsett`` that it is the set-up, which trying again will not help."""

    def __init__(self, kode: str, *, oppsett: bool) -> None:
        super().__init__(kode)
        self.kode = kode
        self.oppsett = oppsett


class Linje(Maskert):
    """An open line. Never shows what goes over it."""

    def __init__(
        self,
        oppsett: Tjener,
        passord: str,
        kontekst: ssl.SSLContext | None = None,
        tidsgrense: float = TIDSGRENSE,
    ) -> None:
        self._smtp = _koble(oppsett, passord, kontekst or ssl.create_default_context(), tidsgrense)
        self._tidsgrense = tidsgrense
        self.apen = True

    def send(self, avsender: str, til: str, innhold: bytes, for_siste: Callable[[], bool]) -> Forlop:
        """One mail to one recipient. ``for_siste`` is asked just before the step that cannot be undone; when it
        says no, the mail is not sent."""
        try:
            forlop = self._konvolutt(avsender, til)
            if forlop is None:
                self._smtp.send(_med_prikker(innhold))
                if not for_siste() or self._er_brutt():
                    self.lukk(straks=True)
                    return Forlop(Utgang.MIDLERTIDIG, BRUDD)
                # a dot that cannot be sent whole does not end the mail: the server has no mail then
                self._smtp.send(b".\r\n")
        except (smtplib.SMTPException, OSError):
            self.lukk(straks=True)
            return Forlop(Utgang.MIDLERTIDIG, BRUDD)
        except BaseException:
            self.lukk(straks=True)
            raise
        return self._svar_paa_innhold() if forlop is None else forlop

    def lukk(self, *, straks: bool = False) -> None:
        """Says goodbye, or not. May be called again."""
        if self.apen and not straks:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()
        self.apen = False
        self._smtp.close()

    def _konvolutt(self, avsender: str, til: str) -> Forlop | None:
        """Sender, recipient and the word to begin; what stopped it, or None."""
        steg: dict[str, Callable[[], tuple[int, bytes]]] = {
            "avsender": lambda: self._smtp.mail(avsender),
            "mottaker": lambda: self._smtp.rcpt(til),
            "data": lambda: self._smtp.docmd("DATA"),
        }
        for navn, kommando in steg.items():
            kode, _svar = kommando()
            if kode == 354 if navn == "data" else 200 <= kode < 300:
                continue
            utgang = _av_kode(kode)
            if kode in _UTEN_LOV or (navn == "avsender" and utgang is Utgang.AVVIST):
                utgang = Utgang.OPPSETT
            self._nullstill(kode)
            return Forlop(utgang, f"{navn}_{kode}")
        return None

    def _er_brutt(self) -> bool:
        """Whether the server has closed the line, or speaks out of turn, before the mail is at its end."""
        sokkel = self._smtp.sock
        if sokkel is None:
            return True
        sokkel.settimeout(0)
        try:
            sokkel.recv(1)
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        except OSError:
            return True
        finally:
            sokkel.settimeout(self._tidsgrense)
        return True

    def _svar_paa_innhold(self) -> Forlop:
        """What the server says to a whole mail. If it says nothing, it may have taken it all the same."""
        try:
            if self._smtp.sock is not None:
                self._smtp.sock.settimeout(self._tidsgrense * _SVARTID)
            kode, _svar = self._smtp.getreply()
            if self._smtp.sock is not None:
                self._smtp.sock.settimeout(self._tidsgrense)
        except (smtplib.SMTPException, OSError):
            self.lukk(straks=True)
            return Forlop(Utgang.USIKKER, "brudd_etter")
        except BaseException:
            self.lukk(straks=True)
            raise
        if 200 <= kode < 300:
            return Forlop(Utgang.SENDT)
        if 400 <= kode < 600:
            self._nullstill(kode)
            return Forlop(_av_kode(kode), f"innhold_{kode}")
        self.lukk(straks=True)
        return Forlop(Utgang.USIKKER, "uforstaelig")

    def _nullstill(self, kode: int) -> None:
        """Makes the line ready for the next mail, or gives it up."""
        try:
            if kode == 421 or kode < 0 or self._smtp.rset()[0] != 250:
                self.lukk(straks=True)
        except (smtplib.SMTPException, OSError):
            self.lukk(straks=True)


def _koble(t: Tjener, passord: str, kontekst: ssl.SSLContext, tidsgrense: float) -> smtplib.SMTP:
    if t.sikring is Sikring.INGEN and not er_egen_maskin(t.tjener):
        raise Ingenlinje("usikret", oppsett=True)
    try:
        smtp: smtplib.SMTP
        if t.sikring is Sikring.TLS:
            smtp = smtplib.SMTP_SSL(
                t.tjener, t.port, local_hostname=_HILSEN, timeout=tidsgrense, context=kontekst
            )
        else:
            smtp = smtplib.SMTP(t.tjener, t.port, local_hostname=_HILSEN, timeout=tidsgrense)
    except ssl.SSLError:
        raise Ingenlinje("sertifikat", oppsett=True) from None
    except (smtplib.SMTPException, OSError):
        raise Ingenlinje("ingen_forbindelse", oppsett=False) from None
    try:
        _gjor_klar(smtp, t, passord, kontekst)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _gjor_klar(smtp: smtplib.SMTP, t: Tjener, passord: str, kontekst: ssl.SSLContext) -> None:
    """Secures the line and logs in. Never the password before the line is secured."""
    try:
        smtp.ehlo()
        if t.sikring is Sikring.STARTTLS:
            if not smtp.has_extn("starttls"):
                raise Ingenlinje("uten_starttls", oppsett=True)
            smtp.starttls(context=kontekst)
            smtp.ehlo()
        if t.bruker:
            smtp.login(t.bruker, passord)
    except smtplib.SMTPAuthenticationError as feil:
        # from here on no exception of smtplib's: its text may hold what the server said of the user
        raise Ingenlinje("innlogging", oppsett=feil.smtp_code >= 500) from None
    except smtplib.SMTPNotSupportedError:
        raise Ingenlinje("uten_innlogging", oppsett=True) from None
    except ssl.SSLError:
        raise Ingenlinje("sertifikat", oppsett=True) from None
    except ValueError:  # not ASCII, which is all that smtplib sends, or a way to log in that Python lacks
        raise Ingenlinje("innlogging", oppsett=True) from None
    except (smtplib.SMTPException, OSError):
        raise Ingenlinje("ingen_forbindelse", oppsett=False) from None


def _av_kode(kode: int) -> Utgang:
    return Utgang.AVVIST if 500 <= kode < 600 else Utgang.MIDLERTIDIG


def _med_prikker(innhold: bytes) -> bytes:
    """The mail with every line's end as CRLF and a dot more where a line begins with one (RFC 5321 4.5.2)."""
    linjer = innhold.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    if linjer and not linjer[-1]:
        linjer.pop()
    return b"".join((b"." if linje.startswith(b".") else b"") + linje + b"\r\n" for linje in linjer)
