"""``stafett post``: the outbox of one's own logs, and how mail is sent."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from data.koder import Hatt, Posttilstand, Sikring
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from uuid import UUID

    from stafett_tui.okt import Okt
    from stafett_tui.postvisninger import Postskjema


def _liste(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.felles import kort_id, naar
    from stafett_tui.oppslag.utboks import utboks
    from stafett_tui.sprak.merkelapper import POSTSLAG, POSTTILSTAND

    side = utboks(okt)
    i_dag = okt.klokke.i_dag()
    linjer: list[str | T] = []
    for r in side.rader:
        linjer.append(
            T(
                "%(id)s: %(slag)s til %(mottaker)s, %(naar)s. %(tilstand)s.",
                id=kort_id(r.id),
                slag=POSTSLAG[r.slag],
                mottaker=r.mottaker,
                naar=naar(r.sendt or r.opprettet, i_dag),
                tilstand=POSTTILSTAND[r.tilstand],
            )
        )
        if r.feil is not None:
            linjer.append(T("  %(feil)s", feil=r.feil))
    if not side.oppsatt:
        linjer.append(T("E-post er ikke satt opp. Skriv den ut med: stafett post skriv --til MAPPE"))
    data = [
        {
            "id": r.id,
            "logg": r.logg_id,
            "slag": r.slag,
            "mottaker": r.mottaker,
            "til": r.til,
            "status": r.tilstand,
            "opprettet": r.opprettet,
            "neste": r.neste,
            "sendt": r.sendt,
            "feil": r.feil,
            "kan": r.kan,
        }
        for r in side.rader
    ]
    return Utskrift(data, linjer or [T("Utboksen er tom.")])


def _skriv_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "epost",
        nargs="*",
        metavar="ID",
        help=T("e-postens id, fra «post liste»; ingen er alle som venter").paa(),
    )
    leser.add_argument(
        "--til",
        required=True,
        metavar=T("MAPPE").paa(),
        help=T("mappen filene skal legges i").paa(),
    )


def _skriv(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.handlinger.utboks import skriv_ut

    mappe = les_mappe(args.til)
    ider = _ider(okt, args.epost)
    if isinstance(mappe, Avslag):
        return mappe
    if isinstance(ider, Avslag):
        return ider
    if not ider:
        return Avslag("post.ingen_venter", T("Det er ingen e-post som venter."))
    svar = skriv_ut(okt, ider, mappe)
    if isinstance(svar, Avslag):
        return svar
    return Utskrift({"filer": [str(f) for f in svar.filer]}, [svar.setning, *(str(f) for f in svar.filer)])


def _ider(okt: "Okt", skrevet: list[str]) -> "list[UUID] | Avslag":
    """The mails that were named, or all that wait."""
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id
    from stafett_tui.oppslag.utboks import utboks

    if not skrevet:
        venter = (r for r in utboks(okt).rader if r.tilstand is Posttilstand.VENTER)
        return [r.id for r in venter if "skriv" in r.kan]
    ider = []
    for tekst in skrevet:
        funnet = finn_id(okt, Ting.UTPOST, start_paa_id(tekst))
        if isinstance(funnet, Avslag):
            return funnet
        ider.append(funnet)
    return ider


def _igjen_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("epost", metavar="ID", help=T("e-postens id, fra «post liste»").paa())
    leser.add_argument(
        "--likevel", action="store_true", help=T("også når e-posten kan være framme allerede").paa()
    )


def _igjen(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.utboks import send_igjen
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    def igjen(utpost_id: "UUID") -> Svar:
        return kvittering(send_igjen(okt, utpost_id, bekreftet=args.likevel))

    return med_id(okt, Ting.UTPOST, args.epost, igjen)


def _oppsett_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("--tjener", metavar=T("NAVN").paa(), help=T("e-posttjeneren").paa())
    leser.add_argument("--port", type=int, metavar=T("TALL").paa(), help=T("porten, oftest 587").paa())
    leser.add_argument("--sikring", metavar=T("SLAG").paa(), help=koder(Sikring))
    leser.add_argument(
        "--brukernavn", metavar=T("NAVN").paa(), help=T("brukernavnet hos e-posttjeneren").paa()
    )
    leser.add_argument("--avsender", metavar=T("ADRESSE").paa(), help=T("adressen e-posten sendes fra").paa())
    leser.add_argument(
        "--epost-passord-fil",
        type=Path,
        metavar=T("FIL").paa(),
        help=T("fil med e-posttjenerens passord; ellers blir du spurt").paa(),
    )
    leser.add_argument("--fjern", action="store_true", help=T("slutt å sende e-post").paa())


def _oppsett(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.postoppsett import hent_postoppsett, sett_postoppsett
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.post.oppsett import fjern_oppsett, glem_forrige

    if args.fjern:
        return kvittering(fjern_oppsett(okt))
    naa = hent_postoppsett(okt)
    if isinstance(naa, Avslag):
        return naa
    ny = _nytt_skjema(naa.skjema, args)
    if ny is None:
        return _vis_oppsett(naa.skjema)
    svar = sett_postoppsett(okt, ny)
    if isinstance(svar, Avslag):
        return svar
    glem_forrige(naa.skjema, ny)
    return _legg_inn_passord(svar, ny, args)


def _nytt_skjema(naa: "Postskjema | None", args: Namespace) -> "Postskjema | None":
    """The set-up with what was typed in it; None when nothing was."""
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.postvisninger import Postskjema

    typet = (args.tjener, args.port, args.sikring, args.brukernavn, args.avsender, args.epost_passord_fil)
    if all(verdi is None for verdi in typet):
        return None
    fra = naa or Postskjema("", None, None, "", "")
    return Postskjema(
        fra.tjener if args.tjener is None else args.tjener,
        fra.port if args.port is None else args.port,
        fra.sikring if args.sikring is None else kode(Sikring, args.sikring, "--sikring"),
        fra.bruker if args.brukernavn is None else args.brukernavn,
        fra.avsender if args.avsender is None else args.avsender,
    )


def _vis_oppsett(skjema: "Postskjema | None") -> Svar:
    if skjema is None:
        return Utskrift(None, [T("E-post er ikke satt opp.")])
    linje = T(
        "%(tjener)s, port %(port)d, %(sikring)s. Bruker: %(bruker)s. Avsender: %(avsender)s.",
        tjener=skjema.tjener,
        port=skjema.port or 0,
        sikring=skjema.sikring.value if skjema.sikring else "",
        bruker=skjema.bruker or T("ingen"),
        avsender=skjema.avsender,
    )
    return Utskrift(skjema, [linje])


def _legg_inn_passord(svar: Kvittering, skjema: "Postskjema", args: Namespace) -> Svar:
    """The password goes to the keyring of this machine and this user, or nowhere."""
    from stafett_tui.kommandolinje.innlogging import les_passord, les_passordfil
    from stafett_tui.post import nokkelring

    fil: Path | None = args.epost_passord_fil
    linjer: list[str | T] = [svar.setning]
    lagt_inn = False
    if skjema.bruker and (fil is not None or sys.stdin.isatty()):
        sporsmal = T("E-posttjenerens passord (tomt for å la være): ")
        passord = les_passordfil(fil) if fil is not None else les_passord(args, "epost_passord_fil", sporsmal)
        if isinstance(passord, Avslag):
            return passord
        if passord:
            lagt_inn = nokkelring.legg_inn(skjema.tjener, skjema.bruker, passord)
            linjer.append(
                T("Passordet står i nøkkelringen.")
                if lagt_inn
                else T("Nøkkelringen kan ikke brukes her. Passordet spørres det om når e-post sendes.")
            )
    return Utskrift({"melding": svar.setning, "passord_i_nokkelring": lagt_inn}, linjer)


def _tjeneste_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "fil", nargs="?", type=Path, metavar=T("FIL").paa(), help=T("tjenestefilen som skal lages").paa()
    )
    leser.add_argument("--fjern", action="store_true", help=T("sett tjenestefilen ut av bruk").paa())


def _tjeneste(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.postoppsett import fjern_tjeneste, opprett_tjeneste
    from stafett_tui.kommandolinje.kommando import Feilbruk
    from stafett_tui.kommandolinje.utskrift import kvittering

    if args.fjern:
        return kvittering(fjern_tjeneste(okt))
    if args.fil is None:
        raise Feilbruk(T("Skriv hvilken fil som skal lages, eller --fjern."))
    return kvittering(opprett_tjeneste(okt, args.fil.expanduser()))


def _send_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--epost-passord-fil",
        type=Path,
        metavar=T("FIL").paa(),
        help=T("fil med e-posttjenerens passord, når det ikke står i nøkkelringen").paa(),
    )


def _send(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.innlogging import les_passordfil
    from stafett_tui.post.egne import send_egne

    fil: Path | None = args.epost_passord_fil
    fra_fil = les_passordfil(fil) if fil is not None else None
    if isinstance(fra_fil, Avslag):
        return fra_fil
    svar = send_egne(okt, fra_fil, straks=True)
    if svar.mangler_passord:
        return Avslag(
            "post.uten_passord",
            T("E-posttjenerens passord står ikke i nøkkelringen. Gi det med --epost-passord-fil FIL."),
        )
    if not svar.oppsatt:
        return Avslag(
            "post.ikke_satt_opp", T("E-post er ikke satt opp. Skriv den ut med: stafett post skriv")
        )
    linjer: list[str | T] = [T("Sendt: %(n)d. Ikke sendt: %(ikke)d.", n=svar.sendt, ikke=svar.ikke_sendt)]
    if svar.grunn is not None:
        linjer.append(svar.grunn)
    data = {"sendt": svar.sendt, "ikke_sendt": svar.ikke_sendt, "grunn": svar.grunn}
    return Utskrift(data, linjer, status=1 if svar.ikke_sendt else 0)


def _prove(okt: "Okt", args: Namespace) -> Svar:
    """A mail to the administrator who asks: it tells whether the server takes mail."""
    from stafett_tui.handlinger.postprove import send_prove
    from stafett_tui.kommandolinje.innlogging import les_passordfil
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.post.passord import finn_passord

    fil: Path | None = args.epost_passord_fil
    passord = les_passordfil(fil) if fil is not None else finn_passord(okt)
    if passord is None:
        return Avslag(
            "post.uten_passord",
            T("E-posttjenerens passord står ikke i nøkkelringen. Gi det med --epost-passord-fil FIL."),
        )
    return passord if isinstance(passord, Avslag) else kvittering(send_prove(okt, passord))


KOMMANDOER = (
    Kommando(("post", "liste"), T("Vis utboksen for loggene dine"), Slag.LES, _liste),
    Kommando(("post", "skriv"), T("Skriv e-post ut til filer"), Slag.SKRIV, _skriv, _skriv_argumenter),
    Kommando(
        ("post", "igjen"), T("Send på nytt det som ikke kom fram"), Slag.SKRIV, _igjen, _igjen_argumenter
    ),
    Kommando(("post", "send"), T("Send det som venter, nå"), Slag.SKRIV, _send, _send_argumenter),
    Kommando(
        ("post", "oppsett"),
        T("Vis eller endre hvordan e-post sendes"),
        Slag.SKRIV,
        _oppsett,
        _oppsett_argumenter,
        Hatt.ADMINISTRATOR,
    ),
    Kommando(
        ("post", "prove"),
        T("Send en prøve til deg selv, og se om e-posttjeneren tar imot"),
        Slag.SKRIV,
        _prove,
        _send_argumenter,
        Hatt.ADMINISTRATOR,
    ),
    Kommando(
        ("post", "tjeneste"),
        T("Lag tjenestefilen som «stafett varsle» bruker"),
        Slag.SKRIV,
        _tjeneste,
        _tjeneste_argumenter,
        Hatt.ADMINISTRATOR,
    ),
)
