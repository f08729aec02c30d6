"""Employees from a file: judged by the form's rules line by line, shown before it is done, done whole (SPEC 11.1)."""

from datetime import date
from pathlib import Path

import pytest

from data.koder import Handling, Hatt
from data.modeller import Ansatt, Ansettelse, RevisjonRad
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.brukere import (
    ANNEN_ROLLE,
    Ansattskjema,
    avslutt_ansettelse,
    endre_ansatt,
    opprett_ansatt,
)
from stafett_tui.handlinger.importer_ansatte import importer_ansatte, les_fil
from stafett_tui.importvisninger import Importplan, Importutfall
from stafett_tui.okt import Okt
from tests.byggere import Verden, nummer
from tests.handlinger.svar import kode, ok
from tests.raadata import en, rader, uendret

HODE = "Fornavn;Etternavn;Fødselsnummer;Stilling;E-post;Telefon;Brukernavn;Stafettholder;Aktør"
NY, ENDRES, UENDRET, FEIL = Importutfall
TIRIL, ODD = nummer(date(1991, 4, 2), 30), nummer(date(1984, 7, 9), 12)


def leder(v: Verden) -> Okt:
    return v.okt("Hilde", Hatt.LEDER)


def skriv(v: Verden, *linjer: str, koding: str = "utf-8", hode: str = HODE) -> str:
    fil = v.mappe.parent / "ansatte.csv"
    fil.write_bytes("\r\n".join((hode, *linjer, "")).encode(koding))
    fil.chmod(0o600)
    return str(fil)


def plan(
    v: Verden, *linjer: str, koding: str = "utf-8", hode: str = HODE, okt: Okt | None = None
) -> Importplan:
    with uendret(v):
        svar = les_fil(okt or leder(v), skriv(v, *linjer, koding=koding, hode=hode))
    assert isinstance(svar, Importplan), svar
    return svar


def utfall(p: Importplan) -> list[Importutfall]:
    return [r.utfall for r in p.linjer]


def merknader(p: Importplan) -> list[str]:
    return [m.paa() for r in p.linjer for m in r.merknader]


def feilkode(v: Verden, innhold: bytes) -> str:
    fil = v.mappe.parent / "annet.csv"
    fil.write_bytes(innhold)
    return kode(les_fil(leder(v), str(fil)))


def _nummeret(v: Verden, navn: str) -> str:
    return str(en(v, Ansatt, id=v.folk[navn][0]).fodselsnummer)


# --- what the file says ---


@pytest.mark.parametrize("koding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("tegn", [";", ",", "\t"])
def test_koding_og_skilletegn_finnes_ut(v: Verden, koding: str, tegn: str) -> None:
    linje = tegn.join(("Åshild", '"Øye-Sæther"', TIRIL, '"lærer, 3. trinn"', "", "", "ashild", "ja", "x"))
    p = plan(v, linje, koding=koding, hode=HODE.replace(";", tegn))
    assert [(r.linje, r.navn, r.stilling, r.utfall) for r in p.linjer] == [
        (2, "Åshild Øye-Sæther", "lærer, 3. trinn", NY)
    ]
    ok(importer_ansatte(leder(v), p))
    ny = en(v, Ansatt, brukernavn="ashild")
    rad = en(v, Ansettelse, ansatt_id=ny.id)
    assert (rad.er_stafettholder, rad.er_aktor, rad.er_leder) == (True, True, False)


def test_tomme_linjer_og_linjeskift_i_en_celle_flytter_ikke_linjenumrene(v: Verden) -> None:
    p = plan(
        v,
        f'"Tiril\r\nMarie";Åsen;{TIRIL};vikar',
        "",
        ";;;;",
        f"Odd;Lie;{ODD[:-1]};vikar",
        hode=f"sep=;\r\n{HODE}",
    )
    assert [(r.linje, r.navn, r.utfall) for r in p.linjer] == [
        (3, "Tiril Marie Åsen", NY),
        (7, "Odd Lie", FEIL),
    ]


@pytest.mark.parametrize(
    ("innhold", "grunn"),
    [
        (b"", "tom"),
        (HODE.encode(), "tom"),
        (b"PK\x03\x04 xl/workbook.xml", "arbeidsbok"),
        (b"a\0b;c\n", "ikke_tekst"),
        (b"Kari;Nordmann;01019012345\n", "overskrift"),
        (b"fnr;personnummer\n1;2\n", "to_like"),
        (b'fnr;fornavn\n1;"Kari\n2;Ola\n', "hermetegn"),
        (b"fnr;fornavn\n" + b"1;a\n" * 2001, "for_mange"),
        (b"fnr\n" + b"1" * 1_000_001, "for_stor"),
    ],
)
def test_en_fil_som_ikke_kan_leses_sier_hvorfor(v: Verden, innhold: bytes, grunn: str) -> None:
    assert feilkode(v, innhold) == f"ansattfil.{grunn}"


@pytest.mark.parametrize("sti", ["", "/finnes/ikke.csv", "~finnesikke/x", "a\0b", "."])
def test_en_sti_som_ikke_er_en_fil(v: Verden, sti: str) -> None:
    svar = les_fil(leder(v), sti)
    assert isinstance(svar, Avslag)
    assert [f.felt for f in svar.feil] == ["fil"]


def test_stien_kan_limes_inn_som_filbehandleren_gir_den(v: Verden) -> None:
    sti = skriv(v, f"Tiril;Åsen;{TIRIL};vikar")
    for limt in (f"'{sti}'", f"file://{sti}", f"  {sti} "):
        assert isinstance(les_fil(leder(v), limt), Importplan)


# --- the rules are the form's ---


def test_hver_linje_faar_skjemaets_egne_setninger(v: Verden) -> None:
    """The same cells through the form give the same sentences."""
    feil = Ansattskjema("", "Lie", "123", "s" * 81, epost="a@b", telefon="12", brukernavn="Å")
    svar = opprett_ansatt(leder(v), feil)
    assert isinstance(svar, Avslag)
    p = plan(v, f";Lie;123;{'s' * 81};a@b;12;Å;;")
    assert utfall(p) == [FEIL]
    assert [m.split(": ", 1)[1] for m in merknader(p)] == [f.setning.paa() for f in svar.feil]


def test_feil_staar_paa_sin_linje_og_stanser_ikke_de_andre(v: Verden) -> None:
    p = plan(
        v,
        f"Tiril;Åsen;{TIRIL};vikar;;;tiril;ja;ja",
        f"Odd;Lie;{ODD};vikar;;;tiril;;",
        f"Tiril;Åsen;{TIRIL};vikar",
        f"Odd;Lie;{ODD};vikar;;;;kanskje;",
        f"Odd;Lie;{ODD};vikar;;;;;;;noe mer",
        f"Odd;Lie;{ODD};vikar",
    )
    assert utfall(p) == [NY, FEIL, FEIL, FEIL, FEIL, FEIL]
    assert merknader(p) == [
        "brukernavn: Brukernavnet er i bruk. Velg et annet.",
        "Samme fødselsnummer som på linje 2.",
        "stafettholder: skriv ja eller nei.",
        "Samme fødselsnummer som på linje 3.",
        "Linjen har flere felt enn overskriften.",
        "Samme fødselsnummer som på linje 3.",
    ]
    svar = importer_ansatte(leder(v), p)
    assert isinstance(svar, Kvittering)
    assert "5 linjer er utelatt" in svar.setning.paa()
    assert [a.fornavn for a in rader(v, Ansatt) if a.fodselsnummer in (TIRIL, ODD)] == ["Tiril"]


def test_en_rettet_fil_kan_leses_en_gang_til(v: Verden) -> None:
    linje = f"Tiril;Åsen;{TIRIL};vikar;tiril@skole.no;40000000;tiril;ja;nei"
    ok(importer_ansatte(leder(v), plan(v, linje)))
    p = plan(v, linje, f"Odd;Lie;{ODD};vikar")
    assert utfall(p) == [UENDRET, NY]
    ok(importer_ansatte(leder(v), p))
    p = plan(v, linje, f"Odd;Lie;{ODD};vikar")
    assert kode(importer_ansatte(leder(v), p)) == "import.ingenting"


def test_den_som_arbeider_her_endres_og_tomme_celler_roerer_ingenting(v: Verden) -> None:
    rune = en(v, Ansatt, id=v.folk["Rune"][0])
    p = plan(v, f";;{rune.fodselsnummer};avdelingsleder;rune.ny@skole.no;;noeannet;;")
    assert utfall(p) == [ENDRES]
    stilling = en(v, Ansettelse, id=v.ansettelse("Rune")).stilling
    assert merknader(p) == [
        f"stilling: {stilling} → avdelingsleder",
        f"e-post: {rune.epost or 'tomt'} → rune.ny@skole.no",
        f"Brukernavnet er {rune.brukernavn}, og kan ikke endres.",
    ]
    ok(importer_ansatte(leder(v), p))
    etter, rad = en(v, Ansatt, id=rune.id), en(v, Ansettelse, id=v.ansettelse("Rune"))
    assert (etter.fornavn, etter.brukernavn, etter.epost) == (
        rune.fornavn,
        rune.brukernavn,
        "rune.ny@skole.no",
    )
    assert (rad.stilling, rad.er_aktor) == ("avdelingsleder", True)


def test_den_som_har_sluttet_eller_arbeider_et_annet_sted(v: Verden) -> None:
    ok(avslutt_ansettelse(leder(v), v.ansettelse("Siri")))
    siri, ase = _nummeret(v, "Siri"), _nummeret(v, "Åse")
    etternavn = {n: en(v, Ansatt, id=v.folk[n][0]).etternavn for n in ("Siri", "Åse")}
    p = plan(v, f"Siri;{etternavn['Siri']};{siri};vikar", f"Åse;{etternavn['Åse']};{ase};vikar")
    assert utfall(p) == [NY, NY]
    assert merknader(p) == [
        "Har arbeidet her før, og kommer tilbake.",
        "Arbeider et annet sted i kommunen, og beholder navn og brukernavn.",
    ]
    ok(importer_ansatte(leder(v), p))
    assert en(v, Ansettelse, id=v.ansettelse("Siri")).aktiv
    assert len(rader(v, Ansettelse, ansatt_id=v.folk["Åse"][0])) == 2


def test_lederens_fil_endrer_ikke_det_som_gjelder_i_en_annen_virksomhet_ogsaa(v: Verden) -> None:
    ase = f"Åse;{en(v, Ansatt, id=v.folk['Åse'][0]).etternavn};{_nummeret(v, 'Åse')}"
    ok(importer_ansatte(leder(v), plan(v, f"{ase};vikar")))
    p = plan(v, f"{ase};vikar;ny@skole.no;40000009", f"Tiril;Sund;{TIRIL};lærer")
    assert (utfall(p), merknader(p)) == (
        [FEIL, NY],
        [f"{n}: {ANNEN_ROLLE.paa()}" for n in ("e-post", "telefon")],
    )
    assert utfall(plan(v, f"{ase};rektor")) == [ENDRES]


@pytest.mark.parametrize("hvem", ["Rune", "Åse"])
def test_en_annens_nummer_stanses_og_roper_ikke_navnet(v: Verden, hvem: str) -> None:
    """One digit wrong, and another would get the position, or the name; one new surname is no other person."""
    p = plan(v, f"Kari;Nordli;{_nummeret(v, hvem)};vikar")
    assert utfall(p) == [FEIL]
    assert "med et annet navn" in merknader(p)[0]
    assert hvem not in merknader(p)[0]
    assert utfall(plan(v, f"{hvem};Nordli;{_nummeret(v, hvem)};vikar")) == [ENDRES if hvem == "Rune" else NY]


def test_merker_som_lederen_ikke_setter_og_ukjente_kolonner_sies(v: Verden) -> None:
    p = plan(v, f"Tiril;Åsen;{TIRIL};vikar;ja;12", hode="Fornavn;Etternavn;Fnr;Stilling;Leder;Lønnstrinn")
    assert p.ikke_brukt == ("Lønnstrinn", "leder")
    ok(importer_ansatte(leder(v), p))
    person = en(v, Ansatt, fodselsnummer=TIRIL)
    assert not en(v, Ansettelse, ansatt_id=person.id).er_leder


def test_begge_merker_tas_ikke_fra_den_som_har_logger(v: Verden) -> None:
    v.logg("Maren", "Eskil", "Kvamme")
    p = plan(v, f";;{_nummeret(v, 'Maren')};;;;;nei;nei")
    assert utfall(p) == [FEIL]
    assert "Overfør dem til en annen først" in merknader(p)[0]


# --- what is shown is what is done ---


def test_alt_eller_ingenting_av_det_som_ble_vist(v: Verden, monkeypatch: pytest.MonkeyPatch) -> None:
    p = plan(v, f"Tiril;Åsen;{TIRIL};vikar", f"Odd;Lie;{ODD};vikar")
    ok(opprett_ansatt(leder(v), Ansattskjema("Odd", "Lie", ODD, "vikar")))
    with uendret(v):
        assert kode(importer_ansatte(leder(v), p)) == "import.endret"
    p = plan(v, f"Tiril;Åsen;{TIRIL};vikar", f"Odd;Lie;{ODD};lærer")
    assert utfall(p) == [NY, ENDRES]
    with uendret(v), monkeypatch.context() as m:
        m.setattr("stafett_tui.okt.skriv_rad", _svikter_ved(2))
        with pytest.raises(RuntimeError):
            importer_ansatte(leder(v), p)
    ok(importer_ansatte(leder(v), p))


def _svikter_ved(nr: int) -> object:
    from data.revisjon import skriv_rad

    gang = 0

    def skriv_(*a: object, **k: object) -> object:
        nonlocal gang
        gang += 1
        if gang == nr:
            raise RuntimeError("the audit cannot be written")
        return skriv_rad(*a, **k)  # type: ignore[arg-type]

    return skriv_


def test_hver_linje_er_ett_innslag_i_sporingsloggen(v: Verden) -> None:
    fra = len(rader(v, RevisjonRad))
    rune = _nummeret(v, "Rune")
    ok(importer_ansatte(leder(v), plan(v, f"Tiril;Åsen;{TIRIL};vikar", f";;{rune};rådgiver")))
    nye = rader(v, RevisjonRad)[fra:]
    assert [r.handling for r in nye] == [Handling.ANSATT_OPPRETTET.value, Handling.ANSATT_ENDRET.value]


def test_filen_som_ble_vist_er_den_som_legges_til(v: Verden) -> None:
    p = plan(v, f"Tiril;Åsen;{TIRIL};vikar")
    Path(skriv(v, f"Odd;Lie;{ODD};vikar"))
    ok(importer_ansatte(leder(v), p))
    assert {a.fodselsnummer for a in rader(v, Ansatt)} & {TIRIL, ODD} == {TIRIL}


def test_en_fil_som_andre_kan_lese_sies_det_om(v: Verden) -> None:
    sti = Path(skriv(v, f"Tiril;Åsen;{TIRIL};vikar"))
    sti.chmod(0o644)
    svar = les_fil(leder(v), str(sti))
    assert isinstance(svar, Importplan)
    assert svar.apen_for_andre
    assert not plan(v, f"Tiril;Åsen;{TIRIL};vikar").apen_for_andre


def test_bare_lederen_og_administratoren(v: Verden) -> None:
    sti = skriv(v, f"Tiril;Åsen;{TIRIL};vikar;;;;;;ja", hode=f"{HODE};Leder")
    for okt in (v.okt("Maren"), v.okt("Kari", Hatt.ADMINISTRATOR)):
        assert isinstance(les_fil(okt, sti), Avslag)
    kari, skole = v.okt("Kari", Hatt.ADMINISTRATOR), v.enheter["Sundet skole"]
    p = les_fil(kari, sti, skole)
    assert isinstance(p, Importplan)
    ok(importer_ansatte(kari, p, skole))
    person = en(v, Ansatt, fodselsnummer=TIRIL)
    rad = en(v, Ansettelse, ansatt_id=person.id, virksomhet_id=skole)
    assert rad.er_leder


def test_ingen_nummer_staar_i_det_som_vises(v: Verden) -> None:
    p = plan(v, f"Tiril;Åsen;{TIRIL};vikar", f"Odd;Lie;{TIRIL};vikar", f"Kari;Li;{ODD[:-1]}9;vikar")
    vist = " ".join([*merknader(p), *(r.navn for r in p.linjer), repr(p)])
    assert TIRIL not in vist
    assert ODD[:-1] not in vist


def test_endre_som_nektes_roerer_ikke_raden(v: Verden) -> None:
    """A refused line shares its transaction with those that are done: it may not have touched the row."""
    siri = _nummeret(v, "Siri")
    p = plan(v, f"Ny;Navn;{siri};vikar;ikke en adresse", f"Tiril;Åsen;{TIRIL};vikar")
    assert utfall(p) == [FEIL, NY]
    ok(importer_ansatte(leder(v), p))
    assert en(v, Ansatt, id=v.folk["Siri"][0]).fornavn == "Siri"
    feil = Ansattskjema("", "", nummer(date(1970, 1, 1), 7), "")
    with uendret(v):
        assert isinstance(endre_ansatt(leder(v), v.ansettelse("Siri"), feil), Avslag)
