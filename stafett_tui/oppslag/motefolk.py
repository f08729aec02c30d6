"""Who is at a meeting, in words, and who can be invited to one."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Utfall
from data.lagre import ansatte, logger, moter
from data.lagre import tiltak as tiltakslager
from data.lagre.ansatte import Navnekort
from data.lagre.logger import Loggbarn
from data.lagre.moter import Deltakerlinje
from data.lettklasse import dataclass
from data.maskert import Maskert
from data.modeller import Barn, Foresatt, Logg
from stafett_tui.motevisninger import Deltakervalg
from stafett_tui.oppslag.ansvarlige import GAAR_I
from stafett_tui.regler.mote import BARNET, ansattnokkel, barnet_varsles, foresattnokkel
from stafett_tui.sprak.merkelapper import FORESATT_ROLLE
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from data.modeller import Motedeltaker

Deltaker = TypeVar("Deltaker", "Motedeltaker", Deltakerlinje)
"""in full, or as a list reads it"""


def nokkel(d: "Motedeltaker") -> str:
    """The key of a participant, as in ``Deltakervalg``."""
    if d.ansettelse_id is not None:
        return ansattnokkel(d.ansettelse_id)
    return BARNET if d.foresatt_id is None else foresattnokkel(d.foresatt_id)


@dataclass(frozen=True, slots=True, repr=False)
class Motefolk(Maskert):
    """Everyone that meetings of some logs may name, read once."""

    loggbarn: Mapping[UUID, Loggbarn]
    kort: Mapping[UUID, Navnekort]
    foresatte: Mapping[UUID, Foresatt]

    def barn(self, logg_id: UUID) -> str:
        """The child's whole name."""
        barn = self.loggbarn[logg_id][1]
        return f"{barn.fornavn} {barn.etternavn}"

    def enhet(self, logg_id: UUID) -> str:
        """The stafettholder's unit."""
        return self.kort[self.loggbarn[logg_id][0].stafettholder_id].virksomhet

    def navn(self, d: "Motedeltaker | Deltakerlinje") -> str:
        """Name of a participant."""
        if d.ansettelse_id is not None:
            return self.kort[d.ansettelse_id].navn
        if d.foresatt_id is not None:
            f = self.foresatte[d.foresatt_id]
            return f"{f.fornavn} {f.etternavn}"
        return self.barn(d.logg_id)

    def rolle(self, d: "Motedeltaker | Deltakerlinje") -> T:
        """What a participant is in the log."""
        logg, barn = self.loggbarn[d.logg_id]
        if d.ansettelse_id is not None:
            return _ansattrolle(d.ansettelse_id, logg, barn, self.kort)
        return T("barnet") if d.foresatt_id is None else FORESATT_ROLLE[self.foresatte[d.foresatt_id].rolle]

    def i_rekke(self, deltakere: Iterable[Deltaker]) -> list[Deltaker]:
        """Those who are invited: the stafettholder, other employees, foresatte, the child; by name."""

        def plass(d: "Motedeltaker | Deltakerlinje") -> tuple[bool, bool, bool, str]:
            holder = d.ansettelse_id == self.loggbarn[d.logg_id][0].stafettholder_id
            return (not holder, d.ansettelse_id is None, d.barnet, self.navn(d))

        return sorted((d for d in deltakere if not d.fjernet), key=plass)

    def tatt_av(self, deltakere: Iterable[Deltaker]) -> list[Deltaker]:
        """Those who were invited and are no longer, by name."""
        return sorted((d for d in deltakere if d.fjernet), key=self.navn)


def finn_folk(
    sesjon: InnsynSesjon,
    loggbarn: Mapping[UUID, Loggbarn],
    deltakere: "Iterable[Motedeltaker | Deltakerlinje]",
    andre: Collection[UUID] = (),
) -> Motefolk:
    """Reads the names of these participants, of the holders, and of the employments ``andre``."""
    ansettelser = {d.ansettelse_id for d in deltakere if d.ansettelse_id} | set(andre)
    kort = ansatte.navnekort(sesjon, ansettelser | {logg.stafettholder_id for logg, _ in loggbarn.values()})
    return Motefolk(loggbarn, kort, {f.id: f for f in logger.foresatte(sesjon, list(loggbarn))})


def deltakervalg(
    sesjon: InnsynSesjon, logg: Logg, barn: Barn, i_dag: date, innkalte: "Collection[Motedeltaker]" = ()
) -> tuple[Deltakervalg, ...]:
    """Everyone who can be invited: stafettholder, aktører, readers, foresatte and the child; and who is now."""
    er_med = {d.ansettelse_id or d.foresatt_id for d in innkalte if not d.fjernet}
    ansettelser = _ansettelser(sesjon, logg, i_dag)
    ansettelser += [d.ansettelse_id for d in innkalte if d.ansettelse_id in er_med and d.ansettelse_id]
    har_epost = moter.i_arbeid(sesjon, ansettelser)
    kort = ansatte.navnekort(sesjon, ansettelser)
    valg = [
        Deltakervalg(
            nokkel=ansattnokkel(a),
            navn=kort[a].navn,
            rolle=_ansattrolle(a, logg, barn, kort),
            har_epost=har_epost.get(a, False),
            forvalgt=a == logg.stafettholder_id,
            merknad=None if har_epost.get(a) else T("uten e-postadresse"),
        )
        for a in dict.fromkeys(ansettelser)
        if a in har_epost or a in er_med
    ]
    valg += [
        Deltakervalg(
            nokkel=foresattnokkel(f.id),
            navn=f"{f.fornavn} {f.etternavn}",
            rolle=FORESATT_ROLLE[f.rolle],
            har_epost=bool(f.epost),
            forvalgt=False,
            merknad=None if f.epost else T("uten e-post, skriv ut brev"),
        )
        for f in logger.foresatte(sesjon, [logg.id])
        if f.fjernet is None or f.id in er_med
    ]
    return (*valg, _barnevalg(barn, i_dag))


def _ansettelser(sesjon: InnsynSesjon, logg: Logg, i_dag: date) -> list[UUID]:
    """Employments with a duty or a right to read in the log now."""
    apne = {o.id for o in tiltakslager.oppmerksomheter(sesjon, [logg.id]) if o.avsluttet is None}
    aktorer = [
        t.ansvarlig_id
        for t in tiltakslager.tiltak_i(sesjon, [logg.id])
        if t.ansvarlig_id and t.oppmerksomhet_id in apne and t.utfall is not Utfall.FEILREGISTRERT
    ]
    lesere = [
        les.ansettelse_id
        for les in logger.lesetilganger(sesjon, logg.id)
        if les.til_dato is None or les.til_dato >= i_dag
    ]
    return [logg.stafettholder_id, *aktorer, *lesere]


def _ansattrolle(ansettelse_id: UUID, logg: Logg, barn: Barn, kort: Mapping[UUID, Navnekort]) -> T:
    if ansettelse_id == logg.stafettholder_id:
        return T("stafettholder")
    navn = kort[ansettelse_id]
    hva = navn.stilling or ("" if barn.sperret_adresse and navn.type in GAAR_I else navn.virksomhet)
    return T("%(stilling)s", stilling=hva) if hva else T("aktør")


def _barnevalg(barn: Barn, i_dag: date) -> Deltakervalg:
    varsles, har_epost = barnet_varsles(barn.fodt, i_dag), bool(barn.epost)
    if not varsles:
        merknad = T("under 12 år, får ikke e-post")
    elif har_epost:
        merknad = T("har fylt 12 år og skal få vite om møtet")
    else:
        merknad = T("har fylt 12 år, men er uten e-post: skriv ut brev")
    return Deltakervalg(
        nokkel=BARNET,
        navn=f"{barn.fornavn} {barn.etternavn}",
        rolle=T("barnet"),
        har_epost=har_epost,
        forvalgt=varsles,
        merknad=merknad,
    )
