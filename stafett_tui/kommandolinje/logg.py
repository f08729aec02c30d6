"""``stafett logg``: lists, the log itself, its history and details, and change of details."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.kommandolinje.loggliv import KOMMANDOER as LIVET
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt
    from stafett_tui.visninger import Loggrad

_STATUSVALG = ("aktive", "passive", "alle")


def _list_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("--aktor", action="store_true", help=T("loggene du er aktør i").paa())
    leser.add_argument(
        "--status",
        choices=_STATUSVALG,
        default="alle",
        metavar=T("STATUS").paa(),
        help=T("aktive, passive eller alle").paa(),
    )
    fritekst(leser, "--sok", T("en del av barnets navn eller nummer"))


def _list(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.oppslag.logglister import mine_aktorlogger, mine_stafettlogger, sok_i, sok_i_kladder

    liste = mine_aktorlogger(okt) if args.aktor else mine_stafettlogger(okt)
    rader = [r for r in sok_i(liste, args.sok) if args.status in ("alle", _flertall(r))]
    linjer: list[str | T] = [
        T("Aktive %(aktive)d, passive %(passive)d.", aktive=liste.aktive, passive=liste.passive)
    ]
    if not rader:
        linjer.append(T("Ingen logger å vise."))
    for rad in rader:
        linjer += _radlinjer(rad, liste)
    kladder = sok_i_kladder(liste, args.sok) if args.status == "alle" else ()
    linjer += [T("Kladd: %(navn)s", navn=k.navn) for k in kladder]
    data = [_raddata(r) for r in rader]
    data += [{"id": k.id, "navn": k.navn, "status": "kladd", "oppdatert": k.oppdatert} for k in kladder]
    return Utskrift(data, linjer)


def _flertall(rad: "Loggrad") -> str:
    return {"aktiv": "aktive", "passiv": "passive"}[rad.status.value]


def _raddata(r: "Loggrad") -> dict[str, object]:
    neste = r.neste and {
        "tiltak": r.neste.tiltak,
        "ansvarlig": r.neste.ansvarlig,
        "frist": r.neste.frist,
        "dager": r.neste.dager,
    }
    return {
        "id": r.id,
        "navn": r.barn,
        "status": r.status,
        "alder": r.alder,
        "niva": r.niva,
        "nummer_maskert": r.nummer_maskert,
        "apne_tiltak": r.apne_tiltak,
        "alle_tiltak": r.alle_tiltak,
        "samtykke": r.samtykke,
        "samtykke_til": r.samtykke_til,
        "stafettholder": r.stafettholder,
        "oppdatert": r.oppdatert,
        "neste": neste,
        "neste_mote": r.neste_mote,
        "oppmerksomheter": r.overskrifter,
    }


def _radlinjer(r: "Loggrad", liste: object) -> list[str | T]:
    from stafett_tui.kommandolinje.felles import dag, kort_id, naar
    from stafett_tui.regler.samtykke import SAMTYKKESTATUS
    from stafett_tui.regler.tiltak import fristtekst
    from stafett_tui.sprak.merkelapper import LOGGSTATUS
    from stafett_tui.visninger import Loggliste

    assert isinstance(liste, Loggliste)
    linjer: list[str | T] = [
        "",
        T("%(navn)s, %(alder)d år", navn=r.barn, alder=r.alder),
        T(
            "  id %(id)s. %(status)s, nivå %(niva)d. %(samtykke)s.",
            id=kort_id(r.id),
            status=LOGGSTATUS[r.status],
            niva=r.niva,
            samtykke=SAMTYKKESTATUS[r.samtykke],
        ),
        T("  Stafettholder: %(navn)s.", navn=r.stafettholder),
        T("  Tiltak: %(apne)d åpne av %(alle)d.", apne=r.apne_tiltak, alle=r.alle_tiltak),
    ]
    if r.neste is not None:
        linjer.append(
            T(
                "  Neste frist %(dag)s, %(frist)s, ansvarlig %(hvem)s: %(tiltak)s",
                dag=dag(r.neste.frist, liste.i_dag),
                frist=fristtekst(r.neste.frist, liste.i_dag),
                tiltak=r.neste.tiltak,
                hvem=r.neste.ansvarlig,
            )
        )
    if r.neste_mote is not None:
        linjer.append(T("  Neste møte %(naar)s.", naar=naar(r.neste_mote, liste.i_dag)))
    return linjer


def _vis(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.apne_logg import apne_logg
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.loggtekst import loggdata, logglinjer
    from stafett_tui.oppslag.ider import Ting

    def vis(logg_id: UUID) -> Svar:
        logg = apne_logg(okt, logg_id)
        return logg if isinstance(logg, Avslag) else Utskrift(loggdata(logg), logglinjer(logg))

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _historikk(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.apne_logg import apne_historikk
    from stafett_tui.kommandolinje.felles import med_id, naar
    from stafett_tui.oppslag.ider import Ting

    def vis(logg_id: UUID) -> Svar:
        rader = apne_historikk(okt, logg_id)
        if isinstance(rader, Avslag):
            return rader
        i_dag = okt.klokke.i_dag()
        linjer = [
            T(
                "%(naar)s, %(hvem)s: %(hva)s",
                naar=naar(h.tid, i_dag),
                hvem=h.hvem,
                hva=h.hva if h.hvorfor is None else T("%(hva)s, %(hvorfor)s", hva=h.hva, hvorfor=h.hvorfor),
            )
            for h in rader
        ]
        return Utskrift(rader, linjer)

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _detaljer(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.apne_logg import apne_detaljer
    from stafett_tui.kommandolinje.detaljtekst import detaljdata, detaljlinjer
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting

    def vis(logg_id: UUID) -> Svar:
        d = apne_detaljer(okt, logg_id)
        return d if isinstance(d, Avslag) else Utskrift(detaljdata(d), detaljlinjer(d, okt.klokke.i_dag()))

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _nummer_argumenter(leser: ArgumentParser) -> None:
    _logg_argument(leser)
    leser.add_argument("--foresatt", metavar="ID", help=T("vis nummeret til denne foresatte i stedet").paa())


def _nummer(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.detaljer import vis_nummer
    from stafett_tui.kommandolinje.felles import med_id, mulig_id
    from stafett_tui.oppslag.ider import Ting

    foresatt = mulig_id(okt, Ting.FORESATT, args.foresatt)
    if isinstance(foresatt, Avslag):
        return foresatt

    def vis(logg_id: UUID) -> Svar:
        nummer = vis_nummer(okt, logg_id, foresatt)
        return nummer if isinstance(nummer, Avslag) else Utskrift({"vist_nummer": nummer}, [nummer])

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _adresse(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.detaljer import vis_adresse
    from stafett_tui.kommandolinje.detaljtekst import adresselinjer
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting

    def vis(logg_id: UUID) -> Svar:
        a = vis_adresse(okt, logg_id)
        return a if isinstance(a, Avslag) else Utskrift(a, adresselinjer(a))

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _endre_argumenter(leser: ArgumentParser) -> None:
    from pathlib import Path

    _logg_argument(leser)
    leser.add_argument("--niva", type=int, choices=(1, 2, 3), help=T("nytt nivå").paa())
    leser.add_argument(
        "--fil",
        type=Path,
        metavar=T("SKJEMA.json").paa(),
        help=T("felt som skal endres, som i «barn ny»; filen må være privat").paa(),
    )


def _endre(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.detaljer import oppdater_detaljer
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.skjemafil import endringer, les_skjemafil
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.detaljer import vis_detaljer
    from stafett_tui.oppslag.ider import Ting

    if args.niva is None and args.fil is None:
        raise Feilbruk(T("Skriv hva som skal endres: --niva eller --fil."))
    felt = {} if args.fil is None else les_skjemafil(args.fil)
    if isinstance(felt, Avslag):
        return felt
    if args.niva is not None:
        felt = {**felt, "niva": args.niva}

    def endre(logg_id: UUID) -> Svar:
        naa = vis_detaljer(okt, logg_id)
        if isinstance(naa, Avslag):
            return naa
        nye = endringer(okt, naa, felt)
        return (
            nye if isinstance(nye, Avslag) else kvittering(oppdater_detaljer(okt, logg_id, naa.versjon, nye))
        )

    return med_id(okt, Ting.LOGG, args.logg, endre)


def _logg_argument(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())


KOMMANDOER = (
    Kommando(("logg", "list"), T("List loggene dine"), Slag.LES, _list, _list_argumenter),
    Kommando(("logg", "vis"), T("Vis en logg; det føres at du har lest den"), Slag.LES, _vis, _logg_argument),
    Kommando(
        ("logg", "historikk"),
        T("Hva som er gjort i loggen, og hvem som har lest den; det føres"),
        Slag.LES,
        _historikk,
        _logg_argument,
    ),
    Kommando(
        ("logg", "detaljer"),
        T("Barnet, de foresatte, samtykke og nivå; det føres"),
        Slag.LES,
        _detaljer,
        _logg_argument,
    ),
    Kommando(
        ("logg", "nummer"), T("Vis hele identitetsnummeret; det føres"), Slag.LES, _nummer, _nummer_argumenter
    ),
    Kommando(("logg", "adresse"), T("Vis en sperret adresse; det føres"), Slag.LES, _adresse, _logg_argument),
    Kommando(("logg", "endre"), T("Endre opplysninger eller nivå"), Slag.SKRIV, _endre, _endre_argumenter),
    *LIVET,
)
