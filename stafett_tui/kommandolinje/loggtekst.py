"""A child's log as lines of text, and as JSON."""

from collections.abc import Iterator

from stafett_tui.kommandolinje.felles import dag, kort_id, naar
from stafett_tui.regler.samtykke import SAMTYKKESTATUS
from stafett_tui.regler.tiltak import fristtekst
from stafett_tui.sprak.merkelapper import KATEGORI, LOGGSTATUS, MAALSVAR, TILTAKSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort

Linje = str | T


def loggdata(logg: Loggvisning) -> dict[str, object]:
    """For JSON: ``id``, ``navn`` and ``status`` first."""
    return {
        "id": logg.id,
        "navn": logg.navn,
        "status": logg.status,
        "alder": logg.alder,
        "skole": logg.skole,
        "virksomhet": logg.virksomhet,
        "niva": logg.niva,
        "stafettholder": logg.stafettholder,
        "samtykke": logg.samtykke,
        "versjon": logg.versjon,
        "delvis": logg.delvis,
        "oppmerksomheter": [_oppmerksomhetdata(o) for o in logg.oppmerksomheter],
        "aktorer": logg.aktorer,
        "lysglimt": logg.lysglimt,
        "notater": logg.notater,
        "deltakelse": logg.deltakelse,
        "kan": logg.kan,
        "hvorfor_ikke": logg.hvorfor_ikke,
    }


def _oppmerksomhetdata(o: Oppmerksomhetkort) -> dict[str, object]:
    return {
        "id": o.id,
        "navn": o.tekst,
        "status": "avsluttet" if o.avsluttet else "venter" if o.venter_paa_svar else "pagar",
        "kategori": o.kategori,
        "maal": o.maal,
        "tidligere_maal": o.tidligere_maal,
        "droftet_leder": o.droftet_leder,
        "droftet_foresatte": o.droftet_foresatte,
        "droftet_barnet": o.droftet_barnet,
        "niva_ved_registrering": o.niva_ved_registrering,
        "skrevet_av": o.skrevet_av,
        "opprettet": o.opprettet,
        "avsluttet": o.avsluttet,
        "mangler_hjemmetiltak": o.mangler_hjemmetiltak,
        "mangler_barnets_tiltak": o.mangler_barnets_tiltak,
        "tiltak": [_tiltakdata(t) for t in o.tiltak],
    }


def _tiltakdata(t: Tiltakskort) -> dict[str, object]:
    return {
        "id": t.id,
        "navn": t.tittel,
        "status": t.status.status,
        "tilstand": t.status.tilstand,
        "utfall": t.status.utfall,
        "type": t.type,
        "beskrivelse": t.beskrivelse,
        "ansvarlig": t.ansvarlig,
        "ansvarlig_tjeneste": t.ansvarlig_tjeneste,
        "start_innen": t.start_innen,
        "frist": t.frist,
        "skrevet_av": t.skrevet_av,
        "opprettet": t.opprettet,
        "rettefrist": t.rettefrist,
        "evaluering": t.evaluering,
        "versjoner": t.versjoner,
        "forgjenger_id": t.forgjenger_id,
        "kan": t.kan,
    }


def logglinjer(logg: Loggvisning) -> list[Linje]:
    """For people: the head, each oppmerksomhet with its tiltak, then who is on the log."""
    linjer: list[Linje] = [
        T("%(navn)s, %(alder)d år", navn=logg.navn, alder=logg.alder),
        T(
            "Nivå %(niva)d. %(status)s. Stafettholder: %(holder)s.",
            niva=logg.niva,
            status=LOGGSTATUS[logg.status],
            holder=_med_enhet(logg.stafettholder, logg.virksomhet),
        ),
        _samtykkelinje(logg),
    ]
    if logg.skole:
        linjer.append(T("Går i %(skole)s.", skole=logg.skole))
    if logg.delvis:
        linjer.append(T("Du ser en del av loggen."))
    if not logg.oppmerksomheter:
        linjer += ["", T("Ingen oppmerksomheter ennå.")]
    for nr, o in enumerate(logg.oppmerksomheter, 1):
        linjer += ["", *_oppmerksomhet(logg, o, nr)]
    linjer += ["", T("På loggen:")]
    linjer += [
        T("%(navn)s, %(rolle)s. %(tjeneste)s", navn=a.navn, rolle=a.rolle, tjeneste=a.tjeneste)
        for a in logg.aktorer
    ]
    if (d := logg.deltakelse) is not None:
        linjer += [
            T("Hjemmet: %(tiltak)d tiltak, %(n)d lysglimt.", tiltak=d.hjemmets_tiltak, n=d.hjemmets_lysglimt),
            T("Barnet: %(tiltak)d tiltak, %(n)d lysglimt.", tiltak=d.barnets_tiltak, n=d.barnets_lysglimt),
            T("Lysglimt %(glimt)d, notater %(notater)d.", glimt=logg.lysglimt, notater=logg.notater),
        ]
    return linjer


def _med_enhet(navn: str, enhet: str) -> str:
    """The unit is empty for a foresatt, for the child, and where it would tell of a shielded child's school."""
    return f"{navn}, {enhet}" if enhet else navn


def _samtykkelinje(logg: Loggvisning) -> T:
    status = SAMTYKKESTATUS[logg.samtykke.status]
    if logg.samtykke.til is None:
        return T("%(status)s.", status=status)
    return T("%(status)s. Gjelder til %(til)s.", status=status, til=dag(logg.samtykke.til, logg.i_dag))


def _oppmerksomhet(logg: Loggvisning, o: Oppmerksomhetkort, nr: int) -> Iterator[Linje]:
    yield T(
        "Oppmerksomhet %(nr)d, %(kategori)s: %(tekst)s", nr=nr, kategori=KATEGORI[o.kategori], tekst=o.tekst
    )
    yield T(
        "  id %(id)s. Skrevet av %(hvem)s %(naar)s.",
        id=kort_id(o.id),
        hvem=o.skrevet_av,
        naar=naar(o.opprettet, logg.i_dag),
    )
    if o.avsluttet is not None:
        yield T("  Avsluttet %(naar)s.", naar=naar(o.avsluttet, logg.i_dag))
    yield T("  Mål: %(maal)s", maal=o.maal)
    for m in o.tidligere_maal:
        svar = MAALSVAR[m.svar] if m.svar else ""
        yield T("  Tidligere mål: %(maal)s %(svar)s.", maal=m.tekst, svar=svar)
    if o.venter_paa_svar:
        yield T("  Alle tiltak er evaluert. Er målet nådd?")
    if o.mangler_hjemmetiltak:
        yield T("  Hjemmet har ikke noe tiltak her.")
    if o.mangler_barnets_tiltak:
        yield T("  Barnet har ikke noe eget tiltak her.")
    for t in o.tiltak:
        yield from _tiltak(logg, t)


def _tiltak(logg: Loggvisning, t: Tiltakskort) -> Iterator[Linje]:
    yield T(
        "  Tiltak %(id)s, %(type)s: %(tekst)s",
        id=kort_id(t.id),
        type=TILTAKSTYPE[t.type],
        tekst=t.beskrivelse,
    )
    hvem = _med_enhet(t.ansvarlig, t.ansvarlig_tjeneste)
    yield T(
        "    Ansvarlig: %(hvem)s. Igangsettes innen %(start)s, frist %(frist)s. %(status)s.",
        hvem=hvem,
        start=dag(t.start_innen, logg.i_dag),
        frist=dag(t.frist, logg.i_dag),
        status=t.status.status,
    )
    if t.status.apent:
        yield T("    %(igjen)s.", igjen=fristtekst(t.frist, logg.i_dag))
    if t.evaluering is not None:
        yield T(
            "    Evaluert av %(hvem)s %(naar)s: %(effekt)s. %(kommentar)s",
            hvem=t.evaluering.evaluert_av,
            naar=naar(t.evaluering.tid, logg.i_dag),
            effekt=t.status.evaluering,
            kommentar=t.evaluering.kommentar,
        )
        if t.evaluering.familien_sa:
            yield T("    Familien sa: %(tekst)s", tekst=t.evaluering.familien_sa)
    for v in t.versjoner:
        yield T(
            "    Tidligere tekst, til %(naar)s: %(tekst)s", naar=naar(v.gjaldt_til, logg.i_dag), tekst=v.tekst
        )
