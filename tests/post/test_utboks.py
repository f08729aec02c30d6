"""What is laid in the outbox: to whom, with what, and what it takes back."""

from uuid import UUID

import pytest

from data.koder import Handling, Postslag, Posttilstand, Varselgrunn
from data.lagre import logger
from data.modeller import Ansettelse, Barn, Foresatt, Mote, Motedeltaker, RevisjonDetalj, Utpost
from stafett_tui.post.utboks import ko_avlysninger, ko_varsel
from tests.byggere import Verden
from tests.post.motebygger import legg, nytt_mote
from tests.post.postlogg import Postlogg
from tests.raadata import en, rader, rett_rad


def moteposter(v: Verden) -> list[tuple[str, int, str]]:
    alle = sorted(rader(v, Utpost), key=lambda r: (r.sekvens or 0, r.slag))
    return [(r.slag, r.sekvens, r.tilstand) for r in alle if r.sekvens is not None]


def sett_tilstand(v: Verden, tilstand: Posttilstand) -> None:
    for rad in rader(v, Utpost, tilstand=Posttilstand.VENTER):
        rett_rad(v, Utpost, rad.id, tilstand=tilstand, sendt=v.klokke.naa() if tilstand == "sendt" else None)


def test_ny_logg_gir_velkomst_til_den_som_har_epost(v: Verden, f: Postlogg) -> None:
    rad = en(v, Utpost)
    assert (rad.slag, rad.til, rad.foresatt_id) == (Postslag.VELKOMST, "hege@example.org", f.hege)
    assert (rad.enhet, rad.kontakt) == ("Bakkehaugen skole", "maren@fjordvik.no")
    assert len(rader(v, RevisjonDetalj, handling=Handling.POST_LAGT_I_UTBOKS)) == 1


def test_innkalling_er_en_per_mottaker_og_sier_hvem_som_mangler_adresse(v: Verden, f: Postlogg) -> None:
    mote = nytt_mote(v, f, foresatt_id=f.hege, barnet=True, ansettelse_id=v.ansettelse("Siri"))
    svar = legg(v, f, mote)
    assert svar.antall == 2
    assert svar.uten_epost == (f"ansatt:{v.ansettelse('Siri')}",)
    poster = [r for r in rader(v, Utpost) if r.slag == Postslag.INNKALLING]
    assert {r.til for r in poster} == {"hege@example.org", "elna@example.org"}
    assert len({r.kalender_uid for r in poster} | {r.message_id for r in poster}) == 4
    assert all(r.message_id.endswith("@post.invalid>") and r.sted == "Bakkehaugen skole" for r in poster)


def test_sperret_adresse_skjuler_stedet(v: Verden, f: Postlogg) -> None:
    barn = en(v, Barn)
    rett_rad(v, Barn, barn.id, sperret_adresse=True)
    legg(v, f, nytt_mote(v, f, sted="Lia grendehus", foresatt_id=f.hege))
    (rad,) = (r for r in rader(v, Utpost) if r.slag == Postslag.INNKALLING)
    assert rad.sted == ""
    assert (rad.enhet, rad.kontakt) == ("Fjordvik", "kari@fjordvik.no")


def test_endring_trekker_det_som_ikke_er_sendt(v: Verden, f: Postlogg) -> None:
    mote = nytt_mote(v, f, foresatt_id=f.hege)
    legg(v, f, mote)
    legg(v, f, mote, endret=True)
    assert moteposter(v) == [("innkalling", 0, "trukket"), ("innkalling", 1, "venter")]


def test_avlysning_av_det_som_aldri_gikk_er_bare_a_trekke_det(v: Verden, f: Postlogg) -> None:
    mote = nytt_mote(v, f, foresatt_id=f.hege)
    legg(v, f, mote)
    assert legg(v, f, mote, ko_avlysninger, endret=True).antall == 0
    assert moteposter(v) == [("innkalling", 0, "trukket")]


@pytest.mark.parametrize(
    "tilstand", [Posttilstand.SENDT, Posttilstand.SENDER, Posttilstand.USIKKER, Posttilstand.SKREVET_UT]
)
def test_avlysning_gar_til_adressen_innkallingen_kan_ha_natt(
    v: Verden, f: Postlogg, tilstand: Posttilstand
) -> None:
    mote = nytt_mote(v, f, foresatt_id=f.hege)
    legg(v, f, mote)
    sett_tilstand(v, tilstand)
    legg(v, f, mote, endret=True)  # never leaves
    rett_rad(v, Foresatt, f.hege, epost="")
    assert legg(v, f, mote, ko_avlysninger, endret=True).antall == 1
    assert moteposter(v) == [
        ("innkalling", 0, tilstand),
        ("innkalling", 1, "trukket"),
        ("avlysning", 2, "venter"),
    ]
    avlysning = en(v, Utpost, slag=Postslag.AVLYSNING)
    assert avlysning.til == "hege@example.org"
    assert avlysning.kalender_uid == en(v, Motedeltaker).kalender_uid
    assert avlysning.start == en(v, Mote).start


def test_den_som_har_fatt_avlysning_far_ikke_en_til(v: Verden, f: Postlogg) -> None:
    mote = nytt_mote(v, f, foresatt_id=f.hege)
    legg(v, f, mote)
    sett_tilstand(v, Posttilstand.SENDT)
    v.ga(minutes=1)
    legg(v, f, mote, ko_avlysninger, endret=True)
    sett_tilstand(v, Posttilstand.SENDT)
    assert legg(v, f, mote, ko_avlysninger, endret=True).antall == 0


def varsle(v: Verden, f: Postlogg, hvem: list[UUID], grunn: Varselgrunn = Varselgrunn.LYSGLIMT) -> object:
    with v.okt("Maren").handle() as rom:
        funnet = logger.hent(rom.sesjon, f.logg)
        assert funnet is not None
        svar = ko_varsel(rom, funnet[0], hvem, grunn)
        rom.fullfor(Handling.LYSGLIMT_SKREVET, logg_id=f.logg)
        return svar.antall, svar.uten_epost


def test_varsel_gar_ikke_til_en_selv_og_ikke_to_ganger(v: Verden, f: Postlogg) -> None:
    meg, rune, siri = v.ansettelse("Maren"), v.ansettelse("Rune"), v.ansettelse("Siri")
    assert varsle(v, f, [meg, rune, rune, siri]) == (1, (f"ansatt:{siri}",))
    assert varsle(v, f, [rune]) == (0, ())
    assert varsle(v, f, [rune], Varselgrunn.MOTE) == (1, ())
    sett_tilstand(v, Posttilstand.SENDT)
    assert varsle(v, f, [rune]) == (1, ())


def test_den_som_har_sluttet_varsles_ikke(v: Verden, f: Postlogg) -> None:
    rett_rad(v, Ansettelse, v.ansettelse("Rune"), aktiv=False)
    assert varsle(v, f, [v.ansettelse("Rune")]) == (0, ())


def test_nytt_tiltak_varsler_den_ansvarlige(v: Verden, f: Postlogg) -> None:
    v.oppmerksomhet("Maren", f.logg, ansvarlig=v.som_aktor("Rune"))
    rad = en(v, Utpost, slag=Postslag.VARSEL)
    assert (rad.varselgrunn, rad.ansettelse_id) == (Varselgrunn.NYTT_TILTAK, v.ansettelse("Rune"))
    v.oppmerksomhet("Maren", f.logg, tekst="En annen sak")  # her own: nobody is told
    assert len(rader(v, Utpost, slag=Postslag.VARSEL)) == 1
