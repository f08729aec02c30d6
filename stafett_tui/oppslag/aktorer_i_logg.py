"""The people of one log: stafettholder, aktører, readers, foresatte and the child."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from data.koder import Utfall
from data.lagre.ansatte import Navnekort
from data.lagre.innslag import Glimt
from data.modeller import Barn, Foresatt, Lesetilgang, Logg, Tiltak
from stafett_tui.innslagsvisninger import Deltakelse
from stafett_tui.sprak.merkelapper import FORESATT_ROLLE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Aktorkort

BARN = "barn"
"""the child, where people are known by their ids"""


def aktorer_i_logg(
    logg: Logg,
    barn: Barn,
    kort: Mapping[UUID, Navnekort],
    foresatte: Mapping[UUID, Foresatt],
    tiltak: Sequence[Tiltak],
    lesere: Sequence[Lesetilgang],
    oppmerksomheter: Mapping[UUID, str],
    i_dag: date,
    lysglimt: Sequence[Glimt] = (),
) -> tuple[Aktorkort, ...]:
    """Cards in the order stafettholder, aktører, readers, foresatte, child."""
    regnes = [t for t in tiltak if t.utfall is not Utfall.FEILREGISTRERT]
    apne = Counter(
        t.ansvarlig_id or t.foresatt_id or (BARN if t.barnets_eget else None)
        for t in regnes
        if t.utfall is None
    )

    gitt = Counter(giver(r) for r in lysglimt)

    def ansatt(ansettelse_id: UUID, rolle: T) -> Aktorkort:
        navn = kort[ansettelse_id]
        return Aktorkort(
            navn.navn,
            rolle,
            navn.virksomhet,
            navn.stilling,
            apne[ansettelse_id],
            lysglimt=gitt[ansettelse_id],
        )

    folk = [ansatt(logg.stafettholder_id, T("stafettholder"))]
    aktorer = dict.fromkeys(t.ansvarlig_id for t in regnes if t.ansvarlig_id)
    folk += [ansatt(a, T("aktør")) for a in aktorer if a != logg.stafettholder_id]
    for leser in lesere:
        if leser.til_dato is None or leser.til_dato >= i_dag:
            navn = kort[leser.ansettelse_id]
            tekst = oppmerksomheter.get(leser.oppmerksomhet_id, "") if leser.oppmerksomhet_id else ""
            folk.append(
                Aktorkort(
                    navn.navn,
                    T("lesetilgang"),
                    navn.virksomhet,
                    navn.stilling,
                    0,
                    leser.id,
                    leser.til_dato,
                    tekst,
                    lysglimt=gitt[leser.ansettelse_id],
                )
            )
    folk += [
        Aktorkort(
            f"{f.fornavn} {f.etternavn}", FORESATT_ROLLE[f.rolle], "", "", apne[f.id], lysglimt=gitt[f.id]
        )
        for f in foresatte.values()
        if f.fjernet is None
    ]
    barnets = f"{barn.fornavn} {barn.etternavn}"
    folk.append(Aktorkort(barnets, T("barnet"), "", "", apne[BARN], lysglimt=gitt[BARN]))
    return tuple(folk)


def giver(rad: Glimt) -> UUID | str:
    """Whose lysglimt it is: the foresatt, the child, or else the employment that wrote it."""
    return rad.foresatt_id or (BARN if rad.barnet else rad.skrevet_av)


def deltakelse(tiltak: Sequence[Tiltak], lysglimt: Sequence[Glimt]) -> Deltakelse:
    """What home and child have a part in now: their open tiltak, and every lysglimt they have given."""
    apne = [t for t in tiltak if t.utfall is None]
    hjemmets = sum(r.foresatt_id is not None for r in lysglimt)
    barnets = sum(r.barnet for r in lysglimt)
    return Deltakelse(
        hjemmets_tiltak=sum(t.foresatt_id is not None for t in apne),
        hjemmets_lysglimt=hjemmets,
        barnets_tiltak=sum(t.barnets_eget for t in apne),
        barnets_lysglimt=barnets,
        andres_lysglimt=len(lysglimt) - hjemmets - barnets,
    )
