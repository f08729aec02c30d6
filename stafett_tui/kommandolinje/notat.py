"""``stafett notat``: list, new with PDF attachments, and a copy of an attachment."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag, Feltfeil
from stafett_tui.kommandolinje.argumenter import logg_argument, mappe_argument
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.handlinger.notat import Notatfil
    from stafett_tui.innslagsvisninger import Notatliste
    from stafett_tui.okt import Okt


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
    logg_argument(leser)
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
    fritekst(leser, "--vedleggsnavn", T("navnene på vedleggene, ett på hver linje; da er --vedlegg bare FIL"))


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.notat import nytt_notat
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    filer = _filer(_med_navn(args.vedlegg, args.vedleggsnavn))
    if isinstance(filer, Avslag):
        return filer

    def skriv(logg_id: UUID) -> Svar:
        return kvittering(
            nytt_notat(okt, logg_id, args.tekst, skjult=args.skjult, grunn=args.grunn, filer=filer)
        )

    return med_id(okt, Ting.LOGG, args.logg, skriv)


def _med_navn(vedlegg: Sequence[str], navn: str) -> list[tuple[str, str]]:
    """Each file with what it is to be called: from the lines of ``navn`` if there are any, else from itself."""
    if linjer := [linje for linje in navn.splitlines() if linje.strip()]:
        if len(linjer) != len(vedlegg):
            raise Feilbruk(T("--vedleggsnavn: skriv én linje for hvert vedlegg."))
        return list(zip(vedlegg, linjer, strict=True))
    delt = [valg.rpartition("=") for valg in vedlegg]
    if not all(skille for _, skille, _ in delt):
        raise Feilbruk(
            T(
                "--vedlegg: skriv filen, =, og hva den skal hete: rapport.pdf=Rapport, eller --vedleggsnavn-fil."
            )
        )
    return [(sti, tittel) for sti, _, tittel in delt]


def _filer(vedlegg: Sequence[tuple[str, str]]) -> "list[Notatfil] | Avslag":
    """The files with their titles; those that cannot be read are all told of."""
    from stafett_tui.handlinger.notat import Notatfil
    from stafett_tui.handlinger.vedlegg import NOTAT, les_fil

    filer: list[Notatfil] = []
    feil: list[Feltfeil] = []
    for nr, (sti, tittel) in enumerate(vedlegg, 1):
        fil = les_fil(f"fil_{nr}", sti, NOTAT)
        if isinstance(fil, Avslag):
            feil += fil.feil
        else:
            filer.append(Notatfil(fil, tittel))
    return Avslag.av_feil("notat.feil_i_skjema", tuple(feil)) if feil else filer


def _vedlegg_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("vedlegg", metavar="ID", help=T("vedleggets id, fra «notat liste»").paa())
    mappe_argument(leser, T("mappen kopien skal legges i"))


def _vedlegg(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.lagre_vedlegg import lagre_vedlegg
    from stafett_tui.kommandolinje.felles import skriv_til_mappe
    from stafett_tui.oppslag.ider import Ting

    return skriv_til_mappe(okt, Ting.VEDLEGG, args.vedlegg, args.til, lagre_vedlegg)


KOMMANDOER = (
    Kommando(("notat", "liste"), T("Notatene i en logg; det føres"), Slag.LES, _liste, logg_argument),
    Kommando(("notat", "ny"), T("Skriv et notat, med PDF-vedlegg"), Slag.SKRIV, _ny, _ny_argumenter),
    Kommando(
        ("notat", "vedlegg"),
        T("Lagre en kopi av et vedlegg; det føres"),
        Slag.SKRIV,
        _vedlegg,
        _vedlegg_argumenter,
    ),
)
