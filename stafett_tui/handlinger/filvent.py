"""A log that is on its way to another municipality in a file: until the receipt is read it goes nowhere else."""

from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Handling
from data.lagre import overforingsfiler
from data.modeller import Overforingsfil
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Handlingsrom
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T


def ventende_fil(sesjon: InnsynSesjon, logg_id: UUID) -> Overforingsfil | None:
    """The file of this log that waits for its receipt."""
    filer = overforingsfiler.laget(sesjon, logg_id)
    return next((f for f in filer if f.kvittert is None and f.trukket is None), None)


def trekk_ventende(rom: Handlingsrom, logg_id: UUID) -> Overforingsfil | None:
    """Takes back the file that waits, in the transaction of whoever asks; None when there is none."""
    venter = ventende_fil(rom.sesjon, logg_id)
    if venter is not None:
        venter.trukket = rom.naa
        rom.sesjon.add(venter)
        rom.revider(Handling.FIL_TRUKKET, logg_id=logg_id, fil=str(venter.fil_id))
    return venter


def venter_paa_kvittering(sesjon: InnsynSesjon, logg_id: UUID) -> Avslag | None:
    """Why the log cannot be sent: a file of it waits."""
    venter = ventende_fil(sesjon, logg_id)
    if venter is None:
        return None
    return Avslag(
        "fil.venter",
        T(
            "En overføringsfil til %(kommune)s fra %(dag)s venter på kvittering. Les kvitteringen, eller trekk "
            "overføringen først.",
            kommune=venter.kommune,
            dag=Datotekst(lang_med_aar, venter.laget),
        ),
    )
