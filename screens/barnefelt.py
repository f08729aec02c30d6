"""The child's details, the same in a new registration and in Vis / Endre (SPEC 4.2)."""

from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from textual.containers import Vertical
from textual.widget import Widget

from data.koder import BorMed, Malform
from screens.felles.felt import Datofelt, Felt, Linjefelt, Nedtrekk, Valg
from screens.postlinje import Postlinje
from screens.skjemadeler import Feltrad, Kolonne, Kolonner, Kryssfelt, med_verdi
from stafett_tui.sprak.merkelapper import BOR_MED, MALFORM
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Barnedetaljer

STIHJELP = T("Skriv hele veien til filen, for eksempel ~/Dokumenter/fil.pdf. Filnavnet blir ikke lagret.")
BILDEHJELP = T("En JPEG- eller PNG-fil. Skriv hele veien til den, for eksempel ~/Bilder/fil.jpg.")

BILDEFELT = "bilde"
"""a path; never kept in a draft, since a file name may hold a name"""


class Barnefelt(Vertical):
    """Who the child is and where it lives. ``barn`` fills the fields; what is hidden in it gets no field."""

    DEFAULT_CSS = "Barnefelt { height: auto; }"

    def __init__(self, i_dag: date, barn: Barnedetaljer | None = None) -> None:
        super().__init__()
        self._i_dag = i_dag
        self._barn = barn
        self.skjult_adresse = barn is not None and barn.adresse is None

    def compose(self) -> Iterator[Widget]:
        with Kolonner():
            with Kolonne():
                with Feltrad():
                    yield self._linje("fornavn", T("Fornavn"), 80)
                    yield self._linje("etternavn", T("Etternavn"), 80)
                fodt = Datofelt("fodt", i_dag=self._i_dag, fortid=True)
                yield Felt(T("Født"), med_verdi(fodt, self._barn and self._barn.fodt))
                if not self.skjult_adresse:
                    yield self._linje("adresse", T("Gate og nummer"), 120)
                    yield Postlinje("", self._gammel("postnummer"), self._gammel("poststed"))
                yield self._nedtrekk("bor_med", T("Bor med"), [Valg(b, BOR_MED[b]) for b in BorMed])
            with Kolonne():
                if not self.skjult_adresse:
                    yield self._linje("mobil", T("Mobil"), 30, T("Barnets eget nummer, eller hjemmets."))
                    yield self._linje("skole", T("Barnehage eller skole"), 80)
                yield self._linje("epost", T("E-post (ikke obligatorisk)"), 254)
                malform = [Valg(m, MALFORM[m]) for m in Malform]
                yield self._nedtrekk("malform", T("Målform i brev"), malform, Malform.BOKMAAL)
                yield from self._bilde()
                yield Kryssfelt(
                    "sperret_adresse",
                    T("Sperret adresse (kode 6 eller 7)"),
                    verdi=self._barn is not None and self._barn.sperret_adresse,
                    hjelp=T("Adresse, telefon og skole skjules for alle andre enn deg."),
                )

    def _bilde(self) -> Iterator[Widget]:
        """A picture; the one that stands there can be taken away."""
        finnes = self._barn is not None and self._barn.har_bilde
        ledetekst = (
            T("Nytt bilde i stedet for det som ligger der") if finnes else T("Bilde (ikke obligatorisk)")
        )
        yield Felt(ledetekst, Linjefelt(BILDEFELT), hjelp=BILDEHJELP)
        if finnes:
            yield Kryssfelt("fjern_bilde", T("Fjern bildet"))

    def _gammel(self, navn: str) -> Any:
        return "" if self._barn is None else getattr(self._barn, navn)

    def _linje(self, navn: str, ledetekst: T, maks: int, hjelp: T | None = None) -> Felt:
        return Felt(ledetekst, med_verdi(Linjefelt(navn, maks=maks), self._gammel(navn)), hjelp=hjelp)

    def _nedtrekk(self, navn: str, ledetekst: T, valg: list[Valg], ellers: object = None) -> Felt:
        verdi = ellers if self._barn is None else self._gammel(navn)
        return Felt(ledetekst, Nedtrekk(navn, valg, verdi=verdi))

    @property
    def fodt(self) -> date | None:
        """The birth date as it stands now."""
        return cast("date | None", self._felt("fodt").verdi)

    def sett_fodt(self, fodt: date) -> None:
        """Fills in the birth date that the number tells."""
        self._felt("fodt").verdi = fodt

    def _felt(self, navn: str) -> Any:
        return next(f.inndata for f in self.query(Felt) if f.navn == navn)
