"""Meetings (SPEC 6): when they may be, which places reveal too much, who is told, and the agenda."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from data.koder import Motestatus, Motested
from data.lettklasse import dataclass
from data.maskert import Maskert
from stafett_tui.klokke import fra_oslo
from stafett_tui.motevisninger import Moteskjema, Registrering
from stafett_tui.regler.datoer import alder, pluss_maneder
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.sprak.datotekst import Datotekst, kort, lang_med_aar
from stafett_tui.sprak.merkelapper import MOTESTED
from stafett_tui.sprak.tekst import STANDARDSPRAK, TN, T

VARSLES_FRA = 12
"""years; from this birthday, itself included, the child is told of meetings (SPEC 6.1)"""
MAKS_MANEDER = 24
"""how far ahead a meeting may be"""
MAKS_STED = 120
MAKS_TEKST = 4000
"""characters in the agenda, a comment and each talk with the child"""
MAKS_REFERAT = 20_000
BARNET = "barnet"
"""the child's key among the participants"""

# Whole words, and beginnings of words, that tell what a meeting is about to who reads it in a calendar.
_HELE = "abup|bup|bvt|bvv|dps|nav|pmto|ppt|ppk|rop|rus"
_STAMMER = (
    r"avlast|barnehus|barnevern|barne-?\s?og\s?ungdomspsyk|bufetat|familievern|habilitering|krisesenter"
    r"|logoped|oppvekstteam|pp-?\s?tjenest|pedagogisk-?\s?psykologisk|politi|psyk|rusteam|statped|sykehus"
)
_AVSLORER = re.compile(rf"\b(?:(?:{_HELE})\b|(?:{_STAMMER}))", re.IGNORECASE)


def ansattnokkel(ansettelse_id: UUID) -> str:
    """The key of an employee among the participants, by the employment."""
    return f"ansatt:{ansettelse_id}"


def foresattnokkel(foresatt_id: UUID) -> str:
    """The key of a foresatt among the participants."""
    return f"foresatt:{foresatt_id}"


def barnet_varsles(fodt: date, i_dag: date) -> bool:
    """Whether the child is among those who are told, from the 12th birthday itself."""
    return alder(fodt, i_dag) >= VARSLES_FRA


def avslorer(sted: str) -> bool:
    """Whether a place names a service that tells what the meeting is about (BUP, PPT, barnevernet …)."""
    return _AVSLORER.search(sted) is not None


def nevner(tekst: str, navn: str) -> bool:
    """Whether a word of the name stands in the text, by itself or in the genitive."""
    return any(
        re.search(rf"(?<![^\W_]){re.escape(ord_)}s?(?![^\W_])", tekst, re.IGNORECASE) for ord_ in navn.split()
    )


def har_nummeret(tekst: str, nummer: str) -> bool:
    """Whether the identity number stands in the text, however it is grouped."""
    return nummer in re.sub(r"\D", "", tekst)


def stedtekst(slag: Motested, sted: str, enhet: str) -> str:
    """Where, in words: «Bakkehaugen skole, grupperom 2», «Telefon», or the place itself.

    These words are alike in bokmål and nynorsk, so that the text can stand in a row.
    """
    if slag is Motested.ANNET:
        return sted
    ord_ = MOTESTED[slag].paa(STANDARDSPRAK)
    hvor = enhet or ord_ if slag is Motested.EGEN_ENHET else ord_
    return f"{hvor}, {sted}" if sted else hvor


def mangler_registrering(status: Motestatus, slutt: datetime, naa: datetime) -> bool:
    """It is over, and nobody has told whether it was held."""
    return status is Motestatus.INVITERT and slutt <= naa


def mangler_referat(status: Motestatus, *, har_referat: bool) -> bool:
    """It was held, and there are no minutes."""
    return status is Motestatus.FULLFORT and not har_referat


def kan_bestemmes_paa(status: Motestatus, start: datetime, naa: datetime) -> bool:
    """Whether something can have been decided at it: it has begun, and was neither called off nor failed."""
    return start <= naa and status in (Motestatus.INVITERT, Motestatus.FULLFORT)


def ma_avlyses_uten_epost(*, har_epost: bool, lagt_epost: bool) -> bool:
    """Whether one who was invited must be told in another way than by mail that it is off: there is no address
    now, or no mail was ever laid for them. One whose mail never left was never invited, and needs no word."""
    return not (har_epost and lagt_epost)


def motetid(skjema: Moteskjema) -> tuple[datetime, datetime] | None:
    """Start and end in UTC; None while something is missing, or an hour does not exist."""
    if skjema.dato is None or skjema.fra is None or skjema.til is None:
        return None
    start, slutt = fra_oslo(skjema.dato, skjema.fra), fra_oslo(skjema.dato, skjema.til)
    return None if start is None or slutt is None else (start, slutt)


def vurder_mote(skjema: Moteskjema, naa: datetime, i_dag: date, *, ny_tid: bool = True) -> Skjemakontroll:
    """What is wrong in the form by itself. ``ny_tid`` is False for a meeting that stays when it was."""
    kontroll = Skjemakontroll()
    _vurder_tid(skjema, naa, i_dag, kontroll, ny_tid=ny_tid)
    kontroll.krev("sted_slag", skjema.sted_slag, T("Velg hvor møtet skal være."))
    sted = rens_linje(skjema.sted)
    if skjema.sted_slag is Motested.ANNET:
        kontroll.krev("sted", sted, T("Skriv hvor møtet skal være."))
    kontroll.maks("sted", sted, MAKS_STED)
    kontroll.maks("dagsorden", rens_avsnitt(skjema.dagsorden), MAKS_TEKST)
    return kontroll


def _vurder_tid(
    skjema: Moteskjema, naa: datetime, i_dag: date, kontroll: Skjemakontroll, *, ny_tid: bool
) -> None:
    kontroll.krev("dato", skjema.dato, T("Skriv hvilken dag møtet er."))
    kontroll.krev("fra", skjema.fra, T("Skriv når møtet begynner, for eksempel 9.00."))
    kontroll.krev("til", skjema.til, T("Skriv når møtet slutter, for eksempel 10.00."))
    if skjema.dato is None:
        return
    siste = pluss_maneder(i_dag, MAKS_MANEDER)
    if skjema.dato > siste:
        kontroll.meld(
            "dato",
            T(
                "Møtet er mer enn to år fram. Velg en dag til og med %(siste)s.",
                siste=Datotekst(lang_med_aar, siste),
            ),
        )
    if skjema.fra is not None and skjema.til is not None and skjema.til <= skjema.fra:
        kontroll.meld("til", T("Møtet må slutte etter at det begynner. Se på klokkeslettene."))
    if skjema.dato < i_dag and ny_tid:
        kontroll.meld("dato", T("Dagen er passert. Velg i dag eller en senere dag."))
        return
    for felt, klokken in (("fra", skjema.fra), ("til", skjema.til)):
        if klokken is not None and fra_oslo(skjema.dato, klokken) is None:
            kontroll.meld(
                felt,
                T("Klokka stilles fram til sommertid denne natta, så dette klokkeslettet finnes ikke."),
            )
    tid = motetid(skjema)
    if tid is not None and tid[0] <= naa and ny_tid:
        kontroll.meld("fra", T("Klokkeslettet er passert. Velg et senere."))


def vurder_registrering(r: Registrering, deltakere: frozenset[str]) -> Skjemakontroll:
    """What is wrong in «Registrer møte»; ``deltakere`` are the keys of those who are invited."""
    kontroll = Skjemakontroll()
    if r.status not in (Motestatus.FULLFORT, Motestatus.IKKE_FULLFORT):
        kontroll.meld("status", T("Velg om møtet er fullført eller ikke."))
    if not r.motte <= deltakere:
        kontroll.meld("motte", T("Velg blant dem som er invitert."))
    elif r.status is Motestatus.FULLFORT and not r.motte:
        kontroll.meld("motte", T("Kryss av for dem som kom."))
    kommentar = rens_avsnitt(r.kommentar)
    if r.status is Motestatus.IKKE_FULLFORT:
        kontroll.krev("kommentar", kommentar, T("Skriv hvorfor møtet ikke ble fullført."))
    kontroll.maks("kommentar", kommentar, MAKS_TEKST)
    kontroll.maks("samtale_for", rens_avsnitt(r.samtale_for), MAKS_TEKST)
    kontroll.maks("samtale_etter", rens_avsnitt(r.samtale_etter), MAKS_TEKST)
    kontroll.maks("referat", rens_avsnitt(r.referat), MAKS_REFERAT)
    return kontroll


@dataclass(frozen=True, slots=True, repr=False)
class Sakstiltak(Maskert):
    """An open tiltak that an agenda names, since its frist is near or past."""

    tittel: T
    ansvarlig: str
    frist: date


@dataclass(frozen=True, slots=True, repr=False)
class Dagsordensak(Maskert):
    """One oppmerksomhet on an agenda, with what there is to talk of under it."""

    tekst: str
    forfaller: tuple[Sakstiltak, ...] = ()
    nye: int = 0
    """tiltak added since the last meeting"""
    evaluerte: tuple[T, ...] = ()
    """titles of tiltak evaluated since the last meeting"""


def dagsorden(saker: Sequence[Dagsordensak], lysglimt: Sequence[str], i_dag: date) -> list[T]:
    """The lines of an agenda: what goes well, each oppmerksomhet with what is due and new, the way on."""
    linjer: list[T] = [T("1. Hva går bra?")]
    linjer += [T("   – Lysglimt: «%(tekst)s»", tekst=rens_linje(tekst)) for tekst in lysglimt]
    for nr, sak in enumerate(saker, start=2):
        linjer.append(T("%(nr)d. %(tekst)s", nr=nr, tekst=rens_linje(sak.tekst)))
        linjer += [
            T(
                "   – %(tiltak)s (%(hvem)s), frist %(frist)s",
                tiltak=t.tittel,
                hvem=t.ansvarlig,
                frist=Datotekst(kort, t.frist, i_dag),
            )
            for t in sak.forfaller
        ]
        linjer += [T("   – Evaluert siden sist: %(tiltak)s", tiltak=t) for t in sak.evaluerte]
        if sak.nye:
            linjer.append(
                TN("   – %(n)d nytt tiltak siden sist", "   – %(n)d nye tiltak siden sist", n=sak.nye)
            )
    linjer.append(T("%(nr)d. Veien videre", nr=len(saker) + 2))
    return linjer
