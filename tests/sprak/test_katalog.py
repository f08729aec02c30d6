"""The interface in nynorsk: every entry of the catalogue is whole, in nynorsk, and means the same keys and values."""

import io
import re
from collections import Counter
from itertools import zip_longest

import pytest
from babel.messages.pofile import read_po

from stafett_tui.eksport.ordliste import NYNORSK
from stafett_tui.regler.hjelpeemner import emner
from stafett_tui.regler.maler import medfolgende
from stafett_tui.sprak.katalog import fil_for, katalog, les
from stafett_tui.sprak.tekst import TN, T
from tests.sprakkatalog import SPRAK, hodet, i_kilden, innslag

KODER = re.compile(r"%\(\w+\)\w|%[sr]|\{\w+\}|--[a-z-]+|~/\S+|\bF\d+\b|Ctrl\+\w|\d+")
"""What must stand in both languages: values, options, paths, keys and numbers"""

ORDRETT = re.compile(
    r"stafett( [a-z]+){1,2}|--som leder|--[a-z-]+|\b(foresatt|ansatt|leder):ID"
    r"|~/\S+|(\S+; ){3,}\S+|\S+[@;_.]\S+|\{\w+\}|«[a-z]+ [a-z]+»"
    r"|saksbehandler, leder eller administrator|avslatt eller trukket|stafettholder (og|eller) akt[oø]r"
)
"""What is typed as it stands: commands, codes, addresses and the headings of the file with employees"""

BOKMAAL = set(
    """
    ikke hva hvem hvor hvorfor hvordan hvilken hvilket hvilke noen noe jeg fra mer mye navn bare også være ble
    uten siden nå hjem hjemme hjemmet hjemmets skole skolen uke uker gjøre gjør gjøres se velg velger bytter åpne åpen
    åpner åpent endret endres lagret lagres mappen filen listen linjen maskinen kommer gjelder virker trenger foresatt
    foresatte foresattes ansatt ansatte virksomhet virksomheten virksomheter leder lederen ledere avsender avsenderen
    mottaker mottakeren tjeneste tjenesten tjenester tjener tjeneren brukere brukeren brukernavn brukernavnet fornavn
    etternavn forrige annet annen egen egne eget selv hver hvert allerede dere deres hun dem disse tidligere senere
    mulig vanlig ansvarlig faglig daglig utløpt utløper trukket skrevet tatt holdt satt laget avsluttet opprettet
    hentet slettet rettet måned måneder dager timer notater logger aktører tegn høyst vei veien hjelpen uten mens hvis
    da ganger gammelt leser skriver tar ligger finnes brukes lages sendes sies spørre spørres eneste
    følge følger setter legge legger holde beholder barnets samme sammen bilde bildet dagsorden sted stedet
    engangskode engangskoden nødkode nødkoden sikkerhetskopi sikkerhetskopien ansettelse ansettelsen bekreft bekrefter
    fortsett fortsetter huske husker innstillinger opplysninger endringer rutiner møtene
    tiltakene målene notatene loggene dagene ordene evalueres fødselsnumre numre antall tall
    """.split()
)

ENGELSK = set(
    """
    the and of not with your are was this that please error user password invalid save cancel delete warning default
    file files name show close help exit quit submit loading failed unknown missing yes
    """.split()
)


def ordene(tekst: str) -> set[str]:
    """The words of a text, without values and what is typed as it stands."""
    return set(re.findall(r"[a-zæøåéòóô]+", re.sub(r"%\(\w+\)\w", " ", ORDRETT.sub(" ", tekst)).lower()))


def tekstene() -> list[tuple[str, str]]:
    """Each text in bokmål with the same in nynorsk, singular and plural apart."""
    kilde = i_kilden()
    return [
        (mal, ord_)
        for en, former in katalog("nn").items()
        for mal, ord_ in zip_longest((en, kilde.get(en) or en)[: len(former)], former)
    ]


@pytest.mark.parametrize("sprak", SPRAK)
def test_hver_tekst_i_kilden_er_oversatt_og_ingen_staar_igjen(sprak: str) -> None:
    """The file is what ``make sprak`` would write, and nothing in it is empty."""
    tekst = fil_for(sprak).read_text(encoding="utf-8")
    maler, ord_ = i_kilden(), katalog(sprak)
    assert [mal for mal in maler if mal not in ord_] == [], "make sprak puts them in; translate them there"
    assert [mal for mal in ord_ if mal not in maler] == [], "make sprak takes them out"
    assert [mal for mal, flertall in maler.items() if len(ord_[mal]) != (2 if flertall else 1)] == []
    assert tekst == hodet(tekst) + "\n".join(innslag(mal, f, ord_[mal]) for mal, f in maler.items())


def test_katalogen_leses_likt_av_gettexts_egne_verktoy() -> None:
    """The reader is strict: nothing may stand there that it does not see, and nothing fuzzy."""
    tekst = fil_for("nn").read_text(encoding="utf-8")
    innslag = [m for m in read_po(io.BytesIO(tekst.encode()), locale="nn") if m.id]
    med_babel = {
        m.id if isinstance(m.id, str) else m.id[0]: (m.string,) if isinstance(m.string, str) else m.string
        for m in innslag
    }
    med_vaar = les(tekst)
    assert [
        mal
        for mal, ord_ in med_babel.items()
        if med_vaar.get(mal, ord_) != ord_ or all(ord_) != (mal in med_vaar)
    ] == []
    assert [m.id for m in innslag if m.fuzzy] == []
    assert set(med_vaar) <= set(med_babel)


@pytest.mark.parametrize("sprak", SPRAK)
def test_de_samme_verdiene_tastene_og_tallene(sprak: str) -> None:
    assert [
        (mal, ord_)
        for mal, ord_ in tekstene()
        if Counter(KODER.findall(mal)) != Counter(KODER.findall(ord_))
        or (mal[:1].isspace(), mal[-1:].isspace()) != (ord_[:1].isspace(), ord_[-1:].isspace())
    ] == []


def test_ingen_bokmaalsord_paa_nynorsk() -> None:
    assert {ord_: funn for _, ord_ in tekstene() if (funn := ordene(ord_) & BOKMAAL)} == {}


def test_hjelp_maler_og_dokumenter_er_paa_nynorsk_med_de_samme_ordene() -> None:
    hjelp = [
        t
        for e in emner("nn")
        for t in (e.tittel, e.innledning, *(x for p in e.punkter for x in (p.navn, p.tekst)))
    ]
    tekster = [*hjelp, *(m.tekst for m in medfolgende("nn")), *NYNORSK.values()]
    assert {t: funn for t in tekster if (funn := ordene(t) & BOKMAAL)} == {}
    ord_ = katalog("nn")
    like = [mal for mal in NYNORSK if mal in ord_ and " " not in mal]
    assert {m: ord_[m][0] for m in like if ord_[m][0].lower() != NYNORSK[m].lower()} == {}


def test_ingen_engelske_ord() -> None:
    alle = [*i_kilden(), *i_kilden().values(), *(ord_ for _, ord_ in tekstene())]
    assert {t: funn for t in alle if (funn := ordene(t) & ENGELSK)} == {}


@pytest.mark.parametrize(
    "tekst", ["Hva gjelder møtet?", "Du kan ikke angre.", "Skriv navnet på virksomheten", "3 dager igjen"]
)
def test_regelen_ser_bokmaal(tekst: str) -> None:
    assert ordene(tekst) & BOKMAAL


@pytest.mark.parametrize(
    "tekst",
    [
        "Skriv meg, barnet, foresatt:ID eller ansatt:ID.",
        "Ta ein: stafett sikkerhetskopi",
        "--bruker %(navn)s",
    ],
)
def test_regelen_lar_det_som_skrives_slik_vaere(tekst: str) -> None:
    assert not ordene(tekst) & BOKMAAL


def test_tekst_paa_nynorsk_med_verdier_og_flertall() -> None:
    assert T("Lagre evaluering").paa("nn") == "Lagre evaluering"
    assert T("Spørsmål til %(navn)s?", navn=T("Hjemmet")).paa("nn") == "Spørsmål til Heimen?"
    assert [TN("%(n)d dag igjen", "%(n)d dager igjen", n=n).paa("nn") for n in (0, 1, 2)] == [
        *("0 dagar igjen", "1 dag igjen", "2 dagar igjen")
    ]


def test_tom_tekst_er_tom_og_ukjent_tekst_er_som_den_staar() -> None:
    assert T("").paa("nn") == ""
    assert TN("%(n)d hest", "%(n)d hester", n=2).paa("nn") == "2 hester"
    assert T("Hvem").paa("se") == "Hvem"
