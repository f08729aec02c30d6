"""``stafett arkiv bekreft``: the archive has the copy."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _bekreft_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())
    leser.add_argument(
        "--fil", required=True, metavar=T("FIL").paa(), help=T("PDF-en som ble arkivert").paa()
    )
    leser.add_argument(
        "--referanse", required=True, metavar=T("TEKST").paa(), help=T("hva arkivet kaller den").paa()
    )


def _bekreft(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.arkiver import bekreft_arkivert
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    fil = les_mappe(args.fil)
    if isinstance(fil, Avslag):
        return fil

    def bekreft(logg_id: UUID) -> Svar:
        return kvittering(bekreft_arkivert(okt, logg_id, fil, args.referanse))

    return med_id(okt, Ting.LOGG, args.logg, bekreft)


KOMMANDOER = (
    Kommando(
        ("arkiv", "bekreft"),
        T("Bekreft at en arkivkopi er arkivert, med arkivets referanse"),
        Slag.SKRIV,
        _bekreft,
        _bekreft_argumenter,
    ),
)
