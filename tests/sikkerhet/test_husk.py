"""«Husk på denne maskinen»: never the only way in, never the database key, and never in anybody's way."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import keyring
import pytest

from data import nokler, ringspor
from data.koder import Hatt
from data.kontroll import Sted
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import Nokkelfilfeil, Nokkelfilkode, Sporslag
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.brukere import Ansattskjema, opprett_ansatt
from stafett_tui.handlinger.engangskode import Engangskode, lag_engangskode
from stafett_tui.handlinger.passord import bytt_passord
from stafett_tui.oppstart import Innlogget, logg_inn
from stafett_tui.sikkerhet import husk, huskstand, ring
from stafett_tui.sikkerhet.husk import ENDRET, ETTER_LAAS, FLERE, HVORFOR, UTLOPT, MaaSkrive
from stafett_tui.sikkerhet.kontroll import kontroller
from stafett_tui.sikkerhet.ring import Ringfeil
from tests.byggere import PASSORD
from tests.handlinger.svar import ok
from tests.innlogging import NYTT_PASSORD, inne
from tests.kommandolinje.konsoll import kjor, passordfil
from tests.sikkerhet.conftest import BRUKER, numre
from tests.sikkerhet.ringer import Glemsom, Kjede, Klartekst, Laast, Minne, Rar, UtenSamling, Ventende, med


@pytest.fixture
def minne(monkeypatch: pytest.MonkeyPatch) -> Iterator[Minne]:
    """A desktop with a keyring that can be trusted."""
    monkeypatch.setattr(ring, "TRYGGE", (*ring.TRYGGE, "tests."))
    for_ = keyring.get_keyring()
    mitt = Minne()
    keyring.set_keyring(mitt)
    yield mitt
    keyring.set_keyring(for_)


@pytest.fixture
def husket(minne: Minne, kari: Innlogget) -> Minne:
    assert isinstance(husk.husk(kari.base, BRUKER), Kvittering)
    kari.base.lukk()
    return minne


def hvorfor(mappe: Path) -> object:
    """Why the passphrase is asked for, which opens as before."""
    svar = husk.apne(mappe)
    inne(logg_inn(mappe, BRUKER, PASSORD)).base.lukk()
    return svar.hvorfor if isinstance(svar, MaaSkrive) else svar


def test_en_starter_uten_passord(husket: Minne, ekte: Path) -> None:
    innlogget = inne(husk.apne(ekte))
    assert (innlogget.brukernavn, len(innlogget.hatter)) == (BRUKER, 2)
    nokkel = bytes(innlogget.base.nokkel.kopi())
    innlogget.base.lukk()
    (verdi,) = husket.lagret.values()
    assert nokkel.hex() not in verdi
    ((_, navn),) = husket.lagret
    assert BRUKER not in navn
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()


@pytest.mark.parametrize(
    ("annen", "feil"),
    [
        (Laast, Ringfeil.LAAST),
        (UtenSamling, Ringfeil.LAAST),
        (Rar, Ringfeil.GIKK_IKKE),
        (Klartekst, Ringfeil.UTRYGG),
    ],
)
def test_nokkelringer_som_ikke_kan_brukes(
    husket: Minne, ekte: Path, annen: type[Minne], feil: Ringfeil
) -> None:
    keyring.set_keyring(med(husket.lagret, annen))
    assert hvorfor(ekte) == HVORFOR[feil]


def test_en_klartekst_blant_flere_er_nok(husket: Minne, ekte: Path) -> None:
    keyring.set_keyring(Kjede(husket, med(husket.lagret, Klartekst)))
    assert hvorfor(ekte) == HVORFOR[Ringfeil.UTRYGG]


def test_ingen_nokkelring(husket: Minne, ekte: Path) -> None:
    keyring.set_keyring(keyring.backends.null.Keyring())  # type: ignore[attr-defined]
    assert hvorfor(ekte) == HVORFOR[Ringfeil.INGEN]


def test_en_som_henger_slippes_etter_noen_sekunder(
    husket: Minne, ekte: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ring.TIDSGRENSE <= 5
    monkeypatch.setattr(ring, "TIDSGRENSE", 0.2)
    venter = Ventende()
    keyring.set_keyring(venter)
    fra = time.monotonic()
    svar = husk.apne(ekte)
    assert time.monotonic() - fra < 3
    venter.slipp.set()
    assert svar == MaaSkrive(BRUKER, HVORFOR[Ringfeil.SVARER_IKKE])


@pytest.mark.parametrize("verdi", [None, "", "ikke base64!", "AAAA", "A" * 43 + "="])
def test_nokkelringen_er_endret(husket: Minne, ekte: Path, verdi: str | None) -> None:
    (navn,) = husket.lagret
    del husket.lagret[navn]
    if verdi is not None:
        husket.lagret[navn] = verdi
    assert hvorfor(ekte) == ENDRET
    linjer = kontroller(ekte, BRUKER, PASSORD)
    assert isinstance(linjer, list)
    assert not next(linje for linje in linjer if linje.sted is Sted.NOKKELRING).i_orden


@pytest.mark.parametrize(
    "endring",
    [
        {"utloper": "2999-01-01T00:00:00+00:00"},
        {"laget": "2020-01-01T00:00:00+00:00"},
        {"bruker": "ola"},
        {"id": "0" * 16},
        {"ct": "AAAA"},
    ],
)
def test_sporet_er_endret(husket: Minne, ekte: Path, endring: dict[str, Any]) -> None:
    fil = Nokkelfil.les(ekte)
    with fil.endring() as innhold:
        next(s for s in innhold["spor"] if s["slag"] == "nokkelring").update(endring)
    assert hvorfor(ekte) in (ENDRET, FLERE)


@pytest.mark.parametrize(("dager", "slipper"), [(13, True), (14, False), (-1, False)])
def test_etter_to_uker_skrives_passordet(
    husket: Minne, ekte: Path, monkeypatch: pytest.MonkeyPatch, dager: int, slipper: bool
) -> None:
    tid = datetime.now(UTC) + timedelta(days=dager)

    class Klokke:
        def naa(self) -> datetime:
            return tid

    monkeypatch.setattr(husk, "Klokke", Klokke)
    svar = husk.apne(ekte)
    if slipper:
        inne(svar).base.lukk()
    else:
        assert svar == MaaSkrive(BRUKER, UTLOPT)


def test_etter_laas_skrives_passordet_i_hver_ny_prosess(husket: Minne, ekte: Path) -> None:
    huskstand.krev_passord(ekte)
    for _ in range(2):
        assert hvorfor(ekte) == ETTER_LAAS  # a command's passphrase may lie in a file: it takes no lock away
    huskstand.passord_skrevet(ekte)
    inne(husk.apne(ekte)).base.lukk()
    huskstand.krev_passord(ekte)
    kari = inne(logg_inn(ekte, BRUKER, PASSORD))
    assert isinstance(husk.husk(kari.base, BRUKER), Kvittering)
    kari.base.lukk()
    inne(husk.apne(ekte)).base.lukk()


def test_en_ansatt_til_og_det_er_slutt(husket: Minne, ekte: Path) -> None:
    kari = inne(husk.apne(ekte))
    fil = Nokkelfil.les(ekte)
    nokler.lag_kodespor(fil, "ny", kari.base.nokkel, datetime.now(UTC) + timedelta(days=1), kari.base.kdf)
    assert ringspor.finn(Nokkelfil.les(ekte)) is None
    svar = husk.husk(kari.base, BRUKER)
    assert isinstance(svar, Avslag)
    assert svar.setning == FLERE
    assert husk.apne(ekte) == MaaSkrive(BRUKER, FLERE)
    husk.rydd(kari.base, BRUKER)
    assert husk.apne(ekte) is None
    assert husket.lagret == {}
    kari.base.lukk()


def test_den_som_inviterer_far_vite_det(husket: Minne, ekte: Path) -> None:
    kari = inne(husk.apne(ekte))
    okt = kari.velg(next(h for h in kari.hatter if h.hatt is Hatt.LEDER))
    skjema = Ansattskjema("Rune", "Berg", numre(2)[1], "lærer", brukernavn="rune", er_aktor=True)
    ny = ok(opprett_ansatt(okt, skjema))
    assert ny.id is not None
    assert ringspor.finn(Nokkelfil.les(ekte)) is not None, "who cannot log in changes nothing"
    for slatt_av in (True, False):
        kode = lag_engangskode(okt, UUID(ny.id))
        assert isinstance(kode, Engangskode)
        assert kode.husk_slatt_av is slatt_av
    kari.base.lukk()


def test_av_igjen(husket: Minne, ekte: Path) -> None:
    kari = inne(husk.apne(ekte))
    husk.glem(kari.base)
    assert (husk.apne(ekte), husket.lagret) == (None, {})
    kari.base.lukk()


def test_nytt_passord_glemmer_maskinen(husket: Minne, ekte: Path) -> None:
    kari = inne(logg_inn(ekte, BRUKER, PASSORD))
    okt = kari.velg(next(h for h in kari.hatter if h.hatt is Hatt.LEDER))
    ok(bytt_passord(okt, PASSORD, NYTT_PASSORD, NYTT_PASSORD))
    assert husk.apne(ekte) is None
    kari.base.lukk()


def test_aldri_den_eneste_veien_inn(husket: Minne, ekte: Path) -> None:
    fil = Nokkelfil.les(ekte)
    nokler.fjern_spor(fil, "", Sporslag.NODKODE)
    with pytest.raises(Nokkelfilfeil) as feil:
        nokler.fjern_spor(fil, BRUKER, Sporslag.PASSORD)
    assert feil.value.kode is Nokkelfilkode.SISTE_SPOR


@pytest.mark.parametrize("klasse", [Glemsom, Laast, Klartekst])
def test_det_som_ikke_kan_huskes_legges_ikke_i_filen(
    minne: Minne, kari: Innlogget, ekte: Path, klasse: Callable[[], Minne]
) -> None:
    for_ = (ekte / "nokler.json").read_bytes()
    annen = klasse()
    keyring.set_keyring(annen)
    assert isinstance(husk.husk(kari.base, BRUKER), Avslag)
    assert (ekte / "nokler.json").read_bytes() == for_
    assert annen.lagret == {} or klasse is not Klartekst


def test_biblioteket_lastes_ikke_naar_det_ikke_brukes(ekte: Path) -> None:
    kode = (
        "import sys; from pathlib import Path; from stafett_tui.oppstart import logg_inn\n"
        "from stafett_tui.sikkerhet import husk, ring\n"
        "assert husk.apne(Path(sys.argv[1])) is None\n"
        "logg_inn(Path(sys.argv[1]), sys.argv[2], sys.argv[3]).base.lukk()\n"
        "print('keyring' in sys.modules)"
    )
    svar = subprocess.run(
        [sys.executable, "-c", kode, str(ekte), BRUKER, PASSORD], capture_output=True, text=True, check=True
    )
    assert svar.stdout.strip() == "False"
    assert json.loads((ekte / "nokler.json").read_text())["v"] == 2


def test_fra_kommandolinjen(
    minne: Minne, ekte: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.plattform.herd_prosess", lambda: True)
    valg = ["--mappe", str(ekte), "--bruker", BRUKER, "--passord-fil", str(passordfil(tmp_path, PASSORD))]
    assert kjor("husk", *valg, "--json").data == {"husket": False, "til": None, "kan_tilbys": True}
    svar = kjor("husk", "på", *valg)
    assert (svar.status, len(minne.lagret)) == (0, 1)
    assert "uten passord på denne maskinen til" in kjor("husk", *valg).ut
    inne(husk.apne(ekte)).base.lukk()
    assert "husker deg ikke lenger" in kjor("husk", "av", *valg).ut
    assert minne.lagret == {}
    keyring.set_keyring(Klartekst())
    svar = kjor("husk", "på", *valg)
    assert (svar.status, "lagrer ikke trygt" in svar.feil) == (1, True)
