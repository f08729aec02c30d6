"""A log that goes from Fjordvik to Sørvik and back, and files that are not as they should be."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa

from data.modeller import Kommune
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.jsonform import fra_bytes, les_som, til_bytes
from stafett_tui.filvisninger import Filskjema, Mottakernokkel
from stafett_tui.handlinger.overforingsfil import Overforingskvittering, lag_nokler, lag_overforingsfil
from stafett_tui.oppslag.overforingsfil import mottakernokkel
from stafett_tui.overforingsfil import konvolutt
from stafett_tui.overforingsfil.konvolutt import Pakke, filposter, pakk, pakk_opp
from stafett_tui.overforingsfil.modell import Manifest
from stafett_tui.overforingsfil.nokler import Nokler, aapne, laas, nye_nokler
from tests.byggere import Verden, lag_verden
from tests.fulle_logger import FullLogg, full_verden
from tests.raadata import tabell


@dataclass(frozen=True)
class Reise:
    """The sender's world with its full log, the receiver's, and the file between them."""

    fra: Verden
    full: FullLogg
    til: Verden
    nokkel: str
    """the receiver's own"""
    sendt: Overforingskvittering
    ut: Path

    @property
    def fil(self) -> Path:
        assert self.sendt.sti is not None
        return self.sendt.sti


def sorvik(mappe: Path) -> Verden:
    """Another municipality, whose people happen to have the same names."""
    v = lag_verden(mappe)
    with v.base.motor.skrivemotor.begin() as c:
        c.execute(sa.update(tabell(Kommune)).values(navn="Sørvik"))
    v.base.kommune = "Sørvik"
    return v


def nokkelen(v: Verden) -> str:
    """Its own receiver's key."""
    assert not isinstance(lag_nokler(v.okt("Maren")), Avslag)
    svar = mottakernokkel(v.okt("Maren"))
    assert isinstance(svar, Mottakernokkel)
    return svar.nokkel


def skjema(v: Verden, **felt: Any) -> Filskjema:
    """A form with nothing wrong in it."""
    like = {"kommune": "Sørvik kommune", "grunn": "Familien flytter.", "samtykket": v.klokke.i_dag()}
    return Filskjema(**{**like, **felt})


def legg_ut(mappe: Path) -> Reise:
    """All of it. The hidden note goes along, so that every part does."""
    fra, full = full_verden(mappe / "fra")
    fra.ga(minutes=1)  # after the file that was once made
    til, ut = sorvik(mappe / "til"), mappe / "ut"
    ut.mkdir()
    nokkel = nokkelen(til)
    sendt = lag_overforingsfil(fra.okt("Maren"), full.logg, skjema(fra, nokkel=nokkel, skjulte=True), ut)
    assert isinstance(sendt, Overforingskvittering), sendt
    return Reise(fra, full, til, nokkel, sendt, ut)


def nokler_i(v: Verden) -> Nokler:
    """Both of its keys, private halves too."""
    from data.lagre import overforingsfiler

    with v.okt("Maren").les() as sesjon:
        rad = overforingsfiler.nokler(sesjon)
        assert rad is not None
        return Nokler(rad.signering, rad.mottak)


def innsiden(r: Reise) -> Pakke:
    """What is in the file, as its receiver reads it."""
    klartekst = aapne(r.fil.read_bytes(), nokler_i(r.til), "")
    assert isinstance(klartekst, bytes)
    pakke = pakk_opp(klartekst)
    assert isinstance(pakke, Pakke)
    return pakke


def omskrevet(
    r: Reise,
    *,
    manifest: Callable[[dict[str, Any]], None] | None = None,
    logg: Callable[[dict[str, Any]], None] | None = None,
    filer: dict[str, bytes] | None = None,
) -> Path:
    """The file written anew by somebody with a key of their own: right in every way but what was changed."""
    pakke = innsiden(r)
    alle = {**pakke.filer, **(filer or {})}
    if logg is not None:
        data = json.loads(alle[konvolutt.LOGG])
        logg(data)
        alle[konvolutt.LOGG] = json.dumps(data).encode()
    nye = nye_nokler()
    avsender = replace(pakke.manifest.avsender, nokkel=nye.offentlig.hex())
    nytt = replace(pakke.manifest, id=uuid4(), avsender=avsender, filer=filposter(alle))
    raa: Any = fra_bytes(til_bytes(nytt))
    if manifest is not None:
        manifest(raa)
    try:
        ferdig: Any = les_som(Manifest, raa)
    except Exception:  # noqa: BLE001 - it is to be written as it is
        ferdig = None
    innhold = (
        pakk(ferdig, alle, nye)[0]
        if ferdig is not None
        else pakk_som_det_er(json.dumps(raa).encode(), alle, nye)
    )
    return lagre(r, laas(innhold, mottaker=r.nokkel))


def pakk_som_det_er(raa: bytes, filer: dict[str, bytes], nokler: Nokler) -> bytes:
    """The inside of a file with this manifest, whatever it is, rightly signed."""
    import zipfile
    from io import BytesIO

    from stafett_tui.overforingsfil.nokler import signer

    ut = BytesIO()
    with zipfile.ZipFile(ut, "w") as z:
        for navn, innhold in {"manifest.json": raa, "manifest.sig": signer(raa, nokler), **filer}.items():
            z.writestr(navn, innhold)
    return ut.getvalue()


def lagre(r: Reise, innhold: bytes) -> Path:
    """Beside the real one."""
    fil = r.ut / f"{uuid4().hex}.age"
    fil.write_bytes(innhold)
    return fil


def id_av(svar: object) -> UUID:
    """The id of what was made."""
    assert not isinstance(svar, Avslag), svar.setning.paa()
    return UUID(svar.id)  # type: ignore[attr-defined]
