"""After a deletion: the last of it lies in old pages for as long as another window reads them. Tried again and again
until it is gone; whoever closes or opens the database next does the same (SPEC 9.4)."""

import asyncio
from typing import TYPE_CHECKING

from stafett_tui.feil import som_avslag
from stafett_tui.handlinger.slett_logg import rydd_igjen
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.app import StafettApp

MELLOM = 20.0
"""seconds between two tries; each waits some seconds for whoever reads"""
RYDDET = T("De siste restene av den slettede loggen er borte.")


def rydd_til_det_er_gjort(app: "StafettApp", okt: Okt) -> None:
    """Begins now, and goes on for as long as the same one is at work. Nothing waits for it."""

    async def prov() -> None:
        try:
            ferdig = await asyncio.to_thread(rydd_igjen, okt)
        except Exception as feil:  # noqa: BLE001 - a full disk, a file that is gone: told of once, and given up
            app.si(som_avslag(feil).setning, alvor=True)
            return
        if app.okt is None or app.okt.base is not okt.base:
            return
        if ferdig:
            app.si(RYDDET)
        else:
            app.set_timer(MELLOM, begynn)

    def begynn() -> None:
        app.run_worker(
            prov,  # type: ignore[arg-type]
            group="rydding",
            exit_on_error=False,
            name="rydding",
            description="rydding",
        )

    begynn()
