"""The common beginning of every act in a log: find it, ask the rule, or say why not."""

from dataclasses import dataclass
from uuid import UUID

from data.forbi_innsyn import ble_passiv
from data.lagre import ansatte, logger, moter
from data.lagre import tiltak as tiltakslager
from data.maskert import Maskert
from data.modeller import Barn, Logg, Mote, Oppmerksomhet, Tiltak
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Handlingsrom
from stafett_tui.oppslag.fakta import motefakta, sak, tiltakssak
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg, hvorfor_ikke_mote, hvorfor_ikke_tiltak
from stafett_tui.tilgang.sak import Sak


@dataclass(frozen=True, slots=True, repr=False)
class ApenLogg(Maskert):
    """A log that the act may go on with."""

    logg: Logg
    barn: Barn
    sak: Sak


def finn_logg(rom: Handlingsrom, logg_id: UUID, handling: str) -> ApenLogg | Avslag:
    """The log for this act (a key of ``tilgang.kan.LOGG``)."""
    apen = _finn(rom, logg_id)
    if isinstance(apen, Avslag):
        return apen
    return hvorfor_ikke_logg(handling, apen.sak) or apen


def finn_oppmerksomhet(
    rom: Handlingsrom, oppmerksomhet_id: UUID, handling: str
) -> tuple[ApenLogg, Oppmerksomhet] | Avslag:
    """The oppmerksomhet and its log for this act."""
    oppmerksomhet = tiltakslager.oppmerksomhet(rom.sesjon, oppmerksomhet_id)
    if oppmerksomhet is None:
        return _borte(rom, oppmerksomhet_id=oppmerksomhet_id)
    apen = finn_logg(rom, oppmerksomhet.logg_id, handling)
    return apen if isinstance(apen, Avslag) else (apen, oppmerksomhet)


def finn_tiltak(rom: Handlingsrom, tiltak_id: UUID, handling: str) -> tuple[ApenLogg, Tiltak] | Avslag:
    """The tiltak and its log for this act (a key of ``tilgang.kan.TILTAK``)."""
    tiltak = tiltakslager.tiltak(rom.sesjon, tiltak_id)
    if tiltak is None:
        return _borte(rom, tiltak_id=tiltak_id)
    apen = _finn(rom, tiltak.logg_id)
    if isinstance(apen, Avslag):
        return apen
    skribent = ansatte.navnekort(rom.sesjon, [tiltak.skrevet_av])[tiltak.skrevet_av].navn
    fakta = tiltakssak(rom.okt, apen.sak, tiltak, skribent, rom.naa)
    return hvorfor_ikke_tiltak(handling, fakta) or (apen, tiltak)


def finn_mote(rom: Handlingsrom, mote_id: UUID, handling: str) -> tuple[ApenLogg, Mote] | Avslag:
    """The meeting and its log for this act (a key of ``tilgang.kan.MOTE``)."""
    mote = moter.mote(rom.sesjon, mote_id)
    if mote is None:
        return finnes_ikke()
    apen = _finn(rom, mote.logg_id)
    if isinstance(apen, Avslag):
        return apen
    return hvorfor_ikke_mote(handling, motefakta(apen.sak, mote, rom.naa)) or (apen, mote)


def _finn(rom: Handlingsrom, logg_id: UUID) -> ApenLogg | Avslag:
    funnet = logger.hent(rom.sesjon, logg_id)
    if funnet is None:
        return _borte(rom, logg_id=logg_id)
    logg, barn = funnet
    holder = ansatte.navnekort(rom.sesjon, [logg.stafettholder_id])[logg.stafettholder_id].navn
    hele = logg.id in rom.sesjon.rekkevidde.hele
    return ApenLogg(logg, barn, sak(rom.okt, logg, holder, rom.i_dag, ser_hele=hele))


def _borte(rom: Handlingsrom, **hva: UUID) -> Avslag:
    """Out of sight and non-existent are answered alike; but who was writing when the log was ended is told why."""
    if not ble_passiv(rom.sesjon, **hva):
        return finnes_ikke()
    return Avslag(
        "logg.ble_passiv",
        T(
            "Loggen er gjort passiv, så dette ble ikke lagret. Har du en kladd, blir den liggende, og kommer fram "
            "igjen hvis loggen blir aktiv."
        ),
    )
