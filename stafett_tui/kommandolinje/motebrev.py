"""``stafett mote brev``: the letter for one who has no e-mail. Stands in the group ``mote``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.argumenter import mappe_argument
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.handlinger.til_fil import Filkvittering
    from stafett_tui.okt import Okt


def _argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("mote", metavar="ID", help=T("møtets id, fra «mote liste»").paa())
    leser.add_argument(
        "--deltaker",
        required=True,
        metavar=T("HVEM").paa(),
        help=T("hvem brevet er til: barnet eller foresatt:ID").paa(),
    )
    mappe_argument(leser, T("mappen brevet skal legges i"))


def _skriv(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.motebrev import skriv_motebrev
    from stafett_tui.kommandolinje.felles import skriv_til_mappe
    from stafett_tui.oppslag.ider import Ting

    mottaker = _mottaker(okt, args.deltaker)
    if isinstance(mottaker, Avslag):
        return mottaker

    def skriv(okt: "Okt", mote_id: UUID, mappe: Path) -> "Filkvittering | Avslag":
        return skriv_motebrev(okt, mote_id, mottaker, mappe)

    return skriv_til_mappe(okt, Ting.MOTE, args.mote, args.til, skriv)


def _mottaker(okt: "Okt", tekst: str) -> str | Avslag:
    """The key of the one the letter is for."""
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id
    from stafett_tui.regler.mote import BARNET, foresattnokkel

    slag, _, id_ = tekst.partition(":")
    if tekst == BARNET:
        return BARNET
    if slag != "foresatt" or not id_:
        raise Feilbruk(T("--deltaker: skriv barnet eller foresatt:ID."))
    funnet = finn_id(okt, Ting.FORESATT, start_paa_id(id_))
    return funnet if isinstance(funnet, Avslag) else foresattnokkel(funnet)


BREV = Kommando(
    ("mote", "brev"),
    T("Skriv møtet som brev til en foresatt eller barnet"),
    Slag.SKRIV,
    _skriv,
    _argumenter,
)
