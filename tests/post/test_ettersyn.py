"""Mail that waits when the log changes: a shielded address, a foresatt who goes, an address that is corrected."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from uuid import UUID

import pytest

from data.koder import Postslag, Posttilstand
from data.modeller import Utpost
from stafett_tui.handlinger.detaljer import oppdater_detaljer
from stafett_tui.handlinger.utboks import Epostfiler, send_igjen, skriv_ut
from stafett_tui.okt import Okt
from tests.byggere import Verden
from tests.fulle_logger import detaljer, endringer
from tests.handlinger.svar import ok
from tests.post.motebygger import legg, nytt_mote
from tests.post.postlogg import Postlogg
from tests.post.sendehjelp import send, sett_opp
from tests.post.tjenere import Innboks, tjener
from tests.raadata import en, kjedefeil, rader, rett_rad

STED = "Lia grendehus"
ROPER = (STED, "Bakkehaugen", "maren@fjordvik.no")
"""what would tell where a shielded child goes"""


@pytest.fixture
def maren(v: Verden) -> Iterator[Okt]:
    yield v.okt("Maren")
    assert kjedefeil(v) == []


@pytest.fixture
def innkalling(v: Verden, f: Postlogg) -> UUID:
    legg(v, f, nytt_mote(v, f, sted=STED, foresatt_id=f.hege))
    rad_id: UUID = en(v, Utpost, slag=Postslag.INNKALLING).id
    return rad_id


def oppdater(v: Verden, f: Postlogg, **felt: object) -> None:
    d = detaljer(v, "Maren", f.logg)
    ok(oppdater_detaljer(v.okt("Maren"), f.logg, d.versjon, endringer(d, **felt)))


def sett(v: Verden, rad_id: UUID, tilstand: Posttilstand) -> None:
    sendt = v.klokke.naa() if tilstand is Posttilstand.SENDT else None
    rett_rad(v, Utpost, rad_id, tilstand=tilstand, sendt=sendt)


def filer(okt: Okt, rad_id: UUID, mappe: Path) -> tuple[str, str]:
    """The mail and the calendar entry as they are written out, decoded."""
    mappe.mkdir()
    svar = skriv_ut(okt, [rad_id], mappe)
    assert isinstance(svar, Epostfiler)
    epost, kalender = svar.filer
    return lesbart(message_from_bytes(epost.read_bytes())), kalender.read_text()


def lesbart(post: Message) -> str:
    """The head and every part of a mail, decoded."""
    deler = [bytes(del_.get_payload(decode=True) or b"") for del_ in post.walk()]  # type: ignore[arg-type]
    return f"{post.items()} {b' '.join(deler).decode()}"


def roper(tekst: str) -> list[str]:
    return [ord_ for ord_ in ROPER if ord_ in tekst.replace("\r\n ", "")]


# --- a shielded address (SPEC 2.7)


@pytest.mark.parametrize(
    "tilstand",
    [
        Posttilstand.VENTER,
        Posttilstand.OPPGITT,
        Posttilstand.USIKKER,
        Posttilstand.SKREVET_UT,
        Posttilstand.SENDER,
    ],
)
def test_sperret_adresse_tas_ut_av_det_som_er_lagt(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, tilstand: Posttilstand
) -> None:
    sett(v, innkalling, tilstand)
    assert STED in en(v, Utpost, id=innkalling).sted
    oppdater(v, f, sperret_adresse=True)
    for rad in rader(v, Utpost):
        assert (rad.sted, rad.enhet, rad.kontakt) == ("", "Fjordvik", "kari@fjordvik.no")
    assert en(v, Utpost, id=innkalling).tilstand == tilstand, "what is known of the mail stands"


def test_det_som_er_sendt_star_som_det_ble_sendt(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID
) -> None:
    sett(v, innkalling, Posttilstand.SENDT)
    oppdater(v, f, sperret_adresse=True)
    assert STED in en(v, Utpost, id=innkalling).sted


def test_ingenting_roper_stedet_etterpa(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, tmp_path: Path
) -> None:
    epost, kalender = filer(maren, innkalling, tmp_path / "for")
    assert STED in epost + kalender
    assert roper(epost) != []
    sett(v, innkalling, Posttilstand.OPPGITT)
    oppdater(v, f, sperret_adresse=True)
    ok(send_igjen(maren, innkalling))
    innboks = Innboks()
    with tjener(innboks) as port:
        sett_opp(v, port)
        assert send(v).sendt == 2
    assert roper("".join(lesbart(post) for _, post in innboks.poster)) == []
