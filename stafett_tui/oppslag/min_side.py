"""Min side: what needs me now, most urgent first, and what I opened last (SPEC 3.3)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Loggstatus
from data.lagre import ansatte, hendelser, innslag, logger
from data.lagre import tiltak as tiltakslager
from data.lagre.logger import Loggbarn
from data.modeller import Oppmerksomhet, Tiltak
from data.overforinger import ventende_filer
from data.postantall import antall_uavklarte
from stafett_tui.klokke import OSLO
from stafett_tui.okt import Okt
from stafett_tui.oppslag.innslag import siste_lysglimt
from stafett_tui.oppslag.logglister import kan_registrere, mine_kladder
from stafett_tui.oppslag.maalsporsmaal import venter_paa_maalsvar
from stafett_tui.oppslag.motepaaminside import moter_paa_min_side
from stafett_tui.oppslag.overforinger import overforingsoppgaver
from stafett_tui.regler.datoer import dager_til, samtykke_gyldig_til
from stafett_tui.regler.passiv import VURDERES_DAGER, vurderes
from stafett_tui.regler.samtykke import Samtykkestatus, samtykkestatus
from stafett_tui.regler.tiltak import leder_tekst
from stafett_tui.sprak.merkelapper import FORESATT_I_SETNING
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.visninger import Minside, Oppgave, SistApnet

VARSLE_FRIST = 14
"""Days before its frist that a tiltak appears on Min side."""
VIS_LYSGLIMT = 30
"""Days that a lysglimt is new enough to be shown there."""
SISTE_LYSGLIMT = 3
SIST_APNET = 5
"""How many are shown."""


def min_side(okt: Okt) -> Minside:
    """Everything Min side shows, in a fixed number of statements."""
    i_dag = okt.klokke.i_dag()
    with okt.les() as sesjon:
        egne, andres = logger.delt(sesjon, okt.ansettelse_id)
        loggbarn = {logg.id: (logg, barn) for logg, barn in (*egne, *andres)}
        ider = [i for i, (logg, _) in loggbarn.items() if logg.status is Loggstatus.AKTIV]
        tiltak = tiltakslager.tiltak_i(sesjon, ider)
        oppmerksomheter = {o.id: o for o in tiltakslager.oppmerksomheter(sesjon, ider)}
        oppgaver = [
            *_tiltaksoppgaver(okt, sesjon, tiltak, loggbarn, i_dag),
            *_maaloppgaver(sesjon, egne, tiltak, oppmerksomheter),
            *_samtykkeoppgaver(egne, i_dag),
            *_passivoppgaver(egne, i_dag),
            *(
                Oppgave("kladd", T("Fortsett registreringen"), None, None, k.navn, None, k.id)
                for k in mine_kladder(sesjon)
            ),
        ]
        lest = dict(hendelser.sist_apnet(sesjon, okt.ansatt_id, maks=len(loggbarn)))
        sist = [
            SistApnet(i, _navn(loggbarn[i]), loggbarn[i][0].niva, tid)
            for i, tid in lest.items()
            if i in loggbarn and loggbarn[i][0].status is Loggstatus.AKTIV
        ][:SIST_APNET]
        glimt = innslag.lysglimt_i(sesjon, ider, siden=okt.klokke.naa() - timedelta(days=VIS_LYSGLIMT))
        oppgaver += _lysglimtoppgaver(okt, glimt, lest, loggbarn)
        siste = siste_lysglimt(sesjon, glimt[:SISTE_LYSGLIMT], loggbarn)
        om_moter, neste_moter = moter_paa_min_side(okt, sesjon, loggbarn)
        oppgaver += om_moter
        oppgaver += _postoppgaver(okt, sesjon, egne)
        oppgaver += overforingsoppgaver(okt, sesjon)
        oppgaver += _kvitteringsoppgaver(sesjon, egne)
        kan_nytt_barn = kan_registrere(sesjon, okt)
    return Minside(
        fornavn=okt.navn.split()[0],
        naa=okt.klokke.naa(),
        i_dag=i_dag,
        oppgaver=tuple(sorted(oppgaver, key=_hast)),
        sist_apnet=tuple(sist),
        antall_logger=len(loggbarn),
        kan_nytt_barn=kan_nytt_barn,
        kan_nytt_mote=any(logg.status is Loggstatus.AKTIV for logg, _ in egne),
        neste_moter=neste_moter,
        lysglimt=siste,
    )


def _hast(oppgave: Oppgave) -> tuple[int, str]:
    return (oppgave.dager if oppgave.dager is not None else 10_000, oppgave.barn)


def _navn(loggbarn: Loggbarn) -> str:
    return f"{loggbarn[1].fornavn} {loggbarn[1].etternavn}"


def _tiltaksoppgaver(
    okt: Okt,
    sesjon: InnsynSesjon,
    tiltak: list[Tiltak],
    loggbarn: dict[UUID, Loggbarn],
    i_dag: date,
) -> Iterator[Oppgave]:
    """Mine, and on my own logs everyone's, that are due within two weeks or past their frist."""
    vises = [
        t
        for t in tiltak
        if t.utfall is None
        and okt.ansettelse_id in (t.ansvarlig_id, loggbarn[t.logg_id][0].stafettholder_id)
        and dager_til(t.frist, i_dag) <= VARSLE_FRIST
    ]
    andre = _andre_ansvarlige(okt, sesjon, vises)
    for t in vises:
        tekst = leder_tekst(t.type, t.beskrivelse)
        hva = (
            T("Evaluer for %(hvem)s: %(tiltak)s", hvem=andre[t.id], tiltak=tekst)
            if t.id in andre
            else T("Evaluer %(tiltak)s", tiltak=tekst)
        )
        dager = dager_til(t.frist, i_dag)
        yield Oppgave("evaluer", hva, t.frist, dager, _navn(loggbarn[t.logg_id]), t.logg_id, t.id)


def _andre_ansvarlige(okt: Okt, sesjon: InnsynSesjon, tiltak: list[Tiltak]) -> dict[UUID, str | T]:
    """Who is responsible for these tiltak when it is not the asker: a copy, or one for each foresatt, has the
    same words. The family is told by role, and by initials besides where two have the same: whole names would
    tell whose log it is also when names are hidden."""
    kort = ansatte.navnekort(sesjon, {t.ansvarlig_id for t in tiltak if t.ansvarlig_id})
    familier = {t.logg_id for t in tiltak if t.foresatt_id}
    foresatte = {f.id: f for f in logger.foresatte(sesjon, list(familier))}
    like = Counter((f.logg_id, f.rolle) for f in foresatte.values() if f.fjernet is None)
    hvem: dict[UUID, str | T] = {}
    for t in tiltak:
        if t.barnets_eget:
            hvem[t.id] = T("barnet selv")
        elif t.foresatt_id is not None:
            f = foresatte[t.foresatt_id]
            rolle = FORESATT_I_SETNING[f.rolle]
            initialer = f"{f.fornavn[:1]}{f.etternavn[:1]}"
            flere = like[f.logg_id, f.rolle] > 1
            hvem[t.id] = T("%(rolle)s %(initialer)s", rolle=rolle, initialer=initialer) if flere else rolle
        elif t.ansvarlig_id is not None and t.ansvarlig_id != okt.ansettelse_id:
            hvem[t.id] = kort[t.ansvarlig_id].navn
    return hvem


def _maaloppgaver(
    sesjon: InnsynSesjon,
    egne: list[Loggbarn],
    tiltak: list[Tiltak],
    oppmerksomheter: dict[UUID, Oppmerksomhet],
) -> Iterator[Oppgave]:
    """Oppmerksomheter on my logs whose tiltak are all evaluated and whose goal question waits."""
    mine = {logg.id: _navn((logg, barn)) for logg, barn in egne if logg.status is Loggstatus.AKTIV}
    under: dict[UUID, list[Tiltak]] = defaultdict(list)
    for t in tiltak:
        under[t.oppmerksomhet_id].append(t)
    gjeldende: dict[UUID, tiltakslager.Maaltekst] = {}
    for m in tiltakslager.maal(sesjon, list(mine)):
        gjeldende.setdefault(m.oppmerksomhet_id, m)
    for o in oppmerksomheter.values():
        if o.logg_id in mine and venter_paa_maalsvar(o, gjeldende.get(o.id), under[o.id]):
            hva = T("Er målet nådd? Alle tiltak er evaluert")
            yield Oppgave("maal", hva, None, 0, mine[o.logg_id], o.logg_id, o.id)


def _lysglimtoppgaver(
    okt: Okt, glimt: list[innslag.Glimt], lest: Mapping[UUID, datetime], loggbarn: dict[UUID, Loggbarn]
) -> Iterator[Oppgave]:
    """One line a log, for lysglimt that others have written since I read it last."""
    nye: dict[UUID, list[innslag.Glimt]] = defaultdict(list)
    for r in glimt:
        sist = lest.get(r.logg_id)
        if r.skrevet_av != okt.ansettelse_id and (sist is None or r.opprettet > sist):
            nye[r.logg_id].append(r)
    for logg_id, rader in nye.items():
        hva = TN("Les et nytt lysglimt", "Les %(n)d nye lysglimt", n=len(rader))
        dag = rader[0].opprettet.astimezone(OSLO).date()
        yield Oppgave("lysglimt", hva, dag, None, _navn(loggbarn[logg_id]), logg_id, None)


def _samtykkeoppgaver(egne: list[Loggbarn], i_dag: date) -> Iterator[Oppgave]:
    """Consents on my logs that run out within 60 days or have done so."""
    for logg, barn in egne:
        if logg.status is not Loggstatus.AKTIV:
            continue
        status = samtykkestatus(logg.samtykke_gitt, logg.samtykke_utfall, i_dag)
        if logg.samtykke_gitt is not None and status in (Samtykkestatus.UTLOPER, Samtykkestatus.UTLOPT):
            til = samtykke_gyldig_til(logg.samtykke_gitt)
            hva = (
                T("Samtykket går ut. Be om nytt")
                if status is Samtykkestatus.UTLOPER
                else T("Samtykket har gått ut. Be om nytt")
            )
            yield Oppgave("samtykke", hva, til, dager_til(til, i_dag), _navn((logg, barn)), logg.id, None)


def _passivoppgaver(egne: list[Loggbarn], i_dag: date) -> Iterator[Oppgave]:
    """Passive logs of mine whose six months are gone, or nearly (SPEC 9.2)."""
    for logg, barn in egne:
        if logg.status is not Loggstatus.PASSIV or logg.passiv_fra is None:
            continue
        naar = vurderes(logg.passiv_fra)
        if (dager := dager_til(naar, i_dag)) <= VURDERES_DAGER:
            hva = T("Vurder den passive loggen: seks måneder")
            yield Oppgave("passiv", hva, naar, dager, _navn((logg, barn)), logg.id, None)


def _kvitteringsoppgaver(sesjon: InnsynSesjon, egne: list[Loggbarn]) -> Iterator[Oppgave]:
    """Logs of mine, passive ones too, that another municipality has in a file and has not answered."""
    mine = {logg.id: _navn((logg, barn)) for logg, barn in egne}
    for logg_id, fil in ventende_filer(sesjon, mine).items():
        hva = T("Venter på kvittering fra %(kommune)s", kommune=fil.kommune)
        dag = fil.laget.astimezone(OSLO).date()
        yield Oppgave("kvittering", hva, dag, None, mine[logg_id], logg_id, None)


def _postoppgaver(okt: Okt, sesjon: InnsynSesjon, egne: list[Loggbarn]) -> Iterator[Oppgave]:
    """Mail of my logs that will not leave by itself: one line, which names nobody."""
    mine = [logg.id for logg, _ in egne if logg.status is Loggstatus.AKTIV]
    if antall := antall_uavklarte(sesjon, mine, okt.klokke.naa()):
        hva = TN("Ikke sendt: %(n)d e-post", "Ikke sendt: %(n)d e-poster", n=antall)
        yield Oppgave("post", hva, None, 0, "", None, None)
