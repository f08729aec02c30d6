"""The words of every mail and calendar entry, in bokmål and nynorsk.

Both stand here in full and not in a catalogue: a letter is written in the family's målform whatever the
interface speaks, and a missing translation must not send bokmål to someone who asked for nynorsk. No text has
a place for a child's name, a number or a theme; the values are time, place, unit and how to reach it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from data.koder import Malform, Postslag, Varselgrunn
from data.maskert import Maskert


@dataclass(frozen=True, slots=True, repr=False)
class Posttekst(Maskert):
    """Subject and paragraphs. A paragraph may hold ``%(tid)s``, ``%(sted)s``, ``%(enhet)s``, ``%(kontakt)s``."""

    emne: str
    avsnitt: tuple[str, ...]


MOTE = "Møte"
"""What stands in a calendar, where colleagues may look over one's shoulder; alike in both målformer."""

PAAMINNELSE: Mapping[Malform, str] = {
    Malform.BOKMAAL: "Påminnelse fra Stafett",
    Malform.NYNORSK: "Påminning frå Stafett",
}
"""the same for a reminder to oneself"""

STED_UKJENT: Mapping[Malform, str] = {
    Malform.BOKMAAL: "Du får vite stedet av den som har invitert deg.",
    Malform.NYNORSK: "Du får vite staden av den som har invitert deg.",
}

GJELDER_NAA: Mapping[Malform, str] = {
    Malform.BOKMAAL: "Har du fått en invitasjon til dette møtet før, er det denne som gjelder.",
    Malform.NYNORSK: "Har du fått ein invitasjon til dette møtet før, er det denne som gjeld.",
}

_INNKALLING = {
    Malform.BOKMAAL: Posttekst(
        "Invitasjon til møte",
        (
            "Hei!",
            "Du er invitert til et møte.",
            "Tid: %(tid)s\nSted: %(sted)s",
            "Møtet ligger ved, så du kan legge det i kalenderen din. Svar gjerne der om du kommer.",
            "Passer det ikke, eller lurer du på noe? Ta kontakt med den som har invitert deg.",
            "Vel møtt!",
        ),
    ),
    Malform.NYNORSK: Posttekst(
        "Invitasjon til møte",
        (
            "Hei!",
            "Du er invitert til eit møte.",
            "Tid: %(tid)s\nStad: %(sted)s",
            "Møtet ligg ved, så du kan leggje det i kalenderen din. Svar gjerne der om du kjem.",
            "Passar det ikkje, eller lurer du på noko? Ta kontakt med den som har invitert deg.",
            "Vel møtt!",
        ),
    ),
}

_AVLYSNING = {
    Malform.BOKMAAL: Posttekst(
        "Et møte er avlyst",
        (
            "Hei!",
            "Et møte du var invitert til, blir ikke noe av for deg denne gangen.",
            "Tid: %(tid)s",
            "Følg det som ligger ved, så tar kalenderen din møtet bort.",
            "Lurer du på noe? Ta kontakt med den som inviterte deg.",
        ),
    ),
    Malform.NYNORSK: Posttekst(
        "Eit møte er avlyst",
        (
            "Hei!",
            "Eit møte du var invitert til, blir ikkje noko av for deg denne gongen.",
            "Tid: %(tid)s",
            "Følg det som ligg ved, så tek kalenderen din møtet bort.",
            "Lurer du på noko? Ta kontakt med den som inviterte deg.",
        ),
    ),
}

_VELKOMST = {
    Malform.BOKMAAL: Posttekst(
        "Velkommen til samarbeid",
        (
            "Hei!",
            "Velkommen til samarbeid med %(enhet)s. Vi er glade for å ha deg med.",
            "Av hensyn til personvernet står det ikke mer i denne e-posten. %(enhet)s forteller deg gjerne "
            "hva samarbeidet går ut på, og hvordan du kan følge med og ta del.",
            "%(kontaktlinje)s",
            "Vennlig hilsen\n%(enhet)s",
        ),
    ),
    Malform.NYNORSK: Posttekst(
        "Velkomen til samarbeid",
        (
            "Hei!",
            "Velkomen til samarbeid med %(enhet)s. Vi er glade for å ha deg med.",
            "Av omsyn til personvernet står det ikkje meir i denne e-posten. %(enhet)s fortel deg gjerne "
            "kva samarbeidet går ut på, og korleis du kan følgje med og ta del.",
            "%(kontaktlinje)s",
            "Venleg helsing\n%(enhet)s",
        ),
    ),
}

_PAAMINNELSE = {
    Malform.BOKMAAL: Posttekst(
        "Påminnelse til kalenderen din",
        (
            "Hei!",
            "Ved denne e-posten ligger en påminnelse fra Stafett. Legg den i kalenderen din.",
            "Tid: %(tid)s",
            "Logg inn i Stafett den dagen for å se hva det gjelder. Av hensyn til personvernet står det ikke her.",
        ),
    ),
    Malform.NYNORSK: Posttekst(
        "Påminning til kalenderen din",
        (
            "Hei!",
            "Ved denne e-posten ligg ei påminning frå Stafett. Legg ho i kalenderen din.",
            "Tid: %(tid)s",
            "Logg inn i Stafett den dagen for å sjå kva det gjeld. Av omsyn til personvernet står det ikkje her.",
        ),
    ),
}

KONTAKT: Mapping[Malform, tuple[str, str]] = {
    Malform.BOKMAAL: (
        "Du når oss her: %(kontakt)s",
        "Ta kontakt med %(enhet)s slik du pleier, eller spør neste gang du er innom.",
    ),
    Malform.NYNORSK: (
        "Du når oss her: %(kontakt)s",
        "Ta kontakt med %(enhet)s slik du plar, eller spør neste gong du er innom.",
    ),
}
"""How to reach the unit: when the row tells, and when it does not."""

_VARSEL_EMNE = {
    Malform.BOKMAAL: "Noe venter på deg i Stafett",
    Malform.NYNORSK: "Noko ventar på deg i Stafett",
}

_AVSLUTTET_EMNE = {
    Malform.BOKMAAL: "Beskjed fra Stafett",
    Malform.NYNORSK: "Beskjed frå Stafett",
}

_VARSEL_SLUTT = {
    Malform.BOKMAAL: "Logg inn i Stafett for å se hva det gjelder. Av hensyn til personvernet står det ikke her.",
    Malform.NYNORSK: "Logg inn i Stafett for å sjå kva det gjeld. Av omsyn til personvernet står det ikkje her.",
}

_VARSLER: Mapping[Malform, Mapping[Varselgrunn, str]] = {
    Malform.BOKMAAL: {
        Varselgrunn.NYTT_TILTAK: "Du har fått et nytt tiltak i Stafett.",
        Varselgrunn.MOTE: "Det er nytt om et møte i Stafett.",
        Varselgrunn.LYSGLIMT: "Det er skrevet et nytt lysglimt i Stafett.",
        Varselgrunn.OVERFORING: "En overføring i Stafett venter på deg.",
        Varselgrunn.SAMTYKKE_UTGAR: "Et samtykke i Stafett går snart ut.",
        Varselgrunn.AVSLUTTET: "Et samarbeid du har vært med på i Stafett, er avsluttet.",
        Varselgrunn.PASSIV_VURDERES: "En avsluttet logg i Stafett skal vurderes nå.",
        Varselgrunn.AKTIV_IGJEN: "En logg i Stafett er aktiv igjen.",
        Varselgrunn.OVERFORING_MOTTATT: "En overføring du sendte i Stafett, er mottatt.",
        Varselgrunn.OVERFORING_AVVIST: "En overføring du sendte i Stafett, er avvist.",
    },
    Malform.NYNORSK: {
        Varselgrunn.NYTT_TILTAK: "Du har fått eit nytt tiltak i Stafett.",
        Varselgrunn.MOTE: "Det er nytt om eit møte i Stafett.",
        Varselgrunn.LYSGLIMT: "Det er skrive eit nytt lysglimt i Stafett.",
        Varselgrunn.OVERFORING: "Ei overføring i Stafett ventar på deg.",
        Varselgrunn.SAMTYKKE_UTGAR: "Eit samtykke i Stafett går snart ut.",
        Varselgrunn.AVSLUTTET: "Eit samarbeid du har vore med på i Stafett, er avslutta.",
        Varselgrunn.PASSIV_VURDERES: "Ein avslutta logg i Stafett skal vurderast no.",
        Varselgrunn.AKTIV_IGJEN: "Ein logg i Stafett er aktiv igjen.",
        Varselgrunn.OVERFORING_MOTTATT: "Ei overføring du sende i Stafett, er motteken.",
        Varselgrunn.OVERFORING_AVVIST: "Ei overføring du sende i Stafett, er avvist.",
    },
}

_UTEN_MER = {
    Malform.BOKMAAL: "Du trenger ikke gjøre noe. Lurer du på hva det gjelder, spør den som har ledet arbeidet.",
    Malform.NYNORSK: "Du treng ikkje gjere noko. Lurer du på kva det gjeld, spør den som har leidd arbeidet.",
}
"""of what the recipient does not see any more, there is nothing to log in for"""

_MOTTATT_SLUTT = {
    Malform.BOKMAAL: "Ansvaret er overtatt. Du trenger ikke gjøre mer.",
    Malform.NYNORSK: "Ansvaret er overteke. Du treng ikkje gjere meir.",
}
"""the log is out of the sender's sight now: there is nothing to log in for"""

_FASTE: Mapping[Postslag, Mapping[Malform, Posttekst]] = {
    Postslag.INNKALLING: _INNKALLING,
    Postslag.AVLYSNING: _AVLYSNING,
    Postslag.VELKOMST: _VELKOMST,
    Postslag.PAAMINNELSE: _PAAMINNELSE,
}


def posttekst(slag: Postslag, grunn: Varselgrunn | None, malform: Malform) -> Posttekst:
    """The words of one kind of mail. Only a notice has a reason, and it always has."""
    if slag is not Postslag.VARSEL:
        return _FASTE[slag][malform]
    assert grunn is not None
    if grunn is Varselgrunn.OVERFORING_MOTTATT:
        return Posttekst(
            _AVSLUTTET_EMNE[malform], ("Hei!", _VARSLER[malform][grunn], _MOTTATT_SLUTT[malform])
        )
    if grunn is Varselgrunn.AVSLUTTET:
        return Posttekst(_AVSLUTTET_EMNE[malform], ("Hei!", _VARSLER[malform][grunn], _UTEN_MER[malform]))
    return Posttekst(_VARSEL_EMNE[malform], ("Hei!", _VARSLER[malform][grunn], _VARSEL_SLUTT[malform]))
