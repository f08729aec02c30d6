"""The map of maintaining factors on paper, to talk over before a meeting or in it (SPEC 12.3)."""

from pathlib import Path
from uuid import UUID

from data.koder import Handling
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.i_logg import finn_oppmerksomhet
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Okt
from stafett_tui.oppslag.plan import planer_i
from stafett_tui.sprak.tekst import T


def skriv_faktorkart(okt: Okt, oppmerksomhet_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes the map of one oppmerksomhet, and its staircase, to the folder (0600, «kart.pdf» or the next free
    number), in the family's målform. Printing is a read, and is logged as one (SPEC 11.3).

    Refused: not stafettholder, out of sight, a passive log, a folder that is not there or may not be written in.
    """
    with okt.handle() as rom:
        funnet = finn_oppmerksomhet(rom, oppmerksomhet_id, "eksporter")
        if isinstance(funnet, Avslag):
            return funnet
        apen, _oppmerksomhet = funnet
        if (avslag := vurder_mappe(mappe)) is not None:
            return avslag
        planer = planer_i(rom.sesjon, apen.logg.id, kan_endre=False)
        # here and not at the top: it is large, and few sessions print a map
        from stafett_tui.utskrift.faktorkart import Faktorkart, lag_faktorkart

        pdf = lag_faktorkart(
            Faktorkart(
                fornavn=apen.barn.fornavn,
                plan=next(p for p in planer if p.oppmerksomhet_id == oppmerksomhet_id),
                malform=apen.barn.malform,
                naa=rom.naa,
            )
        )
        try:
            with ny_fil(mappe, "kart", "pdf", pdf) as sti:
                rom.fullfor(
                    Handling.DEL_LEST,
                    logg_id=apen.logg.id,
                    utskrift="faktorkart",
                    oppmerksomhet=str(oppmerksomhet_id),
                )
        except Skrivefeil as feil:
            return feil.avslag
        setning = T("Kartet ligger i %(sti)s. Slett filen når det er skrevet ut.", sti=str(sti))
        return Filkvittering(setning, sti=sti)
