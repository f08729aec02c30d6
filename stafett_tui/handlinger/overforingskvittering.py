"""Reads the receipt: the other municipality has the log, and the responsibility is theirs from now on (SPEC 8.2)."""

from dataclasses import replace
from hmac import compare_digest
from pathlib import Path
from uuid import UUID

from data.koder import Handling
from data.lagre import overforingsfiler
from data.modeller import Overforingsfil
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.eksport.jsonform import Formfeil, fra_bytes, les_som, til_bytes
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.okt import Okt
from stafett_tui.overforingsfil.modell import KVITTERING, VERSJON, Kvitteringsfil
from stafett_tui.overforingsfil.nokler import bevis
from stafett_tui.overforingsfil.proving import FIL
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T

_MAKS = 64 * 1024  # bytes; a receipt is half of one thousand


def les_kvittering(okt: Okt, logg_id: UUID, fil: Path) -> Kvittering | Avslag:
    """Takes the receipt of the file that waits. From then on the stafettholder here is no longer responsible.

    Refused: not stafettholder, a file that is no receipt, is too new, was changed, or is of another transfer.
    """
    kvittering = _les(fil)
    if isinstance(kvittering, Avslag):
        return kvittering
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "les_kvittering")
        if isinstance(apen, Avslag):
            return apen
        rad = overforingsfiler.med_fil(rom.sesjon, kvittering.fil)
        if rad is None or rad.logg_id != logg_id:
            return _avslag(
                "kvittering.annen_logg", T("Kvitteringen er ikke for denne loggen. Åpne loggen den gjelder.")
            )
        if not _er_ekte(kvittering, rad):
            return _avslag(
                "kvittering.endret",
                T("Kvitteringen er endret, eller ikke laget av den som åpnet filen. Be om en ny."),
            )
        if rad.kvittert is not None:
            return _avslag("kvittering.lest", T("Kvitteringen er lest før. Loggen er overtatt."))
        # a transfer that was withdrawn too late: they have the log, and that is what counts
        rad.trukket = None
        rad.kvittert, rad.mottatt_av = rom.naa, _hvem(kvittering)
        rom.sesjon.add(rad)
        rom.fullfor(Handling.FIL_KVITTERT, logg_id=logg_id, fil=str(rad.fil_id))
        setning = T(
            "%(hvem)s har tatt imot loggen og har ansvaret nå. Arkiver loggen, og gjør den passiv i Vis / Endre.",
            hvem=rad.mottatt_av,
        )
        return Kvittering(setning, rad.fil_id.hex)


def _les(fil: Path) -> Kvitteringsfil | Avslag:
    try:
        if not fil.is_file() or fil.stat().st_size > _MAKS:
            raise OSError
        data = fra_bytes(fil.read_bytes())
        if not isinstance(data, dict) or data.get("format") != KVITTERING:
            return _ingen()
        if isinstance(data.get("versjon"), int) and data["versjon"] > VERSJON:
            return _avslag(
                "kvittering.for_ny",
                T("Kvitteringen er laget med en nyere utgave av Stafett. Oppdater, og prøv igjen."),
            )
        return les_som(Kvitteringsfil, data)
    except (OSError, ValueError):
        return _avslag(
            "kvittering.finnes_ikke", T("Stafett finner ikke filen. Skriv hele veien til kvitteringen.")
        )
    except Formfeil:
        return _ingen()


def _er_ekte(kvittering: Kvitteringsfil, rad: Overforingsfil) -> bool:
    """Whether who made it has opened the very file."""
    ventet = bevis(rad.kode, til_bytes(replace(kvittering, bevis="")))
    riktig = compare_digest(ventet.encode(), kvittering.bevis.encode())
    return riktig and compare_digest(rad.sha256.encode(), kvittering.sha256.encode())


def _hvem(kvittering: Kvitteringsfil) -> str:
    p = kvittering.mottatt_av
    return rens_linje(", ".join(d for d in (p.navn, p.virksomhet, kvittering.kommune) if d))[:200]


def _ingen() -> Avslag:
    return _avslag(
        "kvittering.ingen", T("Filen er ingen kvittering fra Stafett, eller den er skadet. Be om en ny.")
    )


def _avslag(kode: str, setning: T) -> Avslag:
    return Avslag.i_felt(kode, FIL, setning)
