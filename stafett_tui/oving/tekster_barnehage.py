"""What is written about children below school age."""

from data.koder import Kategori, Tiltakstype
from stafett_tui.oving.tekster import Sakstekst

BARNEHAGETEKSTER = (
    Sakstekst(
        Kategori.SPRAK,
        "{navn} bruker få ord og peker når {han} vil ha noe.",
        "{navn} ber om hjelp med to ord eller flere ved måltidene og i samlingsstunden, når en voksen "
        "venter på "
        "svaret.",
        "{navn} forteller om noe {han} har gjort, med hele setninger, i samlingsstunden hver fredag.",
        (
            (
                Tiltakstype.GRUPPE,
                "{navn} er med i språkgruppe med tre andre barn tirsdag og torsdag klokka ti. Vi leser "
                "samme bok "
                "hele uka og leker med de nye ordene.",
            ),
            (
                Tiltakstype.KARTLEGGING,
                "Kartlegger språket i lek to formiddager, snakker med foreldrene om språket hjemme og "
                "legger fram "
                "resultatet i neste møte.",
            ),
        ),
        "Leser sammen med {navn} hver kveld før leggetid og venter på at {han} selv setter ord på bildene.",
        "{navn} velger boka vi leser i samlingsstunden på fredager.",
        "{navn} setter nå sammen to og tre ord, og de andre barna forstår {ham} bedre.",
        "{navn} er ivrig i gruppen, men bruker lite av de nye ordene ellers på dagen.",
        "Hjemme forteller {navn} mer enn før om hva som har skjedd i barnehagen.",
    ),
    Sakstekst(
        Kategori.SAMSPILL,
        "{navn} tar leker fra andre barn og slår når {han} får nei.",
        "{navn} spør før {han} tar en leke i frileken inne, og henter en voksen når svaret er nei.",
        "{navn} leker med to andre barn i en halv time uten at en voksen må hjelpe.",
        (
            (
                Tiltakstype.TETT,
                "Er ved siden av {navn} i frileken fra ni til ti hver dag, setter ord på det {han} vil, "
                "og viser "
                "hvordan {han} kan spørre.",
            ),
            (
                Tiltakstype.OBSERVASJON,
                "Observerer {navn} i frilek tre ganger på to uker og noterer hva som skjer like før det "
                "blir "
                "slåssing.",
            ),
        ),
        "Spiller et enkelt spill med {navn} tre kvelder i uka og øver på å vente på tur.",
        "{navn} viser stoppkortet når {han} trenger hjelp av en voksen.",
        "{navn} henter nå oftest en voksen, og det har ikke vært slåssing på to uker.",
        "{navn} spør oftere først, men slår ennå når det er mange barn i rommet.",
        "{navn} gleder seg til spillekveldene og minner oss på dem.",
    ),
    Sakstekst(
        Kategori.TRIVSEL,
        "{navn} gråter lenge når foreldrene går fra barnehagen om morgenen.",
        "{navn} vinker fra vinduet om morgenen og begynner å leke innen ti minutter, sammen med en "
        "kjent voksen.",
        "{navn} går inn på avdelingen med en kjent voksen mens foreldrene blir igjen i garderoben.",
        (
            (
                Tiltakstype.TETT,
                "Tar imot {navn} i garderoben klokka halv åtte hver dag og begynner på leken som {han} "
                "har valgt "
                "dagen før.",
            ),
            (
                Tiltakstype.INDIVIDUELL,
                "Snakker med foreldrene om søvn og morgenstund i en time på helsestasjonen, og følger "
                "opp med en "
                "telefon etter to uker.",
            ),
        ),
        "Følger {navn} inn på avdelingen, sier ha det én gang og går når den voksne har tatt {ham} i hånden.",
        "{navn} har med bamsen sin og legger den i hyllen når {han} er klar til å leke.",
        "{navn} gråter sjelden nå og finner fort noen å leke med.",
        "Det går bedre midt i uka, men mandagene er fortsatt tunge.",
        "Morgenene hjemme er roligere enn de var.",
    ),
    Sakstekst(
        Kategori.MOTORIKK,
        "{navn} snubler ofte og vil ikke klatre eller løpe ute.",
        "{navn} går hinderløypa i skogen uten å holde i hånden hver onsdag, mens en voksen går bak.",
        "{navn} sykler på trehjulssykkel rundt barnehagen to ganger i uka sammen med et annet barn.",
        (
            (
                Tiltakstype.TRENING,
                "Øver hinderløype med {navn} og to andre barn i gymsalen mandag og onsdag, tjue "
                "minutter hver gang.",
            ),
            (
                Tiltakstype.KARTLEGGING,
                "Undersøker balanse og bevegelse på helsestasjonen og viser de ansatte tre øvelser som "
                "passer.",
            ),
        ),
        "Går tur i skogen med {navn} hver søndag og lar {ham} balansere på stokker og steiner.",
        "{navn} bestemmer hva som skal være det siste hinderet i løypa.",
        "{navn} klatrer nå på stubbene av seg selv og ler når {han} faller.",
        "{navn} er med i løypa, men stopper ved det første hinderet.",
        "På tur går {navn} foran og finner stokkene selv.",
    ),
    Sakstekst(
        Kategori.ANNET,
        "{navn} spiser lite i barnehagen og blir fort sliten utpå dagen.",
        "{navn} smaker på to slags mat ved lunsjen hver dag og sitter ved bordet i femten minutter med "
        "gruppen.",
        "{navn} smører sin egen brødskive til lunsj og spiser den opp sammen med de andre.",
        (
            (
                Tiltakstype.TETT,
                "Sitter ved siden av {navn} ved lunsjen, tilbyr to slags mat i små biter og snakker om "
                "noe annet enn "
                "maten.",
            ),
            (
                Tiltakstype.KARTLEGGING,
                "Ser på vekt, høyde og kosthold sammen med foreldrene på helsestasjonen innen tre uker.",
            ),
        ),
        "Spiser middag sammen til fast tid og lar {navn} øse opp selv.",
        "{navn} velger hvem {han} sitter ved siden av til lunsj.",
        "{navn} spiser nå en hel skive de fleste dagene og holder ut til hentetid.",
        "{navn} smaker når det er stille rundt bordet, men ikke på travle dager.",
        "Middagen er blitt en hyggelig stund igjen.",
    ),
    Sakstekst(
        Kategori.KONSENTRASJON,
        "{navn} går fra leken etter få minutter og finner ikke noe nytt å gjøre.",
        "{navn} holder på med samme lek i et kvarter hver formiddag, når en voksen er med de første "
        "minuttene.",
        "{navn} finner en lek på tavla og leker i tjue minutter sammen med et annet barn.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Velger to leker med {navn} på bildetavla hver morgen og er med de fem første minuttene "
                "av hver lek.",
            ),
            (
                Tiltakstype.OBSERVASJON,
                "Observerer {navn} i tre ulike aktiviteter og foreslår endringer i rommet i neste møte.",
            ),
        ),
        "Rydder bort alle leker unntatt to etter middag og leker sammen med {navn} i et kvarter.",
        "{navn} flytter bildet sitt på tavla når en lek er ferdig.",
        "{navn} leker nå lenger enn et kvarter de fleste dagene og bruker tavla selv.",
        "{navn} blir i leken når en voksen er der, men går straks den voksne går.",
        "{navn} leker lenger alene hjemme også.",
    ),
    Sakstekst(
        Kategori.SPRAK,
        "{navn} følger beskjeder på morsmålet, men ikke på norsk.",
        "{navn} følger en beskjed med to ledd på norsk i garderoben hver dag, når vi viser bilder samtidig.",
        "{navn} forteller de andre barna på norsk hva {han} vil leke, minst én gang hver dag.",
        (
            (
                Tiltakstype.INDIVIDUELL,
                "Går gjennom dagen på bilder med {navn} hver morgen og sier ordene på norsk og på morsmålet.",
            ),
            (
                Tiltakstype.KARTLEGGING,
                "Kartlegger norsk og morsmål sammen med tolk og forteller foreldrene om resultatet.",
            ),
        ),
        "Snakker morsmålet hjemme og ser på bildene fra barnehagen sammen med {navn} hver ettermiddag.",
        "{navn} lærer de andre barna et nytt ord på morsmålet sitt hver uke.",
        "{navn} kler på seg etter beskjed nå, og ser sjelden på bildene.",
        "{navn} følger beskjeder om mat og lek, men ikke om klær og tur.",
        "{navn} sier norske ord til søsknene sine hjemme.",
    ),
    Sakstekst(
        Kategori.TRIVSEL,
        "{navn} leker mest alene og snur seg bort når andre barn spør.",
        "{navn} leker med ett annet barn i lekegruppen to ganger i uka, mens en voksen hjelper dem i gang.",
        "{navn} spør selv et annet barn om å leke, minst to ganger i uka.",
        (
            (
                Tiltakstype.GRUPPE,
                "Har lekegruppe med {navn} og to andre barn mandag og torsdag, og er selv med i leken "
                "fra start til "
                "slutt.",
            ),
            (
                Tiltakstype.OBSERVASJON,
                "Observerer {navn} i utetiden to ganger og ser etter hvilke barn {han} følger med på.",
            ),
        ),
        "Inviterer ett barn fra avdelingen hjem annenhver uke og er sammen med dem når de leker.",
        "{navn} peker ut på bildene hvem {han} vil leke med.",
        "{navn} har fått en venn som {han} spør etter om morgenen.",
        "{navn} er med i lekegruppen, men leker alene ute.",
        "{navn} snakker om de andre barna ved navn.",
    ),
)
