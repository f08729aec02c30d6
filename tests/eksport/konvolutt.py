"""A finished copy, taken apart by another library than those that made it."""

from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader

from stafett_tui.eksport.jsonform import fra_json
from stafett_tui.eksport.modell import Eksport


@dataclass(frozen=True)
class Apnet:
    """The words of the pages, the bookmarks, the files inside."""

    sider: list[str]
    bokmerker: list[str]
    filer: dict[str, bytes]
    tittel: str
    sprak: str

    @property
    def tekst(self) -> str:
        return "\n".join(self.sider)

    @property
    def eksport(self) -> Eksport:
        return fra_json(self.filer["stafettlogg.json"])


def apne(pdf: bytes) -> Apnet:
    leser = PdfReader(BytesIO(pdf), strict=True)
    return Apnet(
        sider=[side.extract_text() for side in leser.pages],
        bokmerker=[str(b.title) for b in _flat(leser.outline)],
        filer={navn: innhold[0] for navn, innhold in leser.attachments.items()},
        tittel=str((leser.metadata or {}).get("/Title")),
        sprak=str(leser.trailer["/Root"]["/Lang"]),
    )


def alternativer(pdf: bytes) -> set[str]:
    """What the figures show, in words."""
    leser = PdfReader(BytesIO(pdf), strict=True)
    koe, sett = [leser.trailer["/Root"]["/StructTreeRoot"]], set()
    while koe:
        del_ = koe.pop().get_object()
        if isinstance(del_, list):
            koe += del_
        elif isinstance(del_, dict):
            if "/Alt" in del_:
                sett.add(str(del_["/Alt"]))
            if "/K" in del_:
                koe.append(del_["/K"])
    return sett


def _flat(punkter: object) -> list:  # type: ignore[type-arg]
    ut = []
    for p in punkter:  # type: ignore[attr-defined]
        ut += _flat(p) if isinstance(p, list) else [p]
    return ut
