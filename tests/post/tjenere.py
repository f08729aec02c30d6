"""Mail servers on this machine: a real one, with STARTTLS and log-in, and one that breaks the line at will."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HER = "127.0.0.1"
BRUKER, PASSORD = "stafett@fjordvik.no", "tre-rode-baater"


@dataclass
class Innboks:
    """What a server took, and how it answers: address → the line it says instead of «250 OK»."""

    svar_mottaker: dict[str, str] = field(default_factory=dict)
    svar_innhold: list[str] = field(default_factory=list)
    """one for each mail, from the first; then «250 OK»"""
    poster: list[tuple[str, Message]] = field(default_factory=list)
    sikret: list[bool] = field(default_factory=list)
    _las: threading.Lock = field(default_factory=threading.Lock)

    @property
    def til(self) -> list[str]:
        return sorted(til for til, _ in self.poster)

    def idene(self) -> list[str]:
        return [str(post["Message-ID"]) for _, post in self.poster]

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _tjener: Any, _okt: Any, konvolutt: Envelope, adresse: str, _valg: list[str]
    ) -> str:
        if (svar := self.svar_mottaker.get(adresse)) is not None:
            return svar
        konvolutt.rcpt_tos.append(adresse)
        return "250 OK"

    async def handle_DATA(self, _tjener: Any, okt: Any, konvolutt: Envelope) -> str:  # noqa: N802 - likewise
        with self._las:
            if self.svar_innhold and (svar := self.svar_innhold.pop(0)) != "250 OK":
                return svar
            (til,) = konvolutt.rcpt_tos
            assert isinstance(konvolutt.content, bytes)
            self.poster.append((til, message_from_bytes(konvolutt.content)))
            self.sikret.append(okt.ssl is not None)
        return "250 OK"


@contextmanager
def tjener(
    innboks: Innboks,
    *,
    sertifikat: ssl.SSLContext | None = None,
    passord: str = "",
    fra_forste_tegn: bool = False,
) -> Iterator[int]:
    """A real server on a free port. With ``sertifikat`` nothing is taken before STARTTLS; with ``passord``
    (which goes over TLS alone) nothing before log-in. ``fra_forste_tegn``: TLS before a word is said."""

    def slipp_inn(_tjener: Any, _okt: Any, _konvolutt: Any, _slag: str, hvem: Any) -> AuthResult:
        riktig = isinstance(hvem, LoginPassword) and (hvem.login, hvem.password) == (
            BRUKER.encode(),
            passord.encode(),
        )
        return AuthResult(success=riktig, handled=False)

    krav: dict[str, Any] = {}
    if passord:
        krav = {"authenticator": slipp_inn, "auth_required": True}
    starttls = sertifikat is not None and not fra_forste_tegn
    styrer = Controller(
        innboks,
        hostname=HER,
        port=ledig_port(),
        tls_context=sertifikat if starttls else None,
        require_starttls=starttls,
        ssl_context=sertifikat if fra_forste_tegn else None,
        **krav,
    )
    styrer.start()
    try:
        yield styrer.port
    finally:
        styrer.stop()


def ledig_port() -> int:
    """A port that nobody listens to now."""
    with socket.socket() as s:
        s.bind((HER, 0))
        return int(s.getsockname()[1])


def lag_sertifikat(mappe: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A certificate of our own for this machine: the server's context, and that of a client who trusts it."""
    nokkel = ec.generate_private_key(ec.SECP256R1())
    navn = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "post")])
    naa = datetime(2020, 1, 1, tzinfo=UTC)
    bevis = (
        x509.CertificateBuilder()
        .subject_name(navn)
        .issuer_name(navn)
        .public_key(nokkel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(naa)
        .not_valid_after(naa + timedelta(days=36500))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HER))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(nokkel, hashes.SHA256())
    )
    fil = mappe / "tjener.pem"
    fil.write_bytes(
        nokkel.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + bevis.public_bytes(serialization.Encoding.PEM)
    )
    hos_tjeneren = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    hos_tjeneren.load_cert_chain(fil)
    hos_oss = ssl.create_default_context(cadata=bevis.public_bytes(serialization.Encoding.PEM).decode())
    return hos_tjeneren, hos_oss


class Brytetjener:
    """Speaks just enough SMTP to break the line: «hilsen», «midt_i» (after some of the mail), «etter_prikk»
    (it has the whole mail); or answers the whole mail with nonsense («tull») or
    not before it is told to («henger»)."""

    def __init__(self, bryter: str) -> None:
        self.bryter = bryter
        self.fikk: list[bytes] = []
        """whole mails that it has"""
        self.brutt = threading.Event()
        self.har_post, self.slipp = threading.Event(), threading.Event()
        self._sokkel = socket.create_server((HER, 0))
        self.port = int(self._sokkel.getsockname()[1])
        self._traad = threading.Thread(target=self._lytt, daemon=True)
        self._traad.start()

    def __enter__(self) -> "Brytetjener":
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):  # not on every system, but it ends a waiting accept
            self._sokkel.shutdown(socket.SHUT_RDWR)
        self._sokkel.close()
        self._traad.join(5)

    def _lytt(self) -> None:
        while True:
            try:
                linje, _ = self._sokkel.accept()
            except OSError:
                return
            with linje:
                self._snakk(linje)
            self.brutt.set()

    def _snakk(self, linje: socket.socket) -> None:
        linje.settimeout(5)
        fil = linje.makefile("rb")
        if self.bryter == "hilsen":
            return
        linje.sendall(b"220 her\r\n")
        while (kommando := fil.readline()) and not kommando.startswith(b"DATA"):
            linje.sendall(b"250 OK\r\n")
        if not kommando:
            return
        linje.sendall(b"354 ja\r\n")
        if self.bryter == "midt_i":
            fil.readline()
            return
        post = b""
        while (biten := fil.readline()) != b".\r\n":
            if not biten:
                return
            post += biten
        self.fikk.append(post)
        self.har_post.set()
        if self.bryter == "henger":
            self.slipp.wait(60)
        if self.bryter == "tull":
            linje.sendall(b"hva?\r\n")
