"""Whether the hat is still the asker's. It was chosen at log-in; marks may have gone since (SPEC 2.5)."""

from data.innsyn import InnsynSesjon
from data.koder import Hatt
from data.lagre import ansatte
from data.modeller import Ansatt, Ansettelse
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.tilgang.merker import er_administrator, er_leder, kan_opprette_barn


def krev_merker(sesjon: InnsynSesjon, okt: Okt) -> Avslag | None:
    """Refuses who may not, or no longer, register a child in the hat they have on (SPEC 2.1)."""
    merker = _stilling_naa(sesjon, okt)
    return kan_opprette_barn(
        hatt=okt.hatt,
        er_aktor=merker is not None and merker.er_aktor,
        er_stafettholder=merker is not None and merker.er_stafettholder,
    )


def krev_leder(sesjon: InnsynSesjon, okt: Okt) -> Avslag | None:
    """Refuses who is not, or no longer, leder of the unit they act for."""
    merker = _stilling_naa(sesjon, okt)
    return er_leder(okt.hatt if merker is not None and merker.er_leder else None)


def krev_administrator(sesjon: InnsynSesjon, okt: Okt) -> Avslag | None:
    """Refuses who is not, or no longer, kommuneadministrator."""
    ansatt = sesjon.get(Ansatt, okt.ansatt_id)
    er_det = ansatt is not None and ansatt.aktiv and ansatt.er_administrator
    return er_administrator(okt.hatt if er_det else None)


def krev_leder_eller_administrator(sesjon: InnsynSesjon, okt: Okt) -> Avslag | None:
    """Refuses who is neither in the hat they have on."""
    if okt.hatt is Hatt.ADMINISTRATOR:
        return krev_administrator(sesjon, okt)
    return krev_leder(sesjon, okt)


def _stilling_naa(sesjon: InnsynSesjon, okt: Okt) -> Ansettelse | None:
    """The employment that the hat is of, unless it or the person's time here has ended."""
    funnet = ansatte.stilling(sesjon, okt.ansettelse_id) if okt.ansettelse_id else None
    return funnet[0] if funnet is not None and funnet[0].aktiv and funnet[1].aktiv else None
