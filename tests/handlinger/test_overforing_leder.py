"""Transfer of a log: consent that reaches so far, passive logs, the leder, and papers to another municipality (SPEC 8)."""

from datetime import timedelta

import pytest

from data.koder import (
    Handling,
    Hatt,
    Overforingsdor,
    Overforingstilstand,
    Postslag,
    Posttilstand,
    Samtykkeutfall,
    Varselgrunn,
)
from data.modeller import (
    Ansatt,
    Ansettelse,
    Foresatt,
    Logg,
    Overforing,
    Overforingsfil,
    RevisjonRad,
    Tiltak,
    Utpost,
)
from stafett_tui.filvisninger import Kvitteringsvalg
from stafett_tui.handlinger.apne_logg import apne_logg
from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.motta_overforing import godta_overforing
from stafett_tui.handlinger.overfor import send_overforing
from stafett_tui.handlinger.overforingsfil import trekk_overforingsfil
from stafett_tui.handlinger.overlever import registrer_overlevert
from stafett_tui.handlinger.samtykke import registrer_nei
from stafett_tui.livsvisninger import Ansattlogger
from stafett_tui.okt import Okt
from stafett_tui.oppslag.lederlogger import ansattlogger
from stafett_tui.oppslag.logglister import mine_stafettlogger
from stafett_tui.oppslag.min_side import min_side
from stafett_tui.oppslag.overforinger import mine_overforinger, overforingskort
from stafett_tui.oppslag.overforingsfil import kvitteringsvalg
from stafett_tui.oppslag.overforingsvalg import overforingsvalg
from stafett_tui.overforingsvisninger import Overforingskort, Overforingsvalg
from stafett_tui.regler.overforing import til_leder
from stafett_tui.visninger import Loggvisning
from tests.avsluttet import avslutt, moden, slett
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.handlinger.svar import felt, kode, ok
from tests.overforing import godta, holder, leder, overlevering, send, skjema, til_helsestasjonen
from tests.raadata import en, rader, rett_rad, uendret

T = Overforingstilstand


# --- consent ---


def test_samtykket_maa_rekke(v: Verden, f: FullLogg) -> None:
    v.ga(days=366 * 2)
    maren = v.okt("Maren")
    with uendret(v):
        for s in (skjema(v), til_helsestasjonen(v)):
            assert kode(send_overforing(maren, [f.logg], s)) == "samtykke.utlopt"
        assert kode(send_overforing(leder(v), [f.logg], til_helsestasjonen(v))) == "samtykke.utlopt"
    ok(send_overforing(leder(v), [f.logg], skjema(v)))


def test_samtykket_proves_igjen_naar_det_godtas(v: Verden, f: FullLogg) -> None:
    """When it has run out the receiver is not told of whom and why either; to the sender it waits still."""
    overforing = ny_id(send_overforing(v.okt("Maren"), [f.logg], til_helsestasjonen(v)))
    assert mine_overforinger(v.okt("Åse"))
    v.ga(days=366 * 2)
    with uendret(v):
        assert kode(godta_overforing(v.okt("Åse"), overforing)) == "samtykke.utlopt"
        assert kode(overforingskort(v.okt("Åse"), overforing)) == "samtykke.utlopt"
    assert mine_overforinger(v.okt("Åse")) == ()
    assert [o for o in min_side(v.okt("Åse")).oppgaver if o.slag == "overforing"] == []
    assert [k.id for k in mine_overforinger(v.okt("Maren"))] == [overforing]


def test_trukket_samtykke_tar_tilbake_det_som_er_sendt(v: Verden, med_epost: FullLogg) -> None:
    """All sharing ends in the same transaction: also the child's name and the reason that the receiver could see."""
    f = med_epost
    overforing = ny_id(send_overforing(v.okt("Maren"), [f.logg], til_helsestasjonen(v)))
    assert mine_overforinger(v.okt("Åse"))
    for_ = len(rader(v, RevisjonRad))
    svar = registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag())
    assert "er trukket" in svar.setning.paa()
    assert en(v, Overforing, id=overforing).tilstand is T.TRUKKET
    assert mine_overforinger(v.okt("Åse")) == ()
    assert [r.handling for r in rader(v, RevisjonRad)[for_:]] == [
        Handling.OVERFORING_TRUKKET.value,
        Handling.SAMTYKKE_REGISTRERT.value,
    ]
    varsler = rader(v, Utpost, logg_id=f.logg, varselgrunn="overforing")
    assert {r.tilstand for r in varsler} == {Posttilstand.TRUKKET}
    with uendret(v):
        assert kode(godta_overforing(v.okt("Åse"), overforing)) == "overforing.trukket"


def test_lederens_overforing_i_enheten_staar_naar_samtykket_trekkes(v: Verden, f: FullLogg) -> None:
    """Somebody must have the duty, whoever consents."""
    overforing = ny_id(send_overforing(leder(v), [f.logg], skjema(v)))
    ok(registrer_nei(v.okt("Maren"), f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag()))
    assert en(v, Overforing, id=overforing).tilstand is T.SENDT


def test_annen_enhet_faar_loggen_og_lederen_der_den_kom_fra_slipper_den(v: Verden, f: FullLogg) -> None:
    overforing = ny_id(send_overforing(v.okt("Maren"), [f.logg], til_helsestasjonen(v)))
    godta(v, overforing, "Åse")
    assert isinstance(apne_logg(v.okt("Åse"), f.logg), Loggvisning)
    lista = ansattlogger(leder(v), v.ansettelse("Maren"))
    assert isinstance(lista, Ansattlogger)
    assert (lista.stafettbarn, lista.aktorbarn) == ((), ()), (
        "what she evaluated gives no name to her leder either"
    )
    assert kode(send_overforing(leder(v), [f.logg], skjema(v))) == "logg.finnes_ikke"


# --- passive, and the leder ---


def test_en_passiv_logg_kan_overfores_og_aapnes_ikke_av_det(v: Verden, med_epost: FullLogg) -> None:
    f = med_epost
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    avslutt(v, f.logg)
    oppdatert = en(v, Logg, id=f.logg).oppdatert
    v.ga(days=1)
    godta(v, send(v, f.logg))
    (rad,) = mine_stafettlogger(v.okt("Siri")).rader
    assert (rad.barn, rad.overskrifter) == ("Tuvalise Kvitfjell", ())
    assert kode(apne_logg(v.okt("Siri"), f.logg)) == "logg.passiv"
    assert mine_stafettlogger(v.okt("Maren")).rader == ()
    assert en(v, Logg, id=f.logg).oppdatert == oppdatert, "the archive's copy is still whole"
    minnes = {r.ansettelse_id: r.tilstand for r in rader(v, Utpost, slag=Postslag.PAAMINNELSE)}
    assert minnes == {v.ansettelse("Maren"): "trukket", v.ansettelse("Siri"): "venter"}


def test_lederen_overforer_for_en_som_er_borte_flere_om_gangen(v: Verden, f: FullLogg) -> None:
    andre = v.logg("Maren", "Idun", "Vestli")
    eget = v.tiltak("Maren", f.oppmerksomhet)
    rett_rad(v, Ansettelse, v.ansettelse("Maren"), aktiv=False)
    valg = overforingsvalg(leder(v), [f.logg, andre])
    assert isinstance(valg, Overforingsvalg)
    assert (len(valg.barn), valg.saker, valg.holder_er_her) == (2, (), False), "she sees no content"
    ok(send_overforing(leder(v), [f.logg, andre], skjema(v, tiltak_folger=False)))
    assert holder(v, f.logg) == v.ansettelse("Maren")
    for kort in mine_overforinger(v.okt("Siri")):
        godta(v, kort.id)
    assert (holder(v, f.logg), holder(v, andre)) == (v.ansettelse("Siri"),) * 2
    assert en(v, Tiltak, id=eget).ansvarlig_id == v.ansettelse("Siri"), "who has left goes on with nothing"


def test_alle_eller_ingen(v: Verden, f: FullLogg) -> None:
    andre = v.logg("Maren", "Idun", "Vestli")
    send(v, andre)
    with uendret(v):
        assert kode(send_overforing(leder(v), [f.logg, andre], skjema(v))) == "overforing.venter"
        assert kode(send_overforing(leder(v), [], skjema(v))) == "overforing.ingen"
        fremmed = v.okt("Kari", Hatt.ADMINISTRATOR)
        assert kode(send_overforing(fremmed, [f.logg], skjema(v))) == "logg.finnes_ikke"


@pytest.mark.parametrize("aktor", [False, True])
def test_lederen_tar_imot_og_gir_videre_uten_aa_se_innholdet(v: Verden, f: FullLogg, aktor: bool) -> None:
    """Also one who is an aktør in other logs: it is the stafettholder's mark that lets one hold a log."""
    rett_rad(v, Ansettelse, v.ansettelse("Hilde"), er_aktor=aktor)
    enhet = v.enheter["Bakkehaugen skole"]
    eget = v.tiltak("Maren", f.lest_av_ase) if aktor else None
    til_lederen = skjema(v, "", mottaker=til_leder(enhet), tiltak_folger=True)
    overforing = ny_id(send_overforing(v.okt("Maren"), [f.logg], til_lederen))
    assert mine_overforinger(v.okt("Hilde")) == (), "it is for the leder's hat"
    (kort,) = mine_overforinger(leder(v))
    assert (kort.som_leder, kort.til) == (True, "Bakkehaugen skole")
    godta(v, overforing, "Hilde", Hatt.LEDER)
    assert holder(v, f.logg) == v.ansettelse("Hilde")
    for okt in (leder(v), v.okt("Hilde")):
        assert kode(apne_logg(okt, f.logg)) == "logg.finnes_ikke"
    assert mine_stafettlogger(v.okt("Hilde")).rader == ()
    if eget is not None:
        assert en(v, Tiltak, id=eget).ansvarlig_id == v.ansettelse("Hilde"), "which goes on with the log"
    lista = ansattlogger(leder(v), v.ansettelse("Hilde"))
    assert isinstance(lista, Ansattlogger)
    assert [r.id for r in lista.stafettbarn] == [f.logg]
    videre = ny_id(send_overforing(leder(v), [f.logg], skjema(v)))
    godta(v, videre)
    assert isinstance(apne_logg(v.okt("Siri"), f.logg), Loggvisning)
    assert en(v, Overforing, id=videre).sendt_av == v.ansettelse("Hilde")


def test_lederen_gir_videre_det_hun_tok_imot_ogsaa_naar_samtykket_har_gaatt_ut(
    v: Verden, f: FullLogg
) -> None:
    """She is the holder then; what may be sent may be accepted, and stands when the consent is withdrawn."""
    lederens = skjema(v, "", mottaker=til_leder(v.enheter["Bakkehaugen skole"]))
    godta(v, ny_id(send_overforing(v.okt("Maren"), [f.logg], lederens)), "Hilde", Hatt.LEDER)
    v.ga(days=366 * 2)
    godta(v, send_av_leder := ny_id(send_overforing(leder(v), [f.logg], skjema(v))))
    assert holder(v, f.logg) == v.ansettelse("Siri")
    assert en(v, Overforing, id=send_av_leder).tilstand is T.MOTTATT


def test_den_av_lederne_som_er_barnets_familie_faar_ikke_e_post_om_det(v: Verden, f: FullLogg) -> None:
    """A mail that something waits, and nothing there when one looks, tells of whom it is (SPEC 2.6)."""
    enhet = v.enheter["Bakkehaugen skole"]
    v.ansett("Liv", "Moen", "Bakkehaugen skole", "inspektør", er_leder=True)
    for hvem in ("Hilde", "Liv"):
        rett_rad(v, Ansatt, v.folk[hvem][0], epost=f"{hvem.lower()}@fjordvik.no")
    rett_rad(v, Ansatt, v.folk["Liv"][0], fodselsnummer=en(v, Foresatt, id=f.foresatt).fodselsnummer)
    ny_id(send_overforing(v.okt("Maren"), [f.logg], skjema(v, "", mottaker=til_leder(enhet))))
    sendt = rader(v, Utpost, varselgrunn=Varselgrunn.OVERFORING, tilstand=Posttilstand.VENTER)
    assert [r.til for r in sendt] == ["hilde@fjordvik.no"]


def test_min_side_sier_at_en_fil_venter_paa_kvittering(v: Verden, f: FullLogg) -> None:
    """Also of a passive log; to its holder alone, and no longer than it waits (SPEC 3.3)."""
    fil = en(v, Overforingsfil, logg_id=f.logg).id

    def venter(hvem: str) -> list[str]:
        return [o.hva.paa() for o in min_side(v.okt(hvem)).oppgaver if o.slag == "kvittering"]

    assert venter("Maren") == []
    rett_rad(v, Overforingsfil, fil, trukket=None)
    assert venter("Maren") == ["Venter på kvittering fra Kattvik"]
    assert venter("Rune") == venter("Siri") == []
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    avslutt(v, f.logg)
    assert len(venter("Maren")) == 1
    rett_rad(v, Overforingsfil, fil, kvittert=v.klokke.naa())
    assert venter("Maren") == []


def test_en_fil_som_venter_trekkes_av_lederen_naar_stafettholderen_har_sluttet(
    v: Verden, f: FullLogg
) -> None:
    """Else the log could be neither handed on, taken up again nor deleted: only its holder read the receipt."""
    rett_rad(v, Overforingsfil, en(v, Overforingsfil, logg_id=f.logg).id, trukket=None)
    ny_id(avlys_mote(v.okt("Maren"), f.mote))
    moden(v, f.logg)
    rett_rad(v, Ansettelse, v.ansettelse("Maren"), aktiv=False)
    i_dag, om_dem = v.klokke.i_dag(), skjema(v, familien_dag=v.klokke.i_dag())
    with uendret(v):
        assert kode(slett(v, f.logg)) == "slett.paa_vei"
        assert kode(gjor_aktiv(leder(v), f.logg, i_dag)) == "aktiver.paa_vei"
        assert kode(send_overforing(leder(v), [f.logg], om_dem)) == "fil.venter"
    kort = overforingsvalg(leder(v), [f.logg])
    assert isinstance(kort, Overforingskort)
    assert (kort.i_fil, kort.til, kort.fra) == (True, "Kattvik", "Maren Dahl")
    assert kode(overforingsvalg(leder(v), [f.logg, v.logg("Siri", "Idun")])) == "overforing.venter"
    lista = ansattlogger(leder(v), v.ansettelse("Maren"))
    assert isinstance(lista, Ansattlogger)
    assert [r.overfores for r in lista.stafettbarn if r.id == f.logg] == [True]
    assert kode(trekk_overforingsfil(leder(v), v.logg("Åse", "Jo"))) == "logg.finnes_ikke"
    ok(trekk_overforingsfil(leder(v), f.logg))
    assert kode(trekk_overforingsfil(leder(v), f.logg)) == "fil.venter_ikke"
    godta(v, ny_id(send_overforing(leder(v), [f.logg], om_dem)))
    valg = kvitteringsvalg(v.okt("Siri"), f.logg)
    assert isinstance(valg, Kvitteringsvalg)
    assert valg.fil.kommune == "Kattvik", "the receipt may come all the same"


# --- another municipality, on paper ---


def test_overlevering_paa_papir_registreres_og_ansvaret_er_her_til_da(v: Verden, f: FullLogg) -> None:
    maren: Okt = v.okt("Maren")
    i_morgen = v.klokke.i_dag() + timedelta(days=1)
    with uendret(v):
        tomt = overlevering(v, kommune=" ", overlevert=None, grunn="", familien_dag=None, bekreftet=False)
        assert felt(registrer_overlevert(maren, f.logg, tomt)) == [
            "grunn", "familien_dag", "kommune", "overlevert", "bekreftet",
        ]  # fmt: skip
        assert felt(registrer_overlevert(maren, f.logg, overlevering(v, overlevert=i_morgen))) == [
            "overlevert"
        ]
    ok(registrer_overlevert(maren, f.logg, overlevering(v)))
    rad = en(v, Overforing, logg_id=f.logg, dor=Overforingsdor.ANNEN_KOMMUNE)
    assert (rad.kommune, rad.overlevert, rad.tilstand) == ("Elvestrand kommune", v.klokke.i_dag(), T.MOTTATT)
    assert holder(v, f.logg) == v.ansettelse("Maren"), "it is archived and ended here"
    send(v, f.logg)
    with uendret(v):
        assert kode(registrer_overlevert(maren, f.logg, overlevering(v))) == "overforing.venter"
