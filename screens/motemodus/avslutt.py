"""Out of a meeting: the passphrase or the PIN, on an opaque page, before anything else is shown (SPEC 7.4)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.binding import Binding
from textual.widget import Widget

from screens.felles.felt import Felt, Passordfelt
from screens.felles.knapp import Knapp
from screens.felles.kommandoer import TILBAKE, Kommando
from screens.felles.skjema import Skjema
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.motemodus import avslutt_motemodus
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from screens.app import StafettApp


class AvsluttMote(Skjema[None]):
    """Nothing is kept as a draft. Three wrong answers lock the program."""

    TITTEL = T("Avslutte møtet?")
    I_MOTE = True
    HJELP = (
        T("Skriv passordet ditt. Har du laget en PIN-kode for møter, kan du skrive den i stedet."),
        T("Etter tre feil svar låser Stafett seg, og du må logge inn på nytt."),
    )
    LAGRE_TEKST = T("Avslutt møtet")
    BINDINGS = [Binding("enter", "enter", show=False, priority=True)]
    DEFAULT_CSS = """
    AvsluttMote {
        & #side { align-horizontal: center; }
        & #skjematittel, & #skjema, & #skjemafeil, & #skjemaknapper, & #om { width: 64; max-width: 100%; }
        & #skjema { height: auto; }
        & #skjematittel { margin: 2 0 1 0; color: $primary; }
        & #om { margin: 0 0 1 0; padding: 0 1; height: auto; }
        &.-lav #skjematittel { margin: 0; }
        & Topplinje { display: none; }
    }
    """

    def __init__(self, okt: Okt, fornavn: str, ovingspassord: str = "") -> None:
        """``ovingspassord`` is the invented user's own, told to who opened a practice database without it."""
        super().__init__()
        self.okt = okt
        self._fornavn = fornavn
        self._ovingspassord = ovingspassord

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(self.TITTEL, classes="tittel innrykk", id="skjematittel")
        om = T(
            "Etterpå kommer du tilbake til loggen til %(navn)s, og kan åpne andre. "
            "Slå av storskjermen eller koble fra kabelen først.",
            navn=self._fornavn,
        )
        yield Tekst(om, id="om")
        yield from self._ramme()

    def felt(self) -> Iterator[Widget]:
        hjelp = None
        if self._ovingspassord:
            hjelp = T("I øvingen er passordet: %(passord)s", passord=self._ovingspassord)
        yield Felt(T("Passord eller PIN-kode"), Passordfelt("svar"), hjelp=hjelp)

    def knapper(self) -> list[Knapp]:
        return [Knapp(T("Bli i møtet"), "avbryt", hoved=True), Knapp(self.LAGRE_TEKST, "lagre")]

    def on_mount(self) -> None:
        self.query_one(Passordfelt).focus()

    def tillatt(self, kommando_id: str) -> bool | None:
        """Nothing else is to be reached before the passphrase."""
        return kommando_id != "meny"

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        """Esc is called what it does here."""
        return tuple(
            replace(k, tekst=T("Bli i møtet")) if k.id == TILBAKE.id else k for k in super().alle_kommandoer()
        )

    def action_enter(self) -> None:
        """Enter in the field answers; on a button it presses."""
        if isinstance(self.focused, Knapp):
            self.focused.press()
        else:
            self.action_lagre()

    def action_tilbake(self) -> None:
        """Back to the meeting. What was typed is a secret, and is not asked about."""
        if not self._lagrer:
            self.lukk(None)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(avslutt_motemodus, self.okt, str(verdier["svar"]))

    def vis_avslag(self, avslag: Avslag) -> None:
        """Empties the field, tells how many tries are left, and locks when there are none."""
        self.query_one(Passordfelt).verdi = ""
        if avslag.kode != "motemodus.feil_svar":
            super().vis_avslag(avslag)
            return
        igjen = cast("StafettApp", self.app).motegang.feil_svar()
        if igjen > 0:
            setning = TN(
                "Det var feil. Du har ett forsøk igjen.", "Det var feil. Du har %(n)d forsøk igjen.", n=igjen
            )
            super().vis_avslag(Avslag.i_felt(avslag.kode, "svar", setning))

    def lagret(self, svar: Any) -> None:
        assert isinstance(svar, Okt)
        cast("StafettApp", self.app).motegang.ut(svar)
