"""Sets what the municipality's archive calls things; for the kommuneadministrator (SPEC 2.4, 10.2)."""

from data import modeller
from data.koder import Handling
from stafett_tui.arkivvisninger import FODT, NAVN, VANLIG, Arkivvalg
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T

_MAKS = {"mappetittel": 120, "kode": 20, "kodenavn": 60, "hjemmel": 120, "fagsystem": 60}


def sett_arkivoppsett(okt: Okt, gruppe: str, valg: Arkivvalg) -> Kvittering | Avslag:
    """Changes one kind of unit's. Refused: a field that is empty or too long, a title that does not tell whose it is."""
    felt = {navn: rens_linje(getattr(valg, navn)) for navn in _MAKS}
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        if gruppe not in VANLIG:
            return Avslag("arkivoppsett.gruppe", T("Velg barnehage, skole eller andre tjenester."))
        kontroll = Skjemakontroll()
        for navn, maks in _MAKS.items():
            kontroll.krev(navn, felt[navn], T("Skriv det arkivet bruker her."))
            kontroll.maks(navn, felt[navn], maks)
        if felt["mappetittel"] and NAVN not in felt["mappetittel"]:
            kontroll.meld("mappetittel", T("Skriv %(navn)s der barnets navn skal stå.", navn=NAVN))
        if "{" in felt["mappetittel"].replace(NAVN, "").replace(FODT, ""):
            kontroll.meld(
                "mappetittel", T("Bare %(navn)s og %(fodt)s kan stå i klammer.", navn=NAVN, fodt=FODT)
            )
        if (avslag := kontroll.avslag("arkivoppsett.feil_i_skjema")) is not None:
            return avslag
        rad = rom.sesjon.get(modeller.Arkivoppsett, gruppe) or modeller.Arkivoppsett(gruppe=gruppe, **felt)
        for navn, verdi in felt.items():
            setattr(rad, navn, verdi)
        rom.sesjon.add(rad)
        rom.fullfor(Handling.VIRKSOMHET_ENDRET, arkiv=gruppe)
        return Kvittering(T("Arkivets navn og koder er lagret."))
