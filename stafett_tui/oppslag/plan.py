"""Reads the map of maintaining factors and the tiltakstrapp of a log's oppmerksomheter."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from data import modeller
from data.innsyn import InnsynSesjon
from data.koder import Utfall
from data.lagre import faktorer as faktorlager
from data.lagre import logger
from data.lagre import tiltak as tiltakslager
from data.modeller import Oppmerksomhet, Tiltak
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.oppslag.loggvisning import bygg_loggvisning
from stafett_tui.planvisninger import Faktorkort, Plan, Planvisning, Trinnkort
from stafett_tui.regler.plan import REKKE, Trinnfakta, trinntilstander
from stafett_tui.regler.tiltak import leder_tekst
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg


def les_planer(okt: Okt, logg_id: UUID) -> tuple[Plan, ...] | Avslag:
    """The plan of each oppmerksomhet in sight, for who has the log open."""
    with okt.les() as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        sak = lag_sak(okt, funnet[0], "", okt.klokke.i_dag())
        if avslag := aktiv_logg(sak):
            return avslag
        kan = hvorfor_ikke_logg("nytt_tiltak", sak) is None
        return planer_i(sesjon, logg_id, kan_endre=kan)


def les_plan(okt: Okt, oppmerksomhet_id: UUID) -> Planvisning | Avslag:
    """One plan with its log, for who has the log open."""
    with okt.les() as sesjon:
        return les_plan_i(okt, sesjon, oppmerksomhet_id)


def les_faktor(okt: Okt, faktor_id: UUID) -> Faktorkort | Avslag:
    """One factor as it stands, for who changes it without having it on the screen."""
    with okt.les() as sesjon:
        rad = faktorlager.faktor(sesjon, faktor_id)
        return finnes_ikke() if rad is None else _faktor(rad, tiltakslager.tiltak_i(sesjon, [rad.logg_id]))


def les_trinn(okt: Okt, trinn_id: UUID) -> Trinnkort | Avslag:
    """One step as it stands, for who changes it without having it on the screen."""
    with okt.les() as sesjon:
        rad = faktorlager.ett_trinn(sesjon, trinn_id)
        if rad is None:
            return finnes_ikke()
        trinn = faktorlager.trinn(sesjon, [rad.oppmerksomhet_id])
        kort = trinnkort(trinn, tiltakslager.tiltak_i(sesjon, [rad.logg_id]))
        return next(k for k in kort if k.id == trinn_id)


def les_plan_i(okt: Okt, sesjon: InnsynSesjon, oppmerksomhet_id: UUID) -> Planvisning | Avslag:
    """The same, in a session that is open."""
    rad = tiltakslager.oppmerksomhet(sesjon, oppmerksomhet_id)
    funnet = logger.hent(sesjon, rad.logg_id) if rad is not None else None
    if rad is None or funnet is None:
        return finnes_ikke()
    if avslag := aktiv_logg(lag_sak(okt, funnet[0], "", okt.klokke.i_dag())):
        return avslag
    logg = bygg_loggvisning(okt, sesjon, *funnet)
    kort = next(o for o in logg.oppmerksomheter if o.id == oppmerksomhet_id)
    (plan,) = _planer(sesjon, [rad], kan_endre="nytt_tiltak" in logg.kan)
    return Planvisning(logg, kort, plan)


def planer_i(sesjon: InnsynSesjon, logg_id: UUID, *, kan_endre: bool) -> tuple[Plan, ...]:
    """The plans of a log, in a session that is open."""
    return _planer(sesjon, tiltakslager.oppmerksomheter(sesjon, [logg_id]), kan_endre=kan_endre)


def _planer(sesjon: InnsynSesjon, saker: Sequence[Oppmerksomhet], *, kan_endre: bool) -> tuple[Plan, ...]:
    ider = [o.id for o in saker]
    faktorer: defaultdict[UUID, list[modeller.Faktor]] = defaultdict(list)
    for f in faktorlager.faktorer(sesjon, ider):
        faktorer[f.oppmerksomhet_id].append(f)
    trinn: defaultdict[UUID, list[modeller.Trinn]] = defaultdict(list)
    for t in faktorlager.trinn(sesjon, ider):
        trinn[t.oppmerksomhet_id].append(t)
    tiltak = tiltakslager.tiltak_i(sesjon, {o.logg_id for o in saker}) if faktorer or trinn else []
    return tuple(
        Plan(
            oppmerksomhet_id=o.id,
            oppmerksomhet=o.tekst,
            faktorer=tuple(
                _faktor(f, tiltak, avsluttet=o.avsluttet is not None)
                for f in sorted(faktorer[o.id], key=lambda f: REKKE.index(f.endring))
            ),
            trinn=trinnkort(trinn[o.id], tiltak),
            kan_endres=kan_endre and o.avsluttet is None,
        )
        for o in saker
    )


def _faktor(f: "modeller.Faktor", tiltak: Sequence[Tiltak], *, avsluttet: bool = False) -> Faktorkort:
    svar = _svar(f.tiltak_id, tiltak)
    return Faktorkort(
        id=f.id,
        slag=f.slag,
        tekst=f.tekst,
        arena=f.arena,
        endring=f.endring,
        tiltak_id=None if svar is None else svar.id,
        tiltak=None if svar is None else leder_tekst(svar.type, svar.beskrivelse),
        versjon=f.versjon,
        avsluttet=avsluttet,
    )


def _svar(tiltak_id: UUID | None, tiltak: Sequence[Tiltak]) -> Tiltak | None:
    """What answers a factor: its tiltak, or what that became; first what is still open. One that was registered by
    mistake answers nothing, and one that ended without the wanted effect leaves the factor as it was."""
    slekt = [t for t in _slekt(tiltak_id, tiltak) if t.utfall is not Utfall.FEILREGISTRERT]
    justert = {t.forgjenger_id for t in slekt}
    svar = [t for t in slekt if t.id not in justert and t.utfall is not Utfall.IKKE_ONSKET]
    return min(svar, key=lambda t: t.utfall is not None, default=None)


def trinnkort(trinn: "Sequence[modeller.Trinn]", tiltak: Sequence[Tiltak]) -> tuple[Trinnkort, ...]:
    """The steps of one oppmerksomhet with where each stands."""
    tilstander = trinntilstander([_fakta(t, tiltak) for t in trinn])
    return tuple(
        Trinnkort(
            id=t.id,
            nr=nr,
            type=t.type,
            tekst=t.tekst,
            tilstand=tilstand,
            tiltak_id=t.tiltak_id,
            versjon=t.versjon,
        )
        for nr, (t, tilstand) in enumerate(zip(trinn, tilstander, strict=True), 1)
    )


def _fakta(trinn: "modeller.Trinn", tiltak: Sequence[Tiltak]) -> Trinnfakta:
    """Its tiltak and what that became; what was registered by mistake and not corrected leaves the step as if it had
    not begun."""
    egne = _slekt(trinn.tiltak_id, tiltak)
    if any(t.utfall is None for t in egne):
        return Trinnfakta.APENT
    if all(t.utfall is Utfall.FEILREGISTRERT for t in egne):
        return Trinnfakta.INTET
    return Trinnfakta.EVALUERT


def _slekt(tiltak_id: UUID | None, tiltak: Sequence[Tiltak]) -> list[Tiltak]:
    """A tiltak, those beside it in the group, and those that adjust or correct them, in the order they were made."""
    forste = next((t for t in tiltak if t.id == tiltak_id), None)
    if forste is None:
        return []
    egne = {t.id: t for t in tiltak if t.id == forste.id or (t.gruppe_id and t.gruppe_id == forste.gruppe_id)}
    for t in tiltak:  # a follower comes after
        if t.forgjenger_id in egne:
            egne[t.id] = t
    return list(egne.values())
