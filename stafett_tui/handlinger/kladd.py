"""Drafts: what is typed and not saved, kept encrypted with the rest and offered again (SPEC 3.8)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from data.forbi_innsyn import behold_kladd, ble_passiv, finnes
from data.lagre import kladder, logger
from data.maskert import Maskert
from data.modeller import Kladd
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.fakta import sak
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.finnes import finnes_ikke

UTENFOR: Mapping[str, Literal["logg", "overforing"]] = {
    "avvis_overforing": "overforing",
    "overfor_lukket": "logg",
    "overforingsfil_lukket": "logg",
}
"""Forms about a log that their writer does not see, and what their key is the id of. The draft is not tied to the log,
and so has a form's name of its own: the same person may have one that is, from when the log was active."""
KOBLING = "tidligere"
"""the field of a registration that holds the earlier log it is to be linked to"""
BLE_PASSIV = Avslag("logg.ble_passiv", T("Loggen er gjort passiv i mellomtiden, så ingen kan skrive i den."))


@dataclass(frozen=True, slots=True, repr=False)
class LagretKladd(Maskert):
    """A draft as it was left. ``innhold`` is JSON values by field name."""

    id: UUID
    innhold: dict[str, Any]
    oppdatert: datetime


def les_kladd(okt: Okt, skjema: str, nokkel: str = "") -> LagretKladd | None:
    """The asker's draft of a form, in this hat."""
    with okt.les() as sesjon:
        rad = kladder.kladd(sesjon, skjema, nokkel)
    return None if rad is None else LagretKladd(rad.id, json.loads(rad.innhold), rad.oppdatert)


def nokkel_for(okt: Okt, kladd_id: UUID) -> str | None:
    """The key of one of the asker's drafts, found by its id in a list; None when it is gone."""
    with okt.les() as sesjon:
        rad = sesjon.get(Kladd, kladd_id)
    return None if rad is None else rad.nokkel


def skriv_kladd(
    okt: Okt, skjema: str, innhold: Mapping[str, Any], nokkel: str = "", *, logg_id: UUID | None = None
) -> Avslag | None:
    """Keeps a draft; there is one for each form and key. It is no act and leaves no audit row.

    Refused: a log that the asker does not see (any more), or that is passive; but what was begun before the log was
    made passive is kept on with, so that nothing of it is lost (SPEC 3.8). Of what has been deleted nothing is kept,
    however long the form stood open (SPEC 9.4).
    """
    with okt.handle() as rom:
        if logg_id is not None and (avslag := _krev_logg(rom, logg_id)) is not None:
            tekst = json.dumps(innhold, ensure_ascii=False)
            if not behold_kladd(rom.sesjon, logg_id, skjema, nokkel, tekst, rom.naa):
                return avslag
            rom.behold()
            return None
        if skjema in UTENFOR and not finnes(rom.sesjon, UTENFOR[skjema], nokkel):
            return finnes_ikke()
        if (koblet := innhold.get(KOBLING)) and not finnes(rom.sesjon, "logg", koblet):
            innhold = {**innhold, KOBLING: ""}
        rad = kladder.kladd(rom.sesjon, skjema, nokkel)
        if rad is None:
            rad = Kladd(
                ansatt_id=okt.ansatt_id,
                ansettelse_id=okt.ansettelse_id,
                skjema=skjema,
                nokkel=nokkel,
                logg_id=logg_id,
                innhold="",
                oppdatert=rom.naa,
            )
            rom.sesjon.add(rad)
        rad.innhold = json.dumps(innhold, ensure_ascii=False)
        rad.oppdatert = rom.naa
        rom.behold()
        return None


def _krev_logg(rom: Handlingsrom, logg_id: UUID) -> Avslag | None:
    funnet = logger.hent(rom.sesjon, logg_id)
    if funnet is None:
        return BLE_PASSIV if ble_passiv(rom.sesjon, logg_id=logg_id) else finnes_ikke()
    return aktiv_logg(sak(rom.okt, funnet[0], "", rom.i_dag))


def slett_kladd(okt: Okt, skjema: str, nokkel: str = "") -> None:
    """Takes the draft away, once it is saved as what it was for or thrown away on purpose."""
    with okt.handle() as rom:
        rad = kladder.kladd(rom.sesjon, skjema, nokkel)
        if rad is not None:
            rom.sesjon.delete(rad)
            rom.behold()
