"""``stafett faktor``: the map of maintaining factors around an oppmerksomhet, and from a factor to a tiltak."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Arena, Endring, Faktorslag
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.argumenter import mappe_argument
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.kommandolinje.tiltak import les_tiltak, tiltaksvalg
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt
    from stafett_tui.planvisninger import Plan

INGEN = "ingen"
"""that no tiltak answers the factor"""


def oppmerksomhet_argument(leser: ArgumentParser) -> None:
    """The oppmerksomhet that is meant."""
    leser.add_argument("oppmerksomhet", metavar="ID", help=T("oppmerksomhetens id, fra «logg vis»").paa())


def _vis(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.apne_logg import apne_plan
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting

    def vis(oppmerksomhet_id: UUID) -> Svar:
        svar = apne_plan(okt, oppmerksomhet_id)
        if isinstance(svar, Avslag):
            return svar
        return Utskrift(svar.plan.faktorer, list(_linjer(svar.plan)))

    return med_id(okt, Ting.OPPMERKSOMHET, args.oppmerksomhet, vis)


def _linjer(plan: "Plan") -> Iterator[str | T]:
    from stafett_tui.kommandolinje.felles import kort_id
    from stafett_tui.regler.plan import uten_tiltak_tekst
    from stafett_tui.sprak.merkelapper import ARENA, ENDRING, FAKTORSLAG

    yield T("Opprettholdende faktorer rundt «%(tekst)s»", tekst=plan.oppmerksomhet)
    if not plan.faktorer:
        yield T("Ingen faktorer ennå.")
    for f in plan.faktorer:
        yield T("%(slag)s: %(tekst)s", slag=FAKTORSLAG[f.slag], tekst=f.tekst)
        yield T(
            "  hvor: %(hvor)s, kan endres: %(endring)s, tiltak: %(tiltak)s, id %(id)s",
            hvor=ARENA[f.arena].paa().lower(),
            endring=ENDRING[f.endring].paa().lower(),
            tiltak=f.tiltak or T("ingen ennå"),
            id=kort_id(f.id),
        )
    if plan.uten_tiltak:
        yield uten_tiltak_tekst(plan.uten_tiltak)


def _ny_argumenter(leser: ArgumentParser) -> None:
    oppmerksomhet_argument(leser)
    _felt(leser, kreves=True)


def _felt(leser: ArgumentParser, *, kreves: bool) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("--slag", required=kreves, metavar=T("SLAG").paa(), help=koder(Faktorslag))
    fritekst(leser, "--tekst", T("hva dere ser, høyst 500 tegn"), kreves=kreves)
    leser.add_argument("--hvor", required=kreves, metavar=T("HVOR").paa(), help=koder(Arena))
    leser.add_argument("--endring", required=kreves, metavar=T("MULIGHET").paa(), help=koder(Endring))
    leser.add_argument("--svar", metavar="ID", help=T("tiltaket som svarer på faktoren, eller «ingen»").paa())


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.faktor import ny_faktor
    from stafett_tui.kommandolinje.felles import med_id, mulig_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.planvisninger import Faktorskjema

    tiltak_id = mulig_id(okt, Ting.TILTAK, None if args.svar == INGEN else args.svar)
    if isinstance(tiltak_id, Avslag):
        return tiltak_id
    skjema = Faktorskjema(
        kode(Faktorslag, args.slag, "--slag"),
        args.tekst,
        kode(Arena, args.hvor, "--hvor"),
        kode(Endring, args.endring, "--endring"),
        tiltak_id,
    )

    def lag(oppmerksomhet_id: UUID) -> Svar:
        return kvittering(ny_faktor(okt, oppmerksomhet_id, skjema))

    return med_id(okt, Ting.OPPMERKSOMHET, args.oppmerksomhet, lag)


def _endre_argumenter(leser: ArgumentParser) -> None:
    _faktor_argument(leser)
    _felt(leser, kreves=False)


def _endre(okt: "Okt", args: Namespace) -> Svar:
    """What is not given stays."""
    from stafett_tui.handlinger.faktor import endre_faktor
    from stafett_tui.kommandolinje.felles import med_id, mulig_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.plan import les_faktor
    from stafett_tui.planvisninger import Faktorskjema

    slag = kode(Faktorslag, args.slag, "--slag") if args.slag else None
    arena = kode(Arena, args.hvor, "--hvor") if args.hvor else None
    endring = kode(Endring, args.endring, "--endring") if args.endring else None
    tiltak_id = mulig_id(okt, Ting.TILTAK, None if args.svar == INGEN else args.svar)
    if isinstance(tiltak_id, Avslag):
        return tiltak_id

    def endre(faktor_id: UUID) -> Svar:
        naa = les_faktor(okt, faktor_id)
        if isinstance(naa, Avslag):
            return naa
        skjema = Faktorskjema(
            slag or naa.slag,
            args.tekst or naa.tekst,
            arena or naa.arena,
            endring or naa.endring,
            None if args.svar == INGEN else tiltak_id or naa.tiltak_id,
        )
        return kvittering(endre_faktor(okt, faktor_id, naa.versjon, skjema))

    return med_id(okt, Ting.FAKTOR, args.faktor, endre)


def _tiltak_argumenter(leser: ArgumentParser) -> None:
    _faktor_argument(leser)
    tiltaksvalg(leser)


def _tiltak(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.faktor import tiltak_mot_faktor
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    skjema = les_tiltak(okt, args)
    if isinstance(skjema, Avslag):
        return skjema

    def lag(faktor_id: UUID) -> Svar:
        return kvittering(tiltak_mot_faktor(okt, faktor_id, skjema))

    return med_id(okt, Ting.FAKTOR, args.faktor, lag)


def _fjern(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.faktor import fjern_faktor
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    def fjern(faktor_id: UUID) -> Svar:
        return kvittering(fjern_faktor(okt, faktor_id))

    return med_id(okt, Ting.FAKTOR, args.faktor, fjern)


def _kart_argumenter(leser: ArgumentParser) -> None:
    oppmerksomhet_argument(leser)
    mappe_argument(leser, T("mappen kartet skal legges i"))


def _kart(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.faktorutskrift import skriv_faktorkart
    from stafett_tui.kommandolinje.felles import skriv_til_mappe
    from stafett_tui.oppslag.ider import Ting

    return skriv_til_mappe(okt, Ting.OPPMERKSOMHET, args.oppmerksomhet, args.til, skriv_faktorkart)


def _faktor_argument(leser: ArgumentParser) -> None:
    leser.add_argument("faktor", metavar="ID", help=T("faktorens id, fra «faktor vis»").paa())


KOMMANDOER = (
    Kommando(
        ("faktor", "vis"),
        T("Kartet rundt en oppmerksomhet, det som kan endres mest først; det føres"),
        Slag.LES,
        _vis,
        oppmerksomhet_argument,
    ),
    Kommando(("faktor", "ny"), T("Legg en faktor til kartet"), Slag.SKRIV, _ny, _ny_argumenter),
    Kommando(("faktor", "endre"), T("Endre en faktor"), Slag.SKRIV, _endre, _endre_argumenter),
    Kommando(
        ("faktor", "tiltak"),
        T("Legg til et tiltak som svarer på en faktor"),
        Slag.SKRIV,
        _tiltak,
        _tiltak_argumenter,
    ),
    Kommando(("faktor", "fjern"), T("Fjern en faktor fra kartet"), Slag.SKRIV, _fjern, _faktor_argument),
    Kommando(
        ("faktor", "kart"),
        T("Skriv kartet og tiltakstrappen som PDF; det føres"),
        Slag.SKRIV,
        _kart,
        _kart_argumenter,
    ),
)
