"""The empty consent form on paper (SPEC 4.4). It holds nothing of any child, so nothing is written down of it."""

from pathlib import Path
from uuid import UUID

from data.koder import Malform
from data.lagre import ansatte, logger
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.merker import er_saksbehandler


def skriv_skjema_for(okt: Okt, logg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """The form in the målform of one family. Refused: out of sight, a passive log, and as below."""
    with okt.les() as sesjon:
        funnet = logger.hent(sesjon, logg_id)
    if funnet is None:
        return finnes_ikke()
    if avslag := aktiv_logg(lag_sak(okt, funnet[0], "", okt.klokke.i_dag())):
        return avslag
    return skriv_samtykkeskjema(okt, funnet[1].malform, mappe)


def skriv_samtykkeskjema(okt: Okt, malform: Malform, mappe: Path) -> Filkvittering | Avslag:
    """Writes the form to the folder (0600, «samtykkeskjema.pdf» or the next free number).

    Refused: another hat than saksbehandler, a folder that is not there or may not be written in.
    """
    if avslag := er_saksbehandler(okt.hatt) or vurder_mappe(mappe):
        return avslag
    from stafett_tui.utskrift.samtykkeskjema import Samtykkeskjema, lag_samtykkeskjema

    with okt.les() as sesjon:
        kommune = ansatte.kommune(sesjon)
        person = ansatte.person(sesjon, okt.ansatt_id)
        kontakt = ", ".join(d for d in (person.telefon, person.epost) if d)
    pdf = lag_samtykkeskjema(
        Samtykkeskjema(
            kommune=kommune.navn,
            enhet=okt.virksomhet,
            skrevet_av=okt.navn,
            kontakt=kontakt,
            aldre=(kommune.alder_informeres, kommune.alder_signerer, kommune.alder_alene),
            malform=malform,
            naa=okt.klokke.naa(),
        )
    )
    try:
        with ny_fil(mappe, "samtykkeskjema", "pdf", pdf) as sti:
            setning = T("Samtykkeskjemaet ligger i %(sti)s.", sti=str(sti))
            return Filkvittering(setning, sti=sti)
    except Skrivefeil as feil:
        return feil.avslag
