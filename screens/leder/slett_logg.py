"""«Slett»: what disappears, what stays, the archive's reference and SLETT; the filled button is «Avbryt» (SPEC 9.4)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.widget import Widget

from screens.felles.felt import Felt, Feltendret, Linjefelt
from screens.felles.knapp import Knapp
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst, flett
from screens.leder.rydding import rydd_til_det_er_gjort
from screens.skjemadeler import Kryssfelt
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.slett_logg import (
    IKKE_ARKIVERT,
    SLETT,
    Slettet,
    slett_logg,
    vurder_sletting,
)
from stafett_tui.livsvisninger import Slettegrunnlag, Sletteskjema
from stafett_tui.okt import Okt
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from screens.app import StafettApp

HVA_SLETTES = T(
    "Navn, mål, tiltak, møter, notater og vedlegg slettes og kan ikke hentes tilbake. Avkryssede typer, nivåer og "
    "utfall beholdes som anonym statistikk."
)


class SlettLogg(ModalSkjema[Slettet]):
    """Closes with the receipt, or None. Keeps no draft: what is typed here is to be typed anew."""

    TITTEL = T("Slett stafettlogg for godt")
    LAGRE_TEKST = T("Slett for godt")
    UNDERTITTEL = T("Esc avbryter")
    FARLIG = True
    HJELP = (
        T("Bare passive logger kan slettes, når de har vært passive i seks måneder. Krever familien det før, krysser "
          "du av for det, og det føres."),
        T("Arkivet må ha en hel kopi. Du bekrefter det med referansen kopien har der. Den står ikke her."),
        HVA_SLETTES,
    )  # fmt: skip
    DEFAULT_CSS = """
    SlettLogg { .del, Kryssfelt { margin: 0 0 1 0; } }
    SlettLogg.-lav { .del, Kryssfelt { margin: 0; } }
    """

    def __init__(self, okt: Okt, grunnlag: Slettegrunnlag) -> None:
        super().__init__()
        self.okt = okt
        self.grunnlag = grunnlag

    def felt(self) -> Iterator[Widget]:
        g = self.grunnlag
        om = T(", %(n)d år, passiv siden %(dag)s", n=g.alder, dag=Datotekst(lang_med_aar, g.passiv_fra))
        yield Tekst(flett((T("%(navn)s", navn=g.navn), "bold"), om, sprak=self.sprak), classes="del")
        yield Tekst(HVA_SLETTES, classes="stripe-fare del")
        if not g.arkivert:
            yield Tekst(IKKE_ARKIVERT, classes="stripe-advarsel del", id="ikke_arkivert")
        if nevnt := g.tekster + g.maler:
            yield Tekst(
                TN(
                    "Barnet er nevnt i %(n)d tekst i andre logger og maler. Den slettes ikke. Be stafettholderne se "
                    "over loggene. Maler rettes av den som lagret dem, eller lederen.",
                    "Barnet er nevnt i %(n)d tekster i andre logger og maler. De slettes ikke. Be stafettholderne se "
                    "over loggene. Maler rettes av den som lagret dem, eller lederen.",
                    n=nevnt,
                ),
                classes="stripe-advarsel del",
                id="nevnt",
            )
        if not g.moden:
            dag = Datotekst(lang_med_aar, g.vurderes)
            yield Kryssfelt("krevd", T("Familien krever at loggen slettes før %(dag)s", dag=dag))
        yield Felt(
            T("Referansen kopien har i arkivet"),
            Linjefelt("referanse", maks=120),
            hjelp=T("Se i arkivet. Da vet du at kopien ligger der."),
        )
        yield Felt(T("Skriv SLETT for å bekrefte"), Linjefelt("bekreftet", maks=10))

    def knapper(self) -> list[Knapp]:
        return [
            Knapp(T("Avbryt"), "avbryt", hoved=True),
            Knapp(self.LAGRE_TEKST, "lagre", av=True),
        ]

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#avbryt").focus()

    def on_feltendret(self, hendelse: Feltendret) -> None:
        super().on_feltendret(hendelse)
        felt = self.finn("bekreftet")
        klar = felt is not None and felt.inndata.verdi == SLETT and self.grunnlag.arkivert
        self.query_one("#lagre", Knapp).disabled = not klar

    def action_tilbake(self) -> None:
        """Nothing here is worth a question."""
        if not self._lagrer:
            self.lukk(None)

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        return vurder_sletting(_skjema(verdier))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(slett_logg, self.okt, self.grunnlag.logg_id, _skjema(verdier))

    def lagret(self, svar: Slettet) -> None:
        self.stafett.glem_utklipp()
        if not svar.ryddet:
            rydd_til_det_er_gjort(cast("StafettApp", self.stafett), self.okt)
        super().lagret(svar)


def _skjema(verdier: dict[str, Any]) -> Sletteskjema:
    return Sletteskjema(verdier["referanse"], verdier["bekreftet"], bool(verdier.get("krevd")))
