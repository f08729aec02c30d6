"""Vis / Endre as lines of text, and as JSON. Numbers masked, a shielded address left out."""

from datetime import date

from stafett_tui.handlinger.detaljer import Adresse
from stafett_tui.kommandolinje.felles import dag, kort_id, naar
from stafett_tui.regler.samtykke import SAMTYKKESTATUS
from stafett_tui.sprak.datotekst import tall
from stafett_tui.sprak.merkelapper import BOR_MED, FORESATT_ROLLE, LOGGSTATUS, NUMMERTYPE, SAMTYKKEUTFALL
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Barnedetaljer, Detaljer

Linje = str | T


def detaljdata(d: Detaljer) -> dict[str, object]:
    """For JSON: ``id``, ``navn`` and ``status`` first."""
    return {
        "id": d.logg_id,
        "navn": f"{d.barn.fornavn} {d.barn.etternavn}",
        "status": d.status,
        "overfores": d.overfores,
        "versjon": d.versjon,
        "stafettholder": d.stafettholder,
        "opprettet": d.opprettet,
        "niva": d.niva,
        "nivaer": d.nivaer,
        "barn": d.barn,
        "foresatte": d.foresatte,
        "samtykke": d.samtykke,
        "samtykker": d.samtykker,
        "kan": d.kan,
        "hvorfor_ikke": d.hvorfor_ikke,
    }


def detaljlinjer(d: Detaljer, i_dag: date) -> list[Linje]:
    """For people."""
    linjer: list[Linje] = [
        *_barnelinjer(d.barn),
        T(
            "%(status)s, nivå %(niva)d. Stafettholder: %(holder)s.",
            status=LOGGSTATUS[d.status],
            niva=d.niva,
            holder=d.stafettholder,
        ),
    ]
    if d.overfores:
        linjer.append(T("Overføres: venter på svar."))
    linjer += [
        T(
            "Nivå %(fra)d ble %(til)d %(naar)s, %(hvem)s.",
            fra=n.fra,
            til=n.til,
            naar=naar(n.tid, i_dag),
            hvem=n.hvem,
        )
        for n in d.nivaer
    ]
    linjer += ["", T("Foresatte:")]
    for f in d.foresatte:
        linjer.append(
            T(
                "%(navn)s, %(rolle)s, %(nummer)s, id %(id)s",
                navn=f"{f.fornavn} {f.etternavn}",
                rolle=FORESATT_ROLLE[f.rolle],
                nummer=f.nummer_maskert,
                id=kort_id(f.id),
            )
        )
        linjer.append(T("  Har foreldreansvar.") if f.foreldreansvar else T("  Har ikke foreldreansvar."))
        linjer += _adresse(f.adresse, f.postnummer, f.poststed, f.telefon)
    linjer += ["", T("Samtykke: %(status)s", status=SAMTYKKESTATUS[d.samtykke.status])]
    linjer += [
        T(
            "%(dag)s: %(utfall)s. %(hvem)s %(grunn)s",
            dag=dag(s.dato, i_dag),
            utfall=SAMTYKKEUTFALL[s.utfall],
            hvem=", ".join(f"{g.navn} ({dag(g.dato, i_dag)})" for g in s.givere),
            grunn=s.grunn,
        )
        for s in d.samtykker
    ]
    return linjer


def _barnelinjer(b: Barnedetaljer) -> list[Linje]:
    linjer: list[Linje] = [
        T("%(navn)s, født %(fodt)s", navn=f"{b.fornavn} {b.etternavn}", fodt=tall(b.fodt)),
        T("%(type)s %(nummer)s", type=NUMMERTYPE[b.nummertype], nummer=b.nummer_maskert),
        T("Bor med: %(hvem)s", hvem=BOR_MED[b.bor_med]),
    ]
    if b.sperret_adresse:
        linjer.append(T("Sperret adresse. Vis den med: stafett logg adresse ID"))
    else:
        linjer += _adresse(b.adresse, b.postnummer, b.poststed, b.mobil)
        linjer.append(T("Barnehage eller skole: %(skole)s", skole=b.skole or ""))
    return linjer


def _adresse(
    gate: str | None, postnummer: str | None, poststed: str | None, telefon: str | None
) -> list[Linje]:
    linjer: list[Linje] = []
    if gate:
        linjer.append(T("  %(gate)s, %(nr)s %(sted)s", gate=gate, nr=postnummer or "", sted=poststed or ""))
    if telefon:
        linjer.append(T("  Telefon %(telefon)s", telefon=telefon))
    return linjer


def adresselinjer(a: Adresse) -> list[Linje]:
    """A shielded address that was asked for."""
    linjer = [
        *_adresse(a.adresse, a.postnummer, a.poststed, a.mobil),
        T("Barnehage eller skole: %(skole)s", skole=a.skole),
    ]
    for foresatt_id, gate, nr, sted, telefon in a.foresatte:
        linjer.append(T("Foresatt %(id)s:", id=kort_id(foresatt_id)))
        linjer += _adresse(gate, nr, sted, telefon)
    return linjer
