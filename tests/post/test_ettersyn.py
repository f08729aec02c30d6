"""Mail that waits when the log changes: a shielded address, a foresatt who goes, an address that is corrected."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from uuid import UUID

import pytest

from data.koder import ForesattRolle, Hatt, Postslag, Posttilstand, Virksomhetstype
from data.modeller import Ansatt, Barn, Kommune, Motedeltaker, Utpost, Virksomhet
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.brukere import avslutt_ansettelse, endre_ansatt
from stafett_tui.handlinger.detaljer import oppdater_detaljer
from stafett_tui.handlinger.mote import endre_mote
from stafett_tui.handlinger.utboks import Epostfiler, send_igjen, skriv_ut
from stafett_tui.motevisninger import Moteutkast
from stafett_tui.okt import Okt
from stafett_tui.oppslag.moter import moteutkast_for_endring
from stafett_tui.post.utboks import ko_avlysninger
from tests.byggere import Verden
from tests.fulle_logger import detaljer, endringer
from tests.fulle_skjemaer import ansattskjema
from tests.handlinger.svar import kode, ok
from tests.post.motebygger import legg, nytt_mote
from tests.post.postlogg import Postlogg
from tests.post.sendehjelp import send, sett_opp
from tests.post.tjenere import Innboks, tjener
from tests.raadata import en, kjedefeil, rader, rett_rad, uendret

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


def sperr(v: Verden) -> None:
    rett_rad(v, Barn, en(v, Barn).id, sperret_adresse=True)


def legg_for_hege(v: Verden, f: Postlogg) -> UUID:
    legg(v, f, nytt_mote(v, f, foresatt_id=f.hege))
    rad_id: UUID = en(v, Utpost, slag=Postslag.INNKALLING).id
    return rad_id


def test_filen_for_et_sperret_barn_gar_ikke_fra_skolen(
    v: Verden, f: Postlogg, maren: Okt, tmp_path: Path
) -> None:
    """Neither as who sends the mail nor as who calls the meeting in the calendar."""
    sperr(v)
    rad_id = legg_for_hege(v, f)
    epost, kalender = filer(maren, rad_id, tmp_path / "uten")
    assert roper(epost) + roper(kalender) == []
    assert "kari@fjordvik.no" in epost
    assert "kari@fjordvik.no" in kalender
    sett_opp(v, 25)
    epost, kalender = filer(maren, rad_id, tmp_path / "med")
    assert roper(epost) + roper(kalender) == []
    assert "stafett@fjordvik.no" in epost


def test_uten_felles_adresse_skrives_det_ikke_for_et_sperret_barn(
    v: Verden, f: Postlogg, maren: Okt, tmp_path: Path
) -> None:
    sperr(v)
    rad_id = legg_for_hege(v, f)
    rett_rad(v, Kommune, en(v, Kommune).id, kontakt_epost="")
    with uendret(v):
        svar = skriv_ut(maren, [rad_id], tmp_path)
        assert kode(svar) == "post.uten_avsender"
        assert isinstance(svar, Avslag)
        assert "sperret adresse" in svar.setning.paa()


def test_en_tjeneste_barnet_ikke_gar_i_roper_ingenting(
    v: Verden, f: Postlogg, maren: Okt, tmp_path: Path
) -> None:
    sperr(v)
    for enhet in rader(v, Virksomhet):
        rett_rad(v, Virksomhet, enhet.id, type=Virksomhetstype.PPT)
    epost, _ = filer(maren, legg_for_hege(v, f), tmp_path / "ppt")
    assert "maren@fjordvik.no" in epost


def test_hver_logg_har_sin_avsender(v: Verden, f: Postlogg, maren: Okt, tmp_path: Path) -> None:
    sperr(v)
    mor = v.foresattskjema("Berit", "Vestli", ForesattRolle.MOR, epost="berit@example.org")
    v.logg("Maren", "Idun", "Vestli", foresatte=(mor,))
    svar = skriv_ut(maren, [r.id for r in rader(v, Utpost)], tmp_path)
    assert isinstance(svar, Epostfiler)
    poster = [message_from_bytes(fil.read_bytes()) for fil in svar.filer]
    assert {(p["To"], p["From"]) for p in poster} == {
        ("hege@example.org", "kari@fjordvik.no"),
        ("berit@example.org", "maren@fjordvik.no"),
    }


# --- a foresatt who is taken off, and an address that is corrected


def uten_hege(v: Verden, f: Postlogg) -> None:
    de = endringer(detaljer(v, "Maren", f.logg)).foresatte
    oppdater(v, f, foresatte=tuple(x for x in de if x.id != f.hege))


def med_epost(v: Verden, f: Postlogg, epost: str) -> None:
    de = endringer(detaljer(v, "Maren", f.logg)).foresatte
    oppdater(v, f, foresatte=tuple(replace(x, epost=epost) if x.id == f.hege else x for x in de))


@pytest.mark.parametrize("tilstand", [Posttilstand.VENTER, Posttilstand.OPPGITT])
def test_den_som_tas_av_loggen_far_ikke_det_som_venter(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, tilstand: Posttilstand
) -> None:
    for rad in rader(v, Utpost):
        sett(v, rad.id, tilstand)
    uten_hege(v, f)
    assert {(r.slag, r.tilstand) for r in rader(v, Utpost)} == {
        (Postslag.VELKOMST, Posttilstand.TRUKKET),
        (Postslag.INNKALLING, Posttilstand.TRUKKET),
    }
    assert en(v, Motedeltaker).fjernet


def test_den_som_tas_av_loggen_far_vite_at_motet_ikke_gjelder(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID
) -> None:
    sett(v, innkalling, Posttilstand.SENDT)
    uten_hege(v, f)
    avlysning = en(v, Utpost, slag=Postslag.AVLYSNING)
    assert (avlysning.til, avlysning.tilstand) == ("hege@example.org", Posttilstand.VENTER)
    assert avlysning.sekvens > en(v, Utpost, id=innkalling).sekvens
    oppdater(v, f, fornavn="Elina")
    assert en(v, Utpost, id=avlysning.id).tilstand == Posttilstand.VENTER, "it is to go, whatever is changed"


def uten(v: Verden, f: Postlogg, *hvem: UUID) -> str:
    d = detaljer(v, "Maren", f.logg)
    nye = endringer(d, foresatte=tuple(x for x in endringer(d).foresatte if x.id not in hvem))
    return ok(oppdater_detaljer(v.okt("Maren"), f.logg, d.versjon, nye)).setning.paa()


def test_den_som_var_invitert_med_brev_nevnes_i_kvitteringen(v: Verden, f: Postlogg, maren: Okt) -> None:
    """Odd has no e-mail, and one who is off the log gets no letter: somebody must tell him."""
    hege, odd = f"foresatt:{f.hege}", f"foresatt:{f.odd}"
    v.mote("Maren", f.logg, deltakere=frozenset({v.inviterbar("Maren"), hege, odd}))
    setning = uten(v, f, f.odd)
    assert "Si selv fra til Odd Fjellstad" in setning
    assert "utboksen" not in setning


def test_den_som_aldri_fikk_innkallingen_nevnes_ikke(v: Verden, f: Postlogg, maren: Okt) -> None:
    v.mote("Maren", f.logg, deltakere=frozenset({v.inviterbar("Maren"), f"foresatt:{f.hege}"}))
    assert uten(v, f, f.hege) == "Opplysningene er oppdatert."


def test_den_som_er_tatt_av_far_ikke_vite_om_ny_tid(v: Verden, f: Postlogg, maren: Okt) -> None:
    hege, andre = f"foresatt:{f.hege}", {f"ansatt:{v.ansettelse('Maren')}", f"foresatt:{f.odd}"}
    mote = v.mote("Maren", f.logg, deltakere=frozenset({hege, *andre}))
    for rad in rader(v, Utpost, slag=Postslag.INNKALLING):
        sett(v, rad.id, Posttilstand.SENDT)
    uten_hege(v, f)
    utkast = moteutkast_for_endring(maren, mote)
    assert isinstance(utkast, Moteutkast)
    assert utkast.skjema.deltakere == andre
    assert hege not in {d.nokkel for d in utkast.deltakere}
    ok(endre_mote(maren, mote, replace(utkast.skjema, til=time(23, 0))))
    nye = [r for r in rader(v, Utpost, slag=Postslag.INNKALLING) if r.tilstand == Posttilstand.VENTER]
    assert [r.til for r in nye] == ["maren@fjordvik.no"]


def test_motet_som_er_holdt_har_fortsatt_den_som_var_der(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID
) -> None:
    v.ga(days=2)
    uten_hege(v, f)
    assert not en(v, Motedeltaker).fjernet
    assert rader(v, Utpost, slag=Postslag.AVLYSNING) == []


def test_rettet_adresse_brukes_av_det_som_venter(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID
) -> None:
    om_en_dag = v.klokke.naa() + timedelta(days=1)
    rett_rad(v, Utpost, innkalling, forsok=6, neste_forsok=om_en_dag)
    med_epost(v, f, "rettet@example.org")
    rad = en(v, Utpost, id=innkalling)
    assert (rad.til, rad.forsok, rad.neste_forsok) == ("rettet@example.org", 0, v.klokke.naa())
    oppdater(v, f, fornavn="Elina")
    assert {r.til for r in rader(v, Utpost)} == {"rettet@example.org"}


def test_barnets_rettede_adresse_brukes_ogsa(v: Verden, f: Postlogg, maren: Okt) -> None:
    legg(v, f, nytt_mote(v, f, barnet=True))
    oppdater(v, f, epost="ny@example.org")
    assert en(v, Utpost, slag=Postslag.INNKALLING).til == "ny@example.org"


def test_uten_adresse_trekkes_det_som_venter(v: Verden, f: Postlogg, maren: Okt, innkalling: UUID) -> None:
    med_epost(v, f, "")
    assert {r.tilstand for r in rader(v, Utpost)} == {Posttilstand.TRUKKET}


def test_det_som_er_sendt_beholder_adressen(v: Verden, f: Postlogg, maren: Okt, innkalling: UUID) -> None:
    """The cancellation is to go where the invitation went."""
    sett(v, innkalling, Posttilstand.SENDT)
    med_epost(v, f, "rettet@example.org")
    assert en(v, Utpost, id=innkalling).til == "hege@example.org"


# --- an employee's address, which a leder corrects without seeing the logs


def ansatt(v: Verden, navn: str, **felt: object) -> None:
    a = en(v, Ansatt, id=v.folk[navn][0])
    skjema = ansattskjema(fornavn=a.fornavn, etternavn=a.etternavn, fodselsnummer="", brukernavn="")
    ok(endre_ansatt(v.okt("Hilde", Hatt.LEDER), v.ansettelse(navn), replace(skjema, **felt)))


@pytest.fixture
def til_rune(v: Verden, f: Postlogg) -> UUID:
    legg(v, f, nytt_mote(v, f, ansettelse_id=v.ansettelse("Rune")))
    rad_id: UUID = en(v, Utpost, slag=Postslag.INNKALLING).id
    return rad_id


@pytest.mark.parametrize("tilstand", [Posttilstand.VENTER, Posttilstand.OPPGITT])
def test_en_ansatts_rettede_adresse_brukes_av_det_som_venter(
    v: Verden, f: Postlogg, maren: Okt, til_rune: UUID, tilstand: Posttilstand
) -> None:
    om_en_dag = v.klokke.naa() + timedelta(days=1)
    rett_rad(v, Utpost, til_rune, tilstand=tilstand, forsok=6, neste_forsok=om_en_dag)
    ansatt(v, "Rune", epost="ny@fjordvik.no")
    rad = en(v, Utpost, id=til_rune)
    assert (rad.til, rad.forsok, rad.neste_forsok) == ("ny@fjordvik.no", 0, v.klokke.naa())
    assert rad.tilstand == tilstand
    rett_rad(v, Utpost, til_rune, forsok=2, neste_forsok=om_en_dag)
    ansatt(v, "Rune", epost="ny@fjordvik.no", stilling="inspektør")
    assert en(v, Utpost, id=til_rune).forsok == 2, "the address is as it was"
    ansatt(v, "Rune", epost="")
    assert en(v, Utpost, id=til_rune).tilstand == Posttilstand.TRUKKET


def test_det_som_er_sendt_eller_avlyser_beholder_den_ansattes_adresse(
    v: Verden, f: Postlogg, maren: Okt, til_rune: UUID
) -> None:
    sett(v, til_rune, Posttilstand.SENDT)
    mote = en(v, Motedeltaker).mote_id
    legg(v, f, mote, ko_avlysninger, endret=True)
    ansatt(v, "Rune", epost="ny@fjordvik.no")
    assert {r.til for r in rader(v, Utpost, ansettelse_id=v.ansettelse("Rune"))} == {"rune@fjordvik.no"}


def test_den_som_slutter_far_ikke_det_som_venter(v: Verden, f: Postlogg, maren: Okt, til_rune: UUID) -> None:
    ok(avslutt_ansettelse(v.okt("Hilde", Hatt.LEDER), v.ansettelse("Rune")))
    assert en(v, Utpost, id=til_rune).tilstand == Posttilstand.TRUKKET


def test_det_som_skrives_ut_paa_nytt_gar_til_adressen_som_er_naa(
    v: Verden, f: Postlogg, maren: Okt, innkalling: UUID, tmp_path: Path
) -> None:
    filer(maren, innkalling, tmp_path / "for")
    med_epost(v, f, "rettet@example.org")
    epost, kalender = filer(maren, innkalling, tmp_path / "etter")
    assert "rettet@example.org" in epost
    assert "rettet@example.org" in kalender.replace("\r\n ", "").replace("\n ", "")
    assert en(v, Utpost, id=innkalling).til == "rettet@example.org"
