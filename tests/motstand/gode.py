"""Good inputs, where the accidents begin: what people type, and files as they should be."""

from typing import Any

TALL = ("15891590110", "158915 90110", "55011590038", "02013299997", "201212345603", "D: 55891590023")
DATOER = ("12.11.2026", "1.1", "i dag", "+14", "neste fredag", "12. november 2026", "121126", "2026-11-12")
TIDER = ("9", "09.30", "kl. 14", "1430", "23:59", "halv ti")
SETNINGER = (
    "Tiltaket skal iverksettes av kontaktlærer ifm. oppstart. Det ble besluttet at eleven følges opp.",
    "Vi leser sammen to ettermiddager i uka. Mor sier at hun gleder seg.\n\nNeste gang: fredag kl. 9.",
    "Hun sitter ofte alene, bl.a. i friminuttene, og det foreligger et behov for kartlegging mht. språk.",
)
GODT_SKJEMA: dict[str, Any] = {
    "nummer": "15891590110", "fornavn": "Eira", "etternavn": "Lund", "fodt": "15.9.2015", "bor_med": "begge",
    "mobil": "40000000", "adresse": "Furuveien 3", "postnummer": "0150", "skole": "Bakkehaugen skole",
    "niva": 1, "sperret_adresse": False,
    "foresatte": [{"fodselsnummer": "15891590110", "fornavn": "Mo", "etternavn": "Lund", "rolle": "mor", "telefon": "1"}],
    "samtykke": {"informert": True, "deling": True, "dato": "i dag", "gitt_av": {"0": None}},
}  # fmt: skip
ANSATTFIL = "fornavn;etternavn;fødselsnummer;stilling\nÅse;Ødegård;15891590110;helsesykepleier\n".encode()
GOD_ENDRING: dict[str, Any] = {
    "mobil": "40000009",
    "niva": 2,
    "bor_med": "mor",
    "sperret_adresse": True,
    "fodt": "14.3.2016",
}
EGNE_TASTER = b"""# mine
"logg.evaluer" = "w"
logg.nytt_lysglimt = ["y", "Ctrl+T"]
"dekk" = "F8"
[skjema]
lagre = "Ctrl+N"
"""
FORSOK = {
    "maren": {"antall": 4, "sist": "2026-11-12T09:00:00+00:00"},
    "": {"antall": 1, "sist": "2026-11-12T09:00:00+00:00"},
}
MOTE = {
    "sted": "Rom 12, inngang B",
    "enhet": "Sundet skole",
    "til": "mor@hjem.example",
    "kontakt": "51 00 00 00",
}
_POST = "--tjener localhost --port 1025 --sikring ingen --avsender stafett@fjordvik.example"
INNSTILLINGER = tuple(
    linje.split()
    for linje in (
        "innstilling laas --minutter 10", "innstilling egenlaas --minutter 5", "innstilling egenlaas --som-kommunen",
        "innstilling tema stafett-mork", "innstilling visning --skjermleser nei --enkle-tegn ja",
        "innstilling sprak nb", "innstilling kontakt --navn Kari --epost kari@fjordvik.example --telefon 40000000",
        "innstilling samtykke --informeres 12 --signerer 15 --alene 16", f"post oppsett {_POST}",
        "arkiv oppsett --gjelder barnehage --mappetittel {navn} --kode UO",
    )
)  # fmt: skip
"""every setting that is kept, changed to something that it may be"""
