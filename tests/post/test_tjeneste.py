"""The service: what it sends, what it tells of, and all that it cannot do (SPEC 6.2)."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel, select

from data import tjenestenokkel
from data.innsyn import Innsynsbrudd, InnsynSesjon, loggtabeller
from data.koder import Handling, Hatt, Posttilstand, Varselgrunn
from data.modeller import Ansatt, Kladd, Logg, RevisjonDetalj, Utpost
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil, Sporslag
from data.nokler import las_opp
from stafett_tui.handlinger.postoppsett import fjern_tjeneste, hent_postoppsett, opprett_tjeneste
from stafett_tui.oppstart import logg_inn
from stafett_tui.post.tjeneste import Tjeneste, apne_tjeneste
from stafett_tui.postvisninger import Postoppsettvisning
from stafett_tui.regler.datoer import samtykke_gyldig_til
from tests.byggere import Verden
from tests.byggere_data import NOKKEL
from tests.handlinger.svar import felt, kode, ok
from tests.kommandolinje.konsoll import kjor
from tests.post.postlogg import Postlogg
from tests.post.sendehjelp import sett_opp
from tests.post.tjenere import Innboks, ledig_port, tjener
from tests.raadata import en, kjedefeil, rader, rett_rad


@pytest.fixture
def fil(v: Verden, tmp_path: Path) -> Path:
    sti = tmp_path / "tjenestefil"
    ok(opprett_tjeneste(v.okt("Kari", Hatt.ADMINISTRATOR), sti))
    return sti


@pytest.fixture
def tjenesten(v: Verden) -> Tjeneste:
    """As it is opened, on the test's own clock."""
    return Tjeneste(v.base)


def test_filen_er_privat_og_apner(v: Verden, fil: Path) -> None:
    assert fil.stat().st_mode & 0o777 == 0o600
    assert NOKKEL.hex() not in fil.read_text()
    opplast = tjenestenokkel.las_opp(Nokkelfil.les(v.mappe), fil.read_bytes())
    assert opplast is not None
    assert opplast.nokkel.kopi() == NOKKEL
    visning = hent_postoppsett(v.okt("Kari", Hatt.ADMINISTRATOR))
    assert isinstance(visning, Postoppsettvisning)
    assert visning.tjeneste_laget == v.klokke.naa()


def test_den_kan_ikke_logge_inn(v: Verden, fil: Path) -> None:
    hemmelig = json.loads(fil.read_text())
    nokkelfil = Nokkelfil.les(v.mappe)
    for bruker in ("", "tjeneste", hemmelig["id"], "kari", "None"):
        for passord in (hemmelig["nokkel"], fil.read_text(), hemmelig["id"]):
            assert las_opp(nokkelfil, bruker, passord, v.klokke.naa()) is None
    assert kode(logg_inn(v.mappe, "tjeneste", hemmelig["nokkel"])) == "innlogging.feil"


def test_den_ser_ingenting_og_skriver_ingenting_i_en_sesjon(
    v: Verden, f: Postlogg, tjenesten: Tjeneste
) -> None:
    tabeller: list[type[SQLModel]] = [*loggtabeller(), Logg, Ansatt, Kladd]
    assert len(tabeller) > 15
    with InnsynSesjon(v.base.motor.skrivemotor, tjenesten.innsyn()) as sesjon:
        assert sesjon.rekkevidde.nevnte() == set()
        for klasse in tabeller:
            with pytest.raises(Innsynsbrudd):
                sesjon.exec(select(klasse)).all()
        with pytest.raises(Innsynsbrudd):
            sesjon.get(Logg, f.logg)
        rad = Kladd(skjema="x", ansatt_id=v.folk["Maren"][0], innhold="{}", oppdatert=v.klokke.naa())
        sesjon.add(rad)
        with pytest.raises(Innsynsbrudd):
            sesjon.flush()


def test_det_den_spor_om_holder_ingen_tekst(v: Verden, f: Postlogg, tjenesten: Tjeneste) -> None:
    """Every column that its statements name, written down one by one."""
    from sqlalchemy import event

    setninger: list[str] = []
    event.listen(
        v.base.motor.lesemotor, "before_cursor_execute", lambda _c, _k, sql, *_: setninger.append(sql)
    )
    v.ga(days=650)
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(v, port)
        setninger.clear()
        assert tjenesten.varsle("").post.sendt
    spurt = [s for s in setninger if s.startswith("SELECT")]
    assert spurt
    forbudt = (
        "barn",
        "foresatt",
        "tiltak",
        "oppmerksomhet",
        "samtykke ",
        "mote",
        "notat",
        "lysglimt",
        "kladd",
    )
    for sql in spurt:
        fra = sql.partition("FROM")[2].lower()
        assert not [
            t for t in forbudt if f" {t}" in fra.replace("\n", " ").replace("logg.samtykke_gitt", "")
        ], sql
        assert "fodselsnummer" not in sql
        assert "passord" not in sql


@pytest.mark.parametrize("del_", ["nokkel", "id", "v", "stafett"])
def test_en_endret_fil_apner_ingenting(v: Verden, fil: Path, del_: str) -> None:
    innhold = json.loads(fil.read_text())
    innhold[del_] = 2 if del_ == "v" else innhold[del_][::-1]
    assert kode(apne_tjeneste(v.mappe, json.dumps(innhold).encode())) == "tjeneste.feil_fil"


@pytest.mark.parametrize("innhold", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"stafett": "tjeneste"}'])
def test_det_som_ikke_er_en_tjenestefil(v: Verden, fil: Path, innhold: bytes) -> None:
    assert kode(apne_tjeneste(v.mappe, innhold)) == "tjeneste.feil_fil"


@pytest.mark.parametrize("felt_", ["laget", "ct", "nonce", "aead", "id"])
def test_et_endret_spor_apner_ingenting(v: Verden, fil: Path, felt_: str) -> None:
    with Nokkelfil.les(v.mappe).endring() as innhold:
        (spor,) = (s for s in innhold["spor"] if s["slag"] == Sporslag.TJENESTE)
        spor[felt_] = spor[felt_][::-1]
    assert kode(apne_tjeneste(v.mappe, fil.read_bytes())) == "tjeneste.feil_fil"


def test_en_ny_fil_setter_den_gamle_ut_av_bruk(v: Verden, fil: Path, tmp_path: Path) -> None:
    ny = tmp_path / "ny"
    ok(opprett_tjeneste(v.okt("Kari", Hatt.ADMINISTRATOR), ny))
    assert kode(apne_tjeneste(v.mappe, fil.read_bytes())) == "tjeneste.feil_fil"
    ok(fjern_tjeneste(v.okt("Kari", Hatt.ADMINISTRATOR)))
    assert kode(apne_tjeneste(v.mappe, ny.read_bytes())) == "tjeneste.feil_fil"
    assert kode(fjern_tjeneste(v.okt("Kari", Hatt.ADMINISTRATOR))) == "tjeneste.finnes_ikke"
    handlinger = [r.handling for r in rader(v, RevisjonDetalj)]
    assert handlinger.count(Handling.TJENESTE_OPPRETTET) == 2
    assert handlinger.count(Handling.TJENESTE_FJERNET) == 1
    assert kjedefeil(v) == []


def test_steder_den_ikke_legges(v: Verden, tmp_path: Path) -> None:
    okt = v.okt("Kari", Hatt.ADMINISTRATOR)
    apen = tmp_path / "alle"
    apen.mkdir()
    apen.chmod(0o1777)
    opptatt = tmp_path / "opptatt"
    opptatt.touch()
    peker = tmp_path / "peker"
    peker.symlink_to(tmp_path / "ingensteds")
    for sti in (v.mappe / "fil", apen / "fil", opptatt, peker, tmp_path / "ingen" / "fil", Path("\0")):
        assert felt(opprett_tjeneste(okt, sti)) == ["sti"], sti
    assert kode(fjern_tjeneste(okt)) == "tjeneste.finnes_ikke"


def test_uten_spor_ingen_fil(v: Verden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def feil(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(tjenestenokkel, "sett", feil)
    with pytest.raises(OSError, match=r"^$"):
        opprett_tjeneste(v.okt("Kari", Hatt.ADMINISTRATOR), tmp_path / "fil")
    assert not (tmp_path / "fil").exists()


def test_siste_spor_blir(v: Verden, fil: Path) -> None:
    with Nokkelfil.les(v.mappe).endring() as innhold:
        innhold["spor"] = [s for s in innhold["spor"] if s["slag"] == Sporslag.TJENESTE]
    with pytest.raises(Nokkelfilfeil):
        tjenestenokkel.fjern(Nokkelfil.les(v.mappe))


def gitt(v: Verden, f: Postlogg) -> Any:
    return en(v, Logg, id=f.logg).samtykke_gitt


def varsler(v: Verden) -> list[str]:
    return [r.tilstand for r in rader(v, Utpost, varselgrunn=Varselgrunn.SAMTYKKE_UTGAR)]


@pytest.mark.parametrize(("dager", "ventet"), [(61, 0), (60, 1), (1, 1), (0, 1), (-1, 0)])
def test_samtykket_som_gar_ut_varsles_innen_seksti_dager(
    v: Verden, f: Postlogg, tjenesten: Tjeneste, dager: int, ventet: int
) -> None:
    v.ga(days=(samtykke_gyldig_til(gitt(v, f)) - timedelta(days=dager) - v.klokke.i_dag()).days)
    assert (samtykke_gyldig_til(gitt(v, f)) - v.klokke.i_dag()).days == dager
    assert tjenesten.varsle("").lagt == ventet


def test_det_varsles_en_gang_for_hvert_samtykke(v: Verden, f: Postlogg, tjenesten: Tjeneste) -> None:
    v.ga(days=680)
    assert tjenesten.varsle("").lagt == 1
    assert tjenesten.varsle("").lagt == 0
    rad = en(v, Utpost, varselgrunn=Varselgrunn.SAMTYKKE_UTGAR)
    assert (rad.til, rad.ansettelse_id) == ("maren@fjordvik.no", v.ansettelse("Maren"))
    rett_rad(v, Utpost, rad.id, tilstand=Posttilstand.SENDT, sendt=v.klokke.naa())
    assert tjenesten.varsle("").lagt == 0
    v.ga(days=20)
    rett_rad(v, Logg, f.logg, samtykke_gitt=v.klokke.i_dag())
    v.ga(days=680)
    assert tjenesten.varsle("").lagt == 1
    assert kjedefeil(v) == []


@pytest.mark.parametrize("dager_for", [0, 1, 30])
def test_et_fornyet_samtykke_varsles_selv_om_det_er_datert_for_varselet(
    v: Verden, f: Postlogg, tjenesten: Tjeneste, dager_for: int
) -> None:
    """The family often signs before the notice is read: it was of the consent before."""
    v.ga(days=(samtykke_gyldig_til(gitt(v, f)) - timedelta(days=20) - v.klokke.i_dag()).days)
    assert tjenesten.varsle("").lagt == 1
    rad = en(v, Utpost, varselgrunn=Varselgrunn.SAMTYKKE_UTGAR)
    rett_rad(v, Utpost, rad.id, tilstand=Posttilstand.SENDT, sendt=v.klokke.naa())
    rett_rad(v, Logg, f.logg, samtykke_gitt=v.klokke.i_dag() - timedelta(days=dager_for))
    assert tjenesten.varsle("").lagt == 0
    v.ga(days=(samtykke_gyldig_til(gitt(v, f)) - timedelta(days=60) - v.klokke.i_dag()).days)
    assert tjenesten.varsle("").lagt == 1


def test_det_varsles_en_gang_gjennom_alle_dagene(v: Verden, f: Postlogg, tjenesten: Tjeneste) -> None:
    v.ga(days=(samtykke_gyldig_til(gitt(v, f)) - timedelta(days=60) - v.klokke.i_dag()).days)
    lagt = []
    for _ in range(62):
        lagt.append(tjenesten.varsle("").lagt)
        for rad in rader(v, Utpost, tilstand=Posttilstand.VENTER):
            rett_rad(v, Utpost, rad.id, tilstand=Posttilstand.SENDT, sendt=v.klokke.naa())
        v.ga(days=1)
    assert lagt == [1] + [0] * 61


def test_flere_logger_gir_en_epost(v: Verden, f: Postlogg, tjenesten: Tjeneste) -> None:
    v.logg("Maren", "Idun", "Vestli")
    v.ga(days=680)
    assert tjenesten.varsle("").lagt == 1
    assert sorted(varsler(v)) == ["trukket", "venter"]
    v.ga(days=1)
    assert tjenesten.varsle("").lagt == 0


def test_passiv_logg_og_den_uten_epost_varsles_ikke(v: Verden, f: Postlogg, tjenesten: Tjeneste) -> None:
    v.logg("Siri", "Idun", "Vestli")  # Siri has no e-mail
    v.ga(days=680)
    rett_rad(v, Logg, f.logg, status="passiv", passiv_fra=v.klokke.i_dag())
    assert tjenesten.varsle("").lagt == 0


def test_en_passiv_logg_varsles_en_gang_naar_seks_maneder_er_gaatt(
    v: Verden, f: Postlogg, tjenesten: Tjeneste
) -> None:
    def lagt() -> int:
        tjenesten.varsle("")
        return len(rader(v, Utpost, varselgrunn=Varselgrunn.PASSIV_VURDERES))

    rett_rad(v, Logg, f.logg, status="passiv", passiv_fra=v.klokke.i_dag())
    sett = []
    for dager in (0, 180, 1, 1, 30):  # from 12 November it is 181 days to 12 May
        v.ga(days=dager)
        sett.append(lagt())
    assert sett == [0, 0, 1, 1, 1]
    rad = en(v, Utpost, varselgrunn=Varselgrunn.PASSIV_VURDERES)
    assert (rad.til, rad.ansettelse_id) == ("maren@fjordvik.no", v.ansettelse("Maren"))
    assert kjedefeil(v) == []


# --- stafett varsle


@pytest.fixture
def apnet(v: Verden, monkeypatch: pytest.MonkeyPatch) -> Verden:
    """The command opens the database itself; it is to have the test's clock."""
    monkeypatch.setattr("stafett_tui.oppstart.Klokke", lambda _dag=None: v.klokke)
    return v


def test_varsle_sender_og_sier_bare_antall(apnet: Verden, f: Postlogg, fil: Path) -> None:
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(apnet, port)
        svar = kjor("varsle", "--tjeneste", str(fil), "--mappe", str(apnet.mappe))
        igjen = kjor("varsle", "--json", "--tjeneste", str(fil), "--mappe", str(apnet.mappe))
    assert (svar.status, svar.feil) == (0, "")
    assert "Sendt: 1. Venter: 0." in svar.ut
    for hemmelig in ("Hege", "hege", "Elna", "Maren", "@"):
        assert hemmelig not in svar.ut + igjen.ut
    assert igjen.data == {"varsler": 0, "sendt": 0, "venter": 0, "oppgitt": 0, "usikre": 0, "grunn": None}
    assert innboks.til == ["hege@example.org"]


def test_varsle_svarer_en_nar_noe_star_igjen(apnet: Verden, f: Postlogg, fil: Path) -> None:
    linje = ("varsle", "--tjeneste", str(fil), "--mappe", str(apnet.mappe))
    svar = kjor(*linje)
    assert (svar.status, "ikke satt opp" in svar.ut) == (1, True)
    sett_opp(apnet, ledig_port())
    assert "svarer ikke" in (nede := kjor(*linje)).ut
    assert nede.status == 1
    sett_opp(apnet, ledig_port(), bruker="stafett")
    uten = kjor(*linje)
    assert (uten.status, "Passordet" in uten.ut) == (1, True)


def test_varsle_leser_passordet_fra_privat_fil(apnet: Verden, f: Postlogg, fil: Path, tmp_path: Path) -> None:
    sett_opp(apnet, ledig_port(), bruker="stafett")
    passord = tmp_path / "passord"
    passord.write_text("hemmelig-nok\n")
    passord.chmod(0o644)
    linje = (
        "varsle",
        "--tjeneste",
        str(fil),
        "--mappe",
        str(apnet.mappe),
        "--epost-passord-fil",
        str(passord),
    )
    assert "chmod 600" in kjor(*linje).feil
    passord.chmod(0o600)
    svar = kjor(*linje)
    assert "svarer ikke" in svar.ut
    assert "hemmelig-nok" not in svar.ut + svar.feil


def test_varsle_nekter_en_fil_som_andre_kan_lese(apnet: Verden, fil: Path) -> None:
    fil.chmod(0o640)
    svar = kjor("varsle", "--tjeneste", str(fil), "--mappe", str(apnet.mappe))
    assert (svar.status, svar.ut) == (1, "")
    assert "chmod 600" in svar.feil


def test_varsle_uten_database_eller_fil(apnet: Verden, fil: Path, tmp_path: Path) -> None:
    assert kjor("varsle", "--tjeneste", str(fil), "--mappe", str(tmp_path / "tom")).status == 1
    assert kjor("varsle", "--tjeneste", str(tmp_path / "ingen"), "--mappe", str(apnet.mappe)).status == 1
    assert kjor("varsle", "--mappe", str(apnet.mappe)).status == 2
