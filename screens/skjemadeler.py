"""What the long forms are laid out with: sections, columns that become one when it is narrow, rows of fields."""

from collections.abc import Iterator
from typing import Any

from textual.containers import Container, Horizontal, Vertical
from textual.widget import Widget

from screens.felles.felt import Felt, Inndata, Kryss
from screens.felles.tekstvern import Tekst, Visbar
from stafett_tui.avslag import Avslag, Feltfeil
from stafett_tui.sprak.tekst import T


class Kolonner(Container):
    """Columns beside each other from 100 columns on, below each other when it is narrower."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Kolonner { layout: horizontal; height: auto; }
    .-smal Kolonner { layout: vertical; }
    """


class Kolonne(Vertical):
    """One column."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Kolonne { width: 1fr; height: auto; padding: 0 4 0 0; }
    .-smal Kolonne { padding: 0 1 0 0; }
    """


class Feltrad(Horizontal):
    """Short fields on one row."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Feltrad { height: auto; width: 1fr; }
    Feltrad > Felt { padding: 0 2 0 0; }
    Feltrad > Felt.kort { width: 16; }
    """


class Bolk(Vertical):
    """A part of a form under its heading."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Bolk { height: auto; margin: 0 0 1 0; }
    Bolk > .bolktittel { height: 1; margin: 0 0 1 0; color: $primary; text-style: bold; }
    .-lav Bolk > .bolktittel { margin: 0; }
    .-lav Bolk { margin: 1 0 0 0; }
    """

    def __init__(self, overskrift: T, *innhold: Widget, id: str | None = None) -> None:
        super().__init__(Tekst(overskrift, classes="bolktittel"), *innhold, id=id)


class Kryssfelt(Felt):
    """A tick, which carries its own words and needs no label over it."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Kryssfelt { margin: 0; }
    Kryssfelt > .felt--ledetekst { display: none; }
    """

    def __init__(self, navn: str, tekst: Visbar, *, verdi: bool = False, hjelp: T | None = None) -> None:
        super().__init__(T("Kryss av"), Kryss(navn, tekst, verdi=verdi), hjelp=hjelp)


def med_verdi(inndata: Inndata, verdi: Any) -> Inndata:
    """The field with what it begins with."""
    inndata.verdi = verdi
    return inndata


def vis_om(widget: Widget, *, vises: bool) -> None:
    """Shows a part of a form, or takes it away and empties its fields: what is not seen is not saved."""
    if not vises and not widget.has_class("skjult"):
        for f in felt_i(widget):
            f.inndata.sett_kladdverdi(None)
            f.vis_feil(None)
    widget.set_class(not vises, "skjult")


def felt_i(widget: Widget) -> Iterator[Felt]:
    """The fields in a part of a form, itself included."""
    if isinstance(widget, Felt):
        yield widget
    yield from widget.query(Felt)


def flytt_feil(avslag: Avslag, fra: str, til: str) -> Avslag:
    """The same refusal with the sentence of one field at another."""
    feil = tuple(Feltfeil(til if f.felt == fra else f.felt, f.setning) for f in avslag.feil)
    return Avslag(avslag.kode, avslag.setning, feil)
