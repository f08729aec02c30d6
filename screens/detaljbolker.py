"""The sections of Vis / Endre as text: log, child, consent, nivå, foresatte."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from textual.containers import Vertical
from textual.widget import Widget

from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tekstvern import Tekst, Visbar, flett, lagret
from screens.loggrader import ADVARSEL, FARE, STANSET
from screens.opplysninger import Opplysning, Opplysninger
from screens.skjemadeler import Bolk, Kolonne, Kolonner
from stafett_tui.klokke import til_oslo
from stafett_tui.regler.datoer import alder
from stafett_tui.regler.samtykke import SAMTYKKESTATUS
from stafett_tui.sprak.datotekst import Datotekst, kort, lang_med_aar
from stafett_tui.sprak.merkelapper import (
    BOR_MED,
    FORESATT_ROLLE,
    LOGGSTATUS,
    MALFORM,
    NUMMERTYPE,
    SAMTYKKEUTFALL,
)
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.visninger import Barnedetaljer, Detaljer, Foresattdetaljer, Samtykkelinje

NUMMERKNAPP = "nummer_"
"""beginning of the id of a button that reveals a number; the rest is the foresatt's id"""
STATUSKNAPP = "status"
SPERRET = T("Sperret. D viser den, og det føres i innsynsloggen.")


def bolker(d: Detaljer, numre: Mapping[UUID | None, str], i_dag: date) -> list[Widget]:
    """All sections. ``numre`` are the numbers that were revealed."""
    return [
        Kolonner(
            Kolonne(_logg(d, i_dag), _barn(d.barn, numre.get(None), i_dag)),
            Kolonne(_samtykke(d, i_dag), _niva(d, i_dag)),
        ),
        *(_foresatt(f, numre.get(f.id)) for f in d.foresatte),
    ]


def _logg(d: Detaljer, i_dag: date) -> Widget:
    opprettet = Datotekst(kort, til_oslo(d.opprettet).date(), i_dag)
    return Bolk(
        T("Loggen"),
        Opplysninger(
            [
                (T("Status"), _status(d)),
                (T("Stafettholder"), lagret(d.stafettholder)),
                (T("Opprettet"), opprettet),
            ]
        ),
        *_rad([Knapp(T("Gjør passiv"), STATUSKNAPP)] if "avslutt" in d.kan else []),
    )


def _status(d: Detaljer) -> Visbar:
    """With what is worked out beside it (SPEC 9.0), in the words of the list."""
    deler: list[Visbar | tuple[T, str]] = [LOGGSTATUS[d.status]]
    if d.overfores:
        deler += [T(", "), (T("overføres"), ADVARSEL)]
    if (stanset := STANSET.get(d.samtykke.status)) is not None:
        deler += [T(", "), (stanset, FARE)]
    return flett(*deler)


def _barn(b: Barnedetaljer, nummer: str | None, i_dag: date) -> Widget:
    aar = alder(b.fodt, i_dag)
    fodt = TN("%(dato)s, %(n)d år", "%(dato)s, %(n)d år", n=aar, dato=Datotekst(lang_med_aar, b.fodt))
    slag = NUMMERTYPE[b.nummertype]
    merke = T("%(slag)s, TEST", slag=slag) if b.syntetisk else slag
    linjer: list[Opplysning] = [
        (T("Navn"), lagret(f"{b.fornavn} {b.etternavn}")),
        (T("Nummer"), T("%(nummer)s (%(slag)s)", nummer=nummer or b.nummer_maskert, slag=merke)),
        (T("Født"), fodt),
        (T("Bor med"), BOR_MED[b.bor_med]),
        *_adresse(b.adresse, b.postnummer, b.poststed),
        (T("Mobil"), None if b.mobil is None else lagret(b.mobil)),
        (T("Barnehage/skole"), None if b.skole is None else lagret(b.skole)),
        (T("E-post"), _eller_strek(b.epost)),
        (T("Målform"), MALFORM[b.malform]),
        (T("Bilde"), T("Ja") if b.har_bilde else T("Nei")),
        (T("Sperret adresse"), T("Ja, kode 6 eller 7") if b.sperret_adresse else None),
    ]
    knapper = [Knapp(T("Vis nummer"), NUMMERKNAPP)] if nummer is None else []
    if b.adresse is None:
        knapper.append(Knapp(T("Vis adresse"), "vis_adresse"))
    return Bolk(T("Barnet"), Opplysninger(linjer), *_rad(knapper))


def _foresatt(f: Foresattdetaljer, nummer: str | None) -> Widget:
    ansvar = T("Ja") if f.foreldreansvar else T("Nei")
    venstre = Opplysninger(
        [
            (T("Navn"), lagret(f"{f.fornavn} {f.etternavn}")),
            (T("Rolle"), FORESATT_ROLLE[f.rolle]),
            (T("Foreldreansvar"), ansvar),
            (T("Fødselsnummer"), lagret(nummer or f.nummer_maskert)),
        ]
    )
    hoyre = Opplysninger(
        [
            *_adresse(f.adresse, f.postnummer, f.poststed),
            (T("Telefon"), None if f.telefon is None else _eller_strek(f.telefon)),
            (T("E-post"), _eller_strek(f.epost)),
        ]
    )
    knapper = [Knapp(T("Vis nummer"), f"{NUMMERKNAPP}{f.id.hex}")] if nummer is None else []
    return Bolk(T("Foresatt"), Kolonner(Kolonne(venstre), Kolonne(hoyre)), *_rad(knapper))


def _rad(knapper: list[Knapp]) -> list[Widget]:
    return [Knapperad(knapper)] if knapper else []


def _adresse(adresse: str | None, postnummer: str | None, poststed: str | None) -> list[Opplysning]:
    if adresse is None:
        return [(T("Adresse"), SPERRET)]
    sted = " ".join(d for d in (postnummer, poststed) if d)
    return [(T("Adresse"), _eller_strek(", ".join(d for d in (adresse, sted) if d)))]


def _eller_strek(tekst: str) -> Visbar:
    return lagret(tekst) if tekst else T("–")


def _samtykke(d: Detaljer, i_dag: date) -> Widget:
    naa = d.samtykke
    til = Datotekst(lang_med_aar, naa.til) if naa.til is not None else T("—")
    linjer: list[Opplysning] = [(T("Nå"), SAMTYKKESTATUS[naa.status]), (T("Utgår"), til)]
    historikk = [Tekst(_samtykkelinje(s, i_dag), classes="avsnitt dus") for s in d.samtykker]
    return Bolk(T("Samtykke"), Opplysninger(linjer), Vertical(*historikk, classes="innrykk"))


def _samtykkelinje(s: Samtykkelinje, i_dag: date) -> Visbar:
    deler = [T("%(dato)s: %(hva)s", dato=Datotekst(kort, s.dato, i_dag), hva=SAMTYKKEUTFALL[s.utfall])]
    for nr, giver in enumerate(s.givere):
        mal = T(", %(navn)s", navn=giver.navn) if nr else T(" av %(navn)s", navn=giver.navn)
        deler.append(mal)
        if giver.dato != s.dato:
            deler.append(T(" (%(dag)s)", dag=Datotekst(kort, giver.dato, i_dag)))
    deler.append(T(". Ført av %(navn)s.", navn=s.registrert_av))
    if s.grunn:
        deler.append(T(" Grunn: %(grunn)s", grunn=s.grunn))
    if s.har_vedlegg:
        deler.append(T(" Skjema er lastet opp."))
    return flett(*deler)


def _niva(d: Detaljer, i_dag: date) -> Widget:
    historikk = [
        Tekst(
            T(
                "%(dato)s: fra nivå %(fra)d til nivå %(til)d. Endret av %(navn)s.",
                dato=Datotekst(kort, til_oslo(n.tid).date(), i_dag),
                fra=n.fra,
                til=n.til,
                navn=n.hvem,
            ),
            classes="avsnitt dus",
        )
        for n in d.nivaer
    ]
    naa = Opplysninger([(T("Nå"), T("Nivå %(n)d", n=d.niva))])
    return Bolk(T("Nivå"), naa, Vertical(*historikk, classes="innrykk"))
