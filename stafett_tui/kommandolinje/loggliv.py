"""``stafett logg passiv|passivt|paaminnelse|aktiver|slettegrunnlag|slett``: the log's end, and taking it up again."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Avslutningsgrunn, Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _logg_argument(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())


def _passiv_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    _logg_argument(leser)
    leser.add_argument("--grunn", required=True, metavar=T("GRUNN").paa(), help=koder(Avslutningsgrunn))
    leser.add_argument("--mote", metavar="ID", help=T("møtet der det ble bestemt, fra «mote liste»").paa())
    leser.add_argument(
        "--besluttet", metavar=T("DATO").paa(), help=T("dagen, når møtet ikke står i loggen").paa()
    )


def _passiv(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.avslutt_logg import avslutt_logg
    from stafett_tui.kommandolinje.felles import med_id, mulig_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode, mulig_dato
    from stafett_tui.livsvisninger import Avslutningsskjema
    from stafett_tui.oppslag.ider import Ting

    grunn = kode(Avslutningsgrunn, args.grunn, "--grunn")
    besluttet = mulig_dato(args.besluttet, okt.klokke.i_dag(), "--besluttet", fortid=True)
    mote = mulig_id(okt, Ting.MOTE, args.mote)
    if isinstance(mote, Avslag):
        return mote
    skjema = Avslutningsskjema(grunn, mote, besluttet)

    def avslutt(logg_id: UUID) -> Svar:
        return kvittering(avslutt_logg(okt, logg_id, skjema))

    return med_id(okt, Ting.LOGG, args.logg, avslutt)


def _paaminnelse_argumenter(leser: ArgumentParser) -> None:
    _logg_argument(leser)
    leser.add_argument(
        "--til", type=Path, default=Path(), metavar=T("MAPPE").paa(), help=T("mappen filen legges i").paa()
    )


def _paaminnelse(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.paaminnelse import skriv_paaminnelse
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import skrevet_fil
    from stafett_tui.oppslag.ider import Ting

    def skriv(logg_id: UUID) -> Svar:
        return skrevet_fil(skriv_paaminnelse(okt, logg_id, args.til))

    return med_id(okt, Ting.LOGG, args.logg, skriv)


def _passivt(okt: "Okt", args: Namespace) -> Svar:
    """What its holder may know of a passive log, which nobody opens."""
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.avslutning import passivt_kort
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.sprak.datotekst import tall

    def vis(logg_id: UUID) -> Svar:
        kort = passivt_kort(okt, logg_id)
        if isinstance(kort, Avslag):
            return kort
        data = {
            "id": logg_id,
            "navn": kort.barn,
            "status": "passiv",
            "passiv_fra": kort.passiv_fra,
            "vurderes": kort.vurderes,
            "moden": kort.moden,
            "overfores": kort.overfores,
        }
        linjer: list[str | T] = [
            kort.barn,
            T("Passiv siden %(dag)s.", dag=tall(kort.passiv_fra)),
            T("Seks måneder er gått. Ta det opp med virksomhetslederen.")
            if kort.moden
            else T("Skal vurderes %(dag)s.", dag=tall(kort.vurderes)),
        ]
        if kort.overfores:
            linjer.append(T("Overføres: venter på svar."))
        return Utskrift(data, linjer)

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _slettegrunnlag(okt: "Okt", args: Namespace) -> Svar:
    """What a leder is told before a log is deleted."""
    from stafett_tui.handlinger.slett_logg import slettegrunnlag
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.lederlogger import finn_logg_for_leder
    from stafett_tui.sprak.datotekst import tall

    logg_id = finn_logg_for_leder(okt, start_paa_id(args.logg))
    grunnlag = logg_id if isinstance(logg_id, Avslag) else slettegrunnlag(okt, logg_id)
    if isinstance(grunnlag, Avslag):
        return grunnlag
    data = {
        "id": grunnlag.logg_id,
        "navn": grunnlag.navn,
        "status": "passiv",
        "passiv_fra": grunnlag.passiv_fra,
        "vurderes": grunnlag.vurderes,
        "moden": grunnlag.moden,
        "arkivert": grunnlag.arkivert,
        "nevnt_i": {"tekster": grunnlag.tekster, "logger": grunnlag.logger, "maler": grunnlag.maler},
    }
    linjer: list[str | T] = [
        T("%(navn)s, %(alder)d år", navn=grunnlag.navn, alder=grunnlag.alder),
        T("Passiv siden %(dag)s.", dag=tall(grunnlag.passiv_fra)),
        T("Seks måneder er gått.")
        if grunnlag.moden
        else T("Seks måneder er gått %(dag)s.", dag=tall(grunnlag.vurderes)),
        T("Arkivkopien er bekreftet.") if grunnlag.arkivert else T("Ingen arkivkopi er bekreftet ennå."),
        T(
            "Navnet står i %(tekster)d tekster i %(logger)d andre logger, og i %(maler)d maler.",
            tekster=grunnlag.tekster,
            logger=grunnlag.logger,
            maler=grunnlag.maler,
        ),
    ]
    if grunnlag.tekster or grunnlag.maler:
        linjer.append(
            T(
                "De slettes ikke. Stafettholderne ser over loggene. Maler rettes av den som lagret dem, eller lederen."
            )
        )
    return Utskrift(data, linjer)


def _aktiver_argumenter(leser: ArgumentParser) -> None:
    _logg_argument(leser)
    leser.add_argument(
        "--samtykket",
        required=True,
        metavar=T("DATO").paa(),
        help=T("dagen de foresatte samtykket på nytt").paa(),
    )


def _aktiver(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import dato, start_paa_id
    from stafett_tui.oppslag.lederlogger import finn_logg_for_leder

    samtykket = dato(args.samtykket, okt.klokke.i_dag(), "--samtykket", fortid=True)
    logg_id = finn_logg_for_leder(okt, start_paa_id(args.logg))
    return logg_id if isinstance(logg_id, Avslag) else kvittering(gjor_aktiv(okt, logg_id, samtykket))


def _slett_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.fritekst import fritekst

    _logg_argument(leser)
    fritekst(leser, "--referanse", T("referansen kopien har i arkivet"))
    leser.add_argument(
        "--bekreft", default="", metavar="SLETT", help=T("skriv SLETT; det kan ikke angres").paa()
    )
    leser.add_argument(
        "--krevd", action="store_true", help=T("familien krever det før seks måneder er gått").paa()
    )


def _slett(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.slett_logg import slett_logg
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.livsvisninger import Sletteskjema
    from stafett_tui.oppslag.lederlogger import finn_logg_for_leder

    logg_id = finn_logg_for_leder(okt, start_paa_id(args.logg))
    if isinstance(logg_id, Avslag):
        return logg_id
    return kvittering(slett_logg(okt, logg_id, Sletteskjema(args.referanse, args.bekreft, args.krevd)))


KOMMANDOER = (
    Kommando(
        ("logg", "passiv"), T("Avslutt en logg: gjør den passiv"), Slag.SKRIV, _passiv, _passiv_argumenter
    ),
    Kommando(
        ("logg", "paaminnelse"),
        T("Lagre en kalenderoppføring for når en passiv logg skal vurderes"),
        Slag.SKRIV,
        _paaminnelse,
        _paaminnelse_argumenter,
    ),
    Kommando(
        ("logg", "passivt"),
        T("Når en passiv logg skal vurderes"),
        Slag.LES,
        _passivt,
        _logg_argument,
    ),
    Kommando(
        ("logg", "slettegrunnlag"),
        T("Se hva som må være på plass før en passiv logg slettes (leder)"),
        Slag.LES,
        _slettegrunnlag,
        _logg_argument,
        Hatt.LEDER,
    ),
    Kommando(
        ("logg", "aktiver"),
        T("Gjør en passiv logg aktiv igjen (leder)"),
        Slag.SKRIV,
        _aktiver,
        _aktiver_argumenter,
        Hatt.LEDER,
    ),
    Kommando(
        ("logg", "slett"),
        T("Slett en passiv logg for godt (leder)"),
        Slag.SKRIV,
        _slett,
        _slett_argumenter,
        Hatt.LEDER,
    ),
)
