"""An employee's logs as the leder sees them, and a log by the beginning of its id (SPEC 2.3, 11.1)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from data import lederinnsyn, overforinger
from data.lagre import ansatte
from data.lederinnsyn import Logghode
from stafett_tui.avslag import Avslag
from stafett_tui.livsvisninger import Ansattlogger, Lederlogg
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.oppslag.ider import HEL_ID
from stafett_tui.regler.datoer import alder
from stafett_tui.regler.identitetsnummer import masker
from stafett_tui.regler.passiv import er_moden
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.leder import finnes_ikke_for_leder, lederhandlinger


def ansattlogger(okt: Okt, ansettelse_id: UUID) -> Ansattlogger | Avslag:
    """The logs of one employment in the leder's unit, also of one who has left."""
    i_dag = okt.klokke.i_dag()
    with okt.les() as sesjon:
        if avslag := krev_leder(sesjon, okt):
            return avslag
        stilling = ansatte.stilling(sesjon, ansettelse_id)
        if stilling is None or stilling[2].id != okt.virksomhet_id:
            return finnes_ikke()
        egne = lederinnsyn.stafettbarn(sesjon, okt.ansatt_id, ansettelse_id)
        andres = lederinnsyn.aktorbarn(sesjon, okt.ansatt_id, ansettelse_id, i_dag)
        alle = [h.id for h in (*egne, *andres)]
        venter = overforinger.ventende(sesjon, alle).keys() | overforinger.ventende_filer(sesjon, alle).keys()
        antall = overforinger.antall(sesjon, alle)
    ansettelse, person, _ = stilling

    def rad(h: Logghode, *, holdt: bool) -> Lederlogg:
        return replace(
            _rad(h, i_dag, holdt=holdt), overfores=h.id in venter, overforinger=antall.get(h.id, 0)
        )

    return Ansattlogger(
        ansettelse_id=ansettelse_id,
        navn=f"{person.fornavn} {person.etternavn}",
        stilling=ansettelse.stilling,
        aktiv=ansettelse.aktiv and person.aktiv,
        stafettbarn=tuple(rad(h, holdt=True) for h in egne),
        aktorbarn=tuple(rad(h, holdt=False) for h in andres),
        i_dag=i_dag,
    )


def finn_logg_for_leder(okt: Okt, start: str) -> UUID | Avslag:
    """The id of a log in the leder's unit that begins with these hex digits; a whole one is not looked up."""
    if len(start) == HEL_ID:
        return UUID(hex=start)
    with okt.les() as sesjon:
        if avslag := krev_leder(sesjon, okt):
            return avslag
        treff = lederinnsyn.ider_i_enheten(sesjon, okt.ansatt_id, okt.virksomhet_id, start)
    if len(treff) == 1:
        return treff[0]
    if treff:
        return Avslag("id.flere", T("Flere id-er begynner slik. Skriv noen tegn til."))
    return finnes_ikke_for_leder()


def _rad(h: Logghode, i_dag: date, *, holdt: bool) -> Lederlogg:
    return Lederlogg(
        id=h.id,
        navn=f"{h.fornavn} {h.etternavn}",
        alder=alder(h.fodt, i_dag),
        nummer_maskert=masker(h.nummer),
        status=h.status,
        samtykke=samtykkestatus(h.samtykke_gitt, h.samtykke_utfall, i_dag),
        apne_tiltak=h.apne_tiltak,
        alle_tiltak=h.alle_tiltak,
        oppdatert=h.oppdatert,
        passiv_fra=h.passiv_fra,
        moden=h.passiv_fra is not None and er_moden(h.passiv_fra, i_dag),
        kan=lederhandlinger(h.status) if holdt else frozenset(),
    )
