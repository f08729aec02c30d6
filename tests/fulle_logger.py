"""A log with something in every table that belongs to a log, and who sees what of it."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID
from weakref import WeakKeyDictionary

from sqlalchemy import event
from sqlmodel import SQLModel

from data.innsyn import loggtabeller
from data.koder import (
    Arena,
    Avslutningsgrunn,
    Endring,
    Faktorslag,
    ForesattRolle,
    Hatt,
    Kategori,
    Motestatus,
    Motested,
    Overforingsdor,
    Overforingstilstand,
    Postslag,
    Posttilstand,
    Tiltakstype,
    Utfall,
)
from data.modeller import (
    Arkivbevis,
    Barn,
    Foresatt,
    Lesetilgang,
    Lysglimt,
    Mote,
    Overforing,
    Overforingsrest,
    Tiltak,
    Trinn,
    Utpost,
    Vedlegg,
)
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING, Nokkel
from data.nokler import lag_passordspor
from data.private_filer import lag_privat_mappe
from stafett_tui.handlinger.avslutt_logg import avslutt_logg
from stafett_tui.handlinger.barneskjema import NyForesatt
from stafett_tui.handlinger.detaljer import Endringer, oppdater_detaljer
from stafett_tui.handlinger.evaluer import evaluer_tiltak
from stafett_tui.handlinger.faktor import ny_faktor
from stafett_tui.handlinger.gjor_aktiv import gjor_aktiv
from stafett_tui.handlinger.kladd import skriv_kladd
from stafett_tui.handlinger.lesetilgang import gi_lesetilgang
from stafett_tui.handlinger.lysglimt import nytt_lysglimt
from stafett_tui.handlinger.notat import Notatfil, nytt_notat
from stafett_tui.handlinger.registrer_mote import registrer_mote
from stafett_tui.handlinger.rett_tiltak import rett_tiltak
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.handlinger.trapp import nytt_trinn
from stafett_tui.handlinger.vedlegg import Fil
from stafett_tui.klokke import FastKlokke, til_oslo
from stafett_tui.livsvisninger import Avslutningsskjema
from stafett_tui.motevisninger import Registrering
from stafett_tui.okt import Okt
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppstart import Database
from stafett_tui.planvisninger import Faktorskjema, Trinnskjema
from stafett_tui.visninger import Detaljer
from tests.byggere import PASSORD, Verden, lag_verden, ny_id
from tests.byggere_data import NOKKEL
from tests.overforingsfil.rad import overforingsfil
from tests.pdfer import pdf
from tests.raadata import en, rader, rett_rad

KOPI = b"%PDF-1.7 en kopi"
"""what the full log's proof of an archive copy is of"""
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000600000008080200000055a4196f0000001f4944415478da63d4c8ab6040054c0c1880"
    "54a14b2937d085f4e668906216005455041ed3dce50b0000000049454e44ae426082"
)
"""six by eight dots"""

MERKER = (
    "Tuvalise",
    "Kvitfjell",
    "Gropernille",
    "løvetann",
    "blåklokke",
    "hestehov",
    "tusenfryd",
    "gåsefot",
    "strandnellik",
    "smørbukk",
    "perlebåt",
    "kattefot",
    "åkerull",
    "smørtelg",
    "marikåpe",
    "nattfiol",
    "hvitveis",
    "krokusgruppa",
    "snøklokke",
    "reinrose",
    "tettegras",
)
"""words that stand in this log alone: child, family, foresatt, concern, goal, tiltak, comment, lysglimt, note, why it
is hidden, attachment; a meeting's place, agenda, comment, talks with the child and minutes; why it was to be
transferred, and how the family was told; a factor, a step"""


@dataclass(frozen=True)
class FullLogg:
    """Ids of what was made. Maren holds it, Rune is aktør, Åse reads one oppmerksomhet."""

    logg: UUID
    nummer: str
    foresatt: UUID
    oppmerksomhet: UUID
    lest_av_ase: UUID
    tiltak: UUID
    """open, Rune's"""
    evaluert: UUID
    lesetilgang: UUID
    lysglimt: UUID
    """the foresatt's, written by Maren"""
    vedlegg: UUID
    """the PDF of a hidden note"""
    mote: UUID
    """in a week"""
    holdt: UUID
    """a meeting that is held, with minutes"""
    faktor: UUID
    """under the oppmerksomhet, answered by the open tiltak"""
    trinn: UUID
    """the one that can begin: the first became a tiltak that is evaluated"""

    def ord(self) -> tuple[str, ...]:
        """What nobody outside may be told in any way: names, number, words and ids."""
        return (*MERKER, self.nummer, self.nummer[:6], self.logg.hex, str(self.logg))


def endringer(d: Detaljer, **felt: object) -> Endringer:
    """The form of Vis / Endre as it opens, with these fields changed."""
    b = d.barn
    like = {
        "fornavn": b.fornavn,
        "etternavn": b.etternavn,
        "fodt": b.fodt,
        "bor_med": b.bor_med,
        "adresse": b.adresse,
        "postnummer": b.postnummer,
        "poststed": b.poststed,
        "mobil": b.mobil,
        "skole": b.skole,
        "epost": b.epost,
        "malform": b.malform,
        "sperret_adresse": b.sperret_adresse,
        "niva": d.niva,
        "foresatte": tuple(
            NyForesatt(
                fornavn=f.fornavn,
                etternavn=f.etternavn,
                rolle=f.rolle,
                foreldreansvar=f.foreldreansvar,
                adresse=f.adresse,
                postnummer=f.postnummer,
                poststed=f.poststed,
                telefon=f.telefon,
                epost=f.epost,
                id=f.id,
            )
            for f in d.foresatte
        ),
    }
    return Endringer(**{**like, **felt})


def detaljer(v: Verden, holder: str, logg: UUID) -> Detaljer:
    svar = vis_detaljer(v.okt(holder), logg)
    assert isinstance(svar, Detaljer)
    return svar


def full_logg(v: Verden) -> FullLogg:
    """Makes it through the use cases, so that every row is one the program writes."""
    mor = v.foresattskjema("Gropernille", "Kvitfjell", ForesattRolle.MOR, epost="mor@epost.no")
    logg = v.logg("Maren", "Tuvalise", "Kvitfjell", niva=2, bilde=Fil(PNG), foresatte=(mor,))
    foresatt = en(v, Foresatt, logg_id=logg).id
    _avsluttet_en_gang(v, logg)
    en_o = v.oppmerksomhet("Maren", logg, "Plukker løvetann i timen", maal="En blåklokke om dagen.")
    (evaluert,) = (t.id for t in rader(v, Tiltak, logg_id=logg))
    tekst = en(v, Tiltak, id=evaluert).beskrivelse
    ny_id(rett_tiltak(v.okt("Maren"), evaluert, "Ser på hestehov sammen.", forrige=tekst))
    apent = v.tiltak("Maren", en_o, ansvarlig=v.som_aktor("Rune"), beskrivelse="Planter hestehov.")
    ny_id(evaluer_tiltak(v.okt("Maren"), evaluert, Utfall.NOE, kommentar="En tusenfryd ble funnet."))
    to_o = v.oppmerksomhet(
        "Maren",
        logg,
        "Ser etter løvetann hjemme også",
        kategori=Kategori.TRIVSEL,
        type=Tiltakstype.HJEMMET,
        ansvarlig=Ansvarligvalg("foresatt", foresatt),
    )
    ny_id(gi_lesetilgang(v.okt("Maren"), logg, v.ansettelse("Åse"), oppmerksomheter=[to_o]))
    d = detaljer(v, "Maren", logg)
    ny_id(oppdater_detaljer(v.okt("Maren"), logg, d.versjon, endringer(d, niva=3)))
    faktor, trinn = _plan(v, en_o, apent, evaluert)
    _innslag(v, logg, foresatt)
    holdt, kommer = _moter(v, logg, foresatt, frozenset({en_o, to_o}))
    velkomst = en(v, Utpost, logg_id=logg, slag=Postslag.VELKOMST).id
    rett_rad(v, Utpost, velkomst, tilstand=Posttilstand.OPPGITT, feilkode="mottaker_550", forsok=1)
    assert skriv_kladd(v.okt("Maren"), "tiltak", {"t": "løvetann"}, "k", logg_id=logg) is None
    _arkivbevis(v, logg)
    overforingsfil(v, logg)
    _overforing(v, logg, to_o)
    return FullLogg(
        logg=logg,
        nummer=str(en(v, Barn, logg_id=logg).nummer),
        foresatt=foresatt,
        oppmerksomhet=en_o,
        lest_av_ase=to_o,
        tiltak=apent,
        evaluert=evaluert,
        lesetilgang=en(v, Lesetilgang, logg_id=logg).id,
        lysglimt=en(v, Lysglimt, logg_id=logg).id,
        vedlegg=en(v, Vedlegg, logg_id=logg, slag="notat").id,
        mote=kommer,
        holdt=holdt,
        faktor=faktor,
        trinn=trinn,
    )


def _plan(v: Verden, oppmerksomhet: UUID, tiltak: UUID, evaluert: UUID) -> tuple[UUID, UUID]:
    """A factor that a tiltak answers, and a staircase of two steps, the first of which is done."""
    maren = v.okt("Maren")
    skjema = Faktorskjema(
        Faktorslag.STRUKTUR, "Ser på reinrose i vinduet.", Arena.TJENESTEN, Endring.STOR, tiltak
    )
    faktor = ny_id(ny_faktor(maren, oppmerksomhet, skjema))
    forste = ny_id(nytt_trinn(maren, oppmerksomhet, Trinnskjema(Tiltakstype.TETT, "Ser på tettegras.")))
    rett_rad(v, Trinn, forste, tiltak_id=evaluert)
    trinn = ny_id(nytt_trinn(maren, oppmerksomhet, Trinnskjema(Tiltakstype.TETT, "Ser på tettegras alene.")))
    return faktor, trinn


def _avsluttet_en_gang(v: Verden, logg: UUID) -> None:
    """It was ended and taken up again at once."""
    i_dag = v.klokke.i_dag()
    slutt = Avslutningsskjema(Avslutningsgrunn.NY_VIRKSOMHET, besluttet=i_dag)
    ny_id(avslutt_logg(v.okt("Maren"), logg, slutt))
    ny_id(gjor_aktiv(v.okt("Hilde", Hatt.LEDER), logg, i_dag))


def _arkivbevis(v: Verden, logg: UUID) -> None:
    """That a copy was once made. As a row: making the copy itself takes as long as all the rest."""
    naa = v.klokke.naa()
    with v.okt("Maren").handle() as rom:
        bevis = Arkivbevis(
            logg_id=logg,
            filnavn="stafettlogg.pdf",
            sha256=sha256(KOPI).hexdigest(),
            storrelse=len(KOPI),
            fullstendig=False,
            logg_oppdatert=naa,
            laget=naa,
            laget_av=v.ansettelse("Maren"),
        )
        rom.sesjon.add(bevis)
        rom.behold()


def _overforing(v: Verden, logg: UUID, blir: UUID) -> None:
    """That it was once sent to Siri, without one oppmerksomhet, and taken back. As rows: none was told by mail."""
    naa = v.klokke.naa()
    with v.okt("Maren").handle() as rom:
        sendt = Overforing(
            logg_id=logg,
            dor=Overforingsdor.SAMME_ENHET,
            tilstand=Overforingstilstand.TRUKKET,
            fra_id=v.ansettelse("Maren"),
            til_id=v.ansettelse("Siri"),
            grunn="Skulle i krokusgruppa.",
            familien_dag=v.klokke.i_dag(),
            familien_hvordan="Over en snøklokke.",
            sendt_av=v.ansettelse("Maren"),
            sendt=naa,
            besvart=naa,
            besvart_av=v.ansettelse("Maren"),
        )
        rom.sesjon.add(sendt)
        rom.sesjon.add(Overforingsrest(logg_id=logg, overforing_id=sendt.id, oppmerksomhet_id=blir))
        rom.behold()


def _innslag(v: Verden, logg: UUID, foresatt: UUID) -> None:
    """A lysglimt of the foresatt's, and a hidden note with a PDF."""
    maren = v.okt("Maren")
    ny_id(nytt_lysglimt(maren, logg, "Fant en gåsefot ved bekken.", f"foresatt:{foresatt}"))
    filer = [Notatfil(Fil(pdf("Et bilde")), "Perlebåt")]
    ny_id(nytt_notat(maren, logg, "Sett på strandnellik.", skjult=True, grunn="Et smørbukk.", filer=filer))


def _moter(v: Verden, logg: UUID, foresatt: UUID, saker: frozenset[UUID]) -> tuple[UUID, UUID]:
    """A short meeting that is held and registered, and one in a week. The clock goes past the first."""
    alle = frozenset({v.inviterbar("Maren"), v.inviterbar("Rune"), f"foresatt:{foresatt}", "barnet"})
    felt = {"deltakere": alle, "saker": saker, "sted_slag": Motested.ANNET}
    naa = til_oslo(v.klokke.naa())
    holdt = v.mote(
        "Maren",
        logg,
        **felt,
        dato=naa.date(),
        fra=(naa + timedelta(minutes=1)).time(),
        til=(naa + timedelta(minutes=3)).time(),
        sted="Rommet med kattefot",
        dagsorden="1. Se på åkerull",
    )
    kommer = v.mote("Maren", logg, **felt, sted="Rommet med kattefot", dagsorden="1. Se mer på åkerull")
    v.ga(minutes=5)
    gikk = Registrering(
        status=Motestatus.FULLFORT,
        motte=alle,
        kommentar="Alle kom, tross smørtelg.",
        samtale_for="Gleder seg til marikåpe.",
        samtale_etter="Likte nattfiol.",
        referat="Vi ble enige om hvitveis.",
    )
    ny_id(registrer_mote(v.okt("Maren"), holdt, gikk))
    rettet = replace(gikk, referat="Vi ble enige om timian.", registrert=en(v, Mote, id=holdt).registrert)
    ny_id(registrer_mote(v.okt("Maren"), holdt, rettet))
    return holdt, kommer


def tomme_tabeller(v: Verden, logg: UUID) -> set[str]:
    """Tables of a log that hold nothing of this one: a test over them would prove nothing."""
    return {k.__name__ for k in loggtabeller() if not rader(v, k, logg_id=logg)}


def radene(v: Verden, logg: UUID) -> Mapping[type[SQLModel], set[object]]:
    """Primary keys of every row of the log, by table."""
    return {
        k: {r.id if hasattr(r, "id") else r.nr for r in rader(v, k, logg_id=logg)} for k in loggtabeller()
    }


_OKTER: WeakKeyDictionary[Database, dict[tuple[UUID, UUID, Hatt], Okt]] = WeakKeyDictionary()


@cache
def _mal() -> tuple[dict[str, bytes], Verden, FullLogg]:
    """The files of such a world and what is known of it; made once in a run."""
    with TemporaryDirectory() as mappe:
        v = lag_verden(Path(mappe))
        f = full_logg(v)
        # a slot at the cost of tests: a user without one is tried at what most slots cost, else at an office PC's
        lag_passordspor(Nokkelfil.les(Path(mappe)), "ingen", PASSORD, v.base.nokkel, KDF_OVING)
        v.base.motor.lukk()
        return {fil.name: fil.read_bytes() for fil in Path(mappe).iterdir()}, v, f


def full_verden(mappe: Path) -> tuple[Verden, FullLogg]:
    """A fresh world with a full log in its own folder."""
    lag_privat_mappe(mappe)
    _legg_ut(mappe)
    klokke = FastKlokke(_mal()[1].klokke.tid)
    base = Database(mappe, Nokkel(bytearray(NOKKEL)), klokke)
    # what survives a power cut is proven elsewhere; here the disk would be most of the waiting
    event.listen(base.motor.lesemotor, "connect", lambda c, _: c.execute("PRAGMA synchronous=OFF"))
    return tilbakestill(base), _mal()[2]


def tilbakestill(base: Database) -> Verden:
    """The same world again, as it was; the engine keeps its compiled statements, which is most of the time."""
    _filer, v, _f = _mal()
    base.motor.lesemotor.dispose()
    for rest in base.mappe.iterdir():
        if rest.is_dir():  # the backups
            shutil.rmtree(rest)
        else:
            rest.unlink()
    _legg_ut(base.mappe)
    base.kommune, base.oving = v.base.kommune, v.base.oving
    assert isinstance(base.klokke, FastKlokke)
    base.klokke.tid = v.klokke.tid
    okter = _OKTER.setdefault(base, {})
    return Verden(base, base.klokke, dict(v.enheter), dict(v.folk), v._lopenummer, okter)


def _legg_ut(mappe: Path) -> None:
    for navn, innhold in _mal()[0].items():
        (mappe / navn).write_bytes(innhold)
        (mappe / navn).chmod(0o600)
