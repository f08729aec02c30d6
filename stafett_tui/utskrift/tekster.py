"""The words of letters and cards, in bokmål and nynorsk: the family's målform, whatever the interface speaks."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.koder import Malform
from data.maskert import Maskert


@dataclass(frozen=True, slots=True, repr=False)
class Brevtekst(Maskert):
    """A letter that calls someone to a meeting, or calls it off. It holds no name of a child and no theme."""

    tittel: str
    avlyst_tittel: str
    hei: str
    inviterer: str
    avlyst: str
    sporsmaal: str
    tid: str
    sted: str
    sted_ukjent: str
    behov: str
    kontakt: str
    uten_kontakt: str
    personvern: str
    gjelder: str
    avslutning: str
    hilsen: str


MOTEBREV: Mapping[Malform, Brevtekst] = {
    Malform.BOKMAAL: Brevtekst(
        tittel="Invitasjon til møte",
        avlyst_tittel="Et møte er avlyst",
        hei="Hei, %(navn)s!",
        inviterer="Jeg vil gjerne invitere deg til et møte.",
        avlyst="Møtet jeg inviterte deg til, blir det ikke noe av denne gangen.",
        sporsmaal="Lurer du på noe, så spør.",
        tid="Tid",
        sted="Sted",
        sted_ukjent="Det får du vite av meg.",
        behov="Passer ikke tiden, eller trenger du for eksempel tolk? Si fra, så finner vi ut av det sammen.",
        kontakt="Du når meg her: %(kontakt)s.",
        uten_kontakt="Si gjerne fra neste gang vi ses.",
        personvern=(
            "Av hensyn til personvernet står det ikke i brevet hva møtet gjelder. Det kan du spørre meg om."
        ),
        gjelder="Har du fått et brev om dette møtet før, er det dette som gjelder.",
        avslutning="Hjertelig velkommen!",
        hilsen="Vennlig hilsen",
    ),
    Malform.NYNORSK: Brevtekst(
        tittel="Invitasjon til møte",
        avlyst_tittel="Eit møte er avlyst",
        hei="Hei, %(navn)s!",
        inviterer="Eg vil gjerne invitere deg til eit møte.",
        avlyst="Møtet eg inviterte deg til, blir det ikkje noko av denne gongen.",
        sporsmaal="Lurer du på noko, så spør.",
        tid="Tid",
        sted="Stad",
        sted_ukjent="Det får du vite av meg.",
        behov="Passar ikkje tida, eller treng du til dømes tolk? Sei frå, så finn vi ut av det saman.",
        kontakt="Du når meg her: %(kontakt)s.",
        uten_kontakt="Sei gjerne frå neste gong vi sest.",
        personvern=(
            "Av omsyn til personvernet står det ikkje i brevet kva møtet gjeld. Det kan du spørje meg om."
        ),
        gjelder="Har du fått eit brev om dette møtet før, er det dette som gjeld.",
        avslutning="Hjarteleg velkomen!",
        hilsen="Venleg helsing",
    ),
}


@dataclass(frozen=True, slots=True, repr=False)
class Korttekst(Maskert):
    """A card with a lysglimt."""

    tittel: str
    til: str
    fra: str


LYSGLIMTKORT: Mapping[Malform, Korttekst] = {
    Malform.BOKMAAL: Korttekst("Lysglimt", "Et lysglimt til %(navn)s", "Fra %(fra)s"),
    Malform.NYNORSK: Korttekst("Lysglimt", "Eit lysglimt til %(navn)s", "Frå %(fra)s"),
}
