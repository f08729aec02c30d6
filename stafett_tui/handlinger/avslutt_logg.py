"""Ends a log: the reason, the meeting that decided it, and passive from today (SPEC 9.1, 9.2)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from data.koder import Avslutningsgrunn, Handling, Loggstatus, Motestatus, Utfall, Varselgrunn
from data.lagre import logger, moter, samtykker
from data.lagre import tiltak as tiltakslager
from data.lagre.moter import Motelinje
from data.modeller import Avslutning
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import ApenLogg, finn_logg
from stafett_tui.klokke import til_oslo
from stafett_tui.livsvisninger import Avslutningsskjema
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.post.ettersyn import trekk_uten_samtykke
from stafett_tui.post.utboks import ko_paaminnelse, ko_varsel
from stafett_tui.regler.mote import kan_bestemmes_paa
from stafett_tui.regler.passiv import vurderes
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import TN, T

VELG_GRUNN = T("Velg hvorfor loggen avsluttes.")
_IKKE_TRUKKET = T(
    "Samtykket er ikke trukket ennå. Registrer det først med «Samtykke avslått / trukket» i Vis / Endre."
)


def avslutt_logg(okt: Okt, logg_id: UUID, skjema: Avslutningsskjema) -> Kvittering | Avslag:
    """Makes the log passive. Nobody opens it from now on; those with a duty in it are told so.

    Refused: not stafettholder, passive already, planned meetings (those invited must be told), faults in the
    form. It goes on without a valid consent: then it is what remains to be done (SPEC 9.1).
    """
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "avslutt")
        if isinstance(apen, Avslag):
            return apen
        if (avslag := planlagte_moter(rom, logg_id)) is not None:
            return avslag
        linjer = moter.linjer(rom.sesjon, [logg_id])
        kontroll = Skjemakontroll()
        kontroll.ta_med(vurder_avslutning(skjema, rom.i_dag))
        besluttet = _besluttet(rom, apen, skjema, linjer, kontroll)
        if (avslag := kontroll.avslag("avslutning.feil_i_skjema")) is not None:
            return avslag
        assert skjema.grunn is not None
        assert besluttet is not None
        dag = legg_passiv(rom, apen, besluttet, skjema.grunn, skjema.mote_id)
        rom.fullfor(Handling.LOGG_PASSIV, logg_id=logg_id, grunn=skjema.grunn.value)
        return Kvittering(
            T("Loggen er passiv. Den skal vurderes igjen %(dag)s.", dag=Datotekst(lang_med_aar, dag)),
            logg_id.hex,
        )


def legg_passiv(
    rom: Handlingsrom,
    apen: ApenLogg,
    besluttet: date,
    grunn: Avslutningsgrunn | None = None,
    mote_id: UUID | None = None,
) -> date:
    """Passive from today, without a ``grunn`` when it goes on elsewhere; those with a duty in it are told. The day
    that it is to be decided on."""
    rom.sesjon.add(
        Avslutning(
            logg_id=apen.logg.id,
            grunn=grunn,
            mote_id=mote_id,
            besluttet=besluttet,
            registrert_av=rom.okt.stilling,
            registrert=rom.naa,
        )
    )
    ko_varsel(rom, apen.logg, _med_plikt(rom, apen), Varselgrunn.AVSLUTTET)
    trekk_uten_samtykke(rom, apen.logg)
    dag = vurderes(rom.i_dag)
    ko_paaminnelse(rom, apen.logg, apen.barn, dag)
    apen.logg.status, apen.logg.passiv_fra = Loggstatus.PASSIV, rom.i_dag
    apen.logg.versjon += 1  # not ``oppdatert``: what is written in it is as it was, also in an archive copy
    return dag


def vurder_avslutning(skjema: Avslutningsskjema, i_dag: date) -> Avslag | None:
    """What the form lacks before anything is looked up."""
    kontroll = Skjemakontroll()
    kontroll.krev("grunn", skjema.grunn, VELG_GRUNN)
    trukket = skjema.grunn is Avslutningsgrunn.SAMTYKKE_TRUKKET
    if skjema.mote_id is None and skjema.besluttet is None and not trukket:
        kontroll.meld(
            "besluttet", T("En logg avsluttes på et møte. Velg møtet, eller skriv hvilken dag det var.")
        )
    if skjema.mote_id is None and skjema.besluttet is not None and skjema.besluttet > i_dag:
        kontroll.meld("besluttet", T("Dagen har ikke vært ennå. Se på datoen."))
    return kontroll.avslag("avslutning.feil_i_skjema")


def planlagte_moter(rom: Handlingsrom, logg_id: UUID) -> Avslag | None:
    """Who is invited must be told that nothing comes of it, and in a passive log nobody can do that."""
    linjer = moter.linjer(rom.sesjon, [logg_id])
    antall = sum(m.status is Motestatus.INVITERT and m.start > rom.naa for m in linjer)
    if not antall:
        return None
    return Avslag(
        "avslutning.planlagte_moter",
        TN(
            "Det er kalt inn til %(n)d møte. Avlys det først under Møter, så de innkalte får beskjed.",
            "Det er kalt inn til %(n)d møter. Avlys dem først under Møter, så de innkalte får beskjed.",
            n=antall,
        ),
    )


def _besluttet(
    rom: Handlingsrom,
    apen: ApenLogg,
    skjema: Avslutningsskjema,
    linjer: Sequence[Motelinje],
    kontroll: Skjemakontroll,
) -> date | None:
    """The day it was decided; of a consent withdrawn or refused with no meeting, the day of that."""
    trukket = skjema.grunn is Avslutningsgrunn.SAMTYKKE_TRUKKET
    if trukket and not apen.sak.samtykke.er_nei:
        kontroll.meld("grunn", _IKKE_TRUKKET)
    if skjema.mote_id is not None:
        mote = next((m for m in linjer if m.id == skjema.mote_id), None)
        if mote is None or not kan_bestemmes_paa(mote.status, mote.start, rom.naa):
            kontroll.meld("mote_id", T("Velg et møte som har vært. Møtet kan være avlyst i et annet vindu."))
            return None
        return til_oslo(mote.start).date()
    if skjema.besluttet is not None and skjema.besluttet < til_oslo(apen.logg.opprettet).date():
        kontroll.meld("besluttet", T("Den dagen var ikke loggen opprettet. Se på datoen."))
    if skjema.besluttet is None and trukket:
        svar = samtykker.samtykker(rom.sesjon, apen.logg.id)
        return svar[0].dato if svar else rom.i_dag
    return skjema.besluttet


def _med_plikt(rom: Handlingsrom, apen: ApenLogg) -> list[UUID]:
    """Employees who are responsible for a tiltak in an open oppmerksomhet, and those who may read."""
    apne = {o.id for o in tiltakslager.oppmerksomheter(rom.sesjon, [apen.logg.id]) if o.avsluttet is None}
    ansvarlige = [
        t.ansvarlig_id
        for t in tiltakslager.tiltak_i(rom.sesjon, [apen.logg.id])
        if t.ansvarlig_id and t.utfall is not Utfall.FEILREGISTRERT and t.oppmerksomhet_id in apne
    ]
    lesere = [
        les.ansettelse_id
        for les in logger.lesetilganger(rom.sesjon, apen.logg.id)
        if les.til_dato is None or les.til_dato >= rom.i_dag
    ]
    return list(dict.fromkeys([*ansvarlige, *lesere]))
