"""Backup and restore by command: shown first, done at one stroke, deleted again, undone by its own backup."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from sqlmodel import col

from data import kopinokler, revisjon, sikkerhetskopi, sletting
from data.filkontroll import kontroller_fil
from data.koder import Handling, Virksomhetstype
from data.lagringsfeil import Lagringsfeil, Lagringskode
from data.modeller import Ansatt, Gravstein, Logg, RevisjonRad, Virksomhet
from data.motor import koble
from data.nokkelfil import Nokkelfil
from stafett_tui.klokke import Klokke
from stafett_tui.oppstart import Database, Innlogget, logg_inn
from stafett_tui.sikkerhet import slutten
from stafett_tui.steder import DATABASEFIL
from tests.byggere import PASSORD
from tests.innlogging import inne
from tests.kommandolinje.konsoll import Svar, kjor, passordfil
from tests.sidetekst import rester
from tests.sikkerhet.conftest import BRUKER
from tests.sikkerhet.test_minne import ETTERNAVN, OPPMERKSOM, gi_et_barn


@pytest.fixture(autouse=True)
def _ikke_herd_testene(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.plattform.herd_prosess", lambda: True)


def linje(ekte: Path, *ord_: str, passord: str = PASSORD) -> Svar:
    fil = passordfil(ekte.parent, passord)
    return kjor("--mappe", str(ekte), "--bruker", BRUKER, "--passord-fil", str(fil), *ord_)


def kopi_id(ekte: Path) -> str:
    """A backup, by command."""
    return str(linje(ekte, "sikkerhetskopi", "--json").data["id"])


def enhet(ekte: Path, navn: str) -> UUID:
    """Something that is written after the backup."""
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    ny = Virksomhet(navn=navn, type=Virksomhetstype.SKOLE)
    with innlogget.base.motor.skrivemotor.begin() as c:
        c.execute(sa.insert(Virksomhet).values(**ny.model_dump()))
    innlogget.base.lukk()
    return ny.id


def enheter(ekte: Path) -> list[str]:
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    try:
        with innlogget.base.motor.lesemotor.connect() as c:
            assert revisjon.kontroller(c) == []
            return list(c.execute(sa.select(col(Virksomhet.navn)).order_by(col(Virksomhet.navn))).scalars())
    finally:
        innlogget.base.lukk()


def test_fra_kopi_til_plass_og_tilbake(ekte: Path) -> None:
    id_ = kopi_id(ekte)
    enhet(ekte, "Skrevet etterpå")
    liste = linje(ekte, "gjenopprett")
    assert id_ in liste.ut
    plan = linje(ekte, "gjenopprett", id_)
    assert (plan.status, "Ingenting er gjort ennå" in plan.ut) == (0, True)
    assert linje(ekte, "gjenopprett", id_, "--json").data["tapes"] == 1  # the log-in; the commands make none
    assert "Skrevet etterpå" in enheter(ekte)
    svar = linje(ekte, "gjenopprett", id_, "--bekreft", "GJENOPPRETT")
    assert svar.status == 0, svar.feil
    assert "Skrevet etterpå" not in enheter(ekte)
    kopier = linje(ekte, "gjenopprett", "--json").data
    assert len(kopier) == 2  # what was there before is one too
    assert linje(ekte, "gjenopprett", kopier[0]["id"], "--bekreft", "GJENOPPRETT").status == 0
    assert "Skrevet etterpå" in enheter(ekte)


def test_av_en_odelagt_base(ekte: Path) -> None:
    id_ = kopi_id(ekte)
    for rest in ("", "-wal", "-shm"):
        (ekte / f"{DATABASEFIL}{rest}").unlink(missing_ok=True)
    (ekte / DATABASEFIL).write_bytes(b"ikke en database" * 1000)
    assert linje(ekte, "minside").status == 1
    plan = linje(ekte, "gjenopprett", id_)
    assert "lagt til side" in plan.ut
    assert linje(ekte, "gjenopprett", id_, "--bekreft", "GJENOPPRETT").status == 0
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    with innlogget.base.motor.lesemotor.connect() as c:
        rader = c.execute(sa.select(col(RevisjonRad.handling), col(RevisjonRad.ansatt_id))).all()
        (kari,) = c.execute(sa.select(col(Ansatt.id))).scalars()
    innlogget.base.lukk()
    assert (Handling.GJENOPPRETTET, kari) in {tuple(r) for r in rader}
    assert len(list(sikkerhetskopi.kopimappe(ekte).glob("skadet-*"))) == 1


def test_av_en_base_som_er_borte(ekte: Path) -> None:
    id_ = kopi_id(ekte)
    for fil in ekte.glob(f"{DATABASEFIL}*"):
        fil.unlink()
    assert linje(ekte, "gjenopprett", id_, "--bekreft", "GJENOPPRETT").status == 0
    assert enheter(ekte) == ["Bakkehaugen skole"]


def _rester(ekte: Path, nokkel: bytes, navnet: set[bytes]) -> set[bytes]:
    """Which of these can be read in the database and what lies beside it, by who has its key."""
    with TemporaryDirectory() as mappe:
        for fil in ekte.glob(f"{DATABASEFIL}*"):
            (Path(mappe) / fil.name).write_bytes(fil.read_bytes())
        return rester(Path(mappe), nokkel, navnet)


def test_det_som_er_slettet_siden_slettes_igjen(ekte: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The backup was brought back from elsewhere, with its key: shredding did not reach it. A real child, gone byte
    for byte from what is put in place."""
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    gi_et_barn(innlogget)
    with innlogget.base.motor.skrivemotor.begin() as c:
        c.execute(sa.update(Ansatt).values(er_administrator=True))
    innlogget.base.lukk()
    id_ = kopi_id(ekte)
    monkeypatch.setattr("stafett_tui.sikkerhet.apning.makuler_foreldede", lambda _base: True)
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    nokkel = bytes(innlogget.base.nokkel.kopi())
    with innlogget.base.motor.skrivemotor.begin() as c:
        (logg_id,) = c.execute(sa.select(col(Logg.id))).scalars()
        sletting.slett_rader(c, logg_id)
        c.execute(sa.insert(Gravstein).values(merke=sletting.merke(logg_id), ryddet=True))
    assert sletting.rydd(innlogget.base.motor)
    innlogget.base.lukk()
    plan = linje(ekte, "gjenopprett", id_, "--json").data
    assert (plan["slettes_igjen"], plan["kopi"]["id"]) == (1, id_)
    assert linje(ekte, "gjenopprett", id_, "--bekreft", "GJENOPPRETT").status == 0
    assert enheter(ekte) == ["Bakkehaugen skole"]
    navnet = {ETTERNAVN.encode(), OPPMERKSOM.encode()}
    assert _rester(ekte, nokkel, navnet) == set()
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    with innlogget.base.motor.skrivemotor.begin() as c:
        assert c.execute(sa.select(sa.func.count(col(Logg.id)))).scalar_one() == 0
    gi_et_barn(innlogget)
    assert _rester(ekte, nokkel, navnet) == navnet, "the same search finds it when it is there"
    innlogget.base.lukk()


def test_en_sletting_makulerer_ogsaa_etter_et_avbrudd(ekte: Path) -> None:
    """The program was stopped between the deletion and the shredding: the next who opens does it."""
    gammel = kopi_id(ekte)
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    with innlogget.base.motor.skrivemotor.begin() as c:
        c.execute(sa.insert(Gravstein).values(merke=uuid4().hex * 2, ryddet=True))
    innlogget.base.lukk()
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()
    (ny,) = kopinokler.kopier(Nokkelfil.les(ekte))
    assert ny.id != gammel
    assert len(list(sikkerhetskopi.kopimappe(ekte).glob("*.db"))) == 1


def test_det_som_er_satt_til_side_gaar_ved_neste_apning(ekte: Path) -> None:
    """Also when no backup is left that tells of the deletion."""
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    with innlogget.base.motor.skrivemotor.begin() as c:
        c.execute(sa.insert(Gravstein).values(merke=uuid4().hex * 2, ryddet=True))
    innlogget.base.lukk()
    side = sikkerhetskopi.kopimappe(ekte) / "skadet-20260101T000000Z.db"
    side.parent.mkdir(exist_ok=True)
    side.touch()
    assert kopinokler.kopier(Nokkelfil.les(ekte)) == []
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()
    assert not side.exists()


def odelegg(base: Database) -> None:
    """A row that points at nothing: the file is not whole, and every window works on in it."""
    forbindelse = koble(base.motor.sti, base.nokkel.kopi(), fremmednokler=False)
    tabell = "ansettelse"
    forbindelse.execute(f"UPDATE {tabell} SET virksomhet_id = ?", (uuid4().hex,))  # noqa: S608 - a name above
    forbindelse.close()
    assert not kontroller_fil(base.motor.sti, base.nokkel.kopi()).hel


@pytest.mark.parametrize("hel", [True, False])
def test_ingen_andre_far_vaere_inne(kari: Innlogget, ekte: Path, hel: bool) -> None:
    id_ = kopi_id(ekte)
    if not hel:
        odelegg(kari.base)
    for_ = [f.read_bytes() for f in sorted(ekte.glob(f"{DATABASEFIL}*")) if not f.name.endswith("-shm")]
    with kari.base.motor.lesemotor.connect() as c:
        revisjon.hode(c)
        svar = linje(ekte, "gjenopprett", id_, "--bekreft", "GJENOPPRETT")
    assert svar.status == 1
    assert "annet vindu" in svar.feil
    assert [
        f.read_bytes() for f in sorted(ekte.glob(f"{DATABASEFIL}*")) if not f.name.endswith("-shm")
    ] == for_


@pytest.mark.parametrize("hel", [True, False])
def test_ingen_kommer_inn_for_den_nye_er_paa_plass(
    kari: Innlogget, ekte: Path, hel: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What she saved in between would be neither in the new database nor in the copy of the old one."""
    id_ = kopi_id(ekte)
    if not hel:
        odelegg(kari.base)
    nokkel = kari.base.nokkel.kopi()
    kari.base.lukk()
    proevd: list[str] = []

    def prov(hva: str) -> None:
        with pytest.raises(Lagringsfeil) as feil:
            koble(ekte / DATABASEFIL, bytearray(nokkel), ventetid=0.0).close()
        assert feil.value.kode is Lagringskode.LAAST
        proevd.append(hva)

    def foerst(hvor: object, navn: str) -> None:
        ekte_kall = getattr(hvor, navn)

        def kall(*ord_: object, **valg: object) -> object:
            prov(navn)
            return ekte_kall(*ord_, **valg)

        monkeypatch.setattr(hvor, navn, kall)

    foerst(sikkerhetskopi, "ta_kopi")
    foerst(sikkerhetskopi, "bygg_fra")
    foerst(sikkerhetskopi, "sett_inn" if hel else "bytt_fil")
    svar = linje(ekte, "gjenopprett", id_, "--bekreft", "GJENOPPRETT")
    assert svar.status == 0, svar.feil
    assert proevd == (["ta_kopi", "bygg_fra", "sett_inn"] if hel else ["bygg_fra", "bytt_fil"])
    assert enheter(ekte) == ["Bakkehaugen skole"]
    assert len(list(sikkerhetskopi.kopimappe(ekte).glob("skadet-*.db"))) == (0 if hel else 1)


def test_bare_administratoren(ekte: Path) -> None:
    id_ = kopi_id(ekte)
    innlogget = inne(logg_inn(ekte, BRUKER, PASSORD))
    with innlogget.base.motor.skrivemotor.begin() as c:
        c.execute(sa.update(Ansatt).values(er_administrator=False))
    innlogget.base.lukk()
    for ord_ in ([], [id_], [id_, "--bekreft", "GJENOPPRETT"]):
        svar = linje(ekte, "gjenopprett", *ord_)
        assert (svar.status, svar.ut) == (1, "")
        assert "administratoren" in svar.feil


def test_feil_passord_og_ukjent_kopi(ekte: Path) -> None:
    assert linje(ekte, "gjenopprett", passord="noe helt annet enn").status == 1
    assert linje(ekte, "gjenopprett", "ffff").status == 1


def test_en_gang_om_dagen(kari: Innlogget, monkeypatch: pytest.MonkeyPatch) -> None:
    def antall() -> int:
        return len(kopinokler.kopier(Nokkelfil.les(kari.base.mappe)))

    assert slutten.ved_slutten(kari.base) is None
    assert slutten.ved_slutten(kari.base) is None
    assert antall() == 1
    i_morgen = Klokke().naa() + timedelta(days=1)
    monkeypatch.setattr(slutten, "Klokke", lambda: type("K", (), {"naa": lambda _: i_morgen})())
    assert slutten.ved_slutten(kari.base) is None
    assert antall() == 2

    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(sikkerhetskopi, "er_dagens_tatt", lambda *_: False)
    monkeypatch.setattr(sikkerhetskopi, "ta_kopi", full)
    assert slutten.ved_slutten(kari.base) == slutten.IKKE_TATT
