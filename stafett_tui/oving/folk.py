"""Who works in Fjordvik, a municipality that does not exist: units, employees, marks and passphrases.

The passphrases are no secret: the practice database opens without any, and its data are invented.
"""

from dataclasses import dataclass
from datetime import date

from data.koder import Virksomhetstype

KOMMUNE = "Fjordvik kommune"
DOMENE = "fjordvik.example"
"""a top domain that nobody can own"""
_I_ADRESSER = str.maketrans("æøå", "eoa")

BHG_1, BHG_2 = "Rognebakken barnehage", "Tjernlia barnehage"
SKOLE_1, SKOLE_2 = "Bakkehaugen skole", "Sundet skole"
HELSE, PPT, BARNEVERN = "Fjordvik helsestasjon", "Fjordvik PPT", "Fjordvik barnevern"
OPPVEKST = "Oppvekstkontoret"

ENHETER = {
    BHG_1: Virksomhetstype.BARNEHAGE,
    BHG_2: Virksomhetstype.BARNEHAGE,
    SKOLE_1: Virksomhetstype.SKOLE,
    SKOLE_2: Virksomhetstype.SKOLE,
    HELSE: Virksomhetstype.HELSESTASJON,
    PPT: Virksomhetstype.PPT,
    BARNEVERN: Virksomhetstype.BARNEVERN,
    OPPVEKST: Virksomhetstype.ANNEN,
}


@dataclass(frozen=True, slots=True)
class Ansattplan:
    """An employee. ``merker`` holds a for aktør, s for stafettholder, l for leder, k for kommunen.

    Without ``passord`` there is no log-in. ``tilleggsenhet`` is a second unit, as aktør.
    """

    fornavn: str
    etternavn: str
    enhet: str
    stilling: str
    merker: str
    passord: str = ""
    tilleggsenhet: str = ""
    sluttet: bool = False

    nummer: int = 0
    """tells the extra employees apart"""

    @property
    def bruker(self) -> str:
        """Log-in name, and the key by which the plan speaks of the employee."""
        return self.fornavn.lower() + (str(self.nummer) if self.nummer else "")

    @property
    def epost(self) -> str:
        """The address of one who logs in, with no letters but a to z before the @; empty for others."""
        return f"{self.bruker.translate(_I_ADRESSER)}@{DOMENE}" if self.passord else ""

    @property
    def fodt(self) -> date:
        """A birthday of the employee's own, so that numbers differ."""
        n = sum(map(ord, self.fornavn + self.etternavn))
        return date(1962 + n % 34, 1 + n % 12, 1 + n % 28)


ANSATTE = (
    Ansattplan("Jorunn", "Aldersund", SKOLE_1, "kontaktlærer", "as", "tre ender på isen"),
    Ansattplan("Torkel", "Brekkmo", SKOLE_1, "kontaktlærer", "as", "kald kakao om morgenen"),
    Ansattplan("Oddvar", "Lienes", SKOLE_1, "miljøterapeut", "a", "ballen under trappa"),
    Ansattplan("Gunnvor", "Haugstuen", SKOLE_1, "spesialpedagog", "a", "ni blyanter i koppen"),
    Ansattplan("Berit", "Skjelvik", SKOLE_1, "rektor", "l", "klokka ringer for sent"),
    Ansattplan("Steffen", "Moengard", SKOLE_2, "kontaktlærer", "as", "regn mot ruta i går"),
    Ansattplan("Marte", "Nymoenes", SKOLE_2, "sosiallærer", "as", "grønn jakke på knaggen"),
    Ansattplan("Roald", "Stensbye", SKOLE_2, "rektor", "asl", "elleve stoler i ring"),
    Ansattplan("Vigdis", "Øygarden", BHG_1, "pedagogisk leder", "as", "sand i begge støvlene"),
    Ansattplan("Sindy", "Rasmussveen", BHG_1, "barnehagelærer", "a", "to spader og en bøtte"),
    Ansattplan("Laila", "Fossbakken", BHG_1, "styrer", "l", "huska ved den store eika"),
    Ansattplan("Kristin", "Hovdenak", BHG_2, "pedagogisk leder", "as", "pannekaker på torsdag"),
    Ansattplan("Eivor", "Sandviken", BHG_2, "styrer", "asl", "gul sykkel i snøen"),
    Ansattplan("Åsta", "Tveitnes", HELSE, "helsesykepleier", "as", "stille venterom med fisk"),
    Ansattplan("Bjørghild", "Myrvang", HELSE, "fysioterapeut", "a", "hopp over tre puter"),
    Ansattplan("Toralf", "Engesland", HELSE, "avdelingsleder", "l", "hvit frakk uten knapper"),
    Ansattplan("Torgunn", "Kvernes", PPT, "logoped", "as", "rare ord i gamle bøker", SKOLE_1),
    Ansattplan("Ingolf", "Raudberg", PPT, "rådgiver", "a", "fire veier til målet"),
    Ansattplan("Sylvi", "Hegglund", PPT, "leder", "l", "kart uten noen farger"),
    Ansattplan("Ranveig", "Solbergsmo", BARNEVERN, "kontaktperson", "as", "varm suppe til alle"),
    Ansattplan("Hallvard", "Stokkenes", BARNEVERN, "barnevernsleder", "l", "lys i alle vinduene"),
    Ansattplan("Solfrid", "Vikøren", OPPVEKST, "rådgiver", "k", "perm med blå rygg"),
    Ansattplan("Nikoline", "Åmotsdal", OPPVEKST, "fritidsleder", "a"),
    Ansattplan("Arnfinn", "Lauvåsen", SKOLE_1, "vernepleier", "a", sluttet=True),
)


def ekstra_ansatt(nummer: int) -> Ansattplan:
    """One of the many employees that a large practice database needs; they do not log in."""
    fornavn = _EKSTRA[nummer % len(_EKSTRA)]
    enhet = list(ENHETER)[nummer % 7]
    return Ansattplan(
        fornavn, f"{_LEDD[nummer % len(_LEDD)]}eng", enhet, "fagarbeider", "as", nummer=nummer + 1
    )


_EKSTRA = "Agnete Botolf Charlotte Didrik Eskil Fride Gjertrud Hjørdis Irmelin Jarle".split()
_LEDD = "Brattås Dypvåg Fauskås Holtås Rønnås Teigås Vågås".split()


def passordet(bruker: str) -> str:
    """The passphrase of an invented user; nothing for who has none."""
    return next((p.passord for p in ANSATTE if p.bruker == bruker), "")
