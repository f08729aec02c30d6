"""The rows of one child's registration: log, child, foresatte, consent and reading access."""

from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random
from uuid import UUID

from sqlmodel import SQLModel

from data.koder import (
    BorMed,
    ForesattRolle,
    Handling,
    Loggstatus,
    Malform,
    Nummertype,
    Samtykkeutfall,
)
from data.modeller import Barn, Foresatt, Lesetilgang, Logg, Nivaendring, Samtykke, Samtykkesvar
from data.revisjon import Hendelse
from stafett_tui.oving import navn
from stafett_tui.oving.ansettelser import Bemanning, Kollega
from stafett_tui.oving.folk import BHG_1, DOMENE, SKOLE_1
from stafett_tui.oving.numre import Numre
from stafett_tui.oving.plan import Foresattplan, Loggplan
from stafett_tui.oving.tid import Kalender, ny_uuid
from stafett_tui.regler.datoer import pluss_maneder
from stafett_tui.regler.samtykke import STANDARDALDRE, hvem_ma_samtykke

_GATER = "Rognestien Bjørkeveien Nausttunet Kvernbakken Hegglia Brattlia Furutoppen Tjernveien".split()
_POST = (("9991", "Fjordvik"), ("9992", "Indre Fjordvik"), ("9993", "Fjordvikbygda"))
"""codes that are in no table"""
_KVINNER = {ForesattRolle.MOR, ForesattRolle.MEDMOR, ForesattRolle.FOSTERFORELDER, ForesattRolle.ANNEN}


@dataclass(slots=True)
class Familie:
    """A log that is being made: who it is about, its rows and what was done."""

    plan: Loggplan
    holder: Kollega
    kalender: Kalender
    rng: Random
    logg: Logg
    barn: Barn
    jente: bool
    foresatte: list[Foresatt] = field(default_factory=list)
    rader: list[SQLModel] = field(default_factory=list)
    hendelser: list[Hendelse] = field(default_factory=list)

    @property
    def navn(self) -> str:
        return f"{self.barn.fornavn} {self.barn.etternavn}"

    def fyll(self, mal: str) -> str:
        """The text with the child's name, and the words that go with the sex."""
        han, ham = ("hun", "henne") if self.jente else ("han", "ham")
        return mal.format(navn=self.barn.fornavn, han=han, ham=ham, Han=han.capitalize())

    def niva(self, dag: int) -> int:
        """The nivå the log had on a day."""
        for_ = self.plan.niva_for
        return for_[1] if for_ and dag < for_[0] else self.plan.niva

    def hendt(self, tid: datetime, hvem: Kollega, handling: Handling, **detalj: str | int | None) -> None:
        """Notes an act for the chain, and the time when it changed the log."""
        som = "stafettholder" if hvem.ansettelse_id == self.holder.ansettelse_id else "aktor"
        self.for_inn(tid, hvem, handling, som=som, **detalj)
        if handling is not Handling.LOGG_LEST:
            self.logg.oppdatert = max(self.logg.oppdatert, tid)

    def for_inn(
        self, tid: datetime, hvem: Kollega, handling: Handling, *, som: str, **detalj: str | int | None
    ) -> None:
        """Notes an act for the chain alone. ``som`` is the duty it was done in, which is why one might (SPEC 11.3)."""
        koder = {"som": som, **detalj}
        self.hendelser.append(
            Hendelse(tid, hvem.ansatt_id, handling, self.logg.id, hvem.virksomhet_id, koder)
        )


def lag_familie(
    plan: Loggplan,
    nr: int,
    rng: Random,
    kalender: Kalender,
    bemanning: Bemanning,
    numre: Numre,
    forrige: Familie | None,
) -> Familie:
    """The registration of family number ``nr``; ``forrige`` is its earlier log when there is one."""
    holder = bemanning.folk[plan.holder]
    opprettet = kalender.tid(plan.opprettet, 9, rng)
    logg = Logg(
        id=ny_uuid(rng),
        status=Loggstatus.AKTIV if plan.passiv is None else Loggstatus.PASSIV,
        niva=plan.niva,
        stafettholder_id=holder.ansettelse_id,
        opprettet_av=holder.ansettelse_id,
        opprettet=opprettet,
        oppdatert=opprettet,
        passiv_fra=None if plan.passiv is None else kalender.dag(plan.passiv),
        tidligere_logg_id=forrige.logg.id if forrige else None,
    )
    fornavn, jente = navn.fornavn(nr)
    barn = _barn(plan, nr, rng, kalender, holder, numre, logg.id, fornavn)
    if forrige is not None:
        barn.nummer, barn.fodt = forrige.barn.nummer, forrige.barn.fodt
    familie = Familie(plan, holder, kalender, rng, logg, barn, jente)
    familie.foresatte = [_foresatt(familie, f, i, numre) for i, f in enumerate(plan.foresatte)]
    familie.rader = [logg, barn, *familie.foresatte]
    familie.hendt(opprettet, holder, Handling.LOGG_OPPRETTET, niva=familie.niva(plan.opprettet))
    _samtykker(familie)
    _nivaendring(familie)
    _lesning(familie, bemanning)
    return familie


def _barn(
    plan: Loggplan,
    nr: int,
    rng: Random,
    kalender: Kalender,
    holder: Kollega,
    numre: Numre,
    logg_id: UUID,
    fornavn: str,
) -> Barn:
    fodt = pluss_maneder(kalender.dag(-rng.randint(195, 340)), -12 * plan.alder)
    postnummer, poststed = _POST[nr % len(_POST)]
    skole = holder.plan.enhet if holder.plan.enhet.endswith(("barnehage", "skole")) else ""
    return Barn(
        id=ny_uuid(rng),
        logg_id=logg_id,
        nummer=_nummer(plan.nummertype, fodt, numre),
        nummertype=plan.nummertype,
        fornavn=fornavn,
        etternavn=navn.etternavn(nr),
        fodt=fodt,
        bor_med=_bor_med(plan, nr),
        adresse=f"{_GATER[nr % len(_GATER)]} {1 + nr}",
        postnummer=postnummer,
        poststed=poststed,
        mobil=f"00 {2 + nr // 10000 % 8}{nr // 1000 % 10} {nr // 100 % 10}0 {nr % 100:02}",
        skole=skole or (BHG_1 if plan.alder < 6 else SKOLE_1),
        malform=Malform.NYNORSK if nr % 6 == 5 else Malform.BOKMAAL,
        sperret_adresse=plan.sperret,
    )


def _nummer(slag: Nummertype, fodt: date, numre: Numre) -> str:
    if slag is Nummertype.DUF:
        return numre.duf(fodt.year + 1)
    return numre.fodselsnummer(fodt, d_nummer=slag is Nummertype.D_NUMMER)


def _bor_med(plan: Loggplan, nr: int) -> BorMed:
    roller = [f.rolle for f in plan.foresatte]
    if ForesattRolle.FOSTERFORELDER in roller:
        return BorMed.FOSTERHJEM
    if roller == [ForesattRolle.MOR]:
        return BorMed.MOR
    return BorMed.DELT if nr % 3 == 1 else BorMed.BEGGE


def _foresatt(familie: Familie, plan: Foresattplan, plass: int, numre: Numre) -> Foresatt:
    rng, barn = familie.rng, familie.barn
    fornavn = rng.choice(navn.MODRE if plan.rolle in _KVINNER else navn.FEDRE)
    egen = (plass > 0 and rng.random() < 0.5) or plan.rolle not in (ForesattRolle.MOR, ForesattRolle.FAR)
    samme_hus = plass == 0 or barn.bor_med is not BorMed.DELT
    fodt = familie.kalender.dag(-rng.randint(29 * 365, 46 * 365))
    return Foresatt(
        id=ny_uuid(rng),
        logg_id=barn.logg_id,
        fodselsnummer=numre.fodselsnummer(fodt),
        fornavn=fornavn,
        etternavn=rng.choice(navn.ANDRE_ETTERNAVN) if egen else barn.etternavn,
        rolle=plan.rolle,
        foreldreansvar=plan.ansvar,
        adresse=barn.adresse if samme_hus else f"{rng.choice(_GATER)} {rng.randint(1, 99)}",
        postnummer=barn.postnummer,
        poststed=barn.poststed,
        telefon=f"00 9{plass} {rng.randint(0, 99):02} {rng.randint(0, 99):02}",
        epost=f"{fornavn.lower()}@{DOMENE}" if rng.random() < 0.8 and fornavn.isascii() else "",
        rekkefolge=plass,
    )


def _samtykker(familie: Familie) -> None:
    """Every consent given, with those who stand behind it; then the refusal or withdrawal, if any."""
    plan = familie.plan
    for plass, dag in enumerate(plan.samtykke or (plan.opprettet,)):
        registrert = familie.kalender.tid(max(dag, plan.opprettet), 10, familie.rng)
        _gitt(familie, dag, registrert)
        if plass:
            familie.logg.versjon += 1
            familie.hendt(registrert, familie.holder, Handling.SAMTYKKE_REGISTRERT, utfall="gitt")
    familie.logg.samtykke_utfall = Samtykkeutfall.GITT
    familie.logg.samtykke_gitt = familie.kalender.dag((plan.samtykke or (plan.opprettet,))[-1])
    if plan.nei is None:
        return
    dag, utfall = plan.nei
    registrert = familie.kalender.tid(dag, 14, familie.rng)
    familie.rader.append(
        Samtykke(
            id=ny_uuid(familie.rng),
            logg_id=familie.logg.id,
            utfall=utfall,
            dato=familie.kalender.dag(dag),
            grunn_mangler="Foreldrene vil heller samarbeide direkte med skolen.",
            registrert_av=familie.holder.ansettelse_id,
            registrert=registrert,
        )
    )
    familie.logg.samtykke_gitt, familie.logg.samtykke_utfall = None, utfall
    familie.logg.versjon += 1
    familie.hendt(registrert, familie.holder, Handling.SAMTYKKE_REGISTRERT, utfall=utfall.value)


def _gitt(familie: Familie, dag: int, registrert: datetime) -> None:
    dato = familie.kalender.dag(dag)
    ansvar = [(f.id, p.ansvar) for f, p in zip(familie.foresatte, familie.plan.foresatte, strict=True)]
    krav = hvem_ma_samtykke(familie.barn.fodt, dato, ansvar, STANDARDALDRE)
    nektet = {f.id for f, p in zip(familie.foresatte, familie.plan.foresatte, strict=True) if not p.samtykket}
    rad = Samtykke(
        id=ny_uuid(familie.rng),
        logg_id=familie.logg.id,
        utfall=Samtykkeutfall.GITT,
        dato=dato,
        informert=True,
        deling=True,
        grunn_mangler="Den andre forelderen er på reise og svarer ikke."
        if nektet & set(krav.foresatte_ider)
        else "",
        registrert_av=familie.holder.ansettelse_id,
        registrert=registrert,
    )
    familie.rader.append(rad)
    givere: list[tuple[UUID | None, bool]] = [(i, True) for i in krav.foresatte_ider if i not in nektet]
    if krav.barn_informeres or krav.barn_signerer:
        givere.append((None, krav.barn_signerer))
    familie.rader.extend(
        Samtykkesvar(
            id=ny_uuid(familie.rng),
            logg_id=familie.logg.id,
            samtykke_id=rad.id,
            foresatt_id=hvem,
            dato=rad.dato,
            signert=signert,
        )
        for hvem, signert in givere
    )


def _nivaendring(familie: Familie) -> None:
    if familie.plan.niva_for is None:
        return
    dag, fra = familie.plan.niva_for
    tid = familie.kalender.tid(dag, 11, familie.rng)
    familie.rader.append(
        Nivaendring(
            id=ny_uuid(familie.rng),
            logg_id=familie.logg.id,
            fra=fra,
            til=familie.plan.niva,
            endret_av=familie.holder.ansettelse_id,
            tid=tid,
        )
    )
    familie.logg.versjon += 1
    familie.hendt(tid, familie.holder, Handling.NIVA_ENDRET, fra=fra, til=familie.plan.niva)
    familie.hendt(tid, familie.holder, Handling.BARN_ENDRET)


def _lesning(familie: Familie, bemanning: Bemanning) -> None:
    """Openings by the stafettholder."""
    del bemanning
    for dag in familie.plan.lest:
        familie.hendt(familie.kalender.tid(dag, 8, familie.rng), familie.holder, Handling.LOGG_LEST)


def lesetilganger(familie: Familie, bemanning: Bemanning, oppmerksomheter: list[UUID]) -> None:
    """Reading access; to be added when the oppmerksomheter are made."""
    for les in familie.plan.lesere:
        hvem = bemanning.folk[les.hvem]
        gitt = max(familie.plan.opprettet, -60)
        tid = familie.kalender.tid(gitt, 12, familie.rng)
        opphort = None if les.opphort is None else familie.kalender.tid(les.opphort, 13, familie.rng)
        familie.rader.append(
            Lesetilgang(
                id=ny_uuid(familie.rng),
                logg_id=familie.logg.id,
                ansettelse_id=hvem.ansettelse_id,
                oppmerksomhet_id=None if les.sak is None else oppmerksomheter[les.sak],
                til_dato=None if les.til is None else familie.kalender.dag(les.til),
                gitt_av=familie.holder.ansettelse_id,
                gitt=tid,
                opphort=opphort,
            )
        )
        ansettelse, deler = str(hvem.ansettelse_id), int(les.sak is not None)
        familie.hendt(tid, familie.holder, Handling.LESETILGANG_GITT, ansettelse=ansettelse, deler=deler)
        if opphort is not None:
            familie.hendt(opphort, familie.holder, Handling.LESETILGANG_AVSLUTTET, ansettelse=ansettelse)
