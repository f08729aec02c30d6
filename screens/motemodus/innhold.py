"""The pages of a meeting as widgets; what stands on them is ``ark``."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from screens.barnets_logg.plandel import trapplinjer
from screens.felles.tekstvern import Tekst, Visbar, flett, lagret
from screens.felles.visning import visning
from screens.motemodus import ark as a
from stafett_tui.motemodusvisning import Motemodus
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Oppmerksomhetkort, Tiltakskort

MERKE = Content(">")
"""before the tiltak under discussion, where the bar beside it is not seen"""
Rader = list[list[Tiltakskort]]


class Tiltaksboks(Horizontal):
    """A tiltak, with a bar beside it: thick and in the colour of focus on the one under discussion. Drawn with plain
    signs, or heard, all bars are alike; then that one has a sign instead."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Tiltaksboks {
        height: auto; margin: 0 0 2 0; padding: 0 0 0 2; border-left: wide $linje;
        & > .merke { display: none; width: 2; }
        & > .ordene { width: 1fr; height: auto; }
        &.-medtegn { padding: 0; }
        &.-medtegn > .merke { display: block; visibility: hidden; }
        &.-merket { border-left: outer $accent; }
        &.-merket > .merke { visibility: visible; }
    }
    .-lav Tiltaksboks { margin: 0 0 1 0; }
    """

    def __init__(self, tekst: Visbar, *, merket: bool) -> None:
        super().__init__(
            Tekst(MERKE, classes="merke"),
            Tekst(tekst, classes="ordene"),
            classes="tiltak -merket" if merket else "tiltak",
        )

    def on_mount(self) -> None:
        valgt = visning(self)
        self.set_class(valgt is not None and bool(valgt.filtre), "-medtegn")


def sidens_deler(
    m: Motemodus, ark: a.Ark, rader: Rader, merket: Sequence[Tiltakskort], naa: datetime, sprak: str
) -> Iterator[Widget]:
    """What stands on a page; ``rader`` are the tiltak of its oppmerksomhet, and ``merket`` the row under discussion."""
    yield Tekst(overskrift(m, ark), classes="saken")
    match ark.slag:
        case a.SAK:
            yield from _sak(m, saken(m, ark), rader, merket, sprak)
        case a.DAGSORDEN:
            yield Tekst(lagret(m.dagsorden or ""), classes="avsnitt")
        case a.LYSGLIMT:
            glimt = m.lysglimt.rader[: a.MAKS_LYSGLIMT]
            for rad in glimt:
                yield Tekst(a.glimttekst(rad, m.logg.i_dag, sprak), classes="glimt")
            if not glimt:
                yield Tekst(T("Her kommer det fine som skjer. L skriver det første."), classes="dus avsnitt")
        case a.REFERAT:
            for linje in a.referatlinjer(m.mote, sprak):
                yield Tekst(linje, classes="avsnitt")
        case _:
            for linje in a.nestelinjer(a.neste_mote(m, naa), sprak):
                yield Tekst(linje, classes="avsnitt")


def saken(m: Motemodus, ark: a.Ark) -> Oppmerksomhetkort | None:
    """The oppmerksomhet that a page is about."""
    return next((o for o in m.logg.oppmerksomheter if o.id == ark.sak), None)


def overskrift(m: Motemodus, ark: a.Ark) -> Visbar:
    """What a page is about, as it says itself."""
    if (o := saken(m, ark)) is not None:
        return lagret(o.tekst)
    return {
        a.DAGSORDEN: T("Dagsorden"),
        a.LYSGLIMT: T("Lysglimt"),
        a.REFERAT: T("Referat"),
        a.NESTE: T("Neste møte"),
    }[ark.slag]


def _sak(
    m: Motemodus, o: Oppmerksomhetkort | None, rader: Rader, merket: Sequence[Tiltakskort], sprak: str
) -> Iterator[Widget]:
    assert o is not None
    maal = flett((T("Målet vårt"), a.DUS), Content("\n"), lagret(o.maal), sprak=sprak)
    yield Tekst(maal, classes="avsnitt")
    if o.venter_paa_svar:
        yield Tekst(T("Alle tiltakene er evaluert. Er målet nådd? F2 har spørsmålet."), classes="avsnitt")
    for rad in rader:
        tekst = a.tiltakstekst(rad, m.logg.fornavn, m.logg.i_dag, sprak)
        yield Tiltaksboks(tekst, merket=rad == merket)
    plan = next((p for p in m.planer if p.oppmerksomhet_id == o.id), None)
    if plan is not None and plan.trinn:
        yield Tekst(trapplinjer(plan.trinn, sprak), classes="avsnitt")
