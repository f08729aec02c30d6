"""Every act writes its audit row in the same transaction: without the row the act did not happen (DESIGN 3)."""

from collections.abc import Callable

import pytest

import stafett_tui.okt
from data.koder import Handling
from data.modeller import RevisjonDetalj, RevisjonRad
from data.revisjon import hode, kontroller
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.detaljer import oppdater_detaljer
from stafett_tui.oppslag.historikk import les_historikk
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.sprak.merkelapper import HANDLING
from tests.byggere import Verden
from tests.fulle_logger import MERKER, FullLogg, detaljer, endringer, tilbakestill
from tests.raadata import kjedefeil, rader, uendret
from tests.tilgang.innganger import INNGANGER

HANDLINGER = {
    # what the permitted one does → the acts it leaves, in order
    "apne_logg.apne_logg": [Handling.LOGG_LEST],
    "apne_logg.apne_detaljer": [Handling.DEL_LEST],
    "apne_logg.apne_historikk": [Handling.DEL_LEST],
    "motemodus.start_motemodus": [Handling.LOGG_LEST, Handling.MOTEMODUS_STARTET],
    "motemodus.avslutt_motemodus": [Handling.MOTEPIN_SATT, Handling.MOTEMODUS_AVSLUTTET],
    "motemodus.sett_motepin": [Handling.MOTEPIN_SATT],
    "apne_logg.apne_plan": [Handling.DEL_LEST],
    "faktor.ny_faktor": [Handling.FAKTOR_LAGT_TIL],
    "faktor.endre_faktor": [Handling.FAKTOR_ENDRET],
    "faktor.fjern_faktor": [Handling.FAKTOR_FJERNET],
    "faktor.tiltak_mot_faktor": [Handling.TILTAK_OPPRETTET],
    "trapp.nytt_trinn": [Handling.TRINN_LAGT_TIL],
    "trapp.endre_trinn": [Handling.TRINN_ENDRET],
    "trapp.fjern_trinn": [Handling.TRINN_FJERNET],
    "trapp.start_trinn": [Handling.TILTAK_OPPRETTET],
    "maler.lagre_mal": [Handling.MAL_LAGRET],
    "maler.endre_mal": [Handling.MAL_LAGRET, Handling.MAL_ENDRET],  # likewise
    "maler.fjern_mal": [Handling.MAL_LAGRET, Handling.MAL_FJERNET],  # saved first
    "detaljer.oppdater_detaljer": [Handling.BARN_ENDRET],
    "detaljer.vis_nummer": [Handling.NUMMER_VIST],
    "detaljer.vis_adresse": [Handling.ADRESSE_VIST],
    "oppmerksomhet.ny_oppmerksomhet": [Handling.OPPMERKSOMHET_OPPRETTET],
    "tiltak.nytt_tiltak": [Handling.TILTAK_OPPRETTET],
    "evaluer.evaluer_tiltak": [Handling.TILTAK_EVALUERT],
    "rett_tiltak.rett_tiltak": [Handling.TILTAK_RETTET],
    "samtykke.forny_samtykke": [Handling.SAMTYKKE_REGISTRERT],
    "samtykke.registrer_nei": [Handling.SAMTYKKE_REGISTRERT],
    "lesetilgang.gi_lesetilgang": [Handling.LESETILGANG_GITT],
    "lesetilgang.avslutt_lesetilgang": [Handling.LESETILGANG_AVSLUTTET],
    "registrer_aktor.registrer_aktor": [Handling.ANSATT_OPPRETTET],
    "nytt_barn.opprett_logg": [Handling.LOGG_OPPRETTET],
    "apne_logg.apne_lysglimt": [Handling.LOGG_LEST],
    "apne_logg.apne_notater": [Handling.DEL_LEST],
    "lysglimt.nytt_lysglimt": [Handling.LYSGLIMT_SKREVET],
    "notat.nytt_notat": [Handling.NOTAT_SKREVET],
    "lysglimtkort.skriv_lysglimtkort": [Handling.DEL_LEST],
    "faktorutskrift.skriv_faktorkart": [Handling.DEL_LEST],
    "lagre_vedlegg.lagre_vedlegg": [Handling.VEDLEGG_LEST],
    "apne_logg.apne_mote": [Handling.DEL_LEST],
    "mote.innkall_til_mote": [Handling.MOTE_OPPRETTET],
    "mote.endre_mote": [Handling.MOTE_ENDRET],
    "mote.avlys_mote": [Handling.MOTE_AVLYST],
    "mote.vis_motested": [Handling.ADRESSE_VIST],
    "registrer_mote.registrer_mote": [Handling.MOTE_REGISTRERT],
    "motebrev.skriv_motebrev": [Handling.POST_SKREVET_UT],
    "familieutskrift.skriv_familieutskrift": [Handling.LOGG_LEST],
    "innsynsutskrift.skriv_innsynsutskrift": [Handling.DEL_LEST],
    "eksporter_logg.eksporter_logg": [Handling.LOGG_EKSPORTERT],
    "arkiver.bekreft_arkivert": [Handling.LOGG_ARKIVERT],
    "arkivoppsett.sett_arkivoppsett": [Handling.VIRKSOMHET_ENDRET],
    "overforingsfil.lag_nokler": [Handling.OVERFORINGSNOKKEL_LAGET],
    "overforingsfil.vaar_nokkel": [Handling.OVERFORINGSNOKKEL_LAGET],
    "overforingsfil.lag_overforingsfil": [Handling.OVERFORINGSNOKKEL_LAGET, Handling.FIL_LAGET],
    "overfor.send_overforing": [Handling.OVERFORING_SENDT],
    "overlever.registrer_overlevert": [Handling.LOGG_OVERLEVERT],
    "brukere.opprett_ansatt": [Handling.ANSATT_OPPRETTET],
    "brukere.endre_ansatt": [Handling.ANSATT_ENDRET],
    "importer_ansatte.importer_ansatte": [Handling.ANSATT_OPPRETTET],
    "brukere.avslutt_ansettelse": [Handling.ANSATT_ENDRET],
    "engangskode.lag_engangskode": [Handling.KODE_UTSTEDT],
    "sikkerhetskopi.ta_sikkerhetskopi": [Handling.KOPI_TATT],
    "virksomheter.lagre_virksomhet": [Handling.VIRKSOMHET_OPPRETTET],
    "samtykkealdre.sett_samtykkealdre": [Handling.VIRKSOMHET_ENDRET],
    "laasetid.sett_laasetid": [Handling.VIRKSOMHET_ENDRET],
    "kontakt.sett_kontakt": [Handling.VIRKSOMHET_ENDRET],
    "utboks.skriv_ut": [Handling.POST_SKREVET_UT],
    "utboks.send_igjen": [Handling.POST_SENDES_IGJEN],
    "postoppsett.sett_postoppsett": [Handling.POSTOPPSETT_ENDRET],
    "postoppsett.fjern_postoppsett": [Handling.POSTOPPSETT_ENDRET] * 2,  # set up first
    "postoppsett.opprett_tjeneste": [Handling.TJENESTE_OPPRETTET],
    "postoppsett.fjern_tjeneste": [Handling.TJENESTE_OPPRETTET, Handling.TJENESTE_FJERNET],
}


def gjor(v: Verden, f: FullLogg, navn: str) -> object:
    inngang = INNGANGER[navn]
    return inngang.kall(v, v.okt(*inngang.tillatt), f)


def test_lesing_av_lister_skrives_ikke_ned(v: Verden, f: FullLogg) -> None:
    """Everything that is not on the list of acts leaves the audit as it was (SPEC 11.3)."""
    for_ = len(rader(v, RevisjonRad))
    for navn in INNGANGER:
        if navn not in HANDLINGER and navn != "svar_paa_maal.svar_paa_maal":
            gjor(v, f, navn)
            assert len(rader(v, RevisjonRad)) == for_, navn
            tilbakestill(v.base)


@pytest.mark.parametrize("navn", HANDLINGER)
def test_handlingen_etterlater_sin_rad(v: Verden, f: FullLogg, navn: str) -> None:
    for_ = len(rader(v, RevisjonRad))
    gjor(v, f, navn)
    nye = rader(v, RevisjonRad)[for_:]
    assert [r.handling for r in nye] == [h.value for h in HANDLINGER[navn]]
    hvem = v.folk[INNGANGER[navn].tillatt[0]][0]
    assert all(r.ansatt_id == hvem and r.tid == v.klokke.naa() for r in nye)
    assert kjedefeil(v) == []


@pytest.mark.parametrize("navn", HANDLINGER)
def test_uten_raden_skjedde_ingenting(
    v: Verden, f: FullLogg, navn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def svikter(*_a: object, **_k: object) -> int:
        raise RuntimeError("the audit cannot be written")

    monkeypatch.setattr(stafett_tui.okt, "skriv_rad", svikter)
    nokler_for = (v.mappe / "nokler.json").read_bytes()
    with uendret(v), pytest.raises(RuntimeError, match="audit"):
        gjor(v, f, navn)
    assert (v.mappe / "nokler.json").read_bytes() == nokler_for, "nor a one-time code"


def test_flere_handlinger_i_ett_er_en_transaksjon(
    v: Verden, f: FullLogg, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second row of a change of nivå fails: the first, and the change, are gone too."""
    d = detaljer(v, "Maren", f.logg)
    ekte: Callable[..., int] = stafett_tui.okt.skriv_rad
    kalt: list[object] = []

    def svikter_andre_gang(*a: object, **k: object) -> int:
        kalt.append(k["handling"])
        if len(kalt) == 2:
            raise RuntimeError("the audit cannot be written")
        return ekte(*a, **k)

    monkeypatch.setattr(stafett_tui.okt, "skriv_rad", svikter_andre_gang)
    with uendret(v), pytest.raises(RuntimeError):
        oppdater_detaljer(v.okt("Maren"), f.logg, d.versjon, endringer(d, niva=1))
    assert kalt == [Handling.NIVA_ENDRET, Handling.BARN_ENDRET]


def test_lesing_skrives_ned_en_gang_for_hver_apning(v: Verden, f: FullLogg) -> None:
    def lest() -> int:
        return len(rader(v, RevisjonRad, handling=Handling.LOGG_LEST.value))

    for_ = lest()
    apne_logg(v.okt("Rune"), f.logg)
    assert lest() == for_ + 1
    hent_logg(v.okt("Rune"), f.logg)
    assert lest() == for_ + 1, "the open page drawn again is no new opening"
    apne_logg(v.okt("Rune"), f.logg)
    assert lest() == for_ + 2


def test_detaljene_har_ider_og_koder_og_aldri_innhold(v: Verden, f: FullLogg) -> None:
    for navn in HANDLINGER:
        if navn not in ("samtykke.registrer_nei", "brukere.endre_ansatt"):
            gjor(v, f, navn)
    ord_ = (*MERKER, f.nummer, "Maren", "Furuveien", "Idun", "Lunde")
    for r in rader(v, RevisjonDetalj):
        assert not [o for o in ord_ if o.casefold() in r.detalj.casefold()], r.handling


def test_historikken_sier_hva_hvem_og_nar_med_nyeste_forst(v: Verden, f: FullLogg) -> None:
    v.ga(minutes=1)
    apne_logg(v.okt("Rune"), f.logg)
    historikk = les_historikk(v.okt("Maren"), f.logg)
    assert isinstance(historikk, tuple)
    assert (historikk[0].hvem, historikk[0].lesing, historikk[0].tid) == (
        "Rune Bakken",
        True,
        v.klokke.naa(),
    )
    assert [h.tid for h in historikk] == sorted((h.tid for h in historikk), reverse=True)
    assert historikk[-1].hva == HANDLING[Handling.LOGG_OPPRETTET]


def test_hver_handling_har_et_navn_i_historikken() -> None:
    assert set(HANDLING) == set(Handling)


def test_kjeden_holder_etter_alt(v: Verden, f: FullLogg) -> None:
    with v.base.motor.lesemotor.connect() as c:
        anker = hode(c)
    for navn in HANDLINGER:
        gjor(v, f, navn)
    with v.base.motor.lesemotor.connect() as c:
        assert kontroller(c, anker) == []
        assert hode(c).antall > anker.antall
