"""``stafett trapp``: the steps of an oppmerksomhet, and the next one begun as a tiltak."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Tiltakstype
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.faktor import oppmerksomhet_argument
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.kommandolinje.tiltak import les_tiltak, tiltaksvalg
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt
    from stafett_tui.planvisninger import Plan


def _vis(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.apne_logg import apne_plan
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting

    def vis(oppmerksomhet_id: UUID) -> Svar:
        svar = apne_plan(okt, oppmerksomhet_id)
        if isinstance(svar, Avslag):
            return svar
        return Utskrift(svar.plan.trinn, list(_linjer(svar.plan)))

    return med_id(okt, Ting.OPPMERKSOMHET, args.oppmerksomhet, vis)


def _linjer(plan: "Plan") -> Iterator[str | T]:
    from stafett_tui.kommandolinje.felles import kort_id
    from stafett_tui.regler.plan import TRINNTILSTAND
    from stafett_tui.sprak.merkelapper import TILTAKSTYPE

    yield T("Tiltakstrapp for «%(tekst)s»", tekst=plan.oppmerksomhet)
    if not plan.trinn:
        yield T("Ingen trinn ennå.")
    for t in plan.trinn:
        yield T("%(nr)d. %(tekst)s", nr=t.nr, tekst=t.tekst)
        yield T(
            "  %(tilstand)s, %(type)s, id %(id)s",
            tilstand=TRINNTILSTAND[t.tilstand].paa().lower(),
            type=TILTAKSTYPE[t.type].paa().lower(),
            id=kort_id(t.id),
        )


def _felt(leser: ArgumentParser, *, kreves: bool) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("--type", required=kreves, metavar=T("TYPE").paa(), help=koder(Tiltakstype))
    fritekst(leser, "--tekst", T("hva barnet skal klare på trinnet, høyst 500 tegn"), kreves=kreves)
    leser.add_argument(
        "--plass",
        type=int,
        metavar=T("NR").paa(),
        help=T("hvilket trinn det skal være; sist når det ikke står").paa(),
    )


def _ny_argumenter(leser: ArgumentParser) -> None:
    oppmerksomhet_argument(leser)
    _felt(leser, kreves=True)


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.trapp import nytt_trinn
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.planvisninger import Trinnskjema

    skjema = Trinnskjema(kode(Tiltakstype, args.type, "--type"), args.tekst, args.plass)

    def lag(oppmerksomhet_id: UUID) -> Svar:
        return kvittering(nytt_trinn(okt, oppmerksomhet_id, skjema))

    return med_id(okt, Ting.OPPMERKSOMHET, args.oppmerksomhet, lag)


def _endre_argumenter(leser: ArgumentParser) -> None:
    _trinn_argument(leser)
    _felt(leser, kreves=False)


def _endre(okt: "Okt", args: Namespace) -> Svar:
    """What is not given stays."""
    from stafett_tui.handlinger.trapp import endre_trinn
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.plan import les_trinn
    from stafett_tui.planvisninger import Trinnskjema

    type_ = kode(Tiltakstype, args.type, "--type") if args.type else None

    def endre(trinn_id: UUID) -> Svar:
        naa = les_trinn(okt, trinn_id)
        if isinstance(naa, Avslag):
            return naa
        skjema = Trinnskjema(type_ or naa.type, args.tekst or naa.tekst, args.plass)
        return kvittering(endre_trinn(okt, trinn_id, naa.versjon, skjema))

    return med_id(okt, Ting.TRINN, args.trinn, endre)


def _start_argumenter(leser: ArgumentParser) -> None:
    _trinn_argument(leser)
    tiltaksvalg(leser)


def _start(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.trapp import start_trinn
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    skjema = les_tiltak(okt, args)
    if isinstance(skjema, Avslag):
        return skjema

    def start(trinn_id: UUID) -> Svar:
        return kvittering(start_trinn(okt, trinn_id, skjema))

    return med_id(okt, Ting.TRINN, args.trinn, start)


def _fjern(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.trapp import fjern_trinn
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    def fjern(trinn_id: UUID) -> Svar:
        return kvittering(fjern_trinn(okt, trinn_id))

    return med_id(okt, Ting.TRINN, args.trinn, fjern)


def _trinn_argument(leser: ArgumentParser) -> None:
    leser.add_argument("trinn", metavar="ID", help=T("trinnets id, fra «trapp vis»").paa())


KOMMANDOER = (
    Kommando(
        ("trapp", "vis"),
        T("Trinnene under en oppmerksomhet, i rekkefølge; det føres"),
        Slag.LES,
        _vis,
        oppmerksomhet_argument,
    ),
    Kommando(("trapp", "ny"), T("Legg et trinn til trappen"), Slag.SKRIV, _ny, _ny_argumenter),
    Kommando(
        ("trapp", "endre"), T("Endre et trinn som ikke er begynt"), Slag.SKRIV, _endre, _endre_argumenter
    ),
    Kommando(
        ("trapp", "start"),
        T("Start neste trinn som tiltak, når det før er evaluert"),
        Slag.SKRIV,
        _start,
        _start_argumenter,
    ),
    Kommando(("trapp", "fjern"), T("Fjern et trinn som ikke er begynt"), Slag.SKRIV, _fjern, _trinn_argument),
)
