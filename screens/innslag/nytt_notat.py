"""Nytt notat: what is no tiltak but must follow the child, with PDF attachments (SPEC 5.8)."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from textual.containers import Vertical
from textual.widget import Widget

from screens.felles.felt import Avsnittsfelt, Felt, Feltendret, Linjefelt
from screens.felles.skjema import Skjema
from screens.felles.tekstvern import Tekst, lagret
from screens.kladdport import OktKladd
from screens.skjemadeler import Bolk, Feltrad, Kryssfelt, vis_om
from stafett_tui.avslag import Avslag, Feltfeil, Kvittering
from stafett_tui.handlinger.notat import (
    MAKS_GRUNN,
    MAKS_NOTAT,
    MAKS_TITTEL,
    MAKS_VEDLEGG,
    Notatfil,
    nytt_notat,
    vurder_notat,
)
from stafett_tui.handlinger.vedlegg import NOTAT, les_fil
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning

FIL, TITTEL = "fil_%d", "tittel_%d"
"""names of the two fields of an attachment, counted from 1"""
STIHJELP = T("PDF på høyst 20 MB, med hele veien: ~/Dokumenter/fil.pdf")


def les_og_lagre(
    okt: Okt, logg_id: UUID, tekst: str, *, skjult: bool, grunn: str, valgte: Sequence[tuple[str, str]]
) -> Kvittering | Avslag:
    """Reads the files (path, title) and saves the note. What cannot be read is said with the rest. Blocks."""
    filer: list[Notatfil] = []
    feil: list[Feltfeil] = []
    for nr, (sti, tittel) in enumerate(valgte, 1):
        fil = les_fil(FIL % nr, sti, NOTAT)
        if isinstance(fil, Avslag):
            feil += fil.feil
        else:
            filer.append(Notatfil(fil, tittel))
    if not feil:
        return nytt_notat(okt, logg_id, tekst, skjult=skjult, grunn=grunn, filer=filer)
    andre = vurder_notat(tekst, skjult=skjult, grunn=grunn)
    return Avslag.av_feil("notat.feil_i_skjema", (*(andre.feil if andre else ()), *feil))


class NyttNotat(Skjema[Kvittering]):
    """The text, whether it is hidden and why, and the files. Closes with the receipt, or None."""

    TITTEL = T("Nytt notat")
    SEKSJON = "stafettlogger"
    LAGRE_TEKST = T("Lagre notatet")
    HJELP = (
        T("Et notat er det som ikke er et tiltak, men som bør følge barnet. Det kan ikke endres etterpå."),
        T(
            "Vedlegg må være PDF uten passord og uten skript, film eller andre filer inni. De ligger kryptert i loggen."
        ),
        T(
            "Alle som ser hele loggen, leser notatet. Skjuler du det for de foresatte, vises det ikke i møter og "
            "utskrifter til familien. Grunnen blir stående ved notatet."
        ),
    )
    DEFAULT_CSS = """
    NyttNotat {
        #skjema > * { max-width: 100; }
        #barnet { height: auto; margin: 0 0 1 0; }
        #skjuling { height: auto; margin: 0 0 1 0; }
        #skjuling Kryssfelt { margin: 0 0 1 0; }
        .vedlegg > Felt.navn { width: 2fr; }
        .vedlegg > Felt.sti { width: 3fr; }
    }
    NyttNotat.-lav { #barnet, #skjuling, #skjuling Kryssfelt { margin: 0; } }
    NyttNotat.-smal .vedlegg { layout: vertical; }
    NyttNotat.-smal .vedlegg > Felt { width: 1fr; }
    """

    def __init__(self, okt: Okt, logg: Loggvisning) -> None:
        super().__init__(OktKladd(okt, "notat", logg.id.hex, logg_id=logg.id))
        self.okt = okt
        self.logg = logg

    def felt(self) -> Iterator[Widget]:
        yield Tekst(lagret(self.logg.navn), id="barnet", classes="dus")
        yield Felt(T("Notat"), Avsnittsfelt("tekst", hoyde=8, maks=MAKS_NOTAT, sprakhjelp=True))
        with Vertical(id="skjuling"):
            yield Kryssfelt("skjult", T("Skjul notatet for de foresatte"))
            grunn = Felt(
                T("Hvorfor skal de foresatte ikke se det?"),
                Avsnittsfelt("grunn", hoyde=2, maks=MAKS_GRUNN),
                hjelp=T("Grunnen blir stående ved notatet, og alle som leser det, ser den."),
            )
            grunn.add_class("skjult")
            yield grunn
        yield Bolk(T("Vedlegg (valgfritt)"), *(self._rad(nr) for nr in range(1, MAKS_VEDLEGG + 1)))

    def _rad(self, nr: int) -> Widget:
        sti = Felt(T("Fil"), Linjefelt(FIL % nr, maks=1000), hjelp=STIHJELP if nr == 1 else None)
        navn = Felt(T("Hva er det?"), Linjefelt(TITTEL % nr, maks=MAKS_TITTEL))
        rad = Feltrad(sti.add_class("sti"), navn.add_class("navn"), classes="vedlegg")
        return rad if nr == 1 else rad.add_class("skjult")

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == "skjult":
            self._folg_skjult()
        self._folg_filene()

    def _folg_skjult(self) -> None:
        grunn = self.finn("grunn")
        assert grunn is not None
        vis_om(grunn, vises=self.verdier()["skjult"])

    def _folg_filene(self) -> None:
        """One empty row stands after the last that is filled in."""
        verdier = self.verdier()
        fylt = [nr for nr in range(1, MAKS_VEDLEGG + 1) if verdier[FIL % nr] or verdier[TITTEL % nr]]
        for nr, rad in enumerate(self.query(".vedlegg"), 1):
            rad.set_class(nr > max(fylt, default=0) + 1, "skjult")

    def kladdverdier(self) -> dict[str, Any]:
        """Without the paths: a file's name may hold a name."""
        stier = {FIL % nr for nr in range(1, MAKS_VEDLEGG + 1)}
        return {navn: verdi for navn, verdi in super().kladdverdier().items() if navn not in stier}

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._folg_skjult()
        super().sett_kladdverdier(felt)
        self._folg_filene()

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        return vurder_notat(verdier["tekst"], skjult=verdier["skjult"], grunn=verdier["grunn"])

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            les_og_lagre,
            self.okt,
            self.logg.id,
            verdier["tekst"],
            skjult=verdier["skjult"],
            grunn=verdier["grunn"],
            valgte=[(verdier[FIL % nr], verdier[TITTEL % nr]) for nr in range(1, MAKS_VEDLEGG + 1)],
        )
