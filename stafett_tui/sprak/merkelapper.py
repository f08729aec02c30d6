"""The words a person sees for each coded value. The terms are the guides' own (SPEC 1, 5.4–5.7)."""

from data.koder import (
    Arena,
    Avslutningsgrunn,
    BorMed,
    Endring,
    Faktorslag,
    ForesattRolle,
    Handling,
    Hatt,
    Kategori,
    Loggstatus,
    Maalsvar,
    Malform,
    Malslag,
    Motefelt,
    Motestatus,
    Motested,
    Nummertype,
    Overforingsdor,
    Overforingstilstand,
    Postslag,
    Posttilstand,
    Samtykkeutfall,
    Tiltakstype,
    Utfall,
    Virksomhetstype,
)
from stafett_tui.sprak.tekst import T

VIRKSOMHETSTYPE = {
    Virksomhetstype.BARNEHAGE: T("Barnehage"),
    Virksomhetstype.SKOLE: T("Skole"),
    Virksomhetstype.HELSESTASJON: T("Helsestasjon"),
    Virksomhetstype.PPT: T("PPT"),
    Virksomhetstype.BARNEVERN: T("Barnevern"),
    Virksomhetstype.ANNEN: T("Annen tjeneste"),
}
HATT = {
    Hatt.SAKSBEHANDLER: T("saksbehandler"),
    Hatt.LEDER: T("virksomhetsleder"),
    Hatt.ADMINISTRATOR: T("administrator"),
}
LOGGSTATUS = {Loggstatus.AKTIV: T("Aktiv"), Loggstatus.PASSIV: T("Passiv")}
NUMMERTYPE = {
    Nummertype.FODSELSNUMMER: T("fødselsnummer"),
    Nummertype.D_NUMMER: T("D-nummer"),
    Nummertype.DUF: T("DUF-nummer"),
}
MALFORM = {Malform.BOKMAAL: T("Bokmål"), Malform.NYNORSK: T("Nynorsk")}
BOR_MED = {
    BorMed.BEGGE: T("Begge foreldre"),
    BorMed.MOR: T("Mor"),
    BorMed.FAR: T("Far"),
    BorMed.DELT: T("Delt bosted"),
    BorMed.FOSTERHJEM: T("Fosterhjem"),
    BorMed.INSTITUSJON: T("Institusjon"),
    BorMed.ANNET: T("Annet"),
}
FORESATT_ROLLE = {
    ForesattRolle.MOR: T("Mor"),
    ForesattRolle.FAR: T("Far"),
    ForesattRolle.MEDMOR: T("Medmor"),
    ForesattRolle.STEFORELDER: T("Steforelder"),
    ForesattRolle.FOSTERFORELDER: T("Fosterforelder"),
    ForesattRolle.VERGE: T("Verge"),
    ForesattRolle.ANNEN: T("Annen foresatt"),
}
FORESATT_I_SETNING = {
    ForesattRolle.MOR: T("mor"),
    ForesattRolle.FAR: T("far"),
    ForesattRolle.MEDMOR: T("medmor"),
    ForesattRolle.STEFORELDER: T("steforelder"),
    ForesattRolle.FOSTERFORELDER: T("fosterforelder"),
    ForesattRolle.VERGE: T("verge"),
    ForesattRolle.ANNEN: T("annen foresatt"),
}
"""as it stands inside a sentence"""
SAMTYKKEUTFALL = {
    Samtykkeutfall.GITT: T("Samtykke gitt"),
    Samtykkeutfall.AVSLATT: T("Samtykke avslått"),
    Samtykkeutfall.TRUKKET: T("Samtykke trukket"),
}
AVSLUTNINGSGRUNN = {
    Avslutningsgrunn.MAAL_NAADD: T("Målene er nådd, og tiltakene går videre i vanlig arbeid"),
    Avslutningsgrunn.FLYTTER: T("Barnet flytter til en kommune som ikke bruker stafettlogg"),
    Avslutningsgrunn.NY_VIRKSOMHET: T("Barnet begynner i en ny virksomhet, og loggen skal ikke følge med"),
    Avslutningsgrunn.SAMTYKKE_TRUKKET: T("De foresatte har trukket samtykket"),
}
KATEGORI = {
    Kategori.FAGVANSKER: T("Fagvansker"),
    Kategori.KONSENTRASJON: T("Konsentrasjon/oppmerksomhet"),
    Kategori.MOTORIKK: T("Motorikk"),
    Kategori.SAMSPILL: T("Sosialt samspill"),
    Kategori.SPRAK: T("Språk"),
    Kategori.TRIVSEL: T("Trivsel"),
    Kategori.ANNET: T("Annet"),
}
TILTAKSTYPE = {
    Tiltakstype.GRUPPE: T("Tiltak i gruppe"),
    Tiltakstype.INDIVIDUELL: T("Individuell oppfølging"),
    Tiltakstype.KARTLEGGING: T("Kartlegging"),
    Tiltakstype.HJEMMET: T("Tiltak i hjemmet"),
    Tiltakstype.OBSERVASJON: T("Observasjon"),
    Tiltakstype.TETT: T("Tett oppfølging"),
    Tiltakstype.TRENING: T("Trening"),
}
FAKTORSLAG = {
    Faktorslag.STRUKTUR: T("Struktur, rutiner, regler"),
    Faktorslag.HJEM: T("Samarbeid med hjemmet"),
    Faktorslag.VENNSKAP: T("Vennskap, sosialt miljø"),
    Faktorslag.RELASJON: T("Kommunikasjon, relasjon"),
    Faktorslag.FAGLIG: T("Faglig, inkluderende"),
    Faktorslag.SOSIALE: T("Sosiale forhold"),
    Faktorslag.PSYKISKE: T("Psykiske forhold"),
    Faktorslag.FYSISKE: T("Fysiske forhold"),
    Faktorslag.VIRKELIGHET: T("Virkelighetsoppfatning"),
    Faktorslag.MESTRING: T("Mestringsstrategier"),
    Faktorslag.FORUTSETNINGER: T("Barnets forutsetninger"),
    Faktorslag.STEMME: T("Barnets stemme"),
}
ARENA = {
    Arena.TJENESTEN: T("Egen tjeneste"),
    Arena.HJEMMET: T("Hjemmet"),
    Arena.NAERMILJO: T("Nærmiljø og fritid"),
    Arena.BARNET: T("Barnet selv"),
}
ENDRING = {
    Endring.STOR: T("Mye"),
    Endring.NOE: T("Noe"),
    Endring.LITEN: T("Lite"),
}
MALSLAG = {Malslag.MAAL: T("Mål"), Malslag.TILTAK: T("Tiltak")}
EFFEKT = {
    Utfall.IKKE_ONSKET: T("Har ikke gitt ønsket effekt"),
    Utfall.NOE: T("Har gitt noe virkning"),
    Utfall.ONSKET: T("Har gitt ønsket effekt"),
    Utfall.ONSKET_VIDEREFORES: T("Har gitt ønsket effekt"),
    Utfall.FEILREGISTRERT: T("Feilregistrert tiltak"),
}
KONSEKVENS = {
    Utfall.IKKE_ONSKET: T("Avsluttet, definer nytt tiltak"),
    Utfall.NOE: T("Tiltak justeres"),
    Utfall.ONSKET: T("Avsluttes"),
    Utfall.ONSKET_VIDEREFORES: T("Avsluttes, videreføres i daglig arbeid"),
    Utfall.FEILREGISTRERT: T("Korrigert tiltak legges inn"),
}
MAALSVAR = {
    Maalsvar.NAADD_FERDIG: T("Målet er nådd, og vi er ferdige"),
    Maalsvar.NAADD_NYTT_MAAL: T("Målet er nådd, og vi setter et nytt mål"),
    Maalsvar.IKKE_FORTSETT: T("Målet er ikke nådd, og vi fortsetter"),
    Maalsvar.IKKE_NYTT_MAAL: T("Målet er ikke nådd, og vi endrer målet"),
    Maalsvar.IKKE_NYTT_TILTAK: T("Målet er ikke nådd, og vi endrer tiltak"),
    Maalsvar.IKKE_AVSLUTT: T("Målet er ikke nådd, og vi avslutter"),
}
OVERFORINGSDOR = {
    Overforingsdor.SAMME_ENHET: T("Samme virksomhet"),
    Overforingsdor.ANNEN_ENHET: T("Annen virksomhet i kommunen"),
    Overforingsdor.ANNEN_KOMMUNE: T("Annen kommune"),
}
OVERFORINGSTILSTAND = {
    Overforingstilstand.SENDT: T("Venter på svar"),
    Overforingstilstand.MOTTATT: T("Mottatt"),
    Overforingstilstand.AVVIST: T("Avvist"),
    Overforingstilstand.TRUKKET: T("Trukket"),
}
MOTESTED = {
    Motested.EGEN_ENHET: T("Egen enhet"),
    Motested.TELEFON: T("Telefon"),
    Motested.VIDEO: T("Video"),
    Motested.ANNET: T("Annet sted"),
}
MOTESTATUS = {
    Motestatus.INVITERT: T("Invitasjon sendt"),
    Motestatus.FULLFORT: T("Fullført"),
    Motestatus.IKKE_FULLFORT: T("Ikke fullført"),
    Motestatus.AVLYST: T("Avlyst"),
}
MOTEFELT = {
    Motefelt.KOMMENTAR: T("Kommentar"),
    Motefelt.SAMTALE_FOR: T("Samtale med barnet før møtet"),
    Motefelt.SAMTALE_ETTER: T("Samtale med barnet etter møtet"),
    Motefelt.REFERAT: T("Referat"),
}
POSTSLAG = {
    Postslag.INNKALLING: T("Innkalling"),
    Postslag.AVLYSNING: T("Avlysning"),
    Postslag.VELKOMST: T("Velkomstbrev"),
    Postslag.VARSEL: T("Varsel"),
    Postslag.PAAMINNELSE: T("Kalenderpåminnelse"),
}
POSTTILSTAND = {
    Posttilstand.VENTER: T("Venter på å bli sendt"),
    Posttilstand.SENDER: T("Sendes nå"),
    Posttilstand.SENDT: T("Sendt"),
    Posttilstand.USIKKER: T("Kanskje sendt"),
    Posttilstand.OPPGITT: T("Kunne ikke sendes"),
    Posttilstand.TRUKKET: T("Ikke lenger aktuell"),
    Posttilstand.SKREVET_UT: T("Skrevet ut til fil"),
}
HANDLING = {
    Handling.DATABASE_OPPRETTET: T("Opprettet databasen"),
    Handling.INNLOGGET: T("Logget inn"),
    Handling.VIRKSOMHET_OPPRETTET: T("Opprettet virksomhet"),
    Handling.VIRKSOMHET_ENDRET: T("Endret virksomhet"),
    Handling.ANSATT_OPPRETTET: T("La til ansatt"),
    Handling.ANSATT_ENDRET: T("Endret ansatt"),
    Handling.KODE_UTSTEDT: T("Laget engangskode"),
    Handling.PASSORD_SATT: T("Satte passord"),
    Handling.LOGG_OPPRETTET: T("Opprettet loggen"),
    Handling.LOGG_EKSPORTERT: T("Laget en arkivkopi"),
    Handling.LOGG_ARKIVERT: T("Bekreftet at arkivkopien er arkivert"),
    Handling.FIL_LAGET: T("Laget en overføringsfil til en annen kommune"),
    Handling.FIL_MOTTATT: T("Tok imot loggen fra en annen kommune"),
    Handling.FIL_KVITTERT: T("Leste kvitteringen fra kommunen som tok over"),
    Handling.FIL_TRUKKET: T("Trakk overføringen til en annen kommune"),
    Handling.OVERFORINGSNOKKEL_LAGET: T("Laget kommunens nøkler for overføring"),
    Handling.LOGG_LEST: T("Leste loggen"),
    Handling.DEL_LEST: T("Leste en del av loggen"),
    Handling.LOGG_PASSIV: T("Gjorde loggen passiv"),
    Handling.LOGG_AKTIV: T("Gjorde loggen aktiv igjen"),
    Handling.LOGG_SLETTET: T("Slettet en logg"),
    Handling.OVERFORING_SENDT: T("Sendte en overføring"),
    Handling.OVERFORING_MOTTATT: T("Godtok overføringen og tok over loggen"),
    Handling.OVERFORING_AVVIST: T("Avviste overføringen"),
    Handling.OVERFORING_TRUKKET: T("Trakk overføringen"),
    Handling.LOGG_OVERLEVERT: T("Registrerte at loggen er overlevert"),
    Handling.NUMMER_VIST: T("Viste identitetsnummer"),
    Handling.ADRESSE_VIST: T("Viste sperret adresse"),
    Handling.BARN_ENDRET: T("Endret barnets opplysninger"),
    Handling.FORESATT_ENDRET: T("Endret foresatte"),
    Handling.SAMTYKKE_REGISTRERT: T("Registrerte samtykke"),
    Handling.NIVA_ENDRET: T("Endret nivå"),
    Handling.OPPMERKSOMHET_OPPRETTET: T("La til oppmerksomhet"),
    Handling.MAAL_BESVART: T("Svarte på om målet er nådd"),
    Handling.TILTAK_OPPRETTET: T("La til tiltak"),
    Handling.TILTAK_RETTET: T("Rettet tekst i tiltak"),
    Handling.TILTAK_EVALUERT: T("Evaluerte tiltak"),
    Handling.FAKTOR_LAGT_TIL: T("La til en faktor i kartet"),
    Handling.FAKTOR_ENDRET: T("Endret en faktor i kartet"),
    Handling.FAKTOR_FJERNET: T("Fjernet en faktor fra kartet"),
    Handling.TRINN_LAGT_TIL: T("La til et trinn i tiltakstrappen"),
    Handling.TRINN_ENDRET: T("Endret et trinn i tiltakstrappen"),
    Handling.TRINN_FJERNET: T("Fjernet et trinn fra tiltakstrappen"),
    Handling.MAL_LAGRET: T("Lagret en mal"),
    Handling.MAL_ENDRET: T("Endret en mal"),
    Handling.MAL_FJERNET: T("Fjernet en mal"),
    Handling.LESETILGANG_GITT: T("Ga lesetilgang"),
    Handling.LESETILGANG_ENDRET: T("Endret lesetilgang"),
    Handling.LESETILGANG_AVSLUTTET: T("Avsluttet lesetilgang"),
    Handling.MOTE_OPPRETTET: T("Innkalte til møte"),
    Handling.MOTE_ENDRET: T("Endret møte"),
    Handling.MOTE_AVLYST: T("Avlyste møte"),
    Handling.MOTE_REGISTRERT: T("Registrerte møte"),
    Handling.MOTEMODUS_STARTET: T("Viste loggen i et møte"),
    Handling.MOTEMODUS_AVSLUTTET: T("Avsluttet visningen i møtet"),
    Handling.MOTEMODUS_FEIL_SVAR: T("Feil svar ved avslutning av et møte"),
    Handling.MOTEPIN_SATT: T("Endret PIN-koden for møter"),
    Handling.KOPI_TATT: T("Tok en sikkerhetskopi"),
    Handling.GJENOPPRETTET: T("Hentet databasen tilbake fra en sikkerhetskopi"),
    Handling.INNLOGGING_FEILET: T("Forsøk på å logge inn med feil passord"),
    Handling.NODKODE_LAGET: T("Laget nødkoden"),
    Handling.NOKKEL_BYTTET: T("Byttet nøkkelen til databasen"),
    Handling.NODKODE_BRUKT: T("Brukte nødkoden"),
    Handling.LYSGLIMT_SKREVET: T("Skrev lysglimt"),
    Handling.NOTAT_SKREVET: T("Skrev notat"),
    Handling.VEDLEGG_LEST: T("Lagret en kopi av et vedlegg"),
    Handling.POST_LAGT_I_UTBOKS: T("La e-post i utboksen"),
    Handling.POST_SKREVET_UT: T("Skrev e-post ut til fil"),
    Handling.POST_SENDES_IGJEN: T("Ba om at en e-post sendes igjen"),
    Handling.POSTOPPSETT_ENDRET: T("Endret e-posttjeneren"),
    Handling.TJENESTE_OPPRETTET: T("Lagde nøkkelfil for varsling"),
    Handling.TJENESTE_FJERNET: T("Fjernet nøkkelfilen for varsling"),
}
