"""The section of oppmerksomheter: the list left, the chosen one right. Below 100 columns above each other."""

from uuid import UUID

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical
from textual.message import Message
from textual.widget import Widget

from data.koder import Kategori
from screens.barnets_logg.deltakelse import deltakelsestekst
from screens.barnets_logg.oppmerksomhetsdetalj import Oppmerksomhetsdetalj
from screens.barnets_logg.oppmerksomhetsliste import Oppmerksomhetsliste
from screens.felles.fanelinje import Fanelinje, Fanevalg
from screens.felles.tabell import Tabell
from screens.felles.tekstvern import Tekst
from stafett_tui.planvisninger import Plan
from stafett_tui.sprak.merkelapper import KATEGORI
from stafett_tui.sprak.tekst import STANDARDSPRAK, T
from stafett_tui.visninger import Loggvisning, Oppmerksomhetkort, Tiltakskort


class Oppmerksomhetsdel(Container):
    """Keeps which oppmerksomhet and tiltak are chosen through every reload."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Oppmerksomhetsdel {
        layout: horizontal; height: 1fr;
        & #venstre { width: 34; height: 1fr; padding: 0 2 0 0; margin: 0 3 1 0; border-right: solid $linje; }
        & Oppmerksomhetsliste { height: 1fr; }
        & #utvalg { padding: 0 1; width: 1fr; }
        & #med_tittel { margin: 1 0 0 0; }
        & #med { height: auto; padding: 0 1; margin: 1 0 0 0; }
        & #kategori { height: auto; padding: 0 1; color: $text-muted; }
    }
    .-smal Oppmerksomhetsdel {
        layout: vertical;
        & #venstre { width: 1fr; height: auto; max-height: 8; padding: 0; margin: 0 0 1 0; border-right: none; }
        & Oppmerksomhetsliste { height: auto; max-height: 4; }
        & Punkt { margin: 0; }
        & #utvalg { display: none; }
        & #venstre.-snevret #utvalg { display: block; }
    }
    .-smal.-lav Oppmerksomhetsdel Oppmerksomhetsliste { max-height: 3; }
    """
    BINDINGS = [
        Binding("left", "til_listen", show=False),
        Binding("right", "til_tiltakene", show=False),
    ]

    class Endret(Message):
        """What is chosen has changed, and with it what may be done."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._logg: Loggvisning | None = None
        self._valgt: UUID | None = None
        self._kategori: Kategori | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="venstre"):
            yield Tekst(T("Særlig oppmerksomme på"), classes="overskrift bredt")
            yield Fanelinje(_utvalg(()), "alle", id="utvalg")
            yield Tekst(id="kategori", classes="skjult")
            yield Oppmerksomhetsliste()
            yield Tekst(T("Hvem er med"), id="med_tittel", classes="overskrift bredt hoyt")
            yield Tekst(id="med", classes="bredt hoyt")
        yield Oppmerksomhetsdetalj()

    # --- what is chosen ---

    @property
    def oppmerksomhet(self) -> Oppmerksomhetkort | None:
        """The chosen one, as it was last read."""
        alle = self._logg.oppmerksomheter if self._logg is not None else ()
        return next((o for o in alle if o.id == self._valgt), None)

    @property
    def tiltak(self) -> Tiltakskort | None:
        """The chosen tiltak of the chosen oppmerksomhet."""
        return self._detalj.tiltak

    @property
    def kategori(self) -> Kategori | None:
        """The category that alone is shown, or None for all."""
        return self._kategori

    @property
    def _detalj(self) -> Oppmerksomhetsdetalj:
        return self.query_one(Oppmerksomhetsdetalj)

    def velg(self, oppmerksomhet_id: UUID | None = None, tiltak_id: UUID | None = None) -> None:
        """Goes to an oppmerksomhet or a tiltak, out of any filter that would hide it."""
        alle = self._logg.oppmerksomheter if self._logg is not None else ()
        for o in alle:
            if o.id == oppmerksomhet_id or any(t.id == tiltak_id for t in o.tiltak):
                self._valgt = o.id
                self._kategori = None
                self.query_one(Fanelinje).velg("alle")
        self._detalj.velg(tiltak_id)
        self._tegn()

    def vis_planer(self, planer: tuple[Plan, ...]) -> None:
        """The maps and staircases of the log have been read."""
        self._detalj.vis_planer(planer)

    def velg_kategori(self, kategori: Kategori | None) -> None:
        """Shows the oppmerksomheter of one category alone, or of all."""
        self._kategori = kategori
        self._tegn()

    def neste_utvalg(self) -> None:
        """All, those that go on, those that are closed."""
        self.query_one(Fanelinje).neste()

    # --- drawing ---

    def vis(self, logg: Loggvisning) -> None:
        """The log has been read, for the first time or again."""
        if self._logg is None and self._valgt is None:
            self._begynn_hos_aktoren(logg)
        self._logg = logg
        self.query_one(Fanelinje).sett_valg(_utvalg(logg.oppmerksomheter))
        for id_ in ("#med_tittel", "#med"):
            self.query_one(id_).set_class(logg.deltakelse is None, "skjult")
        if logg.deltakelse is not None:
            sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
            self.query_one("#med", Tekst).sett(deltakelsestekst(logg.deltakelse, sprak))
        self._tegn()

    def _begynn_hos_aktoren(self, logg: Loggvisning) -> None:
        """An aktør has come for a tiltak of their own, which may stand further down."""
        if "nytt_tiltak" in logg.kan:
            return
        mine = (t for o in logg.oppmerksomheter for t in o.tiltak if "evaluer" in t.kan)
        if (t := next(mine, None)) is not None:
            self._valgt = t.oppmerksomhet_id
            self._detalj.velg(t.id)

    def _tegn(self) -> None:
        logg = self._logg
        if logg is None:
            return
        utvalg = self.query_one(Fanelinje).valgt
        vises = [
            o
            for o in sorted(logg.oppmerksomheter, key=lambda o: o.avsluttet is not None)
            if utvalg in ("alle", _gruppe(o)) and self._kategori in (None, o.kategori)
        ]
        if all(o.id != self._valgt for o in vises):
            self._valgt = vises[0].id if vises else None
        snever = utvalg != "alle" or self._kategori is not None
        self.query_one("#venstre").set_class(snever, "-snevret")
        self.query_one("#venstre").set_class(not logg.oppmerksomheter, "skjult")
        kategori = self.query_one("#kategori", Tekst)
        kategori.set_class(self._kategori is None, "skjult")
        if self._kategori is not None:
            kategori.sett(T("Bare %(kategori)s. C viser andre.", kategori=KATEGORI[self._kategori]))
        self.query_one(Oppmerksomhetsliste).sett(vises, self._valgt)
        self._detalj.vis(self.oppmerksomhet, logg)
        self.post_message(self.Endret())

    # --- what the user does ---

    def on_oppmerksomhetsliste_valgt(self, hendelse: Oppmerksomhetsliste.Valgt) -> None:
        self._valgt = hendelse.oppmerksomhet_id
        if self._logg is not None:
            self._detalj.vis(self.oppmerksomhet, self._logg)
        self.post_message(self.Endret())

    def on_fanelinje_valgt(self, hendelse: Fanelinje.Valgt) -> None:
        hendelse.stop()
        self._tegn()

    def on_oppmerksomhetsdetalj_endret(self) -> None:
        self.post_message(self.Endret())

    def action_til_listen(self) -> None:
        self.query_one(Oppmerksomhetsliste).focus()

    def action_til_tiltakene(self) -> None:
        self.query_one("#tiltak", Tabell).focus()

    def forste_fokus(self) -> Widget:
        """Where focus begins: at the tiltak, when there are any."""
        return self.query_one("#tiltak" if self.tiltak is not None else Oppmerksomhetsliste)


def _gruppe(o: Oppmerksomhetkort) -> str:
    return "pagar" if o.avsluttet is None else "avsluttet"


def _utvalg(alle: tuple[Oppmerksomhetkort, ...]) -> list[Fanevalg]:
    pagar = sum(o.avsluttet is None for o in alle)
    return [
        Fanevalg("alle", T("Alle %(n)d", n=len(alle))),
        Fanevalg("pagar", T("Pågår %(n)d", n=pagar)),
        Fanevalg("avsluttet", T("Avsluttet %(n)d", n=len(alle) - pagar)),
    ]
