"""The calendar entry of a passive log's six-month decision as a file, for who gets no mail (SPEC 9.2)."""

from dataclasses import fields
from pathlib import Path
from uuid import UUID

from data.lagre import ansatte
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Okt
from stafett_tui.oppslag.avslutning import passivt_kort_i
from stafett_tui.post.innhold import Utpostinnhold
from stafett_tui.post.utboks import paaminnelse
from stafett_tui.sprak.tekst import T

FILSTAMME = "paaminnelse"


def skriv_paaminnelse(okt: Okt, logg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes the entry to a folder. It tells the day and nothing of the log, so the act leaves no audit row.

    Refused: not the asker's own log, not passive, a folder that cannot be written in.
    """
    from stafett_tui.post.kalender import lag_kalender

    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    with okt.les() as sesjon:
        kort = passivt_kort_i(okt, sesjon, logg_id)
        if isinstance(kort, Avslag):
            return kort
        person = ansatte.person(sesjon, okt.ansatt_id)
    rad = paaminnelse(logg_id, kort.vurderes, okt.klokke.naa(), til=person.epost, malform=person.sprak)
    innhold = Utpostinnhold(**{felt.name: getattr(rad, felt.name) for felt in fields(Utpostinnhold)})
    ics = lag_kalender(innhold, "", okt.klokke.naa())
    try:
        with ny_fil(mappe, f"{FILSTAMME}-{kort.vurderes.isoformat()}", "ics", ics) as sti:
            pass
    except Skrivefeil as feil:
        return feil.avslag
    return Filkvittering(T("Påminnelsen er lagret som %(sti)s.", sti=str(sti)), sti=sti)
