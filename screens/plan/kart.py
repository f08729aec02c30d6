"""The map: the oppmerksomhet in the middle, the five places around the child left, the seven with the child right.

Too narrow for a map, or read aloud, it is a list of the places that have something.
"""

from collections.abc import Mapping, Sequence
from textwrap import wrap

from textual.content import Content

from data.koder import Faktorslag
from screens.felles.tekstvern import LINJESKIFT, Tekst, flett, lagret, vis
from screens.felles.visning import opplest
from stafett_tui.planvisninger import Faktorkort, Plan
from stafett_tui.regler.plan import HOS, RUNDT
from stafett_tui.sprak.merkelapper import FAKTORSLAG
from stafett_tui.sprak.tekst import STANDARDSPRAK, T

DUS, VALGT, MANGLER = "$text-muted", "bold $accent", "bold $warning"
STREK = "$linje"
KORT: Mapping[Faktorslag, T] = {
    Faktorslag.STRUKTUR: T("Struktur, regler"),
    Faktorslag.HJEM: T("Hjemmet"),
    Faktorslag.VENNSKAP: T("Vennskap, miljø"),
    Faktorslag.RELASJON: T("Relasjon"),
    Faktorslag.FAGLIG: T("Faglig"),
    Faktorslag.SOSIALE: T("Sosialt"),
    Faktorslag.PSYKISKE: T("Psykisk"),
    Faktorslag.FYSISKE: T("Fysisk"),
    Faktorslag.VIRKELIGHET: T("Virkelighetssyn"),
    Faktorslag.MESTRING: T("Mestring"),
    Faktorslag.FORUTSETNINGER: T("Forutsetninger"),
    Faktorslag.STEMME: T("Barnets stemme"),
}
"""the places' names on a narrow map: the oppmerksomhet is to be read whole"""
HELE_NAVN = 104
"""columns from which the whole names stand on the map"""
SMALEST = 68
"""columns that the map takes at least"""
HOY_FRA = 32
"""rows of the window from which there is air between the places"""
_TALL = 3
"""cells of a number with its mark"""


class Kart(Tekst):
    """Draws itself for the room it has, and marks the place of the chosen factor."""

    SCOPED_CSS = False
    DEFAULT_CSS = "Kart { height: auto; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._plan: Plan | None = None
        self._valgt: Faktorslag | None = None

    def vis(self, plan: Plan, valgt: Faktorslag | None) -> None:
        """Another plan, or another chosen place."""
        self._plan, self._valgt = plan, valgt
        self._tegn()

    def on_resize(self) -> None:
        self._tegn()

    def _tegn(self) -> None:
        plan, bredde = self._plan, self.size.width
        if plan is None or not bredde:
            return
        sprak = str(getattr(self.app, "sprak", STANDARDSPRAK))
        hoy = self.app.size.height >= HOY_FRA
        if bredde < SMALEST or opplest(self):
            self.sett(som_liste(plan, sprak, hoy=hoy))
        else:
            self.sett(tegn_kart(plan, bredde, self._valgt, sprak, hoy=hoy))


def som_liste(plan: Plan, sprak: str, *, hoy: bool) -> Content:
    """The oppmerksomhet, and how many factors there are at each place that has any: a line each, or in a low window
    one after the other, so that the table has room below."""
    ord_ = FAKTORSLAG if hoy else KORT
    steder = []
    for slag in (*RUNDT, *HOS):
        if her := [f for f in plan.faktorer if f.slag is slag]:
            antall = Content(f" {len(her)}").stylize("bold")
            steder.append(flett(vis(ord_[slag], sprak), antall, _merke(her), sprak=sprak))
    deler = [lagret(plan.oppmerksomhet).stylize("bold $primary")]
    if steder:
        deler.append((LINJESKIFT if hoy else Content(" · ")).join(steder))
    return LINJESKIFT.join(deler)


def tegn_kart(plan: Plan, bredde: int, valgt: Faktorslag | None, sprak: str, *, hoy: bool) -> Content:
    """The map in ``bredde`` columns, seven rows high, or thirteen with air."""
    steg = 2 if hoy else 1
    rader = (len(HOS) - 1) * steg + 1
    venstre = dict(zip(range(steg, rader, steg), RUNDT, strict=False))
    hoyre = dict(zip(range(0, rader, steg), HOS, strict=True))
    ord_ = FAKTORSLAG if bredde >= HELE_NAVN else KORT
    navn = {s: ord_[s].paa(sprak) for s in (*RUNDT, *HOS)}
    v, h = max(len(navn[s]) for s in RUNDT), max(len(navn[s]) for s in HOS)
    midt = bredde - (v + _TALL + 6) - (h + _TALL + 6)
    boks = _boks(plan.oppmerksomhet, midt, rader)
    linjer = []
    for r in range(rader):
        inn = r == rader // 2
        linjer.append(
            Content("").join(
                [
                    _sted(venstre.get(r), plan, valgt, navn, v, til_venstre=True),
                    Content(_gren(r, list(venstre), inn=inn, venstre=True)).stylize(STREK),
                    boks[r],
                    Content(_gren(r, list(hoyre), inn=inn, venstre=False)).stylize(STREK),
                    _sted(hoyre.get(r), plan, valgt, navn, h, til_venstre=False),
                ]
            )
        )
    return LINJESKIFT.join(linjer)


def _sted(
    slag: Faktorslag | None,
    plan: Plan,
    valgt: Faktorslag | None,
    navn: Mapping[Faktorslag, str],
    bredde: int,
    *,
    til_venstre: bool,
) -> Content:
    """A place with how many factors it has: ``·`` for none."""
    if slag is None:
        return Content(" " * (bredde + _TALL + 2))
    her = [f for f in plan.faktorer if f.slag is slag]
    stil = VALGT if slag is valgt else ("" if her else DUS)
    hva = Content(navn[slag].ljust(bredde)).stylize(stil)
    antall = Content(str(len(her)) if her else "·").stylize("bold" if her else DUS)
    tall = Content("").join([antall, _merke(her)])
    tall = tall.pad_right(_TALL - len(tall.plain))
    mot = Content("►" if slag is valgt else " ").stylize(VALGT)
    rekke = [mot, hva, Content(" "), tall] if til_venstre else [mot, tall, hva, Content(" ")]
    return Content("").join(rekke)


def _merke(her: Sequence[Faktorkort]) -> Content:
    """«!» where the own service has something that no tiltak answers."""
    return Content("!").stylize(MANGLER) if any(f.egen_uten_tiltak for f in her) else Content("")


def _gren(rad: int, steder: list[int], *, inn: bool, venstre: bool) -> str:
    """The branches of one side: four cells, towards the box in the middle row."""
    forst, sist = steder[0], steder[-1]
    if not forst <= rad <= sist:
        return "    "
    if rad in steder:
        kryss = "┼" if inn else ("┐" if venstre else "┌") if rad == forst else ""
        kryss = kryss or (("┘" if venstre else "└") if rad == sist else ("┤" if venstre else "├"))
        return f"──{kryss}{'─' if inn else ' '}" if venstre else f"{'─' if inn else ' '}{kryss}──"
    kryss = ("├" if venstre else "┤") if inn else "│"
    return f"  {kryss}{'─' if inn else ' '}" if venstre else f"{'─' if inn else ' '}{kryss}  "


def _boks(tekst: str, bredde: int, rader: int) -> list[Content]:
    """The oppmerksomhet in its frame, in the middle of as many rows."""
    inne = bredde - 4
    plass = rader - 2
    ord_ = wrap(lagret(tekst).plain, inne) or [""]
    if len(ord_) > plass:
        ord_ = [*ord_[: plass - 1], f"{ord_[plass - 1][: inne - 1]}…"]
    luft = max((plass - len(ord_) - 2) // 2, 0) if plass > len(ord_) + 2 else 0
    over = (rader - (len(ord_) + 2 + 2 * luft)) // 2
    innhold = [""] * luft + ord_ + [""] * luft
    under = rader - over - len(innhold) - 2
    linjer = [Content(" " * bredde)] * over
    linjer.append(Content(f"┌{'─' * (bredde - 2)}┐").stylize(STREK))
    for t in innhold:
        linjer.append(
            Content("").join(
                [
                    Content("│ ").stylize(STREK),
                    lagret(t.center(inne)).stylize("bold $primary"),
                    Content(" │").stylize(STREK),
                ]
            )
        )
    linjer.append(Content(f"└{'─' * (bredde - 2)}┘").stylize(STREK))
    return linjer + [Content(" " * bredde)] * under
