"""The options that a meeting is described by: day, hours, place, what it is about and who is to come."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import time
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Motested
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.motevisninger import Moteskjema, Moteutkast
    from stafett_tui.okt import Okt

_HVEM = T("meg, barnet, foresatt:ID eller ansatt:ID; gjentas for flere")


def motevalg(leser: ArgumentParser, *, nytt: bool) -> None:
    """Adds the options. Of a meeting that is to be changed, what is not given stays as it is."""
    from stafett_tui.kommandolinje.fritekst import fritekst
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("--dato", required=nytt, metavar=T("DATO").paa(), help=T("dagen: 1.3, ti, +14").paa())
    leser.add_argument("--fra", required=nytt, metavar="KL", help=T("når det begynner: 9 eller 9.30").paa())
    leser.add_argument("--til", required=nytt, metavar="KL", help=T("når det slutter").paa())
    leser.add_argument("--hvor", metavar=T("STED").paa(), help=koder(Motested))
    fritekst(leser, "--sted", T("rommet eller adressen; kort og nøytralt"))
    leser.add_argument(
        "--sak",
        action="append",
        metavar="ID",
        help=T("oppmerksomhet møtet gjelder; gjentas. Uten den: alle som er åpne").paa()
        if nytt
        else T("oppmerksomhet møtet gjelder; gjentas. Uten den: som før").paa(),
    )
    leser.add_argument("--inviter", action="append", default=[], metavar=T("HVEM").paa(), help=_HVEM.paa())
    if not nytt:
        leser.add_argument("--fjern", action="append", default=[], metavar=T("HVEM").paa(), help=_HVEM.paa())
    fritekst(leser, "--dagsorden", T("dagsorden; uten den lages den av loggen"))
    leser.add_argument(
        "--bekreft",
        action="store_true",
        help=T("gå videre selv om et møte kolliderer, eller stedet røper noe").paa(),
    )


def les_skjema(okt: "Okt", args: Namespace, utkast: "Moteutkast") -> "Moteskjema | Avslag":
    """The draft's form with what the options say in its places."""
    from dataclasses import replace

    from stafett_tui.kommandolinje.verdier import kode, mulig_dato

    gammelt = utkast.skjema
    saker = _ider(okt, args.sak)
    inn, ut = deltakere(okt, args.inviter), deltakere(okt, getattr(args, "fjern", ()))
    for funnet in (saker, inn, ut):
        if isinstance(funnet, Avslag):
            return funnet
    assert not isinstance(saker, Avslag)
    assert not isinstance(inn, Avslag)
    assert not isinstance(ut, Avslag)
    nytt = replace(
        gammelt,
        dato=mulig_dato(args.dato, okt.klokke.i_dag(), "--dato") or gammelt.dato,
        fra=_tid(args.fra, "--fra") or gammelt.fra,
        til=_tid(args.til, "--til") or gammelt.til,
        sted_slag=kode(Motested, args.hvor, "--hvor") if args.hvor else gammelt.sted_slag,
        sted=_sted(args, gammelt.sted),
        saker=gammelt.saker if args.sak is None else frozenset(saker),
        deltakere=(gammelt.deltakere | inn) - ut,
        bekreftet=args.bekreft,
    )
    return replace(nytt, dagsorden=args.dagsorden or _dagsorden(okt, utkast, nytt.saker))


def deltakere(okt: "Okt", tekster: Iterable[str]) -> frozenset[str] | Avslag:
    """The keys of these participants."""
    nokler = []
    for tekst in tekster:
        nokkel = _deltaker(okt, tekst)
        if isinstance(nokkel, Avslag):
            return nokkel
        nokler.append(nokkel)
    return frozenset(nokler)


def _deltaker(okt: "Okt", tekst: str) -> str | Avslag:
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id
    from stafett_tui.regler.mote import BARNET, ansattnokkel, foresattnokkel

    slag, _, id_ = tekst.partition(":")
    if tekst == BARNET:
        return BARNET
    if tekst == "meg":
        return ansattnokkel(okt.stilling)
    ting = {"foresatt": Ting.FORESATT, "ansatt": Ting.ANSETTELSE}.get(slag)
    if ting is None or not id_:
        raise Feilbruk(T("Skriv meg, barnet, foresatt:ID eller ansatt:ID."))
    funnet = finn_id(okt, ting, start_paa_id(id_))
    if isinstance(funnet, Avslag):
        return funnet
    return foresattnokkel(funnet) if ting is Ting.FORESATT else ansattnokkel(funnet)


def _ider(okt: "Okt", tekster: Iterable[str] | None) -> list[UUID] | Avslag:
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id

    ider: list[UUID] = []
    for tekst in tekster or ():
        funnet = finn_id(okt, Ting.OPPMERKSOMHET, start_paa_id(tekst))
        if isinstance(funnet, Avslag):
            return funnet
        ider.append(funnet)
    return ider


def _tid(tekst: str | None, valg: str) -> time | None:
    from stafett_tui.regler.tidinntasting import tolk_tid

    if not tekst:
        return None
    svar = tolk_tid(tekst)
    if isinstance(svar, Avslag):
        raise Feilbruk(T("%(valg)s: %(setning)s", valg=valg, setning=svar.setning))
    return svar


def _sted(args: Namespace, gammelt: str) -> str:
    """The place that was given; another kind of place without one leaves the old behind."""
    return str(args.sted) or ("" if args.hvor else gammelt)


def _dagsorden(okt: "Okt", utkast: "Moteutkast", saker: frozenset[UUID]) -> str:
    """The agenda of a new meeting, made of what was chosen; that of an old one stays."""
    from stafett_tui.oppslag.moter import dagsorden

    if utkast.mote_id is not None or saker == utkast.skjema.saker:
        return utkast.skjema.dagsorden
    svar = dagsorden(okt, utkast.logg_id, saker)
    return "" if isinstance(svar, Avslag) else svar
