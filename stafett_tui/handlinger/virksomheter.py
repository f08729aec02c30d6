"""Units: added and changed by the kommuneadministrator (SPEC 2.4)."""

from uuid import UUID

from data.forbi_innsyn import har_logger
from data.koder import Handling, Virksomhetstype
from data.lagre import ansatte
from data.modeller import Virksomhet
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke


def lagre_virksomhet(
    okt: Okt,
    navn: str,
    type_: Virksomhetstype | None,
    *,
    virksomhet_id: UUID | None = None,
    aktiv: bool = True,
) -> Kvittering | Avslag:
    """Adds a unit, or changes the one with this id.

    Not taken out of use: one with employees, and one with logs, also passive ones of those who have left. Only its
    leder can hand those on or delete them, and nobody would be told that it is time.
    """
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        enheter = ansatte.virksomheter(rom.sesjon)
        rad = next((v for v in enheter if v.id == virksomhet_id), None)
        if virksomhet_id is not None and rad is None:
            return finnes_ikke()
        navn = rens_linje(navn)
        kontroll = Skjemakontroll()
        kontroll.krev("navn", navn, T("Skriv hva virksomheten heter."))
        kontroll.maks("navn", navn, 80)
        kontroll.krev("type", type_, T("Velg hva slags virksomhet det er."))
        if any(v.navn.casefold() == navn.casefold() and v is not rad for v in enheter):
            kontroll.meld("navn", T("Det finnes allerede en virksomhet med dette navnet. Velg et annet."))
        if not aktiv and rad and har_logger(rom.sesjon, rad.id):
            kontroll.meld(
                "aktiv",
                T(
                    "Virksomheten har stafettlogger, aktive eller passive. Lederen må overføre eller slette dem først."
                ),
            )
        if not aktiv and rad and any(v.id == rad.id for _, _, v in ansatte.alle_stillinger(rom.sesjon)):
            kontroll.meld("aktiv", T("Virksomheten har ansatte. Avslutt eller flytt dem først."))
        if (avslag := kontroll.avslag("virksomhet.feil_i_skjema")) is not None:
            return avslag
        assert type_ is not None
        if rad is None:
            rad = Virksomhet(navn=navn, type=type_)
            rom.sesjon.add(rad)
            handling = Handling.VIRKSOMHET_OPPRETTET
        else:
            rad.navn, rad.type, rad.aktiv = navn, type_, aktiv
            handling = Handling.VIRKSOMHET_ENDRET
        rom.fullfor(handling, virksomhet=str(rad.id))
        return Kvittering(T("%(navn)s er lagret.", navn=navn), rad.id.hex)
