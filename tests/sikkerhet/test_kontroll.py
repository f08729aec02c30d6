"""`stafett kontroller` finds each kind of fault, says what to do, and changes nothing."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from data import anker, kontroll, nokler, revisjon, sikkerhetskopi
from data.koder import Posttilstand
from data.kontroll import Funn, Sted
from data.modeller import Utpost
from data.motor import koble
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Sporslag
from data.revisjon import Anker
from stafett_tui.klokke import Klokke
from stafett_tui.oppstart import Innlogget
from stafett_tui.sikkerhet.kontroll import Kontrollinje, _feil, kontroller
from stafett_tui.sikkerhet.kontrolltekst import FEIL
from stafett_tui.steder import DATABASEFIL
from stafett_tui.utskrift import grunnlag
from tests.byggere import PASSORD
from tests.fulle_logger import full_verden
from tests.kommandolinje.konsoll import Svar, kjor, passordfil
from tests.ovingshjelp import kopi_av_oving
from tests.raadata import tabell
from tests.sikkerhet.conftest import BRUKER


@pytest.fixture(autouse=True)
def _uten_nokkelring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stafett_tui.post.nokkelring.kan_brukes", lambda: False)
    monkeypatch.setattr("data.plattform.herd_prosess", lambda: True)


def _linjene(mappe: Path) -> list[Kontrollinje]:
    svar = kontroller(mappe, BRUKER, PASSORD)
    assert isinstance(svar, list)
    assert all(linje.i_orden == (linje.hjelp is None) for linje in svar)
    return svar


def feil(mappe: Path) -> set[Sted]:
    return {linje.sted for linje in _linjene(mappe) if not linje.i_orden}


def ta_kopi(innlogget: Innlogget) -> sikkerhetskopi.Kopi:
    base = innlogget.base
    fil = Nokkelfil.les(base.mappe)
    return sikkerhetskopi.ta_kopi(base.mappe / DATABASEFIL, fil, base.nokkel, Klokke().naa())


def test_en_hel_base(kari: Innlogget) -> None:
    assert feil(kari.base.mappe) == {Sted.KOPIER}  # none yet
    ta_kopi(kari)
    assert feil(kari.base.mappe) == set()


def test_hver_feil_blir_funnet(kari: Innlogget, ekte: Path) -> None:
    kopi = ta_kopi(kari)
    nokkel = kari.base.nokkel.kopi
    kari.base.motor.lukk()
    base = ekte / DATABASEFIL
    frisk = base.read_bytes()

    base.chmod(0o640)
    assert feil(ekte) == {Sted.RETTIGHETER}
    base.chmod(0o600)

    with Nokkelfil.les(ekte).endring() as innhold:
        innhold["spor"].append({**innhold["spor"][0], "bruker": "roald"})
    assert feil(ekte) == {Sted.SPOR}
    with Nokkelfil.les(ekte).endring() as innhold:
        innhold["spor"].pop()

    with Nokkelfil.les(ekte).endring() as innhold:
        (nodkode,) = (s for s in innhold["spor"] if s["slag"] == Sporslag.NODKODE)
        innhold["spor"].remove(nodkode)
    assert feil(ekte) == {Sted.SPOR}
    assert "stafett nodkode" in linje("--mappe", str(ekte)).ut  # without logging in too
    with Nokkelfil.les(ekte).endring() as innhold:
        innhold["spor"].append(nodkode)

    skadd = bytearray(frisk)  # the last page, which is none of the schema's
    skadd[-2000] ^= 1
    base.write_bytes(skadd)
    assert Sted.SIDER in feil(ekte)
    base.write_bytes(b"x" * 8192)
    assert feil(ekte) == {Sted.APNING}
    base.write_bytes(frisk)

    c = koble(base, nokkel(), fremmednokler=False)
    c.execute("INSERT INTO ansettelse SELECT hex(randomblob(16)), 'ingen', 'ingen', '', 0, 0, 0, 1")
    c.execute("DROP TRIGGER revisjon_rad_ingen_endring")
    c.execute("UPDATE revisjon_rad SET tid = '2020-01-01 00:00:00' WHERE nr = 1")
    c.close()
    assert feil(ekte) == {Sted.FREMMEDNOKLER, Sted.REVISJON}
    c = koble(base, nokkel(), fremmednokler=False)
    c.execute("DROP TRIGGER revisjon_rad_ingen_sletting")
    c.execute("DELETE FROM revisjon_detalj WHERE nr = (SELECT max(nr) FROM revisjon_rad)")
    c.execute("DELETE FROM revisjon_rad WHERE nr = (SELECT max(nr) FROM revisjon_rad)")
    c.close()
    assert Sted.ANKER in feil(ekte)
    for ending in ("-wal", "-shm"):
        base.with_name(base.name + ending).unlink(missing_ok=True)
    base.write_bytes(frisk)

    sti = sikkerhetskopi.kopimappe(ekte) / kopi.fil
    sti.write_bytes(sti.read_bytes()[:-4096])
    assert feil(ekte) == {Sted.KOPIER}


def test_stoppet_mens_en_kopi_ble_satt_paa_plass(kari: Innlogget, ekte: Path) -> None:
    """The restored end is there and the key file's anchor is not moved yet: she can log in, and nobody is accused."""
    ta_kopi(kari)
    with kari.base.motor.lesemotor.connect() as c:
        ende = revisjon.hode(c)
    fil, nokkel = Nokkelfil.les(ekte), kari.base.nokkel
    anker.sett_paa_nytt(fil, nokkel, Anker(ende.antall + 7, "f" * 64))
    assert feil(ekte) == {Sted.ANKER}
    anker.varsle_bytte(fil, nokkel, ende)
    assert feil(ekte) == set()
    anker.varsle_bytte(fil, nokkel, Anker(ende.antall + 1, "e" * 64))
    assert feil(ekte) == {Sted.ANKER}


@pytest.mark.parametrize("igjen", [(), ("anker_neste",)], ids=["none", "only the next"])
def test_et_anker_som_er_tatt_bort(kari: Innlogget, ekte: Path, igjen: tuple[str, ...]) -> None:
    """As a log-in, which then lets nobody in; one that nobody has logged in to may be without."""
    ta_kopi(kari)
    with kari.base.motor.lesemotor.connect() as c:
        feil_ende = Anker(revisjon.hode(c).antall + 3, "e" * 64)
    fil = Nokkelfil.les(ekte)
    anker.varsle_bytte(fil, kari.base.nokkel, feil_ende)
    with fil.endring() as innhold:
        del innhold[anker.FELT]
        for felt in {anker.NESTE} - set(igjen):
            del innhold[felt]
    (funnet,) = (linje for linje in _linjene(ekte) if not linje.i_orden)
    assert funnet.sted is Sted.ANKER
    assert ("mangler i nøkkelfilen" if not igjen else "minst 3 mangler") in funnet.setning.paa()
    if not igjen:
        with kari.base.motor.skrivemotor.begin() as c:
            c.exec_driver_sql("DROP TRIGGER revisjon_rad_ingen_endring")
            c.exec_driver_sql("UPDATE revisjon_rad SET handling = 'database.opprettet'")
        assert feil(ekte) == {Sted.REVISJON}


def linje(*ord_: str) -> Svar:
    return kjor("kontroller", *ord_)


def test_kommandoen(kari: Innlogget, ekte: Path, tmp_path: Path) -> None:
    ta_kopi(kari)
    fil = passordfil(tmp_path, PASSORD)
    valg = ["--mappe", str(ekte), "--bruker", BRUKER, "--passord-fil", str(fil)]
    svar = linje(*valg)
    assert (svar.status, svar.feil) == (0, "")
    assert "Ingen feil funnet." in svar.ut
    data = linje(*valg, "--json").data
    assert data["feil"] == 0
    assert {rad["sted"] for rad in data["linjer"]} == {sted.value for sted in Sted}
    (ekte / DATABASEFIL).chmod(0o644)
    svar = linje(*valg)
    assert svar.status == 1
    assert "chmod go-rwx" in svar.ut


def test_uten_innlogging_ses_det_som_kan_ses_utenfra(ekte: Path, tmp_path: Path) -> None:
    svar = linje("--mappe", str(ekte))
    assert svar.status == 0
    assert "--bruker BRUKER" in svar.ut
    svar = linje("--mappe", str(tmp_path / "ingen"))
    assert svar.status == 1
    assert "nøkkelfil" in svar.ut


def test_en_ovingsbase_kontrolleres_uten_passord(tmp_path: Path) -> None:
    base = kopi_av_oving(tmp_path / "oving")
    svar = linje("--mappe", str(base.mappe))
    assert (svar.status, svar.ut.count("FEIL")) == (0, 0), svar.ut


def test_feil_passord(ekte: Path, tmp_path: Path) -> None:
    fil = passordfil(tmp_path, "noe helt annet enn det")
    svar = linje("--mappe", str(ekte), "--bruker", BRUKER, "--passord-fil", str(fil))
    assert (svar.status, svar.ut) == (1, "")


def test_en_endret_nokkelfil_sies_det_fra_om_ogsaa_naar_ingen_slipper_inn(ekte: Path, tmp_path: Path) -> None:
    """The right passphrase is wrong then; that alone would send whoever asks the wrong way."""
    innhold = json.loads((ekte / "nokler.json").read_text())
    for spor in innhold["spor"]:
        spor["m"] = 1
    (ekte / "nokler.json").write_text(json.dumps(innhold))
    fil = passordfil(tmp_path, PASSORD)
    svar = linje("--mappe", str(ekte), "--bruker", BRUKER, "--passord-fil", str(fil))
    assert svar.status == 1
    assert "FEIL" in svar.ut
    assert "passord er feil" in svar.ut


def test_en_endret_nodkode_lages_paa_nytt_med_sin_egen_kommando(kari: Innlogget, ekte: Path) -> None:
    """It is nobody's: no one-time code mends it."""
    ta_kopi(kari)
    with Nokkelfil.les(ekte).endring() as innhold:
        (nodkode,) = (s for s in innhold["spor"] if s["slag"] == Sporslag.NODKODE)
        nodkode["t"] += 1
    (funnet,) = (linje for linje in _linjene(ekte) if not linje.i_orden)
    assert funnet.hjelp is not None
    assert "stafett nodkode" in funnet.hjelp.paa()


def test_et_endret_merke_for_noekkelen(kari: Innlogget, ekte: Path) -> None:
    """With it nothing can be laid in the key file, and whoever tries is told to log in anew, for ever."""
    ta_kopi(kari)
    with Nokkelfil.les(ekte).endring() as innhold:
        innhold[nokler.MERKE] = "0" * 32
    assert feil(ekte) == {Sted.NOKKELFIL}


@pytest.mark.parametrize("innhold", [None, b"", b"%PDF-"])
def test_skrifter_som_mangler_eller_er_skadet(
    kari: Innlogget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, innhold: bytes | None
) -> None:
    ta_kopi(kari)
    grunnlag._last_skrifter.cache_clear()
    (tmp_path / "fonter").mkdir()
    if innhold is not None:
        (tmp_path / "fonter" / f"{grunnlag.VANLIG}.ttf").write_bytes(innhold)
    monkeypatch.setattr(grunnlag, "files", lambda _pakke: tmp_path)
    assert feil(kari.base.mappe) == {Sted.SKRIFTER}
    monkeypatch.undo()
    assert feil(kari.base.mappe) == set()


def test_hvert_funn_har_en_setning_og_noe_aa_gjore() -> None:
    """Also where the database stopped the look itself."""
    koder = [*(sted_kode for sted_kode in FEIL), *((sted, "laast") for sted in Sted)]
    for sted, kode in koder:
        linje_ = _feil(Funn(sted, kode or "ukjent", 2, "navn"))
        assert linje_.setning.paa().endswith((".", ")."))
        assert linje_.hjelp is not None
        assert linje_.hjelp.paa()


def test_det_som_ligger_lenge_og_det_som_er_fra_en_annen_utgave(tmp_path: Path) -> None:
    """The outbox, an old backup, a change of key that is owed, another schema: each by its own code."""
    v, _ = full_verden(tmp_path / "base")
    sti, fil, naa = v.mappe / DATABASEFIL, Nokkelfil.les(v.mappe), v.klokke.naa()
    sikkerhetskopi.ta_kopi(sti, fil, v.base.nokkel, naa)

    def koder(dager: int = 0) -> dict[Sted, str]:
        funn = kontroll.innenfra(sti, Nokkelfil.les(v.mappe), v.base.nokkel, naa + timedelta(days=dager))
        return {f.sted: f.feil for f in funn if f.feil and f.sted is not Sted.SPOR}

    def posten(tilstand: Posttilstand) -> None:
        with v.base.motor.skrivemotor.begin() as c:
            c.execute(sa.update(tabell(Utpost)).values(tilstand=tilstand))

    posten(Posttilstand.VENTER)
    assert koder(9) == {Sted.UTBOKS: "venter", Sted.KOPIER: "gammel"}
    posten(Posttilstand.OPPGITT)
    with Nokkelfil.les(v.mappe).endring() as innhold:
        innhold[nokler.SKYLDER] = naa.isoformat()
    assert koder() == {Sted.UTBOKS: "oppgitt", Sted.NOKKELBYTTE: "skyldes"}
    for versjon, ventet in (("9999", "nyere"), ("0001", "gammelt")):
        with v.base.motor.skrivemotor.begin() as c:
            c.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{versjon}'")  # noqa: S608
        assert koder()[Sted.SKJEMA] == ventet
    v.base.lukk()
