"""What goes along when only some of the concerns do: nothing of the others, in meetings and among people too.

Minutes, notes and what else is written freely are not looked through: a word to be found there is no line to cut.
"""

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from data.koder import Malform, Utfall
from stafett_tui.eksport.modell import Ansvarlig, Eksport, EnAktor, EnOppmerksomhet, EtMote
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T


def bare(eksport: Eksport, valgt: Collection[UUID]) -> Eksport:
    """The copy with these concerns alone."""
    logg = eksport.logg
    med = tuple(o for o in logg.oppmerksomheter if o.id in valgt)
    ute = {o.tekst for o in logg.oppmerksomheter if o.id not in valgt}
    ny = replace(
        logg,
        oppmerksomheter=med,
        moter=tuple(_uten(m, ute) for m in logg.moter),
        aktorer=_aktorer(logg.aktorer, med, eksport.malform),
    )
    return replace(eksport, logger=(ny,))


def _uten(m: EtMote, ute: set[str]) -> EtMote:
    """A meeting without these concerns. Its agenda goes with them: beneath a concern stand its tiltak and whose they
    are, in lines that do not name it."""
    dagsorden = rens_linje(m.dagsorden)
    if ute.isdisjoint(m.saker) and not any(rens_linje(tekst) in dagsorden for tekst in ute):
        return m
    return replace(m, saker=tuple(s for s in m.saker if s not in ute), dagsorden="")


def _aktorer(
    alle: Collection[EnAktor], med: Collection[EnOppmerksomhet], malform: Malform
) -> tuple[EnAktor, ...]:
    """Those who have a part in what goes along: an aktør by a tiltak in it, a reader by the concern."""
    tekster = {"", *(o.tekst for o in med)}
    rolle = T("aktør").paa(malform.value)
    ansvarlige = {
        _hvem(t.ansvarlig)
        for o in med
        for t in o.tiltak
        if t.evaluering is None or t.evaluering.utfall is not Utfall.FEILREGISTRERT
    }
    return tuple(a for a in alle if a.leser in tekster and (a.rolle != rolle or _hvem(a) in ansvarlige))


def _hvem(en: EnAktor | Ansvarlig) -> tuple[str, str, str | None]:
    """An employee, as a copy knows one."""
    return en.navn, en.stilling, en.virksomhet
