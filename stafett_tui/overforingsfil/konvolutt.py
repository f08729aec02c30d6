"""The inside of the file: packed and signed, unpacked and tried. What comes in was made by others: nothing of it is
believed before the signature and every checksum are right, and nothing of it can make this fail but by saying so."""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from io import BytesIO

from data.maskert import Maskert
from stafett_tui.eksport.jsonform import Formfeil, fra_bytes, les_som, til_bytes
from stafett_tui.overforingsfil.modell import FORMAT, VERSJON, Filpost, Manifest
from stafett_tui.overforingsfil.nokler import Nokler, signer, stemmer

MANIFEST, SIGNATUR = "manifest.json", "manifest.sig"
LOGG, PDF, TILLEGG, VEDLEGG = "stafettlogg.json", "stafettlogg.pdf", "tillegg.json", "vedlegg/"
MAKS_BYTES = 1024 * 1024 * 1024
_MAKS_FILER = 2000
_NOKKEL = 32  # bytes of a signing key, and of the code of a receipt
_MAKS_JSON = 64 * 1024 * 1024
_TID = (2000, 1, 1, 0, 0, 0)  # when something was packed is told in the manifest


class Pakkefeil(Enum):
    """What is wrong with the inside of a file."""

    ODELAGT = auto()
    ANNET_FORMAT = auto()
    FOR_NY = auto()
    SIGNATUR = auto()


@dataclass(frozen=True, slots=True, repr=False)
class Pakke(Maskert):
    """What was inside, tried. ``sha256`` is the manifest's, and so the mark of all of it."""

    manifest: Manifest
    sha256: str
    filer: Mapping[str, bytes]


def filposter(filer: Mapping[str, bytes]) -> tuple[Filpost, ...]:
    """What the manifest says of the files."""
    return tuple(
        Filpost(navn=navn, storrelse=len(b), sha256=hashlib.sha256(b).hexdigest())
        for navn, b in sorted(filer.items())
    )


def pakk(manifest: Manifest, filer: Mapping[str, bytes], nokler: Nokler) -> tuple[bytes, str]:
    """The inside, and the mark of its manifest."""
    raa = til_bytes(manifest)
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_STORED) as zip_:
        for navn, innhold in {MANIFEST: raa, SIGNATUR: signer(raa, nokler), **filer}.items():
            zip_.writestr(zipfile.ZipInfo(navn, _TID), innhold)
    return ut.getvalue(), hashlib.sha256(raa).hexdigest()


def pakk_opp(innhold: bytes) -> Pakke | Pakkefeil:
    """What is inside, when all of it is as it was signed."""
    try:
        filer = _filene(innhold)
    except Exception:  # noqa: BLE001 - a damaged ZIP fails in many ways, and each of them means the same
        return Pakkefeil.ODELAGT
    raa, signatur = filer.pop(MANIFEST, b""), filer.pop(SIGNATUR, b"")
    manifest = _manifest(raa)
    if isinstance(manifest, Pakkefeil):
        return manifest
    if not stemmer(raa, signatur, bytes.fromhex(manifest.avsender.nokkel)):
        return Pakkefeil.SIGNATUR
    if manifest.filer != filposter(filer):
        return Pakkefeil.ODELAGT
    return Pakke(manifest, hashlib.sha256(raa).hexdigest(), filer)


def _manifest(raa: bytes) -> Manifest | Pakkefeil:
    """What it says, before it is known who said it: format and version first, then the rest."""
    try:
        data = fra_bytes(raa)
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            return Pakkefeil.ANNET_FORMAT
        if data.get("versjon") != VERSJON:
            return for_ny_eller_ukjent(data.get("versjon"), VERSJON)
        manifest = les_som(Manifest, data)
        hele = len(bytes.fromhex(manifest.avsender.nokkel)) == len(bytes.fromhex(manifest.kode)) == _NOKKEL
    except (Formfeil, ValueError):
        return Pakkefeil.ODELAGT
    return manifest if hele else Pakkefeil.ODELAGT


def for_ny_eller_ukjent(versjon: object, vaar: int) -> Pakkefeil:
    """A later version than ours asks for a newer program; anything else is no version."""
    ny = isinstance(versjon, int) and not isinstance(versjon, bool) and versjon > vaar
    return Pakkefeil.FOR_NY if ny else Pakkefeil.ODELAGT


def versjon_av(logg: bytes) -> object:
    """Which version of the log's own JSON it is, before anything else of it is read."""
    try:
        data = json.loads(logg)
    except (ValueError, RecursionError):
        return None
    return data.get("versjon") if isinstance(data, dict) else None


def _filene(innhold: bytes) -> dict[str, bytes]:
    """Every file, none of them packed: what is read is no larger than what came."""
    with zipfile.ZipFile(BytesIO(innhold)) as zip_:
        poster = zip_.infolist()
        navn = [p.filename for p in poster]
        if len(poster) > _MAKS_FILER or len(set(navn)) != len(navn):
            raise ValueError
        for p in poster:
            stor = p.file_size > _MAKS_JSON and p.filename.endswith(".json")
            if p.compress_type != zipfile.ZIP_STORED or p.file_size > len(innhold) or stor:
                raise ValueError
        return {p.filename: zip_.read(p) for p in poster}
