"""Employees and units: the leder's and the administrator's lists, and the search for an aktør."""

from collections import Counter, defaultdict
from datetime import datetime
from uuid import UUID

from data.forbi_innsyn import antall_logger
from data.koder import Hatt
from data.lagre import ansatte, logger
from data.lagre.ansatte import Stilling
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.ansvarlige import GAAR_I
from stafett_tui.oppslag.hatten import krev_administrator, krev_leder_eller_administrator
from stafett_tui.oppslag.nokkelspor import les_spor
from stafett_tui.regler.identitetsnummer import masker
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.visninger import Aktorvalg, Ansattrad, Virksomhetsrad


def ansatte_i_virksomhet(okt: Okt, virksomhet_id: UUID | None = None) -> tuple[Ansattrad, ...] | Avslag:
    """The leder's own unit, or any unit for the administrator (who sees no counts of logs)."""
    hvilken = okt.virksomhet_id if okt.hatt is Hatt.LEDER else virksomhet_id
    with okt.les() as sesjon:
        if avslag := krev_leder_eller_administrator(sesjon, okt):
            return avslag
        if hvilken is None:
            return finnes_ikke()
        stillinger = ansatte.stillinger_i(sesjon, hvilken)
        som_leder = okt.hatt is Hatt.LEDER
        antall = antall_logger(sesjon, okt.ansatt_id, [s[0].id for s in stillinger]) if som_leder else {}
    spor = les_spor(okt.base.mappe)
    return tuple(
        _ansattrad(s, antall.get(s[0].id, 0), spor.get(s[1].brukernavn or "", {})) for s in stillinger
    )


def finn_ansatt(okt: Okt, ansettelse_id: UUID) -> Ansattrad | Avslag:
    """One employment as the list shows it: of the leder's unit, or any for the administrator."""
    with okt.les() as sesjon:
        if avslag := krev_leder_eller_administrator(sesjon, okt):
            return avslag
        stilling = ansatte.stilling(sesjon, ansettelse_id)
    if stilling is None or (okt.hatt is Hatt.LEDER and stilling[2].id != okt.virksomhet_id):
        return finnes_ikke()
    return _ansattrad(stilling, 0, les_spor(okt.base.mappe).get(stilling[1].brukernavn or "", {}))


def _ansattrad(stilling: Stilling, antall: int, spor: dict[str, str]) -> Ansattrad:
    ansettelse, person, _virksomhet = stilling
    utloper = spor.get("engangskode")
    return Ansattrad(
        id=ansettelse.id,
        ansatt_id=person.id,
        fornavn=person.fornavn,
        etternavn=person.etternavn,
        stilling=ansettelse.stilling,
        epost=person.epost,
        telefon=person.telefon,
        fodselsnummer_maskert=masker(person.fodselsnummer) if person.fodselsnummer else "",
        brukernavn=person.brukernavn,
        er_aktor=ansettelse.er_aktor,
        er_stafettholder=ansettelse.er_stafettholder,
        er_leder=ansettelse.er_leder,
        er_administrator=person.er_administrator,
        aktiv=ansettelse.aktiv and person.aktiv,
        har_passord="passord" in spor,
        kode_utloper=datetime.fromisoformat(utloper) if utloper else None,
        logger=antall,
    )


def virksomheter(okt: Okt) -> tuple[Virksomhetsrad, ...] | Avslag:
    """The administrator's list of units, with leaders and number of employees."""
    with okt.les() as sesjon:
        if avslag := krev_administrator(sesjon, okt):
            return avslag
        enheter = ansatte.virksomheter(sesjon)
        stillinger = ansatte.alle_stillinger(sesjon)
    antall = Counter(v.id for _, _, v in stillinger)
    ledere: dict[UUID, list[str]] = defaultdict(list)
    for ansettelse, person, v in stillinger:
        if ansettelse.er_leder:
            ledere[v.id].append(f"{person.fornavn} {person.etternavn}")
    return tuple(
        Virksomhetsrad(v.id, v.navn, v.type, v.aktiv, antall[v.id], tuple(ledere[v.id])) for v in enheter
    )


def virksomhetsvalg(okt: Okt) -> tuple[tuple[UUID, str], ...]:
    """Units in use, for «Registrer ny aktør»."""
    with okt.les() as sesjon:
        return tuple((v.id, v.navn) for v in ansatte.virksomheter(sesjon) if v.aktiv)


def sok_aktorer(okt: Okt, logg_id: UUID, tekst: str) -> tuple[Aktorvalg, ...] | Avslag:
    """Employees with the mark aktør by name, position or unit; at nivå 1 only the own unit (SPEC 5.5).

    Nothing tells which children anyone works with. At nivå 1 a shielded child's school is not named (SPEC 2.7);
    among all the units of the municipality a name tells nothing, and keeps namesakes apart.
    """
    with okt.les() as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        logg, barn = funnet
        bare = okt.virksomhet_id if logg.niva == 1 else None
        treff = ansatte.sok_aktorer(sesjon, tekst, virksomhet_id=bare)
    uten_sted = barn.sperret_adresse and bare is not None
    return tuple(
        Aktorvalg(
            id=a.id,
            navn=f"{p.fornavn} {p.etternavn}",
            stilling=a.stilling,
            virksomhet="" if uten_sted and v.type in GAAR_I else v.navn,
        )
        for a, p, v in treff
    )
