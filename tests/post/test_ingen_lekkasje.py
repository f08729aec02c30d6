"""All that leaves the house, made for every child of the practice database: none of it tells of a child (SPEC 6.2).

To what lies there come two stafettholdere who call, change and call off a meeting about each of their logs with
everybody invited and the whole agenda in it, and write a lysglimt and the letters. Then every mail, calendar entry,
letter, file name and line of a log is read.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import time, timedelta
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from data.koder import Hatt, Motested, Postslag
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from stafett_tui.handlinger.mote import avlys_mote, endre_mote, innkall_til_mote
from stafett_tui.handlinger.motebrev import skriv_motebrev
from stafett_tui.handlinger.til_fil import Filkvittering
from stafett_tui.motevisninger import Moteutkast
from stafett_tui.okt import Okt
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.oppslag.moteutkast import nytt_mote
from stafett_tui.oppstart import Innlogget, apne_oving
from stafett_tui.post.epost import lag_epost
from stafett_tui.post.innhold import Utpostinnhold
from tests.byggere import ny_id
from tests.ovingshjelp import DAG, Innhold, kopi_av_oving, les_alt
from tests.post.innhold import AVSENDER, NAA
from tests.utskrift.lest import les

_midlertidig = TemporaryDirectory()


class Logglinjer(logging.Handler):
    """All that any library would write in a log, however talkative it is set."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.linjer: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        self.linjer.add(record.getMessage())


LOGG = Logglinjer()


@contextmanager
def _alt_logges() -> Iterator[None]:
    nivaer = {"": logging.DEBUG, "sqlalchemy": logging.INFO}  # more than INFO would be the rows themselves
    for_ = {navn: logging.getLogger(navn).level for navn in nivaer}
    logging.getLogger().addHandler(LOGG)
    try:
        for navn, niva in nivaer.items():
            logging.getLogger(navn).setLevel(niva)
        yield
    finally:
        logging.getLogger().removeHandler(LOGG)
        for navn, niva in for_.items():
            logging.getLogger(navn).setLevel(niva)


@cache
def verden() -> tuple[Innhold, dict[Any, list[Path]]]:
    """Every row after all of it, and the letters of each log."""
    with _alt_logges():
        return _lag_alt()


def _lag_alt() -> tuple[Innhold, dict[Any, list[Path]]]:
    base = kopi_av_oving(Path(_midlertidig.name) / "base")
    brev: dict[Any, list[Path]] = {}
    ut = Path(_midlertidig.name) / "ut"
    ut.mkdir()
    for bruker in ("vigdis", "ranveig"):
        innlogget = apne_oving(base.mappe, bruker, i_dag=DAG)
        assert isinstance(innlogget, Innlogget)
        for valg in innlogget.hatter:
            if valg.hatt is Hatt.SAKSBEHANDLER:
                _alt_om_alle(innlogget.velg(valg), ut, brev)
        innlogget.base.lukk()
    return les_alt(base.mappe), brev


def _alt_om_alle(okt: Okt, ut: Path, brev: dict[Any, list[Path]]) -> None:
    for nr, rad in enumerate(mine_stafettlogger(okt).rader):
        utkast = nytt_mote(okt, rad.id)
        if isinstance(utkast, Avslag):  # passive, or without consent: nothing can be sent about it
            continue
        brev[rad.id] = list(_alt_om(okt, utkast, nr, ut))


def _alt_om(okt: Okt, utkast: Moteutkast, nr: int, ut: Path) -> Iterator[Path]:
    skjema = replace(
        utkast.skjema,
        dato=utkast.i_dag + timedelta(days=3 + nr),
        fra=time(10),
        til=time(11),
        sted_slag=list(Motested)[nr % len(Motested)],
        sted="Grupperom 2",
        saker=frozenset(sak.id for sak in utkast.saker),
        deltakere=frozenset(d.nokkel for d in utkast.deltakere),
        dagsorden=utkast.skjema.dagsorden or utkast.barn,
        bekreftet=True,
    )
    mote = ny_id(innkall_til_mote(okt, utkast.logg_id, skjema))
    _sett_sendt(okt)
    ny_id(endre_mote(okt, mote, replace(skjema, fra=time(12), til=time(13))))
    for nokkel in skjema.deltakere:
        svar = skriv_motebrev(okt, mote, nokkel, ut)
        if isinstance(svar, Filkvittering) and svar.sti is not None:
            yield svar.sti
    _sett_sendt(okt)
    ny_id(avlys_mote(okt, mote))
    ny_id(nytt_lysglimt(okt, utkast.logg_id, f"{utkast.barn} lo høyt i dag."))


def _sett_sendt(okt: Okt) -> None:
    """As if all mail had gone, so that a cancellation has something to cancel."""
    with okt.base.motor.skrivemotor.begin() as c:
        c.exec_driver_sql("UPDATE utpost SET tilstand = 'sendt', sendt = opprettet WHERE tilstand = 'venter'")


@cache
def eposter() -> list[tuple[Any, Any, str]]:
    """Log, row, and the mail as it is read."""
    svar = []
    for rad in verden()[0]["utpost"]:
        innhold = Utpostinnhold(**{felt.name: getattr(rad, felt.name) for felt in fields(Utpostinnhold)})
        svar.append((rad.logg_id, rad, lesbart(rad, lag_epost(innhold, AVSENDER, NAA))))
    return svar


def lesbart(rad: Any, epost: EmailMessage) -> str:
    """All of a mail as its reader sees it, but for the addresses, which are the reader's and the asker's own."""
    deler = [str(epost[navn]) for navn in epost]
    for del_ in epost.walk():
        deler += [f"{navn}: {verdi}" for navn, verdi in del_.items()]
        if not del_.is_multipart():
            raa = del_.get_payload(decode=True)
            assert isinstance(raa, bytes)
            deler.append(raa.decode().replace("\r\n ", ""))
    return "\n".join(deler).replace(rad.til, "").replace(rad.kontakt or rad.til, "")


@cache
def hemmelig(logg_id: Any) -> frozenset[str]:
    """What is known of the child of a log: names, numbers, and everything that is written."""
    return frozenset(filter(None, _hemmelig(logg_id)))


def _hemmelig(logg_id: Any) -> Iterator[str]:
    alt = verden()[0]
    for rad in alt["barn"]:
        if rad.logg_id == logg_id:
            yield from (rad.fornavn, rad.etternavn, rad.nummer, rad.nummer[:6], rad.mobil)
    for tabell, kolonner in {
        "foresatt": ("fodselsnummer",),
        "oppmerksomhet": ("tekst",),
        "maal": ("tekst",),
        "tiltak": ("beskrivelse",),
        "lysglimt": ("tekst",),
        "mote": ("dagsorden",),
    }.items():
        yield from (getattr(r, k) for r in alt[tabell] if r.logg_id == logg_id for k in kolonner)


def finnes_i(tekst: str, ord_: str) -> bool:
    return ord_ in tekst and re.search(rf"(?<!\w){re.escape(ord_)}(?!\w)", tekst) is not None


def test_det_er_noe_a_lete_i() -> None:
    rader = verden()[0]["utpost"]
    assert {rad.slag for rad in rader} >= {Postslag.INNKALLING, Postslag.AVLYSNING, Postslag.VARSEL}
    assert len({rad.logg_id for rad in rader}) > 10
    assert sum(map(len, verden()[1].values())) > 15


def test_ingen_epost_og_ingen_kalender_forteller_om_barnet() -> None:
    funn = [
        (rad.slag, ord_)
        for logg_id, rad, tekst in eposter()
        for ord_ in hemmelig(logg_id)
        if finnes_i(tekst, ord_)
    ]
    assert funn == []


def test_ingen_logglinje_forteller_om_noe_barn() -> None:
    verden()
    assert any("INSERT INTO utpost" in linje for linje in LOGG.linjer), "the libraries were listened to"
    assert funn_i("\n".join(LOGG.linjer)) == []
    assert funn_i("\n".join([*LOGG.linjer, next(iter(hemmelig(eposter()[0][0])))])) != []


def test_kjeden_har_bare_id_og_koder() -> None:
    """What an act is written down with stands beside the log, and is read by others than those who see it."""
    assert funn_i("\n".join(f"{rad.detalj}" for rad in verden()[0]["revisjon_detalj"])) == []


def funn_i(tekst: str) -> list[str]:
    """What is secret of any child that stands in the text."""
    alle = {ord_ for rad in verden()[0]["barn"] for ord_ in hemmelig(rad.logg_id)}
    return [ord_ for ord_ in alle if finnes_i(tekst, ord_)]


def test_letingen_finner_det_den_leter_etter() -> None:
    logg_id, _, tekst = eposter()[0]
    for ord_ in hemmelig(logg_id):
        assert finnes_i(f"{tekst} {ord_}.", ord_)


def test_et_barn_med_sperret_adresse_har_ikke_sted_i_noen_epost() -> None:
    sperret = {rad.logg_id for rad in verden()[0]["barn"] if rad.sperret_adresse}
    tekster = [tekst for logg_id, _, tekst in eposter() if logg_id in sperret]
    assert tekster
    assert [t for t in tekster if "LOCATION" in t or "Grupperom" in t] == []


def test_brevene_nevner_bare_den_de_er_til() -> None:
    """The family's name is the recipient's too; the child's first name, numbers and words are nobody's but theirs."""
    alt, brev = verden()
    barn = {rad.logg_id: rad for rad in alt["barn"]}
    for logg_id, filer in brev.items():
        navn = barn[logg_id].fornavn
        for fil in filer:
            tekst = les(fil.read_bytes()).tekst
            til_barnet = f"Hei, {navn.split()[0]}!" in tekst
            ord_ = [
                o
                for o in hemmelig(logg_id)
                if o != barn[logg_id].etternavn and not (til_barnet and o == navn)
            ]
            assert [o for o in ord_ if finnes_i(tekst, o)] == []


def test_ingen_filnavn_sier_noe() -> None:
    navn = [fil.name for filer in verden()[1].values() for fil in filer]
    assert all(re.fullmatch(r"motebrev(-\d+)?\.pdf", n) for n in navn)
    assert len(set(navn)) == len(navn)
