"""Days and times in words, in bokmål (``nb``) and nynorsk (``nn``).

Own tables and no ``locale`` module: it is global, wants locales installed, and knows no «8. nov». An unknown
language is shown as bokmål, as texts without a catalogue are. The months have the same names in both.
"""

from collections.abc import Callable
from datetime import date, datetime

from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.tekst import STANDARDSPRAK, T, valgt_sprak

MANEDER = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
MANEDER_KORT = ("jan", "feb", "mars", "april", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des")
UKEDAGER = {
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
}
_ORD = {
    "nb": {"morgen": "i morgen", "dag": "dag", "dager": "dager", "siden": "siden", "uke": "uke"},
    "nn": {"morgen": "i morgon", "dag": "dag", "dager": "dagar", "siden": "sidan", "uke": "veke"},
}


def ukedag(d: date, sprak: str = STANDARDSPRAK) -> str:
    """«tirsdag», «tysdag»."""
    return UKEDAGER.get(sprak, UKEDAGER[STANDARDSPRAK])[d.weekday()]


def ukedag_kort(d: date, sprak: str = STANDARDSPRAK) -> str:
    """«ti.», «ty.»: two letters and a full stop, as in a calendar's head."""
    return f"{ukedag(d, sprak)[:2]}."


def kort(d: date, i_dag: date, sprak: str = STANDARDSPRAK) -> str:
    """For tables: «8. nov», and with the year when it is not today's: «8. jan 2028»."""
    del sprak  # the short names are alike
    aar = "" if d.year == i_dag.year else f" {d.year}"
    return f"{d.day}. {MANEDER_KORT[d.month - 1]}{aar}"


def lang(d: date, sprak: str = STANDARDSPRAK) -> str:
    """For running text: «tirsdag 17. november»."""
    return f"{ukedag(d, sprak)} {d.day}. {MANEDER[d.month - 1]}"


def lang_forst(d: date, sprak: str = STANDARDSPRAK) -> str:
    """Where a line begins with it: «Tirsdag 17. november»."""
    return lang(d, sprak).capitalize()


def dag_og_maned(d: date, sprak: str = STANDARDSPRAK) -> str:
    """Where the weekday says nothing: «17. november»."""
    return lang(d, sprak).partition(" ")[2]


def lang_med_aar(d: date, sprak: str = STANDARDSPRAK) -> str:
    """For letters and where the year matters: «tirsdag 17. november 2026»."""
    return f"{lang(d, sprak)} {d.year}"


def tall(d: date, sprak: str = STANDARDSPRAK) -> str:
    """In figures, as one would type it: «17.11.2026»."""
    del sprak
    return f"{d.day}.{d.month}.{d.year}"


def uke(d: date) -> int:
    """ISO week number, 1–53; the first days of January may belong to the week 52 or 53 before."""
    return d.isocalendar().week


def uketekst(d: date, sprak: str = STANDARDSPRAK) -> str:
    """«uke 47», «veke 47»."""
    return f"{_ordene(sprak)['uke']} {uke(d)}"


def relativ(d: date, i_dag: date, sprak: str = STANDARDSPRAK) -> str:
    """A frist as seen from today: «i dag», «i morgen», «om 3 dager», «i går», «4 dager over»."""
    return _relativ(d, i_dag, sprak, "over")


def siden(d: date, i_dag: date, sprak: str = STANDARDSPRAK) -> str:
    """As ``relativ``, for what is past without being overdue: «4 dager siden»."""
    return _relativ(d, i_dag, sprak, _ordene(sprak)["siden"])


def klokkeslett(tid: datetime, sprak: str = STANDARDSPRAK) -> str:
    """The hour in Norway, «10.05», of an aware time."""
    del sprak
    return f"{_i_oslo(tid):%H.%M}"


def tidspunkt(tid: datetime, i_dag: date, sprak: str = STANDARDSPRAK) -> str:
    """A stored UTC time in Norway, as near as it can be said.

    «i dag 08.30», «i går 15.42», «i morgen 09.00»; the weekday within six days either way, «mandag 10.05»;
    else the day, «8. nov kl. 10.05». Raises ``ValueError`` for a time without zone.
    """
    lokal = _i_oslo(tid)
    dag, time = lokal.date(), f"{lokal:%H.%M}"
    avstand = (dag - i_dag).days
    if abs(avstand) <= 1:
        return f"{_relativ(dag, i_dag, sprak, '')} {time}"
    if abs(avstand) <= 6:
        return f"{ukedag(dag, sprak)} {time}"
    return f"{kort(dag, i_dag, sprak)} kl. {time}"


def dag_kort(tid: datetime, i_dag: date, sprak: str = STANDARDSPRAK) -> str:
    """The day in Norway of a stored UTC time, for tables: «8. nov»."""
    return kort(_i_oslo(tid).date(), i_dag, sprak)


class Datotekst(T):
    """A day that is put into words where it is shown, to stand as a value in a text.

    ``T("Samtykket gjelder til %(dag)s.", dag=Datotekst(lang, d))``: one of the functions above and its
    arguments without the language.
    """

    __slots__ = ("_form",)

    def __init__(self, form: Callable[..., str], *verdier: date) -> None:
        super().__init__(form.__name__, verdier=verdier)
        self._form = form

    def paa(self, sprak: str | None = None) -> str:
        verdier = self.verdier["verdier"]
        assert isinstance(verdier, tuple)
        return self._form(*verdier, sprak=sprak or valgt_sprak())


def _ordene(sprak: str) -> dict[str, str]:
    return _ORD.get(sprak, _ORD[STANDARDSPRAK])


def _i_oslo(tid: datetime) -> datetime:
    if tid.tzinfo is None:
        raise ValueError("a time without zone cannot be placed in Norway")
    return til_oslo(tid)


def _relativ(d: date, i_dag: date, sprak: str, forbi: str) -> str:
    ord_ = _ordene(sprak)
    n = (d - i_dag).days
    faste = {0: "i dag", 1: ord_["morgen"], -1: "i går"}
    if n in faste:
        return faste[n]
    return f"om {n} {ord_['dager']}" if n > 0 else f"{-n} {ord_['dager']} {forbi}"
