"""The picture of the child: whatever a camera or a program wrote, what is drawn is an ordinary JPEG, or nothing."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from data.modeller import Barn
from stafett_tui.eksport.barnebilde import tegn_barnebilde
from stafett_tui.eksport.moduler import ALLE, Modul
from stafett_tui.oppslag.eksport import Uttrekk, les_eksport
from tests.byggere import Verden
from tests.fulle_logger import PNG, FullLogg
from tests.raadata import en, rett_rad


def fil(modus: str, farge: Any, slag: str = "JPEG", **mer: Any) -> bytes:
    ut = BytesIO()
    Image.new(modus, (40, 20), farge).save(ut, slag, **mer)
    return ut.getvalue()


def tegnet(innhold: bytes) -> Image.Image:
    bilde = tegn_barnebilde(innhold)
    assert bilde is not None
    aapnet = Image.open(BytesIO(bilde.jpeg))
    assert (aapnet.format, aapnet.mode) == ("JPEG", "RGB")
    assert bilde.form == aapnet.width / aapnet.height
    return aapnet


@pytest.mark.parametrize(
    "innhold",
    [
        fil("RGB", "red"),
        fil("L", 90),
        fil("CMYK", (0, 90, 90, 0)),
        fil("P", 3, "PNG"),
        fil("I;16", 900, "PNG"),
        PNG,
    ],
    ids=["rgb", "graa", "cmyk", "palett", "16 bit", "liten"],
)
def test_hvert_slag_bilde_blir_et_vanlig(innhold: bytes) -> None:
    assert tegnet(innhold).getpixel((0, 0)) is not None


def test_det_gjennomsiktige_er_hvitt() -> None:
    assert min(tegnet(fil("RGBA", (0, 0, 0, 0), "PNG")).getpixel((5, 5))) > 250  # type: ignore[arg-type, type-var]


def test_det_som_ligger_blir_reist_og_stedet_er_borte() -> None:
    """What the camera wrote of how it was held is followed; of where it was, nothing is kept in what is drawn."""
    om = Image.Exif()
    om[0x0112] = 6
    om.get_ifd(0x8825)[1] = "N"
    opp = tegnet(fil("RGB", "red", exif=om))
    assert opp.height > opp.width
    assert not opp.getexif()


def _png(bredde: int, hoyde: int) -> bytes:
    def del_(navn: bytes, innhold: bytes) -> bytes:
        return (
            struct.pack(">I", len(innhold)) + navn + innhold + struct.pack(">I", zlib.crc32(navn + innhold))
        )

    hode = struct.pack(">IIBBBBB", bredde, hoyde, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + del_(b"IHDR", hode) + del_(b"IDAT", zlib.compress(b"")) + del_(b"IEND", b"")


@pytest.mark.parametrize(
    "innhold",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 16,
        PNG[:40],
        fil("RGB", "red")[:300],
        _png(30_000, 30_000),
        b"GIF89a",
    ],
    ids=["tom", "bare hodet", "avkortet png", "avkortet jpeg", "bombe", "gif"],
)
def test_det_som_ikke_kan_vises_er_ikke_en_feil(innhold: bytes) -> None:
    assert tegn_barnebilde(innhold) is None


def test_bildet_hoerer_til_opplysningene_og_er_ikke_med_ved_sperret_adresse(v: Verden, f: FullLogg) -> None:
    def slag(*moduler: Modul) -> list[str]:
        uttrekk = les_eksport(v.okt("Maren"), f.logg, moduler)
        assert isinstance(uttrekk, Uttrekk)
        assert uttrekk.filer.keys() == {x.id for x in uttrekk.eksport.logg.vedlegg}
        return [x.slag for x in uttrekk.eksport.logg.vedlegg]

    assert slag(*ALLE) == ["notat", "bilde"]
    assert slag(Modul.FORESATTE) == ["bilde"]
    assert slag(*(ALLE - {Modul.FORESATTE})) == ["notat"]
    rett_rad(v, Barn, en(v, Barn, logg_id=f.logg).id, sperret_adresse=True)
    assert slag(*ALLE) == ["notat"]
