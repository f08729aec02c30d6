"""A tiltak and a goal in full: dates, text, earlier wordings, and the evaluation with all that was said."""

from datetime import date

from textual.content import Content

from screens.felles.tekstvern import LINJESKIFT, MELLOM, flett, lagret, vis
from stafett_tui.regler.tiltak import fristtekst
from stafett_tui.sprak.datotekst import Datotekst, dag_kort, kort, tidspunkt
from stafett_tui.sprak.merkelapper import EFFEKT, KATEGORI, KONSEKVENS, MAALSVAR, TILTAKSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Evalueringskort, Loggvisning, Oppmerksomhetkort, Tiltakskort

DUS, TITTEL, FARE = "$text-muted", "bold $primary", "bold $error"


def hvem(t: Tiltakskort) -> T:
    """Who is responsible, with the unit or the place in the family."""
    if not t.ansvarlig:
        return T("en foresatt")
    if t.ansvarlig_slag == "ansatt":
        if not t.ansvarlig_tjeneste:  # a shielded log does not name schools
            return T("%(navn)s", navn=t.ansvarlig)
        return T("%(navn)s, %(tjeneste)s", navn=t.ansvarlig, tjeneste=t.ansvarlig_tjeneste)
    if t.ansvarlig_slag == "barn":
        return T("%(navn)s, barnets eget", navn=t.ansvarlig)
    return T("%(navn)s, foresatt", navn=t.ansvarlig)


def tiltak_i_fullt(t: Tiltakskort, o: Oppmerksomhetkort, i_dag: date, sprak: str) -> Content:
    """The chosen tiltak, its parts set off by empty lines."""
    bolker = [LINJESKIFT.join([_hode(t, i_dag, sprak), lagret(t.beskrivelse)])]
    if t.evaluering is not None:
        bolker.append(_evaluering(t.evaluering, i_dag, sprak))
    bolker.append(_skrevet(t, o, i_dag, sprak))
    for versjon in t.versjoner:
        om = T(
            "Tidligere tekst, til %(naar)s (%(hvem)s):",
            naar=tidspunkt(versjon.gjaldt_til, i_dag, sprak),
            hvem=versjon.skrevet_av,
        )
        bolker.append(flett((om, DUS), LINJESKIFT, lagret(versjon.tekst), sprak=sprak))
    return Content("\n\n").join(bolker)


def _hode(t: Tiltakskort, i_dag: date, sprak: str) -> Content:
    tid = T(
        "%(fra)s – %(til)s", fra=Datotekst(kort, t.start_innen, i_dag), til=Datotekst(kort, t.frist, i_dag)
    )
    deler: list[Content | tuple[T, str]] = [
        flett((TILTAKSTYPE[t.type], "bold"), MELLOM, (hvem(t), DUS), sprak=sprak)
    ]
    deler += [LINJESKIFT, (tid, DUS)]
    if t.evaluering is None:
        stil = FARE if t.frist < i_dag else DUS
        deler += [Content(", ").stylize(DUS), (fristtekst(t.frist, i_dag), stil)]
    return flett(*deler, sprak=sprak)


def _skrevet(t: Tiltakskort, o: Oppmerksomhetkort, i_dag: date, sprak: str) -> Content:
    skrevet = T("Skrevet av %(hvem)s %(naar)s.", hvem=t.skrevet_av, naar=tidspunkt(t.opprettet, i_dag, sprak))
    forrige = next((f for f in o.tiltak if f.id == t.forgjenger_id), None)
    if forrige is None:
        return flett((skrevet, DUS), sprak=sprak)
    etter = T(" Følger etter «%(tiltak)s».", tiltak=forrige.tittel)
    return flett((skrevet, DUS), (etter, DUS), sprak=sprak)


def _evaluering(e: Evalueringskort, i_dag: date, sprak: str) -> Content:
    """Effect and consequence, by whom and for whom, and what was said; the family has the last word."""
    av = T("Evaluert av %(hvem)s", hvem=e.evaluert_av)
    if e.pa_vegne_av:
        av = T("Evaluert av %(hvem)s på vegne av %(for_)s", hvem=e.evaluert_av, for_=e.pa_vegne_av)
    linjer = [
        flett((T("Evaluering"), TITTEL), sprak=sprak),
        vis(T("%(effekt)s → %(videre)s", effekt=EFFEKT[e.utfall], videre=KONSEKVENS[e.utfall]), sprak),
        flett((T("%(av)s %(naar)s", av=av, naar=tidspunkt(e.tid, i_dag, sprak)), DUS), sprak=sprak),
    ]
    if e.mote is not None:
        paa = T("Bestemt på møtet %(naar)s", naar=tidspunkt(e.mote, i_dag, sprak))
        linjer.append(flett((paa, DUS), sprak=sprak))
    if e.kommentar:
        linjer.append(lagret(e.kommentar))
    if e.familien_sa:
        linjer.append(
            flett((T("Barnet og familien sa:"), DUS), Content(" "), lagret(e.familien_sa), sprak=sprak)
        )
    return LINJESKIFT.join(linjer)


def om_oppmerksomheten(o: Oppmerksomhetkort, logg: Loggvisning, sprak: str) -> Content:
    """Who was told, the nivå it was registered at, and earlier goals with their answers."""
    med = [
        tekst
        for sagt, tekst in (
            (o.droftet_leder, T("leder")),
            (o.droftet_foresatte, T("foresatte")),
            (o.droftet_barnet, T("%(navn)s", navn=logg.fornavn)),
        )
        if sagt
    ]
    droftet = T("Drøftet med %(hvem)s", hvem=_opplisting(med)) if med else T("Ikke drøftet med noen ennå")
    skrevet = T(
        "%(kategori)s · registrert på nivå %(niva)d av %(hvem)s %(naar)s",
        kategori=KATEGORI[o.kategori],
        niva=o.niva_ved_registrering,
        hvem=o.skrevet_av,
        naar=dag_kort(o.opprettet, logg.i_dag, sprak),
    )
    linjer = [flett((droftet, DUS), sprak=sprak), flett((skrevet, DUS), sprak=sprak)]
    for maal in o.tidligere_maal:
        svar = MAALSVAR[maal.svar] if maal.svar is not None else T("ikke besvart")
        tidligere = T("Tidligere mål: %(maal)s (%(svar)s)", maal=maal.tekst, svar=svar)
        linjer.append(flett((tidligere, DUS), sprak=sprak))
    return LINJESKIFT.join(linjer)


def mangler(o: Oppmerksomhetkort) -> T | None:
    """That the home or the child has no tiltak of its own. Pointed out, not demanded (SPEC 5.6)."""
    if o.mangler_hjemmetiltak and o.mangler_barnets_tiltak:
        return T("Verken hjemmet eller barnet har et eget tiltak her ennå.")
    if o.mangler_hjemmetiltak:
        return T("Hjemmet har ikke noe tiltak her ennå.")
    return T("Barnet har ikke noe eget tiltak her ennå.") if o.mangler_barnets_tiltak else None


def _opplisting(navn: list[T]) -> T:
    """«leder», «leder og foresatte», «leder, foresatte og Elna»."""
    if len(navn) == 1:
        return navn[0]
    if len(navn) == 2:
        return T("%(a)s og %(b)s", a=navn[0], b=navn[1])
    return T("%(a)s, %(b)s og %(c)s", a=navn[0], b=navn[1], c=navn[2])
