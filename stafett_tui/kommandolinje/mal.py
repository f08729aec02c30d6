"""``stafett mal``: templates for goals and tiltak; the unit saves its own."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Malslag, Tiltakstype
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T, valgt_sprak

if TYPE_CHECKING:
    from stafett_tui.malvisninger import Malkort
    from stafett_tui.okt import Okt


def _list_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("--slag", metavar=T("SLAG").paa(), help=koder(Malslag))
    leser.add_argument("--egne", action="store_true", help=T("bare dem virksomheten har lagret").paa())


def _list(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.maler import egne_maler, hent_maler

    slag = kode(Malslag, args.slag, "--slag") if args.slag else None
    alle = egne_maler(okt) if args.egne else hent_maler(okt, valgt_sprak())
    maler = tuple(m for m in alle if slag is None or m.slag is slag)
    return Utskrift(maler, list(_linjer(maler)))


def _linjer(maler: "tuple[Malkort, ...]") -> Iterator[str | T]:
    from stafett_tui.kommandolinje.felles import kort_id
    from stafett_tui.sprak.merkelapper import MALSLAG, TILTAKSTYPE

    if not maler:
        yield T("Ingen maler.")
    for m in maler:
        hva = MALSLAG[m.slag] if m.type is None else TILTAKSTYPE[m.type]
        yield T("%(hva)s: %(tekst)s", hva=hva, tekst=m.tekst)
        if m.id is not None:
            yield T("  virksomhetens egen, lagret av %(hvem)s, id %(id)s", hvem=m.lagret_av, id=kort_id(m.id))


def _ny_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("--slag", required=True, metavar=T("SLAG").paa(), help=koder(Malslag))
    leser.add_argument("--type", metavar=T("TYPE").paa(), help=koder(Tiltakstype))
    fritekst(leser, "--tekst", T("malen, med {barnet} der navnet skal stå"), kreves=True)


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.maler import lagre_mal
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.malvisninger import Malskjema

    type_ = kode(Tiltakstype, args.type, "--type") if args.type else None
    return kvittering(lagre_mal(okt, Malskjema(kode(Malslag, args.slag, "--slag"), type_, args.tekst)))


def _mal_argument(leser: ArgumentParser) -> None:
    leser.add_argument("mal", metavar="ID", help=T("malens id, fra «mal list --egne»").paa())


def _endre_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    _mal_argument(leser)
    leser.add_argument("--type", metavar=T("TYPE").paa(), help=koder(Tiltakstype))
    fritekst(leser, "--tekst", T("malen, med {barnet} der navnet skal stå"), kreves=False)


def _endre(okt: "Okt", args: Namespace) -> Svar:
    """What is not given stays."""
    from stafett_tui.avslag import Avslag
    from stafett_tui.handlinger.maler import endre_mal
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.malvisninger import Malskjema
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.maler import egne_maler

    type_ = kode(Tiltakstype, args.type, "--type") if args.type else None

    def endre(mal_id: UUID) -> Svar:
        naa = next((m for m in egne_maler(okt) if m.id == mal_id), None)
        if naa is None:
            return Avslag("mal.finnes_ikke", T("Malen finnes ikke lenger. Se i listen igjen."))
        skjema = Malskjema(naa.slag, type_ or naa.type, args.tekst or naa.tekst)
        return kvittering(endre_mal(okt, mal_id, naa.tekst, skjema))

    return med_id(okt, Ting.MAL, args.mal, endre)


def _fjern(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.maler import fjern_mal
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    def fjern(mal_id: UUID) -> Svar:
        return kvittering(fjern_mal(okt, mal_id))

    return med_id(okt, Ting.MAL, args.mal, fjern)


KOMMANDOER = (
    Kommando(("mal", "list"), T("Maler for mål og tiltak"), Slag.LES, _list, _list_argumenter),
    Kommando(("mal", "ny"), T("Lagre en mal for hele virksomheten"), Slag.SKRIV, _ny, _ny_argumenter),
    Kommando(("mal", "endre"), T("Endre en av virksomhetens maler"), Slag.SKRIV, _endre, _endre_argumenter),
    Kommando(("mal", "fjern"), T("Fjern en av virksomhetens maler"), Slag.SKRIV, _fjern, _mal_argument),
)
