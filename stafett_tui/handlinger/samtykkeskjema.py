"""The consent part of a form: what it holds, and the rows it becomes (SPEC 4.4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from data.koder import Samtykkeutfall
from data.maskert import Maskert
from data.modeller import Samtykke, Samtykkesvar
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.vedlegg import SAMTYKKESKJEMA, Fil, lag_vedlegg, vurder_fil
from stafett_tui.okt import Handlingsrom
from stafett_tui.oppslag.skjemavalg import aldre_i
from stafett_tui.regler import samtykke as samtykkeregler
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class NyttSamtykke(Maskert):
    """The consent on the form. ``gitt_av`` are the places (from 0) of who gave it, with own day."""

    informert: bool = False
    deling: bool = False
    dato: date | None = None
    gitt_av: Mapping[int, date | None] = field(default_factory=dict)
    grunn: str = ""
    barnet_informert: bool = False
    barnet_signert: bool = False
    skjema: Fil | None = None


def lag_samtykke(
    rom: Handlingsrom, logg_id: UUID, samtykke: NyttSamtykke, foresatt_ider: tuple[UUID, ...], dato: date
) -> None:
    """Adds a given consent, its givers and the signed form to the session."""
    vedlegg_id = None
    if samtykke.skjema is not None:
        vedlegg = lag_vedlegg(rom, logg_id, samtykke.skjema, SAMTYKKESKJEMA)
        vedlegg_id = vedlegg.id
    rad = Samtykke(
        logg_id=logg_id,
        utfall=Samtykkeutfall.GITT,
        dato=dato,
        informert=samtykke.informert,
        deling=samtykke.deling,
        grunn_mangler=rens_avsnitt(samtykke.grunn),
        registrert_av=rom.okt.stilling,
        registrert=rom.naa,
        vedlegg_id=vedlegg_id,
    )
    rom.sesjon.add(rad)
    for plass, egen_dag in samtykke.gitt_av.items():
        rom.sesjon.add(
            Samtykkesvar(
                logg_id=logg_id,
                samtykke_id=rad.id,
                foresatt_id=foresatt_ider[plass],
                dato=egen_dag or samtykke.dato or dato,
            )
        )
    if samtykke.barnet_informert or samtykke.barnet_signert:
        rom.sesjon.add(
            Samtykkesvar(
                logg_id=logg_id,
                samtykke_id=rad.id,
                dato=samtykke.dato or dato,
                signert=samtykke.barnet_signert,
            )
        )


def samtykkesvar(samtykke: NyttSamtykke) -> samtykkeregler.Samtykkesvar[int]:
    """The form's consent as the rules take it."""
    return samtykkeregler.Samtykkesvar(
        informert_formal=samtykke.informert,
        deling_tillatt=samtykke.deling,
        dato=samtykke.dato,
        gitt_av=samtykke.gitt_av,
        grunn=samtykke.grunn,
        barnet_informert=samtykke.barnet_informert,
        barnet_signert=samtykke.barnet_signert,
    )


def vurder_samtykkesvar(
    samtykke: NyttSamtykke,
    fodt: date,
    foreldreansvar: Sequence[bool],
    i_dag: date,
    aldre: samtykkeregler.Samtykkealdre,
) -> Avslag | None:
    """What the consent lacks, by the rules alone. ``foreldreansvar`` says it of each foresatt of the form."""
    return samtykkeregler.vurder_samtykke(
        samtykkesvar(samtykke),
        fodt=fodt,
        foresatte=list(enumerate(foreldreansvar)),
        i_dag=i_dag,
        aldre=aldre,
    )


def vurder_samtykkefil(samtykke: NyttSamtykke) -> Avslag | None:
    """What is wrong with the signed form, if there is one. It is read through, so before others are kept waiting."""
    return vurder_fil("samtykkeskjema", samtykke.skjema, SAMTYKKESKJEMA)


def vurder_samtykkeskjema(
    rom: Handlingsrom,
    samtykke: NyttSamtykke,
    fodt: date,
    foreldreansvar: Sequence[bool],
    kontroll: Skjemakontroll,
    filfeil: Avslag | None,
) -> None:
    """What the consent lacks. ``foreldreansvar`` says it of each foresatt, in the order of the form; ``filfeil`` is
    what ``vurder_samtykkefil`` said."""
    kontroll.ta_med(filfeil)
    kontroll.ta_med(vurder_samtykkesvar(samtykke, fodt, foreldreansvar, rom.i_dag, aldre_i(rom.sesjon)))
    if any(not 0 <= plass < len(foreldreansvar) for plass in samtykke.gitt_av):
        kontroll.meld(
            "foresatte", T("En av de foresatte er fjernet i et annet vindu. Gå tilbake og åpne på nytt.")
        )
    kontroll.maks("grunn", rens_avsnitt(samtykke.grunn), 500)
