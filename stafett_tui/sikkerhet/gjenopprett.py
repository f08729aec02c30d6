"""Puts a backup in place of the database: shown first, done at one stroke, and without what was deleted since.

By an administrator, with her passphrase: it takes back what everybody has written since. The database may be
whole, damaged or gone; the key file must be there, since the backups' keys stand in it.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from data import anker, kopiinnhold, kopinokler, sikkerhetskopi
from data.filkontroll import kontroller_fil
from data.koder import Handling
from data.kopinokler import Kopi
from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.maskert import Maskert
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel, Nokkelfilfeil, Sporslag
from data.revisjon import Hendelse
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.klokke import Klokke
from stafett_tui.oppstart import lagringsavslag
from stafett_tui.sikkerhet.las import feil_innlogging, las_opp
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL


@dataclass(frozen=True, slots=True, repr=False)
class Plan(Maskert):
    """What restoring this backup would do."""

    kopi: Kopi
    tapes: int | None
    """acts in today's database that are not in the backup; None when today's cannot be opened"""
    slettes_igjen: int
    """logs in the backup that have been deleted since"""


class Gjenoppretting:
    """A database folder, opened by an administrator to restore a backup. To be closed."""

    def __init__(self, mappe: Path, fil: Nokkelfil, nokkel: Nokkel) -> None:
        self._mappe, self._fil, self._nokkel = mappe, fil, nokkel
        self._sti = mappe / DATABASEFIL
        self._hel = self._er_hel()

    def lukk(self) -> None:
        """Wipes the key."""
        self._nokkel.slett()

    def kopier(self) -> list[Kopi]:
        """Those there are, the newest first."""
        return kopinokler.kopier(self._fil)

    def finn(self, id_: str) -> Kopi | Avslag:
        """The backup with this id, or the beginning of one."""
        funnet = [k for k in self.kopier() if k.id.startswith(id_.lower())]
        if len(funnet) == 1:
            return funnet[0]
        return Avslag(
            "kopi.finnes_ikke", T("Det er ingen slik sikkerhetskopi. List dem med «stafett gjenopprett».")
        )

    def planlegg(self, kopi: Kopi) -> Plan:
        """Opens the backup and says what it would do. Raises what is wrong with it."""
        sikkerhetskopi.prov(self._mappe, self._fil, self._nokkel, kopi)
        gravlagte, rader = self._naa()
        sti = sikkerhetskopi.kopimappe(self._mappe) / kopi.fil
        egen = kopinokler.nokkel_til(self._fil, kopi, self._nokkel)
        try:
            igjen = kopiinnhold.antall_av(sti, egen, gravlagte)
        finally:
            egen.slett()
        return Plan(kopi, None if rader is None else max(0, rader - kopi.rader), igjen)

    def utfor(self, kopi: Kopi, brukernavn: str) -> Kvittering | Avslag:
        """Does it. Today's database becomes a backup itself when it is whole, and is set aside when it is not."""
        with ExitStack() as mens:
            try:
                holder = mens.enter_context(sikkerhetskopi.hold_alene(self._sti, self._nokkel))
            except Lagringsfeil as feil:
                if feil.kode is Lagringskode.LAAST:
                    return Avslag(
                        "kopi.i_bruk",
                        T("Databasen er åpen i et annet vindu. Lukk Stafett alle steder, og prøv igjen."),
                    )
                if self._hel:
                    raise
                holder = None  # it opens for nobody
            self._sett_paa_plass(kopi, brukernavn, holder)
        return Kvittering(T("Sikkerhetskopien er på plass. Alle logger inn som før."), kopi.id)

    def _sett_paa_plass(self, kopi: Kopi, brukernavn: str, holder: sa.Engine | None) -> None:
        """With the database held alone from before it is copied till the new one is in place: what somebody saved in
        between would be in neither."""
        naa = Klokke().naa()
        hel = holder if self._hel else None
        if hel is None:
            gravlagte, hvem = frozenset[str](), self._hvem(kopi, brukernavn)
        else:
            with hel.connect() as c:
                gravlagte = kopiinnhold.gravlagte_i(c)
                hvem = kopiinnhold.administrator_i(c, brukernavn.strip().lower())
            sikkerhetskopi.ta_kopi(self._sti, self._fil, self._nokkel, naa, tynn=False, holder=hel)
        om = Hendelse(naa, hvem, Handling.GJENOPPRETTET, detalj={"kopi": kopi.id})
        ny, ende = sikkerhetskopi.bygg_fra(kopi, self._mappe, self._fil, self._nokkel, gravlagte, om)
        anker.varsle_bytte(self._fil, self._nokkel, ende)
        if hel is None:
            sikkerhetskopi.bytt_fil(ny, self._sti, naa, holder)
        else:
            sikkerhetskopi.sett_inn(ny, self._nokkel, hel)
        anker.sett_paa_nytt(self._fil, self._nokkel, ende)

    def er_administrator(self, brukernavn: str) -> bool:
        """By today's database, or, when that cannot be read, by the newest backup that can."""
        if self._hel:
            return kopiinnhold.administrator(self._sti, self._nokkel, brukernavn.strip().lower()) is not None
        for kopi in self.kopier():
            try:
                return self._hvem(kopi, brukernavn) is not None
            except (Lagringsfeil, Nokkelfilfeil):
                continue
        return False

    def _hvem(self, kopi: Kopi, brukernavn: str) -> UUID | None:
        navn = brukernavn.strip().lower()
        if self._hel:
            return kopiinnhold.administrator(self._sti, self._nokkel, navn)
        egen = kopinokler.nokkel_til(self._fil, kopi, self._nokkel)
        try:
            return kopiinnhold.administrator(sikkerhetskopi.kopimappe(self._mappe) / kopi.fil, egen, navn)
        finally:
            egen.slett()

    def _er_hel(self) -> bool:
        try:
            return kontroller_fil(self._sti, self._nokkel.kopi()).hel
        except Lagringsfeil as feil:
            if feil.kode is Lagringskode.LAAST:
                raise
            return False

    def _naa(self) -> tuple[frozenset[str], int | None]:
        """The marks of what is deleted, and how many acts there are. When today's database cannot be read nothing is
        lost by not knowing: every backup from before a deletion has been shredded."""
        if not self._hel:
            return frozenset(), None
        return (
            kopiinnhold.gravlagte(self._sti, self._nokkel),
            kopiinnhold.antall_handlinger(self._sti, self._nokkel),
        )


def apne(mappe: Path, brukernavn: str, hemmelighet: str) -> Gjenoppretting | Avslag:
    """By an administrator's passphrase."""
    try:
        apnet = las_opp(mappe, brukernavn, hemmelighet)
        if isinstance(apnet, Avslag):
            return apnet
        rom = Gjenoppretting(mappe, apnet.fil, apnet.nokkel)
        try:
            if apnet.slag is Sporslag.PASSORD and rom.er_administrator(brukernavn):
                return rom
        except BaseException:
            rom.lukk()
            raise
        rom.lukk()
        if apnet.slag is not Sporslag.PASSORD:
            return feil_innlogging()
        return Avslag(
            "kopi.ikke_administrator",
            T("Bare administratoren kan hente databasen tilbake. Be henne om det."),
        )
    except (Lagringsfeil, Nokkelfilfeil) as feil:
        return lagringsavslag(feil)
