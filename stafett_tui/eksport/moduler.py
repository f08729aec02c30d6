"""What can be chosen to stand in an archive copy (SPEC 10.1), as in the guide's dialog, in its order."""

from enum import StrEnum

from stafett_tui.sprak.tekst import T


class Modul(StrEnum):
    """A part of the copy. What hides notes from foresatte is chosen by itself; the child's name is always there."""

    FORESATTE = "foresatte"
    OPPMERKSOMHETER = "oppmerksomheter"
    HISTORIKK = "historikk"
    MOTER = "moter"
    LYSGLIMT = "lysglimt"
    AKTORER = "aktorer"
    NOTATER = "notater"
    SKJULTE_NOTATER = "skjulte_notater"
    TIDLIGERE = "tidligere"


ALLE = frozenset(Modul)

NAVN = {
    Modul.FORESATTE: T("Informasjon om foresatte, nivå og samtykker"),
    Modul.OPPMERKSOMHETER: T("Oppmerksomheter med tiltak"),
    Modul.HISTORIKK: T("Stafettlogg historikk"),
    Modul.MOTER: T("Møtelogg"),
    Modul.LYSGLIMT: T("Lysglimtliste"),
    Modul.AKTORER: T("Aktører for stafettloggen"),
    Modul.NOTATER: T("Notater"),
    Modul.SKJULTE_NOTATER: T("Notater som er skjult for foresatte"),
    Modul.TIDLIGERE: T("Inkluder historiske stafettlogger"),
}
