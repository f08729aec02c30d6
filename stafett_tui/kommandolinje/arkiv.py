"""``stafett arkiv``: what a copy would hold and which were made, and that the archive has one."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.arkivoppsett import argumenter, oppsett
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _logg_argument(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())


def _vis(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.eksport.moduler import NAVN
    from stafett_tui.kommandolinje.felles import med_id, naar
    from stafett_tui.oppslag.eksport import eksportvalg
    from stafett_tui.oppslag.ider import Ting

    def vis(logg_id: UUID) -> Svar:
        valg = eksportvalg(okt, logg_id)
        if isinstance(valg, Avslag):
            return valg
        data = {
            "id": logg_id,
            "navn": valg.barn,
            "filnavn": valg.filnavn,
            "oppmerksomheter": {"pagar": valg.pagar, "avsluttet": valg.avsluttet},
            "antall": {modul.value: n for modul, n in valg.antall.items()},
            "kopier": [
                {"filnavn": k.filnavn, "laget": k.laget, "referanse": k.referanse, "hel": k.hel}
                for k in valg.kopier
            ],
        }
        linjer: list[str | T] = [
            T("Filen vil hete %(navn)s.", navn=valg.filnavn),
            T(
                "Oppmerksomheter: %(pagar)d pågående, %(avsluttet)d avsluttet",
                pagar=valg.pagar,
                avsluttet=valg.avsluttet,
            ),
            *(T("%(modul)s: %(n)d", modul=NAVN[modul], n=n) for modul, n in valg.antall.items()),
            T("Kopier som er laget:") if valg.kopier else T("Ingen kopi er laget."),
            *(
                T(
                    "%(navn)s, %(naar)s, %(hel)s, %(referanse)s",
                    navn=k.filnavn,
                    naar=naar(k.laget, valg.i_dag),
                    hel=T("hel") if k.hel else T("bare noen moduler"),
                    referanse=k.referanse or T("ikke bekreftet arkivert"),
                )
                for k in valg.kopier
            ),
        ]
        return Utskrift(data, linjer)

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _bekreft_argumenter(leser: ArgumentParser) -> None:
    _logg_argument(leser)
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
        ("arkiv", "vis"),
        T("Se hva en arkivkopi vil ha med, og hvilke som er laget"),
        Slag.LES,
        _vis,
        _logg_argument,
    ),
    Kommando(
        ("arkiv", "bekreft"),
        T("Bekreft at en arkivkopi er arkivert, med arkivets referanse"),
        Slag.SKRIV,
        _bekreft,
        _bekreft_argumenter,
    ),
    Kommando(
        ("arkiv", "oppsett"),
        T("Vis eller endre hva arkivet kaller mapper og tilgangskoder"),
        Slag.SKRIV,
        oppsett,
        argumenter,
        Hatt.ADMINISTRATOR,
    ),
)
