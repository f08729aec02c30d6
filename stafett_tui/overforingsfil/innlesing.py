"""The rows of a log that came in a file. Who wrote what, and when, is as it was; the holder is who takes it in."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from secrets import token_hex
from uuid import UUID

from data import modeller
from data.koder import Motested, Samtykkeutfall
from data.modeller import (
    Logg,
    Lysglimt,
    Maal,
    Mote,
    Motedeltaker,
    Motesak,
    Oppmerksomhet,
    Tiltak,
)
from data.modeller.felles import Rad
from stafett_tui.eksport.modell import EnOppmerksomhet, EtMote, EtSamtykke, EtTiltak, Logginnhold, Person
from stafett_tui.okt import Handlingsrom
from stafett_tui.overforingsfil.folk import Fremmede
from stafett_tui.overforingsfil.innlesing_familie import barnerad, foresattrader
from stafett_tui.overforingsfil.innlesing_plan import planrader
from stafett_tui.overforingsfil.modell import Motekilde, Tillegg

_DOMENE = "kalender.invalid"


class Innleser:
    """One log on its way in. ``les`` adds every row to the act's session and flushes them."""

    def __init__(
        self,
        rom: Handlingsrom,
        logg: Logginnhold,
        tillegg: Tillegg,
        filer: Mapping[UUID, bytes],
        kommune: str,
    ) -> None:
        self._rom, self._logg, self._tillegg, self._filer = rom, logg, tillegg, filer
        self._folk = Fremmede(rom.sesjon, kommune, rom.naa)
        self._moter = {m.id for m in logg.moter}
        self._vedlegg = {v.id for v in logg.vedlegg}

    def les(self, koblet_til: UUID | None) -> Logg:
        """The log; one that was passive is so here too. ``koblet_til`` is an earlier one here on the same child."""
        innhold = self._logg
        siste = max(innhold.samtykker, key=lambda s: s.registrert, default=None)
        logg = Logg(
            id=innhold.id,
            status=innhold.status,
            passiv_fra=innhold.passiv_fra,
            niva=innhold.niva,
            stafettholder_id=self._rom.okt.stilling,
            opprettet_av=self._rom.okt.stilling,
            opprettet=innhold.opprettet,
            oppdatert=innhold.oppdatert,
            samtykke_gitt=_gitt(siste),
            samtykke_utfall=siste.utfall if siste else None,
            tidligere_logg_id=koblet_til,
        )
        self._legg(logg)
        self._legg(barnerad(innhold, self._tillegg), *foresattrader(innhold))
        self._notater()
        for samtykke in innhold.samtykker:
            self._samtykke(samtykke)
        self._legg(
            *(
                modeller.Nivaendring(
                    logg_id=logg.id, fra=n.fra, til=n.til, endret_av=self._hvem(n.hvem), tid=n.tid
                )
                for n in innhold.nivaskifter
            )
        )
        for oppmerksomhet in innhold.oppmerksomheter:
            self._legg(self._oppmerksomhet(oppmerksomhet))
        kilder = {k.id: k for k in self._tillegg.moter}
        for mote in innhold.moter:
            self._mote(mote, kilder.get(mote.id))
        for oppmerksomhet in innhold.oppmerksomheter:
            self._under(oppmerksomhet)
        self._lysglimt()
        self._avslutninger()
        return logg

    # --- consent and endings ---

    def _samtykke(self, s: EtSamtykke) -> None:
        rad = modeller.Samtykke(
            logg_id=self._logg.id,
            utfall=s.utfall,
            dato=s.dato,
            informert=s.informert,
            deling=s.deling,
            grunn_mangler=s.grunn_mangler,
            registrert_av=self._hvem(s.registrert_av),
            registrert=s.registrert,
            vedlegg_id=s.vedlegg if s.vedlegg in self._vedlegg else None,
        )
        self._legg(rad)
        self._legg(
            *(
                modeller.Samtykkesvar(
                    logg_id=self._logg.id,
                    samtykke_id=rad.id,
                    foresatt_id=g.foresatt,
                    dato=g.dato,
                    signert=g.signert,
                )
                for g in s.givere
            )
        )

    def _avslutninger(self) -> None:
        self._legg(
            *(
                modeller.Avslutning(
                    logg_id=self._logg.id,
                    grunn=a.grunn,
                    mote_id=self._motet(a.mote),
                    besluttet=a.besluttet,
                    registrert_av=self._hvem(a.registrert_av),
                    registrert=a.registrert,
                    gjenapnet=a.gjenapnet,
                    gjenapnet_av=self._hvem(a.gjenapnet_av) if a.gjenapnet_av else None,
                    samtykket=a.samtykket,
                )
                for a in self._logg.avslutninger
            )
        )

    # --- concerns and measures ---

    def _oppmerksomhet(self, o: EnOppmerksomhet) -> Oppmerksomhet:
        return Oppmerksomhet(
            id=o.id,
            logg_id=self._logg.id,
            tekst=o.tekst,
            kategori=o.kategori,
            droftet_leder=o.droftet_leder,
            droftet_foresatte=o.droftet_foresatte,
            droftet_barnet=o.droftet_barnet,
            niva_ved_registrering=o.niva_ved_registrering,
            skrevet_av=self._hvem(o.skrevet_av),
            opprettet=o.opprettet,
            avsluttet=o.avsluttet,
        )

    def _under(self, o: EnOppmerksomhet) -> None:
        sted = {"logg_id": self._logg.id, "oppmerksomhet_id": o.id}
        self._legg(
            *(
                Maal(
                    **sted,
                    tekst=m.tekst,
                    skrevet_av=self._hvem(m.skrevet_av),
                    opprettet=m.opprettet,
                    svar=m.svar,
                )
                for m in o.maal
            )
        )
        opptatte: set[UUID] = set()
        rader = [self._tiltak(t, sted, opptatte) for t in o.tiltak]
        self._legg(*rader)
        ider = {t.id for t in o.tiltak}
        for rad, t in zip(
            rader, o.tiltak, strict=True
        ):  # a second time: one may point to one that comes later
            rad.forgjenger_id = t.forgjenger if t.forgjenger in ider else None
        self._legg(*rader)
        for t in o.tiltak:
            self._etter_tiltak(t, sted)
        self._legg(*planrader(o, self._logg.id, self._hvem))

    def _tiltak(self, t: EtTiltak, sted: dict[str, UUID], opptatte: set[UUID]) -> Tiltak:
        ansvarlig = None
        if t.ansvarlig.slag == "ansatt":
            a = t.ansvarlig
            person = Person(navn=a.navn, stilling=a.stilling, virksomhet=a.virksomhet)
            ansvarlig = self._folk.ansettelse(person, opptatte if t.evaluering is None else ())
            if t.evaluering is None:
                opptatte.add(ansvarlig)
        e = t.evaluering
        return Tiltak(
            id=t.id,
            **sted,
            type=t.type,
            beskrivelse=t.beskrivelse,
            start_innen=t.start_innen,
            frist=t.frist,
            ansvarlig_id=ansvarlig,
            foresatt_id=t.ansvarlig.foresatt if t.ansvarlig.slag == "foresatt" else None,
            barnets_eget=t.ansvarlig.slag == "barn",
            skrevet_av=self._hvem(t.skrevet_av),
            opprettet=t.opprettet,
            utfall=e.utfall if e else None,
            avsluttet=e.avsluttet if e else None,
            gruppe_id=t.gruppe,
        )

    def _etter_tiltak(self, t: EtTiltak, sted: dict[str, UUID]) -> None:
        rader: list[Rad] = [
            modeller.Tekstversjon(
                **sted,
                tiltak_id=t.id,
                tekst=v.tekst,
                skrevet_av=self._hvem(v.skrevet_av),
                gjaldt_til=v.gjaldt_til,
            )
            for v in t.tidligere_tekster
        ]
        if (e := t.evaluering) is not None:
            rader.append(
                modeller.Evaluering(
                    **sted,
                    tiltak_id=t.id,
                    kommentar=e.kommentar,
                    familien_sa=e.familien_sa,
                    evaluert_av=self._hvem(e.evaluert_av),
                    mote_id=self._motet(e.mote),
                    pa_vegne_av=e.pa_vegne_av,
                )
            )
        self._legg(*rader)

    # --- meetings ---

    def _mote(self, m: EtMote, kilde: Motekilde | None) -> None:
        slag, sted = self._sted(m)
        self._legg(
            Mote(
                id=m.id,
                logg_id=self._logg.id,
                start=m.start,
                slutt=m.slutt,
                sted_slag=slag,
                sted=sted,
                dagsorden=m.dagsorden,
                status=m.status,
                kommentar=m.kommentar,
                samtale_for=m.samtale_for,
                samtale_etter=m.samtale_etter,
                referat=m.referat,
                opprettet_av=self._hvem(m.opprettet_av),
                opprettet=m.opprettet,
                registrert_av=self._hvem(m.registrert_av) if m.registrert_av else None,
                registrert=m.registrert,
            )
        )
        kjente = {o.id for o in self._logg.oppmerksomheter}
        rader: list[Rad] = [
            Motesak(logg_id=self._logg.id, mote_id=m.id, oppmerksomhet_id=o)
            for o in (kilde.saker if kilde else ())
            if o in kjente
        ]
        rader += [
            modeller.Motetekst(
                logg_id=self._logg.id,
                mote_id=m.id,
                felt=t.felt,
                tekst=t.tekst,
                skrevet_av=self._hvem(t.skrevet_av),
                gjaldt_til=t.gjaldt_til,
            )
            for t in m.tidligere_tekster
        ]
        if kilde is not None:
            rader += self._deltakere(m, kilde)
        self._legg(*rader)

    def _sted(self, m: EtMote) -> tuple[Motested, str]:
        """Where it was. «Own unit» was theirs, and is told by its name; with the same name here it is ours."""
        vaar = self._rom.okt.virksomhet
        if m.sted_slag in (Motested.TELEFON, Motested.VIDEO):
            return m.sted_slag, (m.sted or "").partition(", ")[2]
        if m.sted_slag is Motested.EGEN_ENHET and (m.sted is None or m.sted.partition(", ")[0] == vaar):
            return m.sted_slag, (m.sted or "").partition(", ")[2]
        return Motested.ANNET, m.sted or ""

    def _deltakere(self, m: EtMote, kilde: Motekilde) -> list[Rad]:
        rader: list[Rad] = []
        opptatte: set[UUID] = set()
        for d, k in zip(m.deltakere, kilde.deltakere, strict=True):
            ansettelse = self._folk.ansettelse(k.ansatt, opptatte) if k.ansatt else None
            if ansettelse is not None:
                opptatte.add(ansettelse)
            rader.append(
                Motedeltaker(
                    logg_id=self._logg.id,
                    mote_id=m.id,
                    ansettelse_id=ansettelse,
                    foresatt_id=k.foresatt,
                    barnet=k.ansatt is None and k.foresatt is None,
                    kalender_uid=f"{token_hex(16)}@{_DOMENE}",
                    motte=d.motte,
                    fjernet=d.tatt_av,
                )
            )
        return rader

    # --- what is written between the meetings ---

    def _lysglimt(self) -> None:
        self._legg(
            *(
                Lysglimt(
                    logg_id=self._logg.id,
                    tekst=g.tekst,
                    foresatt_id=foresatt if g.fra_slag == "foresatt" else None,
                    barnet=g.fra_slag == "barn",
                    skrevet_av=self._hvem(g.skrevet_av),
                    opprettet=g.tid,
                )
                for g, foresatt in zip(self._logg.lysglimt, self._tillegg.lysglimt, strict=True)
            )
        )

    def _notater(self) -> None:
        """Notes, then every attachment: a note's file needs its note, a consent its file."""
        eiere: defaultdict[UUID, UUID | None] = defaultdict(lambda: None)
        for n in self._logg.notater:
            eiere.update(dict.fromkeys(n.vedlegg, n.id))
            self._legg(
                modeller.Notat(
                    id=n.id,
                    logg_id=self._logg.id,
                    tekst=n.tekst,
                    skjult_for_foresatte=n.skjult_for_foresatte,
                    skjult_grunn=n.skjult_grunn,
                    skrevet_av=self._hvem(n.skrevet_av),
                    opprettet=n.tid,
                )
            )
        self._legg(
            *(
                modeller.Vedlegg(
                    id=v.id,
                    logg_id=self._logg.id,
                    slag=v.slag,
                    mediatype=v.mediatype,
                    innhold=self._filer[v.id],
                    notat_id=eiere[v.id],
                    tittel=v.tittel,
                    lastet_opp_av=self._hvem(v.lastet_opp_av),
                    tid=v.tid,
                )
                for v in self._logg.vedlegg
            )
        )

    # --- common ---

    def _legg(self, *rader: Rad) -> None:
        self._rom.sesjon.add_all(rader)
        self._rom.sesjon.flush()

    def _hvem(self, person: Person) -> UUID:
        return self._folk.ansettelse(person)

    def _motet(self, mote: UUID | None) -> UUID | None:
        return mote if mote in self._moter else None


def _gitt(samtykke: EtSamtykke | None) -> date | None:
    return samtykke.dato if samtykke is not None and samtykke.utfall is Samtykkeutfall.GITT else None
