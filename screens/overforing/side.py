"""Overfør stafettlogg: three doors on one page (SPEC 8.1, 8.2)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from data.koder import Overforingsdor
from screens.felles.felt import (
    Avsnittsfelt,
    Datofelt,
    Felt,
    Feltendret,
    Kryss,
    Kryssliste,
    Linjefelt,
    Soker,
    Treff,
    Valg,
    Valgliste,
)
from screens.felles.knapp import Knapp
from screens.felles.skjema import Skjema
from screens.felles.tekstvern import MELLOM, Tekst, flett, lagret, vis
from screens.kladdport import OktKladd
from screens.overforing.tekster import (
    BARE_FRA_LOGGEN,
    BEKREFT,
    EKSPORTER,
    HVORDAN,
    LAG_FIL,
    NAAR,
    OM_DORA,
    OM_RESTEN,
    PASSIV_TIL_KOMMUNE,
    REGISTRER,
    SEND,
    TIL_FIL,
)
from screens.skjemadeler import Kolonne, Kolonner, Kryssfelt, vis_om
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.overfor import send_overforing, vurder_overforing
from stafett_tui.handlinger.overlever import registrer_overlevert, vurder_overlevering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.overforingsvalg import sok_mottakere
from stafett_tui.overforingsvisninger import (
    Mottakervalg,
    Overforingsskjema,
    Overforingsvalg,
    Overleveringsskjema,
)
from stafett_tui.regler.overforing import MAKS_GRUNN, MAKS_HVORDAN, MAKS_KOMMUNE
from stafett_tui.sprak.merkelapper import OVERFORINGSDOR
from stafett_tui.sprak.tekst import TN, T

_D = Overforingsdor
FOLGER, BLIR = "folger", "blir"
"""what becomes of the holder's own tiltak"""


class OverforLogg(Skjema[Kvittering | str]):
    """Closes with the receipt, None, or with ``EKSPORTER`` or ``TIL_FIL`` when that is the next step."""

    TITTEL = T("Overfør stafettlogg")
    LAGRE_TEKST = SEND
    SEKSJON = "stafettlogger"
    HJELP = (
        T("Du har ansvaret til den andre har godtatt. Til da kan du trekke overføringen, og alt er som før."),
        T(
            "Søk etter den som skal ta over: en stafettholder, eller lederen av virksomheten, som gir loggen videre."
        ),
        T("Den som skal svare, ser barnets navn, hvem det kommer fra og hvorfor, men ikke noe av loggen."),
        OM_RESTEN,
        T("En logg som er overført, ser du ikke mer av, hvis du ikke fortsatt har et tiltak i den."),
    )
    DEFAULT_CSS = """
    OverforLogg {
        & #om_dora { margin: 0 0 1 0; }
        & .siste { padding: 0; }
        & #bekreft { margin: 0 0 1 0; }
    }
    OverforLogg.-smal .siste { padding: 0 1 0 0; }
    """

    def __init__(self, okt: Okt, valg: Overforingsvalg) -> None:
        en = valg.logger[0] if len(valg.logger) == 1 else None
        # of several at once nothing is kept: it would be offered for the next ones, and outlive a log deleted since
        if en is None:
            kladd = None
        elif valg.av_lederen or valg.passive:
            kladd = OktKladd(okt, "overfor_lukket", en.hex)
        else:
            kladd = OktKladd(okt, "overfor", en.hex, logg_id=en)
        super().__init__(kladd)
        self.okt = okt
        self.valg = valg
        self.SEKSJON = "brukere" if valg.av_lederen else "stafettlogger"  # type: ignore[misc]

    def innhold(self) -> Iterator[Widget]:
        tittel = flett(self.TITTEL, MELLOM, (self._hva(), "$text-muted"), sprak=self.sprak)
        yield Tekst(tittel, classes="tittel innrykk", id="skjematittel")
        yield from self._ramme()

    def _hva(self) -> Content:
        if len(self.valg.barn) == 1:
            return lagret(self.valg.barn[0])
        return vis(TN("%(n)d logg", "%(n)d logger", n=len(self.valg.barn)), self.sprak)

    def felt(self) -> Iterator[Widget]:
        v = self.valg
        if len(v.barn) > 1:
            yield Tekst(lagret(", ".join(v.barn)), classes="dus", id="barna")
        with Kolonner():
            with Kolonne():
                yield Felt(T("Hvor skal loggen?"), Valgliste("dor", [Valg(d, OVERFORINGSDOR[d]) for d in _D]))
                yield Tekst(id="om_dora", classes="stripe-info skjult")
                yield Felt(
                    T("Hvem skal ta over?"),
                    Soker("mottaker", self._sok, plassholder=T("Søk etter navn, stilling eller virksomhet")),
                    hjelp=T("En stafettholder, eller lederen, som gir loggen videre."),
                )
                yield Felt(T("Hvilken kommune?"), Linjefelt("kommune", maks=MAKS_KOMMUNE))
                yield Felt(
                    T("Når ble papirene overlevert?"), Datofelt("overlevert", i_dag=v.i_dag, fortid=True)
                )
                yield Felt(T("Hvorfor?"), Avsnittsfelt("grunn", hoyde=4, maks=MAKS_GRUNN))
            with Kolonne(classes="siste"):
                yield from self._familien()
                yield from self._folger()

    def _familien(self) -> Iterator[Widget]:
        forste = _D.SAMME_ENHET
        yield Felt(NAAR[forste], Datofelt("familien_dag", i_dag=self.valg.i_dag, fortid=True))
        yield Felt(HVORDAN[forste], Linjefelt("familien_hvordan", maks=MAKS_HVORDAN))
        felt = Kryssfelt("bekreftet", BEKREFT[forste])
        felt.id = "bekreft"
        yield felt

    def _folger(self) -> Iterator[Widget]:
        v = self.valg
        if v.saker and not v.passive:
            valg = [Valg(s.id, lagret(s.tekst)) for s in v.saker]
            liste = Kryssliste("folger", valg, verdi=[s.id for s in v.saker])
            yield Felt(T("Hva følger med?"), liste, hjelp=OM_RESTEN)
        if v.egne_tiltak or (v.av_lederen and v.holder_er_her):
            hvem = T("%(navn)s", navn=v.holder) if v.av_lederen else T("jeg")
            spor = T("Åpne tiltak som %(navn)s har ansvar for", navn=v.holder)
            valg = [
                Valg(FOLGER, T("Den nye stafettholderen tar over")),
                Valg(BLIR, T("Blir hos %(navn)s, som fortsetter som aktør", navn=hvem))
                if v.av_lederen
                else Valg(BLIR, T("Jeg fortsetter med dem, som aktør")),
            ]
            yield Felt(
                spor if v.av_lederen else T("Åpne tiltak du har ansvar for"),
                Valgliste("tiltak", valg, verdi=FOLGER),
            )

    def on_mount(self) -> None:
        self._folg_dora()

    def knapper(self) -> list[Knapp]:
        videre = [Knapp(LAG_FIL, TIL_FIL), Knapp(T("Lag PDF"), EKSPORTER)]
        for knapp in videre:
            knapp.add_class("skjult")
        lagre, avbryt = super().knapper()
        return [lagre, *videre, avbryt]

    # --- the door ---

    @property
    def dor(self) -> Overforingsdor | None:
        """The one that is chosen."""
        felt = self.finn("dor")
        return felt.inndata.verdi if felt is not None else None

    @property
    def kan_overlevere(self) -> bool:
        """Whether the log can go to another municipality from here."""
        return not (self.valg.av_lederen or self.valg.passive)

    def on_feltendret(self, hendelse: Feltendret) -> None:
        if hendelse.navn == "dor":
            self._tom_mottaker()
            self._folg_dora()

    def _tom_mottaker(self) -> None:
        """Who was found behind one door does not stand behind another."""
        if (felt := self.finn("mottaker")) is not None:
            felt.inndata.sett_kladdverdi(None)

    def _folg_dora(self) -> None:
        """Each door asks for its own."""
        dor = self.dor
        ut = dor is _D.ANNEN_KOMMUNE
        om = self.query_one("#om_dora", Tekst)
        om.set_class(dor is None, "skjult")
        if dor is not None:
            om.sett(OM_DORA[dor] if not ut or self.kan_overlevere else self._hvorfor_bare_fil())
        vises = {
            "mottaker": dor is not None and not ut,
            "kommune": ut and self.kan_overlevere,
            "overlevert": ut and self.kan_overlevere,
            "familien_hvordan": not ut,
            "folger": not ut,
            "tiltak": not ut,
            "grunn": not ut or self.kan_overlevere,
            "familien_dag": not ut or self.kan_overlevere,
            "bekreftet": not ut or self.kan_overlevere,
        }
        for navn, synlig in vises.items():
            if (felt := self.finn(navn)) is not None:
                if navn in ("folger", "tiltak"):
                    felt.set_class(not synlig, "skjult")  # what is ticked from the start stays so
                else:
                    vis_om(felt, vises=synlig)
        self._sett_ord(dor or _D.SAMME_ENHET)

    def _hvorfor_bare_fil(self) -> T:
        """Nothing is registered from here; what can be done instead."""
        return BARE_FRA_LOGGEN if self.valg.av_lederen else PASSIV_TIL_KOMMUNE

    def _lagretekst(self, *, ut: bool) -> T:
        if not ut or self.valg.av_lederen:
            return SEND
        return REGISTRER if self.kan_overlevere else LAG_FIL

    def _sett_ord(self, dor: Overforingsdor) -> None:
        ut = dor is _D.ANNEN_KOMMUNE
        for navn, ord_ in (("familien_dag", NAAR), ("familien_hvordan", HVORDAN)):
            if (felt := self.finn(navn)) is not None and dor in ord_:
                felt.sett_ledetekst(ord_[dor])
        if (felt := self.finn("bekreftet")) is not None:
            assert isinstance(felt.inndata, Kryss)
            felt.inndata.valg = (Valg("ja", BEKREFT[dor]),)
            felt.inndata.refresh(layout=True)
        self.LAGRE_TEKST = self._lagretekst(ut=ut)  # type: ignore[misc]
        self.query_one("#lagre", Knapp).sett_tekst(self.LAGRE_TEKST)
        self.refresh_bindings()
        for knapp in (EKSPORTER, TIL_FIL):
            self.query_one(f"#{knapp}").set_class(not (ut and self.kan_overlevere), "skjult")

    def sett_kladdverdier(self, felt: dict[str, Any]) -> None:
        super().sett_kladdverdier(felt)
        self._folg_dora()
        super().sett_kladdverdier(felt)

    # --- the search ---

    def _sok(self, tekst: str) -> list[Treff]:
        svar = sok_mottakere(self.okt, self.dor, tekst)
        return [] if isinstance(svar, Avslag) else [self._treff(m) for m in svar]

    def _treff(self, m: Mottakervalg) -> Treff:
        if m.er_leder:
            om = vis(T("leder, %(enhet)s", enhet=m.virksomhet), self.sprak)
        else:
            om = lagret(", ".join(d for d in (m.stilling, m.virksomhet) if d))
        return Treff(m.nokkel, lagret(m.navn), om)

    # --- saving ---

    def on_button_pressed(self, hendelse: Button.Pressed) -> None:
        if hendelse.button.id in (EKSPORTER, TIL_FIL):
            self._gaa_videre(hendelse.button.id)

    def _gaa_videre(self, hva: str) -> None:
        self.behold_kladd()
        self.lukk(hva)

    def action_lagre(self) -> None:
        """A passive log goes to another municipality in a file: that is the next step, and all there is."""
        if self.dor is _D.ANNEN_KOMMUNE and not self.kan_overlevere and not self.valg.av_lederen:
            self._gaa_videre(TIL_FIL)
        else:
            super().action_lagre()

    def mangler(self, verdier: dict[str, Any]) -> Avslag | None:
        if verdier["dor"] is _D.ANNEN_KOMMUNE:
            if not self.kan_overlevere:
                return self._ikke_herfra()
            return vurder_overlevering(_overlevering(verdier), self.valg.i_dag)
        return vurder_overforing(self._skjema(verdier), self.valg.i_dag)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        if verdier["dor"] is _D.ANNEN_KOMMUNE:
            if not self.kan_overlevere:
                return self._ikke_herfra
            return partial(registrer_overlevert, self.okt, self.valg.logger[0], _overlevering(verdier))
        return partial(send_overforing, self.okt, self.valg.logger, self._skjema(verdier))

    def _ikke_herfra(self) -> Avslag:
        return Avslag("overforing.ikke_herfra", self._hvorfor_bare_fil())

    def _skjema(self, verdier: dict[str, Any]) -> Overforingsskjema:
        alle = {s.id for s in self.valg.saker}
        return Overforingsskjema(
            dor=verdier["dor"],
            mottaker=verdier["mottaker"] or "",
            grunn=verdier["grunn"] or "",
            familien_dag=verdier["familien_dag"],
            familien_hvordan=verdier["familien_hvordan"] or "",
            bekreftet=bool(verdier["bekreftet"]),
            blir=frozenset(alle - set(verdier["folger"])) if "folger" in verdier else frozenset(),
            tiltak_folger=verdier.get("tiltak", FOLGER) != BLIR,
        )


def _overlevering(verdier: dict[str, Any]) -> Overleveringsskjema:
    return Overleveringsskjema(
        kommune=verdier["kommune"] or "",
        overlevert=verdier["overlevert"],
        grunn=verdier["grunn"] or "",
        familien_dag=verdier["familien_dag"],
        bekreftet=bool(verdier["bekreftet"]),
    )
