"""Writes the tree of what each mark is into a PDF (ISO 32000-1, 14.7).

A log of fifty pages has some thousand elements. As dictionaries of the library they would take longer than all the
drawing, so each is written as the text that it becomes.
"""

from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from stafett_tui.utskrift.merking import Element, Merker


class _Ferdig(PdfObject):
    """An object that is written already."""

    def __init__(self, tekst: str) -> None:
        self._tekst = tekst.encode("ascii")

    def write_to_stream(self, stream: Any, encryption_key: object = None) -> None:
        del encryption_key
        stream.write(self._tekst)


def skriv_struktur(skriver: PdfWriter, merker: Merker) -> None:
    """Adds the tree, the way back from each mark to its element, and that the file is marked throughout."""
    _Skriving(skriver, merker).skriv()


class _Skriving:
    def __init__(self, skriver: PdfWriter, merker: Merker) -> None:
        self._skriver, self._merker = skriver, merker
        self._sider = list(skriver.pages)
        self._sidenr = [_nummer(side.indirect_reference) for side in self._sider]
        self._fra_merke = [[0] * merker.antall.get(nr, 0) for nr in range(1, len(self._sider) + 1)]
        self._fra_lenke: list[int] = []
        """elements of links; the way back to the first has the number after the last page's"""

    def skriv(self) -> None:
        elementer: list[tuple[Element, int]] = []
        numre: dict[int, int] = {}
        venter = [(self._merker.rot, 0)]
        rotnr = self._ny(None)
        while venter:
            element, forelder = venter.pop()
            nr = numre[id(element)] = self._ny(None)
            elementer.append((element, forelder or rotnr))
            venter.extend((b, nr) for b in reversed(element.barn) if isinstance(b, Element))
        for element, forelder in elementer:
            nr = numre[id(element)]
            self._sett(nr, _Ferdig(self._element(element, nr, forelder, numre)))
        self._sett(rotnr, self._rot(numre[id(self._merker.rot)]))
        for i, side in enumerate(self._sider):
            side[NameObject("/StructParents")] = NumberObject(i)
            side[NameObject("/Tabs")] = NameObject("/S")
        katalog = self._skriver.root_object
        katalog[NameObject("/StructTreeRoot")] = IndirectObject(rotnr, 0, self._skriver)
        katalog[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})

    def _element(self, element: Element, nr: int, forelder: int, numre: dict[int, int]) -> str:
        barn = [self._barn(b, nr, numre) for b in element.barn]
        deler = [f"<</Type/StructElem/S/{element.rolle}/P {forelder} 0 R"]
        if len(element.barn) == 1 and isinstance(element.barn[0], tuple) and element.barn[0][1] >= 0:
            side, merke = element.barn[0]  # by far the most: one mark on one page
            deler.append(f"/Pg {self._sidenr[side - 1]} 0 R/K {merke}")
        else:
            deler.append(f"/K[{' '.join(barn)}]")
        if element.alt:
            deler.append(f"/Alt {_tekst(element.alt)}")
        if element.omfang:
            deler.append(f"/A<</O/Table/Scope/{element.omfang}>>")
        if element.ramme is not None:
            ramme = " ".join(f"{tall:.2f}" for tall in element.ramme)
            deler.append(f"/A<</O/Layout/Placement/Block/BBox[{ramme}]>>")
        return "".join(deler) + ">>"

    def _barn(self, barn: "Element | tuple[int, int]", nr: int, numre: dict[int, int]) -> str:
        if isinstance(barn, Element):
            return f"{numre[id(barn)]} 0 R"
        side, merke = barn
        pa_side = f"/Pg {self._sidenr[side - 1]} 0 R"
        if merke >= 0:
            self._fra_merke[side - 1][merke] = nr
            return f"<</Type/MCR{pa_side}/MCID {merke}>>"
        lenke = self._sider[side - 1]["/Annots"][-1 - merke]  # type: ignore[index]
        lenke.get_object()[NameObject("/StructParent")] = NumberObject(
            len(self._sider) + len(self._fra_lenke)
        )
        self._fra_lenke.append(nr)
        return f"<</Type/OBJR{pa_side}/Obj {_nummer(lenke)} 0 R>>"

    def _rot(self, dokument: int) -> PdfObject:
        tilbake = ArrayObject()
        for i, elementer in enumerate(self._fra_merke):
            rekke = "[" + " ".join(f"{e} 0 R" for e in elementer) + "]"
            ref = IndirectObject(self._ny(_Ferdig(rekke)), 0, self._skriver)
            tilbake.extend((NumberObject(i), ref))
        for i, element in enumerate(self._fra_lenke, len(self._fra_merke)):
            tilbake.extend((NumberObject(i), IndirectObject(element, 0, self._skriver)))
        return DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructTreeRoot"),
                NameObject("/K"): IndirectObject(dokument, 0, self._skriver),
                NameObject("/ParentTree"): DictionaryObject({NameObject("/Nums"): tilbake}),
                NameObject("/ParentTreeNextKey"): NumberObject(len(self._fra_merke) + len(self._fra_lenke)),
            }
        )

    def _ny(self, objekt: PdfObject | None) -> int:
        """A new number in the file, for this object or one that comes."""
        self._skriver._objects.append(objekt)  # noqa: SLF001 - has a sentinel test
        return len(self._skriver._objects)  # noqa: SLF001

    def _sett(self, nr: int, objekt: PdfObject) -> None:
        self._skriver._objects[nr - 1] = objekt  # noqa: SLF001


def _nummer(ref: IndirectObject | None) -> int:
    assert ref is not None
    return ref.idnum


def _tekst(tekst: str) -> str:
    """A text as PDF writes it in ASCII alone."""
    kodet = f"\ufeff{tekst}".encode("utf-16-be").hex()
    return f"<{kodet}>"
