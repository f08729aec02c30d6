"""A log, or a part of it, on paper: read, made and written to a folder, and logged as the reading it is."""

from collections.abc import Callable, Set
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from data.koder import Handling
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.modell import Eksport
from stafett_tui.eksport.moduler import Modul
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Okt
from stafett_tui.oppslag.eksport import les_eksport
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True)
class Loggutskrift:
    """One kind of print."""

    stamme: str
    """of the file's name; names nobody"""
    moduler: Set[Modul]
    lag: Callable[[Eksport], bytes]
    """makes the PDF, in the family's målform"""
    handling: Handling
    for_hvem: str
    """code in the audit row"""
    hva: T
    """what lies in the folder, as the subject of a sentence"""


def skriv_loggutskrift(okt: Okt, logg_id: UUID, mappe: Path, slag: Loggutskrift) -> Filkvittering | Avslag:
    """Writes the PDF to the folder (0600, the next free number).

    Refused: not stafettholder, a passive log, a folder that is not there or may not be written in.
    """
    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    uttrekk = les_eksport(okt, logg_id, slag.moduler)
    if isinstance(uttrekk, Avslag):
        return uttrekk
    pdf = slag.lag(uttrekk.eksport)
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "eksporter")
        if isinstance(apen, Avslag):
            return apen
        try:
            with ny_fil(mappe, slag.stamme, "pdf", pdf) as sti:
                rom.fullfor(slag.handling, logg_id=logg_id, utskrift=slag.for_hvem)
        except Skrivefeil as feil:
            return feil.avslag
        setning = T(
            "%(hva)s ligger i %(sti)s. Slett filen når den er skrevet ut.", hva=slag.hva, sti=str(sti)
        )
        return Filkvittering(setning, sti=sti)
