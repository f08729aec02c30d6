"""``stafett oppmerksomhet``: a new one with its first tiltak, and the answer to the goal question."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Kategori, Maalsvar
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar
from stafett_tui.kommandolinje.tiltak import les_tiltak, tiltaksvalg
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _ny_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("logg", metavar="ID", help=T("loggens id").paa())
    fritekst(leser, "--tekst", T("hva dere er særlig oppmerksomme på, høyst 100 tegn"), kreves=True)
    leser.add_argument("--kategori", required=True, metavar=T("KATEGORI").paa(), help=koder(Kategori))
    fritekst(leser, "--maal", T("hva som kjennetegner at målet er nådd"), kreves=True)
    leser.add_argument("--droftet-leder", action="store_true", help=T("drøftet med leder").paa())
    leser.add_argument("--droftet-foresatte", action="store_true", help=T("drøftet med foresatte").paa())
    leser.add_argument("--droftet-barnet", action="store_true", help=T("drøftet med stafettbarnet").paa())
    tiltaksvalg(leser)


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.oppmerksomhet import NyOppmerksomhet, ny_oppmerksomhet
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.ider import Ting

    tiltak = les_tiltak(okt, args)
    if isinstance(tiltak, Avslag):
        return tiltak
    skjema = NyOppmerksomhet(
        tekst=args.tekst,
        kategori=kode(Kategori, args.kategori, "--kategori"),
        maal=args.maal,
        droftet_leder=args.droftet_leder,
        droftet_foresatte=args.droftet_foresatte,
        droftet_barnet=args.droftet_barnet,
        tiltak=tiltak,
    )

    def lag(logg_id: UUID) -> Svar:
        return kvittering(ny_oppmerksomhet(okt, logg_id, skjema))

    return med_id(okt, Ting.LOGG, args.logg, lag)


def _svar_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("oppmerksomhet", metavar="ID", help=T("oppmerksomhetens id").paa())
    leser.add_argument("--svar", required=True, metavar=T("SVAR").paa(), help=koder(Maalsvar))
    fritekst(leser, "--nytt-maal", T("det nye målet, når svaret krever et"))


def _svar(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.svar_paa_maal import svar_paa_maal
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.ider import Ting

    svaret = kode(Maalsvar, args.svar, "--svar")

    def svar(oppmerksomhet_id: UUID) -> Svar:
        return kvittering(svar_paa_maal(okt, oppmerksomhet_id, svaret, nytt_maal=args.nytt_maal))

    return med_id(okt, Ting.OPPMERKSOMHET, args.oppmerksomhet, svar)


KOMMANDOER = (
    Kommando(
        ("oppmerksomhet", "ny"),
        T("Ny oppmerksomhet med mål og første tiltak"),
        Slag.SKRIV,
        _ny,
        _ny_argumenter,
    ),
    Kommando(
        ("oppmerksomhet", "svar"),
        T("Svar på om målet er nådd når alle tiltak er evaluert"),
        Slag.SKRIV,
        _svar,
        _svar_argumenter,
    ),
)
