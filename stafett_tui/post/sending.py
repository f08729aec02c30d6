"""Sends what is due in the outbox. Nothing is sent twice and nothing is lost, whatever breaks.

Every mail is claimed in the database first, so that two processes never send the same one. Where it stands
afterwards is only ever what is known: sent when the server has said so, ``usikker`` when it may have.
"""

import ssl
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import timedelta
from uuid import UUID

from data import utboks
from data.koder import Posttilstand
from data.maskert import Maskert
from data.postantall import antall_ventende
from data.utboks import Krav, Tjener
from stafett_tui.okt import ApenDatabase
from stafett_tui.post.adresse import UgyldigAdresse, sikker_adresse
from stafett_tui.post.egen_maskin import er_egen_maskin
from stafett_tui.post.epost import lag_epost
from stafett_tui.post.grunner import GRUNNER
from stafett_tui.post.innhold import Utpostinnhold
from stafett_tui.post.linje import BRUDD, TIDSGRENSE, Forlop, Ingenlinje, Linje, Utgang
from stafett_tui.regler.datoer import eldste_gyldige_samtykke
from stafett_tui.sprak.tekst import T

PAUSER = (
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
    *(timedelta(days=1),) * 4,
)
"""after each try that failed for now; after the last, close to five days, the mail is given up"""
OPPSETTPAUSE = PAUSER[0]
"""when the set-up is wrong: it is no try, since none of the mails is at fault"""
FLEST_BRUDD = 3
"""lines that break one after the other before the run is ended"""


@dataclass(frozen=True, slots=True, repr=False)
class Sendt(Maskert):
    """What was done: how many were sent, given up and are uncertain; how many wait now. ``grunn`` says what
    stopped it, if anything did."""

    sendt: int = 0
    venter: int = 0
    oppgitt: int = 0
    usikre: int = 0
    grunn: T | None = None


def send_ventende(
    base: ApenDatabase,
    passord: str,
    *,
    logger: Collection[UUID] | None,
    straks: bool = False,
    kontekst: ssl.SSLContext | None = None,
    tidsgrense: float = TIDSGRENSE,
) -> Sendt:
    """Sends what is due of these logs, or of all. Blocks: one line, one mail after the other.

    ``straks`` sends also what is in a pause, for who asks for it by hand.
    """
    oppsett = utboks.tjener(base.motor)
    grunn = kan_ikke_sende(oppsett, passord, oving=base.oving)
    antall: Counter[Posttilstand] = Counter()
    if oppsett is None or grunn is not None:
        utboks.rydd(base.motor, base.klokke.naa())
    else:
        sender = _Sender(base, oppsett, passord, kontekst, tidsgrense)
        sender.send_alle(logger, straks=straks)
        grunn, antall = sender.grunn, sender.antall
    return Sendt(
        antall[Posttilstand.SENDT],
        antall_ventende(base.motor, logger),
        antall[Posttilstand.OPPGITT],
        antall[Posttilstand.USIKKER],
        grunn,
    )


def kan_ikke_sende(oppsett: Tjener | None, passord: str, *, oving: bool) -> T | None:
    """Why nothing can be sent at all, or None."""
    if oppsett is None:
        return T("E-post er ikke satt opp. Skriv ut e-posten, eller be administratoren sette den opp.")
    if oppsett.bruker and not passord:
        return T("Passordet til e-posttjeneren mangler. Skriv det for å sende.")
    if oving and not er_egen_maskin(oppsett.tjener):
        return T("Fra en øvingsbase sendes e-post bare til en tjener på denne maskinen.")
    return None


def linjegrunn(kode: str) -> T:
    """Why there is no line, as a sentence."""
    return GRUNNER[kode]


class _Sender:
    """One run over the outbox: the line, what has been tried, and what became of it."""

    def __init__(
        self,
        base: ApenDatabase,
        oppsett: Tjener,
        passord: str,
        kontekst: ssl.SSLContext | None,
        tidsgrense: float,
    ) -> None:
        self._base = base
        self._oppsett = oppsett
        self._passord = passord
        self._kontekst = kontekst
        self._tidsgrense = tidsgrense
        self._linje: Linje | None = None
        self._provd: set[UUID] = set()
        self._brudd = 0
        self.antall: Counter[Posttilstand] = Counter()
        self.grunn: T | None = None

    def send_alle(self, logger: Collection[UUID] | None, *, straks: bool) -> None:
        try:
            while self.grunn is None:
                naa = self._base.klokke.naa()
                krav = utboks.ta_krav(
                    self._base.motor,
                    naa,
                    logger,
                    self._provd,
                    samtykke_fra=eldste_gyldige_samtykke(self._base.klokke.i_dag()),
                    straks=straks,
                )
                if krav is None:
                    return
                self._provd.add(krav.id)
                self._send(krav)
        finally:
            if self._linje is not None:
                self._linje.lukk()

    def _send(self, krav: Krav) -> None:
        """One mail: what it says, a line to send it on, and what became of it."""
        naa = self._base.klokke.naa()
        try:
            avsender = sikker_adresse(self._oppsett.avsender)
        except UgyldigAdresse:
            self._stopp(krav, "avsender")
            return
        try:
            til = sikker_adresse(krav.til)
            innhold = lag_epost(_innhold(krav), avsender, naa).as_bytes()
        except ValueError:  # an address from before addresses were checked
            self._oppgi(krav, "adresse")
            return
        try:
            linje = self._apen_linje()
        except Ingenlinje as feil:
            self._uten_linje(krav, feil)
            return
        gjelder = krav

        def gjelder_ennaa() -> bool:
            nonlocal gjelder
            fornyet = utboks.forny(self._base.motor, gjelder, self._base.klokke.naa())
            gjelder = fornyet or gjelder
            return fornyet is not None

        forlop = linje.send(avsender, til, innhold, gjelder_ennaa)
        self._ferdig(gjelder, forlop)

    def _apen_linje(self) -> Linje:
        if self._linje is None or not self._linje.apen:
            self._linje = Linje(self._oppsett, self._passord, self._kontekst, self._tidsgrense)
        return self._linje

    def _uten_linje(self, krav: Krav, feil: Ingenlinje) -> None:
        if feil.oppsett:
            self._stopp(krav, feil.kode)
        else:
            self.grunn = GRUNNER[feil.kode]
            self._prov_igjen(krav, feil.kode)

    def _ferdig(self, krav: Krav, forlop: Forlop) -> None:
        self._brudd = self._brudd + 1 if forlop.feilkode == BRUDD else 0
        match forlop.utgang:
            case Utgang.SENDT:
                utboks.merk_sendt(self._base.motor, krav, self._base.klokke.naa())
                self.antall[Posttilstand.SENDT] += 1
            case Utgang.USIKKER:
                utboks.slipp(self._base.motor, krav, Posttilstand.USIKKER, feilkode=forlop.feilkode)
                self.antall[Posttilstand.USIKKER] += 1
            case Utgang.AVVIST:
                self._oppgi(krav, forlop.feilkode)
            case Utgang.OPPSETT:
                self._stopp(krav, "avsender", forlop.feilkode)
            case Utgang.MIDLERTIDIG:
                self._prov_igjen(krav, forlop.feilkode)
        if self._brudd == FLEST_BRUDD:
            self.grunn = GRUNNER["ingen_forbindelse"]

    def _oppgi(self, krav: Krav, kode: str) -> None:
        utboks.slipp(self._base.motor, krav, Posttilstand.OPPGITT, feilkode=kode)
        self.antall[Posttilstand.OPPGITT] += 1

    def _prov_igjen(self, krav: Krav, kode: str) -> None:
        """Back to waiting, longer each time; given up after the last pause."""
        if krav.forsok >= len(PAUSER):
            self._oppgi(krav, kode)
            return
        neste = self._base.klokke.naa() + PAUSER[krav.forsok]
        utboks.slipp(self._base.motor, krav, Posttilstand.VENTER, feilkode=kode, neste=neste)

    def _stopp(self, krav: Krav, grunn: str, kode: str = "") -> None:
        """Nothing can be sent as it is set up. It is no try: what waits is not given up for it."""
        self.grunn = GRUNNER[grunn]
        neste = self._base.klokke.naa() + OPPSETTPAUSE
        utboks.slipp(
            self._base.motor,
            krav,
            Posttilstand.VENTER,
            feilkode=kode or grunn,
            neste=neste,
            forsok=krav.forsok,
        )


def _innhold(krav: Krav) -> Utpostinnhold:
    return Utpostinnhold(**{felt.name: getattr(krav, felt.name) for felt in fields(Utpostinnhold)})
