"""The meetings of a practice log, in every state a meeting can be in, with their mail as it was laid and sent.

Drawn from the log's own id, so that what else the log holds is the same with and without them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from data.koder import Handling, Malform, Motestatus, Motested, Postslag, Posttilstand, Utfall
from data.modeller import Foresatt, Mote, Motedeltaker, Motesak, Oppmerksomhet, Tiltak, Utpost
from stafett_tui.klokke import fra_oslo
from stafett_tui.oving.ansettelser import Bemanning, Kollega
from stafett_tui.oving.familie import Familie
from stafett_tui.oving.tid import ny_uuid
from stafett_tui.regler.mote import Dagsordensak, barnet_varsles, dagsorden
from stafett_tui.regler.samtykke import samtykkestatus

VARIGHET = timedelta(minutes=45)
_INNKALT = 8
"""days before a meeting that it was called"""


@dataclass(frozen=True, slots=True)
class Moteplan:
    """One meeting, so many days from today. ``venter``: it was called today, and the mail has not left."""

    dag: int
    status: Motestatus = Motestatus.INVITERT
    referat: bool = False
    venter: bool = False
    sted: Motested = Motested.EGEN_ENHET


_HOLDT, _IKKE, _AVLYST = Motestatus.FULLFORT, Motestatus.IKKE_FULLFORT, Motestatus.AVLYST
MONSTRE: tuple[tuple[Moteplan, ...], ...] = (
    (Moteplan(-42, _HOLDT, referat=True), Moteplan(1)),
    (Moteplan(-3, _HOLDT, sted=Motested.VIDEO),),
    (Moteplan(-50, _HOLDT, referat=True), Moteplan(-1), Moteplan(13, venter=True)),
    (),
    (Moteplan(-20, _IKKE), Moteplan(6, sted=Motested.TELEFON)),
    (Moteplan(5, _AVLYST), Moteplan(9, sted=Motested.VIDEO)),
    (Moteplan(-30, _HOLDT, referat=True, sted=Motested.ANNET), Moteplan(-4)),
)
"""what the logs have, one after the other"""
_TETT = 100
"""of the logs after so many, only every fourth has meetings: a big database is for measuring"""
_REFERATER = (
    "Vi gikk gjennom tiltakene, og {navn} fortalte selv hva som har vært bra. Læreren og hjemmet opplever "
    "det likt.\n\nVi ble enige om å fortsette som nå, og å møtes igjen om seks uker.",
    "{navn} har hatt en god måned. Det er roligere hjemme om morgenen, og lettere å komme i gang på dagen."
    "\n\nVi justerer ett tiltak: øktene blir kortere og oftere. Stafettholderen skriver det inn i loggen.",
    "Alle var enige om at det går rette veien, men sent. Foreldrene ønsker å høre oftere hvordan det går."
    "\n\nKontaktlæreren ringer hver annen fredag.",
)
_FOR = "{navn} gruet seg litt, og ville ha stafettholderen ved siden av seg."
_ETTER = "{navn} syntes det var fint at de voksne sa hva som er bra."
_HVORFOR_IKKE = "Mor ble syk samme morgen. Vi finner en ny dag."


def lag_moter(familie: Familie, bemanning: Bemanning, nr: int) -> None:
    """Adds the meetings of log number ``nr`` to the family's rows."""
    if familie.plan.passiv is None and (nr < _TETT or nr % 4 == 0):
        for plan in MONSTRE[nr % len(MONSTRE)]:
            _Mote(familie, bemanning, plan, nr).lag()


class _Mote:
    """One meeting in the making."""

    def __init__(self, familie: Familie, bemanning: Bemanning, plan: Moteplan, nr: int) -> None:
        self.f, self.bemanning, self.plan, self.nr = familie, bemanning, plan, nr
        self.rng = Random(f"mote/{familie.logg.id}/{plan.dag}")  # noqa: S311 - invented meetings
        self.dag = _hverdag(familie.kalender.dag(plan.dag), tilbake=plan.dag < 0)
        start = fra_oslo(self.dag, time(8 + nr % 6))
        assert start is not None
        self.start = start
        dager = (self.dag - familie.kalender.i_dag).days
        self.innkalt = 0 if plan.venter else min(max(dager - _INNKALT, familie.plan.opprettet + 1), -1)

    def lag(self) -> None:
        f = self.f
        if (
            self.innkalt <= f.plan.opprettet
            or f.kalender.dag(self.innkalt) >= self.dag
            or not self._samtykke_gjaldt()
        ):
            return
        innkalt = f.kalender.tid(self.innkalt, 12, self.rng)
        saker = [
            o
            for o in f.rader
            if isinstance(o, Oppmerksomhet) and o.opprettet < innkalt and o.avsluttet is None
        ]
        mote = self._mote(innkalt, saker)
        deltakere = [self._deltaker(mote, hvem) for hvem in self._hvem(innkalt)]
        f.rader += [mote, *(self._sak(mote, o.id) for o in saker), *(d for d, _, _ in deltakere)]
        self._legg_post(mote, deltakere, Postslag.INNKALLING, innkalt)
        f.hendt(innkalt, f.holder, Handling.MOTE_OPPRETTET, mote=str(mote.id), innkalt=len(deltakere))
        if mote.registrert is not None:
            for plass, (d, _, _) in enumerate(deltakere):
                d.motte = mote.status is Motestatus.FULLFORT and plass != self.nr % 9
            f.hendt(
                mote.registrert,
                f.holder,
                Handling.MOTE_REGISTRERT,
                mote=str(mote.id),
                status=mote.status.value,
            )
        elif mote.status is Motestatus.AVLYST:
            avlyst = f.kalender.tid(-1, 13, self.rng)
            mote.sekvens = 1
            self._legg_post(mote, deltakere, Postslag.AVLYSNING, avlyst)
            f.hendt(avlyst, f.holder, Handling.MOTE_AVLYST, mote=str(mote.id))

    def _samtykke_gjaldt(self) -> bool:
        """Nothing is called when consent is gone, or was not given yet."""
        logg = self.f.logg
        dager = {self.f.kalender.i_dag, self.f.kalender.dag(self.innkalt)}
        return all(samtykkestatus(logg.samtykke_gitt, logg.samtykke_utfall, d).gjelder for d in dager)

    def _mote(self, innkalt: datetime, saker: list[Oppmerksomhet]) -> Mote:
        f, plan = self.f, self.plan
        registrert = plan.status in (Motestatus.FULLFORT, Motestatus.IKKE_FULLFORT)
        holdt = plan.status is Motestatus.FULLFORT
        linjer = dagsorden([Dagsordensak(o.tekst) for o in saker], (), f.kalender.i_dag)
        return Mote(
            id=ny_uuid(self.rng),
            logg_id=f.logg.id,
            start=self.start,
            slutt=self.start + VARIGHET,
            sted_slag=plan.sted,
            sted="Grendehuset, lille sal" if plan.sted is Motested.ANNET else "",
            dagsorden="\n".join(linje.paa(f.barn.malform.value) for linje in linjer),
            status=plan.status,
            kommentar="" if plan.status is not Motestatus.IKKE_FULLFORT else _HVORFOR_IKKE,
            samtale_for=self._fyll(_FOR) if holdt and f.plan.alder >= 6 else "",
            samtale_etter=self._fyll(_ETTER) if holdt and plan.referat and f.plan.alder >= 6 else "",
            referat=self._fyll(_REFERATER[self.nr % len(_REFERATER)]) if plan.referat else "",
            opprettet_av=f.holder.ansettelse_id,
            opprettet=innkalt,
            registrert_av=f.holder.ansettelse_id if registrert else None,
            registrert=self.start + timedelta(hours=2) if registrert else None,
        )

    def _fyll(self, mal: str) -> str:
        return mal.format(navn=self.f.barn.fornavn)

    def _sak(self, mote: Mote, oppmerksomhet_id: UUID) -> Motesak:
        return Motesak(
            id=ny_uuid(self.rng),
            logg_id=mote.logg_id,
            mote_id=mote.id,
            oppmerksomhet_id=oppmerksomhet_id,
        )

    def _hvem(self, innkalt: datetime) -> Iterator[Kollega | Foresatt | None]:
        """The stafettholder, aktører of the log that still work there, foresatte, and a child of twelve (None)."""
        yield self.f.holder
        aktorer = {
            t.ansvarlig_id
            for t in self.f.rader
            if isinstance(t, Tiltak) and t.opprettet <= innkalt and t.utfall is not Utfall.FEILREGISTRERT
        }
        for kollega in self.bemanning.folk.values():
            if kollega.ansettelse_id in aktorer and kollega is not self.f.holder and not kollega.plan.sluttet:
                yield kollega
        yield from self.f.foresatte
        if barnet_varsles(self.f.barn.fodt, self.f.kalender.dag(self.innkalt)):
            yield None

    def _deltaker(
        self, mote: Mote, hvem: Kollega | Foresatt | None
    ) -> tuple[Motedeltaker, Kollega | Foresatt | None, str]:
        """The row, who it is, and where mail reaches them."""
        rad = Motedeltaker(
            id=ny_uuid(self.rng),
            logg_id=mote.logg_id,
            mote_id=mote.id,
            ansettelse_id=hvem.ansettelse_id if isinstance(hvem, Kollega) else None,
            foresatt_id=hvem.id if isinstance(hvem, Foresatt) else None,
            barnet=hvem is None,
            kalender_uid=f"{self.rng.getrandbits(128):032x}@kalender.invalid",
        )
        if isinstance(hvem, Kollega):
            return rad, hvem, hvem.plan.epost
        return rad, hvem, hvem.epost if isinstance(hvem, Foresatt) else self.f.barn.epost

    def _legg_post(
        self,
        mote: Mote,
        deltakere: list[tuple[Motedeltaker, Kollega | Foresatt | None, str]],
        slag: Postslag,
        tid: datetime,
    ) -> None:
        f, plan = self.f, self.plan
        enhet = f.holder.plan.enhet
        sted = mote.sted or (enhet if plan.sted is Motested.EGEN_ENHET else plan.sted.value.capitalize())
        mottakere = [(d, hvem, til) for d, hvem, til in deltakere if til]
        f.rader += [
            Utpost(
                id=ny_uuid(self.rng),
                logg_id=mote.logg_id,
                slag=slag,
                ansettelse_id=d.ansettelse_id,
                foresatt_id=d.foresatt_id,
                barnet=d.barnet,
                til=til,
                malform=Malform.BOKMAAL if d.ansettelse_id else f.barn.malform,
                enhet=enhet,
                kontakt=f.holder.plan.epost,
                deltaker_id=d.id,
                kalender_uid=d.kalender_uid,
                sekvens=mote.sekvens,
                start=mote.start,
                slutt=mote.slutt,
                sted="" if f.barn.sperret_adresse else sted,
                message_id=f"<{self.rng.getrandbits(128):032x}@post.invalid>",
                tilstand=Posttilstand.VENTER if plan.venter else Posttilstand.SENDT,
                forsok=0 if plan.venter else 1,
                neste_forsok=tid,
                opprettet=tid,
                sendt=None if plan.venter else tid + timedelta(minutes=1),
            )
            for d, _hvem, til in mottakere
        ]
        if mottakere:
            f.hendt(tid, f.holder, Handling.POST_LAGT_I_UTBOKS, slag=slag.value, antall=len(mottakere))


def _hverdag(d: date, *, tilbake: bool) -> date:
    """The day itself, or the Friday before or the Monday after a weekend."""
    helg = max(d.weekday() - 4, 0)
    if not helg:
        return d
    return d - timedelta(days=helg) if tilbake else d + timedelta(days=3 - helg)
