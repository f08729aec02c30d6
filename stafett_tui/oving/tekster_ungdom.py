"""What is written about young people from twelve years on."""

from data.koder import Kategori, Tiltakstype
from stafett_tui.oving.tekster import Sakstekst

UNGDOMSTEKSTER = (
    Sakstekst(
        Kategori.TRIVSEL,
        "{navn} har vært borte fra skolen to dager i uka de siste ukene.",
        "{navn} er på skolen til lunsj fire dager i uka og går hjem etter avtale med kontaktlæreren.",
        "{navn} er på skolen hele dagen fire dager i uka og velger selv hvor {han} spiser lunsj.",
        (
            (
                Tiltakstype.TETT,
                "Ringer {navn} klokka halv åtte og møter {ham} i skolegården. Vi snakker om dagen i ti "
                "minutter før "
                "første time.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Har samtale med {navn} hver onsdag om hva som gjør skolen tung, og hva som hjelper.",
            ),
        ),
        "Vekker {navn} klokka sju, spiser frokost sammen og kjører til skolen de dagene det er avtalt.",
        "{navn} sender melding til læreren kvelden før dersom {han} kjenner at morgendagen blir tung.",
        "{navn} har møtt alle avtalte dager i tre uker.",
        "{navn} kommer de dagene {han} har favorittfag, men ikke ellers.",
        "Det er lettere å snakke om skolen hjemme nå.",
    ),
    Sakstekst(
        Kategori.FAGVANSKER,
        "{navn} leverer få skriftlige oppgaver og mangler karakter i to fag.",
        "{navn} leverer én skriftlig oppgave i uka i norsk og samfunnsfag, og får hjelp til å komme i gang.",
        "{navn} leverer alle oppgaver innen fristen i fire uker.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Deler hver oppgave i tre deler sammen med {navn} og ser på én del om gangen, mandag og "
                "torsdag.",
            ),
            (
                Tiltakstype.TRENING,
                "Viser {navn} hvordan {han} bruker opplesing og talegjenkjenning, i fire økter.",
            ),
        ),
        "Setter av en time tirsdag og torsdag kveld der hele familien arbeider stille.",
        "{navn} avtaler selv ny frist med læreren når {han} trenger det.",
        "{navn} har levert i begge fagene og har fått karakter i det ene.",
        "{navn} begynner på oppgavene, men leverer dem ikke.",
        "{navn} sier at oppgavene er blitt lettere å forstå.",
    ),
    Sakstekst(
        Kategori.SAMSPILL,
        "{navn} spiser alene og står igjen når klassen lager grupper.",
        "{navn} arbeider i en fast gruppe med tre elever i naturfag og spiser lunsj med dem to dager i uka.",
        "{navn} finner selv en gruppe i to fag og er med på en aktivitet etter skoletid.",
        (
            (
                Tiltakstype.GRUPPE,
                "Setter faste grupper i to fag og gir {navn} en oppgave {han} er god på.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Går sammen med {navn} til ungdomsklubben de tre første torsdagene.",
            ),
        ),
        "Kjører {navn} og en medelev til trening hver mandag.",
        "{navn} spør én i gruppen om å spise sammen, én gang i uka.",
        "{navn} spiser med gruppen de fleste dagene og har vært på klubben alene.",
        "{navn} er med i gruppen i timene, men går for seg selv ellers.",
        "{navn} har hatt besøk hjemme to ganger.",
    ),
    Sakstekst(
        Kategori.KONSENTRASJON,
        "{navn} bruker telefonen i timene og husker lite av det læreren sier.",
        "{navn} legger telefonen i telefonhotellet i hver time og skriver tre stikkord fra timen.",
        "{navn} skriver stikkord i alle fag og bruker dem når {han} øver til prøve.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Gir {navn} et ark med tre spørsmål i starten av timen og går gjennom svarene på slutten.",
            ),
            (
                Tiltakstype.OBSERVASJON,
                "Observerer {navn} i tre fag og ser etter når {han} følger best med.",
            ),
        ),
        "Lar alle i familien legge telefonen i gangen fra fem til sju.",
        "{navn} sier selv fra når {han} trenger en pause på to minutter.",
        "{navn} legger bort telefonen uten beskjed og husker mer.",
        "{navn} legger bort telefonen i tre av fem fag.",
        "{navn} er mer sammen med oss om kveldene.",
    ),
    Sakstekst(
        Kategori.ANNET,
        "{navn} kommer trøtt på skolen og spiller på nett til langt på natt.",
        "{navn} slår av spillet klokka ti fra søndag til torsdag og er med i første time hver dag.",
        "{navn} sover åtte timer på skoledager og fører det selv i fire uker.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Snakker med {navn} hver mandag om søvnen og ser sammen på kalenderen {han} har ført.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Har to samtaler med {navn} og foreldrene om spill, søvn og avtaler som alle kan holde.",
            ),
        ),
        "Slår av nettet klokka halv elleve og spiser frokost sammen klokka sju.",
        "{navn} bestemmer hvilken kveld i helgen {han} kan spille lenge.",
        "{navn} har kommet til første time hver dag i to uker.",
        "{navn} holder avtalen i ukedagene, men snur døgnet i helgene.",
        "Det er slutt på kranglingen om spillet.",
    ),
    Sakstekst(
        Kategori.TRIVSEL,
        "{navn} møter ikke til kroppsøving og vil ikke skifte med de andre.",
        "{navn} er med i den delen av kroppsøvingen {han} har avtalt med læreren, én gang i uka, og "
        "skifter i eget "
        "rom.",
        "{navn} er med i hele kroppsøvingstimen annenhver uke.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Avtaler med {navn} dagen før hva {han} skal være med på, og låser opp et eget rom.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Har tre samtaler med {navn} om kropp og trygghet på helsesykepleiers kontor.",
            ),
        ),
        "Går tur sammen med {navn} to kvelder i uka og lar {ham} velge løypa.",
        "{navn} sier til læreren hva som er greit, og hva som ikke er det.",
        "{navn} har vært med tre ganger på rad.",
        "{navn} kommer til timen, men setter seg på benken.",
        "{navn} ler mer og synger i dusjen igjen.",
    ),
    Sakstekst(
        Kategori.MOTORIKK,
        "{navn} strever med å følge tempoet i praktiske fag og gir fort opp.",
        "{navn} fullfører én oppgave i kunst og håndverk hver uke med arbeidsplan og god tid.",
        "{navn} planlegger et eget arbeid og fullfører det på fire uker.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Lager en arbeidsplan i bilder sammen med {navn} og gir {ham} en halvtime ekstra på "
                "torsdager.",
            ),
            (
                Tiltakstype.KARTLEGGING,
                "Prøver ut verktøy og arbeidsstilling med {navn} i to timer og gir råd til faglæreren.",
            ),
        ),
        "Lager middag sammen med {navn} hver onsdag etter oppskrift med bilder.",
        "{navn} velger hva {han} skal lage, og tar bilde av hvert steg.",
        "{navn} har fullført fire arbeider og hjelper andre.",
        "{navn} kommer lenger enn før, men gir opp når noe går galt.",
        "{navn} lager frokost til oss på lørdager.",
    ),
)
