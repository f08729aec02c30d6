"""The archive copy as a document that a family and an archivist can read (SPEC 10.2)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus import PageBreak

from stafett_tui.eksport import jsonform
from stafett_tui.eksport.bygger import Bygger
from stafett_tui.eksport.dokumentdeler import DELER, dato, om_barnet
from stafett_tui.eksport.modell import FORMAT, Eksport, Logginnhold
from stafett_tui.eksport.moduler import NAVN, Modul
from stafett_tui.eksport.ordliste import Ord
from stafett_tui.eksport.sidebilder import Vedleggsbilder
from stafett_tui.eksport.stiler import MARG, punkter, stiler
from stafett_tui.eksport.vedleggsider import legg_vedlegg
from stafett_tui.klokke import til_oslo
from stafett_tui.regler.tekst import initialer
from stafett_tui.sprak.datotekst import klokkeslett, lang_med_aar
from stafett_tui.utskrift.arkivklar import Innebygd
from stafett_tui.utskrift.deler import avsnitt
from stafett_tui.utskrift.grunnlag import DEMPET, Opplysninger, Side, flyt_pdf, skrift
from stafett_tui.utskrift.merking import pynt

JSONFIL = f"{FORMAT}.json"


def lag_pdf(
    eksport: Eksport,
    bilder: Sequence[Vedleggsbilder] = (),
    originaler: Sequence[Innebygd] = (),
    ved_side: Callable[[], None] = lambda: None,
) -> bytes:
    """The finished file. Its title has initials only: it is seen in lists of files and windows.

    ``ved_side`` is called as each page is begun and once more as it is finished, and stops the work by raising.
    """
    ord_ = Ord(eksport.malform)
    initialene = initialer(eksport.logg.barn.navn)
    om = Opplysninger(
        tittel=ord_("Stafettlogg for %(hvem)s", hvem=initialene),
        malform=eksport.malform,
        naa=eksport.laget,
        emne=ord_("Stafettlogg"),
        forfatter=eksport.kommune,
        filer=(
            Innebygd(JSONFIL, jsonform.til_json(eksport), "application/json", "Data", "Loggen som data"),
            Innebygd(
                jsonform.SKJEMAFIL, jsonform.skjemabytes(), "application/json", "Supplement", "Hva dataene er"
            ),
            *originaler,
        ),
    )
    bunn = ord_("Stafettlogg for %(hvem)s · taushetsbelagt", hvem=initialene)
    return flyt_pdf(om, _side(ord_, bunn, ved_side), _innhold(Bygger(eksport.malform, bilder), eksport))


def lag_familieutskrift(eksport: Eksport) -> bytes:
    """The same on paper, for child and foresatte: no numbers, no files inside. ``eksport`` holds what they may see."""
    b = Bygger(eksport.malform, til_familien=True)
    initialene = initialer(eksport.logg.barn.navn)
    tittel = b.ord("Stafettlogg for %(hvem)s", hvem=initialene)
    om = Opplysninger(tittel, eksport.malform, eksport.laget, b.ord("Utskrift til familien"), eksport.kommune)
    return flyt_pdf(om, _side(b.ord, tittel), _innhold(b, eksport))


def _side(ord_: Ord, bunntekst: str, ved_side: Callable[[], None] = lambda: None) -> Side:
    def ferdig(lerret: Any, antall: int) -> None:
        ved_side()
        bunn(lerret, antall, ord_, bunntekst)

    return Side(A4, (MARG, 18.0, MARG, 20.0), lambda _: ved_side(), ferdig)


def _innhold(b: Bygger, eksport: Eksport) -> list[Any]:
    _logg(b, eksport, eksport.logg)
    for tidligere in eksport.logger[1:]:
        b.deler.append(PageBreak())
        b.overskrift(b.ord("Tidligere stafettlogg, opprettet %(dato)s", dato=dato(tidligere.opprettet)), 1)
        b.dybde = 1
        _logg(b, eksport, tidligere)
        b.dybde = 0
    legg_vedlegg(b, eksport)
    innhold = b.innhold()
    return [*_forside(b, eksport), *innhold, PageBreak(), *b.deler]


def _logg(b: Bygger, eksport: Eksport, logg: Logginnhold) -> None:
    om_barnet(b, logg, eksport.moduler)
    for modul, del_ in DELER:
        if modul in eksport.moduler or (modul is Modul.NOTATER and Modul.SKJULTE_NOTATER in eksport.moduler):
            del_(b, logg)


def _forside(b: Bygger, eksport: Eksport) -> list[Any]:
    s, ord_, logg = stiler(), b.ord, eksport.logg
    forst, b.deler = b.deler, []
    b.luft(30)
    b.deler.append(_tittel(ord_("Stafettlogg")))
    b.tekst(logg.barn.navn, "forsidenavn")
    b.tekst(ord_("Født %(dato)s", dato=_dag(logg.barn.fodt, b)), "maal")
    b.luft(8)
    b.fakta(
        [
            (ord_("Kommune"), eksport.kommune),
            (ord_("Enhet"), logg.stafettholder.virksomhet),
            (ord_("Stafettholder"), b.hvem(logg.stafettholder)),
            (ord_("Loggen ble opprettet"), _dag(til_oslo(logg.opprettet).date(), b)),
            (
                ord_("Laget"),
                ord_(
                    "%(naar)s av %(hvem)s",
                    naar=_naar(eksport.laget, b),
                    hvem=eksport.laget_av.navn,
                ),
            ),
            (
                ord_("Dette er med"),
                "\n".join(
                    ord_(_modulnavn(m))
                    for m in eksport.moduler
                    if m is not Modul.TIDLIGERE or len(eksport.logger) > 1
                ),
            ),
        ]
    )
    if not b.til_familien:
        b.tekst(ord_("Det samme innholdet ligger maskinlesbart i filen, med beskrivelse."), "svak")
    if logg.barn.sperret_adresse:
        b.tekst(ord_("Adressen er sperret. Adresse, telefon, skole og møtested er utelatt."), "svak")
    if b.til_familien:
        b.tekst(ord_("Utskrift til familien"), "maal")
    else:
        b.deler.append(avsnitt(ord_("Taushetsbelagt"), s.hemmelig))
    b.deler.append(PageBreak())
    forsiden, b.deler = b.deler, forst
    return forsiden


def _modulnavn(modul: Modul) -> str:
    return "Historiske stafettlogger" if modul is Modul.TIDLIGERE else NAVN[modul].mal


def _tittel(tekst: str) -> Any:
    return avsnitt(tekst, stiler().forside)


def _dag(dag: Any, b: Bygger) -> str:
    return lang_med_aar(dag, b.ord.malform.value).split(" ", 1)[1]


def _naar(tid: datetime, b: Bygger) -> str:
    return f"{_dag(til_oslo(tid).date(), b)} {klokkeslett(tid)}"


def bunn(lerret: Any, antall: int, ord_: Ord, tekst: str) -> None:
    """What stands at the foot of each page is no part of the text."""
    with pynt(lerret, "Pagination"):
        lerret.setFont(skrift(), 8)
        lerret.setFillColor(DEMPET)
        bredde = lerret._pagesize[0]  # noqa: SLF001 - pages that lie have another width
        if lerret.getPageNumber() > 1:
            lerret.drawString(punkter(MARG), punkter(11.0), tekst)
        nr = ord_("Side %(nr)d av %(alle)d", nr=lerret.getPageNumber(), alle=antall)
        lerret.drawRightString(bredde - punkter(MARG), punkter(11.0), nr)
