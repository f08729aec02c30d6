"""Evaluer tiltak: how it has worked and what follows, once only (SPEC 5.7)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from textual.containers import VerticalScroll
from textual.widget import Widget

from data.koder import Utfall
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Avsnittsfelt, Felt, Nedtrekk, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import LINJESKIFT, MELLOM, Tekst, Visbar, flett, lagret, vis
from screens.kladdport import OktKladd
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.tiltak import MAKS_TEKST
from stafett_tui.motevisninger import Moterad
from stafett_tui.okt import Okt
from stafett_tui.sprak.datotekst import Datotekst, kort, tidspunkt
from stafett_tui.sprak.merkelapper import EFFEKT, KONSEKVENS, TILTAKSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Loggvisning, Tiltakskort

BREDDE = 79
"""columns: the longest consequence fits on its line"""
INGEN = ""
"""the choice of no meeting"""
EN_GANG = T("Et tiltak kan bare evalueres én gang.")


@dataclass(frozen=True, slots=True)
class Evaluert(Kvittering):
    """The receipt, and the outcome that decides whether a new tiltak is to be made."""

    utfall: Utfall | None = None


class Tiltaksteksten(VerticalScroll, can_focus=True):
    """What was to be done, in full. Of a long text a part is seen; it is then a stop of its own, and arrows move it."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Tiltaksteksten { height: auto; max-height: 6; margin: 0 0 1 0; &:focus { scrollbar-color: $accent; } }
    .-lav Tiltaksteksten { max-height: 3; margin: 0; }
    """

    def allow_focus(self) -> bool:
        return self.max_scroll_y > 0


class Evaluer(ModalSkjema[Evaluert]):
    """The one evaluation of a tiltak. Closes with ``Evaluert``, or None."""

    TITTEL = T("Evaluer tiltak")
    I_MOTE = True
    LAGRE_TEKST = T("Lagre evaluering")
    HJELP = (
        T(
            "Velg det som stemmer best. Etter tre av valgene skal det lages et nytt tiltak: når virkningen ikke "
            "kom, når tiltaket justeres, og når det var feilregistrert."
        ),
        T("Skal en annen ha ansvaret, velger du «Feilregistrert tiltak» og legger inn det riktige."),
        T(
            "Evalueringen kan ikke gjøres om. Barnet og familien har siste ordet om hvordan tiltaket har virket."
        ),
    )
    DEFAULT_CSS = """
    Evaluer {
        .vegne { height: auto; margin: 0 0 1 0; }
        #skjema > .stripe-advarsel { margin: 0; }
    }
    Evaluer.-lav {
        .vegne { margin: 0; }
        Avsnittsfelt { height: 2; }
    }
    """

    def __init__(
        self,
        okt: Okt,
        logg: Loggvisning,
        tiltak: Tiltakskort,
        moter: Sequence[Moterad] = (),
        i_motet: UUID | None = None,
    ) -> None:
        """``moter`` are those that it may have been decided at; without any it is not asked. ``i_motet`` is the
        one that is held now, and chosen."""
        super().__init__(OktKladd(okt, "evaluer", tiltak.id.hex, logg_id=logg.id))
        self.okt = okt
        self.logg = logg
        self.tiltak = tiltak
        self.moter = moter
        self._i_motet = i_motet if any(m.id == i_motet for m in moter) else None

    def on_mount(self) -> None:
        self.query_one(".dialog").styles.width = BREDDE

    def felt(self) -> Iterator[Widget]:
        yield Tekst(self._hode(), classes="tiltaket")
        yield Tiltaksteksten(Tekst(lagret(self.tiltak.beskrivelse)))
        if (vegne := self._pa_vegne_av()) is not None:
            yield Tekst(vegne, classes="stripe-info vegne")
        yield Felt(
            T("Hvordan har tiltaket virket?"),
            Valgliste("utfall", [Valg(u, EFFEKT[u], KONSEKVENS[u]) for u in Utfall]),
            hjelp=T("Barnet og familien har siste ordet."),
        )
        yield Felt(T("Kommentar (valgfritt)"), Avsnittsfelt("kommentar", hoyde=2, maks=MAKS_TEKST))
        yield Felt(
            T("Hva sa barnet og familien? (valgfritt)"),
            Avsnittsfelt("familien_sa", hoyde=2, maks=MAKS_TEKST),
        )
        if self.moter:
            valgt = self._i_motet or INGEN
            yield Felt(T("Bestemt på møte (valgfritt)"), Nedtrekk("mote_id", self._motevalg(), verdi=valgt))
        yield Tekst(
            flett((EN_GANG, "bold"), T(" Når du har lagret, kan du ikke endre evalueringen.")),
            classes="stripe-advarsel",
        )

    def begynner_i(self) -> Widget:
        """What is to be answered; the text above may be a stop of its own."""
        return self.query_one(Valgliste)

    def _motevalg(self) -> list[Valg]:
        valg = [Valg(INGEN, T("Ikke på noe møte"))]
        for m in self.moter:
            naar = tidspunkt(m.start, self.logg.i_dag, self.sprak)
            sted = T("%(naar)s, %(sted)s", naar=naar, sted=m.sted) if m.sted else T("%(naar)s", naar=naar)
            valg.append(Valg(m.id, vis(sted, self.sprak)))
        return valg

    def _hode(self) -> Visbar:
        t, i_dag = self.tiltak, self.logg.i_dag
        meta = T(
            "%(hvem)s · %(fra)s – %(til)s",
            hvem=t.ansvarlig or T("foresatt"),
            fra=Datotekst(kort, t.start_innen, i_dag),
            til=Datotekst(kort, t.frist, i_dag),
        )
        return flett((TILTAKSTYPE[t.type], "bold"), MELLOM, (meta, "$text-muted"), sprak=self.sprak)

    def _pa_vegne_av(self) -> T | None:
        t = self.tiltak
        if t.ansvarlig_slag == "ansatt" and t.ansvarlig_id == self.okt.ansettelse_id:
            return None
        return T(
            "Du evaluerer på vegne av %(navn)s. Loggen viser begge navnene.",
            navn=t.ansvarlig or T("den foresatte"),
        )

    def action_lagre(self) -> None:
        """Asks before saving, when there is something to save."""
        utfall = self.verdier()["utfall"]
        if self._lagrer or utfall is None:
            super().action_lagre()
            return
        sporsmal = flett(
            T("%(effekt)s: %(konsekvens)s.", effekt=EFFEKT[utfall], konsekvens=KONSEKVENS[utfall]),
            LINJESKIFT,
            (EN_GANG, "bold"),
            T(" Du kan ikke angre etterpå."),
            sprak=self.sprak,
        )
        svar = [Svar("tilbake", T("Se over en gang til")), Svar("lagre", T("Lagre evalueringen"))]
        self.app.push_screen(Bekreft(T("Lagre evalueringen?"), sporsmal, svar, viktig=True), self._bekreftet)

    def _bekreftet(self, svar: str | None) -> None:
        if svar == "lagre":
            super().action_lagre()

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        return partial(
            evaluer_tiltak,
            self.okt,
            self.tiltak.id,
            verdier["utfall"],
            kommentar=verdier["kommentar"],
            familien_sa=verdier["familien_sa"],
            mote_id=verdier.get("mote_id", INGEN) or None,
        )

    def lagret(self, svar: Any) -> None:
        self.si(svar.setning)
        self.lukk(Evaluert(svar.setning, svar.id, self.verdier()["utfall"]))
