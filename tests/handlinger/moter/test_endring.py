"""A meeting is changed and called off: who is told, and what no longer can be done."""

from collections import Counter
from dataclasses import replace
from datetime import time
from uuid import UUID

from data.koder import Motested
from data.modeller import Ansatt, Foresatt, Logg, Mote, Motedeltaker, Motesak, Utpost
from stafett_tui.handlinger.mote import avlys_mote, endre_mote
from stafett_tui.motevisninger import Motekort, Moteskjema, Moteutkast
from stafett_tui.oppslag.moter import mote, moteutkast_for_endring
from tests.byggere import Verden, ny_id
from tests.handlinger.moter.hjelp import (
    AV,
    INN,
    alle,
    endre,
    innkall,
    nokler,
    post,
    send,
    utkast,
)
from tests.handlinger.svar import felt, kode, ok
from tests.raadata import en, rader, rett_rad, uendret


def test_ny_tid_gar_til_alle_med_hoyere_sekvens(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    send(v)
    ok(endre(v, mote_id, fra=time(8)))
    assert en(v, Mote, id=mote_id).sekvens == 1
    ny = dict.fromkeys(("m@fjordvik.no", "r@fjordvik.no", "hege@epost.no"), 1)
    assert post(v, mote_id) == Counter({(til, INN, s): 1 for til in ny for s in (0, 1)})
    ok(endre(v, mote_id, sted_slag=Motested.VIDEO))
    assert en(v, Mote, id=mote_id).sekvens == 2


def test_bare_dagsorden_sendes_ikke(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    for_ = post(v, mote_id)
    saker = frozenset(s.id for s in utkast(v, logg).saker)
    svar = ok(endre(v, mote_id, dagsorden="Helt ny", saker=saker))
    assert svar.setning.paa() == "Møtet er endret."
    assert post(v, mote_id) == for_
    assert en(v, Mote, id=mote_id).sekvens == 0
    assert {s.oppmerksomhet_id for s in rader(v, Motesak, mote_id=mote_id)} == saker
    ok(endre(v, mote_id, saker=frozenset()))
    assert rader(v, Motesak, mote_id=mote_id) == []


def test_den_som_tas_av_far_avlysning_og_den_nye_innkalling(v: Verden, logg: UUID) -> None:
    hvem = nokler(v, logg)
    forst = frozenset({hvem["Maren"], hvem["Rune"]})
    mote_id = ny_id(innkall(v, logg, deltakere=forst))
    send(v)
    uid = {d.ansettelse_id: d.kalender_uid for d in rader(v, Motedeltaker, mote_id=mote_id)}
    ok(endre(v, mote_id, deltakere=frozenset({hvem["Maren"], hvem["Hege"]})))
    ny = post(v, mote_id) - Counter({("m@fjordvik.no", INN, 0): 1, ("r@fjordvik.no", INN, 0): 1})
    assert ny == Counter({("r@fjordvik.no", AV, 1): 1, ("hege@epost.no", INN, 1): 1})
    (avlyst,) = rader(v, Utpost, slag=AV)
    assert avlyst.kalender_uid == uid[v.ansettelse("Rune")]
    send(v)
    ok(endre(v, mote_id, deltakere=forst | {hvem["Hege"]}))  # and comes back: the same UID, higher SEQUENCE
    assert ("r@fjordvik.no", INN, 2) in post(v, mote_id)
    (rune,) = rader(v, Motedeltaker, mote_id=mote_id, ansettelse_id=v.ansettelse("Rune"))
    assert (rune.kalender_uid, rune.fjernet) == (uid[v.ansettelse("Rune")], False)


def test_den_som_tas_av_far_ikke_vite_hvor_motet_flyttes(v: Verden, logg: UUID) -> None:
    """The cancellation tells the time and place that they were invited to, and no other."""
    hvem = nokler(v, logg)
    mote_id = ny_id(innkall(v, logg, deltakere=frozenset({hvem["Maren"], hvem["Rune"]}), sted="Rom 1"))
    send(v)
    (sendt,) = rader(v, Utpost, til="r@fjordvik.no", slag=INN)
    ok(endre(v, mote_id, fra=time(8), sted="Rom 2", deltakere=frozenset({hvem["Maren"], hvem["Hege"]})))
    (avlyst,) = rader(v, Utpost, slag=AV)
    assert (avlyst.start, avlyst.slutt, avlyst.sted) == (sendt.start, sendt.slutt, sendt.sted)
    assert avlyst.sekvens > sendt.sekvens


def test_det_som_ikke_er_sendt_trekkes(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    ok(endre(v, mote_id, fra=time(8)))
    assert {s for _, _, s in post(v, mote_id)} == {1}
    ok(avlys_mote(v.okt("Maren"), mote_id))
    assert post(v, mote_id) == Counter(), "nobody was told, so nobody is told otherwise"


def test_avlysning_gar_til_dem_som_har_innkalling(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    send(v)
    svar = ok(avlys_mote(v.okt("Maren"), mote_id))
    assert "3 e-poster" in svar.setning.paa()
    assert {(slag, s) for _, slag, s in post(v, mote_id)} == {(INN, 0), (AV, 1)}
    for igjen in (avlys_mote(v.okt("Maren"), mote_id), endre_mote(v.okt("Maren"), mote_id, tomt(v))):
        assert kode(igjen) == "mote.avlyst"
    assert kode(moteutkast_for_endring(v.okt("Maren"), mote_id)) == "mote.avlyst"


def tomt(v: Verden) -> Moteskjema:
    return v.moteskjema("Maren")


def test_et_mote_som_er_over_endres_ikke(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg))
    v.ga(days=6, hours=23, minutes=30)  # it goes on
    ok(endre(v, mote_id, dagsorden="Vi er i gang"))
    assert felt(endre(v, mote_id, fra=time(8))) == ["fra"]
    v.ga(minutes=30)
    for svar in (endre_mote(v.okt("Maren"), mote_id, tomt(v)), avlys_mote(v.okt("Maren"), mote_id)):
        assert kode(svar) == "mote.over"


def test_det_en_annen_endret_imens_blir_ikke_skrevet_over(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    sto = apnet(v, mote_id)
    ok(endre(v, mote_id, dagsorden="Den andres"))  # raises no SEQUENCE
    with uendret(v):
        svar = endre_mote(v.okt("Maren"), mote_id, replace(sto, sto=sto, fra=time(8)))
    assert kode(svar) == "mote.endret_av_annen"
    sto = apnet(v, mote_id)
    ok(endre(v, mote_id, deltakere=alle(v, logg) - {v.inviterbar("Rune")}))
    with uendret(v):
        svar = endre_mote(v.okt("Maren"), mote_id, replace(sto, sto=sto, dagsorden="Min"))
    assert kode(svar) == "mote.endret_av_annen"
    ok(endre(v, mote_id, dagsorden="Min"))


def test_ansatte_uten_epost_blir_ikke_glemt_nar_det_er_av(v: Verden, logg: UUID) -> None:
    """Neither when it is called, nor when it is off; who calls it needs no telling."""
    for navn in ("Maren", "Rune"):
        rett_rad(v, Ansatt, v.folk[navn][0], epost="")
    begge = frozenset({v.inviterbar("Maren"), v.inviterbar("Rune")})
    svar = ok(innkall(v, logg, deltakere=begge))
    mote_id = ny_id(svar)
    hege = nokler(v, logg)["Hege"]
    uten_rune = ok(endre(v, mote_id, deltakere=frozenset({v.inviterbar("Maren"), hege})))
    ok(endre(v, mote_id, deltakere=begge))
    for sagt in (svar, uten_rune, ok(avlys_mote(v.okt("Maren"), mote_id))):
        assert "1 ansatt har ikke e-post: si fra på en annen måte." in sagt.setning.paa()


def test_de_som_fikk_brev_blir_ikke_glemt_nar_det_er_av(v: Verden, logg: UUID) -> None:
    """Geir has no e-mail; Elna is eight, and is told by the grown-ups."""
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    geir = nokler(v, logg)["Geir"]
    svar = ok(endre(v, mote_id, deltakere=alle(v, logg) - {geir}))
    assert "1 i familien har ikke e-post: skriv ut brev." in svar.setning.paa()
    assert [(d.navn, d.skal_ha_brev) for d in kortet(v, mote_id).tatt_av] == [("Geir Fjellstad", True)]
    ok(endre(v, mote_id, deltakere=alle(v, logg)))
    assert kortet(v, mote_id).tatt_av == ()
    svar = ok(avlys_mote(v.okt("Maren"), mote_id))
    assert "1 i familien har ikke e-post: skriv ut brev." in svar.setning.paa()
    assert brev(v, mote_id) == ["Geir Fjellstad"], "the mails of the others never left"


def test_den_som_ikke_lenger_har_epost_skal_ha_brev_om_den_nye_tiden(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    send(v)
    assert brev(v, mote_id) == ["Geir Fjellstad"]
    hege = next(f for f in rader(v, Foresatt, logg_id=logg) if f.fornavn == "Hege")
    rett_rad(v, Foresatt, hege.id, epost="")
    assert brev(v, mote_id) == ["Geir Fjellstad"], "what she got still holds"
    ok(endre(v, mote_id, deltakere=alle(v, logg) - {v.inviterbar("Rune")}))
    assert brev(v, mote_id) == ["Geir Fjellstad"], "nor is it less true when another is taken off"
    assert post_vist(v, mote_id)["Hege Fjellstad"] == "Sendt"
    ok(endre(v, mote_id, sted_slag=Motested.VIDEO))
    assert brev(v, mote_id) == ["Geir Fjellstad", "Hege Fjellstad"]
    assert post_vist(v, mote_id)["Hege Fjellstad"] is None
    assert post_vist(v, mote_id)["Maren Dahl"] == "Venter på å bli sendt"
    ok(avlys_mote(v.okt("Maren"), mote_id))
    assert brev(v, mote_id) == ["Geir Fjellstad", "Hege Fjellstad"]


def test_det_som_er_trukket_er_ingen_innkalling(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg, deltakere=alle(v, logg)))
    hege = next(f for f in rader(v, Foresatt, logg_id=logg) if f.fornavn == "Hege")
    rett_rad(v, Foresatt, hege.id, epost="")
    for rad in rader(v, Utpost, foresatt_id=hege.id):
        rett_rad(v, Utpost, rad.id, tilstand="trukket")
    assert brev(v, mote_id) == ["Geir Fjellstad", "Hege Fjellstad"]
    v.ga(days=8)
    assert brev(v, mote_id) == [], "nobody is invited to what is over"


def kortet(v: Verden, mote_id: UUID) -> Motekort:
    svar = mote(v.okt("Maren"), mote_id)
    assert isinstance(svar, Motekort)
    return svar


def brev(v: Verden, mote_id: UUID) -> list[str]:
    return [d.navn for d in kortet(v, mote_id).deltakere if d.skal_ha_brev]


def post_vist(v: Verden, mote_id: UUID) -> dict[str, str | None]:
    return {d.navn: d.post.paa() if d.post else None for d in kortet(v, mote_id).deltakere}


def apnet(v: Verden, mote_id: UUID) -> Moteskjema:
    svar = moteutkast_for_endring(v.okt("Maren"), mote_id)
    assert isinstance(svar, Moteutkast)
    return svar.skjema


def test_uten_samtykke_kan_et_mote_bare_avlyses(v: Verden, logg: UUID) -> None:
    mote_id = ny_id(innkall(v, logg))
    rett_rad(v, Logg, logg, samtykke_gitt=None, samtykke_utfall="trukket")
    assert kode(innkall(v, logg)) == "samtykke.trukket"
    assert kode(endre_mote(v.okt("Maren"), mote_id, tomt(v))) == "samtykke.trukket"
    ok(avlys_mote(v.okt("Maren"), mote_id))
