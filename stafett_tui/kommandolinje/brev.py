"""``stafett brev``: what is printed: the log, who has read it, the empty consent form, the preparation page."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.handlinger.til_fil import Filkvittering
    from stafett_tui.okt import Okt

    Skriv = Callable[[Okt, UUID, Path], Filkvittering | Avslag]


def _til(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--til", required=True, metavar=T("MAPPE").paa(), help=T("mappen PDF-en skal legges i").paa()
    )


def _logg_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())
    _til(leser)


def _om_logg(okt: "Okt", args: Namespace, skriv: "Skriv") -> Svar:
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import skrevet_fil
    from stafett_tui.oppslag.ider import Ting

    mappe = les_mappe(args.til)
    if isinstance(mappe, Avslag):
        return mappe
    return med_id(okt, Ting.LOGG, args.logg, lambda logg_id: skrevet_fil(skriv(okt, logg_id, mappe)))


def _familien(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.familieutskrift import skriv_familieutskrift

    return _om_logg(okt, args, skriv_familieutskrift)


def _innsyn(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.innsynsutskrift import skriv_innsynsutskrift

    return _om_logg(okt, args, skriv_innsynsutskrift)


def _invitasjon(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.invitasjonsbrev import skriv_invitasjonsbrev

    return _om_logg(okt, args, skriv_invitasjonsbrev)


def _samtykke_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--malform", choices=["nb", "nn"], default="nb", help=T("bokmål (nb) eller nynorsk (nn)").paa()
    )
    _til(leser)


def _samtykke(okt: "Okt", args: Namespace) -> Svar:
    from data.koder import Malform
    from stafett_tui.handlinger.samtykkeutskrift import skriv_samtykkeskjema
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.kommandolinje.utskrift import skrevet_fil

    mappe = les_mappe(args.til)
    if isinstance(mappe, Avslag):
        return mappe
    return skrevet_fil(skriv_samtykkeskjema(okt, Malform(args.malform), mappe))


def _forberedelse(okt: "Okt", args: Namespace) -> Svar:
    from data.koder import Malform
    from stafett_tui.handlinger.forberedelse import skriv_forberedelse
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.kommandolinje.utskrift import skrevet_fil

    mappe = les_mappe(args.til)
    if isinstance(mappe, Avslag):
        return mappe
    return skrevet_fil(skriv_forberedelse(okt, Malform(args.malform), mappe))


KOMMANDOER = (
    Kommando(
        ("brev", "familien"),
        T("Loggen på papir til barnet og de foresatte; det føres"),
        Slag.SKRIV,
        _familien,
        _logg_argumenter,
    ),
    Kommando(
        ("brev", "invitasjon"),
        T("Invitasjonsbrev til foresatte uten e-post; det føres"),
        Slag.SKRIV,
        _invitasjon,
        _logg_argumenter,
    ),
    Kommando(
        ("brev", "innsyn"),
        T("Hvem som har lest loggen, på papir; det føres"),
        Slag.SKRIV,
        _innsyn,
        _logg_argumenter,
    ),
    Kommando(
        ("brev", "samtykke"),
        T("Et tomt samtykkeskjema"),
        Slag.SKRIV,
        _samtykke,
        _samtykke_argumenter,
    ),
    Kommando(
        ("brev", "forberedelse"),
        T("«Før det første møtet» på papir, med plass til å skrive"),
        Slag.SKRIV,
        _forberedelse,
        _samtykke_argumenter,
    ),
)
