"""The document: everything that was chosen stands in it, in order, and nothing else."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from data.koder import Malform
from data.modeller import Barn
from stafett_tui.eksport.dokument import lag_pdf
from stafett_tui.eksport.jsonform import skjemabytes, til_json
from stafett_tui.eksport.moduler import ALLE, Modul
from stafett_tui.oppslag.eksport import Uttrekk, les_eksport
from tests.byggere import Verden
from tests.eksport.konvolutt import Apnet, apne
from tests.fulle_logger import MERKER, FullLogg
from tests.raadata import en, rett_rad


def les(v: Verden, f: FullLogg, *moduler: Modul) -> Uttrekk:
    svar = les_eksport(v.okt("Maren"), f.logg, moduler)
    assert isinstance(svar, Uttrekk)
    return svar


def test_alt_i_loggen_staar_der(apnet: Apnet) -> None:
    assert [ord_ for ord_ in MERKER if ord_ not in apnet.tekst.casefold() + apnet.tekst] == []


def test_dataene_ligger_i_filen_og_er_de_samme(apnet: Apnet, uttrekk: Uttrekk) -> None:
    assert apnet.filer["stafettlogg.json"] == til_json(uttrekk.eksport)
    assert apnet.eksport == uttrekk.eksport
    assert apnet.filer["stafettlogg-1.schema.json"] == skjemabytes()


def test_tittelen_har_bare_initialer(apnet: Apnet) -> None:
    assert apnet.tittel == "Stafettlogg for TK"
    bunn = [side for side in apnet.sider if "taushetsbelagt" in side]
    assert len(bunn) == len(apnet.sider) - 1, "all but the title page"


def test_hver_side_sier_hvilken_av_hvor_mange(apnet: Apnet) -> None:
    alle = len(apnet.sider)
    assert all(f"Side {nr} av {alle}" in side for nr, side in enumerate(apnet.sider, 1))


def test_innholdet_viser_dit_overskriftene_er(apnet: Apnet, kopi: bytes, tmp_path: Path) -> None:
    linjer = " ".join(pdftotext(kopi, tmp_path, "-layout", "-f", "2", "-l", "2").split())
    for overskrift in ("Om barnet", "Møter", "Historikk", "1. Plukker løvetann i timen"):
        side = next(s for s in range(2, len(apnet.sider)) if f"{overskrift}\n" in apnet.sider[s] + "\n") + 1
        assert f"{overskrift} {side}" in linjer


def test_bokmerkene_er_overskriftene(apnet: Apnet) -> None:
    assert apnet.bokmerker[:4] == ["Om barnet", "Foresatte", "Nivå", "Samtykker"]
    assert "2. Ser etter løvetann hjemme også" in apnet.bokmerker


def test_nynorsk_dokument_er_paa_nynorsk(uttrekk: Uttrekk) -> None:
    nynorsk = apne(lag_pdf(replace(uttrekk.eksport, malform=Malform.NYNORSK)))
    assert nynorsk.sprak == "nn-NO"
    for ord_ in ("Merksemder", "Føresette", "Sett i gang", "Saksliste"):
        assert ord_ in nynorsk.tekst
    egne = nynorsk.tekst.replace("Leser sammen", "")
    assert " ikke " not in egne


@pytest.mark.parametrize(
    ("modul", "ord_"),
    [
        (Modul.FORESATTE, "Gropernille Kvitfjell"),
        (Modul.OPPMERKSOMHETER, "hestehov"),
        (Modul.MOTER, "hvitveis"),
        (Modul.LYSGLIMT, "gåsefot"),
        (Modul.SKJULTE_NOTATER, "strandnellik"),
        (Modul.AKTORER, "Rune Bakken"),
        (Modul.HISTORIKK, "Opprettet loggen"),
    ],
)
def test_det_som_ikke_er_valgt_er_ikke_i_filen(v: Verden, f: FullLogg, modul: Modul, ord_: str) -> None:
    """Not on the pages, not in the data, not among the files; and there when the module is chosen alone."""
    alene = apne(lag_pdf(les(v, f, modul).eksport))
    assert ord_ in " ".join(alene.tekst.split())
    andre = {
        Modul.FORESATTE: {Modul.HISTORIKK, Modul.SKJULTE_NOTATER},
        Modul.AKTORER: {Modul.LYSGLIMT},
    }.get(modul, ALLE - {modul, Modul.MOTER, Modul.OPPMERKSOMHETER})
    uttrekk = les(v, f, *andre)
    uten = apne(lag_pdf(uttrekk.eksport))
    assert ord_ not in " ".join(uten.tekst.split())
    assert ord_ not in uten.filer["stafettlogg.json"].decode()
    if modul is Modul.SKJULTE_NOTATER:
        assert [x.slag for x in uttrekk.eksport.logg.vedlegg] == ["bilde"]
        assert "skjult" not in uten.tekst, "nor that there is one"


def test_barnet_staar_der_alltid_men_bosted_bare_med_sin_modul(v: Verden, f: FullLogg) -> None:
    uten = apne(lag_pdf(les(v, f, Modul.LYSGLIMT).eksport))
    assert "Tuvalise Kvitfjell" in uten.tekst
    assert "Furuveien" not in uten.tekst + uten.filer["stafettlogg.json"].decode()


def test_sperret_adresse_er_ikke_i_filen(v: Verden, f: FullLogg) -> None:
    """Address, phone, school and meeting place, of child and family; and the schools that employees work at."""
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=True)
    sperret = apne(lag_pdf(les(v, f, *ALLE).eksport))
    alt = sperret.tekst + sperret.filer["stafettlogg.json"].decode()
    for ord_ in ("Furuveien", "40000000", "40000001", "Bakkehaugen", "kattefot", "mor@epost.no"):
        assert ord_ not in alt
    assert "Adressen er sperret" in sperret.tekst


def test_ansattes_numre_er_ikke_i_filen(apnet: Apnet, lest: tuple[Verden, FullLogg]) -> None:
    from data.modeller import Ansatt
    from tests.raadata import rader

    alt = "".join((apnet.tekst + apnet.filer["stafettlogg.json"].decode()).split())
    numre = [a.fodselsnummer for a in rader(lest[0], Ansatt) if a.fodselsnummer]
    assert numre
    assert [n for n in numre if n in alt] == []


def test_tegn_uten_skrift_blir_en_boks_og_staar_i_dataene(uttrekk: Uttrekk) -> None:
    logg = uttrekk.eksport.logg
    rart = replace(logg, lysglimt=(replace(logg.lysglimt[0], tekst="Lo høyt 🙂 og 漢字 [/] <b>x</b>"),))
    a = apne(lag_pdf(replace(uttrekk.eksport, logger=(rart,))))
    assert "Lo høyt □ og □□ [/] <b>x</b>" in " ".join(a.tekst.split())
    assert "🙂 og 漢字" in a.filer["stafettlogg.json"].decode()


def test_lange_tekster_gaar_over_sidene_hele(uttrekk: Uttrekk) -> None:
    """The longest that can be written, and cells higher than half a page."""
    logg = uttrekk.eksport.logg
    lang = "\n".join(f"Linje {n} av referatet." for n in range(800))
    moter = tuple(replace(m, referat=lang) for m in logg.moter[:1])
    o = logg.oppmerksomheter[0]
    tiltak = replace(o.tiltak[0], beskrivelse="ord " * 1000)
    rart = replace(logg, moter=moter, oppmerksomheter=(replace(o, tiltak=(tiltak,) * 20),))
    a = apne(lag_pdf(replace(uttrekk.eksport, logger=(rart,))))
    assert [n for n in range(800) if f"Linje {n} av referatet." not in a.tekst] == []


def pdftotext(pdf: bytes, mappe: Path, *valg: str) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("reads with pdftotext, of Debian's poppler-utils")
    fil = mappe / "kopi.pdf"
    fil.write_bytes(pdf)
    svar = subprocess.run(["pdftotext", *valg, str(fil), "-"], capture_output=True, text=True, check=True)
    return svar.stdout


def test_lest_opp_i_rekkefolge_av_et_annet_program(kopi: bytes, tmp_path: Path) -> None:
    tekst = pdftotext(kopi, tmp_path)
    rekke = [
        "Tuvalise Kvitfjell",
        "Innhold",
        "Om barnet",
        "Plukker løvetann",
        "En blåklokke om dagen.",
        "Planter hestehov.",
        "Trivsel. Nivå 2 da den ble registrert.",
        "hvitveis",
        "gåsefot",
        "strandnellik",
        "Opprettet loggen",
    ]
    fra = tekst.index("Om barnet", tekst.index("Innhold") + 20)
    steder = [tekst.index(ord_, 0 if i < 3 else fra) for i, ord_ in enumerate(rekke)]
    assert steder == sorted(steder)
