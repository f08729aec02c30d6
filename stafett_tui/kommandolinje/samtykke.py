"""``stafett samtykke``: a new consent, or a no."""

from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Samtykkeutfall
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _forny_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id").paa())
    leser.add_argument("--dato", metavar=T("DATO").paa(), help=T("dagen samtykket ble gitt").paa())
    leser.add_argument(
        "--gitt-av",
        action="append",
        default=[],
        metavar="ID",
        help=T("foresatt som har gitt det; ID=DATO når dagen er en annen; gjentas for hver").paa(),
    )
    leser.add_argument("--informert", action="store_true", help=T("familien er informert om formålet").paa())
    leser.add_argument(
        "--deling", action="store_true", help=T("familien har sagt ja til deling mellom tjenestene").paa()
    )
    leser.add_argument("--barnet-informert", action="store_true", help=T("barnet er informert").paa())
    leser.add_argument("--barnet-signert", action="store_true", help=T("barnet har signert").paa())
    fritekst(leser, "--grunn", T("hvorfor noen med foreldreansvar mangler"))
    leser.add_argument(
        "--skjema", default="", metavar=T("FIL.pdf").paa(), help=T("det signerte skjemaet som PDF").paa()
    )


def _forny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.samtykke import forny_samtykke
    from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke
    from stafett_tui.handlinger.vedlegg import SAMTYKKESKJEMA, les_fil
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import mulig_dato
    from stafett_tui.oppslag.ider import Ting

    fil = les_fil("samtykkeskjema", args.skjema, SAMTYKKESKJEMA)
    if isinstance(fil, Avslag):
        return fil
    dato = mulig_dato(args.dato, okt.klokke.i_dag(), "--dato", fortid=True)

    def forny(logg_id: UUID) -> Svar:
        givere = _givere(okt, logg_id, args.gitt_av)
        if isinstance(givere, Avslag):
            return givere
        return kvittering(
            forny_samtykke(
                okt,
                logg_id,
                NyttSamtykke(
                    informert=args.informert,
                    deling=args.deling,
                    dato=dato,
                    gitt_av=givere,
                    grunn=args.grunn,
                    barnet_informert=args.barnet_informert,
                    barnet_signert=args.barnet_signert,
                    skjema=fil,
                ),
            )
        )

    return med_id(okt, Ting.LOGG, args.logg, forny)


def _givere(okt: "Okt", logg_id: UUID, gitt_av: list[str]) -> dict[int, date | None] | Avslag:
    """The places of the foresatte who gave it, as the form counts them."""
    from stafett_tui.kommandolinje.verdier import mulig_dato, start_paa_id
    from stafett_tui.oppslag.skjemavalg import foresattvalg
    from stafett_tui.tilgang.finnes import finnes_ikke

    plasser = [f.id for f in foresattvalg(okt, logg_id)]
    givere: dict[int, date | None] = {}
    for valg in gitt_av:
        id_, _, dag = valg.partition("=")
        start = start_paa_id(id_)
        treff = [i for i, f in enumerate(plasser) if f.hex.startswith(start)]
        if len(treff) != 1:
            return finnes_ikke()
        givere[treff[0]] = mulig_dato(dag, okt.klokke.i_dag(), "--gitt-av", fortid=True)
    return givere


def _nei_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id").paa())
    leser.add_argument(
        "--utfall", required=True, metavar=T("UTFALL").paa(), help=T("avslatt eller trukket").paa()
    )
    leser.add_argument("--dato", required=True, metavar=T("DATO").paa(), help=T("dagen svaret kom").paa())
    fritekst(leser, "--grunn", T("det familien vil ha sagt om det"))


def _nei(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.samtykke import registrer_nei
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import dato, kode
    from stafett_tui.oppslag.ider import Ting

    utfall = kode(Samtykkeutfall, args.utfall, "--utfall")
    naar = dato(args.dato, okt.klokke.i_dag(), "--dato", fortid=True)

    def nei(logg_id: UUID) -> Svar:
        return kvittering(registrer_nei(okt, logg_id, utfall, naar, grunn=args.grunn))

    return med_id(okt, Ting.LOGG, args.logg, nei)


KOMMANDOER = (
    Kommando(("samtykke", "forny"), T("Registrer et nytt samtykke"), Slag.SKRIV, _forny, _forny_argumenter),
    Kommando(
        ("samtykke", "nei"),
        T("Registrer at samtykket er avslått eller trukket"),
        Slag.SKRIV,
        _nei,
        _nei_argumenter,
    ),
)
