"""Welcome to a foresatt who has no e-mail (SPEC 4.6): what the mail would have said, and no more. It names no child."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer

from data.koder import Malform
from data.maskert import Maskert
from stafett_tui.regler.tekst import fornavn
from stafett_tui.utskrift.brevark import brevside, brevslutt
from stafett_tui.utskrift.deler import overskrift
from stafett_tui.utskrift.grunnlag import PETROL, Opplysninger, avsnitt, flyt_pdf, stil


@dataclass(frozen=True, slots=True, repr=False)
class Invitasjonstekst(Maskert):
    """The words of the letter."""

    tittel: str
    hei: str
    avsnitt: tuple[str, ...]
    kontakt: str
    uten_kontakt: str
    hilsen: str


TEKSTER: Mapping[Malform, Invitasjonstekst] = {
    Malform.BOKMAAL: Invitasjonstekst(
        tittel="Velkommen til samarbeid",
        hei="Hei, %(navn)s!",
        avsnitt=(
            "Vi er glade for at du vil samarbeide med oss. Det du vet og har erfart, er viktig for at vi skal "
            "få til noe godt sammen.",
            "Jeg samordner samarbeidet, og forteller deg gjerne hva det går ut på, hvordan du kan følge med, og "
            "hvordan du kan ta del. Du får se det som blir skrevet, og du kan be om å få det på papir.",
            "Jeg har ingen e-postadresse til deg. Derfor kommer invitasjoner til møter som brev. Vil du heller ha "
            "dem på e-post, gir du meg beskjed.",
            "Av hensyn til personvernet står det ikke i brevet hva samarbeidet gjelder. Det kan du spørre meg om.",
            "Trenger du for eksempel tolk når vi snakkes? Si fra, så ordner vi det.",
        ),
        kontakt="Du når meg her: %(kontakt)s.",
        uten_kontakt="Si gjerne fra neste gang vi ses.",
        hilsen="Vennlig hilsen",
    ),
    Malform.NYNORSK: Invitasjonstekst(
        tittel="Velkomen til samarbeid",
        hei="Hei, %(navn)s!",
        avsnitt=(
            "Vi er glade for at du vil samarbeide med oss. Det du veit og har erfart, er viktig for at vi skal "
            "få til noko godt saman.",
            "Eg samordnar samarbeidet, og fortel deg gjerne kva det går ut på, korleis du kan følgje med, og "
            "korleis du kan ta del. Du får sjå det som blir skrive, og du kan be om å få det på papir.",
            "Eg har inga e-postadresse til deg. Difor kjem invitasjonar til møte som brev. Vil du heller ha dei på "
            "e-post, gir du meg beskjed.",
            "Av omsyn til personvernet står det ikkje i brevet kva samarbeidet gjeld. Det kan du spørje meg om.",
            "Treng du til dømes tolk når vi snakkast? Sei frå, så ordnar vi det.",
        ),
        kontakt="Du når meg her: %(kontakt)s.",
        uten_kontakt="Sei gjerne frå neste gong vi sest.",
        hilsen="Venleg helsing",
    ),
}


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Invitasjonsbrev(Maskert):
    """What stands in the letter. What is empty is left out."""

    mottaker: str
    adresselinjer: tuple[str, ...]
    malform: Malform
    enhet: str
    skrevet_av: str
    kontakt: tuple[str, ...]
    naa: datetime


def lag_invitasjonsbrev(brev: Invitasjonsbrev) -> bytes:
    """The letter as PDF."""
    ord_, vanlig = TEKSTER[brev.malform], stil(11, spaceAfter=9)
    kontakt = ord_.kontakt % {"kontakt": ", ".join(brev.kontakt)} if brev.kontakt else ord_.uten_kontakt
    side = brevside(brev.enhet, brev.naa, brev.malform, (brev.mottaker, *brev.adresselinjer))
    deler = [
        overskrift(ord_.tittel, stil(19, fet=True, textColor=PETROL, spaceAfter=14), 1),
        avsnitt(ord_.hei % {"navn": fornavn(brev.mottaker)}, vanlig),
        *(avsnitt(setning, vanlig) for setning in (*ord_.avsnitt, kontakt)),
        Spacer(0, 2 * mm),
        KeepTogether(brevslutt(ord_.hilsen, brev.skrevet_av, brev.enhet)),
    ]
    return flyt_pdf(Opplysninger(ord_.tittel, brev.malform, brev.naa), side, deler)
