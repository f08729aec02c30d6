"""Where a copy belongs, and what may be in it, in words."""

from data.koder import Virksomhetstype
from screens.felles.felt import Valg
from stafett_tui.eksport.moduler import NAVN, Modul
from stafett_tui.eksportvisninger import Eksportvalg
from stafett_tui.sprak.datotekst import Datotekst, dag_kort
from stafett_tui.sprak.tekst import T

_HOS_OSS = {
    Virksomhetstype.BARNEHAGE: T("Legg den i barnets mappe i arkivsystemet."),
    Virksomhetstype.SKOLE: T("Legg den i elevens mappe i arkivsystemet."),
}
_HOS_ANDRE = T(
    "Legg den i deres eget fagsystem, og spør skolen eller barnehagen om den skal ligge i barnets mappe også."
)


def hvor(enhet: Virksomhetstype) -> T:
    """Where the copy belongs when this kind of unit holds the log (SPEC 10.3)."""
    return _HOS_OSS.get(enhet, _HOS_ANDRE)


def modulvalg(valg: Eksportvalg) -> list[Valg]:
    """Each module with how much there is of it. Hidden notes are named only when there are any."""
    ut = []
    for modul in Modul:
        antall = valg.antall.get(modul)
        if modul is Modul.OPPMERKSOMHETER:
            tekst = T(
                "%(navn)s (%(pagar)d pågående, %(avsluttet)d avsluttet)",
                navn=NAVN[modul],
                pagar=valg.pagar,
                avsluttet=valg.avsluttet,
            )
        elif antall is None:
            tekst = NAVN[modul]
        elif antall == 0 and modul is Modul.SKJULTE_NOTATER:
            continue
        else:
            tekst = T("%(navn)s (%(antall)d)", navn=NAVN[modul], antall=antall)
        ut.append(Valg(modul, tekst))
    return ut


def siste_kopi(valg: Eksportvalg) -> T | None:
    """What is known of the newest copy."""
    if not valg.kopier:
        return None
    kopi = valg.kopier[0]
    dag = Datotekst(dag_kort, kopi.laget, valg.i_dag)
    if kopi.referanse:
        return T("Siste kopi, fra %(dag)s, er arkivert som %(ref)s.", dag=dag, ref=kopi.referanse)
    return T("Siste kopi, fra %(dag)s, er ikke bekreftet arkivert.", dag=dag)
