"""``stafett kontroller``: looks the database over. Without a user, only what can be seen from outside."""

from argparse import Namespace

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import TN, T

TYPE_CHECKING = False
if TYPE_CHECKING:
    from stafett_tui.sikkerhet.kontroll import Kontrollinje


def _kontroller(_ingen: None, args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.innlogging import les_passord
    from stafett_tui.sikkerhet.kontroll import kontroller, kontroller_oving, kontroller_utenfra
    from stafett_tui.steder import standardmappe

    mappe = getattr(args, "mappe", None) or standardmappe()
    if (linjer := kontroller_oving(mappe)) is not None:
        return _utskrift(linjer)
    if (bruker := getattr(args, "bruker", None)) is None:
        uten = T("Innholdet er ikke kontrollert: skriv hvem du er med --bruker BRUKER.")
        return _utskrift(kontroller_utenfra(mappe), uten)
    hemmelighet = les_passord(args)
    if isinstance(hemmelighet, Avslag):
        return hemmelighet
    svar = kontroller(mappe, bruker, hemmelighet)
    if not isinstance(svar, Avslag):
        return _utskrift(svar)
    # a key file that has been changed lets nobody in: what is seen from outside says so
    utenfra = kontroller_utenfra(mappe)
    return svar if all(linje.i_orden for linje in utenfra) else _utskrift(utenfra, svar.setning)


def _utskrift(linjer: "list[Kontrollinje]", til_slutt: T | None = None) -> Utskrift:
    feil = sum(not linje.i_orden for linje in linjer)
    tekst: list[str | T] = []
    for linje in linjer:
        tekst.append(T("%(merke)s %(setning)s", merke=_merke(linje), setning=linje.setning))
        if linje.hjelp is not None:
            tekst.append(T("       %(hjelp)s", hjelp=linje.hjelp))
    tekst.append(TN("%(n)d feil.", "%(n)d feil.", n=feil) if feil else T("Ingen feil funnet."))
    if til_slutt is not None:
        tekst.append(til_slutt)
    data = {"feil": feil, "hel": til_slutt is None, "linjer": linjer}
    return Utskrift(data, tekst, status=1 if feil else 0)


def _merke(linje: "Kontrollinje") -> T:
    return T("ok    ") if linje.i_orden else T("FEIL  ")


KOMMANDOER = (
    Kommando(
        ("kontroller",),
        T("Kontroller databasen, sporingsloggen, nøklene og sikkerhetskopiene"),
        Slag.UTEN_INNLOGGING,
        _kontroller,
    ),
)
