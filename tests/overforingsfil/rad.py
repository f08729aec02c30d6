"""The row of a file that was once made for another municipality, and withdrawn."""

from uuid import UUID, uuid4

from data.modeller import Overforingsfil
from tests.byggere import Verden


def overforingsfil(v: Verden, logg: UUID) -> None:
    """As a row: making the file itself takes as long as all the rest."""
    naa = v.klokke.naa()
    with v.okt("Maren").handle() as rom:
        fil = Overforingsfil(
            logg_id=logg,
            retning="ut",
            fil_id=uuid4(),
            kommune="Kattvik",
            sha256="0" * 64,
            kode=bytes(32),
            grunn="Skulle flytte.",
            samtykket=naa.date(),
            laget=naa,
            laget_av=v.ansettelse("Maren"),
            trukket=naa,
        )
        rom.sesjon.add(fil)
        rom.behold()
