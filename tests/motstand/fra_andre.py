"""What another municipality may send: a transfer file hurt on the way, packed wrongly, or nonsense rightly signed; and
a receipt that is none. Whoever has our key can lock anything for us (SPEC 8.2)."""

import json
import random
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from stafett_tui.avslag import Avslag
from stafett_tui.eksport.jsonform import fra_bytes, til_bytes
from stafett_tui.eksport.modell import Person
from stafett_tui.filvisninger import Filinnhold
from stafett_tui.handlinger import mottak
from stafett_tui.handlinger.overforingskvittering import les_kvittering
from stafett_tui.overforingsfil import konvolutt
from stafett_tui.overforingsfil.konvolutt import Pakke, filposter
from stafett_tui.overforingsfil.modell import KVITTERING, VERSJON, Kvitteringsfil
from stafett_tui.overforingsfil.nokler import aapne, laas, nye_nokler
from tests.motstand import mutasjon
from tests.overforingsfil.reise import Reise, innsiden, legg_ut, nokler_i, pakk_som_det_er

JSON = {"logg": konvolutt.LOGG, "tillegg": konvolutt.TILLEGG}
"""the parts that are signed and may still be nonsense, beside the manifest"""
Inn = tuple[str, Any]
"""which part is hurt, and what it is then"""


class Post:
    """Two municipalities, and a file between them."""

    def __init__(self, mappe: Path) -> None:
        self._mappe = mappe

    @cached_property
    def reise(self) -> Reise:
        return legg_ut(self._mappe)

    @cached_property
    def inne(self) -> Pakke:
        return innsiden(self.reise)

    def lukk(self) -> None:
        if "reise" in self.__dict__:
            self.reise.fra.base.lukk()
            self.reise.til.base.lukk()

    # --- the file ---

    def gode(self) -> list[Inn]:
        """Each part of a file that is as it should be."""
        fil = self.reise.fil.read_bytes()
        klartekst = aapne(fil, nokler_i(self.reise.til), "")
        deler = {del_: json.loads(self.inne.filer[navn]) for del_, navn in JSON.items()}
        manifest: Any = fra_bytes(til_bytes(self.inne.manifest))
        return [("fil", fil), ("innside", klartekst), ("manifest", manifest), *(deler.items())] * 2

    def les(self, inn: Inn) -> object:
        """Looked at, and taken in as far as to the last step; the answer."""
        sti = self.reise.ut / "fra andre.age"
        sti.write_bytes(self._fil(*inn))
        maren = self.reise.til.okt("Maren")
        svar = mottak.se_overforingsfil(maren, sti)
        if isinstance(svar, Avslag):
            return svar
        assert isinstance(svar, Filinnhold)
        with maren.les() as sesjon:
            provd = mottak._prov(maren, sesjon, sti, "")
        assert not isinstance(provd, Avslag)
        with maren.handle() as rom:  # and rolled back
            return mottak._opprett(rom, provd, None)

    def _fil(self, del_: str, verdi: Any) -> bytes:
        if del_ == "fil":
            return bytes(verdi)
        return laas(verdi if del_ == "innside" else self._signert(del_, verdi), mottaker=self.reise.nokkel)

    def _signert(self, del_: str, verdi: Any) -> bytes:
        """Right in every way but in that part, and signed by who made it so."""
        nye, filer = nye_nokler(), dict(self.inne.filer)
        if del_ in JSON:
            filer[JSON[del_]] = _raa(verdi)
        avsender = replace(self.inne.manifest.avsender, nokkel=nye.offentlig.hex())
        manifest: Any = fra_bytes(
            til_bytes(replace(self.inne.manifest, avsender=avsender, filer=filposter(filer)))
        )
        if del_ == "manifest":
            if isinstance(verdi, dict) and isinstance(verdi.get("avsender"), dict):
                verdi = {**verdi, "avsender": {**verdi["avsender"], "nokkel": nye.offentlig.hex()}}
            manifest = verdi
        return pakk_som_det_er(_raa(manifest), filer, nye)

    # --- the receipt ---

    def gode_kvitteringer(self) -> list[Any]:
        """In due form, of the very file, and not made by who opened it."""
        kvittering = Kvitteringsfil(
            format=KVITTERING,
            versjon=VERSJON,
            fil=self.inne.manifest.id,
            sha256=self.inne.sha256,
            kommune="Sørvik",
            mottatt=self.inne.manifest.laget,
            mottatt_av=Person(navn="Ida Li", stilling="lærer", virksomhet="Vik skole"),
            bevis="0" * 64,
        )
        return [json.loads(til_bytes(kvittering))]

    def les_kvittering(self, innhold: Any) -> object:
        sti = self.reise.ut / "fra andre.json"
        sti.write_bytes(innhold if isinstance(innhold, bytes) else _raa(innhold))
        return les_kvittering(self.reise.fra.okt("Maren"), self.reise.full.logg, sti)


def skad(t: random.Random, inn: Inn) -> Inn:
    """One part of the file with accidents in it."""
    del_, verdi = inn
    return del_, mutasjon.byte(t, verdi) if isinstance(verdi, bytes) else mutasjon.verdi(t, verdi)


def _raa(verdi: Any) -> bytes:
    return json.dumps(verdi).encode("utf-8", "surrogatepass")
