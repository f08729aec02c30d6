"""What is asked of a database before anybody is let in, and what is remembered when somebody has been (SPEC 2.5).

Each is a small read; the work (an older schema, backups that would bring a deleted log back) is done only when
there is some.
"""

from contextlib import suppress
from errno import ENOSPC
from pathlib import Path
from uuid import UUID

from data import anker, kopinokler, nokler, plattform, revisjon, skjema, tjenestenokkel
from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkel, Nokkelfilfeil
from data.private_filer import UtryggMappe
from stafett_tui.klokke import Klokke
from stafett_tui.okt import ApenDatabase
from stafett_tui.sikkerhet.framdrift import meld
from stafett_tui.sprak.tekst import T
from stafett_tui.steder import DATABASEFIL


def krev_trygt_sted(mappe: Path, fil: Nokkelfil) -> None:
    """``Lagringsfeil`` when others on the machine can read the files, or they lie on a disk over a net."""
    if fil.oving:
        return
    if plattform.er_nettdisk(mappe):
        raise Lagringsfeil(Lagringskode.NETTDISK)
    filer = (mappe, mappe / DATABASEFIL, fil.sti)
    if not all(plattform.er_privat(f) for f in filer if f.exists()):
        raise Lagringsfeil(Lagringskode.APEN_FOR_ANDRE)


def oppgrader(mappe: Path, fil: Nokkelfil, nokkel: Nokkel, versjon: str | None) -> None:
    """Brings an older database forward: a backup of it as it is, the migrations, and a look at every page.

    A newer one is refused before anything is done. A practice database is thrown away, not kept.
    """
    from data.filkontroll import krev_hel

    sti = mappe / DATABASEFIL
    skjema.krev_kjent(versjon)
    if versjon is not None and not fil.oving:
        meld(T("Tar en sikkerhetskopi før databasen oppgraderes …"))
        _kopier_for(sti, fil, nokkel)
    skjema.migrer(sti, nokkel, ved_steg=_meld_steg)
    meld(T("Kontrollerer at den oppgraderte databasen er hel …"))
    krev_hel(sti, nokkel.kopi())


def _meld_steg(nr: int, av: int) -> None:
    meld(T("Oppgraderer databasen: steg %(nr)d av %(av)d …", nr=nr, av=av))


def _kopier_for(sti: Path, fil: Nokkelfil, nokkel: Nokkel) -> None:
    """Without a backup nothing is changed."""
    from data import sikkerhetskopi

    try:
        sikkerhetskopi.ta_kopi(sti, fil, nokkel, Klokke().naa())
    except (OSError, UtryggMappe) as feil:
        full = getattr(feil, "errno", None) == ENOSPC
        raise Lagringsfeil(Lagringskode.FULL_DISK if full else Lagringskode.SKRIVEBESKYTTET) from None


def krev_ubrutt(base: ApenDatabase, fil: Nokkelfil) -> None:
    """``Lagringsfeil`` when the end of the audit chain is not there any more: an older file has been laid in. Or when
    nobody can tell, since the anchor has been taken away."""
    if fil.oving:
        return
    with base.motor.engangsmotor.connect() as c:
        satt = anker.les(fil, base.nokkel)
        if satt is not None and anker.holder(c, satt):
            return
        neste = anker.les_neste(fil, base.nokkel)
        if neste is not None and anker.holder(c, neste):
            return
        if satt is not None or neste is not None or not anker.kan_mangle(c):
            raise Lagringsfeil(Lagringskode.KJEDEN_KUTTET)


def makuler_foreldede(base: ApenDatabase) -> bool:
    """Shreds the backups that would bring back a log that has been deleted since, with a new one in their place.

    After every deletion; and again at the next opening, should the program have been stopped in between. False
    when the new one could not be taken: the old ones are gone all the same, and nobody is stopped.
    """
    try:
        fil = Nokkelfil.les(base.mappe)
        if kopinokler.kopier(fil) or not fil.oving:
            from data import sikkerhetskopi  # a practice database has seldom anything to shred

            sti = base.mappe / DATABASEFIL
            sikkerhetskopi.makuler_foreldede(sti, fil, base.motor, base.nokkel, Klokke().naa())
    except (Lagringsfeil, Nokkelfilfeil, OSError, UtryggMappe):
        return False
    return True


def stell_nokkelfilen(base: ApenDatabase, ansatt_id: UUID, brukernavn: str, hemmelighet: str) -> None:
    """After a log-in: the user's slot is brought up to date, and a change of key that is owed is made when it can be.
    Not being able to is no reason to stop anybody."""
    with suppress(Nokkelfilfeil, OSError):
        fil = Nokkelfil.les(base.mappe)
        nokler.forny(fil, brukernavn, hemmelighet, base.nokkel)
    _bytt_om_skyldig(base, ansatt_id)


def stell_tjenesten(base: ApenDatabase, innhold: bytes) -> None:
    """The same for the service's slot, by the content of its file."""
    with suppress(Nokkelfilfeil, OSError):
        tjenestenokkel.forny(Nokkelfil.les(base.mappe), innhold, base.nokkel)
    _bytt_om_skyldig(base, None)


def _bytt_om_skyldig(base: ApenDatabase, ansatt_id: UUID | None) -> None:
    if Nokkelfil.les(base.mappe).felt(nokler.SKYLDER) is not None:
        from stafett_tui.sikkerhet.nokkelbytte import bytt_om_skyldig  # few openings find one

        bytt_om_skyldig(base, ansatt_id)


def merk_slutten(base: ApenDatabase) -> None:
    """Moves the anchor to where the audit chain ends now. Not being able to is no reason to stop anybody."""
    if base.oving:
        return
    with base.motor.engangsmotor.connect() as c:
        ende = revisjon.hode(c)
    try:
        anker.flytt(Nokkelfil.les(base.mappe), base.nokkel, ende)
    except (Nokkelfilfeil, OSError):
        return
