"""The dialog «Overfør til annen kommune»: for whom, why, what goes along, and how it is locked (SPEC 8.1, 8.2)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from textual.widget import Widget

from screens.eksport.framdrift import Framdrift
from screens.felles.felt import (
    Avsnittsfelt,
    Datofelt,
    Felt,
    Feltendret,
    Kryssliste,
    Linjefelt,
    Valg,
    Valgliste,
)
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst, lagret
from screens.kladdport import OktKladd
from screens.skjemadeler import Kryssfelt, med_verdi, vis_om
from stafett_tui.avslag import Avslag
from stafett_tui.filvisninger import Filskjema, Filvalg
from stafett_tui.handlinger.eksporter_logg import Gang
from stafett_tui.handlinger.overforingsfil import (
    GRUNN,
    KOMMUNE,
    NOKKEL,
    SAMTYKKET,
    Overforingskvittering,
    lag_overforingsfil,
)
from stafett_tui.handlinger.til_fil import MAPPEFELT, les_mappe
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import TN, T

LAAS, MED_NOKKEL, MED_PASSORD = "laas", "nokkel", "passord"
SAKER, NOTATER, SKJULTE = "saker", "notater", "skjulte"


class OverforFil(Framdrift, ModalSkjema[Overforingskvittering]):
    """Closes with the receipt, or None."""

    TITTEL = T("Overfør til annen kommune")
    LAGRE_TEKST = T("Lag filen")
    UNDERTITTEL = T("Ctrl+S lager filen · Esc avbryter")
    HJELP = (
        T(
            "Loggen legges i én kryptert fil, med vedlegg og PDF. Den andre kommunen åpner den i sin Stafett, ser hva "
            "som er i den, og sender deg en kvittering."
        ),
        T(
            "Be mottakeren om «Vår mottakernøkkel». Da kan bare de åpne filen. Har de ingen, lager Stafett et passord "
            "som du sier på telefon. Send det aldri sammen med filen."
        ),
        T("Du har ansvaret for barnet helt til kvitteringen er lest. Loggen her blir ikke endret."),
        T("Sperret adresse og bilde av et barn med sperret adresse følger aldri med."),
        T("En passiv logg går over hel, og er passiv hos mottakeren også."),
    )
    DEFAULT_CSS = """
    OverforFil .hvem { margin: 0 0 1 0; }
    OverforFil.-lav .hvem { margin: 0; }
    """

    def __init__(self, okt: Okt, valg: Filvalg) -> None:
        nokkel = valg.logg_id.hex
        super().__init__(
            OktKladd(okt, "overforingsfil_lukket", nokkel)
            if valg.passiv
            else OktKladd(okt, "overforingsfil", nokkel, logg_id=valg.logg_id)
        )
        self.okt, self.valg = okt, valg

    def felt(self) -> Iterator[Widget]:
        yield Tekst(lagret(self.valg.barn), classes="hvem dus")
        if self.valg.passiv:
            yield Tekst(
                T("Loggen er passiv. Den går over hel, og er passiv hos mottakeren også."),
                classes="stripe-info hvem",
                id="passiv",
            )
        yield Felt(T("Kommunen som tar over"), Linjefelt(KOMMUNE, maks=60))
        yield Felt(
            T("Når skrev de foresatte under på overføringen?"),
            Datofelt(SAMTYKKET, i_dag=self.valg.i_dag, fortid=True),
        )
        yield Felt(T("Hvorfor overføres loggen?"), Avsnittsfelt(GRUNN, hoyde=2, maks=500))
        laaser = [
            Valg(MED_NOKKEL, T("Mottakerens nøkkel (tryggest)")),
            Valg(MED_PASSORD, T("Passord på telefon")),
        ]
        yield Felt(T("Hvordan låses filen?"), Valgliste(LAAS, laaser, verdi=MED_NOKKEL))
        yield Felt(
            T("Mottakerens nøkkel"),
            Linjefelt(NOKKEL, maks=100),
            hjelp=T("Begynner med «age1». Lim den inn slik du fikk den."),
        )
        yield from self._med()
        yield Felt(T("Mappe"), med_verdi(Linjefelt(MAPPEFELT, maks=1000), "~"))
        yield Tekst(
            T("Du har ansvaret for barnet til kvitteringen fra den andre kommunen er lest."),
            classes="stripe-info",
        )

    def _med(self) -> Iterator[Widget]:
        """What goes along."""
        saker = [Valg(i, lagret(tekst)) for i, tekst in self.valg.oppmerksomheter.items()]
        if saker:
            yield Felt(
                T("Oppmerksomheter som følger med"),
                Kryssliste(SAKER, saker, verdi=list(self.valg.oppmerksomheter)),
                hjelp=T(
                    "Det dere og familien er enige om. Velger du bort en, blir dagsordenen i møtene om den igjen her. "
                    "Referater og annen fritekst går over hele."
                ),
            )
        if self.valg.notater:
            tekst = TN("Ta med notatet", "Ta med de %(n)d notatene", n=self.valg.notater)
            yield Kryssfelt(NOTATER, tekst, verdi=True)
        if self.valg.skjulte:
            tekst = TN(
                "Ta med notatet som er skjult for foresatte",
                "Ta med de %(n)d notatene som er skjult for foresatte",
                n=self.valg.skjulte,
            )
            yield Kryssfelt(SKJULTE, tekst)

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._folg_laasen()
        super().sett_kladdverdier(felt)

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == LAAS:
            self._folg_laasen()

    def _folg_laasen(self) -> None:
        felt = self.finn(NOKKEL)
        assert felt is not None
        vis_om(felt, vises=self.verdier()[LAAS] == MED_NOKKEL)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        alle = frozenset(self.valg.oppmerksomheter)
        valgte = frozenset[UUID](verdier.get(SAKER) or ())
        skjema = Filskjema(
            kommune=verdier[KOMMUNE],
            grunn=verdier[GRUNN],
            samtykket=verdier[SAMTYKKET],
            nokkel=verdier[NOKKEL] if verdier[LAAS] == MED_NOKKEL else "",
            med_passord=verdier[LAAS] == MED_PASSORD,
            oppmerksomheter=None if valgte == alle else valgte,
            notater=bool(verdier.get(NOTATER)) or bool(verdier.get(SKJULTE)),
            skjulte=bool(verdier.get(SKJULTE)),
        )
        return partial(_lag, self.okt, self.valg.logg_id, skjema, verdier[MAPPEFELT], self.ny_gang())

    def lagret(self, svar: Any) -> None:
        self.lukk(svar)


def _lag(okt: Okt, logg_id: UUID, skjema: Filskjema, sti: str, gang: Gang) -> Overforingskvittering | Avslag:
    mappe = les_mappe(sti)
    return mappe if isinstance(mappe, Avslag) else lag_overforingsfil(okt, logg_id, skjema, mappe, gang)
