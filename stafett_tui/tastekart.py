"""A user's own keys: which file they stand in, and which key a command has now. Light: asked before the first frame.

The file is read once, before the screens are loaded, and each command asks for its key when it is made: so footer,
menu, help and bindings cannot differ. What it may say is judged in ``tasteregler``, loaded only when there is a file.
"""

from pathlib import Path

from stafett_tui.sprak.tekst import T

FILNAVN = "taster.toml"
_egne: dict[str, str] = {}
_feil: list[T] = []


def kartfil() -> Path:
    """Where the user's own keys stand, when there are any."""
    from platformdirs import user_config_path

    return user_config_path("stafett", appauthor=False) / FILNAVN


def tast_for(kommando_id: str, standard: str) -> str:
    """The key, or keys with commas between, that a command has now."""
    return _egne.get(kommando_id, standard)


def er_egne() -> bool:
    """Whether some keys are the user's own."""
    return bool(_egne)


def feil() -> T | None:
    """Why the file was not used, in one sentence; None when it was, or there is none."""
    return _feil[0] if _feil else None


def ta_i_bruk(fil: Path | None = None) -> None:
    """Reads the file, if there is one, before any command is made. With a fault in it the standard keys hold."""
    _egne.clear()
    _feil.clear()
    fil = kartfil() if fil is None else fil
    if not fil.exists():
        return
    from stafett_tui.tasteregler import Tastefeil, les_fil

    svar = les_fil(fil)
    if isinstance(svar, Tastefeil):
        _feil.append(T("Standardtastene gjelder, se stafett taster sjekk. %(feil)s", feil=svar.setning))
    else:
        _egne.update(svar)
