"""When a meeting is: day, from and to on one row, with weekday and week, and the faults on lines of their own."""

from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from screens.felles.felt import Datofelt, Felt, Feltendret, Inndata, Tidfelt
from screens.felles.tekstvern import Tekst, lagret
from screens.skjemadeler import med_verdi
from stafett_tui.motevisninger import Moteskjema
from stafett_tui.sprak.datotekst import ukedag_kort, uketekst
from stafett_tui.sprak.tekst import STANDARDSPRAK, T


class Radfelt(Felt):
    """A short field whose fault stands under the whole row: in its own few columns nobody could read it."""

    def __init__(self, ledetekst: T, inndata: Inndata, feillinje: Tekst) -> None:
        super().__init__(ledetekst, inndata)
        self._linje = feillinje

    def vis_feil(self, feil: T | None) -> None:
        self.set_class(feil is not None, "-feil")
        self.inndata.set_class(feil is not None, "-feil")
        self._linje.set_class(feil is None, "skjult")
        if feil is not None:
            self._linje.sett(feil)


class Tidsfelt(Vertical):
    """Three fields, named ``dato``, ``fra`` and ``til``."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Tidsfelt {
        height: auto; margin: 0 0 1 0;
        & Horizontal { height: auto; }
        & Radfelt { width: 11; margin: 0; }
        & Radfelt.dato { width: 19; }
        & .dato--merknad { display: none; }
        & #dagen { width: 1fr; height: 2; padding: 1 0 0 0; color: $text-muted; }
        & .feilen { height: auto; color: $error; }
        & #kollisjon { height: auto; color: $warning; }
    }
    .-lav Tidsfelt { margin: 0; }
    """

    def __init__(self, skjema: Moteskjema, i_dag: date) -> None:
        super().__init__()
        self._dato = Datofelt("dato", i_dag=i_dag)
        med_verdi(self._dato, skjema.dato)
        fra, til = (Tidfelt(navn) for navn in ("fra", "til"))
        med_verdi(fra, skjema.fra)
        med_verdi(til, skjema.til)
        self._feil = [Tekst(classes="feilen skjult") for _ in range(3)]
        merker = (T("Dato"), T("Fra kl."), T("Til kl."))
        inndata = (self._dato, fra, til)
        self._felt = [Radfelt(m, i, f) for m, i, f in zip(merker, inndata, self._feil, strict=True)]
        self._felt[0].add_class("dato")

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield from self._felt
            yield Tekst(id="dagen")
        yield from self._feil
        yield Tekst(id="kollisjon", classes="skjult")

    def on_mount(self) -> None:
        self.vis_dagen()

    def on_feltendret(self, _hendelse: Feltendret) -> None:
        self.vis_dagen()

    def apne_kalender(self) -> None:
        self._dato.apne_kalender()

    def vis_dagen(self) -> None:
        """Which day was understood: «ti. uke 47»."""
        dag, sprak = self._dato.verdi, str(getattr(self.app, "sprak", STANDARDSPRAK))
        ord_ = "" if dag is None else f"{ukedag_kort(dag, sprak)} {uketekst(dag, sprak)}"
        self.query_one("#dagen", Tekst).sett(lagret(ord_))

    def vis_kollisjon(self, kollisjon: T | None) -> None:
        """That the user is busy then, while there is time to choose another."""
        linje = self.query_one("#kollisjon", Tekst)
        linje.set_class(kollisjon is None, "skjult")
        if kollisjon is not None:
            linje.sett(kollisjon)
