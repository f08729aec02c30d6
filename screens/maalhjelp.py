"""Målhjelp: a goal in three steps, from which it goes straight into the goal field (SPEC 12.2)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from screens.felles.felt import Avsnittsfelt, Felt, Linjefelt
from screens.felles.kommandoer import Kommando
from screens.felles.skjema import Kladdport, ModalSkjema, Skjemadel
from screens.felles.tekstvern import Tekst, flett, lagret
from screens.skjemadeler import Kolonne, Kolonner, Kryssfelt
from stafett_tui.avslag import Avslag
from stafett_tui.regler.maalhjelp import SPORSMAAL, Maalsetninger, naatid_feil, sett_sammen
from stafett_tui.sprak.tekst import T

MAKS_DEL = 200
"""characters of one part; a goal that is longer is no goal"""
MAALHJELP = Kommando(
    "maal.hjelp",
    "f3",
    T("Målhjelp"),
    "maalhjelp",
    T("Bygger målet i tre trinn: hva, når og hvor, og hvordan."),
    prioritet=True,
)


class Maalhjelp(ModalSkjema[str]):
    """Three parts, how the goal reads as it grows, and the five questions. Closes with the goal, or None."""

    TITTEL = T("Målhjelp")
    I_MOTE = True
    UNDERTITTEL = T("Ctrl+S setter målet inn · Esc avbryter")
    LAGRE_TEKST = T("Sett inn målet")
    HJELP = (
        T("A er det barnet gjør, i nåtid. B er når og hvor. C er hvordan, og hvem som hjelper."),
        T("Målet vokser nederst mens du skriver. Ett mål om gangen er nok."),
        T("De fem spørsmålene er til å tenke gjennom. Du kan sette inn målet uten å krysse av."),
    )
    DEFAULT_CSS = """
    Maalhjelp {
        & .dialog { width: 100; }
        & #maalet { height: auto; margin: 0 0 1 0; }
        & #maalet Tekst { height: auto; }
        & .ledetekst { height: 1; color: $text-muted; }
        & #sporsmaal { height: auto; }
    }
    Maalhjelp.-lav { #maalet { margin: 0; } }
    """

    def __init__(self, maal: str = "", kladd: Kladdport | None = None) -> None:
        """``maal`` is what stands in the goal field already."""
        super().__init__(kladd)
        self._maal = " ".join(maal.split())

    def felt(self) -> Iterator[Widget]:
        hva = Linjefelt("maal_hva", maks=MAKS_DEL, plassholder=T("Sara leser"))
        hva.verdi = self._maal
        naar = Linjefelt("maal_naar", maks=MAKS_DEL, plassholder=T("ti minutter hjemme mandag til torsdag"))
        hvordan = Linjefelt(
            "maal_hvordan", maks=MAKS_DEL, plassholder=T("far hjelper med ordene hun ikke kan")
        )
        yield Felt(T("A  Hva gjør barnet?"), hva, hjelp=T("Skriv i nåtid: leser, spiser, går."))
        yield Felt(
            T("B  Når og hvor?"), naar, hjelp=T("Dager, klokkeslett, hvor mange ganger, hvilket sted.")
        )
        yield Felt(
            T("C  Hvordan?"), hvordan, hjelp=T("Hva barnet gjør for å få det til, og hvem som hjelper.")
        )
        with Vertical(id="maalet"):
            for navn in ("a", "ab", "abc"):
                yield Tekst(id=f"maal_{navn}")
        with Vertical(id="sporsmaal"):
            yield Tekst(T("Fem spørsmål til målet"), classes="ledetekst")
            with Kolonner():
                with Kolonne():
                    yield from (self._kryss(nr) for nr in (0, 1, 2))
                with Kolonne():
                    yield from (self._kryss(nr) for nr in (3, 4))

    def _kryss(self, nr: int) -> Widget:
        return Kryssfelt(f"maal_sporsmaal_{nr + 1}", SPORSMAAL[nr])

    def on_mount(self) -> None:
        self._vis()

    def on_input_changed(self, _hendelse: Input.Changed) -> None:
        self._vis()

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._vis()

    def _vis(self) -> None:
        """The goal as it reads now."""
        setninger = self._setninger()
        deler = (
            ("a", T("A"), setninger.a),
            ("ab", T("A+B"), setninger.ab),
            ("abc", T("A+B+C"), setninger.abc),
        )
        for navn, ledd, setning in deler:
            tekst = flett((ledd, "$text-muted"), T("  "), lagret(setning or "…"), sprak=self.sprak)
            linje = self.query_one(f"#maal_{navn}", Tekst)
            if linje.tekst != tekst:
                linje.sett(tekst)

    def _setninger(self) -> Maalsetninger:
        verdier = self.verdier()
        return sett_sammen(verdier["maal_hva"], verdier["maal_naar"], verdier["maal_hvordan"])

    def action_lagre(self) -> None:
        """Asks once about a goal that is not in the present: it can be put in all the same."""
        felt = self.finn("maal_hva")
        assert felt is not None
        feil = naatid_feil(felt.inndata.verdi)
        if feil is not None and not felt.has_class("-sagt"):
            felt.add_class("-sagt")
            felt.vis_feil(feil)
            felt.inndata.focus()
            return
        super().action_lagre()

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], str | Avslag]:
        return partial(
            _maalet, sett_sammen(verdier["maal_hva"], verdier["maal_naar"], verdier["maal_hvordan"])
        )

    def lagret(self, svar: str) -> None:
        self.lukk(svar)


class MedMaalhjelp(Skjemadel):
    """Mixed into a form with a goal: F3 builds it. The form names its field and where the parts are kept."""

    MAALFELT = "maal"
    BINDINGS = [MAALHJELP.binding()]

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        """After what saves: a narrow window has room for few."""
        lagre, *resten = super().alle_kommandoer()
        return (lagre, MAALHJELP, *resten)

    def maalkladd(self) -> Kladdport | None:
        """Where half a goal is kept."""
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While there is a goal to write."""
        if action != MAALHJELP.handling:
            return super().check_action(action, parameters)
        felt = self.finn(self.MAALFELT)
        return felt is not None and not felt.has_class("skjult")

    def action_maalhjelp(self) -> None:
        """Opens the helper with what stands in the field."""
        felt = self._maalfelt()
        self.app.push_screen(Maalhjelp(felt.verdi, self.maalkladd()), self._nytt_maal)

    def _nytt_maal(self, maal: str | None) -> None:
        """Puts the goal in the field, in place of what stood there; Ctrl+Z gets that back."""
        felt = self._maalfelt()
        felt.focus()
        if maal is not None:
            felt.replace(maal, (0, 0), felt.document.end, maintain_selection_offset=False)
            felt.move_cursor(felt.document.end)

    def _maalfelt(self) -> Avsnittsfelt:
        felt = self.finn(self.MAALFELT)
        assert felt is not None
        assert isinstance(felt.inndata, Avsnittsfelt)
        return felt.inndata


def _maalet(setninger: Maalsetninger) -> str | Avslag:
    if not setninger.lengste:
        return Avslag.i_felt("maal.mangler", "maal_hva", T("Skriv hva barnet gjør."))
    return setninger.lengste
