"""Places, exchanges, readability, and that a text that grows is answered as if it were new."""

import pytest

from stafett_tui.klarsprak.funn import Funn
from stafett_tui.klarsprak.linjer import plassert
from stafett_tui.klarsprak.setninger import setninger
from stafett_tui.klarsprak.sjekk import Sjekker, sjekk


def byttet(tekst: str) -> str:
    """The text when everything that has an exchange got it, from the end."""
    for f in reversed(sjekk(tekst).funn):
        if f.bytte is not None:
            tekst = tekst[: f.bytte.start] + f.bytte.tekst + tekst[f.bytte.slutt :]
    return tekst


def som_verdier(funn: tuple[Funn, ...]) -> list[tuple[object, ...]]:
    return [(f.start, f.slutt, f.regel, f.forslag) for f in funn]


@pytest.mark.parametrize(
    ("for_", "etter"),
    [
        ("Det ringes hjem hver fredag.", "Vi ringer hjem hver fredag."),
        ("Det skal settes opp et møte.", "Vi skal sette opp et møte."),
        ("Hver dag må det tas en pause.", "Hver dag må vi ta en pause."),
        ("Det følges opp av mor.", "Det følges opp av mor."),
        ("Det settes av tid til samtale.", "Vi setter av tid til samtale."),
        ("Man øver, og man venter.", "Vi øver, og vi venter."),
        ("Tlf. til mor, f.eks. mandag.", "Telefon til mor, for eksempel mandag."),
        ("Vi tar med mat osv.", "Vi tar med mat og så videre."),
        ("Møte m/far og m/ mor.", "Møte med far og med mor."),
        ("Vi har benyttet bilder og benyttet dem ofte.", "Vi har brukt bilder og brukte dem ofte."),
        ("Benytte bilder.", "Bruke bilder."),
        ("Vi har møte med BUP.", "Vi har møte med barne- og ungdomspsykiatrien (BUP)."),
        ("Leksene følges opp av læreren.", "Leksene følges opp av læreren."),
        ("Vi ringer snarest.", "Vi ringer innen [dato]."),
        ("Det skal ringjast heim, og ein må hugse sko.", "Vi skal ringje heim, og vi må hugse sko."),
        ("Far hjelper i den grad det er mogleg.", "Far hjelper."),
        ("Så snart som mulig ringer vi.", "Innen [dato] ringer vi."),
        ("Vi ringer med jevne mellomrom.", "Vi ringer hver [dag eller uke]."),
        ("Han får hjelp i rimelig omfang.", "Han får hjelp [hvor ofte og hvor lenge]."),
        ("Læreren hjelper i den grad det er mulig.", "Læreren hjelper."),
        ("Hvis mulig bytter vi.", "Hvis mulig bytter vi."),
    ],
)
def test_byttet_er_riktig_norsk(for_: str, etter: str) -> None:
    assert byttet(for_) == etter


def test_det_bare_skriveren_vet_har_en_plass_som_blir_funnet_igjen() -> None:
    """A wording that was put in and not filled in is not forgotten."""
    (funn,) = sjekk("Vi ringer snarest.").funn
    assert funn.bytte is not None
    assert funn.bytte.plass is not None
    assert funn.bytte.tekst[slice(*funn.bytte.plass)] == "[dato]"
    (igjen,) = sjekk(byttet("Vi ringer snarest.")).funn
    assert (igjen.regel, igjen.bytte) == ("fyll_inn", None)


@pytest.mark.parametrize(
    ("tekst", "forslag"),
    [
        ("Leksene følges opp av kontaktlæreren.", "kontaktlæreren følger opp …"),
        ("Gutten skal undersøkes av legen.", "legen skal undersøke …"),
        ("Beskjeden gis muntlig.", "læreren, mor eller vi gir …"),
        ("Gutten hentes av far og mor hver onsdag klokka tre.", "far og mor henter …"),
        ("Planen skal ikkje følgjast opp av læraren i mai.", "læraren skal ikkje følgje opp …"),
        ("Rommet brukes ikke av andre grupper.", "andre grupper bruker ikke …"),
        ("Det må gjerast ferdig av leiaren.", "leiaren må gjere …"),
        ("Bileta kan brukast heime.", "læraren, mor eller vi kan bruke …"),
        ("Medisinen gis av bestemor kl. 8.", "bestemor gir …"),
        ("Det fylles ut av Kari på fredag.", "Kari fyller ut …"),
        ("Det leveres et skjema av foreldrene.", "foreldrene leverer …"),
        ("Planen følges opp i løpet av uka.", "læreren, mor eller vi følger opp …"),
        ("Timene brukes til lek ved hjelp av bilder.", "læreren, mor eller vi bruker …"),
        ("I mai vurderes effekten av Saras øving.", "læreren, mor eller vi vurderer …"),
        ("Skoene tas ut av skapet.", "læreren, mor eller vi tar ut …"),
        ("Han roses ikke, han blir god av å øve.", "læreren, mor eller vi roser ikke …"),
    ],
)
def test_aktivt_forslag(tekst: str, forslag: str) -> None:
    assert [f.forslag for f in sjekk(tekst).funn] == [forslag]


def test_linje_fra_og_til() -> None:
    tekst = "Alt er fint.\n\nHer ringes det snarest.\nMan leser."
    steder = [
        (p.linje, tekst.split("\n")[p.linje - 1][p.fra : p.til], p.funn.regel)
        for p in plassert(tekst, sjekk(tekst).funn)
    ]
    assert steder == [(3, "ringes", "passiv"), (3, "snarest", "tid"), (4, "Man", "man")]


def test_setninger_tar_ikke_feil_av_punktum() -> None:
    tekst = "Hun går i 1. klasse. Møtet er 4. mars kl. 10. Far, f.eks. Tor, kommer! Hva da?\nNy linje uten punktum"
    assert [s for _, s in setninger(tekst)] == [
        "Hun går i 1. klasse.",
        "Møtet er 4. mars kl. 10.",
        "Far, f.eks. Tor, kommer!",
        "Hva da?",
        "Ny linje uten punktum",
    ]


def test_en_linje_som_er_brutt_av_bredden_gaar_videre() -> None:
    brutt = "Læreren følger Sara til garderoben hver dag i den grad det\ner mulig, og far henter."
    assert [s for _, s in setninger(brutt)] == [brutt]
    (plass,) = plassert(brutt, sjekk(brutt).funn)
    assert (plass.linje, plass.til) == (1, brutt.index("\n"))
    assert len([*setninger("tegne\nsykle\nbade")]) == 3


def test_lix() -> None:
    svar = sjekk("Hun øver på å spise to måltider per dag selv, og foreldrene følger opp.").lesbarhet
    assert svar is not None
    assert (svar.lix, svar.niva.paa("nb"), svar.niva.paa("nn")) == (28.3, "svært lett", "svært lett")
    tung = sjekk("Skolemiljøteamet kvalitetssikrer handlingsplanens gjennomføring.").lesbarhet
    assert tung is not None
    assert (tung.niva.paa("nb"), tung.niva.paa("nn")) == ("svært vanskelig", "svært vanskeleg")
    assert sjekk(" \n ").lesbarhet is None


def test_en_forklart_forkortelse_faar_staa() -> None:
    assert sjekk("PPT kommer.").funn
    assert not sjekk("Pedagogisk-psykologisk tjeneste (PPT) er med. PPT kommer fredag.").funn


def test_vokser_som_ny() -> None:
    """What is kept of the text before is never wrong for the text after."""
    tekst = "Man leser.\nDet ringes hjem f.eks. i uke 14. Vi har møte med BUP snarest, hvis mulig."
    sjekker = Sjekker()
    for slutt in range(len(tekst) + 1):
        assert som_verdier(sjekker.sjekk(tekst[:slutt]).funn) == som_verdier(sjekk(tekst[:slutt]).funn)


@pytest.mark.parametrize(
    "tekst", ["", ".", "…", "\n\n", "a" * 5000, "[/] [@click=x]man[/]", "é" * 10, "\x00man"]
)
def test_hva_som_helst_gaar(tekst: str) -> None:
    for f in sjekk(tekst).funn:
        assert 0 <= f.start < f.slutt <= len(tekst)
