"""How a log looks as a row of a list, and on the card beside the list."""

from collections.abc import Callable
from datetime import date

from textual.content import Content

from data.koder import Loggstatus
from screens.felles.tabell import Kolonne, Rad
from screens.felles.tekstvern import LINJESKIFT, flett, lagret, vis
from stafett_tui.regler.samtykke import SAMTYKKESTATUS, Samtykkestatus
from stafett_tui.regler.tiltak import dager_over, fristtekst
from stafett_tui.sprak.datotekst import Datotekst, dag_kort, kort, tidspunkt
from stafett_tui.sprak.merkelapper import KATEGORI, LOGGSTATUS
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Kladdrad, Loggrad, Overskrift

FARE, ADVARSEL, DUS = "bold $error", "bold $warning", "$text-muted"
OVERSKRIFT = "bold $primary"
KOLONNER = (
    Kolonne("barn", T("Barn"), 17, vekt=2),
    Kolonne("alder", T("Alder"), 5, prioritet=95, hoyre=True),
    Kolonne("niva", T("Nivå"), 4, prioritet=90, hoyre=True),
    Kolonne("tiltak", T("Tiltak"), 6, prioritet=80, hoyre=True),
    Kolonne("frist", T("Frist"), 12, prioritet=70),
    Kolonne("merknad", T("Merknad"), 19, vekt=2, prioritet=60),
    Kolonne("mote", T("Neste møte"), 10, prioritet=55),
    Kolonne("status", T("Status"), 6, prioritet=50),
    Kolonne("oppdatert", T("Oppdatert"), 9, prioritet=40),
)
STANSET = {
    Samtykkestatus.UTLOPT: T("samtykke utløpt"),
    Samtykkestatus.TRUKKET: T("samtykke trukket"),
    Samtykkestatus.AVSLATT: T("samtykke avslått"),
    Samtykkestatus.MANGLER: T("samtykke mangler"),
}
"""states of consent in which the log is not shared; shown before all else"""


def loggrad(r: Loggrad, navn: Content, i_dag: date, sprak: str) -> Rad:
    """A log as a row. ``navn`` is what the list may show of the child's name."""
    aktiv = r.status is Loggstatus.AKTIV
    celler = {
        "barn": navn,
        "alder": lagret(f"{r.alder}"),
        "niva": lagret(f"{r.niva}"),
        "tiltak": lagret(f"{r.apne_tiltak}/{r.alle_tiltak}") if r.alle_tiltak else Content("–"),
        "frist": _frist(r, i_dag, sprak),
        "merknad": merknad(r, i_dag, sprak),
        "mote": lagret(dag_kort(r.neste_mote, i_dag, sprak)) if r.neste_mote else Content("–"),
        "status": vis(LOGGSTATUS[r.status], sprak),
        "oppdatert": lagret(dag_kort(r.oppdatert, i_dag, sprak)).stylize(DUS),
    }
    if aktiv:
        return Rad(r.id.hex, celler)
    return Rad(r.id.hex, {k: c if k == "merknad" else c.stylize(DUS) for k, c in celler.items()})


def _frist(r: Loggrad, i_dag: date, sprak: str) -> Content:
    """The nearest frist; past it with «!», so that it is seen without colours when the remark has fallen."""
    if r.neste is None:
        return Content("–")
    dag = lagret(kort(r.neste.frist, i_dag, sprak))
    return flett(dag, Content(" !")).stylize(FARE) if r.neste.dager < 0 else dag


def kladdrad(k: Kladdrad, navn: Content, i_dag: date, sprak: str) -> Rad:
    """An unfinished registration as a row."""
    celler = {
        "barn": navn if k.navn else vis(T("Uten navn"), sprak),
        "alder": Content("–"),
        "niva": Content("–"),
        "tiltak": Content("–"),
        "frist": Content("–"),
        "merknad": vis(T("kladd fra %(naar)s", naar=tidspunkt(k.oppdatert, i_dag, sprak)), sprak),
        "mote": Content("–"),
        "status": vis(T("Kladd"), sprak),
        "oppdatert": lagret(dag_kort(k.oppdatert, i_dag, sprak)).stylize(DUS),
    }
    return Rad(k.id.hex, celler)


def kladdkort(k: Kladdrad, navn: Content, sprak: str) -> Content:
    """The card of an unfinished registration."""
    hode = navn if k.navn else vis(T("Uten navn"), sprak)
    om = T("Registreringen er ikke ferdig. Bare du ser den. Enter fortsetter der du slapp.")
    return flett((hode, "bold"), LINJESKIFT, (T("Kladd"), DUS), LINJESKIFT, LINJESKIFT, om, sprak=sprak)


def merknad(r: Loggrad, i_dag: date, sprak: str) -> Content:
    """What is worth knowing about a log, the gravest first."""
    if r.status is Loggstatus.PASSIV:
        return vis(T("passiv, overføres") if r.overfores else T("passiv"), sprak).stylize(DUS)
    deler: list[tuple[T, str]] = []
    if r.samtykke in STANSET:
        deler.append((STANSET[r.samtykke], FARE))
    if r.overfores:
        deler.append((T("overføres"), ADVARSEL))
    if r.neste is not None and r.neste.dager < 0:
        deler.append((dager_over(-r.neste.dager), FARE))
    if r.samtykke is Samtykkestatus.UTLOPER and r.samtykke_til is not None:
        deler.append((T("samtykke til %(dag)s", dag=Datotekst(kort, r.samtykke_til, i_dag)), ADVARSEL))
    if r.neste is None:
        deler.append((T("ingen åpne tiltak") if r.alle_tiltak else T("ingen tiltak ennå"), ""))
    return Content(", ").join([flett(del_, sprak=sprak) for del_ in deler])


def loggkort(
    r: Loggrad,
    navn: Content,
    om_barnet: Callable[[T | str], Content],
    i_dag: date,
    sprak: str,
    *,
    andres: bool,
) -> Content:
    """The card beside the list: headlines, the next frist, consent.

    ``om_barnet`` makes text in which the child's name may stand fit to be shown; ``andres`` names the
    stafettholder too.
    """
    alder = T(
        "%(alder)d år · nivå %(niva)d · %(nummer)s", alder=r.alder, niva=r.niva, nummer=r.nummer_maskert
    )
    blokker = [flett((navn, "bold"), LINJESKIFT, (alder, DUS), sprak=sprak)]
    if r.status is Loggstatus.PASSIV:
        blokker.append(vis(T("Loggen er passiv og kan ikke åpnes."), sprak))
    if r.overfores:
        venter = T("Overføres: venter på svar. F viser overføringen.")
        blokker.append(flett((venter, ADVARSEL), sprak=sprak))
    if andres:
        blokker.append(_blokk(T("Stafettholder"), [lagret(r.stafettholder)], sprak))
    overskrifter = [
        _overskrift(o, om_barnet, sprak) for o in sorted(r.overskrifter, key=lambda o: o.avsluttet)
    ]
    ingen = [vis(T("Ingen ennå."), sprak).stylize(DUS)]
    blokker.append(_blokk(T("Oppmerksomheter"), overskrifter or ingen, sprak, luft=True))
    if (neste := r.neste) is not None:
        frist = T(
            "%(dag)s, %(igjen)s",
            dag=Datotekst(kort, neste.frist, i_dag),
            igjen=fristtekst(neste.frist, i_dag),
        )
        linjer = [
            flett((frist, FARE if neste.dager < 0 else ""), sprak=sprak),
            om_barnet(neste.tiltak),
            om_barnet(neste.ansvarlig).stylize(DUS),
        ]
        blokker.append(_blokk(T("Neste frist"), linjer, sprak))
    if r.neste_mote is not None:
        naar = lagret(tidspunkt(r.neste_mote, i_dag, sprak))
        blokker.append(_blokk(T("Neste møte"), [naar], sprak))
    blokker.append(_blokk(T("Samtykke"), [_samtykke(r, i_dag, sprak)], sprak))
    return Content("\n\n").join(blokker)


def _blokk(tittel: T, linjer: list[Content], sprak: str, *, luft: bool = False) -> Content:
    skille = Content("\n\n" if luft else "\n")
    return LINJESKIFT.join([flett((tittel, OVERSKRIFT), sprak=sprak), skille.join(linjer)])


def _overskrift(o: Overskrift, om_barnet: Callable[[T | str], Content], sprak: str) -> Content:
    om = T(
        "%(kategori)s, %(status)s",
        kategori=KATEGORI[o.kategori],
        status=T("avsluttet") if o.avsluttet else T("pågår"),
    )
    return flett(om_barnet(o.tekst), LINJESKIFT, (om, DUS), sprak=sprak)


def _samtykke(r: Loggrad, i_dag: date, sprak: str) -> Content:
    if r.samtykke in STANSET or r.samtykke_til is None:
        return flett((SAMTYKKESTATUS[r.samtykke], FARE), sprak=sprak)
    til = T("Gyldig til %(dag)s", dag=Datotekst(kort, r.samtykke_til, i_dag))
    return flett((til, ADVARSEL if r.samtykke is Samtykkestatus.UTLOPER else ""), sprak=sprak)
