"""A user's own settings. No act: nothing is audited."""

from data.modeller import Ansatt
from stafett_tui.okt import Okt


def velg_tema(okt: Okt, tema: str) -> None:
    """Remembers the theme for the next time."""
    with okt.handle() as rom:
        ansatt = rom.sesjon.get(Ansatt, okt.ansatt_id)
        if ansatt is not None:
            ansatt.tema = tema
            rom.behold()
