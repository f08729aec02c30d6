"""Reading the answers of the use cases in a test."""

from stafett_tui.avslag import Avslag, Kvittering


def kode(svar: object) -> str:
    """The code of a refusal; an answer that was given is a fault in the test."""
    assert isinstance(svar, Avslag), svar
    assert svar.setning.paa().endswith((".", "?")), "a refusal is a whole sentence"
    return svar.kode


def felt(svar: object) -> list[str]:
    """The fields of a refusal, in the order of the form; each with a sentence."""
    assert isinstance(svar, Avslag), svar
    assert all(len(f.setning.paa()) > 10 for f in svar.feil)
    return [f.felt for f in svar.feil]


def setning(svar: object, navn: str) -> str:
    """What is said at a field."""
    assert isinstance(svar, Avslag), svar
    return next(f.setning.paa() for f in svar.feil if f.felt == navn)


def ok(svar: object) -> Kvittering:
    assert isinstance(svar, Kvittering), svar
    return svar
