"""The fields of a tiltak, the same under a new oppmerksomhet and by itself (SPEC 5.5)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, cast

from textual.containers import Vertical
from textual.widget import Widget

from data.koder import Tiltakstype
from screens.ansvarligfelt import Ansvarligfelt
from screens.felles.felt import Avsnittsfelt, Datofelt, Felt, Feltendret, Valg, Valgliste
from screens.maler import sett_inn
from screens.skjemadeler import Kolonne, Kolonner
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.tiltak import MAKS_TEKST, NyttTiltak
from stafett_tui.okt import Okt
from stafett_tui.oppslag.skjemavalg import Foresattvalg
from stafett_tui.planvisninger import Tiltaksforslag
from stafett_tui.sprak.merkelapper import TILTAKSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Aktorvalg, Loggvisning, Tiltakskort


class Tiltaksfelt(Vertical):
    """Type, description, days and responsible."""

    DEFAULT_CSS = "Tiltaksfelt { height: auto; }"

    def __init__(self, okt: Okt, logg: Loggvisning) -> None:
        super().__init__()
        i_dag: date = logg.i_dag
        self._i_dag = i_dag
        self._type = Valgliste("type", [Valg(t, TILTAKSTYPE[t]) for t in Tiltakstype])
        self._beskrivelse = Avsnittsfelt("beskrivelse", hoyde=5, maks=MAKS_TEKST, sprakhjelp=True)
        self._start = Datofelt("start_innen", i_dag=i_dag)
        self._frist = Datofelt("frist", i_dag=i_dag)
        self._ansvarlig = Ansvarligfelt(okt, logg)
        self._maltype: Tiltakstype | None = None
        """the type that a template brought with it"""

    def compose(self) -> Iterator[Widget]:
        with Kolonner():
            with Kolonne():
                yield Felt(T("Hva slags tiltak?"), self._type)
                yield Felt(T("Igangsettes innen"), self._start, hjelp=_DATOHJELP)
                yield Felt(T("Ferdigstilles"), self._frist, hjelp=_DATOHJELP)
            with Kolonne():
                yield Felt(
                    T("Beskrivelse"), self._beskrivelse, hjelp=T("Hvem gjør hva, hvor, når og hvor ofte?")
                )
                yield self._ansvarlig

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == "type":
            self._ansvarlig.folg_type(self.type_)
        elif hendelse.navn == "ansvarlig":
            self._ansvarlig.folg_valget()

    def sett_foresatte(self, foresatte: Sequence[Foresattvalg]) -> None:
        """Who can be chosen for a tiltak at home."""
        self._ansvarlig.sett_foresatte(foresatte)

    def sett_ansatt(self, aktor: Aktorvalg) -> None:
        """A new aktør, just registered, is the responsible."""
        self._ansvarlig.sett_ansatt(aktor)

    def sett_fra(self, tiltak: Tiltakskort) -> None:
        """Begins with what stood in an earlier tiltak. A frist gone by is left out: the new one would be late at once."""
        self._type.verdi = tiltak.type
        self._beskrivelse.verdi = tiltak.beskrivelse
        self._start.verdi = tiltak.start_innen
        self._frist.verdi = tiltak.frist if tiltak.frist >= self._i_dag else None
        self._ansvarlig.folg_type(tiltak.type)
        self._ansvarlig.sett_fra(tiltak)

    def sett_forslag(self, forslag: Tiltaksforslag) -> None:
        """Begins with what a factor or a step asks for; the days and the rest are left to who fills it in."""
        self._type.verdi = forslag.type
        self._beskrivelse.verdi = forslag.tekst
        self._ansvarlig.folg_type(forslag.type)
        self._ansvarlig.foresla(forslag.hvem)

    def sett_mal(self, type_: Tiltakstype | None, tekst: str) -> None:
        """Puts in a template; the type is the template's, unless the user has chosen one."""
        if type_ is not None and self._type.verdi in (None, self._maltype):
            self._type.verdi = self._maltype = type_
            self._ansvarlig.folg_type(type_)
        sett_inn(self._beskrivelse, tekst)

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        """Puts a draft back; the type decides first who can be chosen."""
        egne = {f.navn: f for f in self.query(Felt)}
        for navn in ("type", "beskrivelse", "start_innen", "frist"):
            egne[navn].inndata.sett_kladdverdi(felt.get(navn))
        self._ansvarlig.folg_type(self.type_)
        egne["ansvarlig"].inndata.sett_kladdverdi(felt.get("ansvarlig"))
        self._ansvarlig.folg_valget()
        egne["ansvarlig_sok"].inndata.sett_kladdverdi(felt.get("ansvarlig_sok"))

    @property
    def type_(self) -> Tiltakstype | None:
        """The type that is chosen."""
        return cast("Tiltakstype | None", self._type.verdi)

    @property
    def verdi(self) -> NyttTiltak:
        """What the fields hold."""
        return NyttTiltak(
            type=self.type_,
            beskrivelse=self._beskrivelse.verdi,
            start_innen=self._start.verdi,
            frist=self._frist.verdi,
            ansvarlig=self._ansvarlig.verdi,
        )

    def ved_feltet(self, avslag: Avslag) -> Avslag:
        """A refusal with its sentences at the fields that are open."""
        return self._ansvarlig.ved_feltet(avslag)


_DATOHJELP = T("Skriv for eksempel 1.3, +14 eller ti. F4 åpner kalenderen.")
