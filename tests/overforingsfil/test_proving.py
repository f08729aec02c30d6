"""What is wrong with a file is said in a sentence, whatever it is, and nothing is written."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from data.modeller import Ansatt
from stafett_tui.avslag import Avslag
from stafett_tui.filvisninger import Filinnhold
from stafett_tui.handlinger import mottak
from stafett_tui.handlinger.mottak import se_overforingsfil, ta_imot_logg
from stafett_tui.handlinger.overforingsfil import (
    Overforingskvittering,
    lag_overforingsfil,
    trekk_overforingsfil,
)
from stafett_tui.overforingsfil import konvolutt
from stafett_tui.overforingsfil.konvolutt import Pakkefeil, pakk, pakk_opp
from stafett_tui.overforingsfil.nokler import (
    aapne,
    er_mottaker,
    har_passord,
    laas,
    nye_nokler,
    nytt_passord,
)
from stafett_tui.overforingsfil.proving import Provd
from tests.byggere import ny_id
from tests.conftest import GRUNDIG
from tests.overforingsfil.reise import (
    Reise,
    innsiden,
    lagre,
    nokkelen,
    nokler_i,
    omskrevet,
    skjema,
    sorvik,
)
from tests.raadata import alt_innhold, en, rett_rad

ANTALL = 600 if GRUNDIG else 60


def kode(svar: object) -> str:
    assert isinstance(svar, Avslag), "it was taken"
    setning = svar.setning.paa()
    assert setning.endswith(".")
    return svar.kode


def test_aa_se_paa_filen_skriver_ingenting(reise: Reise) -> None:
    for_ = alt_innhold(reise.til)
    sett = se_overforingsfil(reise.til.okt("Maren"), reise.fil)
    assert isinstance(sett, Filinnhold)
    assert (sett.fra, sett.barn, sett.kjent) == ("Fjordvik", "Tuvalise Kvitfjell", None)
    assert reise.full.nummer not in repr(sett) + sett.nummer
    assert sett.kjennetegn == reise.sendt.kjennetegn
    assert alt_innhold(reise.til) == for_


def test_hver_skade_blir_funnet(reise: Reise) -> None:
    """Bytes that are another, missing or too many, anywhere; and files that were never one."""
    hel, tilfeldig = reise.fil.read_bytes(), random.Random(5)  # noqa: S311 - not a secret
    nokler, sett = nokler_i(reise.til), set()
    for _ in range(ANTALL):
        plass = tilfeldig.randrange(len(hel))
        skadet = bytearray(hel)
        skadet[plass] ^= 1 << tilfeldig.randrange(8)
        for forsok in (bytes(skadet), hel[:plass], hel + b"x", hel[:plass] + hel[plass + 1 :]):
            assert not isinstance(aapne(forsok, nokler, ""), bytes)
    for innhold in (b"", b"hei", hel[:300], hel + b"x", b"%PDF-1.7", b"age-encryption.org/v1\n", b"\0" * 500):
        svar = se_overforingsfil(reise.til.okt("Maren"), lagre(reise, innhold))
        sett.add(kode(svar))
    assert sett == {"fil.ikke_fil", "fil.odelagt"}
    assert kode(se_overforingsfil(reise.til.okt("Maren"), reise.ut)) == "fil.finnes_ikke"


def test_innsiden_taaler_alt(reise: Reise) -> None:
    """Who has our key can lock anything for us."""
    klartekst = aapne(reise.fil.read_bytes(), nokler_i(reise.til), "")
    assert isinstance(klartekst, bytes)
    tilfeldig = random.Random(6)  # noqa: S311 - not a secret
    for _ in range(ANTALL):
        plass = tilfeldig.randrange(len(klartekst))
        bit_ = bytes([klartekst[plass] ^ (1 + tilfeldig.randrange(255))])
        for forsok in (klartekst[:plass] + bit_ + klartekst[plass + 1 :], klartekst[:plass]):
            svar = pakk_opp(forsok)
            assert (
                isinstance(svar, Pakkefeil) or svar.filer == innsiden(reise).filer
            )  # a date in the ZIP's own list
    dyp = b"[" * 200_000
    for filer in ({konvolutt.MANIFEST: dyp}, {}, {konvolutt.MANIFEST: b'{"format": "stafett-overforing"}'}):
        assert isinstance(pakk_opp(_zip(filer)), Pakkefeil)


def _zip(filer: dict[str, bytes]) -> bytes:
    import zipfile
    from io import BytesIO

    ut = BytesIO()
    with zipfile.ZipFile(ut, "w") as z:
        for navn, innhold in filer.items():
            z.writestr(navn, innhold)
    return ut.getvalue()


def _sett(*vei: str | int, til: object) -> Callable[[dict[str, Any]], None]:
    def endre(data: Any) -> None:
        for ledd in vei[:-1]:
            data = data[ledd]
        data[vei[-1]] = til

    return endre


@pytest.mark.parametrize(
    ("endring", "ventet"),
    [
        ({"manifest": _sett("versjon", til=2)}, "fil.pakke_for_ny"),
        ({"manifest": _sett("versjon", til=0)}, "fil.pakke_odelagt"),
        ({"manifest": _sett("format", til="noe annet")}, "fil.pakke_annet_format"),
        ({"manifest": _sett("oving", til=False)}, "fil.oving"),
        ({"manifest": _sett("kode", til="zz")}, "fil.pakke_odelagt"),
        ({"manifest": _sett("filer", 0, "sha256", til="0" * 64)}, "fil.pakke_odelagt"),
        ({"logg": _sett("versjon", til=99)}, "fil.pakke_for_ny"),
        ({"logg": _sett("logger", til=[])}, "fil.pakke_odelagt"),
        ({"logg": _sett("logger", 0, "barn", "nummer", til="12345678901")}, "fil.nummer"),
        ({"logg": _sett("logger", 0, "oppmerksomheter", 0, "tekst", til="\x1b[2J")}, "fil.pakke_odelagt"),
        ({"logg": _sett("logger", 0, "notater", 0, "vedlegg", til=[])}, None),
        ({"filer": {"ekstra.txt": b"hei"}}, None),
        ({"filer": {konvolutt.TILLEGG: b"{}"}}, "fil.pakke_odelagt"),
    ],
    ids=(
        "nyere fil",
        "versjon null",
        "annet format",
        "ekte til oving",
        "annen kode",
        "annen sjekksum",
        "nyere logg",
        "ingen logg",
        "galt nummer",
        "styretegn",
        "vedlegg borte",
        "ekstra fil",
        "tomt tillegg",
    ),
)
def test_riktig_underskrevet_og_likevel_feil(
    reise: Reise, endring: dict[str, Any], ventet: str | None
) -> None:
    svar = se_overforingsfil(reise.til.okt("Maren"), omskrevet(reise, **endring))
    if ventet is None:
        assert isinstance(svar, Filinnhold)
    else:
        assert kode(svar) == ventet


def test_en_annens_underskrift(reise: Reise) -> None:
    pakke, nye = innsiden(reise), nye_nokler()
    innhold = pakk(pakke.manifest, pakke.filer, nye)[0]
    assert kode(
        se_overforingsfil(reise.til.okt("Maren"), lagre(reise, laas(innhold, mottaker=reise.nokkel)))
    ) == ("fil.pakke_signatur")


def test_det_som_bryter_basens_vilkar_blir_ikke_tatt_inn(reise: Reise) -> None:
    """Signed nonsense: every value in turn is another, and the answer is a log like any other or a sentence."""
    tilfeldig = random.Random(7)  # noqa: S311 - not a secret
    maren = reise.til.okt("Maren")
    for_ = alt_innhold(reise.til)
    avvist = 0
    mal = json.loads(innsiden(reise).filer[konvolutt.LOGG])
    veier = list(_veier(mal["logger"][0], ("logger", 0)))
    for vei in tilfeldig.sample(veier, min(ANTALL // 2, len(veier))):
        verdi = tilfeldig.choice([None, "", "x" * 30_000, -1, True, [], {}, str(uuid4()), "2026-01-01"])
        with maren.les() as sesjon:
            provd = mottak._prov(maren, sesjon, omskrevet(reise, logg=_sett(*vei, til=verdi)), "")
        if isinstance(provd, Provd):
            with maren.handle() as rom:
                provd = mottak._opprett(rom, provd, None)  # type: ignore[assignment]
        if isinstance(provd, Avslag):
            kode(provd)
            avvist += 1
    assert avvist > ANTALL // 6
    assert alt_innhold(reise.til) == for_


def _veier(verdi: Any, sted: tuple[str | int, ...]) -> Any:
    yield sted
    if isinstance(verdi, dict):
        for navn, v in verdi.items():
            yield from _veier(v, (*sted, navn))
    elif isinstance(verdi, list):
        for i, v in enumerate(verdi):
            yield from _veier(v, (*sted, i))


def test_den_som_ikke_kan_ha_loggen(reise: Reise, tmp_path: Path) -> None:
    """Without the marks, in another hat, the child's own family, and another municipality."""
    assert kode(se_overforingsfil(reise.til.okt("Rune"), reise.fil)) == "ansatt.mangler_merker"
    andre = sorvik(tmp_path / "andre")
    assert kode(se_overforingsfil(andre.okt("Maren"), reise.fil)) == "fil.annen_mottaker"
    nokkelen(andre)
    assert kode(se_overforingsfil(andre.okt("Maren"), reise.fil)) == "fil.annen_mottaker"
    andre.base.lukk()
    siri = reise.til.folk["Siri"][0]
    eget = en(reise.til, Ansatt, id=siri).fodselsnummer
    mor = json.loads(innsiden(reise).filer[konvolutt.LOGG])["logger"][0]["foresatte"][0]["fodselsnummer"]
    try:
        for nummer in (mor, reise.full.nummer):
            rett_rad(reise.til, Ansatt, siri, fodselsnummer=nummer)
            assert kode(se_overforingsfil(reise.til.okt("Siri"), reise.fil)) == "fil.habilitet"
            assert kode(ta_imot_logg(reise.til.okt("Siri"), reise.fil, reise.ut)) == "fil.habilitet"
    finally:
        rett_rad(reise.til, Ansatt, siri, fodselsnummer=eget)


def test_med_passord_paa_telefon(reise: Reise, monkeypatch: pytest.MonkeyPatch) -> None:
    """For one municipality by name, since a passphrase can be told to more."""
    ny_id(trekk_overforingsfil(reise.fra.okt("Maren"), reise.full.logg))
    monkeypatch.setattr("stafett_tui.handlinger.overforingsfil.lag_kopi", lambda *_: b"%PDF-")
    filer = {}
    for kommune in ("sørvik", "Nordvik"):
        sendt = lag_overforingsfil(
            reise.fra.okt("Maren"),
            reise.full.logg,
            skjema(reise.fra, kommune=kommune, med_passord=True),
            reise.ut,
        )
        assert isinstance(sendt, Overforingskvittering)
        ny_id(trekk_overforingsfil(reise.fra.okt("Maren"), reise.full.logg))
        filer[kommune] = sendt
    maren, riktig, annen = reise.til.okt("Maren"), filer["sørvik"], filer["Nordvik"]
    assert riktig.sti is not None
    assert annen.sti is not None
    assert har_passord(riktig.sti.read_bytes())
    assert kode(se_overforingsfil(maren, riktig.sti)) == "fil.trenger_passord"
    assert kode(se_overforingsfil(maren, riktig.sti, annen.passord)) == "fil.feil_passord"
    assert isinstance(se_overforingsfil(maren, riktig.sti, f" {riktig.passord} "), Filinnhold)
    assert kode(se_overforingsfil(maren, annen.sti, annen.passord)) == "fil.annen_kommune"


def test_skjemaet_sier_alt_som_mangler(reise: Reise) -> None:
    ny = reise.fra.logg("Maren", "Idun")
    tomt = skjema(reise.fra, kommune="", grunn=" ", samtykket=None, nokkel="age1feil")
    svar = lag_overforingsfil(reise.fra.okt("Maren"), ny, tomt, reise.ut)
    assert isinstance(svar, Avslag)
    assert {f.felt for f in svar.feil} == {"kommune", "grunn", "samtykket", "nokkel"}


def test_passord_og_nokkel() -> None:
    assert len({nytt_passord() for _ in range(50)}) == 50
    assert all(len(nytt_passord()) == 24 for _ in range(5))
    nokkel = nye_nokler().mottaker
    assert er_mottaker(nokkel)
    assert not any(er_mottaker(n) for n in ("", "age1", nokkel[:-1], nokkel.replace(nokkel[9], "q", 1) + "q"))


def test_bildet_i_filen_er_et_bilde_og_det_er_ett(reise: Reise) -> None:
    """Tried as one that is chosen here: what calls itself a picture is not believed."""
    pakke = innsiden(reise)
    logg = json.loads(pakke.filer[konvolutt.LOGG])["logger"][0]
    (nr,) = (i for i, v in enumerate(logg["vedlegg"]) if v["slag"] == "bilde")
    navn = f"{konvolutt.VEDLEGG}{logg['vedlegg'][nr]['id']}"

    def ta_imot(**endring: Any) -> str:
        return kode(ta_imot_logg(reise.til.okt("Maren"), omskrevet(reise, **endring), reise.ut))

    storrelse = logg["vedlegg"][nr]["storrelse"]
    assert ta_imot(filer={navn: b"%PDF-1.7".ljust(storrelse)}) == "fil.bilde"
    sted = ("logger", 0, "vedlegg")
    assert ta_imot(logg=_sett(*sted, nr, "mediatype", til="text/html")) == "fil.henger_ikke_sammen"
    assert ta_imot(logg=_sett(*sted, 1 - nr, "slag", til="bilde")) == "fil.henger_ikke_sammen"
