"""``stafett aktor``: find one to be responsible, or register one who is not there."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _sok_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggen aktøren skal til").paa())
    leser.add_argument(
        "tekst",
        nargs="?",
        default="",
        metavar=T("TEKST").paa(),
        help=T("navn, stilling eller virksomhet").paa(),
    )


def _sok(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.felles import kort_id, med_id
    from stafett_tui.oppslag.brukere import sok_aktorer
    from stafett_tui.oppslag.ider import Ting

    def sok(logg_id: UUID) -> Svar:
        treff = sok_aktorer(okt, logg_id, args.tekst)
        if isinstance(treff, Avslag):
            return treff
        linjer = [
            T(
                "%(id)s: %(hvem)s",
                id=kort_id(a.id),
                hvem=", ".join(del_ for del_ in (a.navn, a.stilling, a.virksomhet) if del_),
            )
            for a in treff
        ]
        data = [
            {
                "id": a.id,
                "navn": a.navn,
                "status": "aktiv",
                "stilling": a.stilling,
                "virksomhet": a.virksomhet,
            }
            for a in treff
        ]
        return Utskrift(
            data, linjer or [T("Ingen ansatte passer. Prøv færre ord, eller registrer en ny aktør.")]
        )

    return med_id(okt, Ting.LOGG, args.logg, sok)


def _ny_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggen aktøren skal til").paa())
    for valg, hjelp in (
        ("--fornavn", T("fornavn")),
        ("--etternavn", T("etternavn")),
        ("--stilling", T("stilling")),
        ("--enhet", T("virksomhetens navn")),
    ):
        leser.add_argument(valg, required=True, metavar=T("TEKST").paa(), help=hjelp.paa())
    leser.add_argument("--epost", default="", metavar=T("TEKST").paa(), help=T("e-post").paa())
    leser.add_argument("--telefon", default="", metavar=T("TEKST").paa(), help=T("telefon").paa())


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.registrer_aktor import registrer_aktor
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.brukere import virksomhetsvalg
    from stafett_tui.oppslag.ider import Ting

    def ny(logg_id: UUID) -> Svar:
        enheter = {navn.casefold(): i for i, navn in virksomhetsvalg(okt)}
        return kvittering(
            registrer_aktor(
                okt,
                logg_id,
                fornavn=args.fornavn,
                etternavn=args.etternavn,
                stilling=args.stilling,
                virksomhet_id=enheter.get(args.enhet.casefold()),
                epost=args.epost,
                telefon=args.telefon,
            )
        )

    return med_id(okt, Ting.LOGG, args.logg, ny)


KOMMANDOER = (
    Kommando(
        ("aktor", "sok"), T("Finn en ansatt som kan ha ansvar for et tiltak"), Slag.LES, _sok, _sok_argumenter
    ),
    Kommando(
        ("aktor", "ny"), T("Registrer en ny aktør, som ikke logger inn"), Slag.SKRIV, _ny, _ny_argumenter
    ),
)
