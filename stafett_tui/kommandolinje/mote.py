"""``stafett mote``: list, show, call, change, call off, register."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Motestatus
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.kommandolinje.motebrev import BREV
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.motevisninger import Motekort, Registrering
    from stafett_tui.okt import Okt


def _liste_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "logg", nargs="?", metavar="ID", help=T("loggens id; uten den vises alle møtene dine").paa()
    )


def _liste(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.motetekst import raddata, radlinjer
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.moter import mine_moter, motelogg

    if args.logg:

        def i_loggen(logg_id: UUID) -> Svar:
            logg = motelogg(okt, logg_id)
            if isinstance(logg, Avslag):
                return logg
            rader = [kort.rad for kort in logg.moter]
            linjer = [linje for r in rader for linje in radlinjer(r, okt.klokke.i_dag())]
            return Utskrift(list(map(raddata, rader)), linjer or [T("Ingen møter i loggen.")])

        return med_id(okt, Ting.LOGG, args.logg, i_loggen)
    side = mine_moter(okt)
    linjer: list[str | T] = [T("Kommende møter:") if side.kommende else T("Ingen møter framover.")]
    linjer += [linje for r in side.kommende for linje in radlinjer(r, side.i_dag)]
    if side.tidligere:
        linjer.append(T("Tidligere møter:"))
    linjer += [linje for r in side.tidligere for linje in radlinjer(r, side.i_dag)]
    data = {
        "i_dag": side.i_dag,
        "kommende": list(map(raddata, side.kommende)),
        "tidligere": list(map(raddata, side.tidligere)),
    }
    return Utskrift(data, linjer)


def _mote_argument(leser: ArgumentParser) -> None:
    leser.add_argument("mote", metavar="ID", help=T("møtets id, fra «mote liste»").paa())


def _vis(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.apne_logg import apne_mote
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.motetekst import kortlinjer
    from stafett_tui.oppslag.ider import Ting

    def vis(mote_id: UUID) -> Svar:
        kort = apne_mote(okt, mote_id)
        if isinstance(kort, Avslag):
            return kort
        return Utskrift(kort, kortlinjer(kort, okt.klokke.i_dag()))

    return med_id(okt, Ting.MOTE, args.mote, vis)


def _sted(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.mote import vis_motested
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting

    def vis(mote_id: UUID) -> Svar:
        sted = vis_motested(okt, mote_id)
        return sted if isinstance(sted, Avslag) else Utskrift({"id": mote_id, "sted": sted}, [sted])

    return med_id(okt, Ting.MOTE, args.mote, vis)


def _ny_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.motevalg import motevalg

    leser.add_argument("logg", metavar="ID", help=T("loggens id").paa())
    motevalg(leser, nytt=True)


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.mote import innkall_til_mote
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.motevalg import les_skjema
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.moter import nytt_mote

    def innkall(logg_id: UUID) -> Svar:
        utkast = nytt_mote(okt, logg_id)
        if isinstance(utkast, Avslag):
            return utkast
        skjema = les_skjema(okt, args, utkast)
        return skjema if isinstance(skjema, Avslag) else kvittering(innkall_til_mote(okt, logg_id, skjema))

    return med_id(okt, Ting.LOGG, args.logg, innkall)


def _endre_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.motevalg import motevalg

    _mote_argument(leser)
    motevalg(leser, nytt=False)


def _endre(okt: "Okt", args: Namespace) -> Svar:
    from dataclasses import replace

    from stafett_tui.handlinger.mote import endre_mote
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.motevalg import les_skjema
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.moter import moteutkast_for_endring

    def endre(mote_id: UUID) -> Svar:
        utkast = moteutkast_for_endring(okt, mote_id)
        if isinstance(utkast, Avslag):
            return utkast
        skjema = les_skjema(okt, args, utkast)
        if isinstance(skjema, Avslag):
            return skjema
        return kvittering(endre_mote(okt, mote_id, replace(skjema, sto=utkast.skjema)))

    return med_id(okt, Ting.MOTE, args.mote, endre)


def _avlys(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.mote import avlys_mote
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    return med_id(okt, Ting.MOTE, args.mote, lambda mote_id: kvittering(avlys_mote(okt, mote_id)))


def _registrer_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.fritekst import fritekst

    _mote_argument(leser)
    leser.add_argument(
        "--status", required=True, metavar="STATUS", help=T("fullfort eller ikke_fullfort").paa()
    )
    leser.add_argument(
        "--kom",
        action="append",
        metavar=T("HVEM").paa(),
        help=T("alle, meg, barnet, foresatt:ID eller ansatt:ID; gjentas for flere").paa(),
    )
    fritekst(leser, "--kommentar", T("kommentar, og hvorfor om det ikke ble fullført"))
    fritekst(leser, "--samtale-for", T("samtale med barnet før møtet"))
    fritekst(leser, "--samtale-etter", T("samtale med barnet etter møtet"))
    fritekst(leser, "--referat", T("referat; tekster som ikke er gitt, blir stående som før"))


def _registrer(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.registrer_mote import registrer_mote
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.moter import mote

    status = kode(Motestatus, args.status, "--status")

    def registrer(mote_id: UUID) -> Svar:
        kort = mote(okt, mote_id)
        if isinstance(kort, Avslag):
            return kort
        r = _registrering(okt, args, kort, status)
        return r if isinstance(r, Avslag) else kvittering(registrer_mote(okt, mote_id, r))

    return med_id(okt, Ting.MOTE, args.mote, registrer)


def _registrering(
    okt: "Okt", args: Namespace, kort: "Motekort", status: Motestatus
) -> "Registrering | Avslag":
    """What the options say, over what was registered before."""
    from stafett_tui.kommandolinje.motevalg import deltakere
    from stafett_tui.motevisninger import Registrering

    if args.kom is None:
        motte: frozenset[str] | Avslag = frozenset(d.nokkel for d in kort.deltakere if d.motte)
    elif "alle" in args.kom:
        motte = frozenset(d.nokkel for d in kort.deltakere)
    else:
        motte = deltakere(okt, args.kom)
    if isinstance(motte, Avslag):
        return motte
    return Registrering(
        status=status,
        motte=motte,
        kommentar=args.kommentar or kort.kommentar,
        samtale_for=args.samtale_for or kort.samtale_for,
        samtale_etter=args.samtale_etter or kort.samtale_etter,
        referat=args.referat or kort.referat,
        registrert=kort.registrert,
    )


KOMMANDOER = (
    Kommando(
        ("mote", "liste"),
        T("Møtene dine, eller møtene i én logg"),
        Slag.LES,
        _liste,
        _liste_argumenter,
    ),
    Kommando(("mote", "vis"), T("Vis et møte"), Slag.LES, _vis, _mote_argument),
    Kommando(
        ("mote", "sted"),
        T("Vis møtestedet når adressen er sperret; det skrives i loggen"),
        Slag.LES,
        _sted,
        _mote_argument,
    ),
    Kommando(
        ("mote", "ny"), T("Innkall til møte; e-posten legges i utboksen"), Slag.SKRIV, _ny, _ny_argumenter
    ),
    Kommando(("mote", "endre"), T("Endre et møte"), Slag.SKRIV, _endre, _endre_argumenter),
    Kommando(("mote", "avlys"), T("Avlys et møte"), Slag.SKRIV, _avlys, _mote_argument),
    Kommando(
        ("mote", "registrer"),
        T("Registrer hvordan et møte gikk"),
        Slag.SKRIV,
        _registrer,
        _registrer_argumenter,
    ),
    BREV,
)
