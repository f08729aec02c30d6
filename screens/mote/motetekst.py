"""One meeting in full, as text: when and where, about what, who, the agenda, and how it went."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from data.koder import Motefelt, Motestatus
from screens.felles.tekstvern import LINJESKIFT, MELLOM, flett, lagret
from screens.mote.rader import DUS, dagen, hvem, tidsrom, tilstand
from stafett_tui.motevisninger import Deltakerkort, Motekort, Tidligeretekst
from stafett_tui.sprak.datotekst import Datotekst, lang, lang_med_aar, tidspunkt
from stafett_tui.sprak.merkelapper import MOTEFELT
from stafett_tui.sprak.tekst import T

TITTEL = "bold $primary"


def mote_i_fullt(m: Motekort, i_dag: date, sprak: str) -> Content:
    """The parts set off by empty lines."""
    bolker = [_hode(m, i_dag, sprak)]
    if m.saker:
        saker = LINJESKIFT.join([lagret(s.tekst) for s in m.saker])
        bolker.append(_bolk(T("Gjelder"), saker, sprak))
    if m.deltakere:
        folk = LINJESKIFT.join([_deltaker(d, m, sprak) for d in m.deltakere])
        bolker.append(_bolk(T("Innkalte"), folk, sprak))
    if m.tatt_av:
        folk = LINJESKIFT.join([_deltaker(d, m, sprak) for d in m.tatt_av])
        bolker.append(_bolk(T("Ikke lenger innkalt"), folk, sprak))
    bolker += [_bolk(tittel, lagret(tekst), sprak) for tittel, tekst in _tekster(m) if tekst]
    bolker.append(_skrevet(m, i_dag, sprak))
    bolker += [_tidligere(t, i_dag, sprak) for t in m.tidligere]
    return Content("\n\n").join(bolker)


def _hode(m: Motekort, i_dag: date, sprak: str) -> Content:
    dag = dagen(m.rad)
    naar = T(
        "%(dag)s kl. %(tid)s",
        dag=Datotekst(lang if dag.year == i_dag.year else lang_med_aar, dag),
        tid=tidsrom(m.rad, sprak),
    )
    sted = flett((lagret(m.rad.sted), DUS), MELLOM) if m.rad.sted else Content("")
    return flett((naar, "bold"), LINJESKIFT, sted, tilstand(m.rad, sprak), sprak=sprak)


def _tekster(m: Motekort) -> Iterator[tuple[T, str]]:
    yield T("Dagsorden"), m.dagsorden
    yield MOTEFELT[Motefelt.SAMTALE_FOR], m.samtale_for
    yield MOTEFELT[Motefelt.SAMTALE_ETTER], m.samtale_etter
    yield MOTEFELT[Motefelt.KOMMENTAR], m.kommentar
    yield MOTEFELT[Motefelt.REFERAT], m.referat


def _tidligere(t: Tidligeretekst, i_dag: date, sprak: str) -> Content:
    om = T(
        "%(felt)s, tidligere tekst til %(naar)s (%(hvem)s):",
        felt=MOTEFELT[t.felt],
        naar=tidspunkt(t.gjaldt_til, i_dag, sprak),
        hvem=t.skrevet_av,
    )
    return flett((om, DUS), LINJESKIFT, lagret(t.tekst), sprak=sprak)


def _bolk(tittel: T, innhold: Content, sprak: str) -> Content:
    return flett((tittel, TITTEL), LINJESKIFT, innhold, sprak=sprak)


def _deltaker(d: Deltakerkort, m: Motekort, sprak: str) -> Content:
    """Who, and whether they came, or before that where the invitation to them stands."""
    navn = hvem(d.navn, d.rolle, sprak)
    if m.rad.status is Motestatus.FULLFORT and d.motte is not None:
        return flett(navn, (T(": møtte") if d.motte else T(": møtte ikke"), DUS), sprak=sprak)
    if d.skal_ha_brev:
        return flett(navn, (T(": skal ha brev"), DUS), sprak=sprak)
    return flett(navn, (T(": %(post)s", post=d.post), DUS), sprak=sprak) if d.post is not None else navn


def _skrevet(m: Motekort, i_dag: date, sprak: str) -> Content:
    setning = T("Innkalt av %(hvem)s.", hvem=m.opprettet_av)
    if m.registrert is None:
        return flett((setning, DUS), sprak=sprak)
    registrert = T(
        " Registrert av %(hvem)s %(naar)s.", hvem=m.registrert_av, naar=tidspunkt(m.registrert, i_dag, sprak)
    )
    return flett((setning, DUS), (registrert, DUS), sprak=sprak)
