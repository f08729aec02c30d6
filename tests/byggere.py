"""Builders: a small municipality with people, units and logs, made through the use cases themselves.

All people are invented and carry synthetic numbers (month + 80).
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from data.innsyn import Innsyn, InnsynSesjon
from data.koder import BorMed, ForesattRolle, Hatt, Kategori, Motested, Tiltakstype, Virksomhetstype
from data.modeller import Ansatt, Ansettelse, Kommune, Virksomhet
from data.nokkelfil import Nokkelfil
from data.nokkeltyper import KDF_OVING
from data.nokler import lag_passordspor
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.barneskjema import NyForesatt, NyttBarn
from stafett_tui.handlinger.mote import innkall_til_mote
from stafett_tui.handlinger.nytt_barn import opprett_logg
from stafett_tui.handlinger.oppmerksomhet import NyOppmerksomhet, ny_oppmerksomhet
from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke
from stafett_tui.handlinger.tiltak import Ansvarligvalg, NyttTiltak, nytt_tiltak
from stafett_tui.klokke import FastKlokke
from stafett_tui.motevisninger import Moteskjema
from stafett_tui.okt import Okt
from stafett_tui.oppstart import Database
from stafett_tui.regler.mote import ansattnokkel
from stafett_tui.regler.syntetisk import lag_syntetisk
from tests.byggere_data import lag_database

TORSDAG = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
"""the day the tests begin on, unless they say another: Thursday 12 November 2026, 10.00 in Oslo"""
PASSORD = "gule ender svømmer sakte"


def nummer(fodt: date, lopenummer: int = 0) -> str:
    """The first synthetic number from this running number on."""
    return next(n for i in range(lopenummer, 500) if (n := lag_syntetisk(fodt, i)) is not None)


@dataclass
class Verden:
    """A municipality with two schools and a health station. ``okt`` puts a hat on someone."""

    base: Database
    klokke: FastKlokke
    enheter: dict[str, UUID] = field(default_factory=dict)
    folk: dict[str, tuple[UUID, UUID]] = field(default_factory=dict)
    """first name → (ansatt, ansettelse)"""
    _lopenummer: int = 0
    _okter: dict[tuple[UUID, UUID, Hatt], Okt] = field(default_factory=dict)
    """hats that have been on: an ``Okt`` holds only ids and names, and reads nothing by itself"""

    @property
    def mappe(self) -> Path:
        return self.base.mappe

    def okt(self, fornavn: str, hatt: Hatt = Hatt.SAKSBEHANDLER) -> Okt:
        ansatt_id, ansettelse_id = self.folk[fornavn]
        if (okt := self._okter.get((ansatt_id, ansettelse_id, hatt))) is None:
            okt = self._okter[ansatt_id, ansettelse_id, hatt] = self._ny_okt(ansatt_id, ansettelse_id, hatt)
        return okt

    def _ny_okt(self, ansatt_id: UUID, ansettelse_id: UUID, hatt: Hatt) -> Okt:
        with InnsynSesjon(self.base.motor.lesemotor, self._alt()) as s:
            ansatt, ansettelse = s.get_one(Ansatt, ansatt_id), s.get_one(Ansettelse, ansettelse_id)
            enhet = s.get_one(Virksomhet, ansettelse.virksomhet_id)
        i_enhet = hatt is not Hatt.ADMINISTRATOR
        return Okt(
            base=self.base,
            ansatt_id=ansatt_id,
            navn=f"{ansatt.fornavn} {ansatt.etternavn}",
            hatt=hatt,
            ansettelse_id=ansettelse_id if i_enhet else None,
            virksomhet_id=enhet.id if i_enhet else None,
            virksomhet=enhet.navn if i_enhet else self.base.kommune,
        )

    def ansettelse(self, fornavn: str) -> UUID:
        return self.folk[fornavn][1]

    def ga(self, **tid: float) -> None:
        """Moves the clock on: ``ga(hours=8)``."""
        self.klokke.tid += timedelta(**tid)

    def ansett(self, fornavn: str, etternavn: str, enhet: str, stilling: str, **merker: Any) -> None:
        """Adds an employee, with a log-in by first name and the common passphrase."""
        self._lopenummer += 1
        with InnsynSesjon(self.base.motor.skrivemotor, self._alt()) as s:
            ansatt = Ansatt(
                fornavn=fornavn,
                etternavn=etternavn,
                fodselsnummer=merker.pop("fodselsnummer", nummer(date(1980, 3, 1), self._lopenummer * 5)),
                brukernavn=fornavn.lower(),
                er_administrator=merker.pop("er_administrator", False),
                opprettet=self.klokke.naa(),
            )
            s.add(ansatt)
            s.flush()
            ansettelse = Ansettelse(
                ansatt_id=ansatt.id, virksomhet_id=self.enheter[enhet], stilling=stilling, **merker
            )
            s.add(ansettelse)
            s.commit()
            self.folk[fornavn] = (ansatt.id, ansettelse.id)

    def gi_passord(self, *fornavn: str) -> None:
        """Lets these log in with ``PASSORD`` (costs a key derivation each)."""
        fil = Nokkelfil.les(self.base.mappe)
        for navn in fornavn:
            lag_passordspor(fil, navn.lower(), PASSORD, self.base.nokkel, KDF_OVING)

    def barneskjema(self, fornavn: str = "Elna", etternavn: str = "Fjellstad", **felt: Any) -> NyttBarn:
        """A complete registration of a child, 8 years old unless ``fodt`` says otherwise."""
        fodt = felt.pop("fodt", date(2018, 3, 14))
        self._lopenummer += 1
        skjema = NyttBarn(
            nummer=nummer(fodt, self._lopenummer * 5),
            fornavn=fornavn,
            etternavn=etternavn,
            fodt=fodt,
            bor_med=BorMed.BEGGE,
            adresse="Furuveien 3",
            postnummer="0150",
            poststed="Oslo",
            mobil="40000000",
            skole="Bakkehaugen skole",
            niva=1,
            foresatte=(self.foresattskjema("Hege", etternavn, ForesattRolle.MOR),),
            samtykke=NyttSamtykke(
                informert=True,
                deling=True,
                dato=self.klokke.i_dag() - timedelta(days=30),
                gitt_av={0: None},
                barnet_informert=True,
                barnet_signert=True,
            ),
        )
        return replace(skjema, **felt)

    def foresattskjema(self, fornavn: str, etternavn: str, rolle: ForesattRolle, **felt: Any) -> NyForesatt:
        """A complete foresatt."""
        self._lopenummer += 1
        skjema = NyForesatt(
            fodselsnummer=nummer(date(1985, 5, 5), self._lopenummer * 5),
            fornavn=fornavn,
            etternavn=etternavn,
            rolle=rolle,
            adresse="Furuveien 3",
            postnummer="0150",
            poststed="Oslo",
            telefon="40000001",
        )
        return replace(skjema, **felt)

    def logg(self, holder: str, fornavn: str = "Elna", etternavn: str = "Fjellstad", **felt: Any) -> UUID:
        """A log made by its holder."""
        return ny_id(opprett_logg(self.okt(holder), self.barneskjema(fornavn, etternavn, **felt)))

    def oppmerksomhet(
        self, holder: str, logg_id: UUID, tekst: str = "Stopper ofte opp når hun leser høyt", **felt: Any
    ) -> UUID:
        """An oppmerksomhet with its first tiltak, the holder's own unless ``ansvarlig`` says otherwise."""
        tiltak = self.tiltakskjema(**{k: felt.pop(k) for k in list(felt) if k in _TILTAKSFELT})
        skjema = NyOppmerksomhet(
            tekst=tekst,
            kategori=Kategori.FAGVANSKER,
            maal="Leser 60 ord i minuttet med flyt, mandag til torsdag på skolen.",
            droftet_leder=True,
            droftet_foresatte=True,
            droftet_barnet=False,
            tiltak=tiltak,
        )
        return ny_id(ny_oppmerksomhet(self.okt(holder), logg_id, replace(skjema, **felt)))

    def tiltakskjema(self, **felt: Any) -> NyttTiltak:
        """A complete tiltak, from today and for a month."""
        i_dag = self.klokke.i_dag()
        skjema = NyttTiltak(
            type=Tiltakstype.TETT,
            beskrivelse="Leser sammen på biblioteket to ettermiddager i uka.",
            start_innen=i_dag,
            frist=i_dag + timedelta(days=30),
            ansvarlig=Ansvarligvalg("meg"),
        )
        return replace(skjema, **felt)

    def tiltak(self, holder: str, oppmerksomhet_id: UUID, **felt: Any) -> UUID:
        """Another tiltak under an oppmerksomhet."""
        return ny_id(nytt_tiltak(self.okt(holder), oppmerksomhet_id, self.tiltakskjema(**felt)))

    def moteskjema(self, holder: str, **felt: Any) -> Moteskjema:
        """A complete meeting: in a week, nine to ten, at the unit; the holder and the child invited."""
        skjema = Moteskjema(
            dato=self.klokke.i_dag() + timedelta(days=7),
            fra=time(9),
            til=time(10),
            sted_slag=Motested.EGEN_ENHET,
            sted="",
            saker=frozenset(),
            deltakere=frozenset({self.inviterbar(holder), "barnet"}),
            dagsorden="",
        )
        return replace(skjema, **felt)

    def mote(self, holder: str, logg_id: UUID, **felt: Any) -> UUID:
        """A meeting called by the holder."""
        return ny_id(innkall_til_mote(self.okt(holder), logg_id, self.moteskjema(holder, **felt)))

    def inviterbar(self, fornavn: str) -> str:
        """This employee's key among those who can be invited."""
        return ansattnokkel(self.ansettelse(fornavn))

    def som_aktor(self, fornavn: str) -> Ansvarligvalg:
        """This employee as the responsible of a tiltak."""
        return Ansvarligvalg("ansatt", self.ansettelse(fornavn))

    def _alt(self) -> Innsyn:
        i_dag = self.klokke.i_dag()
        return Innsyn(hatt=Hatt.ADMINISTRATOR, i_dag=i_dag, samtykke_fra=i_dag)


_TILTAKSFELT = {"type", "beskrivelse", "start_innen", "frist", "ansvarlig"}


def ny_id(svar: object) -> UUID:
    """The id of what a use case made; a refusal is a fault in the test."""
    if isinstance(svar, Avslag):
        raise AssertionError(
            f"{svar.kode}: {svar.setning.paa()} {[(f.felt, f.setning.paa()) for f in svar.feil]}"
        )
    assert isinstance(svar, Kvittering)
    assert svar.id is not None
    return UUID(svar.id)


def lag_verden(mappe: Path, tid: datetime = TORSDAG) -> Verden:
    """Municipality «Fjordvik» with Maren and Siri (teachers and stafettholdere), Rune (a teacher,
    aktør), Hilde (leder) at one school, Åse (health nurse, aktør) at the health station, Kari (administrator)."""
    _fil, nokkel = lag_database(mappe)
    klokke = FastKlokke(tid)
    base = Database(mappe, nokkel, klokke)
    base.kommune, base.oving = "Fjordvik", True
    verden = Verden(base, klokke)
    with InnsynSesjon(base.motor.skrivemotor, verden._alt()) as s:
        s.add(Kommune(navn="Fjordvik", oving=True, kontakt_navn="Kari Moe", kontakt_epost="kari@fjordvik.no"))
        for navn, slag in (
            ("Bakkehaugen skole", Virksomhetstype.SKOLE),
            ("Sundet skole", Virksomhetstype.SKOLE),
            ("Fjordvik helsestasjon", Virksomhetstype.HELSESTASJON),
        ):
            enhet = Virksomhet(navn=navn, type=slag)
            s.add(enhet)
            verden.enheter[navn] = enhet.id
        s.commit()
    begge = {"er_aktor": True, "er_stafettholder": True}
    verden.ansett("Maren", "Dahl", "Bakkehaugen skole", "kontaktlærer", **begge)
    verden.ansett("Siri", "Aune", "Bakkehaugen skole", "kontaktlærer", **begge)
    verden.ansett("Rune", "Bakken", "Bakkehaugen skole", "lærer", er_aktor=True)
    verden.ansett("Hilde", "Strand", "Bakkehaugen skole", "rektor", er_leder=True)
    verden.ansett("Åse", "Ødegård", "Fjordvik helsestasjon", "helsesykepleier", **begge)
    verden.ansett("Kari", "Moe", "Sundet skole", "rådgiver", er_administrator=True)
    return verden
