"""«Å utvikle gode tiltak» on paper: the map to talk over, what can be changed most, and the staircase (SPEC 12.3).

The map is drawn, and is decoration to those who hear the page: all that it shows stands in the table below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer, TableStyle

from data.koder import Faktorslag, Malform
from data.maskert import Maskert
from stafett_tui.klokke import til_oslo
from stafett_tui.planvisninger import Plan
from stafett_tui.regler.plan import HOS, RUNDT, TRINNTILSTAND, uten_tiltak_tekst
from stafett_tui.regler.tekst import forste_ord
from stafett_tui.sprak.datotekst import lang_med_aar
from stafett_tui.sprak.merkelapper import ARENA, ENDRING, FAKTORSLAG, TILTAKSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.utskrift.deler import overskrift, tabell
from stafett_tui.utskrift.grunnlag import (
    DEMPET,
    PETROL,
    Flytdel,
    Lerret,
    Opplysninger,
    Side,
    avsnitt,
    flyt_pdf,
    skrift,
    stil,
)
from stafett_tui.utskrift.merking import pynt

TITTEL = T("Å utvikle gode tiltak")
_ARK = landscape(A4)
_MARG, _MARG_OPPE = 16.0, 14.0
_BREDDE = (_ARK[0] / mm - 2 * _MARG) * mm
_STREK, _FLATE = HexColor("#B9C4C6"), HexColor("#F1F6F6")
_STED = 82 * mm
"""width of a place on the map"""
_LUFT = 2.2 * mm
_HOYDE = _ARK[1] - 2 * _MARG_OPPE * mm - 22 * mm
"""the room for the map on the first page, under the heading"""
_UTGAVER = ((2, 92), (1, 92), (1, 46))
"""factors of one place that stand on the map, and characters of each: the first that there is room for. The rest are
counted; the table has the whole of them"""


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Faktorkart(Maskert):
    """The page. Of the child only the first name: the paper lies on tables."""

    fornavn: str
    plan: Plan
    malform: Malform
    naa: datetime


def lag_faktorkart(kart: Faktorkart) -> bytes:
    """The map as PDF, in the family's målform."""
    om = Opplysninger(TITTEL.paa(kart.malform.value), kart.malform, kart.naa)
    side = Side(_ARK, (_MARG, _MARG_OPPE, _MARG, _MARG_OPPE), lambda _lerret: None)
    return flyt_pdf(om, side, list(_innhold(kart)))


def _innhold(kart: Faktorkart) -> list[Flytdel]:
    sprak, plan = kart.malform.value, kart.plan
    dato = lang_med_aar(til_oslo(kart.naa).date(), sprak)
    om = T("For %(navn)s, %(dato)s. Underlagt taushetsplikt.", navn=kart.fornavn, dato=dato)
    vanlig, celle = stil(10, spaceAfter=4), stil(9)
    bolk = stil(12.5, fet=True, textColor=PETROL, spaceBefore=6, spaceAfter=4)

    def ord_(tekst: T) -> str:
        return tekst.paa(sprak)

    deler: list[Flytdel] = [
        overskrift(ord_(TITTEL), stil(18, fet=True, textColor=PETROL, spaceAfter=2), 1),
        avsnitt(ord_(om), stil(10, textColor=DEMPET)),
        Spacer(0, 3 * mm),
        _Kart(plan, sprak),
        Spacer(0, 5 * mm),
        CondPageBreak(45 * mm),
        overskrift(ord_(T("Størst mulighet for å endre, øverst")), bolk, 2),
        avsnitt(plan.oppmerksomhet, stil(11, fet=True, spaceAfter=4)),
    ]
    if plan.uten_tiltak:
        deler.append(avsnitt(ord_(uten_tiltak_tekst(plan.uten_tiltak)), vanlig))
    if plan.faktorer:
        hode = (T("Kan endres"), T("Faktor"), T("Hva vi ser"), T("Hvor"), T("Tiltak"))
        rader = [
            (
                ord_(ENDRING[f.endring]),
                ord_(FAKTORSLAG[f.slag]),
                f.tekst,
                ord_(ARENA[f.arena]),
                ord_(f.tiltak or T("ingen ennå")),
            )
            for f in plan.faktorer
        ]
        deler.append(_tabell([ord_(h) for h in hode], rader, (22, 48, 98, 34, 0), celle))
    else:
        deler.append(avsnitt(ord_(T("Ingen faktorer ennå.")), vanlig))
    if plan.trinn:
        deler += [Spacer(0, 4 * mm), CondPageBreak(40 * mm), overskrift(ord_(T("Tiltakstrapp")), bolk, 2)]
        trappehode = (T("Trinn"), T("Hva barnet skal klare"), T("Type"), T("Status"))
        trinn = [
            (str(t.nr), t.tekst, ord_(TILTAKSTYPE[t.type]), ord_(TRINNTILSTAND[t.tilstand]))
            for t in plan.trinn
        ]
        deler.append(_tabell([ord_(h) for h in trappehode], trinn, (18, 130, 60, 0), celle))
    return deler


def _tabell(
    hode: Sequence[str], rader: Sequence[Sequence[str]], bredder: Sequence[float], celle: Any
) -> Flytdel:
    """Widths in millimetres; the last column takes what is left."""
    punkter = [b * mm for b in bredder[:-1]]
    punkter.append(_BREDDE - sum(punkter))
    celler = [[avsnitt(h, stil(8.5, fet=True, textColor=PETROL)) for h in hode]]
    celler += [[avsnitt(v, celle) for v in rad] for rad in rader]
    utseende = TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), skrift()),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, PETROL),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, _STREK),
        ]
    )
    return tabell(celler, punkter, utseende)


class _Kart(Flowable):  # type: ignore[misc]
    """The concern in the middle; around the child on the left, with the child on the right."""

    def __init__(self, plan: Plan, sprak: str) -> None:
        super().__init__()
        self._sprak = sprak
        for antall, tegn in _UTGAVER:
            self._venstre = [self._sted(s, plan, antall, tegn) for s in RUNDT]
            self._hoyre = [self._sted(s, plan, antall, tegn) for s in HOS]
            if max(_samlet(self._venstre), _samlet(self._hoyre)) <= _HOYDE:
                break
        midt = _BREDDE - 2 * _STED - 26 * mm
        self._midt = avsnitt(
            plan.oppmerksomhet, stil(13, fet=True, textColor=PETROL, alignment=TA_CENTER, leading=18)
        )
        self._midtbredde = midt
        self._midthoyde = self._midt.wrap(midt - 8 * mm, 1000)[1] + 10 * mm
        self.width = _BREDDE
        self.height = max(_samlet(self._venstre), _samlet(self._hoyre), self._midthoyde)

    def _sted(self, slag: Faktorslag, plan: Plan, antall: int, tegn: int) -> tuple[Flytdel, float]:
        """A place with the first words of its factors, and how high it is."""
        her = [f for f in plan.faktorer if f.slag is slag]
        linjer = [f"– {forste_ord(f.tekst, tegn)}" for f in her[:antall]]
        if len(her) > antall:
            linjer.append(T("og %(n)d til", n=len(her) - antall).paa(self._sprak))
        navn = avsnitt(
            FAKTORSLAG[slag].paa(self._sprak),
            stil(9, fet=True, textColor=PETROL if her else DEMPET, leading=12),
        )
        tekst = avsnitt("\n".join(linjer), stil(8, leading=11)) if linjer else None
        bredde = _STED - 6 * mm
        hoyde = navn.wrap(bredde, 1000)[1] + (tekst.wrap(bredde, 1000)[1] if tekst else 0) + 2.4 * mm
        return (navn, tekst), max(hoyde, 9 * mm)

    def wrap(self, _bredde: float, _hoyde: float) -> tuple[float, float]:
        """As large as it is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws it in one go, as decoration."""
        lerret = self.canv
        with pynt(lerret):
            lerret.saveState()
            midt_fra = _STED + 13 * mm
            stamme = (_STED + 6.5 * mm, _BREDDE - _STED - 6.5 * mm)
            self._side(lerret, self._venstre, 0.0, stamme[0], mot_hoyre=True)
            self._side(lerret, self._hoyre, _BREDDE - _STED, stamme[1], mot_hoyre=False)
            y = self.height / 2
            lerret.setStrokeColor(_STREK)
            lerret.line(stamme[0], y, midt_fra, y)
            lerret.line(midt_fra + self._midtbredde, y, stamme[1], y)
            self._boks(
                lerret, midt_fra, y + self._midthoyde / 2, self._midtbredde, self._midthoyde, fylt=True
            )
            self._midt.wrapOn(lerret, self._midtbredde - 8 * mm, 1000)
            self._midt.drawOn(lerret, midt_fra + 4 * mm, y - self._midthoyde / 2 + 5 * mm)
            lerret.restoreState()

    def _side(
        self, lerret: Lerret, steder: list[tuple[Flytdel, float]], x: float, stamme: float, *, mot_hoyre: bool
    ) -> None:
        """One side's places from the top, each with its branch to the stem."""
        rest = self.height - _samlet(steder)
        luft = _LUFT + rest / (len(steder) - 1)
        y, greiner = self.height, []
        for (navn, tekst), hoyde in steder:
            self._boks(lerret, x, y, _STED, hoyde, fylt=tekst is not None)
            inne = _STED - 6 * mm
            _, h = navn.wrapOn(lerret, inne, 1000)
            navn.drawOn(lerret, x + 3 * mm, y - 1.2 * mm - h)
            if tekst is not None:
                _, th = tekst.wrapOn(lerret, inne, 1000)
                tekst.drawOn(lerret, x + 3 * mm, y - 1.2 * mm - h - th)
            greiner.append(y - hoyde / 2)
            y -= hoyde + luft
        lerret.setStrokeColor(_STREK)
        for g in greiner:
            lerret.line(x + _STED if mot_hoyre else x, g, stamme, g)
        lerret.line(stamme, greiner[0], stamme, greiner[-1])

    @staticmethod
    def _boks(lerret: Lerret, x: float, topp: float, bredde: float, hoyde: float, *, fylt: bool) -> None:
        lerret.setStrokeColor(PETROL if fylt else _STREK)
        lerret.setFillColor(_FLATE)
        lerret.setLineWidth(0.8)
        lerret.roundRect(x, topp - hoyde, bredde, hoyde, 1.5 * mm, fill=int(fylt))


def _samlet(steder: Sequence[tuple[Flytdel, float]]) -> float:
    hoyde: float = sum(h for _, h in steder) + _LUFT * (len(steder) - 1)
    return hoyde
