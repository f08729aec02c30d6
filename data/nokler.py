"""The key file: one random database key, sealed once for each user (and each way of opening).

``nokler.json`` lies beside the database. Losing it is losing the database; it is worth nothing without a
passphrase. Whoever holds one slot can decrypt everything: keeping employees apart is the program's work.

What a secret opens is the slot's private half and the database key of that day (``nokkelpar``); slots from the first
version hold the key alone, and get a pair when their owner logs in (``forny``).
"""

import hmac
import secrets
import unicodedata
from collections import Counter
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from data import nokkelpar
from data.nokkelfil import VERSJON, Nokkelfil, normaliser_bruker
from data.nokkeltyper import (
    KDF_OVING,
    KDF_STANDARD,
    Kdf,
    Nokkel,
    Nokkelfilfeil,
    Nokkelfilkode,
    Opplast,
    Sporendret,
    Sporslag,
)
from data.private_filer import lag_privat_mappe
from data.ringspor import glem_andres

# 32 signs that are not taken for each other on paper: no 0, 1, I or O. Twelve of them are 60 bits.
_KODETEGN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_KODELENGDE = 12
_NODLENGDE = 24  # 120 bits: it lies in a safe for years
_INGEN_BRUKER = ""
_ALDRI_ENESTE = (Sporslag.NOKKELRING, Sporslag.TJENESTE)
"""what opens these lies on the machine, and may be gone with it"""
MERKE, SKYLDER, BYTTE = "merke", "skylder_bytte", "bytte"
"""fields of the file: which key it is for, since when a change of key is owed, and one that is going on"""


def opprett(mappe: Path, *, oving: bool) -> tuple[Nokkelfil, Nokkel]:
    """Makes folder, key and key file for a new database. A practice database gets its open slot at once."""
    lag_privat_mappe(mappe)
    nokkel = Nokkel(bytearray(secrets.token_bytes(32)))
    database = uuid4().hex
    innhold: dict[str, Any] = {"v": VERSJON, "database": database, "oving": oving, "spor": []}
    innhold[MERKE] = merke(database, nokkel)
    if oving:
        innhold["spor"].append({"slag": Sporslag.OVING.value, "nokkel": nokkel.kopi().hex()})
    return Nokkelfil.opprett(mappe, innhold), nokkel


def lag_passordspor(
    fil: Nokkelfil,
    bruker: str,
    passord: str,
    nokkel: Nokkel,
    kdf: Kdf = KDF_STANDARD,
    *,
    i_stedet_for: dict[str, Any] | None = None,
) -> None:
    """Sets the user's passphrase. Replaces an earlier one, and the one-time code that led here.

    ``i_stedet_for``: the slot whose secret was typed; ``Sporendret`` when it is gone or another by now.
    """
    if not passord:
        raise ValueError("an empty passphrase")
    _legg_til(fil, bruker, Sporslag.PASSORD, passord, nokkel, kdf, i_stedet_for=i_stedet_for)


def lag_kodespor(
    fil: Nokkelfil, bruker: str, nokkel: Nokkel, utloper: datetime, kdf: Kdf = KDF_STANDARD
) -> str:
    """A one-time code for the user, good until ``utloper``; the form to hand over, «K7PQ-M3XW-9DTR».

    An earlier code stops working; a passphrase does not.
    """
    if utloper.tzinfo is None:
        raise ValueError("the expiry must carry its time zone")
    kode = "".join(secrets.choice(_KODETEGN) for _ in range(_KODELENGDE))
    tid = utloper.astimezone(UTC).isoformat()
    _legg_til(fil, bruker, Sporslag.ENGANGSKODE, kode, nokkel, kdf, {"utloper": tid})
    return "-".join(kode[i : i + 4] for i in range(0, _KODELENGDE, 4))


def lag_nodspor(fil: Nokkelfil, nokkel: Nokkel, kdf: Kdf = KDF_STANDARD) -> str:
    """The emergency code, which is nobody's: printed, and kept in a safe. An earlier one stops working."""
    kode = "".join(secrets.choice(_KODETEGN) for _ in range(_NODLENGDE))
    _legg_til(fil, _INGEN_BRUKER, Sporslag.NODKODE, kode, nokkel, kdf)
    return "-".join(kode[i : i + 4] for i in range(0, _NODLENGDE, 4))


def forny(fil: Nokkelfil, bruker: str, passord: str, nokkel: Nokkel) -> bool:
    """After a log-in that opened the database: gives the user's slot a key pair if it has none, and begins its chain
    anew when the key has been changed since. Whether there was anything to do; else no time is taken. ``Sporendret``
    when the slot was taken away or replaced meanwhile."""
    spor = fil.finn(bruker, Sporslag.PASSORD)
    if spor is None or (nokkelpar.har_par(spor) and not spor.get("ledd")):
        return False
    kdf = Kdf.av_spor(spor) or KDF_STANDARD
    _legg_til(fil, bruker, Sporslag.PASSORD, passord, nokkel, kdf, behold_kode=True, i_stedet_for=spor)
    return True


def krev_gjeldende(innhold: dict[str, Any], nokkel: Nokkel) -> None:
    """``Nokkelfilfeil`` when the database has got another key since this one was opened."""
    if innhold.get(MERKE, merke_ := merke(innhold["database"], nokkel)) != merke_:
        raise Nokkelfilfeil(Nokkelfilkode.NOKKEL_BYTTET)


def krev_urort(innhold: dict[str, Any], spor: dict[str, Any]) -> None:
    """Under the file's lock, before a slot is laid in place of ``spor``: deriving took most of a second, and whoever
    was shut out in it is not let in again, nor does an old passphrase take the place of a new one."""
    if spor not in innhold["spor"]:
        raise Sporendret


def merke(database: str, nokkel: Nokkel) -> str:
    """Tells one key from another, and nothing of it: HMAC-SHA256 under the key itself, which is random."""
    kopi = nokkel.kopi()
    try:
        return hmac.new(kopi, f"stafett {MERKE} {database}".encode(), sha256).hexdigest()[:32]
    finally:
        kopi[:] = bytes(len(kopi))


def steng_ute(fil: Nokkelfil, bruker: str, naa: datetime) -> bool:
    """Takes away all of the user's slots, and notes that the database owes a change of key: whoever has noted the key
    itself can still open until then. Whether there were any. The file's last slot stays: nobody could open."""
    hadde = any(s.get("bruker") == normaliser_bruker(bruker) for s in fil.spor)
    fjern_spor(fil, bruker, skylder=naa)
    return hadde


def fjern_spor(
    fil: Nokkelfil, bruker: str, slag: Sporslag | None = None, *, skylder: datetime | None = None
) -> None:
    """Takes away the user's slots, or those of one kind. The file's last slot stays: nobody could open."""
    navn = normaliser_bruker(bruker)
    with fil.endring() as innhold:
        igjen = [
            s for s in innhold["spor"] if s.get("bruker") != navn or (slag is not None and s["slag"] != slag)
        ]
        if all(s["slag"] in _ALDRI_ENESTE for s in igjen):
            raise Nokkelfilfeil(Nokkelfilkode.SISTE_SPOR)
        if skylder is not None and len(igjen) < len(innhold["spor"]):
            innhold.setdefault(SKYLDER, skylder.astimezone(UTC).isoformat())
        innhold["spor"] = igjen


def las_opp(fil: Nokkelfil, bruker: str, hemmelighet: str, naa: datetime) -> Opplast | None:
    """Opens by passphrase, one-time code or the emergency code.

    None for an unknown user, a wrong secret, an expired code alike.

    How many derivations are made, and so the time it takes, depends on the look of what was typed and never
    on who is in the file: what looks like a code is tried as one first, and everything as a passphrase.
    ``fil`` should be freshly read: another process may have given out a code.
    """
    from data import innpakking

    forsok = [(Sporslag.PASSORD, hemmelighet)]
    if (kode := normaliser_kode(hemmelighet)) is not None:
        forsok.insert(0, (Sporslag.ENGANGSKODE, kode))
    elif (kode := normaliser_kode(hemmelighet, _NODLENGDE)) is not None:
        forsok.insert(0, (Sporslag.NODKODE, kode))
    for slag, tekst in forsok:
        hvem = _INGEN_BRUKER if slag is Sporslag.NODKODE else bruker
        spor = fil.finn(hvem, slag) or {}
        hode = fil.hode(hvem, slag, med_par=nokkelpar.har_par(spor))
        innhold = innpakking.pakk_opp(hode, spor, tekst, ellers=_vanlig_kdf(fil))
        opplast = None if innhold is None else nokkel_av(fil, spor, innhold)
        if opplast is None:
            continue
        if slag is not Sporslag.ENGANGSKODE or _gjelder(spor, naa):
            return opplast
        opplast.nokkel.slett()
    return None


def nokkel_av(fil: Nokkelfil, spor: dict[str, Any], innhold: bytearray) -> Opplast | None:
    """The key, from what a slot's secret opened, and the one that was on its way in when a change of key was broken
    off. None when the slot has been changed. Takes over ``innhold``."""
    slag = Sporslag(spor["slag"])
    if not nokkelpar.har_par(spor):
        return Opplast(Nokkel(innhold), slag)
    neste = next((s for s in ventende(fil) if s.get("pub") == spor["pub"]), None)
    under = None if neste is None else nokkelpar.apne(fil, {**spor, "ledd": neste.get("ledd")}, innhold[:])
    nokkel = nokkelpar.apne(fil, spor, innhold)
    return None if nokkel is None else Opplast(nokkel, slag, under)


def las_opp_oving(fil: Nokkelfil) -> Nokkel | None:
    """Opens a practice database without a secret. Ask ``krev_samsvar`` before anything is shown."""
    if not fil.oving:
        return None
    spor = next((s for s in fil.spor if s.get("slag") == Sporslag.OVING), None)
    try:
        return None if spor is None else Nokkel(bytearray.fromhex(spor["nokkel"]))
    except (KeyError, TypeError, ValueError):
        raise Nokkelfilfeil(Nokkelfilkode.SKADET) from None


def krev_samsvar(fil: Nokkelfil, *, oving: bool) -> None:
    """Refuses when the database's own mark, read from inside it, is not what the key file says."""
    if fil.oving != oving:
        raise Nokkelfilfeil(Nokkelfilkode.FEIL_DATABASE)


def normaliser_kode(tekst: str, lengde: int = _KODELENGDE) -> str | None:
    """The code without case, spaces and hyphens of any kind; None when it cannot be one."""
    rent = "".join(tegn for tegn in unicodedata.normalize("NFKC", tekst).upper() if tegn.isalnum())
    return rent if len(rent) == lengde and set(rent) <= set(_KODETEGN) else None


def ventende(fil: Nokkelfil) -> list[dict[str, Any]]:
    """The slots as they will be, while a change of key is going on or was broken off."""
    bytte = fil.felt(BYTTE)
    alle = bytte.get("spor") if isinstance(bytte, dict) else None
    return [s for s in alle if isinstance(s, dict)] if isinstance(alle, list) else []


def _legg_til(
    fil: Nokkelfil,
    bruker: str,
    slag: Sporslag,
    hemmelighet: str,
    nokkel: Nokkel,
    kdf: Kdf,
    ekstra: dict[str, Any] | None = None,
    *,
    behold_kode: bool = False,
    i_stedet_for: dict[str, Any] | None = None,
) -> None:
    from data import innpakking

    under, pub = nokkelpar.nytt(nokkel)
    hode = fil.hode(bruker, slag) | (ekstra or {}) | {"pub": pub}
    try:
        lukket = innpakking.pakk_inn(hode, hemmelighet, under, kdf)
    finally:
        under[:] = bytes(len(under))
    navn = hode["bruker"]
    nytt: dict[str, Any] = {"slag": slag.value, "bruker": navn, **(ekstra or {}), "pub": pub, **lukket}
    nytt["vern"] = nokkelpar.vern(fil, nytt, nokkel)
    # a new passphrase spends the code; a new code leaves the passphrase
    erstattes = {slag.value} if behold_kode else {Sporslag.ENGANGSKODE.value, slag.value}
    with fil.endring() as innhold:
        if i_stedet_for is not None:
            krev_urort(innhold, i_stedet_for)
        ta_i_bruk_par(innhold, nokkel)
        if navn != _INGEN_BRUKER:
            glem_andres(innhold, navn, nytt_passord=slag is Sporslag.PASSORD and not behold_kode)
        beholdes = [s for s in innhold["spor"] if s.get("bruker") != navn or s.get("slag") not in erstattes]
        innhold["spor"] = [*beholdes, nytt]


def ta_i_bruk_par(innhold: dict[str, Any], nokkel: Nokkel) -> None:
    """Before a slot with a key pair is laid in the file: older programs are to refuse it, and it must be of the key
    that the database has now."""
    krev_gjeldende(innhold, nokkel)
    innhold["v"] = VERSJON
    innhold.setdefault(MERKE, merke(innhold["database"], nokkel))


def _gjelder(spor: dict[str, Any], naa: datetime) -> bool:
    try:
        return naa < datetime.fromisoformat(spor["utloper"])
    except (KeyError, TypeError, ValueError):
        return False


def _vanlig_kdf(fil: Nokkelfil) -> Kdf:
    """The cost most slots have, so that an unknown user costs what a known one does."""
    brukt = Counter(kdf for spor in fil.spor if (kdf := Kdf.av_spor(spor)))
    return brukt.most_common(1)[0][0] if brukt else KDF_STANDARD


__all__ = [
    "KDF_OVING",
    "KDF_STANDARD",
    "Kdf",
    "Nokkel",
    "Nokkelfil",
    "Nokkelfilfeil",
    "Nokkelfilkode",
    "Opplast",
    "Sporendret",
    "Sporslag",
    "fjern_spor",
    "forny",
    "krev_samsvar",
    "lag_kodespor",
    "lag_nodspor",
    "lag_passordspor",
    "las_opp",
    "las_opp_oving",
    "normaliser_bruker",
    "normaliser_kode",
    "opprett",
]
