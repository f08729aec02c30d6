"""No trace: after a deletion nothing of the child, the family or what was written is in any file (SPEC 9.4)."""

import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel

import stafett_tui.handlinger.slett_logg as modul
from data import kontroll, sletting
from data.innsyn import loggtabeller
from data.koder import Handling, Hatt
from data.modeller import Gravstein, Kladd, Logg, RevisjonDetalj, RevisjonRad, Slettebevis, Telling, Vedlegg
from data.motor import Motor
from data.nokkelfil import Nokkelfil
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.kladd import KOBLING, UTENFOR, skriv_kladd
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.motta_overforing import avvis_overforing
from stafett_tui.handlinger.nytt_barn import opprett_logg, sok_nummer
from stafett_tui.handlinger.overfor import trekk_overforing
from stafett_tui.handlinger.slett_logg import slettegrunnlag
from stafett_tui.livsvisninger import Slettegrunnlag
from stafett_tui.oppslag.logglister import SKJEMA_NYTT_BARN
from stafett_tui.oppstart import Database, apne_oving
from stafett_tui.post.tjeneste import Tjeneste
from stafett_tui.sikkerhet.slutten import ved_slutten
from tests.avsluttet import REFERANSE, SHA, arkiver, avslutt, moden, slett, slettet
from tests.byggere import Verden, ny_id
from tests.byggere_data import DATABASEFIL, NOKKEL
from tests.fulle_logger import MERKER, FullLogg
from tests.handlinger.svar import felt, kode
from tests.overforing import send
from tests.raadata import antall, en, kjedefeil, rader, tabell, tell_setninger, uendret
from tests.sidetekst import rester

KLADDORD = "Kladdeløvetannen"
"""stands in the drafts of those who do not see the log"""


def _alle_tekster(v: Verden, i_loggen: UUID | None) -> Iterator[str]:
    """Every text that stands in a row of the log, or (None) in every row of the database."""
    klasser = loggtabeller() if i_loggen else [k.class_ for k in SQLModel._sa_registry.mappers]
    for klasse in klasser:
        vilkar = {"logg_id": i_loggen} if i_loggen else {}
        for rad in rader(v, klasse, **vilkar):
            for verdi in rad:
                if isinstance(verdi, str) and type(verdi) is str:
                    yield verdi
                elif isinstance(verdi, UUID):
                    yield verdi.hex


def _spor(v: Verden, f: FullLogg) -> set[bytes]:
    """Every word, number and id that stands in the log and nowhere else, and pieces of its attachments."""
    mine = {o for t in _alle_tekster(v, f.logg) for o in re.findall(r"\w{5,}", t)}
    ellers: list[str] = []
    with v.base.motor.lesemotor.connect() as c:
        for t in SQLModel.metadata.tables.values():
            utenfor = [t.c.logg_id.is_(None) | (t.c.logg_id != f.logg)] if "logg_id" in t.c else []
            for rad in c.execute(sa.select(t).where(*utenfor)):
                ord_ = (str(x.hex if isinstance(x, UUID) else x) for x in rad)
                ellers.extend(ord_)
        ellers += [sql for (sql,) in c.exec_driver_sql("SELECT sql FROM sqlite_master") if sql]
    andre = "\n".join(ellers).lower()
    # the checksum of the archive's copy stays; a short row of figures may stand in any hash
    bare_her = {o for o in mine if o.lower() not in andre and o != SHA and not re.fullmatch(r"\d{1,8}", o)}
    ord_ = {*MERKER, f.nummer, f.logg.hex, KLADDORD, *bare_her}
    biter = {r.innhold[fra : fra + 24] for r in rader(v, Vedlegg, logg_id=f.logg) for fra in (40, 300, 700)}
    return {o.encode() for o in ord_} | {b for b in biter if len(set(b)) > 8}


@pytest.fixture
def gammel(v: Verden, f: FullLogg) -> FullLogg:
    """The full log, ended and six months old, with every kind of draft on it: also of those who do not see it."""
    assert skriv_kladd(v.okt("Rune"), "evaluer", {"kommentar": "Flere løvetann"}, "x", logg_id=f.logg) is None
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    sendt = send(v, f.logg)
    ny_id(avvis_overforing(v.okt("Siri"), sendt, "Jeg slutter."))
    moden(v, f.logg)
    for hvem, hatt, skjema, nokkel in (
        ("Siri", Hatt.SAKSBEHANDLER, "avvis_overforing", sendt.hex),
        ("Maren", Hatt.SAKSBEHANDLER, "overforingsfil_lukket", f.logg.hex),
        ("Maren", Hatt.SAKSBEHANDLER, "overfor_lukket", f.logg.hex),
        ("Hilde", Hatt.LEDER, "overfor_lukket", f.logg.hex),
        ("Maren", Hatt.SAKSBEHANDLER, "overfor", ""),  # as older versions named them
        ("Hilde", Hatt.LEDER, "overfor", f.logg.hex),
    ):
        innhold = {"grunn": f"{KLADDORD}: Tuvalise flytter"}
        assert skriv_kladd(v.okt(hvem, hatt), skjema, innhold, nokkel) is None
    assert skriv_kladd(v.okt("Siri"), SKJEMA_NYTT_BARN, {KOBLING: f.logg.hex}, "ny") is None
    return f


def test_ingenting_er_igjen(v: Verden, gammel: FullLogg) -> None:
    spor = _spor(v, gammel)
    assert len(spor) > 90, "few words: the search would prove little"
    assert rester(v.mappe, NOKKEL, spor) == spor, "the same search finds all of it before"
    assert slettet(v, gammel.logg).ryddet
    assert rester(v.mappe, NOKKEL, spor) == set()
    assert (v.mappe / f"{DATABASEFIL}-wal").stat().st_size < 20_000


def test_en_leser_holder_igjen_gamle_sider_til_den_er_ferdig(
    v: Verden, gammel: FullLogg, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(modul, "FORSOK", 1)
    spor = _spor(v, gammel)
    annen = Motor(v.mappe / DATABASEFIL, lambda: bytearray(NOKKEL))
    with annen.lesemotor.connect() as leser:
        leser.execute(sa.select(sa.func.count()).select_from(tabell(Logg))).scalar_one()
        assert not slettet(v, gammel.logg).ryddet
        assert rester(v.mappe, NOKKEL, spor) != set(), "the reader still sees the log, and so may the file"
        assert not en(v, Gravstein).ryddet
    annen.lukk()
    base = Database(v.mappe, v.base.nokkel, v.klokke)
    with base.motor.lesemotor.connect() as c:
        assert sletting.skylder_rydding(c), "whoever opens the database next sees to it"
    assert modul.rydd_igjen(v.okt("Hilde", Hatt.LEDER))
    assert rester(v.mappe, NOKKEL, spor) == set()
    assert en(v, Gravstein).ryddet
    base.motor.lukk()


@pytest.mark.parametrize("hvem", ["neste som åpner", "den som avslutter", "kontrollen", "varslingen"])
def test_restene_ryddes_ogsaa_etter_at_programmet_var_lukket(
    v: Verden, gammel: FullLogg, monkeypatch: pytest.MonkeyPatch, hvem: str
) -> None:
    """The one who deleted may have gone home: whoever is next tries again, and tells of it while it cannot be done."""
    monkeypatch.setattr(modul, "FORSOK", 1)
    spor = _spor(v, gammel)
    sti = v.mappe / DATABASEFIL
    annen = Motor(sti, lambda: bytearray(NOKKEL))

    def neste() -> set[str]:
        match hvem:
            case "neste som åpner":
                inne = apne_oving(v.mappe, "maren")
                assert not isinstance(inne, Avslag)
                inne.base.lukk()
            case "den som avslutter":
                assert ved_slutten(v.base) is None
            case "kontrollen":
                fil = Nokkelfil.les(v.mappe)
                return {
                    f.feil
                    for f in kontroll.innenfra(sti, fil, v.base.nokkel, v.klokke.naa())
                    if f.sted is kontroll.Sted.RYDDING
                }
            case _:
                Tjeneste(Database(v.mappe, v.base.nokkel, v.klokke)).varsle("")
        return set()

    with annen.lesemotor.connect() as leser:
        leser.execute(sa.select(sa.func.count()).select_from(tabell(Logg))).scalar_one()
        assert not slettet(v, gammel.logg).ryddet
        assert neste() == ({"venter"} if hvem == "kontrollen" else set())
        assert not en(v, Gravstein).ryddet
    annen.lukk()
    assert neste() == ({""} if hvem == "kontrollen" else set())
    assert en(v, Gravstein).ryddet
    assert rester(v.mappe, NOKKEL, spor) == set()


def test_ingen_rad_peker_paa_loggen(v: Verden, gammel: FullLogg) -> None:
    ny = v.logg("Maren", "Idun", "Vestli")
    with v.base.motor.skrivemotor.begin() as c:
        c.execute(
            sa.update(tabell(Logg)).where(tabell(Logg).c.id == ny).values(tidligere_logg_id=gammel.logg)
        )
    slettet(v, gammel.logg)
    assert {k.__name__ for k in loggtabeller() if rader(v, k, logg_id=gammel.logg)} == set()
    assert en(v, Logg, id=ny).tidligere_logg_id is None, (
        "a new log on the same child shows no sign of the old"
    )
    assert rader(v, Kladd, logg_id=gammel.logg) == []
    assert [r for r in rader(v, Kladd) if KLADDORD in r.innhold] == []


def test_et_skjema_som_sto_apent_legger_ikke_igjen_en_kladd(v: Verden, gammel: FullLogg) -> None:
    """What was typed on a page that was left open comes after the deletion: nothing of it is kept."""
    apne = {(k.ansatt_id, k.skjema): k for k in rader(v, Kladd) if KLADDORD in k.innhold and k.nokkel}
    hatter = {v.folk["Hilde"][0]: ("Hilde", Hatt.LEDER), v.folk["Siri"][0]: ("Siri", Hatt.SAKSBEHANDLER)}
    slettet(v, gammel.logg)
    svar = {
        skjema: kode(
            skriv_kladd(
                v.okt(*hatter.get(hvem, ("Maren", Hatt.SAKSBEHANDLER))),
                skjema,
                {"grunn": KLADDORD},
                kladd.nokkel,
                logg_id=None if skjema in UTENFOR else gammel.logg,
            )
        )
        for (hvem, skjema), kladd in apne.items()
    }
    assert svar == dict.fromkeys({*UTENFOR, "overfor"}, "logg.finnes_ikke")
    for igjen in range(2):  # the registration that was to be linked to it goes on without
        ny = en(v, Kladd, skjema=SKJEMA_NYTT_BARN)
        assert ny.innhold == '{"tidligere": ""}', igjen
        assert skriv_kladd(v.okt("Siri"), SKJEMA_NYTT_BARN, {KOBLING: gammel.logg.hex}, "ny") is None
    assert rester(v.mappe, NOKKEL, {KLADDORD.encode(), gammel.logg.hex.encode()}) == set()


def test_revisjonen_sier_at_en_logg_ble_slettet_og_ikke_hvilken(v: Verden, gammel: FullLogg) -> None:
    for_ = len(rader(v, RevisjonRad))
    slettet(v, gammel.logg)
    rad = rader(v, RevisjonRad)[-1]
    detalj = en(v, RevisjonDetalj, nr=rad.nr)
    assert len(rader(v, RevisjonRad)) == for_ + 1, "no link of the chain is gone"
    assert (rad.handling, rad.ansatt_id) == (Handling.LOGG_SLETTET.value, v.folk["Hilde"][0])
    assert (detalj.logg_id, detalj.detalj) == (None, '{"grunn":"seks_maneder"}')
    assert kjedefeil(v) == []


def test_det_som_blir_er_tall_og_et_bevis_uten_navn(v: Verden, gammel: FullLogg) -> None:
    slettet(v, gammel.logg)
    tall = {(r.kvartal, r.maal, r.verdi): r.antall for r in rader(v, Telling)}
    assert tall == {
        ("2026-4", "niva", "3"): 1,
        ("2026-4", "kategori", "fagvansker"): 1,
        ("2026-4", "kategori", "trivsel"): 1,
        ("2026-4", "saker", "alle"): 2,
        ("2026-4", "saker", "hjemmet"): 1,
        ("2026-4", "type", "tett"): 2,
        ("2026-4", "type", "hjemmet"): 1,
        ("2026-4", "utfall", "noe"): 1,
        ("2026-4", "tid", "maned"): 1,
        ("2026-4", "lysglimt", "foresatt"): 1,
        ("2027-2", "slettet", "1"): 1,
    }
    bevis = en(v, Slettebevis)
    assert (bevis.sha256, bevis.slettet, bevis.krevd) == (SHA, v.klokke.i_dag(), False)


def test_samme_barn_paa_nytt_viser_ikke_tegn_til_den_gamle(v: Verden, gammel: FullLogg) -> None:
    """The same sentences and the same statements as for a number that nobody has seen."""
    slettet(v, gammel.logg)
    nytt = v.barneskjema("Idun", "Vestli")
    v.okt("Siri")
    with tell_setninger(v) as fremmed:
        ukjent = sok_nummer(v.okt("Maren"), nytt.nummer)
    with tell_setninger(v) as kjent:
        igjen = sok_nummer(v.okt("Maren"), gammel.nummer)
    assert kjent.sql == fremmed.sql
    assert (igjen.apen_logg_id, igjen.passiv_logg_id, igjen.kladd_id) == (None, None, None)  # type: ignore[union-attr]
    assert (ukjent.apen_logg_id, ukjent.passiv_logg_id, ukjent.kladd_id) == (None, None, None)  # type: ignore[union-attr]
    with tell_setninger(v) as fremmed:
        forste = opprett_logg(v.okt("Siri"), nytt)  # who holds no log, as Maren holds none now
    with tell_setninger(v) as kjent:
        andre = opprett_logg(v.okt("Maren"), v.barneskjema("Tuvalise", "Kvitfjell", nummer=gammel.nummer))
    assert kjent.sql == fremmed.sql
    assert forste.setning == andre.setning  # type: ignore[union-attr]
    assert en(v, Logg, id=ny_id(andre)).tidligere_logg_id is None


def test_en_sikkerhetskopi_slettes_igjen(v: Verden, gammel: FullLogg, tmp_path: Path) -> None:
    spor = _spor(v, gammel)
    v.base.motor.tom_forlogg()
    kopi = tmp_path / "kopi"
    kopi.mkdir()
    shutil.copy(v.mappe / DATABASEFIL, kopi / DATABASEFIL)
    slettet(v, gammel.logg)
    with v.base.motor.lesemotor.connect() as c:
        merker = sletting.gravlagte(c)
    motor = Motor(kopi / DATABASEFIL, lambda: bytearray(NOKKEL))
    assert rester(kopi, NOKKEL, spor) != set()
    with motor.skrivemotor.begin() as c:
        assert sletting.slett_igjen(c, merker) == 1
    assert sletting.rydd(motor)
    assert rester(kopi, NOKKEL, spor) == set()
    with motor.skrivemotor.begin() as c:
        assert sletting.slett_igjen(c, merker) == 0
        assert sletting.gravlagte(c) == merker
    motor.lukk()


# --- when it is refused ---


def test_bare_en_passiv_logg_som_er_gammel_nok_og_arkivert(v: Verden, f: FullLogg) -> None:
    assert kode(slett(v, f.logg)) == "logg.ikke_passiv"
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    avslutt(v, f.logg)
    assert kode(slett(v, f.logg)) == "slett.ikke_arkivert"


@pytest.mark.parametrize(
    ("svar", "feil"),
    [
        ({"bekreftet": "slett"}, ["bekreftet"]),
        ({"bekreftet": ""}, ["bekreftet"]),
        ({"referanse": ""}, ["referanse"]),
        ({"referanse": "2026/1745-4"}, ["referanse"]),
        ({"referanse": " ", "bekreftet": "SLET"}, ["referanse", "bekreftet"]),
    ],
)
def test_hvert_svar_maa_vaere_riktig(
    v: Verden, gammel: FullLogg, svar: dict[str, object], feil: list[str]
) -> None:
    with uendret(v):
        assert felt(slett(v, gammel.logg, **svar)) == feil


def test_seks_maneder_eller_familiens_krav(v: Verden, gammel: FullLogg) -> None:
    v.ga(days=-30)
    with uendret(v):
        assert felt(slett(v, gammel.logg)) == ["krevd"]
    slettet(v, gammel.logg, krevd=True, referanse=f" {REFERANSE} ")
    assert en(v, Slettebevis).krevd
    assert en(v, RevisjonDetalj, nr=rader(v, RevisjonRad)[-1].nr).detalj == '{"grunn":"krevd"}'


def test_en_logg_som_er_sendt_slettes_ikke_for_den_er_besvart(v: Verden, gammel: FullLogg) -> None:
    sendt = send(v, gammel.logg)
    leder = v.okt("Hilde", Hatt.LEDER)
    assert [kode(slett(v, gammel.logg)), kode(slettegrunnlag(leder, gammel.logg))] == ["slett.paa_vei"] * 2
    ny_id(trekk_overforing(v.okt("Maren"), sendt))
    slettet(v, gammel.logg)


@pytest.mark.parametrize("minutter", [1, -1])
def test_en_kopi_som_er_eldre_enn_loggen_er_intet_bevis(v: Verden, f: FullLogg, minutter: int) -> None:
    """Also when the clock was put back before the last was written."""
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    arkiver(v, f.logg, fullstendig=False)
    arkiver(v, f.logg)
    v.ga(minutes=minutter)
    v.tiltak("Maren", f.lest_av_ase)
    avslutt(v, f.logg)
    v.ga(days=185)
    assert kode(slett(v, f.logg)) == "slett.ikke_arkivert"


def test_lederen_oppgir_referansen_naar_holderen_ikke_rakk_det(v: Verden, f: FullLogg) -> None:
    """The copy was made and read back before the log was passive; where the archive has it, was told later."""
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    arkiver(v, f.logg, referanse="", arkivert=None, arkivert_av=None)
    avslutt(v, f.logg)
    v.ga(days=185)
    with uendret(v):
        assert felt(slett(v, f.logg, referanse="")) == ["referanse"]
    slettet(v, f.logg, referanse="Arkivsak 7")


def test_beviset_er_for_den_kopien_lederen_bekreftet(v: Verden, f: FullLogg) -> None:
    """Also when another was made after it, of which the archive has told nothing."""
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    arkiver(v, f.logg)
    nyere = {"laget": v.klokke.naa() + timedelta(hours=1), "sha256": "7a" * 32}
    arkiver(v, f.logg, referanse="", arkivert=None, arkivert_av=None, **nyere)
    avslutt(v, f.logg)
    v.ga(days=185)
    slettet(v, f.logg)
    assert en(v, Slettebevis).sha256 == SHA


def test_navnet_i_andres_logger_telles(v: Verden, gammel: FullLogg) -> None:
    """By whole name anywhere, by first name at a sibling; not as a part of another word."""
    annet = v.logg("Siri", "Idun", "Vestli")
    v.oppmerksomhet("Siri", annet, "Leker med Tuvalise Kvitfjell hver dag", maal="Leker med Tuvalise.")
    v.oppmerksomhet("Siri", annet, "Tuvaliseskogen er fin, sier Kvitfjell")
    grunnlag = slettegrunnlag(v.okt("Hilde", Hatt.LEDER), gammel.logg)
    assert isinstance(grunnlag, Slettegrunnlag)
    assert (grunnlag.tekster, grunnlag.logger) == (1, 1)
    assert (grunnlag.arkivert, grunnlag.moden) == (True, True)


def test_sletting_som_avbrytes_er_ikke_gjort(
    v: Verden, gammel: FullLogg, monkeypatch: pytest.MonkeyPatch
) -> None:
    def svikter(*_a: object, **_k: object) -> None:
        raise RuntimeError("the audit cannot be written")

    monkeypatch.setattr("stafett_tui.okt.skriv_rad", svikter)
    for_ = antall(v)
    with uendret(v), pytest.raises(RuntimeError):
        slett(v, gammel.logg)
    assert antall(v) == for_
