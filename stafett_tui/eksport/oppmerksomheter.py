"""Concerns in the document: the goal, a table of the tiltak, and then each tiltak in full with its evaluation."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from stafett_tui.eksport.bygger import Bygger
from stafett_tui.eksport.modell import Ansvarlig, EnEvaluering, EnOppmerksomhet, EtTiltak, Logginnhold
from stafett_tui.eksport.plan import faktorer, trapp
from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.datotekst import tall
from stafett_tui.sprak.merkelapper import EFFEKT, KATEGORI, KONSEKVENS, MAALSVAR, TILTAKSTYPE

_PA_VEGNE_AV = {"foresatt", "barnet", "aktor"}


def _dato(tid: datetime | date) -> str:
    return tall(til_oslo(tid).date() if isinstance(tid, datetime) else tid)


def oppmerksomheter(b: Bygger, logg: Logginnhold) -> None:
    """All of them, in the order they were made."""
    b.overskrift(b.ord("Oppmerksomheter"), 1)
    if not logg.oppmerksomheter:
        b.tekst(b.ord("Ingen oppmerksomheter er registrert."))
    numre = {
        t.id: f"{i}.{j}" for i, o in enumerate(logg.oppmerksomheter, 1) for j, t in enumerate(o.tiltak, 1)
    }
    moter = {m.id: m.start for m in logg.moter}
    for nr, o in enumerate(logg.oppmerksomheter, 1):
        _oppmerksomhet(b, nr, o, numre, moter)


def _oppmerksomhet(
    b: Bygger, nr: int, o: EnOppmerksomhet, numre: Mapping[UUID, str], moter: Mapping[UUID, datetime]
) -> None:
    ord_ = b.ord
    b.overskrift(f"{nr}. {o.tekst}", 2)
    droftet = [
        ord_(hvem)
        for hvem, ja in (
            ("leder", o.droftet_leder),
            ("foresatte", o.droftet_foresatte),
            ("stafettbarnet", o.droftet_barnet),
        )
        if ja
    ]
    b.svak(
        ord_(
            "%(kategori)s. Nivå %(niva)d da den ble registrert.",
            kategori=ord_(KATEGORI[o.kategori]),
            niva=o.niva_ved_registrering,
        ),
        ord_("Skrevet %(dato)s av %(hvem)s.", dato=_dato(o.opprettet), hvem=b.hvem(o.skrevet_av)),
        ord_("Drøftet med %(hvem)s.", hvem=", ".join(droftet)) if droftet else "",
        ord_("Avsluttet %(dato)s.", dato=_dato(o.avsluttet)) if o.avsluttet else ord_("Pågår."),
    )
    _maal(b, o)
    faktorer(b, o.faktorer, numre)
    trapp(b, o.trinn, numre)
    if not o.tiltak:
        b.tekst(ord_("Ingen tiltak er registrert."))
        return
    _tiltakstabell(b, o, numre)
    for t in o.tiltak:
        _tiltak(b, t, numre, moter)


def _maal(b: Bygger, o: EnOppmerksomhet) -> None:
    ord_ = b.ord
    for i, m in enumerate(o.maal):
        b.overskrift(ord_("Tidligere mål") if i else ord_("Mål"), 3)
        b.tekst(m.tekst, "maal")
        b.svak(
            ord_("Satt %(dato)s av %(hvem)s.", dato=_dato(m.opprettet), hvem=b.hvem(m.skrevet_av)),
            ord_("Svar: %(svar)s.", svar=ord_(MAALSVAR[m.svar])) if m.svar else "",
        )


def _tiltakstabell(b: Bygger, o: EnOppmerksomhet, numre: Mapping[UUID, str]) -> None:
    ord_ = b.ord
    b.luft(2)
    b.tabell(
        [
            ord_("Tiltak"),
            ord_("Ansvarlig"),
            ord_("Igangsatt"),
            ord_("Frist"),
            ord_("Avsluttet"),
            ord_("Evaluering"),
        ],
        [
            (
                f"{numre[t.id]} {ord_(TILTAKSTYPE[t.type])}",
                _hvem(t.ansvarlig),
                _dato(t.start_innen),
                _dato(t.frist),
                _dato(t.evaluering.avsluttet) if t.evaluering else "",
                ord_(EFFEKT[t.evaluering.utfall]) if t.evaluering else ord_("Opprettet"),
            )
            for t in o.tiltak
        ],
        [39, 43, 21, 21, 21, 29],
    )


def _hvem(a: Ansvarlig) -> str:
    return ", ".join(d for d in (a.navn, a.virksomhet) if d)


def _tiltak(b: Bygger, t: EtTiltak, numre: Mapping[UUID, str], moter: Mapping[UUID, datetime]) -> None:
    ord_ = b.ord
    b.overskrift(ord_("Tiltak %(nr)s: %(type)s", nr=numre[t.id], type=ord_(TILTAKSTYPE[t.type])), 3)
    b.tekst(t.beskrivelse)
    forgjenger = numre.get(t.forgjenger) if t.forgjenger else None
    b.svak(
        ord_(
            "Ansvarlig: %(hvem)s. Skrevet %(dato)s av %(av)s.",
            hvem=_hvem(t.ansvarlig),
            dato=_dato(t.opprettet),
            av=b.hvem(t.skrevet_av),
        ),
        ord_("Kommer etter tiltak %(nr)s.", nr=forgjenger) if forgjenger else "",
    )
    for v in t.tidligere_tekster:
        b.svak(ord_("Til %(dato)s sto det: %(tekst)s", dato=_dato(v.gjaldt_til), tekst=v.tekst))
    if t.evaluering is not None:
        _evaluering(b, t, t.evaluering, moter)


def _evaluering(b: Bygger, t: EtTiltak, e: EnEvaluering, moter: Mapping[UUID, datetime]) -> None:
    ord_ = b.ord
    utfall = ord_(
        "%(effekt)s. %(konsekvens)s.",
        effekt=ord_(EFFEKT[e.utfall]),
        konsekvens=ord_(KONSEKVENS[e.utfall]),
    )
    b.tekst(
        ord_(
            "Evaluert %(dato)s av %(hvem)s: %(utfall)s",
            dato=_dato(e.avsluttet),
            hvem=b.hvem(e.evaluert_av),
            utfall=utfall,
        )
    )
    b.tekst(e.kommentar)
    if e.familien_sa:
        b.tekst(ord_("Barnet og familien sa: %(tekst)s", tekst=e.familien_sa))
    mote = moter.get(e.mote) if e.mote else None
    b.svak(
        ord_("På vegne av %(hvem)s.", hvem=t.ansvarlig.navn) if e.pa_vegne_av in _PA_VEGNE_AV else "",
        ord_("Bestemt på møtet %(dato)s.", dato=_dato(mote)) if mote else "",
    )
