"""The row of a file that was once made for another municipality, and withdrawn; and a receipt of another one."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from data.koder import Hatt
from data.modeller import Overforingsfil
from stafett_tui.arkivvisninger import ANDRE, VANLIG
from stafett_tui.avslag import Kvittering
from stafett_tui.eksport.jsonform import til_bytes
from stafett_tui.eksport.modell import Person
from stafett_tui.handlinger.arkivoppsett import sett_arkivoppsett
from stafett_tui.overforingsfil.modell import KVITTERING, VERSJON, Kvitteringsfil
from tests.byggere import Verden


def overforingsfil(v: Verden, logg: UUID) -> None:
    """As a row: making the file itself takes as long as all the rest. And what the archive calls things."""
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
    ny = sett_arkivoppsett(v.okt("Kari", Hatt.ADMINISTRATOR), ANDRE, VANLIG[ANDRE])
    assert isinstance(ny, Kvittering)


def uekte_kvittering() -> bytes:
    """A receipt in due form, of a file that nobody made."""
    return til_bytes(
        Kvitteringsfil(
            format=KVITTERING,
            versjon=VERSJON,
            fil=uuid4(),
            sha256="0" * 64,
            kommune="Sørvik",
            mottatt=datetime(2026, 11, 12, tzinfo=UTC),
            mottatt_av=Person(navn="Ida Li", stilling="lærer", virksomhet="Vik skole"),
            bevis="",
        )
    )
