"""What a finished PDF says and carries, read by another library than the one that made it."""

from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject


@dataclass(frozen=True)
class Lest:
    """The words of each page on lines, the names of fonts with whether they are in the file, and the rest."""

    sider: list[str]
    skrifter: dict[str, bool]
    sprak: str
    opplysninger: dict[str, str]

    @property
    def tekst(self) -> str:
        return "\n".join(self.sider)


def les(pdf: bytes) -> Lest:
    leser = PdfReader(BytesIO(pdf), strict=True)
    skrifter: dict[str, bool] = {}
    for side in leser.pages:
        for ref in side["/Resources"].get("/Font", {}).values():
            skrift = ref.get_object()
            assert isinstance(skrift, DictionaryObject)
            beskrivelse = skrift.get("/FontDescriptor", DictionaryObject()).get_object()
            skrifter[str(skrift["/BaseFont"])] = "/FontFile2" in beskrivelse
    return Lest(
        [side.extract_text() for side in leser.pages],
        skrifter,
        str(leser.trailer["/Root"]["/Lang"]),
        {navn: str(verdi) for navn, verdi in (leser.metadata or {}).items()},
    )
