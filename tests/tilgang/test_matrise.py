"""Role × log × way in: who has no duty in a log finds no sign of it, whatever is called (SPEC 2.5, DESIGN 7).

Every use case and every lookup is found by looking, not by remembering.
"""

from dataclasses import replace
from datetime import date

import pytest

from data.koder import Hatt
from data.modeller import Lesetilgang, Logg, Tiltak
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.apne_logg import apne_logg
from tests.byggere import Verden
from tests.fulle_logger import MERKER, FullLogg
from tests.innsyn.regler_for_innsyn import passiv
from tests.raadata import funnet_i, kjedefeil, rader, rett_rad, tell_setninger, uendret
from tests.tilgang.inngang import FINNES_IKKE, LEDER, Inngang, finn_innganger, ukjent
from tests.tilgang.innganger import INNGANGER
from tests.tilgang.unntatt import UNNTATT

MED_ID = [n for n, i in INNGANGER.items() if i.ider]
UTEN_ID = [n for n, i in INNGANGER.items() if not i.ider]
UTENFOR = [
    ("Siri", Hatt.SAKSBEHANDLER),
    ("Hilde", Hatt.LEDER),
    ("Hilde", Hatt.SAKSBEHANDLER),
    ("Kari", Hatt.ADMINISTRATOR),
    ("Maren", Hatt.LEDER),
    ("Maren", Hatt.ADMINISTRATOR),
]
utenfor = pytest.mark.parametrize("hvem", UTENFOR, ids=lambda h: f"{h[0]}-{h[1].value}")


def kode(svar: object) -> str | None:
    return svar.kode if isinstance(svar, Avslag) else None


def er_ukjent(inngang: Inngang, svar: object) -> bool:
    """Whether the answer is the one for what does not exist."""
    return svar == () if inngang.tomt else kode(svar) == FINNES_IKKE


def ord_for(f: FullLogg, inngang: Inngang) -> set[str]:
    egne = {f.nummer, f.nummer[:6]} if "nummer" in inngang.skriver_inn else set()
    return set(f.ord()) - egne


def test_hver_inngang_er_med_i_matrisen() -> None:
    funnet = {navn for navn, _ in finn_innganger()}
    assert funnet, "found nothing: the matrix would prove nothing"
    assert funnet == set(INNGANGER) | set(UNNTATT), "say in tests/tilgang/innganger.py how it is called"
    assert all(UNNTATT.values())


@utenfor
@pytest.mark.parametrize("navn", MED_ID)
def test_usett_og_ukjent_svarer_likt(v: Verden, f: FullLogg, navn: str, hvem: tuple[str, Hatt]) -> None:
    """The same sentence, the same number of statements, nothing written, no word of the log."""
    inngang, okt = INNGANGER[navn], v.okt(*hvem)
    if inngang.leder and hvem == LEDER:
        return  # she may know which logs her unit has
    with uendret(v):
        inngang.kall(v, okt, f)  # whatever is compiled or cached, is so now
        with tell_setninger(v) as med:
            usett = inngang.kall(v, okt, f)
        with tell_setninger(v) as uten:
            fremmed = inngang.kall(v, okt, ukjent(f))
    assert usett == fremmed
    assert er_ukjent(inngang, usett)
    if navn != "detaljer.oppdater_detaljer":  # there the test itself reads the form first
        assert med.sql == uten.sql
    assert funnet_i(usett, f.ord()) == set()


@utenfor
@pytest.mark.parametrize("navn", UTEN_ID)
def test_uten_id_er_det_heller_ikke_noe_spor(
    v: Verden, f: FullLogg, navn: str, hvem: tuple[str, Hatt]
) -> None:
    inngang, okt = INNGANGER[navn], v.okt(*hvem)
    if hvem == inngang.tillatt:
        return  # the leder may know which logs her unit has
    with tell_setninger(v) as med:
        svar = inngang.kall(v, okt, f)
    assert funnet_i(svar, ord_for(f, inngang)) == set()
    if inngang.skriver_inn:
        with tell_setninger(v) as uten:
            ukjent_svar = inngang.kall(v, okt, ukjent(f))
        assert kode(svar) == kode(ukjent_svar)
        assert len(med) == len(uten)


@pytest.mark.parametrize("navn", INNGANGER)
def test_den_som_har_lov_far_svaret(v: Verden, f: FullLogg, navn: str) -> None:
    """The same scan finds the names for the one who may see them."""
    inngang = INNGANGER[navn]
    svar = inngang.kall(v, v.okt(*inngang.tillatt), f)
    if navn == "svar_paa_maal.svar_paa_maal":
        assert kode(svar) == "maal.venter_ikke"  # there is an open tiltak; past the door all the same
    else:
        assert kode(svar) == inngang.avslag
    assert funnet_i(svar, inngang.ser) == inngang.ser
    assert kjedefeil(v) == []


def test_matrisen_merker_at_innsynet_mangler(v: Verden, f: FullLogg, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the criteria gone, every way in with an id would show it."""
    import data.innsyn

    monkeypatch.setattr(data.innsyn, "_kriterier", lambda r, i, t: [])
    for navn in MED_ID:
        if INNGANGER[navn].om_passiv:
            continue  # asks who holds the log besides
        with v.okt("Siri").les():
            try:
                svar = INNGANGER[navn].kall(v, v.okt("Siri"), f)
            except data.innsyn.Innsynsbrudd:
                continue
        assert not er_ukjent(INNGANGER[navn], svar), navn


@pytest.mark.parametrize("navn", MED_ID)
def test_aktor_og_leser_far_det_de_har_plikt_til(v: Verden, f: FullLogg, navn: str) -> None:
    inngang = INNGANGER[navn]
    assert kode(inngang.kall(v, v.okt("Åse"), f)) == inngang.leser
    assert kode(inngang.kall(v, v.okt("Rune"), f)) == inngang.aktor


def _gi_fra_seg(v: Verden, f: FullLogg) -> None:
    """Another employee takes over the log, and its tiltak, past every rule."""
    siri = v.ansettelse("Siri")
    rett_rad(v, Logg, f.logg, stafettholder_id=siri)
    for t in rader(v, Tiltak, logg_id=f.logg):
        if t.foresatt_id is None:
            rett_rad(v, Tiltak, t.id, ansvarlig_id=siri)
    for les in rader(v, Lesetilgang, logg_id=f.logg):
        rett_rad(v, Lesetilgang, les.id, opphort=v.klokke.naa())


@pytest.mark.parametrize("hvem", ["Maren", "Rune", "Åse"])
@pytest.mark.parametrize("navn", MED_ID)
def test_den_som_mister_plikten_mens_siden_star_apen(v: Verden, f: FullLogg, navn: str, hvem: str) -> None:
    """The session and the ids are those of an open page; the duty is gone when the key is pressed."""
    inngang, okt = INNGANGER[navn], v.okt(hvem)
    apne_logg(okt, f.logg)
    _gi_fra_seg(v, f)
    with uendret(v):
        svar = inngang.kall(v, okt, f)
    assert er_ukjent(inngang, svar)
    assert funnet_i(svar, f.ord()) == set()


@pytest.mark.parametrize("navn", MED_ID)
def test_delleser_far_ikke_resten(v: Verden, f: FullLogg, navn: str) -> None:
    """Åse is let into one oppmerksomhet: what hangs under the other, and what is of the whole log, stays unseen."""
    rest = {"hestehov", "tusenfryd", "Plukker løvetann", "Gropernille", f.nummer, *MERKER[7:]}
    svar = INNGANGER[navn].kall(v, v.okt("Åse"), f)
    assert funnet_i(svar, rest) == set()


@pytest.mark.parametrize("navn", MED_ID)
def test_utlopt_samtykke_stenger_skrivingen_og_ikke_lesingen(v: Verden, f: FullLogg, navn: str) -> None:
    """The stafettholder reads, and writes nothing but consent (SPEC 4.4)."""
    inngang = INNGANGER[navn]
    v.ga(days=366 * 2)
    for hvem in ("Rune", "Åse"):
        assert er_ukjent(inngang, inngang.kall(v, v.okt(hvem), f))
    assert kode(inngang.kall(v, v.okt("Maren"), f)) == inngang.utlopt


@pytest.mark.parametrize("utfall", ["trukket", "avslatt"])
@pytest.mark.parametrize("navn", MED_ID)
def test_trukket_og_avslatt_samtykke_stenger_som_utlopt(
    v: Verden, f: FullLogg, navn: str, utfall: str
) -> None:
    inngang = INNGANGER[navn]
    rett_rad(v, Logg, f.logg, samtykke_gitt=None, samtykke_utfall=utfall)
    assert er_ukjent(inngang, inngang.kall(v, v.okt("Rune"), f))
    svar = kode(inngang.kall(v, v.okt("Maren"), f))
    stenges = inngang.utlopt and not inngang.uten_samtykke
    assert svar == (f"samtykke.{utfall}" if stenges else inngang.avslag)


@pytest.mark.parametrize("navn", MED_ID)
def test_passiv_logg_apnes_og_endres_av_ingen(v: Verden, f: FullLogg, navn: str) -> None:
    inngang = INNGANGER[navn]
    passiv(v, f.logg)
    if navn in ("overfor.send_overforing", "overforingsfil.lag_overforingsfil", "arkiver.bekreft_arkivert"):
        svar = inngang.kall(v, v.okt("Maren"), f)
        assert kode(svar) is None, (
            "its holder may hand it on (SPEC 9.2), and knows when a copy of it is archived"
        )
        assert funnet_i(svar, MERKER) == set()
        return
    with uendret(v):
        svar = inngang.kall(v, v.okt("Maren"), f)
        aktor = inngang.kall(v, v.okt("Rune"), f)
        assert er_ukjent(inngang, aktor) or kode(aktor) == "logg.ble_passiv", "who was writing is told why"
        assert funnet_i(aktor, f.ord()) == set()
    if inngang.om_passiv:
        assert kode(svar) is None
        return
    if inngang.ogsa_passiv:
        assert kode(svar) == inngang.avslag
        assert funnet_i(svar, MERKER[2:]) == set(), "its child's name is known, as in the list"
        return
    if navn not in ("brukere.sok_aktorer", "ider.finn_id"):  # show employees, and that it is in the list
        nei = {"logg.passiv", "logg.ble_passiv"}
        if navn == "eksporter_logg.eksporter_logg":
            nei = {"eksport.passiv_hele"}  # the archive's copy is of all of it, and here a part is asked for
        assert er_ukjent(inngang, svar) or kode(svar) in nei
    assert funnet_i(svar, MERKER) == set()


@pytest.mark.parametrize("navn", MED_ID)
def test_i_motemodus_finnes_bare_den_ene_loggen(v: Verden, f: FullLogg, navn: str) -> None:
    annen = v.logg("Maren", "Idun", "Vestli")
    okt = replace(v.okt("Maren"), bare_logg=annen)
    svar = INNGANGER[navn].kall(v, okt, f)
    assert er_ukjent(INNGANGER[navn], svar)
    assert funnet_i(svar, f.ord()) == set()


@pytest.mark.parametrize("navn", UTEN_ID)
def test_i_motemodus_er_det_ikke_spor_av_andre_barn(v: Verden, f: FullLogg, navn: str) -> None:
    annen = v.logg("Maren", "Idun", "Vestli", fodt=date(2017, 1, 20))
    inngang = INNGANGER[navn]
    okt = replace(v.okt("Maren"), bare_logg=annen)
    assert funnet_i(inngang.kall(v, okt, f), ord_for(f, inngang)) == set()
