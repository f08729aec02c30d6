"""``stafett virksomhet``: units, by the kommuneadministrator."""

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Hatt, Virksomhetstype
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _list(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.felles import kort_id
    from stafett_tui.oppslag.brukere import virksomheter
    from stafett_tui.sprak.merkelapper import VIRKSOMHETSTYPE

    rader = virksomheter(okt)
    if isinstance(rader, Avslag):
        return rader
    linjer = [
        T(
            "%(id)s: %(navn)s, %(type)s. Ansatte: %(antall)d. Leder: %(ledere)s. %(status)s",
            id=kort_id(v.id),
            navn=v.navn,
            type=VIRKSOMHETSTYPE[v.type],
            antall=v.ansatte,
            ledere=", ".join(v.ledere) or T("ingen"),
            status="" if v.aktiv else T("Ikke i bruk."),
        )
        for v in rader
    ]
    data = [
        {
            "id": v.id,
            "navn": v.navn,
            "status": "aktiv" if v.aktiv else "ute av bruk",
            "type": v.type,
            "ansatte": v.ansatte,
            "ledere": v.ledere,
        }
        for v in rader
    ]
    return Utskrift(data, linjer)


def _type_argument(leser: ArgumentParser, *, kreves: bool) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("--navn", required=kreves, metavar=T("NAVN").paa(), help=T("virksomhetens navn").paa())
    leser.add_argument("--type", required=kreves, metavar=T("TYPE").paa(), help=koder(Virksomhetstype))


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.virksomheter import lagre_virksomhet
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode

    return kvittering(lagre_virksomhet(okt, args.navn, kode(Virksomhetstype, args.type, "--type")))


def _endre_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("enhet", metavar="ID", help=T("virksomhetens id, fra «virksomhet list»").paa())
    _type_argument(leser, kreves=False)
    leser.add_argument(
        "--aktiv", action=BooleanOptionalAction, default=None, help=T("i bruk eller ikke").paa()
    )


def _endre(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.virksomheter import lagre_virksomhet
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.brukere import virksomheter
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.tilgang.finnes import finnes_ikke

    ny_type = None if args.type is None else kode(Virksomhetstype, args.type, "--type")

    def endre(virksomhet_id: UUID) -> Svar:
        alle = virksomheter(okt)
        if isinstance(alle, Avslag):
            return alle
        rad = next((v for v in alle if v.id == virksomhet_id), None)
        if rad is None:
            return finnes_ikke()
        aktiv = rad.aktiv if args.aktiv is None else args.aktiv
        return kvittering(
            lagre_virksomhet(
                okt, args.navn or rad.navn, ny_type or rad.type, virksomhet_id=rad.id, aktiv=aktiv
            )
        )

    return med_id(okt, Ting.VIRKSOMHET, args.enhet, endre)


KOMMANDOER = (
    Kommando(("virksomhet", "list"), T("List virksomhetene"), Slag.LES, _list, None, Hatt.ADMINISTRATOR),
    Kommando(
        ("virksomhet", "ny"),
        T("Legg til en virksomhet"),
        Slag.SKRIV,
        _ny,
        lambda leser: _type_argument(leser, kreves=True),
        Hatt.ADMINISTRATOR,
    ),
    Kommando(
        ("virksomhet", "endre"),
        T("Endre en virksomhet"),
        Slag.SKRIV,
        _endre,
        _endre_argumenter,
        Hatt.ADMINISTRATOR,
    ),
)
