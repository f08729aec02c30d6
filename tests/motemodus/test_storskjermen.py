"""The one test of møtemodus: the program itself in a terminal, and every byte that it writes (SPEC 7.2).

From F5 until the passphrase is accepted, nothing of any other child: in the bytes, in titles and other strings for the
terminal, and on the screen after each chunk. Everything is pressed, clicked, pasted and resized everywhere; mail is
sent, another user changes things and hands a log over, reminders fall due, and a use case fails over another child.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import select

from data.koder import Overforingsdor, Sikring
from data.modeller import Logg, Postoppsett
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from stafett_tui.handlinger.overfor import send_overforing
from stafett_tui.oppstart import Innlogget, apne_oving
from stafett_tui.overforingsvisninger import Overforingsskjema
from stafett_tui.post.tjeneste import Tjeneste
from stafett_tui.regler.overforing import til_ansatt
from tests.conftest import GRUNDIG
from tests.motemodus.planting import DAG, Scene, lag_scene, ordene
from tests.motemodus.program import UTLOSER
from tests.motemodus.steder import BASE, PAA_VEIEN, SLUTTER, STEDER, UTEN, apne, hjem
from tests.motemodus.terminal import STORRELSE, TASTER, Storskjerm
from tests.motemodus.vokter import Vokter
from tests.ovingshjelp import apen_motor
from tests.post.tjenere import HER, Innboks, tjener

TASTER_PER_STED = 4
KLIKK_PER_STED = 2
STORRELSER = ((20, 5), (200, 60), (60, 18), (1, 1), STORRELSE) if GRUNDIG else ((20, 5), STORRELSE)
SIST = ("escape", "space", "enter", "ctrl+s")
"""what may close a form comes after the other keys"""
LIMT = "Limt inn\nover to linjer [/] [@click=app.bell]her[/] \x9b31m"
GLIMT = "Prøvelysglimt nummer én"
SKREVET = ordene(f"{LIMT} {GLIMT} {UTLOSER} en feil, feil svar, halvferdig")
"""what the test itself writes, and the program shows"""


@pytest.fixture(scope="module")
def innboks() -> Innboks:
    return Innboks()


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory, innboks: Innboks) -> Iterator[Scene]:
    scene = lag_scene(tmp_path_factory.mktemp("mote") / "base")
    with tjener(innboks) as port, apen_motor(scene.mappe) as motor:
        with motor.skrivemotor.begin() as c:
            c.execute(
                Postoppsett.__table__.insert().values(  # type: ignore[attr-defined]
                    id=1,
                    tjener=HER,
                    port=port,
                    sikring=Sikring.INGEN,
                    bruker="",
                    avsender="stafett@fjordvik.no",
                )
            )
        yield scene


def test_ordlista_er_verdt_noe(scene: Scene) -> None:
    """Sixty logs, each with words that no other child, employee or page of the program has."""
    with apen_motor(scene.mappe) as motor, motor.lesemotor.connect() as c:
        barna = list(c.exec_driver_sql("SELECT logg_id, fornavn, etternavn, nummer FROM barn"))
        tiltak = list(
            c.exec_driver_sql(
                "SELECT logg_id, beskrivelse FROM tiltak UNION ALL SELECT logg_id, tekst FROM oppmerksomhet"
            )
        )
    assert len(scene.andre) >= 60
    for hex_, fornavn, etternavn, nummer in barna:
        if UUID(hex_) != scene.logg_id:
            egne = scene.andre[UUID(hex_)]
            assert {fornavn.casefold(), etternavn.casefold(), nummer} <= egne
    assert not ordene(f"{scene.fornavn} {scene.etternavn}") & scene.forbudt
    assert all(ordene(tekst) & scene.forbudt for hex_, tekst in tiltak if UUID(hex_) != scene.logg_id)


def test_ingen_andre_barn_paa_storskjermen(scene: Scene, innboks: Innboks, tmp_path: Path) -> None:
    en_annen = _en_annen(scene)
    with Storskjerm(scene, spor=tmp_path / "spor", feil=en_annen) as t:
        t.logg_inn()
        _alle_navn_finnes(t)
        t.apne_loggen()

        vokter = t.vokt(scene.forbudt - SKREVET)
        t.tast("f5")
        t.vent_tekst("1 av ")
        _gjor_det_et_mote_trenger(t, innboks)
        _noe_svikter(t)
        _andre_gjor_sitt(scene, innboks)
        for sted in STEDER:
            _alt_paa(t, sted, vokter)
        hjem(t)
        i_motet = set((tmp_path / "spor").read_text().rpartition("BarnetsLogg")[2].split())
        _ut(t, scene)

        assert vokter.funn == {}
        assert set(STEDER) | set(PAA_VEIEN) <= i_motet | {BASE}
        assert {s for s in vokter.strenger if not s.startswith("22;")} == set()
        assert vokter.antall_byte > 100_000
        print(f"{vokter.antall_byte} bytes read, {t.regnskap()[0]:.0f} ms of the program's")
        _alle_navn_finnes(t)


def _alle_navn_finnes(t: Storskjerm) -> None:
    """Else the scan proves nothing: outside the meeting it sees the stafettholder's other children."""
    vokter = t.vokt(t.scene.forbudt)
    t.tast("2")
    t.vent_tekst("Mine stafettlogger  ")
    t.vent(lambda: len(vokter.funn) > 12, "the other children in the list")
    assert {"bytes", "screen"} & set(vokter.funn.values())


def _en_annen(scene: Scene) -> str:
    """The name of another child."""
    with apen_motor(scene.mappe) as motor, motor.lesemotor.connect() as c:
        for hex_, fornavn, etternavn in c.exec_driver_sql("SELECT logg_id, fornavn, etternavn FROM barn"):
            if UUID(hex_) != scene.logg_id:
                return f"{fornavn} {etternavn}"
    raise AssertionError


# --- what happens in it ---


def _gjor_det_et_mote_trenger(t: Storskjerm, innboks: Innboks) -> None:
    """Minutes, a lysglimt, an evaluation, and the next meeting with an invitation that is sent at once."""
    apne(t, "RegistrerMote")
    t.klikk_paa(") Fullført")
    t.tast("ctrl+s")
    t.vent(lambda: t.side == BASE, "saved")

    apne(t, "NyttLysglimt")
    t.skriv(GLIMT)
    t.tast("ctrl+s")
    t.vent_tekst(f"«{GLIMT}»")

    apne(t, "NyttMote")
    for felt in ("+14", "9", "10"):
        t.skriv(felt)
        t.tast("tab")
    t.klikk_paa(", mor")
    sendt = len(innboks.poster)
    t.tast("ctrl+s")
    t.stille(0.5)
    if t.side == "Bekreft":
        t.tast("tab", "enter")
    t.vent_tekst("Innkalt")
    t.vent(lambda: len(innboks.poster) > sendt, "the invitation sent")


def _noe_svikter(t: Storskjerm) -> None:
    """A use case fails with another child's name in its words and in its local variables."""
    apne(t, "NyttLysglimt")
    t.skriv(f"{UTLOSER} en feil")
    t.tast("ctrl+s")
    t.vent_tekst("S-")
    hjem(t)


def _andre_gjor_sitt(scene: Scene, innboks: Innboks) -> None:
    """In another process' place: an aktør of several of the logs writes in all of them, and hands one of his own over
    to who is in the meeting; then the service tells of it, and of what is due."""
    innlogget = apne_oving(scene.mappe, "torkel", i_dag=DAG)
    assert isinstance(innlogget, Innlogget)
    try:
        okt = innlogget.velg(innlogget.hatter[0])
        svar = [
            nytt_lysglimt(okt, logg_id, "Skrevet av en annen") for logg_id in (scene.logg_id, *scene.andre)
        ]
        with okt.les() as sesjon:
            holder = sesjon.exec(select(Logg.stafettholder_id).where(Logg.id == scene.logg_id)).one()
            hans = sesjon.exec(select(Logg.id).where(Logg.stafettholder_id == okt.ansettelse_id)).all()
        skjema = Overforingsskjema(
            Overforingsdor.SAMME_ENHET, til_ansatt(holder), "Ny klasse.", DAG, "Samtale.", bekreftet=True
        )
        sendt = [send_overforing(okt, [logg_id], skjema) for logg_id in hans]
        for_ = len(innboks.poster)
        Tjeneste(innlogget.base).varsle("")
    finally:
        innlogget.base.lukk()
    assert sum(isinstance(s, Kvittering) for s in svar) > 1
    assert any(isinstance(s, Kvittering) for s in sendt)
    assert len(innboks.poster) > for_, "told by mail"


# --- everything, everywhere ---


def _alt_paa(t: Storskjerm, sted: str, vokter: Vokter) -> None:
    rng = random.Random(sted)  # noqa: S311 - the same choice every time
    apne(t, sted)
    for tast in _tastene(sted, rng):
        if not _tilbake_til(t, sted):
            break
        t.tast(tast)
    if _tilbake_til(t, sted):
        t.lim(LIMT)
    for bredde, hoyde in STORRELSER:
        t.sett_storrelse(bredde, hoyde)
    for x, y in _punktene(sted, rng):
        if not _tilbake_til(t, sted):
            break
        if not any(farlig in t.skjerm.linje(y) for farlig in ("Avslutt", "Lås")):
            t.klikk(x, y)
    assert vokter.funn == {}, f"at {sted}"


def _tastene(sted: str, rng: random.Random) -> list[str]:
    alle = [n for n in TASTER if n not in SLUTTER | UTEN.get(sted, set())]
    valgt = alle if GRUNDIG else rng.sample(alle, TASTER_PER_STED)
    return sorted(valgt, key=lambda tast: SIST.index(tast) if tast in SIST else -1)


def _punktene(sted: str, rng: random.Random) -> list[tuple[int, int]]:
    bredde, hoyde = STORRELSE
    alle = [(x, y) for y in range(0, hoyde, 2) for x in range(1, bredde, 10)]
    rng.shuffle(alle)
    return alle if GRUNDIG else alle[:KLIKK_PER_STED]


def _tilbake_til(t: Storskjerm, sted: str) -> bool:
    """Opens the place again if the last key left it. Not every place is there for ever: a question is answered."""
    if t.side == sted:
        return True
    try:
        apne(t, sted)
    except AssertionError:
        hjem(t)
        return False
    return True


OPPSUMMERT = "Dette ble gjort i møtet"


def _ut(t: Storskjerm, scene: Scene) -> None:
    """A wrong answer keeps it; the right one lands on the child's log."""
    apne(t, "AvsluttMote")
    t.skriv("feil svar")
    t.tast("enter")
    t.vent_tekst("Det var feil")
    for _ in range(12):
        t.tast("backspace")
    t.skriv(scene.passord)
    t.tast("enter")
    t.vent_tekst(OPPSUMMERT)
    t.tast("enter")
    t.vent(lambda: OPPSUMMERT not in t.skjerm.tekst() and t.side == "BarnetsLogg", "at the child's log")
