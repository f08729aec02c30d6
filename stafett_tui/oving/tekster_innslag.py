"""Lysglimt and notes of the practice database. The child is ``{navn}``, and ``{han}``, ``{ham}``, ``{Han}``."""

from dataclasses import dataclass

from stafett_tui.oving.tekster import BARNEHAGE, SKOLE, UNGDOM


@dataclass(frozen=True, slots=True)
class Innslagstekst:
    """What is written about an age group: by those who work there, by the home, and by the child."""

    ansatte: tuple[str, ...]
    hjemmet: tuple[str, ...]
    barnet: tuple[str, ...]
    notater: tuple[str, ...]


INNSLAG = {
    BARNEHAGE: Innslagstekst(
        ansatte=(
            "{navn} tok med seg en av de minste i hånda og viste veien til sandkassa.",
            "I dag sa {navn} hele setningen da {han} ville ha mer melk, og smilte stort.",
            "{navn} klarte å vente på tur ved huska, og sa «nå er det din tur».",
            "{navn} kledde på seg hele regndressen selv, og spurte om å få hjelpe en venn.",
        ),
        hjemmet=(
            "{navn} sang hele barnehagesangen for besteforeldrene på søndag.",
            "Vi leste i sengen hver kveld denne uka, og {navn} fortalte selv hva som kom på neste side.",
        ),
        barnet=("Jeg laget et tårn som var høyere enn meg!",),
        notater=(
            "{navn} har fått briller. {Han} skal ha dem på hele dagen, og de ligger i den blå esken når {han} sover.",
            "Familien flytter internt i kommunen til sommeren. {navn} blir i barnehagen ut året.",
        ),
    ),
    SKOLE: Innslagstekst(
        ansatte=(
            "{navn} leste høyt for hele gruppa i dag, uten å bli bedt om det.",
            "{navn} rakk opp hånda tre ganger i matte, og hadde rett svar alle gangene.",
            "I friminuttet spurte {navn} en ny elev om å være med på fotball.",
            "{navn} sa fra at det var for mye lyd, og vi fant et stille sted sammen.",
            "{navn} ble ferdig med hele oppgaven og ryddet pulten etterpå.",
        ),
        hjemmet=(
            "{navn} satte seg ned med leksene selv i dag, og ville vise oss boka etterpå.",
            "Hjemme dekket {navn} bordet til alle og fortalte om dagen sin mens vi spiste.",
        ),
        barnet=(
            "Jeg turte å si det foran hele klassen!",
            "Vi spilte kanonball, og jeg var med helt til slutt.",
        ),
        notater=(
            "Rapporten fra utredningen er kommet. Den anbefaler at vi fortsetter som nå og ser på det igjen til våren. "
            "Rapporten ligger ved.",
            "{navn} begynner i svømmegruppe på tirsdager. Klærne ligger i garderoben.",
        ),
    ),
    UNGDOM: Innslagstekst(
        ansatte=(
            "{navn} kom til første time alle fem dagene denne uka.",
            "{navn} hjalp en medelev med å komme i gang, og forklarte det godt.",
            "I samtalen i dag sa {navn} selv hva som gjør skoledagen lettere.",
        ),
        hjemmet=("{navn} ble med på tur i helga, og snakket om planene sine hele veien.",),
        barnet=("Jeg sa det jeg mente, og de hørte på.",),
        notater=(
            "{navn} har praksisplass i butikken hver onsdag fram til jul. Kontaktpersonen der vet om avtalen.",
        ),
    ),
}
SKJULT = (
    "Barnevernet har bedt om opplysninger. Stafettholderen svarer skriftlig og tar det opp med familien selv.",
    "Familien får vite det av barnevernet først. Vi tar bort skjulingen når samtalen er holdt.",
)
"""a hidden note, and why"""
VEDLEGGSTITTEL = "Rapport fra utredningen"
VEDLEGGSTEKST = (
    "Rapport (oppdiktet, til øving)",
    "",
    "Utredningen er gjort over tre økter på skolen.",
    "Det går fram når oppgavene er korte og den voksne sitter ved siden av.",
    "Vi anbefaler å fortsette som nå, og å se på det igjen om et halvt år.",
)
