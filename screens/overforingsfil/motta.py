"""«Motta stafettlogg fra annen kommune»: first which file, then what is in it, then yes or no (SPEC 8.2)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from textual.widget import Widget
from textual.widgets import Button

from screens.felles.felt import Felt, Linjefelt, Passordfelt, Valg, Valgliste
from screens.felles.knapp import Knapp
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret
from screens.skjemadeler import med_verdi
from stafett_tui.avslag import Avslag
from stafett_tui.filvisninger import Filinnhold
from stafett_tui.handlinger.mottak import Mottakskvittering, se_overforingsfil, ta_imot_logg
from stafett_tui.handlinger.til_fil import MAPPEFELT, les_mappe
from stafett_tui.okt import Okt
from stafett_tui.overforingsfil.proving import FIL, PASSORD
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar, tall
from stafett_tui.sprak.tekst import T

NOKKEL = "vaar_nokkel"
"""what it closes with when the user wants our own key"""
KOBLE, JA, NEI = "koble", "ja", "nei"


@dataclass(frozen=True, slots=True, repr=False)
class Sett:
    """A file that was opened, and what is in it."""

    fil: Path
    passord: str
    innhold: Filinnhold


class VelgFil(ModalSkjema[Sett | str]):
    """Closes with what is in the file, ``NOKKEL``, or None. Nothing is written."""

    TITTEL = T("Motta stafettlogg fra annen kommune")
    LAGRE_TEKST = T("Se hva som er i filen")
    UNDERTITTEL = T("Ctrl+S åpner filen · Esc avbryter")
    HJELP = (
        T(
            "Den andre kommunen har sendt en fil som slutter på «.age». Her ser du hva som er i den før noe lagres."
        ),
        T("Er filen låst med vår nøkkel, trenger du ikke passord."),
        T("Skal noen sende dere en logg? Gi dem «Vår mottakernøkkel»."),
    )

    def __init__(self, okt: Okt) -> None:
        super().__init__()
        self.okt = okt

    def felt(self) -> Iterator[Widget]:
        yield Felt(
            T("Filen"), Linjefelt(FIL, maks=1000), hjelp=T("Hele veien til den. Den slutter på «.age».")
        )
        yield Felt(
            T("Passord fra telefonen (hvis du fikk et)"),
            Passordfelt(PASSORD),
            hjelp=T("La det stå tomt når filen er låst med vår mottakernøkkel."),
        )

    def knapper(self) -> list[Knapp]:
        return [*super().knapper(), Knapp(T("Vår mottakernøkkel"), NOKKEL)]

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(_se, self.okt, verdier[FIL], verdier[PASSORD])

    def lagret(self, svar: Any) -> None:
        self.lukk(svar)

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id == NOKKEL:
            self.lukk(NOKKEL)
        else:
            super().on_button_pressed(hendelse)


class TaImot(ModalSkjema[Mottakskvittering]):
    """What is in the file, and the choice. Closes with the receipt, or None."""

    TITTEL = T("Dette er i filen")
    LAGRE_TEKST = T("Ta imot loggen")
    UNDERTITTEL = T("Ctrl+S tar imot · Esc avbryter")
    HJELP = (
        T("Filen er hel, underskriften stemmer, og den er laget til dere. Ennå er ingenting lagret."),
        T("Sammenlign kjennetegnet med avsenderen på telefon, særlig første gang."),
        T(
            "Når du tar imot, blir du stafettholder. Send kvitteringen tilbake: til da har den gamle ansvaret."
        ),
        T(
            "De som skrev i loggen før, står med navn. De ser ingenting her. Åpne tiltak gir du til noen hos dere."
        ),
    )
    DEFAULT_CSS = """
    TaImot .innholdet, TaImot #avsender { margin: 0 0 1 0; }
    TaImot.-lav .innholdet, TaImot.-lav #avsender { margin: 0; }
    """

    def __init__(self, okt: Okt, sett: Sett) -> None:
        super().__init__()
        self.okt, self._sett = okt, sett

    def felt(self) -> Iterator[Widget]:
        f = self._sett.innhold
        yield Tekst(self._hode(), classes="innholdet")
        yield Tekst(f.samtykke, classes="stripe-info")
        yield Tekst(
            self._avsender(),
            classes="stripe-advarsel" if f.kjent is not True else "stripe-info",
            id="avsender",
        )
        if f.sperret:
            yield Tekst(
                T("Barnet har sperret adresse. Adresse, telefon og skole er ikke i filen."),
                classes="stripe-info",
            )
        if f.passiv_fra is not None:
            dag = Datotekst(lang_med_aar, f.passiv_fra)
            yield Tekst(
                T("Loggen er passiv siden %(dag)s, og er det her også. Ingen kan åpne den.", dag=dag),
                classes="stripe-info",
                id="passiv",
            )
        if f.tidligere_fra is not None:
            dag = Datotekst(lang_med_aar, f.tidligere_fra)
            valg = [
                Valg(JA, T("Ja, koble til den passive loggen fra %(dag)s", dag=dag)),
                Valg(NEI, T("Nei, hold dem fra hverandre")),
            ]
            yield Felt(T("Du har en passiv logg på samme nummer"), Valgliste(KOBLE, valg, verdi=JA))
        yield Felt(
            T("Mappe for kvitteringen"),
            med_verdi(Linjefelt(MAPPEFELT, maks=1000), "~"),
            hjelp=T("Kvitteringen nevner ikke barnet. Send den til avsenderen."),
        )

    def _hode(self) -> Any:
        f = self._sett.innhold
        antall = ", ".join(
            T("%(hva)s %(n)d", n=n, hva=hva.paa(self.sprak).lower()).paa(self.sprak) for hva, n in f.antall
        )
        linjer: list[Any] = [
            (lagret(f.barn), "bold"),
            T(" · født %(fodt)s · %(nummer)s · nivå %(n)d", fodt=tall(f.fodt), nummer=f.nummer, n=f.niva),
            LINJESKIFT,
            T("Foresatte: %(navn)s", navn=", ".join(f.foresatte) or "–"),
            LINJESKIFT,
            T("I loggen: %(antall)s", antall=antall),
        ]
        return flett(*linjer, sprak=self.sprak)

    def _avsender(self) -> Any:
        f = self._sett.innhold
        fra = T(
            "Fra %(fra)s, %(dag)s: %(hvem)s",
            fra=f.fra,
            dag=Datotekst(lang_med_aar, f.laget),
            hvem=", ".join(d for d in (f.laget_av, f.kontakt) if d),
        )
        om = {
            None: T(
                "Første gang fra denne kommunen. Ring, og hør at de har kjennetegnet %(tegn)s.",
                tegn=f.kjennetegn,
            ),
            True: T("Kjennetegnet %(tegn)s er det samme som før.", tegn=f.kjennetegn),
            False: T("Kjennetegnet %(tegn)s er et ANNET enn før. Ring før du tar imot.", tegn=f.kjennetegn),
        }[f.kjent]
        return flett(fra, LINJESKIFT, om, sprak=self.sprak)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        koble = self._sett.innhold.tidligere if verdier.get(KOBLE) == JA else None
        return partial(_ta_imot, self.okt, self._sett, verdier[MAPPEFELT], koble)

    def lagret(self, svar: Any) -> None:
        self.lukk(svar)


def _se(okt: Okt, sti: str, passord: str) -> Sett | Avslag:
    fil = les_mappe(sti)
    if isinstance(fil, Avslag):
        return Avslag.i_felt(fil.kode, FIL, T("Skriv hele veien til filen som kom."))
    svar = se_overforingsfil(okt, fil, passord)
    return svar if isinstance(svar, Avslag) else Sett(fil, passord, svar)


def _ta_imot(okt: Okt, sett: Sett, sti: str, koble: Any) -> Mottakskvittering | Avslag:
    mappe = les_mappe(sti)
    if isinstance(mappe, Avslag):
        return mappe
    return ta_imot_logg(okt, sett.fil, mappe, sett.passord, koble_til=koble)
