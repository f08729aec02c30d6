"""What ``stafett kontroller`` says: for each look, that all is well, or what is wrong and what to do."""

from collections.abc import Callable

from data.kontroll import Funn, Sted
from stafett_tui.sprak.tekst import TN, T

HENT_KOPI = T("Hent databasen tilbake: stafett gjenopprett")
PROV_IGJEN = T(
    "Lukk Stafett i de andre vinduene, og kontroller på nytt. Er det likt, hent databasen tilbake: stafett gjenopprett"
)
_SPOR_ADMINISTRATOREN = T("Be administratoren lage en ny engangskode til den det gjelder.")


def ikke_ferdig(f: Funn) -> T:
    """A look that could not be made to its end."""
    return T("Kontrollen av «%(sted)s» ble ikke ferdig (%(kode)s).", sted=f.sted.value, kode=f.feil)


BRA: dict[Sted, Callable[[Funn], T]] = {
    Sted.RETTIGHETER: lambda f: TN(
        "Bare du kan lese mappen og %(n)d fil i den.",
        "Bare du kan lese mappen og %(n)d filer i den.",
        n=f.antall,
    ),
    Sted.NOKKELFIL: lambda f: TN(
        "Nøkkelfilen er hel, med %(n)d spor.", "Nøkkelfilen er hel, med %(n)d spor.", n=f.antall
    ),
    Sted.SPOR: lambda f: TN(
        "%(n)d ansatt kan åpne databasen.", "%(n)d ansatte kan åpne databasen.", n=f.antall
    ),
    Sted.APNING: lambda _: T("Databasen kan åpnes."),
    Sted.SKJEMA: lambda _: T("Databasen har dagens skjema."),
    Sted.STRUKTUR: lambda _: T("Oppbygningen av filen er hel."),
    Sted.SIDER: lambda _: T("Ingen side i filen er endret utenfra."),
    Sted.FREMMEDNOKLER: lambda _: T("Alt som henger sammen, finnes."),
    Sted.RYDDING: lambda _: T("Ingenting er igjen av slettede logger."),
    Sted.REVISJON: lambda f: T("Sporingsloggen er hel, med %(n)d handlinger.", n=f.antall),
    Sted.ANKER: lambda f: T("Slutten av sporingsloggen er der (kontrollert fra handling %(n)d).", n=f.antall),
    Sted.UTBOKS: lambda f: TN(
        "%(n)d e-post venter i utboksen.", "%(n)d e-poster venter i utboksen.", n=f.antall
    ),
    Sted.NOKKELBYTTE: lambda f: (
        T("Nøkkelen til databasen kan byttes når noen slutter.")
        if not f.antall
        else T(
            "Slutter noen, byttes nøkkelen først når disse har logget inn eller er laget på nytt: %(hva)s.",
            hva=f.hva,
        )
    ),
    Sted.KOPIER: lambda f: TN(
        "%(n)d sikkerhetskopi er åpnet og hel.", "%(n)d sikkerhetskopier er åpnet og hele.", n=f.antall
    ),
}

FEIL: dict[tuple[Sted, str], Callable[[Funn], tuple[T, T]]] = {
    (Sted.RETTIGHETER, "apen"): lambda f: (
        T("Andre på maskinen kan lese %(hva)s.", hva=f.hva),
        T("Gjør den privat: chmod go-rwx %(hva)s", hva=f.hva),
    ),
    (Sted.NOKKELFIL, "finnes_ikke"): lambda _: (
        T("Det er ingen nøkkelfil i mappen."),
        T(
            "Se om mappen er riktig (--mappe). Uten nøkkelfilen kan databasen aldri åpnes. Den ligger ikke i Stafetts "
            "sikkerhetskopier: hent den fra kopien av hele mappen."
        ),
    ),
    (Sted.NOKKELFIL, ""): lambda f: (
        T("Nøkkelfilen kan ikke brukes (%(kode)s).", kode=f.feil),
        T("Hent nokler.json fra kopien av hele mappen, og kontroller på nytt."),
    ),
    (Sted.RYDDING, "venter"): lambda _: (
        T("Rester av en slettet logg ligger igjen ved siden av databasen, fordi et annet vindu leser den."),
        T("Lukk Stafett i de andre vinduene, og kontroller på nytt. Restene er krypterte."),
    ),
    (Sted.SPOR, "skadet"): lambda f: (
        TN(
            "%(n)d spor i nøkkelfilen er endret og åpner ingenting, det første for «%(hva)s».",
            "%(n)d spor i nøkkelfilen er endret og åpner ingenting, det første for «%(hva)s».",
            n=f.antall,
            hva=f.hva,
        ),
        _SPOR_ADMINISTRATOREN,
    ),
    (Sted.SPOR, "skadet_nodkode"): lambda _: (
        T("Nødkoden er endret i nøkkelfilen: den som ligger i safen, åpner ingenting."),
        T("Be administratoren lage en ny, og bytt den ut i safen: stafett nodkode"),
    ),
    (Sted.SPOR, "skadet_tjeneste"): lambda _: (
        T("Tjenestefilen er endret i nøkkelfilen: e-post sendes bare mens noen er logget inn."),
        T("Be administratoren lage en ny tjenestefil i innstillingene."),
    ),
    (Sted.SPOR, "skadet_nokkelring"): lambda _: (
        T("«Husk på denne maskinen» er endret i nøkkelfilen, og åpner ingenting."),
        T("Logg inn med passordet, og kryss av på nytt: «Husk på denne maskinen»."),
    ),
    (Sted.SPOR, "ukjent"): lambda f: (
        TN(
            "%(n)d spor i nøkkelfilen er av et slag denne Stafett ikke kjenner.",
            "%(n)d spor i nøkkelfilen er av slag denne Stafett ikke kjenner.",
            n=f.antall,
        ),
        T("Bruk den nyeste Stafett på denne databasen."),
    ),
    (Sted.SPOR, "ingen_nodkode"): lambda _: (
        T("Det er ingen nødkode. Glemmer administratorene passordet, kan ingen åpne for dem."),
        T("Be administratoren lage en, og legg den i safen: stafett nodkode"),
    ),
    (Sted.SPOR, "sluttet"): lambda f: (
        TN(
            "%(n)d som har sluttet, har fortsatt et spor i nøkkelfilen: «%(hva)s».",
            "%(n)d som har sluttet, har fortsatt spor i nøkkelfilen, først «%(hva)s».",
            n=f.antall,
            hva=f.hva,
        ),
        T("Avslutt ansettelsen på nytt: stafett bruker avslutt"),
    ),
    (Sted.NOKKELBYTTE, "skyldes"): lambda f: (
        TN(
            "Nøkkelen til databasen skal byttes etter en som har sluttet. Det har ventet %(n)d dag.",
            "Nøkkelen til databasen skal byttes etter en som har sluttet. Det har ventet %(n)d dager.",
            n=f.antall,
        ),
        T("Lukk Stafett i alle vinduer, og logg inn i ett: da byttes den."),
    ),
    (Sted.NOKKELBYTTE, "venter"): lambda f: (
        T("Nøkkelen til databasen skal byttes, men venter på: %(hva)s.", hva=f.hva),
        T(
            "Be dem logge inn én gang. En nødkode lages på nytt med «stafett nodkode», en tjenestefil i innstillingene."
        ),
    ),
    (Sted.NOKKELBYTTE, ""): lambda f: (
        T("Bytte av nøkkelen til databasen er i uorden (%(kode)s).", kode=f.feil),
        T("Noen har skrevet i nokler.json. Hent den fra kopien av hele mappen."),
    ),
    (Sted.APNING, "feil_nokkel"): lambda _: (
        T("Databasefilen åpnes ikke med nøkkelen. Den er skadet, eller hører til en annen nøkkelfil."),
        HENT_KOPI,
    ),
    (Sted.APNING, "laast"): lambda _: (
        T("Databasen er opptatt i et annet vindu."),
        T("Lukk Stafett i de andre vinduene, og kontroller på nytt."),
    ),
    (Sted.APNING, "finnes_ikke"): lambda _: (T("Det er ingen database i mappen."), HENT_KOPI),
    (Sted.APNING, ""): lambda f: (T("Databasen kan ikke åpnes (%(kode)s).", kode=f.feil), HENT_KOPI),
    (Sted.SKJEMA, "gammelt"): lambda _: (
        T("Databasen er fra en eldre Stafett, og resten er ikke kontrollert."),
        T("Logg inn én gang: da blir den sikkerhetskopiert og oppgradert."),
    ),
    (Sted.SKJEMA, "nyere"): lambda _: (
        T("Databasen er laget av en nyere Stafett."),
        T("Oppdater programmet først."),
    ),
    (Sted.STRUKTUR, "funnet"): lambda f: (
        TN("Filen har %(n)d feil i oppbygningen.", "Filen har %(n)d feil i oppbygningen.", n=f.antall),
        HENT_KOPI,
    ),
    (Sted.SIDER, "funnet"): lambda f: (
        TN(
            "%(n)d side i filen er endret utenfra eller ødelagt.",
            "%(n)d sider i filen er endret utenfra eller ødelagt.",
            n=f.antall,
        ),
        HENT_KOPI,
    ),
    (Sted.FREMMEDNOKLER, "funnet"): lambda f: (
        TN(
            "%(n)d rad viser til noe som ikke finnes.",
            "%(n)d rader viser til noe som ikke finnes.",
            n=f.antall,
        ),
        HENT_KOPI,
    ),
    (Sted.REVISJON, ""): lambda f: (
        T(
            "Sporingsloggen er endret ved handling %(hva)s (%(kode)s). Feil i alt: %(n)d.",
            hva=f.hva,
            kode=f.feil,
            n=f.antall,
        ),
        T("Noen kan ha endret databasen utenom Stafett. Gi beskjed til personvernombudet."),
    ),
    (Sted.ANKER, "kuttet"): lambda f: (
        T(
            "Slutten av sporingsloggen er borte: handling %(hva)s stemmer ikke, og minst %(n)d mangler.",
            hva=f.hva,
            n=f.antall,
        ),
        T(
            "En eldre databasefil er lagt inn utenom Stafett. Gi beskjed til personvernombudet, "
            "og hent riktig kopi: stafett gjenopprett"
        ),
    ),
    (Sted.ANKER, "mangler"): lambda _: (
        T("Merket for slutten av sporingsloggen mangler i nøkkelfilen, så ingen kan se om noe er tatt bort."),
        T(
            "Noen har tatt det ut av nokler.json. Gi beskjed til personvernombudet, "
            "og hent filen fra kopien av hele mappen."
        ),
    ),
    (Sted.ANKER, ""): lambda _: (
        T("Merket for slutten av sporingsloggen i nøkkelfilen er endret."),
        T("Noen har skrevet i nokler.json. Hent den fra kopien av hele mappen."),
    ),
    (Sted.UTBOKS, "oppgitt"): lambda f: (
        TN("%(n)d e-post kunne ikke sendes.", "%(n)d e-poster kunne ikke sendes.", n=f.antall),
        T("Stafettholderen ser hvorfor i utboksen, og kan sende igjen eller skrive ut."),
    ),
    (Sted.UTBOKS, "venter"): lambda f: (
        TN(
            "%(n)d e-post har ventet mer enn et døgn.",
            "%(n)d e-poster har ventet mer enn et døgn.",
            n=f.antall,
        ),
        T("Se på e-postoppsettet, og send: stafett post send"),
    ),
    (Sted.KOPIER, "ingen"): lambda _: (
        T("Det er ingen sikkerhetskopi."),
        T("Ta en nå: stafett sikkerhetskopi"),
    ),
    (Sted.KOPIER, "gammel"): lambda f: (
        T("Den nyeste sikkerhetskopien er %(n)d dager gammel.", n=f.antall),
        T("Ta en nå: stafett sikkerhetskopi"),
    ),
    (Sted.KOPIER, ""): lambda f: (
        T("Sikkerhetskopien %(hva)s kan ikke brukes (%(kode)s).", hva=f.hva, kode=f.feil),
        T("Slett filen, og ta en ny: stafett sikkerhetskopi"),
    ),
}
"""(what was looked at, code) → what is wrong and what to do; an empty code stands for the rest"""
