"""Where a meeting is: one of four kinds, and beside it what that kind needs to be found."""

from textual.app import ComposeResult

from data.koder import Motested
from screens.felles.felt import Felt, Feltendret, Linjefelt, Nedtrekk, Valg
from screens.felles.tekstvern import lagret
from screens.skjemadeler import Feltrad, med_verdi
from stafett_tui.motevisninger import Moteutkast
from stafett_tui.regler.mote import MAKS_STED
from stafett_tui.sprak.merkelapper import MOTESTED
from stafett_tui.sprak.tekst import T

LEDETEKST = {
    Motested.EGEN_ENHET: T("Rom (valgfritt)"),
    Motested.TELEFON: T("Nummer (valgfritt)"),
    Motested.VIDEO: T("Lenke (valgfritt)"),
    Motested.ANNET: T("Hvor?"),
}


class Stedsfelt(Feltrad):
    """Two fields, named ``sted_slag`` and ``sted``."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Stedsfelt > Felt:last-of-type { padding: 0; }
    """

    def __init__(self, utkast: Moteutkast) -> None:
        super().__init__()
        egen = lagret(utkast.egen_enhet) if utkast.egen_enhet else MOTESTED[Motested.EGEN_ENHET]
        valg = [Valg(s, egen if s is Motested.EGEN_ENHET else MOTESTED[s]) for s in Motested]
        self._slag = Nedtrekk("sted_slag", valg, verdi=utkast.skjema.sted_slag)
        sted = med_verdi(Linjefelt("sted", maks=MAKS_STED), utkast.skjema.sted)
        skjult = utkast.sperret_adresse and utkast.mote_id is not None
        hjelp = T("Tomt felt beholder stedet som møtet har nå. Adressen er sperret, så det vises ikke.")
        self._sted = Felt(self._ledetekst, sted, hjelp=hjelp if skjult else None)

    def compose(self) -> ComposeResult:
        yield Felt(T("Sted"), self._slag)
        yield self._sted

    @property
    def _ledetekst(self) -> T:
        slag = self._slag.verdi
        return LEDETEKST[slag] if isinstance(slag, Motested) else T("Rom, nummer eller adresse")

    def on_feltendret(self, _hendelse: Feltendret) -> None:
        self.vis_ledetekst()

    def vis_ledetekst(self) -> None:
        """The label of the second field follows the first."""
        self._sted.sett_ledetekst(self._ledetekst)
