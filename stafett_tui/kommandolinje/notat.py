"""``stafett notat``: list, new with PDF attachments, and a copy of an attachment."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag, Feltfeil
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.handlinger.notat import Notatfil
    from stafett_tui.innslagsvisninger import Notatliste
    from stafett_tui.okt import Okt


def _logg_argument(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())


def _liste(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.apne_logg import apne_notater
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting

    def vis(logg_id: UUID) -> Svar:
        liste = apne_notater(okt, logg_id)
        return liste if isinstance(liste, Avslag) else Utskrift(liste.rader, list(_linjer(liste)))

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _linjer(liste: "Notatliste") -> Iterator[str | T]:
    from stafett_tui.kommandolinje.felles import kort_id, naar

    if not liste.rader:
        yield T("Ingen notater ennå.")
    for n in liste.rader:
        yield T(
            "%(naar)s, %(hvem)s, id %(id)s",
            naar=naar(n.tid, liste.i_dag),
            hvem=n.skrevet_av,
            id=kort_id(n.id),
        )
        if n.skjult_for_foresatte:
            yield T("  Skjult for de foresatte: %(grunn)s", grunn=n.skjult_grunn)
        yield T("  %(tekst)s", tekst=n.tekst)
        for v in n.vedlegg:
            yield T("  Vedlegg %(id)s: %(tittel)s", id=kort_id(v.id), tittel=v.tittel)


def _ny_argumenter(leser: ArgumentParser) -> None:
    _logg_argument(leser)
    fritekst(leser, "--tekst", T("notatet"), kreves=True)
    leser.add_argument("--skjult", action="store_true", help=T("skjul notatet for de foresatte").paa())
    fritekst(leser, "--grunn", T("hvorfor de foresatte ikke skal se det"))
    leser.add_argument(
        "--vedlegg",
        action="append",
        default=[],
        metavar=T("FIL=NAVN").paa(),
        help=T("en PDF, og det den skal hete i loggen; gjentas for flere").paa(),
    )


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.notat import nytt_notat
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    filer = _filer(args.vedlegg)
    if isinstance(filer, Avslag):
        return filer

    def skriv(logg_id: UUID) -> Svar:
        return kvittering(
            nytt_notat(okt, logg_id, args.tekst, skjult=args.skjult, grunn=args.grunn, filer=filer)
        )

    return med_id(okt, Ting.LOGG, args.logg, skriv)


def _filer(vedlegg: Sequence[str]) -> "list[Notatfil] | Avslag":
    """The files with their titles; those that cannot be read are all told of."""
    from stafett_tui.handlinger.notat import Notatfil
    from stafett_tui.handlinger.vedlegg import NOTAT, les_fil

    filer: list[Notatfil] = []
    feil: list[Feltfeil] = []
    for nr, valg in enumerate(vedlegg, 1):
        sti, skille, tittel = valg.rpartition("=")
        if not skille:
            raise Feilbruk(T("--vedlegg: skriv filen, =, og hva den skal hete: rapport.pdf=Rapport."))
        fil = les_fil(f"fil_{nr}", sti, NOTAT)
        if isinstance(fil, Avslag):
            feil += fil.feil
        else:
            filer.append(Notatfil(fil, tittel))
    return Avslag.av_feil("notat.feil_i_skjema", tuple(feil)) if feil else filer


def _vedlegg_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("vedlegg", metavar="ID", help=T("vedleggets id, fra «notat liste»").paa())
    leser.add_argument(
        "--til", required=True, metavar=T("MAPPE").paa(), help=T("mappen kopien skal legges i").paa()
    )


def _vedlegg(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.lagre_vedlegg import lagre_vedlegg
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import skrevet_fil
    from stafett_tui.oppslag.ider import Ting

    mappe = les_mappe(args.til)
    if isinstance(mappe, Avslag):
        return mappe

    def skriv(vedlegg_id: UUID) -> Svar:
        return skrevet_fil(lagre_vedlegg(okt, vedlegg_id, mappe))

    return med_id(okt, Ting.VEDLEGG, args.vedlegg, skriv)


KOMMANDOER = (
    Kommando(("notat", "liste"), T("Notatene i en logg; det føres"), Slag.LES, _liste, _logg_argument),
    Kommando(("notat", "ny"), T("Skriv et notat, med PDF-vedlegg"), Slag.SKRIV, _ny, _ny_argumenter),
    Kommando(
        ("notat", "vedlegg"),
        T("Lagre en kopi av et vedlegg; det føres"),
        Slag.SKRIV,
        _vedlegg,
        _vedlegg_argumenter,
    ),
)
