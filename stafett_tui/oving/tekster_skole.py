"""What is written about children in primary school."""

from data.koder import Kategori, Tiltakstype
from stafett_tui.oving.tekster import Sakstekst

SKOLETEKSTER = (
    Sakstekst(
        Kategori.FAGVANSKER,
        "{navn} stopper ofte opp og gjetter på ord når {han} leser høyt.",
        "{navn} leser en kjent tekst høyt hver dag på skolen og retter seg selv når et ord ikke passer, "
        "med en "
        "voksen ved siden av.",
        "{navn} leser en ny tekst på en side høyt for læreren hver fredag, med færre enn fem stopp.",
        (
            (
                Tiltakstype.TRENING,
                "Leser sammen med {navn} på biblioteket et kvarter mandag, onsdag og torsdag. Vi leser "
                "samme tekst "
                "tre ganger.",
            ),
            (
                Tiltakstype.KARTLEGGING,
                "Kartlegger lesing og stavelser over to økter og foreslår øvelser til læreren og hjemmet.",
            ),
        ),
        "Hører {navn} lese ti minutter hver kveld fra mandag til torsdag, og skriver i leseboka hvordan "
        "det gikk.",
        "{navn} velger hvilken bok vi leser, og setter kryss for hver gang.",
        "{navn} leser roligere og retter seg selv uten at vi sier noe.",
        "{navn} leser bedre alene med læreren, men stopper like ofte i klassen.",
        "Vi krangler ikke lenger om lesingen hjemme.",
    ),
    Sakstekst(
        Kategori.FAGVANSKER,
        "{navn} teller på fingrene og mister tråden i regnestykker over tjue.",
        "{navn} løser fem regnestykker opp til hundre med tallinje i hver mattetime, og spør når {han} "
        "står fast.",
        "{navn} forklarer for en medelev hvordan {han} har regnet, én gang i uka.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Begynner hver mattetime med fem minutter ved pulten til {navn} og regner det første "
                "stykket sammen "
                "med {ham}.",
            ),
            (
                Tiltakstype.GRUPPE,
                "Har mattegruppe med fire elever tirsdag og fredag og bruker tallinje, spill og klosser.",
            ),
        ),
        "Spiller terningspill med {navn} tre kvelder i uka og lar {ham} føre poengene.",
        "{navn} henter tallinja selv når {han} trenger den.",
        "{navn} bruker tallinja uten å bli minnet på den, og får til de fleste stykkene.",
        "{navn} får det til i gruppen, men ikke i klassen.",
        "{navn} vil gjerne spille enda en runde hjemme.",
    ),
    Sakstekst(
        Kategori.KONSENTRASJON,
        "{navn} kommer sent i gang med oppgaver og går fra plassen i timene.",
        "{navn} begynner på oppgaven innen to minutter og arbeider i et kvarter i første og andre time, "
        "med pause "
        "etterpå.",
        "{navn} arbeider i to økter på et kvarter før hver pause, også etter lunsj.",
        (
            (
                Tiltakstype.TETT,
                "Går bort til {navn} når oppgaven er gitt, sier det første steget og setter klokka på "
                "femten minutter.",
            ),
            (
                Tiltakstype.OBSERVASJON,
                "Observerer {navn} i to timer i ulike fag og snakker med {ham} om hva som hjelper.",
            ),
        ),
        "Lar {navn} gjøre lekser ved kjøkkenbordet fra fem til halv seks, med pause etter et kvarter.",
        "{navn} snur det røde kortet når {han} trenger en pause.",
        "{navn} er i gang før klokka ringer, og bruker pausekortet fint.",
        "{navn} kommer i gang i første time, men ikke senere på dagen.",
        "Leksene tar kortere tid enn før.",
    ),
    Sakstekst(
        Kategori.SAMSPILL,
        "{navn} krangler med de andre i friminuttene og blir taus etterpå.",
        "{navn} forteller en voksen hva som skjedde, samme friminutt, og er med i en avtalt lek i storefri.",
        "{navn} løser en uenighet med en medelev uten hjelp, minst én gang i uka.",
        (
            (
                Tiltakstype.TETT,
                "Avtaler med {navn} før storefri hva {han} skal være med på, og snakker kort med {ham} "
                "etterpå.",
            ),
            (
                Tiltakstype.GRUPPE,
                "Leder en samtalegruppe med fem elever hver onsdag, der de øver på å si ifra og å høre "
                "på hverandre.",
            ),
        ),
        "Spør {navn} om én ting som gikk bra i friminuttet, hver dag ved middagen.",
        "{navn} går til vakten i gul vest når det blir krangel.",
        "{navn} er med i leken de fleste dagene og forteller selv når noe er galt.",
        "{navn} følger avtalen når det er en voksen i nærheten.",
        "{navn} snakker mer om dagen sin hjemme.",
    ),
    Sakstekst(
        Kategori.TRIVSEL,
        "{navn} går alene i friminuttene og har vondt i magen før skolen.",
        "{navn} er sammen med minst én medelev i hvert storefri og møter til første time hver dag.",
        "{navn} avtaler selv med en medelev hva de skal gjøre i storefri, tre dager i uka.",
        (
            (
                Tiltakstype.TETT,
                "Møter {navn} i skolegården klokka åtte og går sammen med {ham} inn til de to {han} "
                "sitter med.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Har samtale med {navn} på helsesykepleiers kontor annenhver tirsdag om kroppen, tanker "
                "og trygghet.",
            ),
        ),
        "Inviterer en i klassen hjem hver uke og lar {navn} bestemme hvem.",
        "{navn} sier til læreren om morgenen hvor vondt magen er, fra null til fem.",
        "{navn} har hatt to uker uten vondt i magen og går ut sammen med de andre.",
        "{navn} er sammen med andre når en voksen setter i gang, men ikke ellers.",
        "{navn} sover bedre søndag kveld.",
    ),
    Sakstekst(
        Kategori.TRIVSEL,
        "{navn} klamrer seg til foreldrene i skolegården og vil ikke gå inn.",
        "{navn} går inn skoleporten sammen med en medelev hver morgen, mens foreldrene står ved gjerdet.",
        "{navn} går til skolen sammen med en medelev og sier ha det hjemme.",
        (
            (
                Tiltakstype.TETT,
                "Står ved porten ti minutter før det ringer og gir {navn} en fast oppgave i klasserommet.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Snakker med {navn} og foreldrene om trygghet i to samtaler og lager en trapp med små steg.",
            ),
        ),
        "Følger {navn} til porten, gir en klem og går når den voksne vinker.",
        "{navn} bestemmer hvilket steg på trappen {han} skal øve på denne uka.",
        "{navn} løper inn porten nå og glemmer å vinke.",
        "{navn} går inn når det er læreren som står der, men ikke når det er vikar.",
        "Vi bruker fem minutter på det som før tok en halv time.",
    ),
    Sakstekst(
        Kategori.MOTORIKK,
        "{navn} blir fort sliten i hånden og skriver bare noen få ord.",
        "{navn} skriver tre setninger for hånd i hver norsktime og bruker tastatur når teksten er lengre.",
        "{navn} skriver en hel side på tastatur i uka, uten hjelp til å finne bokstavene.",
        (
            (
                Tiltakstype.TRENING,
                "Øver blyantgrep og små bokstaver med {navn} ti minutter i starten av hver norsktime.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Viser {navn} og læreren et skriveprogram med opplesing og er med de tre første timene.",
            ),
        ),
        "Lar {navn} skrive handlelisten hver lørdag.",
        "{navn} velger selv blyant eller tastatur og sier ifra når hånden er sliten.",
        "{navn} skriver nå mer enn tre setninger og klager sjelden over hånden.",
        "{navn} bruker tastaturet gjerne, men unngår blyanten.",
        "{navn} skriver små brev til besteforeldrene.",
    ),
    Sakstekst(
        Kategori.SPRAK,
        "{navn} misforstår lange beskjeder og spør ikke når {han} er usikker.",
        "{navn} gjentar beskjeden med egne ord og spør om det {han} lurer på, i alle teoritimer.",
        "{navn} forklarer en oppgave for en medelev i hver naturfagtime.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Gir {navn} beskjeder i korte setninger, skriver dem på tavla og ber {ham} si dem tilbake.",
            ),
            (
                Tiltakstype.KARTLEGGING,
                "Kartlegger ordforråd og lytting i to økter og gir råd til alle lærerne på trinnet.",
            ),
        ),
        "Går gjennom ukeplanen med {navn} hver søndag og ber {ham} fortelle hva hver dag handler om.",
        "{navn} rekker opp hånden og sier «jeg skjønte ikke det siste».",
        "{navn} spør nå flere ganger om dagen, og gjør sjelden feil oppgave.",
        "{navn} spør i små grupper, men ikke når hele klassen hører på.",
        "{navn} spør mer hjemme også.",
    ),
    Sakstekst(
        Kategori.ANNET,
        "{navn} sovner i timene og sier at {han} legger seg etter midnatt.",
        "{navn} legger seg klokka ni fra søndag til torsdag og er våken i første time.",
        "{navn} står opp selv når klokka ringer, fem dager i uka.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Spør {navn} hver morgen når {han} sovnet, og fører det i en søvnkalender som {han} eier.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Snakker med familien om søvn og skjerm i to samtaler på helsestasjonen.",
            ),
        ),
        "Legger alle skjermer på kjøkkenet klokka åtte og leser sammen til klokka ni.",
        "{navn} setter vekkerklokka selv.",
        "{navn} er våken og med i timene, og søvnkalenderen viser ni timer.",
        "{navn} legger seg tidligere i ukedagene, men ikke før mandag.",
        "Kveldene er roligere for alle hos oss.",
    ),
    Sakstekst(
        Kategori.ANNET,
        "{navn} gjør sjelden leksene og har ofte ikke med bøkene på skolen.",
        "{navn} gjør lekser fra fem til seks, mandag til torsdag, og spør en voksen når {han} står fast.",
        "{navn} pakker sekken kvelden før og har med alt {han} trenger, fire dager i uka.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Går gjennom ukeplanen med {navn} mandag i første time og ser sammen i sekken i siste time.",
            ),
            (
                Tiltakstype.GRUPPE,
                "Har leksegruppe på biblioteket tirsdag og torsdag etter skoletid og tar imot {navn} i døra.",
            ),
        ),
        "Gir {navn} fast plass ved kjøkkenbordet og sitter i nærheten mens {han} arbeider.",
        "{navn} krysser av på ukeplanen når en lekse er ferdig.",
        "{navn} har levert alle leksene tre uker på rad.",
        "{navn} gjør leksene i gruppen, men glemmer dem de andre dagene.",
        "{navn} setter seg ned uten at vi må mase.",
    ),
    Sakstekst(
        Kategori.SAMSPILL,
        "{navn} roper ut og avbryter når andre har ordet i klassen.",
        "{navn} rekker opp hånden og venter til {han} får ordet, i de tre første timene hver dag.",
        "{navn} hører på en medelev og sier noe om det den andre har sagt, i hver klassesamtale.",
        (
            (
                Tiltakstype.TETT,
                "Avtaler et tegn med {navn}, gir {ham} ordet innen to minutter og roser når {han} venter.",
            ),
            (
                Tiltakstype.OBSERVASJON,
                "Teller hvor ofte {navn} avbryter i fire timer, og ser på hva som skjer like før.",
            ),
        ),
        "Lar hver ved bordet fortelle om dagen etter tur, og øver på å høre ferdig.",
        "{navn} skriver ned det {han} vil si, mens {han} venter.",
        "{navn} venter nå nesten alltid, og de andre sier at timene er roligere.",
        "{navn} venter i starten av dagen, men glemmer det etter lunsj.",
        "Det er lettere å spise middag sammen.",
    ),
    Sakstekst(
        Kategori.FAGVANSKER,
        "{navn} forteller godt muntlig, men får lite ned når {han} skal skrive.",
        "{navn} skriver en fortelling på ti linjer hver uke, etter å ha fortalt den til en voksen først.",
        "{navn} skriver en fortelling på tjue linjer etter egne stikkord.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Lar {navn} tale inn fortellingen først og skriver stikkordene sammen med {ham}.",
            ),
            (
                Tiltakstype.TRENING,
                "Øver skrivestrategier med {navn} og to andre to ganger i uka i seks uker.",
            ),
        ),
        "Ber {navn} fortelle om dagen og skrive tre linjer om det beste, tre kvelder i uka.",
        "{navn} leser fortellingen sin høyt for en {han} velger selv.",
        "{navn} skriver nå ti linjer uten hjelp og er stolt av dem.",
        "{navn} skriver mer med stikkord, men kommer ikke i gang alene.",
        "{navn} har laget en egen bok hjemme.",
    ),
)
