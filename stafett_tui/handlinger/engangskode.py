"""A one-time code for an employee, to log in by the first time or when the passphrase is forgotten (SPEC 11.1)."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from data.koder import Handling, Hatt
from data.lagre import ansatte
from data.maskert import Maskert
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.brukere import finn_ansettelse, har_annet_enn_min
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

KODENS_LEVETID = timedelta(days=7)


@dataclass(frozen=True, slots=True, repr=False)
class Engangskode(Maskert):
    """A one-time code to hand over in person."""

    brukernavn: str
    kode: str = field(repr=False)
    utloper: datetime
    husk_slatt_av: bool = False
    """with this one there are several in the database, and nobody is remembered on the machine any more"""


def lag_engangskode(okt: Okt, ansettelse_id: UUID) -> Engangskode | Avslag:
    """A code, good for seven days, with which a new employee logs in once and sets a passphrase.

    Whoever holds the code is let in as the person in every hat they have, so a leder may not make one for
    somebody who is also administrator or works in another unit. Nor is one made for whoever has left; should they
    leave while it is worked out, it is taken away again.

    The audit row is committed before the slot is written: a code that nobody heard of is harmless, an
    unlogged one is not.
    """
    with okt.handle() as rom:
        funnet = finn_ansettelse(rom, ansettelse_id)
        if isinstance(funnet, Avslag):
            return funnet
        ansettelse, person = funnet
        if not ansettelse.aktiv:
            return _har_sluttet()
        if person.brukernavn is None or not person.aktiv:
            return Avslag.i_felt(
                "ansatt.uten_brukernavn",
                "brukernavn",
                T("Gi den ansatte et brukernavn først, så kan koden lages."),
            )
        if okt.hatt is Hatt.LEDER and har_annet_enn_min(rom, person):
            return Avslag(
                "ansatt.har_flere_roller",
                T(
                    "%(navn)s har også en rolle utenfor virksomheten din. Be kommuneadministratoren lage koden.",
                    navn=f"{person.fornavn} {person.etternavn}",
                ),
            )
        brukernavn, utloper = person.brukernavn, rom.naa + KODENS_LEVETID
        rom.fullfor(Handling.KODE_UTSTEDT, ansettelse=str(ansettelse_id))
    from data.nokler import Nokkelfil, Sporslag, fjern_spor, lag_kodespor
    from data.ringspor import finn

    fil = Nokkelfil.les(okt.base.mappe)
    husket = finn(fil) is not None
    kode = lag_kodespor(fil, brukernavn, okt.base.nokkel, utloper, okt.base.kdf)
    with okt.les() as sesjon:
        stilling = ansatte.stilling(sesjon, ansettelse_id)
    if stilling is None or not stilling[0].aktiv:
        fjern_spor(fil, brukernavn, Sporslag.ENGANGSKODE)
        return _har_sluttet()
    return Engangskode(brukernavn, kode, utloper, husk_slatt_av=husket and finn(fil) is None)


def _har_sluttet() -> Avslag:
    return Avslag(
        "ansatt.har_sluttet",
        T("Ansettelsen er avsluttet. Legg til den ansatte på nytt, så kan koden lages."),
    )
