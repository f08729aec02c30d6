"""The rows of municipality, units and employees, and who is who by the plan's keys."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from uuid import UUID

from sqlmodel import SQLModel

from data.koder import Handling
from data.modeller import Ansatt, Ansettelse, Kommune, Virksomhet
from data.revisjon import Hendelse
from stafett_tui.oving.folk import DOMENE, ENHETER, KOMMUNE, Ansattplan
from stafett_tui.oving.numre import Numre
from stafett_tui.oving.tid import Kalender, ny_uuid

_ANSATT = -1500
"""days from today since when everybody has worked there"""


@dataclass(frozen=True, slots=True)
class Kollega:
    """An employee as the logs speak of them."""

    plan: Ansattplan
    ansatt_id: UUID
    ansettelse_id: UUID
    virksomhet_id: UUID

    @property
    def navn(self) -> str:
        return f"{self.plan.fornavn} {self.plan.etternavn}"


@dataclass(slots=True)
class Bemanning:
    """Everybody, by key; and the rows they are made of."""

    enheter: dict[str, UUID] = field(default_factory=dict)
    folk: dict[str, Kollega] = field(default_factory=dict)
    rader: list[SQLModel] = field(default_factory=list)
    hendelser: list[Hendelse] = field(default_factory=list)


def bemann(rng: Random, kalender: Kalender, planer: Iterable[Ansattplan], numre: Numre) -> Bemanning:
    """Rows and chain for the municipality and its employees."""
    b = Bemanning()
    b.rader.append(
        Kommune(
            navn=KOMMUNE,
            oving=True,
            kontakt_navn="Solfrid Vikøren",
            kontakt_epost=f"solfrid@{DOMENE}",
            kontakt_telefon="00 01 00 00",
        )
    )
    for navn, slag in ENHETER.items():
        b.enheter[navn] = ny_uuid(rng)
        b.rader.append(Virksomhet(id=b.enheter[navn], navn=navn, type=slag))
    for nr, plan in enumerate(planer):
        b.rader.extend(_ansatt(b, rng, kalender, plan, numre, nr))
    start = kalender.tid(_ANSATT, 9, rng)
    forste = next(k for k in b.folk.values() if "k" in k.plan.merker)
    b.hendelser.insert(0, Hendelse(start, forste.ansatt_id, Handling.DATABASE_OPPRETTET))
    return b


def _ansatt(
    b: Bemanning, rng: Random, kalender: Kalender, plan: Ansattplan, numre: Numre, nr: int
) -> Iterator[SQLModel]:
    ansatt_id, ansettelse_id = ny_uuid(rng), ny_uuid(rng)
    opprettet = kalender.tid(_ANSATT, 10, rng)
    bruker = plan.bruker if plan.passord else None
    yield Ansatt(
        id=ansatt_id,
        fornavn=plan.fornavn,
        etternavn=plan.etternavn,
        fodselsnummer=numre.fodselsnummer(plan.fodt),
        epost=plan.epost,
        telefon=f"00 01 {nr // 100 % 100:02} {nr % 100:02}",
        brukernavn=bruker,
        er_administrator="k" in plan.merker,
        opprettet=opprettet,
    )
    yield Ansettelse(
        id=ansettelse_id,
        ansatt_id=ansatt_id,
        virksomhet_id=b.enheter[plan.enhet],
        stilling=plan.stilling,
        er_aktor="a" in plan.merker,
        er_stafettholder="s" in plan.merker,
        er_leder="l" in plan.merker,
        aktiv=not plan.sluttet,
    )
    if plan.tilleggsenhet:
        yield Ansettelse(
            id=ny_uuid(rng),
            ansatt_id=ansatt_id,
            virksomhet_id=b.enheter[plan.tilleggsenhet],
            stilling=plan.stilling,
            er_aktor=True,
        )
    b.folk[plan.bruker] = Kollega(plan, ansatt_id, ansettelse_id, b.enheter[plan.enhet])
    detalj = {"ansettelse": str(ansettelse_id)}
    b.hendelser.append(Hendelse(opprettet, None, Handling.ANSATT_OPPRETTET, detalj=detalj))
