"""``stafett lysglimt``: list, new, and as a card to print."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.argumenter import logg_argument, mappe_argument
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.innslagsvisninger import Lysglimtliste
    from stafett_tui.okt import Okt


def _liste(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.apne_logg import apne_lysglimt
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting

    def vis(logg_id: UUID) -> Svar:
        liste = apne_lysglimt(okt, logg_id)
        return liste if isinstance(liste, Avslag) else Utskrift(liste.rader, list(_linjer(liste)))

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _linjer(liste: "Lysglimtliste") -> Iterator[str | T]:
    from stafett_tui.kommandolinje.felles import kort_id, naar

    if not liste.rader:
        yield T("Ingen lysglimt ennå.")
    for r in liste.rader:
        hvem: str | T = r.fra
        if r.rolle is not None:
            rolle = r.rolle.paa().lower()
            hvem = T("%(fra)s (%(rolle)s), skrevet av %(av)s", fra=r.fra, rolle=rolle, av=r.skrevet_av)
        yield T("«%(tekst)s»", tekst=r.tekst)
        yield T("  %(hvem)s, %(naar)s, id %(id)s", hvem=hvem, naar=naar(r.tid, liste.i_dag), id=kort_id(r.id))


def _ny_argumenter(leser: ArgumentParser) -> None:
    logg_argument(leser)
    fritekst(leser, "--tekst", T("hva som var fint, høyst 300 tegn"), kreves=True)
    leser.add_argument(
        "--fra",
        default="",
        metavar=T("HVEM").paa(),
        help=T("barnet eller foresatt:ID, når stafettholderen skriver for familien").paa(),
    )


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.lysglimt import nytt_lysglimt
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    fra = _fra(okt, args.fra)
    if isinstance(fra, Avslag):
        return fra

    def skriv(logg_id: UUID) -> Svar:
        return kvittering(nytt_lysglimt(okt, logg_id, args.tekst, fra))

    return med_id(okt, Ting.LOGG, args.logg, skriv)


def _fra(okt: "Okt", tekst: str) -> str | Avslag:
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id

    slag, _, id_ = tekst.partition(":")
    if tekst in ("", "barnet"):
        return tekst
    if slag != "foresatt" or not id_:
        raise Feilbruk(T("--fra: skriv barnet eller foresatt:ID."))
    funnet = finn_id(okt, Ting.FORESATT, start_paa_id(id_))
    return funnet if isinstance(funnet, Avslag) else f"foresatt:{funnet}"


def _kort_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("lysglimt", metavar="ID", help=T("lysglimtets id, fra «lysglimt liste»").paa())
    mappe_argument(leser, T("mappen kortet skal legges i"))


def _kort(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.lysglimtkort import skriv_lysglimtkort
    from stafett_tui.kommandolinje.felles import skriv_til_mappe
    from stafett_tui.oppslag.ider import Ting

    return skriv_til_mappe(okt, Ting.LYSGLIMT, args.lysglimt, args.til, skriv_lysglimtkort)


KOMMANDOER = (
    Kommando(("lysglimt", "liste"), T("Lysglimtene i en logg; det føres"), Slag.LES, _liste, logg_argument),
    Kommando(("lysglimt", "ny"), T("Skriv et lysglimt"), Slag.SKRIV, _ny, _ny_argumenter),
    Kommando(
        ("lysglimt", "kort"),
        T("Skriv et lysglimt som kort, en PDF; det føres"),
        Slag.SKRIV,
        _kort,
        _kort_argumenter,
    ),
)
