"""Who has no duty in a log finds no sign of it by any command, and changes nothing in it.

The names, numbers and texts are first found for those who may see them.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import timedelta
from itertools import chain
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from data.koder import Loggstatus, Utfall
from stafett_tui.kommandolinje import alle_kommandoer
from stafett_tui.kommandolinje.kommando import Slag
from stafett_tui.oving.utvalg import UTVALG
from stafett_tui.regler.datoer import eldste_gyldige_samtykke
from stafett_tui.regler.identitetsnummer import grupper
from tests.conftest import GRUNDIG
from tests.kommandolinje.konsoll import Bord, Svar
from tests.kommandolinje.linjer import UTEN_INNLOGGING, Linjer, Maal, les, skriv
from tests.ovingshjelp import DAG, Innhold, felles_oving, kopi_av_oving, les_alt

BRUKERE = ("jorunn", "oddvar", "åsta", "roald", "berit", "solfrid")
"""stafettholder, aktør, aktør in many logs, leder who also holds logs, leder, administrator"""

LEDERS, LEDERE = ["logg", "slettegrunnlag"], ("roald", "berit")
"""what a leder reads of the head of her unit's passive logs, and who they are"""


@dataclass(frozen=True)
class Hemmelig:
    """A log, and the words that would give it away."""

    maal: Maal
    navn: str
    ord: tuple[str, ...]


@dataclass
class Alt:
    """The base, and who may see what, worked out anew from its rows."""

    mappe: Path
    innhold: Innhold
    logger: dict[UUID, Hemmelig]
    utvalg: set[str]
    """the hand-made logs, one for each state"""

    def synlige(self, bruker: str) -> tuple[set[UUID], set[UUID]]:
        """(logs that may be opened whole, all logs that may be known of) for a user's first employment."""
        folk = {p.id: p for p in self.innhold["ansatt"]}
        mine = {
            a.id
            for a in self.innhold["ansettelse"]
            if folk[a.ansatt_id].brukernavn == bruker and (a.er_aktor or a.er_stafettholder)
        }
        apne_saker = {o.id for o in self.innhold["oppmerksomhet"] if o.avsluttet is None}
        delte = {
            t.logg_id
            for t in self.innhold["tiltak"]
            if t.ansvarlig_id in mine
            and t.utfall != Utfall.FEILREGISTRERT
            and t.oppmerksomhet_id in apne_saker
        }
        lesere = [
            les
            for les in self.innhold["lesetilgang"]
            if les.ansettelse_id in mine and not les.opphort and (not les.til_dato or les.til_dato >= DAG)
        ]
        delte |= {les.logg_id for les in lesere if les.oppmerksomhet_id is None}
        hele, kjente = set(), set()
        for logg in self.innhold["logg"]:
            samtykke = logg.samtykke_gitt is not None and logg.samtykke_gitt >= eldste_gyldige_samtykke(DAG)
            aktiv = logg.status == Loggstatus.AKTIV
            if logg.stafettholder_id in mine:
                kjente.add(logg.id)
                hele |= {logg.id} if aktiv else set()
            elif aktiv and samtykke and logg.id in delte:
                kjente.add(logg.id)
                hele.add(logg.id)
            elif aktiv and samtykke and logg.id in {les.logg_id for les in lesere}:
                kjente.add(logg.id)
        return hele, kjente


_TEKSTER = (
    ("oppmerksomhet", "tekst"),
    ("tiltak", "beskrivelse"),
    ("maal", "tekst"),
    ("lysglimt", "tekst"),
    ("notat", "tekst"),
)
"""where the child's name is written among other words"""


def hemmeligheter(innhold: Innhold) -> Iterator[tuple[UUID, Hemmelig]]:
    def forste(tabell: str, logg_id: UUID) -> str:
        rader = (r for r in innhold[tabell] if r.logg_id == logg_id)
        return next((r.id.hex for r in rader), uuid4().hex)

    for barn in innhold["barn"]:
        logg_id = barn.logg_id
        tekster = [
            tekst
            for tabell, felt in _TEKSTER
            for r in innhold[tabell]
            if r.logg_id == logg_id and barn.fornavn in (tekst := getattr(r, felt))
        ]
        foresatte = [f.fodselsnummer for f in innhold["foresatt"] if f.logg_id == logg_id]
        numre = [n for x in (barn.nummer, *foresatte) for n in (x, grupper(x))]
        maal = Maal(
            logg=logg_id.hex,
            oppmerksomhet=forste("oppmerksomhet", logg_id),
            tiltak=forste("tiltak", logg_id),
            foresatt=forste("foresatt", logg_id),
            lesetilgang=forste("lesetilgang", logg_id),
            ansatt=innhold["ansettelse"][1].id.hex,
            enhet=innhold["virksomhet"][0].id.hex,
            kladd=innhold["kladd"][0].id.hex,
            epost=forste("utpost", logg_id),
            mote=forste("mote", logg_id),
            lysglimt=forste("lysglimt", logg_id),
            vedlegg=forste("vedlegg", logg_id),
            faktor=forste("faktor", logg_id),
            trinn=forste("trinn", logg_id),
        )
        yield logg_id, Hemmelig(maal, barn.etternavn, (barn.etternavn, *tekster, *numre))


@pytest.fixture(scope="module")
def alt(tmp_path_factory: pytest.TempPathFactory) -> Alt:
    base = kopi_av_oving(tmp_path_factory.mktemp("oving") / "base")
    innhold = les_alt(base.mappe)
    utvalg = {b.logg_id for b in base.barn[: len(UTVALG)]}
    return Alt(base.mappe, innhold, dict(hemmeligheter(innhold)), utvalg)


@pytest.fixture(params=BRUKERE)
def bord(alt: Alt, request: pytest.FixtureRequest) -> Iterator[Bord]:
    b = Bord(alt.mappe, request.param)
    yield b
    b.lukk()


def sto(svar: Svar, ord_: set[str]) -> set[str]:
    """Which of the words stand in an answer."""
    return {o for o in ord_ if o in svar.ut or o in svar.feil}


def alle_linjer(linjer: dict[str, Linjer]) -> Iterator[list[str]]:
    return chain.from_iterable(linjer.values())


def test_hver_kommando_er_med() -> None:
    maal = Maal(*["0" * 32] * len(fields(Maal)))
    mappe = felles_oving().mappe.parent
    kjente = les(maal, mappe).keys() | skriv(maal, mappe).keys()
    assert {k.navn for k in alle_kommandoer()} == kjente | UTEN_INNLOGGING
    lest = {k.navn for k in alle_kommandoer() if k.slag is Slag.LES}
    assert lest == les(maal, mappe).keys()
    assert {k.navn for k in alle_kommandoer() if k.slag is Slag.UTEN_INNLOGGING} == UTEN_INNLOGGING


@pytest.mark.parametrize("bruker", [b for b in BRUKERE if b not in ("berit", "solfrid")])
def test_den_som_har_lov_finner_alt(alt: Alt, bruker: str) -> None:
    b = Bord(alt.mappe, bruker)
    hele, kjente = alt.synlige(bruker)
    assert kjente
    lister = b.kjor("logg", "list").ut + b.kjor("logg", "list", "--aktor", "--json").ut
    for logg_id in kjente:
        assert alt.logger[logg_id].navn in lister
    for logg_id in hele:
        hemmelig = alt.logger[logg_id]
        vist = b.kjor("logg", "vis", hemmelig.maal.logg)
        tekster = [o for o in hemmelig.ord if " " in o and not o.replace(" ", "").isdecimal()]
        assert vist.status == 0, vist.feil
        alt_vist = vist.ut + "".join(b.kjor(g, "liste", hemmelig.maal.logg).ut for g in ("lysglimt", "notat"))
        assert [t for t in (hemmelig.navn, *tekster) if t not in alt_vist] == []
    b.lukk()


def test_stafettholderen_ser_nummeret_bare_nar_hun_ber_om_det(alt: Alt) -> None:
    b = Bord(alt.mappe, "jorunn")
    hele, _ = alt.synlige("jorunn")
    mine = [i for i in hele if any(x.id == i and x.stafettholder_id for x in alt.innhold["logg"])]
    vist = 0
    for logg_id in mine:
        m = alt.logger[logg_id].maal
        numre = {o for o in alt.logger[logg_id].ord if o.replace(" ", "").isdecimal()}
        for linje in alle_linjer({k: v for k, v in les(m, alt.mappe.parent).items() if k != "logg nummer"}):
            assert sto(b.kjor(*linje, *([], ["--json"])[vist % 2]), numre) == set(), linje
        vist += bool(sto(b.kjor("logg", "nummer", m.logg), numre))
    assert vist >= 9
    b.lukk()


def test_den_som_ikke_har_plikt_finner_ingenting(alt: Alt, bord: Bord) -> None:
    _, kjente = alt.synlige(bord.bruker)
    skjulte = [h for i, h in alt.logger.items() if i not in kjente]
    synlige_ord = {o for i in kjente for o in alt.logger[i].ord}
    ord_ = {o for h in skjulte for o in h.ord} - synlige_ord
    assert len(skjulte) >= 40
    felles, egne = fordel(les(skjulte[0].maal, alt.mappe.parent))
    for linje in felles:
        if linje[:2] == ["bruker", "innsyn"]:
            continue  # a leder may know which logs her unit has
        if linje[:2] in (["minside"], ["overfor", "liste"]) and bord.bruker == "berit":
            continue  # and which are sent to it
        hoder = {h.navn for h in skjulte} if linje == ["minside"] and bord.bruker == "berit" else set()
        for form in ([], ["--json"]):
            assert sto(bord.kjor(*linje, *form), ord_) <= hoder, linje
    for plass, hemmelig in enumerate(skjulte):
        nok = GRUNDIG or hemmelig.maal.logg in alt.utvalg
        maal = [hemmelig.maal, hemmelig.maal.kuttet(8)] if plass % 4 == 0 else [hemmelig.maal]
        svar = [
            bord.kjor(*linje)
            for m in maal
            for linje in alle_linjer(les(m, alt.mappe.parent))
            if linje[:2] in egne and (nok or linje[:2] == ["logg", "vis"])
            if not (linje[:2] == LEDERS and bord.bruker in LEDERE)
        ]
        assert {s.status for s in svar} == {1}
        assert set().union(*(sto(s, ord_) for s in svar)) == set()


_OM_LOGGER = ("logg", "aktor", "lysglimt", "notat")


def fordel(linjer: dict[str, Linjer]) -> tuple[list[list[str]], list[list[str]]]:
    """Lines that name no log, and the beginnings of those that do."""
    uten = [li for li in alle_linjer(linjer) if not any(len(o) == 32 for o in li)]
    return uten, [li[:2] for li in alle_linjer(linjer) if li not in uten and li[0] in _OM_LOGGER]


def test_den_som_ikke_har_plikt_endrer_ingenting(alt: Alt, bord: Bord) -> None:
    _, kjente = alt.synlige(bord.bruker)
    skjulte = [h for i, h in alt.logger.items() if i not in kjente]
    ord_ = {o for h in skjulte for o in h.ord} - {o for i in kjente for o in alt.logger[i].ord}
    for_ = les_alt(alt.mappe)
    for hemmelig in skjulte if GRUNDIG else [h for h in skjulte if h.maal.logg in alt.utvalg][::2]:
        for linje in alle_linjer(skriv(hemmelig.maal, alt.mappe.parent)):
            if linje[0] == "kladd" and bord.bruker == "jorunn":
                continue  # it is hers
            svar = bord.kjor(*linje)
            assert svar.status == 1, (linje, svar)
            assert sto(svar, ord_) == set(), linje
    etter = les_alt(alt.mappe)
    assert {t: rader for t, rader in etter.items() if rader != for_[t]} == {}


@contextlib.contextmanager
def talte_setninger(bord: Bord) -> Iterator[list[str]]:
    setninger: list[str] = []

    def tell(_c: Any, _k: Any, setning: str, *_: Any) -> None:
        setninger.append(setning)

    motor: sa.Engine = bord.inne.base.motor.lesemotor
    event.listen(motor, "before_cursor_execute", tell)
    try:
        yield setninger
    finally:
        event.remove(motor, "before_cursor_execute", tell)


@pytest.mark.parametrize("tegn", [32, 8])
def test_skjult_og_oppdiktet_er_likt(alt: Alt, bord: Bord, tegn: int) -> None:
    """The same sentence, the same status, the same number of statements."""
    _, kjente = alt.synlige(bord.bruker)
    skjult = next(h for i, h in alt.logger.items() if i not in kjente and h.ord[1:])
    oppdiktet = Maal(*(uuid4().hex for _ in fields(Maal)))
    mappe = alt.mappe.parent
    par = zip(
        alle_linjer({**les(skjult.maal.kuttet(tegn), mappe), **skriv(skjult.maal.kuttet(tegn), mappe)}),
        alle_linjer({**les(oppdiktet.kuttet(tegn), mappe), **skriv(oppdiktet.kuttet(tegn), mappe)}),
        strict=True,
    )
    provd = 0
    for mot_skjult, mot_oppdiktet in par:
        if mot_skjult == mot_oppdiktet or mot_skjult[0] in ("bruker", "virksomhet", "kladd"):
            continue  # employees, units and one's own drafts are no secret of a log
        if mot_skjult[:2] in (["logg", "aktiver"], ["logg", "slett"], LEDERS):
            continue  # a leder may know which logs her unit has; nobody else has the hat
        if mot_skjult[:2] in (["overfor", "send"], ["overforing", "trekk"]) and bord.bruker in LEDERE:
            continue  # and may send them on, and take back what was sent
        with talte_setninger(bord) as en:
            svar_en = bord.kjor(*mot_skjult)
        with talte_setninger(bord) as to:
            svar_to = bord.kjor(*mot_oppdiktet)
        if "--ansatt" in mot_skjult:  # who is to read may be known; the made-up one is not there
            assert svar_en.status == svar_to.status == 1
            continue
        assert svar_en == svar_to, mot_skjult
        assert svar_en.status == 1
        assert len(en) == len(to), mot_skjult
        assert en or bord.bruker == "solfrid", (
            "an administrator has no unit, and is refused before it is looked up"
        )
        provd += bool(en)
    assert provd >= 15


def test_en_leser_av_en_del_ser_bare_den(alt: Alt) -> None:
    b = Bord(alt.mappe, "jorunn")
    (tilgang,) = [
        les
        for les in alt.innhold["lesetilgang"]
        if les.oppmerksomhet_id and les.ansettelse_id == b.inne.hatter[0].ansettelse_id
    ]
    svar = b.kjor("logg", "vis", tilgang.logg_id.hex)
    assert svar.status == 0
    for sak in alt.innhold["oppmerksomhet"]:
        if sak.logg_id == tilgang.logg_id:
            assert (sak.tekst in svar.ut) == (sak.id == tilgang.oppmerksomhet_id)
    assert b.kjor("logg", "detaljer", tilgang.logg_id.hex).status == 1
    b.lukk()


def test_dagen_etter_utlopt_samtykke_er_loggen_borte(alt: Alt) -> None:
    """Åsta has a tiltak in a log whose consent has run out: no sign of it."""
    ute = DAG - timedelta(1)
    b = Bord(alt.mappe, "åsta")
    borte = [
        logg
        for logg in alt.innhold["logg"]
        if logg.samtykke_gitt and logg.samtykke_gitt < eldste_gyldige_samtykke(ute)
        for t in alt.innhold["tiltak"]
        if t.logg_id == logg.id and t.ansvarlig_id == b.inne.hatter[0].ansettelse_id
    ]
    assert borte
    for logg in borte:
        svar = b.kjor("logg", "vis", logg.id.hex)
        assert svar.status == 1
        assert alt.logger[logg.id].navn not in b.kjor("logg", "list", "--aktor").ut
    b.lukk()
