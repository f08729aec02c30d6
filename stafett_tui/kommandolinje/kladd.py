"""``stafett kladd``: unfinished registrations."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Kvittering
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _list(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.felles import kort_id, naar
    from stafett_tui.oppslag.logglister import mine_stafettlogger

    kladder = mine_stafettlogger(okt).kladder
    i_dag = okt.klokke.i_dag()
    linjer = [
        T("%(id)s: %(navn)s, %(naar)s", id=kort_id(k.id), navn=k.navn, naar=naar(k.oppdatert, i_dag))
        for k in kladder
    ]
    data = [{"id": k.id, "navn": k.navn, "status": "kladd", "oppdatert": k.oppdatert} for k in kladder]
    return Utskrift(data, linjer or [T("Ingen kladder.")])


def _slett_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("kladd", metavar="ID", help=T("kladdens id").paa())


def _slett(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.kladd import nokkel_for, slett_kladd
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.logglister import SKJEMA_NYTT_BARN
    from stafett_tui.tilgang.finnes import finnes_ikke

    def slett(kladd_id: UUID) -> Svar:
        nokkel = nokkel_for(okt, kladd_id)
        if nokkel is None:
            return finnes_ikke()
        slett_kladd(okt, SKJEMA_NYTT_BARN, nokkel)
        return kvittering(Kvittering(T("Kladden er slettet."), kladd_id.hex))

    return med_id(okt, Ting.KLADD, args.kladd, slett)


KOMMANDOER = (
    Kommando(("kladd", "list"), T("List registreringer du ikke er ferdig med"), Slag.LES, _list),
    Kommando(("kladd", "slett"), T("Slett en kladd"), Slag.SKRIV, _slett, _slett_argumenter),
)
