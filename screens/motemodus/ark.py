"""What stands on the pages of a meeting: agenda, one oppmerksomhet a page, lysglimt, minutes, next meeting (SPEC 7.1).

First names only: it is the child's own meeting, and others may come by the door.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from textual.content import Content

from data.koder import Motestatus, Virksomhetstype
from screens.felles.tekstvern import LINJESKIFT, flett, lagret
from stafett_tui.innslagsvisninger import Lysglimtrad
from stafett_tui.klokke import til_oslo
from stafett_tui.motemodusvisning import Motemodus
from stafett_tui.motevisninger import Motekort
from stafett_tui.regler.tekst import fornavn
from stafett_tui.regler.tiltak import fristtekst
from stafett_tui.sprak.datotekst import Datotekst, kort, lang_forst
from stafett_tui.sprak.merkelapper import EFFEKT, MOTESTATUS
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Oppmerksomhetkort, Tiltakskort

DUS = "$text-muted"
DAGSORDEN, SAK, LYSGLIMT, REFERAT, NESTE = "dagsorden", "sak", "lysglimt", "referat", "neste"
MAKS_LYSGLIMT = 4
"""the newest; a page is to be read from the back of a room"""
STED = {
    Virksomhetstype.SKOLE: T("På skolen"),
    Virksomhetstype.BARNEHAGE: T("I barnehagen"),
    Virksomhetstype.HELSESTASJON: T("På helsestasjonen"),
    Virksomhetstype.PPT: T("I PPT"),
    Virksomhetstype.BARNEVERN: T("I barnevernet"),
}


@dataclass(frozen=True, slots=True)
class Ark:
    """One page: what kind, and of which oppmerksomhet."""

    slag: str
    sak: UUID | None = None


def lag_ark(m: Motemodus, naa: datetime) -> tuple[Ark, ...]:
    """The pages in order. An oppmerksomhet that was closed today keeps its page until the meeting is over."""
    saker = [Ark(SAK, o.id) for o in m.logg.oppmerksomheter if gaar_ennaa(o.avsluttet, naa)]
    return (Ark(DAGSORDEN), *saker, Ark(LYSGLIMT), Ark(REFERAT), Ark(NESTE))


def gaar_ennaa(avsluttet: datetime | None, naa: datetime) -> bool:
    """Open, or closed on this day."""
    return avsluttet is None or til_oslo(avsluttet).date() == til_oslo(naa).date()


def tiltak_i_rader(o: Oppmerksomhetkort, naa: datetime) -> list[list[Tiltakskort]]:
    """The tiltak that are talked about; what two foresatte have alike («begge») is one row (SPEC 5.5), by name: the two
    were made at the same moment, and have no order of their own."""
    rader: dict[object, list[Tiltakskort]] = {}
    for t in o.tiltak:
        if t.evaluering is None or gaar_ennaa(t.evaluering.tid, naa):
            rader.setdefault(_felles(t), []).append(t)
    return [sorted(rad, key=lambda t: t.ansvarlig) for rad in rader.values()]


def _felles(t: Tiltakskort) -> object:
    if t.ansvarlig_slag != "foresatt":
        return t.id
    return (t.type, t.beskrivelse, t.start_innen, t.frist)


def tiltakstekst(rad: list[Tiltakskort], barn: str, i_dag: date, sprak: str) -> Content:
    """Where and who, what, and how it stands in words."""
    t = rad[0]
    hvem = T(" og ").paa(sprak).join(dict.fromkeys(fornavn(r.ansvarlig) for r in rad if r.ansvarlig))
    if t.ansvarlig_slag == "barn":
        hode = flett(lagret(barn).stylize("bold"))
    else:
        sted = T("Hjemme") if t.ansvarlig_slag == "foresatt" else _sted(t)
        hode = flett((sted, "bold"), *_etter_komma(hvem), sprak=sprak)
    return LINJESKIFT.join([hode, lagret(t.beskrivelse), flett((_stand(rad, i_dag), DUS), sprak=sprak)])


def _sted(t: Tiltakskort) -> T:
    if t.ansvarlig_enhet in STED:
        return STED[t.ansvarlig_enhet]
    return T("%(tjeneste)s", tjeneste=t.ansvarlig_tjeneste) if t.ansvarlig_tjeneste else T("Hos oss")


def _etter_komma(navn: str) -> list[Content]:
    return [Content(", ").stylize(DUS), lagret(navn).stylize(DUS)] if navn else []


def _stand(rad: list[Tiltakskort], i_dag: date) -> T:
    """«Fram til 3. des, 12 dager igjen», or what came of it."""
    apne = [t for t in rad if t.evaluering is None]
    if not apne:
        siste = rad[0].evaluering
        assert siste is not None
        return T("Evaluert: %(effekt)s", effekt=EFFEKT[siste.utfall])
    t = apne[0]
    frist = T(
        "Fram til %(dag)s, %(igjen)s", dag=Datotekst(kort, t.frist, i_dag), igjen=fristtekst(t.frist, i_dag)
    )
    if len(apne) < len(rad):
        return T("%(frist)s. %(navn)s sitt er evaluert.", frist=frist, navn=fornavn(_evaluert(rad).ansvarlig))
    return frist


def _evaluert(rad: list[Tiltakskort]) -> Tiltakskort:
    return next(t for t in rad if t.evaluering is not None)


def glimttekst(rad: Lysglimtrad, i_dag: date, sprak: str) -> Content:
    """A lysglimt as one reads it aloud."""
    fra = T("%(hvem)s, %(dag)s", hvem=fornavn(rad.fra), dag=Datotekst(kort, til_oslo(rad.tid).date(), i_dag))
    return flett(lagret(f"«{rad.tekst}»").stylize("bold"), LINJESKIFT, (fra, DUS), sprak=sprak)


def referatlinjer(m: Motekort | None, sprak: str) -> Iterator[Content]:
    """Who came, and the minutes as far as they are written."""
    if m is None:
        yield flett(
            T(
                "Dette møtet er ikke satt opp i loggen. Trykk M og sett det opp, så kan referatet skrives her."
            ),
            sprak=sprak,
        )
        return
    motte = [fornavn(d.navn) for d in m.deltakere if d.motte]
    if motte:
        yield flett((T("Til stede"), DUS), LINJESKIFT, lagret(", ".join(motte)), sprak=sprak)
    if m.rad.status not in (Motestatus.FULLFORT, Motestatus.INVITERT):
        yield flett((MOTESTATUS[m.rad.status], DUS), sprak=sprak)
    if m.referat:
        yield lagret(m.referat)
    elif "registrer" in m.kan:
        yield flett((T("Referatet er ikke skrevet ennå. R skriver det."), DUS), sprak=sprak)
    else:
        yield flett((T("Referatet kan skrives når møtet har begynt."), DUS), sprak=sprak)


def neste_mote(m: Motemodus, naa: datetime) -> Motekort | None:
    """The nearest meeting that is planned after this one."""
    kommende = [
        k
        for k in m.moter
        if k.rad.status is Motestatus.INVITERT and k.rad.start > naa and k.rad.id != m.mote_id
    ]
    return min(kommende, key=lambda k: k.rad.start, default=None)


def nestelinjer(m: Motekort | None, sprak: str) -> Iterator[Content]:
    """When and where we meet again."""
    if m is None:
        yield flett((T("Neste møte er ikke avtalt ennå. M kaller inn."), DUS), sprak=sprak)
        return
    start, slutt = til_oslo(m.rad.start), til_oslo(m.rad.slutt)
    naar = T(
        "%(dag)s klokka %(fra)s–%(til)s",
        dag=Datotekst(lang_forst, start.date()),
        fra=f"{start:%H.%M}",
        til=f"{slutt:%H.%M}",
    )
    yield flett((naar, "bold"), sprak=sprak)
    if m.rad.sted:
        yield lagret(m.rad.sted)
    innkalte = ", ".join(fornavn(d.navn) for d in m.deltakere)
    yield flett((T("Innkalt"), DUS), LINJESKIFT, lagret(innkalte), sprak=sprak)
