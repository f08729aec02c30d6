"""The copy is in the archive: the file is read once more, and what the archive calls it is kept (SPEC 10.3)."""

import hashlib
from pathlib import Path
from uuid import UUID

from data.koder import Handling
from data.lagre import arkiv
from data.modeller import Arkivbevis
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.okt import Okt
from stafett_tui.regler.tekst import for_lang, rens_linje
from stafett_tui.sprak.tekst import T

REFERANSE, FIL = "referanse", "fil"
MAKS_REFERANSE = 120
_MAKS_FIL = 1_000_000_000  # bytes; no copy is near it, and a device that never ends is not read


def bekreft_arkivert(okt: Okt, logg_id: UUID, fil: Path, referanse: str) -> Kvittering | Avslag:
    """Keeps the archive's reference on the proof of the very file. ``fil`` is the PDF, or the folder it is in.

    A passive log's too: it may have reached the archive later. Refused: not stafettholder, no reference, a file that
    is not there or is none of this log's copies as they were made.
    """
    ren = rens_linje(referanse)
    if not ren or for_lang(ren, MAKS_REFERANSE):
        return _referansefeil(tom=not ren)
    innhold = _les(fil)
    if innhold is None:
        return Avslag.i_felt(
            "arkiv.fil_mangler",
            FIL,
            T("Stafett finner ikke filen. Skriv hele veien til PDF-en som ble arkivert."),
        )
    sum_ = hashlib.sha256(innhold).hexdigest()
    with okt.handle(passiv=logg_id) as rom:
        apen = finn_logg(rom, logg_id, "arkiver")
        if isinstance(apen, Avslag):
            return apen
        bevis: list[Arkivbevis] = arkiv.bevis(rom.sesjon, logg_id)
        funnet = next((b for b in bevis if b.sha256 == sum_), None)
        if funnet is None:
            return Avslag.i_felt(
                "arkiv.annen_fil",
                FIL,
                T(
                    "Filen er ikke en arkivkopi av denne loggen, eller den er endret etterpå. "
                    "Lag en ny kopi, og arkiver den."
                ),
            )
        funnet.referanse, funnet.arkivert, funnet.arkivert_av = ren, rom.naa, okt.stilling
        rom.sesjon.add(funnet)
        rom.fullfor(Handling.LOGG_ARKIVERT, logg_id=logg_id, bevis=str(funnet.id))
        setning = T("Arkivert med referanse %(referanse)s. Slett kopien fra maskinen.", referanse=ren)
        return Kvittering(setning, funnet.id.hex)


def _les(fil: Path) -> bytes | None:
    """The file, or the one PDF of a folder; None when there is none to read."""
    try:
        if fil.is_dir():
            (fil,) = fil.glob("*.pdf")
        if not fil.is_file() or fil.stat().st_size > _MAKS_FIL:
            return None
        return fil.read_bytes()
    except (OSError, ValueError):
        return None


def _referansefeil(*, tom: bool) -> Avslag:
    if tom:
        setning = T("Skriv referansen arkivet ga, for eksempel saks- og dokumentnummer.")
        return Avslag.i_felt("arkiv.referanse_mangler", REFERANSE, setning)
    return Avslag.i_felt(
        "arkiv.referanse_for_lang", REFERANSE, T("Referansen er for lang. Den kan ha 120 tegn.")
    )
