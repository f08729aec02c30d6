"""Samtykke: the two ticks, the day, the child's own word by age, the signed form (SPEC 4.4)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from screens.barnefelt import STIHJELP
from screens.felles.felt import Avsnittsfelt, Datofelt, Felt, Feltendret, Kryssliste, Linjefelt, Valg
from screens.felles.tekstvern import Tekst, flett
from screens.skjemadeler import Kolonne, Kolonner, Kryssfelt, vis_om
from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke
from stafett_tui.regler.datoer import samtykke_gyldig_til
from stafett_tui.regler.samtykke import STANDARDALDRE, Samtykkealdre, Samtykkekrav, hvem_ma_samtykke
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T

INFORMERT = Valg("informert", T("Barnet er informert og har sagt sin mening"))
SIGNERT = Valg("signert", T("Barnet har selv signert samtykket"))
FILFELT = "samtykkeskjema"
ALDRE_ENDRET = T(
    "Kommunen har endret fra hvilken alder barnet selv er med i samtykket. Se over skjemaet, og lagre igjen."
)
"""said when the municipality's ages were changed while the form was open"""


class Samtykkefelt(Vertical):
    """What is asked about a consent. ``foresatte`` are (name, foreldreansvar) of those to tick, when
    they do not have ticks elsewhere."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Samtykkefelt {
        height: auto;
        .utgaar { height: 1; margin: 0 0 1 0; }
        .hvem { height: auto; margin: 0 0 1 0; }
        .hjelp { height: auto; color: $text-muted; }
    }
    .-lav Samtykkefelt { .utgaar, .hvem { margin: 0; } }
    """

    def __init__(self, i_dag: date, foresatte: Sequence[tuple[Content, bool]] = ()) -> None:
        super().__init__()
        self.i_dag = i_dag
        self.aldre: Samtykkealdre = STANDARDALDRE
        self._foresatte = foresatte
        self._fodt: date | None = None
        self._dato = Datofelt("dato", i_dag=i_dag, fortid=True)
        self._barnet = Kryssliste("barnet", [INFORMERT])
        self._utgaar = Tekst(classes="utgaar")

    def compose(self) -> Iterator[Widget]:
        with Kolonner():
            with Kolonne():
                yield Kryssfelt(
                    "informert", T("Familien er informert om formålet og om hvordan opplysningene brukes")
                )
                yield Kryssfelt(
                    "deling", T("Familien har sagt ja til at navngitte tjenester deler opplysninger")
                )
                with Vertical(classes="hvem"):
                    for plass, (navn, _) in enumerate(self._foresatte, 1):
                        yield Kryssfelt(f"foresatt_{plass}", flett(navn, T(" har gitt samtykke")))
                        yield egen_dag(plass, self.i_dag)
                    if not self._foresatte:
                        yield Tekst(
                            T("Hvem som har gitt samtykke, krysser du av ved hver foresatt."), classes="hjelp"
                        )
                barnet = Felt(T("Barnets eget ord"), self._barnet)
                barnet.add_class("skjult")
                yield barnet
            with Kolonne():
                yield Felt(T("Dato for samtykket"), self._dato)
                yield self._utgaar
                yield Felt(
                    T("Grunn til at noens samtykke mangler"),
                    Avsnittsfelt("grunn", hoyde=2, maks=500),
                    hjelp=T("Bare når noen med foreldreansvar ikke har samtykket."),
                )
                yield Felt(T("Last opp samtykke (PDF)"), Linjefelt(FILFELT), hjelp=STIHJELP)

    def on_mount(self) -> None:
        self._vis_utgaar()

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.felt is self._dato:
            self._vis_utgaar()

    def _vis_utgaar(self) -> None:
        dato = self._dato.verdi
        if dato is None:
            self._utgaar.sett(T("Utgår: —"))
        else:
            til = Datotekst(lang_med_aar, samtykke_gyldig_til(dato))
            self._utgaar.sett(T("Utgår: %(til)s", til=til))

    # --- the child's age ---

    @property
    def krav(self) -> Samtykkekrav[int] | None:
        """Who must have a say, as far as the birth date tells."""
        return None if self._fodt is None else hvem_ma_samtykke(self._fodt, self.i_dag, (), self.aldre)

    def folg(self, fodt: date | None, aldre: Samtykkealdre | None = None) -> None:
        """Asks for the child's own word by its age."""
        self._fodt = fodt if fodt is not None and fodt <= self.i_dag else None
        self.aldre = aldre or self.aldre
        krav = self.krav
        felt = {f.navn: f for f in self.query(Felt)}
        valg = [INFORMERT] if krav is None or not krav.barn_alene else []
        if krav is not None and krav.barn_signerer:
            valg.append(SIGNERT)
        self._barnet.sett_valg(valg)
        vis_om(felt["barnet"], vises=krav is not None and krav.barn_informeres)
        alene = krav is not None and krav.barn_alene
        vis_om(felt["grunn"], vises=not alene)
        ingen = not any(ansvar for _, ansvar in self._foresatte)
        for plass, (_, ansvar) in enumerate(self._foresatte, 1):
            for navn in (f"foresatt_{plass}", f"foresatt_{plass}_samtykkedato"):
                vis_om(felt[navn], vises=(ansvar or ingen) and not alene)

    def etter_kladd(self) -> None:
        """The fields were filled from a draft."""
        self._vis_utgaar()


def egen_dag(plass: int, i_dag: date) -> Felt:
    """The day this foresatt gave consent, when it is not the day of the others."""
    return Felt(
        T("Dato, hvis det var en annen dag"),
        Datofelt(f"foresatt_{plass}_samtykkedato", i_dag=i_dag, fortid=True),
    )


def samtykke_av(verdier: dict[str, Any], antall: int) -> NyttSamtykke:
    """The consent that is on the form, for so many foresatte; the file is read later."""
    return NyttSamtykke(
        informert=verdier["informert"],
        deling=verdier["deling"],
        dato=verdier["dato"],
        gitt_av={
            n: verdier.get(f"foresatt_{n + 1}_samtykkedato")
            for n in range(antall)
            if verdier.get(f"foresatt_{n + 1}")
        },
        grunn=verdier["grunn"],
        barnet_informert="informert" in verdier["barnet"],
        barnet_signert="signert" in verdier["barnet"],
    )
