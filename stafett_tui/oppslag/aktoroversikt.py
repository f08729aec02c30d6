"""Aktører and «Hvem gjør hva»: everyone on my logs, by child, service, person and task (SPEC 3.5)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Loggstatus
from data.lagre import ansatte, logger
from data.lagre import tiltak as tiltakslager
from data.lagre.ansatte import Navnekort
from data.lagre.logger import Loggbarn
from data.maskert import Maskert
from data.modeller import Foresatt, Lesetilgang, Tiltak
from stafett_tui.okt import Okt
from stafett_tui.oppslag.ansvarlige import GAAR_I, Ansvarlig, ansvarlig_for
from stafett_tui.regler.tiltak import leder_tekst
from stafett_tui.sprak.merkelapper import FORESATT_ROLLE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Aktoroversikt, Aktorside, Oppgavelinje

R = TypeVar("R", Tiltak, Lesetilgang, Foresatt)
Folk = dict[Ansvarlig, list[T]]
"""the people of one log, each with their open tiltak"""


def hvem_gjor_hva(okt: Okt) -> Aktorside:
    """A line for each person on each of my active logs with their open tiltak, and everyone once."""
    with okt.les() as sesjon:
        loggbarn = [
            par for par in logger.holdt_av(sesjon, okt.ansettelse_id) if par[0].status is Loggstatus.AKTIV
        ]
        loggbarn.sort(key=_navn)
        folk = list(_folk(sesjon, loggbarn, okt.klokke.i_dag()))
    alle: dict[tuple[str, ...], _Samlet] = {}
    linjer = []
    for par, i_loggen in zip(loggbarn, folk, strict=True):
        for hvem, oppgaver in i_loggen.items():
            linjer.append(_linje(par, hvem, oppgaver))
            alle.setdefault((hvem.navn, hvem.tjeneste, hvem.stilling), _Samlet(hvem)).legg_til(
                hvem.rolle, par, oppgaver
            )
    return Aktorside(tuple(linjer), tuple(sorted((s.rad() for s in alle.values()), key=_rekkefolge)))


@dataclass(slots=True, repr=False)
class _Samlet(Maskert):
    """One person, gathered from several logs. The unit is left out beside a shielded child, also among others."""

    hvem: Ansvarlig
    skjermet: bool = False
    roller: dict[T, None] = field(default_factory=dict)
    barn: list[str] = field(default_factory=list)
    apne: int = 0

    def legg_til(self, rolle: T, par: Loggbarn, oppgaver: Sequence[T]) -> None:
        self.roller[rolle] = None
        self.barn.append(_navn(par))
        self.apne += len(oppgaver)
        self.skjermet = self.skjermet or _skjermet(par, self.hvem)

    def rad(self) -> Aktoroversikt:
        return Aktoroversikt(
            person=self.hvem.navn,
            tjeneste="" if self.skjermet else self.hvem.tjeneste,
            stilling=self.hvem.stilling,
            roller=tuple(self.roller),
            barn=tuple(self.barn),
            apne_tiltak=self.apne,
            familie=self.hvem.slag != "ansatt",
        )


def _linje(par: Loggbarn, hvem: Ansvarlig, oppgaver: Sequence[T]) -> Oppgavelinje:
    return Oppgavelinje(
        logg_id=par[0].id,
        barn=_navn(par),
        tjeneste="" if _skjermet(par, hvem) else hvem.tjeneste,
        person=hvem.navn,
        rolle=hvem.rolle,
        oppgaver=tuple(oppgaver),
        familie=hvem.slag != "ansatt",
    )


def _skjermet(par: Loggbarn, hvem: Ansvarlig) -> bool:
    """Whether the unit would tell where a child with sperret adresse is (SPEC 2.7)."""
    return par[1].sperret_adresse and hvem.i_barnets_hverdag


def _rekkefolge(rad: Aktoroversikt) -> tuple[bool, str, str]:
    """Services first, each with its people together, then the families."""
    return rad.familie, rad.tjeneste, rad.person


def _navn(loggbarn: Loggbarn) -> str:
    return f"{loggbarn[1].fornavn} {loggbarn[1].etternavn}"


def _folk(sesjon: InnsynSesjon, loggbarn: Sequence[Loggbarn], i_dag: date) -> Iterator[Folk]:
    """The people of each log: stafettholder, those with an open tiltak, readers, foresatte."""
    ider = [logg.id for logg, _ in loggbarn]
    tiltak = _grupper(t for t in tiltakslager.tiltak_i(sesjon, ider) if t.utfall is None)
    alle_foresatte = logger.foresatte(sesjon, ider)
    foresatte = _grupper(f for f in alle_foresatte if f.fjernet is None)
    lesere = _grupper(
        les for les in logger.lesetilganger_i(sesjon, ider) if les.til_dato is None or les.til_dato >= i_dag
    )
    ansettelser = {logg.stafettholder_id for logg, _ in loggbarn}
    ansettelser.update(t.ansvarlig_id for ts in tiltak.values() for t in ts if t.ansvarlig_id)
    ansettelser.update(les.ansettelse_id for rader in lesere.values() for les in rader)
    kort = ansatte.navnekort(sesjon, ansettelser)
    etter_id = {f.id: f for f in alle_foresatte}
    for logg, barn in loggbarn:
        holder = _ansatt(kort[logg.stafettholder_id], T("stafettholder"))
        folk: Folk = {holder: []}
        for t in tiltak[logg.id]:
            er_holder = t.ansvarlig_id == logg.stafettholder_id
            hvem = holder if er_holder else ansvarlig_for(t, kort, etter_id, _navn((logg, barn)))
            folk.setdefault(hvem, []).append(leder_tekst(t.type, t.beskrivelse))
        med_tiltak = {(a.navn, a.tjeneste) for a in folk}
        for les in lesere[logg.id]:
            leser = _ansatt(kort[les.ansettelse_id], T("lesetilgang"))
            if (leser.navn, leser.tjeneste) not in med_tiltak:
                folk.setdefault(leser, [])
        for f in foresatte[logg.id]:
            hjemme = Ansvarlig(f"{f.fornavn} {f.etternavn}", "", "", "foresatt", FORESATT_ROLLE[f.rolle])
            folk.setdefault(hjemme, [])
        yield folk


def _ansatt(kort: Navnekort, rolle: T) -> Ansvarlig:
    return Ansvarlig(kort.navn, kort.virksomhet, kort.stilling, "ansatt", rolle, kort.type in GAAR_I)


def _grupper(rader: Iterable[R]) -> dict[UUID, list[R]]:
    grupper: dict[UUID, list[R]] = defaultdict(list)
    for rad in rader:
        grupper[rad.logg_id].append(rad)
    return grupper
