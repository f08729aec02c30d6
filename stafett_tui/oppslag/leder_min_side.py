"""The leder's Min side: what only she can do, and what waits for it (SPEC 2.3, 3.1, 9)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from data import lederinnsyn
from data.koder import Loggstatus
from data.lagre import ansatte
from data.lagre.ansatte import Stilling
from data.lederinnsyn import Logghode
from data.overforinger import ventende
from stafett_tui.avslag import Avslag
from stafett_tui.ledervisninger import Lederminside
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.oppslag.nokkelspor import Spor, les_spor
from stafett_tui.oppslag.overforinger import overforingsoppgaver
from stafett_tui.regler.datoer import dager_til
from stafett_tui.regler.passiv import VURDERES_DAGER, vurderes
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Oppgave


def leder_min_side(okt: Okt) -> Lederminside | Avslag:
    """Of the logs it tells the head alone: the child's name, and what is to be decided."""
    i_dag, naa = okt.klokke.i_dag(), okt.klokke.naa()
    with okt.les() as sesjon:
        if avslag := krev_leder(sesjon, okt):
            return avslag
        assert okt.virksomhet_id is not None
        stillinger = ansatte.stillinger_i(sesjon, okt.virksomhet_id)
        hoder = lederinnsyn.alle_i_enheten(sesjon, okt.ansatt_id, okt.virksomhet_id)
        overforinger = list(overforingsoppgaver(okt, sesjon))
        underveis = ventende(sesjon, [h.id for h in hoder])
    her = {a.id: (a, p, v) for a, p, v in stillinger if a.aktiv and p.aktiv}
    spor = les_spor(okt.base.mappe)
    oppgaver = [
        *overforinger,
        *_uten_holder((h for h in hoder if h.ansettelse_id not in her and h.id not in underveis), i_dag),
        *_gis_videre((h for h in hoder if _er_min_eller_aktiv(okt, h) and h.id not in underveis), her, i_dag),
        *_passive(hoder, i_dag),
        *_uten_innlogging(her.values(), spor, naa),
    ]
    passive = sum(h.status is Loggstatus.PASSIV for h in hoder)
    return Lederminside(
        fornavn=okt.navn.split()[0],
        naa=naa,
        i_dag=i_dag,
        oppgaver=tuple(sorted(oppgaver, key=_hast)),
        ansatte=len(her),
        aktive=sum(h.status is Loggstatus.AKTIV for h in hoder),
        passive=passive,
    )


def _hast(oppgave: Oppgave) -> tuple[int, str]:
    return (oppgave.dager if oppgave.dager is not None else 10_000, oppgave.barn)


def _uten_holder(hoder: Iterable[Logghode], i_dag: date) -> Iterator[Oppgave]:
    """An active log of one who has left: it was taken up again, and its holder is not here to get it back."""
    for h in hoder:
        if h.status is Loggstatus.AKTIV:
            hva = T("Stafettholderen har sluttet. Overfør loggen")
            yield Oppgave("uten_holder", hva, i_dag, 0, _navn(h), h.id, h.ansettelse_id)


def _er_min_eller_aktiv(okt: Okt, h: Logghode) -> bool:
    return h.ansettelse_id == okt.ansettelse_id or h.status is Loggstatus.AKTIV


def _gis_videre(hoder: Iterable[Logghode], her: dict[UUID, Stilling], i_dag: date) -> Iterator[Oppgave]:
    """What she has received as leder and has not handed on, and what was taken up again when its holder had lost the
    mark: nobody holds a log without it."""
    for h in hoder:
        if h.ansettelse_id in her and not her[h.ansettelse_id][0].er_stafettholder:
            hva = T("Overfør loggen videre til en ansatt")
            yield Oppgave("uten_holder", hva, i_dag, 0, _navn(h), h.id, h.ansettelse_id)


def _passive(hoder: Iterable[Logghode], i_dag: date) -> Iterator[Oppgave]:
    """As on the holder's own page: she decides what is to be done, the leder does it."""
    for h in hoder:
        if h.status is not Loggstatus.PASSIV or h.passiv_fra is None:
            continue
        naar = vurderes(h.passiv_fra)
        if (dager := dager_til(naar, i_dag)) <= VURDERES_DAGER:
            hva = T("Vurder sletting av passiv logg")
            yield Oppgave("passiv", hva, naar, dager, _navn(h), h.id, h.ansettelse_id)


def _uten_innlogging(stillinger: Iterable[Stilling], spor: Spor, naa: datetime) -> Iterator[Oppgave]:
    """One who is to log in and cannot: no passphrase, and no code that is good."""
    for ansettelse, person, _ in stillinger:
        har = spor.get(person.brukernavn or "", {})
        if person.brukernavn is None or "passord" in har:
            continue
        utloper = har.get("engangskode")
        if utloper is not None and datetime.fromisoformat(utloper) > naa:
            continue
        hva = T("Har ikke fått engangskode") if utloper is None else T("Engangskoden er gått ut. Lag en ny")
        yield Oppgave("kode", hva, None, None, f"{person.fornavn} {person.etternavn}", None, ansettelse.id)


def _navn(h: Logghode) -> str:
    return f"{h.fornavn} {h.etternavn}"
