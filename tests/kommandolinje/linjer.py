"""How every command is written about one log. A command that is not here has no test and fails one."""

import json
from dataclasses import dataclass
from pathlib import Path

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

    def kuttet(self, tegn: int) -> "Maal":
        return Maal(*(getattr(self, felt)[:tegn] for felt in self.__dataclass_fields__))


SAK = ["--kategori", "annet", "--maal", "Klarer"]
STILLING = ["--stilling", "lærer", "--enhet", "Sundet skole"]
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
        "kladd list": [["kladd", "list"]],
        "bruker list": [["bruker", "list"], ["bruker", "list", "--enhet", m.enhet]],
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
        "oppmerksomhet ny": [
            ["oppmerksomhet", "ny", m.logg, "--tekst", "Prøver", *SAK, *TILTAK, "--ansvarlig", "meg"],
        ],
        "oppmerksomhet svar": [["oppmerksomhet", "svar", m.oppmerksomhet, "--svar", "naadd_ferdig"]],
        "tiltak ny": [
            ["tiltak", "ny", m.oppmerksomhet, *TILTAK, "--ansvarlig", "barnet"],
            ["tiltak", "ny", m.oppmerksomhet, *TILTAK, *hvem],
            ["tiltak", "ny", m.oppmerksomhet, *TILTAK, "--ansvarlig", "meg", "--etter", m.tiltak],
        ],
        "tiltak evaluer": [["tiltak", "evaluer", m.tiltak, "--utfall", "onsket"]],
        "tiltak rett": [["tiltak", "rett", m.tiltak, "--beskrivelse", "Noe annet."]],
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
        "kladd slett": [["kladd", "slett", m.kladd]],
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
        "bruker kode": [],
        "bruker avslutt": [],
        "virksomhet ny": [["virksomhet", "ny", "--navn", "", "--type", "skole"]],
        "virksomhet endre": [["virksomhet", "endre", m.logg, "--navn", "Ny"]],
        "innstilling tema": [],
    }


def passordfil_tom(mappe: Path) -> str:
    fil = mappe / "tomt"
    fil.touch(mode=0o600)
    return str(fil)


UTEN_INNLOGGING = {"demo", "opprett", "passord"}
"""commands that log nobody in; each has tests of its own"""
