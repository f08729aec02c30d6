"""How every command is written about one log. A command that is not here has no test and fails one."""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.overforingsfil.rad import uekte_kvittering

Linjer = list[list[str]]


@dataclass(frozen=True)
class Maal:
    """The ids of one log, as whole as they are, or cut short, or made up."""

    logg: str
    oppmerksomhet: str
    tiltak: str
    foresatt: str
    lesetilgang: str
    ansatt: str
    enhet: str
    kladd: str
    epost: str
    mote: str
    lysglimt: str
    vedlegg: str
    faktor: str
    trinn: str

    def kuttet(self, tegn: int) -> "Maal":
        return Maal(*(getattr(self, felt)[:tegn] for felt in self.__dataclass_fields__))


SAK = ["--kategori", "annet", "--maal", "Klarer"]
STILLING = ["--stilling", "lærer", "--enhet", "Sundet skole"]
MOTETID = ["--dato", "+5", "--fra", "9", "--til", "10.30"]
FAKTOR = ["--slag", "vennskap", "--tekst", "Står alene.", "--hvor", "tjenesten", "--endring", "stor"]
FAMILIEN = ["--grunn", "Bytter gruppe.", "--familien", "i dag"]
TIL_SORVIK = ["--kommune", "Sørvik", "--samtykket", "1.1.2026", "--grunn", "Flytter."]
TILTAK = ["--type", "tett", "--beskrivelse", "Leser sammen.", "--start", "i dag", "--frist", "+20"]


def skjemafil(mappe: Path, navn: str, felt: dict[str, object]) -> str:
    fil = mappe / navn
    if not fil.exists():
        fil.touch(mode=0o600)
        fil.write_text(json.dumps(felt), encoding="utf-8")
    return str(fil)


def les(m: Maal, mappe: Path) -> dict[str, Linjer]:
    """Commands that read."""
    nummer = skjemafil(mappe, "nummer.json", {"nummer": "15891090110"})
    return {
        "minside": [["minside"]],
        "aktorer": [["aktorer"]],
        "logg list": [["logg", "list"], ["logg", "list", "--aktor"], ["logg", "list", "--sok", "a"]],
        "logg vis": [["logg", "vis", m.logg]],
        "logg historikk": [["logg", "historikk", m.logg]],
        "logg detaljer": [["logg", "detaljer", m.logg]],
        "logg nummer": [["logg", "nummer", m.logg], ["logg", "nummer", m.logg, "--foresatt", m.foresatt]],
        "logg adresse": [["logg", "adresse", m.logg]],
        "aktor sok": [["aktor", "sok", m.logg, "lærer"]],
        "barn sok": [["barn", "sok", "--fil", nummer]],
        "mote liste": [["mote", "liste"], ["mote", "liste", m.logg]],
        "mote vis": [["mote", "vis", m.mote]],
        "faktor vis": [["faktor", "vis", m.oppmerksomhet]],
        "mal list": [["mal", "list"], ["mal", "list", "--slag", "maal"], ["mal", "list", "--egne"]],
        "trapp vis": [["trapp", "vis", m.oppmerksomhet]],
        "lysglimt liste": [["lysglimt", "liste", m.logg]],
        "overfor liste": [["overfor", "liste"]],
        "overfor sok": [["overfor", "sok", "--dor", "annen_enhet", "skole"]],
        "overforing status": [["overforing", "status", m.logg]],
        "notat liste": [["notat", "liste", m.logg]],
        "mote sted": [["mote", "sted", m.mote]],
        "kladd list": [["kladd", "list"]],
        "post liste": [["post", "liste"]],
        "arkiv vis": [["arkiv", "vis", m.logg]],
        "logg passivt": [["logg", "passivt", m.logg]],
        "logg slettegrunnlag": [["logg", "slettegrunnlag", m.logg]],
        "bruker innsyn": [["bruker", "innsyn", "--maks", "1"]],
        "bruker logger": [["bruker", "logger", m.ansatt]],
        "bruker list": [["bruker", "list"], ["bruker", "list", "--enhet", m.enhet]],
        "statistikk vis": [["statistikk", "vis"], ["statistikk", "vis", "--aar", "2025"]],
        "virksomhet list": [["virksomhet", "list"]],
    }


def skriv(m: Maal, mappe: Path) -> dict[str, Linjer]:
    """Commands that write. About another's log every one of them is to be refused without a trace."""
    endring = skjemafil(mappe, "endring.json", {"mobil": "00000001"})
    tomt = skjemafil(mappe, "tomt.json", {})
    ansatt = passordfil_tom(mappe)
    hvem = ["--ansvarlig", f"foresatt:{m.foresatt}"]
    return {
        "logg endre": [["logg", "endre", m.logg, "--niva", "2"], ["logg", "endre", m.logg, "--fil", endring]],
        "logg passiv": [["logg", "passiv", m.logg, "--grunn", "maal_naadd", "--mote", m.mote]],
        "logg paaminnelse": [["logg", "paaminnelse", m.logg, "--til", str(mappe)]],
        # a day when no log was passive yet: a leder may know of the log, and still not take it up
        "statistikk lagre": [["statistikk", "lagre", "--til", str(mappe / "finnes" / "ikke")]],
        "logg slett": [["logg", "slett", m.logg, "--bekreft", "SLETT", "--krevd"]],
        "logg aktiver": [["logg", "aktiver", m.logg, "--samtykket", "1.1.2001"]],
        "oppmerksomhet ny": [
            ["oppmerksomhet", "ny", m.logg, "--tekst", "Prøver", *SAK, *TILTAK, "--ansvarlig", "meg"],
        ],
        "oppmerksomhet svar": [["oppmerksomhet", "svar", m.oppmerksomhet, "--svar", "naadd_ferdig"]],
        "tiltak ny": [
            ["tiltak", "ny", m.oppmerksomhet, *TILTAK, "--ansvarlig", "barnet"],
            ["tiltak", "ny", m.oppmerksomhet, *TILTAK, *hvem],
            ["tiltak", "ny", m.oppmerksomhet, *TILTAK, "--ansvarlig", "meg", "--etter", m.tiltak],
        ],
        "tiltak evaluer": [
            ["tiltak", "evaluer", m.tiltak, "--utfall", "onsket"],
            ["tiltak", "evaluer", m.tiltak, "--utfall", "onsket", "--mote", m.mote],
        ],
        "tiltak rett": [["tiltak", "rett", m.tiltak, "--beskrivelse", "Noe annet."]],
        "faktor ny": [
            ["faktor", "ny", m.oppmerksomhet, *FAKTOR],
            ["faktor", "ny", m.oppmerksomhet, *FAKTOR, "--svar", m.tiltak],
        ],
        "faktor endre": [["faktor", "endre", m.faktor, "--endring", "liten"]],
        "faktor tiltak": [["faktor", "tiltak", m.faktor, *TILTAK, "--ansvarlig", "barnet"]],
        "faktor fjern": [["faktor", "fjern", m.faktor]],
        "faktor kart": [["faktor", "kart", m.oppmerksomhet, "--til", str(mappe)]],
        "mal ny": [],
        "mal endre": [["mal", "endre", m.logg, "--tekst", "Går inn alene."]],
        "mal fjern": [["mal", "fjern", m.logg]],
        "trapp ny": [
            ["trapp", "ny", m.oppmerksomhet, "--type", "trening", "--tekst", "Går inn.", "--plass", "1"]
        ],
        "trapp endre": [["trapp", "endre", m.trinn, "--tekst", "Går inn."]],
        "trapp start": [["trapp", "start", m.trinn, *TILTAK, "--ansvarlig", "barnet"]],
        "trapp fjern": [["trapp", "fjern", m.trinn]],
        "samtykke forny": [
            [
                "samtykke",
                "forny",
                m.logg,
                "--dato",
                "i dag",
                "--informert",
                "--deling",
                "--gitt-av",
                m.foresatt,
            ]
        ],
        "samtykke nei": [["samtykke", "nei", m.logg, "--utfall", "trukket", "--dato", "i dag"]],
        "lesetilgang gi": [
            ["lesetilgang", "gi", m.logg, "--ansatt", m.ansatt],
            ["lesetilgang", "gi", m.logg, "--ansatt", m.ansatt, "--oppmerksomhet", m.oppmerksomhet],
        ],
        "lesetilgang avslutt": [["lesetilgang", "avslutt", m.lesetilgang]],
        "aktor ny": [
            ["aktor", "ny", m.logg, "--fornavn", "Ny", "--etternavn", "Ansatt", *STILLING],
        ],
        "mote ny": [
            ["mote", "ny", m.logg, *MOTETID],
            ["mote", "ny", m.logg, *MOTETID, "--sak", m.oppmerksomhet, "--inviter", f"foresatt:{m.foresatt}"],
        ],
        "mote endre": [
            ["mote", "endre", m.mote, "--fra", "8", "--til", "9", "--hvor", "telefon", "--fjern", "meg"]
        ],
        "mote avlys": [["mote", "avlys", m.mote]],
        "mote registrer": [["mote", "registrer", m.mote, "--status", "fullfort", "--kom", "alle"]],
        "mote brev": [["mote", "brev", m.mote, "--deltaker", "barnet", "--til", str(mappe)]],
        "lysglimt ny": [
            ["lysglimt", "ny", m.logg, "--tekst", "Lo høyt."],
            ["lysglimt", "ny", m.logg, "--tekst", "Lo høyt.", "--fra", "barnet"],
            ["lysglimt", "ny", m.logg, "--tekst", "Lo høyt.", "--fra", f"foresatt:{m.foresatt}"],
        ],
        "lysglimt kort": [["lysglimt", "kort", m.lysglimt, "--til", str(mappe)]],
        "notat ny": [["notat", "ny", m.logg, "--tekst", "En opplysning.", "--skjult", "--grunn", "Vern."]],
        "notat vedlegg": [["notat", "vedlegg", m.vedlegg, "--til", str(mappe)]],
        "brev familien": [["brev", "familien", m.logg, "--til", str(mappe)]],
        "brev innsyn": [["brev", "innsyn", m.logg, "--til", str(mappe)]],
        "brev samtykke": [],
        "brev invitasjon": [["brev", "invitasjon", m.logg, "--til", str(mappe)]],
        "brev forberedelse": [],
        "eksport": [["eksport", m.logg, "--ut", str(mappe)]],
        "arkiv bekreft": [
            ["arkiv", "bekreft", m.logg, "--fil", str(mappe / "tomt"), "--referanse", "26/1234-5"]
        ],
        "overfor send": [
            ["overfor", "send", m.logg, "--til", f"ansatt:{m.ansatt}", *FAMILIEN, "--bekreft"],
            ["overfor", "send", m.logg, "--til", f"leder:{m.enhet}", *FAMILIEN, "--uten", m.oppmerksomhet],
        ],
        "overfor godta": [["overfor", "godta", m.logg]],
        "overfor avvis": [["overfor", "avvis", m.logg, "--grunn", "Nei."]],
        "overfor trekk": [["overfor", "trekk", m.logg]],
        "overfor overlevert": [
            ["overfor", "overlevert", m.logg, "--kommune", "Sørvik", "--dato", "i dag", *FAMILIEN]
        ],
        "overforing lag": [["overforing", "lag", m.logg, *TIL_SORVIK, "--ut", str(mappe)]],
        "overforing les": [["overforing", "les", str(mappe / "tomt")]],
        "overforing kvittering": [["overforing", "kvittering", m.logg, kvittering(mappe)]],
        "overforing kvitter": [["overforing", "kvitter", m.logg, "--ut", str(mappe)]],
        "overforing trekk": [["overforing", "trekk", m.logg]],
        "overforing nokkel": [],
        "arkiv oppsett": [["arkiv", "oppsett", "--gjelder", "skole", "--kode", ""]],
        "kladd slett": [["kladd", "slett", m.kladd]],
        "post skriv": [["post", "skriv", m.epost, "--til", str(mappe)]],
        "post igjen": [["post", "igjen", m.epost], ["post", "igjen", m.epost, "--likevel"]],
        "post send": [],
        "post oppsett": [["post", "oppsett", "--tjener", "", "--port", "0"]],
        "post tjeneste": [["post", "tjeneste", str(mappe / "finnes" / "ikke")]],
        "barn ny": [["barn", "ny", "--fil", tomt]],
        "bruker ny": [
            [
                "bruker",
                "ny",
                "--fornavn",
                "Ny",
                "--etternavn",
                "Ansatt",
                "--stilling",
                "x",
                "--nummer-fil",
                ansatt,
            ]
        ],
        "bruker endre": [["bruker", "endre", m.ansatt, "--brukernavn", "Æ!"]],
        "bruker importer": [["bruker", "importer", str(mappe / "finnes" / "ikke"), "--prov"]],
        "bruker kode": [],
        "bruker avslutt": [],
        "virksomhet ny": [["virksomhet", "ny", "--navn", "", "--type", "skole"]],
        "virksomhet endre": [["virksomhet", "endre", m.logg, "--navn", "Ny"]],
        "innstilling kontakt": [["innstilling", "kontakt", "--navn", ""]],
        "innstilling samtykke": [["innstilling", "samtykke", "--informeres", "0"]],
        "innstilling laas": [["innstilling", "laas", "--minutter", "1"]],
        "innstilling egenlaas": [["innstilling", "egenlaas", "--minutter", "60"]],
        "innstilling tema": [],
        "innstilling visning": [],
        "innstilling motepin": [],
        "innstilling sprak": [],
        "post prove": [],
        "nodkode": [["nodkode"]],
        "sikkerhetskopi": [],
    }


def kvittering(mappe: Path) -> str:
    fil = mappe / "kvittering.json"
    fil.write_bytes(uekte_kvittering())
    return str(fil)


def passordfil_tom(mappe: Path) -> str:
    fil = mappe / "tomt"
    fil.touch(mode=0o600)
    return str(fil)


UTEN_INNLOGGING = {
    "demo",
    "opprett",
    "passord",
    "husk",
    "varsle",
    "sprak sjekk",
    "sprak maal",
    "hjelp",
    "taster vis",
    "taster sjekk",
    "taster mal",
    "kontroller",
    "gjenopprett",
}
"""commands that log nobody in; each has tests of its own"""
