"""Foresatte on a form: one or more, added and taken off (SPEC 4.6)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button

from data.koder import ForesattRolle
from screens.felles.felt import Felt, Linjefelt, Nedtrekk, Valg
from screens.felles.knapp import Knapp, Knapperad
from screens.felles.tekstvern import Tekst, lagret
from screens.postlinje import Postlinje
from screens.samtykkefelt import egen_dag
from screens.skjemadeler import Feltrad, Kolonne, Kolonner, Kryssfelt, med_verdi, vis_om
from stafett_tui.handlinger.barneskjema import NyForesatt
from stafett_tui.sprak.merkelapper import FORESATT_ROLLE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Foresattdetaljer

HVORFOR_NUMMER = T("Nummeret kreves, så det er sikkert at rett person knyttes til rett barn.")
_ADRESSEFELT = ("adresse", "postnummer", "poststed", "telefon")


class Foresattblokk(Vertical):
    """One foresatt. The fields are named ``foresatt_1_fornavn`` and so on, as the refusals name them."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Foresattblokk {
        height: auto; margin: 0 0 1 0;
        .hvem { text-style: bold; height: 1; }
        & > Kolonner { margin: 0 0 1 0; }
        .nummer { height: 1; color: $text-muted; margin: 0 0 1 0; }
    }
    .-lav Foresattblokk > Kolonner { margin: 0; }
    """

    def __init__(
        self, plass: int, foresatt: Foresattdetaljer | None = None, *, samtykke: date | None = None
    ) -> None:
        """``samtykke`` is today where the consent is asked for here as well (a new registration)."""
        super().__init__()
        self.plass = plass
        self.foresatt = foresatt
        self._samtykke = samtykke
        self.skjult_adresse = foresatt is not None and foresatt.adresse is None

    @property
    def prefiks(self) -> str:
        return f"foresatt_{self.plass}_"

    def compose(self) -> Iterator[Widget]:
        f = self.foresatt
        yield Tekst(self._tittel(), classes="hvem")
        with Kolonner():
            with Kolonne():
                if f is None:
                    yield Felt(
                        T("Fødselsnummer (11 siffer)"),
                        Linjefelt(f"{self.prefiks}fodselsnummer"),
                        hjelp=HVORFOR_NUMMER,
                    )
                else:
                    yield Tekst(T("Fødselsnummer %(nummer)s", nummer=f.nummer_maskert), classes="nummer")
                with Feltrad():
                    yield self._linje("fornavn", T("Fornavn"), 80)
                    yield self._linje("etternavn", T("Etternavn"), 80)
                roller = [Valg(r, FORESATT_ROLLE[r]) for r in ForesattRolle]
                yield Felt(T("Rolle"), Nedtrekk(f"{self.prefiks}rolle", roller, verdi=f and f.rolle))
                yield Kryssfelt(
                    f"{self.prefiks}foreldreansvar",
                    T("Har foreldreansvar"),
                    verdi=f is None or f.foreldreansvar,
                )
                if self._samtykke is not None:
                    yield Kryssfelt(f"foresatt_{self.plass}", T("Har gitt samtykke til stafettloggen"))
                    yield egen_dag(self.plass, self._samtykke)
            with Kolonne():
                if not self.skjult_adresse:
                    yield self._linje("adresse", T("Gate og nummer"), 120)
                    yield Postlinje(self.prefiks, self._gammel("postnummer"), self._gammel("poststed"))
                    yield self._linje("telefon", T("Telefon"), 30)
                yield self._linje("epost", T("E-post (ikke obligatorisk)"), 254)
        yield Knapperad([Knapp(T("Slett foresatt"), f"slett_{id(self)}")])

    def _tittel(self) -> T | Content:
        if self.foresatt is None:
            return T("Foresatt %(n)d", n=self.plass)
        return lagret(f"{self.foresatt.fornavn} {self.foresatt.etternavn}")

    def _gammel(self, navn: str) -> Any:
        return "" if self.foresatt is None else getattr(self.foresatt, navn)

    def _linje(self, navn: str, ledetekst: T, maks: int) -> Felt:
        return Felt(ledetekst, med_verdi(Linjefelt(f"{self.prefiks}{navn}", maks=maks), self._gammel(navn)))

    @property
    def har_ansvar(self) -> bool:
        """Whether foreldreansvar is ticked."""
        navn = f"{self.prefiks}foreldreansvar"
        return any(f.inndata.verdi for f in self.query(Felt) if f.navn == navn)

    def spor_om_samtykke(self, *, ja: bool) -> None:
        """Shows the tick for consent and its day, or takes them away."""
        for felt in self.query(Felt):
            if felt.navn in (f"foresatt_{self.plass}", f"{self.prefiks}samtykkedato"):
                vis_om(felt, vises=ja)

    def flytt_til(self, plass: int) -> None:
        """Takes another place in the row, when one before it is gone."""
        for felt in self.query(Felt):
            rest = felt.navn.removeprefix(f"foresatt_{self.plass}")
            felt.inndata.navn = f"foresatt_{plass}{rest}"
        self.plass = plass
        self.query_one(".hvem", Tekst).sett(self._tittel())

    def verdi(self, verdier: dict[str, Any]) -> NyForesatt:
        """What the fields hold; what was hidden is None."""
        egne = {navn: verdi for navn, verdi in verdier.items() if navn.startswith(self.prefiks)}
        v = {navn.removeprefix(self.prefiks): verdi for navn, verdi in egne.items()}
        adresse = {n: None if self.skjult_adresse else v[n] for n in _ADRESSEFELT}
        return NyForesatt(
            fodselsnummer=v.get("fodselsnummer", ""),
            fornavn=v["fornavn"],
            etternavn=v["etternavn"],
            rolle=v["rolle"],
            foreldreansvar=v["foreldreansvar"],
            epost=v["epost"],
            id=self.foresatt.id if self.foresatt else None,
            **adresse,
        )


class Foresatteliste(Vertical):
    """All of them, with «Legg til foresatt»."""

    DEFAULT_CSS = "Foresatteliste { height: auto; }"

    class Endret(Message):
        """The user added one or took one off."""

    def __init__(self, foresatte: Sequence[Foresattdetaljer] = (), *, samtykke: date | None = None) -> None:
        """Begins with these, or with one that is empty."""
        super().__init__()
        self._foresatte = foresatte
        self._samtykke = samtykke

    def compose(self) -> Iterator[Widget]:
        for plass, f in enumerate(self._foresatte or (None,), 1):
            yield Foresattblokk(plass, f, samtykke=self._samtykke)
        yield Knapperad([Knapp(T("Legg til foresatt"), "legg_til_foresatt")], id="foresattknapper")

    @property
    def blokker(self) -> list[Foresattblokk]:
        return list(self.query(Foresattblokk))

    async def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        knapp = hendelse.button.id or ""
        if knapp == "legg_til_foresatt":
            hendelse.stop()
            blokk = await self._legg_til(None)
            blokk.query(Felt).first().focus()
            self.post_message(self.Endret())
        elif knapp.startswith("slett_"):
            hendelse.stop()
            await self._slett(next(b for b in self.blokker if knapp == f"slett_{id(b)}"))
            self.post_message(self.Endret())

    async def _legg_til(self, foresatt: Foresattdetaljer | None) -> Foresattblokk:
        blokk = Foresattblokk(len(self.blokker) + 1, foresatt, samtykke=self._samtykke)
        await self.mount(blokk, before="#foresattknapper")
        return blokk

    async def _slett(self, blokk: Foresattblokk) -> None:
        await blokk.remove()
        for plass, annen in enumerate(self.blokker, 1):
            annen.flytt_til(plass)
        self.query_one("#legg_til_foresatt").focus()

    # --- drafts ---

    def kladd(self) -> list[str]:
        """Who stand here, for the draft: the id of one who is on the log, empty for a new one."""
        return [b.foresatt.id.hex if b.foresatt else "" for b in self.blokker]

    async def gjenopprett(self, kladd: object) -> bool:
        """The same people as when the draft was kept; False when one of them is gone, and nothing is done.

        The fields are filled afterwards.
        """
        ider = [str(i) for i in kladd] if isinstance(kladd, list) else []
        if ider == self.kladd():
            return True
        kjente = {f.id.hex: f for f in self._foresatte}
        if not ider or any(i and i not in kjente for i in ider):
            return False
        await self.query(Foresattblokk).remove()
        for i in ider:
            await self._legg_til(kjente.get(i))
        return True

    def folg_ansvar(self, *, barnet_alene: bool) -> None:
        """Who is asked for consent: those with foreldreansvar, all when nobody has it, none of an older child."""
        blokker = self.blokker
        ingen = not any(b.har_ansvar for b in blokker)
        for b in blokker:
            b.spor_om_samtykke(ja=(ingen or b.har_ansvar) and not barnet_alene)

    def verdi(self, verdier: dict[str, Any]) -> tuple[NyForesatt, ...]:
        """All of them, in order."""
        return tuple(b.verdi(verdier) for b in self.blokker)
