"""Reads the receipt: the other municipality has the log, and the responsibility is theirs from now on (SPEC 8.2)."""

from dataclasses import dataclass, replace
from hmac import compare_digest
from pathlib import Path
from uuid import UUID

from data.koder import Handling, Loggstatus, Overforingsdor, Overforingstilstand
from data.lagre import overforingsfiler
from data.modeller import Overforing, Overforingsfil
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.eksport.jsonform import Formfeil, fra_bytes, les_som, til_bytes
from stafett_tui.handlinger.avslutt_logg import legg_passiv, planlagte_moter
from stafett_tui.handlinger.i_logg import ApenLogg, finn_logg
from stafett_tui.klokke import til_oslo
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.overforingsfil.modell import KVITTERING, VERSJON, Kvitteringsfil
from stafett_tui.overforingsfil.nokler import bevis
from stafett_tui.overforingsfil.proving import FIL
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T

_MAKS = 64 * 1024  # bytes; a receipt is half of one thousand


@dataclass(frozen=True, slots=True, repr=False)
class Lestkvittering(Kvittering):
    """That the other municipality has the log, and whether it was made passive here."""

    passiv: bool = False


def les_kvittering(
    okt: Okt, logg_id: UUID, fil: Path, *, gjor_passiv: bool = False
) -> Lestkvittering | Avslag:
    """Takes the receipt of the file that waits. From then on the stafettholder here is no longer responsible.

    ``gjor_passiv`` ends the work here in the same act: the child's log goes on elsewhere, and so none of the reasons
    for ending one is told. A receipt that is read already may be read again for that alone.

    Refused: not stafettholder, a file that is no receipt, is too new, was changed, or is of another transfer; planned
    meetings when the log is to be passive.
    """
    kvittering = _les(fil)
    if isinstance(kvittering, Avslag):
        return kvittering
    with okt.handle(passiv=logg_id) as rom:
        apen = finn_logg(rom, logg_id, "les_kvittering")
        if isinstance(apen, Avslag):
            return apen
        rad = _raden(rom, logg_id, kvittering)
        if isinstance(rad, Avslag):
            return rad
        blir_passiv = gjor_passiv and apen.logg.status is Loggstatus.AKTIV
        if rad.kvittert is not None and not blir_passiv:
            return _avslag("kvittering.lest", T("Kvitteringen er lest før. Loggen er overtatt."))
        if blir_passiv and (avslag := planlagte_moter(rom, logg_id)) is not None:
            return avslag
        if rad.kvittert is None:
            _kvitter(rom, apen, rad, kvittering)
        setning = _tatt_imot(rom, apen, rad, blir_passiv=blir_passiv)
        rom.sesjon.commit()
        return Lestkvittering(setning, rad.fil_id.hex, blir_passiv)


def _raden(rom: Handlingsrom, logg_id: UUID, kvittering: Kvitteringsfil) -> Overforingsfil | Avslag:
    """What is known of the file that the receipt is of."""
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
    return rad


def _tatt_imot(rom: Handlingsrom, apen: ApenLogg, rad: Overforingsfil, *, blir_passiv: bool) -> T:
    """Makes the log passive when it is to be, and tells what came of it."""
    hvem = rad.mottatt_av
    if blir_passiv:
        dag = legg_passiv(rom, apen, rom.i_dag)
        rom.revider(Handling.LOGG_PASSIV, logg_id=rad.logg_id, fil=str(rad.fil_id))
        return T(
            "%(hvem)s har tatt imot loggen og har ansvaret nå. Her er loggen passiv, og skal vurderes igjen %(dag)s.",
            hvem=hvem,
            dag=Datotekst(lang_med_aar, dag),
        )
    if apen.logg.status is Loggstatus.PASSIV:
        return T("%(hvem)s har tatt imot loggen og har ansvaret nå.", hvem=hvem)
    return T(
        "%(hvem)s har tatt imot loggen og har ansvaret nå. Arkiver loggen, og les så kvitteringen en gang til for å gjøre "
        "loggen passiv her.",
        hvem=hvem,
    )


def _kvitter(rom: Handlingsrom, apen: ApenLogg, rad: Overforingsfil, kvittering: Kvitteringsfil) -> None:
    """The file has come, and the log's transfer is written down and counted as every other one.

    The log is not ``oppdatert`` by it: what is written there is as it was, also in an archive copy.
    """
    # a transfer that was withdrawn too late: they have the log, and that is what counts
    rad.trukket = None
    rad.kvittert, rad.mottatt_av = rom.naa, _hvem(kvittering)
    rom.sesjon.add(rad)
    dag = til_oslo(rad.laget).date()
    rom.sesjon.add(
        Overforing(
            logg_id=rad.logg_id,
            dor=Overforingsdor.ANNEN_KOMMUNE,
            tilstand=Overforingstilstand.MOTTATT,
            fra_id=apen.logg.stafettholder_id,
            kommune=rad.kommune,
            overlevert=dag,
            grunn=rad.grunn,
            familien_dag=rad.samtykket or dag,
            sendt_av=rad.laget_av,
            sendt=rad.laget,
            besvart=rom.naa,
            besvart_av=rom.okt.stilling,
        )
    )
    rom.revider(Handling.FIL_KVITTERT, logg_id=rad.logg_id, fil=str(rad.fil_id))


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
