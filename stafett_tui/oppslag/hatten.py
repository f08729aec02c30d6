"""Whether the hat is still the asker's. It was chosen at log-in; marks may have gone since (SPEC 2.5)."""

from data.innsyn import InnsynSesjon
from data.koder import Hatt
from data.lagre import ansatte
from data.modeller import Ansatt
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.tilgang.merker import er_administrator, er_leder


def krev_leder(sesjon: InnsynSesjon, okt: Okt) -> Avslag | None:
    """Refuses who is not, or no longer, leder of the unit they act for."""
    stilling = ansatte.stilling(sesjon, okt.ansettelse_id) if okt.ansettelse_id else None
    er_det = stilling is not None and stilling[0].aktiv and stilling[1].aktiv and stilling[0].er_leder
    return er_leder(okt.hatt if er_det else None)


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
