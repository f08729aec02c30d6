"""Bad input, in every text field of every form: a sentence at the field, or kept as harmless text (issue: bad input).

The fields are found from the form's own class, so a new one is tried without anyone thinking of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import time
from typing import Any
from unittest.mock import patch

import pytest

from data.koder import Hatt, Kategori, Maalsvar, Motested, Samtykkeutfall, Utfall, Virksomhetstype
from data.modeller import Barn, Foresatt, Oppmerksomhet, Tiltak
from stafett_tui.avslag import Avslag
from stafett_tui.filvisninger import Filskjema
from stafett_tui.handlinger import overforingsfil
from stafett_tui.handlinger.arkiver import bekreft_arkivert
from stafett_tui.handlinger.barneskjema import NyForesatt, NyttBarn
from stafett_tui.handlinger.brukere import Ansattskjema, opprett_ansatt
from stafett_tui.handlinger.detaljer import Endringer, oppdater_detaljer
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.faktor import ny_faktor
from stafett_tui.handlinger.maler import lagre_mal
from stafett_tui.handlinger.mote import innkall_til_mote
from stafett_tui.handlinger.nytt_barn import opprett_logg
from stafett_tui.handlinger.oppmerksomhet import NyOppmerksomhet, ny_oppmerksomhet
from stafett_tui.handlinger.overfor import send_overforing
from stafett_tui.handlinger.overforingsfil import lag_overforingsfil
from stafett_tui.handlinger.overlever import registrer_overlevert
from stafett_tui.handlinger.registrer_aktor import registrer_aktor
from stafett_tui.handlinger.registrer_mote import registrer_mote
from stafett_tui.handlinger.rett_tiltak import rett_tiltak
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke
from stafett_tui.handlinger.svar_paa_maal import svar_paa_maal
from stafett_tui.handlinger.tiltak import NyttTiltak, nytt_tiltak
from stafett_tui.handlinger.trapp import nytt_trinn
from stafett_tui.handlinger.virksomheter import lagre_virksomhet
from stafett_tui.motevisninger import Moteskjema, Registrering
from stafett_tui.regler.mote import MAKS_REFERAT
from tests.byggere import Verden
from tests.fulle_logger import FullLogg, detaljer, endringer, tilbakestill
from tests.fulle_skjemaer import ansattskjema
from tests.handlinger.svar import ok
from tests.overforing import overlevering
from tests.overforing import skjema as overforingsskjema
from tests.raadata import alt_innhold, kjedefeil, rader, uendret
from tests.tilgang.innganger_eksport import kopi, ut
from tests.tilgang.innganger_maler import MAL
from tests.tilgang.innganger_moter import gikk
from tests.tilgang.innganger_overforingsfil import MOTTAKER
from tests.tilgang.innganger_plan import FAKTOR, TRINN

VERDIER = {
    "tom": "",
    "mellomrom": " \t\n ",
    "markup": "[/]",
    "lenke": "[@click=app.quit]x[/]",
    "emoji": "👩‍👩‍👧 🇳🇴",
    "rtl": "\u202eagurk\u2066\u200f",
    "kontroll": "a\x00b\x1b[31mc\x07\x9b2J",
    "linjeskift": "Kari\r\nNordli\u2028Berg",
    "usynlig": "\u200b\u200d\u2060\ufeff",
    "enslig": "x\ud800y",
    "10000": "æ" * 10_000,
}
FARLIGE = {chr(n) for n in (*range(0x20), *range(0x7F, 0xA0))} - {"\n"} | set(
    "\u202a\u202b\u202d\u202e\u2066\u200f\u200e\ufeff\u2028"
)


@dataclass(frozen=True)
class Felt:
    """One text field of one form: how it is filled, and its name in a refusal where that is another."""

    navn: str
    kall: Callable[[Verden, FullLogg, str], object]
    i_feil: str


def _tekstfelt(skjema: type[Any]) -> list[str]:
    return [f.name for f in fields(skjema) if f.type in (str, "str", str | None, "str | None")]


def _barn(navn: str) -> Callable[[Verden, FullLogg, str], object]:
    return lambda v, f, x: opprett_logg(v.okt("Siri"), replace(v.barneskjema("Idun", "Vestli"), **{navn: x}))


def _foresatt(navn: str) -> Callable[[Verden, FullLogg, str], object]:
    def kall(v: Verden, f: FullLogg, x: str) -> object:
        skjema = v.barneskjema("Idun", "Vestli")
        (mor,) = skjema.foresatte
        return opprett_logg(v.okt("Siri"), replace(skjema, foresatte=(replace(mor, **{navn: x}),)))

    return kall


def _endre(navn: str) -> Callable[[Verden, FullLogg, str], object]:
    def kall(v: Verden, f: FullLogg, x: str) -> object:
        d = detaljer(v, "Maren", f.logg)
        return oppdater_detaljer(v.okt("Maren"), f.logg, d.versjon, endringer(d, **{navn: x}))

    return kall


def _oppmerksomhet(navn: str) -> Callable[[Verden, FullLogg, str], object]:
    def kall(v: Verden, f: FullLogg, x: str) -> object:
        skjema = NyOppmerksomhet("Ser ut", Kategori.ANNET, "Et mål", True, True, True, v.tiltakskjema())
        return ny_oppmerksomhet(v.okt("Maren"), f.logg, replace(skjema, **{navn: x}))

    return kall


def _samtykke(v: Verden, f: FullLogg, x: str) -> object:
    skjema = v.barneskjema("Idun", "Vestli")
    return opprett_logg(v.okt("Siri"), replace(skjema, samtykke=replace(skjema.samtykke, grunn=x)))


def _aktor(navn: str) -> Callable[[Verden, FullLogg, str], object]:
    grunn = {"fornavn": "Eva", "etternavn": "Lunde", "stilling": "logoped", "epost": "", "telefon": ""}
    return lambda v, f, x: registrer_aktor(
        v.okt("Maren"), f.logg, virksomhet_id=v.enheter["Sundet skole"], **{**grunn, navn: x}
    )


def _mote(navn: str) -> Callable[[Verden, FullLogg, str], object]:
    def kall(v: Verden, f: FullLogg, x: str) -> object:
        skjema = v.moteskjema("Maren", fra=time(12), til=time(13), sted_slag=Motested.ANNET, sted="Her")
        return innkall_til_mote(v.okt("Maren"), f.logg, replace(skjema, **{navn: x}))

    return kall


def _motefelt() -> Iterator[Felt]:
    for n in _tekstfelt(Moteskjema):
        yield Felt(f"mote.{n}", _mote(n), n)
    for n in _tekstfelt(Registrering):
        yield Felt(
            f"registrer.{n}",
            lambda v, f, x, n=n: registrer_mote(v.okt("Maren"), f.holdt, replace(gikk(v, f.holdt), **{n: x})),
            n,
        )


def _overforingsfelt() -> Iterator[Felt]:
    for n in ("grunn", "familien_hvordan"):
        yield Felt(
            f"overfor.{n}",
            lambda v, f, x, n=n: send_overforing(v.okt("Maren"), [f.logg], overforingsskjema(v, **{n: x})),
            n,
        )
    for n in ("grunn", "kommune"):
        yield Felt(
            f"overlever.{n}",
            lambda v, f, x, n=n: registrer_overlevert(v.okt("Maren"), f.logg, overlevering(v, **{n: x})),
            n,
        )


def _til_fil(navn: str) -> Callable[[Verden, FullLogg, str], object]:
    def kall(v: Verden, f: FullLogg, x: str) -> object:
        skjema = Filskjema("Sørvik", "Familien flytter.", v.klokke.i_dag(), MOTTAKER)
        with patch.object(
            overforingsfil, "lag_kopi", lambda *_: b"%PDF-1.7"
        ):  # its pages are tried elsewhere
            return lag_overforingsfil(v.okt("Maren"), f.logg, replace(skjema, **{navn: x}), ut(v))

    return kall


def _filfelt() -> Iterator[Felt]:
    for n in _tekstfelt(Filskjema):
        yield Felt(f"fil.{n}", _til_fil(n), n)
    yield Felt(
        "arkiv.referanse", lambda v, f, x: bekreft_arkivert(v.okt("Maren"), f.logg, kopi(v), x), "referanse"
    )


def finn_felt() -> Iterator[Felt]:
    for n in _tekstfelt(NyttBarn):
        yield Felt(f"barn.{n}", _barn(n), n)
    for n in _tekstfelt(NyForesatt):
        yield Felt(f"foresatt.{n}", _foresatt(n), f"foresatt_1_{n}")
    for n in _tekstfelt(Endringer):
        yield Felt(f"endre.{n}", _endre(n), n)
    for n in _tekstfelt(NyOppmerksomhet):
        yield Felt(f"oppmerksomhet.{n}", _oppmerksomhet(n), n)
    for n in _tekstfelt(NyttTiltak):
        yield Felt(
            f"tiltak.{n}",
            lambda v, f, x, n=n: nytt_tiltak(v.okt("Maren"), f.oppmerksomhet, v.tiltakskjema(**{n: x})),
            n,
        )
    for n in _tekstfelt(Ansattskjema):
        yield Felt(
            f"ansatt.{n}",
            lambda v, f, x, n=n: opprett_ansatt(v.okt("Hilde", Hatt.LEDER), ansattskjema(**{n: x})),
            n,
        )
    for n in _tekstfelt(NyttSamtykke):
        yield Felt(f"samtykke.{n}", _samtykke, n)
    for n in ("fornavn", "etternavn", "stilling", "epost", "telefon"):
        yield Felt(f"aktor.{n}", _aktor(n), n)
    for n in ("kommentar", "familien_sa"):
        yield Felt(
            f"evaluer.{n}",
            lambda v, f, x, n=n: evaluer_tiltak(v.okt("Maren"), f.tiltak, Utfall.NOE, **{n: x}),
            n,
        )
    yield Felt(
        "rett.beskrivelse",
        lambda v, f, x: rett_tiltak(v.okt("Maren"), f.tiltak, x, forrige="Planter hestehov."),
        "beskrivelse",
    )
    yield Felt(
        "faktor.tekst",
        lambda v, f, x: ny_faktor(v.okt("Maren"), f.oppmerksomhet, replace(FAKTOR, tekst=x)),
        "tekst",
    )
    yield Felt(
        "trinn.tekst",
        lambda v, f, x: nytt_trinn(v.okt("Maren"), f.oppmerksomhet, replace(TRINN, tekst=x)),
        "tekst",
    )
    yield Felt("mal.tekst", lambda v, f, x: lagre_mal(v.okt("Maren"), replace(MAL, tekst=x)), "tekst")
    yield Felt("maal.nytt_maal", _nytt_maal, "nytt_maal")
    yield Felt(
        "nei.grunn",
        lambda v, f, x: registrer_nei(
            v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag(), grunn=x
        ),
        "grunn",
    )
    yield from _overforingsfelt()
    yield from _filfelt()
    yield from _motefelt()
    yield Felt(
        "virksomhet.navn",
        lambda v, f, x: lagre_virksomhet(v.okt("Kari", Hatt.ADMINISTRATOR), x, Virksomhetstype.SKOLE),
        "navn",
    )


def _nytt_maal(v: Verden, f: FullLogg, x: str) -> object:
    return svar_paa_maal(v.okt("Maren"), f.oppmerksomhet, Maalsvar.IKKE_NYTT_MAAL, nytt_maal=x)


FELT = {f.navn: f for f in finn_felt()}


@pytest.mark.parametrize("navn", FELT)
def test_hvert_felt_taler_alt_som_kan_skrives(v: Verden, f: FullLogg, navn: str) -> None:
    """Refused at that field alone, with nothing written; or kept, cleaned and within its length."""
    felt = FELT[navn]
    for verdi, tekst in VERDIER.items():
        if navn == "maal.nytt_maal":
            tilbakestill(v.base)
            ok(evaluer_tiltak(v.okt("Rune"), f.tiltak, Utfall.NOE))
        for_ = alt_innhold(v)
        svar = felt.kall(v, f, tekst)
        etter = alt_innhold(v)
        if isinstance(svar, Avslag):
            assert [x.felt for x in svar.feil] == [felt.i_feil], verdi
            assert len(svar.feil[0].setning.paa()) > 10
            assert not FARLIGE & set(svar.setning.paa()), "what was typed does not come back raw"
            assert etter == for_, verdi
        else:
            ok(svar)
            tekster = [x for r in etter.values() for rad in r for x in rad if isinstance(x, str)]
            lengst = MAKS_REFERAT if navn == "registrer.referat" else 4000
            assert not [t for t in tekster if FARLIGE & set(t) or len(t) > lengst], verdi
            assert kjedefeil(v) == []
            tilbakestill(v.base)


def test_feltene_ble_funnet() -> None:
    assert len(FELT) > 45


def test_ti_tusen_tegn_tas_ikke_imot_noe_sted(v: Verden, f: FullLogg) -> None:
    """Minutes alone may be longer, and have a limit of their own."""
    ok(evaluer_tiltak(v.okt("Rune"), f.tiltak, Utfall.NOE))
    with uendret(v):
        for felt in FELT.values():
            for_langt = "æ" * (MAKS_REFERAT + 1) if felt.navn == "registrer.referat" else VERDIER["10000"]
            if not felt.navn.startswith(("evaluer.", "rett.")):
                assert isinstance(felt.kall(v, f, for_langt), Avslag), felt.navn


def test_navn_limt_inn_med_linjeskift_blir_en_linje(v: Verden, f: FullLogg) -> None:
    ok(_barn("fornavn")(v, f, VERDIER["linjeskift"]))
    ok(_endre("etternavn")(v, f, VERDIER["kontroll"]))
    assert {b.fornavn for b in rader(v, Barn)} == {"Kari Nordli Berg", "Tuvalise"}
    assert "ab[31mc2J" in {b.etternavn for b in rader(v, Barn)}


def test_101_tegn_er_ett_for_mye(v: Verden, f: FullLogg) -> None:
    svar = _oppmerksomhet("tekst")(v, f, "x" * 101)
    assert isinstance(svar, Avslag)
    assert svar.feil[0].setning.paa() == "Teksten er 1 tegn for lang. Det er plass til 100."
    ok(_oppmerksomhet("tekst")(v, f, "  " + "x" * 100 + "\n"))
    ok(_oppmerksomhet("tekst")(v, f, "é" * 100))
    assert {len(o.tekst) for o in rader(v, Oppmerksomhet, niva_ved_registrering=3)} == {100}


def test_et_tomt_skjema_sier_alt_som_mangler(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        barn = opprett_logg(v.okt("Siri"), NyttBarn(foresatte=(NyForesatt(),)))
        oppmerksomhet = ny_oppmerksomhet(
            v.okt("Maren"),
            f.logg,
            NyOppmerksomhet("", None, "", False, False, False, NyttTiltak(None, "", None, None, None)),
        )
    assert isinstance(barn, Avslag)
    assert isinstance(oppmerksomhet, Avslag)
    pakrevd = {n for n in _tekstfelt(NyttBarn) if n not in ("epost", "nummer_grunn")}
    assert {x.felt for x in barn.feil} >= {
        *pakrevd,
        "fodt",
        "bor_med",
        "niva",
        "foresatt_1_rolle",
        *(f"foresatt_1_{n}" for n in _tekstfelt(NyForesatt) if n != "epost"),
    }
    assert [x.felt for x in oppmerksomhet.feil] == [
        "tekst",
        "kategori",
        "maal",
        "type",
        "beskrivelse",
        "start_innen",
        "frist",
        "ansvarlig",
    ]
    assert len(rader(v, Foresatt)) == 1
    assert len(rader(v, Tiltak)) == 3
