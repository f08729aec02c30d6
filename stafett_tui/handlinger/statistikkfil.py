"""The unit's figures as CSV, for a spreadsheet. What is hidden on the page is hidden in the file (SPEC 11.2)."""

import csv
from io import StringIO
from pathlib import Path

from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Okt
from stafett_tui.oppslag.statistikk import statistikk
from stafett_tui.sprak.tekst import T
from stafett_tui.statistikkvisninger import Statistikk

_FORMEL = ("=", "+", "-", "@", "\t", "\r", "\n", *"＝＋－＠")


def skriv_statistikk(okt: Okt, aar: int | None, mappe: Path) -> Filkvittering | Avslag:
    """Writes the year's figures to a folder: semicolons between, UTF-8 with a mark, as spreadsheets here expect.

    Refused: not the unit's leder, a folder that cannot be written in.
    """
    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    svar = statistikk(okt, aar)
    if isinstance(svar, Avslag):
        return svar
    try:
        with ny_fil(mappe, f"statistikk-{svar.aar}", "csv", som_csv(svar).encode("utf-8-sig")) as sti:
            pass
    except Skrivefeil as feil:
        return feil.avslag
    return Filkvittering(T("Statistikken er lagret som %(sti)s.", sti=str(sti)), sti=sti)


def som_csv(s: Statistikk) -> str:
    """One line a cell, its table first; the sum of a table is a line of its own."""
    ut = StringIO()
    skriver = csv.writer(ut, delimiter=";", lineterminator="\r\n")
    skriver.writerow([_trygg(s.virksomhet), s.aar])
    skriver.writerow([T("Tabell").paa(), T("Hva").paa(), T("Antall").paa()])
    for tabell in (*s.bestand, *s.tabeller):
        tittel = _trygg(tabell.tittel.paa())
        for rad in tabell.rader:
            skriver.writerow([tittel, _trygg(rad.navn.paa()), _tall(rad.antall)])
        skriver.writerow([tittel, T("I alt").paa(), _tall(tabell.sum)])
    return ut.getvalue()


def _tall(antall: int | None) -> str:
    return T("skjult").paa() if antall is None else str(antall)


def _trygg(tekst: str) -> str:
    """A text that a spreadsheet would take for a formula is told to be text."""
    return f"'{tekst}" if tekst.startswith(_FORMEL) else tekst
