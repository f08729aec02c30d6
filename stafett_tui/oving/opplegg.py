"""The rows of maps, staircases and templates.

Drawn from seeds of their own, so that what else the database holds is the same with and without them.
"""

from random import Random
from uuid import UUID

from sqlmodel import SQLModel

from data.koder import Handling, Utfall
from data.modeller import Evaluering, Faktor, Oppmerksomhet, Tekstmal, Tiltak, Trinn
from data.revisjon import Hendelse
from stafett_tui.oving.ansettelser import Bemanning
from stafett_tui.oving.familie import Familie
from stafett_tui.oving.tekster_plan import MALER, OPPLEGG, Faktortekst, Trinntekst
from stafett_tui.oving.tid import Kalender, ny_uuid

_TENKT, _BEGYNT, _GIKK_TIL = 3, 4, 18
"""days after the concern was written: the map, the first step's tiltak, its evaluation"""


def lag_opplegg(familie: Familie, bemanning: Bemanning) -> None:
    """Adds what the plan of each concern names to the family's rows; those of the rest have none."""
    saker = [r for r in familie.rader if isinstance(r, Oppmerksomhet)]
    for plan, sak in zip(familie.plan.saker, saker, strict=True):
        if plan.opplegg:
            _Opplegg(familie, bemanning, plan.dag, sak).lag(plan.opplegg)


class _Opplegg:
    """The plan of one concern in the making."""

    def __init__(self, familie: Familie, bemanning: Bemanning, dag: int, sak: Oppmerksomhet) -> None:
        self.f, self.bemanning, self.dag, self.sak = familie, bemanning, dag, sak
        self.rng = Random(f"opplegg/{sak.id}")  # noqa: S311 - invented plans
        self.tiltak = [t for t in familie.rader if isinstance(t, Tiltak) and t.oppmerksomhet_id == sak.id]

    def lag(self, navn: str) -> None:
        opplegg = OPPLEGG[navn]
        for tekst in opplegg.faktorer:
            self._faktor(tekst)
        for nr, trinn in enumerate(opplegg.trinn, 1):
            self._trinn(nr, trinn)

    def _faktor(self, tekst: Faktortekst) -> None:
        f = self.f
        tid = f.kalender.tid(self.dag + _TENKT, 12, self.rng)
        rad = Faktor(
            id=ny_uuid(self.rng),
            logg_id=f.logg.id,
            oppmerksomhet_id=self.sak.id,
            slag=tekst.slag,
            tekst=f.fyll(tekst.tekst),
            arena=tekst.arena,
            endring=tekst.endring,
            tiltak_id=self._svaret(tekst.hvem) if tekst.hvem else None,
            skrevet_av=f.holder.ansettelse_id,
            opprettet=tid,
        )
        f.rader.append(rad)
        f.hendt(tid, f.holder, Handling.FAKTOR_LAGT_TIL, faktor=str(rad.id))

    def _trinn(self, nr: int, tekst: Trinntekst) -> None:
        f = self.f
        tid = f.kalender.tid(self.dag + _TENKT, 13, self.rng)
        rad = Trinn(
            id=ny_uuid(self.rng),
            logg_id=f.logg.id,
            oppmerksomhet_id=self.sak.id,
            nr=nr,
            type=tekst.type,
            tekst=f.fyll(tekst.tekst),
            tiltak_id=None,
            skrevet_av=f.holder.ansettelse_id,
            opprettet=tid,
        )
        f.hendt(tid, f.holder, Handling.TRINN_LAGT_TIL, trinn=str(rad.id))
        if tekst.hvem:
            rad.tiltak_id = self._evaluert_tiltak(rad, tekst).id
            rad.versjon += 1
        f.rader.append(rad)

    def _evaluert_tiltak(self, trinn: Trinn, tekst: Trinntekst) -> Tiltak:
        """What the step became, and how it went."""
        f, rng = self.f, self.rng
        begynt = f.kalender.tid(self.dag + _BEGYNT, 13, rng)
        evaluert = f.kalender.tid(self.dag + _GIKK_TIL, 14, rng)
        barnet = tekst.hvem == "barnet"
        hvem = f.holder if barnet else self.bemanning.folk[tekst.hvem]
        tiltak = Tiltak(
            id=ny_uuid(rng),
            logg_id=f.logg.id,
            oppmerksomhet_id=self.sak.id,
            type=tekst.type,
            beskrivelse=trinn.tekst,
            start_innen=f.kalender.dag(self.dag + _BEGYNT + 1),
            frist=f.kalender.dag(self.dag + _GIKK_TIL),
            ansvarlig_id=None if barnet else hvem.ansettelse_id,
            barnets_eget=barnet,
            skrevet_av=f.holder.ansettelse_id,
            opprettet=begynt,
            utfall=Utfall.ONSKET,
            avsluttet=evaluert,
        )
        evaluering = Evaluering(
            id=ny_uuid(rng),
            logg_id=f.logg.id,
            oppmerksomhet_id=self.sak.id,
            tiltak_id=tiltak.id,
            kommentar=f.fyll(tekst.gikk),
            evaluert_av=hvem.ansettelse_id,
            pa_vegne_av="barnet" if barnet else "",
        )
        f.rader += [tiltak, evaluering]
        detalj = {"tiltak": str(tiltak.id)}
        f.hendt(begynt, f.holder, Handling.TILTAK_OPPRETTET, **detalj, antall=1, trinn=str(trinn.id))
        f.hendt(evaluert, hvem, Handling.TILTAK_EVALUERT, **detalj, utfall=Utfall.ONSKET.value)
        return tiltak

    def _svaret(self, hvem: str) -> UUID:
        """The open tiltak of somebody."""
        return next(t.id for t in self.tiltak if t.utfall is None and self._er(t, hvem))

    def _er(self, t: Tiltak, hvem: str) -> bool:
        if hvem == "barnet":
            return t.barnets_eget
        if hvem in ("foresatt", "begge"):
            return t.foresatt_id == self.f.foresatte[0].id
        return t.ansvarlig_id == self.bemanning.folk[hvem].ansettelse_id


def lag_maler(bemanning: Bemanning, kalender: Kalender, fro: int) -> tuple[list[SQLModel], list[Hendelse]]:
    """The units' own templates, and that they were saved."""
    rng = Random(f"maler/{fro}/{kalender.i_dag}")  # noqa: S311 - invented templates
    rader: list[SQLModel] = []
    hendelser = []
    for nr, mal in enumerate(MALER):
        hvem = bemanning.folk[mal.hvem]
        tid = kalender.tid(-80 + 10 * nr, 14, rng)
        rad = Tekstmal(
            id=ny_uuid(rng),
            virksomhet_id=bemanning.enheter[mal.enhet],
            slag=mal.slag,
            type=mal.type,
            tekst=mal.tekst,
            skrevet_av=hvem.ansettelse_id,
            opprettet=tid,
        )
        rader.append(rad)
        hendelser.append(
            Hendelse(tid, hvem.ansatt_id, Handling.MAL_LAGRET, None, hvem.virksomhet_id, {"mal": str(rad.id)})
        )
    return rader, hendelser
