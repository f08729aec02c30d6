"""Lysglimt and notes: who writes for whom, what is refused and where, and who is told (SPEC 5.8)."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from data.koder import Handling, Postslag, Varselgrunn
from data.modeller import (
    Ansatt,
    Foresatt,
    Logg,
    Lysglimt,
    Notat,
    RevisjonDetalj,
    RevisjonRad,
    Utpost,
    Vedlegg,
)
from stafett_tui.handlinger.apne_logg import apne_logg, apne_lysglimt, apne_notater
from stafett_tui.handlinger.lagre_vedlegg import lagre_vedlegg
from stafett_tui.handlinger.lesetilgang import gi_lesetilgang
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from stafett_tui.handlinger.notat import MAKS_VEDLEGG, Notatfil, nytt_notat
from stafett_tui.handlinger.til_fil import Filkvittering
from stafett_tui.handlinger.vedlegg import Fil
from stafett_tui.innslagsvisninger import Lysglimtliste, Notatliste
from stafett_tui.oppslag.innslag import lysglimt, notater
from stafett_tui.oppslag.min_side import min_side
from tests.byggere import Verden
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import felt, kode, ok, setning
from tests.pdfer import AKTIVE, last, pdf
from tests.raadata import en, kjedefeil, rader, rett_rad, tell_setninger, uendret


def lest(v: Verden, f: FullLogg, hvem: str = "Maren") -> Lysglimtliste:
    svar = lysglimt(v.okt(hvem), f.logg)
    assert isinstance(svar, Lysglimtliste)
    return svar


def notatene(v: Verden, f: FullLogg, hvem: str = "Maren") -> Notatliste:
    svar = notater(v.okt(hvem), f.logg)
    assert isinstance(svar, Notatliste)
    return svar


def gi_epost(v: Verden, *navn: str) -> None:
    for n in navn:
        rett_rad(v, Ansatt, v.folk[n][0], epost=f"{n.lower().replace('å', 'a')}@eksempel.no")


# --- lysglimt ---


def test_alle_som_ser_hele_loggen_skriver_sitt_eget(v: Verden, f: FullLogg) -> None:
    ok(gi_lesetilgang(v.okt("Maren"), f.logg, v.ansettelse("Siri")))
    for hvem in ("Maren", "Rune", "Siri"):
        v.ga(minutes=1)
        ok(nytt_lysglimt(v.okt(hvem), f.logg, f"{hvem} så noe fint."))
    nye = lest(v, f, "Rune").rader[:3]
    assert [r.tekst for r in nye] == ["Siri så noe fint.", "Rune så noe fint.", "Maren så noe fint."]
    assert [(r.fra, r.skrevet_av) for r in nye] == [
        ("Siri Aune", ""),
        ("Rune Bakken", ""),
        ("Maren Dahl", ""),
    ]


def test_stafettholderen_skriver_for_familien_og_begge_navngis(v: Verden, f: FullLogg) -> None:
    v.ga(minutes=1)
    ok(nytt_lysglimt(v.okt("Maren"), f.logg, "Hjemme gikk det fint.", f"foresatt:{f.foresatt}"))
    v.ga(minutes=1)
    ok(nytt_lysglimt(v.okt("Maren"), f.logg, "Jeg klarte det!", "barnet"))
    barnets, mors = lest(v, f).rader[:2]
    assert (barnets.fra, barnets.skrevet_av) == ("Tuvalise Kvitfjell", "Maren Dahl")
    assert (mors.fra, mors.skrevet_av) == ("Gropernille Kvitfjell", "Maren Dahl")
    assert mors.rolle is not None
    assert mors.rolle.paa() == "Mor"


def test_bare_stafettholderen_skriver_for_andre(v: Verden, f: FullLogg) -> None:
    for hvem in ("barnet", f"foresatt:{f.foresatt}", "noe annet"):
        with uendret(v):
            svar = nytt_lysglimt(v.okt("Rune"), f.logg, "Fint.", hvem)
        assert felt(svar) == ["paa_vegne_av"]
        assert "Maren Dahl" in setning(svar, "paa_vegne_av")
    assert lest(v, f, "Rune").givere == ()


@pytest.mark.parametrize(
    "hvem",
    ["foresatt:7e6ad3b1-4ef1-4f04-8d7a-1f1f8b7f2f10", "foresatt:abc", "foresatt", "naboen", "barnet:1"],
)
def test_for_noen_som_ikke_er_pa_loggen(v: Verden, f: FullLogg, hvem: str) -> None:
    with uendret(v):
        assert felt(nytt_lysglimt(v.okt("Maren"), f.logg, "Fint.", hvem)) == ["paa_vegne_av"]


def test_en_foresatt_som_er_tatt_av_far_ingen_nye_men_star_ved_sine(v: Verden, f: FullLogg) -> None:
    v.ga(minutes=1)
    ok(nytt_lysglimt(v.okt("Maren"), f.logg, "Hjemme gikk det fint.", f"foresatt:{f.foresatt}"))
    rett_rad(v, Foresatt, f.foresatt, fjernet=v.klokke.naa())
    with uendret(v):
        svar = nytt_lysglimt(v.okt("Maren"), f.logg, "Fint.", f"foresatt:{f.foresatt}")
    assert felt(svar) == ["paa_vegne_av"]
    assert lest(v, f).rader[0].fra == "Gropernille Kvitfjell"
    assert [g.nokkel for g in lest(v, f).givere] == ["barnet"]


@pytest.mark.parametrize("tekst", ["", "  \n ", "\u200d", "x" * 301, "å" * 301, "\U0001f600" * 301])
def test_tomt_og_for_langt_nektes_ved_feltet(v: Verden, f: FullLogg, tekst: str) -> None:
    with uendret(v):
        assert felt(nytt_lysglimt(v.okt("Maren"), f.logg, tekst)) == ["tekst"]


@pytest.mark.parametrize("tekst", ["x" * 300, "å" * 300, "\U0001f600" * 300, f" {'x' * 300}\n\n"])
def test_tre_hundre_tegn_er_det_plass_til(v: Verden, f: FullLogg, tekst: str) -> None:
    svar = ok(nytt_lysglimt(v.okt("Maren"), f.logg, tekst))
    assert len(en(v, Lysglimt, id=UUID(svar.id)).tekst) == 300


def test_alt_som_er_galt_sies_pa_en_gang(v: Verden, f: FullLogg) -> None:
    assert felt(nytt_lysglimt(v.okt("Maren"), f.logg, "", "naboen")) == ["tekst", "paa_vegne_av"]


def test_de_andre_ansatte_varsles_og_ikke_den_som_skrev(v: Verden, f: FullLogg) -> None:
    gi_epost(v, "Maren", "Rune", "Åse", "Siri")
    for skriver, andre in (("Rune", "Maren"), ("Maren", "Rune")):
        for_ = {r.id for r in rader(v, Utpost)}
        ok(nytt_lysglimt(v.okt(skriver), f.logg, "Fint."))
        nye = [r for r in rader(v, Utpost) if r.id not in for_]
        assert [(r.slag, r.varselgrunn, r.ansettelse_id) for r in nye] == [
            (Postslag.VARSEL, Varselgrunn.LYSGLIMT, v.ansettelse(andre))
        ], "Åse reads only a part, Siri is not on the log"


def test_revisjonen_sier_for_hvem_og_aldri_hva(v: Verden, f: FullLogg) -> None:
    ok(nytt_lysglimt(v.okt("Maren"), f.logg, "Plukket tusenfryd.", f"foresatt:{f.foresatt}"))
    detalj = rader(v, RevisjonDetalj, handling=Handling.LYSGLIMT_SKREVET.value)[-1].detalj
    assert '"foresatt"' in detalj
    assert "tusenfryd" not in detalj
    assert kjedefeil(v) == []


def test_like_mange_setninger_hvor_mange_det_enn_er(v: Verden, f: FullLogg) -> None:
    def setninger() -> tuple[int, int]:
        with tell_setninger(v) as glimt:
            lest(v, f)
        with tell_setninger(v) as notat:
            notatene(v, f)
        return len(glimt), len(notat)

    setninger()
    faa = setninger()
    for n in range(4):
        ok(nytt_lysglimt(v.okt("Rune" if n % 2 else "Maren"), f.logg, f"Nummer {n}"))
        filer = [Notatfil(Fil(pdf()), "Rapport")]
        ok(nytt_notat(v.okt("Maren"), f.logg, f"Notat {n}", filer=filer))
    assert setninger() == faa


# --- notes ---


def test_notat_med_vedlegg(v: Verden, f: FullLogg) -> None:
    v.ga(minutes=1)
    filer = [
        Notatfil(Fil(pdf("en")), "Rapport fra PPT"),
        Notatfil(Fil(pdf("to", 3)), " Referat\nfra  møtet "),
    ]
    svar = ok(nytt_notat(v.okt("Maren"), f.logg, "Utredningen er ferdig.\n\nSe rapporten.", filer=filer))
    notat = notatene(v, f, "Rune").rader[0]
    assert (notat.id.hex, notat.tittel, notat.skrevet_av) == (
        svar.id,
        "Utredningen er ferdig. Se rapporten.",
        "Maren Dahl",
    )
    assert [(x.tittel, x.storrelse) for x in notat.vedlegg] == [
        ("Rapport fra PPT", len(pdf("en"))),
        ("Referat fra møtet", len(pdf("to", 3))),
    ]
    assert en(v, Vedlegg, tittel="Rapport fra PPT").innhold == pdf("en")


def test_skjult_krever_grunn_og_grunn_krever_skjult(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        assert felt(nytt_notat(v.okt("Maren"), f.logg, "Noe.", skjult=True)) == ["grunn"]
        assert felt(nytt_notat(v.okt("Maren"), f.logg, "Noe.", grunn="Barnevernet er varslet")) == ["grunn"]
    v.ga(minutes=1)
    ok(nytt_notat(v.okt("Maren"), f.logg, "Noe.", skjult=True, grunn=" Barnevernet er varslet. "))
    notat = notatene(v, f).rader[0]
    assert (notat.skjult_for_foresatte, notat.skjult_grunn) == (True, "Barnevernet er varslet.")


@pytest.mark.parametrize(
    "innhold",
    [
        b"Bare tekst.",
        pdf()[:150],
        last(),
        AKTIVE["skript når filen åpnes"](),
        b"",
        pdf() + b"\0" * 25 * 1024 * 1024,
    ],
    ids=["tekst", "ødelagt", "passord", "skript", "tom", "for stor"],
)
def test_darlige_filer_nektes_ved_sitt_felt_og_ingenting_lagres(
    v: Verden, f: FullLogg, innhold: bytes
) -> None:
    filer = [Notatfil(Fil(pdf()), "God"), Notatfil(Fil(innhold), "Dårlig")]
    with uendret(v):
        assert felt(nytt_notat(v.okt("Maren"), f.logg, "Noe.", filer=filer)) == ["fil_2"]


def test_navn_uten_fil_fil_uten_navn_og_for_mange(v: Verden, f: FullLogg) -> None:
    def nei(*filer: Notatfil) -> list[str]:
        with uendret(v):
            return felt(nytt_notat(v.okt("Maren"), f.logg, "Noe.", filer=filer))

    assert nei(Notatfil(None, ""), Notatfil(None, "Rapport")) == ["fil_2"]
    assert nei(Notatfil(Fil(pdf()), " ")) == ["tittel_1"]
    assert nei(Notatfil(Fil(pdf()), "x" * 121)) == ["tittel_1"]
    assert nei(*[Notatfil(Fil(pdf()), "En")] * (MAKS_VEDLEGG + 1)) == [f"fil_{MAKS_VEDLEGG + 1}"]


def test_tomt_og_for_langt_notat(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        assert felt(nytt_notat(v.okt("Maren"), f.logg, " \n")) == ["tekst"]
        assert felt(nytt_notat(v.okt("Maren"), f.logg, "x" * 10_001)) == ["tekst"]
        svar = nytt_notat(v.okt("Maren"), f.logg, "x", skjult=True, grunn="x" * 501)
        assert felt(svar) == ["grunn"]
    ok(nytt_notat(v.okt("Maren"), f.logg, "x" * 10_000, skjult=True, grunn="x" * 500))


def test_den_som_leser_en_del_ser_verken_eller(v: Verden, f: FullLogg) -> None:
    ase = v.okt("Åse")
    assert kode(lysglimt(ase, f.logg)) == kode(notater(ase, f.logg)) == "logg.bare_deler"
    with uendret(v):
        assert kode(nytt_lysglimt(ase, f.logg, "Fint.")) == "logg.bare_deler"


# --- a copy of an attachment ---


def vedlegg(v: Verden, f: FullLogg, innhold: bytes = b"") -> UUID:
    ok(nytt_notat(v.okt("Maren"), f.logg, "Noe.", filer=[Notatfil(Fil(innhold or pdf()), "Kvitfjell-saken")]))
    ider: list[UUID] = [r.id for r in rader(v, Vedlegg, tittel="Kvitfjell-saken")]
    return ider[-1]


def lagret(svar: object) -> Path:
    assert isinstance(svar, Filkvittering), svar
    assert svar.sti is not None
    return svar.sti


def test_kopien_er_privat_navnloes_og_skriver_ikke_over(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    id_ = vedlegg(v, f)
    for navn in ("vedlegg.pdf", "vedlegg-2.pdf"):
        sti = lagret(lagre_vedlegg(v.okt("Rune"), id_, tmp_path))
        assert (sti.name, sti.read_bytes(), sti.stat().st_mode & 0o777) == (navn, pdf(), 0o600)
    rad = rader(v, RevisjonRad)[-1]
    assert (rad.handling, rad.ansatt_id) == (Handling.VEDLEGG_LEST.value, v.folk["Rune"][0])


def test_mappen_ma_finnes_og_kunne_skrives_i(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    id_, fil = vedlegg(v, f), tmp_path / "fil"
    fil.touch()
    with uendret(v):
        for mappe in (tmp_path / "nei", fil, Path("\0"), Path("/proc")):
            assert felt(lagre_vedlegg(v.okt("Maren"), id_, mappe)) == ["mappe"]
    assert list(tmp_path.iterdir()) == [fil]


def test_uten_revisjonsraden_blir_det_ingen_fil(
    v: Verden, f: FullLogg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import stafett_tui.okt

    id_ = vedlegg(v, f)

    def svikter(*_a: object, **_k: object) -> int:
        raise RuntimeError("the audit cannot be written")

    monkeypatch.setattr(stafett_tui.okt, "skriv_rad", svikter)
    with uendret(v), pytest.raises(RuntimeError, match="audit"):
        lagre_vedlegg(v.okt("Maren"), id_, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_bilder_og_samtykker_hentes_ikke_slik(v: Verden, f: FullLogg, tmp_path: Path) -> None:
    bilde = en(v, Vedlegg, logg_id=f.logg, slag="bilde").id
    with uendret(v):
        for id_ in (bilde, uuid4()):
            assert kode(lagre_vedlegg(v.okt("Maren"), id_, tmp_path)) == "logg.finnes_ikke"
        assert kode(lagre_vedlegg(v.okt("Åse"), f.vedlegg, tmp_path)) == "logg.finnes_ikke"


def test_logg_og_notat_er_oppdatert_samtidig(v: Verden, f: FullLogg) -> None:
    v.ga(days=1)
    ok(nytt_notat(v.okt("Maren"), f.logg, "Noe."))
    assert en(v, Logg, id=f.logg).oppdatert == v.klokke.naa() == rader(v, Notat)[-1].opprettet


def test_et_nytt_lysglimt_star_pa_min_side_til_det_er_lest(v: Verden, f: FullLogg) -> None:
    """Who has read another part of the log has not seen it."""

    def nye() -> list[UUID | None]:
        return [o.logg_id for o in min_side(v.okt("Maren")).oppgaver if o.slag == "lysglimt"]

    apne_logg(v.okt("Maren"), f.logg)
    assert nye() == []
    v.ga(minutes=1)
    ok(nytt_lysglimt(v.okt("Rune"), f.logg, "Sang i garderoben."))
    assert nye() == [f.logg]
    v.ga(minutes=1)
    apne_notater(v.okt("Maren"), f.logg)
    assert nye() == [f.logg]
    apne_lysglimt(v.okt("Maren"), f.logg)
    assert nye() == []
