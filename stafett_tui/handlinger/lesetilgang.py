"""Reading access without a tiltak: given after consent, widened, narrowed and ended (SPEC 2.2)."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from data.koder import Handling
from data.lagre import ansatte, logger
from data.lagre import tiltak as tiltakslager
from data.modeller import Lesetilgang
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke

HELE, DELER = "alt", "deler"
"""how much may be read: the whole log, or oppmerksomheter that are named"""
VELG_HVEM = T("Velg hvem som skal få lese.")


def gi_lesetilgang(
    okt: Okt,
    logg_id: UUID,
    ansettelse_id: UUID | None,
    *,
    omfang: str | None = HELE,
    oppmerksomheter: Collection[UUID] = (),
    til_dato: date | None = None,
) -> Kvittering | Avslag:
    """Lets an employee read the whole log, or the named oppmerksomheter. Replaces what they had before.

    Refused: not stafettholder, passive log, no valid consent, unknown employee or oppmerksomhet, a past date, no
    word of how much (``omfang`` None, or ``DELER`` with none named).
    """
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "gi_lesetilgang")
        if isinstance(apen, Avslag):
            return apen
        kontroll = Skjemakontroll()
        kontroll.ta_med(vurder_lesetilgang(ansettelse_id, omfang, oppmerksomheter, til_dato, rom.i_dag))
        stilling = ansatte.stilling(rom.sesjon, ansettelse_id) if ansettelse_id else None
        if stilling is None or ansettelse_id is None or not (stilling[0].aktiv and stilling[1].aktiv):
            kontroll.meld("ansatt", VELG_HVEM)
        elif ansettelse_id == apen.logg.stafettholder_id:
            kontroll.meld("ansatt", T("Stafettholderen leser allerede hele loggen. Velg en annen."))
        kjente = {o.id for o in tiltakslager.oppmerksomheter(rom.sesjon, [logg_id])}
        if not set(oppmerksomheter) <= kjente:
            return finnes_ikke()
        if (avslag := kontroll.avslag("lesetilgang.feil_i_skjema")) is not None:
            return avslag
        assert ansettelse_id is not None
        erstattet = _avslutt(rom, logg_id, ansettelse_id)
        for oppmerksomhet_id in oppmerksomheter or (None,):
            rom.sesjon.add(
                Lesetilgang(
                    logg_id=logg_id,
                    ansettelse_id=ansettelse_id,
                    oppmerksomhet_id=oppmerksomhet_id,
                    til_dato=til_dato,
                    gitt_av=okt.stilling,
                    gitt=rom.naa,
                )
            )
        handling = Handling.LESETILGANG_ENDRET if erstattet else Handling.LESETILGANG_GITT
        rom.fullfor(handling, logg_id=logg_id, ansettelse=str(ansettelse_id), deler=len(oppmerksomheter))
        return Kvittering(T("Lesetilgangen er gitt."), logg_id.hex)


def vurder_lesetilgang(
    ansettelse_id: UUID | None,
    omfang: str | None,
    oppmerksomheter: Collection[UUID],
    til_dato: date | None,
    i_dag: date,
) -> Avslag | None:
    """What the form lacks before anything is looked up. How much must be said: no parts would mean all of it."""
    kontroll = Skjemakontroll()
    kontroll.krev("ansatt", ansettelse_id, VELG_HVEM)
    kontroll.krev("omfang", omfang, T("Velg hvor mye som skal kunne leses."))
    if omfang == DELER and not oppmerksomheter:
        kontroll.meld("deler", T("Kryss av minst én oppmerksomhet."))
    if til_dato is not None and til_dato < i_dag:
        kontroll.meld("til_dato", T("Datoen er passert. Velg en senere dag, eller la feltet stå tomt."))
    return kontroll.avslag("lesetilgang.feil_i_skjema")


def avslutt_lesetilgang(okt: Okt, lesetilgang_id: UUID) -> Kvittering | Avslag:
    """Ends an employee's reading access to a log, all parts of it."""
    with okt.handle() as rom:
        rad = rom.sesjon.get(Lesetilgang, lesetilgang_id)
        if rad is None:
            return finnes_ikke()
        apen = finn_logg(rom, rad.logg_id, "avslutt_lesetilgang")
        if isinstance(apen, Avslag):
            return apen
        _avslutt(rom, rad.logg_id, rad.ansettelse_id)
        rom.fullfor(Handling.LESETILGANG_AVSLUTTET, logg_id=rad.logg_id, ansettelse=str(rad.ansettelse_id))
        return Kvittering(T("Lesetilgangen er avsluttet."), rad.logg_id.hex)


def _avslutt(rom: Handlingsrom, logg_id: UUID, ansettelse_id: UUID) -> bool:
    gamle = [les for les in logger.lesetilganger(rom.sesjon, logg_id) if les.ansettelse_id == ansettelse_id]
    for les in gamle:
        les.opphort = rom.naa
    return bool(gamle)
