"""The rows of a log's oppmerksomheter: goals, tiltak, corrections and evaluations."""

from datetime import datetime, timedelta
from uuid import UUID

from data.koder import Handling, Maalsvar, Tiltakstype, Utfall
from data.modeller import Evaluering, Maal, Oppmerksomhet, Tekstversjon, Tiltak
from stafett_tui.oving.ansettelser import Bemanning, Kollega
from stafett_tui.oving.familie import Familie
from stafett_tui.oving.plan import Sakplan, Tiltakplan
from stafett_tui.oving.tekster import BARNEHAGE, SKOLE, UNGDOM, Sakstekst, tekster
from stafett_tui.oving.tid import ny_uuid

_AVSLUTTER = {Maalsvar.NAADD_FERDIG, Maalsvar.IKKE_AVSLUTT}
_NYTT_MAAL = {Maalsvar.NAADD_NYTT_MAAL, Maalsvar.IKKE_NYTT_MAAL}
_VIRKET = {Utfall.ONSKET, Utfall.ONSKET_VIDEREFORES}
_JUSTERT = " Vi fortsetter i seks uker til, med to korte økter i stedet for én lang."
_RETTET = " Vi skriver kort i loggen hver fredag."


def lag_innhold(familie: Familie, bemanning: Bemanning) -> list[UUID]:
    """Adds every oppmerksomhet of the plan to the family's rows; their ids."""
    plan = familie.plan
    bibliotek = tekster(aldersgruppe(plan.alder))
    ider = []
    for sak in plan.saker:
        ider.append(_Sak(familie, bemanning, sak, bibliotek[sak.nr % len(bibliotek)]).lag())
    return ider


def aldersgruppe(alder: int) -> str:
    """Which texts fit a child of so many years."""
    return BARNEHAGE if alder < 6 else SKOLE if alder < 13 else UNGDOM


class _Sak:
    """One oppmerksomhet in the making."""

    def __init__(self, familie: Familie, bemanning: Bemanning, plan: Sakplan, tekst: Sakstekst) -> None:
        self.f, self.bemanning, self.plan, self.tekst = familie, bemanning, plan, tekst
        self.id = ny_uuid(familie.rng)
        self._tiltak: list[Tiltak] = []
        self._brukte_tekster = 0

    def lag(self) -> UUID:
        f = self.f
        tid = f.kalender.tid(self.plan.dag, 11, f.rng)
        rad = Oppmerksomhet(
            id=self.id,
            logg_id=f.logg.id,
            tekst=self.f.fyll(self.tekst.oppmerksomhet),
            kategori=self.tekst.kategori,
            droftet_leder=f.rng.random() < 0.8,
            droftet_foresatte=True,
            droftet_barnet=f.plan.alder >= 7 and f.rng.random() < 0.7,
            niva_ved_registrering=f.niva(self.plan.dag),
            skrevet_av=f.holder.ansettelse_id,
            opprettet=tid,
        )
        f.rader.append(rad)
        f.hendt(tid, f.holder, Handling.OPPMERKSOMHET_OPPRETTET, oppmerksomhet=str(self.id))
        self._maal(rad, tid)
        for plass, tiltak in enumerate(self.plan.tiltak):
            self._lag_tiltak(tiltak, tid, forst=plass == 0)
        return self.id

    def _maal(self, rad: Oppmerksomhet, tid: datetime) -> None:
        f = self.f
        gjeldende = self._nytt_maal(self.f.fyll(self.tekst.maal), tid)
        for svar in self.plan.svar:
            naar = f.kalender.tid(svar.dag, 15, f.rng)
            gjeldende.svar = svar.svar
            f.hendt(naar, f.holder, Handling.MAAL_BESVART, oppmerksomhet=str(self.id), svar=svar.svar.value)
            if svar.svar in _AVSLUTTER:
                rad.avsluttet = naar
            else:
                tekst = self.f.fyll(self.tekst.neste_maal) if svar.svar in _NYTT_MAAL else gjeldende.tekst
                gjeldende = self._nytt_maal(tekst, naar)

    def _nytt_maal(self, tekst: str, tid: datetime) -> Maal:
        rad = Maal(
            id=ny_uuid(self.f.rng),
            logg_id=self.f.logg.id,
            oppmerksomhet_id=self.id,
            tekst=tekst,
            skrevet_av=self.f.holder.ansettelse_id,
            opprettet=tid,
        )
        self.f.rader.append(rad)
        return rad

    def _lag_tiltak(self, plan: Tiltakplan, sak_tid: datetime, *, forst: bool) -> None:
        f = self.f
        skrevet = self.plan.dag if plan.skrevet is None else plan.skrevet
        tid = sak_tid if plan.skrevet is None else f.kalender.tid(skrevet, 13, f.rng)
        slag, tekst = self._tekst(plan)
        if plan.rettet:
            tekst += _RETTET
        start = skrevet + 2 if plan.start is None else plan.start
        ansvarlige = self._ansvarlige(plan.hvem)
        gruppe = ny_uuid(f.rng) if len(ansvarlige) > 1 else None
        forgjenger = next((t.id for t in reversed(self._tiltak) if t.utfall is not None), None)
        nye = [
            Tiltak(
                id=ny_uuid(f.rng),
                logg_id=f.logg.id,
                oppmerksomhet_id=self.id,
                type=slag,
                beskrivelse=tekst,
                start_innen=f.kalender.dag(min(start, plan.frist)),
                frist=f.kalender.dag(plan.frist),
                ansvarlig_id=ansatt,
                foresatt_id=foresatt,
                barnets_eget=plan.hvem == "barnet",
                skrevet_av=f.holder.ansettelse_id,
                opprettet=tid,
                forgjenger_id=forgjenger if plan.folger else None,
                gruppe_id=gruppe,
            )
            for ansatt, foresatt in ansvarlige
        ]
        self._tiltak.extend(nye)
        f.rader.extend(nye)
        if not forst:
            f.hendt(tid, f.holder, Handling.TILTAK_OPPRETTET, tiltak=str(nye[0].id), antall=len(nye))
        if plan.rettet:
            self._rett(nye[0], tid)
        if plan.utfall is not None:
            for t in nye:
                self._evaluer(t, plan)

    def _tekst(self, plan: Tiltakplan) -> tuple[Tiltakstype, str]:
        if plan.hvem in ("foresatt", "foresatt2", "begge"):
            slag, tekst = Tiltakstype.HJEMMET, self.tekst.hjemme
        elif plan.hvem == "barnet":
            slag, tekst = Tiltakstype.TRENING, self.tekst.barnet
        else:
            slag, tekst = self.tekst.tjeneste[self._brukte_tekster % len(self.tekst.tjeneste)]
            self._brukte_tekster += 1
        return slag, self.f.fyll(tekst) + (_JUSTERT if plan.folger else "")

    def _ansvarlige(self, hvem: str) -> list[tuple[UUID | None, UUID | None]]:
        """(employment, foresatt) of each responsible; (None, None) is the child."""
        if hvem == "barnet":
            return [(None, None)]
        if hvem == "begge":
            return [(None, r.id) for r in self.f.foresatte]
        if hvem in ("foresatt", "foresatt2"):
            return [(None, self.f.foresatte[-1 if hvem == "foresatt2" else 0].id)]
        return [(self.bemanning.folk[hvem].ansettelse_id, None)]

    def _rett(self, t: Tiltak, tid: datetime) -> None:
        f = self.f
        rettet = tid + timedelta(minutes=12)
        f.rader.append(
            Tekstversjon(
                id=ny_uuid(f.rng),
                logg_id=f.logg.id,
                oppmerksomhet_id=self.id,
                tiltak_id=t.id,
                tekst=t.beskrivelse.removesuffix(_RETTET),
                skrevet_av=f.holder.ansettelse_id,
                gjaldt_til=rettet,
            )
        )
        f.hendt(rettet, f.holder, Handling.TILTAK_RETTET, tiltak=str(t.id))

    def _evaluer(self, t: Tiltak, plan: Tiltakplan) -> None:
        f = self.f
        assert plan.utfall is not None
        hvem, pa_vegne_av = self._evaluert_av(t, plan.hvem)
        t.utfall, t.avsluttet = plan.utfall, f.kalender.tid(plan.evaluert, 14, f.rng)
        kommentar = self.tekst.virket if plan.utfall in _VIRKET else self.tekst.virket_lite
        f.rader.append(
            Evaluering(
                id=ny_uuid(f.rng),
                logg_id=f.logg.id,
                oppmerksomhet_id=self.id,
                tiltak_id=t.id,
                kommentar="" if plan.utfall is Utfall.FEILREGISTRERT else self.f.fyll(kommentar),
                familien_sa=self.f.fyll(self.tekst.familien) if pa_vegne_av == "foresatt" else "",
                evaluert_av=hvem.ansettelse_id,
                pa_vegne_av=pa_vegne_av,
            )
        )
        f.hendt(t.avsluttet, hvem, Handling.TILTAK_EVALUERT, tiltak=str(t.id), utfall=plan.utfall.value)

    def _evaluert_av(self, t: Tiltak, hvem: str) -> tuple[Kollega, str]:
        """The responsible employee who can log in; the stafettholder for everyone else."""
        if t.barnets_eget:
            return self.f.holder, "barnet"
        if t.foresatt_id is not None:
            return self.f.holder, "foresatt"
        kollega = self.bemanning.folk[hvem]
        if kollega is self.f.holder or (kollega.plan.passord and not kollega.plan.sluttet):
            return kollega, ""
        return self.f.holder, "aktor"
