"""``stafett post`` from one end to the other, in the practice database."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from data.koder import Posttilstand
from data.modeller import Utpost
from data.utboks import AVBRUTT
from stafett_tui.post import nokkelring
from tests.kommandolinje.konsoll import Bord, kjor
from tests.ovingshjelp import apen_motor, kopi_av_oving, les_alt
from tests.post.tjenere import BRUKER, PASSORD, Innboks, tjener
from tests.raadata import tabell

HOLDER, ADMINISTRATOR = "jorunn", "solfrid"


@pytest.fixture(scope="module")
def mappe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kopi_av_oving(tmp_path_factory.mktemp("post") / "base").mappe


@pytest.fixture
def holder(mappe: Path) -> Iterator[Bord]:
    b = Bord(mappe, HOLDER)
    yield b
    b.lukk()


@pytest.fixture
def admin(mappe: Path) -> Iterator[Bord]:
    b = Bord(mappe, ADMINISTRATOR)
    yield b
    b.lukk()


@pytest.fixture
def epost(mappe: Path, holder: Bord) -> str:
    """The id of a mail of the holder's that waits, in hex."""
    return legg_epost(mappe, holder)


def legg_epost(mappe: Path, holder: Bord) -> str:
    alt = les_alt(mappe)
    stilling = holder.inne.hatter[0].ansettelse_id
    logg = next(r.id for r in alt["logg"] if r.stafettholder_id == stilling and r.status == "aktiv")
    foresatt = next(r.id for r in alt["foresatt"] if r.logg_id == logg and r.fjernet is None)
    naa = holder.inne.base.klokke.naa()
    rad_id = UUID(int=len(alt["utpost"]) + 1)
    with apen_motor(mappe) as motor, motor.skrivemotor.begin() as c:
        c.execute(
            tabell(Utpost)
            .insert()
            .values(
                id=rad_id,
                logg_id=logg,
                slag="velkomst",
                foresatt_id=foresatt,
                barnet=False,
                til="foresatt@example.org",
                malform="nb",
                enhet="Skolen",
                kontakt="",
                kalender_uid="",
                sted="",
                message_id=f"<{rad_id.hex}@post.invalid>",
                tilstand="venter",
                forsok=0,
                neste_forsok=naa,
                feilkode="",
                opprettet=naa,
            )
        )
    return rad_id.hex


def sett(mappe: Path, epost: str, **verdier: object) -> None:
    t = tabell(Utpost)
    with apen_motor(mappe) as motor, motor.skrivemotor.begin() as c:
        assert c.execute(t.update().where(t.c.id == UUID(epost)).values(**verdier)).rowcount == 1


def stand(holder: Bord, epost: str) -> str:
    return next(str(r["status"]) for r in holder.kjor("post", "liste", "--json").data if r["id"] == epost)


def test_liste_og_skriv(mappe: Path, holder: Bord, epost: str, tmp_path: Path) -> None:
    liste = holder.kjor("post", "liste")
    assert epost[:8] in liste.ut
    assert "Velkomstbrev" in liste.ut
    assert "stafett post skriv" in liste.ut, "there is no mail server yet"
    svar = holder.kjor("post", "skriv", epost, "--til", str(tmp_path), "--json")
    (fil,) = (Path(f) for f in svar.data["filer"])
    assert fil.read_bytes().startswith(b"From:")
    assert stand(holder, epost) == "skrevet_ut"


def test_skriv_uten_id_er_alle_som_venter(mappe: Path, holder: Bord, epost: str, tmp_path: Path) -> None:
    to = legg_epost(mappe, holder)
    assert holder.kjor("post", "skriv", "--til", str(tmp_path)).status == 0
    assert {stand(holder, epost), stand(holder, to)} == {"skrevet_ut"}
    igjen = holder.kjor("post", "skriv", "--til", str(tmp_path))
    assert (igjen.status, "ingen e-post" in igjen.feil) == (1, True)
    assert holder.kjor("post", "skriv", epost, "--til", str(tmp_path / "ingen")).status == 1


def test_igjen_og_likevel(mappe: Path, holder: Bord, epost: str) -> None:
    assert holder.kjor("post", "igjen", epost).status == 1
    sett(mappe, epost, tilstand=Posttilstand.USIKKER, feilkode=AVBRUTT)
    usikker = holder.kjor("post", "igjen", epost)
    assert (usikker.status, "framme" in usikker.feil) == (1, True)
    assert "framme" in holder.kjor("post", "liste").ut
    assert holder.kjor("post", "igjen", epost[:8] + epost[8:], "--likevel").status == 0
    assert stand(holder, epost) == "venter"


def test_oppsett_og_send(
    mappe: Path, holder: Bord, admin: Bord, epost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring: dict[tuple[str, str], str] = {}

    def legg_inn(vert: str, bruker: str, passord: str) -> bool:
        ring[vert, bruker] = passord
        return True

    monkeypatch.setattr(nokkelring, "legg_inn", legg_inn)
    monkeypatch.setattr(nokkelring, "les", lambda vert, bruker: ring.get((vert, bruker)))
    assert "ikke satt opp" in admin.kjor("post", "oppsett").ut
    assert holder.kjor("post", "oppsett").status == 1
    assert holder.kjor("post", "send").status == 1
    fil = tmp_path / "passord"
    fil.touch(mode=0o600)
    fil.write_text(f"{PASSORD}\n")
    innboks = Innboks()
    with tjener(innboks) as port:
        mulig = ["--tjener", "localhost", "--port", str(port), "--avsender", "stafett@kommune.no"]
        assert "--sikring" in admin.kjor("post", "oppsett", *mulig, "--sikring", "kanskje").feil
        assert admin.kjor("post", "oppsett", *mulig).status == 1, "how the line is secured must be said"
        svar = admin.kjor("post", "oppsett", *mulig, "--sikring", "ingen")
        assert svar.status == 0, svar.feil
        assert "localhost" in admin.kjor("post", "oppsett").ut
        assert holder.kjor("post", "send").status == 0
    assert "foresatt@example.org" in innboks.til
    assert stand(holder, epost) == "sendt"
    med = admin.kjor("post", "oppsett", "--brukernavn", BRUKER, "--epost-passord-fil", str(fil))
    assert "nøkkelringen" in med.ut
    assert ring == {("localhost", BRUKER): PASSORD}
    assert PASSORD not in med.ut + med.feil
    glemt: list[tuple[str, str]] = []
    monkeypatch.setattr(nokkelring, "fjern", lambda *hvem: glemt.append(hvem))
    monkeypatch.setattr(nokkelring, "legg_inn", lambda *_: False)
    uten = admin.kjor("post", "oppsett", "--brukernavn", BRUKER, "--epost-passord-fil", str(fil))
    assert "kan ikke brukes" in uten.ut
    fil.chmod(0o644)
    assert admin.kjor("post", "oppsett", "--epost-passord-fil", str(fil)).status == 1
    assert glemt == []
    assert admin.kjor("post", "oppsett", "--brukernavn", "en annen").status == 0
    assert admin.kjor("post", "oppsett", "--fjern").status == 0
    assert glemt == [("localhost", BRUKER), ("localhost", "en annen")]


def test_tjeneste(mappe: Path, holder: Bord, admin: Bord, tmp_path: Path) -> None:
    fil = tmp_path / "tjenestefil"
    assert holder.kjor("post", "tjeneste", str(fil)).status == 1
    assert not fil.exists()
    assert admin.kjor("post", "tjeneste").status == 2
    assert admin.kjor("post", "tjeneste", str(fil)).status == 0
    assert kjor("varsle", "--tjeneste", str(fil), "--mappe", str(mappe)).status in (0, 1)
    assert admin.kjor("post", "tjeneste", "--fjern").status == 0
    svar = kjor("varsle", "--tjeneste", str(fil), "--mappe", str(mappe))
    assert (svar.status, "ut av bruk" in svar.feil) == (1, True)
