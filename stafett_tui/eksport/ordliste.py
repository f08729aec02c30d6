"""The document's own words in nynorsk, by the words in bokmål. The family's målform decides, not the screen's.

Long because it is a list of words.
"""

from collections.abc import Mapping

from data.koder import Malform
from stafett_tui.sprak.tekst import T


class Ord:
    """Words in one målform. A word that is not listed is a fault in the program, and says so at once."""

    def __init__(self, malform: Malform) -> None:
        self.malform = malform

    def __call__(self, tekst: str | T, /, **verdier: object) -> str:
        mal = tekst.mal if isinstance(tekst, T) else tekst
        if self.malform is Malform.NYNORSK:
            mal = NYNORSK[mal]
        return mal % verdier if verdier else mal


_LIKE = """Stafettlogg|Innhold|Historikk|Nivå|Nivå %(niva)d|Adresse|Telefon|Mobil|E-post|Stilling|Tiltak
Notat|Lysglimt|Vedlegg|Mål|Frist|Status|Referat|Kommentar|Dato|Rolle|nei|ja|Aktiv|Passiv|Telefon|Video
Mor|Far|Medmor|Fosterheim|Fosterforelder|D-nummer|fødselsnummer|DUF-nummer
Kartlegging|Individuell oppfølging|Observasjon|Tett oppfølging|Motorikk|Språk|Trivsel|Fil|Tid|Kategori|tom
Vedlegg %(nr)d|Stafettlogg for %(hvem)s|Barnet|Trening|SHA-256|Born
Bokmål|Nynorsk|Avlyst|Tiltak %(nr)s: %(type)s|%(tittel)s|%(effekt)s. %(konsekvens)s.|Begge|Lysglimt %(n)d"""

NYNORSK: Mapping[str, str] = {
    **{tekst: tekst for linje in _LIKE.split("\n") for tekst in linje.split("|")},
    # the map and the staircase
    "Opprettholdende faktorer": "Opprettholdande faktorar",
    "Faktor": "Faktor",
    "Hva vi ser": "Kva vi ser",
    "Hvor": "Kvar",
    "Type": "Type",
    "Kan endres": "Kan endrast",
    "Struktur, rutiner, regler": "Struktur, rutinar, reglar",
    "Samarbeid med hjemmet": "Samarbeid med heimen",
    "Vennskap, sosialt miljø": "Venskap, sosialt miljø",
    "Kommunikasjon, relasjon": "Kommunikasjon, relasjon",
    "Faglig, inkluderende": "Fagleg, inkluderande",
    "Sosiale forhold": "Sosiale forhold",
    "Psykiske forhold": "Psykiske forhold",
    "Fysiske forhold": "Fysiske forhold",
    "Virkelighetsoppfatning": "Røyndomsoppfatning",
    "Mestringsstrategier": "Meistringsstrategiar",
    "Barnets forutsetninger": "Føresetnadene til barnet",
    "Barnets stemme": "Stemma til barnet",
    "Egen tjeneste": "Eiga teneste",
    "Hjemmet": "Heimen",
    "Nærmiljø og fritid": "Nærmiljø og fritid",
    "Barnet selv": "Barnet sjølv",
    "Mye": "Mykje",
    "Noe": "Noko",
    "Lite": "Lite",
    "Tiltakstrapp": "Tiltakstrapp",
    "Navn": "Namn",
    "Hva": "Kva",
    "Annet sted": "Annan stad",
    "Verge": "Verje",
    "Stafettholder": "Stafetthaldar",
    "Trinn": "Trinn",
    "Hva barnet skal klare": "Kva barnet skal klare",
    # the title page
    "Taushetsbelagt": "Underlagt teieplikt",
    "Født %(dato)s": "Fødd %(dato)s",
    "Kommune": "Kommune",
    "Enhet": "Eining",
    "Laget": "Laga",
    "%(naar)s av %(hvem)s": "%(naar)s av %(hvem)s",
    "Dette er med": "Dette er med",
    "Loggen ble opprettet": "Loggen vart oppretta",
    "Side %(nr)d av %(alle)d": "Side %(nr)d av %(alle)d",
    "Stafettlogg for %(hvem)s · taushetsbelagt": "Stafettlogg for %(hvem)s · underlagt teieplikt",
    "Utskrift til familien": "Utskrift til familien",
    "Innsynslogg for %(hvem)s": "Innsynslogg for %(hvem)s",
    "Innsynslogg": "Innsynslogg",
    "Her står alle som har lest, endret eller tatt ut noe av stafettloggen til %(navn)s, og når de gjorde det.": (
        "Her står alle som har lese, endra eller teke ut noko av stafettloggen til %(navn)s, og når dei gjorde det."
    ),
    "Skrevet ut %(naar)s av %(hvem)s, %(enhet)s.": "Skrive ut %(naar)s av %(hvem)s, %(enhet)s.",
    "Det samme innholdet ligger maskinlesbart i filen, med beskrivelse.": (
        "Det same innhaldet ligg maskinleseleg i fila, med skildring."
    ),
    "Adressen er sperret. Adresse, telefon, skole og møtested er utelatt.": (
        "Adressa er sperra. Adresse, telefon, skule og møtestad er utelatne."
    ),
    "Tidligere stafettlogg, opprettet %(dato)s": "Tidlegare stafettlogg, oppretta %(dato)s",
    # modules
    "Informasjon om foresatte, nivå og samtykker": "Informasjon om føresette, nivå og samtykke",
    "Oppmerksomheter med tiltak": "Merksemder med tiltak",
    "Stafettlogg historikk": "Stafettlogg historikk",
    "Møtelogg": "Møtelogg",
    "Lysglimtliste": "Lysglimtliste",
    "Aktører for stafettloggen": "Aktørar for stafettloggen",
    "Notater": "Notat",
    "Notater som er skjult for foresatte": "Notat som er skjulte for føresette",
    "Inkluder historiske stafettlogger": "Historiske stafettloggar",
    "Historiske stafettlogger": "Historiske stafettloggar",
    # the child and the people at home
    "Om barnet": "Om barnet",
    "Født": "Fødd",
    "Nummer": "Nummer",
    "%(nummer)s (%(slag)s)": "%(nummer)s (%(slag)s)",
    "Bor med": "Bur med",
    "Skole eller barnehage": "Skule eller barnehage",
    "Språk i brev": "Språk i brev",
    "Foresatte": "Føresette",
    "Foreldreansvar": "Foreldreansvar",
    "Tatt av loggen": "Teken av loggen",
    "Ingen foresatte er registrert.": "Ingen føresette er registrerte.",
    "Nivå nå": "Nivå no",
    "Endret %(dato)s fra nivå %(fra)d til nivå %(til)d av %(hvem)s.": (
        "Endra %(dato)s frå nivå %(fra)d til nivå %(til)d av %(hvem)s."
    ),
    "Nivået er ikke endret siden loggen ble opprettet.": (
        "Nivået er ikkje endra sidan loggen vart oppretta."
    ),
    "Samtykker": "Samtykke",
    "%(hva)s %(dato)s": "%(hva)s %(dato)s",
    "Gyldig til og med %(dato)s.": "Gyldig til og med %(dato)s.",
    "Gitt av %(navn)s %(dato)s.": "Gitt av %(navn)s %(dato)s.",
    "%(navn)s er informert %(dato)s.": "%(navn)s er informert %(dato)s.",
    "Ikke alle med foreldreansvar har svart: %(grunn)s": "Ikkje alle med foreldreansvar har svart: %(grunn)s",
    "Registrert %(dato)s av %(hvem)s.": "Registrert %(dato)s av %(hvem)s.",
    "Signert skjema: %(fil)s.": "Signert skjema: %(fil)s.",
    "Avslutning": "Avslutning",
    "Loggen går videre i en annen kommune": "Loggen går vidare i ein annan kommune",
    "%(grunn)s. Besluttet %(dato)s.": "%(grunn)s. Avgjort %(dato)s.",
    "Tatt opp igjen %(dato)s av %(hvem)s.": "Teken opp att %(dato)s av %(hvem)s.",
    "De foresatte samtykket på nytt %(dato)s.": "Dei føresette samtykte på nytt %(dato)s.",
    "Overføringer": "Overføringar",
    "%(dor)s, fra %(fra)s til %(til)s. %(tilstand)s.": "%(dor)s, frå %(fra)s til %(til)s. %(tilstand)s.",
    "%(dor)s, fra %(fra)s. %(tilstand)s.": "%(dor)s, frå %(fra)s. %(tilstand)s.",
    "Sendt %(dato)s av %(hvem)s.": "Send %(dato)s av %(hvem)s.",
    "Besvart %(dato)s av %(hvem)s.": "Svara på %(dato)s av %(hvem)s.",
    "Familien ble informert eller signerte %(dato)s.": "Familien vart informert eller signerte %(dato)s.",
    "Overlevert %(dato)s.": "Overlevert %(dato)s.",
    "Fulgte ikke med: %(tekst)s": "Følgde ikkje med: %(tekst)s",
    "Samme virksomhet": "Same verksemd",
    "Annen virksomhet i kommunen": "Anna verksemd i kommunen",
    "Annen kommune": "Annan kommune",
    "Venter på svar": "Ventar på svar",
    "Mottatt": "Motteken",
    "Avvist": "Avvist",
    "Trukket": "Trekt",
    "Målene er nådd, og tiltakene går videre i vanlig arbeid": (
        "Måla er nådde, og tiltaka går vidare i vanleg arbeid"
    ),
    "Barnet flytter til en kommune som ikke bruker stafettlogg": (
        "Barnet flyttar til ein kommune som ikkje bruker stafettlogg"
    ),
    "Barnet begynner i en ny virksomhet, og loggen skal ikke følge med": (
        "Barnet byrjar i ei ny verksemd, og loggen skal ikkje følgje med"
    ),
    "De foresatte har trukket samtykket": "Dei føresette har trekt samtykket",
    # oppmerksomheter
    "Oppmerksomheter": "Merksemder",
    "Ingen oppmerksomheter er registrert.": "Ingen merksemder er registrerte.",
    "%(kategori)s. Nivå %(niva)d da den ble registrert.": "%(kategori)s. Nivå %(niva)d då ho vart registrert.",
    "Skrevet %(dato)s av %(hvem)s.": "Skriven %(dato)s av %(hvem)s.",
    "Avsluttet %(dato)s.": "Avslutta %(dato)s.",
    "Pågår.": "Pågår.",
    "Drøftet med %(hvem)s.": "Drøfta med %(hvem)s.",
    "leder": "leiar",
    "foresatte": "føresette",
    "stafettbarnet": "stafettbarnet",
    "Tidligere mål": "Tidlegare mål",
    "Satt %(dato)s av %(hvem)s.": "Sett %(dato)s av %(hvem)s.",
    "Svar: %(svar)s.": "Svar: %(svar)s.",
    "Ansvarlig": "Ansvarleg",
    "Igangsatt": "Sett i gang",
    "Avsluttet": "Avslutta",
    "Evaluering": "Evaluering",
    "Opprettet": "Oppretta",
    "Ingen tiltak er registrert.": "Ingen tiltak er registrerte.",
    "Ansvarlig: %(hvem)s. Skrevet %(dato)s av %(av)s.": "Ansvarleg: %(hvem)s. Skrive %(dato)s av %(av)s.",
    "Kommer etter tiltak %(nr)s.": "Kjem etter tiltak %(nr)s.",
    "Evaluert %(dato)s av %(hvem)s: %(utfall)s": "Evaluert %(dato)s av %(hvem)s: %(utfall)s",
    "På vegne av %(hvem)s.": "På vegner av %(hvem)s.",
    "Bestemt på møtet %(dato)s.": "Bestemt på møtet %(dato)s.",
    "Barnet og familien sa: %(tekst)s": "Barnet og familien sa: %(tekst)s",
    "Til %(dato)s sto det: %(tekst)s": "Til %(dato)s stod det: %(tekst)s",
    # meetings, moments, notes, people, history
    "Møter": "Møte",
    "Ingen møter er registrert.": "Ingen møte er registrerte.",
    "Møte %(dato)s": "Møte %(dato)s",
    "%(dag)s kl. %(fra)s–%(til)s": "%(dag)s kl. %(fra)s–%(til)s",
    "Sted": "Stad",
    "Det gjaldt": "Det galdt",
    "%(felt)s til %(dato)s: %(tekst)s": "%(felt)s til %(dato)s: %(tekst)s",
    "Innkalt av": "Kalla inn av",
    "Deltakere": "Deltakarar",
    "Møtte": "Møtte",
    "ikke registrert": "ikkje registrert",
    "tatt av listen": "teken av lista",
    "Dagsorden": "Saksliste",
    "Samtale med barnet før møtet": "Samtale med barnet før møtet",
    "Samtale med barnet etter møtet": "Samtale med barnet etter møtet",
    "Ingen lysglimt er skrevet.": "Ingen lysglimt er skrivne.",
    "Fra": "Frå",
    "Skrevet av": "Skrive av",
    "Ingen notater er skrevet.": "Ingen notat er skrivne.",
    "Notat %(dato)s": "Notat %(dato)s",
    "Skjult for foresatte: %(grunn)s": "Skjult for føresette: %(grunn)s",
    "Vedlegg: %(filer)s.": "Vedlegg: %(filer)s.",
    "Aktører": "Aktørar",
    "Gjelder": "Gjeld",
    "til %(dato)s": "til %(dato)s",
    "hele loggen": "heile loggen",
    "Hvem": "Kven",
    "Ingenting er ført.": "Ingenting er ført.",
    # attachments
    "Vedlegg %(nr)d: %(tittel)s": "Vedlegg %(nr)d: %(tittel)s",
    "Signert samtykke": "Signert samtykke",
    "Bilde av barnet": "Bilete av barnet",
    "Bilde av %(navn)s": "Bilete av %(navn)s",
    "Bildet av barnet kan ikke vises på siden. Det ligger i filen slik det er.": (
        "Biletet av barnet kan ikkje visast på sida. Det ligg i fila slik det er."
    ),
    "Sidene er gjengitt som bilder. Originalene ligger i filen under navnene nedenfor.": (
        "Sidene er gjevne att som bilete. Originalane ligg i fila under namna nedanfor."
    ),
    "Vedlegg %(nr)d, side %(side)d av %(alle)d. Siden er et bilde uten tekst.": (
        "Vedlegg %(nr)d, side %(side)d av %(alle)d. Sida er eit bilete utan tekst."
    ),
    "Lagt ved": "Lagt ved",
    "%(dato)s av %(hvem)s": "%(dato)s av %(hvem)s",
    # codes
    "Begge foreldre": "Begge foreldre",
    "Delt bosted": "Delt bustad",
    "Fosterhjem": "Fosterheim",
    "Institusjon": "Institusjon",
    "Annet": "Anna",
    "Steforelder": "Steforelder",
    "Annen foresatt": "Annan føresett",
    "Samtykke gitt": "Samtykke gitt",
    "Samtykke avslått": "Samtykke avslått",
    "Samtykke trukket": "Samtykke trekt",
    "Fagvansker": "Fagvanskar",
    "Konsentrasjon/oppmerksomhet": "Konsentrasjon/merksemd",
    "Sosialt samspill": "Sosialt samspel",
    "Tiltak i gruppe": "Tiltak i gruppe",
    "Tiltak i hjemmet": "Tiltak i heimen",
    "Har ikke gitt ønsket effekt": "Har ikkje gitt ønskt effekt",
    "Har gitt noe virkning": "Har gitt noko verknad",
    "Har gitt ønsket effekt": "Har gitt ønskt effekt",
    "Feilregistrert tiltak": "Feilregistrert tiltak",
    "Avsluttet, definer nytt tiltak": "Avslutta, definer nytt tiltak",
    "Tiltak justeres": "Tiltaket blir justert",
    "Avsluttes": "Blir avslutta",
    "Avsluttes, videreføres i daglig arbeid": "Avslutta, ført vidare i dagleg arbeid",
    "Korrigert tiltak legges inn": "Korrigert tiltak blir lagt inn",
    "Målet er nådd, og vi er ferdige": "Målet er nådd, og vi er ferdige",
    "Målet er nådd, og vi setter et nytt mål": "Målet er nådd, og vi set eit nytt mål",
    "Målet er ikke nådd, og vi fortsetter": "Målet er ikkje nådd, og vi held fram",
    "Målet er ikke nådd, og vi endrer målet": "Målet er ikkje nådd, og vi endrar målet",
    "Målet er ikke nådd, og vi endrer tiltak": "Målet er ikkje nådd, og vi endrar tiltak",
    "Målet er ikke nådd, og vi avslutter": "Målet er ikkje nådd, og vi avsluttar",
    "Invitasjon sendt": "Invitasjon send",
    "Fullført": "Fullført",
    "Ikke fullført": "Ikkje fullført",
}
