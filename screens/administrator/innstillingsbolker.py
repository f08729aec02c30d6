"""The parts of Innstillinger as text, each with its buttons."""

from collections.abc import Iterator, Mapping
from datetime import date

from textual.widget import Widget

from screens.administrator.postoppsett import SIKRING
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tekstvern import Tekst, Visbar, lagret
from screens.opplysninger import Opplysning, Opplysninger
from screens.skjemadeler import Bolk
from stafett_tui.arkivvisninger import GRUPPENAVN, Arkivvalg
from stafett_tui.oppslag.kontakt import Kontakt
from stafett_tui.post.passord import Passordstand
from stafett_tui.postvisninger import Postoppsettvisning, Postskjema
from stafett_tui.regler.samtykke import Samtykkealdre
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.tekst import TN, T, valgt_sprak

IKKE_OPPGITT = T("ikke oppgitt")
PASSORD = {
    None: T("ser etter …"),
    Passordstand.TRENGS_IKKE: T("trengs ikke, siden tjeneren ikke har brukernavn"),
    Passordstand.I_NOKKELRINGEN: T("ligger i nøkkelringen på denne maskinen"),
    Passordstand.MANGLER: T("ikke i nøkkelringen. Velg «Endre», og skriv det."),
    Passordstand.INGEN_NOKKELRING: T(
        "kan ikke lagres: nøkkelringen på denne maskinen kan ikke brukes. "
        "Stafett spør om passordet når e-post sendes."
    ),
}
"""where the password is, in words; None while it is looked for"""


def bolker(
    kontakt: Kontakt,
    post: Postoppsettvisning,
    arkiv: Mapping[str, Arkivvalg],
    stand: Passordstand | None,
    i_dag: date,
    laas_etter: int,
    aldre: Samtykkealdre,
) -> Iterator[Widget]:
    """All parts, in order."""
    yield _post(post.skjema, stand)
    yield _tjeneste(post, i_dag)
    yield _kontakt(kontakt)
    yield _aldre(aldre)
    yield _arkiv(arkiv)
    yield _laas(laas_etter)


def _post(s: Postskjema | None, stand: Passordstand | None) -> Widget:
    knapper = [Knapp(T("Endre") if s else T("Sett opp e-post"), "post", hoved=s is None)]
    if s is None:
        om: Widget = Tekst(
            T(
                "Ikke satt opp. E-post blir liggende i utboksen, og stafettholderne kan skrive den ut til fil."
            ),
            classes="avsnitt",
        )
        return Bolk(T("E-posttjener"), om, Knapperad(knapper))
    knapper += [Knapp(T("Send en prøve til meg selv"), "prove"), Knapp(T("Fjern"), "fjern_post")]
    linjer: list[Opplysning] = [
        (T("Tjener"), T("%(tjener)s, port %(port)d", tjener=s.tjener, port=s.port or 0)),
        (T("Sikring"), SIKRING[s.sikring][0] if s.sikring else None),
        (T("Brukernavn"), lagret(s.bruker) if s.bruker else T("ingen")),
        (T("Passord"), PASSORD[stand]),
        (T("Avsender"), lagret(s.avsender)),
    ]
    return Bolk(T("E-posttjener"), Opplysninger(linjer), Knapperad(knapper))


def _tjeneste(post: Postoppsettvisning, i_dag: date) -> Widget:
    laget = post.tjeneste_laget
    stand = (
        T("Ingen tjenestefil. E-post sendes bare mens noen er logget inn.")
        if laget is None
        else T("Tjenestefilen ble laget %(naar)s.", naar=tidspunkt(laget, i_dag, valgt_sprak()))
    )
    knapper = [Knapp(T("Lag tjenestefil") if laget is None else T("Lag ny"), "tjeneste")]
    if laget is not None:
        knapper += [
            Knapp(T("Slik brukes den"), "cron"),
            Knapp(T("Ta ut av bruk"), "fjern_tjeneste"),
        ]
    om = T(
        "Med en tjenestefil kan maskinen sende e-post når ingen er logget inn. "
        "Den åpner bare utboksen, ikke loggene."
    )
    return Bolk(
        T("Sending av seg selv"),
        Tekst(stand),
        Tekst(om, classes="avsnitt dus hoyt"),
        Knapperad(knapper),
    )


def _kontakt(k: Kontakt) -> Widget:
    linjer = [
        (T("Navn"), _eller_ikke(k.navn)),
        (T("E-post"), _eller_ikke(k.epost)),
        (T("Telefon"), _eller_ikke(k.telefon)),
    ]
    return Bolk(
        T("Kontakt i kommunen"),
        Opplysninger(linjer),
        Knapperad([Knapp(T("Endre kontakten"), "kontakt")]),
    )


def _aldre(a: Samtykkealdre) -> Widget:
    linjer: list[Opplysning] = [
        (ledetekst, T("fra %(n)d år", n=aar))
        for ledetekst, aar in (
            (T("Informeres"), a.informeres),
            (T("Signerer også"), a.signerer),
            (T("Samtykker alene"), a.alene),
        )
    ]
    knapper = [Knapp(T("Endre aldrene"), "aldre")]
    return Bolk(T("Barnets alder ved samtykke"), Opplysninger(linjer), Knapperad(knapper))


def _arkiv(arkiv: Mapping[str, Arkivvalg]) -> Widget:
    linjer: list[Opplysning] = [
        (GRUPPENAVN[g], T("%(tittel)s, tilgangskode %(kode)s", tittel=v.mappetittel, kode=v.kode))
        for g, v in arkiv.items()
    ]
    knapper = [Knapp(T("Endre navn og koder"), "arkiv")]
    return Bolk(T("Arkiv"), Opplysninger(linjer), Knapperad(knapper))


def _laas(minutter: int) -> Widget:
    om = TN(
        "Stafett låses når ingen har rørt tastene på %(n)d minutt, og passordet må skrives igjen.",
        "Stafett låses når ingen har rørt tastene på %(n)d minutter, og passordet må skrives igjen.",
        n=minutter,
    )
    return Bolk(T("Låsing"), Tekst(om, classes="avsnitt"), Knapperad([Knapp(T("Endre tiden"), "laas")]))


def _eller_ikke(tekst: str) -> Visbar:
    return lagret(tekst) if tekst else IKKE_OPPGITT
