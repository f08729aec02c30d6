"""«Husk på denne maskinen»: on, with the passphrase, or off (see ``stafett_tui.sikkerhet.husk``)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Passordfelt
from screens.felles.knapp import Knapp
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import ApenDatabase
from stafett_tui.sikkerhet.husk import FLERE, glem, husk_med_passord, huskstand
from stafett_tui.sikkerhet.huskstand import Huskstand
from stafett_tui.sprak.datotekst import Datotekst, lang
from stafett_tui.sprak.tekst import T

OVING = T("En øvingsbase åpnes uten passord.")


class Husk(ModalSkjema[Kvittering]):
    """Says how it stands, and offers the other way."""

    TITTEL = T("Husk på denne maskinen")
    LAGRE_TEKST = T("Husk meg")
    UNDERTITTEL = T("Esc lukker")
    HJELP = (
        T(
            "Stafett kan starte uten passord når databasen har én ansatt. Da ligger en nøkkel i maskinens egen "
            "nøkkelring, som er låst når du ikke er logget inn på maskinen."
        ),
        T("Passordet virker alltid, og du skriver det igjen hver fjortende dag og etter at Stafett er låst."),
        T("Er det flere ansatte i databasen, skriver alle passordet sitt."),
    )
    DEFAULT_CSS = """
    Husk {
        & .dialog { width: 68; }
        & #stand { height: auto; margin: 0 0 1 0; }
        & .skjult { display: none; }
    }
    """

    def __init__(self, base: ApenDatabase, brukernavn: str) -> None:
        super().__init__()
        self._base = base
        self._brukernavn = brukernavn

    def felt(self) -> Iterator[Widget]:
        yield Tekst(id="stand")
        yield Felt(T("Passordet ditt"), Passordfelt("passord"))

    def knapper(self) -> list[Knapp]:
        return [
            Knapp(self.LAGRE_TEKST, "lagre", hoved=True),
            Knapp(T("Ikke husk meg lenger"), "glem"),
            Knapp(T("Lukk"), "avbryt"),
        ]

    def on_mount(self) -> None:
        self._vis(None)
        self.kjor(huskstand, self._base, ferdig=self._vis, gruppe="stand")

    def _vis(self, stand: Huskstand | None) -> None:
        """What cannot be done is not there."""
        kan = stand is not None and stand.kan_tilbys
        husket = stand is not None and bool(stand.bruker)
        self.query_one(Felt).set_class(not kan or husket, "skjult")
        self.query_one("#lagre").set_class(not kan or husket, "skjult")
        self.query_one("#glem").set_class(not husket, "skjult")
        if stand is None:
            return
        self.query_one("#stand", Tekst).sett(OVING if self._base.oving else _setning(stand))
        if kan and not husket:
            self.query_one(Passordfelt).focus()
        else:
            self.query_one("#avbryt").focus()

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(husk_med_passord, self._base, self._brukernavn, str(verdier["passord"]))

    def vis_avslag(self, avslag: Avslag) -> None:
        self.query_one(Passordfelt).verdi = ""
        super().vis_avslag(avslag)

    def on_button_pressed(self, hendelse: Any) -> None:
        if hendelse.button.id == "glem":
            self.kjor(glem, self._base, ferdig=self.lagret)
        else:
            super().on_button_pressed(hendelse)


def _setning(stand: Huskstand) -> T:
    if not stand.kan_tilbys:
        return FLERE
    if stand.bruker and stand.til is not None:
        return T(
            "Stafett starter uten passord på denne maskinen til %(dag)s. Etter det, og etter lås, skriver du det.",
            dag=Datotekst(lang, stand.til.date()),
        )
    return T(
        "Skriv passordet, så starter Stafett uten det her i to uker. Nøkkelen ligger i maskinens nøkkelring, "
        "og passordet virker fortsatt."
    )
