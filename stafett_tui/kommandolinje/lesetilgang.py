"""``stafett lesetilgang``: given and ended."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _gi_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id").paa())
    leser.add_argument(
        "--ansatt", required=True, metavar="ID", help=T("hvem som skal få lese, fra «aktor sok»").paa()
    )
    leser.add_argument(
        "--oppmerksomhet",
        action="append",
        default=[],
        metavar="ID",
        help=T("bare denne delen av loggen; gjentas for flere").paa(),
    )
    leser.add_argument("--til", metavar=T("DATO").paa(), help=T("siste dag; uten den til du avslutter").paa())


def _gi(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.lesetilgang import gi_lesetilgang
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import mulig_dato, start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id

    til = mulig_dato(args.til, okt.klokke.i_dag(), "--til")
    ansatt = finn_id(okt, Ting.ANSETTELSE, start_paa_id(args.ansatt))
    if isinstance(ansatt, Avslag):
        return ansatt
    deler: list[UUID] = []
    for tekst in args.oppmerksomhet:
        funnet = finn_id(okt, Ting.OPPMERKSOMHET, start_paa_id(tekst))
        if isinstance(funnet, Avslag):
            return funnet
        deler.append(funnet)

    def gi(logg_id: UUID) -> Svar:
        return kvittering(gi_lesetilgang(okt, logg_id, ansatt, oppmerksomheter=deler, til_dato=til))

    return med_id(okt, Ting.LOGG, args.logg, gi)


def _avslutt_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("lesetilgang", metavar="ID", help=T("lesetilgangens id, fra «logg vis --json»").paa())


def _avslutt(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.lesetilgang import avslutt_lesetilgang
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    def avslutt(lesetilgang_id: UUID) -> Svar:
        return kvittering(avslutt_lesetilgang(okt, lesetilgang_id))

    return med_id(okt, Ting.LESETILGANG, args.lesetilgang, avslutt)


KOMMANDOER = (
    Kommando(
        ("lesetilgang", "gi"),
        T("La en ansatt lese hele loggen eller en del"),
        Slag.SKRIV,
        _gi,
        _gi_argumenter,
    ),
    Kommando(
        ("lesetilgang", "avslutt"), T("Avslutt en lesetilgang"), Slag.SKRIV, _avslutt, _avslutt_argumenter
    ),
)
