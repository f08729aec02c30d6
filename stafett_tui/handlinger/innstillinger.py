"""A user's own settings. No act: nothing is audited."""

from data.koder import Malform
from data.modeller import Ansatt
from stafett_tui.okt import Okt
from stafett_tui.visningsvalg import Visningsvalg


def velg_tema(okt: Okt, tema: str) -> None:
    """Remembers the theme for the next time."""
    with okt.handle() as rom:
        ansatt = rom.sesjon.get(Ansatt, okt.ansatt_id)
        if ansatt is not None:
            ansatt.tema = tema
            rom.behold()


def velg_visning(okt: Okt, valg: Visningsvalg) -> None:
    """Remembers whether one hears the interface, and whether it is drawn with plain signs."""
    with okt.handle() as rom:
        ansatt = rom.sesjon.get(Ansatt, okt.ansatt_id)
        if ansatt is not None:
            ansatt.skjermleser, ansatt.enkle_tegn = valg.skjermleser, valg.enkle_tegn
            rom.behold()


def husk_omvist(okt: Okt) -> None:
    """The tour has been taken, or is not wanted: it is not offered by itself any more."""
    with okt.handle() as rom:
        ansatt = rom.sesjon.get(Ansatt, okt.ansatt_id)
        if ansatt is not None:
            ansatt.omvist = True
            rom.behold()


def velg_malform(okt: Okt, malform: Malform) -> None:
    """Remembers which language the interface has for the user. Mail to the employee follows
    it too; letters follow the family's."""
    with okt.handle() as rom:
        ansatt = rom.sesjon.get(Ansatt, okt.ansatt_id)
        if ansatt is not None:
            ansatt.sprak = malform
            rom.behold()
