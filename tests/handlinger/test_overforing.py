"""Transfer of a log: sent, accepted, refused, taken back; what moves, and who sees what (SPEC 8.1, 8.3)."""

from datetime import timedelta
from threading import Barrier, Thread
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from data.innsetting import sett_inn
from data.koder import (
    Handling,
    Hatt,
    Overforingsdor,
    Overforingstilstand,
    Postslag,
    Posttilstand,
    Utfall,
    Varselgrunn,
)
from data.modeller import (
    Ansatt,
    Foresatt,
    Lesetilgang,
    Logg,
    Motedeltaker,
    Oppmerksomhet,
    Overforing,
    RevisjonRad,
    Tiltak,
    Utpost,
)
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.lesetilgang import gi_lesetilgang
from stafett_tui.handlinger.motta_overforing import avvis_overforing, godta_overforing
from stafett_tui.handlinger.overfor import send_overforing, trekk_overforing
from stafett_tui.livsvisninger import Ansattlogger
from stafett_tui.oppslag.lederlogger import ansattlogger
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppslag.overforinger import mine_overforinger, overforingskort
from stafett_tui.oppslag.overforingsvalg import overforingsvalg, sok_mottakere
from stafett_tui.overforingsvisninger import Overforingskort
from stafett_tui.regler.overforing import til_ansatt, til_leder
from stafett_tui.visninger import Loggvisning
from tests.byggere import Verden, ny_id
from tests.fulle_logger import MERKER, FullLogg
from tests.handlinger.svar import felt, kode, ok
from tests.overforing import godta, holder, leder, send, skjema
from tests.raadata import en, funnet_i, kjedefeil, rader, rett_rad, uendret

T = Overforingstilstand


# --- the form ---


def test_skjemaet_sier_alt_som_mangler(v: Verden, f: FullLogg) -> None:
    with uendret(v):
        tomt = skjema(v, "", dor=None, grunn=" ", familien_dag=None, familien_hvordan="", bekreftet=False)
        assert felt(send_overforing(v.okt("Maren"), [f.logg], tomt)) == [
            "dor", "mottaker", "grunn", "familien_dag", "familien_hvordan", "bekreftet",
        ]  # fmt: skip
        feil: list[tuple[str, dict[str, Any]]] = [
            ("familien_dag", {"familien_dag": v.klokke.i_dag() + timedelta(days=1)}),
            ("mottaker", {"til": "Rune"}),
            ("mottaker", {"til": "Åse"}),
            ("mottaker", {"til": "Maren"}),
            ("mottaker", {"dor": Overforingsdor.ANNEN_ENHET}),
            ("mottaker", {"mottaker": til_leder(v.enheter["Sundet skole"])}),
            ("folger", {"blir": frozenset({f.oppmerksomhet})}),
        ]
        for navn, galt in feil:
            assert felt(send_overforing(v.okt("Maren"), [f.logg], skjema(v, **galt))) == [navn], galt


def test_den_som_er_i_familien_kan_ikke_ta_over(v: Verden, f: FullLogg) -> None:
    """Nor one whose number nobody knows: it cannot be told (SPEC 2.6)."""
    for nummer in (en(v, Foresatt, id=f.foresatt).fodselsnummer, f.nummer, None):
        rett_rad(v, Ansatt, v.folk["Siri"][0], fodselsnummer=nummer)
        with uendret(v):
            assert felt(send_overforing(v.okt("Maren"), [f.logg], skjema(v))) == ["mottaker"]


def test_soket_finner_stafettholdere_og_ledere_bak_riktig_dor(v: Verden, f: FullLogg) -> None:
    def sok(dor: Overforingsdor, tekst: str = "") -> list[str]:
        svar = sok_mottakere(v.okt("Maren"), dor, tekst)
        assert not isinstance(svar, Avslag)
        return [m.nokkel for m in svar]

    bakkehaugen = v.enheter["Bakkehaugen skole"]
    her = [til_leder(bakkehaugen), til_ansatt(v.ansettelse("Siri"))]
    assert sok(Overforingsdor.SAMME_ENHET) == her, "not me, not Rune, who has not the mark"
    assert sok(Overforingsdor.SAMME_ENHET, "leder") == her[:1]
    assert sok(Overforingsdor.ANNEN_ENHET) == [til_ansatt(v.ansettelse("Åse"))]
    assert sok(Overforingsdor.ANNEN_ENHET, "siri") == []
    assert kode(sok_mottakere(v.okt("Kari", Hatt.ADMINISTRATOR), Overforingsdor.SAMME_ENHET, "")) == (
        "hatt.ikke_saksbehandler"
    )


# --- who sees what ---


def test_for_svaret_ser_mottakeren_navnet_og_grunnen_og_ingenting_av_loggen(
    v: Verden, med_epost: FullLogg
) -> None:
    f = med_epost
    siri = v.okt("Siri")
    overforing = send(v, f.logg)
    (kort,) = mine_overforinger(siri)
    assert (kort.barn, kort.fra, kort.fra_virksomhet) == (
        "Tuvalise Kvitfjell",
        "Maren Dahl",
        "Bakkehaugen skole",
    )
    assert kort.grunn == "Ny kontaktlærer fra januar."
    vist = funnet_i(
        (kort, min_side(siri), mine_stafettlogger(siri), overforingskort(siri, overforing)), f.ord()
    )
    assert vist == {"Tuvalise", "Kvitfjell"}
    assert kode(apne_logg(siri, f.logg)) == "logg.finnes_ikke"
    assert [(o.slag, o.objekt_id) for o in min_side(siri).oppgaver] == [("overforing", overforing)]
    for andre in ("Rune", "Åse"):
        assert mine_overforinger(v.okt(andre)) == ()
        assert kode(overforingskort(v.okt(andre), overforing)) == "logg.finnes_ikke"
        assert kode(godta_overforing(v.okt(andre), overforing)) == "logg.finnes_ikke"
    ok(trekk_overforing(v.okt("Maren"), overforing))
    svar = overforingskort(siri, overforing)
    assert kode(svar) == "overforing.trukket"
    assert funnet_i((svar, min_side(siri)), f.ord()) == set(), "and then nothing again"


def test_sperret_adresse_skjuler_hvilken_skole_det_kommer_fra(v: Verden, f: FullLogg) -> None:
    from data.modeller import Barn

    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=True)
    send(v, f.logg)
    (kort,) = mine_overforinger(v.okt("Siri"))
    assert kort.fra_virksomhet == ""


def test_i_et_mote_ventes_det_ikke_paa_andre_barn(v: Verden, f: FullLogg) -> None:
    annen = v.logg("Siri", "Idun", "Vestli")
    send(v, f.logg)
    assert mine_overforinger(v.okt("Siri").i_mote(annen)) == ()
    assert len(mine_overforinger(v.okt("Maren").i_mote(f.logg))) == 1


def test_overfores_vises_der_loggen_er_og_ikke_for_andre(v: Verden, f: FullLogg) -> None:
    send(v, f.logg)
    assert [r.overfores for r in mine_stafettlogger(v.okt("Maren")).rader] == [True]
    logg, for_rune = hent_logg(v.okt("Maren"), f.logg), hent_logg(v.okt("Rune"), f.logg)
    assert isinstance(logg, Loggvisning)
    assert isinstance(for_rune, Loggvisning)
    assert (logg.overfores, for_rune.overfores) == (True, False)
    lista = ansattlogger(leder(v), v.ansettelse("Maren"))
    assert isinstance(lista, Ansattlogger)
    assert [(r.overfores, r.overforinger) for r in lista.stafettbarn] == [(True, 0)]
    kort = overforingsvalg(v.okt("Maren"), [f.logg])
    assert isinstance(kort, Overforingskort), "the page shows how it stands"
    assert (kort.til, kort.til_meg) == ("Siri Aune", False)


# --- accepted ---


def test_ansvaret_flyttes_naar_det_godtas_og_ikke_for(v: Verden, med_epost: FullLogg) -> None:
    f = med_epost
    overforing = send(v, f.logg)
    assert holder(v, f.logg) == v.ansettelse("Maren")
    assert kode(send_overforing(v.okt("Maren"), [f.logg], skjema(v))) == "overforing.venter"
    versjon = en(v, Logg, id=f.logg).versjon
    godta(v, overforing)
    logg, rad = en(v, Logg, id=f.logg), en(v, Overforing, id=overforing)
    assert (logg.stafettholder_id, logg.versjon) == (v.ansettelse("Siri"), versjon + 1)
    assert (rad.tilstand, rad.besvart_av, rad.besvart) == (T.MOTTATT, v.ansettelse("Siri"), v.klokke.naa())
    assert isinstance(apne_logg(v.okt("Siri"), f.logg), Loggvisning)
    assert kode(apne_logg(v.okt("Maren"), f.logg)) == "logg.finnes_ikke", "the old holder was no aktør"
    maren = v.okt("Maren")
    assert funnet_i((min_side(maren), mine_overforinger(maren), mine_stafettlogger(maren)), MERKER) == set()
    lista = ansattlogger(leder(v), v.ansettelse("Siri"))
    assert isinstance(lista, Ansattlogger)
    assert [(r.overfores, r.overforinger) for r in lista.stafettbarn] == [(False, 1)]
    assert kjedefeil(v) == []


def test_det_holderen_hadde_ansvar_for_blir_den_nyes_eller_gjor_den_gamle_til_aktor(
    v: Verden, f: FullLogg
) -> None:
    eget = v.tiltak("Maren", f.oppmerksomhet)
    overforing = send(v, f.logg, tiltak_folger=False)
    godta(v, overforing)
    assert en(v, Tiltak, id=eget).ansvarlig_id == v.ansettelse("Maren")
    assert isinstance(apne_logg(v.okt("Maren"), f.logg), Loggvisning), "an aktør still"
    tilbake = send(v, f.logg, "Siri", "Maren")
    godta(v, tilbake, "Maren")
    ny = send(v, f.logg)
    godta(v, ny)
    assert en(v, Tiltak, id=eget).ansvarlig_id == v.ansettelse("Siri")
    assert en(v, Tiltak, id=f.tiltak).ansvarlig_id == v.ansettelse("Rune"), "others keep theirs"
    assert en(v, Tiltak, id=f.evaluert).ansvarlig_id == v.ansettelse("Maren"), (
        "and what is done stays as it was"
    )


def test_to_tiltak_hos_samme_aktor_blir_det_ikke(v: Verden, f: FullLogg) -> None:
    """There is one open tiltak for each aktør under an oppmerksomhet: where Siri has one, Maren's stays hers."""
    eget = v.tiltak("Maren", f.oppmerksomhet)
    v.tiltak("Maren", f.oppmerksomhet, ansvarlig=v.som_aktor("Siri"))
    godta(v, send(v, f.logg))
    assert en(v, Tiltak, id=eget).ansvarlig_id == v.ansettelse("Maren")


def test_det_som_ikke_er_med_avsluttes_og_det_staar_i_loggen(v: Verden, f: FullLogg) -> None:
    ny_id(evaluer_tiltak(v.okt("Maren"), f.tiltak, Utfall.ONSKET))
    overforing = send(v, f.logg, blir=frozenset({f.oppmerksomhet}))
    assert en(v, Oppmerksomhet, id=f.oppmerksomhet).avsluttet is None
    godta(v, overforing)
    assert en(v, Oppmerksomhet, id=f.oppmerksomhet).avsluttet == v.klokke.naa()
    assert en(v, Oppmerksomhet, id=f.lest_av_ase).avsluttet is None
    assert en(v, Logg, id=f.logg).oppdatert == v.klokke.naa()


def test_et_tiltak_som_kom_til_imens_holder_oppmerksomheten_oppe(v: Verden, f: FullLogg) -> None:
    ny_id(evaluer_tiltak(v.okt("Maren"), f.tiltak, Utfall.NOE))
    overforing = send(v, f.logg, blir=frozenset({f.oppmerksomhet}))
    v.tiltak("Maren", f.oppmerksomhet)
    godta(v, overforing)
    assert en(v, Oppmerksomhet, id=f.oppmerksomhet).avsluttet is None


def test_planlagte_moter_lesetilgang_og_post_folger_med(v: Verden, med_epost: FullLogg) -> None:
    f = med_epost
    ny_id(gi_lesetilgang(v.okt("Maren"), f.logg, v.ansettelse("Siri")))
    godta(v, send(v, f.logg))
    med = {d.ansettelse_id: d.fjernet for d in rader(v, Motedeltaker, mote_id=f.mote) if d.ansettelse_id}
    assert med == {v.ansettelse("Maren"): True, v.ansettelse("Rune"): False, v.ansettelse("Siri"): False}
    for_ = {d.ansettelse_id for d in rader(v, Motedeltaker, mote_id=f.holdt) if d.ansettelse_id}
    assert v.ansettelse("Siri") not in for_, "what has been is as it was"
    (innkalt,) = rader(v, Utpost, ansettelse_id=v.ansettelse("Siri"), slag=Postslag.INNKALLING)
    assert innkalt.tilstand == Posttilstand.VENTER
    assert all(les.opphort for les in rader(v, Lesetilgang, ansettelse_id=v.ansettelse("Siri")))
    kontakter = {
        p.kontakt for p in rader(v, Utpost, logg_id=f.logg, tilstand=Posttilstand.VENTER) if p.foresatt_id
    }
    assert kontakter == {"siri@fjordvik.no"}, "the family asks the new one"


def test_begge_faar_beskjed_uten_navn_og_tema(v: Verden, med_epost: FullLogg) -> None:
    f = med_epost

    def varsler(grunn: Varselgrunn) -> dict[UUID, str]:
        return {r.ansettelse_id: r.tilstand for r in rader(v, Utpost, varselgrunn=grunn)}

    overforing = send(v, f.logg)
    assert varsler(Varselgrunn.OVERFORING) == {v.ansettelse("Siri"): "venter"}
    ok(avvis_overforing(v.okt("Siri"), overforing, "Jeg har permisjon fra januar."))
    assert varsler(Varselgrunn.OVERFORING) == {v.ansettelse("Siri"): "trukket"}, "there is nothing to answer"
    assert varsler(Varselgrunn.OVERFORING_AVVIST) == {v.ansettelse("Maren"): "venter"}
    godta(v, send(v, f.logg))
    assert varsler(Varselgrunn.OVERFORING_MOTTATT) == {v.ansettelse("Maren"): "venter"}
    assert varsler(Varselgrunn.OVERFORING_AVVIST) == {v.ansettelse("Maren"): "trukket"}
    tekster = [str(r._mapping) for r in rader(v, Utpost) if r.varselgrunn]
    assert funnet_i(tekster, set(f.ord()) - {f.logg.hex, str(f.logg)}) == set()


# --- refused, taken back, and who was first ---


def test_den_som_avviser_sier_hvorfor_og_avsenderen_ser_det(v: Verden, f: FullLogg) -> None:
    overforing = send(v, f.logg)
    with uendret(v):
        assert felt(avvis_overforing(v.okt("Siri"), overforing, "  ")) == ["grunn"]
    ok(avvis_overforing(v.okt("Siri"), overforing, "Jeg har permisjon fra januar."))
    assert holder(v, f.logg) == v.ansettelse("Maren")
    (kort,) = mine_overforinger(v.okt("Maren"))
    assert (kort.tilstand, kort.svar) == (T.AVVIST, "Jeg har permisjon fra januar.")
    (oppgave,) = [o for o in min_side(v.okt("Maren")).oppgaver if o.slag == "overforing"]
    assert oppgave.hva.paa() == "Overføringen er avvist av Siri Aune"
    v.ga(days=15)
    assert mine_overforinger(v.okt("Maren")) == ()
    v.ga(days=-15, minutes=1)
    send(v, f.logg, til="Siri")
    assert [k.tilstand for k in mine_overforinger(v.okt("Maren"))] == [T.SENDT], "and it can be sent anew"


def test_den_som_kommer_etter_faar_vite_det(v: Verden, f: FullLogg) -> None:
    forste = send(v, f.logg)
    ok(trekk_overforing(v.okt("Maren"), forste))
    with uendret(v):
        assert kode(godta_overforing(v.okt("Siri"), forste)) == "overforing.trukket"
        assert kode(avvis_overforing(v.okt("Siri"), forste, "Nei.")) == "overforing.trukket"
    andre = send(v, f.logg)
    godta(v, andre)
    with uendret(v):
        assert kode(trekk_overforing(v.okt("Maren"), andre)) == "overforing.mottatt"
        assert kode(godta_overforing(v.okt("Siri"), andre)) == "overforing.mottatt"


@pytest.mark.parametrize("runde", range(3))
def test_godtatt_og_trukket_i_samme_oyeblikk(v: Verden, f: FullLogg, runde: int) -> None:
    """Two sessions at once: exactly one wins, and the other is told."""
    overforing = send(v, f.logg)
    port, svar = Barrier(2), {}

    def gjor(hvem: str, handling: object) -> None:
        okt = v.okt(hvem)
        port.wait()
        svar[hvem] = handling(okt, overforing)  # type: ignore[operator]

    traader = [
        Thread(target=gjor, args=("Siri", godta_overforing)),
        Thread(target=gjor, args=("Maren", trekk_overforing)),
    ]
    for t in traader:
        t.start()
    for t in traader:
        t.join()
    rad = en(v, Overforing, id=overforing)
    vant, tapte = ("Siri", "Maren") if rad.tilstand == T.MOTTATT else ("Maren", "Siri")
    assert isinstance(svar[vant], Kvittering)
    assert kode(svar[tapte]) == f"overforing.{rad.tilstand.value}"
    assert holder(v, f.logg) == v.ansettelse("Siri" if vant == "Siri" else "Maren")
    assert len(rader(v, RevisjonRad, handling=Handling.OVERFORING_MOTTATT.value)) == (vant == "Siri")


def test_to_ledere_godtar_samtidig(v: Verden, f: FullLogg) -> None:
    v.ansett("Ingrid", "Berge", "Bakkehaugen skole", "avdelingsleder", er_leder=True)
    overforing = ny_id(
        send_overforing(
            v.okt("Maren"), [f.logg], skjema(v, "", mottaker=til_leder(v.enheter["Bakkehaugen skole"]))
        )
    )
    port, svar = Barrier(2), {}

    def gjor(hvem: str) -> None:
        okt = v.okt(hvem, Hatt.LEDER)
        port.wait()
        svar[hvem] = godta_overforing(okt, overforing)

    traader = [Thread(target=gjor, args=(hvem,)) for hvem in ("Hilde", "Ingrid")]
    for t in traader:
        t.start()
    for t in traader:
        t.join()
    vant = next(h for h, s in svar.items() if isinstance(s, Kvittering))
    (tapte,) = set(svar) - {vant}
    assert kode(svar[tapte]) == "overforing.mottatt"
    assert holder(v, f.logg) == v.ansettelse(vant)


def test_databasen_har_plass_til_en_som_venter(v: Verden, f: FullLogg) -> None:
    send(v, f.logg)
    rad = rader(v, Overforing, logg_id=f.logg, tilstand=T.SENDT)[0]
    verdier = {k: getattr(rad, k) for k in rad._fields if k != "id"}
    with pytest.raises(IntegrityError), v.base.motor.skrivemotor.begin() as c:
        sett_inn(c, [Overforing(**verdier)])
