"""The archive's names and codes as they are set, or the usual ones."""

from collections.abc import Mapping

from sqlmodel import select

from data import modeller
from data.innsyn import InnsynSesjon
from data.koder import Virksomhetstype
from stafett_tui.arkivvisninger import VANLIG, Arkivvalg, gruppe_for
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator


def arkivvalg_i(sesjon: InnsynSesjon) -> Mapping[str, Arkivvalg]:
    """All of them, by group, in order."""
    satt = {
        r.gruppe: Arkivvalg(r.mappetittel, r.kode, r.kodenavn, r.hjemmel, r.fagsystem)
        for r in sesjon.exec(select(modeller.Arkivoppsett))
    }
    return {gruppe: satt.get(gruppe, vanlig) for gruppe, vanlig in VANLIG.items()}


def valg_for(sesjon: InnsynSesjon, enhet: Virksomhetstype) -> Arkivvalg:
    """The folder and codes for a copy that this kind of unit keeps."""
    return arkivvalg_i(sesjon)[gruppe_for(enhet)]


def hent_arkivoppsett(okt: Okt) -> Mapping[str, Arkivvalg] | Avslag:
    """For the administrator's settings."""
    with okt.les() as sesjon:
        return krev_administrator(sesjon, okt) or arkivvalg_i(sesjon)
