"""Export, import, export: the same log. What differs is computed from who holds it, or is what was done since."""

import stat
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

import data.private_filer
from data.koder import Avslutningsgrunn, Handling, Hatt, Loggstatus, Overforingsdor
from data.modeller import Ansatt, Avslutning, Logg, Oppmerksomhet, Overforing, RevisjonRad
from data.telling import OVERFORT, tell_logg
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.dokument import lag_pdf
from stafett_tui.eksport.jsonform import til_json
from stafett_tui.eksport.modell import Eksport
from stafett_tui.eksport.moduler import ALLE
from stafett_tui.filvisninger import Filinnhold
from stafett_tui.handlinger.avslutt_logg import avslutt_logg
from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv
from stafett_tui.handlinger.mote import avlys_mote
from stafett_tui.handlinger.mottak import se_overforingsfil, skriv_kvittering_igjen, ta_imot_logg
from stafett_tui.handlinger.overfor import send_overforing, trekk_overforing
from stafett_tui.handlinger.overforingsfil import (
    Overforingskvittering,
    lag_overforingsfil,
    trekk_overforingsfil,
)
from stafett_tui.handlinger.overforingskvittering import Lestkvittering, les_kvittering
from stafett_tui.livsvisninger import Avslutningsskjema
from stafett_tui.oppslag.eksport import Uttrekk, les_eksport
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.overforingsfil import filvalg, kvitteringsvalg, sendte_filer
from tests.byggere import Verden, ny_id
from tests.eksport.konvolutt import apne as apne_kopien
from tests.fulle_logger import full_verden
from tests.overforing import send
from tests.overforing import skjema as overforingsskjema
from tests.overforingsfil.reise import Reise, id_av, innsiden, legg_ut, nokkelen, skjema
from tests.raadata import en, kjedefeil, rader


def kopi(v: Verden, logg: UUID) -> Uttrekk:
    svar = les_eksport(v.okt("Maren"), logg, ALLE)
    assert isinstance(svar, Uttrekk)
    return svar


def uten_det_som_regnes_ut(e: Eksport, hendelser: int) -> Eksport:
    """Without who holds it now, what follows from that, and who made the copy when."""
    logg = e.logg
    moter = tuple(
        replace(
            m,
            deltakere=tuple(
                replace(d, rolle="") for d in sorted(m.deltakere, key=lambda d: (d.tatt_av, d.navn))
            ),
        )
        for m in logg.moter
    )
    ny = replace(logg, moter=moter, aktorer=(), historikk=logg.historikk[:hendelser])
    return replace(e, logger=(ny,), laget=logg.opprettet, kommune="")


@pytest.fixture(scope="module")
def reise(tmp_path_factory: pytest.TempPathFactory) -> Reise:
    return legg_ut(tmp_path_factory.mktemp("reise"))


@pytest.fixture(scope="module")
def mottatt(reise: Reise) -> UUID:
    return id_av(ta_imot_logg(reise.til.okt("Maren"), reise.fil, reise.ut))


def test_eksport_import_eksport_gir_samme_json(reise: Reise, mottatt: UUID) -> None:
    for_ = kopi(reise.fra, reise.full.logg)
    etter = kopi(reise.til, mottatt)
    hendelser = len(for_.eksport.logg.historikk) - 1  # the last one is that the file was made
    assert for_.eksport.logg.historikk[-1].handling == Handling.FIL_LAGET
    assert [h.handling for h in etter.eksport.logg.historikk[hendelser:]] == [Handling.FIL_MOTTATT]
    assert til_json(uten_det_som_regnes_ut(etter.eksport, hendelser)) == til_json(
        uten_det_som_regnes_ut(for_.eksport, hendelser)
    )
    assert etter.filer == for_.filer


def test_den_som_tar_imot_er_stafettholder_og_de_andre_er_navn_uten_tilgang(
    reise: Reise, mottatt: UUID
) -> None:
    """The sender's people have the names, positions and units of people here, and are yet none of them."""
    assert en(reise.til, Logg, id=mottatt).stafettholder_id == reise.til.ansettelse("Maren")
    assert not isinstance(hent_logg(reise.til.okt("Maren"), mottatt), Avslag)
    for fornavn in ("Rune", "Åse"):
        assert isinstance(hent_logg(reise.til.okt(fornavn), mottatt), Avslag)
    nye = [a for a in rader(reise.til, Ansatt) if a.id not in {x for x, _ in reise.til.folk.values()}]
    assert {a.fornavn for a in nye} >= {"Maren", "Rune"}
    assert all(not a.aktiv and a.brukernavn is None and a.fodselsnummer is None for a in nye)
    assert kjedefeil(reise.til) == []


def test_filen_er_privat_og_roper_ingenting(reise: Reise) -> None:
    assert stat.S_IMODE(reise.fil.stat().st_mode) == 0o600
    assert reise.fil.name == "2026-11-12 stafettlogg TK.age"
    innhold = reise.fil.read_bytes()
    assert innhold.startswith(b"age-encryption.org/v1\n")
    assert not any(ord_.encode() in innhold for ord_ in (*reise.full.ord(), "Fjordvik", "Maren"))


def test_kvitteringen_flytter_ansvaret_og_ikke_for(tmp_path: Path) -> None:
    r = legg_ut(tmp_path)
    maren, her = r.fra.okt("Maren"), r.full.logg
    assert sendte_filer(maren, her)[0].venter  # type: ignore[index]
    igjen = lag_overforingsfil(maren, her, skjema(r.fra, nokkel=r.nokkel), r.ut)
    assert isinstance(igjen, Avslag)
    assert igjen.kode == "fil.venter"
    svar = ta_imot_logg(r.til.okt("Maren"), r.fil, r.ut)
    logg = id_av(svar)
    kvittering = svar.sti  # type: ignore[union-attr]
    assert stat.S_IMODE(kvittering.stat().st_mode) == 0o600
    assert not any(ord_ in kvittering.read_text() for ord_ in r.full.ord())
    assert sendte_filer(maren, her)[0].venter  # type: ignore[index]

    endret = kvittering.with_name("endret.json")
    endret.write_text(kvittering.read_text().replace("Sørvik", "Nordvik"))
    annen = r.fra.logg("Maren")
    for logg_id, fil, kode in (
        (her, endret, "kvittering.endret"),
        (annen, kvittering, "kvittering.annen_logg"),
        (her, r.fil, "kvittering.finnes_ikke"),
        (her, r.ut / "ingen.json", "kvittering.finnes_ikke"),
    ):
        nei = les_kvittering(maren, logg_id, fil)
        assert isinstance(nei, Avslag)
        assert nei.kode in {kode, "kvittering.ingen"}
    ny_id(trekk_overforingsfil(maren, her))
    ny_id(les_kvittering(maren, her, kvittering))
    etter = sendte_filer(maren, her)[0]  # type: ignore[index]
    assert (etter.venter, etter.trukket) == (False, None), "they have it, though it was withdrawn meanwhile"
    assert etter.mottatt_av == "Maren Dahl, Bakkehaugen skole, Sørvik"
    igjen = les_kvittering(maren, her, kvittering)
    assert isinstance(igjen, Avslag)
    assert igjen.kode == "kvittering.lest"
    paa_nytt = skriv_kvittering_igjen(r.til.okt("Maren"), logg, r.ut)
    assert not isinstance(paa_nytt, Avslag)
    r.fra.base.lukk()
    r.til.base.lukk()


def test_loggen_kommer_hjem_med_nye_ider_og_kobles(tmp_path: Path) -> None:
    """Back where it came from its ids are taken, by a passive log that it can be linked to."""
    r = legg_ut(tmp_path)
    nokkel = nokkelen(r.fra)
    borte = id_av(ta_imot_logg(r.til.okt("Maren"), r.fil, r.ut))
    hjem = lag_overforingsfil(
        r.til.okt("Maren"), borte, skjema(r.til, kommune="Fjordvik", nokkel=nokkel), r.ut
    )
    assert isinstance(hjem, Overforingskvittering)
    assert hjem.sti is not None
    maren = r.fra.okt("Maren")
    aktiv = se_overforingsfil(maren, hjem.sti)
    assert isinstance(aktiv, Avslag)
    assert aktiv.kode == "fil.aktiv_logg"
    _passiv(r)
    sett = se_overforingsfil(maren, hjem.sti)
    assert isinstance(sett, Filinnhold)
    assert sett.tidligere == r.full.logg
    ny = id_av(ta_imot_logg(maren, hjem.sti, r.ut, koble_til=sett.tidligere))
    assert ny != r.full.logg
    assert en(r.fra, Logg, id=ny).tidligere_logg_id == r.full.logg
    tekster = [{o.tekst for o in rader(r.fra, Oppmerksomhet, logg_id=i)} for i in (ny, r.full.logg)]
    assert tekster[0] == tekster[1]
    igjen = se_overforingsfil(maren, hjem.sti)
    assert isinstance(igjen, Avslag)
    assert igjen.kode == "fil.mottatt"
    r.fra.base.lukk()
    r.til.base.lukk()


def _passiv(r: Reise) -> None:
    maren, dag = r.fra.okt("Maren"), r.fra.klokke.i_dag()
    ny_id(avlys_mote(maren, r.full.mote))
    ny_id(avslutt_logg(maren, r.full.logg, Avslutningsskjema(Avslutningsgrunn.MAAL_NAADD, besluttet=dag)))
    assert en(r.fra, Logg, id=r.full.logg).status == Loggstatus.PASSIV


def test_en_passiv_logg_gaar_over_hel_og_er_passiv_der(tmp_path: Path) -> None:
    """Sent by its holder, whole; nobody opens it there either, and the leder can take it up (SPEC 9.2, 9.3)."""
    r = legg_ut(tmp_path)
    maren, her = r.fra.okt("Maren"), r.full.logg
    ny_id(trekk_overforingsfil(maren, her))
    _passiv(r)
    for_ = en(r.fra, Logg, id=her)
    valg = filvalg(maren, her)
    assert not isinstance(valg, Avslag)
    assert (valg.passiv, valg.oppmerksomheter) == (True, {}), "nobody reads it"
    sendt = lag_overforingsfil(maren, her, skjema(r.fra, nokkel=r.nokkel, skjulte=True), r.ut)
    assert isinstance(sendt, Overforingskvittering), sendt
    etter = en(r.fra, Logg, id=her)
    assert (etter.status, etter.versjon, etter.oppdatert) == (for_.status, for_.versjon, for_.oppdatert)
    assert sendt.sti is not None
    sett = se_overforingsfil(r.til.okt("Maren"), sendt.sti)
    assert isinstance(sett, Filinnhold)
    assert sett.passiv_fra == for_.passiv_fra
    svar = ta_imot_logg(r.til.okt("Maren"), sendt.sti, r.ut)
    der = id_av(svar)
    ny = en(r.til, Logg, id=der)
    assert (ny.status, ny.passiv_fra) == (Loggstatus.PASSIV, for_.passiv_fra)
    assert svar.passiv  # type: ignore[union-attr]
    assert isinstance(hent_logg(r.til.okt("Maren"), der), Avslag)
    assert {o.tekst for o in rader(r.til, Oppmerksomhet)} == {
        o.tekst for o in rader(r.fra, Oppmerksomhet, logg_id=her)
    }
    igjen = skriv_kvittering_igjen(r.til.okt("Maren"), der, r.ut)
    assert not isinstance(igjen, Avslag)
    lest = les_kvittering(maren, her, svar.sti, gjor_passiv=True)  # type: ignore[union-attr]
    assert isinstance(lest, Lestkvittering)
    assert not lest.passiv, "it was already"
    assert len(overforte(r, her)) == 1
    assert antall_i_tall(r, her) == 1
    assert not sendte_filer(maren, her)[0].venter  # type: ignore[index]
    assert kjedefeil(r.fra) == kjedefeil(r.til) == []
    r.fra.base.lukk()
    r.til.base.lukk()


def overforte(r: Reise, logg: UUID) -> list[Overforing]:
    """The times that it came to another municipality."""
    return [o for o in rader(r.fra, Overforing, logg_id=logg) if o.dor is Overforingsdor.ANNEN_KOMMUNE]


def antall_i_tall(r: Reise, logg: UUID) -> int:
    """How many times the statistics say that it did."""
    with r.fra.base.motor.skrivemotor.connect() as c:
        tall = tell_logg(c, logg)
    return sum(n for sted, n in tall.items() if sted[2:] == (OVERFORT, "annen_kommune"))


def test_loggen_blir_passiv_med_kvitteringen_og_ikke_uten_at_noen_vil(tmp_path: Path) -> None:
    """Not while somebody is invited to a meeting; read once more it is made passive, and then never again."""
    r = legg_ut(tmp_path)
    maren, her = r.fra.okt("Maren"), r.full.logg
    kvittering = ta_imot_logg(r.til.okt("Maren"), r.fil, r.ut).sti  # type: ignore[union-attr]
    nei = les_kvittering(maren, her, kvittering, gjor_passiv=True)
    assert isinstance(nei, Avslag)
    assert nei.kode == "avslutning.planlagte_moter"
    assert sendte_filer(maren, her)[0].venter, "neither is done"  # type: ignore[index]
    lest = les_kvittering(maren, her, kvittering)
    assert isinstance(lest, Lestkvittering)
    assert en(r.fra, Logg, id=her).status is Loggstatus.AKTIV
    valg = kvitteringsvalg(maren, her)
    assert not isinstance(valg, Avslag)
    assert (valg.fil.venter, valg.passiv, valg.arkivert) == (False, False, False)
    ny_id(avlys_mote(maren, r.full.mote))
    (overfort,) = overforte(r, her)
    assert (overfort.kommune, overfort.grunn) == ("Sørvik kommune", "Familien flytter.")
    assert (overfort.fra_id, overfort.besvart) == (r.fra.ansettelse("Maren"), r.fra.klokke.naa())
    igjen = les_kvittering(maren, her, kvittering, gjor_passiv=True)
    assert len(overforte(r, her)) == 1, "it went once, however often the receipt is read"
    assert isinstance(igjen, Lestkvittering)
    assert igjen.passiv
    logg = en(r.fra, Logg, id=her)
    assert (logg.status, logg.passiv_fra) == (Loggstatus.PASSIV, r.fra.klokke.i_dag())
    slutt = rader(r.fra, Avslutning, logg_id=her)[-1]
    assert (slutt.grunn, slutt.besluttet, slutt.gjenapnet) == (None, r.fra.klokke.i_dag(), None), (
        "it goes on elsewhere: no reason for an end is told"
    )
    assert [h.handling for h in rader(r.fra, RevisjonRad)[-2:]][-1] == Handling.LOGG_PASSIV
    sist = les_kvittering(maren, her, kvittering, gjor_passiv=True)
    assert isinstance(sist, Avslag)
    assert sist.kode == "kvittering.lest"
    hilde = r.fra.okt("Hilde", Hatt.LEDER)
    ny_id(gjor_aktiv(hilde, her, r.fra.klokke.i_dag()))
    kopi = les_eksport(maren, her, ALLE)
    assert isinstance(kopi, Uttrekk)
    perioden = kopi.eksport.logg.avslutninger[-1]
    assert (perioden.grunn, perioden.samtykket) == (None, r.fra.klokke.i_dag()), "the new consent is noted"
    assert "Loggen går videre i en annen kommune. Besluttet" in apne_kopien(lag_pdf(kopi.eksport)).tekst
    r.fra.base.lukk()
    r.til.base.lukk()


def test_en_passiv_logg_sendes_ikke_uten_samtykke_og_ikke_to_veier(tmp_path: Path) -> None:
    fra, full = full_verden(tmp_path / "fra")
    maren = fra.okt("Maren")
    ny_id(avlys_mote(maren, full.mote))
    slutt = Avslutningsskjema(Avslutningsgrunn.MAAL_NAADD, besluttet=fra.klokke.i_dag())
    ny_id(avslutt_logg(maren, full.logg, slutt))
    sendt = send(fra, full.logg)
    nytt = skjema(fra, med_passord=True)
    to_veier = lag_overforingsfil(maren, full.logg, nytt, tmp_path)
    ny_id(trekk_overforing(maren, sendt))
    ute = tmp_path / "ute"
    ute.mkdir()
    ny_id(lag_overforingsfil(maren, full.logg, nytt, ute))
    andre_veien = send_overforing(maren, [full.logg], overforingsskjema(fra))
    ny_id(trekk_overforingsfil(maren, full.logg))
    fra.ga(days=366 * 2)
    uten = lag_overforingsfil(fra.okt("Maren"), full.logg, nytt, tmp_path)
    assert [x.kode for x in (to_veier, andre_veien, uten) if isinstance(x, Avslag)] == [
        "overforing.venter",
        "fil.venter",
        "samtykke.utlopt",
    ]
    assert list(tmp_path.glob("*.age")) == []
    fra.base.lukk()


def test_bare_det_som_er_valgt_folger_med(reise: Reise) -> None:
    r = reise
    ny_id(trekk_overforingsfil(r.fra.okt("Maren"), r.full.logg))
    valgt = frozenset({r.full.oppmerksomhet})
    sendt = lag_overforingsfil(
        r.fra.okt("Maren"), r.full.logg, skjema(r.fra, nokkel=r.nokkel, oppmerksomheter=valgt), r.ut
    )
    assert isinstance(sendt, Overforingskvittering)
    pakke = innsiden(replace(r, sendt=sendt))
    alt = b"".join(pakke.filer.values()).decode(errors="replace")
    assert "Plukker løvetann" in alt
    assert "Ser etter løvetann hjemme" not in alt
    assert "strandnellik" not in alt, "a note hidden from foresatte goes along only when it is chosen"


def test_full_disk_eller_drept_etterlater_ingen_halv_fil(
    reise: Reise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing by the file's name before it is whole; and nothing is known of a file that is not there."""
    logg = reise.fra.logg("Maren", "Idun")
    nytt = skjema(reise.fra, nokkel=reise.nokkel)

    def full(_fil: int, _innhold: bytes) -> None:
        assert list(tmp_path.glob("*.age")) == []
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as m:
        m.setattr(data.private_filer, "_skriv_alt", full)
        svar = lag_overforingsfil(reise.fra.okt("Maren"), logg, nytt, tmp_path)
    assert isinstance(svar, Avslag)
    assert svar.kode == "mappe.kan_ikke_skrive"
    assert list(tmp_path.iterdir()) == []
    assert sendte_filer(reise.fra.okt("Maren"), logg) == ()
    rest = tmp_path / ".stafett-ny-999999999-ab"  # what a program that was killed had begun
    rest.write_bytes(b"age-enc")
    assert isinstance(lag_overforingsfil(reise.fra.okt("Maren"), logg, nytt, tmp_path), Overforingskvittering)
    assert [fil.suffix for fil in tmp_path.iterdir()] == [".age"]
