"""The lysglimt and notes of a practice log: from those who work there, from home and from the child.

Drawn from the log's own id, so that what else the log holds is the same with and without them.
"""

from functools import cache
from io import BytesIO
from random import Random

from data.koder import Handling
from data.modeller import Lysglimt, Notat, Vedlegg
from stafett_tui.oving.ansettelser import Bemanning, Kollega
from stafett_tui.oving.familie import Familie
from stafett_tui.oving.innhold import aldersgruppe
from stafett_tui.oving.tekster_innslag import INNSLAG, SKJULT, VEDLEGGSTEKST, VEDLEGGSTITTEL
from stafett_tui.oving.tid import ny_uuid
from stafett_tui.regler.datoer import pluss_maneder

_TETT = 100
"""of the logs after so many, only every fourth has any: a big database is for measuring"""
_LENGST = 120
"""days back that the oldest was written"""


def lag_innslag(familie: Familie, bemanning: Bemanning, nr: int) -> None:
    """Adds the lysglimt and notes of log number ``nr`` to the family's rows. A log with no tiltak has none."""
    if familie.plan.saker and (nr < _TETT or nr % 4 == 0):
        _Innslag(familie, bemanning, nr).lag()


class _Innslag:
    """What is written in one log between the meetings."""

    def __init__(self, familie: Familie, bemanning: Bemanning, nr: int) -> None:
        self.f, self.bemanning, self.nr = familie, bemanning, nr
        self.rng = Random(f"innslag/{familie.logg.id}")  # noqa: S311 - invented words
        self.tekst = INNSLAG[aldersgruppe(familie.plan.alder)]

    def lag(self) -> None:
        mulige = [dag for dag in range(self._fra(), 0) if self._kan_skrives(dag)]
        if len(mulige) < 4:
            return
        dager = sorted(self.rng.sample(mulige, 4))
        skribenter = self._medarbeidere() if {-2, -1} <= set(mulige) else []
        for plass, dag in enumerate(dager):
            slag = (self.nr + plass) % 4
            if slag == 1:
                self._lysglimt(dag, self.f.holder, self.tekst.hjemmet, foresatt=True)
            elif slag == 3 and self.f.plan.alder >= 4:
                self._lysglimt(dag, self.f.holder, self.tekst.barnet, barnet=True)
            else:
                self._lysglimt(dag, self.f.holder, self.tekst.ansatte)
        for hvem in skribenter[:1]:
            self._lysglimt(-1 - self.nr % 2, hvem, self.tekst.ansatte[::-1])
        if self.nr % 3 == 2:
            self._notat(dager[0], self.tekst.notater[self.nr % len(self.tekst.notater)])
        if self.nr % 7 == 2:
            self._notat(dager[-1], SKJULT[0], grunn=SKJULT[1])

    def _fra(self) -> int:
        """The first day after the first tiltak was written."""
        return max(min(sak.dag for sak in self.f.plan.saker) + 1, -_LENGST)

    def _kan_skrives(self, dag: int) -> bool:
        """Whether consent held on the day, and the log was not passive."""
        plan, kalender = self.f.plan, self.f.kalender
        stanset = [d for d in (plan.passiv, plan.nei[0] if plan.nei else None) if d is not None]
        if any(dag >= d for d in stanset):
            return False
        gitt = [d for d in plan.samtykke or (plan.opprettet,) if d < dag]
        return any(kalender.dag(dag) < pluss_maneder(kalender.dag(d), 24) for d in gitt)

    def _medarbeidere(self) -> list[Kollega]:
        """Employees who can log in and have an open tiltak from before."""
        navn = [
            t.hvem
            for sak in self.f.plan.saker
            for t in sak.tiltak
            if t.utfall is None and (sak.dag if t.skrevet is None else t.skrevet) < -3
        ]
        folk = [self.bemanning.folk[n] for n in dict.fromkeys(navn) if n in self.bemanning.folk]
        return [k for k in folk if k is not self.f.holder and k.plan.passord and not k.plan.sluttet]

    def _lysglimt(
        self,
        dag: int,
        hvem: Kollega,
        tekster: tuple[str, ...],
        *,
        foresatt: bool = False,
        barnet: bool = False,
    ) -> None:
        f = self.f
        tid = f.kalender.tid(dag, 14, self.rng)
        rad = Lysglimt(
            id=ny_uuid(self.rng),
            logg_id=f.logg.id,
            tekst=self.f.fyll(tekster[(self.nr + dag) % len(tekster)]),
            foresatt_id=f.foresatte[0].id if foresatt else None,
            barnet=barnet,
            skrevet_av=hvem.ansettelse_id,
            opprettet=tid,
        )
        f.rader.append(rad)
        pa_vegne_av = "foresatt" if foresatt else "barnet" if barnet else ""
        f.hendt(tid, hvem, Handling.LYSGLIMT_SKREVET, lysglimt=str(rad.id), pa_vegne_av=pa_vegne_av)

    def _notat(self, dag: int, tekst: str, *, grunn: str = "") -> None:
        f = self.f
        tid = f.kalender.tid(dag, 15, self.rng)
        rad = Notat(
            id=ny_uuid(self.rng),
            logg_id=f.logg.id,
            tekst=self.f.fyll(tekst),
            skjult_for_foresatte=bool(grunn),
            skjult_grunn=grunn,
            skrevet_av=f.holder.ansettelse_id,
            opprettet=tid,
        )
        f.rader.append(rad)
        med_vedlegg = "ligger ved" in tekst
        if med_vedlegg:
            f.rader.append(
                Vedlegg(
                    id=ny_uuid(self.rng),
                    logg_id=f.logg.id,
                    slag="notat",
                    mediatype="application/pdf",
                    innhold=vedlegg(),
                    notat_id=rad.id,
                    tittel=VEDLEGGSTITTEL,
                    lastet_opp_av=f.holder.ansettelse_id,
                    tid=tid,
                )
            )
        f.hendt(
            tid,
            f.holder,
            Handling.NOTAT_SKREVET,
            notat=str(rad.id),
            skjult=bool(grunn),
            vedlegg=int(med_vedlegg),
        )


@cache
def vedlegg() -> bytes:
    """The one PDF, the same in every practice database."""
    from reportlab.pdfgen.canvas import Canvas  # large, and wanted only here

    ut = BytesIO()
    lerret = Canvas(ut, invariant=1, initialFontName="Helvetica")  # whatever font letters have asked for
    lerret.setTitle(VEDLEGGSTITTEL)
    for nr, linje in enumerate(VEDLEGGSTEKST):
        lerret.drawString(72, 750 - 20 * nr, linje)
    lerret.save()
    return ut.getvalue()
